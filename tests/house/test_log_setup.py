"""The log: in home, in UTC, rotating, and without anybody's number even when a line had one."""

import logging
import re
import warnings
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client import log_setup
from window_client.ids import new_id
from window_client.log_setup import LogNotOpened, masked, set_up_logging, tear_down_logging


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    level = logging.getLogger().level
    yield set_up_logging(tmp_path)
    tear_down_logging()
    logging.getLogger().setLevel(level)


def handler_of(log: Path) -> RotatingFileHandler:
    handlers = [known for known in logging.getLogger().handlers if isinstance(known, RotatingFileHandler)]
    assert [known.baseFilename for known in handlers] == [str(log)]
    return handlers[0]


def test_a_line_has_utc_time_level_and_logger(log: Path, tmp_path: Path) -> None:
    logging.getLogger("window_client.queue").info("called ticket=%s", "abc")
    assert log == tmp_path / "log" / "counter.log"
    line = log.read_text(encoding="utf-8")
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z INFO +\d+ window_client\.queue: called ticket=abc\n", line
    )
    record = logging.makeLogRecord({"created": 1773796800.25, "msecs": 250.0, "msg": "x"})
    assert log_setup.MaskingFormatter().format(record).startswith("2026-03-18T01:20:00.250Z ")


def test_debug_lines_are_left_out_unless_asked_for(log: Path, tmp_path: Path) -> None:
    logging.getLogger("a").debug("quiet")
    assert log.read_text(encoding="utf-8") == ""
    set_up_logging(tmp_path, level=logging.DEBUG)
    logging.getLogger("a").debug("loud")
    assert log.read_text(encoding="utf-8").count("loud") == 1


def test_setting_up_again_does_not_double_the_lines(log: Path, tmp_path: Path) -> None:
    other = set_up_logging(tmp_path, program="kiosk")
    logging.getLogger("a").warning("once")
    assert log.read_text(encoding="utf-8") == ""
    assert other.read_text(encoding="utf-8").count("once") == 1


def test_numbers_in_messages_arguments_and_tracebacks_are_masked(log: Path) -> None:
    logger = logging.getLogger("a")
    logger.warning("number %s, phone %s", "32040219520315002X", 13800135678)
    try:
        raise ValueError("cannot read 320402195203150028")
    except ValueError:
        logger.exception("failed")
    text = log.read_text(encoding="utf-8")
    assert "Traceback" in text
    for number in ("32040219520315002X", "13800135678", "320402195203150028"):
        assert number not in text
        assert number[:-2] not in text


@pytest.mark.parametrize(
    "number",
    [
        "110105491231002", "11010519491231002X", "11010519491231002x", "110105 19491231 002X",
        "110105-1949-1231-002X", "110105 491231 002", "１１０１０５１９４９１２３１００２Ｘ",
        "6222020200112233445", "13800135678", "138-0013-5678", "138 0013 5678", "0519-85123456",
        "051985123456", "010 85123456",
    ],
)  # fmt: skip
@pytest.mark.parametrize("around", ["{}", "身份证{}。", "id={},", "'{}'", "X{}Y"])
def test_numbers_that_may_belong_to_a_person_are_masked(number: str, around: str) -> None:
    shown = masked(around.format(number))
    assert number not in shown
    assert sum(sign.isdecimal() for sign in shown) <= 2
    assert len(shown) == len(around.format(number))


@pytest.mark.parametrize(
    "text",
    [
        "ticket=A011-260318-T", "case V2603180029-Z", "2026-03-18T01:20:00.250Z", "port 5432",
        "0190f0c0-1234-7123-8123-123456789012", "job 20260318", "took 1234567 us",
        "0190123456789012345678901234567a",
    ],
)  # fmt: skip
def test_ids_codes_and_times_stay_readable(text: str) -> None:
    assert masked(text) == text


@given(st.data())
def test_our_ids_stay_whole(data: st.DataObject) -> None:
    assert masked(f"ticket={(fresh := new_id())} done") == f"ticket={fresh} done"
    hexadecimal = data.draw(st.text(st.sampled_from("0123456789"), min_size=32, max_size=32))
    assert masked(f"x={hexadecimal}") == f"x={hexadecimal}"


def test_a_full_file_is_put_aside_and_old_ones_go(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    handler = handler_of(log)
    monkeypatch.setattr(handler, "maxBytes", 200)
    for count in range(40):
        logging.getLogger("a").warning("line %d %s", count, "x" * 60)
    files = sorted(path.name for path in log.parent.iterdir())
    assert files == [
        "counter.log",
        *(f"counter.log.{number}" for number in range(1, log_setup.OLD_FILES + 1)),
    ]
    assert "line 39" in log.read_text(encoding="utf-8")


def test_a_file_that_cannot_be_put_aside_is_written_on(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses to rename a file that another process has open."""
    handler = handler_of(log)
    monkeypatch.setattr(handler, "maxBytes", 1)

    def held(source: str, dest: str) -> None:
        raise PermissionError(13, "held by another process")

    monkeypatch.setattr(handler, "rotate", held)
    for count in range(3):
        logging.getLogger("a").warning("line %d", count)
    assert log.read_text(encoding="utf-8").count("line ") == 3


def test_python_warnings_are_logged(log: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        set_up_logging(log.parents[1])
        warnings.warn("old phone 13800135678", UserWarning, stacklevel=1)
        tear_down_logging()
    text = log.read_text(encoding="utf-8")
    assert "UserWarning" in text
    assert "13800135678" not in text


def test_text_that_no_file_can_hold_does_not_stop_the_log(log: Path) -> None:
    logging.getLogger("a").warning("broken \ud83d text")
    assert "broken" in log.read_text(encoding="utf-8")


def test_a_log_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(LogNotOpened) as refused:
        set_up_logging(tmp_path)
    assert refused.value.facts == {"file": str(tmp_path / "log" / "counter.log")}
