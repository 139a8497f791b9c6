"""The paper recovery code: there and back, however it was copied; mistakes are found where they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.persistence.encryption import DataKeyInvalid
from window_client.persistence.recovery_code import (
    GROUPS,
    RecoveryCodeInvalid,
    read_recovery_code,
    write_recovery_code,
)

KEYS = st.binary(min_size=32, max_size=32)
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
KEY = bytes(range(32))
CODE = write_recovery_code(KEY)
FROZEN = "000GD-40R4X-0M300-E209K-185G3-R38ED-1W811-24GKZ-2GAH1-C5RR2-34D1B-P70XX-3RFZM-3ZR5W"


def refused(text: str) -> dict[str, object]:
    with pytest.raises(RecoveryCodeInvalid) as fault:
        read_recovery_code(text)
    return fault.value.facts


def test_the_code_stays_what_it_was() -> None:
    """Codes on paper must be readable for ever."""
    assert CODE == FROZEN


def test_the_code_looks_like_groups() -> None:
    groups = CODE.split("-")
    assert len(groups) == GROUPS == 14
    assert all(len(group) == 5 and set(group) <= set(SIGNS) for group in groups)


@given(key=KEYS)
def test_there_and_back(key: bytes) -> None:
    assert read_recovery_code(write_recovery_code(key)) == key


@given(key=KEYS, data=st.data())
def test_any_way_of_writing_is_read(key: bytes, data: st.DataObject) -> None:
    written = write_recovery_code(key).replace(
        "-", data.draw(st.sampled_from(["", " ", " - ", "\n", "–", "　", "·"]))
    )
    if data.draw(st.booleans()):
        written = written.lower()
    written = written.replace("0", data.draw(st.sampled_from("0oO０")))
    written = written.replace("1", data.draw(st.sampled_from("1iIlL１")))
    written = written.replace("V", data.draw(st.sampled_from("VvUu")))
    assert read_recovery_code(f" {written}\n") == key


@given(key=KEYS, place=st.integers(0, 69), sign=st.sampled_from(SIGNS))
def test_one_wrong_sign_is_shown_in_its_group(key: bytes, place: int, sign: str) -> None:
    written = list(write_recovery_code(key).replace("-", ""))
    if written[place] == sign:
        return
    written[place] = sign
    assert refused("".join(written)) == {"problem": "group", "groups": (place // 5 + 1,)}


@given(key=KEYS, place=st.integers(0, 68))
def test_two_exchanged_signs_are_noticed(key: bytes, place: int) -> None:
    written = list(write_recovery_code(key).replace("-", ""))
    if written[place] == written[place + 1]:
        return
    written[place], written[place + 1] = written[place + 1], written[place]
    facts = refused("".join(written))
    assert facts["problem"] == "group"
    assert set(facts["groups"]) <= {place // 5 + 1, (place + 1) // 5 + 1}  # type: ignore[call-overload]


@given(key=KEYS, first=st.integers(0, 13), second=st.integers(0, 13))
def test_groups_in_the_wrong_order_are_noticed(key: bytes, first: int, second: int) -> None:
    groups = write_recovery_code(key).split("-")
    if first == second:
        return
    groups[first], groups[second] = groups[second], groups[first]
    assert refused("-".join(groups)) == {"problem": "group", "groups": tuple(sorted((first + 1, second + 1)))}


def test_groups_of_two_codes_are_noticed() -> None:
    mixed = CODE.split("-")[:7] + write_recovery_code(bytes(32)).split("-")[7:]
    assert refused("-".join(mixed)) == {"problem": "code"}


@pytest.mark.parametrize("text", ["", "   ", CODE[:-1], CODE + "0", CODE + CODE])
def test_another_length_is_told(text: str) -> None:
    facts = refused(text)
    assert facts["problem"] == "length"
    assert facts["expected"] == 70


@pytest.mark.parametrize("sign", ["密", "+", "é"])
def test_a_foreign_sign_is_told_with_its_group(sign: str) -> None:
    assert refused(CODE[:14] + sign + CODE[15:]) == {"problem": "character", "group": 3}


def test_no_fact_holds_the_code() -> None:
    wrong = "Z" + CODE[1:]
    with pytest.raises(RecoveryCodeInvalid) as fault:
        read_recovery_code(wrong)
    assert CODE[6:11] not in str(fault.value)


def test_only_a_whole_key_has_a_code() -> None:
    with pytest.raises(DataKeyInvalid):
        write_recovery_code(bytes(16))
