"""A card (卡片): white ground, 1 px line, radius 8, a header row with icon, title and words at the right."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.icons import paint_icon
from ui.theme.stylesheet import INKS
from ui.theme.tokens import tokens_of
from ui.widgets.painted import PaintedWidget, set_shown
from ui.widgets.text_label import TextLabel


def rule(parent: QWidget | None = None, *, upright: bool = False) -> QFrame:
    """A line of 1 px, lying or upright."""
    line = QFrame(parent)
    line.setObjectName("lineDown" if upright else "line")
    return line


class IconLabel(PaintedWidget):
    """An icon on its own, decoration only."""

    def __init__(
        self, icon: str, px: int = 16, ink: str = "secondary", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._px, self._ink = icon, px, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str, ink: str = "") -> None:
        """Show another icon, in the same ink unless one is named."""
        self._icon, self._ink = icon, ink or self._ink
        self.update()

    def sizeHint(self) -> QSize:
        side = self.tokens.px(self._px)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._icon:
            return
        painter = QPainter(self)
        paint_icon(painter, QRectF(self.rect()), self._icon, self.tokens.color(INKS[self._ink]))
        painter.end()


class Card(QFrame):
    """A card with a body to fill.

    Args:
        title: words of the header; empty for a card without one.
        icon: icon before the title.
        right: words at the right end of the header.
        padding: inner margin of the body in design px; 0 for lists and tables that reach the edge.
        banded: the header has a ground of its own and a line below (all pages); off: a plain title
            inside the padding.
        white: the header of a banded card has no ground of its own, only the line.
    """

    def __init__(
        self,
        title: str = "",
        icon: str = "",
        right: str = "",
        *,
        padding: int = 12,
        banded: bool = True,
        white: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        tokens = tokens_of(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)  # room for the second px of the chosen card's edge
        outer.setSpacing(0)
        self.header = QFrame(self)
        self._header_row = QHBoxLayout(self.header)
        pad = tokens.px(padding or 12)
        if banded:
            self.header.setObjectName("sheetHead" if white else "cardHeader")
            self.header.setFixedHeight(tokens.px(38))
            self._header_row.setContentsMargins(tokens.px(14), 0, tokens.px(12), 0)
        else:
            self._header_row.setContentsMargins(pad, pad, pad, 0)
        self._header_row.setSpacing(tokens.px(8))
        self._icon = IconLabel(icon)
        set_shown(self._icon, bool(icon))
        self._title = TextLabel(title, "body", "primary" if banded else "secondary", strong=True)
        self._right = TextLabel(right, "caption", "muted")
        self._header_row.addWidget(self._icon)
        self._header_row.addWidget(self._title)
        self._header_row.addStretch(1)
        self._header_row.addWidget(self._right)
        set_shown(self._right, bool(right))
        set_shown(self.header, bool(title or icon))
        outer.addWidget(self.header)
        holder = QWidget(self)
        self.body = QVBoxLayout(holder)
        inner = tokens.px(padding)
        self.body.setContentsMargins(inner, inner, inner, inner)
        self.body.setSpacing(tokens.px(8))
        outer.addWidget(holder, 1)
        self.setAccessibleName(title)

    def set_title(self, title: str) -> None:
        """Other words in the header."""
        self._title.setText(title)
        set_shown(self.header, bool(title))
        self.setAccessibleName(title)

    def set_right(self, text: str) -> None:
        """Other words at the right end of the header."""
        self._right.setText(text)
        set_shown(self._right, bool(text))

    def add_after_title(self, widget: QWidget) -> None:
        """Put a pill or a line right after the title."""
        self._header_row.insertWidget(2, widget)

    def add_right(self, widget: QWidget) -> None:
        """Put a button or a key at the right end of the header."""
        self._header_row.addWidget(widget)

    def set_selected(self, selected: bool) -> None:
        """The 2 px blue edge of the chosen card; nothing inside moves."""
        if bool(self.property("selected")) == selected:
            return
        self.setProperty("selected", selected)
        if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            self.style().unpolish(self)
            self.style().polish(self)
