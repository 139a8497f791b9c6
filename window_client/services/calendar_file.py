"""Reads the working-day files of ``resources/calendar`` (or an administrator's own): one year a file, TOML.

year = 2026
noticed = true                # false: statutory days only, the yearly notice has not come
source = "国务院办公厅关于2026年部分节假日安排的通知"

[[holidays]]
name = "元旦"
first = 2026-01-01
last = 2026-01-03
workdays = [2026-01-04]       # 调休上班
"""

import tomllib
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from window_client.domain.station.workday_calendar import DayKind, WorkdayCalendar
from window_client.errors import InvalidInput, WorldFault

_LONGEST_HOLIDAY_DAYS = 31


class InvalidCalendarFile(InvalidInput):
    """A calendar file cannot be used.

    Facts:
        file: its name, without folders.
        problem: not_text, not_toml, unknown_key, missing_key, wrong_value, ends_before_it_begins,
            holiday_too_long, day_outside_year, day_twice, not_a_weekend, year_twice or gap_in_years.
        where: the key (``holidays.0.first``), the day in ISO form or the year.
        line, column: where TOML itself is broken (not_toml), if known.
    """

    code: ClassVar[str] = "invalid_calendar_file"


class CalendarFileUnreadable(WorldFault):
    """The system does not let us read a calendar file.

    Facts:
        file: its name.
        reason: the system's word for it.
    """

    code: ClassVar[str] = "calendar_file_unreadable"


class Holiday(BaseModel):
    """One holiday with the days that make up for it."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    name: str = Field(min_length=1)
    first: date
    last: date
    workdays: tuple[date, ...] = ()


class CalendarYear(BaseModel):
    """One file."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    year: int = Field(ge=1950, le=2200)
    noticed: bool
    source: str = Field(min_length=1)
    holidays: tuple[Holiday, ...] = Field(min_length=1)


def read_calendar_year(text: str, file_name: str) -> CalendarYear:
    """The year in a file's text; its days are checked by :func:`calendar_of_years`.

    Raises:
        InvalidCalendarFile: the text is no TOML, or a key is unknown, missing or of the wrong kind.
    """
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidCalendarFile(file=file_name, problem="not_toml", **_place_in(str(error))) from error
    try:
        return CalendarYear.model_validate(_tuples(raw))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        problems = {"extra_forbidden": "unknown_key", "missing": "missing_key"}
        raise InvalidCalendarFile(
            file=file_name,
            problem=problems.get(first["type"], "wrong_value"),
            where=".".join(str(part) for part in first["loc"]),
        ) from error


def read_calendar(paths: Iterable[Path]) -> WorkdayCalendar:
    """The working-day calendar of some files, one a year, in any order.

    Raises:
        InvalidCalendarFile: a file is wrong, or two tell of the same year, or a noticed year is missing.
        CalendarFileUnreadable: a file is missing or may not be read.
    """
    years = []
    for path in paths:
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            raise InvalidCalendarFile(file=path.name, problem="not_text") from error
        except OSError as error:
            raise CalendarFileUnreadable(file=path.name, reason=error.strerror or "") from error
        years.append((read_calendar_year(text, path.name), path.name))
    return calendar_of_years(years)


def calendar_of_years(years: Iterable[tuple[CalendarYear, str]]) -> WorkdayCalendar:
    """The calendar of read years, each with the name of its file.

    Raises:
        InvalidCalendarFile: a day cannot be as the file says.
    """
    ordered = sorted(years, key=lambda pair: pair[0].year)
    day_kinds: dict[date, DayKind] = {}
    noticed: list[int] = []
    seen: set[int] = set()
    for year, file_name in ordered:
        if year.year in seen:
            raise InvalidCalendarFile(file=file_name, problem="year_twice", where=str(year.year))
        seen.add(year.year)
        if year.noticed:
            if noticed and year.year != noticed[-1] + 1:
                raise InvalidCalendarFile(file=file_name, problem="gap_in_years", where=str(noticed[-1] + 1))
            noticed.append(year.year)
        for day, kind in _days_of(year, file_name):
            if day in day_kinds:
                raise InvalidCalendarFile(file=file_name, problem="day_twice", where=day.isoformat())
            day_kinds[day] = kind
    # without any notice every date is uncertain
    return WorkdayCalendar(day_kinds, noticed_through=noticed[-1] if noticed else 0)


def _days_of(year: CalendarYear, file_name: str) -> Iterable[tuple[date, DayKind]]:
    for holiday in year.holidays:
        length = (holiday.last - holiday.first).days + 1
        if length < 1 or length > _LONGEST_HOLIDAY_DAYS:
            problem = "ends_before_it_begins" if length < 1 else "holiday_too_long"
            raise InvalidCalendarFile(file=file_name, problem=problem, where=holiday.first.isoformat())
        free = [(holiday.first + timedelta(days=offset), DayKind.HOLIDAY) for offset in range(length)]
        made_up = [(day, DayKind.WORKDAY) for day in holiday.workdays]
        for day, kind in (*free, *made_up):
            if day.year != year.year:
                raise InvalidCalendarFile(file=file_name, problem="day_outside_year", where=day.isoformat())
            if kind is DayKind.WORKDAY and day.weekday() < 5:
                raise InvalidCalendarFile(file=file_name, problem="not_a_weekend", where=day.isoformat())
            yield day, kind


def _tuples(value: object) -> object:
    """TOML's arrays as tuples, as the frozen models hold them."""
    if isinstance(value, list):
        return tuple(_tuples(each) for each in value)
    if isinstance(value, dict):
        return {key: _tuples(each) for key, each in value.items()}
    return value


def _place_in(message: str) -> dict[str, object]:
    """Line and column out of ``… (at line 3, column 7)``, which is all that tomllib tells."""
    words = message.replace(",", " ").replace(")", " ").split()
    place: dict[str, object] = {}
    for name in ("line", "column"):
        if name in words[:-1] and words[words.index(name) + 1].isdigit():
            place[name] = int(words[words.index(name) + 1])
    return place
