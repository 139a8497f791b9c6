import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.people.contact import InvalidPhone, PhoneKind, parse_phone


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("13800000042", PhoneKind.MOBILE, "13800000042"),
        ("138 0000 0042", PhoneKind.MOBILE, "13800000042"),
        ("+86 138-0000-0042", PhoneKind.MOBILE, "13800000042"),
        ("１３８００００００４２", PhoneKind.MOBILE, "13800000042"),
        ("013800000042", PhoneKind.MOBILE, "13800000042"),
        ("0519-88001234", PhoneKind.LANDLINE, "051988001234"),
        ("（0519）8800 123", PhoneKind.LANDLINE, "05198800123"),
        ("010 62345678", PhoneKind.LANDLINE, "01062345678"),
        ("+852 2345 6789", PhoneKind.ABROAD, "+85223456789"),
    ],
)
def test_numbers_that_can_be_dialled(text: str, kind: PhoneKind, number: str) -> None:
    found = parse_phone(text)
    assert (found.kind, found.number) == (kind, number)
    assert parse_phone(str(found)) == found


def test_extension() -> None:
    found = parse_phone("0519-88001234转 8012")
    assert (found.number, found.extension, str(found)) == ("051988001234", "8012", "051988001234转8012")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("", {"problem": "empty"}),
        ("1380000042", {"problem": "too_short", "kind": "mobile", "count": 10, "expected": 11}),
        ("138000000421", {"problem": "too_long", "kind": "mobile", "count": 12, "expected": 11}),
        ("12800000042", {"problem": "not_mobile_series"}),
        ("88001234", {"problem": "missing_area_code", "count": 8}),
        ("0519880012", {"problem": "too_short", "kind": "landline", "count": 10, "expected": 11}),
        ("0519880012345", {"problem": "too_long", "kind": "landline", "count": 13, "expected": 12}),
        ("0519-18001234", {"problem": "wrong_area_code"}),
        ("+12", {"problem": "too_short", "kind": "abroad", "count": 2, "expected": 7}),
        ("+1234567890123456", {"problem": "too_long", "kind": "abroad", "count": 16, "expected": 15}),
        ("138x0000042", {"problem": "wrong_character", "position": 4, "code_point": "U+0058"}),
        (
            "138OOOOO042",
            {"problem": "wrong_character", "position": 4, "code_point": "U+004F", "suggestion": "digits@4"},
        ),
    ],
)
def test_numbers_that_cannot(text: str, facts: dict[str, object]) -> None:
    with pytest.raises(InvalidPhone) as caught:
        parse_phone(text)
    assert caught.value.facts == facts


@given(st.text("0123456789+- ()转", max_size=18))
def test_any_text_is_a_number_or_a_told_problem(text: str) -> None:
    try:
        found = parse_phone(text)
    except InvalidPhone:
        return
    assert parse_phone(str(found)) == found
