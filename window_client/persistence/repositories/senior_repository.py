"""The 敬老 process: care, steps, what the person confirmed, home visits."""

from collections.abc import Collection

from sqlalchemy import select

from window_client.domain.senior.care_records import CareRecord, CitizenCheck, HomeVisit
from window_client.domain.senior.senior_steps import StepRecord
from window_client.persistence.mapper import Mapper
from window_client.persistence.repositories.repository import Repository
from window_client.persistence.rows.senior_row import (
    CitizenCheckRow,
    HomeVisitRow,
    SeniorCareRow,
    SeniorStepRow,
)

_CARE = SeniorCareRow.__table__.c
_STEP = SeniorStepRow.__table__.c
_CHECK = CitizenCheckRow.__table__.c
_HOME = HomeVisitRow.__table__.c


class SeniorCareRepository(Repository[CareRecord]):
    """Tickets in care."""

    mapper = Mapper(SeniorCareRow, CareRecord)
    locked = True

    def of_ticket(self, ticket_id: str) -> CareRecord | None:
        """The care of a ticket, also one that was ended."""
        return self._one(_CARE.ticket_id == ticket_id)

    def of_tickets(self, ticket_ids: Collection[str]) -> dict[str, CareRecord]:
        """Ticket id → its care, where there is one."""
        found = self._all(_CARE.ticket_id.in_(ticket_ids)) if ticket_ids else ()
        return {one.ticket_id: one for one in found}


class SeniorStepRepository(Repository[StepRecord]):
    """Ticked steps."""

    mapper = Mapper(SeniorStepRow, StepRecord)

    def of_cares(self, care_ids: Collection[str]) -> tuple[StepRecord, ...]:
        """Steps of these cares in the order of their times, also those taken back."""
        if not care_ids:
            return ()
        return self._all(_STEP.care_id.in_(care_ids), order=(_STEP.done_at, _STEP.id))


class CitizenCheckRepository(Repository[CitizenCheck]):
    """What people confirmed."""

    mapper = Mapper(CitizenCheckRow, CitizenCheck)

    def of_visit(self, visit_id: str) -> tuple[CitizenCheck, ...]:
        """All of a visit, oldest first."""
        return self._all(_CHECK.visit_id == visit_id, order=(_CHECK.answered_at, _CHECK.id))


class HomeVisitRepository(Repository[HomeVisit]):
    """Home visits that were asked for."""

    mapper = Mapper(HomeVisitRow, HomeVisit)

    def of_tickets(self, ticket_ids: Collection[str]) -> tuple[HomeVisit, ...]:
        """Of these tickets, oldest first, also those taken back."""
        if not ticket_ids:
            return ()
        return self._all(_HOME.ticket_id.in_(ticket_ids), order=(_HOME.asked_at, _HOME.id))

    def wanted_at(self, ticket_ids: Collection[str]) -> frozenset[str]:
        """Those of the tickets for which one stands; opens nothing that is sealed."""
        if not ticket_ids:
            return frozenset()
        rows = self._connection.execute(
            select(_HOME.ticket_id).where(
                _HOME.station_id == self._station_id,
                _HOME.ticket_id.in_(ticket_ids),
                _HOME.taken_back_at.is_(None),
            )
        )
        return frozenset(str(one) for one in rows.scalars())
