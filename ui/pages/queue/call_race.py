"""Another counter was faster: who took the one that was in sight, and how the officer is told."""

from dataclasses import dataclass

from ui.actions import ActionId, key_words
from ui.labels import counter_name
from ui.messages import MessageAction, Messages, MessageTone
from ui.tickets.queue_words import translate
from window_client.bootstrap import Station
from window_client.domain.queue.ticket_states import TicketState
from window_client.ids import CounterId, TicketId

_BANNER = "queue.race"


@dataclass(frozen=True, slots=True)
class CallRace:
    """Whom another counter called a moment earlier, and who that was."""

    label: str
    counter: int
    officer: str


def find_race(station: Station, here: CounterId, ticket_id: TicketId) -> CallRace | None:
    """Who took a ticket; None while it still waits (then somebody with an earlier promise had come).

    Reads the database: for a worker, not for the GUI thread.
    """
    ticket = station.visits.of_ticket(ticket=ticket_id).ticket
    if ticket.state is TicketState.WAITING or ticket.counter_id is None or ticket.counter_id == here:
        return None
    counter = station.counters.get(ticket.counter_id)
    officer = next((card for card in station.accounts.all() if card.id == ticket.officer_id), None)
    return CallRace(ticket.label, counter.number, officer.name if officer else "")


def tell_race(messages: Messages, race: CallRace, called: str) -> None:
    """Say it once, in blue; nothing has to be pressed again."""
    title = translate("queue", "{label} 刚被 {counter}{officer}叫走")
    messages.banner(
        MessageTone.INFO,
        title.format(label=race.label, counter=counter_name(race.counter), officer=race.officer),
        translate("queue", "已改为给您叫下一位 {label}，不用再按。").format(label=called),
        MessageAction(
            translate("queue", "知道了"), lambda: messages.withdraw(_BANNER), key_words(ActionId.CLOSE)
        ),
        key=_BANNER,
    )
