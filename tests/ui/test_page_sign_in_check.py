"""The lines of the self-check for every way a printer can be."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from printing.spooler import PrinterInfo, PrinterState
from ui.pages.sign_in.greeting import greeting_words, left_words
from ui.pages.sign_in.self_check import check_database, check_fonts, check_key, check_printers
from ui.pages.sign_in.sign_in_rows import CheckState
from window_client.bootstrap import PaperWay, Station
from window_client.domain.station.station_record import STATION_ZONE
from window_client.persistence.db_faults import DatabaseFault
from window_client.services.printer_list import PrintServiceAway


def station(**parts: Any) -> Station:
    """Only what the check asks; the page's own test uses a real one."""
    return cast("Station", SimpleNamespace(**parts))


def offering(*printers: PrinterInfo) -> Station:
    def ask() -> Sequence[PrinterInfo]:
        return printers

    return station(printers=ask)


@pytest.mark.parametrize(
    ("state", "reasons", "shown"),
    [
        (PrinterState.IDLE, (), CheckState.OK),
        (PrinterState.IDLE, ("media-empty-error",), CheckState.WARNING),
        (PrinterState.STOPPED, (), CheckState.FAILED),
    ],
)
def test_a_printer_as_the_system_tells_of_it(
    state: PrinterState, reasons: tuple[str, ...], shown: CheckState
) -> None:
    there = offering(PrinterInfo("xp80", "", state, True, reasons))
    slip, a4 = check_printers(there, PaperWay(None, {"slip": "xp80", "a4": "gone"}))
    assert slip.state is shown
    assert bool(slip.remedy) is (shown is not CheckState.OK)
    assert a4.state is CheckState.FAILED
    assert a4.remedy


def test_a_silent_print_service_fails_only_the_chosen_printers() -> None:
    def ask() -> Sequence[PrinterInfo]:
        raise PrintServiceAway(problem="spooler_unreachable")

    slip, a4 = check_printers(station(printers=ask), PaperWay(None, {"slip": "xp80"}))
    assert (slip.state, a4.state) == (CheckState.FAILED, CheckState.WARNING)
    assert slip.remedy


def test_nobody_is_asked_where_papers_go_into_a_folder(tmp_path: Path) -> None:
    rows = check_printers(station(), PaperWay(None, {"slip": "folder", "a4": "folder"}, tmp_path))
    assert [row.state for row in rows] == [CheckState.OK] * 2


def test_a_database_that_is_away_says_what_to_do() -> None:
    def away() -> None:
        raise DatabaseFault(problem="busy")

    row = check_database(station(setup=SimpleNamespace(station=away)))
    assert row.state is CheckState.FAILED
    assert row.remedy


def test_a_key_in_a_file_is_a_warning() -> None:
    assert check_key(station(key_in_file=True)).state is CheckState.WARNING
    assert check_key(station(key_in_file=False)).state is CheckState.OK


def test_fonts_are_really_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def missing(_font: object, text: str) -> bool:
        asked.append(text)
        return True

    monkeypatch.setattr("ui.pages.sign_in.self_check.has_missing_glyph", missing)
    row = check_fonts()
    assert asked
    assert row.state is CheckState.WARNING
    assert row.remedy


@pytest.mark.parametrize(
    ("hour", "words"), [(8, "早上好"), (11, "中午好"), (13, "下午好"), (18, "晚上好"), (23, "晚上好")]
)
def test_the_greeting_follows_the_day(hour: int, words: str) -> None:
    now = datetime(2026, 3, 18, hour, 0, tzinfo=STATION_ZONE)
    assert greeting_words("陆以宁", now) == f"陆以宁，{words}"


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (None, "请输入密码。"),
        (datetime(2026, 3, 18, 0, 5, tzinfo=STATION_ZONE), "今天 00:05 退出。请输入密码。"),
        (datetime(2026, 3, 17, 23, 59, tzinfo=STATION_ZONE), "昨天 23:59 退出。请输入密码。"),
        (datetime(2026, 3, 16, 17, 34, tzinfo=STATION_ZONE), "3 月 16 日 17:34 退出。请输入密码。"),
    ],
)
def test_when_the_officer_left(left: datetime | None, words: str) -> None:
    assert left_words(left, datetime(2026, 3, 18, 8, 21, tzinfo=STATION_ZONE)) == words
