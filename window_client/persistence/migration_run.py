"""Runs Alembic: imported only where a database is made or migrated, for it is slow to load."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from window_client.persistence.guards import set_guards
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
    """Bring the tables to the newest revision and make guards and grants anew, in one transaction."""
    config = alembic_config()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        set_guards(connection)
        if connection.dialect.name != "sqlite":
            set_grants(connection)
