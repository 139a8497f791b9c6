"""What 办公时间 and 叫号与承诺 share: rules that are typed, hold from a day on, and are saved together."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.desk_context import DeskContext, new_command
from ui.error_text import text_of
from ui.pages.settings.planned_changes import PlannedChanges
from ui.pages.settings.settings_section import Section, SectionPage
from ui.widgets.form_fields import TextField
from ui.widgets.form_grid import FormGrid
from window_client.domain.station.station_rules import StationRules
from window_client.errors import InvalidInput, Refused
from window_client.ids import CommandId
from window_client.services.appointment_line import read_day
from window_client.services.setup_service import RulesChanged

#: so often at most others may be faster
_TURNS = 5
#: other rules made of those in force, from a day on
Change = Callable[[StationRules, date], StationRules]


class DatedRulesPage(SectionPage):
    """Two forms, and the changes that begin on a later day.

    Signals:
        typed(str, str): a field and its text.
        removed(object): a planned change that is not to come.
    """

    typed = Signal(str, str)
    removed = Signal(object)

    def __init__(self, forms: tuple[FormGrid, FormGrid], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="", subtitle="")
        self._forms = forms
        self._fields: dict[str, TextField] = {}
        self.planned = PlannedChanges()
        self.planned.removed.connect(self.removed)

    def set_value(self, name: str, text: str) -> None:
        """Show a value, without a signal."""
        if self._fields[name].text() != text:
            self._fields[name].setText(text)

    def set_planned(self, changes: Sequence[tuple[date, str]]) -> None:
        """What begins on a later day."""
        self.planned.set_changes(changes)

    def set_errors(self, errors: dict[str, str]) -> None:
        """The fields that are wrong, with their sentence; all others are right."""
        for form in self._forms:
            for name in form.names():
                form.set_error(name, errors.get(name, ""))

    def errors(self) -> dict[str, str]:
        """What is shown as wrong."""
        first, second = self._forms
        return {**first.errors(), **second.errors()}

    def focus_first_error(self) -> None:
        """The keyboard to what is wrong."""
        first, second = self._forms
        if not first.focus_first_error():
            second.focus_first_error()

    def _add_field(self, form: FormGrid, name: str, label: str, field: TextField) -> None:
        field.textEdited.connect(lambda text: self.typed.emit(name, text))
        form.add_field(name, label, field)
        self._fields[name] = field


class DatedRulesSection(Section):
    """The draft is what stands in the fields, right or wrong, and the planned changes that are given up."""

    def __init__(
        self, page: DatedRulesPage, context: DeskContext, day_field: str, parent: QObject | None
    ) -> None:
        """Args:
        day_field: the field for the day from which the typed rules hold.
        """
        super().__init__(page, parent)
        self._form = page
        self._context = context
        self._day_field = day_field
        self._rules: StationRules | None = None
        self._typed: dict[str, str] = {}
        self._given_up: set[date] = set()
        self._command: CommandId | None = None
        page.typed.connect(self._type)
        page.removed.connect(self._give_up)

    # -- what each of them says
    def _texts(self, rules: StationRules, day: date) -> dict[str, str]:
        """The rules in force on a day as the fields show them."""
        raise NotImplementedError

    def _planned(self, rules: StationRules) -> list[tuple[date, str]]:
        """Every change that the rules hold, with the day on which it begins, and its words."""
        raise NotImplementedError

    def _read(self, texts: dict[str, str], errors: dict[str, str]) -> Change | None:
        """What the texts ask for; what is wrong with them goes into ``errors``."""
        raise NotImplementedError

    def _field_of(self, error: Exception) -> str | None:
        """The field at which an error of the services belongs, if it belongs at one."""
        raise NotImplementedError

    def _saved_words(self, later: date | None) -> str:
        """What is said when it is saved; ``later``: from which day on, where that is not today."""
        raise NotImplementedError

    def _show_rest(self, rules: StationRules) -> None:
        """What is shown besides texts and planned changes."""

    # -- the section
    def load(self) -> None:
        setup = self._context.station.setup
        self._context.runner.run(setup.rules, self._loaded, self._context.messages.error, owner=self)

    def changed(self) -> bool:
        if self._rules is None:
            return False
        in_force = self._in_force()
        # a day alone changes nothing
        typed = {name: text for name, text in self._typed.items() if name != self._day_field}
        return bool(self._given_up) or any(in_force[name] != text.strip() for name, text in typed.items())

    def discard(self) -> None:
        self._forget()
        self._show()
        self._form.set_errors({})
        self.edited.emit()

    def save(self) -> None:
        if self._rules is None:
            return
        shown = self._in_force()
        typed = {name: text.strip() for name, text in self._typed.items()}
        mine = {name: text for name, text in typed.items() if text != shown[name]}
        texts = {**shown, **mine}
        errors: dict[str, str] = {}
        change = self._read(texts, errors)
        valid_from = self._context.today()
        try:
            valid_from = read_day(texts[self._day_field], valid_from)
        except InvalidInput as error:
            errors[self._day_field] = text_of(error).line
        self._form.set_errors(errors)
        if errors or change is None:
            self._form.focus_first_error()
            self.failed.emit()
            return
        wanted, seen, setup = change, self._rules, self._context.station.setup
        officer = self._context.officer.id
        command = self._command = self._command or new_command()

        def work() -> StationRules:
            for _ in range(_TURNS):
                now = setup.rules()
                # what was saved elsewhere meanwhile stays, but for the fields that were changed here
                made = wanted if now == seen else self._read({**self._fields_of(now), **mine}, {})
                if made is None:
                    break
                rules = made(now, valid_from)
                try:
                    setup.set_rules(officer=officer, rules=rules, base=now, command_id=command)
                except RulesChanged:
                    continue
                return rules
            raise RulesChanged

        self._context.runner.run(work, lambda rules: self._done(rules, valid_from), self._failed, owner=self)

    def _loaded(self, rules: StationRules) -> None:
        self._rules = rules
        self._show()
        self.edited.emit()

    def _in_force(self) -> dict[str, str]:
        """What the fields show before anybody typed."""
        return self._fields_of(self._rules or StationRules())

    def _fields_of(self, rules: StationRules) -> dict[str, str]:
        today = self._context.today()
        return {**self._texts(rules, today), self._day_field: today.isoformat()}

    def _show(self) -> None:
        rules = self._rules
        if rules is None:
            return
        for name, text in {**self._in_force(), **self._typed}.items():
            self._form.set_value(name, text)
        self._show_rest(rules)
        today = self._context.today()
        coming = [one for one in self._planned(rules) if one[0] > today and one[0] not in self._given_up]
        self._form.set_planned(coming)

    def _type(self, name: str, text: str) -> None:
        self._typed[name] = text
        self._touched()

    def _give_up(self, day: date) -> None:
        self._given_up.add(day)
        self._show()
        self._touched()

    def _touched(self) -> None:
        # another change is another command
        self._command = None
        self._form.set_errors({})
        self.edited.emit()

    def _forget(self) -> None:
        self._typed.clear()
        self._given_up.clear()
        self._command = None

    def _done(self, rules: StationRules, valid_from: date) -> None:
        self._forget()
        self._loaded(rules)
        self.saved.emit(self._saved_words(valid_from if valid_from > self._context.today() else None))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, InvalidInput | Refused):
            self._command = None
        field = self._field_of(error)
        if field is not None:
            self._form.set_errors({field: text_of(error).line})
            self._form.focus_first_error()
        else:
            self._context.messages.error(error)
        self.failed.emit()
