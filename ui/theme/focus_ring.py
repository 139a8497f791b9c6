"""The style below the style sheet: a 2 px ring around what has the keyboard, and boxes to tick.

The ring is shown only after keyboard focus. Qt's focus reason is lost when a program moves the focus itself,
so the last input decides: a key, or a mouse and finger.
"""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPen, QWindow
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from ui.theme.icons import paint_icon
from ui.theme.tokens import Tokens, tokens_of

#: Distance of the ring from the widget and the most that it needs around it, px.
RING_OFFSET = 2
_MARGIN = RING_OFFSET + 3


def paint_ring(painter: QPainter, rect: QRect, widget: QWidget | None, radius: int) -> None:
    """Draw the ring with its halo around ``rect`` (the thing's own edge); needs 5 px of free space."""
    tokens = tokens_of(widget)
    width = tokens.focus_width
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    halo = RING_OFFSET / 2
    for distance, thick, name in (
        (halo, RING_OFFSET, "focus.halo"),
        (RING_OFFSET + width / 2, width, "focus.ring"),
    ):
        box = QRectF(rect).adjusted(-distance, -distance, distance, distance)
        painter.setPen(QPen(tokens.color(name), thick))
        painter.drawRoundedRect(box, radius + distance, radius + distance)
    painter.restore()


def paint_row_ring(painter: QPainter, rect: QRect, tokens: Tokens) -> None:
    """Draw the ring inside a row of a list, which has no free space around it."""
    painter.setPen(QPen(tokens.color("focus.ring"), tokens.focus_width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(3, 2, -3, -3), 4, 4)


class _Inputs(QObject):
    """Remembers whether the last input on any window of the program was a key."""

    pointed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.by_keyboard = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.Shortcut):
            self.by_keyboard = True
        elif self.by_keyboard and kind in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self.by_keyboard = False
            self.pointed.emit()
        return False


class KeyboardRing(QObject):
    """Moves one ring to the widget that has the keyboard; item views draw their own around a cell."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._inputs = _Inputs(self)
        self._inputs.pointed.connect(lambda: self.show_on(None))
        self._frame: QFocusFrame | None = None
        self._style = _RingStyle()
        self._style.setParent(self)
        app.focusWindowChanged.connect(self._watch_window)
        app.focusChanged.connect(self._focus_moved)
        self._watch_window(QGuiApplication.focusWindow())

    def _watch_window(self, window: QWindow | None) -> None:
        # Filtering windows, not the application: only raw input passes through Python, not every event.
        if window is not None:
            window.removeEventFilter(self._inputs)
            window.installEventFilter(self._inputs)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self.show_on(new if self._inputs.by_keyboard else None)

    @property
    def by_keyboard(self) -> bool:
        """Whether the last input was a key."""
        return self._inputs.by_keyboard

    def note_keyboard(self, by_keyboard: bool) -> None:
        """Say what the last input was, for input that does not come through a window (scanner, voice)."""
        self._inputs.by_keyboard = by_keyboard

    def show_on(self, widget: QWidget | None) -> None:
        """Put the ring around a widget, or take it away."""
        target = _ring_target(widget)
        if target is None:
            if self._frame is not None:
                self._frame.setWidget(None)  # type: ignore[arg-type]
                self._frame.hide()
            return
        if self._frame is None:
            frame = QFocusFrame()
            frame.setStyle(self._style)
            frame.destroyed.connect(self._forget_frame)
            self._frame = frame
        self._frame.setWidget(target)

    def _forget_frame(self) -> None:
        # The frame is a child of the window it is shown in and dies with it.
        self._frame = None


def keyboard_in_use() -> bool:
    """Whether the last input was a key, so that item views may draw their ring around a cell."""
    app = QApplication.instance()
    ring = app.property("keyboardRing") if app is not None else None
    return isinstance(ring, KeyboardRing) and ring.by_keyboard


def _ring_target(widget: QWidget | None) -> QWidget | None:
    """The widget to draw around: never a window or a list, an edit's spin box or combo box instead of it."""
    if widget is None or widget.isWindow() or widget.property("noRing"):
        return None
    parent = widget.parentWidget()
    if isinstance(parent, QComboBox | QAbstractSpinBox):
        return parent
    if isinstance(widget, QAbstractItemView):
        return None
    return widget


class _RingStyle(QProxyStyle):
    """What only the frame with the ring asks for.

    Apart from `WindowStyle`: Qt asks every style hint of every widget, and each question that Python answers
    is one of thousands while a page is made.
    """

    def __init__(self) -> None:
        super().__init__("Fusion")

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return _MARGIN
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 (Qt's name)
    ) -> int:
        if hint is QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint is QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0
        return super().styleHint(hint, option, widget, returnData)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element is QStyle.ControlElement.CE_FocusFrame:
            inner = _rect(option).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
            shown = widget.widget() if isinstance(widget, QFocusFrame) else widget
            paint_ring(painter, inner, shown, tokens_of(shown).size.radius_control)
            return
        super().drawControl(element, option, painter, widget)


class WindowStyle(QProxyStyle):
    """Fusion, with the tick boxes of the pictures and no dotted line."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self.ring: KeyboardRing | None = None

    def watch(self, app: QApplication) -> None:
        """Follow the focus of the application from now on."""
        self.ring = KeyboardRing(app)
        app.setProperty("keyboardRing", self.ring)

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric in (QStyle.PixelMetric.PM_IndicatorWidth, QStyle.PixelMetric.PM_IndicatorHeight):
            return tokens_of(widget).px(18)
        return super().pixelMetric(metric, option, widget)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element is QStyle.PrimitiveElement.PE_FrameFocusRect:
            return  # the ring stands outside; Fusion's dotted line would be a second one
        if element is QStyle.PrimitiveElement.PE_IndicatorCheckBox:
            state = _state(option)
            on = bool(state & QStyle.StateFlag.State_On)
            enabled = bool(state & QStyle.StateFlag.State_Enabled)
            paint_tick_box(painter, _rect(option), widget, on, enabled)
            return
        super().drawPrimitive(element, option, painter, widget)


def _rect(option: QStyleOption) -> QRect:
    # PySide6's type stubs do not know the fields of a style option.
    return cast(QRect, option.rect)  # type: ignore[attr-defined]


def _state(option: QStyleOption) -> QStyle.StateFlag:
    return cast(QStyle.StateFlag, option.state)  # type: ignore[attr-defined]


def paint_tick_box(
    painter: QPainter, rect: QRect, widget: QWidget | None, on: bool, enabled: bool = True
) -> None:
    """Draw a box to tick: outline, and a green one with a tick when it is on."""
    tokens = tokens_of(widget)
    side = min(rect.width(), rect.height(), tokens.px(18))
    box = QRectF(0, 0, side - 3, side - 3)
    box.moveCenter(QRectF(rect).center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = tokens.color("success" if on else "border.control") if enabled else tokens.color("border.default")
    painter.setPen(QPen(edge, 1.6))
    painter.setBrush(tokens.color("bg.surface" if enabled else "bg.disabled"))
    painter.drawRoundedRect(box, 2.5, 2.5)
    painter.restore()
    if on:
        paint_icon(painter, box, "st.tick", tokens.color("success" if enabled else "text.disabled"))
