"""A word that a verb does not know is told by its argument, with the words that it knows."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.builders import PASSWORD, StationRig
from tests.services.visit_rig import PRODUCED_ITEM, Window, card
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.station.officer import Role
from window_client.errors import InvalidInput
from window_client.services.known_word import WordUnknown, known_word

BAD: Any = "x"
#: argument → the verb that gets it
VERBS: dict[str, Callable[[Window], object]] = {
    "domain": lambda w: w.station.queue.take_ticket(officer=w.officer, domain=BAD),
    "domain, late": lambda w: w.station.queue.enter_late(
        officer=w.officer, domain=BAD, taken_at=w.rig.clock.now
    ),
    "person_class": lambda w: w.station.queue.take_ticket(
        officer=w.officer, domain="consult", person_class=BAD
    ),
    "to_domain": lambda w: w.station.queue.transfer(
        officer=w.officer, ticket=w.ticket, reason="转", to_domain=BAD
    ),
    "role": lambda w: w.identify(role=BAD),
    "card.method": lambda w: w.identify(card(method=BAD)),
    "card.document_kind": lambda w: w.identify(card(document_kind=BAD)),
    "card.sex": lambda w: w.station.visits.recognise(ticket=w.ticket, card=card(sex=BAD)),
    "method": lambda w: w.station.payments.record(
        officer=w.officer, case=w.accepted(w.identify(), PRODUCED_ITEM).case, method=BAD
    ),
    "domains": lambda w: w.station.counters.create(
        officer=w.rig.officer(Role.SYSTEM_ADMIN), number=9, name="九", domains=frozenset({BAD})
    ),
    "mode": lambda w: w.station.counters.open(officer=w.officer, counter=w.rig.counter(2), mode=BAD),
    "mode, signing in": lambda w: w.station.accounts.sign_in(
        badge="320402", password=PASSWORD, counter=w.rig.counter(2), mode=BAD
    ),
    "roles": lambda w: w.station.accounts.create(
        officer=w.rig.officer(Role.SECURITY_ADMIN),
        badge="320499",
        name="新来的",
        password=PASSWORD,
        roles=frozenset({BAD}),
    ),
}


@pytest.mark.parametrize("name", VERBS)
def test_which_argument_it_is(rig: StationRig, name: str) -> None:
    window = Window.serving(rig)
    with pytest.raises(WordUnknown) as refusal:
        VERBS[name](window)
    assert refusal.value.facts["argument"] == name.partition(",")[0]
    assert refusal.value.facts["allowed"]
    # a broken enum word is no sign of a bug in ours, and holds nothing that may not be logged
    assert isinstance(refusal.value, InvalidInput)
    assert BAD not in refusal.value.facts.values()


def test_the_words_are_named() -> None:
    with pytest.raises(WordUnknown) as refusal:
        known_word(BusinessDomain, "x", "domain")
    assert refusal.value.facts["argument"] == "domain"
    assert str(refusal.value.facts["allowed"]).split(", ") == [one.value for one in BusinessDomain]
    assert known_word(BusinessDomain, "consult", "domain") is BusinessDomain.CONSULT
