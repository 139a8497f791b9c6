"""The client that hammers: seeded random commands of every kind, until its number is full or it is killed.

A process that starts after a kill asks first what its counter holds, and goes on with that.
"""

from collections import deque
from collections.abc import MutableSequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.builders import DATA_KEY, TOPIC
from tests.drills.hammer_bookings import HammerBookings
from tests.drills.hammer_client import ClientJob, run
from tests.drills.hammer_orders import DONE, NOBODY
from tests.drills.hammer_papers import lay_down, one_of, paper_code
from tests.drills.hammer_station import CARDS, CLASSES, DOMAINS, card_of, mode_of
from tests.services.visit_rig import INSTANT_ITEM, PRODUCED_ITEM, fill
from window_client.bootstrap import Station, open_station
from window_client.domain.cases.case_states import CaseState
from window_client.domain.paper.check_character import CodeKind
from window_client.domain.queue.queue_board import Call
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.station_record import local_day
from window_client.errors import WindowClientError
from window_client.ids import CaseId, TicketId
from window_client.services.day_book import midnight


class HammerClerk(HammerBookings):
    """One clerk at one counter; the arguments are those of every client."""

    _station: Station

    def __init__(self, job: ClientJob, done: MutableSequence[int], doomed: MutableSequence[int]) -> None:
        super().__init__(job, done, doomed)
        self._me = job.station.clerks[job.nth]
        self._place = job.station.counters[job.nth]
        self._open: Ticket | None = None
        self._paused = False
        self._held: list[TicketId] = []
        self._missed: list[TicketId] = []
        self._seen: deque[TicketId] = deque(maxlen=40)
        self._hungry = 0

    def work(self) -> None:
        """Give commands until there are enough."""
        with self._patiently(
            lambda: open_station(self._job.station.url, data_key=DATA_KEY, home=self._job.home)
        ) as station:
            self._station = station
            self._come_back()
            self._be_unlucky(station._opened.database)
            while self._done[self._job.nth] < self._job.commands:
                self._step()

    def _come_back(self) -> None:
        desk = self._patiently(lambda: self._station.visits.desk(counter=self._place))
        self.log.tell("holds", ticket=desk.ticket.id if desk else None)
        self._do("counters.open", officer=self._me, counter=self._place, mode=mode_of(self._job.nth).value)
        self._open = desk.ticket if desk else None

        def mine() -> list[Ticket]:
            with self._station._opened.database.read() as work:
                found = work.tickets.in_states(local_day(work.now), (TicketState.HELD, TicketState.NO_SHOW))
                return [ticket for ticket in found if ticket.officer_id == self._me]

        for ticket in self._patiently(mine):
            (self._held if ticket.state is TicketState.HELD else self._missed).append(ticket.id)

    def _move(self, verb: str, ticket: TicketId, **args: Any) -> str:
        """A verb on a ticket; afterwards it is known where the ticket stands."""
        outcome, result = self._do(f"queue.{verb}", ticket=ticket, **{"officer": self._me, **args})
        if outcome == DONE:
            self._note(result.ticket if isinstance(result, Call) else result)
        elif outcome not in ("no_show_too_early", "topic_missing", "cases_unsettled"):
            self._look()
        return outcome

    def _note(self, ticket: Ticket) -> None:
        for known in (self._held, self._missed):
            with suppress(ValueError):
                known.remove(ticket.id)
        if ticket.is_open and ticket.counter_id == self._place:
            self._open = ticket
        elif self._open is not None and self._open.id == ticket.id:
            self._open = None
        if ticket.state is TicketState.HELD:
            self._held.append(ticket.id)
        elif ticket.state is TicketState.NO_SHOW:
            self._missed.append(ticket.id)
        self._seen.append(ticket.id)

    def _look(self) -> None:
        """Ask what the counter holds: somebody may have moved it."""

        def ask() -> Ticket | None:
            with self._station._opened.database.read() as work:
                return work.tickets.open_at(self._place)

        self._open = self._patiently(ask)

    def _step(self) -> None:
        self._hungry = max(0, self._hungry - 1)
        if self._paused and self._chance.random() < 0.6:
            self._paused = self._do("counters.resume", officer=self._me, counter=self._place)[0] != DONE
        elif self._chance.random() < 0.07:
            self._meddle()
        elif self._chance.random() < (0.5 if self._hungry else 0.15):
            self._give_number()
        elif self._open is None:
            self._between_visitors()
        elif self._open.state is TicketState.CALLED:
            self._after_call(self._open.id)
        else:
            self._at_window(self._open.id)

    def _give_number(self) -> None:
        if self._chance.random() < 0.08:
            args: dict[str, Any] = {"taken_at": self._this_morning().isoformat()}
            if self._chance.random() < 0.5:
                # of few slips: some are entered twice
                args["hand_number"] = f"手{self._chance.randrange(200)}"
            verb = "queue.enter_late"
        else:
            verb, args = "queue.take_ticket", {"print_slip": self._chance.random() < 0.05}
            if self._chance.random() < 0.05 and (back := self._back_with_notice()) is not None:
                # of one of the businesses that give notices here
                args |= {"notice": back, "domain": self._chance.choice(("household", "exit_entry"))}
            elif self._chance.random() < 0.15:
                args["person"] = self._chance.choice(self._job.station.people)
        asked = {
            "officer": self._chance.choice((self._job.station.guide, self._me)),
            "domain": self._chance.choice(DOMAINS),
            "person_class": self._chance.choice(CLASSES).value,
        }
        outcome, ticket = self._do(verb, **asked | args)
        if outcome == DONE:
            self._seen.append(ticket.id)

    def _back_with_notice(self) -> str | None:
        """The number of a notice that somebody brings."""
        code = one_of(self._job.papers, self._chance, self._job.station.ready_papers)
        return code.partition("-")[0] if code.startswith(CodeKind.NOTICE) else None

    def _this_morning(self) -> datetime:
        """Some minutes ago, but not yesterday: just after midnight the day is still short."""
        now = datetime.now(UTC)
        since = (now - midnight(local_day(now))).total_seconds()
        return now - timedelta(seconds=self._chance.uniform(0, min(1_200, since)))

    def _between_visitors(self) -> None:
        match self._pick(next=60, resume=12, reinstate=9, undo=6, by_hand=6, pause=3, close=1):
            case "resume" if self._held:
                self._move("resume", self._chance.choice(self._held), counter=self._place)
            case "reinstate" if self._missed or self._held:
                self._move("reinstate", self._chance.choice(self._missed or self._held))
            case "undo" if self._seen:
                self._move("undo", self._seen[-1])
            case "by_hand":
                self._call_by_hand()
            case "pause":
                self._paused = self._do("counters.pause", officer=self._me, counter=self._place)[0] == DONE
            case "close":
                self._do("counters.close", officer=self._me, counter=self._place)
                self._do(
                    "counters.open", officer=self._me, counter=self._place, mode=mode_of(self._job.nth).value
                )
                self._paused = False
            case _:
                self._call_next()

    def _call_next(self) -> None:
        outcome, call = self._do("queue.call_next", officer=self._me, counter=self._place)
        if outcome == DONE:
            self._note(call.ticket)
        elif outcome == NOBODY:
            self._hungry = 3
        else:
            self._look()

    def _call_by_hand(self) -> None:
        waiting = self._waiting()
        if waiting:
            chosen = self._chance.choice(waiting[:6])
            self._move("call_chosen", chosen.id, counter=self._place, reason="腿脚不便")

    def _waiting(self) -> tuple[Ticket, ...]:
        def ask() -> tuple[Ticket, ...]:
            with self._station._opened.database.read() as work:
                return work.tickets.waiting(local_day(work.now))

        return self._patiently(ask)

    def _after_call(self, ticket: TicketId) -> None:
        match self._pick(start=55, recall=12, miss=10, hold=5, transfer=6, leave=5, undo=5, busy=3, over=1):
            case "miss":
                if self._move("miss", ticket) == "no_show_too_early":
                    self._move("recall", ticket)
            case "hold":
                self._hold(ticket)
            case "transfer":
                self._transfer(ticket)
            case "busy":
                self._call_next()
            case "over":
                self._move("carry_over", ticket, officer=self._job.station.supervisor)
            case verb:
                self._move(verb, ticket)

    def _at_window(self, ticket: TicketId) -> None:
        match self._pick(finish=55, identify=16, hold=10, transfer=8, leave=3, undo=4, over=1, bare=3):
            case "finish" | "bare" as how:
                topic = TOPIC if how == "finish" else None
                if self._move("finish", ticket, topic=topic) == "cases_unsettled":
                    self._settle(ticket)
            case "identify":
                self._identify(ticket)
            case "hold":
                self._hold(ticket)
            case "transfer":
                self._transfer(ticket)
            case "over":
                self._move("carry_over", ticket, officer=self._job.station.supervisor)
            case verb:
                self._move(verb, ticket)

    def _hold(self, ticket: TicketId) -> None:
        until = datetime.now(UTC) + timedelta(minutes=self._chance.randrange(1, 30))
        more = {"until": until.isoformat()} if self._chance.random() < 0.5 else {}
        self._move("hold", ticket, reason="去复印", **more)

    def _transfer(self, ticket: TicketId) -> None:
        target = self._pick(domain=70, counter=15, officer=15)
        to = {
            "domain": DOMAINS,
            "counter": self._job.station.counters,
            "officer": self._job.station.clerks,
        }[target]
        self._move("transfer", ticket, reason="走错窗口", **{f"to_{target}": self._chance.choice(to)})

    def _identify(self, ticket: TicketId) -> None:
        person = card_of(self._chance.randrange(CARDS))
        read = {"method": person.method, "name": person.name, "number": person.number}
        args = {"officer": self._me, "ticket": ticket, "card": read}
        outcome, applicant = self._do("visits.identify", **args)
        if outcome == "live_ticket_exists":
            other = str(self._refusal.facts["ticket"])
            if self._chance.random() < 0.5:
                self._move("join", ticket, into=other)
                return
            outcome, applicant = self._do("visits.identify", beside=other, **args)
        if outcome != DONE:
            self._look()
        elif self._chance.random() < 0.4:
            item = INSTANT_ITEM if self._chance.random() < 0.7 else PRODUCED_ITEM
            outcome, opened = self._do("cases.open", officer=self._me, applicant=applicant, item=item)
            if outcome == DONE and self._chance.random() < 0.3:
                self._send_for_papers(opened.case)
            self._settle(ticket)

    def _send_for_papers(self, case: CaseId) -> None:
        """Something is missing: the person gets a notice, and may come back with it, or has it after all."""
        outcome, _ = self._do("cases.give_notice", officer=self._me, case=case)
        if outcome != DONE:
            return
        notice = self._patiently(lambda: self._station.cases.desk(officer=self._me, case=case).notice_number)
        assert notice is not None
        self._lay_down(CodeKind.NOTICE, notice)
        if self._chance.random() < 0.3:
            self._do("cases.reopen", officer=self._me, case=case)

    def _lay_down(self, kind: CodeKind, number: str) -> None:
        code = self._patiently(lambda: paper_code(self._station, kind, number))
        lay_down(self._job.papers, code)

    def _settle(self, ticket: TicketId) -> None:
        """Fill and accept what is open under a ticket."""
        desk = self._patiently(lambda: self._station.visits.of_ticket(ticket=ticket))
        for case in desk.cases:
            if case.state is CaseState.DRAFT:
                try:
                    self._patiently(lambda case=case: fill(self._station, self._me, case.id))  # type: ignore[misc]
                except WindowClientError as refusal:
                    self.log.tell("unfilled", code=refusal.code)
                outcome, _ = self._do("cases.accept", officer=self._me, case=case.id)
                if outcome == DONE and desk.visit is not None:
                    self._lay_down(CodeKind.VISIT, desk.visit.number)

    def _meddle(self) -> None:
        """Reach for what belongs to others, or to nobody any more."""
        station = self._job.station
        reason = {"reason": "叫错了"}
        kind = self._pick(
            void=10, leave=10, over=6, strange=30, senior=8, undo=8, counter=4, hand=15, door=20, booking=30
        )
        waiting = self._waiting() if kind in ("void", "leave", "over", "door") else ()
        if kind == "counter":
            other = self._chance.choice(station.counters)
            if other != self._place:
                self._do("counters.open", officer=self._me, counter=other)
        elif kind == "hand":
            self._call_by_hand()
        elif kind == "door":
            self._at_the_door(waiting)
        elif kind == "booking":
            self._book()
        elif waiting:
            ticket = self._chance.choice(waiting[:6]).id
            verb = "carry_over" if kind == "over" else kind
            self._move(verb, ticket, officer=station.guide, **({} if kind == "over" else reason))
        elif self._seen:
            ticket = self._chance.choice(self._seen)
            if kind == "strange":
                verb = self._pick(start=1, recall=1, finish=1, hold=1, miss=1, reinstate=1, transfer=1)
                more: dict[str, Any] = {"hold": reason, "transfer": {**reason, "to_domain": "consult"}}
                self._move(verb, ticket, **more.get(verb, {}))
            elif kind == "senior":
                self._move("leave", ticket, officer=station.supervisor, reason="已经走了")
            else:
                self._move("undo", ticket)

    def _at_the_door(self, waiting: tuple[Ticket, ...]) -> None:
        """The guide marks a class, or answers a question and takes that back."""
        guide = self._job.station.guide
        if waiting and self._chance.random() < 0.6:
            chosen = self._chance.choice(waiting[:12]).id
            person_class = self._chance.choice(CLASSES).value
            self._do("guide.mark_class", officer=guide, ticket=chosen, person_class=person_class)
            return
        outcome, answer = self._do("guide.answer", officer=guide, topic=TOPIC)
        if outcome == DONE and self._chance.random() < 0.4:
            self._do("guide.take_back_answer", officer=guide, answer=answer.id)


def hammer(job: ClientJob, done: MutableSequence[int], doomed: MutableSequence[int]) -> None:
    """What the child process of a clerk runs."""
    run(HammerClerk(job, done, doomed))
