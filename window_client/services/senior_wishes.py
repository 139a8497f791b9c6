"""What a person in care is asked and wishes: 本人核对 on the facing screen, a visit at home."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from window_client.domain.people.contact import parse_phone
from window_client.domain.people.person_record import ApplicantRecord
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import LIVE_STATES, TicketState
from window_client.domain.queue.visit import Visit
from window_client.domain.senior.care_records import (
    CareMoveRefused,
    CheckHow,
    CitizenCheck,
    HomeVisit,
    HomeVisitPart,
    HomeVisitPurpose,
)
from window_client.domain.senior.facing_facts import FacingAnswer, FacingFacts
from window_client.domain.station.officer import Officer, Permission
from window_client.errors import InvalidInput
from window_client.ids import (
    ApplicantId,
    CitizenCheckId,
    CommandId,
    HomeVisitId,
    OfficerId,
    PrintJobId,
    TicketId,
    new_id,
)
from window_client.services.home_visit_paper import home_visit_slip
from window_client.services.known_word import known_word
from window_client.services.ports import Store, Work
from window_client.services.senior_reader import SeniorReader
from window_client.services.served_visit import require_server, served_by
from window_client.services.ticket_paper import TicketPaper
from window_client.services.verbs import Act, VerbRunner
from window_client.services.visit_service import NotServing

T = TypeVar("T")
_MOST_NOTE = 200


class CheckInvalid(InvalidInput):
    """本人核对 cannot be like this. Facts: problem (row, time, applicant)."""

    code = "check_invalid"


class HomeVisitInvalid(InvalidInput):
    """A home visit cannot be asked for like this. Facts: problem (name, phone, address, past, note), most."""

    code = "home_visit_invalid"


class SeniorWishes:
    """Verbs on what the person says; `SeniorService` adds those on the process."""

    def __init__(self, verbs: VerbRunner, store: Store, reader: SeniorReader, paper: TicketPaper) -> None:
        self._verbs = verbs
        self._store = store
        self._reader = reader
        self._paper = paper

    def facts(self, *, officer: OfficerId, ticket: TicketId, applicant: ApplicantId) -> FacingFacts:
        """The four facts of one applicant, as they are now; a look at another's window is noted.

        Raises:
            PermissionDenied: the officer does not work with cases.
            NotServing: nobody is being served under this ticket.
            TicketElsewhere, CheckInvalid: another officer serves it; not an applicant of this visit.
        """
        with self._store.read() as work:
            looks = work.officers.get(officer)
            looks.require(Permission.ASSIST_CASE)
            holder = work.tickets.get(ticket)
            visit, who = self._applicant(work, looks, holder, applicant)
            facts = self._reader.facts(work, holder, visit, who)
            here = served_by(work, visit, officer)
        if not here:
            with self._store.write() as work:
                work.notes.log_read(work.now, officer, who.person_id, "person_record", "facts")
        return facts

    def confirm(
        self,
        *,
        officer: OfficerId,
        ticket: TicketId,
        applicant: ApplicantId,
        answer: FacingAnswer | str,
        how: CheckHow | str,
        row: int | None = None,
        asked_at: datetime | None = None,
        shown: FacingFacts | None = None,
        command_id: CommandId | None = None,
    ) -> CitizenCheck:
        """本人核对: the person said that their facts are right, or that something is to be changed.

        Args:
            row: which row was pointed at, from 0.
            asked_at: when they were put before the person (UTC); None: now.
            shown: the facts that the person saw; None: those of now. A digest of them is kept.

        Raises:
            WordUnknown: no such answer or way.
            NotServing: nobody is being served under this ticket.
            TicketElsewhere: another officer serves it.
            CheckInvalid: no such row, a time ahead, or not an applicant of this visit.
        """
        said = known_word(FacingAnswer, answer, "answer")
        way = known_word(CheckHow, how, "how")

        def act(doing: Act) -> CitizenCheck:
            work, holder = doing.work, doing.work.tickets.get(ticket)
            visit, who = self._applicant(work, doing.officer, holder, applicant)
            facts = shown or self._reader.facts(work, holder, visit, who)
            if row is not None and not 0 <= row < len(facts.rows):
                raise CheckInvalid(problem="row")
            if (facts.ticket, facts.applicant) != (ticket, applicant):
                raise CheckInvalid(problem="applicant")
            asked = asked_at or doing.now
            # the clock of a PC may run a little ahead of the server's
            if asked - doing.now > timedelta(minutes=1):
                raise CheckInvalid(problem="time")
            check_id = CitizenCheckId(new_id())
            digest = work.digest("citizen_check", "facts_digest", check_id, self._reader.digest_text(facts))
            return work.citizen_checks.add(
                CitizenCheck(
                    id=check_id,
                    station_id=work.station_id,
                    visit_id=visit.id,
                    applicant_id=who.id,
                    asked_at=min(asked, doing.now),
                    answered_at=doing.now,
                    officer_id=doing.officer.id,
                    answer=said,
                    how=way,
                    facts_digest=digest,
                    pointed=row,
                )
            )

        return self._run(
            "confirm_facts",
            act,
            CitizenCheck,
            officer,
            command_id,
            needs=Permission.ASSIST_CASE,
            ticket=ticket,
            applicant=applicant,
            answer=said,
            how=way,
            row=row,
            asked_at=asked_at,
            shown=None if shown is None else self._reader.digest_text(shown),
        )

    def ask_home_visit(
        self,
        *,
        officer: OfficerId,
        ticket: TicketId,
        applicant: ApplicantId,
        purpose: HomeVisitPurpose | str,
        wanted_on: date | None = None,
        part: HomeVisitPart | str = HomeVisitPart.ANY,
        name: str = "",
        phone: str = "",
        address: str = "",
        note: str = "",
        print_slip: bool = False,
        command_id: CommandId | None = None,
    ) -> HomeVisitId:
        """上门服务: somebody is to be visited at home, the applicant or one who could not come.

        Args:
            wanted_on: a wished day from today on; None for any.
            name, phone, address: whom and where; empty: as the applicant's record has it.
            note: in their words; sealed.
            print_slip: put the 上门服务单 into this workplace's print ledger with the act.

        Raises:
            WordUnknown: no such purpose or part of the day.
            NotServing: nobody is being served under this ticket.
            TicketElsewhere, CheckInvalid: another officer serves it; not an applicant of this visit.
            HomeVisitInvalid: something is missing, the day is past, or the note is too long.
            InvalidPhone: the number cannot be dialled.
        """
        what = known_word(HomeVisitPurpose, purpose, "purpose")
        when = known_word(HomeVisitPart, part, "part")
        given = {key: " ".join(text.split()) for key, text in (("name", name), ("address", address))}
        dialled = str(parse_phone(phone)) if phone.strip() else ""
        if len(note.strip()) > _MOST_NOTE:
            raise HomeVisitInvalid(problem="note", most=_MOST_NOTE)

        def act(doing: Act) -> HomeVisitId:
            work = doing.work
            holder = work.tickets.get(ticket)
            _, who = self._applicant(work, doing.officer, holder, applicant)
            person = work.people.get(who.person_id)
            whom = given["name"] or person.name
            phoned = dialled or person.phone or ""
            where = given["address"] or person.address or ""
            for problem, value in (("name", whom), ("phone", phoned), ("address", where)):
                if not value:
                    raise HomeVisitInvalid(problem=problem, most=_MOST_NOTE)
            if wanted_on is not None and wanted_on < doing.today:
                raise HomeVisitInvalid(problem="past", most=_MOST_NOTE)
            asked = work.home_visits.add(
                HomeVisit(
                    id=HomeVisitId(new_id()),
                    station_id=work.station_id,
                    ticket_id=ticket,
                    applicant_id=who.id,
                    asked_at=doing.now,
                    officer_id=doing.officer.id,
                    purpose=what,
                    part=when,
                    name=whom,
                    phone=phoned,
                    address=where,
                    note=note.strip(),
                    wanted_on=wanted_on,
                )
            )
            if print_slip:
                self._slip(doing, holder, asked)
            doing.about("home_visit", asked.id)
            return asked.id

        return self._run(
            "ask_home_visit",
            act,
            HomeVisitId,
            officer,
            command_id,
            needs=Permission.ASSIST_CASE,
            ticket=ticket,
            applicant=applicant,
            purpose=what,
            part=when,
            wanted_on=wanted_on,
            whom=[*given.values(), dialled, note],
            slip=print_slip,
        )

    def print_home_visit(
        self, *, officer: OfficerId, home_visit: HomeVisitId, command_id: CommandId | None = None
    ) -> PrintJobId:
        """打印上门服务单: a sheet for the A4 printer; the ledger sends it, and reprints it.

        Raises:
            CareMoveRefused: it was taken back.
        """

        def act(doing: Act) -> PrintJobId:
            asked = doing.work.home_visits.get(home_visit)
            holder = doing.work.tickets.get(asked.ticket_id)
            if not asked.stands:
                raise CareMoveRefused(problem="no_home_visit", label=holder.label, step="")
            return self._slip(doing, holder, asked)

        needs = Permission.ASSIST_CASE
        return self._run(
            "print_home_visit", act, PrintJobId, officer, command_id, needs=needs, home_visit=home_visit
        )

    def take_back_home_visit(
        self, *, officer: OfficerId, home_visit: HomeVisitId, command_id: CommandId | None = None
    ) -> HomeVisitId:
        """The visit at home is no longer wished, or was asked for by mistake; while the ticket is live.

        Raises:
            CareMoveRefused: its ticket has ended, or it was taken back already.
        """

        def act(doing: Act) -> HomeVisitId:
            old = doing.work.home_visits.get(home_visit)
            holder = self._live(doing.work, old.ticket_id)
            if not old.stands:
                raise CareMoveRefused(problem="no_home_visit", label=holder.label, step="")
            return doing.work.home_visits.save(old, old.take_back(doing.now)).id

        needs = Permission.ASSIST_CASE
        return self._run(
            "take_back_home_visit", act, HomeVisitId, officer, command_id, needs=needs, home_visit=home_visit
        )

    def home_visit(self, *, officer: OfficerId, home_visit: HomeVisitId) -> HomeVisit:
        """Whom to visit and where, in full; the look is noted.

        Raises:
            PermissionDenied: the officer does not work with cases.
        """
        with self._store.write() as work:
            work.officers.get(officer).require(Permission.ASSIST_CASE)
            found = work.home_visits.get(home_visit)
            person = work.applicants.get(found.applicant_id).person_id
            work.notes.log_read(work.now, officer, person, "home_visit", "")
            return found

    def _slip(self, doing: Act, holder: Ticket, asked: HomeVisit) -> PrintJobId:
        visit = doing.work.visits.get(doing.work.applicants.get(asked.applicant_id).visit_id)
        slip = home_visit_slip(doing.work, visit, asked, holder.counter_id)
        return self._paper.enqueue(doing, slip, "home_visit", asked.id, paper="a4").id

    @staticmethod
    def _live(work: Work, ticket: TicketId) -> Ticket:
        holder = work.tickets.get(ticket)
        if holder.state not in LIVE_STATES:
            raise CareMoveRefused(problem="ticket_ended", label=holder.label, step="")
        return holder

    @staticmethod
    def _applicant(
        work: Work, officer: Officer, holder: Ticket, applicant: ApplicantId
    ) -> tuple[Visit, ApplicantRecord]:
        visit = work.visits.of_ticket(holder.id)
        if holder.state is not TicketState.SERVING or visit is None:
            raise NotServing(state=holder.state.value)
        who = work.applicants.get(applicant)
        if who.visit_id != visit.id or who.withdrawn_at is not None:
            raise CheckInvalid(problem="applicant")
        require_server(work, officer, holder)
        return visit, who

    def _run(
        self,
        verb: str,
        act: Callable[[Act], T],
        kind: Any,
        officer: OfficerId,
        command_id: CommandId | None,
        *,
        needs: Permission = Permission.GIVE_NUMBER,
        **args: object,
    ) -> T:
        return self._verbs.run(
            verb, act, kind, officer=officer, command_id=command_id, args=args, needs=needs
        )
