"""What happens in 取号机: the rules of the station's kiosks, checked at their fields, saved whole."""

from dataclasses import replace

from PySide6.QtCore import QObject

from ui.desk_context import DeskContext, new_command
from ui.pages.settings.kiosk_drafts import LONGEST, SHORTEST, ItemRow, KioskDraft, item_rows
from ui.pages.settings.kiosk_rules_page import KioskRulesPage
from ui.pages.settings.settings_section import Section
from ui.widgets.rich_line import Glyph, Part
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.station.kiosk_rules import MOST_ITEMS, KioskRules
from window_client.errors import InvalidInput, Refused
from window_client.ids import CommandId


class KioskRulesSection(Section):
    """The draft stays while the officer is on other pages."""

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        self._page = KioskRulesPage()
        super().__init__(self._page, parent)
        self._context = context
        self._rows: tuple[ItemRow, ...] = ()
        self._base: KioskDraft | None = None
        self._draft: KioskDraft | None = None
        self._domain = BusinessDomain.HOUSEHOLD
        self._command: CommandId | None = None
        page = self._page
        page.page_ticked.connect(lambda on: self._change(second_page=on))
        page.domain_chosen.connect(self._list)
        page.toggled.connect(self._toggle)
        page.moved.connect(self._move)
        page.minutes_typed.connect(self._type)

    def load(self) -> None:
        context, station = self._context, self._context.station

        def read() -> tuple[KioskRules, tuple[ItemRow, ...]]:
            rules = station.kiosk_settings.rules()
            today = context.today()
            catalogue = station.catalogue
            return rules, item_rows(rules, catalogue.offered(today), catalogue.catalogue.items)

        self._context.runner.run(read, self._loaded, self._context.messages.error, owner=self)

    def changed(self) -> bool:
        return self._draft != self._base

    def discard(self) -> None:
        self._draft, self._command = self._base, None
        self._show()
        self.edited.emit()

    def note(self) -> list[Part]:
        return [Glyph("st.info", "muted"), " ", self.tr("空格勾选，存好后各台取号机马上按新的")]

    def save(self) -> None:
        draft = self._draft
        if draft is None:
            return
        wrong = draft.wrong_minutes()
        if wrong:
            self._show(wrong=wrong)
            self._page.focus_first_error()
            self.failed.emit()
            return
        settings, officer = self._context.station.kiosk_settings, self._context.officer.id
        rules, command = draft.rules(self._rows), self._command or new_command()
        self._command = command

        def write() -> KioskRules:
            return settings.set_rules(officer=officer, rules=rules, command_id=command)

        self._context.runner.run(write, self._done, self._failed, owner=self)

    # -- the draft
    def _loaded(self, read: tuple[KioskRules, tuple[ItemRow, ...]]) -> None:
        """Own changes stay, over what is in force by now."""
        rules, self._rows = read
        mine = self.changed()
        self._base = KioskDraft.of(rules, self._rows)
        if not mine:
            self._draft = self._base
        self._show()
        self.edited.emit()

    def _list(self, domain: BusinessDomain) -> None:
        self._domain = domain
        self._show()

    def _toggle(self, code: str) -> None:
        draft = self._draft
        if draft is None:
            return
        if code not in draft.items and draft.is_full(self._rows, self._domain):
            self._show(full=True)
            return
        self._change(items=draft.toggled(code).items)

    def _move(self, code: str, step: int) -> None:
        if self._draft is not None:
            self._change(items=self._draft.moved(self._rows, code, step).items)

    def _type(self, domain: BusinessDomain, text: str) -> None:
        if self._draft is not None:
            self._change(minutes={**self._draft.minutes, domain: text})

    def _change(self, **changes: object) -> None:
        if self._draft is None:
            return
        self._draft = replace(self._draft, **changes)  # type: ignore[arg-type]
        # another change is another command
        self._command = None
        self._show()
        self.edited.emit()

    def _show(self, *, full: bool = False, wrong: list[BusinessDomain] | None = None) -> None:
        draft = self._draft
        if draft is None:
            return
        no_room = self.tr("每样业务最多放 {count} 项。请先去掉一项，再选这一项。").format(count=MOST_ITEMS)
        rows = draft.in_order(self._rows, self._domain)
        self._page.set_items(rows, draft, error=no_room if full else "")
        words = self.tr("这里要 {least} 到 {most} 的整数。请填分钟数。").format(least=SHORTEST, most=LONGEST)
        self._page.set_minutes(draft, {domain.value: words for domain in wrong or ()})

    # -- saving
    def _done(self, _rules: KioskRules) -> None:
        self._base, self._command = self._draft, None
        self.load()
        self.saved.emit(self.tr("取号机的设置已生效"))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, InvalidInput | Refused):
            self._command = None
        self._context.messages.error(error)
        self.failed.emit()
