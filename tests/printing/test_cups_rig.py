"""The test print system itself: it says what it lacks, leaves nothing behind, stands beside a second one."""

import os
from pathlib import Path

import pytest

from tests.printing import cups_rig as rig_module
from tests.printing.cups_rig import A4, PACKAGES, CupsRig, RigFailed

pytestmark = pytest.mark.cups


def processes_with(mark: str) -> list[int]:
    """Processes whose environment or command line names this folder."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            try:
                about = (entry / "environ").read_bytes() + (entry / "cmdline").read_bytes()
            except OSError:
                continue
            if mark.encode() in about:
                found.append(int(entry.name))
    return found


def test_missing_programs_are_named_with_the_packages_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rig_module, "SEARCH_PATH", "/nonexistent")
    with pytest.raises(RigFailed) as caught:
        CupsRig()
    assert "cupsd, ippeveprinter" in str(caught.value)
    assert PACKAGES in str(caught.value)


def test_a_second_rig_works_beside_the_first_and_leaves_nothing_behind(cups_rig: CupsRig) -> None:
    with CupsRig() as second:
        base = second.base
        assert second.server != cups_rig.server
        assert processes_with(str(base))
        second.kill_cups()
        second.restart_cups()
    assert processes_with(str(base)) == []
    assert not base.exists()
    second.stop()  # twice does no harm
    assert processes_with(str(cups_rig.base))


def test_a_start_that_fails_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        rig_module, "CUPSD_CONF", "Listen {server}\nListen {socket}\nNoSuchThing <\n<Policy\n"
    )
    rig = CupsRig()
    monkeypatch.setattr(rig, "_add_queue", lambda queue: rig.pause("nowhere"))
    with pytest.raises(RigFailed):
        rig.start()
    assert processes_with(str(rig.base)) == []
    assert not rig.base.exists()


def test_clear_takes_away_what_a_test_left(rig: CupsRig) -> None:
    rig.paper_out(A4)
    rig.hold(A4)
    rig.kill_cups()
    rig.kill_printer(A4)
    (rig.base / "printers" / A4 / "printed" / "1.pdf").touch()
    rig.clear()
    assert rig.printed(A4) == []
    assert rig.started(A4) == 0
    assert not (rig.base / "printers" / A4 / "HOLD").exists()
    rig.pause(A4)
    rig.resume(A4)
