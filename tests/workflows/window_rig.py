"""A whole client in a real window at a station of its own, driven by counted keys of the X server."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint

from tests.builders import ALL_DOMAINS, DATA_KEY, PASSWORD
from tests.workflows.x_keyboard import XKeyboardDriver
from ui.app import ClientApp, make_application
from ui.pages.sign_in.sign_in_view import SignInView
from ui.tour_hands import TourHands
from window_client.bootstrap import open_station
from window_client.domain.station.officer import Role
from window_client.persistence.key_file import write_key_file
from window_client.services.setup_service import FirstAccount, StationDetails
from window_client.settings import Settings
from window_client.settings_file import read_settings, write_settings

#: one officer who is clerk and supervisor, as at a station with one counter
BADGE, NAME = "320401", "陆以宁"
# -r: no key repeats because a busy machine let go of it late
_OPTIONS = ("-nolisten", "tcp", "-r")


def found_station(home: Path, settings: Settings | None = None) -> None:
    """Set up a real (durable) station in a home folder: one officer, one counter, its key in a file."""
    (home / "log").mkdir(parents=True)
    write_settings(home, settings or Settings())
    write_key_file(key_file(home), DATA_KEY)
    roles = frozenset({Role.OFFICER, Role.SUPERVISOR, Role.SYSTEM_ADMIN})
    with open_station(f"sqlite:///{home / 'station.db'}", data_key=DATA_KEY, home=home) as station:
        station.setup.set_up(
            details=StationDetails("云溪派出所", "示例市公安局", "320499", "云溪镇望溪路 9 号", "8800-0110"),
            accounts=(FirstAccount(BADGE, NAME, PASSWORD, roles),),
            counters=((1, "综合窗", ALL_DOMAINS),),
        )


def key_file(home: Path) -> Path:
    """Where the data key of such a station is."""
    return home.with_name(f"{home.name}.key")


def environment_of(home: Path) -> dict[str, str]:
    """What a client of this station must find in its environment; no keyring is asked."""
    return {
        "WINDOW_CLIENT_HOME": str(home),
        "WINDOW_CLIENT_KEY_FILE": str(key_file(home)),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home}/no-bus",
    }


@dataclass
class WindowRig:
    """The running client and the hands at its keyboard."""

    client: ClientApp
    driver: XKeyboardDriver
    hands: TourHands
    usable: list[bool] = field(default_factory=list)

    def sign_in(self, badge: str = BADGE) -> None:
        """工号, password, F2; the counter is this PC's, else the station's first; the guide chooses none."""
        view = self.hands.found(SignInView)
        self.hands.until_quiet()
        self.hands.walk_to(view.badge_field, "Shift+Tab")
        self.driver.type(badge)
        self.driver.press("Return")
        self.hands.until_quiet()
        self.driver.type(PASSWORD)
        if view.at_counter:
            self.driver.press("Tab")
            if view.counter() is None:
                self.driver.press("Home")
        self.driver.press("F2")
        self.driver.wait(lambda: self.client.desk is not None, "somebody is signed in")
        self.hands.until_quiet()


@contextmanager
def running_client(out: Path, at: QPoint | None = None, *, at_door: bool = False) -> Iterator[WindowRig]:
    """A client of the station that the environment names, ready for signing in; closed again after.

    Args:
        at: where on the display, if it is not alone there.
        at_door: it is the guide's program.
    """
    application = make_application()
    settings = read_settings(Path(os.environ["WINDOW_CLIENT_HOME"]))
    client = ClientApp(application, settings, demo=False, at_door=at_door)
    client.window.resize(1366, 768)
    if at is not None:
        client.window.move(at)
    driver = XKeyboardDriver(client.window, out)
    rig = WindowRig(client, driver, TourHands(client, driver))
    client.usable.connect(lambda: rig.usable.append(True))
    try:
        client.start()
        driver.wait(lambda: bool(rig.usable), "the station is open", 60)
        driver.take_over()
        yield rig
        assert client.crash.bugs == 0, "a bug was reported"
    finally:
        # pytest keeps the folder of a test that failed
        client.window.grab().save(str(out / "last-sight.png"))
        driver.stalls.pause()
        client.window.hide()
        client.stop()
        client.crash.uninstall()
        client.window.deleteLater()
        client.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        application.processEvents()


@contextmanager
def own_display(size: str = "1366x768", picture: Path | None = None) -> Iterator[str]:
    """An X display for subprocesses alone; yields its name.

    Args:
        picture: a folder in which the server keeps what is on the screen, as ``Xvfb_screen0``.
    """
    reading, writing = os.pipe()
    kept = ["-fbdir", str(picture)] if picture is not None else []
    server = subprocess.Popen(
        # setpriv: a test run that is killed takes the display along
        [
            "setpriv",
            "--pdeathsig",
            "TERM",
            "Xvfb",
            "-screen",
            "0",
            f"{size}x24",
            *_OPTIONS,
            *kept,
            "-displayfd",
            str(writing),
        ],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)


def start_python(
    *arguments: str, display: str, root: Path, more: dict[str, str], log: Path, hears: bool = False
) -> subprocess.Popen[str]:
    """A Python of its own on a display; its standard output can be read.

    Args:
        log: gets the standard error.
        hears: it reads its standard input.
    """
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("WINDOW_CLIENT_", "DBUS_", "QT_"))
    }
    environment |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONUTF8": "1", "PYTHONPATH": str(root)}
    with log.open("w", encoding="utf-8") as complaints:
        return subprocess.Popen(
            [sys.executable, *arguments],
            cwd=root,
            env=environment | more,
            stdin=subprocess.PIPE if hears else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
        )
