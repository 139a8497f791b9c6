"""B9: from the start of the process to a window that can be used, warm, with 50,000 tickets of history."""

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.measured_rounds import Row, alternating, tell
from tests.benchmarks.old_station import TICKETS, grow_old
from tests.builders import DATA_KEY, shared_template

BUDGET = 3
PATIENCE_S = 120


def _start(mode: str, home: Path, root: Path) -> float:
    """Milliseconds until the process says that its window is usable."""
    environment = os.environ | {
        "WINDOW_CLIENT_HOME": str(home),
        "WINDOW_CLIENT_KEY_FILE": str(home / "station.key"),
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home}/no-bus",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(root),
    }
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.started_window", mode],
        cwd=root,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        taken = (time.perf_counter() - begun) * 1_000
        assert line == "usable\n", "the window never became usable"
        assert child.wait(PATIENCE_S) == 0
    return taken


def test_b9_the_client_starts(tmp_path: Path, project_root: Path, display: str) -> None:
    """Both with real windows on a real X display; the first start of each is not counted."""
    home = tmp_path / "home"
    home.mkdir()
    station = shared_template().copy(home / "station.db")
    grow_old(station, DATA_KEY)
    (home / "station.key").write_text(DATA_KEY.hex() + "\n")
    (home / "station.key").chmod(0o600)
    for mode in ("client", "bare"):
        _start(mode, home, project_root)
    ours, bare = alternating(
        lambda: _start("client", home, project_root), lambda: _start("bare", home, project_root), 5
    )
    tell(
        f"B9 start to usable window, {TICKETS} tickets of history, display {display}",
        [
            Row(
                "client / bare PySide6 window, same fonts",
                ours,
                bare,
                f"≤ {BUDGET} × bare",
                ours <= BUDGET * bare,
            )
        ],
    )
