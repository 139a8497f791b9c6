"""The board from its first command to its screen: enrolled on a server, started, and a call is to be seen."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.builders import DATA_KEY, TestClock, open_url
from tests.server_station import shared_server, shared_server_template
from tests.workflows.window_rig import environment_of, own_display, start_python
from ui.theme.tokens import raw_tokens
from window_client.persistence.recovery_code import write_recovery_code
from window_client.settings_file import read_settings

pytestmark = [pytest.mark.screen, pytest.mark.timeout(300), pytest.mark.usefixtures("one_day")]

PATIENCE_S = 120.0
#: as the screen keeps it: blue, green, red
NOW = bytes.fromhex(raw_tokens()["font"]["display"]["board"]["now"][1:])[::-1]
#: the frame is 9 px wide on a large screen; a dot of this colour somewhere else is no frame
MANY = 2_000


def until(condition: Callable[[], bool], what: str) -> None:
    """Wait for something outside this process."""
    deadline = monotonic() + PATIENCE_S
    while not condition():
        assert monotonic() < deadline, what
        sleep(0.2)


def admin(home: Path, root: Path, log: Path, owner: str, *options: str) -> int:
    """``window-client admin enrol``; gives its exit code."""
    more = environment_of(home) | {
        "WINDOW_CLIENT_OWNER_DB": owner,
        "WINDOW_CLIENT_RECOVERY_CODE": write_recovery_code(DATA_KEY),
    }
    command = start_python(
        "-m", "ui", "admin", "enrol", "--name", "大厅屏", *options,
        display="", root=root, more=more, log=log,
    )  # fmt: skip
    command.communicate(timeout=PATIENCE_S)
    return command.returncode


@pytest.fixture
def owner_url() -> Iterator[str]:
    """A station's database on the server, and its owner's address."""
    with shared_server_template().copied() as url:
        yield url


def test_from_enrolling_to_the_first_call(owner_url: str, tmp_path: Path, project_root: Path) -> None:
    home, log = tmp_path / "home", tmp_path / "complaints.txt"
    home.mkdir()
    assert admin(home, project_root, log, owner_url, "--use", "wc_board", "--counter", "1") == 2
    assert "叫号屏" in log.read_text("utf-8")
    assert admin(home, project_root, log, owner_url, "--use", "wc_board") == 0, log.read_text("utf-8")
    assert [file.name for file in tmp_path.rglob("*.key")] == [], "a board is given no key"
    role = read_settings(home).database_url.split("//")[1].split(":")[0]
    assert role.startswith("wc_pc_")

    screen = tmp_path / "screen"
    screen.mkdir()

    def yellow() -> int:
        return (screen / "Xvfb_screen0").read_bytes().count(NOW)

    def listens() -> bool:
        with shared_server().connect(owner_url.rsplit("/", 1)[1]) as connection:
            asked = connection.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE usename = %s AND query LIKE 'LISTEN%%'", (role,)
            ).fetchone()
            return asked is not None and asked[0] == 1

    # the board goes by the server's clock, so the call is of today
    rig = open_url(owner_url, TestClock(datetime.now(UTC)))
    with own_display("1366x768", screen) as display:
        program = start_python(
            "-m", "ui", "board",
            display=display, root=project_root, more=environment_of(home), log=log,
        )  # fmt: skip
        try:
            until(listens, f"the board hears of changes: {log.read_text('utf-8')}")
            assert yellow() < MANY, "nobody is called yet"
            rig.open_counter(2)
            rig.called(2)
            until(lambda: yellow() > MANY, "the call is on the screen")
            assert program.poll() is None
        finally:
            program.kill()
            program.communicate(timeout=30)
            rig.close()
