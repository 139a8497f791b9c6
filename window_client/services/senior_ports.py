"""What the services need of the tables of the 敬老 process; see ``row_ports.py``."""

from collections.abc import Collection
from typing import Protocol

from window_client.domain.senior.care_records import CareRecord, CitizenCheck, HomeVisit
from window_client.domain.senior.senior_steps import StepRecord
from window_client.services.row_ports import Rows


class SeniorCares(Rows[CareRecord], Protocol):
    """Tickets in care."""

    def of_ticket(self, ticket_id: str) -> CareRecord | None:
        """Also one that was ended."""
        ...

    def of_tickets(self, ticket_ids: Collection[str]) -> dict[str, CareRecord]:
        """By ticket, where there is one."""
        ...


class SeniorSteps(Rows[StepRecord], Protocol):
    """Ticked steps."""

    def of_cares(self, care_ids: Collection[str]) -> tuple[StepRecord, ...]:
        """In the order of their times, also those taken back."""
        ...


class CitizenChecks(Rows[CitizenCheck], Protocol):
    """What people confirmed (本人核对)."""

    def of_visit(self, visit_id: str) -> tuple[CitizenCheck, ...]:
        """Oldest first."""
        ...


class HomeVisits(Rows[HomeVisit], Protocol):
    """Home visits that were asked for."""

    def of_tickets(self, ticket_ids: Collection[str]) -> tuple[HomeVisit, ...]:
        """Oldest first, also those taken back."""
        ...

    def wanted_at(self, ticket_ids: Collection[str]) -> frozenset[str]:
        """Those of the tickets for which one stands."""
        ...
