"""Counters: opening, pausing, setting up."""

from typing import Any

import pytest

from tests.builders import ALL_DOMAINS, StationRig, fresh_command
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.station.counter import CounterInvalid, CounterMode, CounterNotOpen, CounterTaken
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.persistence.repositories.repository import NotFound


def test_an_officer_works_at_one_counter(rig: StationRig) -> None:
    rig.open_counter(1)
    rig.station.counters.open(officer=rig.officer(), counter=rig.counter(2))
    assert [c.number for c in rig.station.counters.all() if c.is_open] == [2]
    with pytest.raises(CounterTaken):
        rig.station.counters.open(officer=rig.officer(nth=1), counter=rig.counter(2))


def test_pause_resume_close(rig: StationRig) -> None:
    rig.open_counter(1)
    counters = rig.station.counters
    assert counters.pause(**rig.at(1)).paused_at == rig.clock.now
    assert counters.resume(**rig.at(1)).paused_at is None
    assert not counters.close(**rig.at(1)).is_open
    for verb in (counters.pause, counters.resume, counters.close):
        with pytest.raises(CounterNotOpen):
            verb(**rig.at(1))


def test_somebody_elses_counter_is_left_alone(rig: StationRig) -> None:
    rig.open_counter(1)
    for verb in (rig.station.counters.pause, rig.station.counters.close):
        with pytest.raises(CounterTaken):
            verb(officer=rig.officer(nth=1), counter=rig.counter(1))


def test_unknown_counter(rig: StationRig) -> None:
    with pytest.raises(NotFound):
        rig.station.counters.open(officer=rig.officer(), counter=rig.counter(1).upper() + "x")  # type: ignore[arg-type]


class TestSettingUp:
    def create(self, rig: StationRig, **change: Any) -> Any:
        args = {
            "officer": rig.officer(Role.SUPERVISOR),
            "number": 9,
            "name": " 九号窗 ",
            "domains": frozenset({BusinessDomain.VEHICLE}),
        }
        return rig.station.counters.create(**{**args, **change})

    def test_create(self, rig: StationRig) -> None:
        made = self.create(rig)
        assert (made.name, made.mode, made.is_open) == ("九号窗", CounterMode.ORDINARY, False)
        assert rig.station.counters.get(made.id) == made

    def test_create_once_per_command(self, rig: StationRig) -> None:
        command = fresh_command()
        first = self.create(rig, command_id=command)
        # the set of businesses comes back as a set
        assert self.create(rig, command_id=command) == first
        assert isinstance(self.create(rig, command_id=command).domains, frozenset)

    @pytest.mark.parametrize(
        ("change", "problem"),
        [
            ({"number": 0}, "number"),
            ({"number": 1000}, "number"),
            ({"number": 1}, "number_taken"),
            ({"name": " "}, "no_name"),
            ({"domains": frozenset()}, "no_domain"),
        ],
    )
    def test_refused(self, rig: StationRig, change: dict[str, Any], problem: str) -> None:
        with pytest.raises(CounterInvalid) as refusal:
            self.create(rig, **change)
        assert refusal.value.facts["problem"] == problem

    def test_change_counts_from_the_next_call(self, rig: StationRig) -> None:
        rig.open_counter(1)
        serving = rig.serving(domain="household")
        changed = rig.station.counters.change(
            officer=rig.officer(Role.SYSTEM_ADMIN),
            counter=rig.counter(1),
            name="车管窗",
            domains=frozenset({BusinessDomain.VEHICLE}),
            mode=CounterMode.ORDINARY,
        )
        assert (changed.name, changed.officer_id) == ("车管窗", rig.officer())
        rig.finish(serving)
        rig.give("household")
        assert rig.station.queue.call_next(**rig.at(1)) is None

    def test_clerks_do_not(self, rig: StationRig) -> None:
        with pytest.raises(PermissionDenied):
            self.create(rig, officer=rig.officer())
        with pytest.raises(PermissionDenied):
            rig.station.counters.change(
                officer=rig.officer(),
                counter=rig.counter(1),
                name="窗",
                domains=ALL_DOMAINS,
                mode=CounterMode.ORDINARY,
            )
