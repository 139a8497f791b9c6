"""What the guide does at the door (导服台): sees the hall, marks classes, answers questions.

Giving numbers, bringing back who was missed, leaving and voiding are verbs of the queue.
"""

from collections import Counter as Tally
from dataclasses import replace
from datetime import timedelta

from window_client.domain.queue.day_so_far import called_in_time, overtaking_so_far
from window_client.domain.queue.door_answer import DoorAnswer
from window_client.domain.queue.hall import Hall, HallWindow
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.queue_board import DayCounts, QueueLine
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import LIVE_STATES, NOT_WAITING, TicketState
from window_client.domain.station.officer import Permission
from window_client.domain.station.station_record import local_day
from window_client.ids import CommandId, DoorAnswerId, OfficerId, TicketId, new_id
from window_client.services.catalogue_service import CatalogueService
from window_client.services.day_book import midnight
from window_client.services.known_word import known_word
from window_client.services.ports import Store
from window_client.services.queue_mirror import unclosed_day
from window_client.services.queue_refusals import ClassMarkInvalid, UndoTooLate
from window_client.services.senior_reader import SeniorReader
from window_client.services.station_settings import read_rules
from window_client.services.verbs import Act, VerbRunner


class GuideService:
    """Verbs of whoever gives numbers, and the hall at a glance."""

    def __init__(
        self, verbs: VerbRunner, store: Store, catalogue: CatalogueService, seniors: SeniorReader
    ) -> None:
        self._verbs = verbs
        self._store = store
        self._catalogue = catalogue
        self._seniors = seniors

    def mark_class(
        self,
        *,
        officer: OfficerId,
        ticket: TicketId,
        person_class: PersonClass | str,
        command_id: CommandId | None = None,
    ) -> Ticket:
        """改人群: who waits is 60 or more, disabled, pregnant, with an infant, a soldier … or is none of it.

        The promise is made anew from the arrival, by the rule; see `Ticket.mark_class`. From then on the
        ticket counts as changed by hand: its overtaking is counted apart. ``queue.undo`` takes it back.

        Raises:
            WordUnknown: no such class.
            TicketMoveRefused: it does not wait.
            ClassMarkInvalid: it has that class already, or only an appointment gives it.
        """
        person_class = known_word(PersonClass, person_class, "person_class")

        def act(doing: Act) -> Ticket:
            old = doing.work.tickets.get(ticket)
            promise = read_rules(doing.work).promise_on(old.day, self._catalogue.calendar)
            new = old.mark_class(person_class, doing.now, promise)
            if person_class is old.person_class:
                raise ClassMarkInvalid(label=old.label, problem="same")
            if person_class is PersonClass.BOOKED and old.booked_for is None:
                raise ClassMarkInvalid(label=old.label, problem="booked")
            return doing.work.tickets.save(old, new)

        return self._verbs.run(
            "mark_class",
            act,
            Ticket,
            officer=officer,
            command_id=command_id,
            args={"ticket": ticket, "class": person_class},
            needs=Permission.GIVE_NUMBER,
        )

    def answer(self, *, officer: OfficerId, topic: str, command_id: CommandId | None = None) -> DoorAnswer:
        """答疑: a question was answered at the door, without a number.

        Raises:
            ItemNotInCatalogue: no such topic: nobody's own words go into the journal.
        """

        def act(doing: Act) -> DoorAnswer:
            self._catalogue.catalogue.topic(topic)
            return doing.work.door_answers.add(
                DoorAnswer(DoorAnswerId(new_id()), doing.work.station_id, doing.now, doing.officer.id, topic)
            )

        return self._verbs.run(
            "answer",
            act,
            DoorAnswer,
            officer=officer,
            command_id=command_id,
            args={"topic": topic},
            needs=Permission.GIVE_NUMBER,
        )

    def take_back_answer(
        self, *, officer: OfficerId, answer: DoorAnswerId, command_id: CommandId | None = None
    ) -> DoorAnswer:
        """撤回 one's own answer, in the time in which a step can be taken back.

        Raises:
            UndoTooLate: too long ago, somebody else's, or taken back already.
        """

        def act(doing: Act) -> DoorAnswer:
            old = doing.work.door_answers.get(answer)
            if old.officer_id != officer or old.taken_back_at is not None:
                raise UndoTooLate(reason="nothing")
            if doing.now - old.at > timedelta(seconds=read_rules(doing.work).undo_s):
                raise UndoTooLate(reason="time")
            return doing.work.door_answers.save(old, old.take_back(doing.now))

        return self._verbs.run(
            "take_back_answer",
            act,
            DoorAnswer,
            officer=officer,
            command_id=command_id,
            args={"answer": answer},
            needs=Permission.GIVE_NUMBER,
        )

    def hall(self, *, officer: OfficerId) -> Hall:
        """Everybody who is here today, the windows, and the day's figures.

        Raises:
            PermissionDenied: the officer may not give numbers.
        """
        with self._store.read() as work:
            work.officers.get(officer).require(Permission.GIVE_NUMBER)
            today = local_day(work.now)
            waiting = work.tickets.waiting(today)
            others = work.tickets.in_states(today, NOT_WAITING)
            counters = work.counters.all()
            names = {one.id: one.name for one in work.officers.all()}
            open_at = {ticket.counter_id: ticket for ticket in others if ticket.is_open}
            served = Tally(t.counter_id for t in others if t.state is TicketState.SERVED)
            called, on_time = called_in_time((*waiting, *others))
            begins, ends = midnight(today), midnight(today + timedelta(days=1))
            answers = work.door_answers.between(begins, ends)
            unclosed = unclosed_day(work, today)
            here = [one for one in others if one.state in LIVE_STATES or one.state is TicketState.NO_SHOW]
            glances = self._seniors.glances(work, (*waiting, *here))

            def line(ticket: Ticket) -> QueueLine:
                return replace(self._line(ticket), care=glances.get(ticket.id))

            return Hall(
                now=work.now,
                waiting=tuple(map(line, waiting)),
                held=tuple(
                    replace(line(ticket), remark=work.notes.newest_remark(ticket.id, "hold") or "")
                    for ticket in others
                    if ticket.state is TicketState.HELD
                ),
                missed=tuple(line(t) for t in others if t.state is TicketState.NO_SHOW),
                windows=tuple(
                    HallWindow(
                        counter,
                        names.get(counter.officer_id, "") if counter.officer_id else "",
                        line(open_at[counter.id]) if counter.id in open_at else None,
                        served[counter.id],
                    )
                    for counter in counters
                ),
                counts=DayCounts.of(waiting, others),
                called=called,
                on_time=on_time,
                overtaking=overtaking_so_far((*waiting, *others), counters, work.now),
                answers=dict(Tally(one.topic for one in answers if one.counts_at(ends))),
                unclosed_day=unclosed.isoformat() if unclosed else None,
            )

    def _line(self, ticket: Ticket) -> QueueLine:
        return QueueLine(ticket, self._catalogue.name(ticket.item_code))
