"""并票: all of the joined ticket's visit goes on under the other ticket; nothing is lost or doubled."""

import json
from datetime import date

import pytest

from tests.builders import StationRig
from tests.services.visit_rig import (
    INSTANT_ITEM,
    PRODUCED_ITEM,
    SIMPLE_ITEM,
    Window,
    assert_agree,
    card,
    fill,
    number_of,
)
from window_client.domain.cases.case_states import CaseState
from window_client.domain.paper.check_character import CodeKind, parse_scanned, scan_text
from window_client.domain.paper.print_job import PrintState
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.officer import Role
from window_client.ids import ApplicantId, CaseId
from window_client.services.queue_refusals import TicketElsewhere

DAUGHTER = card("何映秋", number_of(date(1985, 4, 2), 125))
COMPANION = card("乔木", number_of(date(1990, 1, 9), 137))


def hold(window: Window) -> None:
    window.station.queue.hold(officer=window.officer, ticket=window.ticket, reason="去复印")


def join(old: Window, into: Window) -> None:
    """What ``old`` held goes on at the window of ``into``."""
    hold(old)
    if into.visit().ticket.state is TicketState.HELD:
        into.station.queue.resume(officer=into.officer, counter=into.rig.counter(1), ticket=into.ticket)
    joined = into.station.queue.join(officer=into.officer, ticket=old.ticket, into=into.ticket)
    assert joined.state is TicketState.VOID


def draft_of(window: Window) -> CaseId:
    """A draft of the first applicant, put there whether or not the window serves just now."""
    rig = window.rig
    if window.visit().ticket.state is not TicketState.HELD:
        return window.open(first_applicant(window), INSTANT_ITEM)
    busy = rig.station.visits.desk(counter=rig.counter(1))
    if busy is not None:
        rig.station.queue.hold(officer=window.officer, ticket=busy.ticket.id, reason="换")
    rig.station.queue.resume(officer=window.officer, counter=rig.counter(1), ticket=window.ticket)
    made = window.open(first_applicant(window), INSTANT_ITEM)
    hold(window)
    if busy is not None:
        rig.station.queue.resume(officer=window.officer, counter=rig.counter(1), ticket=busy.ticket.id)
    return made


@pytest.fixture
def first(window: Window) -> Window:
    """Somebody was served, and went to make a copy."""
    return window


@pytest.fixture
def second(rig: StationRig, first: Window) -> Window:
    """The same counter serves another ticket, of nobody yet."""
    hold(first)
    return Window.serving(rig)


def first_applicant(window: Window) -> ApplicantId:
    return window.visit().applicants[0].id


def names(window: Window) -> list[str]:
    return [one.name for one in window.visit().applicants]


def positions(window: Window) -> list[int]:
    return [one.position for one in window.visit().applicants]


class TestWithoutAVisitThere:
    def test_the_visit_moves_whole(self, rig: StationRig, first: Window) -> None:
        case = first.accepted(first.visit().applicants[0].id, INSTANT_ITEM).case
        first.identify(COMPANION, role="companion")
        before = first.visit().visit
        assert before is not None
        waiting = rig.give("vehicle")
        hold(first)
        rig.station.queue.join(officer=first.officer, ticket=first.ticket, into=waiting.id)
        assert rig.ticket(waiting.id).person_id == rig.ticket(first.ticket).person_id
        rig.call()
        rig.station.queue.start(officer=first.officer, ticket=waiting.id)
        desk = rig.station.visits.of_ticket(ticket=waiting.id)
        assert desk.visit is not None
        assert (desk.visit.id, desk.visit.number) == (before.id, before.number)
        assert [one.id for one in desk.cases] == [case]
        assert [one.name for one in desk.companions] == ["乔木"]
        assert first.visit().visit is None
        rig.station.queue.finish(officer=first.officer, ticket=waiting.id)
        assert_agree(rig)


class TestIntoAVisit:
    def test_applicants_cases_and_papers_go_on(self, rig: StationRig, second: Window, first: Window) -> None:
        who = second.identify(DAUGHTER)
        case = second.open(who, SIMPLE_ITEM)
        (paper, *_) = [line.code for line in second.case(case).materials]
        second.station.cases.tick_material(officer=second.officer, case=case, material=paper)
        second.identify(COMPANION, role="companion")
        first_case = draft_of(first)
        join(second, first)
        assert names(first) == ["周㛃兰", "何映秋"]
        assert positions(first) == [1, 2]
        assert [one.name for one in first.visit().companions] == ["乔木"]
        assert [(one.id, one.position) for one in first.visit().cases] == [(first_case, 1), (case, 2)]
        assert [line.present for line in first.case(case).materials if line.code == paper] == [True]
        assert (second.visit().applicants, second.visit().cases) == ((), ())
        # and it can be done with there
        fill(rig.station, first.officer, case)
        assert first.accept(case).state is CaseState.ACCEPTED
        rig.station.cases.abandon(officer=first.officer, case=first_case)
        rig.station.queue.finish(officer=first.officer, ticket=first.ticket)
        assert_agree(rig)

    def test_nobody_there_yet(self, rig: StationRig, second: Window, first: Window) -> None:
        """Nobody was identified under the served ticket: it is the joined person's from now on."""
        case = draft_of(first)
        hold(second)
        rig.station.queue.resume(officer=second.officer, counter=rig.counter(1), ticket=second.ticket)
        rig.station.queue.join(officer=second.officer, ticket=first.ticket, into=second.ticket)
        assert (names(second), positions(second)) == (["周㛃兰"], [1])
        assert [one.id for one in second.visit().cases] == [case]
        assert rig.ticket(second.ticket).person_id == rig.ticket(first.ticket).person_id
        assert second.identify() == first_applicant(second)
        assert_agree(rig)

    def test_the_same_person_in_both_is_one_applicant(
        self, rig: StationRig, first: Window, second: Window
    ) -> None:
        old = second.identify(card(method="card_shown"), beside=first.ticket)
        case = second.filled(old, INSTANT_ITEM)
        join(second, first)
        assert (names(first), positions(first)) == (["周㛃兰"], [1])
        assert [one.applicant_id for one in first.visit().cases] == [first_applicant(first)]
        assert first_applicant(first) != old
        # the stronger identification stays
        assert first.visit().applicants[0].identified_by == "card_read"
        # what was seen for it there is seen here
        assert first.case(case).missing == ()
        first.accept(case)
        assert_agree(rig)

    def test_a_stronger_identification_is_taken_over(self, rig: StationRig) -> None:
        first = Window.serving(rig)
        first.identify(card(method="card_shown"))
        hold(first)
        second = Window.serving(rig)
        second.identify(beside=first.ticket)
        join(second, first)
        assert first.visit().applicants[0].identified_by == "card_read"
        assert_agree(rig)

    def test_a_replaced_applicant_comes_along_aside(
        self, rig: StationRig, first: Window, second: Window
    ) -> None:
        second.identify(COMPANION)
        second.identify(DAUGHTER, role="replace")
        join(second, first)
        assert names(first) == ["周㛃兰", "何映秋"]
        assert_agree(rig)

    def test_a_paper_that_both_saw_can_be_taken_back(
        self, rig: StationRig, first: Window, second: Window
    ) -> None:
        def ticked(window: Window, applicant: ApplicantId) -> tuple[CaseId, str]:
            case = window.open(applicant, SIMPLE_ITEM)
            code = window.case(case).materials[0].code
            rig.station.cases.tick_material(officer=window.officer, case=case, material=code)
            return case, code

        _, code = ticked(second, second.identify(beside=first.ticket))
        hold(second)
        rig.station.queue.resume(officer=first.officer, counter=rig.counter(1), ticket=first.ticket)
        case, _ = ticked(first, first_applicant(first))
        rig.station.queue.join(officer=first.officer, ticket=second.ticket, into=first.ticket)
        rig.station.cases.tick_material(officer=first.officer, case=case, material=code, present=False)
        shown = [line.present for line in first.case(case).materials if line.code == code]
        assert shown == [False]
        assert_agree(rig)

    def test_money_and_books_follow(self, rig: StationRig, first: Window, second: Window) -> None:
        receipt = second.accepted(second.identify(DAUGHTER), PRODUCED_ITEM)
        rig.station.payments.record(officer=second.officer, case=receipt.case, method="cash")
        join(second, first)
        first.accepted(first_applicant(first), INSTANT_ITEM)
        rig.station.queue.finish(officer=first.officer, ticket=first.ticket)
        rig.station.day.close(officer=rig.officer(Role.SUPERVISOR), day=date(2026, 3, 18))
        assert_agree(rig)

    def test_a_half_typed_identification_goes_along(
        self, rig: StationRig, first: Window, second: Window
    ) -> None:
        rig.station.visits.keep_draft(officer=second.officer, ticket=second.ticket, text="half")
        join(second, first)
        assert rig.station.visits.draft(officer=first.officer, ticket=first.ticket) == "half"


class TestPapers:
    def test_one_slip_names_the_cases_of_both(self, rig: StationRig, first: Window, second: Window) -> None:
        two = second.accepted(second.identify(beside=first.ticket), INSTANT_ITEM)
        hold(second)
        rig.station.queue.resume(officer=first.officer, counter=rig.counter(1), ticket=first.ticket)
        one = first.accepted(first_applicant(first), INSTANT_ITEM)
        rig.station.queue.join(officer=first.officer, ticket=second.ticket, into=first.ticket)
        (slip,) = rig.station.paper.pending()
        numbers = [item["case_number"] for item in json.loads(slip.document)["items"]]
        assert set(numbers) == {one.number, two.number}
        assert slip.subject_id == first_applicant(first)
        every = rig.station.paper.of_subject("applicant", first_applicant(first))
        assert [job.state for job in every] == [PrintState.VOID, PrintState.VOID, PrintState.QUEUED]
        assert_agree(rig)

    def test_a_slip_of_the_joined_visit_is_still_found(
        self, rig: StationRig, first: Window, second: Window
    ) -> None:
        second.identify(DAUGHTER)
        old = second.visit().visit
        assert old is not None
        join(second, first)
        code = parse_scanned(scan_text(CodeKind.VISIT, old.number))
        found = rig.station.people.of_paper(officer=first.officer, code=code)
        assert [one.name for one in found] == ["周㛃兰", "何映秋"]


def test_not_into_a_visit_at_somebody_elses_window(rig: StationRig, first: Window) -> None:
    hold(first)
    other = Window.serving(rig, 2)
    with pytest.raises(TicketElsewhere):
        rig.station.queue.join(officer=first.officer, ticket=first.ticket, into=other.ticket)
    assert names(first) == ["周㛃兰"]
