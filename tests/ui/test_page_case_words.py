"""Every problem that a field can have is said in words; every fix that is offered works."""

from datetime import date

import pytest

from ui.pages.case.entry_rows import masked_copy
from ui.pages.case.external_field import short_number
from ui.pages.case.field_sentences import may_be_unfinished, mended, sentence
from window_client.bootstrap import shipped_catalogue
from window_client.domain.catalogue.field_check import check_value
from window_client.domain.catalogue.field_spec import DateRange, FieldKind, FieldSpec, NumberKind

TODAY = date(2026, 3, 18)


def spec(kind: FieldKind, **more: object) -> FieldSpec:
    return FieldSpec("key", "原护照号", kind, **more)  # type: ignore[arg-type]


WRONG = [
    (spec(FieldKind.TEXT, max_length=3), "四个汉字", "有 4 个字，最多 3 个"),
    (spec(FieldKind.TEXT), "a\u0007b", "第 2 个字看不见或印不出来"),
    (spec(FieldKind.CHOICE), "x", "不在可选的几项里"),
    (spec(FieldKind.YES_NO), "maybe", "还没选是或否"),
    (spec(FieldKind.DATE), "2026", "认不出是哪一天"),
    (spec(FieldKind.DATE), "2026-02-30", "没有 2 月 30 日这一天"),
    (spec(FieldKind.DATE, date_range=DateRange.PAST), "2026-03-19", "比今天还晚"),
    (spec(FieldKind.DATE, date_range=DateRange.FUTURE), "2026-03-17", "已经过去"),
    (spec(FieldKind.NUMBER), "1.5", "应是整数"),
    (spec(FieldKind.DOCUMENT_NUMBER), "ab-cd", "只能是大写字母和数字"),
    (spec(FieldKind.DOCUMENT_NUMBER), "AB1", "只有 3 位，至少 5 位"),
    (spec(FieldKind.PHONE), "1380000004", "电话只有 10 位，手机号应是 11 位"),
    (spec(FieldKind.PHONE), "138000000420", "电话有 12 位，手机号应是 11 位"),
    (spec(FieldKind.PHONE), "02", "电话"),
    (spec(FieldKind.PERSON_NAME), "1234", "姓名"),
    (spec(FieldKind.DOCUMENT_NUMBER, number=NumberKind.PASSPORT), "E1234567", "证件号码有 8 位"),
    (spec(FieldKind.DOCUMENT_NUMBER, number=NumberKind.IDENTITY), "32049919580723162", "证件号有 17 位"),
]


@pytest.mark.parametrize(("field", "value", "words"), WRONG, ids=[value for _, value, _ in WRONG])
def test_what_is_wrong_is_said_with_what_to_do(field: FieldSpec, value: str, words: str) -> None:
    problem = check_value(field, value, today=TODAY)
    assert problem is not None
    said = sentence(field, problem, value)
    assert words in said
    assert said.endswith("。")
    assert "{" not in said
    assert problem.code not in said


@pytest.mark.parametrize(
    ("field", "typed", "better"),
    [
        (spec(FieldKind.DOCUMENT_NUMBER, number=NumberKind.PASSPORT), "e48200o71", "E48200071"),
        (spec(FieldKind.PHONE), "138O0000042", "13800000042"),
    ],
)
def test_an_offered_fix_gives_a_right_value(field: FieldSpec, typed: str, better: str) -> None:
    problem = check_value(field, typed, today=TODAY)
    assert problem is not None
    assert "Alt+Enter" in sentence(field, problem, typed)
    assert mended(field, problem, typed) == better
    assert check_value(field, better, today=TODAY) is None
    assert mended(field, problem, "E") is None, "a text that was changed since is left alone"


def test_half_typed_values_are_told_from_wrong_ones() -> None:
    half = check_value(spec(FieldKind.PHONE), "138", today=TODAY)
    wrong = check_value(spec(FieldKind.PHONE), "13x", today=TODAY)
    assert half is not None
    assert wrong is not None
    assert may_be_unfinished(half)
    assert not may_be_unfinished(wrong)


@pytest.mark.parametrize("item", shipped_catalogue().items, ids=lambda item: item.short_code)
def test_every_required_field_of_the_catalogue_says_that_it_is_empty(item: object) -> None:
    from window_client.domain.catalogue.service_item import ServiceItem

    assert isinstance(item, ServiceItem)
    problems = item.check({}, {}, today=TODAY)
    for key, problem in problems.items():
        field = item.field(key)
        assert sentence(field, problem, "").startswith(f"{field.label}还没填。")


@pytest.mark.parametrize(
    ("value", "copied"),
    [
        ("138 0000 0042", "13*******42"),
        ("周㛃兰", "周**"),
        ("E48200071", "E4*****71"),
        ("", ""),
        ("女", "*"),
    ],
)
def test_a_copy_never_holds_the_whole_value(value: str, copied: str) -> None:
    assert masked_copy(value) == copied


def test_a_long_number_is_shown_by_its_ends() -> None:
    assert short_number("320499202603185520") == "320499⋯5520"
    assert short_number("HK3204990317") == "HK3204990317"
