"""A line of books that must balance (取号与去向): 3 + 146 = 132 + 4 + …, each figure opens its list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.icons import paint_icon
from ui.theme.tokens import tokens_of
from ui.widgets.card import IconLabel, rule
from ui.widgets.painted import set_shown, smooth, text_width
from ui.widgets.text_label import TextLabel


@dataclass(frozen=True, slots=True)
class Term:
    """One figure with its words; icon and tone as in the pills."""

    value: str
    label: str
    icon: str = ""
    tone: str = "neutral"


class TermButton(QAbstractButton):
    """A figure of 26 px over its words; Enter, Space or a click opens what it counts."""

    def __init__(self, term: Term, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._term = term
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{term.label} {term.value}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        tokens = tokens_of(self)
        words = text_width(tokens.font("caption"), self._term.label)
        words += tokens.size.icon_small + tokens.px(4) if self._term.icon else 0
        figure = text_width(tokens.font("figure"), self._term.value)
        # figures of both lines stand below each other where their words are short
        return QSize(max(words, figure, tokens.px(64)) + 2, tokens.px(52))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = smooth(QPainter(self))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip)
        painter.setFont(tokens.font("figure"))
        painter.setPen(tokens.color("text.link" if self.underMouse() else "text.primary"))
        painter.drawText(QRectF(0, 0, self.width(), tokens.px(32)), flags, self._term.value)
        left = 0
        line = QRectF(0, tokens.px(33), self.width(), tokens.px(18))
        if self._term.icon:
            side = tokens.size.icon_small
            box = QRectF(0, line.center().y() - side / 2, side, side)
            paint_icon(painter, box, self._term.icon, tokens.color(self._term.tone))
            left = side + tokens.px(4)
        painter.setFont(tokens.font("caption"))
        painter.setPen(tokens.color("text.secondary"))
        painter.drawText(line.adjusted(left, 0, 0, 0), flags, self._term.label)
        painter.end()


class BalanceLine(QFrame):
    """Title, terms with + between them and = in the middle, and whether both sides agree.

    Signals:
        term_clicked: number of the figure, counted over both sides.
    """

    term_clicked = Signal(int)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        tokens = tokens_of(self)
        self.setFixedHeight(tokens.px(62))
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.px(16), tokens.px(4), tokens.px(16), tokens.px(4))
        row.setSpacing(tokens.px(14))
        name = TextLabel(title, "body", "secondary", strong=True)
        name.setMinimumWidth(tokens.px(48))
        row.addWidget(name)
        line = rule(self, upright=True)
        line.setFixedHeight(tokens.px(40))
        row.addWidget(line)
        self._terms = QHBoxLayout()
        self._terms.setSpacing(tokens.px(14))
        row.addLayout(self._terms)
        row.addStretch(1)
        self._mark = IconLabel("st.ok", 20, "success")
        self._verdict = TextLabel("", "body", "success", strong=True)
        self._detail = TextLabel("", "caption", "muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._verdict)
        words.addWidget(self._detail)
        words.addStretch(1)
        row.addWidget(self._mark)
        row.addLayout(words)
        self._mark.hide()
        self.setAccessibleName(title)

    def set_terms(self, left: Sequence[Term], right: Sequence[Term]) -> None:
        """Show the figures of both sides."""
        while self._terms.count():
            widget = self._terms.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, term in enumerate([*left, *right]):
            if number:
                sign = TextLabel("=" if number == len(left) else "+", "title", "muted", strong=False)
                self._terms.addWidget(sign)
            button = TermButton(term, self)
            button.clicked.connect(lambda _checked=False, at=number: self.term_clicked.emit(at))
            self._terms.addWidget(button)

    def set_verdict(self, ok: bool, text: str, detail: str = "") -> None:
        """Say whether both sides agree, and what else was checked."""
        ink = "success" if ok else "danger"
        self._mark.set_icon("st.ok" if ok else "st.error", ink)
        set_shown(self._mark, True)
        self._verdict.set_ink(ink)
        self._verdict.setText(text)
        self._detail.setText(detail)
        set_shown(self._detail, bool(detail))
