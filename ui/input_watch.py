"""Puts an event filter where input arrives, and nowhere else.

A filter on the application would send every event of every object through Python (some 4 µs each, twice
that for two filters): a page with a thousand widgets would feel it. Keys and clicks reach the window
first and then whatever has the focus; an input method speaks to the focus alone.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QWindow
from shiboken6 import Shiboken


class InputWatch(QObject):
    """Keeps one filter on every window that gets the focus and on the object that has it."""

    def __init__(self, application: QGuiApplication, listener: QObject) -> None:
        """Args:
        listener: its ``eventFilter`` is asked; the watch lives and dies with it.
        """
        super().__init__(listener)
        self._listener = listener
        self._windows: list[QWindow] = []
        self._focus: QObject | None = None
        application.focusWindowChanged.connect(self._moved)
        application.focusObjectChanged.connect(self._moved)
        self._moved()

    def stop(self) -> None:
        """Takes the filter off everything."""
        for each in (*self._windows, self._focus):
            if each is not None and Shiboken.isValid(each):
                each.removeEventFilter(self._listener)
        self._windows.clear()
        self._focus = None

    def _moved(self, _focus: QObject | None = None) -> None:
        # asked for, not taken from the signals: a window that goes says so after the new one has come
        self._watch_window(QGuiApplication.focusWindow())
        self._watch_object(QGuiApplication.focusObject())

    def _watch_window(self, window: QWindow | None) -> None:
        self._windows = [each for each in self._windows if Shiboken.isValid(each)]
        if window is not None:
            # again for a known one: the newest filter is asked first, so the order stays as it was made
            window.installEventFilter(self._listener)
            if window not in self._windows:
                self._windows.append(window)

    def _watch_object(self, focus: QObject | None) -> None:
        old, self._focus = self._focus, None
        if old is not None and Shiboken.isValid(old):
            old.removeEventFilter(self._listener)
        if focus is not None and not isinstance(focus, QWindow):
            focus.installEventFilter(self._listener)
            self._focus = focus
