"""``admin enrol --use wc_kiosk`` as an administrator types it on the kiosk's own PC."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import DATA_KEY, TestClock, fresh_command
from tests.server_station import shared_server_template
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.kiosk_station import open_kiosk
from window_client.persistence.recovery_code import write_recovery_code
from window_client.settings_file import read_settings

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def owner_url() -> Iterator[str]:
    with shared_server_template().copied() as url:
        yield url


def enrol(owner_url: str, home: Path, *more: str) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("WINDOW_CLIENT_", "DBUS_"))
    }
    environment |= {
        "WINDOW_CLIENT_HOME": str(home),
        "WINDOW_CLIENT_RECOVERY_CODE": write_recovery_code(DATA_KEY),
        "WINDOW_CLIENT_OWNER_DB": owner_url,
        "PYTHONUTF8": "1",
        "PYTHONPATH": str(ROOT),
    }
    return subprocess.run(
        [sys.executable, "-m", "ui.command_line", "admin", "enrol", "--name", "取号机", *more],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_kiosk_works_and_holds_no_data_key(owner_url: str, tmp_path: Path) -> None:
    home = tmp_path / "home"
    done = enrol(owner_url, home, "--use", "wc_kiosk")
    assert done.returncode == 0, done.stderr
    assert (home / "kiosk.key").exists()
    assert not (home / "station.key").exists()
    url = read_settings(home).database_url
    assert url != owner_url
    with open_kiosk(url, home=home, clock=TestClock(), durable=False) as place:
        given = place.kiosk.take(domain=BusinessDomain.CONSULT, command_id=fresh_command())
    assert given.label == "Z001"


def test_a_kiosk_serves_no_window(owner_url: str, tmp_path: Path) -> None:
    done = enrol(owner_url, tmp_path / "home", "--use", "wc_kiosk", "--counter", "3")
    assert done.returncode != 0
    assert "取号机" in done.stdout + done.stderr
    assert not (tmp_path / "home" / "kiosk.key").exists()
