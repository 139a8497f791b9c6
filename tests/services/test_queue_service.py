"""Every verb on tickets: what it does, and each refusal that it documents."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from tests.builders import NINE, StationRig, open_rig, opened
from window_client.domain.people.person_record import PersonRecord
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.queue_board import Call, pick
from window_client.domain.queue.ticket import CallCause, NoShowTooEarly, Ticket, TicketMoveRefused
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.counter import CounterMode, CounterNotOpen, CounterTaken
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.domain.station.station_rules import StationRules
from window_client.ids import PersonId, new_id
from window_client.persistence.repositories.repository import NotFound
from window_client.services.queue_refusals import CounterBusy, LiveTicketExists, ReasonMissing, StatedTimeInvalid, TicketElsewhere, TopicMissing, TransferUnclear, UndoTooLate


@pytest.fixture(autouse=True)
def counter_one(rig: StationRig) -> None:
    rig.open_counter(1)


def person(rig: StationRig) -> PersonId:
    """Somebody who came before."""
    made = PersonId(new_id())
    with rig.database.write() as work:
        work.people.add(
            PersonRecord(made, work.station_id, "none", None, None, "周大山", None, None, None, None, work.now)
        )
    return made


class TestTakeTicket:
    def test_number_label_and_promise(self, rig: StationRig) -> None:
        first, second, other = rig.give("exit_entry"), rig.give("exit_entry", "senior"), rig.give("vehicle")
        assert [t.label for t in (first, second, other)] == ["A001", "A002", "C001"]
        assert (first.arrival, first.call_by) == (NINE, NINE + timedelta(minutes=20))
        assert second.call_by == NINE + timedelta(minutes=5)
        assert rig.ticket(first.id) == first

    def test_numbers_without_letters(self, rig: StationRig) -> None:
        rig.station.setup.set_rules(officer=rig.officer(Role.SUPERVISOR), rules=StationRules(letters=False))
        assert [rig.give("exit_entry").label, rig.give("vehicle").label] == ["0001", "0002"]

    def test_a_new_day_at_midnight_of_the_station(self, rig: StationRig) -> None:
        rig.clock.now = NINE.replace(hour=15, minute=59, second=59)  # 23:59:59 at the station
        late = rig.give()
        rig.clock.forward(seconds=1)
        early = rig.give()
        assert ((late.day.day, late.number), (early.day.day, early.number)) == ((18, 1), (19, 1))
        assert rig.station.board.counts().issued == 1

    def test_station_targets(self, rig: StationRig) -> None:
        rules = StationRules(target_minutes={"senior": 3})
        rig.station.setup.set_rules(officer=rig.officer(Role.SUPERVISOR), rules=rules)
        assert rig.give(person_class="senior").call_by == NINE + timedelta(minutes=3)
        assert rig.give().call_by == NINE + timedelta(minutes=20)

    def test_one_live_ticket_per_person(self, rig: StationRig) -> None:
        who = person(rig)
        first = rig.give(person=who)
        with pytest.raises(LiveTicketExists) as refusal:
            rig.give("vehicle", person=who)
        assert refusal.value.facts == {"label": first.label, "ticket": first.id}
        rig.station.queue.leave(officer=rig.officer(), ticket=first.id)
        assert rig.give("vehicle", person=who).label == "C001"

    def test_yesterdays_ticket_does_not_count(self, rig: StationRig) -> None:
        who = person(rig)
        rig.give(person=who)
        rig.clock.forward(days=1)
        rig.give(person=who)

    def test_an_unknown_person_is_refused(self, rig: StationRig) -> None:
        with pytest.raises(NotFound):
            rig.give(person=PersonId("nobody"))

    def test_an_item_that_the_catalogue_lacks_does_not_stop_the_board(self, rig: StationRig) -> None:
        rig.give(item="exit_entry.gone")
        board = rig.station.board.board(counter=rig.counter(1), officer=rig.officer())
        assert board.waiting[0].item_name == ""

    @pytest.mark.parametrize("role", [Role.AUDITOR, Role.CHIEF, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN])
    def test_who_may_not(self, rig: StationRig, role: Role) -> None:
        with pytest.raises(PermissionDenied):
            rig.station.queue.take_ticket(officer=rig.officer(role), domain="vehicle")


class TestEnterLate:
    def test_the_stated_time_counts(self, rig: StationRig) -> None:
        stated = NINE - timedelta(minutes=30)
        late = rig.station.queue.enter_late(officer=rig.officer(), domain="vehicle", taken_at=stated)
        assert (late.arrival, late.call_by) == (stated, stated + timedelta(minutes=20))
        assert late.entered_late
        assert late.modified

    @pytest.mark.parametrize(
        ("shift", "problem"),
        [(timedelta(seconds=1), "future"), (timedelta(hours=-9, seconds=-1), "other_day")],
    )
    def test_refused(self, rig: StationRig, shift: timedelta, problem: str) -> None:
        with pytest.raises(StatedTimeInvalid) as refusal:
            rig.station.queue.enter_late(officer=rig.officer(), domain="vehicle", taken_at=NINE + shift)
        assert refusal.value.facts == {"problem": problem}


class TestCallNext:
    def test_by_promise(self, rig: StationRig) -> None:
        ordinary, senior = rig.give(), rig.give(person_class="senior")
        call = rig.call()
        assert call.ticket.id == senior.id
        assert (call.counter, call.why.cause) == (rig.counter(1), CallCause.RULE)
        assert (call.ticket.state, call.ticket.counter_id) == (TicketState.CALLED, rig.counter(1))
        rig.station.queue.leave(officer=rig.officer(), ticket=senior.id)
        assert rig.call().ticket.id == ordinary.id

    def test_the_reason_is_kept_in_the_journal(self, rig: StationRig) -> None:
        given = rig.give()
        rig.call()
        entry = rig.journal()[-1].entry
        assert entry.facts["why"]["cause"] == "rule"
        assert entry.facts["why"]["call_by"] == given.call_by.isoformat(timespec="microseconds")
        assert (entry.counter_id, entry.subject_id) == (rig.counter(1), given.id)

    def test_only_the_counters_business(self, rig: StationRig) -> None:
        rig.open_counter(3)
        rig.give("vehicle")
        assert rig.station.queue.call_next(**rig.at(3)) is None
        consult = rig.give("consult")
        assert rig.call(3).ticket.id == consult.id

    def test_nobody(self, rig: StationRig) -> None:
        assert rig.station.queue.call_next(**rig.at(1)) is None

    def test_busy(self, rig: StationRig) -> None:
        open_ticket = rig.called()
        rig.give()
        with pytest.raises(CounterBusy) as refusal:
            rig.station.queue.call_next(**rig.at(1))
        assert refusal.value.facts == {"label": open_ticket.label}
        rig.station.queue.start(officer=rig.officer(), ticket=open_ticket.id)
        with pytest.raises(CounterBusy):
            rig.station.queue.call_next(**rig.at(1))

    def test_busy_is_told_though_nobody_waits(self, rig: StationRig) -> None:
        rig.called()
        with pytest.raises(CounterBusy):
            rig.station.queue.call_next(**rig.at(1))

    def test_closed_paused_or_somebody_elses_counter(self, rig: StationRig) -> None:
        rig.give()
        with pytest.raises(CounterNotOpen) as refusal:
            rig.station.queue.call_next(officer=rig.officer(), counter=rig.counter(2))
        assert refusal.value.facts == {"number": 2, "paused": False}
        with pytest.raises(CounterTaken):
            rig.station.queue.call_next(officer=rig.officer(nth=1), counter=rig.counter(1))
        rig.station.counters.pause(**rig.at(1))
        with pytest.raises(CounterNotOpen) as refusal:
            rig.station.queue.call_next(**rig.at(1))
        assert refusal.value.facts == {"number": 1, "paused": True}
        rig.station.counters.resume(**rig.at(1))
        rig.call()

    def test_yesterdays_tickets_are_not_called_today(self, rig: StationRig) -> None:
        rig.give()
        rig.clock.forward(days=1)
        assert rig.station.queue.call_next(**rig.at(1)) is None
        board = rig.station.board.board(counter=rig.counter(1), officer=rig.officer())
        assert (board.waiting, board.unclosed_day) == ((), "2026-03-18")

    def test_yesterdays_open_ticket_keeps_the_counter_busy_until_it_ends(self, rig: StationRig) -> None:
        serving = rig.serving()
        rig.clock.forward(days=1)
        rig.give()
        with pytest.raises(CounterBusy):
            rig.station.queue.call_next(**rig.at(1))
        rig.finish(serving)
        rig.call()


class TestSeniorCounter:
    def test_seniors_first_and_said_so(self, rig: StationRig) -> None:
        rig.open_counter(2, mode=CounterMode.SENIOR_FIRST)
        ordinary = rig.give()
        rig.clock.forward(minutes=30)
        senior = rig.give(person_class="senior")
        call = rig.call(2)
        assert (call.ticket.id, call.why.cause) == (senior.id, CallCause.SENIOR_COUNTER)
        assert call.ticket.modified
        rig.station.queue.leave(officer=rig.at(2)["officer"], ticket=senior.id)
        again = rig.call(2)
        assert (again.ticket.id, again.why.cause) == (ordinary.id, CallCause.RULE)

    def test_only_seniors(self, rig: StationRig) -> None:
        rig.open_counter(2, mode=CounterMode.SENIOR_ONLY)
        rig.give()
        assert rig.station.queue.call_next(**rig.at(2)) is None
        senior = rig.give(person_class="senior")
        assert rig.call(2).ticket.id == senior.id

    def test_who_was_sent_to_a_counter_for_seniors_is_called_there(self, rig: StationRig) -> None:
        rig.open_counter(2, mode=CounterMode.SENIOR_ONLY)
        called = rig.called()
        rig.station.queue.transfer(
            officer=rig.officer(), ticket=called.id, reason="行动不便", to_counter=rig.counter(2)
        )
        board = rig.station.board.board(counter=rig.counter(2), officer=rig.at(2)["officer"])
        assert board.next_up is not None
        call = rig.call(2)
        assert (call.ticket.id, call.why.cause) == (called.id, CallCause.ADDRESSED)

    @pytest.mark.parametrize("mode", CounterMode)
    @pytest.mark.parametrize("seed", range(6))
    def test_the_claim_is_what_the_board_announced(
        self, rig: StationRig, mode: CounterMode, seed: int
    ) -> None:
        """`pick` in the domain, the board and the SQL of the claim are one rule."""
        import random

        chance = random.Random(f"{seed}-{mode}")
        rig.open_counter(2)
        rig.station.counters.change(
            officer=rig.officer(Role.SUPERVISOR),
            counter=rig.counter(2),
            name="窗",
            domains=frozenset(chance.sample(sorted(rig.station.counters.get(rig.counter(1)).domains), 2)),
            mode=mode,
        )
        for _ in range(14):
            rig.clock.forward(seconds=chance.randrange(1, 400))
            ticket = rig.give(
                chance.choice(["household", "exit_entry", "vehicle"]),
                chance.choice(["ordinary", "ordinary", "senior", "pickup"]),
            )
            if chance.random() < 0.4:
                rig.station.queue.call_chosen(**rig.at(1), ticket=ticket.id, reason="试")
                rig.station.queue.transfer(
                    officer=rig.officer(),
                    ticket=ticket.id,
                    reason="试",
                    **chance.choice(
                        [
                            {"to_counter": rig.counter(2)},
                            {"to_counter": rig.counter(3)},
                            {"to_officer": rig.at(2)["officer"]},
                            {"to_officer": rig.officer(nth=2)},
                        ]
                    ),
                )
        officer = rig.at(2)["officer"]
        while True:
            board = rig.station.board.board(counter=rig.counter(2), officer=officer)
            assert (board.next_up.ticket if board.next_up else None) == pick(
                tuple(line.ticket for line in board.waiting), board.counter, officer
            )
            call = rig.station.queue.call_next(**rig.at(2))
            if call is None:
                assert board.next_up is None
                break
            assert board.next_up is not None
            assert call.ticket.id == board.next_up.ticket.id
            assert call.why == board.why
            rig.station.queue.leave(officer=officer, ticket=call.ticket.id)


class TestCallChosen:
    def test_out_of_turn_with_a_reason(self, rig: StationRig) -> None:
        rig.give()
        second = rig.give()
        call = rig.station.queue.call_chosen(**rig.at(1), ticket=second.id, reason="抱着孩子")
        assert (call.ticket.id, call.why.cause) == (second.id, CallCause.CHOSEN)
        with rig.database.read() as work:
            assert work.notes.newest_remark(second.id, "call_chosen") == "抱着孩子"

    def test_refusals(self, rig: StationRig) -> None:
        waiting = rig.give()
        with pytest.raises(ReasonMissing) as refusal:
            rig.station.queue.call_chosen(**rig.at(1), ticket=waiting.id, reason="  ")
        assert refusal.value.facts == {"verb": "call_chosen"}
        rig.station.queue.leave(officer=rig.officer(), ticket=waiting.id)
        with pytest.raises(TicketMoveRefused):
            rig.station.queue.call_chosen(**rig.at(1), ticket=waiting.id, reason="急")
        rig.called()
        with pytest.raises(CounterBusy):
            rig.station.queue.call_chosen(**rig.at(1), ticket=rig.give().id, reason="急")


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
        who = person(rig)
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
        held = rig.station.queue.hold(
            officer=rig.officer(), ticket=serving.id, reason="去拍照", until=until
        )
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
        for target in ({"to_counter": "nowhere"}, {"to_officer": "nobody"}):
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
        who = person(rig)
        first = rig.give(person=who)
        second = rig.give("vehicle")
        rig.station.queue.keep_beside(officer=rig.officer(), ticket=second.id, beside=first.id)
        with rig.database.write() as work:
            old = work.tickets.get(second.id)
            work.tickets.save(old, old.of_person(who))
        assert rig.ticket(second.id).beside_id == first.id


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
        from dataclasses import replace

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
        from dataclasses import replace

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
        who = person(rig)
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


@pytest.fixture
def four(rig: StationRig) -> Iterator[list[StationRig]]:
    """Two more openings of the same file, as other processes would have it, and the first with two counters."""
    rig.open_counter(2)
    with opened(open_rig(rig.file, rig.clock)) as third, opened(open_rig(rig.file, rig.clock)) as fourth:
        third.open_counter(3)
        fourth.open_counter(4, officer=rig.officer(Role.AUXILIARY))
        yield [rig, rig, third, fourth]


def test_counters_that_press_at_once_get_different_tickets(four: list[StationRig]) -> None:
    """Four counters, three engines, one file: nothing doubled, nobody gets an error, nobody is forgotten."""
    rig = four[0]
    given = [rig.give("household", chosen) for chosen in (["ordinary", "senior"] * 20)]
    gate = threading.Barrier(4)

    def work(number: int) -> list[Call]:
        mine, calls = four[number - 1], []
        gate.wait(30)
        while (call := mine.station.queue.call_next(**mine.at(number))) is not None:
            calls.append(call)
            mine.station.queue.leave(officer=mine.at(number)["officer"], ticket=call.ticket.id)
        return calls

    with ThreadPoolExecutor(4) as pool:
        calls = [call for found in pool.map(work, (1, 2, 3, 4)) for call in found]
    assert sorted(call.ticket.id for call in calls) == sorted(ticket.id for ticket in given)
    seniors = [one.ticket for one in calls if one.ticket.person_class is PersonClass.SENIOR]
    assert len(seniors) == 20
