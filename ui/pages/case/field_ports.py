"""One field of the form: its widget and the text that it stands for (字段编辑).

A value is always text, as the case stores it. What the officer types is told by ``edited``; what comes from
the database is shown by ``show_view`` and told to nobody.
"""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.form_fields import ChoiceField, DateField, TextField
from ui.widgets.segmented import Segmented
from window_client.domain.catalogue.field_spec import FieldKind, FieldSpec
from window_client.services.visit_desk import FieldView

#: so many choices stand side by side; more open as a list
MOST_SEGMENTS = 3
#: the form's column of fields in design px; wider ones would be cut at its right edge
_SEGMENT_ROOM = 292


class FieldPort(QObject):
    """What the form needs of a field.

    Signals:
        edited(str): the officer changed the value.
        left(): the keyboard went elsewhere, or a choice was made: save at once.
        reveal_requested(): the eye is pressed.
        restored(): what was typed turned out to be a scan and was taken back.
    """

    edited = Signal(str)
    left = Signal()
    reveal_requested = Signal()
    restored = Signal()

    def __init__(self, spec: FieldSpec, widget: QWidget) -> None:
        super().__init__(widget)
        self.spec = spec
        self.widget = widget
        self.view: FieldView | None = None

    def show_view(self, view: FieldView, today: date) -> None:
        """Show what the database holds."""
        self.view = view
        self._show(view, today)

    def commit(self) -> None:
        """Tell at once what was typed and is still held back."""

    def set_read_only(self, read_only: bool) -> None:
        """A settled case is only looked at."""
        self.widget.setEnabled(not read_only)

    def show_revealed(self, text: str) -> None:
        """The full value, while the eye is held."""

    def set_text(self, text: str) -> None:
        """Put a mended text in place of the typed one, as if it had been typed."""
        raise NotImplementedError

    def _show(self, view: FieldView, today: date) -> None:
        raise NotImplementedError


class TextPort(FieldPort):
    """Text, numbers, dates, addresses, telephones.

    Typing into a masked value replaces it whole. Its first character is held back until a second one
    comes or the field is left: it may be the head of a scanned code, which the scan catcher takes back.
    """

    def __init__(self, spec: FieldSpec, widget: TextField) -> None:
        super().__init__(spec, widget)
        self.field = widget
        self._mask = ""
        self._showing = False
        self._held = False
        widget.setMaxLength(400)
        widget.setPlaceholderText(spec.hint or widget.placeholderText())
        if spec.kind in (FieldKind.PHONE, FieldKind.NUMBER):
            widget.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        elif spec.kind is FieldKind.DOCUMENT_NUMBER:
            widget.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        widget.textEdited.connect(self._typed)
        widget.mask_dropped.connect(self._mask_dropped)
        widget.reveal_requested.connect(self.reveal_requested)
        widget.installEventFilter(self)

    def text(self) -> str:
        """The value as it is stored; a date that can be read is stored as YYYY-MM-DD."""
        typed = self.field.text().strip()
        if isinstance(self.field, DateField) and (day := self.field.date()) is not None:
            return day.isoformat()
        return typed

    def commit(self) -> None:
        """See ``FieldPort.commit``."""
        if self._held:
            self._held = False
            self.edited.emit(self.text())

    def set_text(self, text: str) -> None:
        """See ``FieldPort.set_text``."""
        self._held = False
        self.field.setText(text)
        self.edited.emit(self.text())

    def set_read_only(self, read_only: bool) -> None:
        """See ``FieldPort.set_read_only``."""
        self.field.set_shown_read_only(read_only)

    def show_revealed(self, text: str) -> None:
        """See ``FieldPort.show_revealed``."""
        self.field.show_revealed(text)

    def _show(self, view: FieldView, today: date) -> None:
        self._held = False
        if view.is_masked:
            self._mask = view.value
            if not (self.field.is_masked() and self.field.text() == view.value):
                self.field.set_masked(view.value)
        else:
            self._showing = True
            self.field.drop_mask()
            self._showing = False
            if self.field.text() != view.value:
                cursor = self.field.cursorPosition()
                self.field.setText(view.value)
                self.field.setCursorPosition(min(cursor, len(view.value)) if self.field.hasFocus() else 0)
        if isinstance(self.field, DateField):
            self.field.set_suffix(self._left_over(today))

    def _left_over(self, today: date) -> str:
        day = self.field.date() if isinstance(self.field, DateField) else None
        if day is None or "有效期" not in self.spec.label:
            return ""
        days = (day - today).days
        return self.tr("还剩 {days} 天").format(days=days) if days >= 0 else self.tr("已过期")

    def _mask_dropped(self) -> None:
        if not self._showing:
            self._held = True

    def _typed(self, text: str) -> None:
        if self._mask and text == self._mask:
            # the scan catcher put the mask back letter by letter: nothing was typed
            self._held = False
            self.field.set_masked(self._mask)
            self.restored.emit()
            return
        if self._held and len(text) == 1:
            return
        self._held = False
        self.edited.emit(self.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.FocusOut
            and isinstance(event, QFocusEvent)
            and event.reason() is not Qt.FocusReason.PopupFocusReason
        ):
            self.commit()
            self.left.emit()
        return super().eventFilter(watched, event)


class ChoicePort(FieldPort):
    """One of a few values; a change is saved at once, since other fields may depend on it."""

    def __init__(self, spec: FieldSpec, widget: Segmented | ChoiceField) -> None:
        super().__init__(spec, widget)
        self.chooser = widget
        widget.value_changed.connect(self._chosen)

    def set_text(self, text: str) -> None:
        """See ``FieldPort.set_text``."""
        self.chooser.set_value(text)
        self._chosen(text)

    def set_read_only(self, read_only: bool) -> None:
        """See ``FieldPort.set_read_only``."""
        if isinstance(self.chooser, ChoiceField):
            self.chooser.set_shown_read_only(read_only)
        else:
            self.chooser.setEnabled(not read_only)

    def _show(self, view: FieldView, today: date) -> None:
        if self.chooser.value() != view.value:
            self.chooser.set_value(view.value)

    def _chosen(self, value: object) -> None:
        self.edited.emit(str(value or ""))
        self.left.emit()


def make_port(spec: FieldSpec) -> FieldPort:
    """The widget for a field's kind."""
    if spec.kind is FieldKind.YES_NO:
        translate = QApplication.translate
        options = [("yes", translate("case", "是")), ("no", translate("case", "否"))]
        return ChoicePort(spec, Segmented(options, words=spec.label))
    if spec.kind is FieldKind.CHOICE:
        choices = [(choice.value, choice.label) for choice in spec.choices]
        if len(choices) <= MOST_SEGMENTS:
            segmented = Segmented(choices, words=spec.label)
            if segmented.sizeHint().width() <= tokens_of(segmented).px(_SEGMENT_ROOM):
                return ChoicePort(spec, segmented)
            segmented.deleteLater()
        return ChoicePort(spec, ChoiceField(choices))
    if spec.kind is FieldKind.DATE:
        return TextPort(spec, DateField())
    return TextPort(spec, TextField())
