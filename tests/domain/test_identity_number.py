from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.iso7064 import mod_11_2

from window_client.domain.people.correction import Correction, CorrectionKind
from window_client.domain.people.identity_number import (
    IdentityKind,
    InvalidIdentityNumber,
    check_character_of,
    parse_identity_number,
    to_18,
)
from window_client.domain.people.sex import Sex

TODAY = date(2026, 3, 18)


def _facts(text: str, today: date = TODAY) -> dict[str, object]:
    with pytest.raises(InvalidIdentityNumber) as caught:
        parse_identity_number(text, today)
    return caught.value.facts


def _number(region: str, birth: date, order: int) -> str:
    first = f"{region}{birth:%Y%m%d}{order:03d}"
    return first + check_character_of(first)


births = st.dates(min_value=date(1900, 1, 1), max_value=TODAY)
regions = st.sampled_from(["110105", "320402", "320421", "320483", "320405", "320499", "659004", "820000"])
numbers = st.builds(_number, regions, births, st.integers(0, 999))


@pytest.mark.parametrize(
    ("text", "kind", "birth", "sex"),
    [
        ("11010519491231002X", IdentityKind.CITIZEN, date(1949, 12, 31), Sex.FEMALE),
        ("320402195203150028", IdentityKind.CITIZEN, date(1952, 3, 15), Sex.FEMALE),
        ("32041219900101001X", IdentityKind.CITIZEN, date(1990, 1, 1), Sex.MALE),
        ("320499195807231629", IdentityKind.CITIZEN, date(1958, 7, 23), Sex.FEMALE),
        ("810000199408230021", IdentityKind.HONG_KONG_RESIDENT, date(1994, 8, 23), Sex.FEMALE),
        ("820000199001010010", IdentityKind.MACAU_RESIDENT, date(1990, 1, 1), Sex.MALE),
        ("830000199201300022", IdentityKind.TAIWAN_RESIDENT, date(1992, 1, 30), Sex.FEMALE),
    ],
)
def test_numbers_that_known_packages_refuse(text: str, kind: IdentityKind, birth: date, sex: Sex) -> None:
    found = parse_identity_number(text, TODAY)
    assert (found.kind, found.number, found.birth, found.sex) == (kind, text, birth, sex)
    assert found.region == text[:6]
    assert not found.from_15


@pytest.mark.parametrize("region", ["320421", "320483", "320482", "320405", "320403", "320423"])
def test_old_county_codes_stay_valid(region: str) -> None:
    assert parse_identity_number(_number(region, date(1948, 11, 9), 37), TODAY).region == region


def test_everybody_born_since_1900_is_taken() -> None:
    assert parse_identity_number(_number("320402", date(1900, 1, 1), 1), TODAY).birth == date(1900, 1, 1)
    assert _facts(_number("320402", date(1899, 12, 31), 1))["problem"] == "implausible_age"


def test_15_becomes_18() -> None:
    found = parse_identity_number("110105491231002", TODAY)
    assert found.number == to_18("110105491231002") == "11010519491231002X"
    assert found.from_15
    assert (found.birth, found.sex) == (date(1949, 12, 31), Sex.FEMALE)


def test_15_digits_that_may_be_a_begun_18_are_not_guessed() -> None:
    # 2005-07-23 with three digits missing; read as a number of 15 it would be somebody born in May 1920
    assert _facts("320499200507231") == {"problem": "ambiguous_length", "count": 15}
    assert _facts("320402195203150")["problem"] == "ambiguous_length"


def test_permanent_residents_old_and_new() -> None:
    old = parse_identity_number("aut 310086 010234", TODAY)
    assert (old.kind, old.number) == (IdentityKind.PERMANENT_RESIDENT_2017, "AUT310086010234")
    first = "91104019860102301"
    new = parse_identity_number(first + check_character_of(first), TODAY)
    assert new.kind is IdentityKind.PERMANENT_RESIDENT
    # the layout behind the 9 is not published in what we have read: nothing is guessed
    assert (new.birth, new.sex, new.region) == (None, None, None)
    wrong = "0" if check_character_of(first) != "0" else "1"
    assert _facts(first + wrong)["expected"] == check_character_of(first)


@pytest.mark.parametrize(
    "text",
    [
        "11010519491231002x",
        " 110105 19491231 002X ",
        "110105-19491231-002X",
        "１１０１０５１９４９１２３１００２Ｘ",
        "11010519491231002Ⅹ",
        "\u200b11010519491231002X\ufeff",
    ],
)
def test_writing_habits_are_taken_as_meant(text: str) -> None:
    assert parse_identity_number(text, TODAY).number == "11010519491231002X"


@pytest.mark.parametrize("text", ["", "   ", "\u3000"])
def test_empty(text: str) -> None:
    assert _facts(text) == {"problem": "empty"}


@pytest.mark.parametrize("count", [1, 14, 16, 17, 19, 40])
def test_wrong_length(count: int) -> None:
    assert _facts("1" * count) == {"problem": "wrong_length", "count": count}


def test_letter_o_is_suggested_never_mended_silently() -> None:
    facts = _facts("32O4O2195203150028")
    assert (facts["problem"], facts["position"], facts["code_point"]) == ("wrong_character", 3, "U+004F")
    mended = Correction.parse(str(facts["suggestion"])).apply("32O4O2195203150028")
    assert parse_identity_number(mended, TODAY).number == "320402195203150028"


@pytest.mark.parametrize(
    ("text", "position", "code_point"),
    [
        ("3204X2195203150028", 5, "U+0058"),
        ("32040219520315002Y", 18, "U+0059"),
        ("02040219520315002X", 1, "U+0030"),
        ("3204021952031500٣8", 17, "U+0663"),
        ("32040219520315002²", 18, "U+00B2"),
        ("身份证号", 1, "U+8EAB"),
    ],
)
def test_wrong_characters_are_named_with_their_place(text: str, position: int, code_point: str) -> None:
    facts = _facts(text)
    assert (facts["problem"], facts["position"], facts["code_point"]) == (
        "wrong_character",
        position,
        code_point,
    )
    assert "suggestion" not in facts


def test_impossible_and_future_dates() -> None:
    assert _facts("320402195202300027")["problem"] == "impossible_date"
    assert _facts("320402190002290028")["problem"] == "impossible_date"  # 1900 was no leap year
    tomorrow = _number("320402", date(2026, 3, 19), 2)
    assert _facts(tomorrow)["problem"] == "future_birth"
    assert parse_identity_number(tomorrow, date(2026, 3, 19)).birth == date(2026, 3, 19)


def test_a_wrong_check_digit_names_the_right_one() -> None:
    facts = _facts("110105194912310021")
    assert (facts["problem"], facts["expected"]) == ("wrong_check_digit", "X")


def _is_right(number: str) -> bool:
    """The rule again, by other means: for the slips that the program may name."""
    if number[0] == "0" or "X" in number[:17] or not mod_11_2.is_valid(number):
        return False
    if number[0] == "9":
        return True
    try:
        return date(1900, 1, 1) <= date.fromisoformat(number[6:14]) <= TODAY
    except ValueError:
        return False


def _one_slip_away(typed: str) -> set[str]:
    replaced = {
        typed[:place] + character + typed[place + 1 :] for place in range(18) for character in "0123456789X"
    }
    swapped = {typed[:place] + typed[place + 1] + typed[place] + typed[place + 2 :] for place in range(17)}
    return {number for number in replaced | swapped if number != typed and _is_right(number)}


def test_a_slip_is_named_if_and_only_if_it_is_the_only_one() -> None:
    right = "320402195203150028"
    suggested = ambiguous = 0
    for place in range(18):
        for digit in "0123456789":
            typed = right[:place] + digit + right[place + 1 :]
            if typed == right or typed[0] == "0":
                continue
            facts, meant = _facts(typed), _one_slip_away(typed)
            assert right in meant
            if len(meant) == 1:
                suggested += 1
                assert Correction.parse(str(facts["suggestion"])).apply(typed) == right
            else:
                ambiguous += 1
                assert "suggestion" not in facts
    assert suggested > 10
    assert ambiguous > 10


def test_the_month_that_cannot_be_is_mended_where_one_digit_explains_it() -> None:
    right = _number("320402", date(1952, 10, 15), 2)
    typed = right[:11] + "9" + right[12:]  # month 19
    facts = _facts(typed)
    assert facts["problem"] == "impossible_date"
    assert Correction.parse(str(facts["suggestion"])) == Correction(CorrectionKind.REPLACE, 12, "0")


@given(numbers)
def test_every_made_number_is_read_back(number: str) -> None:
    found = parse_identity_number(number.lower(), TODAY)
    assert found.number == number
    assert found.birth is not None
    assert f"{found.birth:%Y%m%d}" == number[6:14]


@given(numbers, st.integers(0, 17), st.sampled_from("0123456789X"))
def test_no_single_slip_passes(number: str, place: int, typed: str) -> None:
    """MOD 11-2 finds every wrong character; and no fact ever holds the number."""
    wrong = number[:place] + typed + number[place + 1 :]
    if wrong == number:
        return
    facts = _facts(wrong)
    told = " ".join(str(value) for value in facts.values())
    assert wrong not in told
    assert wrong[6:14] not in told


@given(numbers, st.integers(0, 16))
def test_no_swap_of_neighbours_passes(number: str, place: int) -> None:
    wrong = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    if wrong != number:
        assert _facts(wrong)


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_a_told_problem(text: str) -> None:
    try:
        found = parse_identity_number(text, TODAY)
    except InvalidIdentityNumber:
        return
    assert found.number.isascii()
    assert parse_identity_number(found.number, TODAY).number == found.number


@pytest.mark.parametrize(
    ("recipe", "before", "after"),
    [("replace@3:X", "abcd", "abXd"), ("swap@1", "abcd", "bacd"), ("digits@2", "OOIl", "O011")],
)
def test_corrections_survive_being_written(recipe: str, before: str, after: str) -> None:
    correction = Correction.parse(recipe)
    assert str(correction) == recipe
    assert correction.apply(before) == after


@pytest.mark.parametrize("recipe", ["swap@4", "replace@5:X", "replace@0:X"])
def test_a_correction_for_a_longer_text_is_refused(recipe: str) -> None:
    with pytest.raises(ValueError, match="shorter"):
        Correction.parse(recipe).apply("abcd")


def test_check_character_needs_17_digits() -> None:
    for text in ("1" * 16, "1" * 18, "1" * 16 + "X"):
        with pytest.raises(ValueError, match="17 digits"):
            check_character_of(text)
    with pytest.raises(ValueError, match="15 digits"):
        to_18("1" * 14)
