"""The recovery code of a new station, shown once, to be copied onto paper (恢复码)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.card import Card
from ui.widgets.form_fields import TickBox
from ui.widgets.key_button import KeyButton
from ui.widgets.text_label import TextLabel

_IN_A_ROW = 5


class RecoveryCard(QWidget):
    """Nothing goes on before the tick.

    Signals:
        confirmed(): it is on paper.
    """

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = tokens_of(self).px
        self._code = ""
        self._groups = QGridLayout()
        self._groups.setHorizontalSpacing(px(28))
        self._groups.setVerticalSpacing(px(14))
        self._where = TextLabel("", "body", "secondary", wrap=True)
        self._tick = TickBox(self.tr("我已抄在纸上，并对了一遍"))
        self._go = KeyButton(self.tr("去登录"), key="F2", icon="act.open", kind="primary", size="large")
        self._go.setEnabled(False)
        card = Card(padding=24)
        card.body.addWidget(TextLabel(self.tr("站建好了。请把恢复码抄在纸上"), "title"))
        why = self.tr(
            "电脑坏了、重装了，没有它谁也打不开本站的数据。它只显示这一次：抄好后封进信封，"
            "交负责人放保险柜，不要拍照，不要存在电脑里。"
        )
        card.body.addWidget(TextLabel(why, "body", "secondary", wrap=True))
        box = Card(padding=20)
        box.setProperty("outlined", "true")
        box.body.addLayout(self._groups)
        card.body.addSpacing(px(8))
        card.body.addWidget(box)
        hint = self.tr("每组 5 个字符，按编号从左到右抄。没有字母 I、L、O、U。")
        card.body.addWidget(TextLabel(hint, "caption", "secondary"))
        card.body.addWidget(self._where)
        foot = QHBoxLayout()
        foot.addWidget(self._tick)
        foot.addStretch(1)
        foot.addWidget(self._go)
        card.body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(24), 0, px(24))
        column.addStretch(1)
        column.addWidget(card)
        column.addStretch(2)
        self._tick.toggled.connect(self._go.setEnabled)
        self._go.clicked.connect(self._confirm)

    def show_code(self, code: str, where: str) -> None:
        """Show the groups of the code, numbered, and where the key was put."""
        self._code = code
        self._empty()
        px = tokens_of(self).px
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(px(24))
        for place, group in enumerate(code.split("-")):
            cell = QHBoxLayout()
            cell.setSpacing(px(8))
            number = TextLabel(f"{place + 1}.", "caption", "muted")
            number.setFixedWidth(px(22))
            letters = QLabel(group)
            letters.setTextFormat(Qt.TextFormat.PlainText)
            # the style sheet sets a size on every widget; only another one may change it
            letters.setStyleSheet(f"font-family: '{font.family()}'; font-size: {px(24)}px; font-weight: 700;")
            cell.addWidget(number)
            cell.addWidget(letters)
            cell.addStretch(1)
            self._groups.addLayout(cell, place // _IN_A_ROW, place % _IN_A_ROW)
        self._where.setText(where)
        self._tick.setChecked(False)

    def shown_code(self) -> str:
        """The code in sight; empty once it was confirmed."""
        return self._code

    def focus_zone(self) -> None:
        """The keyboard to the tick."""
        self._tick.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def press_primary(self) -> None:
        """What F2 does here."""
        self._go.click()

    def _confirm(self) -> None:
        self._code = ""
        self._empty()
        self.confirmed.emit()

    def _empty(self) -> None:
        while self._groups.count():
            cell = self._groups.takeAt(0).layout()
            while cell is not None and cell.count():
                widget = cell.takeAt(0).widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
