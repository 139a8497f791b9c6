"""Giving numbers, and how every verb moves a ticket (取号)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.paper.check_character import CodeKind, scan_text
from window_client.domain.people.identity_number import parse_identity_number
from window_client.domain.people.typed_text import folded
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket, TicketMoveRefused
from window_client.domain.queue.ticket_states import LIVE_STATES
from window_client.domain.station.officer import Permission
from window_client.domain.station.station_record import local_day
from window_client.ids import AppointmentId, CommandId, OfficerId, PersonId, TicketId
from window_client.services.known_word import known_word
from window_client.services.number_giver import NumberGiver, NumberWish
from window_client.services.queue_refusals import (
    HandNumberInvalid,
    HandNumberUsed,
    NoticeNotOpen,
    ReasonMissing,
    StatedTimeInvalid,
    refuse_a_second,
)
from window_client.services.served_visit import require_server
from window_client.services.ticket_codes import case_of_notice
from window_client.services.ticket_paper import TicketPaper
from window_client.services.verbs import Act, VerbRunner

_MOST_WRITTEN = 16


class TicketIssue:
    """Verbs that give numbers."""

    def __init__(self, verbs: VerbRunner, paper: TicketPaper, numbers: NumberGiver) -> None:
        self._verbs = verbs
        self._paper = paper
        self._numbers = numbers

    def take_ticket(
        self,
        *,
        officer: OfficerId,
        domain: BusinessDomain | str,
        person_class: PersonClass | str = PersonClass.ORDINARY,
        person: PersonId | None = None,
        item: str | None = None,
        appointment: AppointmentId | None = None,
        notice: str | None = None,
        document: str | None = None,
        print_slip: bool = False,
        command_id: CommandId | None = None,
    ) -> Ticket:
        """取号: give a number.

        Args:
            item: code of what is asked for, if known at the door.
            appointment: the booking of today with which the person comes; it is marked as arrived.
            notice: number of the 一次性告知书 with which the person comes back: promised from the start of
                the day's sessions. What it was given for is asked for, unless ``item`` says otherwise.
            document: number of the identity card that was read; only its token is kept with the number.
            print_slip: put the slip into the print ledger of this workplace, in the same transaction.

        Raises:
            WordUnknown: no such business or class.
            LiveTicketExists: the person has one already today, or one was given for this notice.
            BookingMissing: 预约 as class, without an appointment.
            AppointmentOfAnotherDay, AppointmentMoveRefused: the booking does not count now.
            NoticeNotOpen: no such notice of this business, or nothing is missing any more.
            PermissionDenied: the officer may not give numbers.
        """
        domain = known_word(BusinessDomain, domain, "domain")
        person_class = known_word(PersonClass, person_class, "person_class")

        def act(doing: Act) -> Ticket:
            token = None
            if document is not None:
                token = doing.work.number_token(parse_identity_number(document, doing.today).number)
                refuse_a_second(doing.work.tickets.live_of_document(doing.today, token))
            wish = NumberWish(
                domain,
                person_class,
                person,
                item,
                appointment,
                document_token=token.hex() if token else None,
            )
            if notice is not None:
                wish = self._with_notice(doing, wish, notice)
            ticket = self._numbers.give(doing, wish)
            if print_slip:
                self._paper.enqueue_slip(doing, ticket)
            return ticket

        return self._verbs.run(
            "take_ticket",
            act,
            Ticket,
            officer=officer,
            command_id=command_id,
            args={
                "domain": domain,
                "class": person_class,
                "person": person,
                "item": item,
                "slip": print_slip,
                # an older program's command had no such argument, and may be said again
                **({"appointment": appointment} if appointment else {}),
                **({"notice": notice} if notice else {}),
                **({"document": document} if document else {}),
            },
            needs=Permission.GIVE_NUMBER,
        )

    @staticmethod
    def _with_notice(doing: Act, wish: NumberWish, notice: str) -> NumberWish:
        case = case_of_notice(doing.work, notice)
        if case.domain is not wish.domain:
            # something else is wanted today: the notice gives no place for it
            raise NoticeNotOpen(number=notice, problem="other_domain")
        paper = scan_text(CodeKind.NOTICE, notice)
        refuse_a_second(doing.work.tickets.live_of_paper(doing.today, paper))
        return replace(wish, item=wish.item or case.item_code, notice_number=notice, paper_number=paper)

    def enter_late(
        self,
        *,
        officer: OfficerId,
        domain: BusinessDomain | str,
        taken_at: datetime,
        person_class: PersonClass | str = PersonClass.ORDINARY,
        hand_number: str | None = None,
        command_id: CommandId | None = None,
    ) -> Ticket:
        """补登: enter a number that was written by hand during an outage, with its stated time.

        Args:
            hand_number: what is written on the slip, if anything; each is entered once a day.

        Raises:
            WordUnknown: no such business or class.
            BookingMissing: 预约 as class; who was booked is given a number from the list.
            HandNumberInvalid: more than 16 characters, or some that cannot be seen.
            HandNumberUsed: the slip was entered already.
            StatedTimeInvalid: the time lies ahead, or on another day.
        """
        domain = known_word(BusinessDomain, domain, "domain")
        person_class = known_word(PersonClass, person_class, "person_class")

        written = folded(hand_number or "") or None
        if written is not None and (len(written) > _MOST_WRITTEN or not written.isprintable()):
            raise HandNumberInvalid(maximum=_MOST_WRITTEN)

        def act(doing: Act) -> Ticket:
            if taken_at > doing.now:
                raise StatedTimeInvalid(problem="future")
            if local_day(taken_at) != doing.today:
                raise StatedTimeInvalid(problem="other_day")
            entered = doing.work.tickets.by_hand_number(doing.today, written) if written else None
            if entered is not None:
                raise HandNumberUsed(written=written, label=entered.label)
            wish = NumberWish(domain, person_class, taken_at=taken_at, hand_number=written)
            return self._numbers.give(doing, wish)

        return self._verbs.run(
            "enter_late",
            act,
            Ticket,
            officer=officer,
            command_id=command_id,
            args={"domain": domain, "class": person_class, "at": taken_at, "written": written},
            needs=Permission.GIVE_NUMBER,
        )

    def _move(
        self,
        verb: str,
        officer: OfficerId,
        ticket: TicketId,
        command_id: CommandId | None,
        act: Callable[[Act, Ticket], Ticket],
        needs: Permission = Permission.WORK_COUNTER,
        **args: object,
    ) -> Ticket:
        def run(doing: Act) -> Ticket:
            old = doing.work.tickets.get(ticket)
            self._mine(doing, old)
            new = act(doing, old)
            # an act that had to write the ticket first has done so already
            return (
                new if doing.work.changes and self._written(doing, new) else doing.work.tickets.save(old, new)
            )

        return self._verbs.run(
            verb,
            run,
            Ticket,
            officer=officer,
            command_id=command_id,
            args={"ticket": ticket, **args},
            needs=needs,
        )

    @staticmethod
    def _written(doing: Act, new: Ticket) -> bool:
        return any(
            (change.table, change.row_id, change.version) == ("ticket", new.id, new.version)
            for change in doing.work.changes
        )

    @staticmethod
    def _mine(doing: Act, ticket: Ticket) -> None:
        """Only who has an open ticket moves it, or works at its counter now, or a supervisor."""
        if ticket.is_open:
            require_server(doing.work, doing.officer, ticket)

    @staticmethod
    def _other_ticket(doing: Act, verb: str, ticket: Ticket, other_id: TicketId) -> Ticket:
        """Another ticket than this one, and alive."""
        other = doing.work.tickets.get(other_id)
        if other.id == ticket.id or other.state not in LIVE_STATES:
            raise TicketMoveRefused(verb=verb, state=other.state.value, label=other.label)
        return other

    @staticmethod
    def _need_reason(verb: str, reason: str) -> None:
        if not reason.strip():
            raise ReasonMissing(verb=verb)
