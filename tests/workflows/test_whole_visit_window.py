"""One visit, from the door to the evening report, in the real window.

Every key goes through the X server; the database file and the print queues are real.
"""

import json
import signal
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.builders import DATA_KEY
from tests.printing.cups_rig import A4, SLIP, CupsRig
from tests.workflows.typing_client import ADDRESS, HALF_TYPED
from tests.workflows.window_rig import (
    WindowRig,
    environment_of,
    found_station,
    own_display,
    start_python,
)
from ui.actions import WorkState
from ui.navigation.page_id import PageId
from ui.pages.closing.closing_sheet import ClosingSheet
from ui.pages.payment.payment_view import PaymentView
from ui.pages.report.export_sheet import ExportSheet
from ui.pages.report.report_view import ReportView
from ui.shell.status_strip import StatusStrip
from ui.tickets.give_number_sheet import GiveNumberSheet
from ui.tour_hands import Guest
from window_client.bootstrap import open_station
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.people.identity_number import check_character_of
from window_client.domain.station.station_record import local_day

pytestmark = [pytest.mark.screen, pytest.mark.timeout(240), pytest.mark.usefixtures("one_day")]

CONTACT, PASSPORT = "cj.dl.contact", "crj.pp.renew"
FEE = 120
_STEM = "32049919580723162"
WHO = Guest("周㛃兰", _STEM + check_character_of(_STEM), "13800000042", "云溪镇青石巷 18 号 3 幢 502")
NUMBER, VOUCHER = "3204992026031805520", "0032418"


@pytest.mark.cups
def test_one_visit_from_the_door_to_the_evening_report(
    at_the_counter: WindowRig, print_system: CupsRig, tmp_path: Path
) -> None:
    rig, paper = at_the_counter, print_system
    rig.sign_in()
    rig.hands.until_work(WorkState.IDLE)
    label = give_number(rig)
    came_out(rig, paper, SLIP, 1)

    keys = call_and_start(rig)
    assert keys == ["F2", "F2"], "job A of the design: two keys"
    assert rig.hands.ticket is not None
    assert rig.hands.ticket.label == label

    rig.hands.identify(WHO)
    rig.driver.press("F2")
    rig.hands.until_no_sheet("the sheet for identifying")
    rig.hands.until_shown(CONTACT)
    rig.hands.answer_form({"phone": "13900000817", "contact_address": WHO.address})
    rig.hands.primary()
    rig.hands.until_settled(CONTACT)
    came_out(rig, paper, SLIP, 2)

    keys = add_passport(rig)
    assert keys == ["F3", "h", "z", "h", "f", "Return"], "job C of the design: six keys"
    fill_passport(rig)
    rig.hands.primary()
    rig.hands.until_settled(PASSPORT)
    came_out(rig, paper, SLIP, 3)
    came_out(rig, paper, A4, 1)

    pay(rig)
    rig.hands.primary()
    rig.hands.until_work(WorkState.IDLE)
    assert len(set(paper.printed_titles(SLIP))) == 3, "no sheet twice"

    close_day(rig)
    came_out(rig, paper, A4, 2)
    report = tmp_path / "report.xlsx"
    export(rig, report)
    check_report(report)
    opened = rig.client.opened
    assert opened is not None
    verified = opened.station.audit.verify()
    assert verified.holds, verified.findings
    assert not opened.station.paper.pending()
    assert (len(paper.printed(SLIP)), len(paper.printed(A4))) == (3, 2), "nothing came out later"
    sign_out(rig)
    pressed, arrived = sum(key.isascii() for key in rig.driver.keys), len(rig.driver.arrived)
    assert arrived == pressed, "every key came through the X server"


def came_out(rig: WindowRig, paper: CupsRig, queue: str, count: int) -> None:
    """So many sheets lie in the printer's tray; the client works on meanwhile."""
    rig.driver.wait(lambda: len(paper.printed(queue)) >= count, f"{count} sheets out of {queue}", 60)
    assert len(paper.printed(queue)) == count


def give_number(rig: WindowRig) -> str:
    """N, the business by its digit, what for by initials, F2; returns the number's label."""
    hands, driver = rig.hands, rig.driver
    driver.press("N")
    hands.until_sheet(GiveNumberSheet, "giving a number")
    sheet = hands.found(GiveNumberSheet)
    driver.press("3")
    driver.wait(lambda: sheet.domain.value() is BusinessDomain.VEHICLE, "the business is chosen")
    hands.walk_to(sheet.search, "Tab")
    driver.type("lxfs")
    hands.until_quiet()
    driver.press("Return")
    driver.press("F2")
    driver.wait(lambda: hands.board is not None and len(hands.board.waiting) == 1, "a number is given")
    driver.press("Escape")
    hands.until_no_sheet("giving a number")
    assert hands.board is not None
    return hands.board.waiting[0].ticket.label


def call_and_start(rig: WindowRig) -> list[str]:
    """Job A; returns the keys that it took."""
    before = len(rig.driver.keys)
    rig.driver.press("F2")
    rig.hands.until_work(WorkState.CALLED)
    rig.driver.press("F2")
    rig.hands.until_work(WorkState.SERVING)
    return rig.driver.keys[before:]


def add_passport(rig: WindowRig) -> list[str]:
    """Job C; returns the keys that it took."""
    before = len(rig.driver.keys)
    rig.hands.add_case("hzhf", PASSPORT)
    return rig.driver.keys[before:]


def fill_passport(rig: WindowRig) -> None:
    """The form, the papers, the other system's number from the scanner."""
    rig.hands.answer_form(
        {
            "old_passport_number": "E48200071",
            "emergency_contact": "何映秋（女儿）13900000817",
            "pickup": "window",
        }
    )
    rig.hands.tick_materials()
    rig.driver.scan(NUMBER)
    rig.hands.until_noted(NUMBER)


def pay(rig: WindowRig) -> None:
    """Ctrl+M, cash, the voucher's number, F2."""
    hands, driver = rig.hands, rig.driver
    driver.press("Ctrl+M")
    driver.wait(lambda: hands.shows(PaymentView), "the payment sheet is open")
    driver.press("1")
    hands.walk_to(hands.found(PaymentView).voucher, "Tab")
    driver.type(VOUCHER)
    driver.press("F2")
    hands.until_no_sheet("the payment sheet")
    driver.wait(lambda: hands.visit is not None and hands.visit.outstanding_fen == 0, "nothing is owed")


def close_day(rig: WindowRig) -> None:
    """日报, 日结, F2, and the report on paper."""
    hands, driver = rig.hands, rig.driver
    driver.press("Ctrl+PgDown")
    driver.wait(lambda: hands.client.window.navigator.current is PageId.REPORT, "the report is in sight")
    view = hands.found(ReportView)
    driver.wait(lambda: hands.quiet() and view.showing_figures(), "the figures are there")
    driver.press("Ctrl+S")
    hands.until_sheet(ClosingSheet, "the closing sheet")
    sheet = hands.found(ClosingSheet)
    driver.press("F2")
    driver.wait(lambda: hands.quiet() and sheet.is_sealed, "the day is closed")
    driver.press("F2")
    hands.until_quiet()
    driver.press("Escape")
    hands.until_no_sheet("the closing sheet")


def export(rig: WindowRig, target: Path) -> None:
    """Alt+X, the path, F2."""
    hands, driver = rig.hands, rig.driver
    driver.press("Alt+X")
    hands.until_sheet(ExportSheet, "the export")
    hands.fill(hands.found(ExportSheet).path, str(target))
    driver.press("F2")
    hands.until_no_sheet("the export")
    driver.wait(target.exists, "the file is written")


def sign_out(rig: WindowRig) -> None:
    """Ctrl+L, 换人登录; nothing of the officer stays on the screen."""
    rig.hands.sign_out()
    state = rig.hands.found(StatusStrip).state
    assert (state.cells, state.figures) == ((), ())
    assert state.note


def check_report(file: Path) -> None:
    """The figures are those of what was done: one person, two cases, one fee."""
    book = openpyxl.load_workbook(file)
    overview = pairs(book["总览"])
    assert overview["日期"] == local_day(datetime.now(UTC)).isoformat()
    assert overview["日结"] == "已日结"
    figures = {name: overview[name] for name in ("今日取号", "接待完", "过号", "顺延下一工作日", "还开着")}
    assert figures == {"今日取号": 1, "接待完": 1, "过号": 0, "顺延下一工作日": 0, "还开着": 0}
    assert (overview["受理件"], overview["当场办结"], overview["期末在办"]) == (2, 1, 1)
    cases = {row[0]: row[2] for row in book["办件"].iter_rows(values_only=True)}
    assert (cases["出入境"], cases["车驾管"], cases["户政"], cases["合计"]) == (1, 1, 0, 2)
    money = pairs(book["收费"])
    assert (money["应收"], money["实收"], money["其中现金"], money["待缴"]) == (FEE, FEE, FEE, 0)
    assert VOUCHER in str(money["票据起止号"])


def pairs(sheet: Worksheet) -> dict[object, object]:
    """The first two columns of a sheet."""
    return {row[0]: row[1] for row in sheet.iter_rows(values_only=True)}


def test_killed_while_typing_everything_is_back(tmp_path: Path, project_root: Path) -> None:
    home = tmp_path / "home"
    found_station(home)
    script = ("-m", "tests.workflows.typing_client")
    with own_display() as display:
        more = environment_of(home)
        typing = start_python(
            *script, "type", str(tmp_path), display=display, root=project_root, more=more, log=tmp_path / "1"
        )
        assert typing.stdout is not None
        with typing, typing.stdout:
            said = typing.stdout.readline()
            typing.send_signal(signal.SIGKILL)
        assert said, (tmp_path / "1").read_text("utf-8")
        assert typing.returncode == -signal.SIGKILL
        assert json.loads(said) == {"phone": HALF_TYPED, "contact_address": ADDRESS}
        looking = start_python(
            *script, "look", str(tmp_path), display=display, root=project_root, more=more, log=tmp_path / "2"
        )
        answer, _ = looking.communicate(timeout=100)
    assert looking.returncode == 0, (tmp_path / "2").read_text("utf-8")
    assert json.loads(answer) == {"phone": HALF_TYPED, "contact_address": ADDRESS}
    with open_station(f"sqlite:///{home / 'station.db'}", data_key=DATA_KEY, home=home) as station:
        verified = station.audit.verify()
        assert verified.holds, verified.findings
