"""录入视图: the case in full for typing into the other system, for 90 seconds at most."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.actions import ActionId, key_words
from ui.pages.case.entry_rows import EntryRows
from ui.theme.tokens import tokens_of
from ui.widgets.card import IconLabel
from ui.widgets.form_fields import TextField
from ui.widgets.form_grid import ErrorLine
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import PaintedWidget
from ui.widgets.rich_line import RichLine, Strong
from ui.widgets.text_label import TextLabel
from window_client.services.visit_desk import EntryView


class _Band(PaintedWidget):
    """The blue ground of the band."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = self.tokens.tone("info")
        painter = QPainter(self)
        painter.fillRect(self.rect(), tone.soft)
        painter.fillRect(0, 0, self.width(), 1, tone.border)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tone.border)
        painter.end()


class EntryPanel(QWidget):
    """Band, rows, foot with the field for the other system's number.

    Signals:
        close_wanted: 收起 was pressed.
        number_entered(str): Enter in the field of the 业务编号.
    """

    close_wanted = Signal()
    number_entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_band())
        self.rows = EntryRows()
        self.rows.setObjectName("scrollContent")
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.rows)
        column.addWidget(scroll, 1)
        foot = QFrame()
        foot.setObjectName("foot")
        foot.setMinimumHeight(tokens.px(60))
        line = QHBoxLayout(foot)
        line.setContentsMargins(tokens.px(16), tokens.px(8), tokens.px(14), tokens.px(8))
        line.setSpacing(tokens.px(10))
        self._hint = TextLabel("", "body", "secondary")
        line.addWidget(self._hint)
        line.addStretch(1)
        self._error = ErrorLine()
        line.addWidget(self._error)
        self.number = TextField()
        self.number.setMaxLength(60)
        self.number.set_leading_icon("act.scan")
        self.number.setFixedWidth(tokens.px(300))
        self.number.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        self.number.returnPressed.connect(self._enter)
        self.number.textEdited.connect(lambda _text: self.show_number_error(""))
        line.addWidget(self.number)
        column.addWidget(foot)

    def _make_band(self) -> QWidget:
        tokens = tokens_of(self)
        band = _Band()
        band.setFixedHeight(tokens.px(44))
        line = QHBoxLayout(band)
        line.setContentsMargins(tokens.px(16), 0, tokens.px(16), 0)
        line.setSpacing(tokens.px(10))
        line.addWidget(IconLabel("act.entryView", 18, "info"))
        line.addWidget(TextLabel(self.tr("录入视图"), "body", "info", strong=True))
        self._title = TextLabel("", "body", "info")
        line.addWidget(self._title)
        line.addStretch(1)
        self.left = RichLine(ink="info")
        line.addWidget(self.left)
        line.addWidget(TextLabel(self.tr("本步结束、满 90 秒或锁屏即收起；已留痕 1 条"), "caption", "info"))
        self._close = KeyButton(self.tr("收起"), key=key_words(ActionId.ENTRY_VIEW))
        self._close.clicked.connect(self.close_wanted)
        line.addWidget(self._close)
        return band

    def open_view(self, view: EntryView, *, takes_number: bool) -> None:
        """Show the values; the keyboard goes to the number's field, where the item has one."""
        system = view.system or self.tr("业务系统")
        self._title.setText(self.tr("完整显示，照着录入{system}").format(system=system))
        tokens = tokens_of(self)
        self.rows.show_lines(view.lines, (self.width() - tokens.px(12 + 14 + 24)) // 2)
        self.number.setVisible(takes_number)
        self.number.setText(view.external_number)
        placeholder = self.tr("扫条码，或输入{system}业务编号").format(system=system)
        self.number.setPlaceholderText(placeholder)
        self.number.setAccessibleName(placeholder)
        self._hint.setText(
            self.tr("录完，把对方系统的业务编号扫进来或填在这里")
            if takes_number
            else self.tr("照着录完，按 Alt+V 收起")
        )
        self.show_number_error("")
        target = self.number if takes_number else self._close
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_view(self) -> None:
        """Forget every value."""
        self.rows.clear()
        self.number.clear()

    def show_left(self, seconds: int) -> None:
        """The countdown."""
        before, _, after = self.tr("还剩 {time}").partition("{time}")
        self.left.set_parts([before, Strong(f"{seconds // 60:02d}:{seconds % 60:02d}"), after])

    def show_number_error(self, text: str) -> None:
        """What is wrong with the number."""
        self.number.set_invalid(bool(text))
        self.number.setAccessibleDescription(text)
        self._error.set_text(text)
        self._hint.setVisible(not text)

    def _enter(self) -> None:
        typed = self.number.text().strip()
        if typed:
            self.number_entered.emit(typed)
