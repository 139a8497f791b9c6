"""The kiosk as a program of its own: on a server with a kiosk's few rights, and on an upright screen."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import DATA_KEY
from tests.persistence.postgres_rig import PostgresRig
from tests.workflows.kiosk_rig_window import running_kiosk
from tests.workflows.test_station_on_a_server import GUIDE, found_on
from tests.workflows.window_rig import environment_of, found_station
from ui.kiosk_opening import open_all_day, opened_kiosk
from window_client.bootstrap import PcGroup, enrol_this_pc, open_station
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.persistence.recovery_code import write_recovery_code
from window_client.settings import Settings
from window_client.settings_file import write_settings

pytestmark = [pytest.mark.screen, pytest.mark.timeout(240), pytest.mark.usefixtures("one_day")]

PATIENCE_S = 90


def test_a_kiosk_on_the_server_survives_its_outage(
    display: str, qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    for name, value in environment_of(home).items():
        monkeypatch.setenv(name, value)
    with PostgresRig() as server:
        owner = server.url(server.create())
        found_on(owner)
        code = write_recovery_code(DATA_KEY)
        pc = enrol_this_pc(owner, recovery_code=code, name="取号机", group=PcGroup.KIOSK, home=home)
        with open_station(owner, data_key=DATA_KEY) as station:
            open_all_day(station)
        write_settings(home, Settings(database_url=pc.url))
        server.stop()
        with running_kiosk(qapp, qtbot, lambda: opened_kiosk(demo=False)) as window:
            window.until_said("取号机暂时连不上")
            server.start()
            window.until_said("您今天办什么？")
            window.touch(window.app.view.main.tiles[BusinessDomain.HOUSEHOLD])
            window.until_said("H001")
            window.until_said("请记住这个号")  # no printer is set on this PC
            window.touch(window.app.view.card.primary)
            with open_station(owner, data_key=DATA_KEY) as station:
                guide = next(one.id for one in station.accounts.all() if one.badge == GUIDE)
                station.queue.take_ticket(officer=guide, domain="vehicle")
                tile = window.app.view.main.tiles[BusinessDomain.VEHICLE]
                window.until(lambda: "前面 1 位" in tile.text() or "前面 2 位" in tile.text())
            server.stop()
            window.until_said("取号机暂时连不上")
            server.start()
            window.until_said("您今天办什么？")
            window.touch(window.app.view.main.unsure)
            window.until_said("Z001")


@contextmanager
def upright_display() -> Iterator[str]:
    """A screen of its own as the pictures have it."""
    reading_end, writing_end = os.pipe()
    options = ["-screen", "0", "1080x1920x24", "-nolisten", "tcp", "-noreset", "-r"]
    server = subprocess.Popen(
        ["setpriv", "--pdeathsig", "TERM", "Xvfb", *options, "-displayfd", str(writing_end)],
        pass_fds=[writing_end],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing_end)
    with os.fdopen(reading_end) as answer:
        number = answer.readline().strip()
    assert number, "Xvfb did not start"
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)


def until(condition: Callable[[], bool], what: str) -> None:
    """Wait for something outside this process."""
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.2)


def test_the_program_on_an_upright_screen(tmp_path: Path, project_root: Path) -> None:
    home = tmp_path / "home"
    found_station(home)
    environment = {**os.environ, **environment_of(home), "PYTHONPATH": str(project_root)}
    url = f"sqlite:///{home / 'station.db'}"
    with open_station(url, data_key=DATA_KEY, home=tmp_path / "watcher") as station:
        open_all_day(station)

        def numbers() -> int:
            return station.board.counts().issued

        with upright_display() as display:
            environment |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}

            def touch(x: int, y: int) -> None:
                command = ["xdotool", "mousemove", str(x), str(y), "click", "1"]
                subprocess.run(command, env=environment, check=True, timeout=30, capture_output=True)

            def takes_a_number() -> bool:
                # where the picture has 户政; before the page is there a touch means nothing
                touch(540, 450)
                deadline = time.monotonic() + 3
                while numbers() == before and time.monotonic() < deadline:
                    time.sleep(0.1)
                return numbers() > before

            for _ in range(2):
                before = numbers()
                program = subprocess.Popen([sys.executable, "-m", "ui", "kiosk"], env=environment)
                try:
                    until(takes_a_number, "a touch on the first tile gives a number")
                    assert numbers() == before + 1
                    keys = ["xdotool", "key", "alt+F4", "Escape", "ctrl+q"]
                    subprocess.run(keys, env=environment, check=True, timeout=30, capture_output=True)
                    time.sleep(0.5)
                    assert program.poll() is None, "no key ends it"
                finally:
                    # the power is cut; the second round begins where this one was torn off
                    program.send_signal(signal.SIGKILL)
                    program.wait(30)
        assert station.audit.verify().holds
