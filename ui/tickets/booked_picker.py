"""Finding somebody on today's list of booked visitors while a number is given (我有预约)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.tokens import tokens_of
from ui.tickets.appointment_words import booked_for_what
from ui.tickets.queue_words import clock, translate
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.painted import set_shown
from ui.widgets.search_field import SearchField
from window_client.domain.people.typed_text import folded
from window_client.domain.queue.appointment import AppointmentState
from window_client.services.appointment_service import BookedVisitor

_SHOWN_HEIGHT, _SHOWN = 178, 20
#: from so many characters on it is a whole number, and the list is asked for it
WHOLE_NUMBER = 6


class BookedPicker(QWidget):
    """Time, surname or the last four digits filter the list; a whole number finds its owner.

    Signals:
        number_typed(str): a whole number; answer with ``show_found``.
        picked(object): the visitor, or None once something else was typed.
    """

    number_typed = Signal(str)
    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._expected: tuple[BookedVisitor, ...] = ()
        self._hits: tuple[BookedVisitor, ...] = ()
        self._chosen: BookedVisitor | None = None
        self.search = SearchField(
            placeholder=translate("queue", "没预约就空着；刷证件，或打时间、姓、号码后四位")
        )
        self.search.set_leading_icon("st.calendar")
        self.search.setAccessibleName(translate("queue", "预约"))
        self.search.textEdited.connect(self._typed)
        self.search.returnPressed.connect(self._take)
        self.table = DataTable(
            (
                Column(translate("queue", "时间"), width=76, strong=True),
                Column(translate("queue", "姓名"), width=110),
                Column(translate("queue", "证件号"), width=190),
                Column(translate("queue", "办什么"), "cut"),
            )
        )
        self.table.set_framed(True)
        self.table.setFixedHeight(tokens_of(self).px(_SHOWN_HEIGHT))
        self.table.hide()
        self.table.row_opened.connect(lambda _row: self._take())
        self.search.walk(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens_of(self).px(6))
        column.addWidget(self.search)
        column.addWidget(self.table)
        self.setFocusProxy(self.search)

    def set_expected(self, visitors: Sequence[BookedVisitor]) -> None:
        """Today's list; only who has not come yet can be picked."""
        self._expected = tuple(one for one in visitors if one.state is AppointmentState.EXPECTED)

    def has_expected(self) -> bool:
        """Whether anybody is still expected today."""
        return bool(self._expected)

    def show_found(self, visitors: Sequence[BookedVisitor]) -> None:
        """Whose number was typed."""
        self._show(tuple(one for one in visitors if one.state is AppointmentState.EXPECTED))

    def chosen(self) -> BookedVisitor | None:
        """The visitor for whom the next number is."""
        return self._chosen

    def unresolved(self) -> bool:
        """Something was typed, and nobody was picked for it."""
        return self._chosen is None and bool(self.search.text().strip())

    def take_only(self) -> bool:
        """Pick the one that the list is on; whether there was one."""
        self._take()
        return self._chosen is not None

    def clear(self) -> None:
        """Ready for the next person."""
        self._chosen = None
        self.search.clear()
        self._show(())

    def _typed(self, text: str) -> None:
        if self._chosen is not None:
            self._chosen = None
            self.picked.emit(None)
        typed = folded(text)
        if len(typed) >= WHOLE_NUMBER and typed[:2].isalnum() and typed[-4:-1].isdigit():
            self._show(())
            self.number_typed.emit(typed)
        else:
            self._show(tuple(one for one in self._expected if typed and _fits(one, typed)))

    def _show(self, hits: tuple[BookedVisitor, ...]) -> None:
        self._hits = hits[:_SHOWN]
        rows = [
            [
                Cell(clock(one.booked_for)),
                Cell(one.name),
                Cell(one.number or "—"),
                Cell(booked_for_what(one.domain, one.item_name)),
            ]
            for one in self._hits
        ]
        self.table.set_rows(rows)
        set_shown(self.table, bool(rows))
        if rows:
            self.table.setCurrentIndex(self.table.model().index(0, 0))

    def _take(self) -> None:
        row = self.table.current_row()
        if not 0 <= row < len(self._hits):
            return
        one = self._chosen = self._hits[row]
        self.search.setText(f"{clock(one.booked_for)} {one.name} {one.number}".strip())
        self._show(())
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.picked.emit(one)


def _fits(one: BookedVisitor, typed: str) -> bool:
    """By time (0930, 9:30), surname, or the last four of the number."""
    at = clock(one.booked_for)
    times = (at, at.lstrip("0"), at.replace(":", ""), at.replace(":", "").lstrip("0"))
    return (
        any(said.startswith(typed) for said in times)
        or (one.name.startswith(typed[0]) and len(typed) <= len(one.name))
        or (len(typed) == 4 and one.number.endswith(typed))
    )
