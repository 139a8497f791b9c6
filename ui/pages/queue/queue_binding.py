"""Ties the queue's presenter to its three views; the one place that knows both."""

from datetime import datetime

from ui.pages.queue.idle_view import IdleView
from ui.pages.queue.queue_panel import QueuePanel
from ui.pages.queue.queue_presenter import QueuePresenter
from ui.pages.queue.ticket_bar import TicketBar
from ui.pages.queue.ticket_bar_state import TicketBarState
from window_client.ids import TicketId


def bind_queue(presenter: QueuePresenter, panel: QueuePanel, bar: TicketBar, idle: IdleView) -> None:
    """Connect what is shown and what is pressed, both ways."""
    clock = presenter.clock

    def show_bar(state: TicketBarState) -> None:
        bar.set_state(state, clock.now())

    def tick(now: datetime) -> None:
        panel.set_now(now)
        bar.set_now(now)
        idle.set_now(now)

    presenter.board_changed.connect(panel.set_board)
    presenter.trouble_changed.connect(panel.set_trouble)
    presenter.bar_changed.connect(show_bar)
    presenter.idle_changed.connect(idle.set_state)
    presenter.todo_changed.connect(idle.side.set_todo)
    presenter.day_changed.connect(idle.side.set_day)
    presenter.so_far_changed.connect(idle.set_so_far)
    presenter.zone_requested.connect(panel.focus_zone)
    clock.ticked.connect(tick)
    panel.queue_requested.connect(lambda: presenter.open_queue())
    panel.ticket_opened.connect(presenter.open_queue)
    bar.pressed.connect(presenter.handle)
    idle.queue_requested.connect(lambda: presenter.open_queue())
    idle.later_entry_requested.connect(presenter.open_later_entry)
    idle.review_requested.connect(presenter.open_review)
    idle.give_requested.connect(presenter.sheets.give)
    idle.resume_requested.connect(lambda ticket: presenter.acts.resume(TicketId(ticket)))
