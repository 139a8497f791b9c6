"""The bar at the top of the guide's page, 76 px: the day in figures, and the primary action at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import ActionId, key_words
from ui.pages.guide.guide_words import HallFigure, translate
from ui.theme.tokens import tokens_of
from ui.widgets.card import rule
from ui.widgets.key_button import KeyButton
from ui.widgets.text_label import TextLabel

_FIGURES = 6


class FigureBlock(QWidget):
    """A number and what it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        self._value = TextLabel("", "figure", strong=True)
        self._caption = TextLabel("", "caption", "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.px(14), 0, tokens.px(14), 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._value)
        column.addWidget(self._caption)
        column.addStretch(1)

    def show_figure(self, figure: HallFigure) -> None:
        """Another number."""
        self._value.setText(figure.value)
        self._value.set_ink(figure.ink)
        self._caption.setText(figure.caption)
        self.setAccessibleName(f"{figure.caption} {figure.value}")

    def ink(self) -> str:
        """The colour of the number."""
        return self._value.ink()


class HallBar(QFrame):
    """Figures left, 给号 at the far right.

    Signals:
        give_requested(): the primary.
    """

    give_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        tokens = tokens_of(self)
        self.setFixedHeight(tokens.size.ticket_bar)
        self.blocks = tuple(FigureBlock() for _ in range(_FIGURES))
        self.primary = KeyButton(
            translate("guide", "给号"),
            key=key_words(ActionId.PRIMARY),
            icon="act.give",
            kind="primary",
            size="primary",
        )
        self.primary.setMinimumWidth(tokens.px(172))
        self.primary.clicked.connect(self.give_requested)
        row = QHBoxLayout()
        row.setContentsMargins(tokens.px(4), 0, tokens.px(16), 0)
        row.setSpacing(0)
        for number, block in enumerate(self.blocks):
            if number:
                row.addWidget(rule(upright=True))
            # the first has the longest words
            row.addWidget(block, 2 if number == 0 else 1)
        row.addSpacing(tokens.px(8))
        row.addWidget(self.primary)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row, 1)
        whole.addWidget(rule())

    def show_figures(self, figures: Sequence[HallFigure]) -> None:
        """The day as it is now."""
        for block, figure in zip(self.blocks, figures, strict=True):
            block.show_figure(figure)
