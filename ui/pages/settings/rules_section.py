"""What happens in 叫号与承诺: the station's rules as typed, checked at their fields, saved whole."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtCore import QObject

from ui import labels
from ui.desk_context import DeskContext, new_command
from ui.error_text import text_of
from ui.pages.settings.rules_page import (
    CALLS,
    GRACE,
    KIOSK_STOPS,
    KIOSK_UNTIL_LAST,
    PAPER,
    RECALLS,
    SECONDS,
    TARGETS_FROM,
    RulesPage,
    target_field,
)
from ui.pages.settings.settings_section import Section
from ui.tickets.appointment_words import day_words
from ui.widgets.rich_line import Glyph, Part
from window_client.domain.queue.promise import PersonClass
from window_client.domain.station.station_record import local_day
from window_client.domain.station.station_rules import DatedTargets, StationRules
from window_client.errors import InvalidInput, Refused
from window_client.ids import CommandId
from window_client.services.appointment_line import read_day
from window_client.services.station_settings import RulesInvalid

_MOST_MINUTES = 24 * 60
_TICKS = (PAPER, KIOSK_UNTIL_LAST)
_NUMBERS = (CALLS, SECONDS, RECALLS, GRACE, KIOSK_STOPS)


class RulesSection(Section):
    """The draft is what stands in the fields, right or wrong, and the planned changes that are given up."""

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        self._page = RulesPage()
        super().__init__(self._page, parent)
        self._context = context
        self._rules: StationRules | None = None
        self._typed: dict[str, str] = {}
        self._ticked: dict[str, bool] = {}
        self._given_up: set[date] = set()
        self._command: CommandId | None = None
        self._page.typed.connect(self._type)
        self._page.ticked.connect(self._tick)
        self._page.removed.connect(self._give_up)

    def load(self) -> None:
        setup = self._context.station.setup
        self._context.runner.run(setup.rules, self._loaded, self._context.messages.error, owner=self)

    def changed(self) -> bool:
        rules = self._rules
        if rules is None:
            return False
        in_force = self._in_force()
        # a day alone changes nothing
        typed = {name: text for name, text in self._typed.items() if name != TARGETS_FROM}
        return (
            any(in_force[name] != text.strip() for name, text in typed.items())
            or any(getattr(rules, name) is not on for name, on in self._ticked.items())
            or bool(self._given_up)
        )

    def discard(self) -> None:
        self._forget()
        self._show()
        self._page.set_errors({})
        self.edited.emit()

    def note(self) -> list[Part]:
        return [Glyph("st.info", "muted"), " ", self.tr("从下一张号起按新的算")]

    def save(self) -> None:
        if self._rules is None:
            return
        texts = {name: text.strip() for name, text in {**self._in_force(), **self._typed}.items()}
        errors = self._problems(texts)
        valid_from = self._today()
        try:
            valid_from = read_day(texts[TARGETS_FROM], valid_from)
        except InvalidInput as error:
            errors[TARGETS_FROM] = text_of(error).line
        self._page.set_errors(errors)
        if errors:
            self._page.focus_first_error()
            self.failed.emit()
            return
        changes: dict[str, Any] = {name: int(texts[name]) for name in _NUMBERS}
        changes |= self._ticked
        targets = DatedTargets(valid_from, {one.value: int(texts[target_field(one)]) for one in PersonClass})
        setup, officer = self._context.station.setup, self._context.officer.id
        command = self._command = self._command or new_command()
        given_up = frozenset(self._given_up)

        def work() -> StationRules:
            # what the other sections saved meanwhile stays
            rules = _with_targets(replace(setup.rules(), **changes), targets, given_up)
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
        return {**_texts(rules, self._today()), TARGETS_FROM: self._today().isoformat()}

    def _show(self) -> None:
        rules = self._rules
        if rules is None:
            return
        for name, text in {**self._in_force(), **self._typed}.items():
            self._page.set_value(name, text)
        for name in _TICKS:
            self._page.set_ticked(name, self._ticked.get(name, getattr(rules, name)))
        begins = self.tr("{day}起：{targets}")
        self._page.set_planned(
            [
                (one.valid_from, begins.format(day=day_words(one.valid_from), targets=self._said(rules, one)))
                for one in rules.dated_targets
                if one.valid_from > self._today() and one.valid_from not in self._given_up
            ]
        )

    def _said(self, rules: StationRules, planned: DatedTargets) -> str:
        """What is different from today."""
        now, then = _minutes(rules, self._today()), _minutes(rules, planned.valid_from)
        other = [one for one in PersonClass if now[one] != then[one]]
        text = self.tr("{words} {minutes} 分")
        said = [text.format(words=labels.words(one), minutes=then[one]) for one in other]
        return self.tr("、").join(said) or self.tr("和现在一样")

    def _type(self, name: str, text: str) -> None:
        self._typed[name] = text
        self._touched()

    def _tick(self, name: str, on: bool) -> None:
        self._ticked[name] = on
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

    def _problems(self, texts: dict[str, str]) -> dict[str, str]:
        errors: dict[str, str] = {}
        minutes = [target_field(one) for one in PersonClass]
        for name in (*minutes, GRACE, KIOSK_STOPS):
            if not _is_number(texts[name], 0, _MOST_MINUTES):
                errors[name] = self.tr("这里要 0 到 1440 的整数。请填分钟数。")
        for name in (CALLS, RECALLS):
            if not _is_number(texts[name], 1, 99):
                errors[name] = self.tr("至少叫 1 次，最多 99 次。请填整数。")
        if not _is_number(texts[SECONDS], 0, 3600):
            errors[SECONDS] = self.tr("这里要 0 到 3600 的整数。请填秒数。")
        if not errors and int(texts[RECALLS]) < int(texts[CALLS]):
            errors[RECALLS] = self.tr("一轮最多叫的次数不能少于算过号的次数。请填大一些。")
        return errors

    def _forget(self) -> None:
        self._typed.clear()
        self._ticked.clear()
        self._given_up.clear()
        self._command = None

    def _done(self, rules: StationRules, valid_from: date) -> None:
        self._forget()
        self._loaded(rules)
        if valid_from > self._today():
            self.saved.emit(self.tr("已存；时限从{day}起按新的算").format(day=day_words(valid_from)))
        else:
            self.saved.emit(self.tr("叫号与承诺已生效，从下一张号起"))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, InvalidInput | Refused):
            self._command = None
        problem = error.facts.get("problem") if isinstance(error, RulesInvalid) else None
        if isinstance(problem, str) and problem in self._in_force():
            self._page.set_errors({problem: text_of(error).line})
            self._page.focus_first_error()
        else:
            self._context.messages.error(error)
        self.failed.emit()

    def _today(self) -> date:
        clock = self._context.station.clock
        return local_day(clock() if clock else datetime.now(UTC))


def _texts(rules: StationRules, day: date) -> dict[str, str]:
    """The rules in force on a day as the fields show them, by the names that an error uses."""
    texts = {target_field(one): str(minutes) for one, minutes in _minutes(rules, day).items()}
    for name in _NUMBERS:
        texts[name] = str(getattr(rules, name))
    return texts


def _minutes(rules: StationRules, day: date) -> dict[PersonClass, int]:
    """The promised minutes of every class on a day."""
    return {one: int(span.total_seconds() // 60) for one, span in rules.targets_on(day).items()}


def _with_targets(base: StationRules, targets: DatedTargets, given_up: frozenset[date]) -> StationRules:
    """The rules with other targets from a day on, without the planned changes that were given up."""
    kept = tuple(one for one in base.dated_targets if one.valid_from not in given_up)
    rules = replace(base, dated_targets=kept)
    in_force = {one.value: minutes for one, minutes in _minutes(rules, targets.valid_from).items()}
    if in_force == targets.target_minutes:
        return rules
    return rules.with_targets(targets.valid_from, targets.target_minutes)


def _is_number(text: str, least: int, most: int) -> bool:
    return text.isascii() and text.isdigit() and least <= int(text) <= most
