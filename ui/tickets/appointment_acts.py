"""Opens the sheets of the list of booked visitors and carries what they ask for to the services (预约)."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.background.job import Lane
from ui.desk_context import DeskContext
from ui.error_text import text_of
from ui.tickets.appointment_entry_sheet import AppointmentEntrySheet
from ui.tickets.appointment_import_sheet import AppointmentImportSheet
from ui.tickets.appointment_words import visitor_words
from ui.tickets.queue_words import translate
from ui.tickets.ticket_verbs import TicketVerbs
from window_client.domain.queue.appointment import AppointmentState
from window_client.errors import WindowClientError
from window_client.ids import AppointmentId
from window_client.services.appointment_line import Booking
from window_client.services.appointment_list import AppointmentList
from window_client.services.appointment_service import BookedVisitor, Imported
from window_client.services.table_file import MOST_BYTES, TableFileInvalid


class AppointmentActs(QObject):
    """The verbs on the list, for one officer.

    Signals:
        changed(): the list is another one: read it again.
    """

    changed = Signal()

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._service = context.station.appointments
        self._me = context.officer.id
        self._verbs = TicketVerbs(context, self)

    def open_import(self) -> None:
        """导入名单."""
        sheet = AppointmentImportSheet(self._context.sheets.host, self._context.station.catalogue)

        def read(path: str) -> None:
            def failed(error: Exception) -> None:
                if isinstance(error, WindowClientError):
                    sheet.refuse_file(text_of(error).line)
                else:
                    self._context.messages.error(error)

            # a file may lie on a slow stick
            self._context.runner.run(
                lambda: self._read(path), sheet.show_list, failed, lane=Lane.SLOW, owner=sheet
            )

        def submit(bookings: tuple[Booking, ...]) -> None:
            self._verbs.run(
                ("import", bookings),
                lambda command: self._service.import_list(
                    officer=self._me, bookings=bookings, command_id=command
                ),
                self._imported,
                sheet.refuse,
            )

        sheet.file_chosen.connect(read)
        sheet.submitted.connect(submit)
        self._context.sheets.open(sheet, focus=sheet.path, handler=sheet.handle)

    def open_entry(self, today: date, day: date) -> None:
        """记一个预约, several in one sheet."""
        catalogue = self._context.station.catalogue.catalogue
        sheet = AppointmentEntrySheet(self._context.sheets.host, catalogue, today, day)

        def kept(_appointment: AppointmentId) -> None:
            sheet.show_kept()
            self.changed.emit()

        def submit(booking: Booking) -> None:
            self._verbs.run(
                ("add", booking),
                lambda command: self._service.add(officer=self._me, booking=booking, command_id=command),
                kept,
                sheet.refuse,
            )

        sheet.submitted.connect(submit)
        self._context.sheets.open(sheet, focus=sheet.first())

    def cancel(self, visitor: BookedVisitor, then: Callable[[], None] | None = None) -> None:
        """取消预约."""

        def done(_state: AppointmentState) -> None:
            text = translate("queue", "已取消 {visitor} 的预约")
            self._context.messages.toast(text.format(visitor=visitor_words(visitor)), seconds=6)
            self.changed.emit()
            if then is not None:
                then()

        self._verbs.run(
            ("cancel", visitor.id),
            lambda command: self._service.cancel(
                officer=self._me, appointment=visitor.id, command_id=command
            ),
            done,
        )

    def _read(self, path: str) -> AppointmentList:
        """Runs on a worker. One byte more than a list may have says that it is too large."""
        try:
            with Path(path).expanduser().open("rb") as file:
                content = file.read(MOST_BYTES + 1)
        except (OSError, RuntimeError, ValueError) as error:
            raise TableFileInvalid(problem="unreadable") from error
        return self._service.read_file(content)

    def _imported(self, imported: Imported) -> None:
        self._context.sheets.close()
        text = translate("queue", "收下 {added} 个预约")
        if imported.known:
            text = translate("queue", "收下 {added} 个预约；{known} 个名单上已有，没有重复收")
        told = text.format(added=imported.added, known=imported.known)
        if imported.cancelled:
            left = translate("queue", "{told}；{count} 个在这里取消过，没有恢复")
            told = left.format(told=told, count=imported.cancelled)
        self._context.messages.toast(told, seconds=8)
        self.changed.emit()
