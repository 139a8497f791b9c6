"""The ticket kiosk (取号机): the one place where window, station and devices are brought together.

It starts alone after a power cut: the window comes first and says that it is starting, the station is opened
behind it and tried again until it answers.
"""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ui.app import make_application
from ui.background.change_bus import ChangeBus
from ui.background.change_listener import ChangeListener
from ui.background.runner import Runner
from ui.crash import CrashReporter
from ui.devices.card_reader import CardReader
from ui.devices.read_aloud import ReadAloud
from ui.devices.reader_state import ReaderState
from ui.locked_window import LockedWindow
from ui.messages import WindowMessages
from ui.pages.kiosk.kiosk_presenter import KioskPresenter
from ui.pages.kiosk.kiosk_view import KioskView
from ui.pages.kiosk.kiosk_wish import Wish, WishKind
from ui.retrying_opener import RetryingOpener
from ui.scan_catcher import ScanCatcher
from ui.single_instance import SingleInstance
from ui.theme.stylesheet import apply_theme
from ui.translation import Language, install_language, remove_language
from window_client.devices.reader_choice import reader_choice
from window_client.errors import WindowClientError
from window_client.leave_code import leave_check
from window_client.log_setup import set_up_logging
from window_client.settings import home_folder
from window_client.settings_file import read_settings

if TYPE_CHECKING:
    from window_client.kiosk_station import KioskStation

log = logging.getLogger(__name__)

#: where the kiosk's lock lies: it may run beside a counter client of the same PC
_FOLDER = "kiosk"
#: how long waiting database jobs may take when the program ends, in seconds
STOP_S = 5.0

#: opens the station; blocks
Opener = Callable[[], "AbstractContextManager[KioskStation]"]


class KioskApp(QObject):
    """The program while it runs.

    Attributes:
        window: the one window.
        view: what it shows.
        place: the station, once it is open.

    Signals:
        usable(): the station is open.
    """

    usable = Signal()

    def __init__(self, application: QApplication, opener: Opener, *, home: Path | None, locked: bool) -> None:
        """Args:
        opener: opens the station; called on the database worker.
        home: where the maintenance code is kept; None for none (a demonstration).
        locked: the public cannot leave the window.
        """
        super().__init__()
        self._application = application
        apply_theme(application)
        self._translators = install_language(application, Language.CHINESE)
        log_folder = home / "log" if home is not None and (home / "log").is_dir() else None
        self.crash = CrashReporter(WindowMessages(), log_folder=log_folder, parent=self)
        self.runner = Runner(report_bug=self.crash.report, parent=self)
        self.view = KioskView()
        self.window = LockedWindow(self.view, locked=locked, title=self.tr("取号机"))
        self.presenter = KioskPresenter(self.view, self.runner, self)
        self.presenter.keypad.check = leave_check(home) if home is not None else None
        self.presenter.language_wanted.connect(self._speak)
        self.presenter.leave_wanted.connect(self.window.release)
        self.aloud = ReadAloud(self.runner, self)
        self.aloud.found.connect(lambda: self.view.senior.set_voice(True))
        self.presenter.aloud_wanted.connect(self.aloud.say)
        self.view.asked.connect(self._hush)
        self.window.technician.connect(self._technician)
        self.bus = ChangeBus(self)
        self.bus.listen(self.presenter.hall.heard, owner=self)
        self.scanner = ScanCatcher(application, parent=self)
        self.scanner.scanned.connect(self.presenter.scanned)
        self._home = home
        self.cards = CardReader(self)
        self.cards.state_changed.connect(lambda state: self.view.set_reader(state is ReaderState.READY))
        self.cards.card_read.connect(lambda card: self.presenter.card_read(card.text.number))
        self.place: KioskStation | None = None
        self._ears: ChangeListener | None = None
        self._opener = RetryingOpener(
            self.runner, lambda closing: closing.enter_context(opener()), self._opened, self
        )
        self._opener.failed.connect(self.presenter.failed_to_open)

    def start(self) -> None:
        """Show the window and open the station behind it."""
        self.crash.install()
        self.window.open_up()
        self.aloud.look()
        QTimer.singleShot(0, self._opener, self._opener.start)

    def stop(self) -> None:
        """Finish what is under way, then close the station."""
        self._opener.stop()
        # keys are nobody's to hold back any more
        self._application.removeEventFilter(self.scanner)
        self.cards.stop()
        self.presenter.stop()
        self.aloud.stop()
        if self._ears is not None:
            self._ears.stop()
        self.runner.stop(STOP_S)
        self._opener.close()
        remove_language(self._application, self._translators)
        self.crash.uninstall()

    def _opened(self, place: "KioskStation") -> None:
        self.place = place
        place.listen(self.bus.publish)
        self._ears = ChangeListener(place.change_feed, self.bus.publish, own=place.workplace_id, parent=self)
        self._ears.lost.connect(self.presenter.lost)
        self._ears.back.connect(self.presenter.hall.refresh)
        self.presenter.use(place)
        self._find_reader()
        self.usable.emit()

    def _find_reader(self) -> None:
        """This PC's reader, if it has one; of its troubles nobody is told who can type the number instead."""
        if self._home is None:
            return
        try:
            self.cards.use(reader_choice(read_settings(self._home)))
        except WindowClientError as error:
            log.warning("no card reader: %s", error)

    def _speak(self, language: Language) -> None:
        remove_language(self._application, self._translators)
        self._translators = install_language(self._application, language)
        self.presenter.retranslated()

    def _hush(self, wish: Wish) -> None:
        if wish.kind is not WishKind.READ_ALOUD:
            self.aloud.hush()

    def _technician(self) -> None:
        """Ctrl+Alt+Shift+Q: asks for the code; where none was set the keyboard itself is the key."""
        if self.presenter.keypad.can_leave:
            self.presenter.ask_to_leave()
        else:
            log.warning("the kiosk was ended by the keyboard; no maintenance code is set")
            self.window.release()


def run_kiosk(*, demo: bool) -> int:
    """Open the kiosk and run until somebody who may ends it; returns the exit code."""
    application = make_application()
    instance: SingleInstance | None = None
    home = home_folder()
    if not demo:
        (home / _FOLDER).mkdir(mode=0o700, parents=True, exist_ok=True)
        set_up_logging(home)
        instance = SingleInstance(home / _FOLDER)
        if not instance.acquire():
            instance.raise_first()
            return 0

    def opener() -> "AbstractContextManager[KioskStation]":
        # on the database worker: the window is in sight before all this is loaded
        from ui.kiosk_opening import opened_kiosk

        return opened_kiosk(demo=demo)

    kiosk = KioskApp(application, opener, home=None if demo else home, locked=not demo)
    application.setQuitOnLastWindowClosed(True)
    kiosk.start()
    try:
        return application.exec()
    finally:
        kiosk.stop()
        if instance is not None:
            instance.release()
