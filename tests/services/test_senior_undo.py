"""撤回 in the 敬老 process: what was begun or ticked by mistake counts as never done."""

from dataclasses import replace

import pytest

from tests.builders import StationRig
from tests.services.test_senior_service import audited, begin, care, done, tick
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.senior.senior_policy import CareReason
from window_client.domain.station.officer import Role
from window_client.services.queue_refusals import UndoTooLate


class TestUndo:
    def test_a_beginning_is_taken_back_with_the_class(self, rig: StationRig) -> None:
        given = rig.give()
        begin(rig, given)
        rig.clock.forward(seconds=9)
        rig.station.senior.undo(officer=rig.officer(Role.GUIDE), ticket=given.id)
        assert not care(rig, given).goes_on
        after = rig.ticket(given.id)
        assert replace(after, version=given.version) == given
        audited(rig)

    def test_begun_anew_after_that_it_is_as_if_for_the_first_time(self, rig: StationRig) -> None:
        given, guide = rig.give(), rig.officer(Role.GUIDE)
        rig.station.senior.accompany(officer=guide, ticket=given.id)
        rig.clock.forward(seconds=4)
        rig.station.senior.undo(officer=guide, ticket=given.id)
        assert care(rig, given).helper is None
        rig.clock.forward(minutes=5)
        begun = begin(rig, given, "wish", officer=rig.officer())
        assert (begun.since, begun.begun_by, begun.helper_id) == (rig.clock.now, rig.officer(), None)
        assert care(rig, given).helper is None
        audited(rig)

    @pytest.mark.parametrize("undone", ["void", "kept"])
    def test_joined_it_gives_nothing_to_the_other(self, rig: StationRig, undone: str) -> None:
        guide = rig.officer(Role.GUIDE)
        tickets = {"void": rig.give(), "kept": rig.give()}
        first = tickets.pop(undone)
        rig.station.senior.accompany(officer=guide, ticket=first.id)
        rig.station.senior.undo(officer=guide, ticket=first.id)
        rig.clock.forward(minutes=3)
        (other,) = tickets.values()
        begin(rig, other, "wish")
        real = care(rig, other)
        void, kept = (first, other) if undone == "void" else (other, first)
        rig.station.queue.join(officer=rig.officer(), ticket=void.id, into=kept.id)
        seen = care(rig, kept)
        assert (seen.since, seen.reason, seen.helper, seen.goes_on) == (
            real.since,
            CareReason.WISH,
            None,
            True,
        )
        audited(rig)

    def test_steps_helpers_and_ends(self, rig: StationRig) -> None:
        given, guide = rig.give(), rig.officer(Role.GUIDE)
        undo = rig.station.senior.undo
        begin(rig, given)
        tick(rig, given, "greet")
        undo(officer=guide, ticket=given.id)
        assert done(rig, given) == []
        tick(rig, given, "greet")
        rig.station.senior.untick(officer=guide, ticket=given.id, step="greet")
        undo(officer=guide, ticket=given.id)
        assert done(rig, given) == ["greet"]
        rig.station.senior.name_helper(officer=guide, ticket=given.id, helper=guide)
        undo(officer=guide, ticket=given.id)
        assert care(rig, given).helper is None
        rig.station.senior.end(officer=guide, ticket=given.id)
        undo(officer=guide, ticket=given.id)
        assert care(rig, given).goes_on
        with pytest.raises(UndoTooLate):
            undo(officer=guide, ticket=given.id)
        audited(rig)

    def test_too_late_or_not_ones_own(self, rig: StationRig) -> None:
        given, guide = rig.give(), rig.officer(Role.GUIDE)
        begin(rig, given)
        with pytest.raises(UndoTooLate) as refused:
            rig.station.senior.undo(officer=rig.officer(), ticket=given.id)
        assert refused.value.facts["reason"] == "nothing"
        rig.clock.forward(seconds=11)
        with pytest.raises(UndoTooLate) as refused:
            rig.station.senior.undo(officer=guide, ticket=given.id)
        assert refused.value.facts["reason"] == "time"

    def test_built_on(self, rig: StationRig) -> None:
        rig.open_counter(1)
        given = rig.give()
        begin(rig, given)
        rig.call(1)
        with pytest.raises(UndoTooLate) as refused:
            rig.station.senior.undo(officer=rig.officer(Role.GUIDE), ticket=given.id)
        assert refused.value.facts["reason"] == "built_on"
        assert care(rig, given).goes_on

    def test_the_queues_own_undo_is_not_in_the_way(self, rig: StationRig) -> None:
        rig.open_counter(1)
        called = rig.called()
        rig.station.senior.accompany(officer=rig.officer(Role.GUIDE), ticket=called.id)
        rig.station.queue.undo(officer=rig.officer(), ticket=called.id)
        assert rig.ticket(called.id).state is TicketState.WAITING
        assert care(rig, called).goes_on
