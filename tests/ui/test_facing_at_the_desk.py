"""The facing screen at a real desk: whatever ends somebody's turn takes their facts from the screen."""

from collections.abc import Callable

import pytest

from tests.ui.screen_walk import Walk
from ui.actions import ActionId, WorkState
from ui.pages.senior.say_card import SayCard
from ui.workspace.facing_screen import FacingScreen
from window_client.ids import TicketId
from window_client.services.visit_desk import VisitDesk

NAME = "周㛃兰"


def facing(walk: Walk) -> FacingScreen:
    assert walk.client.desk is not None
    assert walk.client.desk.facing is not None
    return walk.client.desk.facing


def turned_to(walk: Walk) -> TicketId:
    """Somebody is served, senior mode is on, and the clerk's screen is turned to them by its key."""
    walk.sign_in()
    ticket = walk.call_passport()
    walk.served(lambda: walk.station.queue.start(officer=walk.officer, ticket=ticket))
    walk.until(lambda: walk.work is WorkState.SERVING)
    walk.identify(ticket, NAME, "32049919520302162")
    walk.until(lambda: _desk(walk) is not None and _desk(walk).applicants)  # type: ignore[union-attr]
    walk.served(lambda: walk.station.senior.begin(officer=walk.officer, ticket=ticket, reason="age"))
    walk.until(lambda: _is_in_senior_mode(walk))
    walk.driver.press("Alt+Z")
    walk.until(lambda: walk.window.turned)
    view = facing(walk).turned_view
    assert view is not None
    assert any(NAME in row.accessibleName() for row in view.rows.rows)
    return ticket


def _is_in_senior_mode(walk: Walk) -> bool:
    """The say-card is in sight, its keys work, and whose facts they are is known."""
    desk = walk.client.desk
    card = walk.window.findChild(SayCard)
    ready = walk.window.registry.is_enabled(ActionId.TURN_SCREEN)
    chosen = desk is not None and desk.flow is not None and desk.flow.visit.applicant is not None
    return card is not None and card.isVisible() and ready and chosen


def _desk(walk: Walk) -> VisitDesk | None:
    assert walk.client.desk is not None
    assert walk.client.desk.flow is not None
    return walk.client.desk.flow.visit.desk


def hold(walk: Walk, ticket: TicketId) -> None:
    walk.served(lambda: walk.station.queue.hold(officer=walk.officer, ticket=ticket, reason="补复印件"))


def transfer(walk: Walk, ticket: TicketId) -> None:
    walk.served(
        lambda: walk.station.queue.transfer(
            officer=walk.officer, ticket=ticket, reason="换业务", to_domain="household"
        )
    )


def lock(walk: Walk, _ticket: TicketId) -> None:
    walk.driver.press("Ctrl+L")


@pytest.mark.parametrize("end", [hold, transfer, lock])
def test_their_facts_are_gone(end: Callable[[Walk, TicketId], None], walk: Walk) -> None:
    ticket = turned_to(walk)
    end(walk, ticket)
    walk.until(lambda: not walk.window.turned)
    assert facing(walk).presenter.facts is None
    assert not facing(walk).state.asking


def test_the_same_key_turns_back(walk: Walk) -> None:
    turned_to(walk)
    walk.driver.press("F2")
    assert walk.window.turned
    assert walk.work is WorkState.SERVING
    walk.driver.press("Alt+Z")
    walk.until(lambda: not walk.window.turned)
