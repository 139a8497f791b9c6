"""A window that the public cannot leave: full screen, without a frame, on top, deaf to what closes windows.

Alt+F4, Esc, context menus and shortcuts do nothing; a window that was pushed aside comes back. What belongs
to the system (Ctrl+Alt+Del, the consoles of Linux, the Super key of some desktops) never reaches a program:
the README says how an account for a kiosk is set up.
"""

from typing import ClassVar

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

#: how often the window looks whether it is still the one in front
LOOK_MS = 1_000
_TECHNICIAN = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
)


class LockedWindow(QWidget):
    """Shows one view over the whole screen.

    Signals:
        technician(): Ctrl+Alt+Shift+Q on an attached keyboard.
    """

    technician = Signal()

    #: keys that a keyboard may press all the same: a scanner is one
    _FLAGS: ClassVar[Qt.WindowType] = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint

    def __init__(self, view: QWidget, *, locked: bool, title: str = "") -> None:
        """Args:
        locked: False in a demonstration, which can be closed like any window.
        """
        super().__init__()
        self._view = view
        self._locked = locked
        view.setParent(self)
        self.setWindowTitle(title)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._come_back)
        if locked:
            self.setWindowFlags(self.windowFlags() | self._FLAGS)
            # a finger needs no pointer
            self.setCursor(Qt.CursorShape.BlankCursor)

    @property
    def locked(self) -> bool:
        """Whether it cannot be closed."""
        return self._locked

    def open_up(self) -> None:
        """Cover the whole screen if locked, else open as a window as high as the screen allows."""
        if self._locked:
            self._cover()
            self._look.start()
            return
        room = self.screen().availableGeometry()
        height = room.height() * 9 // 10
        self.resize(min(room.width(), height * 9 // 16), height)
        self.show()

    def release(self) -> None:
        """Somebody who may has asked for it: the window closes."""
        self._locked = False
        self._look.stop()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._locked:
            event.ignore()
            return
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Q and event.modifiers() & _TECHNICIAN == _TECHNICIAN:
            self.technician.emit()
        # nothing else means anything here, and nobody above hears of it
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and self._locked and self.isMinimized():
            QTimer.singleShot(0, self, self._come_back)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._view.setGeometry(self.rect())

    def _cover(self) -> None:
        # without a window manager nobody else makes the window as large as the screen
        self.setGeometry(self.screen().geometry())
        self.showFullScreen()

    def _come_back(self) -> None:
        if not self._locked:
            return
        if self.isMinimized() or not self.isFullScreen() or self.geometry() != self.screen().geometry():
            self._cover()
        if not self.isActiveWindow():
            self.raise_()
            self.activateWindow()
