"""A counter's queue, kept up to date by what is told: few rows are read, and nothing is missed for long."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import event

from tests.builders import StationRig
from window_client.domain.queue.queue_board import QueueBoard
from window_client.domain.station.officer import Role
from window_client.domain.station.station_rules import StationRules
from window_client.errors import WorldFault
from window_client.services.changes import Changes
from window_client.services.queue_mirror import QueueMirror


class Told:
    """A mirror of counter 1, what it was told, and what it asks the database."""

    def __init__(self, rig: StationRig) -> None:
        self.rig = rig
        self.changes: list[Changes] = []
        rig.station.listen(self.changes.append)
        self.mirror = rig.station.board.mirror(counter=rig.counter(1), officer=rig.officer())

    def shown(self) -> QueueBoard:
        told, self.changes[:] = [*self.changes], []
        return self.mirror.after(told)

    def fresh(self) -> QueueBoard:
        return self.rig.station.board.board(counter=self.rig.counter(1), officer=self.rig.officer())

    @contextmanager
    def asked(self) -> Iterator[list[str]]:
        """The statements that are given to the database meanwhile, but for the times of transactions."""
        said: list[str] = []

        def note(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
            if not statement.startswith(("BEGIN", "PRAGMA")):
                said.append(statement)

        engine = self.rig.station._engine
        event.listen(engine, "before_cursor_execute", note)
        try:
            yield said
        finally:
            event.remove(engine, "before_cursor_execute", note)


@pytest.fixture
def told(rig: StationRig) -> Told:
    rig.open_counter(1)
    rig.open_counter(3)
    made = Told(rig)
    assert made.shown() == made.fresh()
    return made


def test_a_change_reads_the_rows_that_it_names_and_no_other(rig: StationRig, told: Told) -> None:
    first, second = rig.give(), rig.give(person_class="senior")
    rig.station.queue.call_next(officer=rig.at(3)["officer"], counter=rig.counter(3))
    with told.asked() as said:
        shown = told.shown()
    assert len(said) == 2
    assert all("ticket.id = " in one for one in said)
    assert shown == told.fresh()
    assert [line.ticket.id for line in shown.waiting] == [first.id]
    assert shown.counts.open == 1
    assert second.id not in [line.ticket.id for line in shown.waiting]


def test_what_was_read_already_is_not_read_again(rig: StationRig, told: Told) -> None:
    rig.give()
    heard = [*told.changes]
    told.shown()
    told.changes += heard
    with told.asked() as said:
        shown = told.shown()
    assert said == []
    assert shown == told.fresh()


def test_a_lost_word_is_made_good_by_the_next_one(rig: StationRig, told: Told) -> None:
    ticket = rig.give()
    told.changes.clear()
    rig.station.queue.call_next(**rig.at(1))
    assert told.shown() == told.fresh()
    assert told.shown().open_ticket is not None
    rig.station.queue.recall(officer=rig.officer(), ticket=ticket.id)
    told.changes.clear()
    rig.station.queue.recall(officer=rig.officer(), ticket=ticket.id)
    assert told.shown() == told.fresh()


def test_what_stands_beside_the_tickets_is_read_with_everything(rig: StationRig, told: Told) -> None:
    rig.station.counters.pause(**rig.at(1))
    assert told.shown().counter.paused_at == rig.clock.now
    rig.station.setup.set_rules(
        officer=rig.officer(Role.SUPERVISOR), rules=StationRules(calls_before_no_show=5)
    )
    assert told.shown().no_show_calls == 5
    told.changes.append(Changes(""))
    assert told.shown() == told.fresh()


def test_another_day_is_another_queue(rig: StationRig, told: Told) -> None:
    rig.give()
    assert len(told.shown().waiting) == 1
    rig.clock.forward(hours=24)
    shown = told.shown()
    assert (shown.waiting, shown.unclosed_day) == ((), told.fresh().unclosed_day)
    assert shown == told.fresh()


def test_a_step_taken_back_is_seen(rig: StationRig, told: Told) -> None:
    ticket = rig.give()
    told.shown()
    rig.call()
    told.shown()
    rig.station.queue.undo(officer=rig.officer(), ticket=ticket.id)
    assert told.shown() == told.fresh()
    assert [line.ticket.id for line in told.shown().waiting] == [ticket.id]


def test_a_held_one_keeps_the_officers_words(rig: StationRig, told: Told) -> None:
    ticket = rig.give()
    rig.station.queue.call_next(**rig.at(1))
    rig.station.queue.start(officer=rig.officer(), ticket=ticket.id)
    rig.station.queue.hold(officer=rig.officer(), ticket=ticket.id, reason="回家取户口簿")
    assert [line.remark for line in told.shown().held] == ["回家取户口簿"]
    rig.clock.forward(minutes=1)
    assert replace(told.shown(), now=rig.clock.now) == told.fresh()


def test_after_an_error_everything_is_read(
    rig: StationRig, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.give()

    def broken(*_: object) -> object:
        raise WorldFault()

    with monkeypatch.context() as patch:
        patch.setattr("window_client.services.queue_mirror._rows", broken)
        with pytest.raises(WorldFault):
            told.shown()
    assert told.changes == []
    assert told.shown() == told.fresh()


def test_which_changes_a_board_is_concerned_by() -> None:
    def seen(*tables: str) -> bool:
        return QueueMirror.concerned(Changes("x", frozenset((table, "1") for table in tables)))

    assert seen()
    assert seen("visit", "ticket")
    assert all(seen(one) for one in ("counter", "setting", "day_closing"))
    assert not seen("visit", "case_file")
