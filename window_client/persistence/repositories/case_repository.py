"""Cases, the papers of a visit, drafts and payments."""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import Connection, delete, select

from window_client.domain.cases.case_file import CaseFile
from window_client.domain.cases.case_states import CaseState
from window_client.domain.cases.material_pool import PooledMaterial
from window_client.domain.cases.payment import Payment
from window_client.persistence.encryption import Sealer
from window_client.persistence.insert_or_update import insert_for
from window_client.persistence.mapper import Mapper, table_of
from window_client.persistence.repositories.repository import Repository
from window_client.persistence.rows.case_row import CaseRow, DraftRow, PaymentRow, VisitMaterialRow


class CaseRepository(Repository[CaseFile]):
    """Cases."""

    mapper = Mapper(CaseRow, CaseFile, json_fields=frozenset({"values"}))
    locked = True

    def of_visit(self, visit_id: str) -> tuple[CaseFile, ...]:
        """The cases of a visit in the order in which they were opened."""
        c = CaseRow.__table__.c
        return self._all(c.visit_id == visit_id, order=(c.position,))

    def of_applicants(self, applicant_ids: Iterable[str]) -> tuple[CaseFile, ...]:
        """The cases of these applicants, newest first."""
        c = CaseRow.__table__.c
        return self._all(c.applicant_id.in_(list(applicant_ids)), order=(c.opened_at.desc(),))

    def of_photo_uses(self, use_ids: Iterable[str]) -> tuple[CaseFile, ...]:
        """The cases that these decisions about a photo serve, in the order in which they were opened."""
        c = CaseRow.__table__.c
        return self._all(c.photo_use_id.in_(list(use_ids)), order=(c.opened_at, c.position))

    def by_number(self, number: str) -> CaseFile | None:
        """The case with this 受理号."""
        return self._one(CaseRow.__table__.c.number == number)

    def by_notice_number(self, number: str) -> CaseFile | None:
        """The case that this 一次性告知书 was given for."""
        return self._one(CaseRow.__table__.c.notice_number == number)

    def in_state(self, state: CaseState, limit: int = 200) -> tuple[CaseFile, ...]:
        """Cases in a state, oldest first."""
        c = CaseRow.__table__.c
        return self._all(c.state == state, order=(c.opened_at,), limit=limit)

    def accepted_between(self, start: datetime, end: datetime) -> tuple[CaseFile, ...]:
        """Cases that got their 受理号 in a span of time (end exclusive)."""
        c = CaseRow.__table__.c
        return self._all(c.accepted_at >= start, c.accepted_at < end, order=(c.accepted_at,))


class MaterialRepository(Repository[PooledMaterial]):
    """Papers in the pool."""

    mapper = Mapper(VisitMaterialRow, PooledMaterial)

    def of_visit(self, visit_id: str) -> tuple[PooledMaterial, ...]:
        """The pool of a visit in the order in which papers were seen."""
        c = VisitMaterialRow.__table__.c
        return self._all(c.visit_id == visit_id, order=(c.seen_at, c.id))


class PaymentRepository(Repository[Payment]):
    """Payments."""

    mapper = Mapper(PaymentRow, Payment)

    def of_case(self, case_id: str) -> tuple[Payment, ...]:
        """The payments of a case, oldest first."""
        c = PaymentRow.__table__.c
        return self._all(c.case_id == case_id, order=(c.paid_at,))

    def of_day(self, day: date) -> tuple[Payment, ...]:
        """The payments in a day's books, oldest first."""
        c = PaymentRow.__table__.c
        return self._all(c.day == day, order=(c.paid_at,))


class DraftRepository:
    """Half-typed forms. Not journalled: they are nobody's decision, and gone when the case is settled."""

    def __init__(self, connection: Connection, sealer: Sealer, station_id: str) -> None:
        self._connection = connection
        self._sealer = sealer
        self._station_id = station_id

    def read(self, key: str) -> str | None:
        """The kept text, or None."""
        c = DraftRow.__table__.c
        blob = self._connection.execute(
            select(c.content).where(c.station_id == self._station_id, c.id == key)
        ).scalar_one_or_none()
        return None if blob is None else self._sealer.open_text("draft", "content", key, blob)

    def saved_at(self, key: str) -> datetime | None:
        """When it was kept."""
        c = DraftRow.__table__.c
        return self._connection.execute(
            select(c.saved_at).where(c.station_id == self._station_id, c.id == key)
        ).scalar_one_or_none()

    def keep(self, key: str, content: str, now: datetime, officer_id: str) -> None:
        """Keep a form as it stands, in place of what was kept before."""
        kept = {
            "content": self._sealer.seal("draft", "content", key, content),
            "saved_at": now,
            "officer_id": officer_id,
        }
        self._connection.execute(
            insert_for(self._connection, table_of(DraftRow))
            .values(id=key, station_id=self._station_id, **kept)
            .on_conflict_do_update(index_elements=["id", "station_id"], set_=kept)
        )

    def drop(self, key: str) -> None:
        """Forget a form."""
        c = DraftRow.__table__.c
        self._connection.execute(
            delete(table_of(DraftRow)).where(c.station_id == self._station_id, c.id == key)
        )
