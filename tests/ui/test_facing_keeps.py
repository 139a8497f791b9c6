"""What the person says on the screen is kept or asked again, and the screen never outlives their turn."""

import threading
from collections.abc import Callable
from typing import Any

import pytest

from tests.ui.photo_sheet_rig import FedSource
from tests.ui.screen_walk import Walk
from tests.ui.test_facing_at_the_desk import facing, hold, turned_to
from tests.ui.test_senior_mode import ELDER, care_of, flow_of, page_of, serve, settle, start
from ui.actions import WorkState
from ui.pages.senior_display.senior_display_presenter import SeniorDisplayPresenter
from window_client.domain.senior.facing_facts import FacingAnswer
from window_client.domain.senior.senior_steps import SeniorStep
from window_client.errors import WorldFault
from window_client.services.changes import Changes

_PATIENCE_S = 30


class NotReached(WorldFault):
    """The database, for a test."""

    code = "database_unreachable"


def asked(walk: Walk) -> SeniorDisplayPresenter:
    """The four facts are before the person."""
    walk.driver.press("Alt+Y")
    shown = flow_of(walk).facing.presenter
    walk.until(lambda: shown.facts is not None)
    return shown


def says(shown: SeniorDisplayPresenter, answer: FacingAnswer) -> Callable[[], bool]:
    """A finger, as often as the guard against resting fingers wants it."""
    heard: list[FacingAnswer] = []
    shown.answered.connect(lambda said, _row: heard.append(said))

    def pressed() -> bool:
        if not heard:
            shown.press()
            shown.answer(answer)
        return bool(heard)

    return pressed


def answers(walk: Walk, ticket: Any) -> list[str]:
    care = care_of(walk, ticket)
    assert care is not None
    return [one.answer.value for one in care.checks]


def test_right_is_kept_while_a_step_is_just_being_ticked(walk: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    ticket = serve(walk)
    start(walk)
    shown = asked(walk)
    tick, let_go = walk.station.senior.tick, threading.Event()

    def slowly(**args: Any) -> object:
        assert let_go.wait(_PATIENCE_S)
        return tick(**args)

    monkeypatch.setattr(walk.station.senior, "tick", slowly)
    walk.driver.press("Alt+1")
    assert flow_of(walk).senior.verbs.busy
    walk.until(says(shown, FacingAnswer.RIGHT))
    let_go.set()
    say = page_of(walk).say
    walk.until(lambda: say.state is not None and say.state.agreed)
    assert answers(walk, ticket) == ["right"]


def test_what_could_not_be_kept_is_not_shown_as_given(walk: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    ticket = serve(walk)
    start(walk)
    shown = asked(walk)

    def lost(**_args: Any) -> object:
        raise NotReached()

    with monkeypatch.context() as broken:
        broken.setattr(walk.station.senior, "confirm", lost)
        walk.until(says(shown, FacingAnswer.RIGHT))
        settle(walk)
        assert shown.look is not None
        assert shown.look.answer is None
    walk.until(says(shown, FacingAnswer.RIGHT))
    settle(walk)
    assert answers(walk, ticket) == ["right"]


def test_an_answer_on_the_heels_of_another_is_to_be_given_again(
    walk: Walk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = serve(walk)
    start(walk)
    shown = asked(walk)
    confirm, let_go = walk.station.senior.confirm, threading.Event()

    def slowly(**args: Any) -> object:
        assert let_go.wait(_PATIENCE_S)
        return confirm(**args)

    monkeypatch.setattr(walk.station.senior, "confirm", slowly)
    walk.until(says(shown, FacingAnswer.CHANGE))
    walk.until(says(shown, FacingAnswer.RIGHT))
    assert shown.look is not None
    assert shown.look.answer is None, "nobody keeps it"
    let_go.set()
    settle(walk)
    walk.until(says(shown, FacingAnswer.RIGHT))
    settle(walk)
    assert answers(walk, ticket) == ["change", "right"]


def test_to_be_changed_may_be_said_of_another_row(walk: Walk) -> None:
    ticket = serve(walk)
    start(walk)
    shown = asked(walk)
    walk.until(says(shown, FacingAnswer.CHANGE))
    settle(walk)
    shown.point(2)
    walk.until(says(shown, FacingAnswer.CHANGE))
    settle(walk)
    care = care_of(walk, ticket)
    assert care is not None
    assert [(one.answer.value, one.pointed) for one in care.checks] == [("change", None), ("change", 2)]


def test_their_facts_go_with_the_act_and_wait_for_no_reading(
    walk: Walk, monkeypatch: pytest.MonkeyPatch
) -> None:
    turned_to(walk)
    walk.driver.press("Alt+Z")
    walk.until(lambda: not walk.window.turned)
    shown = asked(walk)
    flow = flow_of(walk)
    # the queue and the visit are read again, but the answers do not come
    monkeypatch.setattr(flow.queue._reader, "_done", lambda _board: None)
    monkeypatch.setattr(flow.visit, "_read", lambda *_read: None)
    walk.driver.press("F7")
    walk.until(lambda: walk.window.sheets.current is not None)
    walk.driver.press("1")
    walk.driver.press("F2")
    walk.until(lambda: walk.window.sheets.current is None)
    settle(walk)
    assert flow.queue.work is WorkState.SERVING, "the old picture of the queue still stands"
    assert shown.facts is None


def test_nothing_is_shown_while_the_queue_cannot_be_read(walk: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    ticket = turned_to(walk)
    flow = flow_of(walk)

    def lost(*_args: Any) -> object:
        raise NotReached()

    for reading in ("whole", "after"):
        monkeypatch.setattr(flow.queue._reader._mirror, reading, lost)
    # nor does anybody hear that the visit is over
    monkeypatch.setattr(flow.visit, "_read", lambda *_read: None)
    hold(walk, ticket)
    walk.client.bus.publish(Changes("elsewhere", frozenset({("ticket", ticket)})))
    walk.until(lambda: facing(walk).presenter.facts is None)
    assert not walk.window.turned


def test_read_aloud_asks_again_after_the_screen_turned_back(walk: Walk) -> None:
    turned_to(walk)
    shown = facing(walk).presenter
    walk.driver.press("Alt+Z")
    walk.until(lambda: not walk.window.turned)
    assert shown.facts is None
    walk.driver.press("Ctrl+T")
    walk.until(lambda: shown.facts is not None)


def test_f9_during_the_first_reading_ends_no_care(walk: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    ticket = serve(walk)
    walk.served(lambda: walk.station.senior.begin(officer=walk.officer, ticket=ticket, reason="age"))
    walk.until(lambda: flow_of(walk).senior.on)
    settle(walk)
    senior = flow_of(walk).senior
    desk = senior._desk
    care, let_go = walk.station.senior.care, threading.Event()

    def slowly(**args: Any) -> object:
        assert let_go.wait(_PATIENCE_S)
        return care(**args)

    monkeypatch.setattr(walk.station.senior, "care", slowly)
    # as after a restart: the visit is known, its care is just being read
    senior.set_desk(None)
    senior.set_desk(desk)
    walk.driver.press("F9")
    assert not senior.on
    let_go.set()
    walk.until(lambda: senior.on)
    settle(walk)
    kept = care_of(walk, ticket)
    assert kept is not None
    assert kept.goes_on


def test_the_photo_step_follows_the_decision_of_whoever_is_here(walk: Walk) -> None:
    ticket = serve(walk, ELDER)
    start(walk)
    flow, tile = flow_of(walk), page_of(walk).strip.tiles[1]
    flow.photos.decided.emit("somebody else")
    settle(walk)
    assert not tile.isChecked()
    desk = flow.visit.desk
    assert desk is not None
    applicant = desk.applicants[0].id
    made = walk.served(
        lambda: walk.station.photos.retake(officer=walk.officer, applicant=applicant, reason="wish")
    )
    flow.photos.decided.emit(applicant)
    walk.until(tile.isChecked)
    settle(walk)
    flow.photos.taken_back.emit("somebody else")
    settle(walk)
    assert tile.isChecked()
    flow.photos._take_back(made)
    walk.until(lambda: not tile.isChecked())
    care = care_of(walk, ticket)
    assert care is not None
    assert not care.step(SeniorStep.PHOTO).done


def test_nobody_is_filmed_behind_the_lock(walk: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    serve(walk)
    photos, source = flow_of(walk).photos, FedSource()
    monkeypatch.setattr(photos._camera, "_make", lambda: source)
    walk.driver.press("F11")
    walk.until(lambda: photos.view is not None and source.running)
    walk.driver.press("Ctrl+L")
    walk.until(lambda: walk.window.locked)
    assert not source.running
    walk.window.unlock()
    walk.until(lambda: source.running)
