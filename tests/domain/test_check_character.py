from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.iso7064 import mod_37_36

from window_client.domain.paper.check_character import (
    LONGEST_SCAN_TEXT,
    CodeKind,
    InvalidScan,
    ScannedCode,
    check_character,
    has_right_check_character,
    parse_scanned,
    scan_text,
    ticket_number,
)

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
days = st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31))
labels = st.builds(
    lambda letter, number: f"{letter}{number}", st.sampled_from(["", *"HACLZ"]), st.integers(1, 9999)
)
daily = st.builds(lambda day, series: f"{day:%y%m%d}{series:04d}", days, st.integers(0, 9999))
codes = st.one_of(
    st.tuples(st.just(CodeKind.TICKET), st.builds(ticket_number, labels, days)),
    st.tuples(st.sampled_from([CodeKind.VISIT, CodeKind.NOTICE]), daily),
)


def test_the_texts_of_the_printed_examples() -> None:
    assert scan_text(CodeKind.TICKET, ticket_number("A011", date(2026, 3, 18))) == "TA011-260318-T"
    assert scan_text(CodeKind.VISIT, "2603180029") == "V2603180029-Z"
    assert scan_text(CodeKind.VISIT, "V2603180029") == "V2603180029-Z"
    assert scan_text(CodeKind.NOTICE, "2603180011") == "N2603180011-D"
    assert scan_text(CodeKind.TICKET, "A011-260318", "ABCDE") == "TA011-260318-TABCDE"


@given(st.text(ALPHABET, min_size=1, max_size=24))
def test_the_check_character_is_that_of_the_standard(text: str) -> None:
    assert check_character(text) == mod_37_36.calc_check_digit(text)
    assert has_right_check_character(text + check_character(text))


@given(st.text(ALPHABET, min_size=1, max_size=16), st.integers(0, 15), st.sampled_from(ALPHABET))
def test_every_wrong_character_is_found(text: str, place: int, other: str) -> None:
    whole = text + check_character(text)
    place %= len(whole)
    wrong = whole[:place] + other + whole[place + 1 :]
    assert has_right_check_character(wrong) == (wrong == whole)


@given(codes, st.just("") | st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", min_size=5, max_size=5))
def test_what_is_printed_is_read_back(code: tuple[CodeKind, str], digest: str) -> None:
    kind, number = code
    text = scan_text(kind, number, digest)
    assert len(text) <= LONGEST_SCAN_TEXT
    scanned = parse_scanned(f" {text.lower()}\r\n")
    assert scanned == ScannedCode(kind, number, digest or None)
    assert scanned.text == scan_text(kind, number)
    assert f"{scanned.day:%y%m%d}" in number


def test_what_a_code_says() -> None:
    ticket = parse_scanned("TA011-260318-T")
    assert (ticket.ticket_label, ticket.day) == ("A011", date(2026, 3, 18))
    visit = parse_scanned("V2603180029-ZABC27")
    assert (visit.full_number, visit.digest) == ("V2603180029", "ABC27")
    with pytest.raises(ValueError, match="only a ticket"):
        _ = visit.ticket_label


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("", {"problem": "empty"}),
        ("  \r\n", {"problem": "empty"}),
        ("6901234567892", {"problem": "unknown_kind"}),
        ("https://example.org/", {"problem": "unknown_kind"}),
        ("V2603180029", {"problem": "wrong_shape"}),
        ("V2603180029-", {"problem": "wrong_shape"}),
        ("V260318029-Z", {"problem": "wrong_shape"}),
        ("V2603180029-ZABCD", {"problem": "wrong_shape"}),
        ("V2603180029-ZABCDEF", {"problem": "wrong_shape"}),
        ("V2603180029-ZABCD1", {"problem": "wrong_shape"}),
        ("TAA11-260318-T", {"problem": "wrong_shape"}),
        ("V2603180028-Z", {"problem": "wrong_check_character", "expected": check_character("V2603180028")}),
        (f"V2613180029-{check_character('V2613180029')}", {"problem": "impossible_day"}),
    ],
)
def test_what_is_not_ours_is_told(text: str, facts: dict[str, object]) -> None:
    with pytest.raises(InvalidScan) as caught:
        parse_scanned(text)
    assert caught.value.facts == facts


@given(st.text(max_size=30))
def test_any_text_is_a_code_or_a_told_problem(text: str) -> None:
    with pytest.raises(InvalidScan):
        parse_scanned(f"V{text}")


def test_our_own_mistakes_are_refused() -> None:
    with pytest.raises(ValueError, match="label"):
        ticket_number("AB01", date(2026, 3, 18))
    with pytest.raises(ValueError, match="shape"):
        scan_text(CodeKind.VISIT, "29")
    with pytest.raises(ValueError, match="digest"):
        scan_text(CodeKind.VISIT, "2603180029", "abcde")
    for text in ("", "-", "a", "Ä"):
        with pytest.raises(ValueError, match="digits and capital letters"):
            check_character(text)
    assert not has_right_check_character("A")
    assert not has_right_check_character("Ä1")
