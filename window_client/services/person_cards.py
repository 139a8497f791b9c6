"""People as screens may see them: masked, with age and rare characters."""

from datetime import date

from window_client.domain.people.masking import mask_address_briefly, mask_number, mask_phone
from window_client.domain.people.person_name import PersonName
from window_client.domain.people.person_record import ApplicantRecord, CompanionRecord, PersonRecord
from window_client.domain.people.whole_years import whole_years
from window_client.errors import InvalidInput
from window_client.services.pinyin import marked_reading
from window_client.services.visit_desk import ApplicantCard, CompanionCard, RareCharacter


def age_of(person: PersonRecord, today: date) -> int | None:
    """Whole years by birthday; None where the birth is unknown."""
    return whole_years(person.birth_date, today) if person.birth_date else None


def masked_number(person: PersonRecord) -> str:
    """The number with its middle hidden; travel documents by their own pattern."""
    return mask_number(person.number or "")


def rare_characters(name: str) -> tuple[RareCharacter, ...]:
    """Characters outside GB 2312 with their reading."""
    try:
        rare = PersonName.parse(name).rare_characters
    except InvalidInput:
        return ()
    return tuple(RareCharacter(one, marked_reading(one)) for one in rare)


def applicant_card(
    applicant: ApplicantRecord, person: PersonRecord, today: date, senior_age: int
) -> ApplicantCard:
    """An applicant for the visit column."""
    age = age_of(person, today)
    return ApplicantCard(
        id=applicant.id,
        person_id=person.id,
        position=applicant.position,
        name=person.name,
        sex=person.sex or "unknown",
        age=age,
        birth=person.birth_date,
        number=masked_number(person),
        phone=mask_phone(person.phone) if person.phone else "",
        address=mask_address_briefly(person.address) if person.address else "",
        identified_by=applicant.identified_by,
        matched=applicant.matched,
        is_senior=age is not None and age >= senior_age,
        relation=applicant.relation,
        rare=rare_characters(person.name),
    )


def companion_card(companion: CompanionRecord, person: PersonRecord) -> CompanionCard:
    """Somebody who came along."""
    return CompanionCard(person.name, companion.role, companion.relation)
