"""Two windows call at once, and the hall hears both: through the station, the board and a sound card."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import TestClock, opened, shared_template
from tests.devices.sound_rig import SoundRig
from tests.ui.hall_sound import verdict
from ui.board_app import BoardApp
from window_client import board_station
from window_client.devices.speaker import find_speaker
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.settings import Settings

PATIENCE_MS = 120_000
LOUD = Settings(voice_volume=100, voice_rate=260)


def test_two_calls_50_ms_apart_are_two_announcements(
    sound_rig: SoundRig, qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WINDOW_CLIENT_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("WINDOW_CLIENT_DB", f"sqlite:///{tmp_path / 'station.db'}")
    clock = TestClock()
    # the board judges by the station's time whether a call is news
    monkeypatch.setattr(board_station, "open_board", partial(board_station.open_board, clock=clock))
    with opened(shared_template().open(tmp_path / "station.db", clock)) as rig:
        for number in (1, 2):
            rig.open_counter(number)
            rig.give(BusinessDomain.HOUSEHOLD)
        board = BoardApp(qapp, LOUD, demo=False)
        try:
            with qtbot.waitSignal(board.opened, timeout=PATIENCE_MS):
                board.start()
            # what is there when the board is switched on is no news
            qtbot.waitUntil(lambda: board.presenter._picture is not None, timeout=PATIENCE_MS)
            announcer = board._announcer
            assert announcer is not None
            spoken: list[str] = []
            announcer.finished.connect(spoken.append)
            with sound_rig.captured() as heard:
                calls = [rig.call(1)]
                qtbot.wait(50)
                calls.append(rig.call(2))
                qtbot.waitUntil(lambda: len(spoken) == 2, timeout=PATIENCE_MS)
                sound_rig.wait_for_silence()
            assert board.crash.bugs == 0
        finally:
            board.stop()
            board.crash.uninstall()
            board.window.close()
            board.window.deleteLater()
            board.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    speaker = find_speaker(LOUD, tmp_path)
    meant = [
        speaker.announcement(call.ticket.label, number, again=False) for number, call in enumerate(calls, 1)
    ]
    assert spoken == [call.ticket.label for call in calls]
    assert verdict(heard[0], meant) == ""
