"""The same rows by hand on PostgreSQL: psycopg, no objects, the product's tables, triggers and word."""

import time
import uuid
from datetime import UTC, datetime
from typing import Any, LiteralString

import psycopg
from psycopg.rows import dict_row
from psycopg.sql import SQL, Identifier, Placeholder

from tests.benchmarks.queue_stage import Desk
from window_client.persistence.change_word import CHANNEL
from window_client.persistence.postgres_engine import session_settings

PLAIN_EVENT = "CREATE TABLE plain_event (ticket_id text NOT NULL, at timestamptz NOT NULL)"

_CLAIM: LiteralString = """
    UPDATE ticket SET state = 'called', counter_id = %(counter)s, officer_id = %(officer)s,
        first_called_at = now(), called_at = now(), call_count = 1, cause = 'rule', version = version + 1
    WHERE id = (
        SELECT id FROM ticket
        WHERE station_id = %(station)s AND state = 'waiting' AND day = %(day)s
            AND (to_counter_id = %(counter)s OR to_officer_id = %(officer)s
                OR to_counter_id IS NULL AND to_officer_id IS NULL AND domain = ANY(%(domains)s))
        ORDER BY call_by, arrival, number LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id
"""
_LEAVE: LiteralString = (
    "UPDATE ticket SET state = 'left', ended_at = now(), version = version + 1 WHERE id = %(ticket)s"
)
_NUMBER: LiteralString = """
    INSERT INTO number_series (station_id, day, series, last) VALUES (%(station)s, %(day)s, %(series)s, 1)
    ON CONFLICT (station_id, day, series) DO UPDATE SET last = number_series.last + 1 RETURNING last
"""


class RawServerQueue:
    """A counter with a connection and a journal chain of its own; its rows are copies of the product's."""

    def __init__(self, url: str, desk: Desk, nth: int) -> None:
        self._database: psycopg.Connection[Any] = psycopg.connect(url, options=session_settings(durable=True))
        self._rows = {
            verb: self._example("journal", f"verb = '{verb}'")
            for verb in ("call_next", "leave", "take_ticket")
        }
        self._ticket = self._example("ticket", "state = 'waiting'")
        (self._series,) = self._one("SELECT series FROM number_series WHERE day = %(day)s", self._ticket)
        (domains,) = self._one("SELECT domains FROM counter WHERE id = %(id)s", {"id": desk.counter})
        self._claim = {
            "counter": desk.counter,
            "officer": desk.officer,
            "station": self._ticket["station_id"],
            "day": self._ticket["day"],
            "domains": domains.split(","),
        }
        self._chain = f"raw-{nth}-{uuid.uuid4().hex}"[:32]
        self._seq = 0
        self._called = ""
        self.sent = 0.0
        self._insert_ticket = self._insert("ticket", self._ticket)
        row = {name: value for name, value in self._rows["call_next"].items() if name != "id"}
        self._insert_journal = SQL(
            "WITH added AS ({} RETURNING id) SELECT pg_notify({}, %(told)s) FROM added"
        ).format(self._insert("journal", row), CHANNEL)
        self._database.commit()

    def call(self) -> None:
        """叫号."""
        cursor = self._database.execute(_CLAIM, self._claim)
        (self._called,) = cursor.fetchone() or ("",)
        assert self._called, "nobody waits any more"
        self._note("call_next", self._called, 2)

    def leave(self) -> None:
        """The called one leaves."""
        self._database.execute(_LEAVE, {"ticket": self._called})
        self._note("leave", self._called, 3)

    def take(self) -> None:
        """取号."""
        (number,) = self._one(_NUMBER, {**self._claim, "series": self._series})
        ticket = uuid.uuid4().hex
        now = datetime.now(UTC)
        self._database.execute(
            self._insert_ticket,
            {
                **self._ticket,
                "id": ticket,
                "number": number,
                "label": f"H{number}",
                "arrival": now,
                "call_by": now,
            },
        )
        self._note("take_ticket", ticket, 1)

    def close(self) -> None:
        """Close the connection."""
        self._database.close()

    def _note(self, verb: str, ticket: str, version: int) -> None:
        self._seq += 1
        word = f'{{"by":"{self._chain}","rows":[["ticket","{ticket}",{version}]]}}'
        self._database.execute(
            self._insert_journal,
            {
                **self._rows[verb],
                "chain": self._chain,
                "seq": self._seq,
                "subject_id": ticket,
                "command_id": uuid.uuid4().hex,
                "told": word,
            },
        )
        self.sent = time.perf_counter()
        self._database.commit()

    def _one(self, statement: LiteralString, given: dict[str, Any]) -> tuple[Any, ...]:
        row: tuple[Any, ...] | None = self._database.execute(statement, given).fetchone()
        assert row is not None
        return row

    def _example(self, table: str, where: str) -> dict[str, Any]:
        with self._database.cursor(row_factory=dict_row) as cursor:
            cursor.execute(f"SELECT * FROM {table} WHERE {where} LIMIT 1".encode())
            row = cursor.fetchone()
            assert row is not None
            return row

    @staticmethod
    def _insert(table: str, row: dict[str, Any]) -> Any:
        return SQL("INSERT INTO {} ({}) VALUES ({})").format(
            Identifier(table),
            SQL(", ").join(map(Identifier, row)),
            SQL(", ").join(Placeholder(name) for name in row),
        )


class PlainServerQueue(RawServerQueue):
    """The plain claim and one line of an event table: what a queue costs that keeps no books."""

    def _note(self, verb: str, ticket: str, version: int) -> None:
        self._database.execute("INSERT INTO plain_event (ticket_id, at) VALUES (%s, now())", (ticket,))
        self._database.commit()
