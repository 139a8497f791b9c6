"""Checking: the journal's chains, the tables rebuilt from it, numbers, seals and books (核查)."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta

from window_client.domain.books.balance import text_of
from window_client.domain.books.journal import StoredEntry, check_chain, to_json
from window_client.domain.station.officer import Permission
from window_client.ids import OfficerId, WorkplaceId
from window_client.services.audit_report import AuditReport, ExportedJournal, Findings, ReplayReport
from window_client.services.call_replay import CallReplay
from window_client.services.catalogue_service import CatalogueService
from window_client.services.day_book import DayBook, midnight
from window_client.services.ports import ChainNote, Store, Work
from window_client.services.seal_check import check_seal
from window_client.services.verbs import Act, VerbRunner

MacOf = Callable[[bytes, bytes], bytes]
#: what a spoiled row makes of reading it the ordinary way
_UNREADABLE = (ValueError, TypeError, LookupError, AttributeError)


class AuditService:
    """Reads everything and changes nothing; an export is noted in the journal."""

    def __init__(
        self,
        verbs: VerbRunner,
        store: Store,
        catalogue: CatalogueService,
        note: ChainNote | None,
        mac_of_chain: Callable[[WorkplaceId], MacOf],
    ) -> None:
        self._verbs = verbs
        self._store = store
        self._note = note
        self._mac_of_chain = mac_of_chain
        self._book = DayBook(catalogue)

    def verify(self, *, officer: OfficerId | None = None) -> AuditReport:
        """Check everything, in one consistent view.

        * every chain: numbers without gaps, macs, order of writing, no time before the newest one;
        * this workplace's own note outside the database: a database behind it has lost rows;
        * 受理号: gapless and unique in each day;
        * every closed day: its seal, the chain heads it sealed, its frozen figures;
        * every operational row against the journal, personal values by their keyed digests;
        * the books of every day.

        Args:
            officer: None on the command line of the PC that holds the key.

        Raises:
            PermissionDenied: the officer is no auditor.
        """
        found = Findings()
        with self._store.read() as work, work.audit_rows.lenient():
            self._require(work, officer)
            chains = work.audit_rows.chains()
            for chain in chains:
                self._chain(work, WorkplaceId(chain), found)
            for chain, seq in work.audit_rows.time_steps():
                found.add("chain", f"{chain}:{seq}", "time")
            self._against_note(work, found)
            for number, problem in work.audit_rows.number_gaps():
                found.add("numbers", number, problem)
            for one in work.audit_rows.rebuild():
                found.add("rebuild", f"{one.table}:{one.row_id}", one.problem, ", ".join(one.columns))
            days, carried = self._days(work, found)
            for day in days:
                try:
                    self._day(work, day, carried.get(day, 0), found)
                except _UNREADABLE:
                    # the rebuilt tables tell which row it is
                    found.add("balance", day.isoformat(), "unreadable")
            for case_id, noted, recorded in work.reports.payments_apart():
                found.add("balance", f"case_file:{case_id}", "unbalanced", f"{noted} ≠ {recorded}")
            return AuditReport(
                work.now,
                len(chains),
                work.audit_rows.rows(),
                len(days),
                tuple(found.kept),
                found.further,
            )

    def replay(self, *, officer: OfficerId | None = None, day: date) -> ReplayReport:
        """Play the day's calls again from the journal: who was passed over, and why.

        Raises:
            PermissionDenied: the officer is no auditor.
        """
        with self._store.read() as work:
            self._require(work, officer)
            # tickets that were carried in were made when an earlier day was closed
            begins = midnight(work.reports.day_before(day) or day)
            return CallReplay(day).run(work.journal.between(begins, midnight(day + timedelta(days=1))))

    def export(
        self,
        *,
        first: date,
        last: date,
        write: Callable[[str], object],
        officer: OfficerId | None = None,
    ) -> ExportedJournal:
        """Journal rows of some days as JSON lines; they hold no personal data. The export is noted itself.

        Args:
            write: gets each line with its line end.

        Raises:
            PermissionDenied: the officer is no auditor.
        """
        rows, digest = 0, hashlib.sha256()
        with self._store.read() as work:
            self._require(work, officer)
            for row in work.journal.between(midnight(first), midnight(last + timedelta(days=1))):
                line = f"{to_json(_exported(row))}\n"
                write(line)
                digest.update(line.encode())
                rows += 1
        done = ExportedJournal(rows, digest.hexdigest())
        self._note_export(officer, first, last, done)
        return done

    @staticmethod
    def _require(work: Work, officer: OfficerId | None) -> None:
        if officer is not None:
            work.officers.get(officer).require(Permission.AUDIT)

    def _chain(self, work: Work, chain: WorkplaceId, found: Findings) -> None:
        def in_order(rows: Iterator[StoredEntry]) -> Iterator[StoredEntry]:
            # the mac does not cover the row's place among the other chains
            newest = 0
            for row in rows:
                if row.id <= newest:
                    found.add("chain", f"{chain}:{row.entry.seq}", "order")
                newest = max(newest, row.id)
                if row.entry.station_id != work.station_id:
                    found.add("chain", f"{chain}:{row.entry.seq}", "mac")
                yield row

        for one in check_chain(in_order(work.audit_rows.chain(chain)), self._mac_of_chain(chain)):
            found.add("chain", f"{chain}:{one.seq}", one.problem)

    def _against_note(self, work: Work, found: Findings) -> None:
        noted = self._note.read() if self._note is not None else None
        if noted is None:
            return
        seq, mac = noted
        row = work.audit_rows.row_at(work.workplace_id, seq)
        if row is None:
            found.add("note", f"{work.workplace_id}:{seq}", "behind")
        elif row.mac != mac:
            found.add("note", f"{work.workplace_id}:{seq}", "forked")

    @staticmethod
    def _days(work: Work, found: Findings) -> tuple[tuple[date, ...], dict[date, int]]:
        # a payment that cannot be read is told of the day to which it belongs
        with suppress(*_UNREADABLE):
            work.reports.gather_late_payments()
        try:
            return work.reports.days(), work.reports.carried_on()
        except _UNREADABLE:
            found.add("balance", "days", "unreadable")
            return (), {}

    def _day(self, work: Work, day: date, goes_on: int, found: Findings) -> None:
        closing = work.closed_days.of_day(day)
        computed = self._book.computed(work, day)
        for difference in self._book.differences(work, computed):
            found.add("balance", day.isoformat(), "unbalanced", text_of(difference))
        if closing is not None:
            check_seal(work, closing, computed, found)
            out = computed.tickets.flow.carried_over
            if out != goes_on:
                found.add("balance", day.isoformat(), "unbalanced", f"tickets/carried: {out} ≠ {goes_on}")

    def _note_export(self, officer: OfficerId | None, first: date, last: date, done: ExportedJournal) -> None:
        facts = {"first": first, "last": last, "rows": done.rows, "digest": done.digest}
        subject = f"{first.isoformat()}/{last.isoformat()}"
        if officer is not None:

            def act(doing: Act) -> None:
                doing.about("journal", subject)
                doing.facts.update(facts)

            self._verbs.run("export_journal", act, None, officer=officer, needs=Permission.AUDIT)
            return
        with self._store.write() as work:
            head = work.append_for_nobody("export_journal", "journal", subject, facts)
        if self._note is not None:
            self._note.keep(*head)


def _exported(row: StoredEntry) -> dict[str, object]:
    entry = row.entry
    return {
        "id": row.id,
        "chain": entry.chain,
        "seq": entry.seq,
        "at": entry.at,
        "verb": entry.verb,
        "officer": entry.officer_id,
        "counter": entry.counter_id,
        "subject": [entry.subject_table, entry.subject_id],
        "changes": [
            {"table": c.table, "id": c.row_id, "version": c.version, "values": c.values, "was": c.was}
            for c in entry.changes
        ],
        "facts": entry.facts,
        "command": entry.command_id,
        "mac": row.mac.hex(),
    }
