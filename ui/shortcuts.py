"""The keys of the action table as application-wide shortcuts, in one registry.

At start-up the table is checked: no key twice, none that the system or the input method needs.
"""

import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from ui.actions import ACTIONS, ActionId, ActionSpec, Place, action_words
from ui.navigation.page_id import PageId

#: plain digits mean something only while a page says so; else they belong to whatever has the focus
_READY_ON_DEMAND = frozenset(
    {ActionId.CHOICE_1, ActionId.CHOICE_2, ActionId.CHOICE_3, ActionId.CHOICE_4, ActionId.CHOICE_5}
)

#: F2 twice within this time is one press (tokens.json, guard.repeatPress_ms); presenters guard their
#: own steps too, this keeps a bouncing key from reaching two different pages
REPEAT_PRESS_MS = 400

_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.MetaModifier
)
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_META = Qt.KeyboardModifier.MetaModifier
_CTRL_TAKEN = frozenset(
    {
        Qt.Key.Key_Space,  # input method on and off
        Qt.Key.Key_Period,  # full-width punctuation
        Qt.Key.Key_Semicolon,  # clipboard of fcitx
        Qt.Key.Key_5,  # fcitx
        Qt.Key.Key_E,  # line edits take it on xcb (end of line)
        Qt.Key.Key_U,  # line edits take it on xcb (delete line)
        Qt.Key.Key_D,  # delete
        Qt.Key.Key_K,  # delete to the end
    }
)


class ShortcutClashError(ValueError):
    """The action table is wrong: a key twice, or a key that must not be used. A bug, not the world."""


def _chord(sequence: QKeySequence) -> QKeyCombination:
    chord = sequence[0]  # type: ignore[index]  # the stubs do not know that it can be indexed
    assert isinstance(chord, QKeyCombination)
    return chord


def why_forbidden(sequence: QKeySequence) -> str | None:
    """Why a key must not be used (DESIGN.md §3), or None if it may."""
    if sequence.count() != 1:
        return "not exactly one chord"
    chord = _chord(sequence)
    key, modifiers = chord.key(), chord.keyboardModifiers() & _MODIFIERS
    if modifiers & _META:
        return "the Super key belongs to the desktop"
    if key == Qt.Key.Key_F10:
        return "F10 opens a menu"
    if key == Qt.Key.Key_F4 and modifiers & _ALT:
        return "Alt+F4 closes the window"
    if modifiers & _CTRL and modifiers & _SHIFT:
        return "Ctrl+Shift switches input methods"
    if key == Qt.Key.Key_Space and modifiers & _SHIFT:
        return "Shift+Space switches to full-width"
    if modifiers == _CTRL and key in _CTRL_TAKEN:
        return "taken by input methods or text fields"
    if modifiers & _CTRL and modifiers & _ALT and Qt.Key.Key_F1 <= key <= Qt.Key.Key_F12:
        return "Ctrl+Alt+F1…F12 switch consoles"
    if key in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt):
        return "a modifier alone"
    return None


def check_table(table: Iterable[ActionSpec]) -> None:
    """Refuses a table in which a key has two meanings, is unknown to Qt, or is forbidden.

    Raises:
        ShortcutClashError: names the key and the actions.
    """
    seen: dict[str, ActionId] = {}
    ids: set[ActionId] = set()
    for spec in table:
        if spec.id in ids:
            raise ShortcutClashError(f"{spec.id} is in the table twice")
        ids.add(spec.id)
        for key in spec.keys:
            sequence = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
            portable = sequence.toString(QKeySequence.SequenceFormat.PortableText)
            if not portable or _chord(sequence).key() == Qt.Key.Key_unknown:
                raise ShortcutClashError(f"{spec.id}: {key!r} is no key")
            if reason := why_forbidden(sequence):
                raise ShortcutClashError(f"{spec.id}: {portable} is forbidden: {reason}")
            if portable in seen:
                raise ShortcutClashError(f"{portable} means both {seen[portable]} and {spec.id}")
            seen[portable] = spec.id


class ShortcutRegistry(QObject):
    """Makes one ``Qt.ApplicationShortcut`` action per row and enables it where it is valid.

    An action is enabled when its row is valid at the current place **and** nobody said that it is not
    ready; buttons follow ``action_enabled_changed``.

    Signals:
        triggered(ActionId): a key was pressed, or ``trigger`` was called, for an enabled action.
        enabled_changed(ActionId, bool): the key of this action works, or works no more.
    """

    triggered = Signal(object)
    enabled_changed = Signal(object, bool)

    def __init__(
        self,
        window: QWidget,
        table: tuple[ActionSpec, ...] = ACTIONS,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Args:
            window: the main window; the actions belong to it.
            clock: seconds, for the guard against a bouncing F2.

        Raises:
            ShortcutClashError: the table does not pass ``check_table``.
        """
        super().__init__(window)
        check_table(table)
        self._clock = clock
        self._primary_at = float("-inf")
        self._place = Place(PageId.SIGN_IN)
        self._not_ready: set[ActionId] = set(_READY_ON_DEMAND)
        self._specs = {spec.id: spec for spec in table}
        self._actions: dict[ActionId, QAction] = {}
        self._by_key: dict[str, ActionId] = {}
        self._hold_timer = QTimer(self, singleShot=True)
        self._hold_timer.timeout.connect(self._held_long_enough)
        self._holding: ActionId | None = None
        for spec in table:
            self._actions[spec.id] = self._make(spec, window)
            for key in spec.keys:
                self._by_key[QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)] = spec.id
        self._refresh()

    @property
    def place(self) -> Place:
        """Where the officer is."""
        return self._place

    def set_place(self, place: Place) -> None:
        """Another page, state, sheet or lock: keys are enabled and disabled accordingly."""
        if place != self._place:
            self._place = place
            self._refresh()

    def retranslate(self) -> None:
        """The language changed: the actions get their words again."""
        self._refresh()

    def set_ready(self, action: ActionId, ready: bool) -> None:
        """What a presenter knows beyond the place: nothing to undo, nothing missing…"""
        if ready:
            self._not_ready.discard(action)
        else:
            self._not_ready.add(action)
        self._refresh()

    def is_enabled(self, action: ActionId) -> bool:
        """Whether pressing the key would do something now."""
        return self._actions[action].isEnabled()

    def action(self, action: ActionId) -> QAction:
        """The QAction behind an id, for buttons that want to share its enabled state."""
        return self._actions[action]

    def trigger(self, action: ActionId) -> bool:
        """As if the key was pressed: for buttons and scans. False if the action is not enabled."""
        if not self._actions[action].isEnabled():
            return False
        self._pressed(action)
        return True

    def trigger_key(self, key: str) -> bool:
        """As if this key was pressed, for keys that were held back. False if it means nothing here."""
        action = self._by_key.get(QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText))
        return action is not None and self.trigger(action)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets go of a held key: any release before its time ends the hold."""
        if (
            self._holding is not None
            and event.type() == QEvent.Type.KeyRelease
            and isinstance(event, QKeyEvent)
            and not event.isAutoRepeat()
        ):
            self._end_hold()
        return super().eventFilter(watched, event)

    def _make(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(spec.words, window)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        action.setAutoRepeat(False)
        if spec.hold_ms:
            action.triggered.connect(lambda: self._begin_hold(spec))
        else:
            action.triggered.connect(lambda: self._pressed(spec.id))
        window.addAction(action)
        return action

    def _pressed(self, action: ActionId) -> None:
        if action is ActionId.PRIMARY:
            now = self._clock()
            if now - self._primary_at < REPEAT_PRESS_MS / 1000:
                return
            self._primary_at = now
        self.triggered.emit(action)

    def _begin_hold(self, spec: ActionSpec) -> None:
        self._holding = spec.id
        self._hold_timer.start(spec.hold_ms)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def _end_hold(self) -> None:
        self._holding = None
        self._hold_timer.stop()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def _held_long_enough(self) -> None:
        action = self._holding
        self._end_hold()
        if action is not None:
            self.triggered.emit(action)

    def _refresh(self) -> None:
        for identity, action in self._actions.items():
            enabled = self._specs[identity].valid_at(self._place) and identity not in self._not_ready
            action.setText(action_words(identity, self._place.work))
            if enabled != action.isEnabled():
                action.setEnabled(enabled)
                self.enabled_changed.emit(identity, enabled)
