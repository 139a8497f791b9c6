"""A kiosk that gives a number in the very moment of the closing (日结): never one in a closed day."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import date
from typing import Any

import pytest
from sqlalchemy import text

from tests.builders import StationRig, fresh_command
from tests.kiosk_process import kiosk_of
from tests.server_station import shared_server_template
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.ticket_states import LIVE_STATES
from window_client.domain.station.officer import Role
from window_client.domain.station.station_record import local_day
from window_client.ids import TicketId
from window_client.kiosk_station import KioskStation
from window_client.services.day_service import DayService
from window_client.services.day_state import Closing, DayStillOpen
from window_client.services.kiosk_words import KioskClosed
from window_client.services.number_giver import NumberGiver

LONG_S = 60


class Gate:
    """Holds a method in the middle of its transaction until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, owner: type, name: str) -> None:
        self.reached, self.go_on = threading.Event(), threading.Event()
        method: Callable[..., Any] = getattr(owner, name)

        def held(*args: Any, **how: Any) -> Any:
            self.reached.set()
            assert self.go_on.wait(LONG_S)
            return method(*args, **how)

        monkeypatch.setattr(owner, name, held)


@pytest.fixture
def rig() -> Iterator[StationRig]:
    """On a server: in a file nobody writes while somebody else does."""
    with shared_server_template().open() as made:
        yield made


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(6) as made:
        yield made


def take(place: KioskStation) -> str:
    try:
        return place.kiosk.take(domain=BusinessDomain.HOUSEHOLD, command_id=fresh_command()).label
    except KioskClosed:
        return "closed"


def live(rig: StationRig, day: date) -> dict[str, TicketId]:
    with rig.database.read() as work:
        return {one.label: one.id for one in work.tickets.in_states(day, LIVE_STATES)}


def close(rig: StationRig, day: date, *, naming: tuple[TicketId, ...] = ()) -> Closing:
    return rig.station.day.close(officer=rig.officer(Role.SUPERVISOR), day=day, carry_over=naming)


def somebody_waits_for_a_lock(rig: StationRig) -> None:
    """Returns when a connection to this database stands before a lock that another one holds."""
    waiting = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
        "AND wait_event_type = 'Lock' AND wait_event = 'advisory'"
    )
    for _ in range(LONG_S * 100):
        with rig.station._engine.connect() as connection:
            if connection.execute(waiting).scalar_one():
                return
        threading.Event().wait(0.01)
    raise AssertionError("nobody waits")


def test_the_closing_waits_for_a_number_that_is_on_its_way(
    rig: StationRig, pool: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = local_day(rig.clock.now)
    with kiosk_of(rig) as place:
        gate = Gate(monkeypatch, NumberGiver, "give")
        number = pool.submit(take, place)
        assert gate.reached.wait(LONG_S)
        # the kiosk has seen that the day is open, and has not written yet
        closing = pool.submit(close, rig, day)
        somebody_waits_for_a_lock(rig)
        gate.go_on.set()
        assert number.result(LONG_S) == "H001"
        with pytest.raises(DayStillOpen) as refusal:
            closing.result(LONG_S)
        assert refusal.value.facts["unnamed"] == ("H001",)
    assert rig.station.audit.verify().holds


def test_a_kiosk_waits_for_the_closing_and_hears_that_the_day_is_over(
    rig: StationRig, pool: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = local_day(rig.clock.now)
    with kiosk_of(rig) as place:
        gate = Gate(monkeypatch, DayService, "_seal")
        closing = pool.submit(close, rig, day)
        assert gate.reached.wait(LONG_S)
        # nobody is left open, the figures are not frozen yet
        number = pool.submit(take, place)
        somebody_waits_for_a_lock(rig)
        gate.go_on.set()
        assert closing.result(LONG_S).day == day
        assert number.result(LONG_S) == "closed"
    assert live(rig, day) == {}
    assert rig.station.audit.verify().holds


def test_four_kiosks_press_while_the_day_is_closed(rig: StationRig, pool: ThreadPoolExecutor) -> None:
    """Day after day: whatever comes first, every number is called, carried over, or never given."""
    with ExitStack() as stack:
        kiosks = [stack.enter_context(kiosk_of(rig)) for _ in range(4)]
        for _ in range(6):
            day, gate = local_day(rig.clock.now), threading.Barrier(5)

            def press(place: KioskStation, gate: threading.Barrier = gate) -> list[str]:
                gate.wait(LONG_S)
                return [take(place) for _ in range(3)]

            def end(day: date = day, gate: threading.Barrier = gate) -> list[str]:
                gate.wait(LONG_S)
                # each try names what was left by the one before; twelve presses leave at most twelve
                for _ in range(13):
                    there = live(rig, day)
                    try:
                        close(rig, day, naming=tuple(there.values()))
                    except DayStillOpen:
                        continue
                    return sorted(there)
                raise AssertionError("the day was never closed")

            ended = pool.submit(end)
            given = [label for labels in pool.map(press, kiosks) for label in labels if label != "closed"]
            # what was carried here from the day before is among those that the closing named
            assert set(given) <= set(ended.result(LONG_S))
            assert live(rig, day) == {}
            rig.clock.forward(days=1)
            while not kiosks[0].kiosk.hall().open:
                rig.clock.forward(days=1)
    assert rig.station.audit.verify().holds
