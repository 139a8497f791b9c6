"""Pages are made when they are wanted, shown only with their right, and need not know each other."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from ui.navigation.navigator import Navigator
from ui.navigation.page_id import HEADER_PAGES, PAGE_ICONS, PageId, page_title
from ui.theme.icons import ICONS


@pytest.fixture
def made() -> list[PageId]:
    return []


@pytest.fixture
def navigator(made: list[PageId], qtbot: QtBot) -> Navigator:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    navigator = Navigator(stack, stack)

    def factory(page: PageId) -> Callable[[], QWidget]:
        def make() -> QWidget:
            made.append(page)
            return QLabel(page.value)

        return make

    for page in PageId:
        right = {PageId.REPORT: "read_report", PageId.SETTINGS: "set_devices"}.get(page)
        navigator.register(page, factory(page), right=right)
    return navigator


def test_every_page_has_a_title_and_an_icon() -> None:
    assert all(page_title(page) for page in PageId)
    assert {PAGE_ICONS[page] for page in PageId} <= set(ICONS)
    assert set(HEADER_PAGES) == set(PageId) - {PageId.SIGN_IN}


def test_a_page_is_made_once_and_only_when_it_is_wanted(navigator: Navigator, made: list[PageId]) -> None:
    assert navigator.current is None
    assert made == []
    assert navigator.go(PageId.COUNTER)
    assert navigator.go(PageId.SEARCH)
    assert navigator.go(PageId.COUNTER)
    assert made == [PageId.COUNTER, PageId.SEARCH]
    assert navigator.current is PageId.COUNTER


def test_a_page_without_its_right_is_neither_shown_nor_listed(
    navigator: Navigator, made: list[PageId]
) -> None:
    told: list[PageId] = []
    navigator.page_changed.connect(told.append)
    navigator.go(PageId.COUNTER)
    assert not navigator.go(PageId.REPORT)
    assert navigator.current is PageId.COUNTER
    assert made == told == [PageId.COUNTER]
    assert navigator.header_pages() == (PageId.COUNTER, PageId.GUIDE, PageId.SEARCH, PageId.LIVE)
    listed: list[tuple[PageId, ...]] = []
    navigator.pages_changed.connect(listed.append)
    navigator.set_rights(["read_report"])
    wanted = (PageId.COUNTER, PageId.GUIDE, PageId.SEARCH, PageId.LIVE, PageId.REPORT)
    assert listed == [wanted]
    assert navigator.go(PageId.REPORT)


def test_left_and_right_stop_at_the_ends_and_skip_what_is_not_shown(navigator: Navigator) -> None:
    navigator.set_rights(["set_devices"])
    navigator.go(PageId.LIVE)
    assert navigator.step(1)
    assert navigator.current is PageId.SETTINGS
    assert not navigator.step(1)
    navigator.go(PageId.COUNTER)
    assert not navigator.step(-1)
    navigator.go(PageId.SIGN_IN)
    assert not navigator.step(1)


def test_a_page_that_was_forgotten_is_made_anew(
    navigator: Navigator, made: list[PageId], qtbot: QtBot
) -> None:
    navigator.go(PageId.COUNTER)
    first = navigator.page(PageId.COUNTER)
    assert isinstance(first, QObject)
    with qtbot.waitSignal(first.destroyed):
        navigator.forget_all()
    assert navigator.page(PageId.COUNTER) is None
    assert navigator.current is None
    navigator.go(PageId.COUNTER)
    assert made == [PageId.COUNTER] * 2


def test_a_page_cannot_be_registered_twice(navigator: Navigator) -> None:
    with pytest.raises(ValueError, match="twice"):
        navigator.register(PageId.LIVE, QWidget)


def test_an_unregistered_page_is_gone_and_may_come_again(navigator: Navigator, made: list[PageId]) -> None:
    navigator.go(PageId.COUNTER)
    navigator.unregister(PageId.COUNTER)
    assert not navigator.go(PageId.COUNTER)
    assert PageId.COUNTER not in navigator.header_pages()
    navigator.register(PageId.COUNTER, lambda: QLabel("anew"))
    assert navigator.go(PageId.COUNTER)
