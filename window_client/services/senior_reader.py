"""Reads the 敬老 process for screens, inside a transaction."""

from collections.abc import Collection, Iterable

from window_client.domain.books.journal import to_json
from window_client.domain.cases.case_states import CaseState
from window_client.domain.catalogue.item_traits import PickupMethod
from window_client.domain.catalogue.service_item import ServiceItem
from window_client.domain.people.person_record import ApplicantRecord
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.visit import Visit
from window_client.domain.senior.care_records import CareRecord, CitizenCheck
from window_client.domain.senior.facing_facts import FacingFacts
from window_client.domain.senior.facing_rows import FacingCase, facing_rows
from window_client.domain.senior.senior_care import CareGlance, CheckLine, HomeVisitLine, SeniorCare, StepLine
from window_client.domain.senior.senior_steps import SeniorStep, StepRecord, step_seconds
from window_client.ids import CounterId, TicketId
from window_client.services.case_desk_reader import CaseDeskReader, CaseStanding
from window_client.services.catalogue_service import CatalogueService, UnknownItem
from window_client.services.ports import Work
from window_client.services.senior_texts import SeniorTexts

#: cases of which nobody is asked any more
_GONE = frozenset({CaseState.ABANDONED, CaseState.WITHDRAWN, CaseState.REFUSED, CaseState.NOTICED})


class SeniorReader:
    """Care, facts and glances."""

    def __init__(self, catalogue: CatalogueService, cases: CaseDeskReader, texts: SeniorTexts) -> None:
        self._catalogue = catalogue
        self._cases = cases
        self._texts = texts

    def care(self, work: Work, ticket: Ticket) -> SeniorCare | None:
        """The care of a ticket; None where it was never begun."""
        care = work.senior_cares.of_ticket(ticket.id)
        if care is None:
            return None
        cares = (care, *self._earlier_cares(work, ticket))
        steps = work.senior_steps.of_cares([one.id for one in cares])
        since = min(one.since for one in cares)
        helper = work.officers.get(care.helper_id).name if care.helper_id else ""
        return SeniorCare(
            id=care.id,
            ticket=ticket.id,
            since=since,
            reason=care.reason,
            until=care.until or ticket.ended_at,
            helper=care.helper_id,
            helper_name=helper,
            accompanied=care.accompanied,
            steps=self._step_lines(work, care, steps),
            checks=self._checks(work, ticket),
            home_visits=tuple(
                HomeVisitLine(one.id, one.applicant_id, one.asked_at, one.purpose, one.part, one.wanted_on)
                for one in work.home_visits.of_tickets([ticket.id])
                if one.stands
            ),
        )

    def facts(self, work: Work, ticket: Ticket, visit: Visit, applicant: ApplicantRecord) -> FacingFacts:
        """The four facts of one applicant."""
        standings = self._standings(work, visit, applicant)
        care = work.senior_cares.of_ticket(ticket.id)
        asked = self._asked(ticket)
        return FacingFacts(
            ticket=ticket.id,
            applicant=applicant.id,
            station=work.stations.here().name,
            counter=self._counter(work, ticket.counter_id),
            rows=facing_rows(
                work.people.get(applicant.person_id).name,
                [self._facing_case(one) for one in standings],
                asked.plain_title if asked else "",
            ),
            helper=work.officers.get(care.helper_id).name if care and care.helper_id else "",
            sentence=self._texts.question,
            sensitive=any(one.item.sensitive for one in standings) or (asked is not None and asked.sensitive),
        )

    @staticmethod
    def digest_text(facts: FacingFacts) -> str:
        """What the digest of 本人核对 covers: the written rows, and nothing of how they are said."""
        return to_json([[row.label, row.big, row.small] for row in facts.rows])

    def glances(self, work: Work, tickets: Collection[Ticket]) -> dict[TicketId, CareGlance]:
        """Those of the tickets that are in care now, with what a line of the hall says about it."""
        found = work.senior_cares.of_tickets([one.id for one in tickets])
        cares = {one.id: found[one.id] for one in tickets if one.id in found and found[one.id].goes_on}
        if not cares:
            return {}
        names = {one.id: one.name for one in work.officers.all()}
        lines = {
            one.id: (cares[one.id], *self._earlier_cares(work, one)) for one in tickets if one.id in cares
        }
        ticket_of = {care.id: ticket for ticket, line in lines.items() for care in line}
        steps: dict[TicketId, list[StepRecord]] = {}
        for step in work.senior_steps.of_cares(list(ticket_of)):
            if step.stands:
                steps.setdefault(ticket_of[step.care_id], []).append(step)
        wished = work.home_visits.wanted_at(list(cares))
        glances = {}
        for ticket, care in cares.items():
            mine = steps.get(ticket, [])
            done = {step.step for step in mine}
            glances[ticket] = CareGlance(
                since=min(one.since for one in lines[ticket]),
                reason=care.reason,
                helper=care.helper_id,
                helper_name=names.get(care.helper_id, "") if care.helper_id else "",
                last=mine[-1].step if mine else None,
                open_steps=tuple(step for step in SeniorStep if step not in done),
                home_visit=ticket in wished,
            )
        return glances

    def _standings(self, work: Work, visit: Visit, applicant: ApplicantRecord) -> list[CaseStanding]:
        return [
            self._cases.standing(work, case)
            for case in work.cases.of_visit(visit.id)
            if case.applicant_id == applicant.id and case.state not in _GONE
        ]

    @staticmethod
    def _facing_case(standing: CaseStanding) -> FacingCase:
        case, item = standing.case, standing.item
        accepted = case.accepted_at is not None
        chosen = standing.values.get("pickup", "")
        return FacingCase(
            title=item.plain_title,
            sensitive=item.sensitive,
            due_fen=case.due_fen if accepted else standing.fee.amount_fen,
            paid_fen=case.paid_fen,
            pay_by=case.pay_by,
            pay_when=item.fee.pay_when,
            accepted=accepted,
            done=case.state is CaseState.DONE,
            pickup=PickupMethod(chosen) if chosen in set(PickupMethod) else None,
            ways=item.pickup,
            promise_on=case.promise_on,
            limit=item.time_limit.shown,
        )

    def _asked(self, ticket: Ticket) -> ServiceItem | None:
        """What was asked for at the door; None for nothing, or for what the catalogue has no more."""
        if ticket.item_code is None:
            return None
        try:
            return self._catalogue.item(ticket.item_code)
        except UnknownItem:
            return None

    @staticmethod
    def _counter(work: Work, counter: CounterId | None) -> str:
        return work.counters.get(counter).label if counter else ""

    def cares_of(self, work: Work, ticket: Ticket) -> tuple[CareRecord, ...]:
        """The ticket's care and those of the days from which it was carried over (顺延), newest first.

        What a screen shows as done in any of them is done, and is taken back where it stands.
        """
        own = work.senior_cares.of_ticket(ticket.id)
        return (*((own,) if own else ()), *self._earlier_cares(work, ticket))

    @staticmethod
    def _earlier_cares(work: Work, ticket: Ticket) -> Iterable[CareRecord]:
        """Of the tickets from which this one was carried over, newest first; reads nothing for any other."""
        seen = {ticket.id}
        before = ticket.carried_from_id
        while before is not None and before not in seen:
            seen.add(before)
            care = work.senior_cares.of_ticket(before)
            if care is not None and not care.undone:
                yield care
            earlier = work.tickets.find(before)
            before = earlier.carried_from_id if earlier is not None else None

    @staticmethod
    def _step_lines(work: Work, care: CareRecord, steps: Collection[StepRecord]) -> tuple[StepLine, ...]:
        # of an earlier day's ticket the steps count, but not the night between
        today = [step for step in steps if step.care_id == care.id]
        seconds: dict[SeniorStep, int] = {}
        for each, took in step_seconds(care.since, today):
            seconds[each] = seconds.get(each, 0) + took
        lines = []
        for each in SeniorStep:
            mine = [one for one in steps if one.step is each and one.stands]
            if not mine:
                lines.append(StepLine(each))
                continue
            pages = sum(one.pages or 0 for one in mine)
            lines.append(
                StepLine(
                    each,
                    mine[0].done_at,
                    work.officers.get(mine[0].helper_id).name,
                    next((one.result for one in reversed(mine) if one.result), ""),
                    pages or None,
                    seconds.get(each),
                )
            )
        return tuple(lines)

    def _checks(self, work: Work, ticket: Ticket) -> tuple[CheckLine, ...]:
        visit = work.visits.of_ticket(ticket.id)
        if visit is None:
            return ()
        digests: dict[str, str] = {}
        return tuple(
            CheckLine(
                one.id,
                one.applicant_id,
                one.answered_at,
                one.answer,
                one.how,
                one.pointed,
                self._digest_now(work, ticket, visit, one, digests) == one.facts_digest,
            )
            for one in work.citizen_checks.of_visit(visit.id)
        )

    def _digest_now(
        self, work: Work, ticket: Ticket, visit: Visit, check: CitizenCheck, texts: dict[str, str]
    ) -> str:
        """Digest of the facts as they are now, as this check would keep it."""
        if check.applicant_id not in texts:
            applicant = work.applicants.get(check.applicant_id)
            texts[check.applicant_id] = self.digest_text(self.facts(work, ticket, visit, applicant))
        return work.digest("citizen_check", "facts_digest", check.id, texts[check.applicant_id])
