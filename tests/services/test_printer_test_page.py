"""测试页: a sheet of the ledger like any other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from printing.spoolers.folder_spooler import FolderSpooler
from tests.builders import StationRig, fresh_command, open_rig, opened, shared_template
from window_client.domain.paper.print_job import PrintState
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.services.paper_refusals import PrinterNotSet


@pytest.fixture
def printing_rig(tmp_path: Path) -> Iterator[StationRig]:
    spooler = FolderSpooler(tmp_path / "paper")
    file = shared_template().copy(tmp_path / "station.db")
    with opened(open_rig(file, spooler=spooler, printers={"slip": "folder", "a4": "folder"})) as made:
        yield made


@pytest.mark.parametrize("paper", ["slip", "a4"])
def test_it_is_queued_and_comes_out_as_pdf(printing_rig: StationRig, paper: str, tmp_path: Path) -> None:
    station, officer = printing_rig.station, printing_rig.officer()
    job = station.paper.test_page(officer=officer, paper=paper)
    assert [one.id for one in station.paper.ready()] == [job]
    station.paper.send(officer=officer, job=job)
    assert station.paper.follow_up(officer=officer, job=job) is PrintState.DONE
    files = list((tmp_path / "paper").iterdir())
    assert len(files) == 1
    assert files[0].read_bytes().startswith(b"%PDF")
    assert printing_rig.verbs()[0] == "print_test_page"


def test_the_same_command_prints_once(printing_rig: StationRig) -> None:
    command, officer = fresh_command(), printing_rig.officer()
    first = printing_rig.station.paper.test_page(officer=officer, paper="a4", command_id=command)
    again = printing_rig.station.paper.test_page(officer=officer, paper="a4", command_id=command)
    assert first == again
    assert len(printing_rig.station.paper.pending()) == 1


def test_without_a_printer_nothing_is_queued(rig: StationRig) -> None:
    with pytest.raises(PrinterNotSet):
        rig.station.paper.test_page(officer=rig.officer(), paper="slip")
    assert rig.station.paper.pending() == ()


def test_only_who_may_set_devices(printing_rig: StationRig) -> None:
    with pytest.raises(PermissionDenied):
        printing_rig.station.paper.test_page(officer=printing_rig.officer(Role.GUIDE), paper="slip")
