import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.people.masking import (
    mask_address,
    mask_address_briefly,
    mask_document,
    mask_name,
    mask_number,
    mask_phone,
)


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("周㛃兰", "周*兰"),
        ("张三", "张*"),
        ("张", "*"),
        ("欧阳娜娜", "欧**娜"),
        ("买买提·艾力", "买**·*力"),
        ("𬭚𫖯𰻝", "𬭚*𰻝"),
        ("阿" * 50, "阿****阿"),
        ("JOHN SMITH", "J*** S****"),
        ("Wolfeschlegelsteinhausen", "W****"),
        ("J Li", "* L*"),
        ("", ""),
    ],
)
def test_names(name: str, masked: str) -> None:
    assert mask_name(name) == masked


def test_numbers() -> None:
    assert mask_number("320499195807231629") == "3204**********1629"
    assert mask_number("AUT310086010234") == "AUT3*******0234"
    assert mask_number("3204991958") == "32******58"
    assert mask_document("E48200071") == "E4*****71"
    assert mask_document("E4820") == "*****"


@pytest.mark.parametrize(
    ("phone", "masked"),
    [
        ("13800000042", "138****0042"),
        ("138 0000 0042", "138****0042"),
        ("051988001123", "0519-****123"),
        ("02162345678", "021-****678"),
        ("1380000042", "13******42"),
        ("110", "***"),
        ("", ""),
    ],
)
def test_phones(phone: str, masked: str) -> None:
    assert mask_phone(phone) == masked


@pytest.mark.parametrize(
    ("address", "masked", "brief"),
    [
        ("云溪镇青石巷 18 号 3 幢 502", "云溪镇青石巷 **号 3 幢 502", "云溪镇青石巷 **号"),
        ("云溪镇青石巷18号", "云溪镇青石巷 **号", "云溪镇青石巷 **号"),
        ("望溪路甲18-3号", "望溪路 **号", "望溪路 **号"),
        ("望溪路十八号", "望溪路 **号", "望溪路 **号"),
        ("云溪新村3幢502室", "云溪新村**幢**室", "云溪新村**幢**室"),
        ("", "", ""),
    ],
)
def test_addresses(address: str, masked: str, brief: str) -> None:
    assert mask_address(address) == masked
    assert mask_address_briefly(address) == brief


@given(st.text(min_size=1, max_size=30))
def test_no_mask_shows_the_whole(text: str) -> None:
    assert mask_number(text) != text or set(text) == {"*"}
    assert mask_document(text) != text or set(text) == {"*"}
    assert mask_name(text) != text or not set(text) - {"*", " "} or not text.strip()


@given(st.text("0123456789", min_size=15, max_size=18))
def test_a_masked_number_keeps_its_length_and_hides_the_birth_date(number: str) -> None:
    masked = mask_number(number)
    assert len(masked) == len(number)
    assert masked[4:-4] == "*" * (len(number) - 8)
