"""取号机: what the second page shows, and how long services take until the day itself tells."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import labels
from ui.pages.settings.kiosk_drafts import ItemRow, KioskDraft
from ui.pages.settings.settings_section import SectionPage
from ui.theme.tokens import tokens_of
from ui.widgets.card import Card
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.form_fields import TextField, TickBox
from ui.widgets.form_grid import ErrorLine, FormGrid
from ui.widgets.key_button import KeyButton
from ui.widgets.segmented import Segmented
from ui.widgets.text_label import TextLabel
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.waiting_time import ENOUGH
from window_client.domain.station.kiosk_rules import MOST_ITEMS

_RIGHT_WIDTH = 340


class KioskRulesPage(SectionPage):
    """Space ticks an item, Alt with an arrow moves it.

    Signals:
        page_ticked(bool): the second page is shown or not.
        domain_chosen(object): the business whose items are listed.
        toggled(str): the item with this code is on the page or not.
        moved(str, int): the item is to stand one place earlier (-1) or later (1).
        minutes_typed(object, str): a business and how long its service takes.
    """

    page_ticked = Signal(bool)
    domain_chosen = Signal(object)
    toggled = Signal(str)
    moved = Signal(str, int)
    minutes_typed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="", subtitle="")
        self._title.setText(self.tr("取号机"))
        self.set_subtitle(self.tr("按了业务以后要不要再问一句，等候时间怎么估"))
        self._rows: tuple[ItemRow, ...] = ()
        row = QHBoxLayout()
        row.setSpacing(tokens_of(self).px(12))
        row.addWidget(self._make_items(), 1)
        row.addWidget(self._make_minutes())
        self.body.addLayout(row)

    # -- what is shown
    def set_items(self, rows: Sequence[ItemRow], draft: KioskDraft, *, error: str = "") -> None:
        """The items of the business as the kiosk shows them; the keyboard stays at its item."""
        here = self.current_code()
        self._rows = tuple(rows)
        self._page_box.blockSignals(True)
        self._page_box.setChecked(draft.second_page)
        self._page_box.blockSignals(False)
        self._table.set_rows([self._cells(number, one, draft) for number, one in enumerate(rows, 1)])
        codes = [one.code for one in rows]
        if rows:
            at = codes.index(here) if here in codes else 0
            column = max(0, self._table.currentIndex().column())
            self._table.setCurrentIndex(self._table.model().index(at, column))
        self._error.set_text(error)
        self._show_moves(draft)

    def set_minutes(self, draft: KioskDraft, errors: dict[str, str]) -> None:
        """How long services take, without a signal."""
        for domain, field in self._minutes.items():
            if field.text() != draft.minutes[domain]:
                field.setText(draft.minutes[domain])
            self._form.set_error(domain.value, errors.get(domain.value, ""))

    def current_code(self) -> str:
        """The item that the keyboard is at; empty for none."""
        at = self._table.current_row()
        return self._rows[at].code if 0 <= at < len(self._rows) else ""

    def errors(self) -> dict[str, str]:
        """What is shown as wrong."""
        items = {"items": self._error.text()} if self._error.text() else {}
        return {**items, **self._form.errors()}

    def focus_first_error(self) -> None:
        """The keyboard to the time that is wrong."""
        self._form.focus_first_error()

    def focus_zone(self) -> None:
        self._page_box.setFocus(Qt.FocusReason.TabFocusReason)

    # -- Qt
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._table and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier is Qt.KeyboardModifier.AltModifier
            if step is not None and alt:
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    # -- the rest
    def _make_items(self) -> Card:
        px = tokens_of(self).px
        self._page_box = TickBox(self.tr("按了业务，再问办哪一项（第二页）"))
        self._page_box.setAccessibleName(self._page_box.text())
        self._domain = Segmented(
            [(domain, labels.words(domain)) for domain in BusinessDomain],
            BusinessDomain.HOUSEHOLD,
            words=self.tr("业务"),
            ticked=False,
        )
        self._earlier = KeyButton(self.tr("往前"), key="Alt+↑")
        self._later = KeyButton(self.tr("往后"), key="Alt+↓")
        columns = [
            Column(self.tr("上屏"), "tick", width=96),
            Column(self.tr("事项"), "cut", strong=True),
            Column(self.tr("次序"), width=110),
            Column(self.tr("现在"), "pill", width=150),
        ]
        self._table = DataTable(columns, row_height=44, fit=True)
        self._table.setAccessibleName(self.tr("第二页的事项"))
        self._table.installEventFilter(self)
        self._error = ErrorLine()
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(14), px(16), px(10))
        head.setSpacing(px(10))
        head.addWidget(self._page_box)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self._domain)
        line.addStretch(1)
        head.addLayout(line)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(16), px(10), px(16), px(14))
        foot.setSpacing(px(6))
        moves = QHBoxLayout()
        moves.setSpacing(px(8))
        moves.addWidget(self._error, 100)
        moves.addStretch(1)
        moves.addWidget(self._earlier)
        moves.addWidget(self._later)
        foot.addLayout(moves)
        hint = self.tr("每样业务最多 {count} 项；一项也不选的业务，按了直接出号。老年版和英文不问第二页。")
        foot.addWidget(TextLabel(hint.format(count=MOST_ITEMS), "caption", "secondary", wrap=True))
        card = Card(padding=0)
        card.body.addLayout(head)
        card.body.addWidget(self._table)
        card.body.addLayout(foot)
        card.body.addStretch(1)
        self._page_box.toggled.connect(self.page_ticked)
        self._domain.value_changed.connect(self.domain_chosen)
        self._table.cell_toggled.connect(lambda at, _column: self.toggled.emit(self._rows[at].code))
        self._table.current_row_changed.connect(lambda _at: self._show_moves())
        self._earlier.clicked.connect(lambda: self._move(-1))
        self._later.clicked.connect(lambda: self._move(1))
        self._draft: KioskDraft | None = None
        return card

    def _make_minutes(self) -> Card:
        self._form = FormGrid(label_width=92)
        self._minutes: dict[BusinessDomain, TextField] = {}
        for domain in BusinessDomain:
            field = self._minutes[domain] = TextField()
            field.set_suffix(self.tr("分钟"))
            field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            field.setMaxLength(3)
            field.textEdited.connect(lambda text, domain=domain: self.minutes_typed.emit(domain, text))
            self._form.add_field(domain.value, labels.words(domain), field)
        card = Card()
        card.setFixedWidth(tokens_of(self).px(_RIGHT_WIDTH))
        card.body.addWidget(TextLabel(self.tr("办一件大约多久"), "bodyStrong"))
        card.body.addWidget(self._form)
        hint = self.tr("取号机用它估等候时间。当天办满 {count} 件以后，改用当天的实际时间。")
        card.body.addWidget(TextLabel(hint.format(count=ENOUGH), "caption", "secondary", wrap=True))
        card.body.addStretch(1)
        return card

    def _cells(self, number: int, row: ItemRow, draft: KioskDraft) -> list[Cell | str | bool]:
        chosen = row.code in draft.items
        place = self.tr("第 {number} 个").format(number=number) if chosen else ""
        if not row.shown:
            now = Cell(self.tr("不能上屏"), "warning", "st.warn")
        elif not chosen:
            now = Cell(self.tr("不上屏"), "neutral", "st.none")
        elif draft.second_page:
            now = Cell(self.tr("上屏"), "success", "st.ok")
        else:
            now = Cell(self.tr("第二页关着"), "neutral", "st.none")
        return [chosen, row.name, place, now]

    def _move(self, step: int) -> None:
        code = self.current_code()
        if code:
            self.moved.emit(code, step)

    def _show_moves(self, draft: KioskDraft | None = None) -> None:
        """The buttons can be pressed where the item has somewhere to go."""
        self._draft = draft or self._draft
        if self._draft is None:
            return
        chosen = [row.code for row in self._rows if row.code in self._draft.items]
        code = self.current_code()
        self._earlier.setEnabled(code in chosen[1:])
        self._later.setEnabled(code in chosen[:-1])
