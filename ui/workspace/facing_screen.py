"""The screen that faces the citizen (对面屏), as the workspace sees it: ask, blank, turn, read aloud.

It guards itself. Whatever else the program does, nobody's facts stay in sight when their ticket is no longer
the open one of the counter, when the window is locked, or when something here went wrong.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ParamSpec

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from ui.devices.facing_display import displays, facing_name, screen_called
from ui.messages import Messages
from ui.pages.senior_display.facing_look import FacingLook
from ui.pages.senior_display.senior_display_presenter import Reader, SeniorDisplayPresenter
from ui.pages.senior_display.turned_view import TurnedView
from ui.shell.main_window import MainWindow
from ui.theme.stylesheet import apply_scope
from ui.theme.theme_profile import ThemeProfile
from ui.workspace.facing_window import FacingWindow
from window_client.domain.senior.facing_facts import FacingAnswer, FacingFacts
from window_client.ids import TicketId

P = ParamSpec("P")

#: how often it is looked whether what is shown may still be shown (tokens.json: blank within 1000 ms)
WATCH_MS = 250


@dataclass(frozen=True, slots=True)
class FacingState:
    """What the clerk may want to know.

    Attributes:
        display: name of the display that faces the citizen; empty without one.
        asking: somebody's facts are in sight, there or on the turned screen.
        turned: the clerk's own screen is turned.
        voice: it could be read aloud now.
        reading: it is being read aloud.
        answer, row: what the person has said, and the row that they point at.
    """

    display: str = ""
    asking: bool = False
    turned: bool = False
    voice: bool = False
    reading: bool = False
    answer: FacingAnswer | None = None
    row: int | None = None


class FacingScreen(QObject):
    """Made at sign-in for a counter, closed at sign-out.

    Signals:
        answered(FacingAnswer, int | None): 对的 or 要改 was pressed on it; the row that is pointed at.
        pointed(int): the person points at this row.
        went_blank(): nothing of anybody is in sight any more, whatever the reason.
        state_changed(FacingState): anything that the clerk sees of it is another.
    """

    answered = Signal(object, object)
    pointed = Signal(object)
    went_blank = Signal()
    state_changed = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        messages: Messages,
        *,
        open_ticket: Callable[[], TicketId | None],
        station: str,
        counter: str,
        wish: str = "",
        always: bool = False,
        reader: Reader | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Args:
        open_ticket: the ticket that is open at this counter now.
        station, counter: for the idle picture.
        wish: the PC's setting ``facing_display``.
        always: the idle picture is shown from the beginning, not from the first question on.
        """
        super().__init__(parent)
        self._window, self._messages = window, messages
        self._open_ticket = open_ticket
        self._station, self._counter = station, counter
        self._wish, self._always = wish, always
        self.presenter = SeniorDisplayPresenter(reader, parent=self)
        self._reader = reader
        self._facing: FacingWindow | None = None
        self._turned: TurnedView | None = None
        self._display = ""
        self._state = FacingState()
        self._watch = QTimer(self, interval=WATCH_MS)
        self._closed = False
        self._connect()
        self._look_for_display(say=False)

    @property
    def state(self) -> FacingState:
        """How it stands."""
        return self._state

    @property
    def facing_window(self) -> FacingWindow | None:
        """The window on the second display, while there is one."""
        return self._facing

    @property
    def turned_view(self) -> TurnedView | None:
        """What covers the clerk's window while it is turned."""
        return self._turned

    def ask(self, facts: FacingFacts) -> None:
        """Put these facts before the person; ignored when their ticket is not the open one any more.

        Without a second display they are kept for ``turn``, and the clerk is told how.
        """
        if not self._may_show(facts):
            self.blank()
            return
        self.presenter.ask(facts)
        self._look_for_display(say=False)
        if not self._display and not self._window.turned:
            self._messages.toast(self.tr("没有接对面屏，按 Alt+Z 把本机屏幕转给办事人看"))

    def blank(self) -> None:
        """Show nothing of anybody, at once; a turned screen turns back."""
        try:
            self.presenter.clear()
        finally:
            # also after a mistake in the presenter
            self._forget()

    def retract(self) -> None:
        """What was pressed on it was not kept: it is shown as not given."""
        self.presenter.retract()

    def turn(self, facts: FacingFacts | None = None) -> None:
        """Alt+Z: turn the clerk's screen to the citizen; again turns it back.

        Args:
            facts: what to show; None for what was asked last.
        """
        if self._window.turned:
            self._window.turn_back()
            return
        if facts is not None and self._may_show(facts) and facts != self.presenter.facts:
            self.presenter.ask(facts)
        look = self.presenter.look
        if look is None or not self._may_show(look.facts):
            return
        view = self._turned = TurnedView()
        apply_scope(view, ThemeProfile())
        view.row_pressed.connect(self._safely(self.presenter.point))
        view.show_look(look)
        self._window.turn(view)
        if not self._window.turned:
            # it is locked
            self._drop_turned()

    def read_aloud(self) -> None:
        """Ctrl+T: read what is asked, or stop."""
        self._safely(self.presenter.toggle_reading)()

    def check(self) -> None:
        """Blank unless what is shown belongs to the ticket that is open here, in a window not locked."""
        facts = self.presenter.facts
        if facts is None:
            return
        try:
            may = self._may_show(facts)
        except Exception:
            self.blank()
            raise
        if not may:
            self.blank()

    def use_setting(self, wish: str) -> None:
        """The PC's setting was changed."""
        self._wish = wish
        self._look_for_display(say=False)

    def close(self) -> None:
        """The officer leaves: nothing of this counter is in sight."""
        self._closed = True
        self._watch.stop()
        self.blank()
        self._end_window()

    # -- displays
    def _look_for_display(self, *, say: bool = True) -> None:
        """A display came or went, the window was moved, or a question needs one."""
        if self._closed:
            return
        own = self._window.screen().name()
        name = facing_name(displays(), own, self._wish)
        screen = screen_called(name) if name else None
        wanted = self._always or self.presenter.facts is not None or self._facing is not None
        if screen is None:
            self._end_window()
            if say and self._display:
                self._messages.toast(self.tr("对面屏断开了；请本人核对时按 Alt+Z 转屏"))
        else:
            if say and not self._display:
                self._messages.toast(self.tr("接上了对面屏"))
            if wanted:
                self._cover(screen)
        self._display = name if screen is not None else ""
        self._tell()

    def _cover(self, screen: QScreen) -> None:
        window = self._facing
        if window is None:
            window = self._facing = FacingWindow()
            window.idle.set_place(self._station, self._counter)
            view, presenter = window.view, self.presenter
            view.answer_pressed.connect(self._safely(presenter.press))
            view.answered.connect(self._safely(presenter.answer))
            view.row_pressed.connect(self._safely(presenter.point))
            view.aloud_asked.connect(self._safely(presenter.toggle_reading))
            view.slower_asked.connect(self._safely(presenter.slower))
        window.cover(screen)
        window.show_look(self.presenter.look)

    def _end_window(self) -> None:
        window, self._facing = self._facing, None
        if window is not None:
            window.show_look(None)
            window.end()

    # -- what is shown
    def _may_show(self, facts: FacingFacts) -> bool:
        return not self._window.locked and self._open_ticket() == facts.ticket

    def _shown(self, look: FacingLook | None) -> None:
        if look is None:
            self._forget()
        else:
            if self._facing is not None:
                self._facing.show_look(look)
            if self._turned is not None:
                self._turned.show_look(look)
            self._watch.start()
        self._tell()

    def _forget(self) -> None:
        self._watch.stop()
        if self._facing is not None and self._facing.is_asking:
            self._facing.show_look(None)
        if self._turned is not None:
            self._window.turn_back()
            self._drop_turned()
        self._tell()
        self.went_blank.emit()

    def _turned_changed(self, turned: bool) -> None:
        if not turned:
            self._drop_turned()
            if not self._display:
                # nobody looks any more
                self.blank()
        self._tell()

    def _drop_turned(self) -> None:
        view, self._turned = self._turned, None
        if view is not None:
            view.clear()
            view.deleteLater()

    def _safely(self, act: Callable[P, None]) -> Callable[P, None]:
        """A mistake of ours leaves nobody's facts in sight; it is told as any other."""

        def guarded(*arguments: P.args, **named: P.kwargs) -> None:
            try:
                act(*arguments, **named)
            except Exception:
                self.blank()
                raise

        return guarded

    def _tell(self) -> None:
        look = self.presenter.look
        state = FacingState(
            self._display,
            asking=look is not None and (self._facing is not None or self._turned is not None),
            turned=self._window.turned,
            voice=look is not None and look.voice,
            reading=look is not None and look.reading,
            answer=look.answer if look else None,
            row=look.row if look else None,
        )
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)

    def _connect(self) -> None:
        self.presenter.look_changed.connect(self._safely(self._shown))
        self.presenter.answered.connect(self.answered)
        self.presenter.pointed.connect(self.pointed)
        self._watch.timeout.connect(self.check)
        self._window.locked_changed.connect(self.check)
        self._window.turned_changed.connect(self._turned_changed)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        for changed in (application.screenAdded, application.screenRemoved, application.primaryScreenChanged):
            changed.connect(self._displays_changed)

        handle = self._window.windowHandle()
        if handle is not None:
            # the clerk moved their window to another display
            handle.screenChanged.connect(self._displays_changed)

    def _displays_changed(self, _screen: QScreen) -> None:
        # a moment later: until then a display that goes is still in the list
        QTimer.singleShot(0, self, self._look_for_display)
