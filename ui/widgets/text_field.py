"""A line of text to type into (录入框): masked values with an eye, passwords, dates."""

import datetime
import re

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QToolButton,
    QWidget,
)

from ui.theme.icons import paint_icon
from ui.theme.tokens import tokens_of
from ui.widgets.painted import smooth, text_width

_REVEAL_LONGEST_MS = 10_000
_DATE = re.compile(r"^\s*(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?\s*$")


def set_flag(widget: QWidget, name: str, on: bool) -> None:
    """Set a property that the style sheet looks at, and paint anew."""
    if bool(widget.property(name)) == on:
        return
    widget.setProperty(name, on)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        # Qt asks the style sheet when it is shown
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class EyeButton(QToolButton):
    """The eye inside a field; what it shows is shown only while it is held (mouse, finger or Space)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        words = QCoreApplication.translate("widgets", "按住显示全部")
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = smooth(QPainter(self))
        side = tokens.size.icon
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(self.rect()).center())
        name = "act.hide" if self.isDown() else "act.reveal"
        paint_icon(painter, box, name, tokens.color("text.muted"))
        painter.end()


class TextField(QLineEdit):
    """A line of text; words of the program may stand in it at the right, an icon at the left.

    A masked value (138****0042) is shown as given; typing replaces it whole. The full value is asked for by
    ``reveal_requested`` when the eye is pressed and taken away when it is let go, after 10 s at most.
    Copying always gives the masked text. Listen to ``textEdited``: only the officer's typing sends it.
    """

    reveal_requested = Signal()
    reveal_ended = Signal()
    mask_dropped = Signal()

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(parent)
        self._suffix = ""
        self._leading = ""
        self._masked: str | None = None
        self._eye: EyeButton | None = None
        self._revealed = False
        self._timer = QTimer(self, singleShot=True, interval=_REVEAL_LONGEST_MS)
        self._timer.timeout.connect(self._end_reveal)
        self._hint = ""
        self.setPlaceholderText(placeholder)

    # -- words and icon in the field
    def set_suffix(self, text: str) -> None:
        """Words at the right inside the field (读卡所得, 同住址); empty for none."""
        self._suffix = text
        self._margins()

    def suffix(self) -> str:
        """The words at the right."""
        return self._suffix

    def set_leading_icon(self, name: str) -> None:
        """An icon at the left inside the field; empty for none."""
        self._leading = name
        self._margins()

    def set_large(self, large: bool) -> None:
        """40 px high, for sign-in and search."""
        set_flag(self, "large", large)

    # -- state
    def set_invalid(self, invalid: bool) -> None:
        """The red edge of a field with an error; the sentence is the form's."""
        set_flag(self, "invalid", invalid)

    def set_shown_read_only(self, read_only: bool) -> None:
        """Look and act as a value that cannot be typed (read from a card)."""
        self.setReadOnly(read_only)
        set_flag(self, "shownReadOnly", read_only)
        super().setPlaceholderText("" if read_only else self._hint)

    def setPlaceholderText(self, text: str) -> None:
        self._hint = text
        # what cannot be typed asks for nothing
        super().setPlaceholderText("" if self.property("shownReadOnly") else text)

    # -- masked values
    def set_masked(self, masked: str) -> None:
        """Show a masked value with an eye."""
        self._masked = masked
        self._revealed = False
        if self._eye is None:
            eye = EyeButton(self)
            eye.pressed.connect(self._begin_reveal)
            eye.released.connect(self._end_reveal)
            self._eye = eye
            QWidget.setTabOrder(self, eye)
        self._eye.show()
        self.setText(masked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._margins()

    def is_masked(self) -> bool:
        """Whether the field still stands for a value it does not hold."""
        return self._masked is not None

    def show_revealed(self, text: str) -> None:
        """Show the full value; ignored when the eye has been let go meanwhile."""
        if self._revealed:
            self.setText(text)

    def _begin_reveal(self) -> None:
        self._revealed = True
        self._timer.start()
        self.reveal_requested.emit()

    def _end_reveal(self) -> None:
        self._timer.stop()
        if not self._revealed:
            return
        self._revealed = False
        if self._masked is not None:
            self.setText(self._masked)
        self.reveal_ended.emit()

    def drop_mask(self) -> None:
        """Forget the masked value; the field is empty and takes typing."""
        if self._masked is None:
            return
        self._end_reveal()
        self._masked = None
        if self._eye is not None:
            self._eye.hide()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.clear()
        self._margins()
        self.mask_dropped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._masked is not None:
            if event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Cut):
                QGuiApplication.clipboard().setText(self._masked)
                return
            deletes = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
            pastes = event.matches(QKeySequence.StandardKey.Paste)
            if (deletes or pastes or (event.text().isprintable() and event.text())) and not self.isReadOnly():
                self.drop_mask()
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        typed = event.commitString() or event.preeditString()
        if self._masked is not None and typed and not self.isReadOnly():
            self.drop_mask()
        super().inputMethodEvent(event)

    def last_stop(self) -> QWidget:
        """The last thing in this field that takes the Tab key: its eye, or the field."""
        return self if self._eye is None else self._eye

    # -- geometry and painting
    def _margins(self) -> None:
        tokens = tokens_of(self)
        right = text_width(tokens.font("caption"), self._suffix) + tokens.px(8) if self._suffix else 0
        if self._eye is not None and not self._eye.isHidden():
            right += tokens.px(26)
        left = self._leading_side() + tokens.px(8) if self._leading else 0
        self.setTextMargins(left, 0, right, 0)
        self._place_eye()
        self.update()

    def _leading_side(self) -> int:
        tokens = tokens_of(self)
        return tokens.px(22) if self.fontInfo().pixelSize() > tokens.px(16) else tokens.size.icon

    def _place_eye(self) -> None:
        if self._eye is not None:
            side = tokens_of(self).size.min_target
            self._eye.setGeometry(self.width() - side - 1, (self.height() - side) // 2, side, side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_eye()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_timer"):
            self._margins()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._suffix and not self._leading:
            return
        tokens = tokens_of(self)
        painter = smooth(QPainter(self))
        pad = tokens.px(11)
        if self._leading:
            side = self._leading_side()
            box = QRectF(pad, (self.height() - side) / 2, side, side)
            paint_icon(painter, box, self._leading, tokens.color("text.secondary"))
        if self._suffix:
            eye = tokens.px(26) if self._eye is not None and not self._eye.isHidden() else 0
            painter.setFont(tokens.font("caption"))
            painter.setPen(tokens.color("text.muted"))
            box = QRectF(0, 0, self.width() - pad - eye, self.height())
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(box, int(flags), self._suffix)
        painter.end()


class PasswordField(TextField):
    """A password: dots, and an eye that shows it while held."""

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(parent, placeholder=placeholder)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData)
        eye = EyeButton(self)
        eye.pressed.connect(lambda: self.setEchoMode(QLineEdit.EchoMode.Normal))
        eye.released.connect(lambda: self.setEchoMode(QLineEdit.EchoMode.Password))
        self._eye = eye
        QWidget.setTabOrder(self, eye)
        self._margins()


class DateField(TextField):
    """A date typed as 20260318, 2026-3-18 or 2026年3月18日 and shown as 2026-03-18."""

    date_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, placeholder=QCoreApplication.translate("widgets", "年-月-日"))
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self._last: datetime.date | None = None
        self.editingFinished.connect(self._tidy)

    def date(self) -> datetime.date | None:
        """The date in the field; ``None`` when it is empty or no date of the calendar."""
        match = _DATE.match(self.text())
        if match is None:
            return None
        try:
            return datetime.date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            return None

    def set_date(self, day: datetime.date | None) -> None:
        """Show a date without a signal."""
        self._last = day
        self.setText(day.isoformat() if day else "")

    def _tidy(self) -> None:
        day = self.date()
        if day is not None:
            self.setText(day.isoformat())
        if day != self._last:
            self._last = day
            self.date_changed.emit(day)
