"""Words at the left, a figure at the right, one under the other (我今天, 收费, 敬老服务)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.painted import set_shown
from ui.widgets.text_label import TextLabel


class FactRows(QWidget):
    """Rows of a label and a value; the values are right-aligned and bold."""

    def __init__(self, *, row_height: int = 29, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self._labels: list[tuple[TextLabel, TextLabel]] = []

    def set_rows(self, rows: Sequence[tuple[str, str]], *, strong: bool = True) -> None:
        """Show these rows; labels that are there already are used again."""
        height = tokens_of(self).px(self._row_height)
        while len(self._labels) < len(rows):
            label, value = TextLabel("", "body", "secondary"), TextLabel("", "body", strong=strong)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row = len(self._labels)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(value, row, 1)
            self._grid.setRowMinimumHeight(row, height)
            self._labels.append((label, value))
        for number, (label, value) in enumerate(self._labels):
            shown = number < len(rows)
            label.setText(rows[number][0] if shown else "")
            value.setText(rows[number][1] if shown else "")
            set_shown(label, shown)
            set_shown(value, shown)
            self._grid.setRowMinimumHeight(number, height if shown else 0)
