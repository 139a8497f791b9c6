"""What a paper that is held to a kiosk's scanner leads to (扫一扫)."""

import hmac
from collections.abc import Sequence

from window_client.domain.cases.case_at_door import CaseAtDoor
from window_client.domain.cases.case_states import CaseState
from window_client.domain.paper.check_character import CodeKind, ScannedCode, parse_scanned
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import LIVE_STATES, TicketState
from window_client.domain.station.station_record import local_day
from window_client.services.catalogue_service import CatalogueService, UnknownItem
from window_client.services.kiosk_hall import hall_now
from window_client.services.kiosk_words import CodeRefused, KioskScan, ScanMeaning
from window_client.services.ports import Work
from window_client.services.ticket_codes import ticket_of_code


def read_code(work: Work, text: str) -> ScannedCode:
    """A code that this station printed.

    Raises:
        InvalidScan: torn, misread or none of ours.
        CodeRefused: no_digest, not_ours.
    """
    code = parse_scanned(text)
    if code.digest is None:
        # a barcode can be drawn by anybody, and would tell how somebody's case stands
        raise CodeRefused(problem="no_digest")
    if not hmac.compare_digest(code.digest, work.qr_digest(code.text)):
        raise CodeRefused(problem="not_ours")
    return code


def case_of_code(work: Work, code: ScannedCode) -> tuple[ScanMeaning, CaseAtDoor, Sequence[CaseAtDoor]]:
    """What a receipt or a notice leads to, the case that it is about, and all that are like it.

    Raises:
        CodeRefused: not_found, nothing_open.
    """
    if code.kind is CodeKind.NOTICE:
        noticed = work.door.case_of_notice(code.full_number)
        if noticed is None:
            raise CodeRefused(problem="not_found")
        if noticed.state is not CaseState.NOTICED:
            raise CodeRefused(problem="nothing_open")
        return ScanMeaning.NOTICE_RETURN, noticed, (noticed,)
    visit = work.visits.by_number(code.full_number)
    if visit is None or _joined(work, visit.ticket_id):
        raise CodeRefused(problem="not_found")
    cases = work.door.cases_of_visit(visit.id)
    ready = [case for case in cases if case.is_ready]
    if ready:
        return ScanMeaning.PICKUP, ready[0], ready
    under_way = [case for case in cases if case.is_under_way]
    if under_way:
        return ScanMeaning.PROGRESS, under_way[0], under_way
    raise CodeRefused(problem="nothing_open")


def live_of_code(work: Work, code: ScannedCode) -> tuple[Ticket, ...]:
    """Today's live numbers of who comes with a receipt or a notice.

    Those given for the paper, and those of its business that the holder of its visit has already: an officer
    gives a number (来领证) without seeing the paper.
    """
    today = local_day(work.now)
    given = work.tickets.live_of_paper(today, code.text)
    if given or code.kind is CodeKind.TICKET:
        return given
    noticed = work.door.case_of_notice(code.full_number) if code.kind is CodeKind.NOTICE else None
    visit = work.visits.get(noticed.visit_id) if noticed else work.visits.by_number(code.full_number)
    if visit is None:
        return ()
    cases = (noticed,) if noticed else work.door.cases_of_visit(visit.id)
    domains = {case.domain for case in cases}
    holder = work.tickets.get(visit.ticket_id)
    return tuple(one for one in work.tickets.live_of_holder(today, holder) if one.domain in domains)


def scanned(work: Work, text: str, catalogue: CatalogueService) -> KioskScan:
    """What a code says to whoever holds the paper.

    Raises:
        InvalidScan, CodeRefused: see `read_code`, `case_of_code`; other_day, over.
    """
    code = read_code(work, text)
    if code.kind is CodeKind.TICKET:
        return _of_ticket(work, _ticket(work, code), text, catalogue)
    meaning, case, alike = case_of_code(work, code)
    promised = [one.promise_on for one in alike if one.promise_on is not None]
    return KioskScan(
        meaning=meaning,
        code=text,
        domain=case.domain,
        item=case.item_code,
        item_name=_public_name(catalogue, case.item_code),
        ready=len(alike) if meaning is ScanMeaning.PICKUP else 0,
        promise_on=max(promised, default=None) if meaning is ScanMeaning.PROGRESS else None,
    )


def _ticket(work: Work, code: ScannedCode) -> Ticket:
    today = local_day(work.now)
    ticket = ticket_of_code(work, code)
    if (ticket.day if ticket is not None else code.day) != today:
        raise CodeRefused(problem="other_day")
    if ticket is None:
        raise CodeRefused(problem="not_found")
    if ticket.state not in LIVE_STATES and ticket.state is not TicketState.NO_SHOW:
        raise CodeRefused(problem="over", label=ticket.label, state=ticket.state.value)
    return ticket


def _of_ticket(work: Work, ticket: Ticket, text: str, catalogue: CatalogueService) -> KioskScan:
    waits = ticket.state is TicketState.WAITING
    place = hall_now(work, catalogue.calendar).place_of(ticket) if waits else None
    return KioskScan(
        meaning=ScanMeaning.TICKET,
        code=text,
        domain=ticket.domain,
        item=ticket.item_code,
        item_name=_public_name(catalogue, ticket.item_code),
        label=ticket.label,
        state=ticket.state,
        ahead=place.ahead if place else 0,
        minutes=place.minutes if place else None,
        call_by=ticket.call_by if waits else None,
    )


def _public_name(catalogue: CatalogueService, code: str | None) -> str:
    try:
        return "" if code is None else catalogue.item(code).public_name
    except UnknownItem:
        return ""


def _joined(work: Work, ticket_id: str) -> bool:
    """Whether a visit was joined to another, with its cases: the counter knows where they went."""
    return work.tickets.get(ticket_id).state is TicketState.VOID
