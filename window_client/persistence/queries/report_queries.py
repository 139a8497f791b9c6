"""Narrow reads for the daily report: by day and through indexes, and never a sealed column."""

from datetime import date, datetime
from itertools import starmap

from sqlalchemy import Connection, Integer, and_, cast, func, or_, select

from window_client.domain.books.book_rows import (
    Book,
    BookRows,
    CaseGroup,
    DebtFact,
    PaymentFact,
    TicketFact,
)
from window_client.domain.books.senior_rows import SeniorRows
from window_client.domain.cases.case_states import CaseState
from window_client.domain.station.station_record import local_day
from window_client.persistence.engine import PIECEWISE
from window_client.persistence.queries.senior_queries import ACCOMPANIED, BEGUN, SeniorQueries
from window_client.persistence.rows.case_row import CaseRow, PaymentRow
from window_client.persistence.rows.door_answer_row import DoorAnswerRow
from window_client.persistence.rows.senior_row import SeniorCareRow
from window_client.persistence.rows.station_row import CounterRow, DayClosingRow
from window_client.persistence.rows.ticket_row import TicketRow

_T = TicketRow.__table__.c
_C = CaseRow.__table__.c
_P = PaymentRow.__table__.c
_A = DoorAnswerRow.__table__.c
_CARE = SeniorCareRow.__table__.c
_COUNTER = CounterRow.__table__
_CLOSING = DayClosingRow.__table__.c


class ReportQueries:
    """Reads rows for figures; see ``domain/books/book_rows.py`` for what they mean."""

    def __init__(self, connection: Connection, station_id: str) -> None:
        self._connection = connection
        self._station_id = station_id
        self._seniors = SeniorQueries(connection, station_id)
        self._late: list[tuple[str, datetime, date]] | None = None

    def gather_late_payments(self) -> None:
        """Read all payments once, for a walk over many books.

        A book asks for cases of its time that were paid later. For one book an index answers that; a walk
        over the whole history would read what came after each day again for that day. Most payments are
        made on the day of acceptance, so that what is kept is little.
        """
        found = self._connection.execute(
            select(_P.case_id, _C.accepted_at, _P.day)
            .join(CaseRow.__table__, _C.id == _P.case_id)
            .where(_P.station_id == self._station_id, _C.accepted_at.is_not(None)),
            execution_options=PIECEWISE,
        )
        self._late = [
            (case_id, accepted_at, day) for case_id, accepted_at, day in found if day > local_day(accepted_at)
        ]

    def seniors(self, first: date, last: date, starts: datetime, ends: datetime) -> SeniorRows:
        """What the figures of the 敬老 process over consecutive books are made of."""
        return self._seniors.rows(first, last, starts, ends)

    def days(self) -> tuple[date, ...]:
        """Days that have tickets or a closing, oldest first."""
        found: set[date] = set()
        for column, station in ((_T.day, _T.station_id), (_CLOSING.day, _CLOSING.station_id)):
            found.update(
                self._connection.execute(
                    select(column).where(station == self._station_id).distinct()
                ).scalars()
            )
        return tuple(sorted(found))

    def closed(self) -> frozenset[date]:
        """Days that are closed."""
        found = self._connection.execute(select(_CLOSING.day).where(_CLOSING.station_id == self._station_id))
        return frozenset(found.scalars())

    def day_before(self, day: date) -> date | None:
        """The newest earlier day with tickets or a closing."""
        found = [
            self._connection.execute(
                select(func.max(column)).where(station == self._station_id, column < day)
            ).scalar_one_or_none()
            for column, station in ((_T.day, _T.station_id), (_CLOSING.day, _CLOSING.station_id))
        ]
        return max((one for one in found if one is not None), default=None)

    def rows(self, book: Book) -> BookRows:
        """Everything that the figures of one book are made of."""
        return BookRows(
            self._tickets(book.day),
            self._cases(book.starts, book.ends, book.day),
            self._payments(book),
            self._debts(book),
            self._notices(book.starts, book.ends),
            self._answers(book.starts, book.ends),
            *self._seniors.counts(book.starts, book.ends),
        )

    def carried_on(self) -> dict[date, int]:
        """Day → how many of its tickets a later ticket goes on with."""
        old = TicketRow.__table__.alias("old")
        found = self._connection.execute(
            select(old.c.day, func.count(_T.carried_from_id.distinct()).label("goes_on"))
            .join(old, old.c.id == _T.carried_from_id)
            .where(_T.station_id == self._station_id, _T.day > old.c.day)
            .group_by(old.c.day)
        )
        return {row.day: row.goes_on for row in found}

    def payments_apart(self, limit: int = 100) -> tuple[tuple[str, int, int], ...]:
        """Cases whose noted sum is not that of their payments: (case id, noted, recorded), in fen."""
        paid = (
            select(_P.case_id, func.sum(_P.amount_fen).label("paid"))
            .where(_P.station_id == self._station_id)
            .group_by(_P.case_id)
            .subquery()
        )
        recorded = func.coalesce(paid.c.paid, 0)
        found = self._connection.execute(
            select(_C.id, _C.paid_fen, recorded)
            .outerjoin(paid, paid.c.case_id == _C.id)
            .where(_C.station_id == self._station_id, _C.paid_fen != recorded)
            .order_by(_C.id)
            .limit(limit)
        )
        return tuple((row[0], row[1], row[2]) for row in found)

    def _tickets(self, day: date) -> tuple[TicketFact, ...]:
        found = self._connection.execute(
            select(
                _T.label,
                _T.issued_domain,
                _T.person_class,
                _T.state,
                _T.arrival,
                _T.call_by,
                _T.first_called_at,
                _T.serving_at,
                _T.ended_at,
                _COUNTER.c.number,
                _T.officer_id,
                _T.cause,
                _T.carried_from_id.is_not(None),
                _T.entered_late,
                _T.modified,
                _CARE.reason,
                ACCOMPANIED,
            )
            .outerjoin(_COUNTER, _COUNTER.c.id == _T.counter_id)
            .outerjoin(SeniorCareRow.__table__, and_(_CARE.ticket_id == _T.id, BEGUN))
            .where(_T.station_id == self._station_id, _T.day == day)
        )
        return tuple(starmap(TicketFact, found))

    def _cases(self, starts: datetime, ends: datetime, day: date) -> tuple[CaseGroup, ...]:
        before = (_C.accepted_at < starts).label("before")
        closed = and_(_C.closed_at.is_not(None), _C.closed_at < ends).label("closed")
        late = and_(or_(_C.closed_at.is_(None), _C.closed_at >= ends), _C.promise_on < day)
        found = self._connection.execute(
            select(
                _C.item_code,
                _C.domain,
                _COUNTER.c.number,
                before,
                closed,
                _C.state,
                func.count(),
                func.sum(_C.due_fen),
                func.coalesce(func.sum(cast(late, Integer)), 0),
                func.sum(cast(_C.external_number.is_(None), Integer)),
            )
            .outerjoin(_COUNTER, _COUNTER.c.id == _C.counter_id)
            .where(
                _C.station_id == self._station_id,
                or_(_C.closed_at.is_(None), _C.closed_at >= starts),
                _C.accepted_at < ends,
            )
            .group_by(_C.item_code, _C.domain, _COUNTER.c.number, before, closed, _C.state)
        )
        return tuple(starmap(CaseGroup, found))

    def _payments(self, book: Book) -> tuple[PaymentFact, ...]:
        found = self._connection.execute(
            select(_P.method, _P.amount_fen, _P.voucher_number).where(
                _P.station_id == self._station_id,
                _P.day <= book.day,
                _P.day > (book.payments_after or date.min),
            )
        )
        return tuple(starmap(PaymentFact, found))

    def _debts(self, book: Book) -> tuple[DebtFact, ...]:
        columns = (_C.id, _C.accepted_at, _C.closed_at, _C.state, _C.due_fen)
        mine = _C.station_id == self._station_id
        # what owes now, and what was paid in this book or later
        owing = select(*columns).where(mine, _C.paid_fen < _C.due_fen)
        paid = (
            select(*columns)
            .join(PaymentRow.__table__, _P.case_id == _C.id)
            .where(mine, _P.station_id == self._station_id, _P.day > (book.payments_after or date.min))
        )
        if self._late is None:
            statements = [owing, paid.where(or_(_C.accepted_at < book.ends, _P.day <= book.day))]
        else:
            later = sorted({case_id for case_id, at, day in self._late if at < book.ends and day > book.day})
            parts = (later[at : at + 500] for at in range(0, len(later), 500))
            statements = [
                owing,
                paid.where(_P.day <= book.day),
                *(select(*columns).where(mine, _C.id.in_(part)) for part in parts),
            ]
        sums: dict[str, list[int]] = {}
        cases = {row.id: row for statement in statements for row in self._connection.execute(statement)}
        wanted = sorted(cases)
        for at in range(0, len(wanted), 500):
            for payment in self._connection.execute(
                select(_P.case_id, _P.day, _P.amount_fen).where(_P.case_id.in_(wanted[at : at + 500]))
            ):
                found = sums.setdefault(payment.case_id, [0, 0, 0])
                later = payment.day > book.day
                within = not later and (book.payments_after is None or payment.day > book.payments_after)
                found[2 if later else 1 if within else 0] += payment.amount_fen
        return tuple(
            DebtFact(
                case.id,
                _when(case.accepted_at, book),
                _when(case.closed_at, book) if case.state is CaseState.WITHDRAWN else None,
                case.due_fen,
                *sums.get(case.id, (0, 0, 0)),
            )
            for case in cases.values()
        )

    def _notices(self, starts: datetime, ends: datetime) -> int:
        """How many 一次性告知书 of the book still stand."""
        return self._connection.execute(
            select(func.count())
            .select_from(CaseRow.__table__)
            .where(
                _C.station_id == self._station_id,
                _C.state == CaseState.NOTICED,
                _C.settled_at >= starts,
                _C.settled_at < ends,
            )
        ).scalar_one()

    def _answers(self, starts: datetime, ends: datetime) -> int:
        """How many questions were answered at the door; one taken back after the book's end counts in it."""
        return self._connection.execute(
            select(func.count())
            .select_from(DoorAnswerRow.__table__)
            .where(
                _A.station_id == self._station_id,
                _A.at >= starts,
                _A.at < ends,
                or_(_A.taken_back_at.is_(None), _A.taken_back_at >= ends),
            )
        ).scalar_one()


def _when(at: datetime | None, book: Book) -> int:
    """-1 before the book, 0 within it, 1 later or never."""
    if at is None or at >= book.ends:
        return 1
    return -1 if at < book.starts else 0
