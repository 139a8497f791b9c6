"""A document that was shown at a kiosk gets one live number, whoever it turns out to be."""

from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from tests.builders import StationRig, card, identity_number
from window_client.domain.queue.ticket import Ticket
from window_client.domain.station.station_record import local_day
from window_client.errors import ChangedMeanwhile
from window_client.services.queue_refusals import LiveTicketExists

NUMBER = identity_number()
OTHER = identity_number(order=7)


def shown(rig: StationRig, ticket: Ticket, number: str = NUMBER) -> Ticket:
    """The ticket as a kiosk would have made it."""
    with rig.database.write() as work:
        token = work.number_token(number).hex()
        kept = work.tickets.save(ticket, replace(ticket, document_token=token, version=ticket.version + 1))
        work.append_for_nobody("take_ticket", "ticket", ticket.id)
    return kept


def live_of(rig: StationRig, number: str = NUMBER) -> list[str]:
    with rig.database.read() as work:
        return [
            one.label for one in work.tickets.live_of_document(local_day(work.now), work.number_token(number))
        ]


def test_the_database_refuses_a_second_one(rig: StationRig) -> None:
    first = shown(rig, rig.give())
    # two that meet on a server; in a file nobody meets, and who looked first would know
    with pytest.raises((ChangedMeanwhile, IntegrityError)):
        shown(rig, rig.give())
    assert live_of(rig) == [first.label]
    shown(rig, rig.give(), OTHER)


def test_over_or_kept_beside_it_may_be_another(rig: StationRig) -> None:
    first = shown(rig, rig.give())
    second = rig.give()
    with rig.database.write() as work:
        token = work.number_token(NUMBER).hex()
        beside = replace(second, document_token=token, beside_id=first.id, version=second.version + 1)
        work.tickets.save(second, beside)
        work.append_for_nobody("take_ticket", "ticket", second.id)
    assert live_of(rig) == [first.label, second.label]
    for ticket in (first, second):
        rig.station.queue.leave(officer=rig.officer(), ticket=ticket.id, reason="走了")
    assert live_of(rig) == []
    shown(rig, rig.give())


def test_the_counter_finds_it_when_somebody_is_identified(rig: StationRig) -> None:
    rig.open_counter(1)
    at_kiosk = shown(rig, rig.give("vehicle"))
    at_counter = rig.call()
    assert at_counter.ticket.id == at_kiosk.id
    serving = rig.station.queue.start(officer=rig.officer(), ticket=at_kiosk.id)
    # its own token does not stand in its way
    rig.identify(serving, card(number=NUMBER))
    rig.finish(rig.ticket(serving.id))

    again = shown(rig, rig.give("vehicle"))
    other = rig.give("household")
    rig.clock.forward(seconds=2)
    called = rig.station.queue.call_chosen(**rig.at(1), ticket=other.id, reason="先办")
    served = rig.station.queue.start(officer=rig.officer(), ticket=called.ticket.id)
    with pytest.raises(LiveTicketExists) as refusal:
        rig.identify(served, card(number=NUMBER))
    assert refusal.value.facts["label"] == again.label
    rig.identify(served, card(number=NUMBER), beside=again.id)
    # the kiosk knows both now
    assert set(live_of(rig)) == {again.label, other.label}


def test_a_missed_one_does_not_come_back_beside_a_newer_one(rig: StationRig) -> None:
    rig.open_counter(1)
    first = shown(rig, rig.give())
    rig.call()
    rig.clock.forward(minutes=2)
    rig.station.queue.miss(officer=rig.officer(), ticket=first.id)
    second = shown(rig, rig.give())
    with pytest.raises(LiveTicketExists) as refusal:
        rig.station.queue.reinstate(officer=rig.officer(), ticket=first.id)
    assert refusal.value.facts["label"] == second.label


def test_somebody_elses_document_is_not_the_persons(rig: StationRig) -> None:
    """Taken with one card, served with another: the ticket is that person's."""
    rig.open_counter(1)
    taken = shown(rig, rig.give())
    rig.call()
    serving = rig.station.queue.start(officer=rig.officer(), ticket=taken.id)
    rig.identify(serving, card(number=OTHER))
    person = rig.ticket(taken.id).person_id
    assert person is not None
    with rig.database.read() as work:
        day = local_day(work.now)
        assert [one.id for one in work.tickets.live_of_person(day, person)] == [taken.id]
    # the card that was shown has a live number all the same
    assert live_of(rig) == [taken.label]
    assert live_of(rig, OTHER) == [taken.label]
