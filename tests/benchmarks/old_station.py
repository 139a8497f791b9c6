"""A station with years behind it: 50,000 old tickets, written in bulk into the product's own tables."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from itertools import count, islice
from pathlib import Path

from window_client.bootstrap import Station, open_station
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import CallCause, Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.station_record import STATION_ZONE
from window_client.ids import CounterId, OfficerId, StationId, TicketId, new_id

TICKETS = 50_000
TICKETS_A_DAY = 100
_DOMAINS = tuple(BusinessDomain)


def old_ticket(station: Station, day: date, number: int, officer: OfficerId, counter: CounterId) -> Ticket:
    """A ticket that was served long ago."""
    came = datetime.combine(day, time(8, 30), STATION_ZONE).astimezone(UTC) + timedelta(minutes=4 * number)
    domain = _DOMAINS[number % len(_DOMAINS)]
    return Ticket(
        id=TicketId(new_id()),
        station_id=StationId(station.setup.station().id),
        day=day,
        number=number,
        label=f"{domain.letter}{number:03d}",
        domain=domain,
        issued_domain=domain,
        person_class=PersonClass.ORDINARY,
        state=TicketState.SERVED,
        arrival=came,
        call_by=came + timedelta(minutes=20),
        counter_id=counter,
        officer_id=officer,
        first_called_at=came + timedelta(minutes=6),
        called_at=came + timedelta(minutes=6),
        call_count=1,
        serving_at=came + timedelta(minutes=7),
        ended_at=came + timedelta(minutes=15),
        cause=CallCause.RULE,
    )


def grow_old(file: Path, data_key: bytes, tickets: int = TICKETS) -> None:
    """Put so many served tickets before the station's first day, ``TICKETS_A_DAY`` a day.

    Only the rows that the program reads again are written: no journal, so `audit verify` would object.
    """
    with open_station(f"sqlite:///{file}", data_key=data_key, durable=False) as station:
        officer = station.accounts.all()[0].id
        counter = station.counters.all()[0].id
        with station._opened.database.read() as work:
            mapper, sealer = work.tickets.mapper, station._opened.sealer
            first = work.now.astimezone(STATION_ZONE).date() - timedelta(days=30)
        example = old_ticket(station, first, 1, officer, counter)
        row = mapper.sealed_values(example.id, mapper.values(example), sealer)
    with closing(sqlite3.connect(file)) as database:
        _insert_copies(database, row, first, tickets)


def _insert_copies(
    database: sqlite3.Connection, example: Mapping[str, object], last: date, tickets: int
) -> None:
    database.execute("PRAGMA synchronous=OFF")
    plain = {name: _plain(value) for name, value in example.items()}
    arrival = datetime.fromisoformat(str(plain["arrival"]))
    statement = f"INSERT INTO ticket ({', '.join(plain)}) VALUES ({', '.join('?' for _ in plain)})"
    begun = {name: datetime.fromisoformat(str(plain[name])) - arrival for name in _TIMES}

    def rows() -> Iterator[tuple[object, ...]]:
        for nth in count():
            back, number = divmod(nth, TICKETS_A_DAY)
            day = last - timedelta(days=back)
            came = arrival - timedelta(days=back) + timedelta(minutes=4 * number)
            changed: dict[str, object] = {name: (came + span).isoformat(" ") for name, span in begun.items()}
            changed |= {
                "id": f"{nth:032x}",
                "day": day.isoformat(),
                "number": number + 1,
                "label": f"H{number + 1:03d}",
            }
            yield tuple((plain | changed).values())

    database.executemany(statement, islice(rows(), tickets))
    database.commit()


_TIMES = ("arrival", "call_by", "first_called_at", "called_at", "serving_at", "ended_at")


def _plain(value: object) -> object:
    """As SQLite keeps it."""
    match value:
        case datetime():
            return value.astimezone(UTC).replace(tzinfo=None).isoformat(" ")
        case date():
            return value.isoformat()
        case bool():
            return int(value)
        case _:
            return value
