"""The call board's one view: what it says on both databases; it names nobody, and a board gets no more."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from psycopg import errors, sql
from sqlalchemy import event, inspect

from tests.builders import DATA_KEY, StationRig, fresh_command
from tests.server_station import shared_server_template
from window_client.board_station import open_board
from window_client.bootstrap import enrol_this_pc
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.hall_picture import HallPicture, HallWindow
from window_client.domain.queue.ticket_states import TicketState
from window_client.persistence.db_faults import DatabaseFault, DatabaseUnreachable
from window_client.persistence.engine import make_engine
from window_client.persistence.enrolment import enrol_pc, revoke_pc
from window_client.persistence.hall_view import (
    FORM,
    HALL_VIEW,
    HallViewUnknown,
    drop_hall_view,
    hall_view_statement,
)
from window_client.persistence.orm_base import Base
from window_client.persistence.recovery_code import write_recovery_code
from window_client.persistence.schema import bring_to_newest
from window_client.persistence.server_roles import PcGroup, set_grants

#: all that the hall may know
COLUMNS = {
    "hand_number",
    "kind",
    "day",
    "counter",
    "label",
    "state",
    "called_at",
    "calls",
    "version",
    "domain",
    "waiting",
    "station",
}


def seen(rig: StationRig) -> HallPicture:
    """What a board sees there now."""
    with open_board(rig.url, clock=rig.clock) as board:
        return board.picture()


def test_windows_and_what_they_have(both: StationRig) -> None:
    both.open_counter(1)
    both.open_counter(2)
    both.open_counter(3)
    both.station.counters.pause(**both.at(2))
    first = both.serving(1)
    both.clock.forward(seconds=30)
    second = both.called(3)
    picture = seen(both)
    assert picture.now == both.clock()
    assert (picture.station, picture.demo) == ("云溪派出所", False)
    assert [(one.number, one.state) for one in picture.counters] == [
        (1, HallWindow.OPEN),
        (2, HallWindow.PAUSED),
        (3, HallWindow.OPEN),
        (4, HallWindow.CLOSED),
    ]
    held = [one.holds for one in picture.counters]
    assert [(one.label, one.state) if one else None for one in held] == [
        (first.label, TicketState.SERVING),
        None,
        (second.label, TicketState.CALLED),
        None,
    ]
    assert [(one.label, one.counter) for one in picture.calls] == [(second.label, 3), (first.label, 1)]
    assert picture.calls[0].called_at == both.clock()


def test_what_is_written_on_a_slip_by_hand_is_told(both: StationRig) -> None:
    both.open_counter(1)
    both.station.queue.enter_late(
        officer=both.officer(), domain="household", taken_at=both.clock(), hand_number="A03"
    )
    called = both.call(1).ticket
    picture = seen(both)
    held = picture.counters[0].holds
    assert held is not None
    assert (held.label, held.hand_number) == (called.label, "A03")
    assert [one.hand_number for one in picture.calls] == ["A03"]
    both.open_counter(2)
    both.called(2)
    assert sorted(one.hand_number for one in seen(both).calls) == ["", "A03"]


def test_a_repeated_call_is_the_newest_again(both: StationRig) -> None:
    both.open_counter(1)
    both.open_counter(2)
    first = both.called(1)
    both.clock.forward(seconds=10)
    both.called(2)
    both.clock.forward(seconds=10)
    both.station.queue.recall(officer=both.officer(), ticket=first.id)
    newest = seen(both).calls[0]
    assert (newest.label, newest.calls, newest.called_at) == (first.label, 2, both.clock())


def test_a_call_that_was_taken_back_is_gone(both: StationRig) -> None:
    both.open_counter(1)
    command = fresh_command()
    both.give()
    call = both.station.queue.call_next(**both.at(1), command_id=command)
    assert call is not None
    both.station.queue.undo(officer=both.officer(), ticket=call.ticket.id)
    picture = seen(both)
    assert picture.calls == ()
    assert picture.waiting == {BusinessDomain.HOUSEHOLD: 1}


def test_a_number_written_by_hand_is_called_like_any_other(both: StationRig) -> None:
    both.open_counter(1)
    late = both.station.queue.enter_late(officer=both.officer(), domain="household", taken_at=both.clock.now)
    both.call(1)
    assert [(one.label, one.counter) for one in seen(both).calls] == [(late.label, 1)]


def test_who_waits_is_counted_by_business_and_by_day(both: StationRig) -> None:
    both.give("vehicle")
    both.give("vehicle")
    both.give("consult")
    assert seen(both).waiting == {BusinessDomain.VEHICLE: 2, BusinessDomain.CONSULT: 1}
    both.clock.forward(days=1)
    assert seen(both).waiting == {}


def test_a_board_follows_the_days_of_the_databases_own_clock(both: StationRig) -> None:
    both.open_counter(1)
    both.called(1)
    both.give()
    with open_board(both.url) as board:
        today = board.picture()
    # the station of the test lives in another year, so nothing of its day is today's
    assert (today.calls, today.waiting) == ((), {})
    assert today.now.year >= 2026
    assert today.counters[0].holds is not None, "what a window has at hand is shown, whatever its day"


def test_the_word_of_a_change_reaches_it(both: StationRig) -> None:
    with open_board(both.url, clock=both.clock) as board, closing(board.change_feed()) as feed:
        both.give()
        assert feed.wait(30)
        assert board.picture().waiting == {BusinessDomain.HOUSEHOLD: 1}


def test_nothing_about_people_is_in_it(both: StationRig) -> None:
    both.open_counter(1)
    ticket = both.give(person_class="disabled")
    came = ticket.arrival.strftime("%H:%M:%S")
    both.clock.forward(minutes=7, seconds=13)
    both.call(1)
    both.station.queue.start(officer=both.officer(), ticket=ticket.id)
    ticket = both.ticket(ticket.id)
    both.identify(ticket)
    engine = make_engine(both.url)
    try:
        assert {column["name"] for column in inspect(engine).get_columns(HALL_VIEW)} == COLUMNS
        with engine.connect() as connection:
            said = repr(connection.exec_driver_sql(f"SELECT * FROM {HALL_VIEW}").all())
    finally:
        engine.dispose()
    assert ticket.label in said
    for secret in ("周", "disabled", ticket.id, came, both.officer()):
        assert secret not in said, secret


def test_its_cost_does_not_grow_with_the_years(rig: StationRig) -> None:
    """Counted in the steps of SQLite's own machine."""
    rig.open_counter(1)
    for _ in range(20):
        rig.finish(rig.serving(1))
    rig.called(1)
    young = steps(rig)
    grow_older(rig.file, 5_000)
    assert steps(rig) < 1.1 * young


def steps(rig: StationRig) -> int:
    """How many hundreds of steps a picture takes."""
    taken = [0]

    def step() -> None:
        taken[0] += 1

    with open_board(rig.url, clock=rig.clock) as board:
        event.listen(
            board._reader.engine,
            "checkout",
            lambda driver, *_: driver.set_progress_handler(step, 100),
        )
        before = board.picture()
        taken[0] = 0
        assert board.picture() == before
    assert taken[0] > 10
    return taken[0]


def grow_older(file: Path, count: int) -> None:
    """So many tickets that were served in the years before, like one that is there."""
    with closing(sqlite3.connect(file)) as database:
        names = [row[1] for row in database.execute("PRAGMA table_info(ticket)")]
        others = {
            "id": "printf('%032x', nth)",
            "day": "date(day, '-' || (30 + nth / 100) || ' days')",
            "label": "'H' || (nth % 100)",
        }
        database.execute(
            f"WITH RECURSIVE many (nth) AS (SELECT 0 UNION ALL SELECT nth + 1 FROM many WHERE nth < {count})"
            f" INSERT INTO ticket SELECT {', '.join(others.get(name, name) for name in names)}"
            " FROM (SELECT * FROM ticket WHERE state = 'served' LIMIT 1), many"
        )
        database.commit()


def test_a_file_is_only_looked_at(rig: StationRig) -> None:
    with (
        open_board(rig.url, clock=rig.clock) as board,
        board._reader.engine.connect() as connection,
        pytest.raises(Exception, match="readonly"),
    ):
        connection.exec_driver_sql("UPDATE counter SET name = ''")


def test_no_file_is_made(tmp_path: Path) -> None:
    file = tmp_path / "station.db"
    with pytest.raises(DatabaseUnreachable), open_board(f"sqlite:///{file}"):
        pass
    assert not file.exists()


def test_a_database_without_the_view_is_refused_and_brought_up(both: StationRig) -> None:
    engine = make_engine(both.url)
    try:
        with engine.begin() as connection:
            drop_hall_view(connection)
        with pytest.raises(HallViewUnknown) as fault, open_board(both.url):
            pass
        assert fault.value.facts["problem"] == "missing"
        bring_to_newest(engine)
        assert seen(both).counters
    finally:
        engine.dispose()


def test_a_view_of_another_form_is_made_anew(both: StationRig) -> None:
    engine = make_engine(both.url)
    try:
        with engine.begin() as connection:
            drop_hall_view(connection)
            older = hall_view_statement().replace(f"CAST({FORM} AS integer)", "CAST(1 AS integer)")
            older = older.replace(f"{FORM} AS version", "1 AS version")
            assert older != hall_view_statement()
            connection.exec_driver_sql(older)
        with pytest.raises(HallViewUnknown):
            seen(both)
        bring_to_newest(engine)
        assert seen(both).counters
    finally:
        engine.dispose()


def test_a_view_of_another_form_is_refused(both: StationRig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("window_client.persistence.queries.hall_queries.FORM", 7)
    with pytest.raises(HallViewUnknown) as fault:
        seen(both)
    assert fault.value.facts == {"problem": "other_form", "form": 3}


def test_a_database_without_a_station_is_refused(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 's.db'}"
    engine = make_engine(url)
    bring_to_newest(engine)
    engine.dispose()
    with open_board(url) as board, pytest.raises(HallViewUnknown) as fault:
        board.picture()
    assert fault.value.facts["problem"] == "no_station"


# -- the group of the boards


@pytest.fixture
def owner_url() -> Iterator[str]:
    """A station's database, and its owner's address."""
    with shared_server_template().copied() as url:
        engine = make_engine(url)
        with engine.begin() as connection:
            # the rights on a database itself do not go along into a copy
            set_grants(connection)
        engine.dispose()
        yield url


@pytest.fixture
def board_url(owner_url: str) -> str:
    """The address with the role of an enrolled board."""
    return enrol_pc(owner_url, data_key=DATA_KEY, name="大厅屏", group=PcGroup.BOARD).url


def test_it_reads_the_view_and_no_table(board_url: str) -> None:
    with open_board(board_url) as board, closing(board.change_feed()):
        assert [one.number for one in board.picture().counters] == [1, 2, 3, 4]
    tables = {*Base.metadata.tables, "alembic_version"}
    assert len(tables) > 15
    with psycopg.connect(_plain(board_url), autocommit=True) as connection:
        for name in tables:
            for act in (
                "SELECT 1 FROM {}",
                "SELECT * FROM {}",
                "SELECT count(*) FROM {}",
                "COPY {} TO STDOUT",
            ):
                with pytest.raises(errors.InsufficientPrivilege):
                    connection.execute(sql.SQL(act).format(sql.Identifier(name)))
        readable = connection.execute(
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
            " AND relkind IN ('r', 'v', 'm', 'p', 'f') AND has_any_column_privilege(oid, 'SELECT')"
        ).fetchall()
        assert readable == [(HALL_VIEW,)]


def test_it_writes_nothing_anywhere(board_url: str) -> None:
    with psycopg.connect(_plain(board_url), autocommit=True) as connection:
        for statement in (
            f"INSERT INTO {HALL_VIEW} (kind) VALUES ('call')",
            f"UPDATE {HALL_VIEW} SET label = 'H001'",
            f"DELETE FROM {HALL_VIEW}",
            f"DROP VIEW {HALL_VIEW}",
            f"CREATE OR REPLACE VIEW {HALL_VIEW} AS SELECT 1",
            "UPDATE ticket SET state = 'served'",
            "INSERT INTO journal DEFAULT VALUES",
            "CREATE TABLE mine (x int)",
            "CREATE TEMP TABLE mine (x int)",
            "CREATE SCHEMA mine",
            "SET ROLE wc_counter",
        ):
            with pytest.raises(psycopg.Error) as refusal:
                connection.execute(statement.encode())
            # 55000: a view over several tables cannot be written at all
            assert refusal.value.sqlstate in ("42501", "55000"), statement
        writable = connection.execute(
            "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND ("
            " relkind = 'S' AND has_sequence_privilege(oid, 'USAGE,UPDATE')"
            " OR relkind <> 'S' AND has_any_column_privilege(oid, 'INSERT,UPDATE')"
            " OR relkind <> 'S' AND has_table_privilege(oid, 'DELETE,TRUNCATE,TRIGGER'))"
        ).fetchone()
        assert writable == (0,)


def test_a_board_is_enrolled_without_a_key(
    owner_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    key = tmp_path / "station.key"
    monkeypatch.setenv("WINDOW_CLIENT_KEY_FILE", str(key))
    home = tmp_path / "home"
    home.mkdir()
    code = write_recovery_code(DATA_KEY)
    pc = enrol_this_pc(owner_url, recovery_code=code, name="大厅屏", group=PcGroup.BOARD, home=home)
    assert not key.exists()
    assert list(home.iterdir()) == []
    with open_board(pc.url) as board:
        assert board.picture().station == "云溪派出所"


def test_taken_out_of_service_it_sees_nothing_more(owner_url: str, board_url: str) -> None:
    with open_board(board_url) as board:
        board.picture()
        assert revoke_pc(owner_url, data_key=DATA_KEY, name="大厅屏") == 1
        for _ in range(2):
            with pytest.raises(DatabaseFault):
                board.picture()


def _plain(url: str) -> str:
    """The address as libpq reads it."""
    return url.replace("postgresql+psycopg", "postgresql")
