"""Many clients that press at the same instant, again and again: no number twice, no ticket called twice."""

import time
from dataclasses import replace
from multiprocessing.context import ForkServerContext
from multiprocessing.synchronize import Barrier
from typing import Any

import pytest

from tests.drills.hammer_presser import PATIENCE_S, PressJob, Round, press
from tests.drills.hammer_station import HammerStation, found_station
from tests.persistence.postgres_rig import PostgresRig
from tests.scale import SCALE
from tests.server_station import make_schema

OLD_TICKETS = 50_000
_HELD_S = 0.03
_OLD_A_DAY = 100
#: what differs between an old ticket and the one that it is a copy of; {nth} counts them from 0
_OLD = {
    "id": "md5(nth::text)",
    "day": f"day - 1 - nth / {_OLD_A_DAY}",
    "number": f"1 + nth % {_OLD_A_DAY}",
    "label": f"'H' || lpad((1 + nth % {_OLD_A_DAY})::text, 3, '0')",
    **{
        name: f"{name} - make_interval(days => 1 + nth / {_OLD_A_DAY})"
        for name in ("arrival", "call_by", "called_at", "first_called_at", "serving_at", "ended_at")
    },
}


@pytest.fixture(scope="module")
def template(server: PostgresRig) -> HammerStation:
    """A station that is copied for each test."""
    url = server.url(server.create())
    make_schema(url)
    return found_station(url, SCALE.hammer_processes, alike=True)


def _grow_old(server: PostgresRig, database: str, tickets: int) -> None:
    """So many served tickets of earlier days, copies of one of today. Without a journal."""
    with server.connect(database) as connection:
        found = connection.execute(
            "SELECT attname FROM pg_attribute"
            " WHERE attrelid = 'ticket'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum"
        )
        names = [str(name) for (name,) in found]
        copied = ", ".join(_OLD.get(name, name) for name in names)
        source = "(SELECT * FROM ticket WHERE state = 'served' LIMIT 1) AS example"
        statement = (
            f"INSERT INTO ticket ({', '.join(names)}) SELECT {copied}"
            f" FROM {source}, generate_series(0, {tickets - 1}) AS nth"
        )
        connection.execute(statement.encode())
        connection.execute("ANALYZE ticket")


@pytest.mark.drill
@pytest.mark.timeout(0)
@pytest.mark.parametrize("old", [0, OLD_TICKETS])
def test_hammer_calls_and_numbers_at_once(
    server: PostgresRig, template: HammerStation, children: ForkServerContext, old: int
) -> None:
    """All clerks call over the same tickets until nobody waits; all clients give numbers."""
    database = server.create(template.url.rpartition("/")[2])
    made = replace(template, url=server.url(database))
    clients = len(made.clerks)
    if old:
        _grow_old(server, database, old)
    before = _labels(server, database)
    gate = children.Barrier(clients + 1)
    pipes = [children.Pipe(duplex=False) for _ in range(clients)]
    began = time.monotonic()
    processes = [
        children.Process(target=press, args=(_job(made, nth), gate, pipes[nth][1])) for nth in range(clients)
    ]
    doubled = repeated = called = issued = held = 0
    try:
        for process in processes:
            process.start()
        for _ in range(SCALE.hammer_rounds):
            gate.wait(PATIENCE_S)
            gate.wait(PATIENCE_S)
            held += _hold_the_last(server, database, gate)
            gate.wait(PATIENCE_S)
            answers = [_answer(receiving) for receiving, _ in pipes]
            doubled += _judge_calls(answers)
            called += SCALE.hammer_tickets
            numbers = [label for one in answers for label in (*one.given, *one.issued)]
            repeated += len(numbers) - len(set(numbers) - before)
            before |= set(numbers)
            issued += len(numbers)
            # only those of the next round are to be called in it
            server.run("UPDATE ticket SET state = 'left', ended_at = now() WHERE state = 'waiting'", database)
        for process in processes:
            process.join(PATIENCE_S)
            assert process.exitcode == 0
    finally:
        for process in processes:
            process.kill()
            process.join(10)
    print(
        f"\nhammer at once, {SCALE}, {old} old tickets: {SCALE.hammer_rounds} rounds of {clients} clients in "
        f"{time.monotonic() - began:.1f} s\n"
        f"  {called} tickets called, doubled {doubled}; the last one was held back {held} times\n"
        f"  {issued} numbers given, repeated {repeated}"
    )
    assert (doubled, repeated) == (0, 0)
    assert _labels(server, database) == before, "a number was given and is not there"


def _hold_the_last(server: PostgresRig, database: str, gate: Barrier) -> int:
    """Until nobody calls any more, hold who waits last for a moment, again and again, and change nothing.

    Who calls then must wait for that ticket, and not take it for gone.

    Returns:
        how often somebody was held.
    """
    held = 0
    until = time.monotonic() + PATIENCE_S
    with server.connect(database) as connection:
        while gate.n_waiting < gate.parties - 1:
            assert time.monotonic() < until, "the calling does not end"
            with connection.transaction(force_rollback=True):
                found = connection.execute(
                    "SELECT id FROM ticket WHERE state = 'waiting' ORDER BY call_by DESC, number DESC"
                    " LIMIT 1 FOR UPDATE SKIP LOCKED"
                )
                held += found.rowcount
                time.sleep(_HELD_S)
    return held


def _job(made: HammerStation, nth: int) -> PressJob:
    tickets, more = divmod(SCALE.hammer_tickets, SCALE.hammer_processes)
    return PressJob(made, nth, SCALE.hammer_rounds, tickets + (nth < more), SCALE.hammer_issues)


def _answer(receiving: Any) -> Round:
    assert receiving.poll(PATIENCE_S), "a client does not answer"
    answer: Round = receiving.recv()
    return answer


def _judge_calls(answers: list[Round]) -> int:
    """How many calls were one too many; everybody was called before anybody heard that nobody waits."""
    labels = [label for one in answers for label in one.called.labels]
    assert set(labels) == {label for one in answers for label in one.given}, "somebody was never called"
    last = max(one.called.last_at for one in answers if one.called.last_at is not None)
    first_none = min(one.called.nobody_at for one in answers)
    assert last.timestamp() < first_none, "somebody waited when a clerk was told that nobody does"
    return len(labels) - len(set(labels))


def _labels(server: PostgresRig, database: str) -> set[str]:
    """Numbers of today."""
    with server.connect(database) as connection:
        found = connection.execute("SELECT label FROM ticket WHERE day = (SELECT max(day) FROM ticket)")
        return {str(label) for (label,) in found}
