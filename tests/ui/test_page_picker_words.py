"""The picker's words and the letters that it underlines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.pages.picker.match_marks import mark_name, mark_reading
from ui.pages.picker.picker_words import fee_words, limit_words


def marked(pieces: tuple[tuple[str, bool], ...]) -> str:
    return "".join(f"[{text}]" if hit else text for text, hit in pieces)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("hzhf", "pu tong [h]u [z]hao [h]uan [f]a"),
        ("huzhao", "pu tong [hu] [zhao] huan fa"),
        ("phf", "[p]u tong [h]u zhao huan [f]a"),
        ("护照", "pu tong hu zhao huan fa"),
        ("", "pu tong hu zhao huan fa"),
        ("xyz", "pu tong hu zhao huan fa"),
    ],
)
def test_the_typed_letters_are_marked(typed: str, shown: str) -> None:
    assert marked(mark_reading("pu tong hu zhao huan fa", typed)) == shown


def test_typed_han_is_marked_in_the_name() -> None:
    assert marked(mark_name("普通护照换发", "护照")) == "普通[护照]换发"
    assert marked(mark_name("普通护照换发", "hz")) == "普通护照换发"


@given(st.text("abhz ", max_size=30), st.text("abhz", max_size=5))
def test_marking_never_changes_the_text(reading: str, typed: str) -> None:
    pieces = mark_reading(reading, typed)
    assert "".join(text for text, _ in pieces) == reading
    hit = "".join(text for text, was_hit in pieces if was_hit)
    assert hit in ("", typed)


@pytest.mark.parametrize(
    ("fen", "words"),
    [
        ((0,), "免费"),
        ((12000,), "120 元"),
        ((2000, 4000), "20–40 元"),
        ((750,), "7.50 元"),
        ((0, 500), "0–5 元"),
    ],
)
def test_fees_in_a_few_characters(fen: tuple[int, ...], words: str) -> None:
    assert fee_words(fen) == words


def test_limits() -> None:
    assert limit_words(7, "workdays") == "7 工作日"
    assert limit_words(0, "on_the_spot") == "当场"
    assert limit_words(0, "") == ""
