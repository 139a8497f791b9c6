"""Two supervisors at two PCs: what each of them changed holds, and neither overwrites the other."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import StationRig, open_url
from tests.ui.settings_rig import SettingsRig
from ui.messages import MessageRecorder
from ui.pages.settings.dated_rules import DatedRulesPage
from window_client.domain.queue.promise import PersonClass
from window_client.domain.station.officer import Role
from window_client.domain.station.station_record import local_day
from window_client.services.setup_service import RulesChanged


@pytest.fixture
def other(rig: StationRig) -> Iterator[StationRig]:
    """The same station at another PC."""
    made = open_url(rig.url, rig.clock)
    yield made
    made.close()


def at(rig: StationRig, home: Path, role: Role, section: str = "rules") -> SettingsRig:
    made = SettingsRig(rig, home, MessageRecorder(), role)
    made.page.start()
    made.page.go(section)
    return made


def type_into(page: DatedRulesPage, name: str, text: str) -> None:
    page._fields[name].setText(text)
    page._fields[name].textEdited.emit(text)


def test_each_ones_changes_hold(rig: StationRig, other: StationRig, tmp_path: Path) -> None:
    first, second = at(rig, tmp_path, Role.SYSTEM_ADMIN), at(other, tmp_path, Role.SUPERVISOR)
    type_into(first.rules._page, "target_minutes.senior", "3")
    type_into(first.rules._page, "recall_limit", "7")
    first.page.save()
    # read before that was saved, and so it still shows the old ones
    assert second.rules._page._fields["target_minutes.senior"].text() == "5"
    type_into(second.rules._page, "target_minutes.pickup", "12")
    type_into(second.rules._page, "no_show_grace_min", "45")
    second.rules._page._ticks["receipt_on_a4"].click()
    second.page.save()
    rules = rig.station.setup.rules()
    minutes = {
        one: span.total_seconds() / 60 for one, span in rules.targets_on(local_day(rig.clock.now)).items()
    }
    assert (minutes[PersonClass.SENIOR], minutes[PersonClass.PICKUP]) == (3, 12)
    assert (rules.recall_limit, rules.no_show_grace_min, rules.receipt_on_a4) == (7, 45, False)
    assert second.rules._page._fields["target_minutes.senior"].text() == "3", "it shows what holds now"
    assert not second.page.has_changes()


def test_hours_too(rig: StationRig, other: StationRig, tmp_path: Path) -> None:
    first = at(rig, tmp_path, Role.SYSTEM_ADMIN, "hours")
    second = at(other, tmp_path, Role.SUPERVISOR, "hours")
    page, there = first.page._sections["hours"], second.page._sections["hours"]
    type_into(page._form, "weekly.5", "9:00–12:00")  # type: ignore[attr-defined]
    first.page.save()
    type_into(there._form, "duty", "10:00–11:00")  # type: ignore[attr-defined]
    second.page.save()
    hours = rig.station.setup.rules().hours_on(local_day(rig.clock.now))
    assert [one.text for one in hours.weekly[5]] == ["9:00–12:00"]
    assert [one.text for one in hours.duty] == ["10:00–11:00"]


def test_what_was_stored_since_is_not_overwritten(rig: StationRig, other: StationRig) -> None:
    """The moment between reading and storing."""
    base = rig.station.setup.rules()
    other.station.setup.set_rules(
        officer=rig.officer(Role.SUPERVISOR), rules=replace(base, recall_limit=7), base=base
    )
    with pytest.raises(RulesChanged):
        rig.station.setup.set_rules(
            officer=rig.officer(Role.SYSTEM_ADMIN), rules=replace(base, recall_limit=9), base=base
        )
    assert rig.station.setup.rules().recall_limit == 7
