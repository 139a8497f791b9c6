"""Writers of a file come in line; whatever is wrong with the line, SQLite still decides."""

import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.builders import StationRig, opened
from window_client.persistence.db_faults import DatabaseBusy
from window_client.persistence.file_turn import FileTurn

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no line there")

_SOON_S = 20.0
_HOLDER = """
import fcntl, sys, time
with open(sys.argv[1], "ab") as line:
    fcntl.flock(line, fcntl.LOCK_EX)
    print("held", flush=True)
    time.sleep(600)
"""


def test_one_at_a_time_and_the_next_one_comes_up(tmp_path: Path) -> None:
    first, second = FileTurn(tmp_path / "s.db"), FileTurn(tmp_path / "s.db")
    begun, done = Event(), Event()

    def other() -> None:
        begun.set()
        with second.taken():
            done.set()

    with first.taken():
        thread = Thread(target=other)
        thread.start()
        assert begun.wait(_SOON_S)
        assert not done.wait(0.2)
    assert done.wait(_SOON_S)
    thread.join()


def test_a_turn_that_never_comes_is_told_and_holds_nobody_up_later(tmp_path: Path) -> None:
    first, second = FileTurn(tmp_path / "s.db"), FileTurn(tmp_path / "s.db", patience_s=0.1)
    with first.taken(), pytest.raises(DatabaseBusy), second.taken():
        pass
    for turn in (first, second, first):
        with turn.taken():
            pass


def test_a_killed_process_holds_nobody_up(rig: StationRig) -> None:
    rig.give()
    line = rig.file.with_name(f"{rig.file.name}-turn")
    with subprocess.Popen([sys.executable, "-c", _HOLDER, str(line)], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        holder.kill()
    assert rig.give().number == 2


def test_only_its_owner_reads_it(rig: StationRig) -> None:
    rig.give()
    assert (rig.file.with_name(f"{rig.file.name}-turn").stat().st_mode & 0o777) == 0o600


def test_without_a_line_work_goes_on(rig: StationRig) -> None:
    with opened(rig.another()) as other:
        line = rig.file.with_name(f"{rig.file.name}-turn")
        line.unlink()
        line.mkdir()
        other.station._opened.database._locks._turn._forget()  # type: ignore[attr-defined]
        assert other.give().number == 1
        assert rig.give().number == 2
    assert line.is_dir()
