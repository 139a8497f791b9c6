"""Finding somebody by number, name, pinyin, last digits of a telephone, or a scanned slip (查找)."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.error_text import text_of
from ui.labels import CASE_LOOKS, words
from ui.pages.visit.visit_words import age_words, sex_words, translate
from ui.theme.tokens import tokens_of
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.form_grid import ErrorLine
from ui.widgets.key_button import KeyButton
from ui.widgets.search_field import SearchField
from ui.widgets.sheet import Sheet
from ui.widgets.text_label import TextLabel
from window_client.domain.cases.case_states import CaseState
from window_client.domain.station.station_record import STATION_ZONE
from window_client.errors import WindowClientError
from window_client.services.people_service import FoundPerson, PastCase

_PAUSE_MS = 250


class FindSheet(Sheet):
    """Type, arrows walk the hits, Enter shows what that person did here, F2 goes to the ticket of today.

    Signals:
        search_requested(str): nothing was typed for a moment, or a scanned code; answer with ``show_hits``.
        history_requested(str): person id; answer with ``show_history``.
        reveal_requested(str): the eye is held: person id; answer with ``show_number``.
        ticket_requested(str): ticket id.
    """

    search_requested = Signal(str)
    history_requested = Signal(str)
    reveal_requested = Signal(str)
    ticket_requested = Signal(str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(
            host,
            translate("visit", "查找"),
            size=(980, 640),
            primary=translate("visit", "看号票"),
            primary_icon="doc.ticket",
        )
        self._hits: tuple[FoundPerson, ...] = ()
        self._wait = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._wait.timeout.connect(self._search)
        self.search = SearchField(placeholder=translate("visit", "证件号、姓名、拼音、电话后 4 位，或扫号票"))
        self.search.set_leading_icon("act.search")
        self.search.set_large(True)
        self.search.setAccessibleName(translate("visit", "查找"))
        self.search.textEdited.connect(lambda _text: self._wait.start())
        self.search.returnPressed.connect(self._enter)
        self.hits = DataTable(
            (
                Column(translate("visit", "姓名"), "cut", width=150, strong=True),
                Column(translate("visit", "性别年龄"), width=110),
                Column(translate("visit", "证件号"), width=210),
                Column(translate("visit", "来过"), "number", width=76),
                Column(translate("visit", "上次"), width=120),
                Column(translate("visit", "今天的号"), "pill"),
            )
        )
        self.hits.set_framed(True)
        self.search.walk(self.hits)
        self.hits.row_opened.connect(lambda _row: self._ask_history())
        self.hits.current_row_changed.connect(lambda _row: self._moved())
        self._past_title = TextLabel(
            translate("visit", "办过什么（按 Enter 看）"), "body", "secondary", strong=True
        )
        self.past = DataTable(
            (
                Column(translate("visit", "日期"), width=120),
                Column(translate("visit", "事项"), "cut"),
                Column(translate("visit", "受理号"), width=160),
                Column(translate("visit", "状态"), "pill", width=124),
            )
        )
        self.past.set_framed(True)
        self._error = ErrorLine()
        self.eye = KeyButton(translate("visit", "按住看证件号"), icon="act.reveal")
        self.eye.pressed.connect(self._ask_number)
        self.eye.released.connect(self._hide_number)
        self.footer.addWidget(self.eye)
        self.body.addWidget(self.search)
        self.body.addWidget(self.hits, 3)
        self.body.addWidget(self._past_title)
        self.body.addWidget(self.past, 2)
        self.body.addWidget(self._error)
        self.primary_triggered.connect(self._ask_ticket)
        self._moved()

    def chosen(self) -> FoundPerson | None:
        """The hit that the keyboard is on."""
        row = self.hits.current_row()
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def show_hits(self, hits: Sequence[FoundPerson], *, typed: str) -> None:
        """What was found for a text; an answer for another text than the present one is late and dropped."""
        if typed != self.search.text().strip():
            return
        self._error.set_text("")
        self._hits = tuple(hits)
        self.hits.set_rows([self._cells(one, one.number) for one in self._hits])
        self.past.set_rows([])
        if self._hits:
            self.hits.setCurrentIndex(self.hits.model().index(0, 0))
            self.set_note([translate("visit", "找到 {count} 位").format(count=len(self._hits))])
        else:
            self.set_note([translate("visit", "没有找到。换一种写法，或看看有没有输错。")])
        self._moved()

    def show_history(self, person_id: str, past: Sequence[PastCase]) -> None:
        """What that person did here."""
        here = self.chosen()
        if here is None or here.id != person_id:
            return
        rows = []
        for one in past:
            state = CaseState(one.state)
            look = tokens_of(self).case_state(CASE_LOOKS[state])
            day = f"{one.opened_at.astimezone(STATION_ZONE):%Y-%m-%d}"
            rows.append(
                [
                    Cell(day),
                    Cell(one.item_name),
                    Cell(one.number or ""),
                    Cell(words(state), look.tone, look.icon),
                ]
            )
        self.past.set_rows(rows)
        title = translate("visit", "{name}办过 {count} 件").format(name=here.name, count=len(rows))
        self._past_title.setText(title)

    def show_number(self, person_id: str, number: str) -> None:
        """The number in full, while the eye is held."""
        here = self.chosen()
        if here is not None and here.id == person_id and self.eye.isDown():
            self._set_number(number)

    def refuse(self, error: WindowClientError) -> None:
        """It could not be looked for: say why."""
        self._error.set_text(text_of(error).line)

    def say(self, sentence: str) -> None:
        """Something else to say about what was typed or scanned."""
        self._error.set_text(sentence)

    def _search(self) -> None:
        self._wait.stop()
        self.search_requested.emit(self.search.text().strip())

    def _enter(self) -> None:
        if self._wait.isActive() or not self._hits:
            self._search()
        else:
            self._ask_history()

    def _moved(self) -> None:
        here = self.chosen()
        self.eye.setEnabled(here is not None and bool(here.number))
        if self.primary is not None:
            live = here.live_ticket if here else ""
            self.primary.setEnabled(bool(live))
            text = translate("visit", "到号票 {label}").format(label=live)
            self.primary.setText(text if live else translate("visit", "今天没取号"))

    def _ask_history(self) -> None:
        here = self.chosen()
        if here is not None:
            self.history_requested.emit(here.id)

    def _ask_number(self) -> None:
        here = self.chosen()
        if here is not None:
            self.reveal_requested.emit(here.id)

    def _hide_number(self) -> None:
        here = self.chosen()
        if here is not None:
            self._set_number(here.number)

    def _ask_ticket(self) -> None:
        here = self.chosen()
        if here is not None and here.live_ticket_id is not None:
            self.ticket_requested.emit(here.live_ticket_id)

    def _set_number(self, number: str) -> None:
        here = self.chosen()
        shown = [self._cells(one, number if one is here else one.number) for one in self._hits]
        self.hits.set_rows(shown)

    @staticmethod
    def _cells(one: FoundPerson, number: str) -> list[Cell]:
        last = f"{one.last_visit.astimezone(STATION_ZONE):%Y-%m-%d}" if one.last_visit else ""
        facts = "・".join(filter(None, (sex_words(one.sex), age_words(one.age))))
        live = Cell(one.live_ticket, "primary", "doc.ticket") if one.live_ticket else Cell("")
        visits = translate("visit", "{count} 次").format(count=one.visits)
        return [Cell(one.name), Cell(facts), Cell(number), Cell(visits), Cell(last), live]
