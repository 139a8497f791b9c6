"""Every verb on a called ticket, transfers, and two tickets of one person."""

from datetime import timedelta
from typing import Any

import pytest

from tests.builders import NINE, TOPIC, StationRig
from window_client.domain.queue.ticket import CallCause, NoShowTooEarly, TicketMoveRefused
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.persistence.repositories.repository import NotFound
from window_client.services.queue_refusals import (
    CounterBusy,
    LiveTicketExists,
    ReasonMissing,
    TicketElsewhere,
    TopicMissing,
    TransferUnclear,
)


@pytest.fixture(autouse=True)
def counter_one(rig: StationRig) -> None:
    rig.open_counter(1)


class TestMoves:
    def test_the_whole_way(self, rig: StationRig) -> None:
        serving = rig.serving()
        rig.clock.forward(minutes=7)
        served = rig.finish(serving)
        assert (served.state, served.ended_at) == (TicketState.SERVED, NINE + timedelta(minutes=7))
        with rig.database.read() as work:
            visit = work.visits.of_ticket(served.id)
        assert visit is not None
        assert (visit.number, visit.topic, visit.finished_at) == (
            "V2603180001",
            "consult.materials",
            served.ended_at,
        )

    def test_finish_needs_a_topic_or_a_case(self, rig: StationRig) -> None:
        serving = rig.serving()
        with pytest.raises(TopicMissing):
            rig.finish(serving, topic=None)
        assert rig.ticket(serving.id).state is TicketState.SERVING

    def test_finish_before_start(self, rig: StationRig) -> None:
        with pytest.raises(TicketMoveRefused):
            rig.finish(rig.called())

    def test_recall_counts(self, rig: StationRig) -> None:
        called = rig.called()
        rig.clock.forward(seconds=20)
        again = rig.station.queue.recall(officer=rig.officer(), ticket=called.id)
        assert (again.call_count, again.called_at) == (2, NINE + timedelta(seconds=20))

    def test_miss_too_early_then_by_calls(self, rig: StationRig) -> None:
        called = rig.called()
        queue, me = rig.station.queue, rig.officer()
        with pytest.raises(NoShowTooEarly) as refusal:
            queue.miss(officer=me, ticket=called.id)
        assert refusal.value.facts == {"calls": 1, "calls_needed": 3, "seconds_left": 61}
        queue.recall(officer=me, ticket=called.id)
        queue.recall(officer=me, ticket=called.id)
        assert queue.miss(officer=me, ticket=called.id).state is TicketState.NO_SHOW

    def test_who_comes_back_waits_half_the_target(self, rig: StationRig) -> None:
        called = rig.called()
        rig.clock.forward(minutes=1)
        rig.station.queue.miss(officer=rig.officer(), ticket=called.id)
        rig.clock.forward(minutes=4)
        back = rig.station.queue.reinstate(officer=rig.officer(Role.GUIDE), ticket=called.id)
        assert back.call_by == NINE + timedelta(minutes=15)

    def test_who_took_another_number_does_not_come_back_with_the_old_one(self, rig: StationRig) -> None:
        who = rig.person()
        called = rig.called(person=who)
        rig.clock.forward(minutes=1)
        rig.station.queue.miss(officer=rig.officer(), ticket=called.id)
        second = rig.give(person=who)
        with pytest.raises(LiveTicketExists) as refusal:
            rig.station.queue.reinstate(officer=rig.officer(), ticket=called.id)
        assert refusal.value.facts["label"] == second.label

    def test_hold_and_resume_at_another_counter(self, rig: StationRig) -> None:
        serving = rig.serving()
        until = NINE + timedelta(minutes=10)
        held = rig.station.queue.hold(officer=rig.officer(), ticket=serving.id, reason="去拍照", until=until)
        assert (held.state, held.hold_until) == (TicketState.HELD, until)
        rig.open_counter(2)
        back = rig.station.queue.resume(**rig.at(2), ticket=serving.id)
        assert (back.state, back.counter_id, back.officer_id) == (
            TicketState.SERVING,
            rig.counter(2),
            rig.officer(nth=1),
        )
        with pytest.raises(TicketElsewhere):
            rig.finish(serving)  # by the first officer
        rig.finish(back)
        rig.give()
        rig.call(1)

    def test_resume_begins_the_visit_of_one_who_was_held_when_called(self, rig: StationRig) -> None:
        called = rig.called()
        rig.station.queue.hold(officer=rig.officer(), ticket=called.id, reason="先去复印")
        back = rig.station.queue.resume(**rig.at(1), ticket=called.id)
        rig.identify(back)
        assert rig.finish(back).state is TicketState.SERVED
        assert rig.journal()[-1].entry.subject_id == called.id

    def test_resume_where_the_counter_is_busy_or_paused(self, rig: StationRig) -> None:
        held = rig.serving()
        rig.station.queue.hold(officer=rig.officer(), ticket=held.id, reason="复印")
        other = rig.called()
        with pytest.raises(CounterBusy):
            rig.station.queue.resume(**rig.at(1), ticket=held.id)
        rig.station.queue.leave(officer=rig.officer(), ticket=other.id)
        rig.station.counters.pause(**rig.at(1))
        assert rig.station.queue.resume(**rig.at(1), ticket=held.id).state is TicketState.SERVING

    @pytest.mark.parametrize("verb", ["hold", "transfer", "void"])
    def test_a_reason_is_asked_for(self, rig: StationRig, verb: str) -> None:
        ticket = rig.give() if verb == "void" else rig.serving()
        more = {"to_domain": "vehicle"} if verb == "transfer" else {}
        with pytest.raises(ReasonMissing):
            getattr(rig.station.queue, verb)(officer=rig.officer(), ticket=ticket.id, reason="", **more)
        assert rig.ticket(ticket.id) == ticket

    def test_void_and_leave(self, rig: StationRig) -> None:
        void = rig.station.queue.void(officer=rig.officer(Role.GUIDE), ticket=rig.give().id, reason="误取")
        assert void.state is TicketState.VOID
        left = rig.station.queue.leave(officer=rig.officer(Role.GUIDE), ticket=rig.give().id)
        assert left.state is TicketState.LEFT
        serving = rig.serving()
        with pytest.raises(TicketMoveRefused):
            rig.station.queue.void(officer=rig.officer(), ticket=serving.id, reason="误取")

    def test_carrying_an_open_ticket_over_is_the_supervisors(self, rig: StationRig) -> None:
        waiting, serving = rig.give("vehicle"), None
        assert (
            rig.station.queue.carry_over(officer=rig.officer(), ticket=waiting.id).state
            is TicketState.CARRIED_OVER
        )
        serving = rig.serving()
        with pytest.raises(PermissionDenied):
            rig.station.queue.carry_over(officer=rig.officer(), ticket=serving.id)
        carried = rig.station.queue.carry_over(officer=rig.officer(Role.SUPERVISOR), ticket=serving.id)
        assert carried.state is TicketState.CARRIED_OVER

    @pytest.mark.parametrize("verb", ["recall", "start", "leave"])
    def test_only_its_officer_or_a_supervisor_moves_an_open_ticket(self, rig: StationRig, verb: str) -> None:
        called = rig.called()
        with pytest.raises(TicketElsewhere) as refusal:
            getattr(rig.station.queue, verb)(officer=rig.officer(nth=1), ticket=called.id)
        assert refusal.value.facts == {"label": called.label, "counter_number": 1}
        assert (
            rig.station.queue.leave(officer=rig.officer(Role.SUPERVISOR), ticket=called.id).state
            is TicketState.LEFT
        )

    def test_signing_out_and_in_again_finds_the_open_ticket(self, rig: StationRig) -> None:
        serving = rig.serving()
        rig.station.accounts.sign_out(officer=rig.officer())
        rig.open_counter(1)
        board = rig.station.board.board(counter=rig.counter(1), officer=rig.officer())
        assert board.open_ticket == rig.ticket(serving.id)
        rig.finish(serving)

    def test_who_takes_the_counter_over_takes_its_open_ticket_over(self, rig: StationRig) -> None:
        """Or the counter could neither call nor finish until the first officer came back."""
        serving = rig.serving()
        rig.station.accounts.sign_out(officer=rig.officer())
        other = rig.officer(nth=1)
        rig.open_counter(1, officer=other)
        with pytest.raises(CounterBusy):
            rig.station.queue.call_next(**rig.at(1))
        served = rig.station.queue.finish(officer=other, ticket=serving.id, topic=TOPIC)
        assert served.state is TicketState.SERVED
        rig.called()


class TestTransfer:
    def test_to_another_business_keeps_the_promise(self, rig: StationRig) -> None:
        called = rig.called()
        rig.clock.forward(minutes=3)
        moved = rig.station.queue.transfer(
            officer=rig.officer(), ticket=called.id, reason="办护照", to_domain="exit_entry"
        )
        assert (moved.state, moved.domain, moved.call_by) == (
            TicketState.WAITING,
            "exit_entry",
            called.call_by,
        )
        assert moved.label == called.label
        assert rig.call().ticket.id == called.id

    def test_to_a_counter_that_is_closed_waits_for_it(self, rig: StationRig) -> None:
        called = rig.called()
        rig.station.queue.transfer(
            officer=rig.officer(), ticket=called.id, reason="找专窗", to_counter=rig.counter(4)
        )
        assert rig.station.queue.call_next(**rig.at(1)) is None
        rig.open_counter(4, officer=rig.officer(nth=2))
        call = rig.call(4)
        assert (call.ticket.id, call.why.cause) == (called.id, CallCause.ADDRESSED)

    def test_to_an_officer_follows_the_officer(self, rig: StationRig) -> None:
        called = rig.called()
        rig.open_counter(3, officer=rig.officer(nth=1))
        rig.station.queue.transfer(
            officer=rig.officer(), ticket=called.id, reason="上次是他办的", to_officer=rig.officer(nth=1)
        )
        assert rig.station.queue.call_next(**rig.at(1)) is None
        assert rig.call(3).ticket.id == called.id

    @pytest.mark.parametrize(
        "targets", [{}, {"to_domain": "vehicle", "to_counter": "x"}], ids=["none", "two"]
    )
    def test_exactly_one_target(self, rig: StationRig, targets: dict[str, Any]) -> None:
        called = rig.called()
        with pytest.raises(TransferUnclear) as refusal:
            rig.station.queue.transfer(officer=rig.officer(), ticket=called.id, reason="转", **targets)
        assert refusal.value.facts == {"given": len(targets)}

    def test_targets_exist(self, rig: StationRig) -> None:
        called = rig.called()
        wrong: tuple[dict[str, Any], ...] = ({"to_counter": "nowhere"}, {"to_officer": "nobody"})
        for target in wrong:
            with pytest.raises(NotFound):
                rig.station.queue.transfer(officer=rig.officer(), ticket=called.id, reason="转", **target)


class TestTwoTicketsOfOnePerson:
    def test_join_voids_the_second(self, rig: StationRig) -> None:
        called, second = rig.called(), rig.give("vehicle")
        joined = rig.station.queue.join(officer=rig.officer(), ticket=second.id, into=called.id)
        assert joined.state is TicketState.VOID
        assert rig.journal()[-1].entry.facts["into"] == called.id

    def test_a_ticket_open_elsewhere_is_not_joined(self, rig: StationRig) -> None:
        here = rig.called()
        rig.open_counter(2)
        there = rig.called(2)
        with pytest.raises(TicketElsewhere):
            rig.station.queue.join(officer=rig.officer(), ticket=there.id, into=here.id)
        with pytest.raises(TicketElsewhere):
            rig.station.queue.join(officer=rig.officer(Role.OFFICER, 1), ticket=there.id, into=here.id)

    @pytest.mark.parametrize("verb", ["join", "keep_beside"])
    def test_never_with_itself_or_with_one_that_has_ended(self, rig: StationRig, verb: str) -> None:
        called, gone = rig.called(), rig.give()
        rig.station.queue.leave(officer=rig.officer(), ticket=gone.id)
        other = "into" if verb == "join" else "beside"
        for target in (called, gone):
            with pytest.raises(TicketMoveRefused):
                getattr(rig.station.queue, verb)(
                    officer=rig.officer(), ticket=called.id, **{other: target.id}
                )
        assert rig.ticket(called.id) == called

    def test_keeping_both_lets_both_live(self, rig: StationRig) -> None:
        who = rig.person()
        first = rig.give(person=who)
        second = rig.give("vehicle")
        rig.station.queue.keep_beside(officer=rig.officer(), ticket=second.id, beside=first.id)
        with rig.database.write() as work:
            old = work.tickets.get(second.id)
            work.tickets.save(old, old.of_person(who))
        assert rig.ticket(second.id).beside_id == first.id
