"""两张都留: of two tickets exactly one stands beside the other, and only while it can still be called."""

from typing import Any

import pytest

from tests.builders import StationRig
from window_client.domain.catalogue.catalogue_errors import ItemNotInCatalogue
from window_client.domain.queue.ticket import Ticket, TicketMoveRefused
from window_client.services.visit_joining import goes_on_in


def beside(rig: StationRig, one: Ticket, other: Ticket) -> Ticket:
    return rig.station.queue.keep_beside(officer=rig.officer(), ticket=one.id, beside=other.id)


@pytest.mark.parametrize("verb", ["void", "leave", "carry_over", "join"])
def test_what_has_ended_stands_beside_nothing(rig: StationRig, verb: str) -> None:
    one, other = rig.give(), rig.give()
    given: dict[str, dict[str, Any]] = {"join": {"into": other.id}, "void": {"reason": "误取"}}
    getattr(rig.station.queue, verb)(officer=rig.officer(), ticket=one.id, **given.get(verb, {}))
    with pytest.raises(TicketMoveRefused) as refusal:
        beside(rig, one, other)
    assert refusal.value.facts["label"] == one.label
    assert rig.ticket(one.id).beside_id is None


def test_a_joined_visit_is_still_found(rig: StationRig) -> None:
    """The journal's newest row about a joined ticket says where its visit goes on."""
    rig.open_counter(1)
    first = rig.serving()
    rig.station.queue.hold(officer=rig.officer(), ticket=first.id, reason="复印")
    second = rig.serving()
    rig.station.queue.join(officer=rig.officer(), ticket=first.id, into=second.id)
    with pytest.raises(TicketMoveRefused):
        beside(rig, first, second)
    with rig.database.read() as work:
        old, kept = work.visits.of_ticket(first.id), work.visits.of_ticket(second.id)
        assert old is not None
        assert goes_on_in(work, old) == kept


def test_not_both_beside_each_other(rig: StationRig) -> None:
    one, other = rig.give(), rig.give()
    assert beside(rig, other, one).beside_id == one.id
    with pytest.raises(TicketMoveRefused):
        beside(rig, one, other)
    assert rig.ticket(one.id) == one


def test_who_missed_the_call_comes_back_beside_the_newer_number(rig: StationRig) -> None:
    rig.open_counter(1)
    who = rig.person()
    missed = rig.called(person=who)
    rig.clock.forward(minutes=1)
    rig.station.queue.miss(officer=rig.officer(), ticket=missed.id)
    newer = rig.give(person=who)
    beside(rig, missed, newer)
    back = rig.station.queue.reinstate(officer=rig.officer(), ticket=missed.id)
    assert (back.state, back.beside_id) == ("waiting", newer.id)


def test_a_topic_is_one_of_the_catalogue(rig: StationRig) -> None:
    rig.open_counter(1)
    ticket = rig.serving(1)
    with pytest.raises(ItemNotInCatalogue):
        rig.finish(ticket, "问了周大山的事")
    assert rig.ticket(ticket.id).state == "serving"
