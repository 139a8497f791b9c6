"""What every test stands on: a screen of its own, settings of its own, examples that come out the same."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.scale import SCALE

# Time is never judged by a test, so a slow example is no failure. Quick runs always try the same examples:
# then only a change can turn a green tree red. Full runs look for new ones.
settings.register_profile("quick", deadline=None, derandomize=True, database=None)
settings.register_profile("full", deadline=None, max_examples=1_000, print_blob=True)
settings.load_profile(SCALE.name)

# Variables through which a person's own station, keys or screen style could reach a test.
_FOREIGN_VARIABLES = (
    "WINDOW_CLIENT_DB",
    "WINDOW_CLIENT_HOME",
    "WINDOW_CLIENT_KEY_FILE",
    "QT_SCALE_FACTOR",
    "QT_STYLE_OVERRIDE",
)


def pytest_configure(config: pytest.Config) -> None:
    """Cuts the run off from the settings of whoever runs it."""
    for variable in _FOREIGN_VARIABLES:
        os.environ.pop(variable, None)
    if not os.environ.get("XDG_RUNTIME_DIR"):
        # Qt wants one and a machine without a log-in has none
        folder = tempfile.mkdtemp(prefix="window-client-run-")
        os.environ["XDG_RUNTIME_DIR"] = folder
        config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))


def pytest_report_header() -> str:
    """Says how the drills of this run can be repeated."""
    return f"scale: {SCALE}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keeps a report sendable: text that UTF-8 cannot hold would take down the worker, not just the test."""
    report = yield
    report.sections = [(title, _sendable(text)) for title, text in report.sections]
    if report.failed and _sendable(report.longreprtext) != report.longreprtext:
        report.longrepr = _sendable(report.longreprtext)
    return report


def _sendable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """An X display that only this test process uses, in DISPLAY for it and for the programs that it starts.

    Two workers on one display would take the keyboard focus from each other.
    ``WINDOW_CLIENT_TEST_DISPLAY=mine`` keeps the display of whoever runs the test, to look on.

    Yields:
        the display's name, for example ``:99``.
    """
    if os.environ.get("WINDOW_CLIENT_TEST_DISPLAY") == "mine":
        yield os.environ["DISPLAY"]
        return
    reading_end, writing_end = os.pipe()
    # -r: no key repeats because a busy machine let go of it late
    options = ["-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset", "-r"]
    server = subprocess.Popen(
        # setpriv: a worker that is killed takes its display along
        ["setpriv", "--pdeathsig", "TERM", "Xvfb", *options, "-displayfd", str(writing_end)],
        pass_fds=[writing_end],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing_end)
    with os.fdopen(reading_end) as answer:
        number = (
            answer.readline().strip()
        )  # ends when the display is ready, or with nothing when the server gave up
    if not number:
        raise RuntimeError(f"Xvfb did not start (exit code {server.wait(10)})")
    before = os.environ.get("DISPLAY")
    os.environ["DISPLAY"] = f":{number}"
    yield f":{number}"
    if before is None:
        del os.environ["DISPLAY"]
    else:
        os.environ["DISPLAY"] = before
    server.terminate()
    server.wait(10)


@pytest.fixture(scope="session")
def qapp_args(request: pytest.FixtureRequest) -> list[str]:
    """pytest-qt asks for this before it makes the one QApplication, which then opens on the display above."""
    if os.environ.get("QT_QPA_PLATFORM") in (None, "", "xcb"):
        request.getfixturevalue("display")
        os.environ["QT_QPA_PLATFORM"] = "xcb"  # and not a Wayland session that may be around
    return ["window-client-tests"]


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The folder that holds pyproject.toml."""
    return Path(__file__).resolve().parent.parent
