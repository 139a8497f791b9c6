"""Booked visitors on the screen: the list of a day, a file that is looked at first, one that is typed."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import StationRig
from tests.ui.page_rig import PageRig, make_page_rig
from ui.actions import ActionId
from ui.background.runner import ImmediateRunner
from ui.desk_context import DeskContext
from ui.pages.queue.queue_presenter import QueuePresenter
from ui.pages.settings.appointments_page import AppointmentsPage
from ui.pages.settings.appointments_section import AppointmentsSection
from ui.tickets.appointment_entry_sheet import AppointmentEntrySheet
from ui.tickets.appointment_import_sheet import AppointmentImportSheet
from ui.tickets.give_number_sheet import GiveNumberSheet
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket
from window_client.domain.station.officer import Role
from window_client.domain.station.station_record import local_day
from window_client.services.appointment_line import AppointmentField, read_booking

ZHOU = "320499195807231629"
HEAD = "日期,时间,姓名,证件号,事项"


class Office:
    """The section of a supervisor, with room for its sheets."""

    def __init__(self, page_rig: PageRig) -> None:
        self.page_rig = page_rig
        self.rig = page_rig.rig
        self.section = AppointmentsSection(page_rig.context, page_rig.host)
        page = self.section.page
        assert isinstance(page, AppointmentsPage)
        self.page = page
        page.setParent(page_rig.host)
        page.resize(1154, 640)
        page.show()
        self.section.load()

    @property
    def day(self) -> str:
        return local_day(self.rig.clock.now).isoformat()

    def rows(self) -> list[list[str]]:
        model = self.page.table.model()
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def import_sheet(self) -> AppointmentImportSheet:
        self.page.import_button.click()
        sheet = self.page_rig.sheet_host.current
        assert isinstance(sheet, AppointmentImportSheet)
        return sheet

    def entry_sheet(self) -> AppointmentEntrySheet:
        self.page.type_button.click()
        sheet = self.page_rig.sheet_host.current
        assert isinstance(sheet, AppointmentEntrySheet)
        return sheet

    def f2(self) -> None:
        self.page_rig.press(ActionId.PRIMARY, lambda _action: False)


@pytest.fixture
def office(rig: StationRig, qtbot: QtBot, shown: Callable[[QWidget], QWidget]) -> Office:
    host = QWidget()
    host.resize(1366, 700)
    shown(host)
    made = make_page_rig(rig, host)
    supervisor = next(card for card in rig.station.accounts.all() if Role.SUPERVISOR in card.roles)
    context = made.context
    made.context = DeskContext(
        station=context.station,
        runner=context.runner,
        messages=context.messages,
        sheets=context.sheets,
        officer=supervisor,
        counter=None,
        set_ready=context.set_ready,
    )
    assert isinstance(made.runner, ImmediateRunner)
    return Office(made)


class Counter:
    """Counter 1, with the sheet in which numbers are given."""

    def __init__(self, page_rig: PageRig) -> None:
        self.page_rig, self.rig = page_rig, page_rig.rig
        self.seconds = 100.0
        self.presenter = QueuePresenter(
            page_rig.context, monotonic=lambda: self.seconds, parent=page_rig.host
        )
        self.presenter.start_up()

    def booked(
        self, name: str = "周㛃兰", number: str = ZHOU, at: str = "09:10", item: str = "EX-102"
    ) -> None:
        said = {
            AppointmentField.DAY: local_day(self.rig.clock.now).isoformat(),
            AppointmentField.TIME: at,
            AppointmentField.NAME: name,
            AppointmentField.NUMBER: number,
            AppointmentField.BUSINESS: item,
        }
        booking, wrong = read_booking(
            said, self.rig.station.catalogue.catalogue, local_day(self.rig.clock.now)
        )
        assert booking is not None, wrong
        self.rig.station.appointments.add(officer=self.rig.officer(Role.GUIDE), booking=booking)

    def give_sheet(self) -> GiveNumberSheet:
        self.presenter.sheets.give()
        sheet = self.page_rig.sheet_host.current
        assert isinstance(sheet, GiveNumberSheet)
        return sheet

    def f2(self) -> None:
        self.seconds += 2
        self.page_rig.press(ActionId.PRIMARY, self.presenter.handle)

    def states(self) -> list[str]:
        return [one.state.value for one in self.rig.station.appointments.of_day(officer=self.rig.officer())]

    def waiting(self) -> list[Ticket]:
        board = self.rig.station.board.board(counter=self.rig.counter(1))
        return [line.ticket for line in board.waiting]


@pytest.fixture
def counter(rig: StationRig, qtbot: QtBot, shown: Callable[[QWidget], QWidget]) -> Counter:
    host = QWidget()
    host.resize(1366, 700)
    shown(host)
    return Counter(make_page_rig(rig, host))


@pytest.mark.parametrize(
    "typed", ["910", "09:1", "周", "1629", "320499195807231629", "3204 9919 5807 2316 29"]
)
def test_whoever_booked_is_found_and_gets_the_number_of_the_booking(counter: Counter, typed: str) -> None:
    counter.booked()
    counter.booked("陈守仁", "", "10:45", "户政")
    sheet = counter.give_sheet()
    assert sheet.booked.isVisible()
    sheet.booked.search.setText(typed)
    sheet.booked.search.textEdited.emit(typed)
    assert sheet.booked.table.model().rowCount() == 1
    QTest.keyClick(sheet.booked.search, Qt.Key.Key_Return)
    assert sheet.domain.value() is BusinessDomain.EXIT_ENTRY
    assert sheet.search.text() == "普通护照换发"
    counter.f2()
    (ticket,) = counter.waiting()
    assert (ticket.person_class, ticket.domain) == (PersonClass.BOOKED, BusinessDomain.EXIT_ENTRY)
    assert ticket.item_code == "crj.pp.renew"
    assert ticket.booked_for is not None
    assert counter.states() == ["arrived", "expected"]
    assert sheet.booked.search.text() == ""


def test_a_booking_is_given_once_and_the_next_number_is_an_ordinary_one(counter: Counter) -> None:
    counter.booked()
    sheet = counter.give_sheet()
    for _ in range(2):
        sheet.booked.search.setText("周")
        sheet.booked.search.textEdited.emit("周")
        counter.f2()
    assert len(counter.waiting()) == 1
    assert not sheet.booked.isVisible(), "nobody else is expected"
    sheet.booked.clear()
    counter.f2()
    assert [ticket.person_class for ticket in counter.waiting()].count(PersonClass.ORDINARY) == 1


def test_who_is_not_on_the_list_is_told_so(counter: Counter) -> None:
    counter.booked()
    sheet = counter.give_sheet()
    sheet.booked.search.setText("王")
    sheet.booked.search.textEdited.emit("王")
    counter.f2()
    assert "名单上没有" in sheet._error.text()
    assert counter.waiting() == []
    # picked, and then something else is typed: the booking is not meant any more
    sheet.booked.search.setText("周")
    sheet.booked.search.textEdited.emit("周")
    QTest.keyClick(sheet.booked.search, Qt.Key.Key_Return)
    assert sheet.booked.chosen() is not None
    QTest.keyClicks(sheet.booked.search, "x")
    assert sheet.booked.chosen() is None


def test_where_nobody_is_booked_the_sheet_is_as_before(counter: Counter) -> None:
    sheet = counter.give_sheet()
    assert not sheet.booked.isVisible()
    counter.f2()
    assert [ticket.person_class for ticket in counter.waiting()] == [PersonClass.ORDINARY]


def written(folder: Path, *lines: str) -> str:
    file = folder / "名单.csv"
    file.write_bytes("\r\n".join((HEAD, *lines)).encode("gb18030"))
    return str(file)


def typed(sheet: AppointmentImportSheet, path: str) -> None:
    sheet.path.setText(path)
    QTest.keyClick(sheet.path, Qt.Key.Key_Return)


def test_a_file_is_looked_at_first_and_taken_in_by_f2(office: Office, tmp_path: Path) -> None:
    assert office.rows() == []
    sheet = office.import_sheet()
    assert sheet.primary is not None
    assert not sheet.primary.isEnabled()
    typed(
        sheet,
        written(
            tmp_path,
            f"{office.day},09:30,周㛃兰,{ZHOU},EX-102",
            f"{office.day},十点,陈守仁,,户政",
            f"{office.day},8:45,陈守仁,,户政",
        ),
    )
    assert office.rig.station.appointments.of_day(officer=office.rig.officer()) == ()
    bad = sheet.bad.model()
    assert [bad.index(0, column).data() for column in (0, 1)] == ["3", "时间"]
    assert "09:30" in str(bad.index(0, 2).data())
    assert sheet.primary.text() == "收下 2 个"
    assert "周㛃兰" not in str([sheet.good.model().index(0, column).data() for column in range(6)])
    office.f2()
    assert office.page_rig.sheet_host.current is None
    assert [row[:2] for row in office.rows()] == [["08:45", "陈*仁"], ["09:30", "周*兰"]]
    assert office.page_rig.messages.toasts[-1].text == "收下 2 个预约"


def test_the_same_file_again_says_that_nothing_is_new(office: Office, tmp_path: Path) -> None:
    path = written(tmp_path, f"{office.day},09:30,周㛃兰,{ZHOU},EX-102")
    for _ in range(2):
        typed(office.import_sheet(), path)
        office.f2()
    assert "1 个名单上已有" in office.page_rig.messages.toasts[-1].text
    assert len(office.rows()) == 1


def test_a_file_that_is_no_list_is_told_at_its_path(office: Office, tmp_path: Path) -> None:
    sheet = office.import_sheet()
    for path, said in (
        ("", "还没选文件"),
        (str(tmp_path / "none.csv"), "打不开"),
        (str(tmp_path), "打不开"),
        (str(Path(__file__)), "表头"),
    ):
        typed(sheet, path)
        assert said in sheet._error.text(), path
        assert sheet.path.hasFocus()
        assert sheet.primary is not None
        assert not sheet.primary.isEnabled()


def test_another_path_forgets_what_the_first_would_bring(office: Office, tmp_path: Path) -> None:
    sheet = office.import_sheet()
    typed(sheet, written(tmp_path, f"{office.day},09:30,周㛃兰,{ZHOU},EX-102"))
    QTest.keyClicks(sheet.path, "x")
    office.f2()
    assert office.rig.station.appointments.of_day(officer=office.rig.officer()) == ()


def test_two_are_typed_in_a_row(office: Office) -> None:
    sheet = office.entry_sheet()
    for time, name, number in (("0930", "周㛃兰", ZHOU), ("10点半", "陈守仁", "")):
        for field, text in (
            (AppointmentField.TIME, time),
            (AppointmentField.NAME, name),
            (AppointmentField.NUMBER, number),
            (AppointmentField.BUSINESS, "出入境"),
        ):
            sheet.fields[field].setText(text)
        office.f2()
        assert sheet._form.errors() == {}
        assert sheet.fields[AppointmentField.TIME].hasFocus()
    assert [row[:2] for row in office.rows()] == [["09:30", "周*兰"], ["10:30", "陈*仁"]]


def test_what_is_wrong_stands_at_its_field(office: Office) -> None:
    sheet = office.entry_sheet()
    sheet.fields[AppointmentField.NUMBER].setText(ZHOU[:-1] + "8")
    office.f2()
    assert set(sheet._form.errors()) == {"time", "name", "number", "business"}
    assert sheet.fields[AppointmentField.TIME].hasFocus()
    assert office.rows() == []


def test_one_is_cancelled_and_an_arrived_one_cannot_be(office: Office, tmp_path: Path) -> None:
    typed(office.import_sheet(), written(tmp_path, f"{office.day},09:30,周㛃兰,{ZHOU},EX-102"))
    office.f2()
    assert office.page.cancel_button.isEnabled()
    office.page.cancel_button.click()
    assert office.rows()[0][-1].startswith("已取消")
    assert not office.page.cancel_button.isEnabled()
    assert "09:30 周*兰" in office.page_rig.messages.toasts[-1].text


def test_another_day_is_looked_at(office: Office, tmp_path: Path) -> None:
    tomorrow = (local_day(office.rig.clock.now) + timedelta(days=1)).isoformat()
    typed(office.import_sheet(), written(tmp_path, f"{tomorrow},09:30,周㛃兰,{ZHOU},EX-102"))
    office.f2()
    assert office.rows() == []
    office.page.day_moved.emit(1)
    assert len(office.rows()) == 1
    assert not office.section.changed()
