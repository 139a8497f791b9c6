"""A sheet's moves in the ledger, and its lease."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from window_client.domain.paper.print_job import IN_FLIGHT, MOVES, PrintJob, PrintMoveRefused, PrintState
from window_client.ids import OfficerId, PrintJobId, StationId, WorkplaceId

NOW = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
JOB = PrintJob(
    id=PrintJobId("j"),
    station_id=StationId("s"),
    workplace_id=WorkplaceId("w"),
    day=date(2026, 3, 18),
    sheet_number=42,
    nth=1,
    document_kind="ticket_slip",
    template_version=1,
    subject_kind="ticket",
    subject_id="t",
    document="{}",
    token="260318-0042-x",
    state=PrintState.QUEUED,
    made_at=NOW,
    made_by=OfficerId("o"),
)
ALLOWED = {
    "queued": "sent void",
    "sent": "printing needs_paper done failed unknown void",
    "printing": "needs_paper done failed unknown",
    "needs_paper": "printing done failed unknown",
    "done": "void",
    "failed": "void",
    "unknown": "done failed void",
    "void": "",
}


@pytest.mark.parametrize("before", PrintState)
@pytest.mark.parametrize("after", PrintState)
def test_table(before: PrintState, after: PrintState) -> None:
    sheet = replace(JOB, state=before)
    if after.value in ALLOWED[before.value].split():
        moved = sheet.to(after, failure="x")
        assert (moved.state, moved.version, moved.failure) == (after, 2, "x")
    else:
        with pytest.raises(PrintMoveRefused) as refusal:
            sheet.to(after)
        assert refusal.value.facts == {"state": before.value, "wanted": after.value}


def test_nothing_leads_back_to_a_state_from_which_it_is_submitted() -> None:
    """A copy number is submitted at most once: `queued` is left once and never entered again."""
    assert all(PrintState.QUEUED not in after for after in MOVES.values())
    assert all(PrintState.SENT not in MOVES[state] for state in set(PrintState) - {PrintState.QUEUED})
    assert {PrintState.SENT, PrintState.PRINTING, PrintState.NEEDS_PAPER} == IN_FLIGHT


class TestLease:
    """One process takes a job for a while."""

    mine = JOB.leased("me", NOW, MINUTE)

    def test_taken(self) -> None:
        assert (self.mine.leased_by, self.mine.leased_until, self.mine.version) == ("me", NOW + MINUTE, 2)

    def test_renewed_by_its_holder(self) -> None:
        assert self.mine.leased("me", NOW + MINUTE / 2, MINUTE).leased_until == NOW + 1.5 * MINUTE

    def test_refused_to_another(self) -> None:
        with pytest.raises(PrintMoveRefused) as refusal:
            self.mine.leased("other", NOW + MINUTE - timedelta(seconds=1), MINUTE)
        assert refusal.value.facts == {"state": "queued", "wanted": "lease"}

    def test_free_again_when_it_ran_out(self) -> None:
        assert self.mine.leased("other", NOW + MINUTE, MINUTE).leased_by == "other"
