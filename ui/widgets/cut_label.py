"""Text that may be cut with an ellipsis: only names of items and addresses (``cut`` cells of the design)."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.text_label import TextLabel


class CutLabel(TextLabel):
    """One line that shortens itself to its room; the whole text is the tool tip while it is cut."""

    def __init__(
        self,
        text: str = "",
        step: str = "body",
        ink: str = "primary",
        *,
        strong: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, step, ink, strong=strong, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("汉汉…"), super().minimumSizeHint().height())

    def is_cut(self) -> bool:
        """Whether the text does not fit now."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        painter.end()
