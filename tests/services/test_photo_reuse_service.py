"""复用还是重拍: one decision for every eligible case of a visit."""

from dataclasses import replace

import pytest

from printing.documents import PhotoConfirmation, document_from_json
from tests.builders import StationRig, fresh_command
from tests.services.photo_rig import HONG_KONG, ID_CARD, PASSPORT, TAIWAN, PhotoDesk
from tests.services.visit_rig import assert_agree
from window_client.domain.paper.print_job import PrintState
from window_client.domain.photos.photo_decision import PhotoUseKind, PhotoUseState
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.services.photo_answers import NoPhotoWanted, PhotoUnconfirmed
from window_client.services.verbs import CommandIdReused


@pytest.fixture
def desk(rig: StationRig) -> PhotoDesk:
    """周㛃兰, 67, stands at counter 1."""
    return PhotoDesk.of(rig)


def test_one_photo_serves_passport_hong_kong_and_taiwan(desk: PhotoDesk) -> None:
    cases = desk.open(PASSPORT, HONG_KONG)
    photo = desk.stored().photo
    assert [one.case for one in desk.sheet().cases] == cases
    made = desk.reuse(photo)
    assert made.cases == tuple(cases)
    (later,) = desk.open(TAIWAN)
    (other,) = desk.open(ID_CARD)
    assert {desk.photos.of_case(case=case) is not None for case in (*cases, later)} == {True}
    assert desk.photos.of_case(case=other) is None
    for case in (*cases, later):
        desk.accept(case)
    shown = desk.photos.of_case(case=later)
    assert shown is not None
    assert (shown.decision, shown.photo, shown.cases) == (made.decision, photo, 3)
    assert shown.known_on is not None
    assert shown.known_on.isoformat() == "2023-05-11"
    assert_agree(desk.rig)


@pytest.mark.parametrize("unsaid", ["likeness", "agreed"])
def test_both_ticks_are_needed(desk: PhotoDesk, unsaid: str) -> None:
    desk.open()
    photo = desk.stored().photo
    with pytest.raises(PhotoUnconfirmed) as refused:
        desk.reuse(photo, **{unsaid: False})
    assert refused.value.facts == {"problem": unsaid}
    assert desk.sheet().decision is None


def test_without_a_case_there_is_nothing_to_decide(desk: PhotoDesk) -> None:
    photo = desk.stored().photo
    with pytest.raises(NoPhotoWanted):
        desk.reuse(photo)
    with pytest.raises(NoPhotoWanted):
        desk.retake()


def test_a_new_decision_replaces_the_earlier_one_for_what_is_open(desk: PhotoDesk) -> None:
    first, second = desk.open(PASSPORT, HONG_KONG)
    older, newer = desk.stored(seed=1).photo, desk.stored(seed=2).photo
    one = desk.reuse(older)
    desk.accept(first)
    two = desk.reuse(newer)
    assert two.cases == (second,)
    kept = desk.photos.of_case(case=first)
    assert kept is not None
    assert (kept.decision, kept.photo, kept.state) == (one.decision, older, PhotoUseState.REPLACED)
    back = desk.retake("glasses")
    assert (back.kind, back.cases, back.verdict) == (PhotoUseKind.RETAKE, (second,), "allowed")
    assert list(desk.uses()) == ["valid", "replaced", "replaced"]
    assert_agree(desk.rig)


def test_a_command_is_done_once(desk: PhotoDesk) -> None:
    desk.open()
    photo, command = desk.stored().photo, fresh_command()
    assert desk.reuse(photo, command_id=command) == desk.reuse(photo, command_id=command)
    assert list(desk.uses()) == ["valid"]
    with pytest.raises(CommandIdReused):
        desk.retake(command_id=command)


def test_who_may(desk: PhotoDesk) -> None:
    desk.open()
    photo = desk.stored().photo
    decision = desk.reuse(photo).decision
    photos, rig = desk.photos, desk.rig
    with pytest.raises(PermissionDenied):
        photos.annul(officer=desk.officer, decision=decision, reason="不像本人")
    with pytest.raises(PermissionDenied):
        photos.annul_photo(officer=rig.officer(Role.AUXILIARY), photo=photo, reason="不像本人")
    for role in (Role.GUIDE, Role.AUDITOR, Role.SYSTEM_ADMIN):
        with pytest.raises(PermissionDenied):
            photos.image(officer=rig.officer(role), photo=photo, why="compare")
        with pytest.raises(PermissionDenied):
            photos.sheet(officer=rig.officer(role), applicant=desk.applicant)


def test_slip_and_receipt_name_the_photo(desk: PhotoDesk) -> None:
    (case,) = desk.open()
    desk.reuse(desk.stored().photo)
    desk.accept(case)
    with desk.rig.database.read() as work:
        sheets = work.print_jobs.of_subject("applicant", desk.applicant)
    assert [one.document_kind for one in sheets] == ["visit_slip", "receipt", "photo_confirmation"]
    for sheet in sheets[:2]:
        assert "复用 2023-05-11 出入境证件照" in sheet.document


def test_a_retake_is_not_named_on_paper(desk: PhotoDesk) -> None:
    (case,) = desk.open()
    desk.retake()
    desk.accept(case)
    with desk.rig.database.read() as work:
        assert all(
            "复用" not in sheet.document for sheet in work.print_jobs.of_subject("applicant", desk.applicant)
        )


def test_one_confirmation_names_every_case_that_the_photo_serves(desk: PhotoDesk) -> None:
    for case in desk.open(PASSPORT, HONG_KONG):
        if desk.sheet().decision is None:
            desk.reuse(desk.noted(document_number="L30000026"))
        desk.accept(case)
    with desk.rig.database.read() as work:
        sheets = [
            one
            for one in work.print_jobs.of_subject("applicant", desk.applicant)
            if one.document_kind == "photo_confirmation" and one.state is PrintState.QUEUED
        ]
    (sheet,) = sheets
    paper = document_from_json(sheet.document_kind, sheet.document)
    assert isinstance(paper, PhotoConfirmation)
    assert len(paper.items) == 2
    assert all(one.case_number for one in paper.items)
    facts = {fact.label: fact.text for fact in paper.photo}
    assert facts["拍摄日期"] == "2022-04-19"
    assert facts["存放"] == "出入境系统，本所只记出处"
    assert paper.basis == "2021-04-01 起用的规则：满 60 周岁，照片在 5 年内"
    assert "出入境系统" in paper.said[0]
    assert "0000026" not in sheet.document


def test_a_station_may_leave_the_confirmation_out(desk: PhotoDesk) -> None:
    setup = desk.rig.station.setup
    rules = replace(setup.rules(), photo_confirmation=False)
    setup.set_rules(officer=desk.rig.officer(Role.SYSTEM_ADMIN), rules=rules)
    (case,) = desk.open()
    desk.reuse(desk.stored().photo)
    desk.accept(case)
    with desk.rig.database.read() as work:
        kinds = [one.document_kind for one in work.print_jobs.of_subject("applicant", desk.applicant)]
    assert "photo_confirmation" not in kinds
