"""Holds the sections of the settings together: rights, drafts, saving (设置)."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.actions import ActionId
from ui.desk_context import DeskContext
from ui.pages.settings.appointments_section import AppointmentsSection
from ui.pages.settings.counters_section import CountersSection
from ui.pages.settings.hours_section import HoursSection
from ui.pages.settings.kiosk_rules_section import KioskRulesSection
from ui.pages.settings.printers_section import PrintersSection
from ui.pages.settings.reader_section import ReaderSection
from ui.pages.settings.rules_section import RulesSection
from ui.pages.settings.screen_section import ScreenSection
from ui.pages.settings.settings_nav import NavRow
from ui.pages.settings.settings_section import Section
from ui.pages.settings.settings_view import SettingsView
from ui.pages.settings.this_pc import ThisPc
from ui.pages.settings.voice_section import VoiceSection
from window_client.bootstrap import PaperWay
from window_client.domain.station.officer import OfficerCard, Permission
from window_client.settings import Settings

COUNTERS, RULES, HOURS, KIOSK = "counters", "rules", "hours", "kiosk"
APPOINTMENTS = "appointments"
PRINTERS, READER, SCREEN, VOICE = "printers", "reader", "screen", "voice"


def may_set_anything(officer: OfficerCard) -> bool:
    """Whether the page is shown to this officer at all."""
    return officer.may(Permission.SET_COUNTERS) or officer.may(Permission.SET_DEVICES)


class SettingsPresenter(QObject):
    """Made once for a signed-in officer; its drafts live until sign-out.

    Signals:
        settings_changed(Settings, Settings): this PC's settings, before and now.
        paper_changed(PaperWay): this PC prints another way from now on.
        paper_queued(): a test page wants to be sent.
    """

    settings_changed = Signal(object, object)
    paper_changed = Signal(object)
    paper_queued = Signal()

    def __init__(
        self,
        view: SettingsView,
        context: DeskContext,
        *,
        settings: Settings,
        home: Path,
        paper: PaperWay,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._busy = ""
        this_pc = ThisPc(
            context.station, context.runner, settings=settings, home=home, paper=paper, parent=self
        )
        this_pc.changed.connect(self.settings_changed)
        this_pc.paper_changed.connect(self.paper_changed)
        self._sections: dict[str, Section] = {}
        if context.officer.may(Permission.SET_COUNTERS):
            self._sections[COUNTERS] = CountersSection(context, self)
            self._sections[RULES] = RulesSection(context, self)
            self._sections[HOURS] = HoursSection(context, self)
            self._sections[KIOSK] = KioskRulesSection(context, self)
        # the guide keeps the list at the door, and has no settings
        if may_set_anything(context.officer) and context.officer.may(Permission.KEEP_APPOINTMENTS):
            self._sections[APPOINTMENTS] = AppointmentsSection(context, self)
        if context.officer.may(Permission.SET_DEVICES):
            printers = PrintersSection(context, this_pc, self)
            printers.paper_queued.connect(self.paper_queued)
            self._sections[PRINTERS] = printers
            if context.reader is not None:
                self._sections[READER] = ReaderSection(context, this_pc, context.reader, self)
            self._sections[SCREEN] = ScreenSection(context, this_pc, self)
            self._sections[VOICE] = VoiceSection(context.runner, context.messages, this_pc, home, self)
        view.set_pages({key: section.page for key, section in self._sections.items()})
        for key, section in self._sections.items():
            section.edited.connect(self._show)
            section.saved.connect(lambda words, key=key: self._saved(key, words))
            section.failed.connect(lambda key=key: self._answered(key))
        view.section_chosen.connect(self.go)
        view.save_asked.connect(self.save)
        view.discard_asked.connect(self.discard)
        self._current = next(iter(self._sections), "")
        self._show()

    def start(self) -> None:
        """The page comes into sight: what is in force is read; half-typed changes are still there."""
        for section in self._sections.values():
            section.load()
        self._show()
        self._view.focus_zone()

    def go(self, key: str) -> None:
        """Another section."""
        if key in self._sections:
            self._current = key
            self._show()

    def handle(self, action: ActionId) -> bool:
        """Ctrl+S and F2 save, Esc gives the changes up."""
        if action in (ActionId.SAVE, ActionId.PRIMARY):
            self.save()
            return True
        if action is ActionId.CLOSE and self._view.can_save():
            self.discard()
            return True
        return False

    def has_changes(self) -> bool:
        """Whether something half-typed would be lost by signing out."""
        return any(section.changed() for section in self._sections.values())

    def save(self) -> None:
        """保存并生效, the section in sight."""
        section = self._sections.get(self._current)
        if section is None or self._busy or not section.changed():
            return
        self._busy = self._current
        self._show()
        section.save()

    def discard(self) -> None:
        """放弃改动, the section in sight."""
        section = self._sections.get(self._current)
        if section is not None and not self._busy:
            section.discard()

    def _saved(self, key: str, words: str) -> None:
        self._context.messages.toast(words)
        self._answered(key)

    def _answered(self, key: str) -> None:
        if self._busy == key:
            self._busy = ""
        self._show()

    def _show(self) -> None:
        if not self._current:
            return
        section = self._sections[self._current]
        self._view.set_nav(self._nav())
        self._view.show_section(self._current, section.note())
        self._view.set_changed(section.changed(), busy=bool(self._busy))

    def _nav(self) -> list[NavRow]:
        groups = (
            (
                self.tr("开窗与叫号"),
                (
                    (COUNTERS, self.tr("窗口与业务"), "st.screen"),
                    (RULES, self.tr("叫号与承诺"), "act.call"),
                    (HOURS, self.tr("办公时间"), "st.time"),
                    (KIOSK, self.tr("取号机"), "act.give"),
                    (APPOINTMENTS, self.tr("预约名单"), "st.calendar"),
                ),
            ),
            (
                self.tr("这台电脑"),
                (
                    (PRINTERS, self.tr("打印机"), "dev.printer"),
                    (READER, self.tr("读卡器"), "dev.cardReader"),
                    (SCREEN, self.tr("语言与显示"), "act.language"),
                    (VOICE, self.tr("叫号声音"), "act.readAloud"),
                ),
            ),
        )
        rows: list[NavRow] = []
        for heading, sections in groups:
            there = [one for one in sections if one[0] in self._sections]
            if there:
                rows.append(NavRow("", heading))
                rows += [
                    NavRow(key, words, icon, self._sections[key].changed()) for key, words, icon in there
                ]
        return rows
