"""Taking the last step back, and when not."""

from dataclasses import replace
from typing import Any

import pytest

from tests.builders import StationRig
from window_client.domain.queue.ticket import Ticket
from window_client.services.queue_refusals import (
    UndoTooLate,
)


@pytest.fixture(autouse=True)
def counter_one(rig: StationRig) -> None:
    rig.open_counter(1)


class TestUndo:
    @pytest.fixture
    def before(self, rig: StationRig) -> Ticket:
        return rig.serving()

    def undo(self, rig: StationRig, ticket: Ticket, nth: int = 0) -> Ticket:
        return rig.station.queue.undo(officer=rig.officer(nth=nth), ticket=ticket.id)

    @pytest.mark.parametrize(
        ("verb", "more"),
        [
            ("hold", {"reason": "复印"}),
            ("transfer", {"reason": "转", "to_domain": "vehicle"}),
            ("finish", {"topic": "consult.materials"}),
            ("leave", {"reason": "走了"}),
        ],
    )
    def test_takes_back_exactly_the_step(
        self, rig: StationRig, before: Ticket, verb: str, more: dict[str, Any]
    ) -> None:
        rig.clock.forward(minutes=1)
        getattr(rig.station.queue, verb)(officer=rig.officer(), ticket=before.id, **more)
        rig.clock.forward(seconds=10)
        back = self.undo(rig, before)
        assert back == replace(before, version=before.version + 2)
        assert rig.ticket(before.id) == back
        assert rig.journal()[-1].entry.facts["undone"] == verb
        with rig.database.read() as work:
            visit = work.visits.of_ticket(before.id)
        assert visit is not None
        assert (visit.finished_at, visit.topic) == (None, None)
        rig.finish(back)

    @pytest.mark.parametrize("verb", ["call_next", "call_chosen", "miss"])
    def test_takes_back_a_call_or_a_no_show(self, rig: StationRig, verb: str) -> None:
        given = rig.give()
        if verb == "call_chosen":
            rig.station.queue.call_chosen(**rig.at(1), ticket=given.id, reason="急")
        else:
            rig.call()
        if verb == "miss":
            given = rig.ticket(given.id)
            rig.clock.forward(minutes=2)
            rig.station.queue.miss(officer=rig.officer(), ticket=given.id)
        assert self.undo(rig, given) == replace(given, version=given.version + 2)

    def test_too_late(self, rig: StationRig, before: Ticket) -> None:
        rig.finish(before)
        rig.clock.forward(seconds=10.001)
        with pytest.raises(UndoTooLate) as refusal:
            self.undo(rig, before)
        assert refusal.value.facts == {"reason": "time"}

    def test_only_once(self, rig: StationRig, before: Ticket) -> None:
        rig.finish(before)
        self.undo(rig, before)
        with pytest.raises(UndoTooLate) as refusal:
            self.undo(rig, before)
        assert refusal.value.facts == {"reason": "nothing"}

    def test_not_somebody_elses_step(self, rig: StationRig, before: Ticket) -> None:
        rig.finish(before)
        with pytest.raises(UndoTooLate) as refusal:
            self.undo(rig, before, nth=1)
        assert refusal.value.facts == {"reason": "nothing"}

    def test_not_after_somebody_else_acted(self, rig: StationRig, before: Ticket) -> None:
        rig.station.queue.transfer(officer=rig.officer(), ticket=before.id, reason="转", to_domain="vehicle")
        rig.open_counter(2)
        rig.call(2)
        with pytest.raises(UndoTooLate):
            self.undo(rig, before)
        assert rig.ticket(before.id).counter_id == rig.counter(2)

    def test_a_call_on_which_the_service_was_built(self, rig: StationRig) -> None:
        serving = rig.serving()
        with pytest.raises(UndoTooLate) as refusal:
            self.undo(rig, serving)
        assert refusal.value.facts == {"reason": "built_on"}

    def test_not_while_the_counter_has_the_next_one(self, rig: StationRig, before: Ticket) -> None:
        rig.finish(before)
        rig.called()
        with pytest.raises(UndoTooLate) as refusal:
            self.undo(rig, before)
        assert refusal.value.facts == {"reason": "counter_busy"}

    def test_not_onto_a_counter_that_another_officer_has_by_now(
        self, rig: StationRig, before: Ticket
    ) -> None:
        rig.finish(before)
        rig.station.counters.close(**rig.at(1))
        rig.open_counter(1, officer=rig.officer(nth=1))
        with pytest.raises(UndoTooLate) as refusal:
            self.undo(rig, before)
        assert refusal.value.facts == {"reason": "counter_busy"}

    def test_not_when_the_person_took_another_number(self, rig: StationRig) -> None:
        who = rig.person()
        first = rig.give(person=who)
        rig.station.queue.leave(officer=rig.officer(), ticket=first.id)
        rig.give(person=who)
        with pytest.raises(UndoTooLate) as refusal:
            self.undo(rig, first)
        assert refusal.value.facts == {"reason": "built_on"}

    def test_what_is_not_undoable(self, rig: StationRig) -> None:
        given = rig.give()
        rig.station.queue.void(officer=rig.officer(), ticket=given.id, reason="误取")
        with pytest.raises(UndoTooLate):
            self.undo(rig, given)
