"""Documents are frozen, and come back from JSON as they were."""

import dataclasses
import json
import types
import typing
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printing import documents, specimens
from printing.print_faults import DocumentUnreadable


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a field type."""
    origin = typing.get_origin(hint)
    if origin in (types.UnionType, typing.Union):
        return st.one_of([values_of(part) for part in typing.get_args(hint)])
    if origin is tuple:
        return st.lists(values_of(typing.get_args(hint)[0]), max_size=2).map(tuple)
    if hint is type(None):
        return st.none()
    if dataclasses.is_dataclass(hint):
        return any_of(typing.cast("type", hint))
    simple = {str: st.text(max_size=12), int: st.integers(), bool: st.booleans()}
    return simple[hint]


def any_of(cls: type) -> st.SearchStrategy[Any]:
    """Any document of a class, every field chosen."""
    hints = typing.get_type_hints(cls)
    return st.builds(cls, **{field.name: values_of(hints[field.name]) for field in dataclasses.fields(cls)})


@pytest.mark.parametrize("kind", sorted(documents.KINDS))
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_json_gives_the_same_document_back(kind: str, data: st.DataObject) -> None:
    document = data.draw(any_of(documents.KINDS[kind]))
    text = documents.to_json(document)
    again = documents.document_from_json(kind, text)
    assert again == document
    assert type(again) is type(document)
    assert documents.to_json(again) == text


@pytest.mark.parametrize("kind", sorted(documents.KINDS))
def test_a_document_is_frozen_slotted_and_knows_its_kind(kind: str) -> None:
    document = specimens.specimen(kind)
    assert document.kind == kind
    assert document.template_version >= 1
    assert not hasattr(document, "__dict__")
    with pytest.raises(dataclasses.FrozenInstanceError):
        document.watermark = ""  # type: ignore[misc]


def test_kinds_are_stable_names() -> None:
    assert sorted(documents.KINDS) == [
        "carry_over_slip",
        "daily_report",
        "home_visit_slip",
        "notice",
        "photo_confirmation",
        "receipt",
        "test_page",
        "ticket_slip",
        "visit_slip",
    ]


def test_a_field_that_came_later_takes_its_default() -> None:
    plain = json.loads(documents.to_json(specimens.ticket_slip()))
    del plain["copy_number"]
    again = documents.document_from_json("ticket_slip", json.dumps(plain))
    assert again == specimens.ticket_slip()


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"number": 11}, "number"),
        ({"ahead": True}, "ahead"),
        ({"ahead": 1.0}, "ahead"),
        ({"advice": "一句"}, "advice"),
        ({"advice": ["一句", 2]}, "advice[1]"),
        ({"reprint": {"number": 1}}, "reprint.printed_at"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_wrong_shape_is_refused_with_its_place(change: dict[str, Any], place: str) -> None:
    plain = json.loads(documents.to_json(specimens.ticket_slip())) | change
    with pytest.raises(DocumentUnreadable) as caught:
        documents.document_from_json("ticket_slip", json.dumps(plain))
    assert (caught.value.kind, caught.value.place) == ("ticket_slip", place)


@pytest.mark.parametrize(("kind", "text"), [("ticket_slip", "no json"), ("poster", "{}"), ("notice", "[]")])
def test_an_unknown_kind_or_broken_text_is_refused(kind: str, text: str) -> None:
    with pytest.raises(DocumentUnreadable):
        documents.document_from_json(kind, text)


def test_the_specimen_day_balances() -> None:
    paper = specimens.specimen("daily_report")
    assert isinstance(paper, documents.DailyReportPaper)
    assert paper.tickets_total.flow.difference == 0
    assert paper.cases_total.difference == 0
    assert paper.money.difference_cents == 0
