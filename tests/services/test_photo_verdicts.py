"""Every boundary of the rule, asked of the service over a real file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.builders import StationRig
from tests.services.photo_rig import ID_CARD, PASSPORT, TAIWAN, TODAY, PhotoDesk, good_file
from tests.services.visit_rig import Window, assert_agree, card, number_of
from window_client.demo_portraits import CHIP_SIZE, Sitter, portrait
from window_client.domain.photos.photo_decision import ComparedAt, PhotoRule
from window_client.domain.photos.photo_reuse import PhotoDate
from window_client.domain.photos.photo_specification import PhotoFault
from window_client.domain.photos.stored_photo import PhotoSource
from window_client.domain.station.officer import Role
from window_client.services.photo_answers import PhotoFactsInvalid, PhotoNotReusable
from window_client.services.photo_keeping import PhotoOrigin

pytestmark = pytest.mark.file_only


def on(rig: StationRig, day: date) -> None:
    """Move the clock to nine o'clock of a later day."""
    rig.clock.now = datetime(day.year, day.month, day.day, 1, 0, tzinfo=UTC)


def refused(desk: PhotoDesk, photo: Any, **more: Any) -> str:
    """Why the rule refuses a photo; the offer must say the same, and nothing is decided."""
    rule = PhotoRule(more.get("rule", PhotoRule.EXIT_ENTRY))
    with pytest.raises(PhotoNotReusable) as error:
        desk.reuse(photo, **more)
    reason = str(error.value.facts["reason"])
    assert (reason, False) == (
        desk.offer(photo, rule).verdict.reason,
        desk.offer(photo, rule).verdict.allowed,
    )
    assert desk.sheet(rule).decision is None
    return reason


@pytest.mark.parametrize(
    ("born", "today", "reason"),
    [
        (date(1966, 3, 18), TODAY, "allowed"),
        (date(1966, 3, 19), TODAY, "too_young"),
        (date(1968, 2, 29), date(2028, 2, 28), "too_young"),
        (date(1968, 2, 29), date(2028, 2, 29), "allowed"),
        (date(1968, 2, 28), date(2028, 2, 28), "allowed"),
    ],
    ids=["60th birthday", "the day before", "leap child, 28 Feb of a leap year", "leap child", "28 Feb"],
)
def test_sixty_by_birthday(rig: StationRig, born: date, today: date, reason: str) -> None:
    on(rig, today)
    desk = PhotoDesk.of(rig, born)
    desk.open()
    photo = desk.stored(today - timedelta(days=30)).photo
    if reason == "allowed":
        assert desk.reuse(photo).verdict == "allowed"
    else:
        assert refused(desk, photo) == reason


@pytest.mark.parametrize(
    ("taken", "today", "allowed"),
    [
        (date(2021, 3, 18), TODAY, True),
        (date(2021, 3, 17), TODAY, False),
        (date(2024, 2, 29), date(2029, 2, 28), True),
        (date(2024, 2, 29), date(2029, 3, 1), False),
        (date(2023, 2, 28), date(2028, 2, 28), True),
        (date(2023, 2, 28), date(2028, 2, 29), False),
        (TODAY, TODAY, True),
    ],
)
def test_five_years_to_the_day(rig: StationRig, taken: date, today: date, *, allowed: bool) -> None:
    on(rig, today)
    desk = PhotoDesk.of(rig)
    desk.open()
    photo = desk.stored(taken).photo
    if allowed:
        desk.reuse(photo)
    else:
        assert refused(desk, photo) == "too_old"
    verdict = desk.offer(photo).verdict
    assert verdict.last_day is not None
    assert (verdict.last_day >= today) == allowed


def test_the_day_may_come_between_decision_and_acceptance(rig: StationRig) -> None:
    """A visit that is held overnight: the rule is asked again on the day of acceptance."""
    desk = PhotoDesk.of(rig)
    early, late = desk.open(PASSPORT, TAIWAN)
    photo = desk.stored(date(2021, 3, 18)).photo
    desk.reuse(photo)
    desk.accept(early)
    on(rig, TODAY + timedelta(days=1))
    with pytest.raises(PhotoNotReusable) as error:
        desk.accept(late)
    assert error.value.facts == {"reason": "too_old"}
    desk.retake("wish")
    desk.accept(late)
    assert_agree(rig)


def test_the_wrong_item(rig: StationRig) -> None:
    desk = PhotoDesk.of(rig)
    desk.open(ID_CARD)
    photo = desk.stored().photo
    assert desk.reasons() == ["other_item"]
    desk.open(PASSPORT)
    assert desk.reasons() == ["allowed"]
    # the identity card's case is served by its own rule alone
    assert len(desk.reuse(photo).cases) == 1


@pytest.mark.parametrize(
    ("how", "reason"),
    [
        ({"source": PhotoSource.OTHER}, "other_source"),
        ({"source": PhotoSource.CHIP, "content": portrait(Sitter(1), CHIP_SIZE)}, "chip_photo"),
        ({"content": portrait(Sitter(1), CHIP_SIZE)}, "chip_photo"),
        ({"taken_on": None}, "undated"),
        ({"content": portrait(Sitter(1), (300, 400))}, "below_specification"),
        ({"source": PhotoSource.ID_CARD}, "allowed"),
        ({"taken_on": None, "issued_on": date(2022, 1, 5)}, "allowed"),
        ({"taken_on": None, "accepted_on": date(2020, 1, 5)}, "too_old"),
        ({"identity_number": number_of(date(1958, 7, 23), 286)}, "other_identity"),
    ],
    ids=lambda how: "-".join(how) if isinstance(how, dict) else how,
)
def test_where_it_comes_from_and_what_it_is_like(rig: StationRig, how: dict[str, Any], reason: str) -> None:
    desk = PhotoDesk.of(rig)
    desk.open()
    photo = desk.stored(**({"taken_on": date(2023, 5, 11)} | how)).photo
    if reason == "allowed":
        desk.reuse(photo)
    else:
        assert refused(desk, photo) == reason


def test_what_fails_is_said_point_by_point(rig: StationRig) -> None:
    desk = PhotoDesk.of(rig)
    desk.open()
    dark = portrait(Sitter(1), (400, 400), background=(90, 20, 20), dpi=96)
    answer = desk.stored(content=dark)
    assert answer.faults == (
        PhotoFault.TOO_LOW,
        PhotoFault.WRONG_RATIO,
        PhotoFault.TOO_COARSE,
        PhotoFault.BACKGROUND_DARK,
    )
    assert desk.offer(answer.photo).verdict.faults == answer.faults


def test_a_day_in_the_future_is_not_taken_in(rig: StationRig) -> None:
    desk = PhotoDesk.of(rig)
    keeps: list[Callable[[date], object]] = [desk.stored, desk.noted]
    for keep in keeps:
        with pytest.raises(PhotoFactsInvalid) as error:
            keep(TODAY + timedelta(days=1))
        assert error.value.facts == {"problem": "future_date"}
    assert desk.sheet().offers == ()


def test_a_photo_taken_here_must_have_been_used_first(rig: StationRig) -> None:
    desk = PhotoDesk.of(rig)
    (case,) = desk.open()
    taken = desk.retake("wish")
    assert taken.photo is None
    photo = desk.stored(TODAY, source=PhotoSource.TAKEN_HERE, via="camera").photo
    decision = desk.sheet().decision
    assert decision is not None
    assert decision.photo == photo, "it joins the retake by itself"
    assert desk.offer(photo).verdict.reason == "not_yet_used"
    desk.accept(case)
    assert desk.offer(photo).used_on == TODAY
    (later,) = desk.open(TAIWAN)
    desk.reuse(photo)
    desk.accept(later)
    assert_agree(rig)


def test_an_acceptance_that_is_taken_back_used_no_photo(rig: StationRig) -> None:
    desk = PhotoDesk.of(rig)
    one, two = desk.open(PASSPORT, TAIWAN)
    photo = desk.stored(TODAY, source=PhotoSource.TAKEN_HERE, via="camera").photo
    desk.retake("changed", photo=photo)
    cases = rig.station.cases
    desk.accept(one)
    desk.accept(two)
    cases.undo_accept(officer=desk.officer, case=two)
    assert desk.offer(photo).used_on == TODAY
    cases.undo_accept(officer=desk.officer, case=one)
    assert desk.offer(photo).used_on is None
    assert desk.photos.of_case(case=one) is not None, "the decision stays"
    desk.accept(one)
    assert desk.offer(photo).used_on == TODAY
    assert_agree(rig)


def test_a_photo_that_is_only_noted(rig: StationRig) -> None:
    desk = PhotoDesk.of(rig)
    (case,) = desk.open()
    photo = desk.noted(document_number="L30000026")
    offer = desk.offer(photo)
    assert (offer.reference_only, offer.preview, offer.verdict.compare_elsewhere) == (True, None, True)
    assert "0000" not in offer.document_number
    assert (offer.years, offer.months) == (3, 10)
    assert desk.reuse(photo).compared is ComparedAt.ELSEWHERE
    shown = desk.photos.of_case(case=case)
    assert shown is not None
    assert (shown.compared, shown.document) == (ComparedAt.ELSEWHERE, "taiwan_permit")
    old = desk.noted(date(2021, 3, 17))
    assert desk.offer(old).verdict.reason == "too_old"


@pytest.mark.parametrize(
    ("first", "then", "reason"),
    [
        ("card_read", "周新兰", "corrected_since"),
        ("card_shown", "周新兰", "allowed"),
        ("card_read", "周㛃兰", "allowed"),
    ],
    ids=["the chip told another name", "it was only typed before", "the same name"],
)
def test_a_name_that_was_corrected_since(rig: StationRig, first: str, then: str, reason: str) -> None:
    before = Window.serving(rig)
    applicant = before.identify(card(number=number_of(), method=first))
    earlier = PhotoDesk(before, applicant)
    photo = earlier.stored(date(2023, 5, 11)).photo
    earlier.open()
    assert earlier.offer(photo).verdict.reason == "allowed"
    rig.station.queue.leave(officer=before.officer, ticket=before.ticket, reason="改天再来")
    again = Window.serving(rig)
    desk = PhotoDesk(again, again.identify(card(then, number=number_of())))
    desk.open()
    if reason == "allowed":
        desk.reuse(photo)
    else:
        assert refused(desk, photo) == reason
        # what is taken from now on is of the corrected name
        fresh = desk.stored(TODAY, seed=2).photo
        desk.reuse(fresh)
    assert_agree(rig)


def test_a_name_cut_by_the_chip_is_no_correction(rig: StationRig) -> None:
    full = "买买提明·阿卜杜拉·阿卜力孜江·艾力"
    first = Window.serving(rig)
    desk = PhotoDesk(first, first.identify(card(full[:15], number=number_of())))
    photo = desk.stored(date(2023, 5, 11)).photo
    rig.station.queue.leave(officer=first.officer, ticket=first.ticket, reason="改天再来")
    again = Window.serving(rig)
    desk = PhotoDesk(again, again.identify(card(full, number=number_of())))
    desk.open()
    desk.reuse(photo)


def test_somebody_elses_photo(rig: StationRig) -> None:
    desk = PhotoDesk.of(rig)
    desk.open()
    other = rig.person("周大山")
    photo = desk.photos.take_in(
        officer=desk.officer,
        person=other,
        content=good_file(),
        origin=PhotoOrigin(PhotoSource.EXIT_ENTRY, taken_on=date(2023, 5, 11)),
    ).photo
    with pytest.raises(PhotoNotReusable) as error:
        desk.reuse(photo)
    assert error.value.facts == {"reason": "other_identity"}
    with pytest.raises(PhotoFactsInvalid):
        desk.retake(photo=photo)


def test_a_traveller_has_no_identity_number(rig: StationRig) -> None:
    window = Window.serving(rig)
    read = card("ANNA BERG", "E12345678", "passport", document_kind="passport", birth=date(1950, 1, 1))
    desk = PhotoDesk(window, window.identify(read))
    desk.open()
    assert refused(desk, desk.stored().photo) == "no_identity_number"


def test_the_station_settles_what_the_rule_leaves_in_doubt(rig: StationRig) -> None:
    """D3: from which age, whether the years bind an identity card's photo, which date counts."""
    desk = PhotoDesk.of(rig, date(1968, 1, 1))
    desk.open()
    old = desk.stored(date(2015, 1, 1), source=PhotoSource.ID_CARD, accepted_on=date(2024, 1, 1)).photo
    assert refused(desk, old) == "too_young"
    setup, admin = rig.station.setup, rig.officer(Role.SYSTEM_ADMIN)

    def settle(**doubts: Any) -> str:
        rules = replace(setup.rules(), **doubts)
        setup.set_rules(officer=admin, rules=rules)
        return str(desk.offer(old).verdict.reason)

    assert settle(photo_reuse_age=55) == "too_old"
    assert settle(photo_counted_from=(PhotoDate.ACCEPTED,)) == "allowed"
    assert settle(photo_counted_from=()) == "too_old"
    assert settle(photo_years_bind_id_card=False) == "allowed"
    line = desk.sheet().rule
    assert line is not None
    assert (line.least_age, line.years_bind, line.valid_from) == (55, False, date(2021, 4, 1))
    assert desk.offer(old).verdict.last_day is None


class TestIdentityCard:
    """江苏: the rule of identity cards has nothing to do with seniors."""

    def stored(self, desk: PhotoDesk, **origin: Any) -> Any:
        told: dict[str, Any] = {"accepted_on": date(2022, 6, 1), "on_the_spot": True} | origin
        return desk.stored(date(2022, 6, 1), source=PhotoSource.ID_CARD, **told).photo

    @pytest.mark.parametrize(
        ("born", "origin", "reason"),
        [
            (date(1990, 5, 5), {}, "allowed"),
            (date(1990, 5, 5), {"on_the_spot": None}, "not_on_the_spot"),
            (date(1990, 5, 5), {"accepted_on": date(2021, 3, 17)}, "too_old"),
            (date(1990, 5, 5), {"accepted_on": date(2021, 3, 18)}, "allowed"),
            (date(1980, 3, 18), {}, "other_stage"),
            (date(2012, 1, 1), {}, "too_young"),
        ],
    )
    def test_its_boundaries(self, rig: StationRig, born: date, origin: dict[str, Any], reason: str) -> None:
        desk = PhotoDesk.of(rig, born)
        (case,) = desk.open(ID_CARD)
        photo = self.stored(desk, **origin)
        if reason == "allowed":
            made = desk.reuse(photo, rule=PhotoRule.ID_CARD)
            assert (made.rule, made.cases) == (PhotoRule.ID_CARD, (case,))
            desk.accept(case)
            assert_agree(rig)
        else:
            assert refused(desk, photo, rule=PhotoRule.ID_CARD) == reason

    def test_both_rules_stand_side_by_side(self, rig: StationRig) -> None:
        desk = PhotoDesk.of(rig)
        passport, id_card = desk.open(PASSPORT, ID_CARD)
        photo = self.stored(desk)
        exit_entry = desk.stored(date(2023, 5, 11)).photo
        assert desk.offer(exit_entry, PhotoRule.ID_CARD).verdict.reason == "other_source"
        assert desk.reuse(exit_entry).cases == (passport,)
        assert desk.reuse(photo, rule=PhotoRule.ID_CARD).cases == (id_card,)
        assert list(desk.uses()) == ["valid", "valid"]
