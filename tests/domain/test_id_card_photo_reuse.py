"""Jiangsu's rule for identity cards, which has nothing to do with seniors."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.domain.test_service_item import item
from tests.sample_values import identity_number
from window_client.domain.people.identity_number import parse_identity_number
from window_client.domain.people.person import Person
from window_client.domain.people.person_name import PersonName
from window_client.domain.people.travel_document import TravelDocumentKind, parse_travel_document
from window_client.domain.photos.id_card_photo_reuse import (
    IdCardPhoto,
    IdCardPhotoPolicy,
    IdCardReuseReason,
    decide_id_card,
)
from window_client.ids import PhotoId

TODAY = date(2026, 3, 18)
POLICY = IdCardPhotoPolicy(date(2025, 1, 1), ("hz.idcard.renew", "hz.idcard.replace"))
RENEW = item("hz.idcard.renew")


def of(birth: str) -> Person:
    return Person.of_number(
        PersonName.parse("周大山"), parse_identity_number(identity_number(birth), date(2060, 12, 31))
    )


def reason(birth: str, code: str = "hz.idcard.renew", **changes: Any) -> str:
    whole = IdCardPhoto(PhotoId("p"), identity_number(birth), applied_on=date(2023, 5, 1), on_the_spot=True)
    one = replace(whole, **changes)
    (found,) = decide_id_card(of(birth), item(code), [one], TODAY, POLICY)
    return found.reason


@pytest.mark.parametrize(
    ("birth", "taken", "expected"),
    [
        ("20030318", date(2022, 1, 1), "allowed"),  # 18 then, 23 now
        ("20030318", date(2019, 3, 17), "other_stage"),  # 15 then
        ("20030318", date(2019, 3, 18), "allowed"),  # 16 on that day
        ("20000318", date(2026, 3, 17), "other_stage"),  # 25 yesterday, 26 today
        ("20000318", date(2026, 3, 18), "allowed"),
        ("19800318", date(2025, 1, 1), "other_stage"),  # 44 then, 46 now
        ("19800319", date(2025, 1, 1), "allowed"),  # 45 today
        ("19500101", date(2022, 1, 1), "allowed"),
    ],
)
def test_the_same_stage_of_life(birth: str, taken: date, expected: str) -> None:
    assert reason(birth, taken_on=taken) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "allowed"),
        ({"on_the_spot": False}, "not_on_the_spot"),
        ({"annulled": True}, "annulled"),
        ({"corrected_since": True}, "corrected_since"),
        ({"identity_number": identity_number("19500102")}, "other_identity"),
        ({"applied_on": TODAY + timedelta(days=1)}, "future_date"),
        ({"applied_on": date(2021, 3, 18)}, "allowed"),
        ({"applied_on": date(2021, 3, 17)}, "too_old"),
    ],
)
def test_what_speaks_against_it(changes: dict[str, Any], expected: str) -> None:
    assert reason("19500101", **changes) == expected


def test_who_and_what() -> None:
    assert reason("20150101") == IdCardReuseReason.TOO_YOUNG
    assert reason("19500101", code="crj.pp.renew") == IdCardReuseReason.OTHER_ITEM
    assert reason("19500101", code="hz.idcard.replace") == IdCardReuseReason.ALLOWED
    traveller = Person(
        PersonName.parse("JOHN SMITH"),
        None,
        document=parse_travel_document("E12345678", TravelDocumentKind.PASSPORT),
    )
    one = IdCardPhoto(PhotoId("p"), "", applied_on=date(2023, 5, 1), on_the_spot=True)
    (found,) = decide_id_card(traveller, RENEW, [one], TODAY, POLICY)
    assert found.reason is IdCardReuseReason.NO_IDENTITY_NUMBER
    assert not found.allowed
    assert found.last_day == date(2028, 5, 1)
