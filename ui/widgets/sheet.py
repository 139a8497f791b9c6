"""A sheet over the window (浮层): dim layer, title, way out, one primary at the bottom right."""

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import set_shown
from ui.widgets.rich_line import Part, RichLine
from ui.widgets.text_label import TextLabel

_DIM_ALPHA = 117


class Sheet(QWidget):
    """A child that covers ``host``; it keeps the keyboard inside and gives it back when it closes.

    Nothing waits for a sheet: it is opened, sends its signals, and deletes itself when it is closed. A host
    has one sheet at a time; opening another closes the first.

    Args:
        host: what is covered, usually the window's central widget.
        title: words of the head; empty leaves the head to the caller (``header``).
        size: width and height in design px; never larger than the host less 24 px on each side. A height
            of 0 is that of the content: it grows downwards with it, and never shrinks while it is open.
        close_text: words of the way out (不处理), with Esc; empty for 关闭.
        primary: words of the primary button; empty for none.
        primary_icon: its icon.
        primary_key: its printed key, which also works while the sheet is open.

    Signals:
        closed: after it was closed, by whatever way.
        primary_triggered: the primary was pressed.
    """

    closed = Signal()
    primary_triggered = Signal()

    def __init__(
        self,
        host: QWidget,
        title: str = "",
        *,
        size: tuple[int, int] = (720, 552),
        close_text: str = "",
        primary: str = "",
        primary_icon: str = "",
        primary_key: str = "F2",
    ) -> None:
        super().__init__(host)
        self.hide()
        self._host = host
        self._wanted = size
        self._fitted = self._first_height = 0
        self._came_from: QWidget | None = None
        self._last_inside: QWidget | None = None
        self._open = False
        tokens = tokens_of(host)
        self.panel = QFrame(self)
        self.panel.setObjectName("sheet")
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QFrame(self.panel)
        head.setObjectName("sheetHead")
        head.setMinimumHeight(tokens.px(52))
        row = QHBoxLayout(head)
        row.setContentsMargins(tokens.px(20), 0, tokens.px(14), 0)
        row.setSpacing(tokens.px(12))
        self._title = TextLabel(title, "subtitle")
        set_shown(self._title, bool(title))
        row.addWidget(self._title)
        #: Free room of the head between the title and the way out.
        room = QWidget(head)
        room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.header = QHBoxLayout(room)
        self.header.setContentsMargins(0, 0, 0, 0)
        row.addWidget(room, 1)
        close_text = close_text or QCoreApplication.translate("widgets", "关闭")
        self.close_button = KeyButton(close_text, key="Esc", icon="nav.close", kind="text")
        self.close_button.clicked.connect(self.close_sheet)
        row.addWidget(self.close_button)
        self.close_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column.addWidget(head)
        holder = QWidget(self.panel)
        #: The body, with 20 px at the sides; set its margins to 0 for content that reaches the edge.
        self.body = QVBoxLayout(holder)
        self.body.setContentsMargins(tokens.px(20), tokens.px(14), tokens.px(20), tokens.px(14))
        self.body.setSpacing(tokens.px(12))
        column.addWidget(holder, 1)
        foot = QFrame(self.panel)
        foot.setObjectName("sheetFoot")
        foot.setFixedHeight(tokens.size.sheet_footer)
        line = QHBoxLayout(foot)
        line.setContentsMargins(tokens.px(20), 0, tokens.px(20), 0)
        line.setSpacing(tokens.px(10))
        self._note = RichLine(step="caption", ink="muted")
        line.addWidget(self._note)
        line.addStretch(1)
        #: Further buttons of the footer, at the left of the primary.
        self.footer = QHBoxLayout()
        self.footer.setSpacing(tokens.px(10))
        line.addLayout(self.footer)
        self.primary: KeyButton | None = None
        if primary:
            self.primary = KeyButton(
                primary, key=primary_key, icon=primary_icon, kind="primary", size="large", parent=foot
            )
            self.primary.clicked.connect(self.primary_triggered)
            line.addWidget(self.primary)
        column.addWidget(foot)
        self._regions = (head, holder, foot)
        self.setAccessibleName(title)
        host.installEventFilter(self)
        if not size[1]:
            self.panel.installEventFilter(self)

    @staticmethod
    def current(host: QWidget) -> "Sheet | None":
        """The sheet that is open over a host, or over a part of its window."""
        for sheet in host.window().findChildren(Sheet):
            if sheet.is_open():
                return sheet
        return None

    def is_open(self) -> bool:
        """Whether it is in sight and keeps the keyboard."""
        return self._open

    def set_title(self, title: str) -> None:
        """Other words in the head."""
        self._title.setText(title)
        set_shown(self._title, bool(title))
        self.setAccessibleName(title)

    def set_note(self, parts: Sequence[Part]) -> None:
        """The line at the left of the footer."""
        self._note.set_parts(parts)

    def fit_again(self) -> None:
        """A fresh start in an open sheet: it may become lower again, if it is as high as its content."""
        self._fitted = 0
        # what was shown or hidden just now is known to its own layout only until the next turn
        for part in (*self._regions, self.panel):
            layout = part.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()
        self._place()

    def open_sheet(self, focus: QWidget | None = None) -> None:
        """Show it and move the keyboard to ``focus``, else to the first thing that takes the keyboard."""
        other = Sheet.current(self._host)
        self._came_from = QApplication.focusWidget()
        if other is not None and other is not self:
            self._came_from = other._came_from
            other._came_from = None
            other.close_sheet()
        self._open = True
        self._place()
        self.show()
        self.raise_()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_focus)
        stops = self._stops()
        target = focus or next((stop for stop in stops if stop is not self.close_button), self.close_button)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_sheet(self) -> None:
        """Take it away, give the keyboard back to where it was, and free it."""
        if not self._open:
            return
        self._open = False
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.disconnect(self._keep_focus)
        self._host.removeEventFilter(self)
        self.hide()
        back = self._came_from
        if back is not None and shiboken6.isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    def press_primary(self) -> None:
        """What F2 does while this sheet is open."""
        if self.primary is not None:
            self.primary.click()

    # -- the keyboard stays inside
    def _stops(self) -> list[QWidget]:
        """What takes the Tab key: head, body, footer, and the way out last."""
        stops: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            # never ask for the focusProxy() of a viewport: PySide then deletes the header that it belongs to
            usable = widget.isVisibleTo(self) and widget.isEnabled()
            if usable and self.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                stops.append(widget)
            widget = widget.nextInFocusChain()
        # Qt's chain is the order in which things were made; the caller fills head and body after the footer.
        ordered = [
            stop
            for region in self._regions
            for stop in stops
            if region.isAncestorOf(stop) and stop is not self.close_button
        ]
        return [*ordered, self.close_button]

    def focusNextPrevChild(self, forward: bool) -> bool:
        stops = self._stops()
        now = QApplication.focusWidget()
        at = stops.index(now) if now in stops else (-1 if forward else 0)
        target = stops[(at + (1 if forward else -1)) % len(stops)]
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        return True

    def _keep_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if not self._open or new is None or new.window() is not self.window():
            return
        if self.isAncestorOf(new):
            self._last_inside = new
            return
        last = self._last_inside
        if last is not None and shiboken6.isValid(last) and last.isVisibleTo(self) and last.isEnabled():
            last.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.isVisible():
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
            return
        if self.primary is not None and self.primary.key and not event.isAutoRepeat():
            pressed = QKeySequence(event.keyCombination()).toString()
            if {"Return": "Enter"}.get(pressed, pressed) == self.primary.key:
                self.press_primary()
                return
        event.accept()  # nothing below the dim layer hears a key

    # -- geometry and painting
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._open:
            resized = watched is self._host and event.type() is QEvent.Type.Resize
            if resized or (watched is self.panel and event.type() is QEvent.Type.LayoutRequest):
                self._place()
        return False

    def _place(self) -> None:
        tokens = tokens_of(self)
        self.setGeometry(self._host.rect())
        margin = tokens.px(24)
        width = min(tokens.px(self._wanted[0]), self.width() - 2 * margin)
        room = self.height() - 2 * margin
        height = min(tokens.px(self._wanted[1]) or self._content_height(width), room)
        # a sheet that grew keeps its head where it was, as long as there is room below
        top = (self.height() - min(self._first_height or height, room)) // 2
        top = max(margin, min(top, self.height() - margin - height))
        self._first_height = self._first_height or height
        self.panel.setGeometry((self.width() - width) // 2, top, width, height)

    def _content_height(self, width: int) -> int:
        layout = self.panel.layout()
        if layout is None:
            return self._fitted
        layout.activate()
        wanted = (
            layout.totalHeightForWidth(width)
            if layout.hasHeightForWidth()
            else layout.totalSizeHint().height()
        )
        self._fitted = max(self._fitted, wanted)
        return self._fitted

    def sizeHint(self) -> QSize:
        return self._host.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        dim = QColor(tokens_of(self).color("overlay.dim"))
        dim.setAlpha(_DIM_ALPHA)
        painter = QPainter(self)
        painter.fillRect(self.rect(), dim)
        painter.end()
