"""Fields of a form: what is wrong with each, as a code at its key."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.catalogue.condition import NEVER, Comparison, Operator
from window_client.domain.catalogue.field_check import check_value, check_values
from window_client.domain.catalogue.field_spec import DateRange, FieldKind, FieldSpec, NumberKind
from window_client.domain.catalogue.situation import Choice

TODAY = date(2026, 3, 18)
BY_MAIL = Comparison("pickup", Operator.EQUAL, "mail")
PICKUP = FieldSpec(
    "pickup", "领取方式", FieldKind.CHOICE, choices=(Choice("window", "窗口"), Choice("mail", "邮寄"))
)
ADDRESS = FieldSpec(
    "address", "邮寄地址", FieldKind.ADDRESS, required_when=BY_MAIL, shown_when=BY_MAIL, max_length=10
)
NOTE = FieldSpec("note", "备注", FieldKind.TEXT, required_when=NEVER)
FORM = (PICKUP, ADDRESS, NOTE)


def codes(values: dict[str, str]) -> dict[str, str]:
    return {key: problem.code for key, problem in check_values(FORM, values, {}, today=TODAY).items()}


def test_required_follows_the_situation() -> None:
    assert codes({}) == {"pickup": "required"}
    assert codes({"pickup": "window"}) == {}
    assert codes({"pickup": "mail"}) == {"address": "required"}
    assert codes({"pickup": "mail", "address": "  "}) == {"address": "required"}
    assert codes({"pickup": "mail", "address": "青石巷 1 号"}) == {}


def test_a_hidden_field_is_not_checked_and_a_strange_one_is_told() -> None:
    assert codes({"pickup": "window", "address": "很" * 30}) == {}
    assert codes({"pickup": "mail", "address": "很" * 11}) == {"address": "too_long"}
    assert codes({"pickup": "window", "colour": "red"}) == {"colour": "unknown_field"}


@pytest.mark.parametrize(
    ("kind", "value", "code"),
    [
        (FieldKind.TEXT, "好", None),
        (FieldKind.TEXT, "<b>=1+1", None),  # plain text everywhere; drawing and export take care of it
        (FieldKind.TEXT, "a\x07b", "bad_character"),
        (FieldKind.TEXT, "a\ud800b", "bad_character"),
        (FieldKind.TEXT, "a\u0378b", "bad_character"),
        (FieldKind.TEXT, "\U0002ceb1", None),
        (FieldKind.TEXT, "很" * 51, "too_long"),
        (FieldKind.CHOICE, "yes", "not_a_choice"),
        (FieldKind.YES_NO, "yes", None),
        (FieldKind.YES_NO, "maybe", "yes_no"),
        (FieldKind.NUMBER, "12", None),
        (FieldKind.NUMBER, "-1", "number_format"),
        (FieldKind.NUMBER, "1.5", "number_format"),
        (FieldKind.NUMBER, "٣", "number_format"),
        (FieldKind.DATE, "2026-03-18", None),
        (FieldKind.DATE, "2026-02-30", "date_impossible"),
        (FieldKind.DATE, "18.3.2026", "date_format"),
        (FieldKind.PHONE, "138 0000 0042", None),
        (FieldKind.PHONE, "1380000004", "invalid_phone"),
        (FieldKind.PHONE, "138****0042", "invalid_phone"),
        (FieldKind.PERSON_NAME, "买买提·吐尔逊", None),
        (FieldKind.PERSON_NAME, "<b>王", "invalid_name"),
        (FieldKind.PERSON_NAME, "=1+1", "invalid_name"),
        (FieldKind.DOCUMENT_NUMBER, "HK3204990317", None),
        (FieldKind.DOCUMENT_NUMBER, "hk3204990317", "number_character"),
        (FieldKind.DOCUMENT_NUMBER, "HK3", "number_too_short"),
        (FieldKind.EXTERNAL_NUMBER, "320499202603185520", None),
        (FieldKind.EXTERNAL_NUMBER, "编号", "number_character"),
    ],
)
def test_each_kind_has_its_check(kind: FieldKind, value: str, code: str | None) -> None:
    choices = (Choice("a", "甲"),) if kind is FieldKind.CHOICE else ()
    problem = check_value(FieldSpec("k", "字段", kind, choices=choices), value, today=TODAY)
    assert (problem.code if problem else None) == code


@pytest.mark.parametrize(
    ("number", "value", "code"),
    [
        (NumberKind.PASSPORT, "E48200071", None),
        (NumberKind.PASSPORT, "X48200071", "invalid_travel_document"),
        (NumberKind.HONG_KONG_MACAU_PERMIT, "C12345678", None),
        (NumberKind.TAIWAN_PERMIT, "L12345678", None),
        (NumberKind.IDENTITY, "11010519491231002X", None),
        (NumberKind.IDENTITY, "110105194912310021", "invalid_identity_number"),
    ],
)
def test_a_document_number_has_the_shape_of_its_document(
    number: NumberKind, value: str, code: str | None
) -> None:
    spec = FieldSpec("k", "证号", FieldKind.DOCUMENT_NUMBER, number=number)
    problem = check_value(spec, value, today=TODAY)
    assert (problem.code if problem else None) == code


@pytest.mark.parametrize(
    ("allowed", "value", "code"),
    [
        (DateRange.PAST, "2026-03-18", None),
        (DateRange.PAST, "2026-03-19", "date_in_future"),
        (DateRange.FUTURE, "2026-03-18", None),
        (DateRange.FUTURE, "2026-03-17", "date_in_past"),
        (DateRange.ANY, "1900-01-01", None),
    ],
)
def test_dates_lie_where_they_may(allowed: DateRange, value: str, code: str | None) -> None:
    problem = check_value(FieldSpec("k", "日期", FieldKind.DATE, date_range=allowed), value, today=TODAY)
    assert (problem.code if problem else None) == code


@given(st.sampled_from(FieldKind), st.text(max_size=80))
def test_no_text_breaks_a_check_and_no_problem_repeats_the_value(kind: FieldKind, text: str) -> None:
    problem = check_value(FieldSpec("k", "字段", kind), text, today=TODAY)
    if problem is not None and len(text.strip()) > 12:
        assert all(text.strip() not in str(fact) for fact in problem.facts.values())


def test_values_become_facts() -> None:
    assert PICKUP.as_fact("mail") == "mail"
    assert PICKUP.as_fact("pigeon") is None
    assert FieldSpec("k", "k", FieldKind.YES_NO).as_fact("no") is False
    assert FieldSpec("k", "k", FieldKind.NUMBER).as_fact("7") == 7
    assert NOTE.as_fact("mail") is None
