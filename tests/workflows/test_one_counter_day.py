"""One counter through one whole day, from Python: real services, a real SQLite file, a folder for printer."""

import json
import logging
import sqlite3
import zipfile
from contextlib import closing
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest

from printing.spoolers.folder_spooler import FolderSpooler
from tests.builders import (
    ACCOUNTS,
    NINE,
    PASSWORD,
    StationRig,
    StationTemplate,
    card,
    fresh_command,
    identity_number,
    open_rig,
    opened,
)
from window_client.domain.books.closed_day import DayIsClosed
from window_client.domain.cases.case_states import CaseState
from window_client.domain.paper.print_job import PrintState
from window_client.domain.queue.queue_board import DayCounts
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.officer import Role
from window_client.log_setup import set_up_logging, tear_down_logging
from window_client.services.queue_refusals import CasesUnsettled, LiveTicketExists

DAY = date(2026, 3, 18)


@pytest.fixture
def rig(station_template: StationTemplate, tmp_path: Path) -> StationRig:
    spooler = FolderSpooler(tmp_path / "papers")
    printers = {"slip": spooler.printer, "a4": spooler.printer}
    return station_template.open(
        tmp_path / "station.db", spooler=spooler, printers=printers, home=tmp_path / "home"
    )


def sign_in(rig: StationRig) -> None:
    rig.station.accounts.sign_in(badge="320401", password=PASSWORD, counter=rig.counter(1))
    rig._open[1] = rig.officer()


def print_everything(rig: StationRig) -> None:
    for job in rig.station.paper.pending():
        rig.station.paper.send(officer=rig.officer(), job=job.id)
        rig.station.paper.follow_up(officer=rig.officer(), job=job.id)


def a_day(rig: StationRig) -> dict[str, Ticket]:
    """Ten numbers, each with another end."""
    queue, me, tickets = rig.station.queue, rig.officer(), {}
    sign_in(rig)

    # two cases of different business for one person, paid, printed, finished
    serving = rig.serving(domain="exit_entry", item="crj.pp.renew", print_slip=True)
    applicant = rig.identify(serving)
    first = rig.accepted(applicant, "crj.pp.renew")
    rig.station.cases.open(officer=me, applicant=applicant, item="hz.idcard.renew")
    with pytest.raises(CasesUnsettled):
        rig.finish(serving, None)
    draft = next(
        c for c in rig.station.visits.of_ticket(ticket=serving.id).cases if c.state is CaseState.DRAFT
    )
    rig.station.cases.abandon(officer=me, case=draft.id)
    rig.accepted(applicant, "hz.idcard.renew")
    rig.station.payments.record(officer=me, case=first.case, method="cash", voucher_number="3204990001")
    print_everything(rig)
    rig.clock.forward(minutes=20)
    tickets["two cases"] = rig.finish(serving, None)

    rig.clock.forward(minutes=1)
    enquiry = rig.serving(domain="consult")
    rig.clock.forward(minutes=4)
    tickets["enquiry"] = rig.finish(enquiry)

    missed = rig.called()
    rig.clock.forward(minutes=2)
    queue.miss(officer=me, ticket=missed.id)
    rig.clock.forward(minutes=3)
    queue.reinstate(officer=rig.officer(Role.GUIDE), ticket=missed.id)
    back = queue.start(officer=me, ticket=rig.call().ticket.id)
    tickets["came back"] = rig.finish(back)

    gone = rig.called()
    rig.clock.forward(minutes=2)
    tickets["no show"] = queue.miss(officer=me, ticket=gone.id)

    tickets["left"] = queue.leave(officer=me, ticket=rig.give("vehicle").id, reason="等不及")
    tickets["void"] = queue.void(officer=me, ticket=rig.give("vehicle").id, reason="误取")

    held = queue.hold(officer=me, ticket=rig.serving(person_class="senior").id, reason="去拍照")
    rig.clock.forward(minutes=5)
    resumed = queue.resume(**rig.at(1), ticket=held.id)
    undone = rig.finish(resumed)
    undone = queue.undo(officer=me, ticket=undone.id)
    tickets["held"] = rig.finish(undone)

    moved = rig.called(domain="household")
    queue.transfer(officer=me, ticket=moved.id, reason="其实办车", to_domain="vehicle")
    tickets["transferred"] = rig.finish(queue.start(officer=me, ticket=rig.call().ticket.id))

    tickets["carried"] = rig.give("public_order")
    return tickets


def test_the_day_ends_with_books_that_balance(rig: StationRig, tmp_path: Path) -> None:
    with opened(rig):
        tickets = a_day(rig)
        boss = rig.officer(Role.SUPERVISOR)
        board = rig.station.board.board(counter=rig.counter(1), officer=rig.officer())
        assert board.open_ticket is None
        assert board.counts == DayCounts(issued=9, served=5, waiting=1, no_show=1, left=1, void=1)
        assert rig.station.board.my_day(officer=rig.officer()).cases == 2

        rig.clock.now = NINE + timedelta(hours=8, minutes=30)
        state = rig.station.day.state(officer=boss, day=DAY)
        assert [one.label for one in state.waiting] == [tickets["carried"].label]
        assert state.differences == ()
        rig.station.day.close(officer=boss, day=DAY, carry_over=(tickets["carried"].id,))
        assert rig.ticket(tickets["carried"].id).state is TicketState.CARRIED_OVER

        xlsx = rig.station.reports.export(officer=boss, day=DAY, kind="xlsx")
        assert zipfile.ZipFile(BytesIO(xlsx)).testzip() is None
        audit = rig.station.audit.verify(officer=rig.officer(Role.AUDITOR))
        assert audit.findings == ()

        papers = rig.station.paper.of_day(DAY)
        assert papers
        out = [job for job in papers if job.state is not PrintState.VOID]
        assert {job.state for job in out} <= {PrintState.DONE, PrintState.UNKNOWN}
        assert len(list((tmp_path / "papers").glob("*.pdf"))) == len(out)

        # the next morning the carried one waits again
        rig.clock.now = NINE + timedelta(days=1)
        waiting = rig.station.board.board(counter=rig.counter(1), officer=rig.officer()).waiting
        assert [line.ticket.carried_from_id for line in waiting] == [tickets["carried"].id]
        assert rig.call().ticket.id == waiting[0].ticket.id


def test_a_step_before_closing_is_not_taken_back_after_it(rig: StationRig) -> None:
    """Within the ten seconds, but the day's books are closed by now."""
    with opened(rig):
        sign_in(rig)
        served = rig.finish(rig.serving())
        rig.station.day.close(officer=rig.officer(Role.SUPERVISOR), day=DAY)
        with pytest.raises(DayIsClosed):
            rig.station.queue.undo(officer=rig.officer(), ticket=served.id)
        assert rig.ticket(served.id) == served


def test_every_moment_of_a_visit_is_found_again_by_another_process(rig: StationRig) -> None:
    with opened(rig):
        sign_in(rig)
        serving = rig.serving(domain="exit_entry")
        applicant = rig.identify(serving)
        case = rig.station.cases.open(officer=rig.officer(), applicant=applicant, item="crj.pp.renew").case
        rig.station.cases.keep_draft(officer=rig.officer(), case=case, values={"emergency_contact": "李"})
        with opened(open_rig(rig.file, rig.clock)) as other:
            desk = other.station.visits.desk(counter=rig.counter(1))
            assert desk == rig.station.visits.desk(counter=rig.counter(1))
            assert desk is not None
            assert (desk.ticket.id, [one.id for one in desk.cases]) == (serving.id, [case])
            mine, theirs = (one.station.cases.desk(officer=rig.officer(), case=case) for one in (rig, other))
            assert mine == theirs
            assert any(field.value for field in theirs.fields if field.spec.key == "emergency_contact")


def test_an_acceptance_that_is_taken_back_leaves_the_other_case_its_paper(rig: StationRig) -> None:
    """Two cases share one slip; the second acceptance replaced the first slip before it was sent."""
    with opened(rig):
        sign_in(rig)
        applicant = rig.identify(rig.serving(domain="exit_entry"))
        rig.accepted(applicant, "crj.pp.renew")
        before = [job.document for job in rig.station.paper.pending()]
        second = rig.accepted(applicant, "crj.hm.renew")
        rig.station.cases.undo_accept(officer=rig.officer(), case=second.case)
        rig.station.cases.abandon(officer=rig.officer(), case=second.case)
        assert [job.document for job in rig.station.paper.pending()] == before


def test_the_same_person_with_a_second_number(rig: StationRig) -> None:
    with opened(rig):
        sign_in(rig)
        first = rig.serving()
        rig.identify(first)
        rig.station.queue.hold(officer=rig.officer(), ticket=first.id, reason="复印")
        second = rig.serving()
        with pytest.raises(LiveTicketExists) as refusal:
            rig.identify(second)
        assert refusal.value.facts == {"label": first.label, "ticket": first.id}
        rig.identify(second, beside=first.id)
        assert rig.ticket(second.id).beside_id == first.id
        desk = rig.station.visits.desk(counter=rig.counter(1))
        assert desk is not None
        assert desk.doubled == first.id


class TestNoPersonalDataWhereItDoesNotBelong:
    NAME, OTHER_NAME = "欧阳·隐者", "诸葛无名"
    NUMBER, OTHER_NUMBER = identity_number("19500101", 345), identity_number("19800202", 678)
    PHONE, ADDRESS, REASON = "13912345678", "望舒巷 17 号", "她说孙子今天住院"

    def act(self, rig: StationRig) -> None:
        """Every verb that takes personal data, each with a command id and each once more."""
        sign_in(rig)
        station, me = rig.station, rig.officer()
        serving = rig.serving(domain="exit_entry", print_slip=True)

        def twice(verb: object, **args: object) -> object:
            command = fresh_command()
            first = verb(officer=me, command_id=command, **args)  # type: ignore[operator]
            assert verb(officer=me, command_id=command, **args) == first  # type: ignore[operator]
            return first

        read = card(self.NAME, self.NUMBER, phone=self.PHONE, address=self.ADDRESS)
        station.visits.keep_draft(officer=me, ticket=serving.id, text=self.NUMBER)
        station.visits.recognise(ticket=serving.id, card=read)
        applicant = twice(station.visits.identify, ticket=serving.id, card=read)
        twice(
            station.visits.identify,
            ticket=serving.id,
            card=card(self.OTHER_NAME, self.OTHER_NUMBER),
            role="companion",
            relation="child",
        )
        case = rig.ready_case(applicant, "crj.pp.renew")  # type: ignore[arg-type]
        values = {"phone": self.PHONE, "emergency_contact": f"{self.OTHER_NAME} {self.PHONE}"}
        station.cases.keep_draft(officer=me, case=case, values=values)
        twice(station.cases.save_fields, case=case, values=values)
        station.cases.reveal(officer=me, case=case, field="phone")
        station.cases.entry_view(officer=me, case=case)
        twice(station.cases.set_external_number, case=case, number="EX-SECRET-77")
        twice(station.cases.accept, case=case)
        twice(station.payments.record, case=case, method="card", voucher_number="3204990002")
        print_everything(rig)
        twice(station.cases.withdraw, case=case, reason=self.REASON)
        (job, *_) = station.paper.of_subject("ticket", serving.id)
        print_everything(rig)
        if station.paper.of_subject("ticket", serving.id)[0].state is PrintState.DONE:
            twice(station.paper.reprint, job=job.id, reason=self.REASON)
        twice(station.queue.hold, ticket=serving.id, reason=self.REASON)
        twice(station.queue.resume, ticket=serving.id, counter=rig.counter(1))
        twice(station.queue.finish, ticket=serving.id)
        twice(
            station.queue.take_ticket,
            domain="vehicle",
            person=rig.ticket(serving.id).person_id,
            print_slip=True,
        )
        command = fresh_command()
        for _ in range(2):
            station.accounts.create(
                officer=rig.officer(Role.SECURITY_ADMIN),
                badge="320477",
                name=self.OTHER_NAME,
                password="Secret99!",
                roles=frozenset({Role.AUXILIARY}),
                command_id=command,
            )

    def test_nowhere(self, rig: StationRig, tmp_path: Path) -> None:
        log = set_up_logging(tmp_path / "home")
        try:
            with opened(rig):
                self.act(rig)
                with pytest.raises(LiveTicketExists):
                    rig.give(person=rig.station.people.search(officer=rig.officer(), text=self.NAME)[0].id)
                rows = [[r.changes_json, r.facts_json, r.entry.subject_id] for r in rig.journal()]
                logging.getLogger("window_client").warning("written")
                audit = rig.station.audit.verify()
        finally:
            tear_down_logging()
        assert audit.findings == ()
        secrets = [
            self.NAME,
            self.OTHER_NAME,
            self.NUMBER,
            self.OTHER_NUMBER,
            self.PHONE,
            self.ADDRESS,
            self.REASON,
            "EX-SECRET-77",
            "Secret99!",
            "argon2",
            self.NUMBER[6:14],
            *(name for name, _ in ACCOUNTS.values()),
        ]
        with closing(sqlite3.connect(rig.file)) as connection:
            read_log = connection.execute("SELECT what, detail FROM read_log").fetchall()
        assert read_log
        texts = {
            "journal": json.dumps(rows, ensure_ascii=False),
            "read log": json.dumps(read_log, ensure_ascii=False),
            "log file": log.read_text("utf-8"),
            "notes in the home folder": "".join(
                file.read_text("utf-8") for file in (tmp_path / "home").glob("workplace-*.json")
            ),
        }
        for where, text in texts.items():
            assert text
            for secret in secrets:
                assert secret not in text, f"{secret} in the {where}"
        # and the file of the database as a thief would read it
        content = b"".join(part.read_bytes() for part in tmp_path.glob("station.db*"))
        for secret in secrets:
            assert secret.encode() not in content, f"{secret} in the database file"
