"""Two displays, a mouse and a keyboard, all real: the citizen touches one, the clerk types at the other."""

import time
from collections.abc import Iterator
from typing import Any

import pytest

from tests.printing.rig_processes import wait_until
from tests.ui.two_displays import CLERK, FACING, Talker, TwoDisplays, two_displays
from ui.theme.tokens import tokens_of

FACING_BOX = [FACING[3], 0, FACING[1], FACING[2]]
TITLE = "综窗工作台"


@pytest.fixture
def displays() -> Iterator[TwoDisplays]:
    with two_displays() as made:
        yield made


@pytest.fixture
def program(displays: TwoDisplays) -> Iterator[Talker]:
    with Talker("tests.ui.facing_program", displays.environment) as made:
        first = made.wait_for(lambda one: "display" in one, "its first word")
        assert first["display"] == FACING[0], "the display that is not the clerk's"
        displays.focus(TITLE)
        yield made


def seconds_later(program: Talker) -> None:
    """Past the guard of 600 ms: asked of the program's own clock, not slept here."""
    until = time.monotonic() + 0.7
    while time.monotonic() < until:
        program.order("look")


def ask(program: Talker) -> dict[str, Any]:
    found = program.order("ask")
    assert found["asking"]
    assert found["facing"] == FACING_BOX
    seconds_later(program)
    return program.order("look")


def test_a_touch_points_and_a_release_answers(program: Talker, displays: TwoDisplays) -> None:
    places = ask(program)["places"]
    seen = len(program.said)
    displays.press(*places["row2"])
    program.wait_for(lambda one: one.get("pointed") == 2, "the row, while the finger is still on it", seen)
    displays.let_go(*places["row2"])
    # a finger that slides off the button says nothing
    displays.press(*places["right"])
    displays.let_go(places["right"][0], places["right"][1] - 300)
    assert program.order("look")["answer"] is None
    displays.touch(*places["change"])
    answered = program.wait_for(lambda one: "answered" in one, "要改", seen)
    assert answered == {"answered": "change", "row": 2}


def test_a_finger_that_was_there_before_the_question_answers_nothing(
    program: Talker, displays: TwoDisplays
) -> None:
    places = ask(program)["places"]
    program.order("blank")
    program.order("ask")
    displays.touch(*places["right"])
    seconds_later(program)
    assert program.order("look")["answer"] is None
    displays.touch(*places["right"])
    program.wait_for(lambda one: one.get("answered") == "right", "对的")


def test_the_keyboard_stays_the_clerks(program: Talker, displays: TwoDisplays) -> None:
    places = ask(program)["places"]
    displays.touch(*places["row0"])
    displays.key("F2")
    wait_until(lambda: "primary" in program.order("look")["acted"], "F2 at the clerk's window", 60)


@pytest.mark.parametrize("order", ["blank", "ticket", "ticket " + "c" * 32, "lock"])
def test_the_facts_are_gone_from_the_display(order: str, program: Talker, displays: TwoDisplays) -> None:
    ask(program)
    white = tokens_of().color("bg.surface").name()
    corner = FACING[3] + 5, FACING[2] - 5
    assert displays.picture().pixelColor(*corner).name() == white
    seen = len(program.said)
    program.order(order)
    program.wait_for(lambda one: one.get("asking") is False, "blank", seen)
    idle = tokens_of().color("senior.soft").name()
    assert displays.picture().pixelColor(*corner).name() == idle


def test_a_mistake_of_ours_blanks_too(program: Talker, displays: TwoDisplays) -> None:
    places = ask(program)["places"]
    program.order("break")
    seen = len(program.said)
    displays.touch(*places["right"])
    program.wait_for(lambda one: one.get("asking") is False, "blank", seen)


def test_a_display_that_goes_leaves_the_turned_screen_and_may_come_again(
    program: Talker, displays: TwoDisplays
) -> None:
    ask(program)
    seen = len(program.said)
    displays.take_away(FACING)
    gone = program.wait_for(lambda one: one.get("display") == "", "the display is gone", seen)
    assert not gone["asking"]
    assert gone["facing"] is None
    turned = program.order("turn")
    assert turned["turned"]
    assert turned["clerk"][:2] == [0, 0]
    program.order("turn")
    seen = len(program.said)
    displays.add(FACING)
    program.wait_for(lambda one: one.get("display") == FACING[0], "the display is back", seen)
    assert ask(program)["facing"] == FACING_BOX


def test_a_turned_screen_hears_only_its_own_keys(program: Talker, displays: TwoDisplays) -> None:
    displays.key("alt+z")
    program.wait_for(lambda one: one.get("turned"), "the turned screen")
    turned = program.order("look")
    assert turned["clerk"] == [CLERK[3], 0, CLERK[1], CLERK[2]], "the whole display is covered"
    before = turned["acted"]
    displays.key("F2", "F7", "F8", "F3", "F1", "ctrl+Page_Down", "alt+q", "Tab", "space", "Return")
    after = program.order("look")
    assert after["acted"] == before
    assert after["turned"]
    seen = len(program.said)
    displays.touch(*after["places"]["row1"])
    program.wait_for(lambda one: one.get("pointed") == 1, "a row of the turned screen", seen)
    displays.key("Escape")
    program.wait_for(lambda one: one.get("turned") is False, "Esc", seen)
