"""业务编号 of the other system: short while it is only looked at, whole while it is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.form_fields import TextField

_LONG = 12


def short_number(number: str) -> str:
    """320499⋯5520: the ends are enough to compare by."""
    return f"{number[:6]}⋯{number[-4:]}" if len(number) > _LONG else number


class ExternalNumberField(TextField):
    """A field that takes the number by scanner or by hand.

    Signals:
        entered(str): a number other than the one that is kept; on Enter, or when the field is left.
    """

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self.setMaxLength(60)
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        self.returnPressed.connect(self._tell)

    def show_number(self, number: str, suffix: str) -> None:
        """Show what is kept; a text that is being typed stays."""
        changed = number != self._kept
        self._kept = number
        self.set_suffix(suffix)
        if not self.hasFocus():
            self.setText(short_number(number))
        elif changed:
            self.setText(number)

    def number(self) -> str:
        """The number in full: typed if the field has the keyboard, else the one that is kept."""
        return self.text().strip() if self.hasFocus() else self._kept

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.isReadOnly() and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.setText(self._kept)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            typed = self.text().strip()
            self._tell()
            super().focusOutEvent(event)
            # a number that was refused stays to be mended
            if typed == self._kept:
                self.setText(short_number(self._kept))
            return
        super().focusOutEvent(event)

    def _tell(self) -> None:
        typed = self.text().strip()
        if typed and typed not in (self._kept, short_number(self._kept)):
            self.entered.emit(typed)
