"""A decision about a photo holds as long as what it stands on: annulled, undone, corrected, taken anew."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from printing.spoolers.folder_spooler import FolderSpooler
from tests.builders import StationRig, StationTemplate, opened
from tests.services.paper_rig import put_out
from tests.services.photo_rig import HONG_KONG, ID_CARD, PASSPORT, TAIWAN, TODAY, PhotoDesk, good_file
from tests.services.visit_rig import Window, assert_agree, card, number_of, reads
from window_client.domain.paper.print_job import PrintJob, PrintState
from window_client.domain.photos.photo_decision import PhotoUseRefused
from window_client.domain.photos.stored_photo import PhotoSource
from window_client.domain.station.officer import Role
from window_client.ids import CaseId, PhotoId, PhotoUseId
from window_client.services.case_answers import VisitNotOpen
from window_client.services.photo_answers import PhotoNotReusable
from window_client.services.photo_keeping import PhotoOrigin
from window_client.services.queue_refusals import TicketElsewhere


@pytest.fixture
def desk(rig: StationRig) -> PhotoDesk:
    """周㛃兰, 67, stands at counter 1."""
    return PhotoDesk.of(rig)


def annul_photo(desk: PhotoDesk, photo: PhotoId) -> None:
    """A supervisor does it."""
    desk.photos.annul_photo(officer=desk.rig.officer(Role.SUPERVISOR), photo=photo, reason="证件已冒用")


def annul(desk: PhotoDesk, decision: PhotoUseId) -> None:
    """A supervisor does it."""
    desk.photos.annul(officer=desk.rig.officer(Role.SUPERVISOR), decision=decision, reason="不像本人")


def decision_of(desk: PhotoDesk, case: CaseId) -> PhotoUseId | None:
    """What serves a case."""
    shown = desk.photos.of_case(case=case)
    return shown.decision if shown else None


def held(desk: PhotoDesk) -> PhotoUseId | None:
    """The decision that the sheet shows."""
    decision = desk.sheet().decision
    return decision.decision if decision else None


def taken_here(desk: PhotoDesk, seed: int = 1) -> PhotoId:
    """The camera takes one."""
    return desk.stored(TODAY, source=PhotoSource.TAKEN_HERE, via="camera", seed=seed).photo


class TestAnnulledPhoto:
    def test_it_serves_no_case_that_is_opened_after_an_acceptance(self, desk: PhotoDesk) -> None:
        (accepted,) = desk.open(PASSPORT)
        photo = desk.stored().photo
        first = desk.reuse(photo).decision
        desk.accept(accepted)
        annul_photo(desk, photo)
        assert held(desk) is None
        (later,) = desk.open(TAIWAN)
        assert decision_of(desk, later) is None
        assert decision_of(desk, accepted) == first, "what was accepted with it still says so"
        assert_agree(desk.rig)

    def test_it_does_not_come_back_with_a_decision_that_a_retake_had_replaced(self, desk: PhotoDesk) -> None:
        (case,) = desk.open()
        photo = desk.stored().photo
        desk.reuse(photo)
        retake = desk.retake("glasses")
        annul_photo(desk, photo)
        assert list(desk.uses()) == ["valid", "annulled"]
        desk.photos.take_back(officer=desk.officer, decision=retake.decision)
        assert (held(desk), decision_of(desk, case)) == (None, None)
        assert_agree(desk.rig)

    def test_neither_where_a_case_had_been_accepted_with_it(self, desk: PhotoDesk) -> None:
        accepted, case = desk.open(PASSPORT, TAIWAN)
        photo = desk.stored().photo
        desk.reuse(photo)
        desk.accept(accepted)
        retake = desk.retake("glasses")
        annul_photo(desk, photo)
        desk.photos.take_back(officer=desk.officer, decision=retake.decision)
        assert (held(desk), decision_of(desk, case)) == (None, None)
        assert_agree(desk.rig)

    def test_a_name_corrected_on_the_same_day_is_noticed_at_the_acceptance(self, desk: PhotoDesk) -> None:
        (case,) = desk.open()
        desk.reuse(desk.stored().photo)
        desk.window.identify(card("周新兰", number=number_of(date(1958, 7, 23))))
        with pytest.raises(PhotoNotReusable) as refused:
            desk.accept(case)
        assert refused.value.facts == {"reason": "corrected_since"}
        assert_agree(desk.rig)


class TestUndoneAcceptance:
    def test_it_comes_back_with_the_decision_that_holds(self, desk: PhotoDesk) -> None:
        accepted, _ = desk.open(PASSPORT, TAIWAN)
        desk.reuse(desk.stored().photo)
        desk.accept(accepted)
        retake = desk.retake("glasses").decision
        desk.rig.station.cases.undo_accept(officer=desk.officer, case=accepted)
        assert decision_of(desk, accepted) == retake
        assert_agree(desk.rig)

    def test_it_comes_back_with_none_where_the_decision_was_annulled(self, desk: PhotoDesk) -> None:
        (case,) = desk.open()
        photo = desk.stored().photo
        annulled = desk.reuse(photo).decision
        desk.accept(case)
        annul(desk, annulled)
        desk.rig.station.cases.undo_accept(officer=desk.officer, case=case)
        assert decision_of(desk, case) is None
        again = desk.reuse(photo)
        assert again.cases == (case,)
        desk.window.accept(case)
        assert_agree(desk.rig)

    def test_it_comes_back_with_none_where_the_photo_was_annulled(self, desk: PhotoDesk) -> None:
        (case,) = desk.open()
        photo = desk.stored().photo
        desk.reuse(photo)
        desk.accept(case)
        annul_photo(desk, photo)
        desk.rig.station.cases.undo_accept(officer=desk.officer, case=case)
        assert decision_of(desk, case) is None
        assert_agree(desk.rig)


class TestTakenBack:
    def test_only_what_held_before_holds_again(self, desk: PhotoDesk) -> None:
        """Of three, the second was annulled before the third: nothing held then, so nothing holds again."""
        (case,) = desk.open()
        photo = desk.stored().photo
        desk.reuse(photo)
        annul(desk, desk.retake("glasses").decision)
        third = desk.retake("wish").decision
        desk.photos.take_back(officer=desk.officer, decision=third)
        assert (held(desk), decision_of(desk, case)) == (None, None)
        assert list(desk.uses()) == ["taken_back", "annulled", "replaced"]
        assert_agree(desk.rig)

    def test_what_was_taken_back_between_does_not_count(self, desk: PhotoDesk) -> None:
        (case,) = desk.open()
        first = desk.reuse(desk.stored().photo).decision
        for reason in ("glasses", "wish"):
            desk.photos.take_back(officer=desk.officer, decision=desk.retake(reason).decision)
            assert (held(desk), decision_of(desk, case)) == (first, first)
        assert_agree(desk.rig)


class TestRetake:
    def test_a_better_shot_takes_the_place_of_the_first(self, desk: PhotoDesk) -> None:
        (case,) = desk.open()
        desk.retake("wish")
        first, second = taken_here(desk, 1), taken_here(desk, 2)
        shown = desk.sheet().decision
        assert shown is not None
        assert shown.photo == second
        desk.accept(case)
        assert (desk.offer(first).used_on, desk.offer(second).used_on) == (None, TODAY)
        taken_here(desk, 3)
        shown = desk.sheet().decision
        assert shown is not None
        assert shown.photo == second, "a case was accepted with it"
        assert_agree(desk.rig)

    def test_a_photo_that_comes_after_the_acceptance_is_used_since_then(self, desk: PhotoDesk) -> None:
        (case,) = desk.open()
        desk.retake("wish")
        desk.accept(case)
        photo = taken_here(desk)
        assert desk.offer(photo).used_on == TODAY
        (later,) = desk.open(TAIWAN)
        desk.reuse(photo)
        desk.accept(later)
        assert_agree(desk.rig)

    def test_none_joins_from_another_counter_or_when_the_visit_is_not_open(self, desk: PhotoDesk) -> None:
        desk.open()
        desk.retake("wish")
        other = Window.serving(desk.rig, 2, desk.rig.officer(nth=1))
        origin = PhotoOrigin(source="taken_here", taken_on=TODAY)

        def take(window: Window) -> None:
            desk.photos.take_in(
                officer=window.officer,
                applicant=desk.applicant,
                content=good_file(),
                origin=origin,
                via="camera",
            )

        with pytest.raises(TicketElsewhere):
            take(other)
        desk.rig.station.queue.hold(officer=desk.officer, ticket=desk.window.ticket, reason="去复印")
        with pytest.raises(VisitNotOpen):
            take(desk.window)
        assert desk.sheet().offers == ()


@pytest.fixture
def printing(station_template: StationTemplate, tmp_path: Path) -> Iterator[PhotoDesk]:
    """The same, where sheets are printed into a folder."""
    printers = dict.fromkeys(("slip", "a4"), "folder")
    rig = station_template.open(
        tmp_path / "printing.db", spooler=FolderSpooler(tmp_path / "paper"), printers=printers
    )
    with opened(rig):
        yield PhotoDesk.of(rig)


def sheets(desk: PhotoDesk, kind: str) -> list[PrintJob]:
    """Of the applicant, oldest first; without those that are void."""
    with desk.rig.database.read() as work:
        found = work.print_jobs.of_subject("applicant", desk.applicant)
    return [one for one in found if one.document_kind == kind and one.state is not PrintState.VOID]


class TestPaper:
    def test_what_waits_to_be_sent_no_longer_names_an_annulled_decision(self, desk: PhotoDesk) -> None:
        (case,) = desk.open()
        decision = desk.reuse(desk.stored().photo).decision
        desk.accept(case)
        annul(desk, decision)
        assert sheets(desk, "photo_confirmation") == []
        for kind in ("visit_slip", "receipt"):
            (sheet,) = sheets(desk, kind)
            assert "复用" not in sheet.document
        assert_agree(desk.rig)

    @pytest.mark.file_only
    def test_a_confirmation_that_is_out_is_not_printed_again_then(self, printing: PhotoDesk) -> None:
        desk, paper = printing, printing.rig.station.paper
        (case,) = desk.open()
        decision = desk.reuse(desk.stored().photo).decision
        desk.accept(case)
        put_out(desk.window)
        (sheet,) = sheets(desk, "photo_confirmation")
        paper.reprint(officer=desk.officer, job=sheet.id, reason="卡纸")
        put_out(desk.window)
        annul(desk, decision)
        with pytest.raises(PhotoUseRefused):
            paper.reprint(officer=desk.officer, job=sheet.id, reason="又要一张")
        (slip,) = sheets(desk, "visit_slip")
        paper.reprint(officer=desk.officer, job=slip.id, reason="弄丢了")


class TestOnFile:
    def test_a_source_that_was_told_wrongly_is_put_right(self, desk: PhotoDesk) -> None:
        desk.open()
        wrong = desk.stored(source=PhotoSource.OTHER, content=good_file())
        right = desk.stored(content=good_file())
        assert (right.known, right.photo == wrong.photo) == (False, False)
        assert desk.offer(right.photo).verdict.allowed
        assert desk.stored(content=good_file()).photo == right.photo
        assert_agree(desk.rig)

    def test_a_file_that_came_again_after_an_annulment_is_known(self, desk: PhotoDesk) -> None:
        first = desk.stored().photo
        annul_photo(desk, first)
        desk.rig.clock.now += timedelta(minutes=1)
        second = desk.stored()
        third = desk.stored()
        assert (second.known, third.known, third.photo) == (False, True, second.photo)

    @pytest.mark.file_only
    def test_whoever_looks_from_elsewhere_is_noted(self, desk: PhotoDesk) -> None:
        desk.open(HONG_KONG)
        desk.stored()
        desk.sheet()
        assert reads(desk.rig) == []
        other = desk.rig.officer(nth=1)
        desk.photos.of_person(officer=other, applicant=desk.applicant)
        with desk.rig.database.read() as work:
            person = work.applicants.get(desk.applicant).person_id
        assert reads(desk.rig) == [("photo", person, "sheet")]
        desk.rig.station.queue.leave(officer=desk.officer, ticket=desk.window.ticket, reason="改天再来")
        desk.sheet()
        assert len(reads(desk.rig)) == 2

    @pytest.mark.file_only
    def test_nobody_signs_twice_for_one_decision(self, printing: PhotoDesk) -> None:
        desk = printing
        (passport,) = desk.open()
        desk.reuse(desk.stored().photo)
        desk.accept(passport)
        put_out(desk.window)
        first = sheets(desk, "photo_confirmation")
        (other,) = desk.open(ID_CARD)
        desk.accept(other)
        put_out(desk.window)
        assert sheets(desk, "photo_confirmation") == first, "it says what it said before"
        (permit,) = desk.open(HONG_KONG)
        desk.accept(permit)
        put_out(desk.window)
        (newest,) = sheets(desk, "photo_confirmation")
        assert newest.document.count("case_number") == 2, "one more document, one sheet for both"
