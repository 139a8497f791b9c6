"""Before work: the station is opened, set up if it is new, and somebody signs in.

The sign-in page is in sight before its station is open. What works with an open station is loaded behind it,
so it is imported where it is first used.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.actions import ActionId
from ui.background.runner import JobRunner
from ui.devices.reader_state import ReaderState
from ui.error_text import text_of
from ui.messages import Messages
from ui.pages.sign_in.early_sign_in import EarlySignIn
from ui.pages.sign_in.sign_in_view import SignInView
from window_client.domain.station.station_record import StationRecord
from window_client.settings import Settings, home_folder

if TYPE_CHECKING:
    from ui.opening import Opened
    from ui.pages.setup.setup_presenter import SetupPresenter
    from ui.pages.sign_in.sign_in_presenter import SignInPresenter
    from ui.workspace.start_view import StartView
    from window_client.bootstrap import PaperWay, Station


class FrontDoor(QObject):
    """Owns the sign-in page of the window: opening, set-up and sign-in, one at a time.

    Attributes:
        station_record: the station's own data, once read.

    Signals:
        ready(): the station is open and somebody can sign in.
        demo_requested(): look at the demonstration instead of setting up.
        signed_in(SignedIn): somebody has signed in.
        retry_requested(): open the station again.
    """

    ready = Signal()
    demo_requested = Signal()
    signed_in = Signal(object)
    retry_requested = Signal()

    def __init__(
        self,
        runner: JobRunner,
        messages: Messages,
        parent: QObject | None = None,
        *,
        at_counter: bool = True,
    ) -> None:
        """Args:
        at_counter: whoever signs in chooses a window; the guide's program asks for none.
        """
        super().__init__(parent)
        self._at_counter = at_counter
        self._runner = runner
        self._messages = messages
        self._stack = QStackedWidget()
        self._start: StartView | None = None
        self._sign_in_view: SignInView | None = None
        self._early: EarlySignIn | None = None
        self._sign_in: SignInPresenter | None = None
        self._setup: SetupPresenter | None = None
        self.station_record: StationRecord | None = None

    @property
    def view(self) -> QWidget:
        """The page."""
        return self._stack

    @property
    def sign_in_view(self) -> SignInView | None:
        """The sign-in form, once it is in sight."""
        return self._sign_in_view

    def show_opening(self, *, set_up: bool) -> None:
        """The station is being opened.

        Args:
            set_up: it was set up before, so somebody is going to sign in and may type meanwhile.
        """
        if set_up:
            self._stack.setCurrentWidget(self._make_view())
            if self._early is None:
                self._early = EarlySignIn(self._make_view())
            self._early.begin()
        else:
            start = self._make_start()
            start.show_opening()
            self._stack.setCurrentWidget(start)

    def show_failure(self, error: Exception) -> None:
        """The station could not be opened; a new one is set up instead."""
        from window_client.bootstrap import NoStationYet

        if self._early is not None:
            self._early.fail()
        if isinstance(error, NoStationYet):
            self._set_up(None)
            return
        text = text_of(error)
        start = self._make_start()
        start.show_failure(text.title, text.detail)
        self._stack.setCurrentWidget(start)

    def station_opened(self, opened: "Opened") -> None:
        """Read what the sign-in page needs, then show it."""
        station = opened.station

        def read() -> tuple[StationRecord, bool]:
            return station.setup.station(), station.setup.is_set_up()

        def arrived(answer: tuple[StationRecord, bool]) -> None:
            record, is_set_up = answer
            if not is_set_up:
                self._set_up(station)
                return
            self.station_record = record
            self._make_sign_in(opened)
            self.ready.emit()

        self._runner.run(read, arrived, self.show_failure, owner=self)

    def again(self) -> None:
        """Somebody may sign in (again)."""
        if self._sign_in is not None and self._sign_in_view is not None:
            self._stack.setCurrentWidget(self._sign_in_view)
            self._sign_in.start()

    def use(self, settings: Settings, paper: "PaperWay") -> None:
        """The PC's settings changed."""
        if self._sign_in is not None:
            self._sign_in.use(settings, paper)

    def show_reader(self, state: ReaderState) -> None:
        """How the PC's card reader is."""
        if self._sign_in is not None:
            self._sign_in.set_reader(state)

    def handle(self, action: ActionId) -> bool:
        """Keys while nobody is signed in."""
        if self._setup is not None:
            return self._setup.handle(action)
        if self._start is not None and self._stack.currentWidget() is self._start:
            return action is ActionId.PRIMARY and self._start.press_primary()
        if self._sign_in is not None:
            return self._sign_in.handle(action)
        if self._early is not None and action is ActionId.PRIMARY:
            self._make_view().submit()
            return True
        return False

    def _set_up(self, station: "Station | None") -> None:
        """First start: a short form instead of the sign-in page."""
        from ui.pages.setup.setup_presenter import SetupPresenter
        from ui.pages.setup.setup_view import SetupView

        view = SetupView()
        self._stack.addWidget(view)
        setup = self._setup = SetupPresenter(
            view, runner=self._runner, messages=self._messages, home=home_folder(), station=station
        )
        setup.demo_requested.connect(self.demo_requested)

        def finished() -> None:
            self._setup = None
            self._stack.removeWidget(view)
            view.deleteLater()
            self.retry_requested.emit()

        setup.finished.connect(finished)
        self._stack.setCurrentWidget(view)
        setup.start()

    def _make_start(self) -> "StartView":
        from ui.workspace.start_view import StartView

        if self._start is None:
            self._start = StartView()
            self._start.retry_requested.connect(self.retry_requested)
            self._stack.addWidget(self._start)
        return self._start

    def _make_view(self) -> SignInView:
        if self._sign_in_view is None:
            self._sign_in_view = SignInView(at_counter=self._at_counter)
            self._stack.addWidget(self._sign_in_view)
        return self._sign_in_view

    def _make_sign_in(self, opened: "Opened") -> None:
        from ui.pages.sign_in.sign_in_presenter import SignInPresenter

        view = self._make_view()
        self._stack.setCurrentWidget(view)
        early, self._early = self._early, None
        pressed = early.end() if early is not None else False
        self._sign_in = SignInPresenter(
            view,
            station=opened.station,
            runner=self._runner,
            messages=self._messages,
            settings=opened.settings,
            paper=opened.paper,
        )
        self._sign_in.signed_in.connect(self._entered)
        if early is None:
            self._sign_in.start()
        else:
            self._sign_in.take_over(pressed=pressed)

    def _entered(self, who: object) -> None:
        if self._sign_in is not None:
            self._sign_in.stop()
        self.signed_in.emit(who)
