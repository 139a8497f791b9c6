"""The visit's presenter against a real station: identifying, roles, doubles, drafts, selection, searching."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import opened, shared_template
from tests.ui.page_rig import PageRig, make_page_rig
from ui.actions import ActionId, WorkState
from ui.pages.visit.double_ticket_sheet import DoubleTicketSheet
from ui.pages.visit.find_sheet import FindSheet
from ui.pages.visit.identify_sheet import IdentifySheet
from ui.pages.visit.identity_entry import Entry
from ui.pages.visit.other_card_sheet import OtherCardSheet
from ui.pages.visit.visit_presenter import VisitPresenter
from window_client.domain.people.identification import IdentificationMethod
from window_client.domain.people.identity_number import check_character_of
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.services.visit_desk import VisitDesk


def number(body: str) -> str:
    """A number of the invented region 3204 99 with its check character."""
    return body + check_character_of(body)


ZHOU, HE = number("32049919580723162"), number("32049919840912228")


@dataclass
class Desk:
    """The presenter with everything it said."""

    page: PageRig
    presenter: VisitPresenter
    ticket: Ticket
    desks: list[VisitDesk | None] = field(default_factory=list)
    cases: list[str | None] = field(default_factory=list)
    tickets: list[str] = field(default_factory=list)

    @property
    def seen(self) -> VisitDesk:
        desk = self.presenter.desk
        assert desk is not None
        return desk

    def press(self, action: ActionId) -> bool:
        return self.page.press(action, self.presenter.handle)

    def identify(self, name: str, typed: str, **more: Any) -> None:
        """F4, the fields, F2."""
        self.press(ActionId.IDENTIFY)
        asked = sheet(self, IdentifySheet)
        asked._show(Entry(name=name, number=typed, matched=True, **more))
        self.press(ActionId.PRIMARY)


def sheet(desk: Desk, kind: type[Any]) -> Any:
    """The open sheet, of this kind."""
    current = desk.page.sheet_host.current
    assert isinstance(current, kind)
    return current


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """Counter 1 serves a fresh ticket; nobody is identified yet."""
    with opened(shared_template().open(tmp_path / "station.db")) as rig:
        host = QWidget()
        host.resize(1366, 700)
        qtbot.addWidget(host)
        host.show()
        page = make_page_rig(rig, host)
        ticket = rig.serving(1)
        presenter = VisitPresenter(page.context, now=rig.clock, parent=host)
        made = Desk(page, presenter, ticket)
        presenter.desk_changed.connect(made.desks.append)
        presenter.case_selected.connect(made.cases.append)
        presenter.ticket_requested.connect(made.tickets.append)
        presenter.set_work(WorkState.SERVING, ticket)
        yield made


def test_the_first_one_identified_holds_the_ticket(desk: Desk) -> None:
    desk.identify("周㛃兰", ZHOU, phone="13800000042")
    (person,) = desk.seen.applicants
    assert (person.name, person.matched) == ("周㛃兰", True)
    assert person.identified_by == IdentificationMethod.CARD_SHOWN.value
    assert desk.page.rig.ticket(desk.ticket.id).person_id == person.person_id
    assert desk.presenter.applicant == person.id
    assert desk.page.sheet_host.current is None


def test_nothing_is_sent_while_something_is_missing(desk: Desk) -> None:
    desk.press(ActionId.IDENTIFY)
    asked = sheet(desk, IdentifySheet)
    desk.press(ActionId.PRIMARY)
    assert set(asked.errors()) == {"number", "name", "matched"}
    assert desk.seen.applicants == ()


@pytest.mark.parametrize(
    ("typed", "field_", "part"),
    [
        ({"number": ZHOU[:-1] + "0"}, "number", "最后一位对不上"),
        ({"number": "320499195813231620"}, "number", "出生日期不存在"),
        ({"name": "字" * 51}, "name", "51"),
        ({"name": "<b>周</b>"}, "name", "不能出现在姓名里"),
        ({"name": "=1+1"}, "name", "姓名"),
        ({"phone": "1380000004"}, "phone", "少了一位"),
        ({"address": "云溪镇" + chr(7)}, "address", ""),
    ],
)
def test_bad_input_is_told_at_its_field(desk: Desk, typed: dict[str, str], field_: str, part: str) -> None:
    desk.press(ActionId.IDENTIFY)
    asked = sheet(desk, IdentifySheet)
    right = {"name": "周㛃兰", "number": ZHOU}
    asked._show(Entry(matched=True, **{**right, **typed}))
    desk.press(ActionId.PRIMARY)
    assert part in asked.errors()[field_]
    assert desk.seen.applicants == ()


def test_a_suggestion_is_taken_by_alt_enter(desk: Desk) -> None:
    desk.press(ActionId.IDENTIFY)
    asked = sheet(desk, IdentifySheet)
    asked._show(Entry(number=ZHOU.replace("0", "O", 1)))
    assert "Alt+Enter" in asked.errors()["number"]
    desk.press(ActionId.ACCEPT_FIX)
    assert asked.number.text() == ZHOU
    assert asked.errors() == {}
    assert asked.number.suffix() == "女・67 岁・1958-07-23"


def test_what_was_typed_comes_back_after_a_crash(desk: Desk) -> None:
    desk.press(ActionId.IDENTIFY)
    asked = sheet(desk, IdentifySheet)
    asked.number.setText(ZHOU)
    asked.name.setText("周㛃")
    asked.edited.emit(asked.entry())
    desk.page.sheet_host.close()
    again = VisitPresenter(desk.page.context, now=desk.page.rig.clock, parent=desk.page.host)
    again.set_work(WorkState.SERVING, desk.ticket)
    again.handle(ActionId.IDENTIFY)
    back = sheet(desk, IdentifySheet)
    assert (back.number.text(), back.name.text()) == (ZHOU, "周㛃")
    back.name.setText("周㛃兰")
    back.matched.setChecked(True)
    desk.page.press(ActionId.PRIMARY, again.handle)
    officer = desk.page.context.officer.id
    assert desk.page.rig.station.visits.draft(officer=officer, ticket=desk.ticket.id) == ""


def test_somebody_else_gets_a_role_by_one_digit(desk: Desk) -> None:
    desk.identify("周㛃兰", ZHOU)
    desk.identify("何映秋", HE)
    asked = sheet(desk, OtherCardSheet)
    assert not asked.rows.press_key("5"), "an adult needs no guardian"
    asked.relation.set_value("daughter")
    assert asked.rows.press_key("2")
    first, second = desk.seen.applicants
    assert (first.name, second.name, second.relation) == ("周㛃兰", "何映秋", "daughter")
    assert desk.presenter.applicant == second.id


def test_the_next_case_is_for_whoever_was_added(desk: Desk) -> None:
    desk.identify("周㛃兰", ZHOU)
    cases, officer = desk.page.rig.station.cases, desk.page.context.officer.id
    first = desk.seen.applicants[0].id
    cases.open(officer=officer, applicant=first, item="crj.pp.renew")
    desk.presenter.refresh()
    desk.identify("何映秋", HE)
    sheet(desk, OtherCardSheet).rows.press_key("2")
    second = desk.seen.applicants[1].id
    assert desk.presenter.applicant == second
    assert [one is None for one in desk.cases] == [False, True]
    desk.presenter.refresh()
    assert desk.presenter.applicant == second
    asked: list[str] = []
    desk.presenter.add_case_requested.connect(asked.append)
    desk.press(ActionId.ADD_CASE)
    assert asked == [second]


def test_a_companion_is_noted_and_nobody_is_replaced(desk: Desk) -> None:
    desk.identify("周㛃兰", ZHOU)
    desk.identify("何映秋", HE)
    sheet(desk, OtherCardSheet).rows.set_current(2)
    desk.press(ActionId.PRIMARY)
    assert [one.name for one in desk.seen.applicants] == ["周㛃兰"]
    assert [(one.name, one.role) for one in desk.seen.companions] == [("何映秋", "companion")]


def test_escape_is_as_if_nobody_was_identified(desk: Desk) -> None:
    desk.identify("周㛃兰", ZHOU)
    desk.identify("何映秋", HE)
    desk.press(ActionId.CLOSE)
    assert desk.page.sheet_host.current is None
    assert len(desk.seen.applicants) == 1
    assert desk.seen.companions == ()


@pytest.mark.parametrize(
    ("digit", "state", "beside"), [("1", TicketState.VOID, False), ("2", TicketState.WAITING, True)]
)
def test_a_second_ticket_of_the_same_person(desk: Desk, digit: str, state: TicketState, beside: bool) -> None:
    rig = desk.page.rig
    desk.identify("周㛃兰", ZHOU)
    person = desk.seen.applicants[0].person_id
    rig.station.queue.finish(
        officer=desk.page.context.officer.id, ticket=desk.ticket.id, topic="consult.other"
    )
    other = rig.give(person=person)
    rig.open_counter(2)
    here = rig.station.queue.call_chosen(**rig.at(1), ticket=rig.give().id, reason="试").ticket
    rig.station.queue.start(officer=rig.at(1)["officer"], ticket=here.id)
    desk.presenter.set_work(WorkState.SERVING, here)
    desk.identify("周㛃兰", ZHOU)
    asked = sheet(desk, DoubleTicketSheet)
    asked.rows.press_key(digit)
    assert [one.name for one in desk.seen.applicants] == ["周㛃兰"]
    assert rig.ticket(other.id).state is state
    assert (rig.ticket(here.id).beside_id == other.id) is beside


def test_a_new_case_is_selected_and_the_next_open_one_follows(desk: Desk) -> None:
    cases, officer = desk.page.rig.station.cases, desk.page.context.officer.id
    desk.identify("周㛃兰", ZHOU)
    applicant = desk.seen.applicants[0].id
    first = cases.open(officer=officer, applicant=applicant, item="crj.pp.renew").case
    desk.presenter.refresh()
    second = cases.open(officer=officer, applicant=applicant, item="hz.book.renew").case
    desk.presenter.refresh()
    assert desk.presenter.case == second
    cases.give_notice(officer=officer, case=second)
    desk.presenter.refresh()
    assert desk.presenter.case == first
    assert desk.cases == [first, second, first]


def test_cases_are_chosen_by_their_keys(desk: Desk) -> None:
    cases, officer = desk.page.rig.station.cases, desk.page.context.officer.id
    desk.identify("周㛃兰", ZHOU)
    applicant = desk.seen.applicants[0].id
    made = [
        cases.open(officer=officer, applicant=applicant, item=item).case
        for item in ("crj.pp.renew", "hz.book.renew")
    ]
    desk.presenter.refresh()
    desk.press(ActionId.CASE_2)
    assert desk.presenter.case == made[1]
    desk.press(ActionId.NEXT_CASE)
    assert desk.presenter.case == made[0]
    desk.press(ActionId.CASE_4)
    assert desk.presenter.case == made[0]


def test_f4_while_called_begins_the_visit_first(desk: Desk, qtbot: QtBot) -> None:
    rig = desk.page.rig
    officer = desk.page.context.officer.id
    rig.station.queue.finish(officer=officer, ticket=desk.ticket.id, topic="consult.other")
    called = rig.called(1)
    desk.presenter.set_work(WorkState.CALLED, called)
    assert desk.desks[-1] is None
    with qtbot.waitSignal(desk.presenter.start_requested):
        desk.press(ActionId.IDENTIFY)
    rig.station.queue.start(officer=officer, ticket=called.id)
    desk.presenter.set_work(WorkState.SERVING, called)
    sheet(desk, IdentifySheet)


def test_revealing_is_noted_in_the_read_log(desk: Desk, qtbot: QtBot) -> None:
    desk.identify("周㛃兰", ZHOU)
    person = desk.seen.applicants[0].person_id
    with qtbot.waitSignal(desk.presenter.revealed) as told:
        desk.presenter.reveal(person, "number")
    assert told.args == [person, "number", ZHOU]
    with desk.page.rig.database.read() as work:
        assert ("reveal", "number") in [(what, detail) for _, _, what, detail in work.notes.reads_of(person)]


def test_find_by_initials_and_show_what_was_done(desk: Desk) -> None:
    cases, officer = desk.page.rig.station.cases, desk.page.context.officer.id
    desk.identify("周㛃兰", ZHOU)
    cases.open(officer=officer, applicant=desk.seen.applicants[0].id, item="crj.pp.renew")
    desk.press(ActionId.FIND)
    asked = sheet(desk, FindSheet)
    asked.search.setText("zjl")
    asked.search.returnPressed.emit()
    assert asked.chosen().name == "周㛃兰"
    assert ZHOU not in str([asked.hits.model().index(0, column).data() for column in range(6)])
    asked.search.returnPressed.emit()
    assert asked.past.model().index(0, 1).data() == "普通护照换发"
    desk.press(ActionId.PRIMARY)
    assert desk.tickets == [desk.ticket.id]


def test_nobody_found_is_said_so_and_a_scanned_ticket_is_gone_to(desk: Desk) -> None:
    waiting = desk.page.rig.give()
    desk.press(ActionId.FIND)
    asked = sheet(desk, FindSheet)
    asked.search.setText("查无此人")
    asked.search.returnPressed.emit()
    assert asked.chosen() is None
    from window_client.domain.paper.check_character import CodeKind, scan_text, ticket_number

    code = scan_text(CodeKind.TICKET, ticket_number(waiting.label, waiting.day))
    desk.presenter.find.open(code)
    assert desk.tickets == [waiting.id]
