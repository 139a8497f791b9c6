"""Brings a database to this program's schema, or says why not."""

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

from window_client.errors import WorldFault
from window_client.persistence.db_faults import translated
from window_client.persistence.engine import sqlite_file
from window_client.persistence.guards import set_guards

_MIGRATIONS = Path(__file__).parent / "migrations"
#: tables that every station's database has had from the first schema on
_OURS = frozenset({"station", "workplace", "journal"})


class SchemaTooNew(WorldFault):
    """The database was made by a newer program. Facts: revision."""

    code = "schema_too_new"


class NotOurDatabase(WorldFault):
    """The file is a database of another program. Facts: tables."""

    code = "not_our_database"


def alembic_config() -> Config:
    """Alembic's configuration, without a file."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.set_main_option("path_separator", "os")
    return config


def newest_revision() -> str:
    """The revision that this program writes."""
    head = ScriptDirectory.from_config(alembic_config()).get_current_head()
    if head is None:
        raise RuntimeError("the program carries no migrations")
    return head


def bring_to_newest(engine: Engine) -> None:
    """Create or migrate the tables and set the guards; a file that is migrated is copied first.

    Raises:
        SchemaTooNew: the database has a revision that this program does not know.
        NotOurDatabase: it has tables, but none of ours.
        DatabaseFault: it cannot be opened or written.
    """
    with translated():
        with engine.connect() as connection:
            current = MigrationContext.configure(connection).get_current_revision()
            tables = inspect(connection).get_table_names()
        newest = newest_revision()
        if current == newest:
            return
        if current is None and tables and "alembic_version" not in tables:
            raise NotOurDatabase(tables=len(tables))
        known = {script.revision for script in ScriptDirectory.from_config(alembic_config()).walk_revisions()}
        if current is not None:
            if current not in known:
                # other programs use Alembic too
                if not set(tables) >= _OURS:
                    raise NotOurDatabase(tables=len(tables))
                raise SchemaTooNew(revision=current)
            _keep_copy(engine, current)
        config = alembic_config()
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            set_guards(connection)


def _keep_copy(engine: Engine, revision: str) -> None:
    file = sqlite_file(engine.url)
    if file is None:
        return
    copy = file.with_name(f"{file.name}.before-{revision}")
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
