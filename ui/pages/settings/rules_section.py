"""What happens in 叫号与承诺: the station's rules as typed, checked at their fields, saved whole."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from ui.desk_context import DeskContext, new_command
from ui.error_text import text_of
from ui.pages.settings.rules_page import CALLS, HOURS, SECONDS, RulesPage, target_field
from ui.pages.settings.settings_section import Section
from ui.widgets.rich_line import Glyph, Part
from window_client.domain.queue.promise import PersonClass
from window_client.domain.station.station_rules import StationRules
from window_client.errors import InvalidInput, Refused
from window_client.ids import CommandId
from window_client.services.station_settings import RulesInvalid

_MOST_MINUTES = 24 * 60
_MOST_HOURS_TEXT = 60


class RulesSection(Section):
    """The draft is what stands in the fields, right or wrong."""

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        self._page = RulesPage()
        super().__init__(self._page, parent)
        self._context = context
        self._rules: StationRules | None = None
        self._typed: dict[str, str] = {}
        self._paper: bool | None = None
        self._command: CommandId | None = None
        self._page.typed.connect(self._type)
        self._page.ticked.connect(self._tick)

    def load(self) -> None:
        setup = self._context.station.setup
        self._context.runner.run(setup.rules, self._loaded, self._context.messages.error, owner=self)

    def changed(self) -> bool:
        if self._rules is None:
            return False
        in_force = _texts(self._rules)
        other_text = any(in_force[name] != text.strip() for name, text in self._typed.items())
        return other_text or self._paper not in (None, self._rules.receipt_on_a4)

    def discard(self) -> None:
        self._typed.clear()
        self._paper = None
        self._command = None
        self._show()
        self._page.set_errors({})
        self.edited.emit()

    def note(self) -> list[Part]:
        return [Glyph("st.info", "muted"), " ", self.tr("从下一张号起按新的算")]

    def save(self) -> None:
        base = self._rules
        if base is None:
            return
        texts = {**_texts(base), **{name: text.strip() for name, text in self._typed.items()}}
        errors = self._problems(texts)
        self._page.set_errors(errors)
        if errors:
            self._page.focus_first_error()
            self.failed.emit()
            return
        targets = {one.value: int(texts[target_field(one)]) for one in PersonClass}
        rules = replace(
            base,
            target_minutes=targets,
            calls_before_no_show=int(texts[CALLS]),
            no_show_after_s=int(texts[SECONDS]),
            # what the table of hours says anyway follows it when it is changed
            hours="" if texts[HOURS] == base.working_hours.text() else texts[HOURS],
            receipt_on_a4=base.receipt_on_a4 if self._paper is None else self._paper,
        )
        setup, officer = self._context.station.setup, self._context.officer.id
        command = self._command = self._command or new_command()
        self._context.runner.run(
            lambda: setup.set_rules(officer=officer, rules=rules, command_id=command),
            lambda _none: self._done(rules),
            self._failed,
            owner=self,
        )

    def _loaded(self, rules: StationRules) -> None:
        self._rules = rules
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        if self._rules is None:
            return
        for name, text in {**_texts(self._rules), **self._typed}.items():
            self._page.set_value(name, text)
        self._page.set_ticked(self._rules.receipt_on_a4 if self._paper is None else self._paper)

    def _type(self, name: str, text: str) -> None:
        self._typed[name] = text
        self._touched()

    def _tick(self, _name: str, on: bool) -> None:
        self._paper = on
        self._touched()

    def _touched(self) -> None:
        # another change is another command
        self._command = None
        self._page.set_errors({})
        self.edited.emit()

    def _problems(self, texts: dict[str, str]) -> dict[str, str]:
        errors: dict[str, str] = {}
        for one in PersonClass:
            name = target_field(one)
            if not _is_number(texts[name], 0, _MOST_MINUTES):
                errors[name] = self.tr("这里要 0 到 1440 的整数。请填分钟数。")
        if not _is_number(texts[CALLS], 1, 99):
            errors[CALLS] = self.tr("至少叫 1 次，最多 99 次。请填整数。")
        if not _is_number(texts[SECONDS], 0, 3600):
            errors[SECONDS] = self.tr("这里要 0 到 3600 的整数。请填秒数。")
        if not texts[HOURS]:
            errors[HOURS] = self.tr("还没填办公时间。号票上要印，请照门口的牌子填。")
        elif len(texts[HOURS]) > _MOST_HOURS_TEXT:
            errors[HOURS] = self.tr("太长了，最多 60 个字，号票上印不下。请写短一些。")
        return errors

    def _done(self, rules: StationRules) -> None:
        self._typed.clear()
        self._paper = None
        self._command = None
        self._loaded(rules)
        self.saved.emit(self.tr("叫号与承诺已生效，从下一张号起"))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, InvalidInput | Refused):
            self._command = None
        problem = error.facts.get("problem") if isinstance(error, RulesInvalid) else None
        if isinstance(problem, str) and problem in _texts(StationRules()):
            self._page.set_errors({problem: text_of(error).line})
            self._page.focus_first_error()
        else:
            self._context.messages.error(error)
        self.failed.emit()


def _texts(rules: StationRules) -> dict[str, str]:
    """The rules as the fields show them, by the names that an error uses."""
    targets = rules.targets_on(date.min)
    texts = {target_field(one): str(int(targets[one].total_seconds() // 60)) for one in PersonClass}
    texts[CALLS] = str(rules.calls_before_no_show)
    texts[SECONDS] = str(rules.no_show_after_s)
    texts[HOURS] = rules.hours or rules.working_hours.text()
    return texts


def _is_number(text: str, least: int, most: int) -> bool:
    return text.isascii() and text.isdigit() and least <= int(text) <= most
