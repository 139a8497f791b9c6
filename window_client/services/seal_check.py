"""Checks what a closing sealed: the chain heads of then, and the frozen figures."""

import json
from dataclasses import replace

from window_client.domain.books.daily_report import CaseFlow, CaseLine, DayFigures, ItemLine
from window_client.domain.station.station_record import ClosedDay
from window_client.services.audit_report import Findings
from window_client.services.day_book import frozen_figures
from window_client.services.ports import Work
from window_client.services.verbs import seal_of


def check_seal(work: Work, closing: ClosedDay, computed: DayFigures, found: Findings) -> None:
    """Note what does not fit a closing any more.

    Args:
        computed: the day's figures made anew from the rows.
    """
    day = closing.day.isoformat()
    if seal_of(closing.heads) != closing.seal:
        found.add("seal", day, "seal")
    try:
        heads = {str(chain): (int(seq), str(mac)) for chain, (seq, mac) in json.loads(closing.heads).items()}
    except (TypeError, ValueError, AttributeError):
        found.add("seal", day, "unreadable", "heads")
        return
    for chain, (seq, mac) in heads.items():
        row = work.audit_rows.row_at(chain, seq)
        if row is None:
            found.add("seal", day, "head_missing", f"{chain}:{seq}")
        elif row.mac.hex() != mac:
            found.add("seal", day, "head_mac", f"{chain}:{seq}")
    frozen = frozen_figures(work, closing)
    if frozen is None or frozen.digest() != closing.figures_digest:
        found.add("seal", day, "figures", "digest")
    elif lasting(frozen).canonical() != lasting(computed).canonical():
        found.add("seal", day, "figures", ", ".join(_parts_that_differ(lasting(frozen), lasting(computed))))


def lasting(figures: DayFigures) -> DayFigures:
    """The part of a day's figures that can still be made from the rows on a later day.

    What only stood so at the closing is left out: which cases waited for an officer (they are counted as
    open), which were late, noticed or not entered in the other system, and what counters take today.
    """
    return replace(
        figures,
        cases=_merged(figures.cases),
        cases_by_domain=tuple(CaseLine(line.key, _merged(line.flow)) for line in figures.cases_by_domain),
        cases_by_item=tuple(
            ItemLine(line.item, line.domain, _merged(line.flow)) for line in figures.cases_by_item
        ),
        cases_by_counter=tuple(CaseLine(line.key, _merged(line.flow)) for line in figures.cases_by_counter),
        quality=replace(
            figures.quality,
            sent_back=None,
            overdue=None,
            not_entered=None,
            overtaken_most=0,
            overtaken_bound=0,
            overtaken_apart=0,
        ),
    )


def _merged(flow: CaseFlow) -> CaseFlow:
    return replace(flow, pending_review=0, open_after=flow.open_after + flow.pending_review)


def _parts_that_differ(one: DayFigures, other: DayFigures) -> list[str]:
    left, right = one.plain(), other.plain()
    return [name for name in left if left[name] != right[name]]
