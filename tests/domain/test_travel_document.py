import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.people.correction import Correction
from window_client.domain.people.travel_document import (
    InvalidTravelDocument,
    TravelDocumentKind,
    kinds_of_document,
    normalise_document_text,
    parse_travel_document,
)

PASSPORT = TravelDocumentKind.PASSPORT


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (PASSPORT, "E48200071"),
        (PASSPORT, "EA1234567"),
        (PASSPORT, "G12345678"),
        (TravelDocumentKind.OFFICIAL_PASSPORT, "SE1234567"),
        (TravelDocumentKind.OFFICIAL_PASSPORT, "P1234567"),
        (TravelDocumentKind.HONG_KONG_MACAU_PERMIT, "C12345678"),
        (TravelDocumentKind.HONG_KONG_MACAU_PERMIT, "CB1234567"),
        (TravelDocumentKind.HONG_KONG_MACAU_PERMIT, "W12345678"),
        (TravelDocumentKind.TAIWAN_PERMIT, "L12345678"),
        (TravelDocumentKind.TAIWAN_PERMIT, "T12345678"),
        (TravelDocumentKind.HOME_RETURN_PERMIT, "H12345678"),
        (TravelDocumentKind.HOME_RETURN_PERMIT, "M1234567801"),
        (TravelDocumentKind.TAIWAN_COMPATRIOT_PERMIT, "12345678"),
        (TravelDocumentKind.TAIWAN_COMPATRIOT_PERMIT, "1234567801"),
        (TravelDocumentKind.FOREIGN_PASSPORT, "C01X00T47"),
    ],
)
def test_right_numbers(kind: TravelDocumentKind, number: str) -> None:
    assert parse_travel_document(f" {number[:3].lower()} {number[3:]}", kind).number == number
    if kind is not TravelDocumentKind.FOREIGN_PASSPORT:
        assert kind in kinds_of_document(number)


def _facts(text: str, kind: TravelDocumentKind = PASSPORT) -> dict[str, object]:
    with pytest.raises(InvalidTravelDocument) as caught:
        parse_travel_document(text, kind)
    return caught.value.facts


def test_letters_o_are_suggested_as_zeros() -> None:
    facts = _facts("E48OOOO71")
    assert (facts["problem"], facts["position"], facts["code_point"]) == ("wrong_character", 4, "U+004F")
    text = Correction.parse(str(facts["suggestion"])).apply(normalise_document_text("e48oooo71"))
    assert parse_travel_document(text, PASSPORT).number == "E48000071"


def test_the_series_letter_is_never_i_or_o() -> None:
    assert _facts("EO1234567")["position"] == 2
    assert _facts("EI1234567")["position"] == 2


@pytest.mark.parametrize(
    ("text", "kind", "facts"),
    [
        ("", PASSPORT, {"problem": "empty", "kind": "passport"}),
        ("X12345678", PASSPORT, {"problem": "wrong_prefix", "kind": "passport"}),
        ("H12345678", PASSPORT, {"problem": "wrong_prefix", "kind": "passport"}),
        (
            "E4000071",
            PASSPORT,
            {"problem": "wrong_length", "kind": "passport", "count": 8, "expected_counts": (9,)},
        ),
        (
            "M123456789",
            TravelDocumentKind.HOME_RETURN_PERMIT,
            {
                "problem": "wrong_length",
                "kind": "home_return_permit",
                "count": 10,
                "expected_counts": (9, 11),
            },
        ),
        (
            "E4$200071",
            PASSPORT,
            {"problem": "wrong_character", "kind": "passport", "position": 3, "code_point": "U+0024"},
        ),
    ],
)
def test_wrong_numbers(text: str, kind: TravelDocumentKind, facts: dict[str, object]) -> None:
    assert _facts(text, kind) == facts


@given(st.text(max_size=14), st.sampled_from(TravelDocumentKind))
def test_any_text_is_a_number_or_a_told_problem(text: str, kind: TravelDocumentKind) -> None:
    try:
        found = parse_travel_document(text, kind)
    except InvalidTravelDocument:
        return
    assert parse_travel_document(found.number, kind) == found
    assert found.number.isascii()
