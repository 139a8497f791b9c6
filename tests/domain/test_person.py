from datetime import date

import pytest

from window_client.domain.people.ethnic_group import ETHNIC_GROUPS, is_ethnic_code
from window_client.domain.people.identity_number import parse_identity_number
from window_client.domain.people.person import InvalidPerson, Person
from window_client.domain.people.person_name import PersonName
from window_client.domain.people.sex import Sex
from window_client.domain.people.travel_document import TravelDocumentKind, parse_travel_document

TODAY = date(2026, 3, 18)
NAME = PersonName.parse("周㛃兰")
IDENTITY = parse_identity_number("320499195807231629", TODAY)


def test_a_number_tells_sex_and_birth() -> None:
    person = Person.of_number(NAME, IDENTITY, ethnic_code="01")
    assert (person.sex, person.birth) == (Sex.FEMALE, date(1958, 7, 23))
    assert person.age_on(TODAY) == 67
    assert person.age_on(date(2026, 7, 22)) == 67
    assert person.age_on(date(2026, 7, 23)) == 68


def test_facts_must_not_contradict_the_number() -> None:
    with pytest.raises(InvalidPerson) as caught:
        Person(NAME, IDENTITY, Sex.FEMALE, date(1958, 7, 24))
    assert caught.value.facts == {"problem": "birth_contradicts_number"}
    with pytest.raises(InvalidPerson) as caught:
        Person(NAME, IDENTITY, Sex.MALE, date(1958, 7, 23))
    assert caught.value.facts == {"problem": "sex_contradicts_number"}
    assert Person(NAME, IDENTITY, Sex.UNKNOWN, date(1958, 7, 23)).sex is Sex.UNKNOWN


def test_a_traveller_has_a_document_instead() -> None:
    with pytest.raises(InvalidPerson) as caught:
        Person(NAME, None)
    assert caught.value.facts == {"problem": "no_number"}
    passport = parse_travel_document("E48200071", TravelDocumentKind.PASSPORT)
    assert Person(NAME, None, document=passport).age_on(TODAY) is None


def test_codes() -> None:
    with pytest.raises(InvalidPerson) as caught:
        Person.of_number(NAME, IDENTITY, ethnic_code="57")
    assert caught.value.facts == {"problem": "unknown_ethnic_code"}
    assert len(ETHNIC_GROUPS) == 58
    known = {"01": "汉", "11": "满", "20": "傈僳", "30": "土", "43": "乌孜别克", "56": "基诺"}
    assert {code: ETHNIC_GROUPS[code] for code in known} == known
    assert is_ethnic_code("97")
    assert not is_ethnic_code("0")
    assert [Sex.of_gb_code(sex.gb_code) for sex in Sex] == list(Sex)
    assert Sex.of_gb_code("2") is Sex.FEMALE
