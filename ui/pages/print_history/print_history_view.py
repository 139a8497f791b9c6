"""打印 (F12): the papers of this visit, a preview, and what can be done with the chosen one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import labels
from ui.pages.print_history.history_rows import Offer, SheetRow
from ui.pages.print_history.sheet_picture import SheetPicture
from ui.sheet_labels import SHEET_LOOKS
from ui.theme.tokens import tokens_of
from ui.widgets.choice_rows import ChoiceRow, ChoiceRows
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.form_fields import TextField
from ui.widgets.form_grid import ErrorLine
from ui.widgets.text_label import TextLabel
from ui.widgets.top_page import top_page

OTHER = 3  #: the row 其他 of the reasons
#: printed on the sheet, which is Chinese in every language of the screen
REASONS = ("原件遗失", "卡纸或缺纸", "打印不清")


class PrintHistoryView(QWidget):
    """Table and choices at the left, the picture of the chosen sheet at the right.

    Digits choose the reason, or the answer, wherever the keyboard is but in the text field.

    Signals:
        chosen(SheetRow): another sheet is looked at; None for none.
        choice_changed: another reason or answer.
        submitted: Enter in the field of the other reason.
    """

    chosen = Signal(object)
    choice_changed = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        self._rows: tuple[SheetRow, ...] = ()
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(tokens.px(16))
        left = QVBoxLayout()
        left.setSpacing(tokens.px(12))
        self.table = DataTable(
            [
                Column(self.tr("纸"), "cut"),
                Column(self.tr("谁的"), width=86),
                Column(self.tr("时间"), width=62),
                Column(self.tr("状态"), "pill", width=150),
            ]
        )
        self.table.set_framed(True)
        self.table.setAccessibleName(self.tr("这次来访的纸"))
        self.table.current_row_changed.connect(lambda _row: self._look())
        left.addWidget(self.table, 1)
        self._title = TextLabel("", "body", "secondary", strong=True)
        left.addWidget(self._title)
        self._choices = QStackedWidget()
        self.reasons = ChoiceRows(
            [
                ChoiceRow("1", "act.history", self.tr("原件遗失"), self.tr("申请人的那张找不到了")),
                ChoiceRow("2", "dev.paper", self.tr("卡纸或缺纸"), self.tr("没出全、皱了、断了")),
                ChoiceRow("3", "st.warn", self.tr("打印不清"), self.tr("字淡、有条纹、码扫不出")),
                ChoiceRow("4", "act.edit", self.tr("其他"), self.tr("在下面写一句")),
            ]
        )
        self.answers = ChoiceRows(
            [
                ChoiceRow("1", "st.ok", self.tr("出了"), self.tr("纸在，字和码都清楚")),
                ChoiceRow("2", "nav.close", self.tr("没出"), self.tr("纸盘里没有；记下后可以补打")),
            ]
        )
        wait = TextLabel(
            self.tr("还在打。打完才能补打；一直不动，请看打印机的纸和灯。"), "body", "secondary", wrap=True
        )
        for page in (top_page(self.reasons), top_page(self.answers), top_page(wait)):
            self._choices.addWidget(page)
        left.addWidget(self._choices)
        self.other = TextField(placeholder=self.tr("补打的原因"))
        self.other.setMaxLength(60)
        self.other.returnPressed.connect(self.submitted)
        self.other.textEdited.connect(lambda _text: self._typed())
        left.addWidget(self.other)
        self._error = ErrorLine()
        left.addWidget(self._error)
        columns.addLayout(left, 1)
        self.picture = SheetPicture()
        self.picture.setFixedWidth(tokens.px(400))
        columns.addWidget(self.picture)
        self._empty = EmptyState(
            "dev.paper", self.tr("还没有打过纸"), self.tr("受理或告知以后，这里就有了。")
        )
        left.insertWidget(0, self._empty)
        for chooser in (self.reasons, self.answers):
            chooser.current_changed.connect(lambda _number: self._chose())
            chooser.chosen.connect(lambda _number: self._chose())
        self.show_rows(())

    # -- what the presenter shows and asks
    def show_rows(self, rows: Sequence[SheetRow], current: str = "") -> None:
        """Show the sheets; ``current`` is the job to stand on, else the one that stood there."""
        before = self.current()
        wanted = current or (before.job if before else "")
        self._rows = tuple(rows)
        self.table.set_rows([self._cells(row) for row in self._rows])
        self.table.setVisible(bool(self._rows))
        self._empty.setVisible(not self._rows)
        place = next((at for at, row in enumerate(self._rows) if row.job == wanted), 0)
        if self._rows:
            self.table.setCurrentIndex(self.table.model().index(place, 0))
        self._look()

    def current(self) -> SheetRow | None:
        """The sheet that is looked at."""
        at = self.table.current_row()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def reason(self) -> str:
        """The reason in words; empty while 其他 has none."""
        number = self.reasons.current()
        if number == OTHER:
            return self.other.text().strip()
        return REASONS[max(0, number)]

    def came_out(self) -> bool:
        """The officer's answer about a sheet in doubt."""
        return self.answers.current() == 0

    def show_error(self, text: str) -> None:
        """What is wrong with the reason; the keyboard goes to its field."""
        self._error.set_text(text)
        self.other.set_invalid(bool(text))
        if text:
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def press_digit(self, digit: str) -> bool:
        """Choose a reason or an answer by its digit."""
        row = self.current()
        if row is None or row.offer is Offer.WAIT:
            return False
        chooser = self.answers if row.offer is Offer.ANSWER else self.reasons
        return chooser.press_key(digit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.text() in "1234" and self.press_digit(event.text()):
            return
        super().keyPressEvent(event)

    # -- inside
    def _cells(self, row: SheetRow) -> tuple[Cell, ...]:
        tone, icon = SHEET_LOOKS[row.state]
        name = f"{row.name}　{row.again}" if row.again else row.name
        return (
            Cell(name),
            Cell(row.whose),
            Cell(row.time),
            Cell(labels.words(row.state), tone=tone, icon=icon),
        )

    def _look(self) -> None:
        row = self.current()
        offer = row.offer if row else Offer.WAIT
        self._choices.setVisible(row is not None)
        self._title.setVisible(row is not None)
        self._choices.setCurrentIndex((Offer.REPRINT, Offer.ANSWER, Offer.WAIT).index(offer))
        self._title.setText(
            {
                Offer.REPRINT: self.tr("补打的原因"),
                Offer.ANSWER: self.tr("出纸了吗？请看一眼打印机"),
                Offer.WAIT: self.tr("正在打"),
            }[offer]
        )
        self._chose()
        self.chosen.emit(row)

    def _typed(self) -> None:
        self.show_error("")
        self.choice_changed.emit()

    def _chose(self) -> None:
        row = self.current()
        other = row is not None and row.offer is Offer.REPRINT and self.reasons.current() == OTHER
        self.other.setVisible(other)
        if other and not self.other.hasFocus() and self.reasons.hasFocus():
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_error("")
        self.choice_changed.emit()
