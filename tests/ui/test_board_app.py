"""The board's program: a demonstration goes on by itself, and a station that is not there is waited for."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import set_up_station, shared_template
from ui import retrying_opener
from ui.board_app import BoardApp
from window_client.board_station import open_board
from window_client.bootstrap import open_station
from window_client.demo_data import DEMO_KEY, DemoClock, fill_demo_station
from window_client.demo_hall import DemoHall
from window_client.domain.queue.ticket_states import TicketState
from window_client.settings import Settings

SOON_MS = 60_000


@contextmanager
def running(
    application: QApplication, *, demo: bool = False, full_screen: bool = False
) -> Iterator[BoardApp]:
    """The program without a voice; closed at the end."""
    board = BoardApp(application, Settings(voice_on=False), demo=demo)
    try:
        board.start(full_screen=full_screen)
        yield board
        assert board.crash.bugs == 0
    finally:
        board.stop()
        board.crash.uninstall()
        board.window.close()
        board.window.deleteLater()
        board.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_station_that_is_not_there_yet_is_waited_for(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "station.db"
    monkeypatch.setenv("WINDOW_CLIENT_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("WINDOW_CLIENT_DB", f"sqlite:///{file}")
    monkeypatch.setattr(retrying_opener, "FIRST_PAUSE_MS", 200)
    with running(qapp) as board:
        qtbot.waitUntil(lambda: "还没有本站的数据库文件" in board.window.said()[1], timeout=SOON_MS)
        set_up_station(f"sqlite:///{file}")
        qtbot.waitUntil(lambda: "云溪派出所" in board.window.said()[0], timeout=SOON_MS)
        qtbot.waitUntil(lambda: "窗口还没有开" in board.window.said()[1], timeout=SOON_MS)


def test_it_takes_the_whole_screen_and_gives_it_back(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WINDOW_CLIENT_HOME", str(tmp_path))
    shared_template().copy(tmp_path / "station.db")
    with running(qapp, full_screen=True) as board:
        screen = board.window.screen().geometry()
        qtbot.waitUntil(lambda: board.window.geometry() == screen, timeout=SOON_MS)
        board.window.activateWindow()
        assert QTest.qWaitForWindowActive(board.window, SOON_MS)
        QTest.keyClick(board.window, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not board.window.isFullScreen(), timeout=SOON_MS)


def test_the_demonstrations_hall_goes_on(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'demo.db'}"
    with open_station(url, data_key=DEMO_KEY, clock=DemoClock(), durable=False) as station:
        fill_demo_station(station, counters=6)
        hall = DemoHall(station)
        seen = set()
        with open_board(url, clock=station.clock) as board:
            before = len(board.picture().calls)
            for _ in range(60):
                hall.step()
                picture = board.picture()
                seen |= {one.holds.state for one in picture.counters if one.holds}
        assert picture.demo
        assert len(picture.calls) > before + 3
        assert {call.calls for call in picture.calls} == {1, 2}, "some were called twice, nobody for ever"
        assert seen == {TicketState.CALLED, TicketState.SERVING}
        assert station.audit.verify().holds
