"""What must hold after a process was killed: looked at by a new process on the same folder."""

import sqlite3
from collections import Counter, defaultdict
from contextlib import closing
from dataclasses import dataclass, field, fields
from pathlib import Path

from printing.spoolers.folder_spooler import FolderSpooler, file_name_for
from tests.builders import DATA_KEY
from tests.drills.killed_clerk import CLERKS, PlayedClock
from tests.drills.phase_watch import ActLog, Line
from window_client.bootstrap import open_station
from window_client.domain.cases.case_states import CaseState
from window_client.domain.paper.print_job import PrintJob, PrintState
from window_client.domain.queue.ticket_states import OPEN_STATES, TicketState
from window_client.domain.station.station_record import local_day
from window_client.ids import CaseId, CounterId, OfficerId, TicketId
from window_client.persistence.unit_of_work import Database

#: states in which a sheet has certainly not reached the spooler
_NOT_SENT = frozenset({PrintState.QUEUED})


@dataclass
class Totals:
    """What a drill has seen, printed at its end."""

    hits: Counter[str] = field(default_factory=Counter)
    rows: int = 0
    sheets: int = 0
    in_doubt: int = 0
    visits_found: int = 0
    drafts_back: int = 0
    cut_off: int = 0
    days_closed: int = 0

    def __str__(self) -> str:
        hits = ", ".join(f"{name} {count}" for name, count in sorted(self.hits.items()))
        return (
            f"{sum(self.hits.values())} kills ({hits}); {self.rows} journal rows, "
            f"{self.sheets} sheets on paper, {self.in_doubt} left in doubt, "
            f"{self.visits_found} open visits found again, {self.drafts_back} drafts given back, "
            f"{self.cut_off} acts cut off, {self.days_closed} days closed"
        )

    def add(self, other: "Totals") -> None:
        """Another station's totals come to these."""
        for one in fields(self):
            if one.name == "hits":
                self.hits.update(other.hits)
            else:
                setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))


class Aftermath:
    """Checks one folder after a kill, as the program does when it is started again.

    Raises:
        AssertionError: something does not hold.
    """

    def __init__(self, place: Path, totals: Totals) -> None:
        self._place = place
        self._totals = totals
        self._log = ActLog(place / "log")

    def check(self) -> None:
        """Open the station again and look at everything."""
        file = self._place / "station.db"
        spooler = FolderSpooler(self._place / "paper")
        name = spooler.printers()[0].name
        with open_station(
            f"sqlite:///{file}",
            data_key=DATA_KEY,
            clock=PlayedClock(file),
            home=self._place / "home",
            spooler=spooler,
            printers={"slip": name, "a4": name},
        ) as station:
            self._station = station
            self._database: Database = station._opened.database
            self._clerk = next(one.id for one in station.accounts.all() if one.badge == CLERKS[0])
            self._acts(file)
            self._counters()
            self._drafts()
            self._paper()
            self._numbers(file)
            report = station.audit.verify()
            assert report.holds, report.findings
        self._log.close()

    def _acts(self, file: Path) -> None:
        """What was answered is there, once; what was cut off is there once or not at all."""
        with closing(sqlite3.connect(file)) as database:
            written = Counter(
                command
                for (command,) in database.execute(
                    "SELECT command_id FROM journal WHERE command_id IS NOT NULL"
                )
            )
            rows = database.execute("SELECT count(*) FROM journal").fetchone()[0]
        lines = self._log.lines("act")
        ended = {line.subject for line in lines if line.ended}
        begun = {line.subject for line in lines}
        assert ended <= written.keys(), "an act that was answered is lost"
        assert written.keys() <= begun, "an act that nobody gave"
        assert set(written.values()) <= {1}, "an act was done twice"
        self._totals.cut_off = len(begun - ended)
        self._totals.rows = rows

    def _counters(self) -> None:
        """Each counter holds exactly what the journal says, and gives it back."""
        said: dict[TicketId, tuple[TicketState, CounterId | None]] = {}
        with self._database.read() as work:
            for row in work.journal.all():
                for change in row.entry.changes:
                    if change.table == "ticket":
                        state, counter = said.get(TicketId(change.row_id), (TicketState.WAITING, None))
                        now = change.values
                        said[TicketId(change.row_id)] = (
                            TicketState(now.get("state", state)),
                            now.get("counter_id", counter),
                        )
            open_now = {ticket: where for ticket, (state, where) in said.items() if state in OPEN_STATES}
            assert len(set(open_now.values())) == len(open_now), "two tickets are open at one counter"
            today = local_day(work.now)
            for ticket in work.tickets.in_states(today, TicketState):
                assert said[ticket.id][0] is ticket.state, "a ticket is not where the journal says"
        for place in self._station.counters.all():
            desk = self._station.visits.desk(counter=place.id)
            held = next((ticket for ticket, where in open_now.items() if where == place.id), None)
            assert (desk.ticket.id if desk else None) == held, "a counter does not hold what the journal says"
            if desk is not None:
                self._totals.visits_found += 1

    def _drafts(self) -> None:
        """What was last typed and kept is back; what was cut off is as before or as typed."""
        last: dict[str, list[Line]] = defaultdict(list)
        for line in self._log.lines("draft"):
            last[line.subject].append(line)
        for desk in filter(
            None, (self._station.visits.desk(counter=c.id) for c in self._station.counters.all())
        ):
            if desk.ticket.id in last and not desk.applicants:
                found = self._station.visits.draft(officer=self._clerk, ticket=desk.ticket.id)
                self._same(found, last[desk.ticket.id], "")
            for case in desk.cases:
                if case.state is CaseState.DRAFT and case.id in last:
                    self._same(self._phone(case.id, self._clerk), last[case.id], None)

    def _same(self, found: str, lines: list[Line], before: str | None) -> None:
        possible = [lines[-1].value]
        if not lines[-1].ended:
            kept = [line.value for line in lines if line.ended]
            possible += kept[-1:] or [before if before is not None else found]
        assert found in possible, "a draft did not come back"
        self._totals.drafts_back += 1

    def _phone(self, case: CaseId, officer: OfficerId) -> str:
        return self._station.cases.reveal(officer=officer, case=case, field="phone")

    def _paper(self) -> None:
        """No copy number went out twice; doubt stays only where there is no file to see."""
        submitted = Counter(line.subject for line in self._log.lines("submit") if not line.ended)
        assert set(submitted.values()) <= {1}, "a sheet was submitted twice"
        left = self._station.paper.recover(officer=self._clerk)
        for job in self._station.paper.in_flight():
            # found again in the first round, asked how it went in the second
            self._station.paper.follow_up(officer=self._clerk, job=job.id)
        assert not self._station.paper.in_flight()
        for job in left:
            assert not self._on_paper(job), "a sheet that lies there is called doubtful"
            self._totals.in_doubt += 1
            self._station.paper.answer(officer=self._clerk, job=job.id, came_out=False)
            again = self._station.paper.reprint(officer=self._clerk, job=job.id, reason="断电，没有出来")
            self._station.paper.send(officer=self._clerk, job=again)
            self._station.paper.follow_up(officer=self._clerk, job=again)
        with self._database.read() as work:
            days = {local_day(work.now), *(job.day for job in left)}
            jobs = [job for day in days for job in work.print_jobs.of_day(day)]
        for job in jobs:
            if job.state is PrintState.DONE:
                assert self._on_paper(job), "a sheet that is said to be out is not there"
            elif job.state in _NOT_SENT or job.state is PrintState.FAILED:
                assert not self._on_paper(job), "a sheet lies there that is said not to be out"
        files = [one.name for one in (self._place / "paper").glob("*.pdf")]
        with closing(sqlite3.connect(self._place / "station.db")) as database:
            tokens = {file_name_for(token) for (token,) in database.execute("SELECT token FROM print_job")}
        assert set(files) <= tokens, "paper without a row in the ledger"
        self._totals.sheets = len(files)

    def _on_paper(self, job: PrintJob) -> bool:
        return (self._place / "paper" / file_name_for(job.token)).exists()

    def _numbers(self, file: Path) -> None:
        """受理号, visits and sheets count up without a gap; numbers of tickets are unique."""
        with closing(sqlite3.connect(file)) as database:
            by_day: dict[str, list[int]] = defaultdict(list)
            for (number,) in database.execute("SELECT number FROM case_file WHERE number IS NOT NULL"):
                by_day[number[:6]].append(int(number[6:]))
            for day, sheet in database.execute("SELECT day, sheet_number FROM print_job"):
                by_day[f"sheet {day}"].append(sheet)
            labels = database.execute("SELECT day, label FROM ticket").fetchall()
            self._totals.days_closed = database.execute("SELECT count(*) FROM day_closing").fetchone()[0]
        for day, numbers in by_day.items():
            assert sorted(numbers) == list(range(1, len(numbers) + 1)), f"a gap or a double on {day}"
        assert len(set(labels)) == len(labels), "two tickets with one number"
