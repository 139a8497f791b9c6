"""From any state of a file to this program's schema, or a clear word why not."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, create_engine, event

import window_client.persistence.rows
from tests.builders import DATA_KEY, StationTemplate, open_rig, opened
from window_client.bootstrap import open_station
from window_client.persistence.db_faults import DatabaseBusy, DatabaseDamaged, DatabaseUnreachable
from window_client.persistence.engine import make_engine
from window_client.persistence.guards import set_guards
from window_client.persistence.hall_view import make_hall_view
from window_client.persistence.orm_base import Base
from window_client.persistence.schema import NotOurDatabase, SchemaTooNew, bring_to_newest, newest_revision

__all__ = ["window_client"]


@contextmanager
def engine_of(file: Path) -> Iterator[Engine]:
    engine = make_engine(f"sqlite:///{file}", durable=False)
    try:
        yield engine
    finally:
        engine.dispose()


def run(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


@pytest.fixture
def migrated(tmp_path: Path) -> Iterator[Engine]:
    with engine_of(tmp_path / "migrated.db") as engine:
        bring_to_newest(engine)
        yield engine


def test_the_migrations_make_what_the_models_say(migrated: Engine) -> None:
    with migrated.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, Base.metadata) == []


def _schema(connection: Any, kind: str) -> dict[str, str]:
    rows = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_master"
        " WHERE type = ? AND sql IS NOT NULL AND name <> 'alembic_version'",
        (kind,),
    )
    # white space and quotes are Alembic's own taste
    return {name: " ".join(sql.replace('"', "").split()) for name, sql in rows}


@pytest.mark.parametrize(("kind", "at_least"), [("trigger", 10), ("index", 10), ("view", 1)])
def test_migrated_equals_fresh(migrated: Engine, tmp_path: Path, kind: str, at_least: int) -> None:
    """`compare_metadata` does not see triggers and views, nor the conditions of partial indexes."""
    fresh = create_engine(f"sqlite:///{tmp_path / 'fresh.db'}")
    with fresh.begin() as connection:
        Base.metadata.create_all(connection)
        set_guards(connection)
        make_hall_view(connection)
        wanted = _schema(connection, kind)
    fresh.dispose()
    with migrated.connect() as connection:
        assert _schema(connection, kind) == wanted
    assert len(wanted) >= at_least


def test_checks_of_migrated_equal_fresh(migrated: Engine, tmp_path: Path) -> None:
    """Nor does it see CHECK constraints."""
    import re

    def checks(connection: Any) -> dict[str, set[str]]:
        return {
            name: set(re.findall(r"CONSTRAINT (ck_\w+) CHECK \(((?:[^()]|\([^()]*\))*)\)", sql))
            for name, sql in _schema(connection, "table").items()
        }

    fresh = create_engine(f"sqlite:///{tmp_path / 'fresh.db'}")
    with fresh.begin() as connection:
        Base.metadata.create_all(connection)
        wanted = checks(connection)
    fresh.dispose()
    with migrated.connect() as connection:
        assert checks(connection) == wanted
    assert sum(map(len, wanted.values())) > 10


def test_twice_changes_nothing(migrated: Engine) -> None:
    statements: list[str] = []
    event.listen(migrated, "before_cursor_execute", lambda *args: statements.append(args[2]))
    bring_to_newest(migrated)
    assert not [s for s in statements if s.split()[0] in ("CREATE", "DROP", "INSERT", "UPDATE", "ALTER")]


def test_a_newer_schema_is_left_alone(station_template: StationTemplate, tmp_path: Path) -> None:
    file = station_template.copy(tmp_path / "s.db")
    run(file, "UPDATE alembic_version SET version_num = '9999'")
    before = file.read_bytes()
    with pytest.raises(SchemaTooNew) as fault:
        open_station(f"sqlite:///{file}", data_key=DATA_KEY)
    assert fault.value.facts == {"revision": "9999"}
    assert file.read_bytes() == before


def test_our_tables_without_a_revision_are_left_alone(
    station_template: StationTemplate, tmp_path: Path
) -> None:
    file = station_template.copy(tmp_path / "s.db")
    run(file, "DELETE FROM alembic_version")
    before = file.read_bytes()
    with pytest.raises(DatabaseDamaged):
        open_station(f"sqlite:///{file}", data_key=DATA_KEY)
    assert file.read_bytes() == before


@pytest.mark.parametrize("alembic", [False, True], ids=["plain", "with Alembic"])
def test_another_programs_database_is_left_alone(tmp_path: Path, alembic: bool) -> None:
    file = tmp_path / "other.db"
    run(file, "CREATE TABLE customer (id INTEGER PRIMARY KEY)")
    if alembic:
        run(
            file,
            "CREATE TABLE alembic_version (version_num TEXT)",
            "INSERT INTO alembic_version VALUES ('ab12')",
        )
    with engine_of(file) as engine, pytest.raises(NotOurDatabase):
        bring_to_newest(engine)
    with closing(sqlite3.connect(file)) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    assert tables == {"customer"} | ({"alembic_version"} if alembic else set())


def test_an_empty_file_becomes_a_station_that_is_not_set_up(tmp_path: Path) -> None:
    """What a start that was cut off leaves behind; a set-up dialog follows, never a silent queue."""
    file = tmp_path / "s.db"
    file.touch()
    with open_station(f"sqlite:///{file}", data_key=DATA_KEY) as station:
        assert not station.setup.is_set_up()


@pytest.mark.parametrize("content", [b"not a database at all, but long enough to look at" * 40, b"\0" * 4096])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "s.db"
    file.write_bytes(content)
    with pytest.raises(DatabaseDamaged):
        open_station(f"sqlite:///{file}", data_key=DATA_KEY)
    assert file.read_bytes() == content


@pytest.mark.parametrize("keep", [0.3, 0.9])
def test_a_truncated_file(station_template: StationTemplate, tmp_path: Path, keep: float) -> None:
    file = station_template.copy(tmp_path / "s.db")
    content = file.read_bytes()
    file.write_bytes(content[: int(len(content) * keep)])
    with pytest.raises(DatabaseDamaged):
        open_station(f"sqlite:///{file}", data_key=DATA_KEY)


def test_an_overwritten_page(station_template: StationTemplate, tmp_path: Path) -> None:
    """The schema is whole, so it opens; what touches the damaged page says so."""
    file = station_template.copy(tmp_path / "s.db")
    with closing(sqlite3.connect(file)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'officer'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with file.open("r+b") as handle:
        handle.seek((root - 1) * size)
        handle.write(b"\xff" * size)
    with opened(open_rig(file)) as rig, pytest.raises(DatabaseDamaged):
        rig.station.accounts.all()


def test_a_file_that_is_locked(
    station_template: StationTemplate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = station_template.copy(tmp_path / "s.db")
    monkeypatch.setattr("window_client.persistence.sqlite_engine.BUSY_TIMEOUT_MS", 50)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DatabaseBusy):
            open_station(f"sqlite:///{file}", data_key=DATA_KEY)
        other.execute("ROLLBACK")
    open_station(f"sqlite:///{file}", data_key=DATA_KEY).close()


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "s.db").mkdir()
    with pytest.raises(DatabaseUnreachable):
        open_station(f"sqlite:///{tmp_path / 's.db'}", data_key=DATA_KEY)


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("in the way")
    with pytest.raises(DatabaseUnreachable):
        open_station(f"sqlite:///{tmp_path / 'folder' / 's.db'}", data_key=DATA_KEY)


def test_a_file_that_is_migrated_is_copied_first(
    station_template: StationTemplate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = station_template.copy(tmp_path / "s.db")
    monkeypatch.setattr("window_client.persistence.schema.newest_revision", lambda: "a later one")
    with engine_of(file) as engine:
        bring_to_newest(engine)
    copy = tmp_path / f"s.db.before-{newest_revision()}"
    if os.name == "posix":
        assert copy.stat().st_mode & 0o077 == 0, "as private as the file itself"
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM officer").fetchone() == (10,)


def test_the_newest_revision_is_known_without_loading_alembic() -> None:
    from alembic.script import ScriptDirectory

    from window_client.persistence.migration_run import alembic_config

    assert newest_revision() == ScriptDirectory.from_config(alembic_config()).get_current_head()
