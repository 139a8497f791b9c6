"""Work leaves the GUI thread in order and comes back to it, or is dropped; nothing hangs or is lost."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.background.job import Lane
from ui.background.runner import ImmediateRunner, Runner
from window_client.errors import Refused


class NotNow(Refused):
    """A refusal as services raise it."""

    code = "refused"


class Bugs(list[BaseException]):
    """What was reported as unexpected."""

    def __call__(self, error: BaseException) -> None:
        self.append(error)


@pytest.fixture
def bugs() -> Bugs:
    return Bugs()


@pytest.fixture
def runner(bugs: Bugs, qtbot: QtBot) -> Iterator[Runner]:
    runner = Runner(report_bug=bugs)
    yield runner
    assert runner.stop(5)


@pytest.fixture
def owner() -> QObject:
    return QObject()


def test_a_job_runs_elsewhere_and_its_answer_comes_back_here(
    runner: Runner, owner: QObject, qtbot: QtBot
) -> None:
    threads: list[int] = []
    answers: list[tuple[str, bool]] = []

    def job() -> str:
        threads.append(threading.get_ident())
        return "A011"

    runner.run(
        job, lambda answer: answers.append((answer, QThread.currentThread().isMainThread())), owner=owner
    )
    assert answers == []
    qtbot.waitUntil(lambda: len(answers) == 1)
    assert answers == [("A011", True)]
    assert threads != [threading.get_ident()]


def test_database_jobs_run_one_after_another_in_order(runner: Runner, owner: QObject, qtbot: QtBot) -> None:
    log: list[str] = []
    answers: list[int] = []

    def job(number: int) -> int:
        log.append(f"begin {number}")
        threading.Event().wait(0.001)
        log.append(f"end {number}")
        return number

    for number in range(20):
        runner.run(lambda number=number: job(number), answers.append, owner=owner)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(answers) == 20)
    assert answers == list(range(20))
    assert log == [line for number in range(20) for line in (f"begin {number}", f"end {number}")]


def test_a_slow_job_does_not_hold_up_the_database(runner: Runner, owner: QObject, qtbot: QtBot) -> None:
    paper = threading.Event()
    answers: list[str] = []

    def printing() -> str:
        assert paper.wait(10)
        return "paper"

    runner.run(printing, answers.append, lane=Lane.SLOW, owner=owner)
    runner.run(lambda: "called", answers.append, owner=owner)
    qtbot.waitUntil(lambda: answers == ["called"])
    paper.set()
    qtbot.waitUntil(lambda: answers == ["called", "paper"])


def test_an_expected_error_reaches_whoever_asked(
    runner: Runner, bugs: Bugs, owner: QObject, qtbot: QtBot
) -> None:
    failures: list[Exception] = []

    def job() -> None:
        raise NotNow(state="idle")

    runner.run(job, lambda _: pytest.fail("no answer was expected"), failures.append, owner=owner)
    qtbot.waitUntil(lambda: len(failures) == 1)
    assert isinstance(failures[0], NotNow)
    assert bugs == []


def test_an_expected_error_that_nobody_takes_is_reported(
    runner: Runner, bugs: Bugs, owner: QObject, qtbot: QtBot
) -> None:
    def job() -> None:
        raise NotNow

    runner.run(job, lambda _: None, owner=owner)
    qtbot.waitUntil(lambda: len(bugs) == 1)
    assert isinstance(bugs[0], NotNow)


def test_a_bug_is_reported_and_whoever_waits_stops_waiting(
    runner: Runner, bugs: Bugs, owner: QObject, qtbot: QtBot
) -> None:
    failures: list[Exception] = []
    runner.run(lambda: 1 // 0, lambda _: None, failures.append, owner=owner)
    qtbot.waitUntil(lambda: len(failures) == 1)
    assert [type(bug) for bug in bugs] == [ZeroDivisionError]


def test_the_worker_lives_on_after_any_exception(
    runner: Runner, bugs: Bugs, owner: QObject, qtbot: QtBot
) -> None:
    answers: list[str] = []

    def job() -> None:
        raise SystemExit(3)

    runner.run(job, lambda _: None, owner=owner)
    runner.run(lambda: "alive", answers.append, owner=owner)
    qtbot.waitUntil(lambda: answers == ["alive"])
    assert [type(bug) for bug in bugs] == [SystemExit]


def test_the_answer_for_a_page_that_is_gone_is_dropped(runner: Runner, bugs: Bugs, qtbot: QtBot) -> None:
    page = QWidget()
    begun, go_on = threading.Event(), threading.Event()
    answers: list[str] = []

    def job() -> str:
        begun.set()
        assert go_on.wait(10)
        return "late"

    runner.run(job, answers.append, owner=page)
    assert begun.wait(10)
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    go_on.set()
    qtbot.waitUntil(lambda: runner.idle)
    assert answers == []
    assert bugs == []


def test_a_bug_in_the_job_of_a_page_that_is_gone_is_still_reported(
    runner: Runner, bugs: Bugs, qtbot: QtBot
) -> None:
    page = QWidget()
    go_on = threading.Event()

    def job() -> None:
        assert go_on.wait(10)
        raise RuntimeError

    runner.run(job, lambda _: None, owner=page)
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    go_on.set()
    qtbot.waitUntil(lambda: len(bugs) == 1)


def test_a_cancelled_job_is_not_begun_and_not_answered(runner: Runner, owner: QObject, qtbot: QtBot) -> None:
    go_on = threading.Event()
    done: list[str] = []

    def first() -> str:
        assert go_on.wait(10)
        return "first"

    def second() -> str:
        done.append("second ran")
        return "second"

    runner.run(first, done.append, owner=owner)
    job = runner.run(second, done.append, owner=owner)
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: runner.idle)
    assert done == ["first"]


def test_busy_is_told_once_per_run_of_jobs(runner: Runner, owner: QObject, qtbot: QtBot) -> None:
    told: list[bool] = []
    runner.busy_changed.connect(told.append)
    for _ in range(5):
        runner.run(lambda: None, lambda _: None, owner=owner)
    qtbot.waitUntil(lambda: runner.idle)
    assert told == [True, False]


def test_stopping_writes_what_was_asked_for_and_takes_no_more(bugs: Bugs, owner: QObject) -> None:
    runner = Runner(report_bug=bugs)
    written: list[int] = []
    for number in range(10):
        runner.run(lambda number=number: written.append(number), lambda _: None, owner=owner)  # type: ignore[misc]
    assert runner.stop(10)
    assert written == list(range(10))
    runner.run(lambda: written.append(99), lambda _: None, owner=owner)
    assert runner.stop(10)
    assert written == list(range(10))


def test_stopping_gives_up_on_a_job_that_hangs(bugs: Bugs, owner: QObject) -> None:
    runner = Runner(report_bug=bugs)
    begun, never = threading.Event(), threading.Event()

    def hang() -> None:
        begun.set()
        never.wait(60)

    runner.run(hang, lambda _: None, lane=Lane.SLOW, owner=owner)
    assert begun.wait(10)
    assert not runner.stop(0.05)
    never.set()
    assert runner.stop(10)


def test_the_immediate_runner_answers_at_once(owner: QObject) -> None:
    answers: list[int] = []
    failures: list[Exception] = []

    def refuse() -> None:
        raise NotNow

    runner = ImmediateRunner()
    runner.run(lambda: 7, answers.append, owner=owner)
    runner.run(refuse, lambda _: None, failures.append, owner=owner)
    assert answers == [7]
    assert [type(failure) for failure in failures] == [NotNow]
    with pytest.raises(ZeroDivisionError):
        runner.run(lambda: 1 // 0, lambda _: None, owner=owner)


def test_the_immediate_runner_can_hold_jobs_back(owner: QObject) -> None:
    answers: list[int] = []
    runner = ImmediateRunner(holding=True)
    runner.run(lambda: 1, answers.append, owner=owner)
    runner.run(lambda: 2, answers.append, owner=owner).cancel()
    assert answers == []
    assert runner.release() == 2
    assert answers == [1]
