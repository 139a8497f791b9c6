"""A display server of software, its picture divided into two displays as RandR 1.5 allows (two QScreens)."""

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from PySide6.QtGui import QImage

from tests.printing.rig_processes import RigFailed, wait_until

#: the clerk's display at the left, the one that faces the citizen at the right: name, size, x
CLERK, FACING = ("CLERK", 1366, 768, 0), ("FACING", 1920, 1080, 1366)
_WHOLE = (1366 + 1920, 1080)
_PATIENCE_S = 120.0


class TwoDisplays:
    """A display server of its own, and mouse and keyboard on it."""

    def __init__(self) -> None:
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            ["setpriv", "--pdeathsig", "TERM", "Xvfb", "-screen", "0", f"{_WHOLE[0]}x{_WHOLE[1]}x24",
             "-nolisten", "tcp", "-noreset", "-r", "-displayfd", str(writing)],
            pass_fds=[writing],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise RigFailed("Xvfb did not start")
        self.name = f":{number}"
        self.environment = {**os.environ, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}

    def add(self, display: tuple[str, int, int, int], output: str = "none") -> None:
        """A display is plugged in."""
        name, width, height, x = display
        self._run("xrandr", "--setmonitor", name, f"{width}/500x{height}/300+{x}+0", output)

    def take_away(self, display: tuple[str, int, int, int]) -> None:
        """It is pulled out."""
        self._run("xrandr", "--delmonitor", display[0])

    def press(self, x: int, y: int) -> None:
        """A finger goes down; it stays until ``let_go``."""
        self._run("xdotool", "mousemove", str(x), str(y), "mousedown", "1")

    def let_go(self, x: int, y: int) -> None:
        """It is lifted here."""
        self._run("xdotool", "mousemove", str(x), str(y), "mouseup", "1")

    def touch(self, x: int, y: int) -> None:
        """A touch."""
        self.press(x, y)
        self.let_go(x, y)

    def key(self, *keys: str) -> None:
        """Keys of the keyboard, to whatever has the X focus."""
        self._run("xdotool", "key", *keys)

    def focus(self, title: str) -> None:
        """What a window manager would do: the clerk's window gets the keyboard."""
        self._run("xdotool", "search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync")

    def picture(self) -> QImage:
        """All that both displays show."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "root.png")
            self._run("import", "-window", "root", str(file))
            return QImage(str(file))

    def end(self) -> None:
        """Nothing is left of it."""
        self._server.terminate()
        self._server.wait(10)

    def _run(self, *command: str) -> None:
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=_PATIENCE_S, check=False
        )
        if done.returncode:
            raise RigFailed(f"{' '.join(command)}: {done.stderr or done.stdout}")


class Talker:
    """A program that prints JSON lines and takes orders a line at a time.

    Attributes:
        said: everything that it has said.
    """

    def __init__(self, module: str, environment: dict[str, str]) -> None:
        self.said: list[dict[str, Any]] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", module],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._ear = threading.Thread(target=self._hear, daemon=True)
        self._ear.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(20)
        self._ear.join(20)
        assert self._process.stdout is not None
        self._process.stdout.close()

    def order(self, line: str) -> dict[str, Any]:
        """Give an order and wait until it was carried out; gives how it stands then."""
        seen = len(self.said)
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()
        return self.wait_for(lambda one: "order" in one, f"the end of {line}", seen)

    def wait_for(self, fits: Callable[[dict[str, Any]], object], what: str, since: int = 0) -> dict[str, Any]:
        """The first thing said from ``since`` on that fits."""
        found: list[dict[str, Any]] = []

        def look() -> bool:
            found[:] = [one for one in self.said[since:] if fits(one)]
            return bool(found) or self._process.poll() is not None

        wait_until(look, what, _PATIENCE_S)
        if not found:
            raise RigFailed(f"the program ended before it said {what}: {self.said[-3:]}")
        return found[0]

    def _hear(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith("{"):
                self.said.append(json.loads(line))


@contextmanager
def two_displays() -> Iterator[TwoDisplays]:
    """Both plugged in."""
    made = TwoDisplays()
    try:
        # the output comes last: it replaces the server's own whole picture
        made.add(FACING)
        made.add(CLERK, "screen")
        yield made
    finally:
        made.end()
