"""Windows and rules in the settings: drafts that stay, rights, errors at their field."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import StationRig
from tests.ui.settings_rig import SettingsRig
from ui.actions import ActionId
from ui.messages import MessageRecorder
from ui.pages.settings.counter_drafts import CounterDraft, changes_of, coverage
from ui.pages.settings.hours_page import HoursPage
from ui.pages.settings.rules_page import CALLS, GRACE, KIOSK_STOPS, RECALLS, SECONDS, TARGETS_FROM, RulesPage
from ui.pages.settings.settings_presenter import may_set_anything
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.station.counter import CounterMode
from window_client.domain.station.officer import Role
from window_client.domain.station.station_record import local_day
from window_client.domain.station.station_rules import StationRules
from window_client.ids import CounterId


@pytest.fixture
def desk(rig: StationRig, tmp_path: Path, messages: MessageRecorder, qtbot: QtBot) -> SettingsRig:
    made = SettingsRig(rig, tmp_path / "home", messages)
    qtbot.addWidget(made.view)
    made.view.show()
    made.page.start()
    return made


@pytest.mark.parametrize(
    ("role", "sections"),
    [
        (Role.SYSTEM_ADMIN, ["counters", "rules", "hours", "kiosk", "printers", "screen", "voice"]),
        (
            Role.SUPERVISOR,
            ["counters", "rules", "hours", "kiosk", "appointments", "printers", "screen", "voice"],
        ),
        (Role.OFFICER, ["printers", "screen", "voice"]),
        (Role.AUXILIARY, ["printers", "screen", "voice"]),
        (Role.GUIDE, []),
        (Role.AUDITOR, []),
    ],
)
def test_only_what_the_officer_may_set_is_there(
    rig: StationRig, tmp_path: Path, messages: MessageRecorder, qtbot: QtBot, role: Role, sections: list[str]
) -> None:
    desk = SettingsRig(rig, tmp_path / "home", messages, role)
    qtbot.addWidget(desk.view)
    desk.page.start()
    assert desk.sections() == sections
    assert may_set_anything(desk.page._context.officer) is bool(sections)
    desk.page.save()
    desk.page.discard()


def test_a_business_is_ticked_by_space_and_saved_by_ctrl_s(
    rig: StationRig, desk: SettingsRig, qtbot: QtBot, shown: Callable[[QWidget], QWidget]
) -> None:
    shown(desk.view)
    table = desk.counters._page._table
    desk.counters._page.focus_zone()
    qtbot.waitUntil(table.hasFocus)
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Down)
    for _ in range(3):
        QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert desk.view.can_save()
    assert changes_of(desk.counters._base, desk.counters._drafts) == ["03 号窗 加收出入境"]
    assert desk.page.handle(ActionId.SAVE)
    assert BusinessDomain.EXIT_ENTRY in rig.station.counters.get(rig.counter(3)).domains
    assert not desk.view.can_save()
    assert len(desk.messages.toasts) == 1


def test_half_typed_changes_are_there_again_and_others_come_in(rig: StationRig, desk: SettingsRig) -> None:
    desk.counters._toggle(2, BusinessDomain.VEHICLE)
    rig.open_counter(2)
    rig.station.counters.change(
        officer=rig.officer(Role.SYSTEM_ADMIN),
        counter=rig.counter(1),
        name="改过的",
        domains=frozenset({BusinessDomain.CONSULT}),
        mode=CounterMode.ORDINARY,
    )
    desk.page.start()
    first, second, third = desk.counters._drafts[:3]
    assert first.name == "改过的"
    assert second.officer == "秦若川"
    assert BusinessDomain.VEHICLE in third.domains
    assert desk.page.has_changes()
    assert changes_of(desk.counters._base, desk.counters._drafts) == ["03 号窗 加收车驾管"]


def test_esc_gives_the_changes_up(desk: SettingsRig) -> None:
    assert not desk.page.handle(ActionId.CLOSE), "there is nothing to give up"
    desk.counters._toggle(0, BusinessDomain.VEHICLE)
    assert desk.page.handle(ActionId.CLOSE)
    assert not desk.page.has_changes()
    assert BusinessDomain.VEHICLE in desk.counters._drafts[0].domains


def test_a_window_without_a_name_is_told_at_the_name(rig: StationRig, desk: SettingsRig) -> None:
    desk.counters._select(1)
    desk.counters._rename("  ")
    desk.page.save()
    assert "02 号窗还没有名字" in desk.counters._page._form.errors()["name"]
    assert rig.station.counters.get(rig.counter(2)).name == "综合窗二"
    desk.counters._rename("综合窗乙")
    assert desk.counters._page._form.errors() == {}
    desk.page.save()
    assert rig.station.counters.get(rig.counter(2)).name == "综合窗乙"


def test_what_was_done_before_a_refusal_stays_done(rig: StationRig, desk: SettingsRig) -> None:
    desk.counters._toggle(0, BusinessDomain.VEHICLE)
    desk.counters._select(1)
    desk.counters._rename("")
    desk.page.save()
    assert BusinessDomain.VEHICLE not in rig.station.counters.get(rig.counter(1)).domains
    assert [line for line in changes_of(desk.counters._base, desk.counters._drafts) if "01" in line] == []
    assert desk.page.has_changes()


def test_a_new_window_gets_the_next_number(rig: StationRig, desk: SettingsRig) -> None:
    desk.counters._page.add_asked.emit()
    desk.counters._rename("机动窗")
    desk.counters._set_mode(CounterMode.SENIOR_ONLY)
    assert len(rig.station.counters.all()) == 4
    desk.page.save()
    made = rig.station.counters.all()[-1]
    assert (made.number, made.name, made.mode) == (5, "机动窗", CounterMode.SENIOR_ONLY)
    assert not desk.page.has_changes()


def test_a_new_window_whose_number_was_taken_meanwhile_moves_on(rig: StationRig, desk: SettingsRig) -> None:
    desk.counters._page.add_asked.emit()
    rig.station.counters.create(
        officer=rig.officer(Role.SYSTEM_ADMIN), number=5, name="别人加的", domains=frozenset(BusinessDomain)
    )
    desk.page.start()
    desk.page.save()
    assert [one.number for one in rig.station.counters.all()] == [1, 2, 3, 4, 5, 6]


def draft(number: int, *domains: BusinessDomain, is_open: bool = True) -> CounterDraft:
    return CounterDraft(
        CounterId(str(number)),
        number,
        "窗",
        frozenset(domains),
        CounterMode.ORDINARY,
        is_open=is_open,
    )


def test_the_coverage_says_what_would_stand_still() -> None:
    everything = tuple(BusinessDomain)
    assert [one.tone for one in coverage([draft(1, *everything), draft(2, *everything)])] == ["success"]
    assert [one.tone for one in coverage([draft(1, *everything)])] == ["success"]
    nobody = coverage([draft(1, *everything[1:]), draft(2, *everything[1:])])
    assert [(one.tone, one.text[:2]) for one in nobody] == [("danger", "户政")]
    one_only = coverage([draft(1, *everything), draft(2, *everything[1:])])
    assert [one.tone for one in one_only] == ["warning"]
    assert "户政只有 01 能办" in one_only[0].text
    closed = coverage([draft(1, *everything, is_open=False), draft(2, *everything, is_open=False)])
    assert {one.tone for one in closed} == {"success", "warning"}


def test_rules_are_checked_at_their_field(rig: StationRig, desk: SettingsRig) -> None:
    desk.page.go("rules")
    page = desk.rules._page
    before = rig.station.setup.rules()
    for name, wrong in (
        ("target_minutes.senior", "abc"),
        ("target_minutes.ordinary", "1441"),
        (CALLS, "0"),
        (SECONDS, "-1"),
        (GRACE, "1441"),
        (KIOSK_STOPS, "x"),
        (RECALLS, "0"),
        (TARGETS_FROM, "2020-01-01"),
    ):
        page._fields[name].setText(wrong)
        page._fields[name].textEdited.emit(wrong)
    desk.page.save()
    numbers = {"target_minutes.senior", "target_minutes.ordinary", CALLS, SECONDS, GRACE}
    wrong_ones = numbers | {KIOSK_STOPS, RECALLS, TARGETS_FROM}
    assert set(page.errors()) == wrong_ones
    assert rig.station.setup.rules() == before
    assert desk.page.has_changes()


def test_rules_are_saved_whole(rig: StationRig, desk: SettingsRig) -> None:
    desk.page.go("rules")
    field = desk.rules._page._fields["target_minutes.senior"]
    field.selectAll()
    QTest.keyClicks(field, "3")
    desk.rules._page._ticks["receipt_on_a4"].click()
    desk.page.start()
    assert field.text() == "3", "half-typed changes are kept"
    desk.page.handle(ActionId.SAVE)
    rules = rig.station.setup.rules()
    targets, default = rules.targets_on(date.max), StationRules().targets_on(date.max)
    assert targets[PersonClass.SENIOR].total_seconds() == 180
    assert targets[PersonClass.ORDINARY] == default[PersonClass.ORDINARY]
    assert rules.receipt_on_a4 is False
    assert not desk.page.has_changes()


def put(page: RulesPage | HoursPage, **texts: str) -> None:
    """Type into fields by their names; a double underscore is a dot."""
    for name, text in texts.items():
        field = page._fields[name.replace("__", ".")]
        field.setText(text)
        field.textEdited.emit(text)


def test_targets_hold_from_their_day_on_and_a_planned_change_can_be_given_up(
    rig: StationRig, desk: SettingsRig
) -> None:
    desk.page.go("rules")
    page = desk.rules._page
    today = local_day(rig.clock.now)
    later = today + timedelta(days=10)
    put(page, target_minutes__ordinary="30", targets_valid_from=later.isoformat())
    desk.page.save()
    rules = rig.station.setup.rules()
    assert rules.targets_on(today)[PersonClass.ORDINARY] == timedelta(minutes=20)
    assert rules.targets_on(later)[PersonClass.ORDINARY] == timedelta(minutes=30)
    assert page._fields["target_minutes.ordinary"].text() == "20", "today's promise is shown"
    (planned,) = page.planned.words()
    assert "30 分" in planned
    page.removed.emit(later)
    assert desk.page.has_changes()
    desk.page.save()
    assert rig.station.setup.rules().targets_on(later)[PersonClass.ORDINARY] == timedelta(minutes=20)
    assert page.planned.words() == ()


def test_limits_of_calls_grace_and_kiosk_are_rules_too(rig: StationRig, desk: SettingsRig) -> None:
    desk.page.go("rules")
    page = desk.rules._page
    put(page, recall_limit="2")
    desk.page.save()
    assert set(page.errors()) == {"recall_limit"}, "fewer than 过号 needs"
    put(page, recall_limit="7", no_show_grace_min="45", senior_grace_min="90", kiosk_stops_min="20")
    page._ticks["kiosk_until_last"].click()
    desk.page.save()
    rules = rig.station.setup.rules()
    assert (rules.recall_limit, rules.no_show_grace_min, rules.senior_grace_min) == (7, 45, 90)
    assert (rules.kiosk_stops_min, rules.kiosk_until_last) == (20, True)


def hours_page(desk: SettingsRig) -> HoursPage:
    desk.page.go("hours")
    page = desk.page._sections["hours"].page
    assert isinstance(page, HoursPage)
    return page


def test_hours_are_typed_as_on_the_door_and_hold_at_once(rig: StationRig, desk: SettingsRig) -> None:
    page = hours_page(desk)
    assert page._fields["weekly.0"].text() == "8:30–12:00、13:30–17:30"
    assert page._fields["weekly.5"].text() == ""
    put(page, weekly__0="9:00-12:00，1400-1700", weekly__5="9:00 至 11:30", duty="9:00–11:00")
    page.same_asked.emit()
    desk.page.save()
    hours = rig.station.setup.rules().hours_on(local_day(rig.clock.now))
    assert [len(sessions) for sessions in hours.weekly] == [2, 2, 2, 2, 2, 1, 0]
    assert hours.text() == "周一至周五 9:00–12:00、14:00–17:00；周六 9:00–11:30；节假日值班 9:00–11:00"
    assert not desk.page.has_changes()


@pytest.mark.parametrize(
    ("texts", "wrong"),
    [
        ({"weekly__1": "早上"}, "weekly.1"),
        ({"weekly__1": "25:00-26:00"}, "weekly.1"),
        ({"weekly__1": "12:00-8:30"}, "weekly.1"),
        ({"weekly__1": "8:30-12:00、11:00-13:00"}, "weekly.1"),
        ({f"weekly__{day}": "" for day in range(7)}, "weekly.0"),
        ({"hours_valid_from": "昨天"}, "hours_valid_from"),
        ({"hours": "长" * 61}, "hours"),
    ],
)
def test_hours_that_cannot_be_are_told_at_their_field(
    rig: StationRig, desk: SettingsRig, texts: dict[str, str], wrong: str
) -> None:
    page, before = hours_page(desk), rig.station.setup.rules()
    put(page, duty="9:00-11:00", **texts)
    desk.page.save()
    assert set(page.errors()) == {wrong}
    assert rig.station.setup.rules() == before
    assert desk.page.has_changes()


def test_hours_of_a_later_day_are_planned_and_given_up(rig: StationRig, desk: SettingsRig) -> None:
    page = hours_page(desk)
    later = local_day(rig.clock.now) + timedelta(days=30)
    put(page, weekly__0="9:00–12:00", hours_valid_from=later.isoformat())
    desk.page.save()
    assert len(page.planned.words()) == 1
    assert page._fields["weekly.0"].text() == "8:30–12:00、13:30–17:30"
    page.removed.emit(later)
    desk.page.save()
    assert rig.station.setup.rules().dated_hours == ()


def test_one_section_does_not_undo_what_the_other_saved(rig: StationRig, desk: SettingsRig) -> None:
    put(hours_page(desk), duty="9:00–11:00")
    desk.page.go("rules")
    put(desk.rules._page, no_show_grace_min="15")
    desk.page.save()
    desk.page.go("hours")
    desk.page.save()
    rules = rig.station.setup.rules()
    assert rules.no_show_grace_min == 15
    assert rules.hours_on(local_day(rig.clock.now)).duty


def test_the_sections_are_walked_by_arrows(
    desk: SettingsRig, qtbot: QtBot, shown: Callable[[QWidget], QWidget]
) -> None:
    shown(desk.view)
    desk.view.focus_zone()
    qtbot.waitUntil(desk.view._nav.hasFocus)
    QTest.keyClick(desk.view._nav, Qt.Key.Key_Down)
    assert desk.view.section() == "rules"
    assert desk.rules._page.isVisible()
    QTest.keyClick(desk.view._nav, Qt.Key.Key_Up)
    QTest.keyClick(desk.view._nav, Qt.Key.Key_Up)
    assert desk.view.section() == "counters"


def test_nothing_is_written_twice_while_it_is_being_saved(rig: StationRig, desk: SettingsRig) -> None:
    desk.counters._toggle(0, BusinessDomain.VEHICLE)
    desk.runner.holding = True
    desk.page.save()
    desk.page.save()
    assert not desk.view.can_save()
    desk.runner.release()
    desk.runner.holding = False
    desk.runner.release()
    assert rig.verbs().count("change_counter") == 1
