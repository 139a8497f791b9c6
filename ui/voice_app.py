"""``window-client voice``: the recorder on the PC that speaks, without signing in and without a database.

A board's PC shows no settings, and its login may not open a counter. What is set here is this PC's own.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.app import make_application
from ui.background.runner import JobRunner, Runner
from ui.crash import CrashReporter
from ui.messages import WindowMessages
from ui.pages.settings.settings_nav import NavRow
from ui.pages.settings.settings_view import SettingsView
from ui.pages.settings.voice_section import VoiceSection
from ui.shell.message_area import MessageArea
from ui.theme.stylesheet import apply_theme
from ui.theme.theme_profile import Scheme, ThemeProfile
from ui.translation import Language, install_language
from window_client.errors import WindowClientError
from window_client.log_setup import set_up_logging
from window_client.settings import Settings, home_folder
from window_client.settings_file import change_settings, read_settings

_KEY = "voice"
_SIZE = (1366, 728)
#: how long the clip that was just recorded may take to be written, in seconds
_STOP_S = 5.0


class HomeSettings(QObject):
    """The settings of a PC that has no station open; see ``voice_section.PcSettings``."""

    def __init__(self, runner: JobRunner, settings: Settings, home: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.settings = settings
        self._runner = runner
        self._home = home

    def save(
        self,
        changes: dict[str, object],
        on_done: Callable[[], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        """Write what differs."""
        home, in_force = self._home, self.settings

        def write() -> Settings:
            return change_settings(home, changes, in_force=in_force)

        def done(new: Settings) -> None:
            self.settings = new
            on_done()

        self._runner.run(write, done, on_failed, owner=self)


class VoiceWindow(QWidget):
    """The one section of the settings in a window of its own."""

    def __init__(self, runner: JobRunner, messages: WindowMessages, settings: Settings, home: Path) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("叫号声音"))
        self.resize(*_SIZE)
        self._messages = messages
        self.view = SettingsView()
        area = MessageArea(messages, self)
        self.section = VoiceSection(runner, messages, HomeSettings(runner, settings, home, self), home, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area.standing)
        column.addWidget(area.bar)
        column.addWidget(self.view, 1)
        self.view.set_pages({_KEY: self.section.page})
        self.section.edited.connect(self._show)
        self.section.saved.connect(self._saved)
        self.section.failed.connect(self._show)
        self.view.save_asked.connect(self._save)
        self.view.discard_asked.connect(self.section.discard)
        for key, act in (("Ctrl+S", self._save), ("F2", self._save), ("Esc", self.section.discard)):
            QShortcut(QKeySequence(key), self).activated.connect(act)
        self.section.load()
        self._show()
        self.section.page.focus_zone()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.section.stop()
        super().closeEvent(event)

    def _save(self) -> None:
        if self.section.changed():
            self.section.save()

    def _saved(self, words: str) -> None:
        self._messages.toast(words)
        self._show()

    def _show(self) -> None:
        changed = self.section.changed()
        heading, words = self.tr("这台电脑"), self.tr("叫号声音")
        self.view.set_nav([NavRow("", heading), NavRow(_KEY, words, "act.readAloud", changed)])
        self.view.show_section(_KEY, self.section.note())
        self.view.set_changed(changed)


def run_voice_window() -> int:
    """Open the recorder and run until its window is closed; returns the exit code."""
    application: QApplication = make_application()
    home = home_folder()
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    set_up_logging(home)
    settings, trouble = Settings(), None
    try:
        settings = read_settings(home)
    except WindowClientError as error:
        trouble = error
    translators = install_language(application, Language(settings.language))
    scheme = Scheme.HIGH_CONTRAST if settings.high_contrast else Scheme.LIGHT
    apply_theme(application, ThemeProfile(scheme=scheme, scale=settings.ui_scale))
    messages = WindowMessages()
    crash = CrashReporter(messages, log_folder=home / "log")
    crash.install()
    runner = Runner(report_bug=crash.report)
    window = VoiceWindow(runner, messages, settings, home)
    window.show()
    if trouble is not None:
        messages.error(trouble)
    try:
        return application.exec()
    finally:
        window.section.stop()
        runner.stop(_STOP_S)
        crash.uninstall()
        del translators
