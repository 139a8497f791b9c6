"""A transaction as a kiosk has it: no sealed column is read, and nothing locked that it may not change.

The kiosk's role reads what `server_roles` lets it read; with this unit the same services run under it.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection

from window_client.domain.paper.print_job import PrintJob
from window_client.domain.queue.appointment import Appointment
from window_client.persistence.chain_end import ChainEnd
from window_client.persistence.locks import Locks
from window_client.persistence.mapper import Mapper
from window_client.persistence.repositories.appointment_repository import AppointmentRepository
from window_client.persistence.repositories.print_job_repository import PrintJobRepository
from window_client.persistence.repositories.ticket_repository import TicketRepository, VisitRepository
from window_client.persistence.rows.appointment_row import AppointmentRow
from window_client.persistence.rows.print_job_row import PrintJobRow
from window_client.persistence.unit_of_work import Place, UnitOfWork

_J = PrintJobRow.__table__.c
#: what stands in the place of what a kiosk does not read
_UNREAD: Mapping[str, Any] = MappingProxyType(
    {"person_name": "", "document_kind": None, "document_number": None}
)


class KioskAppointments(AppointmentRepository):
    """Bookings without names and numbers."""

    mapper = Mapper(AppointmentRow, Appointment, without=_UNREAD)


class KioskTickets(TicketRepository):
    """Tickets, which a kiosk adds and never changes."""

    locked = False


class KioskVisits(VisitRepository):
    """Visits, which a kiosk only reads."""

    locked = False


class KioskSlips(PrintJobRepository):
    """The kiosk's own sheets: those of others are sealed, and on a server out of its sight."""

    workplace_id: str

    def of_subject(self, subject_kind: str, subject_id: str) -> tuple[PrintJob, ...]:
        """What this kiosk printed about one thing, oldest first."""
        return self._all(
            _J.workplace_id == self.workplace_id,
            _J.subject_kind == subject_kind,
            _J.subject_id == subject_id,
            order=(_J.made_at, _J.sheet_number),
        )


class KioskUnit(UnitOfWork):
    """See the module."""

    appointments: KioskAppointments
    tickets: KioskTickets
    visits: KioskVisits
    print_jobs: KioskSlips

    def __init__(
        self, connection: Connection, place: Place, locks: Locks, end: ChainEnd, *, writing: bool
    ) -> None:
        super().__init__(connection, place, locks, end, writing=writing)
        common = (connection, self._ledger, place.sealer, place.station_id, writing)
        self.appointments = KioskAppointments(*common)
        self.tickets = KioskTickets(*common)
        self.visits = KioskVisits(*common)
        self.print_jobs = KioskSlips(*common)
        self.print_jobs.workplace_id = place.workplace_id
