"""A station with many counters, many that wait and many that came long ago, for the races."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, text

from tests.builders import ALL_DOMAINS, DATA_KEY, fresh_command
from tests.scale import SCALE_VARIABLE
from window_client.bootstrap import Station, open_station
from window_client.domain.station.counter import Counter
from window_client.domain.station.officer import Role
from window_client.ids import CounterId, OfficerId, new_id
from window_client.persistence.engine import make_engine

#: tickets that were put there in bulk have this letter
WAITING_LABEL = "W"
_BACK_TO_WAITING = f"""
    UPDATE ticket SET state = 'waiting', counter_id = NULL, officer_id = NULL, first_called_at = NULL,
        called_at = NULL, call_count = 0, cause = NULL, ended_at = NULL, version = 1
    WHERE (station_id, day) = (SELECT station_id, day FROM ticket ORDER BY station_id DESC, day DESC LIMIT 1)
        AND (state = 'called' OR state = 'left' AND label LIKE '{WAITING_LABEL}%')
"""  # our own letter; looked for on the newest day alone, for there may be a million of older ones
#: how many old tickets lie behind a station; the last only in ``WINDOW_CLIENT_SCALE=full``
HISTORIES = (0, 50_000, 1_000_000) if os.environ.get(SCALE_VARIABLE) == "full" else (0, 50_000)


@dataclass(frozen=True)
class Desk:
    """An opened counter and who sits there."""

    officer: OfficerId
    counter: CounterId


@dataclass(frozen=True)
class _Words:
    """How a database says what the other one says otherwise."""

    numbers: str
    key: str
    later: str
    earlier_day: str


_WORDS = {
    "postgresql": _Words(
        "generate_series(1, :many) AS nth(i)",
        "lpad(to_hex({0}), 32, '0')",
        "{0} + ({1}) * interval '1 second'",
        "day - ({0})",
    ),
    "sqlite": _Words(
        "(WITH RECURSIVE nth(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM nth WHERE i < :many)"
        " SELECT i FROM nth)",
        "printf('%032x', {0})",
        "strftime('%Y-%m-%d %H:%M:%f', {0}, ({1}) || ' seconds') || '000'",
        "date(day, (-({0})) || ' days')",
    ),
}


def furnish(url: str, counters: int, waiting: int) -> tuple[Desk, ...]:
    """Open so many counters and let so many wait; one call, one departure and one issue stand as examples.

    Accounts and counters are written below the services: what is measured comes later.
    """
    now: Callable[[], datetime] | None = (lambda: datetime.now(UTC)) if url.startswith("sqlite") else None
    with open_station(url, data_key=DATA_KEY, durable=False, clock=now) as station:
        desks = _desks(station, counters)
        for _ in range(2):
            _give(station, desks[0])
        call = station.queue.call_next(
            officer=desks[0].officer, counter=desks[0].counter, command_id=fresh_command()
        )
        assert call is not None
        station.queue.leave(officer=desks[0].officer, ticket=call.ticket.id, command_id=fresh_command())
    with engine_of(url) as engine, engine.begin() as connection:
        copy_waiting(connection, waiting)
    return desks


@contextmanager
def engine_of(url: str) -> Iterator[Engine]:
    """An engine of the benchmark's own, given back at the end."""
    engine = make_engine(url, durable=False)
    try:
        yield engine
    finally:
        engine.dispose()


def _give(station: Station, desk: Desk) -> None:
    station.queue.take_ticket(officer=desk.officer, domain="household", command_id=fresh_command())


def _desks(station: Station, counters: int) -> tuple[Desk, ...]:
    made = []
    with station._opened.database.write() as work:
        model = next(one for one in work.officers.all() if one.roles == frozenset({Role.OFFICER}))
        for nth in range(counters):
            officer = work.officers.add(replace(model, id=OfficerId(new_id()), badge=f"9{nth:05d}"))
            counter = work.counters.add(
                Counter(
                    id=CounterId(new_id()),
                    station_id=work.station_id,
                    number=100 + nth,
                    name=f"{nth}",
                    domains=ALL_DOMAINS,
                    officer_id=officer.id,
                    opened_at=work.now,
                )
            )
            made.append(Desk(officer.id, counter.id))
    return tuple(made)


def copy_waiting(connection: Connection, many: int) -> None:
    """So many who wait, one second after the other, after the one who waits already."""
    words = _WORDS[connection.dialect.name]
    _copy(
        connection,
        "ticket",
        "state = 'waiting'",
        many,
        id=words.key.format("i"),
        number="1000 + i",
        label=f"'{WAITING_LABEL}' || i",
        arrival=words.later.format("arrival", "i * 0.001"),
        call_by=words.later.format("call_by", "i * 0.001"),
    )


def load_history(url: str, many: int) -> None:
    """Put so many tickets behind a furnished station, as quickly as its database can."""
    with engine_of(url) as engine:
        if many:
            with engine.begin() as connection, _unguarded(connection):
                copy_history(connection, many)
        tidy_up(engine)


@contextmanager
def _unguarded(connection: Connection) -> Iterator[None]:
    """Without the guards, indexes and checks of single rows, which are made again at the end."""
    again: list[str] = []
    if connection.dialect.name == "sqlite":
        made = connection.exec_driver_sql(
            "SELECT type, name, sql FROM sqlite_master WHERE tbl_name IN ('ticket', 'journal')"
            " AND type IN ('index', 'trigger') AND sql IS NOT NULL"
        ).all()
        again = [sql for _, _, sql in made]
        for kind, name, _ in made:
            connection.exec_driver_sql(f"DROP {kind} {name}")
    else:
        made = connection.exec_driver_sql(
            "SELECT indexname, indexdef FROM pg_indexes WHERE tablename IN ('ticket', 'journal')"
            " AND indexname NOT IN (SELECT conname FROM pg_constraint)"
        ).all()
        connection.exec_driver_sql("ALTER TABLE ticket DISABLE TRIGGER USER")
        connection.exec_driver_sql("ALTER TABLE journal DISABLE TRIGGER USER")
        for name, sql in made:
            connection.exec_driver_sql(f"DROP INDEX {name}")
            again.append(sql)
        again += [f"ALTER TABLE {table} ENABLE TRIGGER USER" for table in ("ticket", "journal")]
    yield
    for sql in again:
        connection.exec_driver_sql(sql)


def copy_history(connection: Connection, many: int, a_day: int = 300) -> None:
    """So many who came on earlier days, with a journal row for each."""
    words = _WORDS[connection.dialect.name]
    back = f"1 + i / {a_day}"
    key = words.key.format("1000000000 + i")
    ago = f"-86400 * ({back})"
    _copy(
        connection,
        "ticket",
        "state = 'left'",
        many,
        id=key,
        day=words.earlier_day.format(back),
        number=f"1 + i % {a_day}",
        label=f"'O' || (i % {a_day})",
        state="'served'",
        **{
            name: words.later.format(name, ago)
            for name in ("arrival", "call_by", "first_called_at", "called_at", "ended_at")
        },
    )
    _copy(
        connection,
        "journal",
        "verb = 'call_next'",
        many,
        id=None,
        seq="1000 + i",
        chain="'old'",
        at=words.later.format("at", ago),
        subject_id=key,
        command_id="'old' || i",
    )
    # the clock is compared with the newest row, which must not be one of these
    _copy(connection, "journal", "chain <> 'old'", 1, id=None, seq="100000", command_id="'last'")


def _copy(connection: Connection, table: str, where: str, many: int, **changed: str | None) -> None:
    columns = connection.execute(text(f"SELECT * FROM {table} LIMIT 0")).keys()
    names = [name for name in columns if changed.get(name, "") is not None]
    values = ", ".join(str(changed.get(name, name)) for name in names)
    numbers = _WORDS[connection.dialect.name].numbers
    connection.execute(
        text(
            f"INSERT INTO {table} ({', '.join(names)}) SELECT {values} "
            f"FROM (SELECT * FROM {table} WHERE {where} LIMIT 1) AS example CROSS JOIN {numbers}"
        ),
        {"many": many},
    )


def put_back(engine: Engine, *, tidy: bool = False) -> None:
    """Let all of `copy_waiting` wait again.

    Args:
        tidy: leave no dead rows behind, so that every round begins alike.
    """
    with engine.begin() as connection:
        connection.execute(text(_BACK_TO_WAITING))
    if tidy:
        tidy_up(engine)


def tidy_up(engine: Engine) -> None:
    """Leave no dead rows, and let the planner know what lies there."""
    # no transaction is begun: the server does not tidy within one
    with engine.connect().execution_options(begins_itself=True) as connection:
        if engine.dialect.name == "sqlite":
            connection.execute(text("ANALYZE"))
            connection.commit()
            return
        for table in ("ticket", "journal", "number_series"):
            connection.execute(text(f"VACUUM ANALYZE {table}"))
