"""The main window while the citizen looks at it (转屏): one view over the whole screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget


class TurnedWindow:
    """Made when the screen is turned; gives the window back as it was."""

    def __init__(self, window: QMainWindow, root: QStackedWidget, view: QWidget) -> None:
        self._window, self._root, self._view = window, root, view
        self._state, self._geometry = window.windowState(), window.geometry()
        root.addWidget(view)
        # hidden pages keep neither keyboard nor tab stops
        root.setCurrentWidget(view)
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        # no title, no task bar, no other program: this person sees nothing but their own facts
        # (and without a window manager nobody else makes the window as large as the screen)
        window.setGeometry(window.screen().geometry())
        window.setWindowState(self._state | Qt.WindowState.WindowFullScreen)

    def give_back(self) -> None:
        """Another part of the window is shown next; the view belongs to its maker again."""
        self._root.removeWidget(self._view)
        self._view.setParent(None)
        self._window.setWindowState(self._state)
        if not self._state & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen):
            self._window.setGeometry(self._geometry)
