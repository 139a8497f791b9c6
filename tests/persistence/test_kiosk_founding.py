"""A kiosk on the counter's own PC: opens with what is there, and still uses no more than its few keys."""

import os
from pathlib import Path

import pytest

from tests.builders import DATA_KEY, StationRig, TestClock, fresh_command
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.kiosk_station import KioskStation, open_kiosk
from window_client.persistence.encryption import DataKeyMismatch
from window_client.persistence.founding import NoStationYet
from window_client.persistence.key_file import write_key_file
from window_client.persistence.key_store import KEY_FILE_VARIABLE, KeyMissing
from window_client.persistence.kiosk_keys import KeyNotHeld, KioskSealer
from window_client.persistence.kiosk_unit import KioskUnit


@pytest.fixture(autouse=True)
def no_keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")
    monkeypatch.setenv(KEY_FILE_VARIABLE, "")
    monkeypatch.delenv(KEY_FILE_VARIABLE)


def take(place: KioskStation) -> str:
    return place.kiosk.take(domain=BusinessDomain.HOUSEHOLD, command_id=fresh_command()).label


def test_beside_a_counter_on_one_pc(rig: StationRig, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    write_key_file(home / "station.key", DATA_KEY)
    workplaces = set()
    for _ in range(2):
        with open_kiosk(rig.url, home=home, clock=TestClock(), durable=False) as place:
            take(place)
            workplaces.add(place.workplace_id)
    # its own chain, the same one after a restart, and not the counter's
    assert len(workplaces) == 1
    assert rig.station.workplace_id not in workplaces
    assert not (home / "kiosk.key").exists()
    assert rig.station.audit.verify().holds
    assert os.environ[KEY_FILE_VARIABLE] == str(home / "station.key")


def test_it_uses_no_more_than_its_keys(rig: StationRig) -> None:
    person = rig.person("周大山")
    with open_kiosk(rig.url, home=None, data_key=DATA_KEY, clock=rig.clock) as place:
        store = place.kiosk._store
        with store.read() as work:
            assert isinstance(work, KioskUnit)
            assert isinstance(work._place.sealer, KioskSealer)
            with pytest.raises(KeyNotHeld):
                work.people.get(person)
            with pytest.raises(KeyNotHeld):
                work.officers.get(rig.officer())


def test_it_founds_no_station(tmp_path: Path) -> None:
    with (
        pytest.raises(NoStationYet),
        open_kiosk(f"sqlite:///{tmp_path / 'new.db'}", home=None, data_key=DATA_KEY),
    ):
        pass


def test_without_a_key_it_does_not_open(rig: StationRig, tmp_path: Path) -> None:
    with pytest.raises(KeyMissing), open_kiosk(rig.url, home=tmp_path / "home"):
        pass


def test_with_another_stations_key(rig: StationRig) -> None:
    with pytest.raises(DataKeyMismatch), open_kiosk(rig.url, home=None, data_key=bytes(32)):
        pass
