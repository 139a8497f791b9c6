"""An item worked out for one applicant before a case of it is opened."""

from datetime import date

import pytest

from tests.builders import StationRig
from window_client.domain.people.identity_number import check_character_of
from window_client.ids import ApplicantId
from window_client.services.catalogue_service import UnknownItem
from window_client.services.visit_desk import CardRead


def number(body: str) -> str:
    return body + check_character_of(body)


def applicant(rig: StationRig, body: str = "32049919580723162", name: str = "周㛃兰") -> ApplicantId:
    rig.open_counter()
    ticket = rig.serving()
    return rig.station.visits.identify(
        officer=rig.officer(), ticket=ticket.id, card=CardRead("card_read", name, number(body))
    )


def test_an_adult_brings_two_papers_for_a_new_passport(rig: StationRig) -> None:
    preview = rig.station.cases.preview(applicant=applicant(rig), item="crj.pp.renew")
    assert (preview.short_code, preview.name, preview.applicant_name) == ("EX-102", "普通护照换发", "周㛃兰")
    assert [one.name for one in preview.materials] == ["居民身份证", "原普通护照"]
    assert "监护关系证明" in [one.name for one in preview.not_needed]
    assert all(one.reason for one in preview.not_needed)
    assert (preview.limit_value, preview.limit_unit) == (7, "workdays")
    assert preview.due_on == date(2026, 3, 27)
    assert (preview.due_fen, preview.fee_final) == (12000, True)
    assert preview.undecided == ()


def test_a_child_needs_other_papers(rig: StationRig) -> None:
    child = applicant(rig, "32049920160501162", "何小满")
    preview = rig.station.cases.preview(applicant=child, item="crj.pp.renew")
    names = [one.name for one in preview.materials]
    assert "监护关系证明" in names
    assert "居民身份证" not in names, "that depends on an answer"
    assert preview.undecided


def test_a_paper_seen_for_another_case_is_here_already(rig: StationRig) -> None:
    who = applicant(rig)
    cases, officer = rig.station.cases, rig.officer()
    first = cases.open(officer=officer, applicant=who, item="hz.book.renew")
    before = {one.name: one for one in cases.preview(applicant=who, item="crj.pp.renew").materials}
    assert before["居民身份证"].shared_with == ("居民户口簿换领",)
    codes = {line.name: line.code for line in cases.desk(officer=officer, case=first.case).materials}
    cases.tick_material(officer=officer, case=first.case, material=codes["居民身份证"])
    after = {one.name: one for one in cases.preview(applicant=who, item="crj.pp.renew").materials}
    assert after["居民身份证"].present
    assert not after["原普通护照"].present
    assert after["原普通护照"].shared_with == ()
    cases.open(officer=officer, applicant=who, item="crj.pp.renew")
    again = {one.name: one for one in cases.preview(applicant=who, item="crj.pp.renew").materials}
    assert again["原普通护照"].shared_with == (), "each case needs its own"


def test_looking_changes_nothing(rig: StationRig) -> None:
    who = applicant(rig)
    before = len(rig.journal())
    rig.station.cases.preview(applicant=who, item="crj.pp.renew")
    assert len(rig.journal()) == before


def test_an_item_that_does_not_exist(rig: StationRig) -> None:
    with pytest.raises(UnknownItem):
        rig.station.cases.preview(applicant=applicant(rig), item="no.such.item")
