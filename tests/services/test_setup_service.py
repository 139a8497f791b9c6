"""Setting a station up, describing it, its rules."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import ALL_DOMAINS, DATA_KEY, PASSWORD, StationRig, TestClock, fresh_command
from window_client.bootstrap import open_station
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.domain.station.station_rules import StationRules
from window_client.services.account_service import PasswordWeak
from window_client.services.setup_service import AlreadySetUp, FirstAccount, StationDetails, StationInvalid
from window_client.services.station_settings import RulesInvalid
from window_client.services.verbs import CommandIdReused

DETAILS = StationDetails("云溪派出所", "示例市公安局", "320499", "云溪路 1 号", "0519-0000000")
ADMIN = FirstAccount("320488", "陆以宁", PASSWORD, frozenset({Role.OFFICER}))


def test_a_new_file_is_not_set_up_and_stays_so_after_a_refusal(tmp_path: Path) -> None:
    with open_station(f"sqlite:///{tmp_path / 's.db'}", data_key=DATA_KEY, clock=TestClock()) as station:
        assert not station.setup.is_set_up()
        with pytest.raises(PasswordWeak):
            station.setup.set_up(
                details=DETAILS,
                accounts=(ADMIN, replace(ADMIN, badge="320489", password="weak")),
                counters=((1, "窗", ALL_DOMAINS),),
            )
        assert not station.setup.is_set_up()
        assert station.counters.all() == ()
        cards = station.setup.set_up(details=DETAILS, accounts=(ADMIN,), counters=((1, "窗", ALL_DOMAINS),))
        assert station.setup.is_set_up()
        here = station.setup.station()
        assert (here.name, here.bureau, here.region, here.simulated, here.demo) == (
            "云溪派出所",
            "示例市公安局",
            "320499",
            True,
            False,
        )
        assert station.accounts.all() == cards


def test_twice_is_refused(rig: StationRig) -> None:
    with pytest.raises(AlreadySetUp):
        rig.station.setup.set_up(details=DETAILS, accounts=(ADMIN,), counters=())


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"name": "  "}, "no_name"),
        ({"name": "\u202e所"}, "unclean_name"),
        ({"name": "所" * 101}, "unclean_name"),
        ({"region": "32049"}, "region"),
        ({"region": "３２０４９９"}, "region"),
    ],
)
def test_details_that_cannot_be(rig: StationRig, change: dict[str, str], problem: str) -> None:
    with pytest.raises(StationInvalid) as refusal:
        rig.station.setup.describe(officer=rig.officer(Role.SUPERVISOR), details=replace(DETAILS, **change))
    assert refusal.value.facts == {"problem": problem}


def test_describe(rig: StationRig) -> None:
    setup, boss, command = rig.station.setup, rig.officer(Role.SUPERVISOR), fresh_command()
    assert setup.describe(officer=boss, details=DETAILS, command_id=command) == DETAILS
    assert setup.describe(officer=boss, details=DETAILS, command_id=command) == DETAILS
    assert setup.station().address == "云溪路 1 号"
    with pytest.raises(CommandIdReused):
        setup.describe(officer=boss, details=replace(DETAILS, phone="1"), command_id=command)
    with pytest.raises(PermissionDenied):
        setup.describe(officer=rig.officer(), details=DETAILS)


def test_rules_there_and_back(rig: StationRig) -> None:
    assert rig.station.setup.rules() == StationRules()
    rules = StationRules(target_minutes={"senior": 3}, letters=False, calls_before_no_show=2, undo_s=5)
    rig.station.setup.set_rules(officer=rig.officer(Role.SUPERVISOR), rules=rules)
    assert rig.station.setup.rules() == rules
    rig.station.setup.set_rules(officer=rig.officer(Role.SUPERVISOR), rules=StationRules())
    assert rig.station.setup.rules() == StationRules()


@pytest.mark.parametrize(
    ("rules", "problem"),
    [
        (StationRules(target_minutes={"nobody": 3}), "target_minutes.nobody"),
        (StationRules(target_minutes={"senior": -1}), "target_minutes.senior"),
        (StationRules(calls_before_no_show=0), "calls_before_no_show"),
        (StationRules(undo_s=-1), "undo_s"),
    ],
)
def test_rules_under_which_nobody_could_work(rig: StationRig, rules: StationRules, problem: str) -> None:
    with pytest.raises(RulesInvalid) as refusal:
        rig.station.setup.set_rules(officer=rig.officer(Role.SUPERVISOR), rules=rules)
    assert refusal.value.facts == {"problem": problem}
    rig.give()


def test_stored_rules_that_are_none(rig: StationRig) -> None:
    with rig.database.write() as work:
        work.settings.write("rules", {"undo_s": "soon"})
    with pytest.raises(RulesInvalid) as fault:
        rig.station.setup.rules()
    assert fault.value.facts == {"problem": "undo_s"}
