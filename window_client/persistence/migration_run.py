"""Runs Alembic: imported only where a database is made or migrated, for it is slow to load."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from window_client.persistence.db_faults import DatabaseDamaged
from window_client.persistence.guards import set_guards
from window_client.persistence.hall_view import drop_hall_view, make_hall_view
from window_client.persistence.server_roles import set_grants

MIGRATIONS = Path(__file__).parent / "migrations"


def alembic_config() -> Config:
    """Alembic's configuration, without a file."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    return config


def known_revisions() -> frozenset[str]:
    """Every revision that this program carries."""
    scripts = ScriptDirectory.from_config(alembic_config())
    return frozenset(script.revision for script in scripts.walk_revisions())


def upgrade(engine: Engine) -> None:
    """Bring the tables to the newest revision and make guards, view and grants anew, in one transaction."""
    config = alembic_config()
    with engine.connect() as connection, _tables_made_anew(connection), connection.begin():
        config.attributes["connection"] = connection
        drop_hall_view(connection)
        command.upgrade(config, "head")
        set_guards(connection)
        make_hall_view(connection)
        if connection.dialect.name != "sqlite":
            set_grants(connection)
        elif connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise DatabaseDamaged(reason="row_without_its_parent")


@contextmanager
def _tables_made_anew(connection: Connection) -> Iterator[None]:
    """Within it SQLite lets a table be replaced by its copy, to which the rows of others then point.

    To be entered outside of a transaction: the pragma does nothing in one. What was left out is looked
    through at the end.
    """
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        yield
        return
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys=ON")
