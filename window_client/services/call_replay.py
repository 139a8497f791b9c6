"""Plays a day's calls again, from the journal alone (叫号复核)."""

from collections import Counter as Tally
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from window_client.domain.books.journal import EntityChange, StoredEntry
from window_client.domain.queue.queue_board import SENIOR_CLASSES
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.counter import CounterMode
from window_client.services.audit_report import CallException, ReplayReport

#: who began to wait so shortly before a call may have been overlooked by its transaction; whom another
#: workplace took within this time may have been in its hands already
GRACE = timedelta(seconds=2)


_WAITS_ANEW = frozenset({"state", "call_by", "person_class"})


@dataclass(slots=True)
class _Waiting:
    columns: dict[str, Any]
    since: datetime

    @property
    def order(self) -> tuple[str, str, int]:
        # ISO texts in UTC with microseconds sort as times
        return self.columns["call_by"], self.columns["arrival"], self.columns["number"]


@dataclass(slots=True)
class _Judged:
    """A call that went past somebody, until it is known that nobody else was just taking them."""

    row: StoredEntry
    called: str
    passed: dict[str, str]

    def exception(self) -> CallException:
        entry = self.row.entry
        return CallException(
            entry.at,
            entry.seq,
            entry.chain,
            entry.facts["why"]["cause"],
            self.called,
            tuple(self.passed.values()),
        )


class CallReplay:
    """Follows the tickets of one day through the journal."""

    def __init__(self, day: date) -> None:
        self._day = day
        self._tickets: dict[str, _Waiting] = {}
        self._waiting: set[str] = set()
        self._calls: Tally[str] = Tally()
        self._judged: list[_Judged] = []
        #: ticket → the calls that went past it while it waited
        self._past: defaultdict[str, list[_Judged]] = defaultdict(list)

    def run(self, entries: Iterable[StoredEntry]) -> ReplayReport:
        """Play the rows, in the order of writing; they begin where the day's first ticket was made.

        Every call by the rule must have taken the one with the earliest promise among those who had
        waited for at least two seconds and whom the counter could call. A call does not wait for a ticket
        that another counter is just taking, and may be written before it: such a one was not passed over.
        """
        for row in entries:
            for change in row.entry.changes:
                if change.table != "ticket":
                    continue
                if change.values.get("state") == TicketState.CALLED and "cause" in row.entry.facts.get(
                    "why", {}
                ):
                    self._check(row, change)
                self._follow(row, change)
        found = tuple(one.exception() for one in self._judged if one.passed)
        return ReplayReport(self._day, dict(self._calls), found)

    def _follow(self, row: StoredEntry, change: EntityChange) -> None:
        at = row.entry.at
        known = self._tickets.get(change.row_id)
        if known is None:
            if change.values.get("day") != self._day.isoformat():
                return
            known = self._tickets[change.row_id] = _Waiting(dict(change.values), at)
        known.columns.update(change.values)
        # who was just given another class, and so another promise, may have been overlooked as well
        if change.values.keys() & _WAITS_ANEW:
            known.since = at
        if known.columns["state"] == TicketState.WAITING:
            self._waiting.add(change.row_id)
        elif change.row_id in self._waiting:
            self._waiting.discard(change.row_id)
            for one in self._past.pop(change.row_id, ()):
                earlier = one.row.entry
                if earlier.chain != row.entry.chain and at - earlier.at < GRACE:
                    del one.passed[change.row_id]

    def _check(self, row: StoredEntry, change: EntityChange) -> None:
        called = self._tickets.get(change.row_id)
        if called is None:
            return
        why, entry = row.entry.facts["why"], row.entry
        self._calls[why["cause"]] += 1
        counter = change.values.get("counter_id") or entry.counter_id
        passed = [
            (waiting.order, row_id)
            for row_id in self._waiting - {change.row_id}
            if entry.at - (waiting := self._tickets[row_id]).since >= GRACE
            and waiting.order < called.order
            and _may_call(waiting.columns, why, counter, entry.officer_id)
        ]
        if passed:
            labels = {row_id: self._tickets[row_id].columns["label"] for _, row_id in sorted(passed)}
            one = _Judged(row, called.columns["label"], labels)
            self._judged.append(one)
            for row_id in labels:
                self._past[row_id].append(one)


def _may_call(ticket: dict[str, Any], why: dict[str, Any], counter: str | None, officer: str | None) -> bool:
    """Whether the counter could have called it, as the call's own facts say what it takes."""
    to_counter, to_officer = ticket.get("to_counter_id"), ticket.get("to_officer_id")
    if to_counter is not None or to_officer is not None:
        return to_counter == counter or to_officer == officer
    if ticket["domain"] not in why["domains"]:
        return False
    senior_only = why.get("mode") == CounterMode.SENIOR_ONLY
    return not senior_only or ticket["person_class"] in SENIOR_CLASSES
