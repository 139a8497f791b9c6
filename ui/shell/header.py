"""The 44 px header: product and station, one button per page, key map, lock, officer, clock (页头)."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.actions import ActionId, accessible_words, action_words, key_words
from ui.navigation.page_id import PAGE_ICONS, PageId, page_title
from ui.theme.icons import paint_icon
from ui.theme.tokens import Tokens, tokens_of
from ui.weekday_words import weekday
from ui.widgets.key_cap import draw_key_cap, key_cap_width
from ui.widgets.painted import PaintedWidget, smooth, text_width

#: where the page buttons begin at scale 1.0, so that they do not move with the station's name
_NAVIGATION_X = 274


@dataclass(frozen=True, slots=True)
class HeaderState:
    """What the header says beside the pages and the time.

    Attributes:
        station: short name, with the mark of a demo station: 云溪派出所（演示）.
        desk: counter and officer as shown at the right: 03 号窗・陆以宁.
    """

    station: str = ""
    desk: str = ""


class _HeaderButton(QAbstractButton):
    """Icon and words on the dark bar; a page's button is checkable and underlined while its page is on."""

    def __init__(
        self, icon: str, *, key: str = "", page: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._key = key
        self._page = page
        self.setCheckable(page)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # the header is reached with Ctrl+PgUp/PgDn and its own keys; Tab stays inside the page
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if page else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_words(self, words: str, accessible: str) -> None:
        """Visible words, and what a screen reader says."""
        self.setText(words)
        self.setAccessibleName(accessible)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        tokens = tokens_of(self)
        side = 13 if self._page else 7
        width = (
            2 * tokens.px(side) + tokens.px(16) + tokens.px(6) + text_width(self._font(tokens), self.text())
        )
        if self._key:
            width += tokens.px(6) + key_cap_width(tokens, self._key)
        return QSize(width, tokens.size.header_bar)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()
        self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = smooth(QPainter(self))
        active = self.isChecked()
        if active or self.underMouse():
            painter.fillRect(self.rect(), tokens.color("bg.headerActive"))
        if active:
            line = tokens.px(3)
            painter.fillRect(0, self.height() - line, self.width(), line, tokens.color("text.onHeader"))
        ink = tokens.color("text.onHeader" if active or not self._page else "text.onHeaderMuted")
        side, middle = tokens.px(13 if self._page else 7), self.height() / 2
        size = tokens.px(16)
        # the glyphs of this set keep a margin inside their square; one more pixel around makes up for it
        box = QRectF(side, middle - size / 2, size, size).adjusted(-1, -1, 1, 1)
        paint_icon(painter, box, self._icon, ink)
        x = side + size + tokens.px(6)
        font = self._font(tokens)
        width = text_width(font, self.text())
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(
            QRectF(x, 0, width + 2, self.height()), int(Qt.AlignmentFlag.AlignVCenter), self.text()
        )
        if self._key:
            draw_key_cap(painter, tokens, x + width + tokens.px(6), middle, self._key, on="header")
        painter.end()

    def _font(self, tokens: Tokens) -> QFont:
        return tokens.font("body", strong=self._page and self.isChecked())

    def nextCheckState(self) -> None:
        """A click never unchecks the page that is on."""

    def setChecked(self, checked: bool) -> None:
        super().setChecked(checked)
        self.updateGeometry()


class _Brand(PaintedWidget):
    """Logo, product name and station at the left end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.station = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_station(self, station: str) -> None:
        self.station = station
        self.setAccessibleName(f"{self.product} {station}")
        self.updateGeometry()
        self.update()

    @property
    def product(self) -> str:
        return self.tr("综窗工作台")

    def _end(self) -> int:
        tokens = self.tokens
        name = text_width(tokens.font_px(tokens.px(15), strong=True), self.product)
        return tokens.px(45) + name + tokens.px(10) + text_width(tokens.font_px(tokens.px(13)), self.station)

    def sizeHint(self) -> QSize:
        return QSize(
            max(self.tokens.px(_NAVIGATION_X), self._end() + self.tokens.px(16)), self.tokens.size.header_bar
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self.tokens
        painter = smooth(QPainter(self))
        white = tokens.color("text.onHeader")
        draw_logo(
            painter, QRectF(tokens.px(14), self.height() / 2 - tokens.px(11), *[tokens.px(22)] * 2), white
        )
        bold = tokens.font_px(tokens.px(15), strong=True)
        x = tokens.px(45)
        everywhere = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(bold)
        painter.setPen(white)
        width = text_width(bold, self.product)
        painter.drawText(QRectF(x, 0, width + 2, self.height()), everywhere, self.product)
        painter.setFont(tokens.font_px(tokens.px(13)))
        painter.setPen(tokens.color("text.onHeaderMuted"))
        x += width + tokens.px(10)
        painter.drawText(QRectF(x, 0, self.width() - x, self.height()), everywhere, self.station)
        painter.end()


class _Clock(PaintedWidget):
    """Hour and minute bold, then the day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time = ""
        self._day = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_time(self, now: datetime) -> None:
        time = f"{now:%H:%M}"
        day = self.tr("{month} 月 {day} 日 {weekday}").format(
            month=now.month, day=now.day, weekday=weekday(now.date())
        )
        if (time, day) != (self._time, self._day):
            self._time, self._day = time, day
            self.setAccessibleName(f"{day} {time}")
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        tokens = self.tokens
        width = text_width(tokens.font("subtitle"), self._time) + text_width(tokens.font("body"), self._day)
        return QSize(width + tokens.px(4), tokens.size.header_bar)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self.tokens
        painter = smooth(QPainter(self))
        font = tokens.font("subtitle")
        width = text_width(font, self._time)
        painter.setFont(font)
        painter.setPen(tokens.color("text.onHeader"))
        flags = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(0, 0, width + 2, self.height()), flags, self._time)
        painter.setFont(tokens.font("body"))
        painter.setPen(tokens.color("text.onHeaderMuted"))
        x = width + tokens.px(3)
        painter.drawText(QRectF(x, 0, self.width() - x + 2, self.height()), flags, self._day)
        painter.end()


class _Desk(PaintedWidget):
    """Counter and officer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(text_width(self.tokens.font("body"), self._text) + 2, self.tokens.size.header_bar)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.setFont(self.tokens.font("body"))
        painter.setPen(self.tokens.color("text.onHeader"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), self._text)
        painter.end()


class HeaderBar(PaintedWidget):
    """The bar itself. It knows pages by their ids only.

    Signals:
        page_requested(PageId): a page's button was pressed.
        help_requested(): 键位 was pressed.
        lock_requested(): 锁屏 was pressed.
    """

    page_requested = Signal(object)
    help_requested = Signal()
    lock_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current: PageId | None = None
        self._now: datetime | None = None
        self._buttons: dict[PageId, _HeaderButton] = {}
        self._brand = _Brand()
        self._desk = _Desk()
        self._clock = _Clock()
        self._help = _HeaderButton("act.help", key=key_words(ActionId.HELP))
        self._lock = _HeaderButton("act.lock", key=key_words(ActionId.LOCK))
        self._help.clicked.connect(self.help_requested)
        self._lock.clicked.connect(self.lock_requested)
        self._pages = QHBoxLayout()
        self._assemble()
        self.retheme()
        self.retranslate()

    def set_state(self, state: HeaderState) -> None:
        """Another station, counter or officer."""
        self._brand.set_station(state.station)
        self._desk.set_text(state.desk)

    def set_pages(self, pages: tuple[PageId, ...]) -> None:
        """The pages that the officer may see, left to right."""
        for page, button in tuple(self._buttons.items()):
            if page not in pages:
                self._pages.removeWidget(button)
                button.deleteLater()
                del self._buttons[page]
        for place, page in enumerate(pages):
            if page not in self._buttons:
                button = _HeaderButton(PAGE_ICONS[page], page=True)
                button.clicked.connect(lambda _checked=False, page=page: self.page_requested.emit(page))
                self._buttons[page] = button
                self._pages.insertWidget(place, button)
        self.retranslate()
        self.set_current(self._current)

    def set_current(self, page: PageId | None) -> None:
        """The page that is on; its button is lit and underlined."""
        self._current = page
        for each, button in self._buttons.items():
            button.setChecked(each is page)

    def set_time(self, now: datetime) -> None:
        """The station's local time; drawn again only when the minute changes."""
        self._now = now
        self._clock.show_time(now)

    def retranslate(self) -> None:
        """The language changed."""
        for page, button in self._buttons.items():
            button.set_words(page_title(page), page_title(page))
        for action, button in ((ActionId.HELP, self._help), (ActionId.LOCK, self._lock)):
            button.set_words(action_words(action), accessible_words(action))
        if self._now is not None:
            self._clock.show_time(self._now)
        self._brand.set_station(self._brand.station)

    def retheme(self) -> None:
        self.setFixedHeight(self.tokens.size.header_bar)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.tokens.color("bg.header"))
        if self.tokens.high_contrast:
            painter.setPen(self.tokens.color("border.default"))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _assemble(self) -> None:
        self._pages.setSpacing(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(0)
        row.addWidget(self._brand)
        row.addLayout(self._pages)
        row.addStretch(1)
        row.addWidget(self._help)
        row.addWidget(self._lock)
        row.addSpacing(7)
        row.addWidget(self._desk)
        row.addSpacing(12)
        row.addWidget(self._clock)


def draw_logo(painter: QPainter, box: QRectF, color: QColor) -> None:
    """The product's mark: a counter with a person behind it, in lines, on a square ``box``."""
    painter.save()
    smooth(painter)
    unit = box.width() / 22
    painter.translate(box.topLeft())
    painter.scale(unit, unit)
    pen = QPen(color, 1.9)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # the desk
    painter.drawRoundedRect(QRectF(1.2, 12.2, 19.6, 8.2), 2.0, 2.0)
    painter.drawLine(QPointF(7.8, 16.3), QPointF(14.2, 16.3))
    # the hatch above it, open at the bottom
    hatch = QPainterPath(QPointF(3.6, 9.4))
    hatch.lineTo(3.6, 3.8)
    hatch.quadTo(3.6, 1.6, 5.8, 1.6)
    hatch.lineTo(16.2, 1.6)
    hatch.quadTo(18.4, 1.6, 18.4, 3.8)
    hatch.lineTo(18.4, 9.4)
    painter.drawPath(hatch)
    # the head of whoever sits there
    painter.drawArc(QRectF(7.6, 6.2, 6.8, 6.8), 12 * 16, 156 * 16)
    painter.restore()
