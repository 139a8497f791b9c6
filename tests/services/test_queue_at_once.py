"""Several counters that press at once, in threads and in processes."""

import multiprocessing
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.builders import StationRig, open_rig, opened
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.queue_board import Call
from window_client.domain.station.officer import Role


@pytest.fixture(autouse=True)
def counter_one(rig: StationRig) -> None:
    rig.open_counter(1)


@pytest.fixture
def four(rig: StationRig) -> Iterator[list[StationRig]]:
    """Two more openings of the same file, as other processes would have it; the first has two counters."""
    rig.open_counter(2)
    with opened(rig.another()) as third, opened(rig.another()) as fourth:
        third.open_counter(3)
        fourth.open_counter(4, officer=rig.officer(Role.AUXILIARY))
        yield [rig, rig, third, fourth]


def test_counters_that_press_at_once_get_different_tickets(four: list[StationRig]) -> None:
    """Four counters, three engines, one file: nothing doubled, nobody gets an error, nobody is forgotten."""
    rig = four[0]
    given = [rig.give("household", chosen) for chosen in (["ordinary", "senior"] * 20)]
    gate = threading.Barrier(4)

    def work(number: int) -> list[Call]:
        mine, calls = four[number - 1], []
        gate.wait(30)
        while (call := mine.station.queue.call_next(**mine.at(number))) is not None:
            calls.append(call)
            mine.station.queue.leave(officer=mine.at(number)["officer"], ticket=call.ticket.id)
        return calls

    with ThreadPoolExecutor(4) as pool:
        calls = [call for found in pool.map(work, (1, 2, 3, 4)) for call in found]
    assert sorted(call.ticket.id for call in calls) == sorted(ticket.id for ticket in given)
    seniors = [one.ticket for one in calls if one.ticket.person_class is PersonClass.SENIOR]
    assert len(seniors) == 20


def _calls_until_nobody_waits(file: str, number: int, answers: "multiprocessing.queues.Queue[Any]") -> None:
    """What one counter's process does."""
    try:
        with opened(open_rig(Path(file))) as mine:
            mine.open_counter(number)
            answers.put("ready")
            labels = []
            while (call := mine.station.queue.call_next(**mine.at(number))) is not None:
                labels.append(call.ticket.label)
                mine.station.queue.leave(officer=mine.at(number)["officer"], ticket=call.ticket.id)
            answers.put(labels)
    except BaseException as error:
        answers.put(repr(error))
        raise


@pytest.mark.file_only
def test_two_processes_on_one_file(rig: StationRig) -> None:
    """200 calls of two processes: nothing doubled, nobody hears of an error."""
    rig.station.counters.close(**rig.at(1))
    for _ in range(200):
        rig.give("household")
    context = multiprocessing.get_context("spawn")
    answers = context.Queue()
    both = [
        context.Process(target=_calls_until_nobody_waits, args=(str(rig.file), number, answers))
        for number in (1, 2)
    ]
    for process in both:
        process.start()
    found = [answers.get(timeout=90) for _ in range(4)]
    for process in both:
        process.join(30)
    assert [process.exitcode for process in both] == [0, 0]
    labels = [label for one in found if isinstance(one, list) for label in one]
    assert sorted(labels) == [f"H{number:03d}" for number in range(1, 201)]
    assert rig.station.audit.verify().findings == ()
