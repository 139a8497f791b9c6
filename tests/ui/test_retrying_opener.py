"""A program that starts alone waits for its station: attempts, pauses, and what is closed in between."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui import retrying_opener
from ui.background.runner import ImmediateRunner
from ui.retrying_opener import RetryingOpener
from window_client.errors import WorldFault

SOON_MS = 30_000


class Station:
    """A station that answers at the third attempt, and half an opening of each before."""

    def __init__(self) -> None:
        self.open, self.attempts = 0, 0
        self.got: list[str] = []

    @contextmanager
    def part(self) -> Iterator[str]:
        self.open += 1
        yield "station"
        self.open -= 1

    def attempt(self, closing: ExitStack) -> str:
        self.attempts += 1
        assert self.open == 0, "what an attempt before left open"
        part = closing.enter_context(self.part())
        if self.attempts < 3:
            raise WorldFault
        return part


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


def test_it_tries_until_it_is_open_each_time_later(
    parent: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retrying_opener, "FIRST_PAUSE_MS", 20)
    monkeypatch.setattr(retrying_opener, "LONGEST_PAUSE_MS", 30)
    station, pauses = Station(), list[int]()
    errors: list[Exception] = []
    opener = RetryingOpener(ImmediateRunner(), station.attempt, station.got.append, parent)
    opener.failed.connect(errors.append)
    opener.failed.connect(lambda _error: pauses.append(opener._pause_ms))
    opener.start()
    qtbot.waitUntil(lambda: bool(station.got), timeout=SOON_MS)
    assert (station.got, station.attempts, station.open) == (["station"], 3, 1)
    assert [type(error) for error in errors] == [WorldFault] * 2
    assert pauses == [20, 30]
    opener.stop()
    opener.close()
    assert station.open == 0


def test_when_the_program_ends_no_further_attempt_is_made(
    parent: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retrying_opener, "FIRST_PAUSE_MS", 20)
    station = Station()
    opener = RetryingOpener(ImmediateRunner(), station.attempt, station.got.append, parent)
    opener.start()
    assert opener._again.isActive()
    opener.stop()
    assert not opener._again.isActive()
    opener.close()
    assert (station.attempts, station.open, station.got) == (1, 0, [])
