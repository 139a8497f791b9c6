"""The ground of every widget that paints itself: it follows the theme without a restart."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QWidget

from ui.theme.tokens import Tokens, tokens_of


class PaintedWidget(QWidget):
    """A widget painted from the tokens; a change of theme or scale measures and paints it anew."""

    @property
    def tokens(self) -> Tokens:
        """The tokens in force where this widget stands."""
        return tokens_of(self)

    def retheme(self) -> None:
        """Called after a change of theme; override to set fixed sizes again."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.ParentChange):
            self.retheme()
            self.updateGeometry()
            self.update()
        elif event.type() is QEvent.Type.EnabledChange:
            self.update()
        super().changeEvent(event)


def text_width(font: QFont, text: str) -> int:
    """Width of one line in whole logical pixels."""
    return QFontMetrics(font).horizontalAdvance(text)


def smooth(painter: QPainter) -> QPainter:
    """The painter with antialiasing for shapes and text."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    return painter


def has_missing_glyph(font: QFont, text: str) -> bool:
    """Whether no font at hand covers a character of the text (it would be drawn as a box)."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())


def set_shown(widget: QWidget, shown: bool) -> None:
    """Show or hide a part; one that stands in no window yet is only marked.

    Qt opens a part without a parent as a window of its own when it is told to be visible: that flashes on the
    screen and takes the keyboard away.
    """
    if shown and widget.parentWidget() is None and not widget.isVisible():
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
        return
    widget.setVisible(shown)
