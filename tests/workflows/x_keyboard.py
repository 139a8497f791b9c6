"""Keys that go through the X server: xdotool presses them there, and the window with the X focus gets them.

So keyboard focus, key map, modifiers and shortcuts are those of a real keyboard; QTest hands a finished
event to a widget. Text that is not ASCII stays a QInputMethodEvent: no keyboard has a key for 周, it comes
from an input method.
"""

import ctypes
import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from ui.scan_catcher import GAP_MS
from ui.tour_driver import PATIENCE_S, REPEAT_S, TYPING_MS, TourDriver, TourStuck

#: xdotool waits half of its delay after a press and half after a release, some versions only once:
#: with this one two presses are at least TYPING_MS apart
_DELAY_MS = str(2 * TYPING_MS)
_MODIFIERS = {"Ctrl": "Control_L", "Alt": "Alt_L", "Shift": "Shift_L"}
_KEYSYMS = {
    "Return": "Return",
    "Escape": "Escape",
    "Tab": "Tab",
    "Space": "space",
    "Home": "Home",
    "End": "End",
    "PgUp": "Prior",
    "PgDown": "Next",
    "Left": "Left",
    "Right": "Right",
    "Up": "Up",
    "Down": "Down",
    **{f"F{number}": f"F{number}" for number in range(1, 13)},
}
_RETURN = 0xFF0D  # XK_Return
_KEY_EVENTS = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
_MODIFIER_KEYS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta})


@dataclass(frozen=True, slots=True)
class ArrivedKey:
    """A key press as the X server sent it.

    Attributes:
        at_ms: by the clock of the X server.
    """

    key: int
    modifiers: Qt.KeyboardModifier
    text: str
    at_ms: int

    def means(self, keys: str) -> bool:
        """Whether it is this key or chord, as written on the buttons."""
        meant = QKeySequence(keys)[0]  # type: ignore[index]  # the stubs do not know it
        # Shift and Tab together are a key of their own in X
        key = Qt.Key.Key_Tab if self.key == Qt.Key.Key_Backtab else self.key
        return (key, self.modifiers) == (meant.key(), meant.keyboardModifiers())


class XArrivals(QObject):
    """Notes the key presses that X brings to a window of the program, while it is installed as a filter.

    Attributes:
        keys: what arrived; a modifier shows in the key that it was held for.
        held: X key codes that are down.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.keys: list[ArrivedKey] = []
        self.held: set[int] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _KEY_EVENTS and isinstance(event, QKeyEvent) and isinstance(watched, QWindow):
            self._note(event)
        return False

    def _note(self, event: QKeyEvent) -> None:
        code = event.nativeScanCode()
        if not event.spontaneous() or not code:
            # QTest calls its events spontaneous too, but they have no X key code
            return
        if event.type() == QEvent.Type.KeyRelease:
            self.held.discard(code)
        # of a press that a shortcut takes, the ShortcutOverride is all that arrives
        elif code not in self.held:
            self.held.add(code)
            if event.key() not in _MODIFIER_KEYS:
                self.keys.append(ArrivedKey(event.key(), event.modifiers(), event.text(), event.timestamp()))


class XKeyboardDriver(TourDriver):
    """Presses keys at the X server, and takes none for pressed before Qt got it from there.

    Attributes:
        keys: every key that was pressed, by the clerk or the scanner; typed text counts letter by letter,
            what an input method gives counts once.
    """

    def __init__(self, window: QWidget, out: Path) -> None:
        super().__init__(window, out)
        self.keys: list[str] = []
        self._arrivals = XArrivals(window)

    @property
    def arrived(self) -> list[ArrivedKey]:
        """Every key press that came through the X server."""
        return self._arrivals.keys

    def take_over(self) -> None:
        """Give the window the X server's keyboard, as a window manager would.

        Raises:
            TourStuck: it does not get it.
        """
        platform = QGuiApplication.platformName()
        if platform != "xcb":
            raise TourStuck(f"Qt runs on {platform}: keys of an X server cannot reach it")
        self.window.raise_()
        # X gives its focus to no window that is not on the screen yet
        self.wait(self.window.windowHandle().isExposed, "the window is on the screen")
        self._xdotool("windowfocus", str(self.window.winId()))
        try:
            self.wait(self.window.isActiveWindow, "the window does not get the keyboard")
        except TourStuck as stuck:
            raise TourStuck(f"{stuck}: {self._focus()}") from None

    def press(self, keys: str) -> None:
        """See ``TourDriver.press``."""
        self.keys.append(keys)
        self.stalls.start(self._act)
        if keys == "F2":
            # a second press so soon is taken for an accident
            self.settle(self._pressed_at + REPEAT_S - monotonic())
        came = self._sent(keys, 1, lambda: self._xdotool("key", keysyms_of(keys)))
        if keys == "F2":
            self._pressed_at = monotonic()
        if len(came) != 1 or not came[0].means(keys):
            raise TourStuck(f"{keys} was pressed, but the X server sent {came}")

    def type(self, text: str) -> None:
        """See ``TourDriver.type``."""
        if not text.isascii():
            self.keys.append(text)
            super().type(text)
            return
        self.keys += text
        self.stalls.start(self._act)
        came = self._sent(
            repr(text), len(text), lambda: self._xdotool("type", "--delay", _DELAY_MS, "--", text)
        )
        got = "".join(key.text for key in came)
        if got != text:
            raise TourStuck(f"{text!r} was typed, but the X server sent {got!r}")

    def scan(self, text: str) -> None:
        """See ``TourDriver.scan``."""
        self.keys += [*text, "Return"]
        self.stalls.start(self._act)
        came = self._sent(f"the scan of {text}", len(text) + 1, lambda: burst(text))
        got = "".join(key.text for key in came)
        if got != f"{text}\r":
            raise TourStuck(f"{text} was scanned, but the X server sent {got!r}")
        gap = max(after.at_ms - before.at_ms for before, after in pairwise(came))
        if gap >= GAP_MS:
            raise TourStuck(f"the machine is too busy for a scanner: {gap} ms between two of its keys")

    def _sent(self, what: str, count: int, send: Callable[[], None]) -> list[ArrivedKey]:
        """Send so many keys to the X server and let Qt run until they came from there and are up again.

        Raises:
            TourStuck: they did not come in time.
        """
        application = QApplication.instance()
        assert application is not None
        arrivals, before = self._arrivals, len(self.arrived)
        application.installEventFilter(arrivals)
        try:
            send()
            self.wait(lambda: len(arrivals.keys) >= before + count and not arrivals.held, what)
        except TourStuck as stuck:
            raise TourStuck(
                f"{stuck}: {len(arrivals.keys) - before} of {count} keys came from the X server"
                f" (still down: {sorted(arrivals.held)}); {self._focus()}"
            ) from None
        finally:
            application.removeEventFilter(arrivals)
        return arrivals.keys[before:]

    def _xdotool(self, *command: str) -> None:
        """Qt runs on meanwhile, as it does while somebody types."""
        until = monotonic() + PATIENCE_S
        with subprocess.Popen(["xdotool", *command], stderr=subprocess.PIPE, text=True) as hand:
            while hand.poll() is None and monotonic() < until:
                self.settle(0.005)
            hand.kill()
            _, said = hand.communicate()
        if hand.returncode or said:
            raise TourStuck(f"xdotool {' '.join(command)} ended with {hand.returncode}: {said}")

    def _focus(self) -> str:
        """Who has the X server's keyboard, in words."""
        asked = subprocess.run(
            ["xdotool", "getwindowfocus", "-f"], capture_output=True, text=True, timeout=30, check=False
        )
        answer = asked.stdout.strip() or asked.stderr.strip()
        return f"the X focus is on window {answer}, ours is {self.window.winId()}"


def keysyms_of(keys: str) -> str:
    """``Ctrl+PgDown`` in the words of X: ``Control_L+Next``.

    Raises:
        ValueError: no such key is known here.
    """
    *modifiers, key = keys.split("+")
    if len(key) == 1 and key.isascii() and key.isalnum():
        # a capital letter would be one with Shift
        keysym = key.lower()
    elif key in _KEYSYMS:
        keysym = _KEYSYMS[key]
    else:
        raise ValueError(f"no keysym is known for {keys!r}")
    return "+".join((*(_MODIFIERS[each] for each in modifiers), keysym))


def burst(text: str) -> None:
    """A scanner's digits and Return, handed to the X server in one piece.

    xdotool asks the server between two keys; on a busy machine that takes longer than a scanner would.

    Raises:
        ValueError: the text is no number.
    """
    if not (text.isascii() and text.isdigit()):
        raise ValueError(f"this scanner reads numbers only, not {text!r}")
    # xdotool itself needs both libraries
    x11, xtst = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    server = ctypes.c_void_p(x11.XOpenDisplay(os.environ["DISPLAY"].encode()))
    assert server, "the X server does not answer"
    at_once = ctypes.c_ulong(0)
    for keysym in (*map(ord, text), _RETURN):
        code = ctypes.c_uint(x11.XKeysymToKeycode(server, ctypes.c_ulong(keysym)))
        xtst.XTestFakeKeyEvent(server, code, True, at_once)
        xtst.XTestFakeKeyEvent(server, code, False, at_once)
    # sends what has gathered, and ends the connection when the server has done it
    x11.XCloseDisplay(server)
