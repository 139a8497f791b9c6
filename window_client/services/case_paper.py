"""Puts the papers of cases into the print ledger: one valid 综窗办事凭条 and 受理回执 for each applicant."""

from collections.abc import Collection
from dataclasses import replace
from typing import TypeVar

from printing.documents import PhotoConfirmation, Receipt, ReplacedMark, VisitSlip, document_from_json
from window_client.domain.cases.case_states import ACCEPTED_STATES, CaseState
from window_client.domain.catalogue.item_traits import Flow
from window_client.domain.paper.print_job import PrintJob, PrintState
from window_client.domain.paper.replaced_sheets import REPLACED, in_hand, issues
from window_client.domain.queue.visit import Visit
from window_client.ids import ApplicantId
from window_client.services.case_desk_reader import CaseDeskReader, CaseStanding
from window_client.services.case_documents import CaseDocuments
from window_client.services.photo_confirmation_maker import photo_confirmations
from window_client.services.photo_rules import PhotoRules
from window_client.services.ports import Work
from window_client.services.station_settings import read_rules
from window_client.services.ticket_paper import TicketPaper, sheet_text
from window_client.services.verbs import Act

_SETTLED = ACCEPTED_STATES - {CaseState.WITHDRAWN}

Sheet = TypeVar("Sheet", VisitSlip, Receipt, PhotoConfirmation)


class CasePaper:
    """Makes and queues the papers of cases, inside the transaction of the act that needs them."""

    def __init__(self, queue: TicketPaper, reader: CaseDeskReader, photos: PhotoRules) -> None:
        self._queue = queue
        self._reader = reader
        self._photos = photos
        self._documents = CaseDocuments()

    def enqueue_acceptance(self, doing: Act, visit: Visit, applicant_id: ApplicantId) -> PrintJob | None:
        """One slip for the applicant with everything accepted so far, in place of one not sent yet.

        Where something is accepted and not finished on the spot, the A4 受理回执 goes with it; where a photo
        is used again, the 复用照片确认单. A sheet that the applicant may hold already is named on the new
        one, which counts in its place (以此张为准); it becomes void when the new one comes out.
        """
        work = doing.work
        # what is made or voided here is in nobody's hand: it changes no answer about the others
        sheets = work.print_jobs.of_subject("applicant", applicant_id)
        for earlier in sheets:
            if earlier.state is PrintState.QUEUED:
                work.print_jobs.save(earlier, earlier.to(PrintState.VOID, failure=REPLACED))
        standings = self._accepted(work, visit, applicant_id)
        if not standings:
            return None
        made = _marked(sheets, self._documents.visit_slip(work, visit, standings))
        slip = self._queue.enqueue(doing, made, "applicant", applicant_id, paper="slip")
        if read_rules(work).receipt_on_a4 and any(s.item.flow is not Flow.INSTANT for s in standings):
            receipt = _marked(sheets, self._documents.receipt(work, visit, standings))
            self._queue.enqueue(doing, receipt, "applicant", applicant_id, paper="a4")
        if read_rules(work).photo_confirmation:
            for paper in photo_confirmations(work, self._photos, visit, standings):
                if not _said_already(sheets, paper):
                    sheet = _marked(sheets, paper)
                    self._queue.enqueue(doing, sheet, "applicant", applicant_id, paper="a4")
        return slip

    def restore_acceptance(self, doing: Act, visit: Visit, applicant_id: ApplicantId) -> None:
        """After an acceptance was taken back: a slip for the others, if the one taken back was theirs too."""
        newest = max(
            (
                one.case.accepted_at
                for one in self._accepted(doing.work, visit, applicant_id)
                if one.case.accepted_at
            ),
            default=None,
        )
        if newest is None:
            return
        sheets = doing.work.print_jobs.of_subject("applicant", applicant_id)
        if not any(job.made_at >= newest and job.state is not PrintState.VOID for job in sheets):
            self.enqueue_acceptance(doing, visit, applicant_id)

    def renew_waiting(self, doing: Act, visit: Visit, applicant_id: ApplicantId) -> None:
        """After a case went on another way: sheets that wait would still say what was before."""
        sheets = doing.work.print_jobs.of_subject("applicant", applicant_id)
        if any(job.state is PrintState.QUEUED and job.nth == 1 for job in sheets):
            self.enqueue_acceptance(doing, visit, applicant_id)

    def take_over(self, doing: Act, visit: Visit, given: ApplicantId, to: ApplicantId) -> None:
        """The sheets of an applicant are another's from now on: it is the same person (并票).

        Where both have sheets, or one waits to be sent, one new slip names the cases of both.
        """
        jobs = doing.work.print_jobs
        own, more = jobs.of_subject("applicant", to), jobs.of_subject("applicant", given)
        for job in more:
            jobs.save(job, replace(job, subject_id=to, version=job.version + 1))
        both = own and in_hand(own, VisitSlip.kind) and in_hand(more, VisitSlip.kind)
        if both or any(job.state is PrintState.QUEUED for job in more):
            self.enqueue_acceptance(doing, visit, to)
        else:
            self.renew_waiting(doing, visit, to)

    def enqueue_notice(self, doing: Act, visit: Visit, standing: CaseStanding) -> PrintJob:
        """The 一次性告知书 of a case."""
        notice = self._documents.notice(doing.work, visit, standing)
        return self._queue.enqueue(doing, notice, "case", standing.case.id, paper="a4")

    def _accepted(self, work: Work, visit: Visit, applicant_id: ApplicantId) -> tuple[CaseStanding, ...]:
        return tuple(
            self._reader.standing(work, case)
            for case in work.cases.of_visit(visit.id)
            if case.applicant_id == applicant_id and case.state in _SETTLED and case.accepted_at is not None
        )


def _said_already(sheets: Collection[PrintJob], paper: PhotoConfirmation) -> bool:
    """A sheet in the applicant's hand says the same: nobody signs twice for one decision."""
    return any(
        _but_for_the_print(document_from_json(one.document_kind, one.document)) == _but_for_the_print(paper)
        for one in in_hand(sheets, paper.kind)
    )


def _but_for_the_print(document: object) -> object:
    if not isinstance(document, PhotoConfirmation):
        return document
    return replace(document, replaces=None, printed_at="", counter="")


def _marked(sheets: Collection[PrintJob], document: Sheet) -> Sheet:
    """The document, with the sheets that it replaces named where the applicant may hold any."""
    held = in_hand(sheets, document.kind)
    if not held:
        return document
    mark = ReplacedMark(issues(sheets, document.kind) + 1, tuple(sheet_text(one) for one in held))
    return replace(document, replaces=mark)
