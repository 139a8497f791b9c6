"""The invented station: nobody in it exists, its past week balances, and its queue runs."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from window_client import demo_data
from window_client.bootstrap import Station, open_station
from window_client.demo_data import (
    DEMO_BADGE,
    DEMO_KEY,
    DEMO_PASSWORD,
    DEMO_SUPERVISOR_BADGE,
    DemoClock,
    demo_people,
    fill_demo_station,
)
from window_client.demo_photos import PORTRAYED
from window_client.domain.people.identity_number import parse_identity_number
from window_client.domain.people.whole_years import whole_years
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.officer import Role
from window_client.domain.station.station_record import STATION_ZONE, local_day
from window_client.services.paper_words import watermark
from window_client.services.setup_service import AlreadySetUp


def opened_demo(file: Path, clock: DemoClock | None) -> Station:
    """A throw-away station that is not filled yet."""
    return open_station(f"sqlite:///{file}", data_key=DEMO_KEY, clock=clock, durable=False)


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Station]:
    """A filled one, made once; tests only look at it."""
    with opened_demo(tmp_path_factory.mktemp("demo") / "demo.db", DemoClock()) as station:
        fill_demo_station(station)
        yield station


def test_nobody_in_it_exists(station: Station) -> None:
    officer = next(one.id for one in station.accounts.all() if one.badge == DEMO_BADGE)
    with station._opened.database.read() as work:
        today = local_day(work.now)
        people = {
            ticket.person_id
            for back in range(16)
            for ticket in work.tickets.in_states(today - timedelta(days=back), TicketState)
            if ticket.person_id
        }
        numbers = [work.people.get(person).number for person in people]
    assert len(numbers) > 20
    for number in numbers:
        assert number is not None
        assert number.startswith("320499"), "a region that is assigned to nobody"
        parse_identity_number(number, today)
    assert station.people.search(officer=officer, text=numbers[0] or "")


def test_it_says_everywhere_that_it_is_invented(station: Station) -> None:
    here = station.setup.station()
    assert (here.demo, here.region) == (True, "320499")
    assert watermark(here)
    with station._opened.database.read() as work:
        jobs = [
            job for back in range(16) for job in work.print_jobs.of_day(local_day(work.now) - timedelta(back))
        ]
    assert jobs
    assert all(json.loads(job.document)["watermark"] for job in jobs)


def test_the_senior_of_the_tour_has_photos_on_file(station: Station) -> None:
    with station._opened.database.read() as work:
        today = local_day(work.now)
        token = work.number_token(PORTRAYED.number)
        (person,) = work.people.by_number_token("citizen", token)
        photos = work.photos.of_person(person.id)
        previews = work.photo_images.previews([one.id for one in photos])
    assert person.name == PORTRAYED.name
    assert len(photos) == 4
    assert [one.facts is None for one in photos].count(True) == 1, "one is only noted"
    assert len(previews) == 3
    ages = sorted(whole_years(one.taken_on, today) for one in photos if one.taken_on)
    assert ages == [2, 3, 4, 7]


def test_its_past_week_is_closed_and_the_books_balance(station: Station) -> None:
    report = station.audit.verify()
    assert report.holds, report.findings
    supervisor = next(one.id for one in station.accounts.all() if one.badge == DEMO_SUPERVISOR_BADGE)
    with closing(sqlite3.connect(station.database_url.removeprefix("sqlite:///"))) as database:
        days = [day for (day,) in database.execute("SELECT day FROM day_closing ORDER BY day")]
    assert len(days) == 5
    for day in days:
        figures = station.reports.figures(officer=supervisor, day=date.fromisoformat(day))
        assert figures.tickets.flow.served >= 10
        assert station.audit.replay(day=date.fromisoformat(day)).holds


def test_a_queue_is_running_and_nothing_waits_to_be_printed(station: Station) -> None:
    board = station.board.board(counter=station.counters.all()[0].id)
    assert len(board.waiting) == 9
    assert (len(board.held), len(board.missed)) == (1, 1)
    assert board.open_ticket is None
    assert board.next_up is not None
    assert board.unclosed_day is None
    assert station.paper.pending() == ()


def test_everybody_can_sign_in_with_the_published_password(station: Station) -> None:
    roles = {role for card in station.accounts.all() for role in card.roles}
    assert roles >= {Role.OFFICER, Role.AUXILIARY, Role.SUPERVISOR, Role.AUDITOR, Role.GUIDE}
    clerk = station.accounts.sign_in(badge=DEMO_BADGE, password=DEMO_PASSWORD)
    assert not clerk.officer.must_change_password


def test_it_is_filled_once(station: Station) -> None:
    with pytest.raises(AlreadySetUp):
        fill_demo_station(station)


def test_the_same_seed_gives_the_same_people() -> None:
    def first(seed: int) -> list[str]:
        people = demo_people(seed)
        return [next(people).number for _ in range(5)]

    assert first(1) == first(1) != first(2)


def test_without_a_clock_that_can_be_set_back_only_a_queue_waits(tmp_path: Path) -> None:
    with opened_demo(tmp_path / "plain.db", None) as station:
        fill_demo_station(station, counters=2)
        assert len(station.counters.all()) == 2
        board = station.board.board(counter=station.counters.all()[0].id)
        assert len(board.waiting) == 9
        assert station.audit.verify().holds


@pytest.mark.parametrize("seconds", [2, 40, 100, 600])
def test_just_after_midnight_it_works_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seconds: int
) -> None:
    """The morning of the demonstration is too short for all of it, but time never has to be waited for."""
    midnight = datetime(2026, 3, 18, tzinfo=STATION_ZONE).astimezone(UTC)

    class Early(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return midnight + timedelta(seconds=seconds)

    monkeypatch.setattr(demo_data, "datetime", Early)
    monkeypatch.setattr(demo_data._Story, "past_week", lambda story, clock: None)
    with opened_demo(tmp_path / "early.db", DemoClock()) as station:
        fill_demo_station(station)
        officer = next(one.id for one in station.accounts.all() if one.badge == DEMO_BADGE)
        counter = station.counters.all()[0].id
        station.counters.open(officer=officer, counter=counter)
        assert station.queue.call_next(officer=officer, counter=counter) is not None
        assert station.audit.verify().holds
