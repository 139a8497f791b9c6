"""The journal told again, ticket by ticket and counter by counter: legal moves, and who waited when."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from tests.drills.hammer_orders import ComeBack, Given
from tests.drills.hammer_station import HammerStation, domains_of, mode_of
from window_client.domain.books.journal import EntityChange, StoredEntry
from window_client.domain.queue.queue_board import SENIOR_CLASSES
from window_client.domain.queue.ticket_states import MOVES, OPEN_STATES, TicketState, TicketVerb
from window_client.domain.station.counter import CounterMode
from window_client.domain.station.station_record import local_day
from window_client.ids import CommandId

#: verb of the journal → the ticket's moves that it may make
_MOVES_OF: Mapping[str, tuple[TicketVerb, ...]] = {
    "call_next": (TicketVerb.CALL,),
    "call_chosen": (TicketVerb.CALL,),
    "carry_over": (TicketVerb.CARRY_OVER, TicketVerb.CARRY_OVER_OPEN),
    "close_day": (TicketVerb.CARRY_OVER, TicketVerb.CARRY_OVER_OPEN),
} | {verb.value: (verb,) for verb in TicketVerb if verb not in (TicketVerb.CALL, TicketVerb.CARRY_OVER)}


@dataclass(slots=True)
class _Wait:
    """A ticket waited: from the commit of a command until the beginning of another one."""

    ticket: Mapping[str, Any]
    since_command: CommandId | None
    until: float | None = None


class Story:
    """Plays the rows in the order of writing.

    Attributes:
        tickets: id → its columns as the journal has them in the end.

    Raises:
        AssertionError: a move that is not allowed, a second call, a gap.
    """

    def __init__(self, rows: Iterable[StoredEntry], station: HammerStation) -> None:
        self._station = station
        self.tickets: dict[str, dict[str, Any]] = {}
        self._states: defaultdict[str, list[TicketState]] = defaultdict(list)
        self._waits: list[_Wait] = []
        self._waiting: dict[str, _Wait] = {}
        self._open_at: dict[str, str] = {}
        #: for each row its chain, its command and which ticket each counter then has open
        self._course: list[tuple[str, str | None, dict[str, str]]] = []
        for row in rows:
            for change in row.entry.changes:
                if change.table == "ticket":
                    self._play(row, change)
            self._course.append((row.entry.chain, row.entry.command_id, dict(self._open_at)))

    def _play(self, row: StoredEntry, change: EntityChange) -> None:
        old = self.tickets.get(change.row_id)
        states = self._states[change.row_id]
        if old is None:
            assert not change.was, f"a ticket begins with a change: {change}"
            self.tickets[change.row_id] = dict(change.values)
            states.append(TicketState(change.values["state"]))
            assert states == [TicketState.WAITING], change
            self._begin_wait(row, change.row_id)
            return
        assert {name: old[name] for name in change.was} == dict(change.was), f"built on something else: {row}"
        before = TicketState(old["state"])
        old.update(change.values)
        after = TicketState(old["state"])
        if before is after is TicketState.WAITING and "person_class" in change.values:
            # 改人群: from now on other counters may take it
            self._waiting.pop(change.row_id).until = row.entry.at.timestamp()
            self._begin_wait(row, change.row_id)
        if "state" in change.values:
            self._check_move(row.entry.verb, before, after, states)
            states.append(after)
            self._follow_counter(change.row_id, old, before, after)
            if before is TicketState.WAITING:
                self._waiting.pop(change.row_id).until = row.entry.at.timestamp()
            if after is TicketState.WAITING:
                self._begin_wait(row, change.row_id)

    @staticmethod
    def _check_move(verb: str, before: TicketState, after: TicketState, states: list[TicketState]) -> None:
        if verb == "undo":
            assert states[-2:-1] == [after], f"undone to {after}, but it was {states}"
            return
        allowed = [MOVES[move].get(before) for move in _MOVES_OF.get(verb, ())]
        assert after in allowed, f"{verb} moved {before} to {after}"

    def _follow_counter(
        self, ticket: str, columns: Mapping[str, Any], before: TicketState, after: TicketState
    ) -> None:
        if before in OPEN_STATES:
            where = next(counter for counter, held in self._open_at.items() if held == ticket)
            del self._open_at[where]
        if after in OPEN_STATES:
            assert columns["counter_id"] not in self._open_at, "two tickets are open at one counter"
            self._open_at[columns["counter_id"]] = ticket

    def _begin_wait(self, row: StoredEntry, ticket: str) -> None:
        wait = self._waiting[ticket] = _Wait(dict(self.tickets[ticket]), row.entry.command_id)
        self._waits.append(wait)

    def check_counters(self, come_backs: Iterable[ComeBack]) -> None:
        """What a client found at its counter when it came back is what the journal says: no silent call."""
        row_of = {command: nth for nth, (_, command, _) in enumerate(self._course)}
        for one in come_backs:
            nth = row_of.get(one.command)
            if nth is None:
                continue  # killed again before it had done anything
            counter, chain = self._station.counters[one.client], self._course[nth][0]
            # others may have moved the ticket meanwhile, so whatever was true since its own last row will do
            possible = {self._course[nth][2].get(counter)}
            while nth > 0:
                nth -= 1
                possible.add(self._course[nth][2].get(counter))
                if self._course[nth][0] == chain:
                    break
            assert one.holds in possible, f"{one}, but the journal says {possible}"

    def waited_for(self, call: Given, given: Mapping[CommandId, Given]) -> list[str]:
        """Labels of those who waited during a whole call and whom its counter may take.

        Only tickets of which it is certain: they began to wait with a command that was answered before the
        call began, and were touched next by one that began after its answer.
        """
        assert call.ended is not None
        today = local_day(datetime.fromtimestamp(call.began, UTC)).isoformat()
        missed = []
        for wait in self._waits:
            if wait.until is not None and wait.until <= call.ended:
                continue
            made = given.get(wait.since_command) if wait.since_command else None
            known = made.ended if made is not None else 0.0
            if known is None or known >= call.began or wait.ticket["day"] != today:
                continue
            if self._may_take(wait.ticket, call):
                missed.append(wait.ticket["label"])
        return missed

    def _may_take(self, ticket: Mapping[str, Any], call: Given) -> bool:
        to_counter, to_officer = ticket["to_counter_id"], ticket["to_officer_id"]
        if to_counter or to_officer:
            mine = {self._station.counters[call.client], self._station.clerks[call.client]}
            return not mine.isdisjoint({to_counter, to_officer})
        if ticket["domain"] not in domains_of(call.client):
            return False
        only_seniors = mode_of(call.client) is CounterMode.SENIOR_ONLY
        return not only_seniors or ticket["person_class"] in SENIOR_CLASSES
