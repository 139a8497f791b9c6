"""Brings a database to this program's schema, or says why not."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine, inspect

from window_client.errors import WorldFault
from window_client.persistence.db_faults import DatabaseDamaged, translated
from window_client.persistence.engine import sqlite_file
from window_client.persistence.hall_view import has_newest_hall_view
from window_client.persistence.sqlite_engine import make_private

_VERSIONS = Path(__file__).parent / "migrations" / "versions"
#: tables that every station's database has had from the first schema on
_OURS = frozenset({"station", "workplace", "journal"})


class SchemaTooNew(WorldFault):
    """The database was made by a newer program. Facts: revision."""

    code = "schema_too_new"


class NotOurDatabase(WorldFault):
    """The file is a database of another program. Facts: tables."""

    code = "not_our_database"


def newest_revision() -> str:
    """The revision that this program writes: the migrations are numbered, and so are their files."""
    files = sorted(file.stem for file in _VERSIONS.glob("[0-9]*_*.py"))
    if not files:
        raise RuntimeError("the program carries no migrations")
    return files[-1].partition("_")[0]


class SchemaMissing(WorldFault):
    """The server's database has no station yet: ``window-client admin init`` makes it."""

    code = "schema_missing"


class SchemaTooOld(WorldFault):
    """The server's database is of an older program: ``admin upgrade`` brings it up. Facts: revision."""

    code = "schema_too_old"


def require_schema(engine: Engine) -> None:
    """Make sure that a client can work: it makes and migrates its own file, but never a server's database.

    Raises:
        SchemaMissing, SchemaTooOld: a server's database, to be made or brought up by its owner.
        SchemaTooNew, NotOurDatabase, DatabaseDamaged, DatabaseFault: see `bring_to_newest`.
    """
    if sqlite_file(engine.url) is not None:
        bring_to_newest(engine)
        return
    with translated():
        tables, current = _found(engine)
    if current == newest_revision():
        return
    if current is None:
        _refuse_foreign(tables)
        raise SchemaMissing()
    if not set(tables) >= _OURS:
        raise NotOurDatabase(tables=len(tables))
    raise (SchemaTooOld if current < newest_revision() else SchemaTooNew)(revision=current)


def _found(engine: Engine) -> tuple[list[str], str | None]:
    with engine.connect() as connection:
        tables = inspect(connection).get_table_names()
        if "alembic_version" not in tables:
            return tables, None
        return tables, connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def _has_view(engine: Engine) -> bool:
    # a copy made table by table may lack it; a program between two releases made it in another form
    with engine.connect() as connection:
        return has_newest_hall_view(connection)


def _refuse_foreign(tables: list[str]) -> None:
    if tables and "alembic_version" not in tables:
        raise NotOurDatabase(tables=len(tables))
    if set(tables) >= _OURS:
        raise DatabaseDamaged(reason="no_revision")


def bring_to_newest(engine: Engine) -> None:
    """Create or migrate the tables, set the guards and make the hall's view; a migrated file is copied first.

    Raises:
        SchemaTooNew: the database has a revision that this program does not know.
        NotOurDatabase: it has tables, but none of ours.
        DatabaseDamaged: our tables are there, their revision is not.
        DatabaseFault: it cannot be opened or written.
    """
    with translated():
        tables, current = _found(engine)
        if current == newest_revision() and _has_view(engine):
            return
        if current is None:
            _refuse_foreign(tables)
        # Alembic takes a tenth of a second to load; every ordinary start does without it
        from window_client.persistence import migration_run

        if current is not None:
            if current not in migration_run.known_revisions():
                # other programs use Alembic too
                if not set(tables) >= _OURS:
                    raise NotOurDatabase(tables=len(tables))
                raise SchemaTooNew(revision=current)
            if current != newest_revision():
                _keep_copy(engine, current)
        migration_run.upgrade(engine)


def _keep_copy(engine: Engine, revision: str) -> None:
    file = sqlite_file(engine.url)
    if file is None:
        return
    copy = file.with_name(f"{file.name}.before-{revision}")
    make_private(copy)
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
