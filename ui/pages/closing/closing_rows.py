"""What the closing sheet shows: tickets without an outcome, reminders, whether the books balance (日结)."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ui.labels import TICKET_LOOKS, counter_name, long_date, words, yuan
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.station_record import STATION_ZONE
from window_client.ids import TicketId
from window_client.services.day_state import DayState, OpenTicket

translate = QCoreApplication.translate

_OPEN = (TicketState.CALLED, TicketState.SERVING)
_BOOKS = ("tickets", "cases", "money")


@dataclass(frozen=True, slots=True)
class ClosingRow:
    """A ticket without an outcome.

    Attributes:
        look: theme key of its state.
        place: who has it, or for whom it waits.
        ticked: carried over when the day is closed; None where this officer may not.
    """

    id: TicketId
    label: str
    state: str
    look: str
    domain: str
    place: str
    since: str
    ticked: bool | None


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something to look at before closing; it does not hinder.

    Attributes:
        count: 0 shows that there is nothing.
    """

    icon: str
    label: str
    count: int
    unit: str


@dataclass(frozen=True, slots=True)
class ClosingShown:
    """The sheet before closing.

    Attributes:
        books: name of each book and whether it balances.
        missing: why the day cannot be closed yet; empty when it can.
        note: what closing will do.
    """

    title: str
    rows: tuple[ClosingRow, ...]
    goes_on: str
    reminders: tuple[Reminder, ...]
    books: tuple[tuple[str, bool, str], ...]
    missing: str
    note: str
    all_ticked: bool


def clock(at: datetime) -> str:
    """17:42, at the station."""
    return f"{at.astimezone(STATION_ZONE):%H:%M}"


def everything(state: DayState) -> tuple[OpenTicket, ...]:
    """Tickets without an outcome: those at a counter first."""
    return (*state.open, *state.held, *state.waiting)


def first_ticks(state: DayState) -> frozenset[TicketId]:
    """Who waits or is held goes on the next working day; who is at a counter only by name."""
    return frozenset(ticket.id for ticket in (*state.held, *state.waiting))


def shown(
    state: DayState, ticks: AbstractSet[TicketId], *, unprinted: int, may_name_open: bool
) -> ClosingShown:
    """Everything that the sheet says.

    Args:
        ticks: tickets that are to be carried over.
        unprinted: sheets of the day that did not come out.
        may_name_open: whether the officer may carry over what is at a counter.
    """
    tickets = everything(state)
    rows = tuple(
        _row(ticket, None if ticket.state in _OPEN and not may_name_open else ticket.id in ticks)
        for ticket in tickets
    )
    left = [ticket for ticket in tickets if ticket.id not in ticks]
    goes_on = long_date(state.goes_on)
    return ClosingShown(
        title=translate("closing", "日结 {day}").format(day=state.day.isoformat()),
        rows=rows,
        goes_on=translate("closing", "勾上的顺延到 {day}").format(day=goes_on),
        reminders=_reminders(state, unprinted),
        books=_books(state),
        missing=_missing(state, left),
        note=_note(state, len(tickets) - len(left), goes_on),
        all_ticked=all(ticket.id in ticks for ticket in (*state.held, *state.waiting)),
    )


def _row(ticket: OpenTicket, ticked: bool | None) -> ClosingRow:
    return ClosingRow(
        ticket.id,
        ticket.label,
        words(ticket.state),
        TICKET_LOOKS[ticket.state],
        words(ticket.domain),
        _place(ticket),
        clock(ticket.since),
        ticked,
    )


def _place(ticket: OpenTicket) -> str:
    if ticket.counter is None:
        return translate("closing", "大厅等候") if ticket.state is TicketState.WAITING else ticket.officer
    return " ".join(filter(None, (counter_name(ticket.counter), ticket.officer)))


def _reminders(state: DayState, unprinted: int) -> tuple[Reminder, ...]:
    cases, sheets = translate("closing", "件"), translate("closing", "张")
    return (
        Reminder("act.review", translate("closing", "待民警审核"), state.pending_review, cases),
        Reminder("doc.external", translate("closing", "业务系统未录"), state.not_entered, cases),
        Reminder("act.print", translate("closing", "没出纸的单子"), unprinted, sheets),
        Reminder("act.noshow", translate("closing", "过号没回来"), state.no_show, sheets),
    )


def _books(state: DayState) -> tuple[tuple[str, bool, str], ...]:
    names = {
        "tickets": translate("closing", "号票"),
        "cases": translate("closing", "办件"),
        "money": translate("closing", "收费"),
    }
    made = []
    for book in _BOOKS:
        wrong = [one for one in state.differences if one.book == book]
        said = translate("closing", "相符")
        if wrong:
            total = next((one for one in wrong if one.table == "total" and not one.key.strip()), wrong[0])
            difference = abs(total.left - total.right)
            said = translate("closing", "{count} 处不符，差 {difference}").format(
                count=len(wrong),
                difference=translate("closing", "{amount} 元").format(amount=yuan(difference))
                if book == "money"
                else difference,
            )
        made.append((names[book], not wrong, said))
    return tuple(made)


def _missing(state: DayState, left: list[OpenTicket]) -> str:
    if state.differences:
        count = len({one.book for one in state.differences})
        return translate("closing", "{count} 本账不平，先核对").format(count=count)
    if not left:
        return ""
    first = left[0]
    if first.state in _OPEN:
        where = translate("closing", "{label} 在 {place} {state}").format(
            label=first.label, place=_place(first), state=words(first.state)
        )
    else:
        where = translate("closing", "{label} 没有勾").format(label=first.label)
    more = translate("closing", "，共 {count} 张").format(count=len(left)) if len(left) > 1 else ""
    return translate("closing", "还差：{what}{more}").format(what=where, more=more)


def _note(state: DayState, carried: int, goes_on: str) -> str:
    if carried:
        text = translate("closing", "顺延 {count} 张到 {day}；日结后当天的号票和收款不再改动")
        return text.format(count=carried, day=goes_on)
    return translate("closing", "日结后当天的号票和收款不再改动")
