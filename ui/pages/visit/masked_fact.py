"""A masked value with its label and an eye: shown in full only while the eye is held, 10 s at most."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.cut_label import CutLabel
from ui.widgets.form_fields import EyeButton
from ui.widgets.painted import set_shown
from ui.widgets.text_label import TextLabel

_LONGEST_MS = 10_000


class MaskedFact(QWidget):
    """身份证号 3204**********1629.

    Signals:
        reveal_requested(str): the eye is held: the field's name. Answer with ``show_value``.
    """

    reveal_requested = Signal(str)

    def __init__(self, field: str, label: str, masked: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        self._field, self._masked = field, masked
        self._held = False
        self.set_dense(False)
        words = TextLabel(label, "body", "secondary")
        words.setFixedWidth(tokens.px(60))
        self._value = CutLabel(masked, "body")
        self.eye = EyeButton(self)
        self.eye.setAccessibleName(f"{label} {self.eye.accessibleName()}")
        self.eye.setFixedSize(tokens.px(22), tokens.px(20))
        self.eye.pressed.connect(self._press)
        self.eye.released.connect(self._release)
        set_shown(self.eye, "*" in masked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.px(6))
        row.addWidget(words)
        row.addWidget(self._value, 1)
        row.addWidget(self.eye)
        self._timer = QTimer(self, singleShot=True, interval=_LONGEST_MS)
        self._timer.timeout.connect(self._release)

    def set_dense(self, dense: bool) -> None:
        """Stands closer to the facts above and below."""
        self.setFixedHeight(tokens_of(self).px(20 if dense else 23))

    def shown(self) -> str:
        """What can be read now."""
        return self._value.text()

    def show_value(self, text: str) -> None:
        """The full value; ignored when the eye was let go meanwhile."""
        if self._held:
            self._value.setText(text)

    def _press(self) -> None:
        self._held = True
        self._timer.start()
        self.reveal_requested.emit(self._field)

    def _release(self) -> None:
        self._held = False
        self._timer.stop()
        self._value.setText(self._masked)
