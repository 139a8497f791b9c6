"""A bug is logged by its place and told in words, and the program goes on."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from pytestqt.qtbot import QtBot

from ui.background.runner import Runner
from ui.crash import CrashReporter, place_of
from ui.messages import MessageRecorder
from window_client.errors import Refused, WorldFault

SECRET = "周㛃兰 3204"


@pytest.fixture
def crash(messages: MessageRecorder, tmp_path: Path) -> Iterator[CrashReporter]:
    old, old_thread = sys.excepthook, threading.excepthook
    reporter = CrashReporter(messages, log_folder=tmp_path, open_folder=lambda folder: None)
    reporter.install()
    yield reporter
    reporter.uninstall()
    sys.excepthook, threading.excepthook = old, old_thread


def fail() -> None:
    raise KeyError(SECRET)


def test_a_bug_in_a_slot_is_told_and_the_program_goes_on(
    crash: CrashReporter, messages: MessageRecorder, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    after: list[bool] = []
    QTimer.singleShot(0, fail)
    QTimer.singleShot(1, lambda: after.append(True))
    qtbot.waitUntil(lambda: bool(after) and "crash" in messages.banners)
    banner = messages.banners["crash"]
    assert "日志" in banner.title
    assert banner.action is not None
    record = next(record for record in caplog.records if record.name == "window_client.crash")
    assert record.levelno == logging.ERROR
    assert "KeyError" in record.getMessage()
    assert "test_crash.py" in record.getMessage()
    assert SECRET not in caplog.text
    assert SECRET not in banner.title + banner.text


def test_an_expected_error_in_a_slot_is_a_message(
    crash: CrashReporter, messages: MessageRecorder, qtbot: QtBot
) -> None:
    def refuse() -> None:
        raise Refused

    QTimer.singleShot(0, refuse)
    qtbot.waitUntil(lambda: messages.errors != [])
    assert crash.bugs == 0
    assert "crash" not in messages.banners


def test_a_bug_in_a_background_job_is_told(
    crash: CrashReporter, messages: MessageRecorder, qtbot: QtBot
) -> None:
    runner = Runner(report_bug=crash.report)
    runner.run(fail, lambda _: None, owner=crash)
    qtbot.waitUntil(lambda: "crash" in messages.banners)
    assert runner.stop(5)


def test_a_bug_in_any_thread_is_told(crash: CrashReporter, messages: MessageRecorder, qtbot: QtBot) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: "crash" in messages.banners)


def test_a_bug_that_comes_again_and_again_does_not_flood_the_log(
    crash: CrashReporter, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(100):
        try:
            fail()
        except KeyError as error:
            crash._tell(error)
    assert crash.bugs == 1
    lines = [record for record in caplog.records if record.name == "window_client.crash"]
    assert len(lines) == 7  # the first, then 2, 4, 8, 16, 32, 64


def test_the_place_of_a_bug_names_causes_but_no_values() -> None:
    try:
        try:
            fail()
        except KeyError as inner:
            raise WorldFault(reason="x") from inner
    except WorldFault as error:
        place = place_of(error)
    assert place.startswith("WorldFault")
    assert "from KeyError" in place
    assert "in fail" in place
    assert SECRET not in place


@pytest.mark.no_qt_log
def test_qts_warnings_go_to_the_log(crash: CrashReporter, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "window_client.qt"):
        qWarning("something about a layout")
    assert [record.getMessage() for record in caplog.records if record.name == "window_client.qt"] == [
        "default: something about a layout"
    ]


def test_everything_is_given_back(messages: MessageRecorder) -> None:
    hook = sys.excepthook
    reporter = CrashReporter(messages)
    reporter.install()
    assert sys.excepthook is not hook
    reporter.uninstall()
    assert sys.excepthook is sys.__excepthook__
    sys.excepthook = hook
