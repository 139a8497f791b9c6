"""The visit column and its tiles with invented people: folding, masking, keys."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.pages.visit.identify_sheet import IdentifySheet
from ui.pages.visit.identity_entry import Entry
from ui.pages.visit.visit_column import VisitColumn
from ui.theme.tokens import tokens_of
from ui.widgets.form_grid import ErrorLine
from window_client.domain.cases.case_states import CaseState
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.catalogue.item_traits import Flow
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.ids import ApplicantId, CaseId, PersonId, StationId, TicketId
from window_client.services.visit_desk import ApplicantCard, CaseCard, CaseStep, RareCharacter, VisitDesk

Show = Callable[[QWidget], QWidget]
NINE = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)
DOMAIN = BusinessDomain.EXIT_ENTRY
TICKET = Ticket(
    TicketId("t"),
    StationId("s"),
    date(2026, 3, 18),
    11,
    "A011",
    DOMAIN,
    DOMAIN,
    PersonClass.SENIOR,
    TicketState.SERVING,
    NINE,
    NINE,
)
ZHOU = ApplicantCard(
    ApplicantId("a1"),
    PersonId("p1"),
    1,
    "周㛃兰",
    "female",
    67,
    date(1958, 7, 23),
    "3204**********1629",
    "138****0042",
    "云溪镇青石巷 **号",
    "card_shown",
    True,
    True,
    None,
    (RareCharacter("㛃", "jié"),),
)
HE = replace(
    ZHOU,
    id=ApplicantId("a2"),
    person_id=PersonId("p2"),
    position=2,
    name="何映秋",
    age=41,
    is_senior=False,
    relation="daughter",
    rare=(),
)


def case(number: int, applicant: str, step: CaseStep = CaseStep.READY) -> CaseCard:
    """A case of the invented visit."""
    return CaseCard(
        CaseId(f"c{number}"),
        ApplicantId(applicant),
        number,
        "crj.pp.renew",
        "EX-102",
        "普通护照换发",
        DOMAIN,
        Flow.PRODUCE,
        CaseState.DRAFT,
        step,
        4,
        4,
        2,
        2,
        12000,
        12000,
        None,
    )


DESK = VisitDesk(TICKET, None, (ZHOU, HE), (), (case(1, "a1"), case(2, "a1"), case(3, "a2")))


def column(shown: Show, desk: VisitDesk = DESK, chosen: str | None = "c1") -> VisitColumn:
    """The column, with the first applicant open."""
    made = VisitColumn()
    made.resize(264, 600)
    made.set_desk(desk, chosen, "a1" if desk.applicants else None)
    shown(made)
    return made


def test_a_value_is_shown_only_while_its_eye_is_held(shown: Show, qtbot: QtBot) -> None:
    made = column(shown)
    fact = made.people()[0].fact("number")
    with qtbot.waitSignal(made.reveal_requested) as asked:
        QTest.keyPress(fact.eye, Qt.Key.Key_Space)
    assert asked.args == ["p1", "number"]
    made.show_value("p1", "number", "320499195807231629")
    assert fact.shown() == "320499195807231629"
    QTest.keyRelease(fact.eye, Qt.Key.Key_Space)
    assert fact.shown() == ZHOU.number
    made.show_value("p1", "number", "320499195807231629")
    assert fact.shown() == ZHOU.number, "an answer that comes late is not shown"


def test_cases_are_walked_and_chosen_by_keys(shown: Show, qtbot: QtBot) -> None:
    made = column(shown)
    made.focus_cases()
    first, second, third = made.cases()
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    QTest.keyClick(second, Qt.Key.Key_Down)
    assert third.hasFocus()
    with qtbot.waitSignal(made.case_selected) as chosen:
        QTest.keyClick(third, Qt.Key.Key_Return)
    assert chosen.args == ["c3"]


def test_the_keyboard_stays_on_its_case_when_the_visit_is_read_again(shown: Show, qtbot: QtBot) -> None:
    made = column(shown)
    made.focus_cases()
    QTest.keyClick(made.cases()[0], Qt.Key.Key_Down)
    made.set_desk(replace(DESK, cases=(*DESK.cases, case(4, "a2"))), "c2", "a1")
    assert made.cases()[1].hasFocus()
    assert "可受理" in made.cases()[1].accessibleName()


def test_above_three_applicants_the_others_are_lines(shown: Show) -> None:
    more = tuple(replace(HE, id=ApplicantId(f"a{n}"), position=n) for n in (3, 4))
    made = column(shown, replace(DESK, applicants=(ZHOU, HE, *more)))
    assert [tile.height() for tile in made.people()[1:]] == [40, 40, 40]
    assert [tile.case_id for tile in made.cases()] == ["c1", "c2"]


def test_two_applicants_and_four_cases_need_no_scroll_bar(shown: Show) -> None:
    made = column(shown, replace(DESK, cases=(*DESK.cases, case(4, "a2"))))
    made.grab()
    assert not made._scroll.verticalScrollBar().isVisible()


def test_nobody_is_identified_yet(shown: Show, qtbot: QtBot) -> None:
    made = column(shown, VisitDesk(TICKET, None, (), (), ()), None)
    made.focus_applicants()
    with qtbot.waitSignal(made.add_person):
        QTest.keyClick(made._nobody.button, Qt.Key.Key_Return)


def test_a_name_is_never_markup(shown: Show) -> None:
    made = column(shown, replace(DESK, applicants=(replace(ZHOU, name="<b>周</b>"), HE)))
    assert "<b>周</b>" in made.people()[0].accessibleName()


def test_a_wrong_check_digit_is_told_in_one_line(host: QWidget) -> None:
    sheet = IdentifySheet(host, Entry(), date(2026, 3, 18), may_decide=True, title="认人 A011")
    sheet.open_sheet()
    sheet.number.setText("320499195807231621")
    sheet._check("number", typing=True)
    QApplication.processEvents()
    said = sheet.errors()["number"]
    # no card reader can be set up in this version, so none is offered
    assert "刷" not in said
    lines = [one for one in sheet.findChildren(ErrorLine) if one.isVisible()]
    assert [line.text() for line in lines] == [said]
    assert lines[0].height() < 2 * tokens_of().step("caption").line
