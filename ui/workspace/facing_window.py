"""The window on the display that faces the citizen: without a frame, over the whole display, deaf to keys."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QScreen
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.pages.senior_display.facing_look import FacingLook
from ui.pages.senior_display.idle_picture import IdlePicture
from ui.pages.senior_display.senior_display_view import SeniorDisplayView
from ui.theme.stylesheet import apply_scope
from ui.theme.theme_profile import ThemeProfile

_FLAGS = (
    Qt.WindowType.Window
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    # the keyboard is the clerk's, whatever is touched here
    | Qt.WindowType.WindowDoesNotAcceptFocus
)


class FacingWindow(QWidget):
    """One question, or the idle picture."""

    def __init__(self, *, alone: bool = False) -> None:
        """Args:
        alone: no clerk's window is beside it (setting up): it takes the keyboard, and Esc closes it.
        """
        super().__init__(None, Qt.WindowType.Window if alone else _FLAGS)
        self._alone = alone
        if not alone:
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(self.tr("对面屏"))
        self.view = SeniorDisplayView()
        self.idle = IdlePicture()
        self._covered: QScreen | None = None
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._stack.addWidget(self.idle)
        self._stack.addWidget(self.view)
        # large type and full colours, whatever the clerk has chosen for their own screen
        apply_scope(self, ThemeProfile())

    @property
    def is_asking(self) -> bool:
        """Whether somebody's facts are in sight."""
        return self._stack.currentWidget() is self.view

    def show_look(self, look: FacingLook | None) -> None:
        """Show a question, or the idle picture; then nothing of the person is kept."""
        if look is None:
            self._stack.setCurrentWidget(self.idle)
            self.view.clear()
            # drawn now and not when the program comes to it: the display shows nobody's name any more
            self.repaint()
            return
        self.view.show_look(look)
        self._stack.setCurrentWidget(self.view)

    def cover(self, screen: QScreen) -> None:
        """Fill this display."""
        if self.screen() is not screen:
            self.setScreen(screen)
        if screen is not self._covered:
            self._covered = screen
            screen.geometryChanged.connect(self._cover_again)
        # without a window manager nobody else makes the window as large as the display
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def end(self) -> None:
        """The officer leaves."""
        self.close()
        self.deleteLater()

    def _cover_again(self) -> None:
        if self._covered is not None and self.screen() is self._covered:
            self.cover(self._covered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._alone and event.key() == Qt.Key.Key_Escape:
            self.close()
        # nothing else means anything here, and nobody above hears of it
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.view.retranslate()
