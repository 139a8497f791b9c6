"""Tickets and visits: the claim, and what a counter or a person holds."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, bindparam, literal, or_, select

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import LIVE_STATES, OPEN_STATES, TicketState
from window_client.domain.queue.visit import Visit
from window_client.persistence.mapper import Mapper
from window_client.persistence.repositories.repository import Repository
from window_client.persistence.rows.ticket_row import TicketRow, VisitRow

_T = TicketRow.__table__.c


def _among(name: str, *states: str) -> ColumnElement[bool]:
    """One of these states, written out, so that the planner sees that a partial index holds them."""
    return _T.state.in_(bindparam(name, states, expanding=True, literal_execute=True))


#: plain literals, so that the planner can use the partial indexes
_IS_WAITING = _T.state == literal("waiting", literal_execute=True)
_IS_OPEN = _among("open_states", *sorted(state.value for state in OPEN_STATES))
#: word for word as the index ix_ticket_unended says it
_IS_UNENDED = _among("unended_states", "waiting", "called", "serving", "held", "no_show")
_QUEUE_ORDER = (_T.call_by, _T.arrival, _T.number)


class TicketRepository(Repository[Ticket]):
    """Tickets."""

    mapper = Mapper(TicketRow, Ticket)
    locked = True

    def next_waiting(
        self,
        day: date,
        domains: Iterable[BusinessDomain],
        counter_id: str,
        officer_id: str,
        *,
        classes: Iterable[PersonClass] | None = None,
        claim: bool = True,
    ) -> Ticket | None:
        """The waiting ticket with the earliest promise that this counter may call, or None.

        Tickets addressed to another counter or officer are passed over; those addressed to this
        counter or officer count whatever their business.

        Args:
            claim: in a write transaction nobody else can take the ticket until its end; a ticket that
                another counter is just taking is passed over, and looked at again before the answer is
                None. False only looks.
        """
        conditions = [
            _IS_WAITING,
            _T.day == day,
            or_(
                _T.to_counter_id == counter_id,
                _T.to_officer_id == officer_id,
                _T.to_counter_id.is_(None)
                & _T.to_officer_id.is_(None)
                & _T.domain.in_(sorted(domain.value for domain in domains)),
            ),
        ]
        if classes is not None:
            conditions.append(_T.person_class.in_(sorted(one.value for one in classes)))
        wanted = self._select(*conditions, order=_QUEUE_ORDER, limit=1)
        if not (claim and self._locks):
            return next(iter(self._loaded(wanted)), None)
        while True:
            for locking in (wanted.with_for_update(skip_locked=True), wanted.with_for_update()):
                found = self._loaded(locking)
                if found:
                    return found[0]
            # whoever had it may have given it back, or there may be another one behind it
            if not self._loaded(wanted):
                return None

    def waiting(self, day: date) -> tuple[Ticket, ...]:
        """All that wait on a day, in the order of the queue."""
        return self._all(_IS_WAITING, _T.day == day, order=_QUEUE_ORDER)

    def in_states(self, day: date, states: Iterable[TicketState]) -> tuple[Ticket, ...]:
        """All of a day in these states, in the order of arrival."""
        return self._all(
            _T.day == day,
            _T.state.in_(sorted(state.value for state in states)),
            order=(_T.arrival, _T.number),
        )

    def open_at(self, counter_id: str) -> Ticket | None:
        """What a counter has called or serves."""
        return self._one(_T.counter_id == counter_id, _IS_OPEN)

    def live_of_person(self, day: date, person_id: str) -> tuple[Ticket, ...]:
        """The live tickets of a person on a day, oldest first."""
        return self._all(
            _T.day == day,
            _T.person_id == person_id,
            _T.state.in_(sorted(state.value for state in LIVE_STATES)),
            order=(_T.arrival, _T.number),
        )

    def by_label(self, day: date, label: str) -> Ticket | None:
        """The ticket with this number."""
        return self._one(_T.day == day, _T.label == label)

    def first_day_between(self, after: date | None, before: date) -> date | None:
        """The first day with tickets in a span, both ends left out."""
        statement = select(_T.day).where(_T.station_id == self._station_id, _T.day < before)
        if after is not None:
            statement = statement.where(_T.day > after)
        return self._connection.execute(statement.order_by(_T.day).limit(1)).scalar_one_or_none()


class VisitRepository(Repository[Visit]):
    """Visits."""

    mapper = Mapper(VisitRow, Visit)
    locked = True

    def of_ticket(self, ticket_id: str) -> Visit | None:
        """The visit that was begun under a ticket."""
        return self._one(VisitRow.__table__.c.ticket_id == ticket_id)

    def by_number(self, number: str) -> Visit | None:
        """The visit with this 办事号."""
        return self._one(VisitRow.__table__.c.number == number)
