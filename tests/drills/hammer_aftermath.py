"""What must hold after the hammering: the logs of the clients, the journal and the tables tell one story."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.drills.hammer_door import check_door
from tests.drills.hammer_orders import DONE, NOBODY, ComeBack, Given, Order, digest_of, read_log
from tests.drills.hammer_station import HammerStation
from tests.drills.hammer_story import Story
from window_client.bootstrap import Station
from window_client.domain.books.journal import StoredEntry
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import FINAL_STATES, LIVE_STATES, OPEN_STATES, TicketState
from window_client.domain.station.station_record import local_day
from window_client.errors import ChangedMeanwhile
from window_client.ids import CommandId
from window_client.kiosk_station import KioskStation
from window_client.persistence.db_faults import DatabaseFault
from window_client.persistence.unit_of_work import ClockWentBack, Database
from window_client.services.audit_report import CallException


@dataclass
class HammerTotals:
    """What a drill has seen, printed at its end.

    Attributes:
        outcomes: how the commands ended; ``killed`` had no answer.
        races: collisions after which a verb was begun again, by reason.
        faults: how often the database was away, by reason.
        committed_unheard: commands of killed clients that were committed though nobody heard of it.
        found_again: tickets that a restarted client found at its counter.
    """

    name: str
    seconds: float = 0.0
    kills: int = 0
    restarts: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    verbs: Counter[str] = field(default_factory=Counter)
    races: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    committed_unheard: int = 0
    found_again: int = 0
    rows: int = 0
    tickets: int = 0
    calls: Counter[str] = field(default_factory=Counter)
    repeated: int = 0
    carried: int = 0

    def __str__(self) -> str:
        commands = sum(self.outcomes.values())

        def told(tally: Counter[str]) -> str:
            return ", ".join(f"{name} {count}" for name, count in tally.most_common()) or "none"

        return (
            f"{self.name}: {commands} commands in {self.seconds:.1f} s ({commands / self.seconds:.0f}/s), "
            f"{self.kills} kills, {self.restarts} restarts\n"
            f"  commands: {told(self.verbs)}\n"
            f"  outcomes: {told(self.outcomes)}\n"
            f"  races begun again: {told(self.races)}\n"
            f"  database away: {told(self.faults)}\n"
            f"  {self.committed_unheard} committed unheard, {self.found_again} tickets found again, "
            f"{self.rows} journal rows, {self.tickets} tickets, calls: {told(self.calls)}; "
            f"{self.repeated} commands repeated, {self.carried} tickets carried over"
        )


class HammerAftermath:
    """Reads everything that a hammering left.

    Raises:
        AssertionError: something does not hold.
    """

    def __init__(
        self,
        station: Station,
        kiosks: Mapping[int, KioskStation],
        made: HammerStation,
        logs: Iterable[Path],
        totals: HammerTotals,
    ) -> None:
        self._station, self._kiosks, self._made, self._totals = station, kiosks, made, totals
        self._database: Database = station._opened.database
        self.given: dict[CommandId, Given] = {}
        self._come_backs: list[ComeBack] = []
        self._lost: list[tuple[CommandId, str]] = []
        for nth, log in enumerate(logs):
            self._read(nth, log)
        with self._database.read() as work:
            self.rows: list[StoredEntry] = list(work.journal.all())
            days = sorted(work.reports.days())
            self.tickets: list[Ticket] = [
                ticket for day in days for ticket in work.tickets.in_states(day, TicketState)
            ]
        self.days = days
        totals.rows, totals.tickets = len(self.rows), len(self.tickets)

    def _read(self, nth: int, log: Path) -> None:
        holds: dict[str, Any] | None = None
        for line in read_log(log):
            match line["kind"]:
                case "begun":
                    order = Order(line["command"], line["verb"], line["args"])
                    assert order.command not in self.given
                    self.given[order.command] = Given(nth, order, line["at"])
                    self._totals.verbs[order.verb.partition(".")[2]] += 1
                    if holds is not None:
                        self._come_backs.append(ComeBack(nth, holds["ticket"], order.command))
                        holds = None
                case "ended":
                    one = self.given[line["command"]]
                    one.ended, one.outcome, one.digest = line["at"], line["outcome"], line["digest"]
                case "lost":
                    self._lost.append((line["command"], line["digest"]))
                case "race":
                    self._totals.races[line.get("reason") or f"version of {line['table']}"] += 1
                case "fault":
                    self._totals.faults[f"{line['code']} {line['reason']}"] += 1
                case "holds":
                    holds = line
                case "broken":
                    raise AssertionError(f"client {nth} met what is no answer:\n{line['trace']}")
        self._totals.found_again += sum(
            one.holds is not None for one in self._come_backs if one.client == nth
        )

    def check(self) -> None:
        """Everything that needs no further command."""
        self._answers()
        story = Story(self.rows, self._made)
        story.check_counters(self._come_backs)
        self._nobody(story)
        self._tickets(story)
        check_door(self._database, self.tickets)
        self._audit()

    def _answers(self) -> None:
        """What was answered is in the journal once; refused is not; begun is there once or not at all."""
        written = Counter(row.entry.command_id for row in self.rows if row.entry.command_id)
        assert set(written.values()) <= {1}, "a command was done twice"
        assert written.keys() <= self.given.keys(), "a command that nobody gave"
        for command, one in self.given.items():
            self._totals.outcomes[one.outcome or "killed"] += 1
            if one.outcome == DONE:
                assert command in written, f"answered and lost: {one}"
            elif one.outcome:
                assert command not in written, f"refused and done: {one}"
            else:
                self._totals.committed_unheard += command in written
        for command, digest in self._lost:
            one = self.given[command]
            assert one.outcome in ("", DONE), f"done, and refused when it was asked again: {one}"
            assert one.digest in ("", digest), f"another answer when it was asked again: {one}"
        raced = [one for one in self.given.values() if one.outcome == ChangedMeanwhile.code]
        told = [one for one in raced if one.order.verb in _NEVER_TOLD]
        assert not told, f"who calls or takes a number hears of no race: {told[:3]}"
        faults = _FAULTS & self._totals.outcomes.keys()
        assert not faults, f"{faults} were told to a client"
        chains: defaultdict[int, set[str]] = defaultdict(set)
        for row in self.rows:
            if row.entry.command_id:
                chains[self.given[row.entry.command_id].client].add(row.entry.chain)
        assert all(len(found) == 1 for found in chains.values()), "a client came back as another workplace"

    def _nobody(self, story: Story) -> None:
        """Where ``call_next`` said that nobody waits, nobody did whom the counter may take."""
        for one in self.given.values():
            if one.outcome == NOBODY:
                missed = story.waited_for(one, self.given)
                assert not missed, f"{one} answered None while {missed} waited"

    def _tickets(self, story: Story) -> None:
        labels = Counter((ticket.day, ticket.label) for ticket in self.tickets)
        assert max(labels.values()) == 1, "a number was given twice"
        assert {ticket.id for ticket in self.tickets} == story.tickets.keys(), "a ticket was lost"
        with self._database.read() as work:
            for ticket in self.tickets:
                assert story.tickets[ticket.id]["state"] == ticket.state, f"not as the journal says: {ticket}"
                _whole(ticket)
                visit = work.visits.of_ticket(ticket.id)
                if ticket.state in (TicketState.SERVING, TicketState.SERVED):
                    assert visit is not None, f"served without a visit: {ticket}"
                    assert (visit.finished_at is not None) == (ticket.state is TicketState.SERVED), ticket

    def _audit(self) -> None:
        report = self._station.audit.verify()
        assert report.holds, report.findings[:10]
        for day in self.days:
            replay = self._station.audit.replay(day=day)
            self._totals.calls.update(replay.calls)
            for one in replay.exceptions:
                if one.cause == "rule":
                    self._explain(one)

    def _explain(self, one: CallException) -> None:
        """Who was passed over was in the hands of a command that changed nothing: refused, or cut off."""
        ids = {ticket.label: ticket.id for ticket in self.tickets if local_day(one.at) == ticket.day}
        (command,) = (
            row.entry.command_id
            for row in self.rows
            if (row.entry.chain, row.entry.seq) == (one.chain, one.seq)
        )
        assert command is not None
        call = self.given[command]
        for label in one.passed_over:
            assert any(
                _had_in_hand(other, ids[label], call)
                for other in self.given.values()
                if other.client != call.client
            ), f"{one} passed over {label}, which nobody had in hand"
            self._totals.calls["past one in hand"] += 1

    def repeat(self, chance: random.Random, count: int) -> None:
        """The same commands again, with their ids: equal results, and nothing is written."""
        done = sorted((one for one in self.given.values() if one.outcome == DONE), key=lambda one: one.began)
        before = self._fingerprint()
        for one in chance.sample(done, min(count, len(done))):
            # a kiosk's command is known by the kiosk's own key, and to itself alone
            again = digest_of(one.order.give(self._kiosks.get(one.client, self._station)))
            assert again == one.digest, f"another result the second time: {one}"
            self._totals.repeated += 1
        assert self._fingerprint() == before, "a repeated command changed something"

    def _fingerprint(self) -> tuple[int, int]:
        """Number of journal rows and sum of the tickets' versions: whatever happens, one of them grows."""
        with self._database.read() as work:
            rows = sum(1 for _ in work.journal.all())
            tickets = [
                ticket for day in work.reports.days() for ticket in work.tickets.in_states(day, TicketState)
            ]
            return rows, sum(ticket.version for ticket in tickets)

    def close_days(self) -> None:
        """The supervisor carries over who is left: the books balance, and nobody is stuck."""
        supervisor = self._made.supervisor
        for day in self.days:
            state = self._station.day.state(officer=supervisor, day=day)
            assert state.differences == (), state.differences
            left = tuple(ticket.id for ticket in (*state.open, *state.waiting, *state.held))
            closing = self._station.day.close(officer=supervisor, day=day, carry_over=left)
            assert closing.carried >= len(left)
            self._totals.carried += closing.carried
            with self._database.read() as work:
                assert not work.tickets.in_states(day, LIVE_STATES), f"somebody is stuck on {day}"
        report = self._station.audit.verify()
        assert report.holds, report.findings[:10]


#: so long after its client was killed a command may still hold something
_CUT_OFF_S = 5.0
_FAULTS = {ClockWentBack.code, DatabaseFault.code, *(kind.code for kind in DatabaseFault.__subclasses__())}
_NEVER_TOLD = ("queue.call_next", "queue.take_ticket", "kiosk.take")


def _had_in_hand(other: Given, ticket: str, call: Given) -> bool:
    """Whether a command that left no trace may have held a ticket's lock during a call."""
    if other.ended is None:
        # the server frees what a killed client held, a moment later
        return 0 < (call.ended or call.began) - other.began < _CUT_OFF_S
    names_it = ticket in other.order.args.values()
    return names_it and other.began < (call.ended or call.began) and other.ended > call.began


def _whole(ticket: Ticket) -> None:
    """The ticket has what belongs to its state, and nothing that contradicts it."""
    assert (ticket.ended_at is not None) == (ticket.state in FINAL_STATES), ticket
    if ticket.state in OPEN_STATES:
        assert ticket.counter_id, ticket
        assert ticket.officer_id, ticket
        assert ticket.first_called_at, ticket
        assert ticket.first_called_at <= (ticket.called_at or ticket.first_called_at), ticket
    match ticket.state:
        case TicketState.WAITING:
            assert ticket.counter_id is None, ticket
            assert ticket.held_at is None, ticket
            assert ticket.call_count == 0, ticket
        case TicketState.CALLED:
            assert ticket.call_count > 0, ticket
        case TicketState.SERVING | TicketState.SERVED:
            assert ticket.serving_at, ticket
        case TicketState.HELD:
            assert ticket.held_at, ticket
        case TicketState.NO_SHOW:
            assert ticket.called_at, ticket
