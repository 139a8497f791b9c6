"""Blind search: what a person's tokens are, and what a query asks for."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from window_client.persistence.encryption import Subkeys
from window_client.persistence.search_token import (
    NAME_PREFIX_AT_MOST,
    TOKEN_BYTES,
    PersonTokens,
    TokenKind,
)

SUBKEYS = Subkeys.from_data_key(bytes(range(32)), "station-1")
TOKENS = PersonTokens(SUBKEYS.search)

HANZI = st.text(st.sampled_from("欧阳华顾听澜张伟𬭚𫖯𠅤㛃·"), min_size=1, max_size=60)


def of(**facts: object) -> frozenset[tuple[str, bytes]]:
    """Tokens of a person with nothing but what the test names."""
    person: dict[str, object] = {
        "number": None,
        "documents": (),
        "name": "",
        "pinyin": "",
        "initials": "",
        "phone": None,
    }
    return TOKENS.for_person(**(person | facts))  # type: ignore[arg-type]


OUYANG = of(
    number="32040219520315002X",
    documents=["E12345678", "苏D 0012号"],
    name="欧阳华",
    pinyin="ou yang hua",
    initials="oyh",
    phone="138-0013-5678",
)


def finds(query: str, person: frozenset[tuple[str, bytes]] = OUYANG) -> bool:
    return bool(person & set(TOKENS.query_tokens(query)))


@pytest.mark.parametrize(
    "query",
    [
        "32040219520315002X", "32040219520315002x", "320402 19520315 002X",
        "３２０４０２１９５２０３１５００２Ｘ", "E12345678", "e1234 5678", "苏D0012号", "欧", "欧阳",
        "欧阳华", " 欧阳 华 ", "ouy", "OUYANG", "ouyanghua", "ōuyánghuá", "ou'yang", "oy", "oyh", "OYH",
        "5678", "13800135678", "138 0013 5678",
    ],
)  # fmt: skip
def test_found_by(query: str) -> None:
    assert finds(query)


@pytest.mark.parametrize(
    "query",
    ["", "  ", "·", "阳华", "欧阳华华", "ou", "o", "yang", "ouyangh ub", "13800135679", "5679", "0013",
     "320402195203150", "320402195203150020", "E1234567", "E123456789"],
)  # fmt: skip
def test_not_found_by(query: str) -> None:
    assert not finds(query)


def test_every_token_has_a_kind_and_eight_bytes() -> None:
    assert {kind for kind, _ in OUYANG} == set(TokenKind)
    assert all(len(token) == TOKEN_BYTES for _, token in OUYANG)
    by_kind = {kind: sum(1 for known, _ in OUYANG if known == kind) for kind in TokenKind}
    assert by_kind == {
        TokenKind.NUMBER: 1, TokenKind.DOCUMENT: 2, TokenKind.NAME: 3,
        TokenKind.PINYIN: len("ouyanghua") - 2, TokenKind.INITIALS: 2, TokenKind.PHONE_END: 1,
    }  # fmt: skip


def test_one_form_gives_different_tokens_by_kind_and_by_station() -> None:
    elsewhere = PersonTokens(Subkeys.from_data_key(bytes(range(32)), "station-2").search)
    made = {
        TOKENS.token(kind, "5678") for kind in (TokenKind.NUMBER, TokenKind.DOCUMENT, TokenKind.PHONE_END)
    }
    made |= {elsewhere.token(TokenKind.NUMBER, "5678")}
    assert len(made) == 4


def test_token_is_the_one_stored_beside_a_person() -> None:
    assert (TokenKind.NUMBER, TOKENS.token(TokenKind.NUMBER, "32040219520315002x")) in OUYANG
    assert (TokenKind.PINYIN, TOKENS.token(TokenKind.PINYIN, "Ou Yáng")) in OUYANG


@given(name=HANZI, data=st.data())
def test_every_prefix_of_a_name_finds_it(name: str, data: st.DataObject) -> None:
    person = of(name=name)
    shown = name.replace("·", "")
    length = data.draw(st.integers(1, max(1, len(name))))
    assert finds(name[:length], person) == bool(name[:length].replace("·", ""))
    assert len(person) <= min(len(shown), NAME_PREFIX_AT_MOST) + 1


@given(
    letters=st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), min_size=1, max_size=60), data=st.data()
)
def test_pinyin_and_initials_from_their_least_length_on(letters: str, data: st.DataObject) -> None:
    length = data.draw(st.integers(1, len(letters)))
    assert finds(letters[:length], of(pinyin=letters)) == (length >= 3)
    assert finds(letters[:length], of(initials=letters)) == (length >= 2)


def test_several_readings_all_find() -> None:
    person = of(name="单小红", pinyin=["shan xiao hong", "dan xiao hong"], initials=["sxh", "dxh"])
    for query in ("shanx", "danx", "sxh", "dxh"):
        assert finds(query, person)


def test_u_with_dots_is_typed_v() -> None:
    for stored in ("lü bu", "lǚ bù", "lv bu"):
        assert finds("lvbu", of(pinyin=stored))
        assert finds("lübu", of(pinyin=stored))


def test_a_name_in_latin_letters_is_found_by_its_beginning() -> None:
    person = of(name="O’Brien Müller")
    for query in ("obr", "O'Brien", "o", "OBRIEN MÜLLER"):
        assert finds(query, person)


def test_a_character_without_a_unicode_name_is_not_lost() -> None:
    """Old household data has private-use characters; a new extension is unassigned in this Python."""
    for rare in ("\ue863", "\U000323b0"):
        assert finds(f"王{rare}", of(name=f"王{rare}丽"))
        assert not finds(f"王{rare}", of(name="王丽"))


def test_a_short_telephone_gives_no_token() -> None:
    assert of(phone="110") == frozenset()
