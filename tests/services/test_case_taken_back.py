"""An accepted case is taken back: by the applicant, or by the officer who pressed too early."""

import json

import pytest

from tests.builders import StationRig, fresh_command
from tests.services.visit_rig import (
    INSTANT_ITEM,
    Window,
    assert_agree,
)
from window_client.domain.cases.case_file import CaseMoveRefused
from window_client.domain.cases.case_states import CaseState
from window_client.domain.paper.print_job import PrintJob
from window_client.ids import ApplicantId
from window_client.services.case_answers import (
    PaperAlreadyOut,
)
from window_client.services.visit_desk import PrimaryAct


def named(job: PrintJob) -> list[str]:
    """受理号 on a slip or a receipt."""
    return [item["case_number"] for item in json.loads(job.document)["items"]]


class TestWithdraw:
    """撤回."""

    def test_the_number_stays_and_nothing_is_owed(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        receipt = window.accepted(applicant)
        done = rig.station.cases.withdraw(officer=window.officer, case=receipt.case, reason="不办了")
        desk = window.case(receipt.case)
        assert (done.state, done.number) == (CaseState.WITHDRAWN, receipt.number)
        # what was due stays as it was fixed; nothing of it is owed any more
        assert (desk.due_fen, desk.card.outstanding_fen, desk.pay_by) == (6_000, 0, None)
        assert window.accepted(applicant, INSTANT_ITEM).number == "2603180002"
        assert_agree(rig)

    def test_what_was_paid_stays_in_the_books(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        receipt = window.accepted(applicant)
        rig.station.payments.record(
            officer=window.officer, case=receipt.case, method="cash", amount_fen=1_000
        )
        rig.station.cases.withdraw(officer=window.officer, case=receipt.case, reason="不办了")
        desk = window.case(receipt.case)
        assert (desk.paid_fen, desk.card.outstanding_fen) == (1_000, 0)
        assert_agree(rig)

    def test_a_slip_that_waits_does_not_name_it_any_more(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        gone, stays = window.accepted(applicant), window.accepted(applicant, INSTANT_ITEM)
        rig.station.cases.withdraw(officer=window.officer, case=gone.case, reason="不办了")
        waiting = rig.station.paper.pending()
        assert [job.document_kind for job in waiting] == ["visit_slip"]
        assert named(waiting[0]) == [stays.number]
        assert_agree(rig)

    def test_only_what_was_accepted(self, window: Window, applicant: ApplicantId) -> None:
        for case in (window.open(applicant), window.accepted(applicant, INSTANT_ITEM).case):
            with pytest.raises(CaseMoveRefused):
                window.station.cases.withdraw(officer=window.officer, case=case, reason="不办了")


class TestUndoAccept:
    """撤回受理, within the undo time."""

    def test_the_case_is_a_draft_again_and_its_sheets_are_void(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        receipt = window.accepted(applicant)
        rig.clock.forward(seconds=10)
        back = rig.station.cases.undo_accept(officer=window.officer, case=receipt.case)
        desk = window.case(receipt.case)
        assert (back.state, back.number) == (CaseState.DRAFT, receipt.number)
        assert (desk.pay_by is not None, desk.promise_on is not None) == (True, True)
        assert desk.card.due_fen == desk.due_fen > 0
        assert (desk.missing, desk.primary) == ((), PrimaryAct.ACCEPT)
        assert rig.station.paper.pending() == ()
        assert_agree(rig)

    def test_the_other_case_keeps_its_slip(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        first = window.accepted(applicant)
        rig.clock.forward(seconds=3)
        second = window.accepted(applicant, INSTANT_ITEM)
        rig.station.cases.undo_accept(officer=window.officer, case=second.case)
        waiting = rig.station.paper.pending()
        assert sorted(job.document_kind for job in waiting) == ["receipt", "visit_slip"]
        assert [named(job) for job in waiting] == [[first.number]] * 2
        rig.station.cases.undo_accept(officer=window.officer, case=first.case)
        assert rig.station.paper.pending() == ()
        assert_agree(rig)

    def test_the_earlier_one_can_be_taken_back_too(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        first = window.accepted(applicant)
        rig.clock.forward(seconds=3)
        second = window.accepted(applicant, INSTANT_ITEM)
        rig.station.cases.undo_accept(officer=window.officer, case=first.case)
        (slip,) = rig.station.paper.pending()
        assert named(slip) == [second.number]
        assert_agree(rig)

    def test_too_late(self, rig: StationRig, window: Window, applicant: ApplicantId) -> None:
        receipt = window.accepted(applicant)
        rig.clock.forward(seconds=10.001)
        with pytest.raises(PaperAlreadyOut):
            rig.station.cases.undo_accept(officer=window.officer, case=receipt.case)

    def test_not_by_another(self, rig: StationRig, window: Window, applicant: ApplicantId) -> None:
        receipt = window.accepted(applicant)
        with pytest.raises(PaperAlreadyOut):
            rig.station.cases.undo_accept(officer=rig.officer(nth=1), case=receipt.case)

    def test_not_when_money_was_taken(self, rig: StationRig, window: Window, applicant: ApplicantId) -> None:
        receipt = window.accepted(applicant)
        rig.station.payments.record(officer=window.officer, case=receipt.case, method="cash")
        with pytest.raises(PaperAlreadyOut):
            rig.station.cases.undo_accept(officer=window.officer, case=receipt.case)
        assert window.case(receipt.case).card.state is CaseState.ACCEPTED
        assert_agree(rig)

    def test_twice_with_one_command_is_once(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        receipt, command = window.accepted(applicant), fresh_command()
        back = [
            rig.station.cases.undo_accept(officer=window.officer, case=receipt.case, command_id=command)
            for _ in range(2)
        ]
        assert back[0] == back[1]
        with pytest.raises(CaseMoveRefused):
            rig.station.cases.undo_accept(officer=window.officer, case=receipt.case)
