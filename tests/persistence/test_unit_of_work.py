"""One transaction: all or nothing, one time, and taking a change back."""

from dataclasses import replace

import pytest

from tests.builders import StationRig
from window_client.domain.books.journal import EntityChange
from window_client.domain.queue.ticket_states import TicketState
from window_client.errors import ChangedMeanwhile
from window_client.ids import CounterId, OfficerId
from window_client.persistence.restore import CannotRestore
from window_client.persistence.unit_of_work import ClockWentBack


def test_any_error_takes_everything_back(rig: StationRig) -> None:
    ticket = rig.give()

    def broken() -> None:
        with rig.database.write() as work:
            work.tickets.save(ticket, replace(ticket, modified=True, version=2))
            work.series.next(ticket.day, "H")
            work.notes.remark("ticket", ticket.id, "x", "reason", work.now, rig.officer())
            raise KeyError

    with pytest.raises(KeyError):
        broken()
    assert rig.ticket(ticket.id) == ticket
    with rig.database.read() as work:
        assert work.series.last(ticket.day, "H") == 1
        assert work.notes.newest_remark(ticket.id, "x") is None


def test_the_time_stands_still_within_a_transaction(rig: StationRig) -> None:
    with rig.database.write() as work:
        before = work.now
        rig.clock.forward(minutes=1)
        assert work.now == before
    with rig.database.read() as work:
        assert work.now == rig.clock.now


def test_reading_does_not_mind_a_clock_that_went_back(rig: StationRig) -> None:
    rig.give()
    rig.clock.forward(hours=-1)
    with rig.database.read() as work:
        assert work.now == rig.clock.now
    with pytest.raises(ClockWentBack), rig.database.write():
        pytest.fail("not reached")


class TestRestore:
    def changed(self, rig: StationRig) -> EntityChange:
        self.before = rig.give()
        with rig.database.write() as work:
            work.tickets.save(
                self.before,
                replace(
                    self.before,
                    state=TicketState.CALLED,
                    counter_id=CounterId(rig.counter(1)),
                    officer_id=OfficerId(rig.officer()),
                    called_at=work.now,
                    version=2,
                ),
            )
            return work.changes[0]

    def test_every_kind_of_column_comes_back(self, rig: StationRig) -> None:
        change = self.changed(rig)
        with rig.database.write() as work:
            work.restore(change)
        assert rig.ticket(self.before.id) == replace(self.before, version=3)

    def test_not_when_somebody_built_on_it(self, rig: StationRig) -> None:
        change = self.changed(rig)
        with rig.database.write() as work:
            now = work.tickets.get(self.before.id)
            work.tickets.save(now, replace(now, call_count=2, version=3))
        with pytest.raises(ChangedMeanwhile), rig.database.write() as work:
            work.restore(change)

    def test_not_a_new_row_nor_a_sealed_value_nor_another_table(self, rig: StationRig) -> None:
        ticket = rig.give()
        for change in (
            EntityChange("ticket", ticket.id, 1, {"state": "waiting"}),
            EntityChange("ticket", ticket.id, 1, {"name#": "b"}, {"name#": "a"}),
            EntityChange("officer", rig.officer(), 1, {"badge": "b"}, {"badge": "a"}),
        ):
            with pytest.raises(CannotRestore), rig.database.write() as work:
                work.restore(change)

    def test_json_survives_the_way_through_the_journal(self, rig: StationRig) -> None:
        """The change that undo reads is not the one in memory but the journal's."""
        rig.open_counter(1)
        given = rig.give()
        rig.call()
        change = rig.journal()[-1].entry.changes[0]
        assert isinstance(change.values["called_at"], str)
        with rig.database.write() as work:
            work.restore(change)
        assert rig.ticket(given.id) == replace(given, version=3)
