import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.people.person_name import InvalidName, PersonName, clean_name


def _facts(text: str) -> dict[str, object]:
    with pytest.raises(InvalidName) as caught:
        clean_name(text)
    return caught.value.facts


@pytest.mark.parametrize(
    "name",
    [
        "周㛃兰",
        "裴书䶮",
        "𬭚𫖯",
        "张𰻝",
        "𠅤",
        "王\U0002ebf0",  # Extension I, which Python 3.11's Unicode does not know yet
        "李\U00031350",  # Extension H
        "〇",
        "买买提·艾力",
        "José García-Ó Néill",
        "O'Neil",
        "J. R. Smith",
        "Maria-José",
    ],
)
def test_names_stay_as_they_are(name: str) -> None:
    assert clean_name(name) == name


@pytest.mark.parametrize("separator", "\u2022\u2027\u2219\u22c5\u2e31\u30fb\uff65\uff0e.")
def test_look_alikes_become_the_one_separator(separator: str) -> None:
    assert clean_name(f"买买提{separator}艾力") == "买买提·艾力"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("  周兰  ", "周兰"),
        ("张\u3000三", "张三"),
        ("买买提 · 艾力", "买买提·艾力"),
        ("John   Smith", "John Smith"),
        ("O’Neil", "O'Neil"),
        ("Ｊｏｈｎ", "John"),
        ("J\uff0eSmith", "J.Smith"),
        ("Jose\u0301", "José"),
        ("周兰\n", "周兰"),
    ],
)
def test_habits_are_brought_into_one_form(text: str, name: str) -> None:
    assert clean_name(text) == name


def test_fifty_characters_fit_and_fifty_one_do_not() -> None:
    assert clean_name("周" * 50) == "周" * 50
    assert _facts("周" * 51) == {"problem": "too_long", "count": 51, "limit": 50}


def test_code_points_are_counted_not_utf_16_units() -> None:
    assert clean_name("𬭚" * 50) == "𬭚" * 50
    assert _facts("𬭚" * 51)["count"] == 51


@pytest.mark.parametrize(
    ("text", "problem", "position", "code_point"),
    [
        ("周<b>兰</b>", "not_a_name_character", 2, "U+003C"),
        ("=1+1", "not_a_name_character", 1, "U+003D"),
        ("周\x07兰", "control", 2, "U+0007"),
        ("周\n兰", "control", 2, "U+000A"),
        ("周\t兰", "control", 2, "U+0009"),
        ("周\u200b兰", "invisible", 2, "U+200B"),
        ("周\u202e兰", "invisible", 2, "U+202E"),
        ("周\u2066兰", "invisible", 2, "U+2066"),
        ("周\ufeff兰", "invisible", 2, "U+FEFF"),
        ("周\u3164兰", "invisible", 2, "U+3164"),
        ("周\ufe00兰", "invisible", 2, "U+FE00"),
        ("周\ue001兰", "private_use", 2, "U+E001"),
        ("周\U000f0000兰", "private_use", 2, "U+F0000"),
        ("周\u0378兰", "unassigned", 2, "U+0378"),
        ("周\U0002a6e0兰", "unassigned", 2, "U+2A6E0"),
        ("周😀兰", "not_a_name_character", 2, "U+1F600"),
        ("周2兰", "not_a_name_character", 2, "U+0032"),
        ("周,兰", "not_a_name_character", 2, "U+002C"),
        ("周\u0301兰", "not_a_name_character", 2, "U+0301"),
    ],
)
def test_what_cannot_stand_in_a_name_is_named(
    text: str, problem: str, position: int, code_point: str
) -> None:
    assert _facts(text) == {"problem": problem, "position": position, "code_point": code_point}


def test_a_radical_pasted_for_its_character_names_the_character() -> None:
    assert _facts("周\u2f25") == {
        "problem": "not_a_name_character",
        "position": 2,
        "code_point": "U+2F25",
        "suggestion": "U+5973",  # 女
    }


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "empty"),
        (" \u3000 ", "empty"),
        ("123456", "digits_only"),
        ("１２３", "digits_only"),
        ("··", "no_letter"),
        ("-'.", "no_letter"),
        ("·艾力", "misplaced_separator"),
        ("艾力·", "misplaced_separator"),
        ("买买提··艾力", "misplaced_separator"),
    ],
)
def test_texts_that_are_no_name(text: str, problem: str) -> None:
    assert _facts(text)["problem"] == problem


def test_rare_characters_and_the_chip() -> None:
    assert PersonName.parse("周㛃兰").rare_characters == ("㛃",)
    assert PersonName.parse("周兰").rare_characters == ()
    assert PersonName.parse("𬭚𬭚").rare_characters == ("𬭚",)
    assert not PersonName.parse("周" * 14).may_be_cut_on_chip
    assert PersonName.parse("周" * 15).may_be_cut_on_chip
    assert PersonName.parse("𬭚" * 8).may_be_cut_on_chip  # sixteen units
    assert not PersonName.parse("John").is_han


@given(st.text(max_size=60))
def test_any_text_is_a_clean_name_or_a_told_problem(text: str) -> None:
    try:
        name = clean_name(text)
    except InvalidName:
        return
    assert clean_name(name) == name
    assert name == unicodedata.normalize("NFC", name)
    assert 1 <= len(name) <= 50
    assert not set(name) & set('<>=+@\t\r\n"&;|\\/\u2022\u30fb')
