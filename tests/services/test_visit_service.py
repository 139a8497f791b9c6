"""Who stands at the window: the holder of the ticket, who came along, and whose ticket it becomes."""

import sqlite3
from contextlib import closing
from datetime import date
from typing import Any

import pytest
from sqlalchemy import event

from tests.builders import StationRig, fresh_command
from tests.services.visit_rig import (
    INSTANT_ITEM,
    PRODUCED_ITEM,
    Window,
    assert_agree,
    card,
    drafts_kept,
    number_of,
)
from window_client.domain.cases.case_states import CaseState
from window_client.domain.people.companion import RoleReason, VisitRole
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.errors import InvalidInput
from window_client.ids import CaseId
from window_client.services.case_answers import FieldUnknown
from window_client.services.queue_refusals import LiveTicketExists
from window_client.services.verbs import CommandIdReused
from window_client.services.visit_desk import CardRead
from window_client.services.visit_service import NotServing, RoleNotOpen

MOTHER = card("周㛃兰")
DAUGHTER = card("何映秋", number_of(date(1985, 4, 2), 125))
CHILD = card("何一诺", number_of(date(2015, 6, 1), 127))


@pytest.fixture
def window(rig: StationRig) -> Window:
    """Somebody stands at counter 1 and has not said who he or she is."""
    return Window.serving(rig)


def test_the_first_one_is_the_holder_of_the_ticket(rig: StationRig, window: Window) -> None:
    applicant = window.identify()
    desk = window.visit()
    assert [one.id for one in desk.applicants] == [applicant]
    assert rig.ticket(window.ticket).person_id == desk.applicants[0].person_id
    assert desk.applicants[0].is_senior
    assert desk.applicants[0].age == 67
    assert rig.station.visits.desk(counter=rig.counter(1)) == desk
    assert_agree(rig)


def test_nobody_is_identified_before_the_visit_begins(rig: StationRig) -> None:
    rig.open_counter(1)
    called = rig.called(1)
    for state in (TicketState.CALLED, TicketState.HELD):
        with pytest.raises(NotServing) as caught:
            rig.station.visits.identify(officer=rig.officer(), ticket=called.id, card=MOTHER)
        assert caught.value.facts["state"] == state
        with pytest.raises(NotServing):
            rig.station.visits.recognise(ticket=called.id, card=MOTHER)
        if state is TicketState.CALLED:
            rig.station.queue.start(officer=rig.officer(), ticket=called.id)
            rig.station.queue.hold(officer=rig.officer(), ticket=called.id, reason="等户口簿")
    assert rig.station.visits.desk(counter=rig.counter(1)) is None


def test_a_guide_identifies_nobody(rig: StationRig, window: Window) -> None:
    with pytest.raises(PermissionDenied):
        rig.station.visits.identify(officer=rig.officer(Role.GUIDE), ticket=window.ticket, card=MOTHER)


def test_identifying_twice_with_one_command_is_once(rig: StationRig, window: Window) -> None:
    command = fresh_command()
    first = window.identify(command_id=command)
    rows = len(rig.journal())
    assert window.identify(command_id=command) == first
    assert len(rig.journal()) == rows
    with pytest.raises(CommandIdReused):
        window.identify(DAUGHTER, command_id=command)


def test_the_same_card_again_changes_nothing(rig: StationRig, window: Window) -> None:
    first = window.identify()
    assert window.identify() == first
    assert len(window.visit().applicants) == 1
    assert_agree(rig)


@pytest.mark.parametrize(
    ("before", "then", "shown"),
    [
        ("hukou_book", "officer_check", "officer_check"),
        ("temporary_card", "officer_check", "officer_check"),
        ("hukou_book", "temporary_card", "temporary_card"),
        ("officer_check", "card_read", "card_read"),
        ("card_read", "officer_check", "card_read"),
        ("card_read", "temporary_card", "card_read"),
        ("officer_check", "hukou_book", "officer_check"),
    ],
)
def test_the_strongest_look_is_shown(window: Window, before: str, then: str, shown: str) -> None:
    window.identify(card(method=before))
    window.identify(card(method=then))
    assert window.visit().applicants[0].identified_by == shown


def test_a_face_that_did_not_match_may_match_later(window: Window) -> None:
    applicant = window.identify(card(matched=False))
    case = window.filled(applicant)
    assert window.case(case).missing == ("identification:",)
    window.identify(card(method="hukou_book"))
    found = window.visit().applicants[0]
    assert (found.matched, found.identified_by) == (True, "card_read")
    assert window.case(case).missing == ()


class TestOtherCard:
    """刚读到的不是本人的证件."""

    def test_it_is_recognised_without_storing_anything(self, rig: StationRig, window: Window) -> None:
        window.identify()
        rows = len(rig.journal())
        seen = rig.station.visits.recognise(ticket=window.ticket, card=DAUGHTER)
        assert (seen.name, seen.sex, seen.age, seen.known, seen.applicant) == (
            "何映秋",
            "male",
            40,
            False,
            None,
        )
        assert [option.role for option in seen.options] == list(VisitRole)
        assert DAUGHTER.number not in repr(seen)
        assert len(rig.journal()) == rows

    def test_the_first_card_of_a_visit_has_no_roles_to_choose(self, rig: StationRig, window: Window) -> None:
        assert rig.station.visits.recognise(ticket=window.ticket, card=MOTHER).options == ()

    def test_who_is_known_is_recognised(self, rig: StationRig, window: Window) -> None:
        applicant = window.identify()
        seen = rig.station.visits.recognise(ticket=window.ticket, card=MOTHER)
        assert (seen.known, seen.applicant) == (True, applicant)

    def test_without_a_role_nobody_is_added(self, window: Window) -> None:
        window.identify()
        with pytest.raises(RoleNotOpen) as caught:
            window.identify(DAUGHTER)
        assert caught.value.facts["reason"] == "role_not_chosen"
        assert window.visit().companions == ()

    @pytest.mark.parametrize("role", ["companion", "agent"])
    def test_somebody_who_comes_along(self, rig: StationRig, window: Window, role: str) -> None:
        first = window.identify()
        assert window.identify(DAUGHTER, role=role, relation="daughter") == first
        companion = window.visit().companions[0]
        assert (companion.name, companion.role, companion.relation) == ("何映秋", role, "daughter")
        assert len(window.visit().applicants) == 1
        assert_agree(rig)

    def test_a_second_applicant(self, rig: StationRig, window: Window) -> None:
        first = window.identify()
        second = window.identify(DAUGHTER, role="applicant", relation="daughter")
        assert [(one.id, one.position) for one in window.visit().applicants] == [(first, 1), (second, 2)]
        assert rig.ticket(window.ticket).person_id == window.visit().applicants[0].person_id
        assert_agree(rig)

    @pytest.mark.parametrize(
        ("item", "allowed", "reason"),
        [
            (None, True, RoleReason.NO_ITEM_YET),
            (PRODUCED_ITEM, False, RoleReason.PICK_UP_ONLY),
            ("hz.death", False, RoleReason.IN_PERSON_ONLY),
            ("hz.cert.nocrime", True, RoleReason.NEEDS_POWER_OF_ATTORNEY),
            (INSTANT_ITEM, True, RoleReason.RELATIVES_ONLY),
        ],
    )
    def test_the_items_rule_decides_about_an_agent(
        self, rig: StationRig, window: Window, item: str | None, allowed: bool, reason: RoleReason
    ) -> None:
        applicant = window.identify()
        if item:
            window.open(applicant, item)
        options = rig.station.visits.recognise(ticket=window.ticket, card=DAUGHTER).options
        agent = next(option for option in options if option.role is VisitRole.AGENT)
        assert (agent.allowed, agent.reason) == (allowed, reason)
        if allowed:
            window.identify(DAUGHTER, role="agent")
        else:
            with pytest.raises(RoleNotOpen) as caught:
                window.identify(DAUGHTER, role="agent")
            assert caught.value.facts == {"role": "agent", "reason": reason.value}
            assert window.visit().companions == ()

    def test_a_guardian_is_for_a_child(self, rig: StationRig, window: Window) -> None:
        applicant = window.identify(CHILD)
        case = window.open(applicant, "crj.pp.new")
        before = {line.code for line in window.case(case).materials}
        window.identify(DAUGHTER, role="guardian", relation="mother")
        assert window.visit().companions[0].role == "guardian"
        now = {line.code for line in window.case(case).materials}
        # who brings the child is the guardian: no power of attorney, nobody else's card
        assert before - now == {"m.escort_id", "m.guardian_poa"}
        assert_agree(rig)

    def test_an_adult_gets_no_guardian_and_a_child_is_none(self, window: Window) -> None:
        window.identify()
        for newcomer, reason in ((DAUGHTER, "applicant_of_age"), (CHILD, "not_of_age")):
            with pytest.raises(RoleNotOpen) as caught:
                window.identify(newcomer, role="guardian")
            assert caught.value.facts["reason"] == reason


class TestReplace:
    """换成这位."""

    def test_the_ticket_is_the_others_and_the_items_come_along(self, rig: StationRig, window: Window) -> None:
        first = window.identify()
        window.open(first)
        second = window.identify(DAUGHTER, role="replace")
        desk = window.visit()
        assert [one.id for one in desk.applicants] == [second]
        assert rig.ticket(window.ticket).person_id == desk.applicants[0].person_id
        assert [(one.item_code, one.applicant_id) for one in desk.cases] == [(PRODUCED_ITEM, second)]
        assert_agree(rig)

    @pytest.mark.file_only
    def test_what_was_filled_for_the_first_is_set_aside_and_not_given_to_the_other(
        self, rig: StationRig, window: Window
    ) -> None:
        case = window.filled(window.identify())
        station, officer = rig.station, window.officer
        station.cases.keep_draft(officer=officer, case=case, values={"phone": "13911112222"})
        window.identify(DAUGHTER, role="replace")
        assert window.case(case).card.state is CaseState.ABANDONED
        assert station.cases.reveal(officer=officer, case=case, field="phone") == "13911112222"
        new = window.visit().cases[0]
        assert station.cases.reveal(officer=officer, case=new.id, field="phone") == ""
        assert drafts_kept(rig) == set()

    def test_not_after_something_was_accepted(self, window: Window) -> None:
        window.accepted(window.identify())
        with pytest.raises(RoleNotOpen) as caught:
            window.identify(DAUGHTER, role="replace")
        assert caught.value.facts["reason"] == "case_already_accepted"

    def test_the_replacing_one_stands_first_among_several(self, rig: StationRig, window: Window) -> None:
        window.identify()
        child = window.identify(CHILD, role="applicant")
        new = window.identify(DAUGHTER, role="replace")
        assert [one.id for one in window.visit().applicants] == [new, child]
        assert rig.ticket(window.ticket).person_id == window.visit().applicants[0].person_id
        assert_agree(rig)

    def test_and_back_again(self, rig: StationRig, window: Window) -> None:
        window.identify()
        window.identify(DAUGHTER, role="replace")
        window.identify(MOTHER, role="replace")
        assert [one.name for one in window.visit().applicants] == ["周㛃兰"]
        assert_agree(rig)


class TestSecondTicket:
    """One person, one live ticket a day; the clerk chooses."""

    @pytest.fixture
    def second(self, rig: StationRig, window: Window) -> Window:
        """The same person took another number and was called at counter 2."""
        window.identify()
        return Window.serving(rig, 2, domain="household")

    def test_it_is_told(self, rig: StationRig, window: Window, second: Window) -> None:
        with pytest.raises(LiveTicketExists) as caught:
            second.identify()
        assert caught.value.facts == {"label": rig.ticket(window.ticket).label, "ticket": window.ticket}
        assert second.visit().applicants == ()

    def test_both_are_kept(self, rig: StationRig, window: Window, second: Window) -> None:
        second.identify(beside=window.ticket)
        assert rig.ticket(second.ticket).beside_id == window.ticket
        assert rig.ticket(window.ticket).beside_id is None
        assert second.visit().doubled == window.ticket
        assert window.visit().doubled == second.ticket
        assert_agree(rig)

    def test_the_later_one_stands_beside_whichever_is_identified_first(self, rig: StationRig) -> None:
        rig.open_counter(1)
        rig.open_counter(2)
        early = Window.serving(rig, 1)
        rig.clock.forward(minutes=1)
        late = Window.serving(rig, 2)
        late.identify()
        early.identify(beside=late.ticket)
        assert rig.ticket(late.ticket).beside_id == early.ticket
        assert rig.ticket(early.ticket).beside_id is None
        assert_agree(rig)

    def test_joined_at_the_same_counter(self, rig: StationRig, window: Window) -> None:
        window.identify()
        rig.station.queue.hold(officer=window.officer, ticket=window.ticket, reason="去复印")
        second = Window.serving(rig)
        with pytest.raises(LiveTicketExists):
            second.identify()
        joined = rig.station.queue.join(officer=second.officer, ticket=second.ticket, into=window.ticket)
        assert joined.state is TicketState.VOID
        rig.station.queue.resume(officer=window.officer, counter=rig.counter(1), ticket=window.ticket)
        assert [one.name for one in window.visit().applicants] == ["周㛃兰"]
        assert_agree(rig)

    def test_a_served_ticket_is_no_hindrance(self, rig: StationRig, window: Window) -> None:
        window.identify()
        rig.finish(rig.ticket(window.ticket))
        Window.serving(rig).identify()
        assert_agree(rig)


class TestDraft:
    """What is typed while somebody is being identified."""

    @pytest.mark.file_only
    def test_it_comes_back_and_goes_with_the_identification(self, rig: StationRig, window: Window) -> None:
        visits, officer = rig.station.visits, window.officer
        visits.keep_draft(officer=officer, ticket=window.ticket, text="周㛃")
        visits.keep_draft(officer=officer, ticket=window.ticket, text="周㛃兰 3204")
        assert visits.draft(officer=officer, ticket=window.ticket) == "周㛃兰 3204"
        window.identify()
        assert visits.draft(officer=officer, ticket=window.ticket) == ""
        assert drafts_kept(rig) == set()

    def test_a_refused_identification_keeps_it(self, rig: StationRig, window: Window) -> None:
        visits, officer = rig.station.visits, window.officer
        window.identify()
        visits.keep_draft(officer=officer, ticket=window.ticket, text="何映秋")
        with pytest.raises(RoleNotOpen):
            window.identify(DAUGHTER)
        assert visits.draft(officer=officer, ticket=window.ticket) == "何映秋"

    def test_half_a_character_is_kept_too(self, rig: StationRig, window: Window) -> None:
        visits, officer = rig.station.visits, window.officer
        visits.keep_draft(officer=officer, ticket=window.ticket, text="周\ud83d")
        assert visits.draft(officer=officer, ticket=window.ticket) == "周\ud83d"

    @pytest.mark.file_only
    def test_an_empty_text_forgets_it(self, rig: StationRig, window: Window) -> None:
        visits, officer = rig.station.visits, window.officer
        visits.keep_draft(officer=officer, ticket=window.ticket, text="周")
        visits.keep_draft(officer=officer, ticket=window.ticket, text="")
        assert drafts_kept(rig) == set()

    def test_who_may_not_assist_may_not_read_it(self, rig: StationRig, window: Window) -> None:
        for role in (Role.GUIDE, Role.AUDITOR):
            with pytest.raises(PermissionDenied):
                rig.station.visits.keep_draft(officer=rig.officer(role), ticket=window.ticket, text="周")
            with pytest.raises(PermissionDenied):
                rig.station.visits.draft(officer=rig.officer(role), ticket=window.ticket)


def test_an_answer_counts_for_every_case_of_the_applicant(rig: StationRig, window: Window) -> None:
    applicant = window.identify(DAUGHTER)
    cases: list[CaseId] = [window.open(applicant, item) for item in ("crj.pp.renew", PRODUCED_ITEM)]
    question = window.case(cases[0]).questions[0].key
    window.station.visits.answer(officer=window.officer, applicant=applicant, question=question, value=True)
    assert [window.case(case).answers[question] for case in cases] == [True, True]
    assert_agree(rig)


def test_only_answers_that_the_catalogue_knows_are_kept(rig: StationRig, window: Window) -> None:
    """Answers stand unsealed in the journal: whatever else is said there could never be erased."""
    applicant = window.identify(DAUGHTER)
    case = window.open(applicant, "crj.pp.renew")
    question = window.case(case).questions[0].key
    before = rig.verbs()
    with pytest.raises(FieldUnknown):
        window.station.visits.answer(
            officer=window.officer, applicant=applicant, question="周大山的电话", value=True
        )
    for said in ("周大山", "", 12):
        with pytest.raises(InvalidInput):
            window.station.visits.answer(
                officer=window.officer, applicant=applicant, question=question, value=said
            )
    assert rig.verbs() == before
    window.station.visits.answer(officer=window.officer, applicant=applicant, question=question, value=None)
    assert_agree(rig)


def test_a_visit_goes_on_at_another_counter_after_a_restart(rig: StationRig, window: Window) -> None:
    case = window.filled(window.identify())
    before = window.visit()
    rig.station.queue.hold(officer=window.officer, ticket=window.ticket, reason="回家取户口簿")
    assert rig.station.visits.desk(counter=rig.counter(1)) is None
    rig.open_counter(2)
    rig.station.queue.resume(**rig.at(2), ticket=window.ticket)
    desk = rig.station.visits.desk(counter=rig.counter(2))
    assert desk is not None
    assert (desk.applicants, desk.cases) == (before.applicants, before.cases)
    assert desk.cases[0].id == case


def test_a_traveller_from_abroad_has_no_number_of_ours(rig: StationRig, window: Window) -> None:
    read = CardRead("passport", "JOHN SMITH", "gb1234567", document_kind="foreign_passport", sex="male")
    window.identify(read)
    seen = rig.station.visits.recognise(ticket=window.ticket, card=read)
    assert (seen.known, seen.age, seen.sex) == (True, None, "male")
    assert_agree(rig)


@pytest.mark.file_only
def test_what_a_counter_holds_is_found_without_reading_the_history(rig: StationRig, window: Window) -> None:
    """The cost of a call may not grow with the years."""
    window.identify()
    seen: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, given: Any, *_more: object) -> None:
        if statement.startswith("SELECT") and "FROM ticket" in statement:
            seen.append((statement, given))

    event.listen(rig.station._engine, "before_cursor_execute", note)
    rig.station.visits.desk(counter=rig.counter(1))
    event.remove(rig.station._engine, "before_cursor_execute", note)
    with closing(sqlite3.connect(rig.file)) as database:
        plans = [
            row[3]
            for statement, given in seen
            for row in database.execute(f"EXPLAIN QUERY PLAN {statement}", given)
        ]
    assert any("uq_ticket_open_counter" in plan for plan in plans)
