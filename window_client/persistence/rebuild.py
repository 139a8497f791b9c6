"""Rebuilds the operational tables from the journal and compares them with what lies in the database.

The fold lives in a temporary SQLite file of its own, so that memory stays bounded however long the
journal is. What lies in the tables is read raw: a spoiled value is reported, not raised.
"""

import json
import sqlite3
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Connection, LargeBinary, select, text
from sqlalchemy.engine import Dialect

from window_client.domain.books.row_mismatch import RowMismatch
from window_client.persistence.column_types import EnumSetText
from window_client.persistence.encryption import SealBroken, Sealer
from window_client.persistence.engine import PIECEWISE
from window_client.persistence.mapper import Mapper
from window_client.persistence.orm_base import Base
from window_client.persistence.repositories.appointment_repository import AppointmentRepository
from window_client.persistence.repositories.case_repository import (
    CaseRepository,
    MaterialRepository,
    PaymentRepository,
)
from window_client.persistence.repositories.door_answer_repository import DoorAnswerRepository
from window_client.persistence.repositories.person_repository import (
    ApplicantRepository,
    CompanionRepository,
    PersonRepository,
)
from window_client.persistence.repositories.photo_repository import (
    PhotoImageRepository,
    PhotoRepository,
    PhotoUseRepository,
)
from window_client.persistence.repositories.print_job_repository import PrintJobRepository
from window_client.persistence.repositories.senior_repository import (
    CitizenCheckRepository,
    HomeVisitRepository,
    SeniorCareRepository,
    SeniorStepRepository,
)
from window_client.persistence.repositories.station_repository import (
    ClosedDayRepository,
    CounterRepository,
    OfficerRepository,
    SettingRepository,
    StationRepository,
    WorkplaceRepository,
)
from window_client.persistence.repositories.ticket_repository import TicketRepository, VisitRepository
from window_client.persistence.restore import from_plain
from window_client.persistence.rows.journal_row import JournalRow

#: every table whose rows only the ledger writes
MAPPERS: tuple[Mapper[Any], ...] = (
    StationRepository.mapper,
    SettingRepository.mapper,
    WorkplaceRepository.mapper,
    CounterRepository.mapper,
    OfficerRepository.mapper,
    ClosedDayRepository.mapper,
    PersonRepository.mapper,
    TicketRepository.mapper,
    VisitRepository.mapper,
    ApplicantRepository.mapper,
    CompanionRepository.mapper,
    PhotoRepository.mapper,
    PhotoImageRepository.mapper,
    PhotoUseRepository.mapper,
    CaseRepository.mapper,
    MaterialRepository.mapper,
    PaymentRepository.mapper,
    PrintJobRepository.mapper,
    AppointmentRepository.mapper,
    DoorAnswerRepository.mapper,
    SeniorCareRepository.mapper,
    SeniorStepRepository.mapper,
    CitizenCheckRepository.mapper,
    HomeVisitRepository.mapper,
)
#: not journalled: drafts, search tokens, running numbers; remarks and the read log only ever grow
UNJOURNALLED = frozenset({"draft", "person_token", "number_series", "remark", "read_log", "journal"})
_UNREADABLE = object()


def uncovered_tables() -> frozenset[str]:
    """Tables that are neither rebuilt nor known as not journalled; a test keeps this empty."""
    return frozenset(Base.metadata.tables) - {mapper.name for mapper in MAPPERS} - UNJOURNALLED


@contextmanager
def lenient(connection: Connection) -> Iterator[None]:
    """Let the driver read a text whose bytes are no UTF-8: replacement characters fit no journal row."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        yield
        return
    before = driver.text_factory
    driver.text_factory = lambda raw: raw.decode("utf-8", "replace")
    try:
        yield
    finally:
        driver.text_factory = before


def rebuild(connection: Connection, station_id: str, sealer: Sealer) -> Iterator[RowMismatch]:
    """Fold the changes of all journal rows in the order of writing, and compare every column.

    Personal columns are compared by the keyed digest of what they decrypt to.
    """
    with closing(sqlite3.connect("")) as fold, lenient(connection):
        fold.execute("PRAGMA cache_size=-32000")
        fold.execute(
            "CREATE TABLE folded (kind TEXT, id TEXT, columns TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID"
        )
        yield from _fold(connection, station_id, fold)
        for mapper in MAPPERS:
            yield from _compare(connection, station_id, mapper, sealer, fold)


def _fold(connection: Connection, station_id: str, fold: sqlite3.Connection) -> Iterator[RowMismatch]:
    c = JournalRow.__table__.c
    rows = connection.execute(
        select(c.chain, c.seq, c.changes).where(c.station_id == station_id).order_by(c.id),
        execution_options=PIECEWISE,
    )
    for chain, seq, changes in rows:
        try:
            parsed = [(one["table"], one["id"], {**one["values"]}) for one in json.loads(changes)]
        except (TypeError, ValueError, KeyError):
            yield RowMismatch("journal", f"{chain}:{seq}", "journal_unreadable")
            continue
        for table, row_id, values in parsed:
            known = fold.execute(
                "SELECT columns FROM folded WHERE kind = ? AND id = ?", (table, row_id)
            ).fetchone()
            if known is not None:
                values = {**json.loads(known[0]), **values}
            fold.execute(
                "INSERT OR REPLACE INTO folded VALUES (?, ?, ?)",
                (table, row_id, json.dumps(values, ensure_ascii=False)),
            )


def _compare(
    connection: Connection, station_id: str, mapper: Mapper[Any], sealer: Sealer, fold: sqlite3.Connection
) -> Iterator[RowMismatch]:
    columns: list[Any] = list(mapper.columns.values())
    names = ", ".join(f'"{column.name}"' for column in columns)
    scope = "" if mapper.name == "station" else " WHERE station_id = :station"
    # both sides byte by byte, whatever the server's language
    order = "" if connection.dialect.name == "sqlite" else ' COLLATE "C"'
    # names come from our own metadata
    statement = text(f'SELECT {names} FROM "{mapper.name}"{scope} ORDER BY id{order}')  # noqa: S608
    stored = connection.execute(
        statement, {"station": station_id} if scope else {}, execution_options=PIECEWISE
    )
    journalled = fold.execute("SELECT id, columns FROM folded WHERE kind = ? ORDER BY id", (mapper.name,))
    at = [column.name for column in columns].index("id")
    for row_id, row, noted in _merged(((row[at], row) for row in stored), journalled):
        if row is None:
            yield RowMismatch(mapper.name, row_id, "not_in_table")
        elif noted is None:
            yield RowMismatch(mapper.name, row_id, "not_in_journal")
        else:
            expected = json.loads(noted)
            yield from _differences(
                mapper.name,
                row_id,
                dict(zip(columns, row, strict=True)),
                expected,
                sealer,
                connection.dialect,
            )


def _merged(
    left: Iterable[tuple[str, Any]], right: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, Any, str | None]]:
    """Both sides by id, in order; None where one side has no such row."""
    left, right = iter(left), iter(right)
    one, other = next(left, None), next(right, None)
    while one is not None or other is not None:
        if other is None or (one is not None and one[0] < other[0]):
            if one is not None:
                yield one[0], one[1], None
            one = next(left, None)
        elif one is None or other[0] < one[0]:
            yield other[0], None, other[1]
            other = next(right, None)
        else:
            yield one[0], one[1], other[1]
            one, other = next(left, None), next(right, None)


def _differences(
    table: str,
    row_id: str,
    row: dict[Column[Any], Any],
    noted: dict[str, Any],
    sealer: Sealer,
    dialect: Dialect,
) -> Iterator[RowMismatch]:
    wrong, broken = [], []
    for column, value in row.items():
        name = column.name
        if column.info.get("sealed"):
            try:
                digest = None if value is None else _digest(sealer, column, row_id, value)
            except SealBroken:
                broken.append(name)
                continue
            if noted.get(f"{name}#") != digest:
                wrong.append(name)
        elif _raw(column, noted.get(name), dialect) != _composed(value):
            wrong.append(name)
    if broken:
        yield RowMismatch(table, row_id, "seal_broken", tuple(broken))
    if wrong:
        yield RowMismatch(table, row_id, "differs", tuple(wrong))


def _digest(sealer: Sealer, column: Column[Any], row_id: str, blob: Any) -> str:
    table, name = column.table.name, column.name
    if not isinstance(blob, bytes):
        raise SealBroken(table=table, column=name, row_id=row_id, reason="not_sealed")
    return sealer.stored_digest(table, name, row_id, blob, is_text=not column.info.get("bytes"))


_BINDERS: dict[tuple[str, str, str], Callable[[Any], Any] | None] = {}


def _raw(column: Column[Any], value: Any, dialect: Dialect) -> Any:
    """A journal's plain value as it lies in the database."""
    if value is None:
        return None
    key = (dialect.name, column.table.name, column.name)
    if key not in _BINDERS:
        _BINDERS[key] = column.type.dialect_impl(dialect).bind_processor(dialect)
    bind = _BINDERS[key]
    try:
        python = from_plain(column, value)
        if isinstance(column.type, LargeBinary):
            return bytes(python)
        bound = bind(python) if bind is not None else python
    except (TypeError, ValueError, AttributeError):
        return _UNREADABLE
    if isinstance(bound, bool):
        return int(bound)
    if isinstance(bound, datetime | date):
        # SQLite gives it back as text, which the type's own binder made above
        return _UNREADABLE if dialect.name == "sqlite" else bound
    if isinstance(column.type, EnumSetText) or isinstance(bound, str):
        return _composed(str(bound))
    return bound


def _composed(value: Any) -> Any:
    # the journal holds text in NFC
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value
