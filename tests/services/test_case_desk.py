"""How a case stands while it is filled in: form, papers, what is missing, and what was typed so far."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.builders import StationRig, fresh_command, opened
from tests.services.visit_rig import (
    INSTANT_ITEM,
    PRODUCED_ITEM,
    SIMPLE_ITEM,
    Window,
    assert_agree,
    assert_not_readable_in_file,
    assert_nothing_personal_in_journal,
    card,
    drafts_kept,
    fill,
    number_of,
)
from window_client.domain.cases.case_file import CaseMoveRefused
from window_client.domain.cases.case_states import CaseState
from window_client.domain.catalogue.field_check import FieldProblem
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.ids import ApplicantId, CaseId
from window_client.services.case_answers import (
    ExternalNumberInvalid,
    FieldUnknown,
    MaterialUnknown,
    VisitNotOpen,
)
from window_client.services.catalogue_service import UnknownItem
from window_client.services.visit_desk import CaseStep, FieldView, PrimaryAct

DAUGHTER = card("何映秋", number_of(date(1985, 4, 2), 125))


def field_of(window: Window, case: CaseId, key: str) -> FieldView:
    """A field as the form shows it."""
    desk = window.case(case)
    return next(field for field in desk.fields if field.spec.key == key)


class TestOpening:
    """加办."""

    def test_a_case_is_pinned_and_comes_last(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        for item in (PRODUCED_ITEM, INSTANT_ITEM):
            window.open(applicant, item)
        cards = window.visit().cases
        assert [(one.position, one.item_code) for one in cards] == [(1, PRODUCED_ITEM), (2, INSTANT_ITEM)]
        assert all(one.step is CaseStep.FILLING and one.number is None for one in cards)
        assert_agree(rig)

    def test_an_unknown_item_is_refused(self, window: Window, applicant: ApplicantId) -> None:
        with pytest.raises(UnknownItem) as caught:
            window.open(applicant, "crj.moon")
        assert caught.value.facts == {"item": "crj.moon"}

    def test_only_while_the_visit_is_served(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        rig.station.queue.hold(officer=window.officer, ticket=window.ticket, reason="去复印")
        with pytest.raises(VisitNotOpen) as caught:
            window.open(applicant)
        assert caught.value.facts == {"state": "held"}

    def test_a_guide_opens_none(self, rig: StationRig, applicant: ApplicantId) -> None:
        with pytest.raises(PermissionDenied):
            rig.station.cases.open(officer=rig.officer(Role.GUIDE), applicant=applicant, item=PRODUCED_ITEM)

    def test_what_is_known_is_filled_in(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        window.identify(card(phone="13800000042"))
        case = window.filled(applicant)
        window.accept(case)
        rig.finish(rig.ticket(window.ticket))
        again = Window.serving(rig)
        case = again.open(again.identify(card()))
        assert field_of(again, case, "phone").is_masked
        assert rig.station.cases.reveal(officer=again.officer, case=case, field="phone") == "13800000042"
        assert rig.station.cases.reveal(officer=again.officer, case=case, field="emergency_contact")


class TestDraft:
    """What is typed is kept, right or wrong, and comes back."""

    def test_wrong_values_are_shown_again_with_their_problem(
        self, window: Window, applicant: ApplicantId
    ) -> None:
        case = window.open(applicant)
        keep = window.station.cases.keep_draft
        keep(officer=window.officer, case=case, values={"phone": "138", "emergency_contact": "=1+1"})
        keep(officer=window.officer, case=case, values={"phone": "1380000"})
        phone = field_of(window, case, "phone")
        assert (phone.value, phone.is_masked) == ("1380000", False)
        assert phone.problem is not None
        assert phone.problem.code == "invalid_phone"
        assert field_of(window, case, "emergency_contact").value == "=1+1"
        assert "field:phone" in window.case(case).missing

    @pytest.mark.parametrize(
        ("value", "code"),
        [("周\x00", "bad_character"), ("字" * 300, "too_long"), ("\ud800", "bad_character")],
    )
    def test_unfit_characters_are_told_and_not_lost(
        self, window: Window, applicant: ApplicantId, value: str, code: str
    ) -> None:
        case = window.open(applicant)
        window.station.cases.keep_draft(
            officer=window.officer, case=case, values={"emergency_contact": value}
        )
        shown = field_of(window, case, "emergency_contact")
        assert isinstance(shown.problem, FieldProblem)
        assert shown.problem.code == code
        assert shown.value == value

    def test_it_is_there_after_the_program_was_started_again(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        case = window.open(applicant)
        window.station.cases.keep_draft(officer=window.officer, case=case, values={"phone": "138"})
        saved = window.case(case).saved_at
        with opened(rig.another()) as again:
            desk = again.station.visits.desk(counter=rig.counter(1))
            assert desk is not None
            assert [one.id for one in desk.cases] == [case]
            shown = again.station.cases.desk(officer=window.officer, case=case)
        assert next(field.value for field in shown.fields if field.spec.key == "phone") == "138"
        assert shown.saved_at == saved == rig.clock.now

    def test_it_is_no_act_of_the_journal(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        case = window.open(applicant)
        rows = len(rig.journal())
        window.station.cases.keep_draft(officer=window.officer, case=case, values={"phone": "138"})
        assert len(rig.journal()) == rows
        assert window.case(case).version == 1

    @pytest.mark.file_only
    def test_it_becomes_the_case_with_the_acceptance(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        case = window.filled(applicant)
        assert drafts_kept(rig) == {case}
        window.accept(case)
        assert drafts_kept(rig) == set()
        assert window.case(case).saved_at is None
        assert field_of(window, case, "phone").value == "138****0042"
        assert_agree(rig)

    @pytest.mark.file_only
    @pytest.mark.parametrize("settling", ["give_notice", "refuse", "abandon"])
    def test_it_is_gone_when_the_case_is_settled(
        self, rig: StationRig, window: Window, applicant: ApplicantId, settling: str
    ) -> None:
        case = window.filled(applicant)
        window.station.cases.tick_material(
            officer=window.officer, case=case, material="m.idcard", present=False
        )
        window.station.cases.keep_draft(officer=window.officer, case=case, values={"phone": "13911112222"})
        how = {"reason": "fraud"} if settling == "refuse" else {}
        getattr(window.station.cases, settling)(officer=window.officer, case=case, **how)
        assert drafts_kept(rig) == set()
        if settling != "abandon":
            phone = window.station.cases.reveal(officer=window.officer, case=case, field="phone")
            assert phone == "13911112222"
        assert_agree(rig)

    def test_a_settled_case_takes_no_draft(self, window: Window, applicant: ApplicantId) -> None:
        receipt = window.accepted(applicant)
        with pytest.raises(CaseMoveRefused):
            window.station.cases.keep_draft(
                officer=window.officer, case=receipt.case, values={"phone": "138"}
            )
        with pytest.raises(CaseMoveRefused):
            window.station.cases.save_fields(
                officer=window.officer, case=receipt.case, values={"phone": "13800000042"}
            )

    @pytest.mark.file_only
    def test_a_field_that_the_form_has_not_is_refused(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        case = window.open(applicant)
        with pytest.raises(FieldUnknown) as caught:
            window.station.cases.keep_draft(
                officer=window.officer, case=case, values={"phone": "1", "salary": "1"}
            )
        assert caught.value.facts == {"field": "salary"}
        assert drafts_kept(rig) == set()
        for role in (Role.GUIDE, Role.AUDITOR):
            with pytest.raises(PermissionDenied):
                window.station.cases.keep_draft(officer=rig.officer(role), case=case, values={})

    def test_fields_can_be_saved_as_an_act(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        case = window.open(applicant)
        command = fresh_command()
        for _ in range(2):
            done = window.station.cases.save_fields(
                officer=window.officer, case=case, values={"phone": "13800000042"}, command_id=command
            )
            assert done.version == 2
        assert rig.verbs().count("save_fields") == 1
        assert_agree(rig)


@pytest.mark.file_only
def test_nothing_that_was_typed_can_be_read_in_the_file_or_the_journal(
    rig: StationRig, window: Window
) -> None:
    number, name, phone = number_of(date(1990, 3, 3), 345), "欧阳𬭚珏", "13987654321"
    secrets = (number, name, phone, "云溪镇望海巷 77 号", "欧阳鹤鸣", "银杏街转角", "回家问问女儿再来")
    station, officer = rig.station, window.officer
    station.visits.keep_draft(officer=officer, ticket=window.ticket, text=f"{name} {number}")
    applicant = window.identify(
        card(name, number, phone=phone, address="云溪镇望海巷 77 号"), role="applicant"
    )
    case = window.open(applicant)
    station.cases.keep_draft(
        officer=officer,
        case=case,
        values={"phone": phone, "emergency_contact": "欧阳鹤鸣", "mail_address": "银杏街转角"},
    )
    fill(station, officer, case)
    assert_not_readable_in_file(rig, *secrets)
    window.accept(case, command_id=fresh_command())
    station.people.search(officer=officer, text=name)
    station.cases.entry_view(officer=officer, case=case)
    station.queue.hold(officer=officer, ticket=window.ticket, reason="回家问问女儿再来")
    assert_nothing_personal_in_journal(rig, *secrets)
    assert_not_readable_in_file(rig, *secrets)
    with closing(sqlite3.connect(rig.file)) as database:
        # the check itself sees what lies open
        assert database.execute("SELECT name FROM station").fetchone() == ("云溪派出所",)
    assert "云溪派出所".encode() in rig.file.read_bytes() + b"".join(
        file.read_bytes() for file in rig.file.parent.glob("*-wal")
    )


class TestMaterials:
    """材料池: one paper serves every case that needs it."""

    def present(self, window: Window, case: CaseId) -> dict[str, bool]:
        return {line.code: line.present for line in window.case(case).materials}

    def tick(self, window: Window, case: CaseId, material: str, **more: Any) -> None:
        window.station.cases.tick_material(
            officer=window.officer,
            case=case,
            material=material,
            **more,
        )

    def test_the_identity_card_serves_both_cases(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        first, second = (window.open(applicant, item) for item in (PRODUCED_ITEM, INSTANT_ITEM))
        lines = {line.code: line for line in window.case(first).materials}
        assert lines["m.idcard"].shared_by == 2
        assert lines["m.old_doc.hm_permit"].shared_by == 1
        self.tick(window, first, "m.idcard")
        assert self.present(window, first)["m.idcard"]
        assert self.present(window, second)["m.idcard"]
        self.tick(window, second, "m.idcard", present=False)
        assert not self.present(window, first)["m.idcard"]
        assert_agree(rig)

    def test_not_the_one_of_another_applicant(self, window: Window, applicant: ApplicantId) -> None:
        other = window.identify(replace(DAUGHTER, method="card_shown"), role="applicant")
        first, second = window.open(applicant, INSTANT_ITEM), window.open(other, INSTANT_ITEM)
        self.tick(window, first, "m.idcard")
        assert not self.present(window, second)["m.idcard"]

    def test_the_familys_book_serves_everybody(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        other = window.identify(DAUGHTER, role="applicant")
        first, second = window.open(applicant, INSTANT_ITEM), window.open(other, INSTANT_ITEM)
        self.tick(window, first, "m.old_hukou")
        assert self.present(window, second)["m.old_hukou"]
        self.tick(window, second, "m.old_hukou", present=False)
        assert not self.present(window, first)["m.old_hukou"]
        assert_agree(rig)

    def test_some_papers_are_for_one_case_only(self, window: Window, applicant: ApplicantId) -> None:
        cases = [window.open(applicant, "hz.cert.nocrime") for _ in range(2)]
        self.tick(window, cases[0], "m.query_form")
        assert [self.present(window, case)["m.query_form"] for case in cases] == [True, False]

    def test_what_the_case_does_not_need_is_refused(self, window: Window, applicant: ApplicantId) -> None:
        case = window.open(applicant, INSTANT_ITEM)
        with pytest.raises(MaterialUnknown) as caught:
            self.tick(window, case, "m.medical")
        assert caught.value.facts == {"material": "m.medical"}

    def test_who_is_gone_hands_nothing_in(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        receipt = window.accepted(applicant)
        rig.finish(rig.ticket(window.ticket))
        with pytest.raises(VisitNotOpen):
            self.tick(window, receipt.case, "m.idcard", present=False)

    def test_what_is_missing_comes_in_reading_order(self, window: Window, applicant: ApplicantId) -> None:
        case = window.open(applicant, SIMPLE_ITEM)
        self.tick(window, case, "m.idcard", present=False)
        missing = window.case(case).missing
        kinds = [one.split(":")[0] for one in missing]
        order = ["identification", "question", "field", "material", "external_number", "payment"]
        assert kinds == sorted(kinds, key=order.index)
        assert {"field", "material", "external_number"} <= set(kinds)
        fill(window.station, window.officer, case, but=("material:m.idcard",))
        assert window.case(case).card.step is CaseStep.MISSING
        fill(window.station, window.officer, case)
        desk = window.case(case)
        assert (desk.missing, desk.card.step, desk.primary) == ((), CaseStep.READY, PrimaryAct.ACCEPT)


class TestExternalNumber:
    """业务编号."""

    @pytest.mark.parametrize("number", ["", "123", "编号1234", "A" * 41, "12 3", "----", "12\n34;DROP"])
    def test_what_is_none_is_refused(self, window: Window, applicant: ApplicantId, number: str) -> None:
        case = window.open(applicant)
        with pytest.raises(ExternalNumberInvalid):
            window.station.cases.set_external_number(officer=window.officer, case=case, number=number)
        assert window.case(case).external_number == ""

    def test_spaces_and_small_letters_are_mended(self, window: Window, applicant: ApplicantId) -> None:
        case = window.open(applicant)
        window.station.cases.set_external_number(officer=window.officer, case=case, number=" hk-3204 99 ")
        assert window.case(case).external_number == "HK-320499"

    def test_not_on_a_case_that_was_taken_out(self, window: Window, applicant: ApplicantId) -> None:
        case = window.open(applicant)
        window.station.cases.abandon(officer=window.officer, case=case)
        assert window.visit().cases == ()
        assert window.case(case).card.state is CaseState.ABANDONED
