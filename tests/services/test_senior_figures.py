"""The figures of the 敬老 process, by hand: a day, several days, since the opening; and the days add up."""

from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any

import pytest

from tests.builders import NINE, StationRig
from tests.services.books_rig import Books
from tests.services.photo_rig import HONG_KONG, PASSPORT, TAIWAN, PhotoDesk
from tests.services.visit_rig import Window, card
from window_client.domain.books.daily_report import DayFigures, SeniorFigures
from window_client.domain.books.senior_rows import SeniorReport, StepFigure
from window_client.domain.queue.ticket import Ticket
from window_client.domain.senior.senior_steps import SeniorStep
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.domain.station.station_record import local_day
from window_client.services.report_service import ReportInvalid

TODAY = local_day(NINE)


@dataclass
class Hall:
    """A guide, a clerk at counter 1, and the books."""

    rig: StationRig

    @property
    def guide(self) -> Any:
        """Who accompanies."""
        return self.rig.officer(Role.GUIDE)

    def figures(self, day: date) -> DayFigures:
        """Of one day."""
        return self.rig.station.reports.figures(officer=self.rig.officer(Role.SUPERVISOR), day=day)

    def report(self, first: date | None = None, last: date | None = None) -> SeniorReport:
        """Of a span."""
        return self.rig.station.reports.seniors(
            officer=self.rig.officer(Role.SUPERVISOR), first=first, last=last
        )

    def accompanied(self, ticket: Ticket, *steps: tuple[str, str, int], finish: bool = True) -> None:
        """The guide takes somebody under the wing and ticks steps: (step, result, minutes that passed)."""
        senior = self.rig.station.senior
        senior.accompany(officer=self.guide, ticket=ticket.id)
        for step, result, minutes in steps:
            self.rig.clock.forward(minutes=minutes)
            senior.tick(officer=self.guide, ticket=ticket.id, step=step, result=result)
        if finish:
            self.rig.finish(self.rig.ticket(ticket.id))

    def next_day(self) -> date:
        """Close the day and go on at nine of the next one."""
        day = local_day(self.rig.clock.now)
        self.rig.station.day.close(officer=self.rig.officer(Role.SUPERVISOR), day=day)
        self.rig.clock.now = NINE + ((day - TODAY) + timedelta(days=1))
        return day + timedelta(days=1)


@pytest.fixture
def hall(rig: StationRig) -> Hall:
    """Nobody is here yet."""
    rig.open_counter(1)
    return Hall(rig)


def sums(days: list[SeniorFigures]) -> SeniorFigures:
    """Added by hand: what nobody counted adds nothing."""
    found = {}
    for each in fields(SeniorFigures):
        counted = [getattr(day, each.name) for day in days if getattr(day, each.name) is not None]
        found[each.name] = sum(counted) if counted else None
    return SeniorFigures(**found)


def test_a_day_by_hand(hall: Hall) -> None:
    rig = hall.rig
    # 1: by age, accompanied to the end, 12 copies
    hall.accompanied(rig.serving(), ("greet", "", 2), ("form", "form_for_them", 6), ("copy", "12", 3))
    # 2: senior by the number, nobody named
    rig.finish(rig.serving(person_class="senior"))
    # 3: a wish, accompanied: no senior
    wish = rig.serving()
    rig.station.senior.begin(officer=hall.guide, ticket=wish.id, reason="wish", helper=hall.guide)
    rig.station.senior.tick(officer=hall.guide, ticket=wish.id, step="copy", result="3")
    rig.finish(wish)
    # 4: by age, but the care was ended before the finish
    ended = rig.serving()
    rig.station.senior.accompany(officer=hall.guide, ticket=ended.id)
    rig.clock.forward(minutes=4)
    rig.station.senior.tick(officer=hall.guide, ticket=ended.id, step="greet")
    rig.station.senior.end(officer=hall.guide, ticket=ended.id)
    rig.finish(ended)
    # 5: accompanied, but went away
    gone = rig.serving()
    hall.accompanied(gone, ("greet", "", 20), finish=False)
    rig.station.queue.leave(officer=rig.officer(), ticket=gone.id)
    # 6: a tick that was a mistake
    wrong = rig.serving(person_class="senior")
    hall.accompanied(wrong, ("copy", "400", 1), finish=False)
    rig.station.senior.untick(officer=hall.guide, ticket=wrong.id, step="copy")
    rig.finish(wrong)
    for _ in range(2):
        rig.station.guide.answer(officer=hall.guide, topic="consult.progress")
    answer = rig.station.guide.answer(officer=hall.guide, topic="consult.progress")
    rig.station.guide.take_back_answer(officer=hall.guide, answer=answer.id)
    day = hall.figures(TODAY)
    expected = SeniorFigures(received=4, accompanied=3, answered=2, copied_pages=15)
    assert day.seniors == expected
    assert sum(line.seniors for line in day.by_counter) == 4
    report = hall.report()
    assert (report.first, report.last, report.days, report.figures) == (TODAY, TODAY, 1, expected)
    # greet: 2, 4 and 20 minutes; form 6; copy 3 and, of the wish, none
    assert report.steps == (
        StepFigure(SeniorStep.GREET, 3, 240, 1200),
        StepFigure(SeniorStep.PHOTO, 0, None, None),
        StepFigure(SeniorStep.FORM, 1, 360, 360),
        StepFigure(SeniorStep.ACCEPT, 0, None, None),
        StepFigure(SeniorStep.COPY, 2, 0, 180),
    )


def test_a_beginning_that_was_taken_back_counts_nowhere(hall: Hall) -> None:
    rig = hall.rig
    ticket = rig.serving()
    rig.station.senior.accompany(officer=hall.guide, ticket=ticket.id)
    rig.clock.forward(seconds=5)
    rig.station.senior.undo(officer=hall.guide, ticket=ticket.id)
    rig.finish(ticket)
    # begun again by wish, with nobody named
    again = rig.serving()
    rig.station.senior.accompany(officer=hall.guide, ticket=again.id)
    rig.station.senior.undo(officer=hall.guide, ticket=again.id)
    rig.station.senior.begin(officer=rig.officer(), ticket=again.id, reason="wish")
    rig.finish(again)
    day = hall.figures(TODAY)
    assert (day.seniors.received or 0, day.seniors.accompanied or 0) == (0, 0)
    assert sum(line.seniors for line in day.by_counter) == 0
    report = hall.report()
    assert (report.figures.received or 0, report.figures.accompanied or 0) == (0, 0)


def test_photos_are_counted_by_case_and_retakes_by_reason(hall: Hall) -> None:
    desk = PhotoDesk.of(hall.rig, counter=2)
    cases = desk.open(PASSPORT, HONG_KONG, TAIWAN)
    desk.reuse(desk.stored().photo)
    for case in cases[:2]:
        desk.accept(case)
    assert hall.figures(TODAY).seniors.reused_photos == 2
    desk.retake("glasses")
    desk.accept(cases[2])
    report = hall.report()
    assert report.figures.reused_photos == hall.figures(TODAY).seniors.reused_photos == 2
    assert (dict(report.retakes), dict(report.refusals), report.retaken) == ({"glasses": 1}, {}, 1)


def test_what_the_rule_refused_is_counted_by_its_reason(hall: Hall) -> None:
    desk = PhotoDesk.of(hall.rig, counter=2)
    desk.open(PASSPORT)
    desk.stored(date(2019, 1, 5))
    desk.retake("wish")
    report = hall.report()
    assert (dict(report.retakes), dict(report.refusals)) == ({"wish": 1}, {"too_old": 1})
    assert report.figures.reused_photos is None


def test_days_add_up_and_later_annulments_change_no_closed_day(hall: Hall) -> None:
    rig = hall.rig
    hall.accompanied(rig.serving(), ("copy", "5", 1))
    desk = PhotoDesk.of(rig, counter=2)
    cases = desk.open(PASSPORT, HONG_KONG)
    used = desk.reuse(desk.stored().photo)
    for case in cases:
        desk.accept(case)
    rig.station.queue.finish(officer=desk.officer, ticket=desk.window.ticket)
    home = Window.serving(rig, 3, domain="household")
    applicant = home.identify(card("何映秋"))
    rig.station.senior.ask_home_visit(
        officer=home.officer,
        ticket=home.ticket,
        applicant=applicant,
        purpose="photo",
        phone="13800000042",
        address="云溪镇青石巷 18 号",
    )
    rig.station.queue.finish(officer=home.officer, ticket=home.ticket, topic="consult.other")
    before = hall.figures(TODAY).seniors
    assert (before.reused_photos, before.copied_pages, before.home_visits) == (2, 5, 1)
    second = hall.next_day()
    rig.station.photos.annul(officer=rig.officer(Role.SUPERVISOR), decision=used.decision, reason="不是本人")
    hall.accompanied(rig.serving(), ("copy", "7", 1))
    third = hall.next_day()
    rig.finish(rig.serving(person_class="senior"))
    days = [hall.figures(day).seniors for day in (TODAY, second, third)]
    assert days[0] == before
    for first, last, count in ((0, 0, 1), (0, 1, 2), (1, 2, 2), (0, 2, 3)):
        span = hall.report(TODAY + timedelta(days=first), TODAY + timedelta(days=last))
        assert span.figures == sums(days[first : last + 1])
        assert span.days == count
    assert hall.report().figures == sums(days)
    assert hall.report().figures.reused_photos == 2
    assert Books(rig).found() == []


def test_who_reads_them_and_of_which_days(hall: Hall) -> None:
    reports, rig = hall.rig.station.reports, hall.rig
    with pytest.raises(PermissionDenied):
        reports.seniors(officer=hall.guide)
    with pytest.raises(ReportInvalid):
        hall.report()
    rig.finish(rig.serving(person_class="senior"))
    assert hall.report(date(2000, 1, 1), date(2099, 1, 1)).figures.received == 1
    with pytest.raises(ReportInvalid):
        hall.report(date(2000, 1, 1), date(2000, 1, 2))


def test_only_retakes_of_seniors_are_counted(hall: Hall) -> None:
    rig = hall.rig
    young = PhotoDesk.of(rig, date(1995, 1, 5), counter=2)
    young.open(PASSPORT)
    young.stored()
    young.retake("glasses")
    without_photo = PhotoDesk.of(rig, date(1994, 3, 9))
    without_photo.open(PASSPORT)
    without_photo.retake("changed")
    assert hall.report().retaken == 0
    rig.station.senior.begin(officer=without_photo.officer, ticket=without_photo.window.ticket, reason="wish")
    assert hall.report().retaken == 0, "a wish is no age"
    rig.station.queue.leave(officer=young.officer, ticket=young.window.ticket, reason="改天再来")
    senior = PhotoDesk.of(rig, counter=2)
    senior.open(PASSPORT)
    senior.retake("wish")
    rig.station.senior.begin(officer=senior.officer, ticket=senior.window.ticket, reason="age")
    report = hall.report()
    assert (dict(report.retakes), dict(report.refusals), report.retaken) == ({"wish": 1}, {}, 1)
