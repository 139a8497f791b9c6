"""The clerk's own screen, turned round (转屏): the four facts, and nothing else."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.pages.senior_display.facing_look import FacingLook
from ui.pages.senior_display.facing_metrics import FacingMetrics
from ui.pages.senior_display.fact_rows_view import FactRowsView
from ui.theme.tokens import raw_tokens, tokens_of

#: lengths of the picture (1366×768), px
_SIDE, _TOP = 57, 44
_HEIGHT = 768
_SIZE = raw_tokens()["font"]["display"]["turned"]


class TurnedView(QWidget):
    """It holds the keyboard while it is shown, so that nothing behind it does.

    Signals:
        row_pressed(int): a row is pointed at.
    """

    row_pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("请您核对"))
        self.rows = FactRowsView(_SIZE["fact"], _SIZE["label"], spread=True, parent=self)
        self.rows.pressed.connect(self.row_pressed)

    def show_look(self, look: FacingLook) -> None:
        """Show this moment."""
        self.rows.set_rows(look.facts.rows)
        self.rows.set_pointed(look.row)

    def clear(self) -> None:
        """Keep nothing of the person."""
        self.rows.set_rows(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rows.set_metrics(FacingMetrics(max(0.2, min(self.width() / 1024, self.height() / _HEIGHT))))
        side, top = self.rows.metrics.px(_SIDE), self.rows.metrics.px(_TOP)
        self.rows.setGeometry(self.rect().adjusted(side, top, -side, -top))
        self.rows.arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens_of(self).color("bg.surface"))
        painter.end()
