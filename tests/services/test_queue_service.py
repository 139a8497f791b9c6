"""Giving numbers and calling: what each verb does, and each refusal that it documents."""

from datetime import timedelta
from typing import Any

import pytest

from tests.builders import NINE, StationRig, fresh_command
from window_client.domain.queue.queue_board import pick
from window_client.domain.queue.ticket import CallCause, Ticket, TicketMoveRefused
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.counter import CounterMode, CounterNotOpen, CounterTaken
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.domain.station.station_rules import StationRules
from window_client.ids import PersonId
from window_client.persistence.repositories.repository import NotFound
from window_client.services.queue_refusals import (
    CounterBusy,
    HandNumberInvalid,
    HandNumberUsed,
    LiveTicketExists,
    ReasonMissing,
    StatedTimeInvalid,
)


@pytest.fixture(autouse=True)
def counter_one(rig: StationRig) -> None:
    rig.open_counter(1)


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
        who = rig.person()
        first = rig.give(person=who)
        with pytest.raises(LiveTicketExists) as refusal:
            rig.give("vehicle", person=who)
        assert refusal.value.facts == {"label": first.label, "ticket": first.id}
        rig.station.queue.leave(officer=rig.officer(), ticket=first.id)
        assert rig.give("vehicle", person=who).label == "C001"

    def test_yesterdays_ticket_does_not_count(self, rig: StationRig) -> None:
        who = rig.person()
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

    def test_a_slip_is_entered_once_a_day(self, rig: StationRig) -> None:
        def enter(written: str, **more: Any) -> Ticket:
            return rig.station.queue.enter_late(
                officer=rig.officer(), domain="vehicle", taken_at=NINE, hand_number=written, **more
            )

        command = fresh_command()
        first = enter(" c03 ", command_id=command)
        assert first.hand_number == "C03"
        assert enter("C03", command_id=command) == first
        with pytest.raises(HandNumberUsed) as refusal:
            enter("Ｃ０３")
        assert refusal.value.facts == {"written": "C03", "label": first.label}
        rig.station.queue.void(officer=rig.officer(), ticket=first.id, reason="写错了")
        assert enter("C03").id != first.id
        assert enter("").hand_number is None
        with pytest.raises(HandNumberInvalid):
            enter("第" * 17)

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
