"""Two visits of one person become one (并票): everything of the one goes on under the other's ticket.

No row is deleted. What is moved keeps its ids, so that the journal, the read log and the papers still point
to it; an applicant who stands in both visits gives cases, papers and sheets to the record of the kept visit.
"""

from dataclasses import replace
from datetime import date

from window_client.domain.people.identification import Identification, IdentificationMethod
from window_client.domain.people.person_record import ApplicantRecord
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.queue.visit import Visit
from window_client.ids import ApplicantId
from window_client.services.case_paper import CasePaper
from window_client.services.photo_links import PhotoLinks
from window_client.services.ports import Work
from window_client.services.senior_joining import join_care, join_checks
from window_client.services.verbs import Act


class VisitJoining:
    """Joins visits, inside the transaction of the verb that joins their tickets."""

    def __init__(self, paper: CasePaper, photos: PhotoLinks) -> None:
        self._paper = paper
        self._photos = photos

    def join(self, doing: Act, void: Ticket, kept: Ticket) -> None:
        """What belongs to a ticket that was joined goes on under the kept one.

        Args:
            void: written already, so that the person may have the kept ticket alone.
        """
        work = doing.work
        self._hand_over_ticket(work, void, kept)
        self._hand_over_draft(doing, void, kept)
        join_care(work, void, kept, doing.officer.id)
        old, into = work.visits.of_ticket(void.id), work.visits.of_ticket(kept.id)
        if old is None:
            return
        if into is None:
            work.visits.save(old, replace(old, ticket_id=kept.id, version=old.version + 1))
            return
        self._join_visits(doing, old, into)

    def _join_visits(self, doing: Act, old: Visit, into: Visit) -> None:
        work = doing.work
        same = self._hand_over_applicants(work, old, into)
        known = {(one.person_id, one.role) for one in work.companions.of_visit(into.id)}
        for companion in work.companions.of_visit(old.id):
            if (companion.person_id, companion.role) not in known:
                work.companions.save(
                    companion, replace(companion, visit_id=into.id, version=companion.version + 1)
                )
        last = len(work.cases.of_visit(into.id))
        for place, case in enumerate(work.cases.of_visit(old.id), last + 1):
            work.cases.save(
                case,
                replace(
                    case,
                    visit_id=into.id,
                    applicant_id=same.get(case.applicant_id, case.applicant_id),
                    position=place,
                    version=case.version + 1,
                ),
            )
        self._photos.join(work, old, into, same)
        for paper in work.materials.of_visit(old.id):
            work.materials.save(
                paper,
                replace(
                    paper,
                    visit_id=into.id,
                    applicant_id=same.get(paper.applicant_id, paper.applicant_id),
                    version=paper.version + 1,
                ),
            )
        join_checks(work, old, into, same)
        work.visits.save(old, old.finish(doing.now, None))
        for given, to in same.items():
            self._paper.take_over(doing, into, given, to)
        for applicant in work.applicants.of_visit(into.id):
            # the number of the visit and who else is in it stand on what waits to be sent
            if applicant.id not in same.values():
                self._paper.renew_waiting(doing, into, applicant.id)

    @staticmethod
    def _hand_over_applicants(work: Work, old: Visit, into: Visit) -> dict[ApplicantId, ApplicantId]:
        """Move them to the end of the other visit.

        Returns:
            those who stood in both visits and so stay behind: their record there → the one that is kept.
        """
        here = work.applicants.of_visit(into.id)
        present = {one.person_id: one for one in here if one.withdrawn_at is None}
        first = next((one for one in here if one.withdrawn_at is None), None)
        coming = work.applicants.of_visit(old.id)
        leader = next((one for one in coming if one.withdrawn_at is None), None)
        # a relation is to the first applicant
        related = first is None or leader is None or first.person_id == leader.person_id
        same: dict[ApplicantId, ApplicantId] = {}
        place = len(here)
        for one in coming:
            twin = present.get(one.person_id) if one.withdrawn_at is None else None
            if twin is not None:
                work.applicants.save(twin, _both(twin, one))
                same[one.id] = twin.id
                continue
            place += 1
            work.applicants.save(
                one,
                replace(
                    one,
                    visit_id=into.id,
                    position=place,
                    relation=one.relation if related else None,
                    version=one.version + 1,
                ),
            )
        return same

    @staticmethod
    def _hand_over_ticket(work: Work, void: Ticket, kept: Ticket) -> None:
        """Whose it is, and the document and paper for which it was given: they get no second number."""
        new = replace(
            kept,
            person_id=kept.person_id or void.person_id,
            document_token=kept.document_token or void.document_token,
            paper_number=kept.paper_number or void.paper_number,
        )
        if new == kept:
            return
        live = work.tickets.live_of_holder(kept.day, new)
        # a third one that the person has stays the first
        first = next((one.id for one in live if one.id != kept.id and one.beside_id is None), None)
        work.tickets.save(kept, replace(new, beside_id=kept.beside_id or first, version=kept.version + 1))

    @staticmethod
    def _hand_over_draft(doing: Act, void: Ticket, kept: Ticket) -> None:
        drafts = doing.work.drafts
        typed = drafts.read(void.id)
        if typed is not None and drafts.read(kept.id) is None:
            drafts.keep(kept.id, typed, doing.now, doing.officer.id)
        drafts.drop(void.id)


def _both(kept: ApplicantRecord, other: ApplicantRecord) -> ApplicantRecord:
    """One record of the same person: the stronger identification, and the answers of both."""
    stronger = _seen(other).outranks(_seen(kept))
    return replace(
        kept,
        identified_by=other.identified_by if stronger else kept.identified_by,
        identified_at=other.identified_at if stronger else kept.identified_at,
        identified_officer_id=other.identified_officer_id if stronger else kept.identified_officer_id,
        matched=kept.matched or other.matched,
        answers={**other.answers, **kept.answers},
        version=kept.version + 1,
    )


def _seen(one: ApplicantRecord) -> Identification:
    # how long the document is valid does not matter for which is the stronger one
    return Identification(
        IdentificationMethod(one.identified_by), one.identified_officer_id, one.identified_at, date.max
    )


def goes_on_in(work: Work, visit: Visit) -> Visit:
    """The visit in which this one goes on, if its ticket was joined to another; else itself."""
    while work.tickets.get(visit.ticket_id).state is TicketState.VOID:
        last = work.journal.newest_of_subject(visit.ticket_id)
        if last is None or last.entry.verb != "join":
            break
        into = work.visits.of_ticket(last.entry.facts["into"])
        if into is None:
            break
        visit = into
    return visit
