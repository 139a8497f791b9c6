"""A barcode scanner types faster than anybody: its burst becomes one signal, from any focus (扫码).

A burst is at least six characters, each less than 30 ms after the one before, ending in Enter
(DESIGN.md §3). The first character goes to a text field at once, so that typing never lags; the next
ones wait until the gap shows who is typing. What turns out to be typing is delivered in order; what
turns out to be a scan is swallowed, and what the field already got is taken back.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QWindow
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import Shiboken

from ui.input_watch import InputWatch

SHORTEST_SCAN = 6  #: characters before the Enter
GAP_MS = 30  #: a pause of this length or more is a person

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_CHORD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_MODIFIER_KEYS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock}
)
_INTERESTING = frozenset(
    {
        QEvent.Type.ShortcutOverride,
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.MouseButtonPress,
    }
)


def _ends_a_line(event: QKeyEvent) -> bool:
    # some scanners are set to send a line feed instead of Enter
    return event.key() in _ENTER or event.text() in {"\r", "\n"}


def event_time_ms(event: QKeyEvent) -> int:
    """When the key was pressed, by the event's own stamp: a busy program does not stretch the gaps."""
    return event.timestamp() or time.monotonic_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class _Key:
    """A held key, to be sent again exactly as it came."""

    key: int
    modifiers: Qt.KeyboardModifier
    text: str


class ScanCatcher(QObject):
    """An event filter that tells a scanner from a typist.

    Signals:
        scanned(str): a burst ended in Enter; its characters without the Enter.
    """

    scanned = Signal(str)

    def __init__(
        self,
        application: QApplication,
        *,
        clock: Callable[[QKeyEvent], int] = event_time_ms,
        composing: Callable[[], bool] = lambda: False,
        trigger_key: Callable[[str], bool] = lambda key: False,
        parent: QObject | None = None,
    ) -> None:
        """Args:
        clock: milliseconds of a key press; only differences count.
        composing: whether an input method is composing; its keys are left alone.
        trigger_key: does what a held key means as a shortcut; False if it means nothing.
        """
        super().__init__(parent)
        self._clock = clock
        self._composing = composing
        self._trigger_key = trigger_key
        self._enabled = True
        self._replaying = False
        self._text = ""  # the burst so far, delivered or held
        self._held: list[_Key] = []
        self._last_ms: int | None = None
        self._target: QWidget | None = None
        self._before: _FieldMemory | None = None
        self._swallow_release = False
        self._handled: tuple[int, int, str] | None = None
        self._timer = QTimer(self, singleShot=True, interval=GAP_MS)
        self._timer.timeout.connect(self.flush)
        self._watch = InputWatch(application, self)

    def set_enabled(self, enabled: bool) -> None:
        """Off: every key goes straight through (where a password is typed)."""
        if enabled is self._enabled:
            return
        self.flush()
        self._forget()
        self._enabled = enabled

    def flush(self) -> None:
        """Delivers what is held, in order: it was a person after all, or the burst paused."""
        self._timer.stop()
        held, self._held = self._held, []
        for key in held:
            self._deliver(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _INTERESTING or self._replaying or not self._enabled:
            return False
        if kind == QEvent.Type.MouseButtonPress:
            self.flush()
            self._forget()
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if kind == QEvent.Type.KeyRelease:
            return self._released(event)
        # X marks a key as repeating that goes up and down in one millisecond: a fast scanner with 55
        held_down = event.isAutoRepeat() and not self._is_fast(self._clock(event))
        if event.key() in _MODIFIER_KEYS or held_down:
            return False
        burst_key = self._may_belong(event)
        if kind == QEvent.Type.ShortcutOverride:
            if not burst_key:
                # the shortcut comes next, and no key press after it: what was typed must have arrived
                self.flush()
                self._forget()
                return False
            if _ends_a_line(event) or _editor_of(QApplication.focusWidget()) is not None:
                return False
            # a digit must not choose a role before we know that it is no scan
            event.accept()
            return True
        return self._pressed(watched, event, burst_key)

    def _pressed(self, watched: QObject, event: QKeyEvent, burst_key: bool) -> bool:
        # one press visits the window and then the focus widget: it counts once
        mark = (Shiboken.getCppPointer(event)[0], event.key(), event.text())
        if not isinstance(watched, QWindow) and mark == self._handled:
            return False
        self._handled = mark
        if not burst_key:
            self.flush()
            self._forget()
            return False
        now = self._clock(event)
        fast = self._is_fast(now)
        self._last_ms = now
        if _ends_a_line(event):
            return self._entered(fast)
        return self._typed(event, fast)

    def _is_fast(self, now_ms: int) -> bool:
        return self._last_ms is not None and 0 <= now_ms - self._last_ms < GAP_MS

    def _entered(self, fast: bool) -> bool:
        if fast and len(self._text) >= SHORTEST_SCAN:
            text = self._text
            if self._before is not None:
                self._before.restore()
            self._held.clear()
            self._timer.stop()
            self._forget()
            self._swallow_release = True
            # from the event loop: a handler may open a sheet, and this key press is not over yet
            QTimer.singleShot(0, self, lambda: self.scanned.emit(text))
            return True
        self.flush()
        self._forget()
        return False

    def _typed(self, event: QKeyEvent, fast: bool) -> bool:
        if not fast:
            self.flush()
            self._text = event.text()
            self._target = QApplication.focusWidget()
            editor = _editor_of(self._target)
            self._before = _FieldMemory(editor) if editor is not None else None
            if editor is not None:
                return False
        else:
            self._text += event.text()
        self._held.append(_Key(event.key(), event.modifiers(), event.text()))
        self._timer.start()
        return True

    def _released(self, event: QKeyEvent) -> bool:
        self._handled = None
        if _ends_a_line(event) and self._swallow_release:
            self._swallow_release = False
            return True
        return False

    def _may_belong(self, event: QKeyEvent) -> bool:
        if self._composing() or event.modifiers() & _CHORD:
            return False
        if _ends_a_line(event):
            return True
        text = event.text()
        return len(text) == 1 and text.isprintable() and not text.isspace()

    def _deliver(self, key: _Key) -> None:
        target = self._target
        if target is None or not Shiboken.isValid(target):
            target = QApplication.focusWidget()
        if _editor_of(target) is None and self._trigger_key(key.text.upper()):
            return
        if target is None:
            return
        self._replaying = True
        try:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(target, QKeyEvent(kind, key.key, key.modifiers, key.text))
        finally:
            self._replaying = False

    def _forget(self) -> None:
        self._text = ""
        self._last_ms = None
        self._target = None
        self._before = None


class _FieldMemory:
    """What a text field held before the burst, so that the burst's first characters can be taken back."""

    def __init__(self, editor: QLineEdit | QPlainTextEdit | QTextEdit) -> None:
        self._editor = editor
        if isinstance(editor, QLineEdit):
            self._text = editor.text()
            self._cursor = editor.cursorPosition()
            self._selection = (editor.selectionStart(), editor.selectionLength())
        else:
            cursor = editor.textCursor()
            self._cursor = cursor.position()
            self._selection = (cursor.anchor(), 0)
            self._text = editor.toPlainText()

    def restore(self) -> None:
        """Puts the field back by editing it: its signals fire, and its undo still works."""
        editor = self._editor
        if not Shiboken.isValid(editor):
            return
        if isinstance(editor, QLineEdit):
            if editor.text() != self._text:
                editor.selectAll()
                # insert() emits textEdited, so that whoever follows the typing follows this too
                if self._text:
                    editor.insert(self._text)
                else:
                    editor.del_()
            start, length = self._selection
            if length and start == self._cursor:
                # a negative length leaves the cursor at the front of the selection
                editor.setSelection(start + length, -length)
            elif length:
                editor.setSelection(start, length)
            else:
                editor.setCursorPosition(self._cursor)
            return
        cursor = editor.textCursor()
        if editor.toPlainText() != self._text:
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(self._text)
        cursor.setPosition(self._selection[0])
        cursor.setPosition(self._cursor, QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)


def _editor_of(widget: QWidget | None) -> QLineEdit | QPlainTextEdit | QTextEdit | None:
    """The text field behind the focus widget, or None where typing goes into no text."""
    if isinstance(widget, QComboBox | QAbstractSpinBox):
        widget = widget.lineEdit()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit) and not widget.isReadOnly():
        return widget
    return None
