"""A case's moves: what each writes, and what each refuses."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from window_client.domain.cases.case_file import CaseFile, CaseMoveRefused
from window_client.domain.cases.case_number import case_number, notice_number
from window_client.domain.cases.case_states import CLOSED_STATES, MOVES, CaseState, CaseVerb
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.ids import ApplicantId, CaseId, OfficerId, StationId, VisitId

NOW = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=3)


def case(state: CaseState = CaseState.DRAFT, **more: object) -> CaseFile:
    made = CaseFile(
        id=CaseId("c1"),
        station_id=StationId("s"),
        visit_id=VisitId("v"),
        applicant_id=ApplicantId("a"),
        item_code="exit_entry.passport.renew",
        item_version="1",
        domain=BusinessDomain.EXIT_ENTRY,
        position=1,
        state=state,
        opened_at=NOW,
        opened_by=OfficerId("o"),
    )
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("state", CaseState)
@pytest.mark.parametrize("verb", CaseVerb)
def test_moved_keeps_to_the_table(state: CaseState, verb: CaseVerb) -> None:
    before = case(state)
    assert before.can(verb) is (state in MOVES[verb])
    if state not in MOVES[verb]:
        with pytest.raises(CaseMoveRefused) as refusal:
            before.moved(verb, NOW)
        assert refusal.value.facts == {"verb": verb.value, "state": state.value}
        return
    after = before.moved(verb, NOW)
    assert after.state is MOVES[verb][state]
    assert after.version == before.version + 1
    assert (after.closed_at is not None) is (after.state in CLOSED_STATES)
    assert (after.settled_at is None) is (after.state is CaseState.DRAFT)


def test_settled_once() -> None:
    accepted = case().moved(CaseVerb.ACCEPT, NOW, number="2603180001")
    assert accepted.settled_at == NOW
    assert accepted.moved(CaseVerb.SEND_BACK, LATER).settled_at == NOW
    assert accepted.moved(CaseVerb.UNDO_ACCEPT, LATER).settled_at is None


def test_only_a_draft_is_filled_in() -> None:
    filled = case(values={"phone": "1", "address": "2"}).with_values({"phone": "3"})
    assert filled.values == {"phone": "3", "address": "2"}
    for state in set(CaseState) - {CaseState.DRAFT}:
        with pytest.raises(CaseMoveRefused):
            case(state).with_values({"phone": "3"})


@pytest.mark.parametrize("state", CaseState)
def test_external_number_until_the_end(state: CaseState) -> None:
    if state in {CaseState.COLLECTED, CaseState.MAILED, CaseState.REJECTED, CaseState.WITHDRAWN}:
        with pytest.raises(CaseMoveRefused):
            case(state).with_external_number("E1")
    else:
        assert case(state).with_external_number("E1").external_number == "E1"


def test_money() -> None:
    due = case(CaseState.ACCEPTED, due_fen=12_000)
    assert due.outstanding_fen == 12_000
    assert due.paid(4_000).paid(8_000).outstanding_fen == 0
    assert replace(due, state=CaseState.WITHDRAWN).outstanding_fen == 0


def test_numbers() -> None:
    assert case_number(date(2026, 3, 18), 7) == "2603180007"
    assert notice_number(date(2026, 3, 18), 7) == "N2603180007"
    assert case_number(date(2026, 3, 18), 12345) == "26031812345"
