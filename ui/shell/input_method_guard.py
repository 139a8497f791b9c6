"""While an input method is composing, its keys are its own (输入法候选期间).

Enter, Esc, Space, digits and arrows choose and cancel candidates; a function key or a Ctrl/Alt chord
first puts the composed text into the field, then does what it always does.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from ui.input_watch import InputWatch

_KEYS = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Space,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        *(Qt.Key(Qt.Key.Key_0.value + digit) for digit in range(10)),
    }
)
_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_INTERESTING = frozenset({QEvent.Type.InputMethod, QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})


def _commit() -> None:
    QGuiApplication.inputMethod().commit()


def _popup_is_open() -> bool:
    return QApplication.activePopupWidget() is not None


class InputMethodGuard(QObject):
    """An event filter that knows whether a preedit is on the screen."""

    def __init__(
        self,
        application: QGuiApplication,
        *,
        commit: Callable[[], None] = _commit,
        parent: QObject | None = None,
    ) -> None:
        """Args:
        commit: makes the input method give up its preedit as text.
        """
        super().__init__(parent)
        self._commit = commit
        self._preedit = ""
        self._watch = InputWatch(application, self)
        # a field that loses the focus ends the composition without always saying so
        application.focusObjectChanged.connect(self._forget)

    def composing(self) -> bool:
        """Whether the officer is in the middle of a word."""
        return bool(self._preedit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _INTERESTING:
            return False
        if isinstance(event, QInputMethodEvent):
            self._preedit = event.preeditString()
            return False
        if not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key == Qt.Key.Key_Escape and kind == QEvent.Type.ShortcutOverride and _popup_is_open():
            # Esc closes an open choice list, not the sheet that it stands on
            event.accept()
            return True
        if not self._preedit:
            return False
        if event.modifiers() & _CHORD or Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35:
            if kind == QEvent.Type.ShortcutOverride:
                self._commit()
            return False
        if key in _KEYS:
            # accepted: no shortcut is made of it, and the page below does not see it either
            event.accept()
            return True
        return False

    def _forget(self, _focus: object) -> None:
        self._preedit = ""
