"""A list of booked visitors as people bring it: any delimiter, encoding and order of the columns."""

import io
import zipfile
from datetime import date, datetime, time

import openpyxl
import pytest

from window_client.bootstrap import shipped_catalogue
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.people.identity_number import InvalidIdentityNumber
from window_client.domain.people.person_name import InvalidName
from window_client.domain.station.station_record import STATION_ZONE
from window_client.services.appointment_line import AppointmentField, AppointmentInvalid, read_day, read_time
from window_client.services.appointment_list import (
    AppointmentList,
    AppointmentListInvalid,
    BadLine,
    read_appointments,
)
from window_client.services.table_file import MOST_LINES, TableFileInvalid

TODAY = date(2026, 3, 18)
CATALOGUE = shipped_catalogue()
PASSPORT = CATALOGUE.by_short_code("EX-102")
HEAD = "日期,时间,姓名,证件号,业务"
ZHOU = "2026-03-18,09:30,周㛃兰,32049919580723162X,出入境"
NUMBER = "320499195807231629"


def lines_of(*lines: str, encoding: str = "utf-8") -> bytes:
    return "\r\n".join(lines).encode(encoding)


def read(*lines: str, encoding: str = "utf-8") -> AppointmentList:
    return read_appointments(lines_of(*lines, encoding=encoding), CATALOGUE, TODAY)


def row(number: str = NUMBER, **said: str) -> str:
    cells = {"day": "2026-03-18", "time": "09:30", "name": "周㛃兰", "business": "出入境", **said}
    return ",".join((cells["day"], cells["time"], cells["name"], number, cells["business"]))


def workbook(*rows: tuple[str | float | date | time | None, ...]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for one in rows:
        sheet.append(one)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encodings_and_delimiters(encoding: str, delimiter: str) -> None:
    found = read(HEAD.replace(",", delimiter), row().replace(",", delimiter), encoding=encoding)
    assert found.bad == ()
    booking = found.good[0].booking
    assert found.good[0].line == 2
    assert booking.booked_for == datetime(2026, 3, 18, 9, 30, tzinfo=STATION_ZONE)
    assert (booking.name, booking.number) == ("周㛃兰", NUMBER)
    assert (booking.domain, booking.item_code) == (BusinessDomain.EXIT_ENTRY, None)


def test_headings_in_any_order_with_others_between_and_a_title_above() -> None:
    found = read(
        "云溪派出所 3 月 18 日预约名单,,,,,",
        "",
        "序号,预约事项,身份证号码（必填）,联系电话,姓名*,预约时间",
        f"1,{PASSPORT.name},{NUMBER},13800000042,周㛃兰,2026-03-18 09:30-10:00",
    )
    assert found.bad == ()
    assert found.good[0].line == 4
    booking = found.good[0].booking
    assert booking.booked_for == datetime(2026, 3, 18, 9, 30, tzinfo=STATION_ZONE)
    assert (booking.domain, booking.item_code) == (BusinessDomain.EXIT_ENTRY, PASSPORT.code)


def test_an_item_wins_over_its_business() -> None:
    found = read(
        "日期,时间,姓名,证件号,业务类型,事项", f"2026-03-18,0930,周㛃兰,{NUMBER},出入境,{PASSPORT.short_code}"
    )
    assert found.good[0].booking.item_code == PASSPORT.code


def test_a_workbook_with_real_dates_and_times() -> None:
    content = workbook(
        ("日期", "时间", "姓名", "证件号", "业务"),
        (date(2026, 3, 18), time(9, 30), "周㛃兰", NUMBER, "户政"),
        (None, None, None, None, None),
        (
            datetime(2026, 3, 18, 10, 0),  # noqa: DTZ001  # as a workbook keeps it
            None,
            "陈守仁",
            "E12345678",
            "EX-102",
        ),
    )
    found = read_appointments(content, CATALOGUE, TODAY)
    assert found.bad == ()
    assert [one.line for one in found.good] == [2, 4]
    assert found.good[1].booking.booked_for.time() == time(10, 0)
    assert found.good[1].booking.number == "E12345678"


def test_a_formula_is_text_and_is_told() -> None:
    content = workbook(
        ("日期", "时间", "姓名", "证件号", "业务"),
        ("=TODAY()", "09:30", "周㛃兰", NUMBER, "户政"),
        ("2026-03-18", "09:30", '=HYPERLINK("http://example.invalid","x")', NUMBER, "户政"),
    )
    found = read_appointments(content, CATALOGUE, TODAY)
    assert found.good == ()
    assert [(one.line, one.field, one.error.facts["problem"]) for one in found.bad] == [
        (2, AppointmentField.DAY, "formula"),
        (3, AppointmentField.NAME, "formula"),
    ]


def test_a_number_written_as_text_by_a_formula_is_that_text() -> None:
    assert read(HEAD, row(f'"=""{NUMBER}"""')).good[0].booking.number == NUMBER
    assert read(HEAD, row(f"'{NUMBER}")).good[0].booking.number == NUMBER


def test_a_number_that_a_spreadsheet_rounded_is_told() -> None:
    content = workbook(
        ("日期", "时间", "姓名", "证件号", "业务"),
        (date(2026, 3, 18), time(9, 30), "周㛃兰", float(NUMBER), "户政"),
    )
    assert problem_of(read_appointments(content, CATALOGUE, TODAY)) == (2, "rounded_number")
    assert problem_of(read(HEAD, row("3.20499E+17"))) == (2, "rounded_number")


def problem_of(found: AppointmentList) -> tuple[int, object]:
    assert found.good == ()
    (one,) = found.bad
    return one.line, one.error.facts["problem"]


@pytest.mark.parametrize(
    ("said", "field", "problem"),
    [
        ({"day": ""}, AppointmentField.DAY, "no_day"),
        ({"day": "明天"}, AppointmentField.DAY, "unreadable_day"),
        ({"day": "2026-02-30"}, AppointmentField.DAY, "unreadable_day"),
        ({"day": "2026-03-17"}, AppointmentField.DAY, "past_day"),
        ({"day": "2027-03-18"}, AppointmentField.DAY, "distant_day"),
        ({"time": ""}, AppointmentField.TIME, "no_time"),
        ({"time": "上午"}, AppointmentField.TIME, "unreadable_time"),
        ({"time": "25:00"}, AppointmentField.TIME, "unreadable_time"),
        ({"time": "9"}, AppointmentField.TIME, "unreadable_time"),
        ({"business": ""}, AppointmentField.BUSINESS, "no_business"),
        ({"business": "修电脑"}, AppointmentField.BUSINESS, "unknown_business"),
        ({"name": "12345"}, AppointmentField.NAME, "digits_only"),
        ({"name": ""}, AppointmentField.NAME, "empty"),
        ({"number": "320499195807231628"}, AppointmentField.NUMBER, "wrong_check_digit"),
    ],
)
def test_what_is_wrong_with_a_line(said: dict[str, str], field: AppointmentField, problem: str) -> None:
    found = read(HEAD, row(**said), row(name="陈守仁"))
    assert [one.line for one in found.good] == [3]
    assert [(one.line, one.field, one.error.facts["problem"]) for one in found.bad] == [(2, field, problem)]


def test_errors_hold_nothing_that_was_written() -> None:
    found = read(HEAD, row(name="周㛃兰2"), row("3204991958072"), row(business="绝密事项"))
    assert len(found.bad) == 3
    told = str([one.error for one in found.bad])
    assert not any(word in told for word in ("周㛃兰", "3204991958072", "绝密事项"))
    assert {type(one.error) for one in found.bad} == {InvalidName, InvalidIdentityNumber, AppointmentInvalid}


def test_the_same_person_at_the_same_time_is_taken_once() -> None:
    found = read(HEAD, row(), row(), row(time="10:30"))
    assert [one.line for one in found.good] == [2, 4]
    assert found.bad == (BadLine(3, AppointmentField.NUMBER, found.bad[0].error),)
    assert found.bad[0].error.facts == {"problem": "doubled", "first_line": 2}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026/3/18", date(2026, 3, 18)),
        ("2026年3月18日（周三）", date(2026, 3, 18)),
        ("20260319", date(2026, 3, 19)),
        ("3月19日", date(2026, 3, 19)),
        ("３－２０", date(2026, 3, 20)),
    ],
)
def test_days(text: str, day: date) -> None:
    assert read_day(text, TODAY) == day


def test_a_day_without_a_year_at_the_end_of_the_year_is_the_next_one() -> None:
    assert read_day("1月4日", date(2026, 12, 30)) == date(2027, 1, 4)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("9:30", time(9, 30)),
        ("09：30", time(9, 30)),
        ("0930", time(9, 30)),
        ("9点半", time(9, 30)),
        ("9时", time(9, 0)),
        ("下午2:30", time(14, 30)),
        ("14:00～14:30", time(14, 0)),
        ("9:30至10:00", time(9, 30)),
        ("09:30:00", time(9, 30)),
    ],
)
def test_times(text: str, at: time) -> None:
    assert read_time(text) == at


def problem_of_file(content: bytes) -> object:
    with pytest.raises((TableFileInvalid, AppointmentListInvalid)) as caught:
        read_appointments(content, CATALOGUE, TODAY)
    return caught.value.facts["problem"]


def test_files_that_are_no_list() -> None:
    assert problem_of_file(b" \r\n") == "empty"
    assert problem_of_file(b"x" * (2 * 1024 * 1024 + 1)) == "too_large"
    assert problem_of_file(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)) == "old_excel"
    assert problem_of_file(b"PK\x03\x04" + bytes(200)) == "damaged"
    assert problem_of_file(bytes(range(128, 256)) * 3) == "encoding"
    assert problem_of_file(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR") == "encoding"
    assert problem_of_file(lines_of("甲,乙", "丙,丁")) == "no_headings"
    assert problem_of_file(lines_of(HEAD, *[row()] * (MOST_LINES + 1))) == "too_many_lines"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", bytes(40 * 1024 * 1024))
    assert len(packed.getvalue()) < 1024 * 1024
    assert problem_of_file(packed.getvalue()) == "unpacks_too_large"


def test_missing_columns_are_named() -> None:
    with pytest.raises(AppointmentListInvalid) as caught:
        read("日期,时间,姓名", "2026-03-18,09:30,周㛃兰")
    assert caught.value.facts == {"problem": "missing_columns", "columns": ("业务",)}


def test_who_gave_no_number_is_taken_by_name() -> None:
    found = read(HEAD, row(""), row("", name="陈守仁"), row(""))
    assert [(one.line, one.booking.document) for one in found.good] == [(2, None), (3, None)]
    assert [one.line for one in found.bad] == [4]
    assert read("预约时间,姓名,业务", "2026-03-18 9:30,周㛃兰,户政").good[0].booking.number == ""


def test_the_kind_of_a_number_is_known() -> None:
    kinds = {
        number: found.document.kind
        for number in (NUMBER, "E12345678", "C12345678", "AB1234567")
        if (found := read(HEAD, row(number)).good[0].booking).document
    }
    assert list(kinds.values()) == ["citizen", "passport", "hong_kong_macau_permit", "foreign_passport"]
