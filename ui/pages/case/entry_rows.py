"""The rows of the 录入视图: label, full value in 17 px, a remark; copying gives the masked text."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.theme.focus_ring import keyboard_in_use
from ui.theme.tokens import tokens_of
from ui.widgets.painted import PaintedWidget, smooth, text_width
from window_client.domain.people.masking import mask_document
from window_client.services.visit_desk import EntryLine

_LABEL_WIDTH = 96
_VALUE_PX = 17
_ROW = 40
#: numbers and addresses of so many characters have a line of their own
_LONG = 18


def masked_copy(value: str) -> str:
    """What copying a row gives: words are cut to their first character, numbers to their ends."""
    plain = value.replace(" ", "")
    if re.search(r"[0-9A-Za-z]{6,}", plain):
        return re.sub(r"[0-9A-Za-z]{6,}", lambda run: mask_document(run.group()), plain)
    return plain[:1] + "*" * (len(plain) - 1) if len(plain) > 1 else "*" * len(plain)


class EntryRow(PaintedWidget):
    """One value in full; a stop of the Tab key, so that it can be read out and walked.

    Signals:
        stepped(int): an arrow was pressed: -1 up, 1 down.
    """

    stepped = Signal(int)

    def __init__(self, line: EntryLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{line.label} {line.value}".strip())
        self.setFixedHeight(tokens_of(self).px(_ROW))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def needs_whole_line(self, width: int) -> bool:
        """Whether the value is too long for half of the card."""
        tokens = self.tokens
        value = text_width(self._font(), self.line.value)
        remark = text_width(tokens.font("caption"), self.line.remark)
        return len(self.line.value) >= _LONG or value + remark + tokens.px(_LABEL_WIDTH + 12) > width

    def _font(self) -> QFont:
        # set a little wider than other text, for typing from
        font = QFont(self.tokens.font_px(self.tokens.px(_VALUE_PX), strong=False))
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.5)
        return font

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(masked_copy(self.line.value))
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self.tokens
        painter = smooth(QPainter(self))
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)
        painter.setFont(tokens.font("body"))
        painter.setPen(tokens.color("text.secondary"))
        painter.drawText(self.rect(), middle, self.line.label)
        painter.setFont(self._font())
        painter.setPen(tokens.color("text.primary"))
        painter.drawText(self.rect().adjusted(tokens.px(_LABEL_WIDTH), 0, 0, 0), middle, self.line.value)
        painter.setFont(tokens.font("caption"))
        painter.setPen(tokens.color("text.muted"))
        painter.drawText(self.rect(), middle | int(Qt.AlignmentFlag.AlignRight), self.line.remark)
        painter.setPen(QPen(tokens.color("border.subtle"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self.hasFocus() and keyboard_in_use():
            painter.setPen(QPen(tokens.color("focus.ring"), tokens.focus_width))
            painter.drawRoundedRect(self.rect().adjusted(1, 2, -2, -3), 4, 4)
        painter.end()


class EntryRows(QWidget):
    """Two columns in the other system's order; a long value takes the whole line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(tokens.px(12), tokens.px(10), tokens.px(14), tokens.px(10))
        self._grid.setHorizontalSpacing(tokens.px(24))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.rows: list[EntryRow] = []

    def show_lines(self, lines: Sequence[EntryLine], width: int) -> None:
        """Show these lines; ``width`` is the room of one column in px."""
        self.clear()
        row, column = 0, 0
        for line in lines:
            widget = EntryRow(line)
            widget.stepped.connect(self._step)
            whole = widget.needs_whole_line(width)
            if whole and column:
                row, column = row + 1, 0
            self._grid.addWidget(widget, row, column, 1, 2 if whole else 1)
            self.rows.append(widget)
            if whole or column:
                row, column = row + 1, 0
            else:
                column = 1
        self._grid.setRowStretch(row + 1, 1)

    def clear(self) -> None:
        """Forget the values."""
        for widget in self.rows:
            widget.hide()
            widget.line = EntryLine("", "")
            widget.setAccessibleName("")
            widget.deleteLater()
        self.rows = []
        self._grid = self._fresh_grid()

    def _fresh_grid(self) -> QGridLayout:
        # row stretches of an old filling would stay
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        return self._grid

    def _step(self, by: int) -> None:
        at = next((place for place, row in enumerate(self.rows) if row.hasFocus()), -1)
        if 0 <= at + by < len(self.rows):
            self.rows[at + by].setFocus(Qt.FocusReason.TabFocusReason)
