"""Taking in a list of booked visitors: the file, what it would bring, what not and why (导入预约名单)."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import ActionId
from ui.error_text import text_of
from ui.labels import long_date
from ui.theme.tokens import tokens_of
from ui.tickets.appointment_words import booked_for_what, field_words
from ui.tickets.queue_words import clock, translate
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.form_fields import TextField
from ui.widgets.form_grid import ErrorLine
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import set_shown
from ui.widgets.rich_line import Glyph, RichLine
from ui.widgets.sheet import Sheet
from ui.widgets.text_label import TextLabel
from window_client.domain.people.masking import mask_name, mask_number
from window_client.domain.station.station_record import local_day
from window_client.errors import WindowClientError
from window_client.services.appointment_line import Booking
from window_client.services.appointment_list import AppointmentList, BadLine, GoodLine
from window_client.services.catalogue_service import CatalogueService

_BROWSE_KEY = "Alt+1"
_BAD_HEIGHT = 144


class AppointmentImportSheet(Sheet):
    """Path, Enter: what the file would bring; F2 takes the good lines in. Nothing is kept before.

    Signals:
        file_chosen(str): read it; answer with ``show_list`` or ``refuse_file``.
        submitted(object): the bookings to take in.
    """

    file_chosen = Signal(str)
    submitted = Signal(object)

    def __init__(self, host: QWidget, catalogue: CatalogueService) -> None:
        super().__init__(
            host,
            translate("queue", "导入预约名单"),
            size=(980, 640),
            primary=translate("queue", "收下能收的"),
            primary_icon="act.save",
        )
        self._catalogue = catalogue
        self._bookings: tuple[Booking, ...] = ()
        self._dialog: QFileDialog | None = None
        self.path = TextField(placeholder=translate("queue", "文件，如 /media/u/名单.xlsx"))
        self.path.setAccessibleName(translate("queue", "文件"))
        self.path.returnPressed.connect(self._read)
        self.path.textEdited.connect(lambda _text: self._clear())
        self.browse = KeyButton(translate("queue", "选文件"), key=_BROWSE_KEY, icon="st.folder")
        self.browse.clicked.connect(self._browse)
        self._error = ErrorLine()
        self._bad_title = RichLine(step="body")
        self.bad = DataTable(
            (
                Column(translate("queue", "行"), "number", width=64),
                Column(translate("queue", "哪一格"), width=96),
                Column(translate("queue", "怎么了，怎么办"), "cut"),
            )
        )
        self._good_title = RichLine(step="body")
        self.good = DataTable(
            (
                Column(translate("queue", "行"), "number", width=64),
                Column(translate("queue", "哪天"), width=150),
                Column(translate("queue", "时间"), width=76, strong=True),
                Column(translate("queue", "姓名"), width=110),
                Column(translate("queue", "证件号"), width=190),
                Column(translate("queue", "办什么"), "cut"),
            )
        )
        self._found = QWidget()
        self._before = EmptyState(
            "st.calendar",
            translate("queue", "先看，再收"),
            translate("queue", "选了文件，这里先列出哪些行能收、哪些不能收和为什么；按 F2 才收下。"),
        )
        self._assemble()
        self.primary_triggered.connect(self._submit)
        self._clear()

    def handle(self, action: ActionId) -> bool:
        """Alt+1 opens the choice of a file."""
        if action is not ActionId.ROW_1:
            return False
        self._browse()
        return True

    def show_list(self, found: AppointmentList) -> None:
        """What the file would bring."""
        self._bookings = tuple(one.booking for one in found.good)
        self.bad.set_rows([_bad_cells(one) for one in found.bad])
        self.good.set_rows([self._good_cells(one) for one in found.good])
        for table in (self.bad, self.good):
            if table.model().rowCount():
                table.setCurrentIndex(table.model().index(0, 0))
        wrong = translate("queue", "{count} 行不能收；改好文件再导入一次，已收的不会收两遍")
        self._bad_title.set_parts([Glyph("st.warn", "warning"), " ", wrong.format(count=len(found.bad))])
        right = translate("queue", "{count} 行能收") if found.good else translate("queue", "没有能收的行")
        mark = Glyph("st.ok", "success") if found.good else Glyph("st.none", "muted")
        self._good_title.set_parts([mark, " ", right.format(count=len(found.good))])
        for widget in (self._bad_title, self.bad):
            set_shown(widget, bool(found.bad))
        set_shown(self.good, bool(found.good))
        set_shown(self._before, False)
        set_shown(self._found, True)
        self._name_primary()
        if found.good:
            self.good.setFocus()

    def refuse_file(self, sentence: str) -> None:
        """It is no such list: say why at the path."""
        self._clear()
        self._error.set_text(sentence)
        self.path.set_invalid(True)
        self.path.setFocus()

    def refuse(self, error: WindowClientError) -> None:
        """Nothing was taken in: say why; the sheet stays."""
        self._error.set_text(text_of(error).line)

    def _good_cells(self, one: GoodLine) -> list[Cell | int]:
        booking = one.booking
        number = booking.number
        return [
            one.line,
            Cell(long_date(local_day(booking.booked_for))),
            Cell(clock(booking.booked_for)),
            Cell(mask_name(booking.name)),
            Cell(mask_number(number)),
            Cell(booked_for_what(booking.domain, self._catalogue.name(booking.item_code))),
        ]

    def _clear(self) -> None:
        self._bookings = ()
        self._error.set_text("")
        self.path.set_invalid(False)
        set_shown(self._found, False)
        set_shown(self._before, True)
        self._name_primary()

    def _name_primary(self) -> None:
        count = len(self._bookings)
        if self.primary is not None:
            words = translate("queue", "收下 {count} 个") if count else translate("queue", "收下能收的")
            self.primary.setText(words.format(count=count))
            self.primary.setEnabled(bool(count))

    def _read(self) -> None:
        typed = self.path.text().strip()
        if not typed:
            self.refuse_file(translate("queue", "还没选文件。请写路径后按 Enter，或按 Alt+1 去选。"))
            return
        self._clear()
        self.file_chosen.emit(typed)

    def _browse(self) -> None:
        dialog = self._dialog = QFileDialog(self, translate("queue", "选预约名单"))
        dialog.setNameFilter(translate("queue", "表格 (*.xlsx *.csv *.txt)"))
        typed = self.path.text().strip()
        dialog.setDirectory(str(Path(typed).parent if typed else Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._picked)
        dialog.finished.connect(dialog.deleteLater)
        # nothing waits for it: the window goes on living
        dialog.open()

    def _picked(self, path: str) -> None:
        self.path.setText(path)
        self._read()

    def _submit(self) -> None:
        if self._bookings:
            self._error.set_text("")
            self.submitted.emit(self._bookings)

    def _assemble(self) -> None:
        tokens = tokens_of(self)
        line = QHBoxLayout()
        line.setSpacing(tokens.px(10))
        line.addWidget(TextLabel(translate("queue", "文件"), "body", "secondary"))
        line.addWidget(self.path, 1)
        line.addWidget(self.browse)
        self.body.addLayout(line)
        told = translate(
            "queue", "Excel（xlsx）或 CSV。表头要有时间、姓名、业务，最好有日期和证件号；顺序不限，公式不算。"
        )
        self.body.addWidget(TextLabel(told, "caption", "secondary", wrap=True))
        self.body.addWidget(self._error)
        column = QVBoxLayout(self._found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.px(8))
        self.bad.set_framed(True)
        self.bad.setFixedHeight(tokens.px(_BAD_HEIGHT))
        self.good.set_framed(True)
        column.addWidget(self._bad_title)
        column.addWidget(self.bad)
        column.addWidget(self._good_title)
        column.addWidget(self.good, 1)
        column.addStretch(0)
        self.body.addWidget(self._found, 1)
        self.body.addWidget(self._before, 1)


def _bad_cells(one: BadLine) -> list[Cell | int]:
    return [one.line, Cell(field_words(one.field)), Cell(text_of(one.error).line)]
