"""Opening a station's database: found, found again, with the right key, as the right workplace."""

import multiprocessing
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.builders import DATA_KEY, StationTemplate, TestClock, open_rig, opened
from window_client.bootstrap import open_station
from window_client.ids import WorkplaceId
from window_client.persistence.db_faults import DatabaseDamaged
from window_client.persistence.encryption import DataKeyInvalid, DataKeyMismatch
from window_client.persistence.engine import make_engine
from window_client.persistence.founding import WorkplaceUnknown
from window_client.persistence.key_store import DEMO_DATA_KEY


def url(file: Path) -> str:
    return f"sqlite:///{file}"


def count(file: Path, table: str) -> int:
    with closing(sqlite3.connect(file)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_founded_once(tmp_path: Path) -> None:
    file = tmp_path / "s.db"
    with open_station(url(file), data_key=DATA_KEY) as first:
        made = first.setup.station()
    assert (made.name, made.simulated, made.demo) == ("", False, False)
    with open_station(url(file), data_key=DATA_KEY) as again:
        assert again.setup.station() == made
    assert count(file, "station") == 1


def test_a_given_clock_marks_the_station(tmp_path: Path) -> None:
    with open_station(url(tmp_path / "s.db"), data_key=DATA_KEY, clock=TestClock()) as station:
        assert station.setup.station().simulated


def test_the_published_key_marks_the_station(tmp_path: Path) -> None:
    with open_station(url(tmp_path / "s.db"), data_key=DEMO_DATA_KEY) as station:
        assert station.setup.station().demo


def test_another_key_opens_nothing(station_template: StationTemplate, tmp_path: Path) -> None:
    file = station_template.copy(tmp_path / "s.db")
    before = count(file, "journal")
    with pytest.raises(DataKeyMismatch):
        open_station(url(file), data_key=DATA_KEY[::-1])
    with pytest.raises(DataKeyInvalid):
        open_station(url(file), data_key=b"short")
    assert count(file, "journal") == before


class TestWorkplace:
    def test_without_a_home_each_opening_is_enrolled(
        self, station_template: StationTemplate, tmp_path: Path
    ) -> None:
        file = station_template.copy(tmp_path / "s.db")
        with opened(open_rig(file)) as one, opened(open_rig(file)) as two:
            assert one.station.workplace_id != two.station.workplace_id
            assert [row.entry.verb for row in two.journal()[-2:]] == ["enrol", "enrol"]

    def test_a_home_keeps_it(self, station_template: StationTemplate, tmp_path: Path) -> None:
        file, home = station_template.copy(tmp_path / "s.db"), tmp_path / "home"
        seen = []
        for _ in range(3):
            with opened(open_rig(file, home=home)) as rig:
                rig.give()
                seen.append(rig.station.workplace_id)
                assert rig.station._opened.note is not None
                with rig.database.read() as work:
                    assert rig.station._opened.note.read() == work.journal.head()
        assert len(set(seen)) == 1

    def test_two_processes_of_one_home_never_share_it(
        self, station_template: StationTemplate, tmp_path: Path
    ) -> None:
        file, home = station_template.copy(tmp_path / "s.db"), tmp_path / "home"
        with opened(open_rig(file, home=home)) as one:
            with opened(open_rig(file, home=home)) as two:
                assert one.station.workplace_id != two.station.workplace_id
                two.give()
            first = one.station.workplace_id
        with opened(open_rig(file, home=home)) as again:
            assert again.station.workplace_id == first

    def test_given(self, station_template: StationTemplate, tmp_path: Path) -> None:
        file = station_template.copy(tmp_path / "s.db")
        with opened(open_rig(file)) as rig:
            mine = rig.station.workplace_id
        with opened(open_rig(file, workplace=mine)) as again:
            assert again.station.workplace_id == mine
        with pytest.raises(WorkplaceUnknown):
            open_rig(file, workplace=WorkplaceId("ab" * 16))

    def test_an_older_copy_that_does_not_know_the_workplace(
        self, station_template: StationTemplate, tmp_path: Path
    ) -> None:
        """The PC goes on in a chain of its own, and its old note stays as evidence."""
        file, home = station_template.copy(tmp_path / "s.db"), tmp_path / "home"
        with opened(open_rig(file, home=home)) as rig:
            rig.give()
            first = rig.station.workplace_id
        for part in tmp_path.glob("s.db*"):
            part.unlink()
        shutil.copyfile(station_template.file, file)
        with opened(open_rig(file, home=home)) as again:
            assert again.station.workplace_id != first
            again.give()
            assert again.station._opened.note is not None
            with again.database.read() as work:
                assert again.station._opened.note.read() == work.journal.head()
        assert list(home.glob("workplace-*.earlier"))

    def test_a_database_behind_its_note_is_noticeable(
        self, station_template: StationTemplate, tmp_path: Path
    ) -> None:
        file, home = station_template.copy(tmp_path / "s.db"), tmp_path / "home"
        with opened(open_rig(file, home=home)) as rig:
            rig.give()
        shutil.copyfile(file, tmp_path / "backup.db")
        with opened(open_rig(file, home=home)) as rig:
            for _ in range(5):
                rig.give()
        for part in tmp_path.glob("s.db*"):
            part.unlink()
        shutil.copyfile(tmp_path / "backup.db", file)
        with opened(open_rig(file, home=home)) as rig:
            rig.give()
            assert rig.station._opened.note is not None
            noted = rig.station._opened.note.read()
            with rig.database.read() as work:
                head = work.journal.head()
            assert noted is not None
            assert noted[0] > head[0]

    @pytest.mark.parametrize("left", [b"", None], ids=["emptied", "gone"])
    def test_a_lost_file_is_not_founded_again(
        self,
        station_template: StationTemplate,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        left: bytes | None,
    ) -> None:
        """The note outside the database knows that there was a station; no new one may hide the loss."""
        file, home = station_template.copy(tmp_path / "s.db"), tmp_path / "home"
        with opened(open_rig(file, home=home)) as rig:
            rig.give()
        for part in tmp_path.glob("s.db*"):
            part.unlink()
        if left is not None:
            file.write_bytes(left)
        key = home / "station.key"
        key.write_text(DATA_KEY.hex())
        key.chmod(0o600)
        monkeypatch.setenv("WINDOW_CLIENT_KEY_FILE", str(key))
        for _ in range(2):
            with pytest.raises(DatabaseDamaged) as fault:
                open_station(url(file), home=home)
            assert fault.value.facts == {"reason": "empty"}
        assert count(file, "station") == 0


def _open_and_wait(file: str, gate: "multiprocessing.synchronize.Barrier") -> None:
    gate.wait(60)
    with open_station(f"sqlite:///{file}", data_key=DATA_KEY, durable=False) as station:
        station.setup.station()


def test_two_processes_that_open_a_new_file_at_once_found_one_station(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    gate = context.Barrier(2)
    file = tmp_path / "s.db"
    both = [context.Process(target=_open_and_wait, args=(str(file), gate)) for _ in range(2)]
    for process in both:
        process.start()
    for process in both:
        process.join(60)
    assert [process.exitcode for process in both] == [0, 0]
    assert count(file, "station") == 1
    assert count(file, "workplace") == 2


def test_a_new_file_in_another_programs_hands_is_waited_for(tmp_path: Path) -> None:
    """The same race, made certain: the switch to the write-ahead log finds the file locked."""
    file = tmp_path / "s.db"
    engine = make_engine(url(file))
    done = Event()

    def connect() -> None:
        with engine.connect():
            done.set()

    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        # a lock that SQLite does not wait for when the mode changes
        other.execute("BEGIN IMMEDIATE")
        second = Thread(target=connect)
        second.start()
        assert not done.wait(0.3)
        other.execute("COMMIT")
    assert done.wait(10)
    second.join(10)
    engine.dispose()


def test_the_one_that_comes_second_opens_what_the_first_has_founded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same race, made certain: the file is founded while the second looks for its key."""
    from window_client.persistence import founding, key_store

    file = tmp_path / "s.db"
    real, done = key_store.find_data_key, list[bool]()

    def slow(station_id: str, *, data_key: bytes | None) -> object:
        if not done:
            done.append(True)
            with open_station(url(file), data_key=DATA_KEY, durable=False):
                pass
        return real(station_id, data_key=data_key)

    monkeypatch.setattr(founding, "find_data_key", slow)
    with open_station(url(file), data_key=DATA_KEY, durable=False) as station:
        station.setup.station()
    assert count(file, "station") == 1
