"""The four layouts of a chip's text, there and back."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.devices.sample_cards import CARDS, CITIZEN, PERMANENT_2017, PERMANENT_2023
from window_client.devices.id_card_text import (
    TEXT_BYTES,
    CardKind,
    CardText,
    CardTextInvalid,
    parse_card_text,
    write_card_text,
)


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.kind)
def test_each_layout_comes_back_as_it_was(card: CardText) -> None:
    block = write_card_text(card)
    assert len(block) == TEXT_BYTES
    assert parse_card_text(block) == card


def test_a_citizen_s_bytes_lie_where_the_standard_says() -> None:
    block = write_card_text(CITIZEN)

    def at(first: int, count: int) -> str:
        return block[first : first + count].decode("utf-16-le").rstrip()

    assert at(0, 30) == "周大山"
    assert (at(30, 2), at(32, 4), at(36, 16)) == ("1", "01", "19790512")
    assert at(52, 70) == "示例市云溪区云溪路 2 号"
    assert at(122, 36) == CITIZEN.number
    assert at(158, 30) == "示例市公安局"
    assert (at(188, 16), at(204, 16), at(220, 36)) == ("20200518", "20400518", "")


def test_the_sign_of_each_kind() -> None:
    signs = {card.kind: write_card_text(card)[248:250].decode("utf-16-le") for card in CARDS}
    assert signs == {
        CardKind.CITIZEN: " ",
        CardKind.HK_MO_TW_RESIDENT: "J",
        CardKind.PERMANENT_2017: "I",
        CardKind.PERMANENT_2023: "Y",
    }


def test_for_ever() -> None:
    block = write_card_text(replace(CITIZEN, valid_until=None))
    assert block[204:208].decode("utf-16-le") == "长期"
    assert parse_card_text(block).valid_until is None


@pytest.mark.parametrize("name", ["张𬭚", "𫖯𠅤", "䶮㛃", "欧阳𱁬", "买买提·艾力"])
def test_rare_characters_come_through(name: str) -> None:
    assert parse_card_text(write_card_text(replace(CITIZEN, name=name))).name == name


@pytest.mark.parametrize(
    ("name", "read", "full"),
    [
        ("甲" * 14, "甲" * 14, False),
        ("甲" * 15, "甲" * 15, True),
        ("甲" * 16, "甲" * 15, True),
        # the rare character at the fifteenth place has two units, and the second falls off
        ("甲" * 14 + "𬭚", "甲" * 14, True),
        ("甲" * 13 + "𬭚", "甲" * 13 + "𬭚", True),
    ],
)
def test_a_name_that_is_cut_at_fifteen_units_is_told(name: str, read: str, full: bool) -> None:
    found = parse_card_text(write_card_text(replace(CITIZEN, name=name)))
    assert (found.name, found.name_full) == (read, full)


def test_private_code_points_of_older_cards() -> None:
    found = parse_card_text(write_card_text(replace(CITIZEN, name="王\ue81e\ue816")))
    assert found.name == "王龴\U00020087"


@pytest.mark.parametrize("length", [35, 36, 46])
def test_a_long_english_name_goes_on_in_its_second_place(length: int) -> None:
    name = ("ANNA MARIA " * 6)[:length].rstrip()
    assert parse_card_text(write_card_text(replace(PERMANENT_2023, english_name=name))).english_name == name


def test_a_space_just_where_the_english_name_is_divided() -> None:
    name = "A" * 34 + " " + "B" * 8
    assert parse_card_text(write_card_text(replace(PERMANENT_2023, english_name=name))).english_name == name


def test_a_permanent_resident_may_have_no_chinese_name() -> None:
    found = parse_card_text(write_card_text(replace(PERMANENT_2017, name="")))
    assert (found.name, found.english_name) == ("", PERMANENT_2017.english_name)


def test_zeros_instead_of_spaces() -> None:
    block = write_card_text(CITIZEN).replace(b" \0", b"\0\0")
    found = parse_card_text(block)
    assert (found.name, found.number, found.name_full) == ("周大山", CITIZEN.number, False)


@pytest.mark.parametrize(
    ("first", "content", "facts"),
    [
        (0, " " * 15, {"problem": "no_name"}),
        (122, " " * 18, {"problem": "no_number"}),
        (36, "19791312", {"problem": "date", "field": "birth"}),
        (36, "1979051 ", {"problem": "date", "field": "birth"}),
        (36, "１９７９０５１２", {"problem": "date", "field": "birth"}),
        (204, " " * 8, {"problem": "date", "field": "valid_until"}),
        (204, "长期有效    ", {"problem": "date", "field": "valid_until"}),
        (52, "\ud800路", {"problem": "half_character", "field": "address"}),
        (0, "\udc00周", {"problem": "half_character", "field": "name"}),
    ],
)
def test_what_no_card_holds(first: int, content: str, facts: dict[str, str]) -> None:
    block = bytearray(write_card_text(CITIZEN))
    units = content.encode("utf-16-le", "surrogatepass")
    block[first : first + len(units)] = units
    with pytest.raises(CardTextInvalid) as fault:
        parse_card_text(bytes(block))
    assert fault.value.facts == facts


@pytest.mark.parametrize("length", [0, 255, 257])
def test_another_length(length: int) -> None:
    with pytest.raises(CardTextInvalid) as fault:
        parse_card_text(bytes(length))
    assert fault.value.facts == {"problem": "length"}


@given(st.binary(min_size=TEXT_BYTES, max_size=TEXT_BYTES))
def test_any_bytes_are_a_card_or_refused(block: bytes) -> None:
    try:
        found = parse_card_text(block)
    except CardTextInvalid:
        return
    assert found.number
    assert found.name or found.english_name


@given(
    st.text(st.characters(exclude_categories=["Cs", "Co", "Zs", "Cc"]), min_size=1, max_size=15).filter(
        lambda name: len(name.encode("utf-16-le")) <= 28
    ),
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
)
def test_names_and_dates_there_and_back(name: str, born: date) -> None:
    card = replace(CITIZEN, name=name, birth=born)
    assert parse_card_text(write_card_text(card)) == card
