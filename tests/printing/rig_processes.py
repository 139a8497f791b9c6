"""The processes of a test rig: started with a log each, ended by process id together with their children."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

SEARCH_PATH = os.pathsep.join(
    [os.environ.get("PATH", ""), "/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/bin", "/bin"]
)
"""System programs are often not on an ordinary user's PATH."""


class RigFailed(AssertionError):
    """The rig could not be made to do what a test asked; the text says what, and what its log says."""


def wait_until(condition: Callable[[], object], what: str, seconds: float = 20.0) -> None:
    """Waits for a condition; raises :class:`RigFailed` naming ``what`` when it does not come true in time."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise RigFailed(f"waited {seconds:g} s in vain for: {what}")
        time.sleep(0.02)


class RigProcesses:
    """Named processes whose environment names ``base``, which is how stray children are recognised.

    Args:
        base: the rig's folder; working directory of all, and place of ``NAME.log``.
        environment: the whole environment; some value in it must contain ``base``.
    """

    def __init__(self, base: Path, environment: Mapping[str, str]) -> None:
        self._base = base
        self._environment = dict(environment)
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        self._sessions: set[int] = set()

    def start(self, name: str, command: Sequence[str]) -> None:
        """Starts a program under a name; its output goes to its log."""
        program = shutil.which(command[0], path=SEARCH_PATH)
        if program is None:
            raise RigFailed(f"The tests need the program {command[0]}.")
        with self._log_file(name).open("ab") as log:
            # a session of its own, so that its children can be found and ended
            self._running[name] = subprocess.Popen(
                [program, *command[1:]],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=self._environment,
                cwd=self._base,
                start_new_session=True,
            )

    def run(self, *command: str) -> None:
        """Runs a program to its end; raises :class:`RigFailed` with what it said if it fails."""
        done = subprocess.run(
            command, env=self._environment, capture_output=True, timeout=30, check=False, text=True
        )
        if done.returncode:
            raise RigFailed(f"{' '.join(command)}: {done.stderr or done.stdout}")

    def end(self, name: str, how: signal.Signals, *, children: bool = True) -> None:
        """Ends a program, if it runs, and what programs that are dead by now have left behind."""
        process = self._running.pop(name, None)
        if process is not None:
            if process.poll() is None:
                process.send_signal(how)
                with suppress(subprocess.TimeoutExpired):
                    process.wait(timeout=5)
            if process.poll() is None:
                process.kill()
                process.wait(timeout=5)
            self._sessions.add(process.pid)
        if children:
            self._end_strays()

    def end_all(self) -> None:
        """Ends everything, the last started first."""
        for name in reversed(list(self._running)):
            self.end(name, signal.SIGTERM)
        self._end_strays()

    def is_alive(self, name: str) -> bool:
        """Whether the program runs."""
        process = self._running.get(name)
        return process is not None and process.poll() is None

    def expect_alive(self, name: str) -> None:
        """Raises :class:`RigFailed` with the end of its log if the program does not run."""
        if not self.is_alive(name):
            raise RigFailed(f"{name} did not start:\n{self.log(name)[-2000:].decode(errors='replace')}")

    def log(self, name: str) -> bytes:
        """What the program has said so far."""
        path = self._log_file(name)
        return path.read_bytes() if path.exists() else b""

    def _log_file(self, name: str) -> Path:
        return self._base / f"{name}.log"

    def _end_strays(self) -> None:
        dead = self._sessions - {process.pid for process in self._running.values()}
        for pid in _processes_of(dead, mark=str(self._base)):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


def _processes_of(sessions: set[int], mark: str) -> Iterator[int]:
    """Processes of these sessions whose environment carries the mark (a process id may have been reused)."""
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        with suppress(OSError, ValueError, IndexError):
            # fields after the command's name in brackets: state, parent, group, session
            session = int((entry / "stat").read_text().rpartition(")")[2].split()[3])
            if session in sessions and mark.encode() in (entry / "environ").read_bytes():
                yield int(entry.name)
