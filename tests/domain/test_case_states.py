"""Every state with every verb of the case's table."""

import pytest

from window_client.domain.cases.case_states import (
    ACCEPTED_STATES,
    CLOSED_STATES,
    MOVES,
    SETTLED_AT_WINDOW,
    CaseState,
    CaseVerb,
    is_allowed,
)

ALLOWED = {
    ("draft", "accept"): "accepted",
    ("draft", "submit"): "pending_review",
    ("accepted", "submit"): "pending_review",
    ("pending_review", "approve"): "accepted",
    ("pending_review", "return"): "draft",
    ("draft", "complete"): "done",
    ("accepted", "complete"): "done",
    ("pending_review", "complete"): "done",
    ("draft", "notice"): "noticed",
    ("noticed", "reopen"): "draft",
    ("draft", "refuse"): "refused",
    ("draft", "abandon"): "abandoned",
    ("accepted", "send_back"): "sent_back",
    ("sent_back", "mended"): "accepted",
    ("accepted", "withdraw"): "withdrawn",
    ("sent_back", "withdraw"): "withdrawn",
    ("accepted", "hand_off"): "handed_off",
    ("handed_off", "grant"): "approved",
    ("handed_off", "reject"): "rejected",
    ("approved", "produce"): "produced",
    ("produced", "make_ready"): "ready",
    ("ready", "collect"): "collected",
    ("ready", "mail"): "mailed",
    ("accepted", "undo_accept"): "draft",
    ("pending_review", "undo_accept"): "draft",
    ("done", "undo_accept"): "draft",
}


@pytest.mark.parametrize("state", CaseState)
@pytest.mark.parametrize("verb", CaseVerb)
def test_table_says_what_the_design_says(state: CaseState, verb: CaseVerb) -> None:
    wanted = ALLOWED.get((state.value, verb.value))
    assert is_allowed(verb, state) is (wanted is not None)
    assert MOVES[verb].get(state) == wanted


def test_every_state_can_be_reached_from_draft() -> None:
    reached = {CaseState.DRAFT}
    for _ in CaseState:
        reached |= {after for moves in MOVES.values() for before, after in moves.items() if before in reached}
    assert reached == set(CaseState)


def test_closed_states_end_but_for_the_undo_of_ten_seconds() -> None:
    leaving = {(state, verb) for verb, moves in MOVES.items() for state in moves if state in CLOSED_STATES}
    assert leaving == {(CaseState.DONE, CaseVerb.UNDO_ACCEPT)}
    assert CLOSED_STATES < ACCEPTED_STATES


def test_what_never_got_a_number_is_not_an_accepted_case() -> None:
    assert set(CaseState) - ACCEPTED_STATES == {
        CaseState.DRAFT,
        CaseState.NOTICED,
        CaseState.REFUSED,
        CaseState.ABANDONED,
    }
    assert CaseState.DRAFT not in SETTLED_AT_WINDOW
