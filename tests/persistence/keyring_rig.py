"""A real Secret Service for tests: its own session bus and gnome-keyring daemon, home and run folder.

Nothing of the person running the tests is touched: no display, no session bus and no keyring of theirs is
reachable from the environment that this rig makes. Both programs are started in the foreground and stopped
by their id.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import pytest

PASSWORD: Final = "rig-password"
_PROJECT: Final = Path(__file__).parents[2]
_WAIT_S: Final = 20.0
#: no service folders: a bus that would start the machine's own keyring daemon could not show "nobody there"
_BUS_CONFIG: Final = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class KeyringRig:
    """A session bus, and a keyring daemon on it when ``start_daemon`` was called.

    Attributes:
        environment: for programs that are to see this bus, and nothing of the real session.
    """

    def __init__(self) -> None:
        # sockets must have short paths, so not pytest's tmp_path
        self._folder = Path(tempfile.mkdtemp(prefix="wc-keyring-"))
        run_folder = self._folder / "run"
        run_folder.mkdir(mode=0o700)
        self._socket = self._folder / "bus"
        self.environment = {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "HOME": str(self._folder),
            "XDG_RUNTIME_DIR": str(run_folder),
            "XDG_DATA_HOME": str(self._folder / "data"),
            "PYTHONPATH": str(_PROJECT),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self._socket}",
        }
        self._bus: subprocess.Popen[bytes] | None = None
        self._daemon: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop_daemon()
        self._stop(self._bus)
        shutil.rmtree(self._folder, ignore_errors=True)

    def start_bus(self) -> None:
        """Start the session bus and wait until it listens."""
        config = self._folder / "bus.conf"
        config.write_text(_BUS_CONFIG.format(socket=self._socket), encoding="utf-8")
        command = [_program("dbus-daemon", "dbus-daemon"), "--nofork", f"--config-file={config}"]
        self._bus = self._started(command)
        self._wait_until(self._socket.exists, self._bus, "the session bus does not listen")

    def start_daemon(self, *, password: str | None) -> None:
        """Start gnome-keyring; a password makes or unlocks its login keyring, None leaves it locked."""
        command = [_program("gnome-keyring-daemon", "gnome-keyring"), "--foreground", "--components=secrets"]
        if password is None:
            self._daemon = self._started(command)
        else:
            self._daemon = self._started([*command, "--unlock"])
            assert self._daemon.stdin is not None
            self._daemon.stdin.write(password.encode("utf-8"))
            self._daemon.stdin.close()
        self._wait_until(self._has_secret_service, self._daemon, "the keyring daemon does not answer")

    def stop_daemon(self) -> None:
        """Stop the daemon; what it stored stays in its home."""
        self._stop(self._daemon)
        self._daemon = None

    def pause_daemon(self, signal_number: int) -> None:
        """Send a signal to the daemon (SIGSTOP makes one that never answers, SIGCONT ends that)."""
        assert self._daemon is not None
        self._daemon.send_signal(signal_number)

    def run(self, body: str, **facts: object) -> Any:
        """Run Python in a fresh process inside this environment.

        ``body`` sees ``facts`` as ``given`` and leaves its answer, which must fit JSON, in ``answer``.
        """
        program = (
            "import json, sys\ngiven = json.loads(sys.argv[1])\nanswer = None\n"
            f"{body}\nprint(json.dumps(answer))"
        )
        done = subprocess.run(
            [sys.executable, "-c", program, json.dumps(facts)],
            env=self.environment,
            cwd=self._folder,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    def _has_secret_service(self) -> bool:
        return (
            self.run("""
from contextlib import closing
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection
bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
with closing(open_dbus_connection()) as connection:
    call = new_method_call(bus, "NameHasOwner", "s", ("org.freedesktop.secrets",))
    answer = bool(connection.send_and_get_reply(call, timeout=5).body[0])
""")
            is True
        )

    def _started(self, command: list[str]) -> subprocess.Popen[bytes]:
        log = (self._folder / "log").open("ab")
        with log:
            return subprocess.Popen(
                command, env=self.environment, stdin=subprocess.PIPE, stdout=log, stderr=log
            )

    def _wait_until(self, condition: Any, process: subprocess.Popen[bytes], complaint: str) -> None:
        deadline = time.monotonic() + _WAIT_S
        while not condition():
            if process.poll() is not None or time.monotonic() > deadline:
                log = (self._folder / "log").read_text(encoding="utf-8", errors="replace")
                pytest.fail(f"{complaint}:\n{log}")
            time.sleep(0.02)

    def _stop(self, process: subprocess.Popen[bytes] | None) -> None:
        if process is None:
            return
        if process.stdin is not None:
            process.stdin.close()
        process.terminate()
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout=5)


def _program(name: str, package: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.fail(f"{name} is not installed (Debian package {package}); the keyring tests need it.")
    return found
