"""Who is 60 or more in the hall, how far they are, and who accompanies them (老年人)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.actions import ActionId, key_words
from ui.labels import words
from ui.pages.guide.guide_words import translate
from ui.theme.tokens import tokens_of
from ui.tickets.care_words import step_words
from ui.tickets.queue_words import what_for
from ui.widgets.card import Card
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_button import KeyButton
from window_client.domain.queue.hall import Hall
from window_client.domain.queue.queue_board import SENIOR_CLASSES, QueueLine
from window_client.domain.senior.senior_steps import SeniorStep
from window_client.ids import OfficerId


class SeniorCard(Card):
    """In the order in which they came, so that no row moves under the guide's hand; Enter is F9.

    Signals:
        pressed(ActionId): F9, Alt+1 or Alt+5, by its buttons.
    """

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("guide", "老年人"), "senior.mode", " ", padding=0, parent=parent)
        self._lines: tuple[QueueLine, ...] = ()
        self._places: dict[str, str] = {}
        self._me: OfficerId | None = None
        self.table = DataTable(
            (
                Column(translate("guide", "票号"), width=62, strong=True),
                Column(translate("guide", "业务"), "cut"),
                Column(translate("guide", "到哪一步"), "cut", width=92),
                Column(translate("guide", "陪办"), "cut", width=82),
            )
        )
        self.table.setAccessibleName(translate("guide", "老年人"))
        self.table.row_opened.connect(lambda _row: self.pressed.emit(ActionId.SENIOR_MODE))
        self.table.selectionModel().currentChanged.connect(lambda _now, _before: self._fit())
        self._empty = EmptyState("st.nobody", translate("guide", "厅里没有老年人"), framed=False)
        self._stack = QStackedWidget()
        self.wing = self._button(ActionId.SENIOR_MODE, translate("guide", "我来陪办"))
        self.greet = self._button(ActionId.ROW_1, step_words(SeniorStep.GREET))
        self.copy = self._button(ActionId.ROW_5, step_words(SeniorStep.COPY))
        self._assemble()

    def set_me(self, me: OfficerId) -> None:
        """Who works here: somebody of theirs is given back, not taken."""
        self._me = me

    def show_hall(self, hall: Hall) -> None:
        """Everybody of that age or in care who is here; the keyboard stays on its ticket."""
        keep = self.current()
        here = [*hall.waiting, *hall.held]
        here += [window.line for window in hall.windows if window.line is not None]
        mine = [line for line in here if line.care is not None or line.ticket.person_class in SENIOR_CLASSES]
        self._lines = tuple(sorted(mine, key=lambda line: (line.ticket.arrival, line.ticket.id)))
        self._places = {
            window.line.ticket.id: window.counter.label for window in hall.windows if window.line is not None
        }
        self.set_right(translate("guide", "{count} 位").format(count=len(self._lines)))
        self.table.set_rows([self._cells(line) for line in self._lines])
        found = [row for row, line in enumerate(self._lines) if line.ticket.id == keep]
        if self._lines:
            self.table.setCurrentIndex(self.table.model().index(found[0] if found else 0, 0))
        self._stack.setCurrentWidget(self.table if self._lines else self._empty)
        self._fit()

    def lines(self) -> tuple[QueueLine, ...]:
        """Who is shown, in order."""
        return self._lines

    def current(self) -> str:
        """Id of the ticket that the keyboard is on; empty for none."""
        row = self.table.current_row()
        return self._lines[row].ticket.id if 0 <= row < len(self._lines) else ""

    def focus_list(self) -> None:
        """Alt+E."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fit(self) -> None:
        """Steps can be ticked of whoever is in care; without anybody nothing can be done."""
        row = self.table.current_row()
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        self.wing.setEnabled(line is not None)
        mine = line is not None and line.care is not None and line.care.helper == self._me
        self.wing.setText(translate("guide", "交还") if mine else translate("guide", "我来陪办"))
        for button in (self.greet, self.copy):
            button.setEnabled(line is not None and line.care is not None)

    def _cells(self, line: QueueLine) -> list[Cell]:
        care = line.care
        where = self._places.get(line.ticket.id, "")
        place = (
            translate("guide", "{number} 号窗").format(number=where) if where else words(line.ticket.state)
        )
        step = place
        if care is not None and care.open_steps:
            step = translate("guide", "待{step}").format(step=step_words(care.open_steps[0]))
        elif care is not None:
            step = translate("guide", "五步都好了")
        helper = care.helper_name if care is not None else ""
        return [Cell(line.ticket.label), Cell(what_for(line)), Cell(step), Cell(helper or "—")]

    def _button(self, action: ActionId, text: str) -> KeyButton:
        button = KeyButton(text, key=key_words(action), size="small")
        button.clicked.connect(lambda: self.pressed.emit(action))
        return button

    def _assemble(self) -> None:
        tokens = tokens_of(self)
        self.body.setSpacing(0)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        foot = QFrame()
        foot.setObjectName("foot")
        foot.setFixedHeight(tokens.px(40))
        line = QHBoxLayout(foot)
        line.setContentsMargins(tokens.px(8), 0, tokens.px(8), 0)
        line.setSpacing(tokens.px(6))
        line.addWidget(self.wing)
        line.addStretch(1)
        line.addWidget(self.greet)
        line.addWidget(self.copy)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(foot)
        self.body.addLayout(column)
