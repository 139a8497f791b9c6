"""What becomes of photos and decisions: taken back, annulled, joined, sampled, and kept sealed."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from tests.builders import StationRig
from tests.services.photo_rig import HONG_KONG, PASSPORT, TAIWAN, PhotoDesk, good_file
from tests.services.visit_rig import (
    Window,
    assert_agree,
    assert_not_readable_in_file,
    assert_nothing_personal_in_journal,
    card,
    number_of,
    reads,
)
from window_client.domain.photos.photo_decision import PhotoUseRefused, PhotoUseState
from window_client.domain.photos.photo_record import PhotoFormat
from window_client.domain.station.officer import PasswordMustChange, PermissionDenied, Role
from window_client.services.case_answers import VisitNotOpen
from window_client.services.photo_answers import (
    PhotoFactsInvalid,
    PhotoImageElsewhere,
    PhotoNotReusable,
)
from window_client.services.queue_refusals import TicketElsewhere

REASON = "与本人明显不像"


@pytest.fixture
def desk(rig: StationRig) -> PhotoDesk:
    """周㛃兰, 67, stands at counter 1."""
    return PhotoDesk.of(rig)


class TestTakenBack:
    def test_what_held_before_holds_again(self, desk: PhotoDesk) -> None:
        (case,) = desk.open()
        first = desk.reuse(desk.stored().photo)
        second = desk.retake("glasses")
        back = desk.photos.take_back(officer=desk.officer, decision=second.decision)
        assert back.state is PhotoUseState.TAKEN_BACK
        held = desk.sheet().decision
        assert held is not None
        assert (held.decision, held.cases) == (first.decision, (case,))
        desk.photos.take_back(officer=desk.officer, decision=first.decision)
        assert desk.sheet().decision is None
        assert desk.photos.of_case(case=case) is None
        assert_agree(desk.rig)

    @pytest.mark.parametrize("problem", ["not_valid", "not_own", "too_late", "accepted"])
    def test_it_is_refused(self, desk: PhotoDesk, problem: str) -> None:
        (case,) = desk.open()
        decision = desk.reuse(desk.stored().photo).decision
        officer = desk.officer
        match problem:
            case "not_valid":
                desk.retake()
            case "not_own":
                officer = desk.rig.officer(nth=1)
            case "too_late":
                desk.rig.clock.forward(seconds=11)
            case _:
                desk.accept(case)
        with pytest.raises(PhotoUseRefused) as refused:
            desk.photos.take_back(officer=officer, decision=decision)
        assert refused.value.facts == {"problem": problem}


class TestAnnulled:
    def test_a_decision_with_a_reason(self, desk: PhotoDesk) -> None:
        accepted, still_open = desk.open(PASSPORT, TAIWAN)
        photo = desk.stored().photo
        decision = desk.reuse(photo).decision
        desk.accept(accepted)
        boss = desk.rig.officer(Role.SUPERVISOR)
        with pytest.raises(PhotoFactsInvalid):
            desk.photos.annul(officer=boss, decision=decision, reason="  ")
        made = desk.photos.annul(officer=boss, decision=decision, reason=REASON)
        assert (made.state, made.cases) == (PhotoUseState.ANNULLED, (accepted,))
        assert desk.photos.of_case(case=still_open) is None
        shown = desk.photos.of_case(case=accepted)
        assert shown is not None
        assert shown.state is PhotoUseState.ANNULLED, "what was accepted with it still says so"
        with desk.rig.database.read() as work:
            assert work.notes.newest_remark(decision, "annul_photo_use") == REASON
        with pytest.raises(PhotoUseRefused):
            desk.photos.annul(officer=boss, decision=decision, reason=REASON)
        desk.reuse(photo)
        assert_agree(desk.rig)

    def test_a_photo(self, desk: PhotoDesk) -> None:
        (case,) = desk.open()
        photo = desk.stored().photo
        desk.reuse(photo)
        boss = desk.rig.officer(Role.SUPERVISOR)
        desk.photos.annul_photo(officer=boss, photo=photo, reason="证件已冒用")
        assert desk.offer(photo).annulled
        assert desk.photos.of_case(case=case) is None
        with pytest.raises(PhotoNotReusable) as refused:
            desk.reuse(photo)
        assert refused.value.facts == {"reason": "annulled"}
        with pytest.raises(PhotoUseRefused):
            desk.photos.annul_photo(officer=boss, photo=photo, reason="再一次")
        # the same file may come again, and is another photo
        assert desk.stored().photo != photo
        assert_agree(desk.rig)


class TestElsewhere:
    def test_only_where_the_visit_is_served(self, desk: PhotoDesk) -> None:
        desk.open()
        photo = desk.stored().photo
        other = desk.rig.officer(nth=1)
        with pytest.raises(TicketElsewhere):
            desk.photos.reuse(
                officer=other, applicant=desk.applicant, photo=photo, likeness=True, agreed=True
            )
        desk.rig.station.queue.hold(officer=desk.officer, ticket=desk.window.ticket, reason="去复印")
        with pytest.raises(VisitNotOpen):
            desk.reuse(photo)

    def test_another_person_takes_no_decision_over(self, desk: PhotoDesk) -> None:
        """换成这位: cases are opened anew for whoever it is, and nothing was decided about their photo."""
        desk.open()
        desk.reuse(desk.stored().photo)
        window = desk.window
        window.identify(card("何映秋", number_of(date(1950, 4, 2), 125)), role="replace")
        (case,) = [one for one in window.visit().cases if one.state == "draft"]
        assert desk.photos.of_case(case=case.id) is None
        assert_agree(desk.rig)

    @pytest.mark.parametrize("both", [False, True], ids=["one decided", "both decided"])
    def test_joined_visits_keep_one_decision(self, rig: StationRig, *, both: bool) -> None:
        first = PhotoDesk.of(rig)
        kept_case = first.open(PASSPORT)[0]
        photo = first.stored().photo
        kept = first.reuse(photo).decision if both else None
        rig.station.queue.hold(officer=first.officer, ticket=first.window.ticket, reason="去复印")
        second = Window.serving(rig)
        desk = PhotoDesk(second, second.identify(card(number=number_of()), beside=first.window.ticket))
        moved_case = desk.open(HONG_KONG)[0]
        moved = desk.retake("wish").decision
        queue = rig.station.queue
        queue.hold(officer=second.officer, ticket=second.ticket, reason="并票")
        queue.resume(officer=first.officer, counter=rig.counter(1), ticket=first.window.ticket)
        queue.join(officer=first.officer, ticket=second.ticket, into=first.window.ticket)
        decision = first.sheet().decision
        assert decision is not None
        assert decision.decision == (kept or moved)
        served = first.photos.of_case(case=moved_case)
        assert served is not None
        assert served.decision == (kept or moved)
        assert (first.photos.of_case(case=kept_case) is not None) == both
        assert_agree(rig)


class TestKept:
    def test_the_very_bytes_come_back_and_the_look_is_noted(self, desk: PhotoDesk) -> None:
        answer = desk.stored()
        assert desk.offer(answer.photo).preview != good_file()
        original = desk.photos.image(officer=desk.officer, photo=answer.photo, why="compare")
        assert (original.content, original.format) == (good_file(), PhotoFormat.JPEG)
        with desk.rig.database.read() as work:
            person = work.applicants.get(desk.applicant).person_id
            assert [row[1:] for row in work.notes.reads_of(person)] == [
                (desk.officer, "photo", f"{answer.photo}:compare")
            ]

    def test_a_reference_has_no_image(self, desk: PhotoDesk) -> None:
        with pytest.raises(PhotoImageElsewhere):
            desk.photos.image(officer=desk.officer, photo=desk.noted(), why="compare")

    def test_the_same_file_is_one_photo_of_one_person(self, desk: PhotoDesk) -> None:
        first = desk.stored()
        again = desk.stored()
        assert (again.photo, again.known, first.known) == (first.photo, True, False)
        assert len(desk.sheet().offers) == 1
        assert_agree(desk.rig)

    def test_newest_first_by_the_day_they_are_known_by(self, desk: PhotoDesk) -> None:
        desk.open()
        days = [date(2021, 9, 3), date(2023, 5, 11), date(2019, 3, 6), None]
        for seed, day in enumerate(days):
            desk.stored(day, seed=seed)
        offers = desk.sheet().offers
        assert [one.known_on for one in offers] == [
            date(2023, 5, 11),
            date(2021, 9, 3),
            date(2019, 3, 6),
            None,
        ]
        assert [(one.years, one.months) for one in offers] == [(2, 10), (4, 6), (7, 0), (None, None)]
        assert [one.newer_allowed for one in offers] == [False, True, False, False]

    def test_other_needs_words_and_they_are_sealed(self, desk: PhotoDesk) -> None:
        desk.open()
        with pytest.raises(PhotoFactsInvalid):
            desk.retake("other")
        decision = desk.retake("other", words="刚做过手术，脸还肿着").decision
        with desk.rig.database.read() as work:
            assert work.notes.newest_remark(decision, "retake_photo") == "刚做过手术，脸还肿着"

    @pytest.mark.file_only
    def test_nothing_lies_readable_in_the_file(self, desk: PhotoDesk) -> None:
        desk.open()
        desk.reuse(desk.stored(document="passport", document_number="E48200071").photo)
        desk.noted(document_number="L30012326")
        desk.retake("other", words="刚做过手术，脸还肿着")
        rig = desk.rig
        words = ("E48200071", "L30012326", number_of(), "刚做过手术")
        assert_not_readable_in_file(rig, *words)
        assert_nothing_personal_in_journal(rig, *words)
        stored = b"".join(file.read_bytes() for file in rig.file.parent.glob(f"{rig.file.name}*"))
        content = good_file()
        preview = desk.sheet().offers[0].preview or b""
        for image in (content, preview):
            # neither the head of a JPEG nor any stretch of its data
            assert all(image[at : at + 24] not in stored for at in range(0, len(image) - 24, 24))
        assert_agree(rig)

    @pytest.mark.file_only
    @pytest.mark.parametrize("column", ["preview", "original"])
    def test_an_image_that_was_changed_or_moved_is_named(self, desk: PhotoDesk, column: str) -> None:
        one, two = desk.stored(seed=1).photo, desk.stored(seed=2).photo
        with closing(sqlite3.connect(desk.rig.file)) as database:
            database.execute(
                f"UPDATE photo_image SET {column} = "
                f"(SELECT {column} FROM photo_image WHERE id = ?) WHERE id = ?",
                (one, two),
            )
            database.commit()
        found = desk.rig.station.audit.verify().findings
        assert [two in str(finding) for finding in found] == [True]


class TestSampled:
    def test_a_supervisor_samples(self, desk: PhotoDesk) -> None:
        desk.open()
        photo = desk.stored().photo
        decision = desk.reuse(photo).decision
        photos, boss = desk.photos, desk.rig.officer(Role.SUPERVISOR)
        (one,) = photos.sample(officer=boss)
        assert (one.decision, one.photo, one.name, one.age) == (decision, photo, "周㛃兰", 67)
        assert one.preview is not None
        assert [case.item_code for case in one.cases] == [PASSPORT]
        assert photos.image(officer=boss, photo=photo, why="sample").content == good_file()
        assert photos.sample(officer=boss, count=0) == ()
        desk.rig.clock.forward(days=2)
        assert photos.sample(officer=boss, days=1) == ()
        with pytest.raises(PermissionDenied):
            photos.sample(officer=desk.officer)

    @pytest.mark.file_only
    def test_a_sample_is_noted(self, desk: PhotoDesk) -> None:
        desk.open()
        photo = desk.stored().photo
        desk.reuse(photo)
        desk.photos.sample(officer=desk.rig.officer(Role.SUPERVISOR))
        assert [(what, detail) for what, _, detail in reads(desk.rig)] == [("photo", f"{photo}:sample")]


def test_a_password_that_must_change_shows_no_photo(desk: PhotoDesk) -> None:
    photo = desk.stored().photo
    accounts, boss = desk.rig.station.accounts, desk.rig.officer(Role.SUPERVISOR)
    accounts.reset_password(
        officer=desk.rig.officer(Role.SECURITY_ADMIN), account=boss, password="Fresh-2026"
    )
    with pytest.raises(PasswordMustChange):
        desk.photos.image(officer=boss, photo=photo, why="sample")
