"""A window's slips that waited for the printer until their numbers were over."""

from printing.spooler import SpoolPhase, SpoolState
from tests.builders import StationRig
from tests.fakes import FakeSpooler
from tests.services.paper_rig import printed, slip, stored
from window_client.domain.paper.print_job import PrintState
from window_client.domain.station.officer import Role
from window_client.ids import TicketId
from window_client.services.paper_round import one_round


def test_of_yesterday_they_are_void(printing_rig: StationRig, spooler: FakeSpooler) -> None:
    rig = printing_rig
    spooler.away = True
    old = slip(rig)
    assert one_round(rig.station.paper, rig.officer()).waiting == 1
    rig.clock.forward(days=1)
    spooler.away = False
    new = slip(rig)
    one_round(rig.station.paper, rig.officer())
    assert (stored(rig, old).state, stored(rig, old).failure) == (PrintState.VOID, "stale")
    assert stored(rig, new).state is PrintState.PRINTING
    assert rig.station.audit.verify().holds


def test_what_an_officer_prints_again_comes_out(printing_rig: StationRig, spooler: FakeSpooler) -> None:
    """The officer knows how the number stands."""
    rig = printing_rig
    first = printed(rig, spooler)
    rig.station.queue.leave(officer=rig.officer(), ticket=TicketId(first.subject_id), reason="走了")
    copy = rig.station.paper.reprint(officer=rig.officer(), job=first.id, reason="要留底")
    spooler.state = SpoolState(SpoolPhase.DONE)
    assert one_round(rig.station.paper, rig.officer()).out == (copy,)


def test_who_must_change_the_password_first_voids_nothing_and_still_they_stay_in(
    printing_rig: StationRig, spooler: FakeSpooler
) -> None:
    rig = printing_rig
    old = slip(rig)
    rig.clock.forward(days=1)
    rig.station.accounts.reset_password(
        officer=rig.officer(Role.SECURITY_ADMIN), account=rig.officer(), password="Given-0000"
    )
    assert one_round(rig.station.paper, rig.officer()).waiting == 0
    assert stored(rig, old).state is PrintState.QUEUED
    assert spooler.submitted == []
