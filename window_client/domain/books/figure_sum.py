"""The figures of several days: sums where a sum means something, None where it does not."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

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
from window_client.domain.books.day_hours import HourLine

T = TypeVar("T")


def summed(days: Sequence[DayFigures]) -> DayFigures:
    """Figures of consecutive books as one.

    Flows are added; what was there before comes from the first day and what is left from the last;
    medians, longest waits and overtaking figures are not those of the whole and become None or 0.

    Raises:
        ValueError: no days were given.
    """
    if not days:
        raise ValueError("no days to add")
    days = sorted(days, key=lambda one: one.first)
    if len(days) == 1:
        return days[0]
    first, last = days[0], days[-1]
    return DayFigures(
        first=first.first,
        last=last.last,
        tickets=_tickets([day.tickets for day in days])[0],
        by_domain=_tickets([line for day in days for line in day.by_domain]),
        by_class=_tickets([line for day in days for line in day.by_class]),
        by_hour=_hours([line for day in days for line in day.by_hour]),
        by_counter=_counters([line for day in days for line in day.by_counter]),
        cases=_cases([day.cases for day in days]),
        cases_by_domain=_case_lines([day.cases_by_domain for day in days]),
        cases_by_item=_items([day.cases_by_item for day in days]),
        cases_by_counter=_case_lines([day.cases_by_counter for day in days]),
        money=_money([day.money for day in days]),
        seniors=SeniorFigures(**_optional_sums([day.seniors for day in days])),
        quality=replace(
            QualityFigures(),
            ratings=_plus(day.quality.ratings for day in days),
            satisfied=_plus(day.quality.satisfied for day in days),
            sent_back=_plus(day.quality.sent_back for day in days),
            overdue=last.quality.overdue,
            not_entered=last.quality.not_entered,
            called=sum(day.quality.called for day in days),
            called_in_time=sum(day.quality.called_in_time for day in days),
        ),
    )


def _by_key(lines: Iterable[T], key: Callable[[T], Any]) -> dict[Any, list[T]]:
    found: dict[Any, list[T]] = {}
    for line in lines:
        found.setdefault(key(line), []).append(line)
    return found


def _tickets(lines: Iterable[TicketLine]) -> tuple[TicketLine, ...]:
    return tuple(
        TicketLine(key, sum((line.flow for line in found), TicketFlow()))
        for key, found in _by_key(lines, lambda line: line.key).items()
    )


def _hours(lines: Iterable[HourLine]) -> tuple[HourLine, ...]:
    names = [each.name for each in fields(HourLine) if each.name != "hour"]
    return tuple(
        HourLine(hour, **{name: sum(getattr(line, name) for line in found) for name in names})
        for hour, found in sorted(_by_key(lines, lambda line: line.hour).items(), key=_clock)
    )


def _clock(pair: tuple[str, Any]) -> int:
    hour, _, minute = pair[0].partition(":")
    return int(hour) * 60 + int(minute) if minute else (-1 if hour == "earlier" else 10_000)


def _counters(lines: Iterable[CounterLine]) -> tuple[CounterLine, ...]:
    made = [
        CounterLine(
            number,
            tuple(dict.fromkeys(officer for line in found for officer in line.officers)),
            sum((line.flow for line in found), TicketFlow()),
            sum(line.accepted_cases for line in found),
            None,
            sum(line.seniors for line in found),
        )
        for number, found in _by_key(lines, lambda line: line.counter).items()
    ]
    return tuple(sorted(made, key=lambda line: (line.counter is None, line.counter or 0)))


def _cases(flows: Sequence[CaseFlow]) -> CaseFlow:
    total = sum(flows, CaseFlow())
    return replace(
        total,
        open_before=flows[0].open_before,
        pending_review=flows[-1].pending_review,
        open_after=flows[-1].open_after,
    )


def _case_lines(days: Sequence[Sequence[CaseLine]]) -> tuple[CaseLine, ...]:
    keys = sorted({line.key for day in days for line in day})
    tables = [{line.key: line.flow for line in day} for day in days]
    return tuple(CaseLine(key, _cases([table.get(key, CaseFlow()) for table in tables])) for key in keys)


def _items(days: Sequence[Sequence[ItemLine]]) -> tuple[ItemLine, ...]:
    keys = sorted({(line.item, line.domain) for day in days for line in day})
    tables = [{(line.item, line.domain): line.flow for line in day} for day in days]
    return tuple(ItemLine(*key, _cases([table.get(key, CaseFlow()) for table in tables])) for key in keys)


def _money(flows: Sequence[MoneyFlow]) -> MoneyFlow:
    used = [flow for flow in flows if flow.vouchers]
    methods = _by_key((line for flow in flows for line in flow.methods), lambda line: line.method)
    return MoneyFlow(
        owed_before=flows[0].owed_before,
        newly_due=sum(flow.newly_due for flow in flows),
        dropped=sum(flow.dropped for flow in flows),
        received=sum(flow.received for flow in flows),
        methods=tuple(
            MethodLine(method, sum(line.amount_fen for line in found), sum(line.payments for line in found))
            for method, found in methods.items()
        ),
        refunded=sum(flow.refunded for flow in flows),
        waived=sum(flow.waived for flow in flows),
        outstanding=flows[-1].outstanding,
        outstanding_cases=flows[-1].outstanding_cases,
        voucher_first=min((flow.voucher_first for flow in used), default=""),
        voucher_last=max((flow.voucher_last for flow in used), default=""),
        vouchers=sum(flow.vouchers for flow in flows),
        vouchers_void=sum(flow.vouchers_void for flow in flows),
    )


def _plus(values: Iterable[int | None]) -> int | None:
    measured = [value for value in values if value is not None]
    return sum(measured) if measured else None


def _optional_sums(rows: Sequence[SeniorFigures]) -> dict[str, int | None]:
    return {each.name: _plus(getattr(row, each.name) for row in rows) for each in fields(SeniorFigures)}
