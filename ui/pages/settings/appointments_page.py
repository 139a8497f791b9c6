"""预约名单: who is booked for a day, and where each of them stands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.pages.settings.settings_section import SectionPage
from ui.theme.tokens import tokens_of
from ui.tickets.appointment_words import booked_for_what, state_cell
from ui.tickets.queue_words import clock
from ui.widgets.card import Card
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import set_shown
from ui.widgets.text_label import TextLabel
from window_client.domain.queue.appointment import AppointmentState
from window_client.services.appointment_service import BookedVisitor


class AppointmentsPage(SectionPage):
    """Arrows walk the list; the buttons follow in the order of the Tab key.

    Signals:
        day_moved(int): days forward or back from the one in sight.
        import_asked(), entry_asked(): the buttons at the top.
        cancel_asked(BookedVisitor): the one that the keyboard is on.
    """

    day_moved = Signal(int)
    import_asked = Signal()
    entry_asked = Signal()
    cancel_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="", subtitle="")
        px = tokens_of(self).px
        self._title.setText(self.tr("预约名单"))
        self._rows: tuple[BookedVisitor, ...] = ()
        before = KeyButton(self.tr("前一天"), icon="nav.previous")
        after = KeyButton(self.tr("后一天"), icon="nav.expand")
        self.type_button = KeyButton(self.tr("记一个"), icon="act.addCase")
        self.import_button = KeyButton(self.tr("导入名单"), icon="act.export")
        before.clicked.connect(lambda: self.day_moved.emit(-1))
        after.clicked.connect(lambda: self.day_moved.emit(1))
        self.type_button.clicked.connect(self.entry_asked)
        self.import_button.clicked.connect(self.import_asked)
        for button in (before, after, self.type_button, self.import_button):
            self.head.addWidget(button)
        columns = [
            Column(self.tr("时间"), width=84, strong=True),
            Column(self.tr("姓名"), width=120),
            Column(self.tr("证件号"), width=200),
            Column(self.tr("办什么"), "cut"),
            Column(self.tr("状态"), "pill", width=150),
        ]
        self.table = DataTable(columns, row_height=40, fit=True)
        self.table.setAccessibleName(self.tr("预约名单"))
        self.table.current_row_changed.connect(lambda _row: self._follow())
        card = Card(padding=0)
        card.body.addWidget(self.table)
        self._nothing = TextLabel("", "body", "secondary", wrap=True)
        self._nothing.setContentsMargins(px(14), px(12), px(14), px(12))
        card.body.addWidget(self._nothing)
        self.body.addWidget(card)
        self.cancel_button = KeyButton(self.tr("取消这个预约"), icon="act.void", kind="danger")
        self.cancel_button.clicked.connect(self._cancel)
        line = QHBoxLayout()
        line.setSpacing(px(12))
        told = self.tr("来的人在取号时认预约：按证件号，或在名单里找。晚到 15 分钟以上的和别人一样排。")
        line.addWidget(TextLabel(told, "caption", "secondary", wrap=True), 1)
        line.addWidget(self.cancel_button)
        self.body.addLayout(line)

    def set_list(self, day: str, rows: Sequence[BookedVisitor]) -> None:
        """A day's list."""
        here = self.chosen()
        self._rows = tuple(rows)
        expected = sum(one.state is AppointmentState.EXPECTED for one in rows)
        counted = self.tr("{day}・{count} 位，未到 {expected} 位")
        self.set_subtitle(counted.format(day=day, count=len(rows), expected=expected) if rows else day)
        self.table.set_rows(
            [
                [
                    clock(one.booked_for),
                    one.name,
                    one.number or Cell("—"),
                    booked_for_what(one.domain, one.item_name),
                    state_cell(one),
                ]
                for one in rows
            ]
        )
        kept = [place for place, one in enumerate(rows) if here is not None and one.id == here.id]
        if rows:
            self.table.setCurrentIndex(self.table.model().index(kept[0] if kept else 0, 0))
        set_shown(self.table, bool(rows))
        self._nothing.setText(self.tr("这一天没有预约。可以导入名单，或一个一个记。"))
        set_shown(self._nothing, not rows)
        self._follow()

    def chosen(self) -> BookedVisitor | None:
        """The one that the keyboard is on."""
        row = self.table.current_row()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def focus_zone(self) -> None:
        (self.table if self._rows else self.type_button).setFocus(Qt.FocusReason.TabFocusReason)

    def _follow(self) -> None:
        one = self.chosen()
        self.cancel_button.setEnabled(one is not None and one.state is AppointmentState.EXPECTED)

    def _cancel(self) -> None:
        one = self.chosen()
        if one is not None:
            self.cancel_asked.emit(one)
