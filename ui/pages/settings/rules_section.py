"""What happens in 叫号与承诺: the station's rules as typed, checked at their fields, saved whole."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from ui import labels
from ui.desk_context import DeskContext
from ui.labels import long_date
from ui.pages.settings.dated_rules import Change, DatedRulesSection
from ui.pages.settings.rules_page import (
    CALLS,
    GRACE,
    KIOSK_STOPS,
    KIOSK_UNTIL_LAST,
    PAPER,
    RECALLS,
    SECONDS,
    SENIOR_GRACE,
    TARGETS_FROM,
    RulesPage,
    target_field,
)
from ui.widgets.rich_line import Glyph, Part
from window_client.domain.queue.promise import PersonClass
from window_client.domain.station.station_rules import DatedTargets, StationRules
from window_client.services.station_settings import RulesInvalid

_MOST_MINUTES = 24 * 60
_TICKS = (PAPER, KIOSK_UNTIL_LAST)
_NUMBERS = (CALLS, SECONDS, RECALLS, GRACE, SENIOR_GRACE, KIOSK_STOPS)


class RulesSection(DatedRulesSection):
    """Promised times with the day they hold from, and the limits that hold at once."""

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        self._page = RulesPage()
        super().__init__(self._page, context, TARGETS_FROM, parent)
        self._ticked: dict[str, bool] = {}
        self._page.ticked.connect(self._tick)

    def changed(self) -> bool:
        rules = self._rules
        return rules is not None and (
            super().changed() or any(getattr(rules, name) is not on for name, on in self._ticked.items())
        )

    def note(self) -> list[Part]:
        return [Glyph("st.info", "muted"), " ", self.tr("从下一张号起按新的算")]

    def _texts(self, rules: StationRules, day: date) -> dict[str, str]:
        # by the names that an error uses
        texts = {target_field(one): str(minutes) for one, minutes in _minutes(rules, day).items()}
        for name in _NUMBERS:
            texts[name] = str(getattr(rules, name))
        return texts

    def _show_rest(self, rules: StationRules) -> None:
        for name in _TICKS:
            self._page.set_ticked(name, self._ticked.get(name, getattr(rules, name)))

    def _planned(self, rules: StationRules) -> list[tuple[date, str]]:
        begins = self.tr("{day}起：{targets}")
        return [
            (one.valid_from, begins.format(day=long_date(one.valid_from), targets=self._said(rules, one)))
            for one in rules.dated_targets
        ]

    def _said(self, rules: StationRules, planned: DatedTargets) -> str:
        """What is different from today."""
        now, then = _minutes(rules, self._context.today()), _minutes(rules, planned.valid_from)
        other = [one for one in PersonClass if now[one] != then[one]]
        text = self.tr("{words} {minutes} 分")
        said = [text.format(words=labels.words(one), minutes=then[one]) for one in other]
        return self.tr("、").join(said) or self.tr("和现在一样")

    def _tick(self, name: str, on: bool) -> None:
        self._ticked[name] = on
        self._touched()

    def _forget(self) -> None:
        super()._forget()
        self._ticked.clear()

    def _read(self, texts: dict[str, str], errors: dict[str, str]) -> Change | None:
        errors.update(self._problems(texts))
        if errors:
            return None
        changes: dict[str, Any] = {name: int(texts[name]) for name in _NUMBERS}
        # a tick that was set back is no change, whatever somebody else made of it
        changes |= {name: on for name, on in self._ticked.items() if getattr(self._rules, name) is not on}
        minutes = {one.value: int(texts[target_field(one)]) for one in PersonClass}
        given_up = frozenset(self._given_up)
        return lambda rules, valid_from: _with_targets(
            replace(rules, **changes), DatedTargets(valid_from, minutes), given_up
        )

    def _problems(self, texts: dict[str, str]) -> dict[str, str]:
        errors: dict[str, str] = {}
        minutes = [target_field(one) for one in PersonClass]
        for name in (*minutes, GRACE, SENIOR_GRACE, KIOSK_STOPS):
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

    def _field_of(self, error: Exception) -> str | None:
        problem = error.facts.get("problem") if isinstance(error, RulesInvalid) else None
        return problem if isinstance(problem, str) and problem in self._in_force() else None

    def _saved_words(self, later: date | None) -> str:
        if later is None:
            return self.tr("叫号与承诺已生效，从下一张号起")
        return self.tr("已存；时限从{day}起按新的算").format(day=long_date(later))


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
