"""What a counter sees of the queue, and what an officer has done."""

from datetime import timedelta

import pytest

from tests.builders import NINE, StationRig
from window_client.domain.queue.queue_board import DayCounts
from window_client.domain.queue.ticket import CallCause
from window_client.domain.station.counter import CounterMode
from window_client.domain.station.officer import Role


@pytest.fixture(autouse=True)
def counter_one(rig: StationRig) -> None:
    rig.open_counter(1)


def test_an_empty_station(rig: StationRig) -> None:
    board = rig.station.board.board(counter=rig.counter(1), officer=rig.officer())
    assert (board.now, board.waiting, board.next_up, board.why, board.around) == (NINE, (), None, None, None)
    assert board.counts == DayCounts()
    assert (board.open_ticket, board.unclosed_day) == (None, None)


def test_order_eligibility_and_reason(rig: StationRig) -> None:
    rig.open_counter(3)  # household and enquiries
    vehicle = rig.give("vehicle")
    rig.clock.forward(minutes=2)
    ordinary = rig.give("household", item="household.move_in")
    rig.clock.forward(minutes=2)
    senior = rig.give("consult", "senior")
    board = rig.station.board.board(counter=rig.counter(3), officer=rig.at(3)["officer"])
    assert [(line.ticket.id, line.eligible) for line in board.waiting] == [
        (senior.id, True),
        (vehicle.id, False),
        (ordinary.id, True),
    ]
    assert board.next_up is not None
    assert board.next_up.ticket.id == senior.id
    assert board.why is not None
    assert board.why.cause is CallCause.RULE
    assert board.around is not None
    assert (board.around.waiting, board.around.seniors_waiting) == (2, 1)
    assert [(o.label, o.came_earlier) for o in board.around.overtaken] == [
        (ordinary.label, timedelta(minutes=2))
    ]


def test_the_senior_counter_says_that_it_prefers(rig: StationRig) -> None:
    rig.open_counter(2, mode=CounterMode.SENIOR_FIRST)
    rig.give()
    rig.clock.forward(minutes=30)
    senior = rig.give(person_class="senior")
    board = rig.station.board.board(counter=rig.counter(2), officer=rig.at(2)["officer"])
    assert board.next_up is not None
    assert board.why is not None
    assert (board.next_up.ticket.id, board.why.cause) == (senior.id, CallCause.SENIOR_COUNTER)


def test_held_missed_and_counts(rig: StationRig) -> None:
    queue, me = rig.station.queue, rig.officer()
    rig.finish(rig.serving())
    held = queue.hold(officer=me, ticket=rig.serving().id, reason="复印")
    missed = rig.called()
    rig.clock.forward(minutes=2)
    missed = queue.miss(officer=me, ticket=missed.id)
    queue.leave(officer=me, ticket=rig.called().id)
    queue.void(officer=me, ticket=rig.give().id, reason="误取")
    queue.carry_over(officer=me, ticket=rig.give().id)
    open_ticket = rig.called()
    rig.give()
    board = rig.station.board.board(counter=rig.counter(1), officer=me)
    assert [line.ticket for line in board.held] == [held]
    assert [line.ticket for line in board.missed] == [missed]
    assert board.open_ticket == open_ticket
    assert board.counts == DayCounts(
        issued=8, served=1, waiting=1, open=1, held=1, no_show=1, left=1, carried_over=1, void=1
    )
    assert rig.station.board.counts() == board.counts


def test_my_day(rig: StationRig) -> None:
    me = rig.officer()
    for minutes in (4, 8):
        serving = rig.serving(person_class="senior" if minutes == 8 else "ordinary")
        rig.clock.forward(minutes=minutes)
        rig.finish(serving)
    late = rig.give()
    rig.clock.forward(minutes=30)
    rig.call()
    rig.station.queue.leave(officer=me, ticket=late.id)
    mine = rig.station.board.my_day(officer=me)
    assert (mine.served, mine.called, mine.on_time, mine.seniors) == (2, 3, 2, 1)
    assert mine.average_service == timedelta(minutes=6)
    nobody = rig.station.board.my_day(officer=rig.officer(Role.AUXILIARY))
    assert (nobody.served, nobody.average_service) == (0, None)


def test_a_new_day_begins_empty_and_names_the_one_that_is_not_closed(rig: StationRig) -> None:
    rig.give()
    rig.clock.now = NINE.replace(hour=16)  # midnight at the station
    board = rig.station.board.board(counter=rig.counter(1), officer=rig.officer())
    assert board.counts == DayCounts()
    assert board.unclosed_day == "2026-03-18"


def test_a_number_written_by_hand_is_no_late_call(rig: StationRig) -> None:
    stated = NINE - timedelta(minutes=40)
    rig.station.queue.enter_late(officer=rig.officer(), domain="household", taken_at=stated)
    rig.call()
    mine = rig.station.board.my_day(officer=rig.officer())
    hall = rig.station.guide.hall(officer=rig.officer(Role.GUIDE))
    assert (mine.called, mine.on_time) == (hall.called, hall.on_time) == (0, 0)
