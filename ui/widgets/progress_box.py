"""A long task (长任务): how far, how long still, and how to stop it; the work goes on beside it."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import PaintedWidget, smooth
from ui.widgets.text_label import TextLabel


class ProgressLine(PaintedWidget):
    """A filled line of 12 px; without a total it shows no share."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Fill from 0 to 1."""
        self._share = min(max(share, 0.0), 1.0)
        self.setAccessibleName(
            QCoreApplication.translate("widgets", "已完成 {share}").format(share=f"{self._share:.0%}")
        )
        self.update()

    def share(self) -> float:
        """How much is filled, 0 to 1."""
        return self._share

    def sizeHint(self) -> QSize:
        return QSize(self.tokens.px(160), self.tokens.px(12))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.tokens.px(60), self.tokens.px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self.tokens
        painter = smooth(QPainter(self))
        shape = QPainterPath()
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape.addRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.fillPath(shape, tokens.color("bg.surface"))
        painter.setClipPath(shape)
        painter.fillRect(QRectF(0, 0, self.width() * self._share, self.height()), tokens.color("primary"))
        painter.setClipping(False)
        painter.setPen(QPen(tokens.color("border.control"), 1))
        painter.drawPath(shape)
        painter.end()


class ProgressBox(QFrame):
    """Title, count, line, note and one button to stop.

    Signals:
        cancelled: the button was pressed (or its key).
    """

    cancelled = Signal()

    def __init__(
        self, title: str, *, cancel: str = "", cancel_key: str = "Esc", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setProperty("outlined", "true")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        tokens = tokens_of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.px(16), tokens.px(12), tokens.px(16), tokens.px(12))
        column.setSpacing(tokens.px(8))
        top = QHBoxLayout()
        self._title = TextLabel(title, "body", strong=True)
        self._count = TextLabel("", "body", "secondary")
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight)
        top.addWidget(self._title, 1)
        top.addWidget(self._count)
        column.addLayout(top)
        self.line = ProgressLine()
        column.addWidget(self.line)
        below = QHBoxLayout()
        self._note = TextLabel("", "caption", "muted")
        self.button = KeyButton(
            cancel or QCoreApplication.translate("widgets", "取消"), key=cancel_key, icon="nav.close"
        )
        self.button.clicked.connect(self.cancelled)
        below.addWidget(self._note, 1)
        below.addWidget(self.button)
        column.addLayout(below)
        self.setAccessibleName(title)

    def set_progress(self, done: int, total: int, words: str = "", note: str = "") -> None:
        """Show how far it is.

        Args:
            done: pieces done.
            total: all pieces; 0 while that is unknown.
            words: the count in words (第 8 240 行，共 12 690 行).
            note: what can be done meanwhile, how long still.
        """
        self.line.set_share(done / total if total > 0 else 0.0)
        self._count.setText(words)
        self._note.setText(note)
