"""What a booked visitor's line says: day, time, name, document, business (预约名单的一行).

The same readings serve a line of a file and the fields of the form in which one is typed.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final, TypeVar

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.catalogue.catalogue import Catalogue
from window_client.domain.people.identity_number import normalise_identity_text, parse_identity_number
from window_client.domain.people.person_name import clean_name
from window_client.domain.people.travel_document import (
    TravelDocumentKind,
    kinds_of_document,
    parse_travel_document,
)
from window_client.domain.people.typed_text import folded
from window_client.domain.station.station_record import STATION_ZONE
from window_client.errors import InvalidInput

_T = TypeVar("_T")

#: nobody books further ahead; such a day is a slip of the year
MOST_DAYS_AHEAD: Final = 180


class AppointmentField(StrEnum):
    """What belongs to an appointment."""

    DAY = "day"  #: 日期
    TIME = "time"  #: 时间
    NAME = "name"  #: 姓名
    NUMBER = "number"  #: 证件号
    BUSINESS = "business"  #: 业务或事项


class AppointmentInvalid(InvalidInput):
    """One thing that a booked visitor's line says cannot be right.

    Facts (never what was written):
        problem: no_day, unreadable_day, past_day, distant_day, no_time, unreadable_time, no_business,
            unknown_business, several_businesses, rounded_number, formula, doubled (in one file) or
            already_booked.
        first_line: the line that says the same (doubled).
    """

    code = "appointment_invalid"


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A canonical number and its kind: a word of `IdentityKind` or `TravelDocumentKind`."""

    kind: str
    number: str


@dataclass(frozen=True, slots=True)
class Booking:
    """Who is expected when, and for what; checked.

    Attributes:
        booked_for: the booked time, with the station's zone.
        name: full name.
        document: full number of the identity card or travel document; None if none was given.
        item_code: None where only the business is known.
    """

    booked_for: datetime
    name: str
    document: DocumentNumber | None
    domain: BusinessDomain
    item_code: str | None = None

    @property
    def number(self) -> str:
        """The document's number, or an empty text."""
        return self.document.number if self.document else ""


#: how people write the businesses; the first is how the screens do
BUSINESS_WORDS: Final[dict[BusinessDomain, tuple[str, ...]]] = {
    BusinessDomain.HOUSEHOLD: ("户政", "户籍", "户口", "户政业务", "户籍业务"),
    BusinessDomain.EXIT_ENTRY: ("出入境", "出入境业务", "出入境管理"),
    BusinessDomain.VEHICLE: ("车驾管", "车管", "车驾管业务", "交管", "交管业务"),
    BusinessDomain.PUBLIC_ORDER: ("治安证照", "治安", "治安业务", "治安管理"),
    BusinessDomain.CONSULT: ("咨询", "综合咨询", "办事咨询"),
}

_DAY = re.compile(r"(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?")
_DAY_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})")
_WEEKDAY = re.compile(r"[（(]?(?:周|星期)[一二三四五六日天][)）]?")
_CLOCK = re.compile(r"(上午|下午|早上|晚上|中午)?(\d{1,2})(?:[:：点时](\d{2}|半)?分?(?::\d{2})?|(\d{2}))?")
_SPAN = re.compile(r"[-–—~～至到]")
_DAY_AND_CLOCK = re.compile(r"(.*?\d日?)(?:T|\s)\s*(\d{1,2}[:：点时].*|(?:上午|下午|早上|晚上|中午).*)")
_NUMBER_LOST = re.compile(r"\d(?:[.,]\d+)?[Ee]\+?\d{2}")


def read_day(text: str, today: date) -> date:
    """2026-03-18, 2026/3/18, 2026年3月18日, 20260318; without a year the next such day.

    Raises:
        AppointmentInvalid: no_day, unreadable_day, past_day or distant_day.
    """
    typed = _WEEKDAY.sub("", folded(text))
    if not typed:
        raise AppointmentInvalid(problem="no_day")
    match = _DAY_TOGETHER.fullmatch(typed) or _DAY.fullmatch(typed)
    if match is None:
        raise AppointmentInvalid(problem="formula" if typed.startswith("=") else "unreadable_day")
    year = int(match[1]) if match[1] else today.year
    try:
        day = date(year, int(match[2]), int(match[3]))
        if not match[1] and day < today - timedelta(days=MOST_DAYS_AHEAD):
            day = day.replace(year=year + 1)
    except ValueError:
        raise AppointmentInvalid(problem="unreadable_day") from None
    if day < today:
        raise AppointmentInvalid(problem="past_day")
    if day > today + timedelta(days=MOST_DAYS_AHEAD):
        raise AppointmentInvalid(problem="distant_day")
    return day


def read_time(text: str) -> time:
    """9:30, 0930, 9点半, 下午2:30; of a span (9:30-10:00) the beginning.

    Raises:
        AppointmentInvalid: no_time or unreadable_time.
    """
    typed = folded(text)
    if not typed:
        raise AppointmentInvalid(problem="no_time")
    match = _CLOCK.fullmatch(_SPAN.split(typed, maxsplit=1)[0])
    if match is None or not (match[3] or match[4] or re.search(r"[点时]", typed)):
        raise AppointmentInvalid(problem="formula" if typed.startswith("=") else "unreadable_time")
    hour = int(match[2])
    minute = 30 if match[3] == "半" else int(match[3] or match[4] or 0)
    if match[1] in ("下午", "晚上") and hour < 12:
        hour += 12
    if match[1] == "中午" and hour < 3:
        hour += 12
    try:
        return time(hour, minute)
    except ValueError:
        raise AppointmentInvalid(problem="unreadable_time") from None


def read_name(text: str) -> str:
    """A full name, clean.

    Raises:
        AppointmentInvalid: formula.
        InvalidName: what is wrong with it.
    """
    if folded(text).startswith("="):
        raise AppointmentInvalid(problem="formula")
    return clean_name(text)


def divided_moment(text: str) -> tuple[str, str]:
    """(day, time) of a cell that says both; an empty day where it says a time alone."""
    match = _DAY_AND_CLOCK.fullmatch(text.strip())
    return (match[1], match[2]) if match else ("", text)


def read_number(text: str, today: date) -> DocumentNumber | None:
    """An identity number, or that of a travel document; None where none is given.

    Raises:
        AppointmentInvalid: rounded_number, formula.
        InvalidIdentityNumber, InvalidTravelDocument: what is wrong with it.
    """
    typed = folded(text)
    if not typed:
        return None
    if _NUMBER_LOST.fullmatch(typed):
        raise AppointmentInvalid(problem="rounded_number")
    if typed.startswith("="):
        raise AppointmentInvalid(problem="formula")
    kinds = kinds_of_document(text)
    if not kinds and len(normalise_identity_text(text)) <= 12 and not typed.isdigit():
        kinds = (TravelDocumentKind.FOREIGN_PASSPORT,)
    if kinds:
        return DocumentNumber(kinds[0].value, parse_travel_document(text, kinds[0]).number)
    identity = parse_identity_number(text, today)
    return DocumentNumber(identity.kind.value, identity.number)


def read_business(text: str, catalogue: Catalogue, day: date) -> tuple[BusinessDomain, str | None]:
    """A business (出入境), or an item by its number or name (EX-102, 普通护照换发).

    Raises:
        AppointmentInvalid: no_business, unknown_business or several_businesses.
    """
    typed = _squeezed(text)
    if not typed:
        raise AppointmentInvalid(problem="no_business")
    if typed.startswith("="):
        raise AppointmentInvalid(problem="formula")
    for domain, words in BUSINESS_WORDS.items():
        if typed in words:
            return domain, None
    offered = catalogue.offered(day)
    exact = [item for item in offered if typed in (item.short_code, item.code.upper(), _squeezed(item.name))]
    # 出入境・普通护照换发: the last part is the item
    part = re.split(r"[・·•/／:：—-]", typed)[-1]
    exact = exact or [item for item in offered if _squeezed(item.name) == part]
    found = exact or [item for item in offered if len(part) >= 2 and part in _squeezed(item.name)]
    if len(found) > 1 and len({item.domain for item in found}) == 1:
        # 户口迁移: the business is sure, the item is asked at the window
        return found[0].domain, None
    if not found:
        raise AppointmentInvalid(problem="unknown_business")
    if len(found) > 1:
        raise AppointmentInvalid(problem="several_businesses")
    return found[0].domain, found[0].code


def read_booking(
    said: Mapping[AppointmentField, str], catalogue: Catalogue, today: date
) -> tuple[Booking | None, dict[AppointmentField, InvalidInput]]:
    """The line as a booking, or what is wrong with each of its fields."""
    wrong: dict[AppointmentField, InvalidInput] = {}

    def kept(field: AppointmentField, read: Callable[[str], _T], text: str | None = None) -> _T | None:
        try:
            return read(said.get(field, "") if text is None else text)
        except InvalidInput as error:
            wrong[field] = error
            return None

    day_text, time_text = _day_and_time(said)
    day = kept(AppointmentField.DAY, lambda text: read_day(text, today), day_text)
    at = kept(AppointmentField.TIME, read_time, time_text)
    name = kept(AppointmentField.NAME, read_name)
    number = kept(AppointmentField.NUMBER, lambda text: read_number(text, today))
    business = kept(AppointmentField.BUSINESS, lambda text: read_business(text, catalogue, day or today))
    if wrong or day is None or at is None or name is None or business is None:
        return None, wrong
    return Booking(datetime.combine(day, at, STATION_ZONE), name, number, *business), wrong


def _day_and_time(said: Mapping[AppointmentField, str]) -> tuple[str, str]:
    """Each from its own cell, or from the other one where that says both: 2026-03-18 09:30."""
    day_cell, time_cell = said.get(AppointmentField.DAY, ""), said.get(AppointmentField.TIME, "")
    day, time_beside = divided_moment(day_cell)
    day_beside, at = divided_moment(time_cell)
    return (day or day_cell or day_beside), (at or (time_beside if day else ""))


def _squeezed(text: str) -> str:
    """Without blanks and brackets' contents, upper case: how names of items are compared."""
    return re.sub(r"[（(][^）)]*[）)]", "", folded(text))
