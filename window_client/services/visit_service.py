"""Visits: who stands at the window, and who came along (认人)."""

import json
from dataclasses import replace
from datetime import date

from window_client.domain.cases.case_states import ACCEPTED_STATES, CaseState, CaseVerb
from window_client.domain.people.companion import RoleOption, VisitRole, role_options
from window_client.domain.people.identification import Identification, IdentificationMethod
from window_client.domain.people.masking import mask_number
from window_client.domain.people.person_record import ApplicantRecord, CompanionRecord, PersonRecord
from window_client.domain.people.whole_years import whole_years
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.queue.visit import Visit
from window_client.domain.senior.senior_policy import offered_for
from window_client.domain.station.officer import Permission
from window_client.domain.station.station_record import local_day
from window_client.errors import InvalidInput, Refused
from window_client.ids import ApplicantId, CommandId, CounterId, OfficerId, TicketId, new_id
from window_client.services.card_in_pool import note_card_seen
from window_client.services.case_answers import FieldUnknown
from window_client.services.case_desk_reader import CaseDeskReader
from window_client.services.case_opening import open_case
from window_client.services.catalogue_service import CatalogueService
from window_client.services.known_word import known_word
from window_client.services.people_service import PeopleService, whole_name
from window_client.services.person_cards import applicant_card, companion_card
from window_client.services.photo_links import PhotoLinks
from window_client.services.ports import Store, Work
from window_client.services.queue_refusals import refuse_a_second
from window_client.services.senior_reader import SeniorReader
from window_client.services.station_settings import read_rules
from window_client.services.verbs import Act, VerbRunner
from window_client.services.visit_desk import CardRead, Recognition, VisitDesk


class NotServing(Refused):
    """Nobody is being served under this ticket. Facts: state."""

    code = "not_serving"


class RoleNotOpen(Refused):
    """The person may not take this part here. Facts: role, reason."""

    code = "role_not_open"


class VisitService:
    """Verbs on visits."""

    def __init__(
        self,
        verbs: VerbRunner,
        store: Store,
        people: PeopleService,
        catalogue: CatalogueService,
        reader: CaseDeskReader,
        photos: PhotoLinks,
        seniors: SeniorReader,
    ) -> None:
        self._verbs = verbs
        self._store = store
        self._people = people
        self._catalogue = catalogue
        self._reader = reader
        self._photos = photos
        self._seniors = seniors

    def desk(self, *, counter: CounterId) -> VisitDesk | None:
        """What a counter has open: after a crash too, this is where the visit stands."""
        with self._store.read() as work:
            ticket = work.tickets.open_at(counter)
            return None if ticket is None else self._desk(work, ticket)

    def of_ticket(self, *, ticket: TicketId) -> VisitDesk:
        """The visit of a ticket, whatever its state."""
        with self._store.read() as work:
            return self._desk(work, work.tickets.get(ticket))

    def recognise(self, *, ticket: TicketId, card: CardRead) -> Recognition:
        """Who that card is, and what the person may become in this visit; nothing is stored.

        Raises:
            as `PeopleService.check_card`.
        """
        with self._store.read() as work:
            today = local_day(work.now)
            identity = self._people.check_card(card, today)
            kind = identity.kind.value if identity else card.document_kind or "none"
            number = identity.number if identity else card.number.strip().upper()
            known = self._people.by_number(work, kind, number) if number else None
            birth = (identity.birth if identity else None) or card.birth
            age = whole_years(birth, today) if birth else None
            visit = self._serving(work, work.tickets.get(ticket))
            present = [one for one in work.applicants.of_visit(visit.id) if one.withdrawn_at is None]
            mine = next((one for one in present if known and one.person_id == known.id), None)
            name = whole_name(card, known)
            return Recognition(
                name=name,
                sex=(identity.sex.value if identity and identity.sex else card.sex) or "unknown",
                age=age,
                masked_number=mask_number(number),
                known=known is not None,
                applicant=mine.id if mine else None,
                options=self._options(work, visit, present[0], age, mine is not None) if present else (),
                # whoever is known has been asked
                name_may_go_on=card.name_may_go_on and not (known and known.name == name),
            )

    def identify(
        self,
        *,
        officer: OfficerId,
        ticket: TicketId,
        card: CardRead,
        role: VisitRole | str | None = None,
        relation: str | None = None,
        beside: TicketId | None = None,
        command_id: CommandId | None = None,
    ) -> ApplicantId:
        """认人: the ticket's holder, or somebody else with a role.

        Without an applicant yet the person becomes the first one and the ticket is theirs; the same person
        again replaces a weaker identification. Anybody else needs ``role``.

        Args:
            relation: to the first applicant.
            beside: keep this ticket beside the person's other live one (两张都留).

        Returns:
            the applicant that the person is, or the first applicant when the person only came along.

        Raises:
            NotServing: nobody is being served under this ticket.
            LiveTicketExists: the person has another live ticket today; join the two, or give ``beside``.
            WordUnknown: no such role.
            RoleNotOpen: the rules of the open cases do not allow the role, or none was given.
            as `PeopleService.check_card`.
        """
        wanted = known_word(VisitRole, role, "role") if role is not None else None

        def act(doing: Act) -> ApplicantId:
            work = doing.work
            holder = work.tickets.get(ticket)
            visit = self._serving(work, holder)
            method = known_word(IdentificationMethod, card.method, "card.method")
            if method.needs_sworn_officer:
                doing.officer.require(Permission.DECIDE_CASE)
            doing.about("visit", visit.id)
            person = self._people.keep_person(doing, card)
            work.drafts.drop(ticket)

            def seen(applicant: ApplicantId) -> ApplicantId:
                if method.reads_chip:
                    note_card_seen(doing, visit, applicant, person)
                return applicant

            present = [one for one in work.applicants.of_visit(visit.id) if one.withdrawn_at is None]
            mine = next((one for one in present if one.person_id == person.id), None)
            if mine is not None:
                return seen(self._identified_again(doing, mine, card))
            if not present:
                self._take_ticket(doing, holder, person, beside)
                return seen(self._add_applicant(doing, visit, person, card, None))
            if wanted is None:
                raise RoleNotOpen(role="", reason="role_not_chosen")
            self._check_role(doing, visit, present[0], person, wanted)
            if wanted is VisitRole.APPLICANT:
                return seen(self._add_applicant(doing, visit, person, card, relation))
            if wanted is VisitRole.REPLACE:
                return seen(self._replace(doing, holder, visit, present[0], person, card, beside))
            work.companions.add(
                CompanionRecord(
                    new_id(), work.station_id, visit.id, person.id, wanted.value, doing.now, relation
                )
            )
            return present[0].id

        return self._verbs.run(
            "identify",
            act,
            ApplicantId,
            officer=officer,
            command_id=command_id,
            args={"ticket": ticket, "card": str(card), "role": role, "relation": relation, "beside": beside},
            needs=Permission.ASSIST_CASE,
        )

    def keep_draft(self, *, officer: OfficerId, ticket: TicketId, text: str) -> None:
        """Keep what is typed while somebody is being identified; it comes back after a crash.

        Sealed, and gone with the identification. Not an act of the journal. An empty text forgets it.
        """
        with self._store.write() as work:
            # also before a password is changed: nothing that was typed is lost
            work.officers.get(officer).require_role(Permission.ASSIST_CASE)
            work.tickets.get(ticket)
            if text:
                work.drafts.keep(ticket, json.dumps(text), work.now, officer)
            else:
                work.drafts.drop(ticket)

    def draft(self, *, officer: OfficerId, ticket: TicketId) -> str:
        """What `keep_draft` kept for this ticket; empty if nothing."""
        with self._store.read() as work:
            work.officers.get(officer).require(Permission.ASSIST_CASE)
            kept = work.drafts.read(ticket)
            return str(json.loads(kept)) if kept else ""

    def answer(
        self,
        *,
        officer: OfficerId,
        applicant: ApplicantId,
        question: str,
        value: bool | int | str | None,
        command_id: CommandId | None = None,
    ) -> None:
        """The applicant's reply to a situation question; asked once for all cases of the visit.

        Only answers that the catalogue knows: they stand unsealed in the journal, where no free text may be.

        Raises:
            FieldUnknown: no item of the catalogue asks this.
            InvalidInput: not an answer to this question.
        """
        kinds = self._catalogue.kinds_of_question(question)

        def act(doing: Act) -> None:
            if not kinds:
                raise FieldUnknown(field="question")
            if not any(kind.admits(value) for kind in kinds):
                raise InvalidInput(problem="not_an_answer", question=question)
            old = doing.work.applicants.get(applicant)
            doing.work.applicants.save(
                old, replace(old, answers={**old.answers, question: value}, version=old.version + 1)
            )

        self._verbs.run(
            "answer_question",
            act,
            None,
            officer=officer,
            command_id=command_id,
            args={"applicant": applicant, "question": question, "value": value},
            needs=Permission.ASSIST_CASE,
        )

    def _desk(self, work: Work, ticket: Ticket) -> VisitDesk:
        visit = work.visits.of_ticket(ticket.id)
        care = self._seniors.care(work, ticket)
        today = local_day(work.now)
        senior_age = read_rules(work).senior_age
        goes_on = care is not None and care.goes_on
        if visit is None:
            offer = None if goes_on else offered_for(ticket.person_class, None, senior_age)
            return VisitDesk(ticket, None, (), (), (), care=care, offer=offer)
        present = [one for one in work.applicants.of_visit(visit.id) if one.withdrawn_at is None]
        live = work.tickets.live_of_person(today, ticket.person_id) if ticket.person_id else ()
        doubled = next((other.id for other in live if other.id != ticket.id), None)
        cards = [applicant_card(one, work.people.get(one.person_id), today, senior_age) for one in present]
        eldest = max((one.age for one in cards if one.age is not None), default=None)
        return VisitDesk(
            ticket=ticket,
            visit=visit,
            applicants=tuple(cards),
            companions=tuple(
                companion_card(one, work.people.get(one.person_id))
                for one in work.companions.of_visit(visit.id)
            ),
            cases=self._reader.cards(work, visit),
            doubled=doubled,
            care=care,
            offer=None if goes_on else offered_for(ticket.person_class, eldest, senior_age),
        )

    @staticmethod
    def _serving(work: Work, ticket: Ticket) -> Visit:
        visit = work.visits.of_ticket(ticket.id)
        if ticket.state is not TicketState.SERVING or visit is None:
            raise NotServing(state=ticket.state.value)
        return visit

    def _options(
        self, work: Work, visit: Visit, first: ApplicantRecord, age: int | None, present: bool
    ) -> tuple[RoleOption, ...]:
        person = work.people.get(first.person_id)
        cases = [case for case in work.cases.of_visit(visit.id) if case.applicant_id == first.id]
        open_cases = [case for case in cases if case.state is CaseState.DRAFT]
        today = local_day(work.now)
        return role_options(
            whole_years(person.birth_date, today) if person.birth_date else None,
            [self._catalogue.item(case.item_code).agent.policy for case in open_cases],
            newcomer_age=age,
            newcomer_is_applicant=present,
            accepted_cases=sum(case.state in ACCEPTED_STATES for case in cases),
        )

    def _check_role(
        self, doing: Act, visit: Visit, first: ApplicantRecord, person: PersonRecord, wanted: VisitRole
    ) -> None:
        age = whole_years(person.birth_date, doing.today) if person.birth_date else None
        for option in self._options(doing.work, visit, first, age, False):
            if option.role is wanted and not option.allowed:
                raise RoleNotOpen(role=wanted.value, reason=option.reason.value)

    @staticmethod
    def _take_ticket(doing: Act, ticket: Ticket, person: PersonRecord, beside: TicketId | None) -> None:
        live = [
            other
            for other in doing.work.tickets.live_of_person(ticket.day, person.id)
            if other.id != ticket.id
        ]
        new = ticket.of_person(person.id)
        if live:
            if beside is None:
                refuse_a_second(live)
            # the later one stands beside the first; others may do so already
            first = next((other for other in live if other.beside_id is None), None)
            if first is not None and (first.arrival, first.number) <= (ticket.arrival, ticket.number):
                new = new.beside(first.id)
            elif first is not None:
                doing.work.tickets.save(first, first.beside(ticket.id))
        doing.work.tickets.save(ticket, new)

    @staticmethod
    def _add_applicant(
        doing: Act,
        visit: Visit,
        person: PersonRecord,
        card: CardRead,
        relation: str | None,
        position: int | None = None,
    ) -> ApplicantId:
        everybody = doing.work.applicants.of_visit(visit.id)
        made = doing.work.applicants.add(
            ApplicantRecord(
                id=ApplicantId(new_id()),
                station_id=doing.work.station_id,
                visit_id=visit.id,
                person_id=person.id,
                position=position or len(everybody) + 1,
                identified_by=card.method,
                identified_at=doing.now,
                identified_officer_id=doing.officer.id,
                matched=card.matched,
                relation=relation,
            )
        )
        return made.id

    @staticmethod
    def _identified_again(doing: Act, mine: ApplicantRecord, card: CardRead) -> ApplicantId:
        seen = Identification(
            IdentificationMethod(mine.identified_by), mine.identified_officer_id, mine.identified_at, date.max
        )
        now = Identification(IdentificationMethod(card.method), doing.officer.id, doing.now, date.max)
        stronger = now.outranks(seen)
        if stronger or (card.matched and not mine.matched):
            doing.work.applicants.save(
                mine,
                replace(
                    mine,
                    identified_by=card.method if stronger else mine.identified_by,
                    identified_at=doing.now,
                    identified_officer_id=doing.officer.id,
                    matched=card.matched or mine.matched,
                    version=mine.version + 1,
                ),
            )
        return mine.id

    def _replace(
        self,
        doing: Act,
        ticket: Ticket,
        visit: Visit,
        first: ApplicantRecord,
        person: PersonRecord,
        card: CardRead,
        beside: TicketId | None,
    ) -> ApplicantId:
        """换成这位: the ticket is the other person's; what was filled for the first stays, set aside."""
        work = doing.work
        self._take_ticket(doing, ticket, person, beside)
        last = len(work.applicants.of_visit(visit.id)) + 1
        work.applicants.save(
            first, replace(first, withdrawn_at=doing.now, position=last, version=first.version + 1)
        )
        new_applicant = self._add_applicant(doing, visit, person, card, None, first.position)
        for case in work.cases.of_visit(visit.id):
            if case.applicant_id == first.id and case.state is CaseState.DRAFT:
                typed = self._reader.draft(work, case)
                work.drafts.drop(case.id)
                work.cases.save(
                    case, replace(case, values={**case.values, **typed}).moved(CaseVerb.ABANDON, doing.now)
                )
                open_case(
                    doing,
                    self._catalogue,
                    self._photos,
                    visit,
                    new_applicant,
                    case.item_code,
                    case.counter_id,
                )
        return new_applicant
