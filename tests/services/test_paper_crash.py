"""A lost answer, a power cut, two processes: a sheet is handed over at most once, ever."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from printing.spooler import (
    AnswerLost,
    SpoolPhase,
    SpoolState,
)
from tests.builders import StationRig, TestClock, open_rig, opened
from tests.fakes import FakeSpooler, PowerCut
from tests.services.paper_rig import PRINTERS, raising, sent, slip, stored
from window_client.domain.paper.print_job import PrintJob, PrintMoveRefused, PrintState
from window_client.ids import PrintJobId


@pytest.fixture
def rig(printing_rig: StationRig) -> StationRig:
    """A station with a print service of which the test decides what it does."""
    return printing_rig


class TestLostAnswer:
    """The service broke off after it may have taken the sheet."""

    def test_found_again(self, rig: StationRig, spooler: FakeSpooler) -> None:
        spooler.after_submit = raising(AnswerLost(server="s", problem="reset", token="t"))
        job = sent(rig)
        assert (job.state, job.spooler_ref) == (PrintState.SENT, f"ref-{job.token}")
        assert len(spooler.submitted) == 1

    def test_not_found_is_no_proof(self, rig: StationRig, spooler: FakeSpooler) -> None:
        spooler.after_submit = raising(AnswerLost(server="s", problem="reset", token="t"))
        spooler.forgets = True
        job = sent(rig)
        assert job.state is PrintState.UNKNOWN
        assert len(spooler.submitted) == 1

    def test_still_away_then_found(self, rig: StationRig, spooler: FakeSpooler) -> None:
        def lost(_token: str) -> None:
            spooler.away = True
            raise AnswerLost(server="s", problem="reset", token="t")

        spooler.after_submit = lost
        job = sent(rig)
        assert (job.state, job.spooler_ref) == (PrintState.SENT, None)
        spooler.away = False
        spooler.state = SpoolState(SpoolPhase.DONE)
        paper = rig.station.paper
        paper.recover(officer=rig.officer())
        assert stored(rig, job).spooler_ref == f"ref-{job.token}"
        assert paper.follow_up(officer=rig.officer(), job=job.id) is PrintState.DONE
        assert len(spooler.submitted) == 1


@pytest.mark.parametrize("taken", [False, True], ids=["before the service had it", "after"])
class TestPowerCut:
    """The process dies between marking the sheet as sent and hearing the service's answer."""

    def crash(self, rig: StationRig, spooler: FakeSpooler, taken: bool) -> PrintJob:
        job = slip(rig)
        if taken:
            spooler.after_submit = raising(PowerCut())
        else:
            spooler.on_submit = raising(PowerCut())
        with pytest.raises(PowerCut):
            rig.station.paper.send(officer=rig.officer(), job=job.id)
        spooler.on_submit = spooler.after_submit = lambda token: None
        workplace = rig.station.workplace_id
        rig.close()
        rig.station = open_rig(
            rig.file, rig.clock, spooler=spooler, printers=PRINTERS, workplace=workplace
        ).station
        return stored(rig, job)

    def test_a_restart_within_the_lease_leaves_it_alone_and_never_sends_it(
        self, rig: StationRig, spooler: FakeSpooler, taken: bool
    ) -> None:
        job = self.crash(rig, spooler, taken)
        assert (job.state, job.spooler_ref) == (PrintState.SENT, None)
        assert rig.station.paper.pending() == ()
        with pytest.raises(PrintMoveRefused):
            rig.station.paper.send(officer=rig.officer(), job=job.id)
        rig.station.paper.recover(officer=rig.officer())
        # nor is anybody told of an error who asks about it
        assert rig.station.paper.follow_up(officer=rig.officer(), job=job.id) is PrintState.SENT
        assert stored(rig, job) == job
        assert len(spooler.submitted) == int(taken)

    def test_afterwards_it_is_found_or_in_doubt(
        self, rig: StationRig, spooler: FakeSpooler, taken: bool
    ) -> None:
        job = self.crash(rig, spooler, taken)
        rig.clock.forward(seconds=61)
        doubtful = rig.station.paper.recover(officer=rig.officer())
        if taken:
            assert doubtful == ()
            assert stored(rig, job).spooler_ref == f"ref-{job.token}"
        else:
            assert [one.id for one in doubtful] == [job.id]
            # the answer does not wait for anybody's lease
            rig.close()
            rig.station = open_rig(rig.file, rig.clock).station
            assert rig.station.paper.answer(officer=rig.officer(), job=job.id, came_out=False) == "failed"
        assert len(spooler.submitted) == int(taken)


def test_two_processes_race_for_every_sheet(rig: StationRig, spooler: FakeSpooler) -> None:
    """Each sheet reaches the service once, whoever sends it."""
    jobs = [slip(rig).id for _ in range(12)]
    workplace = rig.station.workplace_id
    other_clock = TestClock(rig.clock.now)
    with opened(
        open_rig(rig.file, other_clock, spooler=spooler, printers=PRINTERS, workplace=workplace)
    ) as other:
        gate = threading.Barrier(2)

        def work(mine: StationRig) -> list[PrintJobId]:
            done = []
            gate.wait(30)
            for job in jobs:
                try:
                    mine.station.paper.send(officer=rig.officer(), job=job)
                except PrintMoveRefused:
                    continue
                done.append(job)
            return done

        rig.officer()
        with ThreadPoolExecutor(2) as pool:
            first, second = pool.map(work, (rig, other))
    assert sorted(first + second) == sorted(jobs)
    tokens = [token for token, _, _ in spooler.submitted]
    assert len(tokens) == len(set(tokens)) == len(jobs)
