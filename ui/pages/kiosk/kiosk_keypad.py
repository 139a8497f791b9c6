"""What the keypad's keys do: an identity number checked by the domain's rules, or the maintenance code."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from ui.background.job import Lane
from ui.background.runner import JobRunner
from ui.error_text import text_of
from ui.pages.kiosk.kiosk_visitor import Typing
from ui.pages.kiosk.number_page import PLACES
from window_client.domain.people.identity_number import InvalidIdentityNumber, parse_identity_number

#: a code that was wrong so often is not asked for again for a minute
MOST_TRIES, LOCKED_MS = 5, 60_000
_LONGEST_CODE = 12


class KioskKeypad(QObject):
    """Keeps what is being typed until it is taken or wiped.

    Attributes:
        today: the day at the station, for a birth that cannot be.
        check: whether a maintenance code is right; None where none was set. It may take a moment.

    Signals:
        changed(): what is typed, or what is wrong with it.
        accepted(): the maintenance code was right.
    """

    changed = Signal()
    accepted = Signal()

    def __init__(self, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._typing = Typing.IDENTITY
        self._error: InvalidIdentityNumber | None = None
        self._code_problem = ""
        self._tries = 0
        self._locked = QElapsedTimer()
        self.typed = ""
        self.today = date(2000, 1, 1)
        self.check: Callable[[str], bool] | None = None

    @property
    def can_leave(self) -> bool:
        """Whether a maintenance code was set on this PC."""
        return self.check is not None

    def open(self, typing: Typing) -> None:
        """Begin with an empty field."""
        self._typing = typing
        self.wipe()

    def wipe(self) -> None:
        """Forget what was typed."""
        self._set("")

    def type(self, sign: str) -> None:
        """One more sign; X stands only in the last place."""
        longest = _LONGEST_CODE if self._typing is Typing.MAINTENANCE else PLACES
        if len(self.typed) >= longest:
            return
        self._set(self.typed + sign)
        if self._typing is not Typing.MAINTENANCE and len(self.typed) == PLACES:
            self._look()

    def erase(self) -> None:
        """Without the last sign."""
        self._set(self.typed[:-1])

    def number(self) -> str | None:
        """The number that was typed if it holds together; else what is wrong is shown."""
        return self._look()

    def problem(self) -> str:
        """What is wrong, and what to do; empty if nothing is."""
        if self._error is not None:
            return text_of(self._error).line
        return {
            "": "",
            "wrong": self.tr("维护码不对。请再输一次。"),
            "locked": self.tr("输错太多次了。请过一分钟再输。"),
        }[self._code_problem]

    def check_code(self) -> None:
        """Whether the maintenance code is right; answered by ``accepted`` or by a problem."""
        check, code = self.check, self.typed
        if check is None:
            return
        if self._tries >= MOST_TRIES and self._locked.elapsed() < LOCKED_MS:
            self._set("", code_problem="locked")
            return
        self._runner.run(lambda: check(code), self._checked, lane=Lane.SLOW, owner=self)

    def _checked(self, right: bool) -> None:
        if right:
            self._tries = 0
            self.wipe()
            self.accepted.emit()
            return
        if self._tries >= MOST_TRIES:
            self._tries = 0
        self._tries += 1
        self._locked.start()
        self._set("", code_problem="locked" if self._tries >= MOST_TRIES else "wrong")

    def _look(self) -> str | None:
        try:
            found = parse_identity_number(self.typed, self.today)
        except InvalidIdentityNumber as error:
            self._error = error
            self.changed.emit()
            return None
        return found.number

    def _set(self, typed: str, *, code_problem: str = "") -> None:
        self.typed = typed
        self._error = None
        self._code_problem = code_problem
        self.changed.emit()
