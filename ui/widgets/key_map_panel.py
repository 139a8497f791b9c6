"""The key map (键位): what each key does, in groups side by side; content of the F1 sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.card import rule
from ui.widgets.key_cap import KeyCap
from ui.widgets.text_label import TextLabel


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """A group of keys: its title, and pairs of key and words."""

    title: str
    rows: tuple[tuple[str, str], ...]


class KeyMapPanel(QWidget):
    """Groups in columns, each key as a cap before its words."""

    def __init__(
        self, groups: Sequence[KeyGroup], *, columns: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(tokens.px(28))
        stacks = [QVBoxLayout() for _ in range(columns)]
        filled = [0] * columns
        for group in groups:
            shortest = filled.index(min(filled))
            stacks[shortest].addWidget(self._group(group))
            filled[shortest] += len(group.rows) + 2
        for stack in stacks:
            stack.setSpacing(tokens.px(14))
            stack.addStretch(1)
            outer.addLayout(stack, 1)

    def _group(self, group: KeyGroup) -> QWidget:
        tokens = tokens_of(self)
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.px(10))
        grid.setVerticalSpacing(tokens.px(6))
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, tokens.px(92))
        grid.addWidget(TextLabel(group.title, "body", "secondary", strong=True), 0, 0, 1, 2)
        grid.addWidget(rule(), 1, 0, 1, 2)
        for number, (key, words) in enumerate(group.rows, start=2):
            grid.addWidget(KeyCap(key), number, 0, Qt.AlignmentFlag.AlignRight)
            label = TextLabel(words)
            label.setAccessibleName(f"{words} {key}")
            grid.addWidget(label, number, 1)
        return box
