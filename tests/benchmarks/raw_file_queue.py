"""The same rows by hand in a file: sqlite3, synchronous=FULL, several processes."""

import fcntl
import sqlite3
import time
import uuid
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

from tests.benchmarks.queue_stage import Desk


class _Line:
    """The system's lock on a file, waited for without end."""

    def __init__(self, file: str) -> None:
        self._file = Path(file).open("ab")  # noqa: SIM115  # open as long as the process

    def __enter__(self) -> None:
        fcntl.flock(self._file, fcntl.LOCK_EX)

    def __exit__(self, *_: object) -> None:
        fcntl.flock(self._file, fcntl.LOCK_UN)


class RawFileQueue:
    """A counter with a journal chain of its own, as ``RawServerQueue`` on a server.

    ``locked`` waits for the file's own lock file as the product does; otherwise SQLite's busy wait decides.
    """

    def __init__(self, url: str, desk: Desk, nth: int, *, locked: bool) -> None:
        file = url.removeprefix("sqlite:///")
        self._database = sqlite3.connect(file, isolation_level=None, timeout=15)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "recursive_triggers=ON"):
            self._database.execute(f"PRAGMA {pragma}")
        self._lock: AbstractContextManager[Any] = _Line(f"{file}-raw-turn") if locked else nullcontext()
        self._desk = desk
        self._rows = {
            verb: self._example("journal", f"verb = '{verb}'")
            for verb in ("call_next", "leave", "take_ticket")
        }
        self._ticket = self._example("ticket", "state = 'waiting'")
        self._chain = f"raw-{nth}-{uuid.uuid4().hex}"[:32]
        self._seq = 0
        self._called = ""
        self.sent = 0.0
        names = [name for name in self._rows["call_next"] if name != "id"]
        self._insert_journal = (
            f"INSERT INTO journal ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})"
        )

    def call(self) -> None:
        """叫号."""
        with self._lock:
            self._database.execute("BEGIN IMMEDIATE")
            row = self._database.execute(
                "UPDATE ticket SET state = 'called', counter_id = :counter, officer_id = :officer,"
                " first_called_at = :at, called_at = :at, call_count = 1, cause = 'rule',"
                " version = version + 1 WHERE id = ("
                "SELECT id FROM ticket WHERE station_id = :station AND state = 'waiting' AND day = :day"
                " ORDER BY call_by, arrival, number LIMIT 1) RETURNING id",
                {
                    "counter": self._desk.counter,
                    "officer": self._desk.officer,
                    "at": self._ticket["arrival"],
                    "station": self._ticket["station_id"],
                    "day": self._ticket["day"],
                },
            ).fetchone()
            assert row is not None, "nobody waits any more"
            self._called = row[0]
            self._note("call_next")

    def leave(self) -> None:
        """The called one leaves."""
        with self._lock:
            self._database.execute("BEGIN IMMEDIATE")
            self._database.execute(
                "UPDATE ticket SET state = 'left', ended_at = arrival, version = version + 1 WHERE id = ?",
                (self._called,),
            )
            self._note("leave")

    def take(self) -> None:
        """Not measured here; see ``RawCounter``."""
        raise NotImplementedError

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    def _note(self, verb: str) -> None:
        self._seq += 1
        self._database.execute(
            self._insert_journal,
            {
                **self._rows[verb],
                "chain": self._chain,
                "seq": self._seq,
                "subject_id": self._called,
                "command_id": uuid.uuid4().hex,
            },
        )
        self.sent = time.perf_counter()
        self._database.execute("COMMIT")

    def _example(self, table: str, where: str) -> dict[str, Any]:
        found = self._database.execute(f"SELECT * FROM {table} WHERE {where} LIMIT 1")
        names = [column[0] for column in found.description]
        return dict(zip(names, found.fetchone(), strict=True))
