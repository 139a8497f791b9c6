"""The same rows by hand: sqlite3, synchronous=FULL, no Python objects, the product's tables and triggers."""

import sqlite3
from pathlib import Path
from typing import Any


class RawCounter:
    """Takes and calls tickets in a database that the product has filled with one example of each.

    What it writes is a copy of the product's own rows (ticket, number series, journal) under other ids, so
    that as many bytes go through the same indexes and triggers to the disk.
    """

    def __init__(self, file: Path) -> None:
        self._database = sqlite3.connect(file, isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "recursive_triggers=ON"):
            self._database.execute(f"PRAGMA {pragma}")
        self._ticket = self._example("ticket", "state = 'called'")
        self._take = self._example("journal", "verb = 'take_ticket'")
        self._call = self._example("journal", "verb = 'call_next'")
        self._counter = self._ticket["counter_id"]
        self._officer = self._ticket["officer_id"]
        self._called_at = self._ticket["called_at"]
        self._seq = self._database.execute("SELECT max(seq) FROM journal").fetchone()[0]
        self._number = 1_000
        self._ids = 0
        for name in ("counter_id", "officer_id", "first_called_at", "called_at", "cause"):
            self._ticket[name] = None
        self._ticket |= {"state": "waiting", "call_count": 0, "version": 1}
        self._insert_ticket = self._statement("ticket", self._ticket)
        self._insert_journal = self._statement("journal", self._take)
        (self._series,) = self._database.execute(
            "SELECT rowid FROM number_series ORDER BY rowid DESC LIMIT 1"
        ).fetchone()
        self._database.execute("UPDATE ticket SET state = 'left', ended_at = arrival WHERE state = 'called'")

    def take(self) -> None:
        """取号."""
        self._number += 1
        self._begin()
        column = self._series_column
        self._database.execute(
            f"UPDATE number_series SET {column} = {column} + 1 WHERE rowid = ?", (self._series,)
        )
        self._ticket |= {"id": self._fresh(), "number": self._number, "label": f"H{self._number}"}
        self._database.execute(self._insert_ticket, self._ticket)
        self._note(self._take, self._ticket["id"])

    def call(self) -> None:
        """叫号."""
        self._begin()
        (ticket,) = self._database.execute(
            "SELECT id FROM ticket WHERE station_id = ? AND state = 'waiting'"
            " ORDER BY call_by, arrival, number LIMIT 1",
            (self._ticket["station_id"],),
        ).fetchone()
        self._database.execute(
            "UPDATE ticket SET state = 'called', counter_id = ?, officer_id = ?, first_called_at = ?,"
            " called_at = ?, call_count = 1, cause = 'rule', version = 2 WHERE id = ?",
            (self._counter, self._officer, self._called_at, self._called_at, ticket),
        )
        self._note(self._call, ticket)

    def leave(self) -> None:
        """Make the counter free again; not measured."""
        self._database.execute("UPDATE ticket SET state = 'left', ended_at = arrival WHERE state = 'called'")

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    @property
    def _series_column(self) -> str:
        columns: list[str] = [row[1] for row in self._database.execute("PRAGMA table_info(number_series)")]
        return columns[-1]

    def _begin(self) -> None:
        self._database.execute("BEGIN IMMEDIATE")

    def _note(self, row: dict[str, Any], subject: str) -> None:
        self._seq += 1
        row |= {"id": None, "seq": self._seq, "subject_id": subject}
        self._database.execute(self._insert_journal, row)
        self._database.execute("COMMIT")

    def _fresh(self) -> str:
        self._ids += 1
        return f"{self._ids:032x}"

    def _example(self, table: str, where: str) -> dict[str, Any]:
        found = self._database.execute(f"SELECT * FROM {table} WHERE {where} LIMIT 1")
        names = [column[0] for column in found.description]
        return dict(zip(names, found.fetchone(), strict=True))

    @staticmethod
    def _statement(table: str, row: dict[str, Any]) -> str:
        return f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join(f':{name}' for name in row)})"
