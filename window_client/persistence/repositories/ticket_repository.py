"""Tickets and visits: the claim, and what a counter or a person holds."""

from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, bindparam, literal, or_, select

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import LIVE_STATES, OPEN_STATES, TicketState
from window_client.domain.queue.visit import Visit
from window_client.persistence.mapper import Lock, Mapper
from window_client.persistence.quick_statement import QuickStatement
from window_client.persistence.repositories.repository import Repository
from window_client.persistence.rows.person_row import PersonRow
from window_client.persistence.rows.ticket_row import TicketRow, VisitRow

_T = TicketRow.__table__.c
_P = PersonRow.__table__.c


def _among(name: str, *states: str) -> ColumnElement[bool]:
    """One of these states, written out, so that the planner sees that a partial index holds them."""
    return _T.state.in_(bindparam(name, states, expanding=True, literal_execute=True))


#: plain literals, so that the planner can use the partial indexes
_IS_WAITING = _T.state == literal("waiting", literal_execute=True)


def is_open(name: str) -> ColumnElement[bool]:
    """Called or served, under this name in a statement."""
    return _among(name, *sorted(state.value for state in OPEN_STATES))


_IS_OPEN = is_open("open_states")
_QUEUE_ORDER = (_T.call_by, _T.arrival, _T.number)


_TICKETS = Mapper(TicketRow, Ticket)
_OF_STATION = _T.station_id == bindparam("station")
_OF_DAY = _T.day == bindparam("day")
_WAITING = _TICKETS.where(_OF_STATION, _IS_WAITING, _OF_DAY, order=_QUEUE_ORDER)
_OPEN_AT = {
    lock: _TICKETS.where(_OF_STATION, _T.counter_id == bindparam("counter"), _IS_OPEN, limit=1, lock=lock)
    for lock in (Lock.NONE, Lock.WAIT)
}

_DAYS = select(_T.day).where(_OF_STATION, _T.day < bindparam("before")).order_by(_T.day).limit(1)
_FIRST_DAY = QuickStatement(_DAYS)
_FIRST_DAY_AFTER = QuickStatement(_DAYS.where(_T.day > bindparam("after")))


@cache
def _in_states(states: tuple[str, ...]) -> QuickStatement:
    return _TICKETS.where(_OF_STATION, _OF_DAY, _among("of_states", *states), order=(_T.arrival, _T.number))


#: a station has a handful of kinds of counters
@lru_cache(maxsize=200)
def _claims(domains: tuple[str, ...], classes: tuple[str, ...] | None) -> dict[Lock, QuickStatement]:
    """What `next_waiting` says for these businesses and classes, by how it locks."""
    to_nobody = _T.to_counter_id.is_(None) & _T.to_officer_id.is_(None)
    conditions = [
        _OF_STATION,
        _IS_WAITING,
        _OF_DAY,
        or_(
            _T.to_counter_id == bindparam("counter"),
            _T.to_officer_id == bindparam("officer"),
            to_nobody & _T.domain.in_(bindparam("domains", domains, expanding=True, literal_execute=True)),
        ),
    ]
    if classes is not None:
        among: BindParameter[Any] = bindparam("classes", classes, expanding=True, literal_execute=True)
        conditions.append(_T.person_class.in_(among))
    return {lock: _TICKETS.where(*conditions, order=_QUEUE_ORDER, limit=1, lock=lock) for lock in Lock}


class TicketRepository(Repository[Ticket]):
    """Tickets."""

    mapper = _TICKETS
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
        wanted = _claims(
            tuple(sorted(domain.value for domain in domains)),
            None if classes is None else tuple(sorted(one.value for one in classes)),
        )
        given = {
            "station": self._station_id,
            "day": day,
            "counter": counter_id,
            "officer": officer_id,
        }
        if not (claim and self._locks):
            return self._first(wanted[Lock.NONE], **given)
        while True:
            for lock in (Lock.LEAVE_OUT, Lock.WAIT):
                found = self._first(wanted[lock], **given)
                if found is not None:
                    return found
            # whoever had it may have given it back, or there may be another one behind it
            if self._first(wanted[Lock.NONE], **given) is None:
                return None

    def waiting(self, day: date) -> tuple[Ticket, ...]:
        """All that wait on a day, in the order of the queue."""
        return self._found(_WAITING, station=self._station_id, day=day)

    def in_states(self, day: date, states: Iterable[TicketState]) -> tuple[Ticket, ...]:
        """All of a day in these states, in the order of arrival."""
        wanted = _in_states(tuple(sorted(state.value for state in states)))
        return self._found(wanted, station=self._station_id, day=day)

    def open_at(self, counter_id: str) -> Ticket | None:
        """What a counter has called or serves."""
        wanted = _OPEN_AT[Lock.WAIT if self._locks else Lock.NONE]
        return self._first(wanted, station=self._station_id, counter=counter_id)

    def live_of_person(self, day: date, person_id: str) -> tuple[Ticket, ...]:
        """The live tickets of a person on a day, oldest first.

        Those that were taken at a kiosk with the person's document too, as long as they are nobody else's.
        """
        mine = _T.person_id == person_id
        known = self._connection.execute(
            select(_P.number_token).where(_P.id == person_id, _P.station_id == self._station_id)
        ).scalar_one_or_none()
        if known is not None:
            mine |= _T.person_id.is_(None) & (_T.document_token == known.hex())
        return self._live(day, mine)

    def live_of_document(self, day: date, token: bytes) -> tuple[Ticket, ...]:
        """The live tickets of a document on a day, oldest first.

        Those that were taken with it, and those of whoever is known to have it.
        """
        holders = select(_P.id).where(_P.station_id == self._station_id, _P.number_token == token)
        return self._live(day, (_T.document_token == token.hex()) | _T.person_id.in_(holders))

    def live_of_paper(self, day: date, paper_number: str) -> tuple[Ticket, ...]:
        """The live tickets that were given for a receipt or notice on a day, oldest first."""
        return self._live(day, _T.paper_number == paper_number)

    def given_up_of_paper(self, day: date, paper_number: str) -> tuple[Ticket, ...]:
        """The tickets given for it on a day whose holder missed the call or left, oldest first."""
        return self._all(
            _T.day == day,
            _T.paper_number == paper_number,
            _T.state.in_((TicketState.NO_SHOW, TicketState.LEFT)),
            order=(_T.arrival, _T.number),
        )

    def live_of_holder(self, day: date, ticket: Ticket) -> tuple[Ticket, ...]:
        """The live tickets on a day of who holds a ticket, by person, document and paper; oldest first."""
        found: dict[str, Ticket] = {}
        if ticket.person_id is not None:
            found |= {one.id: one for one in self.live_of_person(day, ticket.person_id)}
        if ticket.document_token is not None:
            token = bytes.fromhex(ticket.document_token)
            found |= {one.id: one for one in self.live_of_document(day, token)}
        if ticket.paper_number is not None:
            found |= {one.id: one for one in self.live_of_paper(day, ticket.paper_number)}
        return tuple(sorted(found.values(), key=lambda one: (one.arrival, one.number)))

    def _live(self, day: date, whose: ColumnElement[bool]) -> tuple[Ticket, ...]:
        return self._all(
            _T.day == day,
            whose,
            _T.state.in_(sorted(state.value for state in LIVE_STATES)),
            order=(_T.arrival, _T.number),
        )

    def by_label(self, day: date, label: str) -> Ticket | None:
        """The ticket with this number."""
        return self._one(_T.day == day, _T.label == label)

    def by_hand_number(self, day: date, written: str) -> Ticket | None:
        """The ticket that was entered for a hand-written number, unless it was voided."""
        return self._one(_T.day == day, _T.hand_number == written, _T.state != TicketState.VOID)

    def carried_on(self, ticket_id: str) -> Ticket | None:
        """The ticket as which a carried one goes on."""
        return self._one(_T.carried_from_id == ticket_id)

    def first_day_between(self, after: date | None, before: date) -> date | None:
        """The first day with tickets in a span, both ends left out."""
        given = {"station": self._station_id, "before": before}
        if after is None:
            row = _FIRST_DAY.first(self._connection, given)
        else:
            row = _FIRST_DAY_AFTER.first(self._connection, {**given, "after": after})
        return None if row is None else row[0]


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
