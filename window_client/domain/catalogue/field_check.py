"""Checking a form: what is wrong with each field, as codes and facts (字段检查)."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from window_client.domain.catalogue.fact import FactValue
from window_client.domain.catalogue.field_spec import (
    DateRange,
    FieldKind,
    FieldSpec,
    NumberKind,
    facts_of_values,
)
from window_client.domain.people.contact import parse_phone
from window_client.domain.people.identity_number import parse_identity_number
from window_client.domain.people.person_name import clean_name
from window_client.domain.people.travel_document import TravelDocumentKind, parse_travel_document
from window_client.errors import InvalidInput

_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """What is wrong with one field.

    Attributes:
        code: ``required``, ``too_long``, ``bad_character``, ``not_a_choice``, ``date_format``,
            ``date_impossible``, ``date_in_future``, ``date_in_past``, ``number_character``,
            ``number_too_short``, ``number_format``, ``yes_no``, ``unknown_field``; or the code of the error
            of a telephone, name, identity or travel document number, with that error's facts
            (``invalid_phone``, ``invalid_name``, ``invalid_identity_number``, ``invalid_travel_document``).
        facts: what the sentence needs; never the value itself.
    """

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


def check_values(
    specs: tuple[FieldSpec, ...],
    values: Mapping[str, str],
    facts: Mapping[str, FactValue],
    *,
    today: date | None = None,
) -> dict[str, FieldProblem]:
    """Check a whole form.

    Args:
        specs: the item's fields.
        values: what was typed, by key; a missing key counts as empty.
        facts: standard facts and answers; the values of this form are added here.
        today: the day of acceptance, for dates that must not lie in the future or past.

    Returns:
        The first problem of each field that has one, by key. Empty: the form can be accepted.
    """
    known = {**facts, **facts_of_values(specs, values)}
    problems: dict[str, FieldProblem] = {}
    for spec in specs:
        if spec.is_shown(known):
            problem = _problem_of(spec, values.get(spec.key, "").strip(), known, today)
            if problem is not None:
                problems[spec.key] = problem
    keys = {spec.key for spec in specs}
    problems |= {key: FieldProblem("unknown_field") for key in values if key not in keys}
    return problems


def check_value(spec: FieldSpec, value: str, *, today: date | None = None) -> FieldProblem | None:
    """Check one value that is not empty, while it is being typed."""
    text = value.strip()
    return _problem_of(spec, text, {}, today) if text else None


def _problem_of(
    spec: FieldSpec, text: str, facts: Mapping[str, FactValue], today: date | None
) -> FieldProblem | None:
    if not text:
        return FieldProblem("required") if spec.is_required(facts) else None
    for position, character in enumerate(text, start=1):
        if _is_unfit(character):
            return FieldProblem("bad_character", {"position": position, "code_point": ord(character)})
    if len(text) > spec.max_length:
        return FieldProblem("too_long", {"length": len(text), "limit": spec.max_length})
    match spec.kind:
        case FieldKind.TEXT | FieldKind.ADDRESS:
            return None
        case FieldKind.CHOICE:
            return None if spec.as_fact(text) is not None else FieldProblem("not_a_choice")
        case FieldKind.YES_NO:
            return None if spec.as_fact(text) is not None else FieldProblem("yes_no")
        case FieldKind.NUMBER:
            return None if spec.as_fact(text) is not None else FieldProblem("number_format")
        case FieldKind.DATE:
            return _check_date(text, spec.date_range, today)
        case FieldKind.PHONE:
            return _check_by(parse_phone, text)
        case FieldKind.PERSON_NAME:
            return _check_by(clean_name, text)
        case FieldKind.DOCUMENT_NUMBER:
            return _check_document(text, spec.number, today)
        case FieldKind.EXTERNAL_NUMBER:
            return _check_number(text, shortest=4, also="-/")


def _is_unfit(character: str) -> bool:
    # control, surrogate, unassigned. Private use stays (rare characters of older systems), and so do planes 2
    # and 3: Python's tables are older than the newest ideographs
    if "\U00020000" <= character <= "\U0003fffd":
        return False
    return unicodedata.category(character) in {"Cc", "Cs", "Cn"}


def _check_date(text: str, allowed: DateRange, today: date | None) -> FieldProblem | None:
    found = _ISO_DATE.fullmatch(text)
    if found is None:
        return FieldProblem("date_format", {"expected": "YYYY-MM-DD"})
    try:
        day = date(*(int(part) for part in found.groups()))
    except ValueError:
        return FieldProblem("date_impossible", {"month": int(found[2]), "day": int(found[3])})
    if today is not None and allowed is DateRange.PAST and day > today:
        return FieldProblem("date_in_future", {"today": today.isoformat()})
    if today is not None and allowed is DateRange.FUTURE and day < today:
        return FieldProblem("date_in_past", {"today": today.isoformat()})
    return None


def _check_document(text: str, kind: NumberKind, today: date | None) -> FieldProblem | None:
    if kind is NumberKind.ANY:
        return _check_number(text, shortest=5, also="")
    try:
        if kind is NumberKind.IDENTITY:
            parse_identity_number(text, today or date.max)
        else:
            parse_travel_document(text, TravelDocumentKind(kind.value))
    except InvalidInput as mistake:
        return FieldProblem(mistake.code, mistake.facts)
    return None


def _check_number(text: str, *, shortest: int, also: str) -> FieldProblem | None:
    compact = text.replace(" ", "")
    for position, character in enumerate(compact, start=1):
        if not (character.isascii() and (character.isdigit() or character.isupper() or character in also)):
            return FieldProblem("number_character", {"position": position})
    if len(compact) < shortest:
        return FieldProblem("number_too_short", {"length": len(compact), "shortest": shortest})
    return None


def _check_by(parse: Callable[[str], object], text: str) -> FieldProblem | None:
    try:
        parse(text)
    except InvalidInput as mistake:
        return FieldProblem(mistake.code, mistake.facts)
    return None
