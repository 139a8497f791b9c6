"""The first start: every problem at its field, a real station at the end, the recovery code shown once."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.actions import ActionId
from ui.background.runner import ImmediateRunner
from ui.messages import MessageRecorder
from ui.pages.setup.setup_form import AccountForm, SetupForm, problems_of
from ui.pages.setup.setup_presenter import SetupPresenter
from ui.pages.setup.setup_view import SetupView
from window_client.bootstrap import Station, new_data_key, open_station
from window_client.domain.station.officer import Role
from window_client.errors import WindowClientError
from window_client.persistence.recovery_code import read_recovery_code

FIRST = AccountForm("320488", "陆以宁", "Passw0rd!", "Passw0rd!")
SECURITY = AccountForm("320489", "卫青禾", "Passw0rd?", "Passw0rd?")
FORM = SetupForm("云溪派出所", "示例市公安局", "320499", "2", FIRST, SECURITY)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PC's own folder; no keyring of whoever runs the test is asked."""
    folder = tmp_path / "home"
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    monkeypatch.setenv("WINDOW_CLIENT_KEY_FILE", str(folder / "station.key"))
    return folder


class Page:
    """The page with its presenter."""

    def __init__(self, home: Path, messages: MessageRecorder, station: Station | None = None) -> None:
        self.view = SetupView()
        self.view.resize(1366, 740)
        self.runner = ImmediateRunner()
        self.presenter = SetupPresenter(
            self.view, runner=self.runner, messages=messages, home=home, station=station
        )
        self.told: list[str] = []
        self.presenter.finished.connect(lambda: self.told.append("finished"))
        self.presenter.demo_requested.connect(lambda: self.told.append("demo"))

    def fill(self, form: SetupForm) -> None:
        values = {"name": form.name, "bureau": form.bureau, "region": form.region, "counters": form.counters}
        for which, account in (("first", form.first), ("security", form.security)):
            values |= {
                f"{which}.badge": account.badge,
                f"{which}.name": account.name,
                f"{which}.password": account.password,
                f"{which}.again": account.again,
            }
        for name, text in values.items():
            self.view._fields[name].setText(text)


@pytest.fixture
def page(home: Path, messages: MessageRecorder, qtbot: QtBot) -> Page:
    made = Page(home, messages)
    qtbot.addWidget(made.view)
    made.view.show()
    made.presenter.start()
    return made


def opened_again(home: Path) -> Station:
    return open_station(f"sqlite:///{home}/station.db", home=home)


def test_a_station_is_made_and_its_code_is_shown_once(home: Path, page: Page) -> None:
    page.fill(FORM)
    page.presenter.handle(ActionId.PRIMARY)
    assert page.view.is_recovery()
    code = page.view.recovery.shown_code()
    assert len(read_recovery_code(code)) == 32
    assert str(home / "station.key") in page.view.recovery._where.text()
    page.presenter.handle(ActionId.PRIMARY)
    assert page.told == [], "not before the tick"
    page.view.recovery._tick.click()
    page.presenter.handle(ActionId.PRIMARY)
    assert page.told == ["finished"]
    assert page.view.recovery.shown_code() == ""
    assert all(not field.text() for name, field in page.view._fields.items() if "password" in name)
    with opened_again(home) as station:
        here = station.setup.station()
        assert (here.name, here.bureau, here.region) == ("云溪派出所", "示例市公安局", "320499")
        assert [one.number for one in station.counters.all()] == [1, 2]
        first, security = (station.accounts.by_badge(badge) for badge in ("320488", "320489"))
        assert first is not None
        assert security is not None
        assert first.roles == {Role.OFFICER, Role.SUPERVISOR, Role.SYSTEM_ADMIN}
        assert (first.must_change_password, security.must_change_password) == (False, True)
        station.accounts.sign_in(badge="320488", password="Passw0rd!")


@pytest.mark.parametrize(
    ("form", "field"),
    [
        (replace(FORM, name=" "), "name"),
        (replace(FORM, region="12345"), "region"),
        (replace(FORM, counters="0"), "counters"),
        (replace(FORM, counters="many"), "counters"),
        (replace(FORM, counters="65"), "counters"),
        (replace(FORM, first=replace(FIRST, badge="1")), "first.badge"),
        (replace(FORM, first=replace(FIRST, name="")), "first.name"),
        (replace(FORM, first=replace(FIRST, password="short", again="short")), "first.password"),
        (replace(FORM, first=replace(FIRST, again="Passw0rd")), "first.again"),
        (replace(FORM, security=replace(SECURITY, badge="320488")), "security.badge"),
        (replace(FORM, security=replace(SECURITY, name="长" * 51)), "security.name"),
        (replace(FORM, security=replace(SECURITY, password="alllowercase")), "security.password"),
    ],
)
def test_each_problem_stands_at_its_field(home: Path, page: Page, form: SetupForm, field: str) -> None:
    page.fill(form)
    page.presenter.handle(ActionId.PRIMARY)
    assert list(page.view.errors()) == [field]
    assert not page.view.is_recovery()
    assert not (home / "station.db").exists(), "nothing is made before all is right"


def test_all_problems_are_told_together_in_reading_order() -> None:
    empty = AccountForm("", "", "", "")
    found = problems_of(SetupForm("", "", "", "", empty, empty))
    assert list(found) == [
        "name",
        "counters",
        "first.badge",
        "first.name",
        "first.password",
        "security.badge",
        "security.name",
        "security.password",
    ]


def test_the_region_may_be_left_out() -> None:
    assert problems_of(replace(FORM, region="", bureau="")) == {}


def test_the_whole_form_is_filled_by_keys(
    page: Page, qtbot: QtBot, shown: Callable[[QWidget], QWidget]
) -> None:
    shown(page.view)
    page.presenter.start()
    fields = page.view._fields
    qtbot.waitUntil(fields["name"].hasFocus)
    order = list(fields)
    for here, there in pairwise(order):
        QTest.keyClick(fields[here], Qt.Key.Key_Return)
        qtbot.waitUntil(fields[there].hasFocus)
    QTest.keyClick(fields[order[-1]], Qt.Key.Key_Return)
    qtbot.waitUntil(page.view._submit.hasFocus)


def test_the_demonstration_is_one_press_away(home: Path, page: Page) -> None:
    page.view._demo.click()
    assert page.told == ["demo"]
    assert not home.exists()


@pytest.fixture
def half_made(home: Path) -> Iterator[Station]:
    """A crash came between founding the station and writing its accounts."""
    with open_station(f"sqlite:///{home}/station.db", data_key=new_data_key(), home=home) as station:
        station.keep_key(home)
        yield station


def test_a_station_that_got_no_further_is_finished(
    home: Path, half_made: Station, messages: MessageRecorder, qtbot: QtBot
) -> None:
    page = Page(home, messages, half_made)
    qtbot.addWidget(page.view)
    page.fill(FORM)
    page.presenter.handle(ActionId.PRIMARY)
    assert page.view.recovery.shown_code()
    assert half_made.setup.is_set_up()


def test_somebody_else_was_faster(
    home: Path, half_made: Station, messages: MessageRecorder, qtbot: QtBot
) -> None:
    pages = [Page(home, messages, half_made) for _ in range(2)]
    for page in pages:
        qtbot.addWidget(page.view)
        page.fill(FORM)
        page.presenter.handle(ActionId.PRIMARY)
    assert not pages[1].view.is_recovery()
    assert pages[1].told == ["finished"]
    assert [error.code for error in messages.errors if isinstance(error, WindowClientError)] == [
        "already_set_up"
    ]


def test_a_key_that_cannot_be_kept_makes_no_station(
    home: Path, page: Page, messages: MessageRecorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.mkdir()
    (home / "station.key").write_text("not a key")
    (home / "station.key").chmod(0o600)
    page.fill(FORM)
    page.presenter.handle(ActionId.PRIMARY)
    assert not page.view.is_recovery()
    assert len(messages.errors) == 1
    assert page.view._submit.isEnabled(), "it can be tried again"


def test_the_passwords_are_in_no_text() -> None:
    assert "Passw0rd" not in repr(FORM)


def test_nothing_is_made_twice(home: Path, page: Page) -> None:
    page.fill(FORM)
    page.runner.holding = True
    page.presenter.handle(ActionId.PRIMARY)
    page.presenter.handle(ActionId.PRIMARY)
    assert page.runner.release() == 1
