"""The print ledger."""

from datetime import date

from window_client.domain.paper.print_job import IN_FLIGHT, PrintJob, PrintState
from window_client.persistence.mapper import Mapper
from window_client.persistence.repositories.repository import Repository
from window_client.persistence.rows.print_job_row import PrintJobRow

_C = PrintJobRow.__table__.c


class PrintJobRepository(Repository[PrintJob]):
    """Print jobs."""

    mapper = Mapper(PrintJobRow, PrintJob)

    def queued(self, workplace_id: str) -> tuple[PrintJob, ...]:
        """Jobs of a workplace that nobody has sent yet, oldest first."""
        return self._all(
            _C.workplace_id == workplace_id,
            _C.state == PrintState.QUEUED,
            order=(_C.made_at, _C.sheet_number),
        )

    def in_flight(self, workplace_id: str) -> tuple[PrintJob, ...]:
        """Jobs of a workplace that a spooler may still have, oldest first."""
        return self._all(
            _C.workplace_id == workplace_id,
            _C.state.in_(sorted(state.value for state in IN_FLIGHT)),
            order=(_C.made_at, _C.sheet_number),
        )

    def unanswered(self, workplace_id: str) -> tuple[PrintJob, ...]:
        """Jobs of which nobody knows whether they came out."""
        return self._all(_C.workplace_id == workplace_id, _C.state == PrintState.UNKNOWN, order=(_C.made_at,))

    def of_subject(self, subject_kind: str, subject_id: str) -> tuple[PrintJob, ...]:
        """Everything printed about one thing, oldest first."""
        return self._all(
            _C.subject_kind == subject_kind, _C.subject_id == subject_id, order=(_C.made_at, _C.sheet_number)
        )

    def of_day(self, day: date) -> tuple[PrintJob, ...]:
        """A day's sheets in the order of their numbers."""
        return self._all(_C.day == day, order=(_C.sheet_number,))
