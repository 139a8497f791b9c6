"""Which sheet counts where one replaces another (换发): of one thing and kind never two valid ones.

A sheet that says more than the one before it is a first print of its own; reprints (补打) of a sheet belong
to the sheet that they repeat.
"""

from collections.abc import Iterable
from typing import Final

from window_client.domain.paper.print_job import IN_FLIGHT, PrintJob, PrintState

#: why a sheet is void: a newer one was made before it was sent
REPLACED: Final = "replaced"
#: it was taken back before it came out
TAKEN_BACK: Final = "taken_back"
#: it is in somebody's hand, and a newer one came out that counts instead (以新的一张为准)
SUPERSEDED: Final = "superseded"
_NEVER_OUT = frozenset({REPLACED, TAKEN_BACK})
_MAY_BE_OUT = IN_FLIGHT | {PrintState.DONE, PrintState.UNKNOWN}


def in_hand(sheets: Iterable[PrintJob], document_kind: str) -> tuple[PrintJob, ...]:
    """The sheets of a kind that somebody may hold as valid, oldest first."""
    return tuple(
        sheet
        for sheet in sorted(sheets, key=_age)
        if sheet.document_kind == document_kind and sheet.state in _MAY_BE_OUT
    )


def issues(sheets: Iterable[PrintJob], document_kind: str) -> int:
    """How many different sheets of a kind went out so far, reprints not counted."""
    of_kind = _of_kind(sheets, document_kind)
    return len({_first_print(one, of_kind).id for one in of_kind.values() if one.sent_at is not None})


def superseded(sheets: Iterable[PrintJob], document_kind: str) -> tuple[PrintJob, ...]:
    """The sheets of a kind that came out and that a newer one which came out replaces."""
    of_kind = _of_kind(sheets, document_kind)
    out = [sheet for sheet in of_kind.values() if sheet.state is PrintState.DONE]
    newest = max((_age(_first_print(sheet, of_kind)) for sheet in out), default=None)
    return tuple(sheet for sheet in out if newest is not None and _age(_first_print(sheet, of_kind)) < newest)


def newer_sheet(sheet: PrintJob, sheets: Iterable[PrintJob]) -> PrintJob | None:
    """The newest sheet that says more than this one, if there is one; one taken back says nothing."""
    of_kind = _of_kind(sheets, sheet.document_kind)
    mine = _age(_first_print(sheet, of_kind))
    later = [
        one
        for one in of_kind.values()
        if one.nth == 1
        and _age(one) > mine
        and not (one.state is PrintState.VOID and one.failure in _NEVER_OUT)
    ]
    return max(later, key=_age, default=None)


def _of_kind(sheets: Iterable[PrintJob], document_kind: str) -> dict[str, PrintJob]:
    return {sheet.id: sheet for sheet in sheets if sheet.document_kind == document_kind}


def _first_print(sheet: PrintJob, of_kind: dict[str, PrintJob]) -> PrintJob:
    while sheet.reprint_of_id is not None and sheet.reprint_of_id in of_kind:
        sheet = of_kind[sheet.reprint_of_id]
    return sheet


def _age(sheet: PrintJob) -> tuple[object, ...]:
    return (sheet.made_at, sheet.day, sheet.sheet_number)
