"""What happens in 办公时间: sessions as typed, checked at their fields, saved with the day they hold from."""

from dataclasses import replace
from datetime import UTC, date, datetime

from PySide6.QtCore import QObject

from ui.desk_context import DeskContext, new_command
from ui.error_text import text_of
from ui.pages.settings.hours_page import (
    DUTY,
    MADE_UP,
    SESSION_FIELDS,
    VALID_FROM,
    WEEKDAYS,
    WORDS,
    HoursPage,
)
from ui.pages.settings.settings_section import Section
from ui.tickets.appointment_words import day_words
from ui.widgets.rich_line import Glyph, Part
from window_client.domain.station.session_text import SessionsUnreadable, read_sessions, sessions_words
from window_client.domain.station.station_record import local_day
from window_client.domain.station.station_rules import StationRules
from window_client.domain.station.working_session import InvalidWorkingHours, Sessions, WorkingHours
from window_client.errors import InvalidInput, Refused
from window_client.ids import CommandId
from window_client.services.appointment_line import read_day
from window_client.services.station_settings import RulesInvalid

_MOST_WORDS = 60
#: the days that a button sets like Monday
_LIKE_MONDAY = WEEKDAYS[1:5]


class HoursSection(Section):
    """The draft is what stands in the fields, right or wrong, and the planned changes that are given up."""

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        self._page = HoursPage()
        super().__init__(self._page, parent)
        self._context = context
        self._rules: StationRules | None = None
        self._typed: dict[str, str] = {}
        self._given_up: set[date] = set()
        self._command: CommandId | None = None
        self._page.typed.connect(self._type)
        self._page.same_asked.connect(self._like_monday)
        self._page.removed.connect(self._give_up)

    def load(self) -> None:
        setup = self._context.station.setup
        self._context.runner.run(setup.rules, self._loaded, self._context.messages.error, owner=self)

    def changed(self) -> bool:
        if self._rules is None:
            return False
        in_force = self._in_force()
        # a day alone changes nothing
        typed = {name: text for name, text in self._typed.items() if name != VALID_FROM}
        return bool(self._given_up) or any(in_force[name] != text.strip() for name, text in typed.items())

    def discard(self) -> None:
        self._forget()
        self._show()
        self._page.set_errors({})
        self.edited.emit()

    def note(self) -> list[Part]:
        return [Glyph("st.info", "muted"), " ", self.tr("日结过的日子照原来的时间算")]

    def save(self) -> None:
        if self._rules is None:
            return
        texts = {name: text.strip() for name, text in {**self._in_force(), **self._typed}.items()}
        hours, errors = self._read(texts)
        valid_from = self._today()
        try:
            valid_from = read_day(texts[VALID_FROM], valid_from)
        except InvalidInput as error:
            errors[VALID_FROM] = text_of(error).line
        if len(texts[WORDS]) > _MOST_WORDS:
            errors[WORDS] = self.tr("太长了，最多 60 个字，号票上印不下。请写短一些。")
        self._page.set_errors(errors)
        if errors or hours is None:
            self._page.focus_first_error()
            self.failed.emit()
            return
        setup, officer = self._context.station.setup, self._context.officer.id
        command = self._command = self._command or new_command()
        given_up, words, new_hours = frozenset(self._given_up), texts[WORDS], hours

        def work() -> StationRules:
            # what the other sections saved meanwhile stays
            rules = _with_hours(setup.rules(), new_hours, valid_from, given_up, words)
            setup.set_rules(officer=officer, rules=rules, command_id=command)
            return rules

        self._context.runner.run(work, lambda rules: self._done(rules, valid_from), self._failed, owner=self)

    def _loaded(self, rules: StationRules) -> None:
        self._rules = rules
        self._show()
        self.edited.emit()

    def _in_force(self) -> dict[str, str]:
        """What the fields show before anybody typed."""
        rules = self._rules or StationRules()
        return {**_texts(rules, self._today()), VALID_FROM: self._today().isoformat()}

    def _show(self) -> None:
        if self._rules is None:
            return
        for name, text in {**self._in_force(), **self._typed}.items():
            self._page.set_value(name, text)
        self._page.set_words_hint(self._rules.hours_on(self._today()).text())
        coming = [
            (one.valid_from, one.working_hours)
            for one in self._rules.dated_hours
            if one.valid_from > self._today() and one.valid_from not in self._given_up
        ]
        begins = self.tr("{day}起：{hours}")
        self._page.set_planned(
            [(day, begins.format(day=day_words(day), hours=hours.text())) for day, hours in coming]
        )

    def _read(self, texts: dict[str, str]) -> tuple[WorkingHours | None, dict[str, str]]:
        """The hours that stand in the fields, or what is wrong with them."""
        read: dict[str, Sessions] = {}
        errors: dict[str, str] = {}
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
            return None, errors
        if not any(read[name] for name in WEEKDAYS):
            return None, {WEEKDAYS[0]: text_of(InvalidWorkingHours(problem="never_open")).line}
        weekly = tuple(read[name] for name in WEEKDAYS)
        return WorkingHours(weekly=weekly, made_up=read[MADE_UP], duty=read[DUTY]), {}

    def _type(self, name: str, text: str) -> None:
        self._typed[name] = text
        self._touched()

    def _like_monday(self) -> None:
        monday = {**self._in_force(), **self._typed}[WEEKDAYS[0]]
        self._typed.update(dict.fromkeys(_LIKE_MONDAY, monday))
        self._show()
        self._touched()

    def _give_up(self, day: date) -> None:
        self._given_up.add(day)
        self._show()
        self._touched()

    def _touched(self) -> None:
        # another change is another command
        self._command = None
        self._page.set_errors({})
        self.edited.emit()

    def _forget(self) -> None:
        self._typed.clear()
        self._given_up.clear()
        self._command = None

    def _done(self, rules: StationRules, valid_from: date) -> None:
        self._forget()
        self._loaded(rules)
        if valid_from > self._today():
            self.saved.emit(self.tr("办公时间已存，{day}起生效").format(day=day_words(valid_from)))
        else:
            self.saved.emit(self.tr("办公时间已生效"))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, InvalidInput | Refused):
            self._command = None
        if isinstance(error, RulesInvalid) and error.facts.get("problem") == "hours_of_closed_day":
            self._page.set_errors({VALID_FROM: text_of(error).line})
            self._page.focus_first_error()
        else:
            self._context.messages.error(error)
        self.failed.emit()

    def _today(self) -> date:
        clock = self._context.station.clock
        return local_day(clock() if clock else datetime.now(UTC))


def _texts(rules: StationRules, day: date) -> dict[str, str]:
    """The hours in force on a day as the fields show them."""
    hours = rules.hours_on(day)
    texts = {name: sessions_words(hours.weekly[number]) for number, name in enumerate(WEEKDAYS)}
    texts[MADE_UP] = sessions_words(hours.made_up)
    texts[DUTY] = sessions_words(hours.duty)
    # words that only say what the table says follow it
    said = rules.hours_text(day)
    texts[WORDS] = "" if said == hours.text() else said
    return texts


def _with_hours(
    base: StationRules, hours: WorkingHours, valid_from: date, given_up: frozenset[date], words: str
) -> StationRules:
    """The rules with other hours from a day on, without the planned changes that were given up."""
    kept = tuple(one for one in base.dated_hours if one.valid_from not in given_up)
    rules = replace(base, dated_hours=kept, hours=words)
    return rules if hours == rules.hours_on(valid_from) else rules.with_hours(valid_from, hours)
