"""Age in whole years (周岁), and the same day some years on."""

from datetime import date, timedelta


def whole_years(birth: date, on_date: date) -> int:
    """The whole years (周岁) somebody has lived on a day: counted by birthdays, never by calendar years.

    An age is reached on the birthday itself, and 以上/以下/以内 include the number (民法典 1259), so
    ``whole_years(...) >= 60`` is "60 周岁以上". No rule text settles the day for these items; this is the
    reading that favours the applicant. Who was born on 29 February has the birthday on 28 February in a
    year without that day: the corresponding day is missing, so the month's last day takes its place
    (民法典 202), as for every other period in this program.

    Raises:
        ValueError: the day lies before the birth.
    """
    if on_date < birth:
        raise ValueError("an age is asked for a day before the birth")
    reached = (on_date.month, on_date.day) >= _birthday_in(on_date.year, birth)
    return on_date.year - birth.year - (0 if reached else 1)


def birthday_on(birth: date, years: int) -> date:
    """The day on which somebody reaches an age.

    Raises:
        ValueError: the year lies outside 1..9999.
    """
    return same_day_in_years(birth, years)


def same_day_in_years(day: date, years: int) -> date:
    """The corresponding day so many years later; 28 February where there is no 29th (民法典 202).

    A period of years ends on it, inclusive. Always counted forward from the day it began: backward from a
    28 February one could come from the 28th or the 29th.

    Raises:
        ValueError: the year lies outside 1..9999.
    """
    year = day.year + years
    month, day_of_month = _birthday_in(year, day)
    return date(year, month, day_of_month)


def years_and_months(since: date, until: date) -> tuple[int, int]:
    """How long it is from one day to another, in whole years and the whole months beyond them.

    A month is full on its corresponding day, or on the last day of a month that has none (民法典 202).

    Raises:
        ValueError: ``until`` lies before ``since``.
    """
    if until < since:
        raise ValueError("a time is asked for that runs backward")
    months = (until.year - since.year) * 12 + until.month - since.month
    last_of_month = (until + timedelta(days=1)).month != until.month
    if until.day < since.day and not last_of_month:
        months -= 1
    return divmod(months, 12)


def _birthday_in(year: int, birth: date) -> tuple[int, int]:
    if (birth.month, birth.day) != (2, 29):
        return birth.month, birth.day
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 2, 29 if leap else 28
