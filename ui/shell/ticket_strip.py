"""The 32 px strip that keeps an open ticket in sight on every page but the counter's (票条)."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.actions import PRIMARY, ActionId, PrimaryKind, key_words, primary_words
from ui.theme.tokens import tokens_of
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import PaintedWidget
from ui.widgets.pill import Pill
from ui.widgets.text_label import TextLabel


@dataclass(frozen=True, slots=True)
class OpenTicket:
    """The ticket that this counter has called or is serving.

    Attributes:
        label: A011.
        look: theme key of its state: called, serving.
        facts: one line: 用时 06:24・普通护照换发.
        primary: what F2 would do.
        primary_enabled: whether it is legal now; if not, the button is grey.
    """

    label: str
    look: str
    facts: str = ""
    primary: PrimaryKind = PrimaryKind.START
    primary_enabled: bool = True


class TicketStrip(PaintedWidget):
    """Shown by the shell, never by a page.

    Signals:
        primary_pressed(): the button was pressed; the key arrives through the registry.
        opened(): the strip was clicked: back to the counter page (Ctrl+PgUp does it too).
    """

    primary_pressed = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticket: OpenTicket | None = None
        self._label = TextLabel("", "subtitle")
        self._pill = Pill()
        self._facts = TextLabel("", "caption", "secondary")
        self._primary = KeyButton("", key=key_words(ActionId.PRIMARY), kind="primary")
        self._primary.clicked.connect(self.primary_pressed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._assemble()
        self.retheme()
        self.hide()

    @property
    def ticket(self) -> OpenTicket | None:
        """What is shown."""
        return self._ticket

    def set_ticket(self, ticket: OpenTicket | None) -> None:
        """Another ticket, another state, or none. Showing and hiding is the shell's."""
        self._ticket = ticket
        if ticket is None:
            return
        self._label.setText(ticket.label)
        self._pill.show_ticket(ticket.look)
        self._facts.setText(ticket.facts)
        self._primary.setText(primary_words(ticket.primary))
        self._primary.set_icon_name(PRIMARY[ticket.primary][1])
        self._primary.setEnabled(ticket.primary_enabled)

    def retheme(self) -> None:
        self.setFixedHeight(self.tokens.size.row_compact)
        # one pixel stays free above and below, so that the strip's line is not covered
        self._primary.setFixedHeight(self.tokens.size.row_compact - 4)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.set_ticket(self._ticket)
        super().changeEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.tokens.color("bg.surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self.tokens.color("border.default"))
        painter.end()

    def _assemble(self) -> None:
        gap = tokens_of(self).px(10)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 16, 2)
        row.setSpacing(gap)
        row.addWidget(self._label)
        row.addWidget(self._pill)
        row.addWidget(self._facts)
        row.addStretch(1)
        row.addWidget(self._primary)
