"""What happens in 预约名单: a day's list is read, taken in, typed and cancelled; nothing is left to save."""

from datetime import date, timedelta

from PySide6.QtCore import QObject

from ui.desk_context import DeskContext
from ui.labels import long_date
from ui.pages.settings.appointments_page import AppointmentsPage
from ui.pages.settings.settings_section import Section
from ui.tickets.appointment_acts import AppointmentActs
from ui.widgets.rich_line import Glyph, Part
from window_client.services.appointment_service import BookedVisitor


class AppointmentsSection(Section):
    """Begins with today; any day may be looked at."""

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        self._page = AppointmentsPage()
        super().__init__(self._page, parent)
        self._context = context
        self._moved = 0
        self.acts = AppointmentActs(context, self)
        self.acts.changed.connect(self.load)
        self._page.day_moved.connect(self._move)
        self._page.import_asked.connect(self.acts.open_import)
        self._page.entry_asked.connect(lambda: self.acts.open_entry(self._context.today(), self._day()))
        self._page.cancel_asked.connect(self.acts.cancel)

    def load(self) -> None:
        day, station, officer = self._day(), self._context.station, self._context.officer.id

        def read(rows: tuple[BookedVisitor, ...]) -> None:
            # an answer for a day that was left meanwhile is late
            if day == self._day():
                self._page.set_list(long_date(day), rows)

        self._context.runner.run(
            lambda: station.appointments.of_day(officer=officer, day=day),
            read,
            self._context.messages.error,
            owner=self,
        )

    def changed(self) -> bool:
        return False

    def discard(self) -> None:
        """There is never anything to give up."""

    def save(self) -> None:
        """There is never anything to save."""

    def note(self) -> list[Part]:
        return [Glyph("st.info", "muted"), " ", self.tr("名单改了就生效，取号处马上看得到")]

    def _day(self) -> date:
        return self._context.today() + timedelta(days=self._moved)

    def _move(self, days: int) -> None:
        self._moved += days
        self.load()
