"""The counter client: the one place where window, services and pages are brought together.

Only what the sign-in page needs is imported with this module. Database, services and papers are loaded on the
database worker while the station is opened, and the pages of the desk after that.
"""

import logging
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.background import collector
from ui.background.change_bus import ChangeBus
from ui.background.change_listener import ChangeListener
from ui.background.job import Lane
from ui.background.runner import Runner
from ui.crash import CrashReporter
from ui.error_text import text_of
from ui.messages import MessageTone, WindowMessages
from ui.navigation.page_id import PageId
from ui.shell.header import HeaderState
from ui.shell.lock_screen import LockState
from ui.shell.main_window import MainWindow
from ui.shell.status_strip import StatusState
from ui.single_instance import SingleInstance
from ui.theme.stylesheet import apply_theme, take_off_theme
from ui.theme.theme_profile import Scheme, ThemeProfile
from ui.translation import QT_TRANSLATE_NOOP, Language, install_language
from ui.workspace.desk_workshop import DeskWorkshop
from ui.workspace.front_door import FrontDoor
from ui.workspace.outage import OutageNotice
from ui.workspace.station_opener import StationOpener
from window_client.domain.station.station_record import STATION_ZONE, StationRecord
from window_client.errors import WindowClientError
from window_client.log_setup import set_up_logging
from window_client.settings import Settings, home_folder
from window_client.settings_file import read_settings

if TYPE_CHECKING:
    from ui.devices.card_reader import CardReader
    from ui.opening import Opened
    from ui.workspace.desk import Desk
    from window_client.bootstrap import PaperWay
    from window_client.services.account_service import SignedIn

log = logging.getLogger(__name__)

#: how long a worker may hold the interpreter while the window waits for it: a page is painted by hundreds of
#: small calls, and with Python's own 5 ms they add up to what one sees
SWITCH_S = 0.001
#: how long waiting database jobs may take when the program ends
STOP_S = 10.0

#: the context is the caller's, who gives ``station_title`` its ``tr``
_DEMO = QT_TRANSLATE_NOOP("ClientApp", "（演示）")


def program_version() -> str:
    """The installed version; empty when run from a tree that was never installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("window-client")
    except PackageNotFoundError:
        return ""


def station_title(station: StationRecord, translate: Callable[[str], str]) -> str:
    """「云溪派出所（演示）」."""
    return f"{station.name}{translate(_DEMO) if station.demo else ''}"


class ClientApp(QObject):
    """The program while it runs.

    Attributes:
        window: the one window.
        opened: the station, once it is open.
        desk: what the signed-in officer works with; None before.
        cards: this PC's card reader, once the station is open.
        at_door: this is the guide's program (导服台): no window is chosen with signing in.

    Signals:
        usable(): somebody can sign in.
        signed_in(): the officer's pages are there.
    """

    usable = Signal()
    signed_in = Signal()

    def __init__(
        self, application: QApplication, settings: Settings, *, demo: bool, at_door: bool = False
    ) -> None:
        super().__init__()
        self.at_door = at_door
        self._application = application
        self._settings = settings
        self._profile = ThemeProfile(
            scheme=Scheme.HIGH_CONTRAST if settings.high_contrast else Scheme.LIGHT,
            scale=settings.ui_scale,
        )
        self._paper: PaperWay | None = None
        self.opened: Opened | None = None
        self.desk: Desk | None = None
        self.messages = WindowMessages()
        log_folder = None if demo else home_folder() / "log"
        self.crash = CrashReporter(self.messages, log_folder=log_folder, parent=self)
        self.runner = Runner(report_bug=self.crash.report, parent=self)
        self.bus = ChangeBus(self)
        self._translators = install_language(application, Language(settings.language))
        apply_theme(application, self._profile)
        self.window = MainWindow(
            messages=self.messages,
            now=self._now,
            idle_minutes=settings.idle_lock_minutes,
            may_close=self._may_close,
        )
        self.door = FrontDoor(self.runner, self.messages, self, at_counter=not at_door)
        self._opener = StationOpener(self.runner, self._opened, self._not_opened, demo=demo, parent=self)
        self._workshop = DeskWorkshop(self, with_page=not at_door)
        self._warmed = False
        self._ears: ChangeListener | None = None
        self.cards: CardReader | None = None
        self._outage = OutageNotice(self.messages, self._gives_numbers, self._enter_hand_numbers, self)
        self._connect()

    def start(self) -> None:
        """Show the window and open the station behind it."""
        self.window.navigator.register(PageId.SIGN_IN, lambda: self.door.view)
        self.window.handle(PageId.SIGN_IN, self.door.handle)
        self.window.navigator.go(PageId.SIGN_IN)
        self.door.show_opening(set_up=self._opener.is_set_up(self._settings))
        self.window.show()
        self._opener.open_behind(self.window.windowHandle)

    def open_station(self) -> None:
        """Open again; the window stays alive meanwhile."""
        self.door.show_opening(set_up=self._opener.is_set_up(self._settings))
        self._opener.open()

    def stop(self) -> None:
        """Finish what is under way, then close the station."""
        self._opener.stop()
        self._stop_listening()
        self._workshop.stop()
        if self.desk is not None:
            self.desk.flush()
            self.desk.stop()
        if self.cards is not None:
            self.cards.stop()
        self.runner.stop(STOP_S)
        self._opener.close()

    # -- opening
    def _opened(self, opened: "Opened") -> None:
        self.opened = opened
        opened.station.listen(self.bus.publish)
        self.door.station_opened(opened)
        self.window.navigator.pages_changed.emit(self.window.navigator.header_pages())
        station = self.door.station_record
        if station is not None:
            self._show_station(station)

    def _not_opened(self, error: Exception) -> None:
        if not isinstance(error, WindowClientError):
            self.crash.report(error)
        self.door.show_failure(error)

    def _ready(self) -> None:
        """The sign-in page knows its station."""
        station = self.door.station_record
        if station is not None:
            self._show_station(station)
        if self.opened is not None and self.opened.station.key_in_file and not self.opened.demo:
            self.messages.banner(
                MessageTone.WARNING,
                self.tr("数据密钥放在这台电脑的文件里"),
                self.tr("能拿走这台电脑的人就能打开数据。请让管理员改存到系统密钥环。"),
                key="key_in_file",
                standing=True,
            )
        self._listen()
        self._workshop.begin()
        self.usable.emit()
        # after the page is usable: what talks to serial ports is loaded for it
        QTimer.singleShot(0, self, self._find_reader)

    def _find_reader(self) -> None:
        """This PC's card reader is looked for, and stays for whoever signs in."""
        from ui.devices.card_reader import CardReader
        from window_client.devices.reader_choice import reader_choice

        if self.opened is None:
            return
        if self.cards is None:
            self.cards = CardReader(self)
            self.cards.state_changed.connect(self.door.show_reader)
        self.cards.use(reader_choice(self._settings, demo=self.opened.demo))

    def _warm(self) -> None:
        """The desk is ready: what the first picker and the first paper need is made ahead as well."""
        if self.opened is None or self._warmed:
            return
        self._warmed = True
        collector.settle()
        station = self.opened.station

        def warm() -> None:
            from window_client.bootstrap import load_papers

            station.catalogue.warm()
            load_papers()

        self.runner.run(warm, lambda _nothing: None, lane=Lane.SLOW, owner=self)

    def _show_station(self, station: StationRecord) -> None:
        title = station_title(station, self.tr)
        self.window.set_header(HeaderState(title, ""))
        note = self.tr("{station} 综合服务窗口").format(station=station.name)
        if station.demo:
            note += self.tr("（演示数据，人物均为虚构）")
        self.window.set_status(StatusState(note=note, version=program_version()))

    def _open_demo(self) -> None:
        """先看看演示: a throw-away station in place of the one that is not there yet."""
        self._opener.demo = True
        self.open_station()

    # -- signing in and out
    def _signed_in(self, who: "SignedIn") -> None:
        from ui.workspace.desk import Desk

        if self.opened is None:
            return
        desk_words = self.tr("{number} 号窗").format(number=who.counter.label) if who.counter else ""
        self._find_reader()
        assert self.cards is not None
        self.desk = Desk(
            opened=self.opened,
            window=self.window,
            runner=self.runner,
            messages=self.messages,
            bus=self.bus,
            who=who,
            station=self.door.station_record,
            station_title=self._title(),
            settings=self._settings,
            paper=self._paper or self.opened.paper,
            make_counter_page=self._workshop.counter_page,
            cards=self.cards,
            at_door=self.at_door,
            parent=self,
        )
        self.desk.paper_changed.connect(self._paper_changed)
        self.desk.settings_changed.connect(self._settings_changed)
        self.window.set_signed_in(LockState(who.officer.name, desk_words, who.officer.badge))
        self.desk.start()
        self.signed_in.emit()

    def _title(self) -> str:
        record = self.door.station_record
        return station_title(record, self.tr) if record else ""

    def _sign_out(self) -> None:
        desk = self.desk
        if desk is None or self.opened is None:
            return
        desk.flush()
        station, officer = self.opened.station, desk.officer.id
        self.runner.run(
            lambda: station.accounts.sign_out(officer=officer),
            lambda _nothing: None,
            self.messages.error,
            owner=self,
        )
        desk.stop()
        desk.deleteLater()
        self.desk = None
        self.window.set_signed_in(None)
        self.window.navigator.go(PageId.SIGN_IN)
        self.door.again()
        self._workshop.begin()
        if self.door.station_record is not None:
            self._show_station(self.door.station_record)

    def _unlock(self, password: str) -> None:
        desk = self.desk
        if desk is None or self.opened is None:
            return
        station, officer = self.opened.station, desk.officer.id
        self.runner.run(
            lambda: station.accounts.unlock(officer=officer, password=password),
            lambda _nothing: self.window.unlock(),
            lambda error: self.window.refuse_unlock(text_of(error).line),
            owner=self,
        )

    # -- changes
    def _listen(self) -> None:
        """Hear what others do from now on; our own acts are told by the station itself."""
        if self.opened is None:
            return
        self._stop_listening()
        station = self.opened.station
        self._ears = ChangeListener(
            station.change_feed, self.bus.publish, own=station.workplace_id, parent=self
        )
        self._ears.lost.connect(self._outage.lost)
        self._ears.back.connect(self._outage.back)

    def _stop_listening(self) -> None:
        if self._ears is not None:
            self._ears.stop()
            self._ears = None

    def _gives_numbers(self) -> bool:
        """Whether the officer is at a counter, where numbers are given and entered."""
        return self.desk is not None and self.desk.flow is not None

    def _enter_hand_numbers(self) -> None:
        if self.desk is not None and self.desk.flow is not None:
            self.window.navigator.go(PageId.COUNTER)
            self.desk.flow.queue.sheets.hand_numbers()

    # -- the rest
    def _paper_changed(self, paper: "PaperWay") -> None:
        self._paper = paper
        self.door.use(self._settings, paper)

    def _settings_changed(self, settings: Settings) -> None:
        self._settings = settings
        if self.opened is not None:
            self.door.use(settings, self._paper or self.opened.paper)
        self._find_reader()
        self.window.set_idle_minutes(settings.idle_lock_minutes)
        scheme = Scheme.HIGH_CONTRAST if settings.high_contrast else Scheme.LIGHT
        if scheme is not self._profile.scheme:
            self._contrast()

    def _contrast(self) -> None:
        """In two halves, with a look at the keys between: each goes through every widget."""
        self._profile = self._profile.toggled_contrast()
        self.window.setUpdatesEnabled(False)
        take_off_theme(self._application)
        QTimer.singleShot(0, self._put_on_theme)

    def _put_on_theme(self) -> None:
        apply_theme(self._application, self._profile)
        self.window.setUpdatesEnabled(True)

    def _may_close(self) -> bool:
        if self.desk is not None:
            self.desk.flush()
        return True

    def _now(self) -> datetime:
        return datetime.now(UTC).astimezone(STATION_ZONE)

    def _connect(self) -> None:
        self.crash.install()
        self._workshop.done.connect(self._warm)
        self.door.signed_in.connect(self._signed_in)
        self.door.ready.connect(self._ready)
        self.door.retry_requested.connect(self.open_station)
        self.door.demo_requested.connect(self._open_demo)
        self.window.unlock_requested.connect(self._unlock)
        self.window.switch_requested.connect(self._sign_out)
        self.window.contrast_requested.connect(self._contrast)


def make_application() -> QApplication:
    """The Qt application with what must be set before the first window."""
    sys.setswitchinterval(SWITCH_S)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication([])
    application.setApplicationName("window-client")
    application.setApplicationDisplayName("综窗工作台")
    return application


def run_client(*, demo: bool, at_door: bool = False) -> int:
    """Open the client and run until its window is closed; returns the exit code.

    Args:
        at_door: as the guide's program.
    """
    application = make_application()
    home = home_folder()
    settings, trouble = Settings(), None
    try:
        if not demo or os.environ.get("WINDOW_CLIENT_HOME"):
            settings = read_settings(home)
    except WindowClientError as error:
        trouble = error
    instance = None
    if not demo:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        set_up_logging(home)
        instance = SingleInstance(home)
        if not instance.acquire():
            instance.raise_first()
            return 0
    client = ClientApp(application, settings, demo=demo, at_door=at_door)
    if instance is not None:
        instance.raise_requested.connect(client.window.bring_to_front)
    client.start()
    if trouble is not None:
        client.messages.error(trouble)
    try:
        return application.exec()
    finally:
        client.stop()
        if instance is not None:
            instance.release()
