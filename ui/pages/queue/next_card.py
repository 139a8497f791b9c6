"""The card of whom F2 would call (下一位), 84 px, at the head of the waiting line."""

from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.models.queue_list_model import QueueRow
from ui.theme.tokens import tokens_of
from ui.tickets.queue_words import clock, promise_words, translate
from ui.widgets.class_badge import ClassBadge
from ui.widgets.cut_label import CutLabel
from ui.widgets.pill import Chip
from ui.widgets.rich_line import CutLine, Glyph, Strong
from ui.widgets.text_label import TextLabel


class NextCard(QFrame):
    """Number, class, business, and the promise with the reason that it is this one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setProperty("selected", True)
        tokens = tokens_of(self)
        self.setFixedHeight(tokens.px(84))
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.px(10), tokens.px(7), tokens.px(10), tokens.px(7))
        column.setSpacing(tokens.px(1))
        row = QHBoxLayout()
        row.setSpacing(tokens.px(5))
        self._chip = Chip(translate("queue", "下一位"), tone="filled")
        self._number = TextLabel("", "subtitle", strong=True)
        self._badge = ClassBadge(None, 20)
        row.addWidget(self._chip)
        row.addWidget(self._number)
        row.addWidget(self._badge)
        row.addStretch(1)
        self._item = CutLabel("", "body")
        self._promise = CutLine(step="caption", ink="accent")
        column.addLayout(row)
        column.addWidget(self._item)
        column.addWidget(self._promise)
        self._row: QueueRow | None = None
        self._cause = ""

    def show_row(self, row: QueueRow, cause: str, now: datetime) -> None:
        """Another next one.

        Args:
            cause: why it is this one, short: 时限最早.
        """
        self._row, self._cause = row, cause
        self._number.setText(row.label)
        self._badge.set_class(row.badge)
        self._item.setText(row.item)
        self.set_now(now)

    def set_now(self, now: datetime) -> None:
        """The time went on: late or not late."""
        row = self._row
        if row is None:
            return
        promise = promise_words(row.call_by, now)
        tail = f"，{self._cause}" if self._cause else ""
        if promise.late:
            self._promise.set_parts(
                [Glyph("st.late", "danger"), Strong(f" {promise.text}", "danger"), f"{tail}"]
            )
        else:
            words = translate("queue", "最迟 {time} 叫号").format(time=clock(row.call_by))
            self._promise.set_parts([Glyph("st.time", "accent"), Strong(words), tail])
        self.setAccessibleName(f"{self._chip.text()} {row.label} {row.item} {self._promise.words()}")
