from datetime import UTC, date, datetime, timedelta

import pytest

from window_client.domain.people.applicant import Applicant, ApplicantMoveRefused
from window_client.domain.people.identification import (
    Identification,
    IdentificationMethod,
    InvalidIdentification,
)
from window_client.domain.people.relation import Relation
from window_client.ids import ApplicantId, OfficerId, PersonId, VisitId

NINE = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)
METHODS = IdentificationMethod
ZHOU, HE = PersonId("a" * 32), PersonId("b" * 32)


def _look(method: IdentificationMethod, minutes: int = 0) -> Identification:
    last_day = date(2026, 6, 1) if method is METHODS.TEMPORARY_CARD else None
    return Identification(method, OfficerId("c" * 32), NINE + timedelta(minutes=minutes), last_day)


def _applicant() -> Applicant:
    return Applicant(ApplicantId("d" * 32), VisitId("e" * 32), 1)


def test_an_applicant_is_identified_by_a_person_and_a_look() -> None:
    applicant = _applicant()
    assert not applicant.is_identified
    identified = applicant.identify(ZHOU, _look(METHODS.HUKOU_BOOK))
    assert identified.is_identified
    assert not applicant.is_identified  # the first value is untouched


@pytest.mark.parametrize("first", list(METHODS))
@pytest.mark.parametrize("second", list(METHODS))
def test_a_weaker_look_never_hides_a_stronger_one(
    first: IdentificationMethod, second: IdentificationMethod
) -> None:
    rank = [METHODS.HUKOU_BOOK, METHODS.TEMPORARY_CARD, METHODS.OFFICER_CHECK, METHODS.CARD_READ]
    same = {METHODS.PASSPORT: METHODS.TEMPORARY_CARD, METHODS.CARD_SHOWN: METHODS.TEMPORARY_CARD}
    applicant = _applicant().identify(ZHOU, _look(first)).identify(ZHOU, _look(second, minutes=1))
    assert applicant.identification is not None
    weaker = rank.index(same.get(second, second)) < rank.index(same.get(first, first))
    assert applicant.identification.method is (first if weaker else second)


def test_another_persons_card_overwrites_nothing() -> None:
    applicant = _applicant().identify(ZHOU, _look(METHODS.CARD_READ))
    with pytest.raises(ApplicantMoveRefused) as caught:
        applicant.identify(HE, _look(METHODS.CARD_READ, 1))
    assert caught.value.facts == {"reason": "already_identified_as_another"}


def test_replacing_ends_with_the_first_accepted_case() -> None:
    applicant = _applicant().identify(ZHOU, _look(METHODS.CARD_READ))
    replaced = applicant.replace_by(HE, _look(METHODS.HUKOU_BOOK, 1), accepted_cases=0)
    assert (replaced.person_id, replaced.place) == (HE, 1)
    assert replaced.identification is not None
    assert replaced.identification.method is METHODS.HUKOU_BOOK
    assert not applicant.can_be_replaced(1)
    with pytest.raises(ApplicantMoveRefused) as caught:
        applicant.replace_by(HE, _look(METHODS.CARD_READ), accepted_cases=1)
    assert caught.value.facts == {"reason": "has_accepted_cases"}


def test_an_identification_has_a_zone_and_a_temporary_card_an_end() -> None:
    with pytest.raises(InvalidIdentification) as caught:
        Identification(METHODS.CARD_READ, OfficerId("c" * 32), NINE.replace(tzinfo=None))
    assert caught.value.facts == {"problem": "time_without_zone"}
    with pytest.raises(InvalidIdentification) as caught:
        Identification(METHODS.TEMPORARY_CARD, OfficerId("c" * 32), NINE)
    assert caught.value.facts == {"problem": "document_has_no_end"}


def test_a_document_is_good_on_its_last_day() -> None:
    look = _look(METHODS.TEMPORARY_CARD)
    look.check_valid(date(2026, 6, 1))
    with pytest.raises(InvalidIdentification) as caught:
        look.check_valid(date(2026, 6, 2))
    assert caught.value.facts == {"problem": "document_expired", "valid_until": "2026-06-01"}
    _look(METHODS.CARD_READ).check_valid(date(2099, 1, 1))


def test_who_may_and_what_counts() -> None:
    assert [method for method in METHODS if method.needs_sworn_officer] == [METHODS.OFFICER_CHECK]
    assert [method for method in METHODS if method.reads_chip] == [METHODS.CARD_READ]
    assert Relation.DAUGHTER.is_close_relative
    assert Relation.CHILD_IN_LAW.is_relative
    assert not Relation.CHILD_IN_LAW.is_close_relative
    assert not Relation.CARER.is_relative
    with pytest.raises(ValueError, match="from 1"):
        Applicant(ApplicantId("d" * 32), VisitId("e" * 32), 0)
