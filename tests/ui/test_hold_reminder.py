"""A ticket that was put aside is called to mind once, at its time, at the counter that did it."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import StationRig
from tests.ui.page_rig import PageRig, make_page_rig
from ui.pages.queue.queue_presenter import QueuePresenter
from ui.pages.queue.whole_queue_sheet import WholeQueueSheet
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState


class Desk:
    """Counter 1 with its queue; time moves for the station and for the screen."""

    def __init__(self, page: PageRig) -> None:
        self.page, self.rig = page, page.rig
        self.seconds = 100.0
        self.presenter = QueuePresenter(page.context, monotonic=lambda: self.seconds, parent=page.host)
        self.presenter.start_up()

    def later(self, minutes: int) -> None:
        self.rig.clock.forward(minutes=minutes)
        self.seconds += 60 * minutes
        self.presenter.clock.ticked.emit(self.presenter.clock.now())

    def held(self, minutes: int | None = 10) -> Ticket:
        ticket = self.rig.serving(1)
        until = self.rig.clock.now + timedelta(minutes=minutes) if minutes is not None else None
        put_aside = self.rig.station.queue.hold(
            officer=self.rig.officer(), ticket=ticket.id, reason="等家人送户口簿", until=until
        )
        self.presenter.start_up()
        return put_aside

    def reminders(self) -> list[str]:
        return [
            message.title for key, message in self.page.messages.banners.items() if key.startswith("hold.")
        ]


@pytest.fixture
def desk(rig: StationRig, qtbot: QtBot) -> Desk:
    host = QWidget()
    host.resize(1366, 700)
    qtbot.addWidget(host)
    host.show()
    return Desk(make_page_rig(rig, host))


def test_at_its_time_and_not_before_with_one_action(desk: Desk) -> None:
    ticket = desk.held()
    desk.later(9)
    assert desk.reminders() == []
    desk.later(1)
    assert desk.reminders() == [f"{ticket.label} 挂起到 09:10 了"]
    (message,) = desk.page.messages.banners.values()
    assert message.text == "等家人送户口簿"
    assert message.action is not None
    message.action.run()
    assert desk.rig.ticket(ticket.id).state is TicketState.SERVING
    desk.presenter.start_up()
    assert desk.reminders() == [], "it is not put aside any more"


def test_it_is_said_once(desk: Desk) -> None:
    ticket = desk.held()
    desk.later(11)
    desk.page.messages.withdraw(f"hold.{ticket.id}")
    desk.later(1)
    desk.presenter.start_up()
    assert desk.reminders() == []


def test_who_wants_no_reminder_gets_none_and_another_counter_neither(desk: Desk, qtbot: QtBot) -> None:
    desk.held(None)
    desk.later(60)
    assert desk.reminders() == []
    host = QWidget()
    qtbot.addWidget(host)
    other = Desk(make_page_rig(desk.rig, host, number=2, officer=desk.rig.officer(nth=1)))
    desk.held(1)
    desk.later(2)
    other.presenter.start_up()
    assert len(desk.reminders()) == 1
    assert other.reminders() == []


def test_while_somebody_is_here_the_list_opens_at_it(desk: Desk) -> None:
    ticket = desk.held()
    desk.rig.serving(1)
    desk.later(10)
    desk.presenter.start_up()
    (message,) = desk.page.messages.banners.values()
    assert message.action is not None
    message.action.run()
    sheet = desk.page.sheet_host.current
    assert isinstance(sheet, WholeQueueSheet)
    chosen = sheet.chosen()
    assert chosen is not None
    assert chosen.ticket.id == ticket.id
