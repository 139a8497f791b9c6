"""A list of booked visitors from a file: what can be taken, and what cannot and why (预约名单).

Nothing is kept here: the officer sees the lines first and agrees to take the good ones.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.catalogue.catalogue import Catalogue
from window_client.domain.people.typed_text import folded
from window_client.errors import InvalidInput
from window_client.services.appointment_line import (
    AppointmentField,
    AppointmentInvalid,
    Booking,
    read_booking,
)
from window_client.services.table_file import TableLine, read_table

#: headings as appointment systems and people write them; blanks, brackets and stars are left out first
_HEADINGS: Final[dict[AppointmentField, tuple[str, ...]]] = {
    AppointmentField.DAY: ("日期", "预约日期", "办理日期", "预约办理日期", "到访日期", "预约日"),
    AppointmentField.TIME: (
        *("时间", "预约时间", "办理时间", "预约办理时间", "到访时间", "时段", "预约时段", "办理时段"),
        "预约时间段",
    ),
    AppointmentField.NAME: (
        *("姓名", "申请人", "申请人姓名", "预约人", "预约人姓名", "办事人", "办事人姓名", "本人姓名"),
    ),
    AppointmentField.NUMBER: (
        *("证件号", "证件号码", "身份证", "身份证号", "身份证号码", "公民身份号码", "证件编号"),
        *("申请人证件号码", "居民身份证号码", "身份号码"),
    ),
    AppointmentField.BUSINESS: (
        *("业务", "业务类型", "业务类别", "业务种类", "业务名称", "办理业务", "预约业务", "所办业务"),
        *("事项", "事项名称", "事项编号", "办理事项", "预约事项", "办什么"),
    ),
}
_FIELD_OF: Final = {words: field for field, every in _HEADINGS.items() for words in every}
#: a title and a line about the station may stand above the headings
_LINES_ABOVE: Final = 10


class AppointmentListInvalid(InvalidInput):
    """A file is no list of booked visitors.

    Facts:
        problem: no_headings or missing_columns.
        columns: the headings that were not found (missing_columns), as words of the list.
    """

    code = "appointment_list_invalid"


@dataclass(frozen=True, slots=True)
class GoodLine:
    """A line that can be taken."""

    line: int
    booking: Booking


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that cannot be taken, with the first thing that is wrong."""

    line: int
    field: AppointmentField
    error: InvalidInput


@dataclass(frozen=True, slots=True)
class AppointmentList:
    """What was read: every line is in one of them, in the order of the file."""

    good: tuple[GoodLine, ...]
    bad: tuple[BadLine, ...]


def read_appointments(content: bytes, catalogue: Catalogue, today: date) -> AppointmentList:
    """Read a CSV (UTF-8 or GB18030; comma, semicolon or tab) or XLSX file.

    Headings may stand in any order, with other columns between. An item wins over a business where both
    columns are there. Nothing in the file is computed.

    Raises:
        TableFileInvalid: it cannot be read as a table.
        AppointmentListInvalid: no headings, or one that is needed is missing.
    """
    best: tuple[tuple[TableLine, ...], int, Mapping[int, AppointmentField]] | None = None
    for lines in read_table(content):
        for place, line in enumerate(lines[:_LINES_ABOVE]):
            found = _columns(line)
            if best is None or len(set(found.values())) > len(set(best[2].values())):
                best = lines, place, found
    if best is None or len(set(best[2].values())) < 2:
        raise AppointmentListInvalid(problem="no_headings")
    lines, place, columns = best
    _refuse_missing(columns.values())
    return _sorted_out(lines[place + 1 :], columns, catalogue, today)


def _columns(line: TableLine) -> dict[int, AppointmentField]:
    return {
        place: _FIELD_OF[heading]
        for place, cell in enumerate(line.cells)
        if (heading := re.sub(r"[（(].*?[）)]|[*:：]", "", folded(cell))) in _FIELD_OF
    }


def _refuse_missing(found: Iterable[AppointmentField]) -> None:
    there = set(found)
    # 预约时间 often says the day too, and who booked by telephone may have given no number
    wanted = set(AppointmentField) - {AppointmentField.DAY, AppointmentField.NUMBER}
    missing = tuple(_HEADINGS[field][0] for field in AppointmentField if field in wanted - there)
    if missing:
        raise AppointmentListInvalid(problem="missing_columns", columns=missing)


def _sorted_out(
    lines: Iterable[TableLine], columns: Mapping[int, AppointmentField], catalogue: Catalogue, today: date
) -> AppointmentList:
    good: list[GoodLine] = []
    bad: list[BadLine] = []
    seen: dict[tuple[str, datetime, BusinessDomain], int] = {}
    for line in lines:
        said: dict[AppointmentField, str] = {}
        for place, field in columns.items():
            # the later of two columns is the more exact one (业务, 事项), if something stands in it
            cell = line.cells[place] if place < len(line.cells) else ""
            said[field] = cell or said.get(field, "")
        booking, wrong = read_booking(said, catalogue, today)
        if booking is None:
            field = next(field for field in AppointmentField if field in wrong)
            bad.append(BadLine(line.number, field, wrong[field]))
            continue
        key = booking.number or booking.name, booking.booked_for, booking.domain
        first = seen.setdefault(key, line.number)
        if first != line.number:
            doubled = AppointmentInvalid(problem="doubled", first_line=first)
            bad.append(BadLine(line.number, AppointmentField.NUMBER, doubled))
            continue
        good.append(GoodLine(line.number, booking))
    return AppointmentList(tuple(good), tuple(bad))
