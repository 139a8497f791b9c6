"""Puts papers into the print ledger, inside the transaction of the act that needs them."""

from datetime import date, datetime
from typing import TypedDict

from printing.documents import CarryOverSlip, Document, ReprintMark, TicketSlip, document_from_json, to_json
from window_client.domain.paper.check_character import CodeKind, scan_text, ticket_number
from window_client.domain.paper.print_job import PrintJob, PrintState
from window_client.domain.people.masking import mask_name
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket
from window_client.ids import PrintJobId, new_id
from window_client.services.catalogue_service import CatalogueService
from window_client.services.paper_words import (
    CARRY_OVER_ADVICE,
    CLASS_LINES,
    DOMAIN_WORDS,
    SENIOR_ADVICE,
    TICKET_ADVICE,
    clock_text,
    day_text,
    moment_text,
    short_day_text,
    watermark,
    window_title,
)
from window_client.services.ports import Work
from window_client.services.verbs import Act


class _OfTicket(TypedDict):
    """What slip and voucher say of a ticket in the same words."""

    station: str
    service: str
    code_text: str
    qr_text: str
    class_line: str
    masked_name: str
    watermark: str


class TicketPaper:
    """Queues documents; sending them is `PaperService`'s."""

    def __init__(self, catalogue: CatalogueService) -> None:
        self._catalogue = catalogue

    def enqueue_slip(self, doing: Act, ticket: Ticket) -> PrintJob:
        """The slip with the number."""
        return self.enqueue(doing, self.ticket_slip(doing.work, ticket), "ticket", ticket.id, paper="slip")

    def ticket_slip(
        self, work: Work, ticket: Ticket, *, named: bool = True, ahead: int | None = None
    ) -> TicketSlip:
        """The document of a ticket's slip. Holds no full name, and unless ``named`` none at all.

        Args:
            ahead: how many are called before, if it is known already; else all that wait are counted.
        """
        if ahead is None:
            mine = (ticket.call_by, ticket.arrival, ticket.number)
            waiting = work.tickets.waiting(ticket.day)
            ahead = sum((other.call_by, other.arrival, other.number) < mine for other in waiting)
        return TicketSlip(
            **self._of_ticket(work, ticket, named=named),
            number=ticket.label,
            taken_at=moment_text(ticket.arrival),
            ahead=ahead,
            call_by=clock_text(ticket.call_by),
            advice=SENIOR_ADVICE if ticket.person_class is PersonClass.SENIOR else TICKET_ADVICE,
        )

    def enqueue_carry_over(
        self, doing: Act, ticket: Ticket, goes_on: date, opening: datetime, new: Ticket | None = None
    ) -> PrintJob:
        """The voucher of a carried ticket; ``new`` is its ticket of that day, if it was given already."""
        slip = self.carry_over_slip(doing, ticket, goes_on, opening, new)
        return self.enqueue(doing, slip, "ticket", ticket.id, paper="slip")

    def carry_over_slip(
        self, doing: Act, ticket: Ticket, goes_on: date, opening: datetime, new: Ticket | None
    ) -> CarryOverSlip:
        """The document of a voucher. Holds no full name; its code finds where the ticket goes on."""
        return CarryOverSlip(
            **self._of_ticket(doing.work, ticket, named=True),
            goes_on=day_text(goes_on),
            opens=clock_text(opening).removeprefix("0"),
            ticket=ticket.label,
            ticket_day=short_day_text(ticket.day),
            new_number=new.label if new is not None else "",
            advice=CARRY_OVER_ADVICE,
            made_at=moment_text(doing.now),
        )

    def _of_ticket(self, work: Work, ticket: Ticket, *, named: bool) -> _OfTicket:
        station = work.stations.here()
        code = scan_text(CodeKind.TICKET, ticket_number(ticket.label, ticket.day))
        person = work.people.find(ticket.person_id) if named and ticket.person_id else None
        item = self._catalogue.item(ticket.item_code).public_name if ticket.item_code else ""
        return {
            "station": window_title(station),
            "service": " ".join(filter(None, (DOMAIN_WORDS[ticket.domain], item))),
            "code_text": code,
            "qr_text": code + work.qr_digest(code),
            "class_line": CLASS_LINES.get(ticket.person_class, ""),
            "masked_name": mask_name(person.name) if person else "",
            "watermark": watermark(station),
        }

    def has_voucher(self, work: Work, ticket: Ticket) -> bool:
        """Whether a voucher was made; what failed at the printer is reprinted, not made again."""
        jobs = work.print_jobs.of_subject("ticket", ticket.id)
        return any(job.document_kind == CarryOverSlip.kind for job in jobs)

    def enqueue(
        self, doing: Act, document: Document, subject_kind: str, subject_id: str, *, paper: str
    ) -> PrintJob:
        """A first print of a document: it commits together with the act."""
        return self._add(doing, document, subject_kind, subject_id, paper, 1, None, None)

    def enqueue_again(
        self, doing: Act, document: Document, subject_kind: str, subject_id: str, reason: str, *, paper: str
    ) -> PrintJob:
        """第 1 次补打 of a sheet that another workplace printed: made anew, and marked as printed again."""
        return self._add(doing, document, subject_kind, subject_id, paper, 2, None, reason)

    def enqueue_reprint(self, doing: Act, first: PrintJob, reason: str) -> PrintJob:
        """第 N 次补打: a new sheet of the same frozen document, marked with number and reason."""
        earlier = [
            job
            for job in doing.work.print_jobs.of_subject(first.subject_kind, first.subject_id)
            if job.document_kind == first.document_kind
            # a voided sheet that was on paper keeps its number
            and (job.state is not PrintState.VOID or job.sent_at is not None)
        ]
        nth = max((job.nth for job in earlier), default=first.nth) + 1
        document = document_from_json(first.document_kind, first.document)
        return self._add(
            doing, document, first.subject_kind, first.subject_id, first.paper, nth, first, reason
        )

    def _add(
        self,
        doing: Act,
        document: Document,
        subject_kind: str,
        subject_id: str,
        paper: str,
        nth: int,
        first: PrintJob | None,
        reason: str | None,
    ) -> PrintJob:
        work = doing.work
        sheet = work.series.next(doing.today, "sheet")
        return work.print_jobs.add(
            PrintJob(
                id=PrintJobId(new_id()),
                station_id=work.station_id,
                workplace_id=work.workplace_id,
                day=doing.today,
                sheet_number=sheet,
                nth=nth,
                document_kind=document.kind,
                template_version=document.template_version,
                subject_kind=subject_kind,
                subject_id=subject_id,
                document=to_json(document),
                token=f"{doing.today:%y%m%d}-{sheet:04d}-{new_id()[-12:]}",
                state=PrintState.QUEUED,
                made_at=doing.now,
                made_by=doing.actor.id if doing.actor else None,
                paper=paper,
                reprint_of_id=first.id if first else None,
                reprint_reason=reason,
            )
        )


def reprint_mark(job: PrintJob, officer_name: str) -> ReprintMark | None:
    """The box of a reprint; None for a first print."""
    if job.nth == 1:
        return None
    return ReprintMark(job.nth - 1, moment_text(job.made_at), job.reprint_reason or "", officer_name)


def sheet_text(job: PrintJob) -> str:
    """The copy number as printed: ``260318-0042``."""
    return f"{job.day:%y%m%d}-{job.sheet_number:04d}"
