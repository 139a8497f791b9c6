"""一次性告知, 不予受理, 不办了."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget

from tests.ui.case_desk_rig import CaseRig, make_case_rig
from ui.actions import ActionId
from ui.pages.notice.notice_presenter import NoticePresenter
from ui.pages.notice.notice_view import NoticeView, Way
from window_client.domain.cases.case_states import CaseState
from window_client.domain.station.officer import Role
from window_client.ids import CaseId

Maker = Callable[..., CaseRig]


@pytest.fixture
def make(host: QWidget, tmp_path: Path) -> Iterator[Maker]:
    made: list[CaseRig] = []

    def maker(**how: Role) -> CaseRig:
        made.append(make_case_rig(tmp_path, host, **how))  # type: ignore[arg-type]
        return made[-1]

    yield maker
    for rig in made:
        rig.rig.close()


def opened(rig: CaseRig, case: CaseId) -> tuple[NoticePresenter, NoticeView]:
    presenter = NoticePresenter(rig.ctx)
    presenter.open(case)
    assert presenter.view is not None
    return presenter, presenter.view


def state(rig: CaseRig, case: CaseId) -> CaseState:
    return rig.rig.station.cases.desk(officer=rig.ctx.officer.id, case=case).card.state


def test_f2_prints_everything_that_is_missing(make: Maker) -> None:
    rig = make()
    case = rig.open_case()
    presenter, view = opened(rig, case)
    settled = QSignalSpy(presenter.settled)
    shown = {item.title: item.checked for item in view.list.items()}
    # the identity card was read at the counter: it counts as shown
    assert shown == {
        "原普通护照": True,
        "紧急联系人": True,
        "出入境系统的业务编号": False,
    }
    assert presenter.handle(ActionId.PRIMARY)
    assert state(rig, case) is CaseState.NOTICED
    assert [job.document_kind for job in rig.rig.station.paper.of_subject("case", case)] == ["notice"]
    assert settled.at(0) == [case]
    assert rig.sheets.sheet is None


def test_nothing_can_be_left_out_of_a_notice(make: Maker) -> None:
    rig = make()
    _, view = opened(rig, rig.open_case())
    view.list.setFocus()
    QTest.keyClick(view.list, Qt.Key.Key_Space)
    assert view.list.items()[0].checked


def test_a_refusal_wants_a_reason(make: Maker) -> None:
    rig = make()
    case = rig.open_case()
    presenter, view = opened(rig, case)
    QTest.keyClick(view.ways, Qt.Key.Key_2)
    assert view.way() is Way.REFUSE
    assert rig.sheets.sheet is not None
    assert rig.sheets.sheet.primary is not None
    assert rig.sheets.sheet.primary.text() == "不予受理"
    presenter.do()
    assert state(rig, case) is CaseState.DRAFT
    assert list(view.form.errors()) == ["reason"]
    view.choose_reason("other")
    presenter.do()
    assert list(view.form.errors()) == ["words"]
    view._words.setPlainText("户籍地有规定")
    presenter.do()
    assert state(rig, case) is CaseState.REFUSED


def test_a_reason_of_the_catalogue_is_enough(make: Maker) -> None:
    rig = make()
    case = rig.open_case()
    presenter, view = opened(rig, case)
    QTest.keyClick(view.ways, Qt.Key.Key_2)
    view._reason.setFocus()
    QTest.keyClick(view._reason, Qt.Key.Key_Down)
    presenter.do()
    assert state(rig, case) is CaseState.REFUSED


def test_an_auxiliary_cannot_refuse(make: Maker) -> None:
    rig = make(role=Role.AUXILIARY)
    _, view = opened(rig, rig.open_case())
    QTest.keyClick(view.ways, Qt.Key.Key_2)
    assert view.way() is Way.NOTICE


def test_a_case_that_is_not_wanted_leaves_the_visit(make: Maker) -> None:
    rig = make()
    case = rig.open_case()
    presenter, view = opened(rig, case)
    QTest.keyClick(view.ways, Qt.Key.Key_3)
    presenter.do()
    assert rig.rig.station.visits.of_ticket(ticket=rig.ticket.id).cases == ()
    assert state(rig, case) is CaseState.ABANDONED


def test_with_nothing_missing_there_is_nothing_to_tell(make: Maker) -> None:
    rig = make()
    case = rig.open_case()
    rig.complete(case)
    _, view = opened(rig, case)
    assert view.way() is Way.ABANDON
    QTest.keyClick(view.ways, Qt.Key.Key_1)
    assert view.way() is Way.ABANDON
