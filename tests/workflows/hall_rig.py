"""A whole hall: a station on a server, and its windows as processes of their own on one display."""

import json
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from tests.builders import ALL_DOMAINS, DATA_KEY, PASSWORD
from tests.persistence.postgres_rig import PostgresRig
from tests.workflows.window_rig import environment_of, own_display, start_python
from window_client.bootstrap import PcGroup, Station, enrol_this_pc, open_station, upgrade_server
from window_client.domain.station.officer import Role
from window_client.domain.station.station_record import local_day
from window_client.domain.station.working_session import WorkingHours, WorkingSession
from window_client.persistence.recovery_code import write_recovery_code
from window_client.services.setup_service import FirstAccount, StationDetails
from window_client.settings import Settings
from window_client.settings_file import write_settings

#: one officer for each counter, by its number
CLERKS = {1: "320401", 2: "320402"}
_NAMES = {1: "陆以宁", 2: "秦若川"}
#: room for two counters, one above the other, and beside them the hall's screens
DISPLAY = "4080x1560"
_PATIENCE_S = 120.0


class HallStuck(AssertionError):
    """Something that should have shown did not."""


@dataclass(frozen=True)
class HallServer:
    """A station on a server, founded by its owner."""

    rig: PostgresRig
    owner: str

    def enrol(self, home: Path, name: str, group: PcGroup, counter: int = 0) -> dict[str, str]:
        """Let a PC in; returns what must be in its program's environment."""
        environment = environment_of(home)
        (home / "log").mkdir(parents=True, exist_ok=True)
        code = write_recovery_code(DATA_KEY)
        with _environment(environment):
            pc = enrol_this_pc(self.owner, recovery_code=code, name=name, group=group, home=home)
            serves = ""
            if counter:
                with open_station(pc.url, home=home) as station:
                    serves = next(one.id for one in station.counters.all() if one.number == counter)
        write_settings(home, Settings(database_url=pc.url, counter=serves, voice_on=False))
        return environment


@contextmanager
def hall_server() -> Iterator[HallServer]:
    """A fresh server with a station of two counters."""
    with PostgresRig() as rig:
        owner = rig.url(rig.create())
        upgrade_server(owner)
        worker = frozenset({Role.OFFICER, Role.SUPERVISOR})
        with open_station(owner, data_key=DATA_KEY) as station:
            station.setup.set_up(
                details=StationDetails("云溪派出所", "示例市公安局", "320499"),
                accounts=(
                    *(FirstAccount(CLERKS[n], _NAMES[n], PASSWORD, worker) for n in CLERKS),
                    FirstAccount("320441", "段星河", PASSWORD, frozenset({Role.SYSTEM_ADMIN})),
                ),
                counters=tuple((n, f"综合窗{n}", ALL_DOMAINS) for n in CLERKS),
            )
            open_at_any_hour(station)
        yield HallServer(rig, owner)


def open_at_any_hour(station: Station) -> None:
    """The test may run in the night: the kiosk gives numbers all the same."""
    all_day = (WorkingSession(time(0, 0), time(23, 59, 59, 999999)),)
    hours = WorkingHours(weekly=(all_day,) * 7, made_up=all_day, duty=all_day)
    supervisor = next(one.id for one in station.accounts.all() if Role.SUPERVISOR in one.roles)
    yesterday = local_day(datetime.now(UTC)) - timedelta(days=1)
    station.setup.set_rules(officer=supervisor, rules=station.setup.rules().with_hours(yesterday, hours))


@contextmanager
def _environment(more: dict[str, str]) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in more.items():
            patch.setenv(name, value)
        yield


class HallWindow:
    """One window: what is in sight in it, and orders to it."""

    def __init__(self, name: str, process: "subprocess.Popen[str]", log: Path) -> None:
        self.name = name
        self._process = process
        self._log = log
        self._news = threading.Condition()
        self._sight: dict[str, Any] = {}
        self._answers: list[dict[str, Any]] = []
        self._over = False
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            said = json.loads(line)
            with self._news:
                if "sight" in said:
                    self._sight = said["sight"]
                else:
                    self._answers.append(said)
                self._news.notify_all()
        with self._news:
            self._over = True
            self._news.notify_all()

    @property
    def words(self) -> str:
        """All that the window says now."""
        return " | ".join(self._sight.get("words", ()))

    def until(self, what: str, holds: Callable[[dict[str, Any]], bool]) -> None:
        """Wait until what is in sight is so.

        Raises:
            HallStuck: it never came, or the program ended.
        """
        with self._news:
            came = self._news.wait_for(
                lambda: self._over or bool(self._sight and holds(self._sight)), _PATIENCE_S
            )
            if not came or self._over:
                raise HallStuck(self._story(what))

    def until_said(self, *words: str) -> None:
        """Wait until all these words are in sight."""
        self.until(
            f"it says {words}", lambda sight: all(word in " | ".join(sight["words"]) for word in words)
        )

    def until_queue(self, *labels: str) -> None:
        """Wait until just these tickets stand in the waiting line."""
        self.until(f"its queue is {labels}", lambda sight: sight["queue"] == list(labels))

    def do(self, order: str) -> None:
        """Give an order and wait until it is done.

        Raises:
            HallStuck: it could not be done.
        """
        assert self._process.stdin is not None
        self._process.stdin.write(order + "\n")
        self._process.stdin.flush()
        until = monotonic() + _PATIENCE_S
        with self._news:
            self._news.wait_for(lambda: self._over or bool(self._answers), until - monotonic())
            if not self._answers:
                raise HallStuck(self._story(f"{order} is done"))
            answer = self._answers.pop(0)
        if answer.get("done") != order:
            raise HallStuck(f"{self.name}: {answer}\n{self._story(order)}")

    def end(self) -> None:
        """Close the window; its program ends by itself."""
        if self._process.poll() is None:
            self.do("end")
        code = self._process.wait(60)
        assert code == 0, self._story(f"the program ends well, and not with {code}")

    def kill(self) -> None:
        """At the latest now."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait(10)
        # what it said last is read before its pipe is closed
        self._reader.join(10)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def _story(self, what: str) -> str:
        complaints = self._log.read_text("utf-8", "replace")[-3000:] if self._log.exists() else ""
        ended = self._process.poll()
        return f"{self.name}: {what}; in sight: {self._sight}; ended with {ended}\n{complaints}"


@dataclass
class Hall:
    """Everything together."""

    server: HallServer
    counters: dict[int, HallWindow]
    board: HallWindow
    kiosk: HallWindow

    @property
    def windows(self) -> tuple[HallWindow, ...]:
        """Every window."""
        return (*self.counters.values(), self.board, self.kiosk)


@contextmanager
def hall(folder: Path, root: Path) -> Iterator[Hall]:
    """A hall in which nobody has signed in yet."""
    with hall_server() as server, own_display(DISPLAY) as display, ExitStack() as stack:

        def opened(kind: str, name: str, left: int, top: int, environment: dict[str, str]) -> HallWindow:
            out = folder / name
            out.mkdir()
            process = start_python(
                "-m", "tests.workflows.hall_window", kind, str(left), str(top), str(out),
                display=display, root=root, more=environment, log=out / "complaints.txt", hears=True,
            )  # fmt: skip
            window = HallWindow(name, process, out / "complaints.txt")
            stack.callback(window.kill)
            # one after another: each takes the keyboard when it opens
            window.until("it is open", lambda sight: bool(sight["words"]))
            return window

        board_home = folder / "board-home"
        board = opened("board", "board", 1370, 0, server.enrol(board_home, "大厅屏", PcGroup.BOARD))
        kiosk = opened(
            "kiosk", "kiosk", 3300, 0, server.enrol(folder / "kiosk-home", "取号机", PcGroup.KIOSK)
        )
        counters = {
            number: opened(
                "counter",
                f"counter-{number}",
                0,
                780 * (number - 1),
                server.enrol(folder / f"home-{number}", f"{number} 号窗", PcGroup.COUNTER, number),
            )
            for number in CLERKS
        }
        made = Hall(server, counters, board, kiosk)
        yield made
        for window in made.windows:
            window.end()
