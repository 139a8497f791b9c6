"""The fields that an officer types into (录入框), all with the same height, edge and error look."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QPlainTextEdit,
    QStyledItemDelegate,
    QWidget,
)

from ui.theme.icons import paint_icon
from ui.theme.tokens import tokens_of
from ui.widgets.painted import smooth
from ui.widgets.text_field import DateField, EyeButton, PasswordField, TextField, set_flag

__all__ = ["ChoiceField", "DateField", "EyeButton", "NoteField", "PasswordField", "TextField", "TickBox"]


#: where a QStandardItem keeps its flags; by this way no item is ever handed to Python (see `set_options`)
_FLAGS_ROLE = Qt.ItemDataRole.UserRole - 1


class ChoiceField(QComboBox):
    """One choice out of a list that opens (换发原因). The wheel never changes it by accident."""

    value_changed = Signal(object)

    def __init__(self, options: Sequence[tuple[object, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = False
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setMaxVisibleItems(12)
        self.set_options(options)
        self.activated.connect(lambda _index: self.value_changed.emit(self.value()))

    def set_options(
        self, options: Sequence[tuple[object, str]], closed: Collection[object] = frozenset()
    ) -> None:
        """Offer these values; the present one stays if it is among them, else nothing is chosen.

        Args:
            closed: those of them that are shown but cannot be chosen now.
        """
        kept = self.value()
        self.clear()
        for value, words in options:
            self.addItem(words, value)
            if value in closed:
                # not model().item(row).setEnabled(False): PySide is not told when Qt deletes the item, takes
                # the next event at the same address for it, and the program crashes
                self.setItemData(self.count() - 1, 0, _FLAGS_ROLE)
        self.set_value(kept)

    def value(self) -> object:
        """The chosen value, or ``None``."""
        return self.currentData()

    def set_value(self, value: object) -> None:
        """Choose a value without a signal; an unknown one chooses nothing."""
        found = [row for row in range(self.count()) if self.itemData(row) == value]
        self.setCurrentIndex(found[0] if found else -1)

    def set_invalid(self, invalid: bool) -> None:
        """The red edge of a field with an error."""
        set_flag(self, "invalid", invalid)

    def set_large(self, large: bool) -> None:
        """40 px high, for sign-in."""
        set_flag(self, "large", large)

    def set_shown_read_only(self, read_only: bool) -> None:
        """Look and act as a value that cannot be changed here."""
        self._read_only = read_only
        set_flag(self, "shownReadOnly", read_only)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._read_only:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._read_only:
            event.ignore()
        elif event.key() == Qt.Key.Key_Space:
            self.showPopup()
        elif event.key() == Qt.Key.Key_F4:
            event.ignore()  # F4 is the card reader's; Qt would open the list
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._read_only:
            return
        tokens = tokens_of(self)
        painter = smooth(QPainter(self))
        side = tokens.size.icon
        box = QRectF(self.width() - side - tokens.px(9), (self.height() - side) / 2, side, side)
        ink = "text.secondary" if self.isEnabled() else "text.disabled"
        paint_icon(painter, box, "nav.collapse", tokens.color(ink))
        painter.end()


class TickBox(QCheckBox):
    """A box to tick with words; Space and Enter toggle."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)

    def set_invalid(self, invalid: bool) -> None:
        """Kept for forms; a box has no edge of its own to colour."""
        set_flag(self, "invalid", invalid)

    def set_shown_read_only(self, read_only: bool) -> None:
        """Not to be changed here."""
        self.setEnabled(not read_only)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)


class NoteField(QPlainTextEdit):
    """Several lines of plain text; Tab leaves the field."""

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFixedHeight(tokens_of(self).px(72))

    def set_invalid(self, invalid: bool) -> None:
        """The red edge of a field with an error."""
        set_flag(self, "invalid", invalid)

    def set_shown_read_only(self, read_only: bool) -> None:
        """Look and act as text that cannot be typed."""
        self.setReadOnly(read_only)
        set_flag(self, "shownReadOnly", read_only)
