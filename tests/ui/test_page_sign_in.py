"""The sign-in page against a real station: greeting, windows, refusals, the first change of password."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import PASSWORD, StationRig
from ui.actions import ActionId
from ui.background.runner import ImmediateRunner
from ui.messages import MessageRecorder
from ui.pages.sign_in.sign_in_presenter import SignInPresenter
from ui.pages.sign_in.sign_in_rows import CheckState
from ui.pages.sign_in.sign_in_view import SignInView
from window_client.bootstrap import PaperWay
from window_client.domain.station.counter import CounterMode
from window_client.domain.station.officer import Role
from window_client.services.account_service import SignedIn
from window_client.settings import Settings

NOBODY = PaperWay(None, {})


class Page:
    """The page with its presenter, as a test uses it."""

    def __init__(
        self,
        rig: StationRig,
        messages: MessageRecorder,
        settings: Settings,
        paper: PaperWay = NOBODY,
        *,
        at_counter: bool = True,
    ) -> None:
        self.view = SignInView(at_counter=at_counter)
        self.view.resize(1366, 740)
        self.runner = ImmediateRunner()
        self.signed: list[SignedIn] = []
        self.presenter = SignInPresenter(
            self.view,
            station=rig.station,
            runner=self.runner,
            messages=messages,
            settings=settings,
            paper=paper,
        )
        self.presenter.signed_in.connect(self.signed.append)

    def type_badge(self, badge: str) -> None:
        self.view._badge.setText(badge)
        self.view._badge.editingFinished.emit()

    def type_password(self, password: str) -> None:
        self.view._password.setText(password)


@pytest.fixture
def page(rig: StationRig, messages: MessageRecorder, qtbot: QtBot) -> Page:
    made = Page(rig, messages, Settings())
    qtbot.addWidget(made.view)
    made.view.show()
    made.presenter.start()
    return made


def options(view: SignInView) -> list[tuple[str, bool]]:
    model = view._counter.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return [(str(row.data()), bool(row.flags() & Qt.ItemFlag.ItemIsEnabled)) for row in rows]


def test_signing_in_by_keys_alone_opens_the_first_free_window(
    rig: StationRig, page: Page, qtbot: QtBot, shown: Callable[[QWidget], QWidget]
) -> None:
    shown(page.view)
    page.presenter.start()
    qtbot.waitUntil(page.view._badge.hasFocus)
    QTest.keyClicks(page.view._badge, "320401")
    QTest.keyClick(page.view._badge, Qt.Key.Key_Return)
    qtbot.waitUntil(page.view._password.hasFocus)
    assert page.view._title.text() == "陆以宁，早上好"
    QTest.keyClicks(page.view._password, PASSWORD)
    QTest.keyClick(page.view._password, Qt.Key.Key_Return)
    assert len(page.signed) == 1
    signed = page.signed[0]
    assert (signed.officer.badge, signed.counter and signed.counter.number) == ("320401", 1)
    assert rig.station.counters.get(rig.counter(1)).officer_id == signed.officer.id
    assert page.view._password.text() == "", "a password stays nowhere longer than it is needed"


def test_windows_say_what_they_take_and_who_has_them(rig: StationRig, page: Page) -> None:
    rig.open_counter(2, rig.officer(nth=1))
    page.presenter.start()
    assert options(page.view) == [
        ("01 号窗（综合窗一・全部业务）", True),
        ("02 号窗（综合窗二・全部业务） 秦若川在用", False),
        ("03 号窗（户政窗・户政、咨询）", True),
        ("04 号窗（敬老专窗・全部业务）", True),
        ("不开窗（只看、只管理）", True),
    ]


def test_after_a_crash_the_own_window_is_offered_again(rig: StationRig, page: Page) -> None:
    rig.open_counter(3, rig.officer(nth=1))
    page.presenter.start()
    page.type_badge("320402")
    assert page.view.counter() == rig.counter(3)
    page.type_badge("320401")
    assert page.view.counter() == rig.counter(1)


def test_this_pc_has_a_window_of_its_own(rig: StationRig, messages: MessageRecorder, qtbot: QtBot) -> None:
    page = Page(rig, messages, Settings(counter=rig.counter(4)))
    qtbot.addWidget(page.view)
    page.presenter.start()
    assert page.view.counter() == rig.counter(4)


def test_who_opens_no_window_signs_in_without_one(rig: StationRig, page: Page) -> None:
    page.type_badge("320431")
    assert page.view.counter() is None
    assert page.view._submit.text() == "登录"
    assert not page.view._senior.isEnabled()
    page.type_password(PASSWORD)
    page.presenter.handle(ActionId.PRIMARY)
    assert page.signed[0].counter is None


@pytest.fixture
def at_door(rig: StationRig, messages: MessageRecorder, qtbot: QtBot) -> Page:
    """The guide's program."""
    made = Page(rig, messages, Settings(), at_counter=False)
    qtbot.addWidget(made.view)
    made.view.show()
    made.presenter.start()
    return made


@pytest.mark.parametrize("badge", ["320421", "320401"])
def test_the_guides_program_asks_for_no_window(at_door: Page, badge: str) -> None:
    assert not at_door.view._counter.isVisible()
    assert not at_door.view._senior.isVisible()
    at_door.type_badge(badge)
    at_door.type_password(PASSWORD)
    assert at_door.view._submit.text() == "登录"
    at_door.presenter.handle(ActionId.PRIMARY)
    (signed,) = at_door.signed
    assert (signed.officer.badge, signed.counter) == (badge, None)


def test_who_gives_no_numbers_does_not_enter_the_guides_program(rig: StationRig, at_door: Page) -> None:
    at_door.type_badge("320443")
    at_door.type_password(PASSWORD)
    at_door.presenter.handle(ActionId.PRIMARY)
    assert at_door.signed == []
    assert at_door.view.errors() == {"badge": "这个账号不做导服。请换导服或窗口人员的工号。"}
    # nobody stays signed in behind it
    assert rig.verbs()[-2:] == ["sign_in", "sign_out"]


@pytest.mark.parametrize(("tick", "mode"), [(True, CounterMode.SENIOR_FIRST), (False, CounterMode.ORDINARY)])
def test_the_tick_decides_how_the_window_calls(
    rig: StationRig, page: Page, tick: bool, mode: CounterMode
) -> None:
    rig.open_counter(1, rig.officer(), CounterMode.SENIOR_FIRST)
    page.presenter.start()
    page.type_badge("320401")
    assert page.view._senior.isChecked(), "it shows how the window calls now"
    page.view._senior.setChecked(tick)
    page.type_password(PASSWORD)
    page.presenter.handle(ActionId.PRIMARY)
    assert rig.station.counters.get(rig.counter(1)).mode is mode


def test_a_wrong_password_says_how_often_one_may_still_try(page: Page) -> None:
    page.type_badge("320401")
    page.type_password("wrong")
    page.presenter.handle(ActionId.PRIMARY)
    assert "4 次" in page.view.errors()["password"]
    assert page.signed == []
    for _ in range(4):
        page.type_password("wrong")
        page.presenter.handle(ActionId.PRIMARY)
    assert "10 分钟" in page.view.errors()["badge"]
    page.type_password(PASSWORD)
    page.presenter.handle(ActionId.PRIMARY)
    assert page.signed == []
    assert "分钟" in page.view.errors()["badge"]


def test_empty_fields_are_told_before_anything_is_asked(rig: StationRig, page: Page) -> None:
    before = len(rig.journal())
    page.presenter.handle(ActionId.PRIMARY)
    assert list(page.view.errors()) == ["badge"]
    page.type_badge("320401")
    page.presenter.handle(ActionId.PRIMARY)
    assert list(page.view.errors()) == ["password"]
    assert len(rig.journal()) == before


def test_an_unknown_badge_is_told_at_once(page: Page) -> None:
    page.type_badge("999999")
    assert "999999" in page.view._why.text()


def test_somebody_took_the_window_meanwhile(rig: StationRig, page: Page) -> None:
    page.type_badge("320401")
    page.type_password(PASSWORD)
    rig.open_counter(1, rig.officer(nth=2))
    page.presenter.handle(ActionId.PRIMARY)
    assert list(page.view.errors()) == ["counter"]
    assert options(page.view)[0][1] is False, "the list is read anew"


def test_the_greeting_says_when_the_officer_left(rig: StationRig, page: Page) -> None:
    rig.clock.forward(hours=8, minutes=34)
    rig.station.accounts.sign_out(officer=rig.officer())
    rig.clock.forward(hours=15)
    page.type_badge("320401")
    assert page.view._title.text() == "陆以宁，早上好"
    assert page.view._why.text() == "昨天 17:34 退出。请输入密码。"


def test_a_given_password_must_be_changed_first(rig: StationRig, page: Page) -> None:
    rig.station.accounts.create(
        officer=rig.officer(Role.SECURITY_ADMIN),
        badge="320450",
        name="顾听澜",
        password="Given-0000",
        roles=frozenset({Role.OFFICER}),
    )
    page.type_badge("320450")
    page.type_password("Given-0000")
    page.presenter.handle(ActionId.PRIMARY)
    assert page.view.is_second_step()
    assert page.signed == []
    step = page.view._second
    step._new.setText("weak")
    step._again.setText("other")
    page.presenter.handle(ActionId.PRIMARY)
    assert list(page.view.errors()) == ["again"]
    step._again.setText("weak")
    page.presenter.handle(ActionId.PRIMARY)
    assert "8 位" in page.view.errors()["new"]
    step._old.setText("nonsense")
    step._new.setText("Chosen-1111")
    step._again.setText("Chosen-1111")
    page.presenter.handle(ActionId.PRIMARY)
    assert list(page.view.errors()) == ["old"]
    step._old.setText("Given-0000")
    page.presenter.handle(ActionId.PRIMARY)
    assert [one.officer.must_change_password for one in page.signed] == [False]
    assert not page.view.is_second_step()
    assert step.form().new == ""
    rig.station.accounts.unlock(officer=page.signed[0].officer.id, password="Chosen-1111")


def test_turning_back_from_the_second_step_closes_the_window(rig: StationRig, page: Page) -> None:
    rig.station.accounts.create(
        officer=rig.officer(Role.SECURITY_ADMIN),
        badge="320450",
        name="顾听澜",
        password="Given-0000",
        roles=frozenset({Role.OFFICER}),
    )
    page.type_badge("320450")
    page.type_password("Given-0000")
    page.presenter.handle(ActionId.PRIMARY)
    assert rig.station.counters.get(rig.counter(1)).is_open
    assert page.presenter.handle(ActionId.CLOSE)
    assert not rig.station.counters.get(rig.counter(1)).is_open
    assert not page.view.is_second_step()
    assert page.signed == []


def test_the_clock_shows_when_calling_begins(page: Page) -> None:
    assert page.view._panel._time == "09:00"
    assert page.view._panel._date == "2026 年 3 月 18 日 周三・8:30 开始叫号"


def test_the_self_check_looks_at_what_is_there(page: Page, rig: StationRig) -> None:
    checks = page.view._panel.checks()
    assert [row.title for row in checks] == ["数据库", "小票打印机", "A4 打印机", "数据密钥", "字体"]
    assert checks[0].state is CheckState.OK
    assert "ms" in checks[0].words
    assert [row.state for row in checks[1:3]] == [CheckState.WARNING] * 2
    assert all(row.remedy for row in checks[1:3]), "a failing line says its remedy"
    assert "数据库" in page.view._panel.accessibleDescription()


def test_a_demonstration_prints_into_a_folder(
    rig: StationRig, messages: MessageRecorder, qtbot: QtBot, tmp_path: Path
) -> None:
    page = Page(rig, messages, Settings(), PaperWay(None, {"slip": "folder", "a4": "folder"}, tmp_path))
    qtbot.addWidget(page.view)
    page.presenter.start()
    assert [row.state for row in page.view._panel.checks()[1:3]] == [CheckState.OK] * 2


def test_the_password_is_in_no_text(page: Page) -> None:
    forms: list[object] = []
    page.view.submitted.connect(forms.append)
    page.type_badge("320401")
    page.type_password("S3cret-word")
    page.view.submit()
    assert "S3cret-word" not in repr(forms)


def test_nothing_is_sent_twice_while_the_password_is_checked(page: Page) -> None:
    page.type_badge("320401")
    page.type_password(PASSWORD)
    page.runner.holding = True
    page.presenter.handle(ActionId.PRIMARY)
    page.presenter.handle(ActionId.PRIMARY)
    assert not page.view._submit.isEnabled()
    assert page.runner.release() == 1
    assert len(page.signed) == 1
