"""Garbage is looked for on the GUI thread alone while there are workers, and nowhere while much is loaded."""

import gc
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.background import collector
from ui.background.job import Lane
from ui.background.runner import Runner

MUCH = 20_000


class Page(QWidget):
    """A page in a circle, as pages and their handlers are; notes on which thread it goes."""

    def __init__(self, gone: Callable[[], None]) -> None:
        super().__init__()
        self.itself = self
        self._gone = gone

    def __del__(self) -> None:
        self._gone()


class Gone(list[int]):
    """The threads on which pages went."""

    def note(self) -> None:
        """One goes here."""
        self.append(threading.get_ident())


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[Runner]:
    made = Runner()
    yield made
    assert made.stop(5)


@pytest.fixture
def owner() -> QObject:
    return QObject()


def circles() -> int:
    """More garbage than Python lets lie, were it left to itself."""
    for _ in range(MUCH):
        circle: list[object] = []
        circle.append(circle)
    return MUCH


def test_a_workers_garbage_takes_no_page_along(runner: Runner, owner: QObject, qtbot: QtBot) -> None:
    gone, answers = Gone(), list[int]()
    for _ in range(5):
        Page(gone.note)
        for lane in Lane:
            runner.run(circles, answers.append, lane=lane, owner=owner)
    qtbot.waitUntil(lambda: len(answers) == 5 * len(Lane))
    qtbot.waitUntil(lambda: len(gone) == 5)
    assert set(gone) == {threading.get_ident()}


def test_what_a_job_knew_is_let_go_of_here(runner: Runner, owner: QObject, qtbot: QtBot) -> None:
    """A worker holds the job a little longer than the window does."""
    gone, answers = Gone(), list[str]()

    def ask() -> None:
        page = Page(gone.note)
        del page.itself
        runner.run(page.objectName, answers.append, owner=owner)

    ask()
    qtbot.waitUntil(lambda: len(answers) == 1)
    assert gone == [threading.get_ident()]


def test_nobody_looks_while_much_is_loaded(runner: Runner, qtbot: QtBot) -> None:
    gone = Gone()
    collector.pause()
    try:
        Page(gone.note)
        circles()
        collector._at_work[-1]._look()
        assert gone == []
    finally:
        collector.settle()
    assert not gc.isenabled()
    collector.release()
    gc.collect()
    assert gone == [threading.get_ident()]


def test_python_looks_by_itself_again_after_the_last_worker(qapp: QApplication) -> None:
    assert gc.isenabled()
    first, second = Runner(), Runner()
    assert not gc.isenabled()
    assert first.stop(5)
    assert not gc.isenabled()
    assert second.stop(5)
    assert gc.isenabled()
