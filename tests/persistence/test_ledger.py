"""What an act changes is noted as it is made."""

from dataclasses import replace

import pytest
from sqlalchemy import text

from tests.builders import StationRig
from window_client.domain.queue.promise import PersonClass
from window_client.domain.station.station_record import StationSetting
from window_client.errors import ChangedMeanwhile
from window_client.ids import StationId


def test_a_new_row_is_noted_whole(rig: StationRig) -> None:
    ticket = rig.give()
    (change,) = rig.journal()[-1].entry.changes
    assert (change.table, change.row_id, change.version, change.was) == ("ticket", ticket.id, 1, {})
    assert change.values["state"] == "waiting"
    assert change.values["call_by"] == ticket.call_by.isoformat(timespec="microseconds")
    assert change.values["beside_id"] is None


def test_a_change_is_noted_with_what_was(rig: StationRig) -> None:
    rig.open_counter(1)
    ticket = rig.called()
    rig.station.queue.recall(officer=rig.officer(), ticket=ticket.id)
    (change,) = rig.journal()[-1].entry.changes
    assert change.values == {"call_count": 2, "version": 3}
    assert change.was == {"call_count": 1, "version": 2}


def test_the_same_row_twice_is_one_change(rig: StationRig) -> None:
    ticket = rig.give()
    with rig.database.write() as work:
        first = work.tickets.save(ticket, replace(ticket, person_class=PersonClass.SENIOR, version=2))
        work.tickets.save(first, replace(first, person_class=PersonClass.PICKUP, modified=True, version=3))
        (change,) = work.changes
    assert change.version == 3
    assert change.values == {"person_class": "pickup", "modified": True, "version": 3}
    assert change.was == {"person_class": "ordinary", "modified": False, "version": 1}


def test_a_new_row_that_is_changed_again_is_still_new(rig: StationRig) -> None:
    ticket = rig.give()
    with rig.database.write() as work:
        work.settings.write("x", 1)
        work.settings.write("x", 2)
        (change,) = work.changes
        assert (change.version, change.values["value"], change.was) == (2, "2", {})
    assert ticket.version == 1


def test_nothing_changed_nothing_noted(rig: StationRig) -> None:
    ticket = rig.give()
    with rig.database.write() as work:
        assert work.tickets.save(ticket, ticket) == ticket
        assert work.changes == ()


def test_who_was_slower_hears_of_it(rig: StationRig) -> None:
    stale = rig.give()
    with rig.database.write() as work:
        work.tickets.save(stale, replace(stale, modified=True, version=2))
    with pytest.raises(ChangedMeanwhile) as refusal, rig.database.write() as work:
        work.tickets.save(stale, replace(stale, modified=True, entered_late=True, version=2))
    assert refusal.value.facts == {"table": "ticket"}


def test_a_change_keeps_to_its_station(rig: StationRig) -> None:
    """A setting's key is its name: another station in the same database has one like it."""
    with rig.database.write() as work:
        work.settings.write("x", "mine")
        mine = work.station_id
        connection = work._connection
        connection.execute(
            text(
                "INSERT INTO station SELECT 'other', name, bureau, region, address, phone, made_at,"
                " simulated, demo, key_check, version FROM station"
            )
        )
        connection.execute(text("INSERT INTO setting VALUES ('x', 'other', '\"theirs\"', 1)"))
        work.settings.save(
            StationSetting("x", mine, '"mine"'), StationSetting("x", mine, '"changed"', version=2)
        )
        rows = connection.execute(text("SELECT station_id, value FROM setting WHERE id = 'x'"))
        found = {row.station_id: row.value for row in rows}
    assert found == {mine: '"changed"', StationId("other"): '"theirs"'}
