"""Addresses, and what every connection is set to."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from window_client.persistence.engine import DatabaseUrlInvalid, make_engine, parse_url, sqlite_file


@pytest.mark.parametrize(
    ("text", "problem", "dialect"),
    [
        ("what is this", "unreadable", ""),
        ("", "unreadable", ""),
        ("mysql://station@db/station", "not_supported", "mysql"),
        ("postgresql+psycopg2://station@db/station", "not_supported", "postgresql+psycopg2"),
        ("postgresql://station@db", "no_database", "postgresql"),
        ("postgresql://station@db/station?sslmode=require", "not_verified", "postgresql"),
        ("sqlite://", "in_memory", "sqlite"),
        ("sqlite:///:memory:", "in_memory", "sqlite"),
    ],
)
def test_addresses_that_cannot_be_used(text: str, problem: str, dialect: str) -> None:
    with pytest.raises(DatabaseUrlInvalid) as refusal:
        parse_url(text)
    assert refusal.value.facts == {"problem": problem, "dialect": dialect}


def test_the_password_of_an_address_is_not_told() -> None:
    with pytest.raises(DatabaseUrlInvalid) as refusal:
        parse_url("mysql://station:hunter2@db/station")
    assert "hunter2" not in str(refusal.value)


@pytest.mark.parametrize(
    ("address", "verified"),
    [
        ("postgresql://role@db.station/wc", True),
        ("postgresql://role@192.168.1.10:5433/wc?sslmode=verify-full&sslrootcert=/etc/wc/ca.pem", True),
        ("postgresql://role@127.0.0.1/wc", False),
        ("postgresql://role@localhost/wc", False),
        ("postgresql:///wc?host=/run/postgresql", False),
    ],
)
def test_a_server_elsewhere_must_prove_who_it_is(address: str, verified: bool) -> None:
    url = parse_url(address)
    assert url.drivername == "postgresql+psycopg"
    assert (url.query.get("sslmode") == "verify-full") is verified


def test_the_folder_is_made(tmp_path: Path) -> None:
    file = tmp_path / "数据 目录" / "deep" / "station.db"
    engine = make_engine(f"sqlite:///{file}")
    with engine.connect():
        assert file.exists()
    engine.dispose()
    assert sqlite_file(engine.url) == file


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX knows them")
class TestPrivateFile:
    @pytest.fixture(autouse=True)
    def _open_umask(self) -> Iterator[None]:
        """What most systems come with: everybody may read."""
        before = os.umask(0o022)
        yield
        os.umask(before)

    def parts(self, file: Path) -> list[Path]:
        return sorted(one for one in file.parent.iterdir() if one.name.startswith(file.name))

    def written(self, file: Path) -> list[int]:
        engine = make_engine(f"sqlite:///{file}")
        with engine.begin() as connection:
            connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS t (x)")
            found = self.parts(file)
            assert [one.name for one in found] == [f"{file.name}{end}" for end in ("", "-shm", "-wal")]
            rights_now = [rights(one) for one in found]
        engine.dispose()
        return rights_now

    def test_nobody_else_reads_a_new_file_its_log_or_its_folder(self, tmp_path: Path) -> None:
        file = tmp_path / "new" / "deep" / "station.db"
        assert self.written(file) == [0o600] * 3
        assert (rights(file.parent), rights(file.parent.parent)) == (0o700, 0o700)

    def test_a_file_that_everybody_could_read_is_closed(self, tmp_path: Path) -> None:
        file = tmp_path / "station.db"
        for part in (file, tmp_path / "station.db-wal", tmp_path / "station.db-shm"):
            part.touch(0o644)
        make_engine(f"sqlite:///{file}").dispose()
        assert [rights(one) for one in self.parts(file)] == [0o600] * 3

    def test_a_group_that_was_let_in_stays(self, tmp_path: Path) -> None:
        file = tmp_path / "station.db"
        file.touch()
        file.chmod(0o660)
        assert self.written(file) == [0o660] * 3

    def test_the_folder_of_others_is_left_alone(self, tmp_path: Path) -> None:
        tmp_path.chmod(0o755)
        make_engine(f"sqlite:///{tmp_path / 'station.db'}").dispose()
        assert rights(tmp_path) == 0o755


@pytest.mark.parametrize(("durable", "synchronous"), [(True, 2), (False, 0)])
def test_pragmas(tmp_path: Path, durable: bool, synchronous: int) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 's.db'}", durable=durable)
    with engine.connect() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers", "busy_timeout")
        }
    engine.dispose()
    assert found == {
        "journal_mode": "wal",
        "synchronous": synchronous,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "busy_timeout": 15_000,
    }


def test_writers_take_the_lock_at_once_and_readers_never(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 's.db'}", durable=False)
    reading = engine.execution_options(reading=True)
    with engine.begin() as writer:
        writer.exec_driver_sql("CREATE TABLE t (x)")
    with reading.begin() as first, reading.begin() as second, engine.begin() as writer:
        assert first.exec_driver_sql("SELECT count(*) FROM t").scalar_one() == 0
        writer.exec_driver_sql("INSERT INTO t VALUES (1)")
        # a reader that has begun sees the file as it was
        assert first.exec_driver_sql("SELECT count(*) FROM t").scalar_one() == 0
        assert second.exec_driver_sql("SELECT count(*) FROM t").scalar_one() == 0
    engine.dispose()
