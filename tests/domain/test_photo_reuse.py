"""敬老专窗: every boundary of using a stored photo again."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.test_service_item import item
from tests.sample_values import identity_number
from window_client.domain.catalogue.item_traits import PhotoKind
from window_client.domain.people.identity_number import parse_identity_number
from window_client.domain.people.person import Person
from window_client.domain.people.person_name import PersonName
from window_client.domain.people.travel_document import TravelDocumentKind, parse_travel_document
from window_client.domain.photos.photo_reuse import (
    PhotoDate,
    PhotoReusePolicy,
    PhotoVerdict,
    ReuseReason,
    decide,
    policy_on,
)
from window_client.domain.photos.photo_specification import (
    Background,
    PhotoFacts,
    PhotoFault,
    PhotoSpecification,
    Span,
)
from window_client.domain.photos.stored_photo import PhotoSource, StoredPhoto
from window_client.ids import PhotoId

TODAY = date(2026, 3, 18)
EXIT_ENTRY = PhotoSpecification(
    "出入境证件相片",
    Span(354, 480),
    Span(472, 640),
    Span(20_000, 81_920),
    Fraction(3, 4),
    Span(300, 600),
)
ID_CARD = PhotoSpecification("居民身份证照片", Span(358, 358), Span(441, 441), Span(14_000, 30_720))
POLICY = PhotoReusePolicy(
    date(2021, 4, 1),
    {PhotoSource.EXIT_ENTRY: EXIT_ENTRY, PhotoSource.ID_CARD: ID_CARD, PhotoSource.TAKEN_HERE: EXIT_ENTRY},
)
GOOD = PhotoFacts(354, 472, 40_000, 350, background=Background.EVEN, faces=1)
GOOD_ID = PhotoFacts(358, 441, 20_000, 350)
PASSPORT = item("crj.pp.renew", photo=PhotoKind.EXIT_ENTRY)


def senior(birth: str = "19590105") -> Person:
    return Person.of_number(
        PersonName.parse("周大山"), parse_identity_number(identity_number(birth), date(2060, 12, 31))
    )


def photo(source: PhotoSource = PhotoSource.EXIT_ENTRY, **changes: object) -> StoredPhoto:
    facts = GOOD_ID if source is PhotoSource.ID_CARD else GOOD
    whole = StoredPhoto(
        id=PhotoId("p1"),
        identity_number=identity_number("19590105"),
        source=source,
        taken_on=date(2022, 3, 18),
        facts=facts,
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def verdict(
    one: StoredPhoto,
    *,
    person: Person | None = None,
    on: date = TODAY,
    policy: PhotoReusePolicy = POLICY,
    code: str = "crj.pp.renew",
) -> PhotoVerdict:
    wanted = item(code, photo=PhotoKind.EXIT_ENTRY)
    (found,) = decide(person or senior(), wanted, [one], on, policy)
    return found


def test_a_photo_of_four_years_ago_serves() -> None:
    found = verdict(photo())
    assert found.allowed
    assert (found.last_day, found.faults, found.compare_elsewhere) == (date(2027, 3, 18), (), False)


@pytest.mark.parametrize("code", ["crj.pp.new", "crj.pp.renew", "crj.hm.new", "crj.tw.renew", "crj.hm"])
def test_the_three_documents(code: str) -> None:
    assert verdict(photo(), code=code).allowed


@pytest.mark.parametrize("code", ["hz.idcard.renew", "crj.ppx.new", "crj", "crj.gat.new"])
def test_no_other_item(code: str) -> None:
    assert verdict(photo(), code=code).reason is ReuseReason.OTHER_ITEM


def test_an_endorsement_takes_no_photo() -> None:
    endorsement = item("crj.hm.endorse", photo=PhotoKind.NONE)
    (found,) = decide(senior(), endorsement, [photo()], TODAY, POLICY)
    assert found.reason is ReuseReason.OTHER_ITEM


@pytest.mark.parametrize(
    ("birth", "on", "allowed"),
    [
        ("19660318", date(2026, 3, 17), False),  # the day before
        ("19660318", date(2026, 3, 18), True),  # the 60th birthday
        ("19640229", date(2024, 2, 28), False),  # born on 29 February: a leap year has the day
        ("19640229", date(2024, 2, 29), True),
        ("19680229", date(2028, 2, 28), False),
        ("19680229", date(2028, 2, 29), True),
    ],
)
def test_sixty_by_birthday(birth: str, on: date, allowed: bool) -> None:
    one = photo(identity_number=identity_number(birth), taken_on=on - timedelta(days=30))
    found = verdict(one, person=senior(birth), on=on)
    assert found.reason is (ReuseReason.ALLOWED if allowed else ReuseReason.TOO_YOUNG)


@pytest.mark.parametrize(
    ("taken", "last"),
    [
        (date(2021, 3, 18), date(2026, 3, 18)),
        (date(2020, 2, 29), date(2025, 2, 28)),
        (date(2023, 2, 28), date(2028, 2, 28)),
        (date(2024, 2, 29), date(2029, 2, 28)),
    ],
)
def test_five_years_to_the_day(taken: date, last: date) -> None:
    one = photo(taken_on=taken)
    assert verdict(one, on=last).allowed
    assert verdict(one, on=last).last_day == last
    assert verdict(one, on=last + timedelta(days=1)).reason is ReuseReason.TOO_OLD


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"source": PhotoSource.OTHER}, ReuseReason.OTHER_SOURCE),
        ({"source": PhotoSource.CHIP, "facts": PhotoFacts(102, 126, 38_862)}, ReuseReason.CHIP_PHOTO),
        ({"source": PhotoSource.ID_CARD, "facts": PhotoFacts(102, 126, 20_000)}, ReuseReason.CHIP_PHOTO),
        ({"taken_on": TODAY + timedelta(days=1)}, ReuseReason.FUTURE_DATE),
        ({"taken_on": None}, ReuseReason.UNDATED),
        ({"annulled": True}, ReuseReason.ANNULLED),
        ({"corrected_since": True}, ReuseReason.CORRECTED_SINCE),
        ({"identity_number": identity_number("19590106")}, ReuseReason.OTHER_IDENTITY),
        ({"facts": replace(GOOD, width=353, height=471)}, ReuseReason.BELOW_SPECIFICATION),
        ({"source": PhotoSource.TAKEN_HERE}, ReuseReason.NOT_YET_USED),
        ({"source": PhotoSource.TAKEN_HERE, "used_on": date(2026, 3, 19)}, ReuseReason.NOT_YET_USED),
        ({"source": PhotoSource.TAKEN_HERE, "used_on": date(2026, 3, 18)}, ReuseReason.ALLOWED),
        ({"source": PhotoSource.ID_CARD, "facts": GOOD_ID}, ReuseReason.ALLOWED),
        # cut to 3:4 an identity card's photo is below the least size of the other: its own decides
        ({"source": PhotoSource.ID_CARD, "facts": GOOD}, ReuseReason.BELOW_SPECIFICATION),
        ({"source": PhotoSource.EXIT_ENTRY, "facts": GOOD_ID}, ReuseReason.BELOW_SPECIFICATION),
    ],
)
def test_what_speaks_against_a_photo(changes: dict[str, object], reason: ReuseReason) -> None:
    assert verdict(replace(photo(), **changes)).reason is reason  # type: ignore[arg-type]


def test_a_reference_only_photo_is_compared_elsewhere() -> None:
    found = verdict(photo(facts=None))
    assert (found.allowed, found.compare_elsewhere) == (True, True)
    assert verdict(photo(facts=None, taken_on=date(2020, 1, 1))).reason is ReuseReason.TOO_OLD


def test_whether_the_years_bind_the_id_photo_is_a_setting() -> None:
    old = photo(PhotoSource.ID_CARD, taken_on=date(2010, 1, 1))
    free = replace(POLICY, years_bind_id_card=False)
    assert verdict(old).reason is ReuseReason.TOO_OLD
    assert verdict(old, policy=free).allowed
    assert verdict(old, policy=free).last_day is None
    assert verdict(photo(taken_on=date(2010, 1, 1)), policy=free).reason is ReuseReason.TOO_OLD


def test_which_date_counts_is_a_setting() -> None:
    one = photo(taken_on=date(2020, 1, 1), issued_on=date(2022, 1, 1), accepted_on=date(2021, 12, 1))
    assert verdict(one).reason is ReuseReason.TOO_OLD
    issued = replace(POLICY, counted_from=(PhotoDate.ISSUED, PhotoDate.TAKEN))
    assert verdict(one, policy=issued).last_day == date(2027, 1, 1)
    assert verdict(photo(taken_on=None, accepted_on=date(2021, 12, 1))).last_day == date(2026, 12, 1)


def test_a_traveller_has_no_identity_number() -> None:
    traveller = Person(
        PersonName.parse("JOHN SMITH"),
        None,
        birth=date(1950, 1, 1),
        document=parse_travel_document("E12345678", TravelDocumentKind.PASSPORT),
    )
    assert verdict(photo(), person=traveller).reason is ReuseReason.NO_IDENTITY_NUMBER


def test_one_verdict_each_in_order() -> None:
    some = [photo(id=PhotoId(str(n)), taken_on=date(2016 + n, 6, 1)) for n in range(9)]
    found = decide(senior(), PASSPORT, some, TODAY, POLICY)
    assert [one.photo for one in found] == [one.id for one in some]
    assert [one.allowed for one in found] == [False] * 5 + [True] * 4


def test_the_policy_in_force() -> None:
    later = replace(POLICY, valid_from=date(2026, 1, 1), max_years=3)
    assert policy_on([later, POLICY], date(2021, 3, 31)) is None
    assert policy_on([later, POLICY], date(2025, 12, 31)) is POLICY
    assert policy_on([POLICY, later], date(2026, 1, 1)) is later


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)), st.integers(0, 4000))
def test_allowed_from_the_day_it_was_taken_to_the_last_day_and_never_again(taken: date, days: int) -> None:
    on = taken + timedelta(days=days)
    found = verdict(
        photo(taken_on=taken, identity_number=identity_number("19200105")), on=on, person=senior("19200105")
    )
    assert found.last_day is not None
    assert found.allowed == (on <= found.last_day)
    assert 5 * 365 + 1 <= (found.last_day - taken).days <= 5 * 365 + 2


@given(st.integers(1, 1000), st.integers(1, 1000), st.integers(1, 200_000), st.integers(0, 3), st.booleans())
def test_a_photo_fails_each_point_by_itself(
    width: int, height: int, size: int, faces: int, colour: bool
) -> None:
    faults = EXIT_ENTRY.faults(PhotoFacts(width, height, size, colour=colour, faces=faces))
    assert (PhotoFault.TOO_NARROW in faults) == (width < 354)
    assert (PhotoFault.TOO_WIDE in faults) == (width > 480)
    assert (PhotoFault.TOO_LOW in faults) == (height < 472)
    assert (PhotoFault.TOO_HIGH in faults) == (height > 640)
    assert (PhotoFault.WRONG_RATIO in faults) == (4 * width != 3 * height)
    assert (PhotoFault.TOO_SMALL_A_FILE in faults) == (size < 20_000)
    assert (PhotoFault.TOO_LARGE_A_FILE in faults) == (size > 81_920)
    assert (PhotoFault.NO_COLOUR in faults) == (not colour)
    assert (PhotoFault.NO_FACE in faults, PhotoFault.SEVERAL_FACES in faults) == (faces == 0, faces > 1)
    order = list(PhotoFault)
    assert all(order.index(one) < order.index(other) for one, other in pairwise(faults))


@pytest.mark.parametrize(
    ("background", "dpi", "faults"),
    [
        (Background.UNCHECKED, None, ()),
        (Background.UNEVEN, 300, (PhotoFault.BACKGROUND_UNEVEN,)),
        (Background.DARK, 299, (PhotoFault.TOO_COARSE, PhotoFault.BACKGROUND_DARK)),
        (Background.EVEN, 601, (PhotoFault.TOO_FINE,)),
    ],
)
def test_what_was_not_measured_is_not_held_against_it(
    background: Background, dpi: int | None, faults: tuple[PhotoFault, ...]
) -> None:
    assert EXIT_ENTRY.faults(replace(GOOD, background=background, dpi=dpi, faces=None)) == faults


@pytest.mark.parametrize("ends", [(0, 5), (6, 5), (-3, 5)])
def test_a_span_that_cannot_be(ends: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="span"):
        Span(*ends)
