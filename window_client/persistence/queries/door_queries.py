"""What a kiosk reads beside the queue: only columns that are not sealed, so that its role needs no others."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sqlalchemy import Connection, Select, literal, select

from window_client.domain.cases.case_at_door import CaseAtDoor
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.persistence.encryption import Sealer
from window_client.persistence.mapper import Mapper
from window_client.persistence.rows.case_row import CaseRow
from window_client.persistence.rows.ticket_row import TicketRow

_C = CaseRow.__table__.c
_T = TicketRow.__table__.c
_CASES = Mapper(CaseRow, CaseAtDoor)


class DoorQueries:
    """Reads for whoever stands at the door."""

    def __init__(self, connection: Connection, sealer: Sealer, station_id: str) -> None:
        self._connection = connection
        self._sealer = sealer
        self._station_id = station_id

    def cases_of_visit(self, visit_id: str) -> tuple[CaseAtDoor, ...]:
        """The cases of a visit in the order in which they were opened."""
        return self._cases(self._select().where(_C.visit_id == visit_id).order_by(_C.position))

    def case_of_notice(self, number: str) -> CaseAtDoor | None:
        """The case that this 一次性告知书 was given for."""
        found = self._cases(self._select().where(_C.notice_number == number).limit(1))
        return found[0] if found else None

    def services(self, day: date, newest: int) -> Mapping[BusinessDomain, Sequence[timedelta]]:
        """How long the newest services of a day took, by business, newest first.

        Args:
            newest: at most so many of all businesses together are read.
        """
        # a plain literal, so that no other plan is made for it
        served = _T.state == literal("served", literal_execute=True)
        rows = self._connection.execute(
            select(_T.domain, _T.serving_at, _T.ended_at)
            .where(
                _T.station_id == self._station_id,
                _T.day == day,
                served,
                _T.serving_at.is_not(None),
                _T.entered_late.is_(False),
            )
            .order_by(_T.ended_at.desc())
            .limit(newest)
        )
        found: dict[BusinessDomain, list[timedelta]] = defaultdict(list)
        for domain, began, ended in rows:
            found[domain].append(ended - began)
        return found

    def _select(self) -> Select[tuple[object, ...]]:
        return select(*_CASES.selection).where(_C.station_id == self._station_id)

    def _cases(self, statement: Select[tuple[object, ...]]) -> tuple[CaseAtDoor, ...]:
        rows = self._connection.execute(statement)
        return tuple(_CASES.made(row, self._sealer) for row in rows)
