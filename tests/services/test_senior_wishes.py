"""本人核对 and the visit at home: what is kept, what is sealed, who may, and what is refused."""

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from printing.documents import HomeVisitSlip, document_from_json
from tests.builders import NINE, StationRig, fresh_command
from tests.services.visit_rig import INSTANT_ITEM, PRODUCED_ITEM, Window, card, number_of
from window_client.domain.people.contact import InvalidPhone
from window_client.domain.senior.care_records import CareMoveRefused, CheckHow, CitizenCheck
from window_client.domain.senior.facing_facts import FacingAnswer
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.domain.station.station_record import local_day
from window_client.ids import ApplicantId, HomeVisitId
from window_client.services.queue_refusals import TicketElsewhere
from window_client.services.senior_wishes import CheckInvalid, HomeVisitInvalid
from window_client.services.visit_service import NotServing

TODAY = local_day(NINE)
DAUGHTER = card("何映秋", number_of(date(1985, 4, 2), 125))
WHERE = "云溪镇青石巷 18 号 3 幢 502"


@pytest.fixture
def window(rig: StationRig) -> Window:
    """周㛃兰 sits at counter 1."""
    return Window.serving(rig, 1)


@pytest.fixture
def applicant(window: Window) -> ApplicantId:
    """Herself."""
    return window.identify(card())


def confirm(window: Window, applicant: ApplicantId, answer: str = "right", **more: Any) -> CitizenCheck:
    given: dict[str, Any] = {"officer": window.officer, "ticket": window.ticket, "how": "screen"} | more
    return window.station.senior.confirm(applicant=applicant, answer=answer, **given)


def ask(window: Window, applicant: ApplicantId, **more: Any) -> HomeVisitId:
    given: dict[str, Any] = {
        "officer": window.officer,
        "ticket": window.ticket,
        "purpose": "photo",
        "phone": "13800000042",
        "address": WHERE,
    }
    return window.station.senior.ask_home_visit(applicant=applicant, **(given | more))


class TestFacts:
    def test_four_rows_of_the_persons_own_cases(self, window: Window, applicant: ApplicantId) -> None:
        other = window.identify(DAUGHTER, role="applicant")
        window.open(applicant, PRODUCED_ITEM)
        window.open(applicant, INSTANT_ITEM)
        facts = window.station.senior.facts(officer=window.officer, ticket=window.ticket, applicant=applicant)
        assert [row.label for row in facts.rows] == ["姓名", "办什么", "费用", "怎么领"]
        assert facts.rows[0].big == "周㛃兰"
        assert facts.rows[1].big == "换港澳通行证、换户口簿"
        assert (facts.counter, facts.station, facts.sensitive) == ("01", "云溪派出所", False)
        assert facts.sentence == "请您核对，这些写得对吗？"
        theirs = window.station.senior.facts(officer=window.officer, ticket=window.ticket, applicant=other)
        assert [row.big for row in theirs.rows] == ["何映秋"]

    def test_of_a_sensitive_item_a_neutral_title_and_no_word(
        self, window: Window, applicant: ApplicantId
    ) -> None:
        window.open(applicant, "hz.cert.nocrime")
        facts = window.station.senior.facts(officer=window.officer, ticket=window.ticket, applicant=applicant)
        assert facts.sensitive
        assert facts.spoken == ()
        assert "犯罪" not in facts.rows[1].big

    def test_who_may_and_when(self, window: Window, applicant: ApplicantId) -> None:
        senior, rig = window.station.senior, window.rig
        with pytest.raises(PermissionDenied):
            senior.facts(officer=rig.officer(Role.GUIDE), ticket=window.ticket, applicant=applicant)
        rig.station.queue.hold(officer=window.officer, ticket=window.ticket, reason="复印")
        with pytest.raises(NotServing):
            senior.facts(officer=window.officer, ticket=window.ticket, applicant=applicant)


class TestConfirm:
    def test_it_is_kept_without_what_was_shown(self, window: Window, applicant: ApplicantId) -> None:
        rig = window.rig
        begun = rig.station.senior.begin(officer=window.officer, ticket=window.ticket, reason="age")
        asked = rig.clock.now
        rig.clock.forward(seconds=40)
        check = confirm(window, applicant, "change", row=0, asked_at=asked)
        assert (check.answer, check.how, check.pointed) == (FacingAnswer.CHANGE, CheckHow.SCREEN, 0)
        assert check.answered_at - check.asked_at == timedelta(seconds=40)
        row = rig.journal()[-1]
        assert row.entry.verb == "confirm_facts"
        assert "周㛃兰" not in row.changes_json + row.facts_json
        care = rig.station.senior.care(ticket=window.ticket)
        assert care is not None
        assert care.id == begun.id
        assert [(one.applicant, one.answer, one.holds) for one in care.checks] == [
            (applicant, FacingAnswer.CHANGE, True)
        ]

    def test_it_holds_until_the_facts_change(self, window: Window, applicant: ApplicantId) -> None:
        window.station.senior.begin(officer=window.officer, ticket=window.ticket, reason="age")
        confirm(window, applicant)
        window.open(applicant, INSTANT_ITEM)
        confirm(window, applicant, how="word")
        care = window.station.senior.care(ticket=window.ticket)
        assert care is not None
        assert [(one.how, one.holds) for one in care.checks] == [
            (CheckHow.SCREEN, False),
            (CheckHow.WORD, True),
        ]

    def test_what_was_shown_counts_and_not_what_is_there_by_now(
        self, window: Window, applicant: ApplicantId
    ) -> None:
        senior = window.station.senior
        senior.begin(officer=window.officer, ticket=window.ticket, reason="age")
        shown = senior.facts(officer=window.officer, ticket=window.ticket, applicant=applicant)
        window.open(applicant, INSTANT_ITEM)
        confirm(window, applicant, shown=shown)
        care = senior.care(ticket=window.ticket)
        assert care is not None
        assert [one.holds for one in care.checks] == [False]

    def test_the_same_command_answers_once(self, window: Window, applicant: ApplicantId) -> None:
        command = fresh_command()
        assert confirm(window, applicant, command_id=command) == confirm(
            window, applicant, command_id=command
        )

    def test_what_cannot_be(self, window: Window, applicant: ApplicantId) -> None:
        for wrong, problem in (
            ({"row": 1}, "row"),
            ({"row": -1}, "row"),
            ({"asked_at": NINE + timedelta(hours=1)}, "time"),
        ):
            with pytest.raises(CheckInvalid) as refused:
                confirm(window, applicant, **wrong)
            assert refused.value.facts["problem"] == problem
        other = Window.serving(window.rig, 2)
        stranger = other.identify(DAUGHTER)
        with pytest.raises(CheckInvalid) as refused:
            confirm(window, stranger)
        assert refused.value.facts["problem"] == "applicant"


class TestHomeVisit:
    def test_it_is_sealed_shown_on_the_care_and_read_with_a_note(
        self, window: Window, applicant: ApplicantId
    ) -> None:
        rig, senior = window.rig, window.station.senior
        senior.begin(officer=window.officer, ticket=window.ticket, reason="age")
        asked = ask(window, applicant, name="周大山", note="卧床，女儿在家", wanted_on=TODAY, part="morning")
        stored = json.dumps(rig.journal()[-1].changes_json, ensure_ascii=False)
        assert not any(word in stored for word in ("周大山", "青石巷", "13800000042", "卧床"))
        care = senior.care(ticket=window.ticket)
        assert care is not None
        (line,) = care.home_visits
        assert (line.id, line.purpose, line.part, line.wanted_on) == (asked, "photo", "morning", TODAY)
        read = senior.home_visit(officer=window.officer, home_visit=asked)
        assert (read.name, read.address, read.note) == ("周大山", WHERE, "卧床，女儿在家")
        with rig.database.read() as work:
            person = work.applicants.get(applicant).person_id
            assert [(what, who) for _, who, what, _ in work.notes.reads_of(person)][-1] == (
                "home_visit",
                window.officer,
            )
        assert rig.station.audit.verify().findings == ()

    def test_the_applicants_own_data_stand_in_where_nothing_is_given(
        self, window: Window, applicant: ApplicantId
    ) -> None:
        with pytest.raises(HomeVisitInvalid) as refused:
            ask(window, applicant, phone="")
        assert refused.value.facts["problem"] == "phone"
        with pytest.raises(HomeVisitInvalid) as refused:
            ask(window, applicant, address=" ")
        assert refused.value.facts["problem"] == "address"
        asked = ask(window, applicant)
        read = window.station.senior.home_visit(officer=window.officer, home_visit=asked)
        assert read.name == "周㛃兰"

    @pytest.mark.parametrize(
        ("wrong", "problem"),
        [({"wanted_on": TODAY - timedelta(days=1)}, "past"), ({"note": "长" * 201}, "note")],
    )
    def test_what_cannot_be(
        self, window: Window, applicant: ApplicantId, wrong: dict[str, Any], problem: str
    ) -> None:
        with pytest.raises(HomeVisitInvalid) as refused:
            ask(window, applicant, **wrong)
        assert refused.value.facts["problem"] == problem
        with pytest.raises(InvalidPhone):
            ask(window, applicant, phone="1380000004")
        with pytest.raises(PermissionDenied):
            ask(window, applicant, officer=window.rig.officer(Role.GUIDE))

    def test_taken_back_while_the_ticket_is_live(self, window: Window, applicant: ApplicantId) -> None:
        senior = window.station.senior
        senior.begin(officer=window.officer, ticket=window.ticket, reason="age")
        first, second = ask(window, applicant), ask(window, applicant, purpose="sign")
        senior.take_back_home_visit(officer=window.officer, home_visit=first)
        with pytest.raises(CareMoveRefused) as refused:
            senior.take_back_home_visit(officer=window.officer, home_visit=first)
        assert refused.value.facts["problem"] == "no_home_visit"
        care = senior.care(ticket=window.ticket)
        assert care is not None
        assert [line.id for line in care.home_visits] == [second]

    def test_carried_over_it_goes_along_and_may_still_be_taken_back(
        self, window: Window, applicant: ApplicantId
    ) -> None:
        rig, senior = window.rig, window.station.senior
        senior.begin(officer=window.officer, ticket=window.ticket, reason="age")
        asked = ask(window, applicant)
        chief = rig.officer(Role.SUPERVISOR)
        rig.station.queue.carry_over(officer=chief, ticket=window.ticket)
        rig.clock.forward(hours=8)
        rig.station.day.close(officer=chief, day=TODAY)
        with rig.database.read() as work:
            new = work.tickets.carried_on(window.ticket)
        assert new is not None
        rig.clock.forward(hours=16)
        (line,) = rig.station.guide.hall(officer=rig.officer(Role.GUIDE)).waiting
        assert line.care is not None
        assert line.care.home_visit
        senior.print_home_visit(officer=window.officer, home_visit=asked)
        senior.take_back_home_visit(officer=window.officer, home_visit=asked)
        care = senior.care(ticket=new.id)
        assert care is not None
        assert care.home_visits == ()
        assert rig.station.audit.verify().findings == ()

    def test_the_slip_is_printed_on_wish_and_once_more_with_its_number(
        self, window: Window, applicant: ApplicantId
    ) -> None:
        rig, senior = window.rig, window.station.senior
        asked = ask(window, applicant, print_slip=True, wanted_on=TODAY, part="afternoon")
        with rig.database.read() as work:
            (job,) = work.print_jobs.of_subject("home_visit", asked)
        slip = document_from_json(job.document_kind, job.document)
        assert isinstance(slip, HomeVisitSlip)
        assert job.paper == "a4"
        facts = {fact.label: fact.text for fact in slip.facts}
        assert facts["上门地址"] == WHERE
        assert facts["希望时间"] == "3 月 18 日（周三）下午"
        # what stays with the family tells a thief nothing
        kept = "".join(fact.text for fact in slip.kept)
        assert "青石巷" not in kept
        assert "周㛃兰" not in kept
        later = ask(window, applicant)
        printed = senior.print_home_visit(officer=window.officer, home_visit=later)
        with rig.database.read() as work:
            assert [one.id for one in work.print_jobs.of_subject("home_visit", later)] == [printed]


class TestAtAnotherWindow:
    """What one counter asks a person, no other counter reads or writes down."""

    def test_it_is_refused(self, window: Window, applicant: ApplicantId) -> None:
        rig, senior = window.rig, window.station.senior
        stranger = Window.serving(rig, 2).officer
        rows = len(rig.journal())
        for act in (
            lambda: senior.facts(officer=stranger, ticket=window.ticket, applicant=applicant),
            lambda: confirm(window, applicant, officer=stranger),
            lambda: ask(window, applicant, officer=stranger),
        ):
            with pytest.raises(TicketElsewhere) as refused:
                act()
            assert refused.value.facts["counter_number"] == 1
        assert len(rig.journal()) == rows

    def test_a_clerk_who_supervises_may_and_the_look_is_noted(
        self, window: Window, applicant: ApplicantId
    ) -> None:
        rig, other = window.rig, Window.serving(window.rig, 2).officer
        with rig.database.write() as work:
            clerk = work.officers.get(other)
            both = clerk.roles | {Role.SUPERVISOR}
            work.officers.save(clerk, replace(clerk, roles=both, version=clerk.version + 1))
            person = work.applicants.get(applicant).person_id

        def looks() -> list[tuple[str, str]]:
            with rig.database.read() as work:
                return [(who, detail) for _, who, _, detail in work.notes.reads_of(person)]

        before = looks()
        window.station.senior.facts(officer=window.officer, ticket=window.ticket, applicant=applicant)
        assert looks() == before
        window.station.senior.facts(officer=other, ticket=window.ticket, applicant=applicant)
        assert looks() == [*before, (other, "facts")]
        assert confirm(window, applicant, officer=other).officer_id == other


def test_papers_of_somebody_in_care_are_in_large_print(window: Window) -> None:
    rig = window.rig
    daughter = window.identify(DAUGHTER)
    for in_care in (False, True):
        if in_care:
            rig.station.senior.begin(officer=window.officer, ticket=window.ticket, reason="wish")
        rig.accepted(daughter, PRODUCED_ITEM if in_care else INSTANT_ITEM, window.officer)
        with rig.database.read() as work:
            newest = work.print_jobs.of_subject("applicant", daughter)[-1]
        assert json.loads(newest.document)["large_print"] is in_care
