"""取号机 in the settings, over a real station: what is set there is what a kiosk of the station shows."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import StationRig
from tests.kiosk_process import kiosk_of
from tests.ui.settings_rig import SettingsRig
from ui.actions import ActionId
from ui.messages import MessageRecorder
from ui.pages.settings.kiosk_rules_page import KioskRulesPage
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.station.kiosk_rules import MOST_ITEMS, KioskRules
from window_client.domain.station.officer import Role
from window_client.errors import WorldFault

HOUSEHOLD, EXIT_ENTRY = BusinessDomain.HOUSEHOLD, BusinessDomain.EXIT_ENTRY


@pytest.fixture
def desk(rig: StationRig, tmp_path: Path, messages: MessageRecorder, qtbot: QtBot) -> SettingsRig:
    made = SettingsRig(rig, tmp_path / "home", messages)
    qtbot.addWidget(made.view)
    made.view.show()
    made.page.start()
    made.page.go("kiosk")
    return made


@pytest.fixture
def page(desk: SettingsRig) -> KioskRulesPage:
    return desk.kiosk._page


def on_the_kiosk(rig: StationRig, domain: BusinessDomain) -> list[str]:
    with kiosk_of(rig) as place:
        return [item.code for item in place.kiosk.hall().items if item.domain is domain]


def listed(page: KioskRulesPage) -> list[tuple[str, bool]]:
    model = page._table.model()
    return [(row.code, bool(page._table._rows.cell(at, 0).value)) for at, row in enumerate(page._rows)][
        : model.rowCount()
    ]


def choose(page: KioskRulesPage, domain: BusinessDomain) -> None:
    """By the keyboard, from the first segment on."""
    QTest.keyClick(page._domain, Qt.Key.Key_Home)
    for _ in range(list(BusinessDomain).index(domain)):
        QTest.keyClick(page._domain, Qt.Key.Key_Right)


def test_without_a_choice_it_lists_what_a_kiosk_shows(
    rig: StationRig, desk: SettingsRig, page: KioskRulesPage
) -> None:
    rig.station.kiosk_settings.set_rules(
        officer=rig.officer(Role.SYSTEM_ADMIN), rules=KioskRules(second_page=True)
    )
    desk.page.start()
    for domain in BusinessDomain:
        choose(page, domain)
        assert [code for code, ticked in listed(page) if ticked] == on_the_kiosk(rig, domain)
    assert page._page_box.isChecked()
    assert not desk.page.has_changes()


def test_by_the_keyboard_from_the_tick_to_the_kiosk(
    rig: StationRig,
    desk: SettingsRig,
    page: KioskRulesPage,
    shown: Callable[[QWidget], QWidget],
    qtbot: QtBot,
) -> None:
    shown(desk.view)
    page.focus_zone()
    qtbot.waitUntil(page._page_box.hasFocus)
    QTest.keyClick(page._page_box, Qt.Key.Key_Space)
    choose(page, EXIT_ENTRY)
    before = [code for code, _ in listed(page)]
    table = page._table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Space)  # the first is taken away and stands behind the chosen ones
    assert page.current_code() == before[0]
    QTest.keyClick(table, Qt.Key.Key_Space)  # and comes back as the last of them
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    expected = [*before[1:4], before[0], *before[4:6]]
    assert [code for code, ticked in listed(page) if ticked] == expected
    assert page._earlier.isEnabled()
    assert desk.page.handle(ActionId.SAVE)
    assert [toast.text for toast in desk.messages.toasts] == ["取号机的设置已生效"]
    assert not desk.page.has_changes()
    assert on_the_kiosk(rig, EXIT_ENTRY) == expected
    # the others are as they were
    assert on_the_kiosk(rig, HOUSEHOLD) == [row.code for row in desk.kiosk._rows if row.domain is HOUSEHOLD]
    assert rig.station.audit.verify().holds


def test_a_seventh_has_no_room(desk: SettingsRig, page: KioskRulesPage) -> None:
    choose(page, EXIT_ENTRY)
    last, ticked = listed(page)[-1]
    assert (len(listed(page)) > MOST_ITEMS, ticked) == (True, False)
    page.toggled.emit(last)
    assert "请先去掉一项" in page.errors()["items"]
    assert not desk.page.has_changes()
    page.toggled.emit(listed(page)[0][0])
    assert page.errors() == {}
    page.toggled.emit(last)
    assert (last, True) in listed(page)


def test_the_buttons_move_too_and_stop_at_the_ends(desk: SettingsRig, page: KioskRulesPage) -> None:
    first, second = (code for code, _ in listed(page)[:2])
    assert (page._earlier.isEnabled(), page._later.isEnabled()) == (False, True)
    page._later.click()
    assert [code for code, _ in listed(page)[:2]] == [second, first]
    assert page.current_code() == first
    page._earlier.click()
    assert not page._earlier.isEnabled()
    assert not desk.page.has_changes()
    page.moved.emit(first, -1)
    assert not desk.page.has_changes()


def test_a_time_that_cannot_be_is_told_at_its_field(
    rig: StationRig, desk: SettingsRig, page: KioskRulesPage
) -> None:
    for wrong in ("", "0", "241", "1x", "５"):
        page.minutes_typed.emit(HOUSEHOLD, wrong)
        desk.page.save()
        assert list(page.errors()) == ["household"]
        assert "1 到 240" in page.errors()["household"]
        assert page._minutes[HOUSEHOLD].text() == wrong
    assert rig.station.kiosk_settings.rules() == KioskRules()
    page.minutes_typed.emit(HOUSEHOLD, " 7 ")
    desk.page.save()
    assert page.errors() == {}
    # what is as it would be without saying so is not named
    assert rig.station.kiosk_settings.rules() == KioskRules(usual_minutes={"household": 7})
    page.minutes_typed.emit(HOUSEHOLD, "10")
    desk.page.save()
    assert rig.station.kiosk_settings.rules() == KioskRules()


def test_esc_gives_up_and_own_changes_outlive_another_page(
    rig: StationRig, desk: SettingsRig, page: KioskRulesPage
) -> None:
    page._page_box.click()
    desk.page.start()
    assert page._page_box.isChecked()
    assert desk.page.handle(ActionId.CLOSE)
    assert not page._page_box.isChecked()
    assert not desk.page.has_changes()
    assert rig.station.kiosk_settings.rules() == KioskRules()


def test_a_chosen_item_that_no_kiosk_may_show_is_seen_and_can_be_taken_away(
    rig: StationRig, desk: SettingsRig, page: KioskRulesPage
) -> None:
    catalogue = rig.station.catalogue.catalogue
    hidden = next(item for item in catalogue.items if item.sensitive and item.domain is HOUSEHOLD)
    rules = KioskRules(second_page=True, common_items=(hidden.code,))
    rig.station.kiosk_settings.set_rules(officer=rig.officer(Role.SYSTEM_ADMIN), rules=rules)
    desk.page.start()
    assert listed(page)[0] == (hidden.code, True)
    assert page._table._rows.cell(0, 3).text == "不能上屏"
    page.toggled.emit(hidden.code)
    page.toggled.emit(listed(page)[0][0])
    desk.page.save()
    desk.page.start()
    assert hidden.code not in [code for code, _ in listed(page)]


def test_an_outage_is_told_and_nothing_typed_is_lost(
    desk: SettingsRig, page: KioskRulesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page._page_box.click()

    def away(*_: object, **__: object) -> None:
        raise WorldFault

    monkeypatch.setattr(desk.kiosk._context.station.kiosk_settings, "set_rules", away)
    desk.page.save()
    assert len(desk.messages.errors) == 1
    assert page._page_box.isChecked()
    assert desk.view.can_save()
