"""One client per workplace folder; the second start raises the first."""

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from ui.single_instance import SingleInstance

#: takes the folder and dies without giving it back
_DIES = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.single_instance import SingleInstance
app = QCoreApplication([])
holder = SingleInstance(Path(sys.argv[1]))
assert holder.acquire()
os._exit(9)
"""


def test_the_second_start_raises_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.acquire()
    assert not second.acquire()
    with qtbot.waitSignal(first.raise_requested):
        assert second.raise_first()
    first.release()
    assert second.acquire()
    second.release()


def test_two_workplaces_do_not_meet(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    first, second = SingleInstance(one), SingleInstance(two)
    assert first.acquire()
    assert second.acquire()
    first.release()
    second.release()


def test_nobody_answers_where_nobody_is(tmp_path: Path) -> None:
    assert not SingleInstance(tmp_path).raise_first()


def test_a_client_that_died_does_not_block_the_next(tmp_path: Path, qtbot: QtBot, project_root: Path) -> None:
    died = subprocess.run(
        [sys.executable, "-c", _DIES, str(tmp_path)],
        cwd=project_root,
        env={**os.environ, "PYTHONPATH": str(project_root)},
        timeout=60,
        check=False,
    )
    assert died.returncode == 9
    assert (tmp_path / "client.lock").exists()
    heir, late = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert heir.acquire()
    with qtbot.waitSignal(heir.raise_requested):
        assert late.raise_first()
    heir.release()
