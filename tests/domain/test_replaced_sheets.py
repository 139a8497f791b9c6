"""Which sheet counts where one replaces another."""

from dataclasses import replace
from datetime import timedelta

from tests.builders import NINE
from window_client.domain.paper.print_job import PrintJob, PrintState
from window_client.domain.paper.replaced_sheets import (
    REPLACED,
    TAKEN_BACK,
    in_hand,
    issues,
    newer_sheet,
    superseded,
)
from window_client.ids import OfficerId, PrintJobId, StationId, WorkplaceId

KIND = "visit_slip"


def sheet(number: int, state: PrintState = PrintState.DONE, **change: object) -> PrintJob:
    """A sheet about one applicant; it was sent, unless it waits."""
    made = PrintJob(
        id=PrintJobId(f"job-{number}"),
        station_id=StationId("s"),
        workplace_id=WorkplaceId("w"),
        day=NINE.date(),
        sheet_number=number,
        nth=1,
        document_kind=KIND,
        template_version=1,
        subject_kind="applicant",
        subject_id="a",
        document="{}",
        token=f"t{number}",
        state=state,
        made_at=NINE + timedelta(minutes=number),
        made_by=OfficerId("o"),
        sent_at=None if state is PrintState.QUEUED else NINE,
    )
    return replace(made, **change)  # type: ignore[arg-type]


def numbers(sheets: tuple[PrintJob, ...]) -> list[int]:
    return [one.sheet_number for one in sheets]


def test_in_hand_is_what_came_out_or_may_still() -> None:
    every = [sheet(number, state) for number, state in enumerate(PrintState, 1)]
    states = [one.state for one in in_hand(every, KIND)]
    assert states == [
        PrintState.SENT,
        PrintState.PRINTING,
        PrintState.NEEDS_PAPER,
        PrintState.DONE,
        PrintState.UNKNOWN,
    ]
    assert in_hand(every, "receipt") == ()


def test_only_what_came_out_replaces() -> None:
    first = sheet(1)
    for state in set(PrintState) - {PrintState.DONE}:
        assert superseded([first, sheet(2, state)], KIND) == ()
    assert numbers(superseded([sheet(2), first], KIND)) == [1]
    assert superseded([first, sheet(2, document_kind="receipt")], KIND) == ()


def test_a_reprint_is_as_old_as_what_it_repeats() -> None:
    first, second = sheet(1), sheet(2)
    again = sheet(3, nth=2, reprint_of_id=first.id)
    once_more = sheet(4, nth=3, reprint_of_id=again.id)
    assert numbers(superseded([first, again, once_more], KIND)) == []
    assert numbers(superseded([first, second, again, once_more], KIND)) == [1, 3, 4]
    assert issues([first, second, again, once_more], KIND) == 2
    newer = newer_sheet(once_more, [first, second, again, once_more])
    assert newer is not None
    assert newer.id == second.id


def test_what_never_came_out_is_no_newer_sheet() -> None:
    first = sheet(1)
    for failure in (REPLACED, TAKEN_BACK):
        assert newer_sheet(first, [first, sheet(2, PrintState.VOID, failure=failure)]) is None
    spoiled = sheet(2, PrintState.VOID)
    assert newer_sheet(first, [first, spoiled]) == spoiled
    assert newer_sheet(spoiled, [first, spoiled]) is None
