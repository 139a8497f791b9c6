"""Where the queue does not yet do what its rules say; each mark goes with its repair."""

from datetime import date

import pytest

from tests.builders import StationRig
from tests.sample_values import card
from window_client.domain.queue.ticket import CallCause
from window_client.domain.station.counter import CounterMode
from window_client.domain.station.officer import Role
from window_client.services.queue_refusals import TicketOfAnotherDay


def test_nobody_is_called_before_the_day_of_the_ticket(rig: StationRig) -> None:
    rig.open_counter(1)
    given = rig.give()
    rig.clock.forward(hours=9)
    rig.station.day.close(officer=rig.officer(Role.SUPERVISOR), day=date(2026, 3, 18), carry_over=(given.id,))
    with rig.database.read() as work:
        (tomorrows,) = work.tickets.waiting(date(2026, 3, 19))
    with pytest.raises(TicketOfAnotherDay):
        rig.station.queue.call_chosen(**rig.at(1), ticket=tomorrows.id, reason="人还在")


def test_a_counter_for_seniors_only_that_passes_over_others_says_so(rig: StationRig) -> None:
    rig.open_counter(1, mode=CounterMode.SENIOR_ONLY)
    rig.give()
    rig.clock.forward(minutes=16)
    rig.give(person_class="senior")
    assert rig.call().why.cause is CallCause.SENIOR_COUNTER


def test_a_minute_after_the_first_call_is_enough_also_after_a_call_by_hand(rig: StationRig) -> None:
    rig.open_counter(1)
    given = rig.give()
    rig.station.queue.call_chosen(**rig.at(1), ticket=given.id, reason="腿脚不便")
    rig.clock.forward(seconds=30)
    rig.station.queue.recall(officer=rig.officer(), ticket=given.id)
    rig.clock.forward(seconds=31)
    assert rig.station.queue.miss(officer=rig.officer(), ticket=given.id).state == "no_show"


def test_a_third_ticket_of_the_same_person_is_kept_too(rig: StationRig) -> None:
    """Who missed a call came back beside a newer number; now an even earlier one turns out to be theirs."""
    rig.open_counter(1)
    me, queue, identify = rig.officer(), rig.station.queue, rig.station.visits.identify
    earliest = rig.give()
    rig.clock.forward(minutes=1)
    missed = rig.give("vehicle")
    queue.call_chosen(**rig.at(1), ticket=missed.id, reason="急")
    queue.start(officer=me, ticket=missed.id)
    identify(officer=me, ticket=missed.id, card=card())
    queue.transfer(officer=me, ticket=missed.id, reason="转", to_domain="vehicle")
    queue.call_chosen(**rig.at(1), ticket=missed.id, reason="急")
    rig.clock.forward(minutes=1)
    queue.miss(officer=me, ticket=missed.id)
    newer = rig.give("exit_entry", person=rig.ticket(missed.id).person_id)
    queue.keep_beside(officer=me, ticket=missed.id, beside=newer.id)
    queue.reinstate(officer=me, ticket=missed.id)
    queue.call_chosen(**rig.at(1), ticket=earliest.id, reason="急")
    queue.start(officer=me, ticket=earliest.id)
    identify(officer=me, ticket=earliest.id, card=card(), beside=newer.id)
