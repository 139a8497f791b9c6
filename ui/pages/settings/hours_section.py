"""What happens in 办公时间: sessions as typed, checked at their fields, saved with the day they hold from."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from ui.desk_context import DeskContext
from ui.error_text import text_of
from ui.labels import long_date
from ui.pages.settings.dated_rules import Change, DatedRulesSection
from ui.pages.settings.hours_page import (
    DUTY,
    MADE_UP,
    SESSION_FIELDS,
    VALID_FROM,
    WEEKDAYS,
    WORDS,
    HoursPage,
)
from ui.widgets.rich_line import Glyph, Part
from window_client.domain.station.session_text import SessionsUnreadable, read_sessions, sessions_words
from window_client.domain.station.station_rules import StationRules
from window_client.domain.station.working_session import InvalidWorkingHours, Sessions, WorkingHours
from window_client.services.station_settings import RulesInvalid

_MOST_WORDS = 60
#: the days that a button sets like Monday
_LIKE_MONDAY = WEEKDAYS[1:5]


class HoursSection(DatedRulesSection):
    """The sessions of each weekday, of made-up working days and of the duty window."""

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        self._page = HoursPage()
        super().__init__(self._page, context, VALID_FROM, parent)
        self._page.same_asked.connect(self._like_monday)

    def note(self) -> list[Part]:
        return [Glyph("st.info", "muted"), " ", self.tr("日结过的日子照原来的时间算")]

    def _texts(self, rules: StationRules, day: date) -> dict[str, str]:
        hours = rules.hours_on(day)
        texts = {name: sessions_words(hours.weekly[number]) for number, name in enumerate(WEEKDAYS)}
        texts[MADE_UP] = sessions_words(hours.made_up)
        texts[DUTY] = sessions_words(hours.duty)
        # words that only say what the table says follow it
        said = rules.hours_text(day)
        texts[WORDS] = "" if said == hours.text() else said
        return texts

    def _show_rest(self, rules: StationRules) -> None:
        self._page.set_words_hint(rules.hours_on(self._context.today()).text())

    def _planned(self, rules: StationRules) -> list[tuple[date, str]]:
        begins = self.tr("{day}起：{hours}")
        return [
            (
                one.valid_from,
                begins.format(day=long_date(one.valid_from), hours=one.working_hours.text()),
            )
            for one in rules.dated_hours
        ]

    def _read(self, texts: dict[str, str], errors: dict[str, str]) -> Change | None:
        hours = self._hours(texts, errors)
        words, given_up = texts[WORDS], frozenset(self._given_up)
        if len(words) > _MOST_WORDS:
            errors[WORDS] = self.tr("太长了，最多 60 个字，号票上印不下。请写短一些。")
        if hours is None:
            return None
        return lambda rules, valid_from: _with_hours(rules, hours, valid_from, given_up, words)

    def _hours(self, texts: dict[str, str], errors: dict[str, str]) -> WorkingHours | None:
        """The hours that stand in the fields; what is wrong with them goes into ``errors``."""
        read: dict[str, Sessions] = {}
        for name in SESSION_FIELDS:
            try:
                read[name] = read_sessions(texts[name])
                # sessions of one day must not overlap
                WorkingHours(weekly=(read[name],) * 7)
            except SessionsUnreadable:
                errors[name] = self.tr("时间看不懂。请写成 8:30–12:00、13:30–17:30；休息就空着。")
            except InvalidWorkingHours as error:
                errors[name] = text_of(error).line
        if errors:
            return None
        if not any(read[name] for name in WEEKDAYS):
            errors[WEEKDAYS[0]] = text_of(InvalidWorkingHours(problem="never_open")).line
            return None
        weekly = tuple(read[name] for name in WEEKDAYS)
        return WorkingHours(weekly=weekly, made_up=read[MADE_UP], duty=read[DUTY])

    def _field_of(self, error: Exception) -> str | None:
        closed = isinstance(error, RulesInvalid) and error.facts.get("problem") == "hours_of_closed_day"
        return VALID_FROM if closed else None

    def _saved_words(self, later: date | None) -> str:
        if later is None:
            return self.tr("办公时间已生效")
        return self.tr("办公时间已存，{day}起生效").format(day=long_date(later))

    def _like_monday(self) -> None:
        monday = {**self._in_force(), **self._typed}[WEEKDAYS[0]]
        self._typed.update(dict.fromkeys(_LIKE_MONDAY, monday))
        self._show()
        self._touched()


def _with_hours(
    base: StationRules, hours: WorkingHours, valid_from: date, given_up: frozenset[date], words: str
) -> StationRules:
    """The rules with other hours from a day on, without the planned changes that were given up."""
    kept = tuple(one for one in base.dated_hours if one.valid_from not in given_up)
    rules = replace(base, dated_hours=kept, hours=words)
    return rules if hours == rules.hours_on(valid_from) else rules.with_hours(valid_from, hours)
