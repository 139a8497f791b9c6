"""What happens in 窗口与业务: a draft of the windows, saved one verb a window."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from ui.desk_context import DeskContext, new_command
from ui.error_text import text_of
from ui.pages.settings.counter_drafts import CounterDraft, Finding, changes_of, coverage
from ui.pages.settings.counters_page import CountersPage
from ui.pages.settings.settings_section import Section
from ui.widgets.rich_line import Glyph, Part
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.station.counter import CounterInvalid, CounterMode
from window_client.errors import InvalidInput, Refused, WindowClientError
from window_client.ids import CommandId


@dataclass(frozen=True, slots=True)
class _Step:
    """One verb of a save."""

    key: str
    draft: CounterDraft
    command: CommandId


@dataclass(frozen=True, slots=True)
class _Outcome:
    """Which windows are done, and what stopped the rest."""

    done: tuple[str, ...]
    number: int = 0
    error: WindowClientError | None = None


class CountersSection(Section):
    """Keeps the draft while the officer is on other pages."""

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        self._page = CountersPage()
        super().__init__(self._page, parent)
        self._context = context
        self._base: tuple[CounterDraft, ...] = ()
        self._drafts: list[CounterDraft] = []
        self._row = 0
        self._error = ("", 0)
        self._commands: dict[str, CommandId] = {}
        self._page.toggled.connect(self._toggle)
        self._page.selected.connect(self._select)
        self._page.name_typed.connect(self._rename)
        self._page.mode_chosen.connect(self._set_mode)
        self._page.add_asked.connect(self._add)

    def load(self) -> None:
        station = self._context.station

        def read() -> tuple[CounterDraft, ...]:
            names = {card.id: card.name for card in station.accounts.all()}
            return tuple(
                CounterDraft.of(one, names.get(one.officer_id, "") if one.officer_id else "")
                for one in station.counters.all()
            )

        self._context.runner.run(read, self._loaded, self._context.messages.error, owner=self)

    def changed(self) -> bool:
        return bool(changes_of(self._base, self._drafts))

    def discard(self) -> None:
        self._drafts = list(self._base)
        self._error = ("", 0)
        self._commands.clear()
        self._show()
        self.edited.emit()

    def note(self) -> list[Part]:
        return [Glyph("st.info", "muted"), " ", self.tr("空格勾选，方向键移动，回车改名称和方式")]

    def save(self) -> None:
        """Change and create what differs; the windows that are done stay done if a later one is refused."""
        steps = [self._step(draft) for draft in self._drafts if not self._is_in_force(draft)]
        self._error = ("", 0)
        self._context.runner.run(lambda: self._write(steps), self._done, self._not_written, owner=self)

    def _write(self, steps: list[_Step]) -> _Outcome:
        """Runs elsewhere: one verb a window, until one is refused."""
        counters, officer = self._context.station.counters, self._context.officer.id
        done: list[str] = []
        for step in steps:
            draft = step.draft
            try:
                if draft.id is None:
                    counters.create(
                        officer=officer,
                        number=draft.number,
                        name=draft.name,
                        domains=draft.domains,
                        mode=draft.mode,
                        command_id=step.command,
                    )
                else:
                    counters.change(
                        officer=officer,
                        counter=draft.id,
                        name=draft.name,
                        domains=draft.domains,
                        mode=draft.mode,
                        command_id=step.command,
                    )
            except WindowClientError as error:
                return _Outcome(tuple(done), draft.number, error)
            done.append(step.key)
        return _Outcome(tuple(done))

    # -- the draft
    def _loaded(self, base: tuple[CounterDraft, ...]) -> None:
        """Own changes stay; who works where and what others have set comes in fresh."""
        mine = {one.id: one for one in self._drafts if one.id and not self._is_in_force(one)}
        new = [one for one in self._drafts if one.id is None]
        taken = {one.number for one in base}
        self._base = base
        self._drafts = [self._merged(one, mine.get(one.id) if one.id else None) for one in base]
        self._drafts += [
            replace(one, number=self._next_number()) if one.number in taken else one for one in new
        ]
        self._show()
        self.edited.emit()

    @staticmethod
    def _merged(fresh: CounterDraft, mine: CounterDraft | None) -> CounterDraft:
        if mine is None:
            return fresh
        return replace(fresh, name=mine.name, domains=mine.domains, mode=mine.mode)

    def _is_in_force(self, draft: CounterDraft) -> bool:
        return any(one.id == draft.id and one.same_setting(draft) for one in self._base if draft.id)

    def _next_number(self) -> int:
        return max((one.number for one in (*self._base, *self._drafts)), default=0) + 1

    def _toggle(self, row: int, domain: BusinessDomain) -> None:
        self._change(row, self._drafts[row].toggled(domain))

    def _select(self, row: int) -> None:
        if 0 <= row < len(self._drafts):
            self._row = row
            self._page.set_selected(row, self._drafts[row], error=self._error_of(row))

    def _rename(self, name: str) -> None:
        self._change(self._row, replace(self._drafts[self._row], name=name))

    def _set_mode(self, mode: CounterMode) -> None:
        self._change(self._row, replace(self._drafts[self._row], mode=mode))

    def _change(self, row: int, draft: CounterDraft) -> None:
        self._drafts[row] = draft
        # another change is another command
        self._commands.pop(self._key(draft), None)
        self._error = ("", 0)
        self._show()
        self.edited.emit()

    def _add(self) -> None:
        number = self._next_number()
        self._drafts.append(
            CounterDraft(None, number, self.tr("综合窗"), frozenset(BusinessDomain), CounterMode.ORDINARY)
        )
        self._row = len(self._drafts) - 1
        self._show()
        self.edited.emit()
        self._page.focus_name()

    def _show(self) -> None:
        self._row = min(self._row, len(self._drafts) - 1)
        self._page.set_rows(self._drafts, [not self._is_in_force(one) for one in self._drafts])
        draft = self._drafts[self._row] if self._row >= 0 else None
        self._page.set_selected(self._row, draft, error=self._error_of(self._row))
        lines = changes_of(self._base, self._drafts)
        if lines:
            changes = [Finding("primary", line) for line in lines]
            changes.append(Finding("secondary", self.tr("下一位开始按新设置叫号，正在办的不受影响")))
        else:
            changes = [Finding("secondary", self.tr("没有改动"))]
        self._page.set_findings(coverage(self._drafts), changes)

    def _error_of(self, row: int) -> str:
        words, number = self._error
        return words if 0 <= row < len(self._drafts) and self._drafts[row].number == number else ""

    # -- saving
    @staticmethod
    def _key(draft: CounterDraft) -> str:
        return draft.id or f"new-{draft.number}"

    def _step(self, draft: CounterDraft) -> _Step:
        key = self._key(draft)
        return _Step(key, draft, self._commands.setdefault(key, new_command()))

    def _done(self, outcome: _Outcome) -> None:
        self._drafts = [one for one in self._drafts if self._key(one) not in outcome.done]
        for key in outcome.done:
            self._commands.pop(key, None)
        error = outcome.error
        if error is None:
            self.load()
            self.saved.emit(self.tr("{count} 个窗口的设置已生效").format(count=len(outcome.done)))
            return
        if isinstance(error, InvalidInput | Refused):
            # refused for good: the next try is another command
            self._commands.clear()
        if isinstance(error, CounterInvalid):
            self._error = (text_of(error).line, outcome.number)
        else:
            self._context.messages.error(error)
        self.load()
        self.failed.emit()
        if self._error[0]:
            self._row = next(n for n, one in enumerate(self._drafts) if one.number == outcome.number)
            self._show()
            self._page.focus_name()

    def _not_written(self, error: Exception) -> None:
        self._context.messages.error(error)
        self.failed.emit()
