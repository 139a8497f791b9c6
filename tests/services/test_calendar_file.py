from datetime import date, timedelta
from pathlib import Path

import chinese_calendar
import pytest

import resources
from window_client.domain.station.workday_calendar import DayKind, WorkdayCalendar
from window_client.services.calendar_file import (
    CalendarFileUnreadable,
    InvalidCalendarFile,
    read_calendar,
)

FOLDER = Path(resources.__file__).parent / "calendar"
GOOD = """
year = 2026
noticed = true
source = "notice"

[[holidays]]
name = "元旦"
first = 2026-01-01
last = 2026-01-03
workdays = [2026-01-04]
"""


@pytest.fixture(scope="module")
def shipped() -> WorkdayCalendar:
    return read_calendar(sorted(FOLDER.glob("workdays_*.toml")))


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_every_day_is_as_in_the_published_notices(shipped: WorkdayCalendar, year: int) -> None:
    days = [date(year, 1, 1) + timedelta(days=offset) for offset in range(366)]
    for day in (each for each in days if each.year == year):
        assert shipped.is_workday(day) == chinese_calendar.is_workday(day), day


def test_2027_is_not_announced_and_says_so(shipped: WorkdayCalendar) -> None:
    assert shipped.noticed_through == 2026
    assert shipped.uncertain(date(2027, 1, 4))
    free = [day for day in shipped.day_kinds if day.year == 2027]
    assert len(free) == 13  # 1 + 4 + 1 + 2 + 1 + 1 + 3
    assert {shipped.day_kinds[day] for day in free} == {DayKind.HOLIDAY}


def _read(folder: Path, *texts: str) -> WorkdayCalendar:
    paths = []
    for number, text in enumerate(texts):
        paths.append(folder / f"year_{number}.toml")
        paths[-1].write_text(text, encoding="utf-8")
    return read_calendar(paths)


def test_a_good_file(tmp_path: Path) -> None:
    calendar = _read(tmp_path, GOOD)
    assert not calendar.is_workday(date(2026, 1, 2))
    assert calendar.is_workday(date(2026, 1, 4))


@pytest.mark.parametrize(
    ("change", "problem", "where"),
    [
        (("noticed = true\n", "noticed = true\ncolour = 3\n"), "unknown_key", "colour"),
        (("name =", "title ="), "missing_key", "holidays.0.name"),
        (("noticed = true\n", ""), "missing_key", "noticed"),
        (("noticed = true", 'noticed = "yes"'), "wrong_value", "noticed"),
        (("last = 2026-01-03", 'last = "3 January"'), "wrong_value", "holidays.0.last"),
        (("last = 2026-01-03", "last = 2026-01-03T08:00:00"), "wrong_value", "holidays.0.last"),
        (("last = 2026-01-03", "last = 2025-12-31"), "ends_before_it_begins", "2026-01-01"),
        (("last = 2026-01-03", "last = 2026-03-03"), "holiday_too_long", "2026-01-01"),
        (("first = 2026-01-01", "first = 2025-12-31"), "day_outside_year", "2025-12-31"),
        (("[2026-01-04]", "[2026-01-03]"), "day_twice", "2026-01-03"),
        (("[2026-01-04]", "[2026-01-05]"), "not_a_weekend", "2026-01-05"),
    ],
)
def test_a_wrong_file_says_where(tmp_path: Path, change: tuple[str, str], problem: str, where: str) -> None:
    with pytest.raises(InvalidCalendarFile) as caught:
        _read(tmp_path, GOOD.replace(*change))
    assert caught.value.facts == {"file": "year_0.toml", "problem": problem, "where": where}


def test_broken_toml_names_the_line(tmp_path: Path) -> None:
    with pytest.raises(InvalidCalendarFile) as caught:
        _read(tmp_path, "year = 2026\nnoticed = \n")
    assert caught.value.facts["problem"] == "not_toml"
    assert caught.value.facts["line"] == 2


def test_years_must_follow_each_other(tmp_path: Path) -> None:
    with pytest.raises(InvalidCalendarFile) as caught:
        _read(tmp_path, GOOD, GOOD)
    assert (caught.value.facts["problem"], caught.value.facts["where"]) == ("year_twice", "2026")
    later = GOOD.replace("2026", "2028").replace("[2028-01-04]", "[]")
    with pytest.raises(InvalidCalendarFile) as caught:
        _read(tmp_path, GOOD, later)
    assert (caught.value.facts["problem"], caught.value.facts["where"]) == ("gap_in_years", "2027")


def test_without_a_notice_every_date_is_uncertain(tmp_path: Path) -> None:
    calendar = _read(tmp_path, GOOD.replace("true", "false"))
    assert calendar.uncertain(date(2026, 3, 18))


def test_files_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(CalendarFileUnreadable) as missing:
        read_calendar([tmp_path / "gone.toml"])
    assert missing.value.facts["file"] == "gone.toml"
    picture = tmp_path / "picture.toml"
    picture.write_bytes(b"\x89PNG\xff")
    with pytest.raises(InvalidCalendarFile) as caught:
        read_calendar([picture])
    assert caught.value.facts == {"file": "picture.toml", "problem": "not_text"}
    empty = tmp_path / "empty.toml"
    empty.write_bytes(b"")
    with pytest.raises(InvalidCalendarFile) as caught:
        read_calendar([empty])
    assert caught.value.facts["problem"] == "missing_key"
