"""The simulator: a planned day through the real services, and what is said of it."""

import csv
import io
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from statistics import mean

import pytest
from typer.testing import CliRunner

from tests.server_station import shared_server
from ui.command_line import app
from window_client.bootstrap import open_station
from window_client.domain.queue.overtaking import bound, may_overtake, overtakers
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.counter import CounterMode
from window_client.domain.station.station_record import STATION_ZONE
from window_client.services.setup_service import AlreadySetUp
from window_client.simulation_day import SimulatedClock
from window_client.simulation_plan import SERVICE_TIMES, ServiceTime, SimulationPlan, visitors_of
from window_client.simulation_report import GroupFigures, SimulationReport
from window_client.simulation_text import csv_of_visits, text_of_day
from window_client.simulator import SIMULATION_KEY, next_working_day, play, simulate

DAY = date(2026, 3, 18)
QUIET = SimulationPlan(DAY, visitors=60, counters=3)
#: more than two windows can do: people leave, miss their call, come back, and are sent home
CROWDED = SimulationPlan(
    DAY,
    visitors=190,
    counters=2,
    seed=5,
    serve_on=(timedelta(minutes=10), timedelta(0)),
    no_show_share=0.1,
    return_share=0.7,
    impatient_share=0.2,
)
SENIOR = replace(CROWDED, senior_counter=CounterMode.SENIOR_FIRST, counters=3)
PLANS = pytest.mark.parametrize(
    "plan",
    [QUIET, CROWDED, SENIOR, replace(SENIOR, senior_counter=CounterMode.SENIOR_ONLY, seed=6)],
    ids=["quiet", "crowded", "senior first", "senior only"],
)


@cache
def played(plan: SimulationPlan) -> SimulationReport:
    """The day, played once in this process."""
    return simulate(plan)


class TestPlan:
    """Who comes."""

    def test_the_same_plan_brings_the_same_people(self) -> None:
        assert visitors_of(QUIET) == visitors_of(replace(QUIET))
        assert visitors_of(QUIET) != visitors_of(replace(QUIET, seed=2))
        assert visitors_of(QUIET) == visitors_of(replace(QUIET, counters=9)), "whoever serves them"

    def test_they_come_while_the_station_is_open_and_most_of_them_at_its_peaks(self) -> None:
        visitors = visitors_of(SimulationPlan(DAY, visitors=4000))
        assert len(visitors) == 4000
        arrivals = [one.arrival for one in visitors]
        assert arrivals == sorted(arrivals)
        hours = [at.astimezone(STATION_ZONE).hour for at in arrivals]
        assert {at.date() for at in arrivals} == {DAY}
        assert set(hours) == {8, 9, 10, 11, 13, 14, 15, 16, 17}
        assert hours.count(9) > hours.count(11)
        assert hours.count(14) > hours.count(16)

    @pytest.mark.parametrize("one", SERVICE_TIMES, ids=str)
    def test_services_take_as_long_as_they_should_on_average(self, one: ServiceTime) -> None:
        plan = SimulationPlan(DAY, visitors=4000, services=(one,))
        if one.domain is None:
            plan = replace(plan, classes=((PersonClass.PICKUP, 1.0),))
        else:
            plan = replace(plan, domains=((one.domain, 1.0),), classes=((PersonClass.ORDINARY, 1.0),))
        found = mean(each.service_s for each in visitors_of(plan))
        assert found == pytest.approx(60 * one.mean_min, rel=0.05)

    def test_shares_of_nobody_and_of_everybody(self) -> None:
        nobody = visitors_of(replace(QUIET, no_show_share=0, impatient_share=0))
        assert all(one.comes and one.patience_s is None and one.returns_after_s is None for one in nobody)
        everybody = visitors_of(replace(QUIET, no_show_share=1, return_share=1, return_after_min=(3, 20)))
        assert not any(one.comes for one in everybody)
        assert all(one.returns_after_s and 180 <= one.returns_after_s <= 1200 for one in everybody)


class TestDay:
    """What comes of it."""

    def test_the_same_plan_gives_the_same_report(self) -> None:
        again = simulate(CROWDED)
        assert again == played(CROWDED)
        assert text_of_day(again) == text_of_day(played(CROWDED))

    @PLANS
    def test_nobody_is_lost(self, plan: SimulationPlan) -> None:
        report = played(plan)
        groups = [figures for _, figures in (*report.by_class, *report.by_domain)]
        for one in (report.total, *groups):
            assert one.issued == one.served + one.no_show + one.left + one.carried_over
        assert report.total.issued == plan.visitors == len(report.visits)
        for kind in (report.by_class, report.by_domain):
            assert sum(one.issued for _, one in kind) == plan.visitors
            assert sum(one.in_time for _, one in kind) == report.total.in_time
        assert sum(one.served for one in report.counters) == report.total.served
        assert sum(one.issued for one in report.hours) == plan.visitors
        assert sum(one.called for one in report.hours) == report.total.called
        assert sum(one.served for one in report.hours) == report.total.served

    @PLANS
    def test_the_journal_holds(self, plan: SimulationPlan) -> None:
        report = played(plan)
        assert report.verified
        assert report.replayed
        assert report.journal_rows > 4 * report.total.served

    @PLANS
    def test_nobody_is_overtaken_by_the_rule_but_by_who_may(self, plan: SimulationPlan) -> None:
        report = played(plan)
        waiters = [one.waiter() for one in report.visits]
        seniors_only = plan.counters if plan.senior_counter is CounterMode.SENIOR_ONLY else None
        plain = [one for one in waiters if not one.modified]
        most = 0
        for one in plain:
            if one.called_at is None:
                continue
            passed = [
                other
                for other in overtakers(one, waiters, lambda number, _: number not in (None, seniors_only))
                if not other.modified
            ]
            # without the window of `overtaking_of`: nobody outside it may have passed either
            assert all(may_overtake(other, one) for other in passed)
            assert len(passed) <= bound(one, plain)
            most = max(most, len(passed))
        assert report.overtaking.most == most
        assert most <= report.overtaking.bound

    def test_a_crowded_day_has_everything(self) -> None:
        report = played(CROWDED)
        assert report.overtaking.most
        assert all((report.total.no_show, report.total.left, report.total.carried_over))
        states = {one.state for one in report.visits if one.modified}
        assert TicketState.SERVED in states, "somebody came back after a missed call"
        assert played(SENIOR).overtaking.apart > 0
        assert all(one.busy_share > 0.9 for one in report.counters)
        assert all(one.busy_s <= one.open_s + 60 for one in report.counters)

    def test_more_windows_make_nobody_wait_longer(self) -> None:
        def waits(counters: int) -> float:
            plans = [replace(QUIET, visitors=50, counters=counters, seed=seed) for seed in (1, 2)]
            found = [one.wait_s for plan in plans for one in played(plan).visits]
            return mean(wait for wait in found if wait is not None)

        one, two, three = waits(1), waits(2), waits(3)
        assert one > two >= three

    def test_nobody_is_called_over_lunch(self) -> None:
        called = [
            at.astimezone(STATION_ZONE) for one in played(CROWDED).visits if (at := one.called_at) is not None
        ]
        noon = [at for at in called if CROWDED.moment(CROWDED.sessions[0].closes) <= at]
        first = min(at for at in noon if at >= CROWDED.moment(CROWDED.sessions[1].opens))
        assert first == CROWDED.moment(CROWDED.sessions[1].opens), "those who waited are called at once"
        between = [at for at in noon if at < first]
        assert all(at < CROWDED.moment(CROWDED.sessions[0].closes) + CROWDED.serve_on[0] for at in between)

    def test_a_day_without_visitors(self) -> None:
        report = simulate(replace(QUIET, visitors=0))
        assert report.total == GroupFigures(0, 0, 0, 0, 0, 0, 0, None, None, None)
        assert (report.served_per_hour, report.last_done, report.hours) == (0.0, None, ())
        assert "0 人取号" in text_of_day(report)


class TestStation:
    """The station that plays it."""

    def test_its_own_daily_report_says_the_same(self, tmp_path: Path) -> None:
        clock = SimulatedClock(CROWDED.moment(CROWDED.sessions[0].opens) - timedelta(minutes=5))
        url = f"sqlite:///{tmp_path / 'day.db'}"
        with open_station(url, data_key=SIMULATION_KEY, clock=clock, home=tmp_path, durable=False) as station:
            report = play(station, clock, CROWDED)
            assert station.setup.station().simulated
            supervisor = station.accounts.by_badge("329902")
            assert supervisor is not None
            figures = station.reports.figures(officer=supervisor.id, day=DAY)
            with pytest.raises(AlreadySetUp):
                play(station, clock, CROWDED)
        assert report == played(CROWDED)
        flow, quality = figures.tickets.flow, figures.quality
        assert (flow.taken, flow.served, flow.no_show, flow.left, flow.carried_over) == (
            report.total.issued,
            report.total.served,
            report.total.no_show,
            report.total.left,
            report.total.carried_over,
        )
        assert (figures.tickets.wait_median_s, figures.tickets.wait_ninetieth_s, quality.longest_wait_s) == (
            report.total.wait_median_s,
            report.total.wait_ninetieth_s,
            report.total.wait_longest_s,
        )
        assert (quality.overtaken_most, quality.overtaken_bound, quality.overtaken_apart) == (
            report.overtaking.most,
            report.overtaking.bound,
            report.overtaking.apart,
        )

    def test_a_database_that_is_given_keeps_the_day_and_is_used_once(self, tmp_path: Path) -> None:
        url = f"sqlite:///{tmp_path / 'kept.db'}"
        assert simulate(QUIET, database_url=url) == played(QUIET)
        # an earlier day, where the clock would go back, too
        for again in (QUIET, replace(QUIET, day=DAY - timedelta(days=7))):
            with pytest.raises(AlreadySetUp):
                simulate(again, database_url=url)
        with open_station(url, data_key=SIMULATION_KEY) as station:
            assert station.audit.verify().holds
            assert station.audit.replay(day=DAY).calls

    def test_another_stations_database_is_left_as_it_is(self, tmp_path: Path) -> None:
        url = f"sqlite:///{tmp_path / 'real.db'}"
        with open_station(url, data_key=bytes(32)) as station:
            rows = station.audit.verify().rows
        with pytest.raises(AlreadySetUp):
            simulate(QUIET, database_url=url)
        with open_station(url, data_key=bytes(32), workplace=station.workplace_id) as station:
            assert station.audit.verify().rows == rows

    def test_an_empty_database_on_a_server(self) -> None:
        server = shared_server()
        name = server.create()
        try:
            assert simulate(QUIET, database_url=server.url(name)) == played(QUIET)
            with pytest.raises(AlreadySetUp):
                simulate(QUIET, database_url=server.url(name))
        finally:
            server.drop(name)

    def test_the_next_working_day(self) -> None:
        assert next_working_day(DAY) == DAY
        assert next_working_day(date(2026, 3, 21)) == date(2026, 3, 23)


class TestCommand:
    """window-client simulate."""

    def test_it_prints_a_table_and_writes_the_numbers(self, tmp_path: Path) -> None:
        out = tmp_path / "new" / "day.csv"
        answer = CliRunner().invoke(
            app,
            ["simulate", "--visitors", "60", "--counters", "3", "--day", DAY.isoformat(), "--out", str(out)],
        )
        assert answer.exit_code == 0, answer.output
        assert text_of_day(played(QUIET)) in answer.output
        assert "核查相符，叫号复核相符" in answer.output
        rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig"))))
        assert len(rows) == 60
        assert sum(row["结果"] == "接待完毕" for row in rows) == played(QUIET).total.served
        assert out.read_bytes() == csv_of_visits(played(QUIET))

    def test_a_senior_counter(self) -> None:
        answer = CliRunner().invoke(
            app, ["simulate", "--visitors", "10", "--counters", "2", "--senior-counter"]
        )
        assert answer.exit_code == 0, answer.output
        assert "2 个窗口，其中 1 个敬老专窗（先叫老人）" in answer.output

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["--day", "gestern"], "2026-03-18"),
            (["--out", "day.xlsx"], ".csv"),
            (["--db", "sqlite:///{used}"], "空的数据库"),
            (["--db", "{used}"], "sqlite:///"),
        ],
    )
    def test_what_it_refuses_in_one_sentence(self, tmp_path: Path, arguments: list[str], said: str) -> None:
        used = tmp_path / "used.db"
        open_station(f"sqlite:///{used}", data_key=bytes(32)).close()
        answer = CliRunner().invoke(app, ["simulate", *(one.format(used=used) for one in arguments)])
        assert answer.exit_code == 2
        (line,) = answer.output.splitlines()
        assert said in line
