"""Every state with every verb of the ticket's table, against the sentence of the design."""

import pytest

from window_client.domain.queue.ticket_states import (
    FINAL_STATES,
    LIVE_STATES,
    MOVES,
    OPEN_STATES,
    TicketState,
    TicketVerb,
    is_allowed,
)

#: the design's sentence, written down a second time: (state, verb) → state after
ALLOWED = {
    ("waiting", "call"): "called",
    ("called", "recall"): "called",
    ("called", "start"): "serving",
    ("serving", "finish"): "served",
    ("called", "miss"): "no_show",
    ("no_show", "reinstate"): "waiting",
    ("no_show", "leave"): "left",
    ("called", "hold"): "held",
    ("serving", "hold"): "held",
    ("held", "resume"): "serving",
    ("held", "reinstate"): "waiting",
    ("called", "transfer"): "waiting",
    ("serving", "transfer"): "waiting",
    ("waiting", "leave"): "left",
    ("called", "leave"): "left",
    ("serving", "leave"): "left",
    ("held", "leave"): "left",
    ("waiting", "carry_over"): "carried_over",
    ("held", "carry_over"): "carried_over",
    ("called", "carry_over_open"): "carried_over",
    ("serving", "carry_over_open"): "carried_over",
    ("waiting", "void"): "void",
    ("held", "void"): "void",
    ("waiting", "join"): "void",
    ("held", "join"): "void",
    ("called", "join"): "void",
    ("serving", "join"): "void",
    ("waiting", "mark_class"): "waiting",
}


@pytest.mark.parametrize("state", TicketState)
@pytest.mark.parametrize("verb", TicketVerb)
def test_table_says_what_the_design_says(state: TicketState, verb: TicketVerb) -> None:
    wanted = ALLOWED.get((state.value, verb.value))
    assert is_allowed(verb, state) is (wanted is not None)
    assert MOVES[verb].get(state) == wanted


def test_no_move_leaves_a_final_state_but_the_return_of_a_no_show() -> None:
    leaving = {(state, verb) for verb, moves in MOVES.items() for state in moves if state in FINAL_STATES}
    assert leaving == {
        (TicketState.NO_SHOW, TicketVerb.REINSTATE),
        (TicketState.NO_SHOW, TicketVerb.LEAVE),
    }


def test_every_state_is_live_or_final() -> None:
    assert set(TicketState) == LIVE_STATES | FINAL_STATES
    assert not LIVE_STATES & FINAL_STATES
    assert OPEN_STATES < LIVE_STATES


def test_every_state_can_be_reached_from_waiting() -> None:
    reached = {TicketState.WAITING}
    for _ in TicketState:
        reached |= {after for moves in MOVES.values() for before, after in moves.items() if before in reached}
    assert reached == set(TicketState)


def test_every_live_state_can_end() -> None:
    for state in LIVE_STATES:
        assert any(moves.get(state) in FINAL_STATES for moves in MOVES.values()), state
