"""The command line, as an administrator uses it: real processes, a folder of their own, no traceback ever."""

import json
import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from window_client.demo_data import DEMO_KEY, DEMO_PASSWORD, DEMO_SUPERVISOR_BADGE
from window_client.domain.station.station_record import local_day

PASSWORD = "Passw0rd!"
INIT = (
    *("admin", "init", "--name", "云溪派出所", "--badge", "320401", "--officer-name", "陆以宁"),
    *("--security-badge", "320402", "--security-name", "秦若川"),
)
AUDITOR = "320403"


@dataclass(frozen=True)
class Answer:
    """What a command said."""

    code: int
    said: str
    complained: str


@dataclass(frozen=True)
class CommandLine:
    """``window-client`` with a home of its own and no keyring."""

    home: Path
    root: Path

    def run(self, *arguments: str, password: str = "", **more: str) -> Answer:
        """Run one command; nothing is ever asked of a terminal."""
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("WINDOW_CLIENT_", "DBUS_"))
        }
        environment |= {
            "WINDOW_CLIENT_HOME": str(self.home),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.home}/no-bus",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "PYTHONUTF8": "1",
            "PYTHONPATH": str(self.root),
            **({"WINDOW_CLIENT_PASSWORD": password} if password else {}),
            **more,
        }
        done = subprocess.run(
            [sys.executable, "-m", "ui.command_line", *arguments],
            cwd=self.root,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=150,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return Answer(done.returncode, done.stdout, done.stderr)

    def sentence(self, *arguments: str, **how: str) -> str:
        """Run a command that must be refused, in one sentence."""
        answer = self.run(*arguments, **how)
        assert answer.code == 2, answer
        assert answer.said == ""
        (line,) = answer.complained.splitlines()
        return line

    @property
    def file(self) -> Path:
        """The database."""
        return self.home / "station.db"


@pytest.fixture
def line(tmp_path: Path, project_root: Path) -> CommandLine:
    """A PC on which nothing is set up."""
    return CommandLine(tmp_path / "home", project_root)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> CommandLine:
    """A PC with the sample station, made once by the command line itself."""
    made = CommandLine(tmp_path_factory.mktemp("demo") / "home", project_root)
    answer = made.run("admin", "demo", "--counters", "2")
    assert answer.code == 0, answer
    assert DEMO_PASSWORD in answer.said
    return made


def closed_days(line: CommandLine) -> list[str]:
    """Days that are closed, oldest first."""
    with closing(sqlite3.connect(line.file)) as database:
        return [day for (day,) in database.execute("SELECT day FROM day_closing ORDER BY day")]


class TestInit:
    """admin init."""

    def test_a_station_is_set_up_once_and_its_recovery_code_is_shown_once(self, line: CommandLine) -> None:
        # the first attempt is refused; that must not leave a database that nobody can open
        assert "密码" in line.sentence(*INIT, password="weak")
        first = line.run(*INIT, "--counters", "2", password=PASSWORD)
        assert first.code == 0, first
        code = next(text for text in first.said.splitlines() if text.count("-") >= 10)
        key = line.home / "station.key"
        assert stat.S_IMODE(key.stat().st_mode) == 0o600
        assert key.read_text().strip() not in first.said
        assert str(key) in first.said
        again = line.sentence(*INIT, password=PASSWORD)
        assert code not in again
        assert line.run("audit", "verify").code == 0

        # the key is what opens it
        key.unlink()
        assert line.sentence("audit", "verify")

    def test_without_a_password_nothing_is_set_up(self, line: CommandLine) -> None:
        answer = line.run(*INIT)
        assert answer.code != 0
        assert not line.file.exists()

    def test_a_key_file_that_cannot_be_written_leaves_no_station(self, line: CommandLine) -> None:
        line.sentence(*INIT, password=PASSWORD, WINDOW_CLIENT_KEY_FILE=str(line.home / "none" / "x.key"))
        with closing(sqlite3.connect(line.file)) as database:
            assert database.execute("SELECT count(*) FROM officer").fetchone() == (0,)

    def test_nothing_works_before_it(self, line: CommandLine) -> None:
        for command in (("audit", "verify"), ("report", "--out", "x.csv"), ("close-day",)):
            assert "建站" in line.sentence(*command)


class TestKeeping:
    """admin user, admin counter."""

    def test_a_counter_is_added_by_who_may(self, demo: CommandLine) -> None:
        answer = demo.run("admin", "counter", "--number", "9", "--domain", "household")
        assert (answer.code, "9" in answer.said) == (0, True), answer
        assert demo.sentence("admin", "counter", "--number", "9")
        assert demo.sentence(
            "admin", "counter", "--number", "10", "--badge", "320488", password=DEMO_PASSWORD
        )

    def test_a_kiosk_s_second_page_is_set_by_who_may(self, demo: CommandLine) -> None:
        assert "不显示" in demo.run("admin", "kiosk").said
        answer = demo.run("admin", "kiosk", "--second-page", "--item", "crj.pp.new")
        assert (answer.code, "crj.pp.new" in answer.said) == (0, True), answer
        assert "第二页（常办事项）：显示" in demo.run("admin", "kiosk").said
        assert demo.sentence("admin", "kiosk", "--item", "no.such")
        assert demo.sentence("admin", "kiosk", "--one-page", "--badge", "320488", password=DEMO_PASSWORD)

    def test_an_account_is_made_by_the_security_admin_only(self, demo: CommandLine) -> None:
        new = ("admin", "user", "--new-badge", "320499", "--name", "方知行", "--role", "officer")
        assert demo.sentence(*new, WINDOW_CLIENT_NEW_PASSWORD=PASSWORD)
        by = ("--badge", "320402")
        answer = demo.run(*new, *by, password=DEMO_PASSWORD, WINDOW_CLIENT_NEW_PASSWORD=PASSWORD)
        assert answer.code == 0, answer
        assert demo.sentence(*new, *by, password=DEMO_PASSWORD, WINDOW_CLIENT_NEW_PASSWORD=PASSWORD)

    def test_an_account_is_closed_and_opened_again(self, demo: CommandLine) -> None:
        gone, by = "320488", ("--badge", DEMO_SUPERVISOR_BADGE)
        assert demo.sentence("admin", "user", "close", gone, "--badge", "320402", password=DEMO_PASSWORD)
        answer = demo.run("admin", "user", "close", gone, *by, password=DEMO_PASSWORD)
        assert (answer.code, "已停用" in answer.said) == (0, True), answer
        assert "停用" in demo.sentence("close-day", "--badge", gone, password=DEMO_PASSWORD)
        assert demo.sentence("admin", "user", "close", "999999", *by, password=DEMO_PASSWORD)
        answer = demo.run("admin", "user", "reopen", gone, *by, password=DEMO_PASSWORD)
        assert (answer.code, "已恢复" in answer.said) == (0, True), answer

    def test_a_wrong_password_is_told_in_one_sentence(self, demo: CommandLine) -> None:
        assert demo.sentence("close-day", "--badge", "320415", password="wrong-Passw0rd")

    def test_demo_is_for_an_empty_database(self, demo: CommandLine) -> None:
        assert demo.sentence("admin", "demo")


class TestReport:
    """report."""

    def test_every_kind_of_file(self, demo: CommandLine, tmp_path: Path) -> None:
        day = closed_days(demo)[0]
        for kind in ("xlsx", "pdf", "csv"):
            out = tmp_path / "new" / f"日报.{kind}"
            answer = demo.run("report", "--day", day, "--out", str(out))
            assert (answer.code, str(out) in answer.said) == (0, True), answer
        assert openpyxl.load_workbook(tmp_path / "new" / "日报.xlsx").sheetnames
        assert (tmp_path / "new" / "日报.pdf").read_bytes().startswith(b"%PDF-")
        assert day in (tmp_path / "new" / "日报.csv").read_text("utf-8-sig")
        assert not list((tmp_path / "new").glob("*.part"))

    @pytest.mark.parametrize("day", ["2026-02-31", "gestern", "20260318x", "18.3.2026"])
    def test_a_day_that_is_none(self, demo: CommandLine, tmp_path: Path, day: str) -> None:
        assert "2026-03-18" in demo.sentence("report", "--day", day, "--out", str(tmp_path / "r.csv"))

    def test_a_kind_of_file_that_is_none(self, demo: CommandLine, tmp_path: Path) -> None:
        for name in ("r.doc", "r", "r.csv.exe"):
            assert ".xlsx" in demo.sentence("report", "--out", str(tmp_path / name))
        assert list(tmp_path.iterdir()) == []

    def test_who_may_not_read_it(self, demo: CommandLine, tmp_path: Path) -> None:
        out = str(tmp_path / "r.csv")
        assert demo.sentence("report", "--out", out, "--badge", "320404", password=DEMO_PASSWORD)
        assert list(tmp_path.iterdir()) == []

    def test_a_place_where_nothing_can_be_written(self, demo: CommandLine, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("x")
        assert "写不了" in demo.sentence("report", "--out", str(tmp_path / "file" / "r.csv"))


class TestAudit:
    """audit verify, replay, export."""

    def test_a_sound_station_holds(self, demo: CommandLine) -> None:
        verified, replayed = (
            demo.run("audit", "verify"),
            demo.run("audit", "replay", "--day", closed_days(demo)[0]),
        )
        assert (verified.code, "全部相符" in verified.said) == (0, True), verified
        assert replayed.code == 0, replayed

    def test_what_was_changed_behind_the_programs_back_is_found(
        self, demo: CommandLine, tmp_path: Path
    ) -> None:
        home = tmp_path / "home"
        home.mkdir()
        with (
            closing(sqlite3.connect(demo.file)) as source,
            closing(sqlite3.connect(home / "station.db")) as copy,
        ):
            source.backup(copy)
            copy.execute("UPDATE ticket SET item_code = 'hz.death' WHERE state = 'waiting'")
            copy.commit()
        (home / "station.key").write_text(DEMO_KEY.hex() + "\n")
        (home / "station.key").chmod(0o600)
        answer = CommandLine(home, demo.root).run("audit", "verify")
        assert answer.code == 1, answer
        assert "ticket" in answer.said

    def test_the_journal_is_exported_by_an_auditor_and_holds_nobody(
        self, demo: CommandLine, tmp_path: Path
    ) -> None:
        out = tmp_path / "journal.jsonl"
        assert demo.sentence("audit", "export", "--out", str(out))
        answer = demo.run("audit", "export", "--out", str(out), "--badge", AUDITOR, password=DEMO_PASSWORD)
        assert answer.code == 0, answer
        rows = [json.loads(row) for row in out.read_text("utf-8").splitlines()]
        assert len(rows) > 300
        text = out.read_text("utf-8")
        assert "3204991" not in text
        assert "青石巷" not in text


@pytest.mark.usefixtures("one_day")
class TestCloseDay:
    """close-day."""

    def test_the_day_is_closed_once(self, demo: CommandLine) -> None:
        before = closed_days(demo)
        today = local_day(datetime.now(UTC)).isoformat()
        assert demo.sentence("close-day"), "somebody still waits"
        assert demo.sentence("close-day", "--badge", "320488", password=DEMO_PASSWORD)
        assert demo.sentence("close-day", "--day", "2999-01-01")
        answer = demo.run("close-day", "--carry-over-all")
        assert answer.code == 0, answer
        assert "封存码" in answer.said
        assert closed_days(demo) == [*before, today]
        assert "已经日结" in demo.sentence("close-day")


class TestDoctor:
    """doctor."""

    def test_it_says_what_works_and_the_remedy_for_what_does_not(self, demo: CommandLine) -> None:
        answer = demo.run("doctor")
        assert answer.code == 0, answer
        for subject in ("工作文件夹", "数据库", "数据密钥", "小票机", "字体"):
            assert subject in answer.said
        assert "办法" in answer.said

    def test_an_empty_pc_is_no_fault(self, line: CommandLine) -> None:
        answer = line.run("doctor")
        assert "admin init" in answer.said or "建站" in answer.said
        assert "数据库" in answer.said

    def test_what_is_broken_is_a_fault(self, line: CommandLine) -> None:
        line.home.mkdir()
        (line.home / "settings.toml").write_text("nonsense = [")
        line.file.write_bytes(b"this is no database, but it is long enough to be looked at" * 100)
        answer = line.run("doctor")
        assert answer.code == 1, answer
        assert answer.said.count("不行") >= 2

    def test_a_damaged_database_is_told_in_one_sentence(self, line: CommandLine) -> None:
        line.home.mkdir()
        line.file.write_bytes(b"this is no database, but it is long enough to be looked at" * 100)
        assert line.sentence("audit", "verify")


def test_help_names_every_command(line: CommandLine) -> None:
    answer = line.run("--help")
    assert answer.code == 0
    for command in ("tour", "report", "close-day", "audit", "doctor", "admin"):
        assert command in answer.said
    assert line.run("no-such-command").code == 2
