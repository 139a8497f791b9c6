"""What becomes of a case at the window: accepted, noticed, refused, taken out."""

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import StationRig, TestClock, fresh_command, opened
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
from window_client.domain.cases.case_file import CaseIncomplete, CaseMoveRefused
from window_client.domain.cases.case_states import CaseState
from window_client.domain.catalogue.fee import PayWhen
from window_client.domain.paper.print_job import PrintState
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.ids import ApplicantId, CaseId
from window_client.services.case_answers import (
    NothingMissing,
    ReasonUnknown,
    VisitNotOpen,
)
from window_client.services.queue_refusals import CasesUnsettled, TicketElsewhere
from window_client.services.verbs import CommandIdReused
from window_client.services.visit_desk import CaseStep, PrimaryAct

DAUGHTER = card("何映秋", number_of(date(1985, 4, 2), 125))
#: instant, and no sworn decision in it
REPORT_ITEM = "za.rent.report"


@pytest.fixture
def assisted(rig: StationRig) -> Window:
    """周㛃兰 stands at counter 2, where an auxiliary (辅警) sits."""
    window = Window.serving(rig, 2, officer=rig.officer(Role.AUXILIARY))
    window.identify()
    return window


def numbers(window: Window) -> list[str | None]:
    """受理号 of the visit's cases, in order."""
    return [one.number for one in window.visit().cases]


def sheets(window: Window, applicant: ApplicantId) -> list[tuple[str, str]]:
    """(kind, state) of what was printed about an applicant, voided ones left out."""
    return [
        (job.document_kind, job.state.value)
        for job in window.station.paper.of_subject("applicant", applicant)
        if job.state is not PrintState.VOID
    ]


class TestAccept:
    """受理本项."""

    def test_what_is_produced_is_accepted_with_number_fee_and_dates(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        receipt = window.accepted(applicant)
        desk = window.case(receipt.case)
        assert (receipt.state, receipt.number) == (CaseState.ACCEPTED, "2603180001")
        assert (desk.card.state, desk.card.step, desk.primary) == (
            CaseState.ACCEPTED,
            CaseStep.SETTLED,
            PrimaryAct.NONE,
        )
        assert desk.due_fen == sum(amount for _, amount in desk.fee_lines) > 0
        # Wednesday the 18th: 3 working days to pay, 7 to be done
        assert (desk.pay_by, desk.promise_on) == (date(2026, 3, 23), date(2026, 3, 27))
        assert desk.card.outstanding_fen == desk.due_fen
        assert_agree(rig)

    def test_what_is_instant_is_done(self, rig: StationRig, window: Window, applicant: ApplicantId) -> None:
        receipt = window.accepted(applicant, INSTANT_ITEM)
        desk = window.case(receipt.case)
        assert (receipt.state, desk.due_fen, desk.pay_by) == (CaseState.DONE, 0, None)
        assert window.visit().can_finish
        assert_agree(rig)

    def test_the_number_is_gapless_over_refusals_and_undo(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        first = window.open(applicant)
        for _ in range(3):
            with pytest.raises(CaseIncomplete):
                window.accept(first)
        second = window.accepted(applicant, INSTANT_ITEM)
        fill(rig.station, window.officer, first)
        taken = window.accept(first)
        back = rig.station.cases.undo_accept(officer=window.officer, case=first)
        assert (taken.number, back.number) == ("2603180002", "2603180002")
        third = window.accepted(applicant, SIMPLE_ITEM)
        assert window.accept(first).number == "2603180002"
        assert (second.number, third.number) == ("2603180001", "2603180003")
        assert_agree(rig)

    def test_numbers_begin_anew_every_day(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        window.accepted(applicant)
        rig.finish(rig.ticket(window.ticket))
        rig.clock.forward(days=1)
        again = Window.serving(rig)
        assert again.accepted(again.identify()).number == "2603190001"
        assert_agree(rig)

    def test_everything_missing_is_told_and_nothing_changed(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        case = window.open(applicant)
        before, rows = window.case(case), len(rig.journal())
        with pytest.raises(CaseIncomplete) as caught:
            window.accept(case)
        assert caught.value.facts["missing"] == before.missing
        assert window.case(case) == before
        assert len(rig.journal()) == rows
        assert rig.station.paper.pending() == ()

    @pytest.mark.parametrize(
        "left", ["field:emergency_contact", "material:m.old_doc.hm_permit", "external_number:"]
    )
    def test_one_thing_missing_is_enough(self, window: Window, applicant: ApplicantId, left: str) -> None:
        case = window.filled(applicant, but=(left,))
        with pytest.raises(CaseIncomplete) as caught:
            window.accept(case)
        assert caught.value.facts["missing"] == (left,)

    def test_twice_with_one_command_is_once(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        case, command = window.filled(applicant), fresh_command()
        first = window.accept(case, command_id=command)
        rows = len(rig.journal())
        assert window.accept(case, command_id=command) == first
        with opened(rig.another()) as elsewhere:
            again = elsewhere.station.cases.accept(officer=window.officer, case=case, command_id=command)
        assert again == first
        assert len([row for row in rig.journal() if row.entry.verb == "accept_case"]) == 1
        assert len(rig.station.paper.pending()) == 2
        with pytest.raises(CommandIdReused):
            window.accept(window.filled(applicant), command_id=command)
        with pytest.raises(CaseMoveRefused):
            window.accept(case)
        assert rows

    def test_not_while_the_visit_is_held_or_over(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        case = window.filled(applicant)
        rig.station.queue.hold(officer=window.officer, ticket=window.ticket, reason="去缴费")
        with pytest.raises(VisitNotOpen):
            window.accept(case)

    def test_not_by_a_colleague_at_another_window(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        case = window.filled(applicant)
        with pytest.raises(TicketElsewhere):
            rig.station.cases.accept(officer=rig.officer(nth=1), case=case)
        assert window.accept(case).state is CaseState.ACCEPTED

    def test_a_visit_ends_only_when_every_case_has_its_result(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        window.accepted(applicant)
        left = window.open(applicant, INSTANT_ITEM)
        assert not window.visit().can_finish
        with pytest.raises(CasesUnsettled):
            rig.finish(rig.ticket(window.ticket), None)
        rig.station.cases.abandon(officer=window.officer, case=left)
        rig.finish(rig.ticket(window.ticket), None)
        assert_agree(rig)

    def test_two_applicants_and_two_domains_in_one_visit(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        other = window.identify(DAUGHTER, role="applicant", relation="daughter")
        for who, item in ((applicant, PRODUCED_ITEM), (applicant, INSTANT_ITEM), (other, "cj.dl.lost")):
            window.accepted(who, item)
        assert numbers(window) == ["2603180001", "2603180002", "2603180003"]
        assert rig.finish(rig.ticket(window.ticket), None)
        assert_agree(rig)


class TestAuxiliary:
    """辅警 assist; what needs a decision waits for 民警 (规范 第7条)."""

    def test_what_needs_a_decision_waits_for_it(self, rig: StationRig, assisted: Window) -> None:
        applicant = assisted.visit().applicants[0].id
        case = assisted.filled(applicant)
        assert assisted.case(case).primary is PrimaryAct.SUBMIT
        receipt = assisted.accept(case)
        assert receipt.state is CaseState.PENDING_REVIEW
        assert [one.id for one in rig.station.cases.to_review()] == [case]
        with pytest.raises(PermissionDenied):
            rig.station.cases.approve(officer=assisted.officer, case=case)
        done = rig.station.cases.approve(officer=rig.officer(), case=case)
        assert (done.state, done.number) == (CaseState.ACCEPTED, receipt.number)
        assert rig.station.cases.to_review() == ()
        assert_agree(rig)

    def test_what_needs_none_is_accepted(self, rig: StationRig, assisted: Window) -> None:
        receipt = assisted.accepted(assisted.visit().applicants[0].id, SIMPLE_ITEM)
        assert receipt.state is CaseState.ACCEPTED
        assert_agree(rig)

    @pytest.mark.parametrize("item", [INSTANT_ITEM, REPORT_ITEM])
    def test_nothing_is_finished_on_the_spot_without_an_officer(
        self, rig: StationRig, assisted: Window, item: str
    ) -> None:
        receipt = assisted.accepted(assisted.visit().applicants[0].id, item)
        assert receipt.state is CaseState.PENDING_REVIEW
        done = rig.station.cases.approve(officer=rig.officer(), case=receipt.case)
        assert done.state is CaseState.DONE
        assert_agree(rig)

    def test_it_may_be_sent_back_while_the_person_is_here(self, rig: StationRig, assisted: Window) -> None:
        applicant = assisted.visit().applicants[0].id
        receipt = assisted.accepted(applicant)
        with pytest.raises(PermissionDenied):
            rig.station.cases.return_to_clerk(officer=assisted.officer, case=receipt.case, reason="照片不对")
        back = rig.station.cases.return_to_clerk(officer=rig.officer(), case=receipt.case, reason="照片不对")
        assert (back.state, back.number) == (CaseState.DRAFT, receipt.number)
        assert_agree(rig)
        assert assisted.accept(receipt.case).number == receipt.number
        assert_agree(rig)

    def test_a_returned_case_that_is_taken_out_owes_nothing(self, rig: StationRig, assisted: Window) -> None:
        applicant = assisted.visit().applicants[0].id
        receipt = assisted.accepted(applicant)
        rig.station.cases.return_to_clerk(officer=rig.officer(), case=receipt.case, reason="照片不对")
        rig.station.cases.abandon(officer=assisted.officer, case=receipt.case)
        desk = assisted.case(receipt.case)
        assert (desk.card.due_fen, desk.card.outstanding_fen) == (0, 0)
        assert sheets(assisted, applicant) == []
        assert_agree(rig)

    def test_not_when_the_person_is_gone(self, rig: StationRig, assisted: Window) -> None:
        receipt = assisted.accepted(assisted.visit().applicants[0].id)
        rig.finish(rig.ticket(assisted.ticket), None)
        with pytest.raises(VisitNotOpen):
            rig.station.cases.return_to_clerk(officer=rig.officer(), case=receipt.case, reason="照片不对")
        assert rig.station.cases.approve(officer=rig.officer(), case=receipt.case)
        assert_agree(rig)

    def test_only_what_waits_can_be_approved(self, window: Window, applicant: ApplicantId) -> None:
        for case in (window.open(applicant), window.accepted(applicant).case):
            with pytest.raises(CaseMoveRefused):
                window.station.cases.approve(officer=window.officer, case=case)

    def test_refusing_is_an_officers_act(self, rig: StationRig, assisted: Window) -> None:
        case = assisted.open(assisted.visit().applicants[0].id)
        with pytest.raises(PermissionDenied):
            rig.station.cases.refuse(officer=assisted.officer, case=case, reason="fraud")


class TestPayBefore:
    """Some fees are due before acceptance."""

    @pytest.fixture
    def case(self, window: Window, applicant: ApplicantId, monkeypatch: pytest.MonkeyPatch) -> CaseId:
        """A filled case of an item with ``pay_when = before``, which the shipped catalogue has none of."""
        real = window.station.catalogue.item(PRODUCED_ITEM)
        changed = replace(real, fee=replace(real.fee, pay_when=PayWhen.BEFORE))
        monkeypatch.setattr(window.station.catalogue, "item", lambda code: changed)
        return window.filled(applicant)

    def test_it_is_missing_until_it_is_paid(self, rig: StationRig, window: Window, case: CaseId) -> None:
        assert window.case(case).missing == ("payment:",)
        with pytest.raises(CaseIncomplete) as caught:
            window.accept(case)
        assert caught.value.facts["missing"] == ("payment:",)
        due = window.case(case).due_fen
        rig.station.payments.record(officer=window.officer, case=case, method="cash", amount_fen=due - 1)
        assert window.case(case).missing == ("payment:",)
        rig.station.payments.record(officer=window.officer, case=case, method="code", amount_fen=1)
        assert_agree(rig)
        window.accept(case)
        desk = window.case(case)
        assert (desk.due_fen, desk.paid_fen, desk.pay_by) == (due, due, None)
        assert_agree(rig)


class TestNotice:
    """一次性告知."""

    def test_everything_missing_goes_onto_one_paper(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        case = window.filled(applicant, but=("material:m.idcard", "material:m.old_doc.hm_permit"))
        receipt = rig.station.cases.give_notice(officer=window.officer, case=case)
        assert receipt.state is CaseState.NOTICED
        assert window.case(case).notice_number == "N2603180001"
        (sheet,) = rig.station.paper.of_subject("case", case)
        assert (sheet.id, sheet.document_kind, sheet.paper) == (receipt.sheet, "notice", "a4")
        for name in ("居民身份证", "往来港澳通行证"):
            assert name in sheet.document
        assert numbers(window) == [None]
        assert_agree(rig)

    def test_not_where_nothing_is_missing(self, window: Window, applicant: ApplicantId) -> None:
        with pytest.raises(NothingMissing):
            window.station.cases.give_notice(officer=window.officer, case=window.filled(applicant))

    def test_not_where_only_the_clerk_has_something_to_do(
        self, window: Window, applicant: ApplicantId
    ) -> None:
        case = window.filled(applicant, but=("external_number:",))
        assert window.case(case).missing == ("external_number:",)
        with pytest.raises(NothingMissing):
            window.station.cases.give_notice(officer=window.officer, case=case)

    def test_within_the_visit_it_goes_on_with_the_same_number(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        case = window.filled(applicant)
        window.station.cases.tick_material(
            officer=window.officer, case=case, material="m.idcard", present=False
        )
        window.station.cases.give_notice(officer=window.officer, case=case)
        window.station.cases.reopen(officer=window.officer, case=case)
        window.station.cases.give_notice(officer=window.officer, case=case)
        assert window.case(case).notice_number == "N2603180001"
        window.station.cases.reopen(officer=window.officer, case=case)
        fill(rig.station, window.officer, case)
        assert window.accept(case).number == "2603180001"
        assert_agree(rig)

    def test_not_after_the_visit(self, rig: StationRig, window: Window, applicant: ApplicantId) -> None:
        case = window.open(applicant)
        window.station.cases.give_notice(officer=window.officer, case=case)
        rig.finish(rig.ticket(window.ticket), None)
        with pytest.raises(VisitNotOpen):
            window.station.cases.reopen(officer=window.officer, case=case)
        assert_agree(rig)


class TestRefuse:
    """不予受理."""

    def test_with_one_of_the_items_reasons(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        case = window.open(applicant)
        done = window.station.cases.refuse(officer=window.officer, case=case, reason="fraud")
        assert (done.state, done.number) == (CaseState.REFUSED, None)
        assert rig.journal()[-1].entry.facts["reason"] == "fraud"
        assert_agree(rig)

    def test_or_another_one_in_words_that_only_the_file_knows(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        case = window.open(applicant)
        window.station.cases.refuse(officer=window.officer, case=case, reason="other", words="证件系涂改")
        assert "涂改" not in repr(rig.journal()[-1])
        with rig.database.read() as work:
            assert work.notes.newest_remark(case, "refuse_case") == "证件系涂改"

    @pytest.mark.parametrize(("reason", "words"), [("whim", ""), ("other", ""), ("other", "  "), ("", "x")])
    def test_not_without_one(self, window: Window, applicant: ApplicantId, reason: str, words: str) -> None:
        case = window.open(applicant)
        with pytest.raises(ReasonUnknown):
            window.station.cases.refuse(officer=window.officer, case=case, reason=reason, words=words)
        assert window.case(case).card.state is CaseState.DRAFT


def test_what_is_entered_later_is_listed_until_it_is(
    rig: StationRig, window: Window, applicant: ApplicantId
) -> None:
    receipt = window.accepted(applicant, "cj.dl.lost")
    rig.finish(rig.ticket(window.ticket), None)
    assert [one.id for one in rig.station.cases.to_enter()] == [receipt.case]
    rig.station.cases.set_external_number(officer=window.officer, case=receipt.case, number="CJ20260318")
    assert rig.station.cases.to_enter() == ()
    assert_agree(rig)


def test_a_case_is_due_for_the_day_of_its_acceptance(rig: StationRig) -> None:
    """The person came on a Friday evening of a long holiday: working days are counted by the calendar."""
    rig.clock.now = TestClock().now.replace(month=9, day=30)
    window = Window.serving(rig)
    desk = window.case(window.accepted(window.identify()).case)
    assert desk.promise_on is not None
    assert desk.promise_on >= date(2026, 10, 14)
    assert_agree(rig)
