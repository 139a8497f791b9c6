"""What nobody waits for yet is done piece by piece, or at once when somebody does."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.background.idle_steps import IdleSteps


def steps(done: list[int]) -> Iterator[None]:
    for number in range(5):
        done.append(number)
        yield


def test_all_steps_are_taken_in_order(qtbot: QtBot) -> None:
    done: list[int] = []
    owner = QObject()
    idle = IdleSteps(steps(done), owner)
    with qtbot.waitSignal(idle.finished, timeout=5000):
        idle.start()
    assert done == [0, 1, 2, 3, 4]


def test_what_is_left_is_done_at_once_when_somebody_waits(qtbot: QtBot) -> None:
    done: list[int] = []
    finished: list[bool] = []
    owner = QObject()
    idle = IdleSteps(steps(done), owner)
    idle.finished.connect(lambda: finished.append(True))
    idle.start()
    qtbot.waitUntil(lambda: len(done) > 0)
    idle.finish()
    idle.finish()
    assert done == [0, 1, 2, 3, 4]
    assert finished == [True], "it is said once"
