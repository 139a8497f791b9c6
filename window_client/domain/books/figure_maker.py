"""Computes a day's figures from plain rows."""

from collections import Counter as Tally
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import timedelta
from typing import TypeVar

from window_client.domain.books.book_rows import (
    Book,
    BookRows,
    CaseGroup,
    DebtFact,
    PaymentFact,
    TicketFact,
    nearest_rank,
)
from window_client.domain.books.daily_report import (
    CaseFlow,
    CaseLine,
    CounterLine,
    DayFigures,
    ItemLine,
    MethodLine,
    MoneyFlow,
    QualityFigures,
    SeniorFigures,
    TicketFlow,
    TicketLine,
)
from window_client.domain.books.day_hours import hour_lines
from window_client.domain.cases.case_states import CaseState
from window_client.domain.cases.payment import PaymentMethod
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.overtaking import Waiter, overtaking_of
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket_states import LIVE_STATES, TicketState

K = TypeVar("K")
T = TypeVar("T")
TOTAL = "total"


def make_figures(
    book: Book,
    rows: BookRows,
    *,
    counter_domains: Mapping[int, Collection[BusinessDomain]],
    entry_items: Collection[str],
) -> DayFigures:
    """The figures of one day.

    Args:
        counter_domains: what each counter (by number) takes; for the overtaking figures.
        entry_items: codes of the items that are entered in the other system.
    """
    tickets = rows.tickets
    by_domain = _grouped(tickets, lambda ticket: ticket.domain)
    by_case_domain = _grouped(rows.cases, lambda case: case.domain)
    by_class = _grouped(tickets, lambda ticket: ticket.person_class)
    return DayFigures(
        first=book.day,
        last=book.day,
        tickets=_ticket_line(TOTAL, tickets),
        by_domain=tuple(_ticket_line(domain.value, by_domain[domain]) for domain in BusinessDomain),
        by_class=tuple(_ticket_line(one.value, by_class[one]) for one in PersonClass if one in by_class),
        by_hour=hour_lines(book.day, book.sessions, tickets),
        by_counter=_counters(tickets, rows.cases),
        cases=_case_flow(rows.cases),
        cases_by_domain=tuple(
            CaseLine(domain.value, _case_flow(by_case_domain[domain]))
            for domain in BusinessDomain
            # an enquiry makes no case
            if domain is not BusinessDomain.CONSULT or domain in by_case_domain
        ),
        cases_by_item=tuple(
            ItemLine(item, domain.value, _case_flow(found))
            for (item, domain), found in sorted(
                _grouped(rows.cases, lambda case: (case.item, case.domain)).items()
            )
        ),
        cases_by_counter=tuple(
            CaseLine("" if number is None else str(number), _case_flow(found))
            for number, found in sorted(
                _grouped(rows.cases, lambda case: case.counter).items(), key=lambda pair: pair[0] or 0
            )
        ),
        money=_money(rows.payments, rows.debts),
        seniors=SeniorFigures(
            received=sum(ticket.received_senior for ticket in tickets),
            # what a station does not do is not counted as 0
            accompanied=sum(ticket.accompanied and ticket.state is TicketState.SERVED for ticket in tickets)
            or None,
            answered=rows.answers or None,
            reused_photos=rows.reused or None,
            copied_pages=rows.pages or None,
            home_visits=rows.home_visits or None,
        ),
        quality=_quality(tickets, rows, counter_domains, entry_items),
    )


def _grouped(rows: Iterable[T], key: Callable[[T], K]) -> defaultdict[K, list[T]]:
    found: defaultdict[K, list[T]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found


def ticket_flow(tickets: Collection[TicketFact]) -> TicketFlow:
    """How many came, and what became of them."""
    states = Tally(ticket.state for ticket in tickets)
    carried = sum(ticket.carried_in for ticket in tickets)
    return TicketFlow(
        carried_in=carried,
        taken=len(tickets) - carried,
        served=states[TicketState.SERVED],
        left=states[TicketState.LEFT],
        no_show=states[TicketState.NO_SHOW],
        carried_over=states[TicketState.CARRIED_OVER],
        void=states[TicketState.VOID],
        open=sum(states[state] for state in LIVE_STATES),
    )


def _ticket_line(key: str, tickets: Collection[TicketFact]) -> TicketLine:
    waits = [_wait_s(ticket) for ticket in tickets if ticket.first_called_at and not ticket.entered_late]
    return TicketLine(
        key,
        ticket_flow(tickets),
        nearest_rank(waits, 50),
        nearest_rank(waits, 90),
        _handling_median(tickets),
    )


def _wait_s(ticket: TicketFact) -> int:
    """Seconds from arrival to the first call; 0 for somebody carried in and called before opening."""
    if ticket.first_called_at is None:
        return 0
    return max(0, int((ticket.first_called_at - ticket.arrival).total_seconds()))


def _handling_median(tickets: Iterable[TicketFact]) -> int | None:
    return nearest_rank(
        [
            int((ticket.ended_at - ticket.serving_at).total_seconds())
            for ticket in tickets
            if ticket.state is TicketState.SERVED and ticket.ended_at and ticket.serving_at
        ],
        50,
    )


def _counters(tickets: Iterable[TicketFact], cases: Iterable[CaseGroup]) -> tuple[CounterLine, ...]:
    at_counter = _grouped(tickets, lambda ticket: ticket.counter)
    accepted: Tally[int | None] = Tally()
    for case in cases:
        if not case.before:
            accepted[case.counter] += case.count
    lines = []
    # those whom no counter called stand last, and always
    for number in sorted({*at_counter, *accepted, None}, key=lambda one: (one is None, one or 0)):
        found = at_counter.get(number, [])
        worked = Tally(ticket.officer_id for ticket in found if ticket.officer_id)
        lines.append(
            CounterLine(
                number,
                () if number is None else tuple(sorted(worked, key=lambda one: (-worked[one], one))),
                ticket_flow(found),
                accepted[number],
                _handling_median(found),
                sum(ticket.received_senior for ticket in found),
            )
        )
    return tuple(lines)


def _case_flow(cases: Iterable[CaseGroup]) -> CaseFlow:
    flow: Tally[str] = Tally()
    for case in cases:
        flow["open_before" if case.before else "accepted"] += case.count
        if case.closed and case.state is CaseState.WITHDRAWN:
            flow["withdrawn"] += case.count
        elif case.closed:
            instant = not case.before and case.state is CaseState.DONE
            flow["instant" if instant else "finished"] += case.count
        elif case.state is CaseState.PENDING_REVIEW:
            flow["pending_review"] += case.count
        else:
            flow["open_after"] += case.count
    return CaseFlow(**flow)


def _money(payments: Collection[PaymentFact], debts: Iterable[DebtFact]) -> MoneyFlow:
    owed = newly = dropped = outstanding = owing = 0
    for debt in debts:
        gone_before = debt.withdrawn == -1
        if debt.accepted == -1 and not gone_before:
            owed += debt.due_fen - debt.paid_before
        elif debt.accepted == 0:
            newly += debt.due_fen - debt.paid_before
        elif debt.accepted == 1:
            # paid in advance (pay_when=before): due as far as it was paid, until it is accepted
            newly += debt.paid_within
        left = debt.due_fen - debt.paid_before - debt.paid_within
        if debt.accepted <= 0 and debt.withdrawn == 0:
            dropped += left
        elif debt.accepted <= 0 and not gone_before and left:
            outstanding += left
            owing += 1
    methods = _grouped(payments, lambda payment: payment.method)
    vouchers = sorted({payment.voucher_number for payment in payments if payment.voucher_number})
    return MoneyFlow(
        owed_before=owed,
        newly_due=newly,
        dropped=dropped,
        received=sum(payment.amount_fen for payment in payments),
        methods=tuple(
            MethodLine(method.value, sum(one.amount_fen for one in methods[method]), len(methods[method]))
            for method in PaymentMethod
            if method in methods
        ),
        outstanding=outstanding,
        outstanding_cases=owing,
        voucher_first=vouchers[0] if vouchers else "",
        voucher_last=vouchers[-1] if vouchers else "",
        vouchers=len(vouchers),
    )


def _quality(
    tickets: Collection[TicketFact],
    rows: BookRows,
    counter_domains: Mapping[int, Collection[BusinessDomain]],
    entry_items: Collection[str],
) -> QualityFigures:
    called = [ticket for ticket in tickets if ticket.first_called_at and not ticket.entered_late]
    longest = max(called, key=_wait_s, default=None)
    overtaking = overtaking_of(
        [
            Waiter(
                ticket.domain,
                ticket.arrival,
                max(timedelta(0), ticket.call_by - ticket.arrival),
                ticket.first_called_at,
                ticket.counter,
                ticket.modified or ticket.entered_late,
            )
            for ticket in tickets
        ],
        lambda number, domain: number is not None and domain in counter_domains.get(number, ()),
    )
    return QualityFigures(
        sent_back=rows.notices,
        overdue=sum(case.late for case in rows.cases),
        not_entered=sum(case.unentered for case in rows.cases if case.item in entry_items),
        called=len(called),
        called_in_time=sum(
            ticket.first_called_at <= ticket.call_by for ticket in called if ticket.first_called_at
        ),
        longest_wait_s=_wait_s(longest) if longest else None,
        longest_wait_label=longest.label if longest else "",
        overtaken_most=overtaking.most,
        overtaken_bound=overtaking.bound,
        overtaken_apart=overtaking.apart,
    )
