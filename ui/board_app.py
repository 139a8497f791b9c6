"""The call board's program: one window for the hall's screen, which opens the station without any key.

It starts alone and is never touched: whatever is away is said on the screen and tried again.
"""

import os
from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.app import STOP_S, make_application
from ui.background.change_bus import ChangeBus
from ui.background.change_listener import ChangeListener
from ui.background.job import Lane
from ui.background.runner import Runner
from ui.crash import CrashReporter
from ui.devices.sound import Announcer
from ui.messages import WindowMessages
from ui.pages.board.board_presenter import BoardPresenter
from ui.pages.board.board_view import BoardView
from ui.retrying_opener import RetryingOpener
from ui.single_instance import SingleInstance
from ui.theme.stylesheet import apply_theme
from ui.translation import Language, install_language
from window_client.domain.queue.hall_picture import HallCall
from window_client.log_setup import set_up_logging
from window_client.settings import Settings, database_url, home_folder
from window_client.settings_file import read_settings

if TYPE_CHECKING:
    from window_client.board_station import BoardStation
    from window_client.demo_hall import DemoHall

#: how long after the start it is said that there is no sound card, and when that is known, in ms
_SOUND_KNOWN_MS, _SAY_SO_MS = 6_000, 60_000
#: between two acts of the demonstration
_DEMO_STEP_MS = 5_000
#: a board without full screen, as on a desk
_WINDOW = (1280, 720)
#: where the board's lock lies: it may run beside a counter client of the same PC
_FOLDER = "board"


class BoardWindow(BoardView):
    """The board as a window. Esc takes it out of the full screen: whoever sets it up gets the desk."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("叫号屏"))
        self.resize(*_WINDOW)

    def show_full(self) -> None:
        """The whole screen, without a mouse pointer on it."""
        self.setCursor(Qt.CursorShape.BlankCursor)
        # a screen of the hall may have no window manager that would make it so large
        self.setGeometry(self.screen().geometry())
        self.showFullScreen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.unsetCursor()
            self.showNormal()
            self.resize(*_WINDOW)
            return
        QWidget.keyPressEvent(self, event)


class BoardApp(QObject):
    """The program while it runs.

    Attributes:
        window: the board.
        presenter: what happens on it.

    Signals:
        opened(): the station was reached for the first time.
    """

    opened = Signal()

    def __init__(self, application: QApplication, settings: Settings, *, demo: bool) -> None:
        super().__init__()
        self._settings = settings
        self._demo = demo
        self._messages = WindowMessages()
        self.crash = CrashReporter(self._messages, parent=self)
        self.crash.install()
        self.runner = Runner(report_bug=self.crash.report, parent=self)
        self._bus = ChangeBus(self)
        self._translators = install_language(application, Language(settings.language))
        apply_theme(application)
        self.window = BoardWindow()
        # also for a board that is silent now: the setting is read again with every call
        self._announcer = Announcer(self.runner, settings=settings, home=home_folder(), parent=self)
        self.presenter = BoardPresenter(self.runner, say=self._say, parent=self)
        self.presenter.look_changed.connect(self.window.show_look)
        self._announcer.finished.connect(self.presenter.spoken)
        self._bus.listen(self.presenter.on_changes, owner=self.presenter)
        self._ears: ChangeListener | None = None
        self._opener = RetryingOpener(self.runner, self._reached, self._opened, self)
        self._opener.failed.connect(self.presenter.away)
        self._play = QTimer(self, interval=_DEMO_STEP_MS)

    def start(self, *, full_screen: bool = False) -> None:
        """Show the board and open the station behind it."""
        self.presenter.start()
        if full_screen:
            self.window.show_full()
        else:
            self.window.show()
        QTimer.singleShot(_SOUND_KNOWN_MS, self, self._say_no_sound)
        self._opener.start()

    def stop(self) -> None:
        """Close everything."""
        self._opener.stop()
        self._play.stop()
        self.presenter.stop()
        self._announcer.stop()
        if self._ears is not None:
            self._ears.stop()
            self._ears = None
        self.runner.stop(STOP_S)
        self._opener.close()

    # -- the station
    def _reached(self, closing: ExitStack) -> "tuple[BoardStation, DemoHall | None]":
        """On a worker."""
        from window_client.board_station import open_board

        hall = None
        if self._demo:
            from ui.opening import opened_station
            from window_client.demo_hall import DemoHall

            # a hall with a table of windows
            station = closing.enter_context(opened_station(demo=True, counters=6)).station
            hall = DemoHall(station)
            board = open_board(station.database_url, clock=station.clock)
        else:
            board = open_board(database_url(self._settings, home_folder()))
        return closing.enter_context(board), hall

    def _opened(self, reached: "tuple[BoardStation, DemoHall | None]") -> None:
        board, hall = reached
        self._ears = ChangeListener(board.change_feed, self._bus.publish, own="", parent=self)
        self._ears.lost.connect(self.presenter.lost)
        self._ears.back.connect(self.presenter.back)
        self.presenter.use(board)
        if hall is not None:
            self._play.timeout.connect(lambda: self._step(hall))
            self._play.start()
        self.opened.emit()

    def _step(self, hall: "DemoHall") -> None:
        self.runner.run(hall.step, lambda _nothing: None, lane=Lane.SLOW, owner=self)

    # -- sound
    def _say(self, call: HallCall) -> None:
        self._announcer.announce(call.label, call.counter, again=call.calls > 1)

    def _say_no_sound(self) -> None:
        facts = self._announcer.available()
        if facts.on and not facts.device:
            self.window.words.set_corner(self.tr("无声卡，只显示，不出声"))
            QTimer.singleShot(_SAY_SO_MS, self, lambda: self.window.words.set_corner(""))


def run_board(*, demo: bool, full_screen: bool) -> int:
    """Open the board and run until its window is closed; returns the exit code."""
    application = make_application()
    home = home_folder()
    settings = Settings()
    if not demo or os.environ.get("WINDOW_CLIENT_HOME"):
        settings = read_settings(home)
    instance = None
    if not demo:
        folder = home / _FOLDER
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        set_up_logging(home, program="board")
        instance = SingleInstance(folder)
        if not instance.acquire():
            instance.raise_first()
            return 0
    board = BoardApp(application, settings, demo=demo)
    if instance is not None:
        instance.raise_requested.connect(board.window.raise_)
    board.start(full_screen=full_screen)
    try:
        return application.exec()
    finally:
        board.stop()
        if instance is not None:
            instance.release()
