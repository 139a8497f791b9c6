"""Small facts about the counter that several parts of the page need."""

from ui.actions import WorkState
from ui.labels import counter_name, words
from window_client.domain.queue.queue_board import QueueBoard
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.counter import Counter
from window_client.domain.station.officer import OfficerCard, Permission, Role


def who_words(officer: OfficerCard, counter: Counter) -> str:
    """02 号窗梅若溪（辅警）: the role is named only where it decides nothing."""
    assists = Role.AUXILIARY in officer.roles and not officer.may(Permission.DECIDE_CASE)
    role = f"（{words(Role.AUXILIARY)}）" if assists else ""
    return f"{counter_name(counter.number)}{officer.name}{role}"


def work_of(board: QueueBoard) -> WorkState:
    """What the counter is doing."""
    ticket = board.open_ticket
    if ticket is None:
        return WorkState.PAUSED if board.counter.paused_at is not None else WorkState.IDLE
    return WorkState.CALLED if ticket.state is TicketState.CALLED else WorkState.SERVING
