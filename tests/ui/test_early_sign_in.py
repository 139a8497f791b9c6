"""The sign-in page before its station is open: what is typed stands, what is pressed is done."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import PASSWORD, StationRig
from ui.app import ClientApp
from ui.background.runner import ImmediateRunner
from ui.messages import MessageRecorder
from ui.pages.setup.setup_view import SetupView
from ui.pages.sign_in.early_sign_in import EarlySignIn
from ui.pages.sign_in.sign_in_presenter import SignInPresenter
from ui.pages.sign_in.sign_in_view import SignInView
from ui.workspace.start_view import StartView
from window_client.bootstrap import PaperWay
from window_client.services.account_service import SignedIn
from window_client.settings import Settings

BADGE = "320401"


@pytest.fixture
def view(shown: Callable[[QWidget], QWidget]) -> SignInView:
    view = SignInView()
    shown(view)
    return view


def take_over(
    view: SignInView, early: EarlySignIn, rig: StationRig, messages: MessageRecorder
) -> list[SignedIn]:
    """The station is open now; gives who signs in."""
    pressed = early.end()
    presenter = SignInPresenter(
        view,
        station=rig.station,
        runner=ImmediateRunner(),
        messages=messages,
        settings=Settings(),
        paper=PaperWay(None, {}),
    )
    signed: list[SignedIn] = []
    presenter.signed_in.connect(signed.append)
    presenter.take_over(pressed=pressed)
    return signed


def test_what_is_pressed_early_is_done_when_the_station_is_open(
    view: SignInView, rig: StationRig, messages: MessageRecorder, qtbot: QtBot
) -> None:
    early = EarlySignIn(view)
    early.begin()
    qtbot.waitUntil(view.badge_field.hasFocus)
    QTest.keyClicks(view.badge_field, BADGE)
    view._password.setText(PASSWORD)
    view.submit()
    view.submit()
    assert not view.badge_field.isEnabled(), "it waits, and says so"
    assert view._why.text() == "站点还在打开。打开好就替您登录，不用再按。"
    signed = take_over(view, early, rig, messages)
    assert [(one.officer.badge, one.counter and one.counter.number) for one in signed] == [(BADGE, 1)]
    assert view._password.text() == ""


def test_a_wrong_password_pressed_early_is_told_as_ever(
    view: SignInView, rig: StationRig, messages: MessageRecorder
) -> None:
    early = EarlySignIn(view)
    early.begin()
    view.badge_field.setText(BADGE)
    view._password.setText("not-this-one-1")
    view.submit()
    assert take_over(view, early, rig, messages) == []
    assert set(view.errors()) == {"password"}
    assert view.badge_field.isEnabled()


def test_whoever_is_still_typing_is_not_disturbed(
    view: SignInView, rig: StationRig, messages: MessageRecorder, qtbot: QtBot
) -> None:
    early = EarlySignIn(view)
    early.begin()
    qtbot.waitUntil(view.badge_field.hasFocus)
    QTest.keyClicks(view.badge_field, BADGE[:3])
    assert take_over(view, early, rig, messages) == []
    assert view.badge_field.hasFocus()
    assert not view.badge_field.hasSelectedText(), "the next key must not replace what stands there"
    QTest.keyClicks(view.badge_field, BADGE[3:])
    assert view.badge() == BADGE
    assert view._title.text() == "您好，请登录", "half a number is nobody's"


def test_empty_fields_are_told_before_the_station_is_open(view: SignInView) -> None:
    early = EarlySignIn(view)
    early.begin()
    view.submit()
    assert set(view.errors()) == {"badge"}
    assert not early.end()


def test_a_station_that_does_not_open_forgets_the_press_and_the_password(view: SignInView) -> None:
    early = EarlySignIn(view)
    early.begin()
    view.badge_field.setText(BADGE)
    view._password.setText(PASSWORD)
    view.submit()
    early.fail()
    assert (view.badge(), view._password.text()) == (BADGE, "")
    early.begin()
    assert not early.end()


@pytest.fixture
def client(
    tmp_path: Path, themed: object, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ClientApp]:
    """A client whose folder the test fills before it starts."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    monkeypatch.setenv("WINDOW_CLIENT_HOME", str(tmp_path))
    (tmp_path / "log").mkdir()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    client = ClientApp(application, Settings(), demo=False)
    yield client
    client.stop()
    client.window.close()
    client.crash.uninstall()
    for left in (client, client.window):
        left.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_new_station_is_set_up(client: ClientApp, qtbot: QtBot) -> None:
    client.start()
    assert client.door.sign_in_view is None, "nobody can sign in to what is not there"
    qtbot.waitUntil(lambda: client.window.findChild(SetupView) is not None, timeout=20_000)


def test_a_damaged_station_is_told(client: ClientApp, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "station.db").write_bytes(b"this is no database, whatever its name says" * 200)
    client.start()
    assert client.door.sign_in_view is not None
    told = lambda: (  # noqa: E731
        (start := client.window.findChild(StartView)) is not None and start._retry.isVisibleTo(start)
    )
    qtbot.waitUntil(told, timeout=20_000)
    assert client.desk is None
