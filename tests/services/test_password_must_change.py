"""A password that somebody else gave: the account does nothing until it is changed (改密码)."""

from collections.abc import Callable
from typing import Any

import pytest

from printing.spooler import SpoolPhase, SpoolState
from tests.builders import PASSWORD, StationRig, card
from tests.fakes import FakeSpooler
from tests.services.paper_rig import sent, slip, stored
from window_client.domain.paper.print_job import PrintState
from window_client.domain.station.officer import PasswordMustChange, Permission, Role
from window_client.ids import OfficerId

GIVEN, OWN = "Given-0000", "Mine-1111"
BADGE = "320401"
Verb = Callable[[StationRig, OfficerId, dict[str, Any]], object]

#: what an officer with every right of the window may try; ``seen`` holds ids of what was there before
VERBS: dict[str, Verb] = {
    "take_ticket": lambda rig, me, seen: rig.station.queue.take_ticket(officer=me, domain="consult"),
    "open_counter": lambda rig, me, seen: rig.station.counters.open(officer=me, counter=rig.counter(2)),
    "call_next": lambda rig, me, seen: rig.station.queue.call_next(officer=me, counter=rig.counter(1)),
    "finish": lambda rig, me, seen: rig.station.queue.finish(officer=me, ticket=seen["ticket"], topic="x"),
    "undo": lambda rig, me, seen: rig.station.queue.undo(officer=me, ticket=seen["ticket"]),
    "identify": lambda rig, me, seen: rig.station.visits.identify(
        officer=me, ticket=seen["ticket"], card=card()
    ),
    "open_case": lambda rig, me, seen: rig.station.cases.open(
        officer=me, applicant=seen["applicant"], item="hz.book.renew"
    ),
    "search": lambda rig, me, seen: rig.station.people.search(officer=me, text="周"),
    "reveal": lambda rig, me, seen: rig.station.people.reveal(
        officer=me, person=seen["person"], field="number"
    ),
    "reprint": lambda rig, me, seen: rig.station.paper.reprint(officer=me, job=seen["job"], reason="卡纸"),
    "void_print": lambda rig, me, seen: rig.station.paper.void(officer=me, job=seen["job"], reason="污损"),
    "send": lambda rig, me, seen: rig.station.paper.send(officer=me, job=seen["job"]),
    "cancel": lambda rig, me, seen: rig.station.paper.cancel(officer=me, job=seen["job"]),
}


@pytest.fixture
def rig(printing_rig: StationRig) -> StationRig:
    """A station with a print service of which the test decides what it does."""
    return printing_rig


def give_password(rig: StationRig) -> OfficerId:
    """陆以宁 gets a password that the security administrator knows."""
    rig.station.accounts.reset_password(
        officer=rig.officer(Role.SECURITY_ADMIN), account=rig.officer(), password=GIVEN
    )
    return rig.officer()


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_is_refused_and_leaves_nothing(rig: StationRig, name: str) -> None:
    ticket = rig.serving()
    applicant = rig.identify(ticket)
    job = slip(rig)
    with rig.database.read() as work:
        person = work.applicants.get(applicant).person_id
    seen = {"ticket": ticket.id, "applicant": applicant, "person": person, "job": job.id}
    me = give_password(rig)
    before = rig.journal()
    with pytest.raises(PasswordMustChange):
        VERBS[name](rig, me, seen)
    assert rig.journal() == before


def test_an_account_that_a_station_begins_with_is_no_other(rig: StationRig) -> None:
    made = rig.station.accounts.create(
        officer=rig.officer(Role.SECURITY_ADMIN),
        badge="320499",
        name="新来的",
        password=GIVEN,
        roles=frozenset({Role.SECURITY_ADMIN}),
    )
    with pytest.raises(PasswordMustChange):
        rig.station.accounts.create(
            officer=made.id, badge="320498", name="再来的", password=GIVEN, roles=frozenset({Role.OFFICER})
        )


def test_signing_in_and_out_and_the_change_itself_lead_out_of_it(rig: StationRig) -> None:
    me = give_password(rig)
    accounts = rig.station.accounts
    accounts.sign_in(badge=BADGE, password=GIVEN, counter=rig.counter(1))
    accounts.sign_out(officer=me)
    accounts.sign_in(badge=BADGE, password=GIVEN, counter=rig.counter(1))
    accounts.change_password(officer=me, old_password=GIVEN, new_password=OWN)
    assert rig.station.queue.call_next(officer=me, counter=rig.counter(1)) is None
    rig.station.queue.take_ticket(officer=me, domain="consult")


def test_nor_is_it_a_second_person(rig: StationRig) -> None:
    give_password(rig)
    with pytest.raises(PasswordMustChange):
        rig.station.accounts.check_second_person(
            officer=rig.officer(nth=1), badge=BADGE, password=GIVEN, needs=Permission.DECIDE_CASE
        )


def test_what_the_printer_reports_is_noted_all_the_same(rig: StationRig, spooler: FakeSpooler) -> None:
    job = sent(rig)
    me = give_password(rig)
    spooler.state = SpoolState(SpoolPhase.DONE)
    assert rig.station.paper.follow_up(officer=me, job=job.id) is PrintState.DONE
    assert stored(rig, job).state is PrintState.DONE


def test_the_password_of_the_others_is_their_own(rig: StationRig) -> None:
    give_password(rig)
    rig.station.accounts.sign_in(badge="320402", password=PASSWORD)
    rig.give()


def test_what_is_being_typed_is_kept_all_the_same(rig: StationRig) -> None:
    """The password is reset while a form is open: nothing that was typed is lost."""
    ticket = rig.serving(1)
    case = rig.station.cases.open(officer=rig.officer(), applicant=rig.identify(ticket), item="cj.dl.contact")
    me = give_password(rig)
    rig.station.cases.keep_draft(officer=me, case=case.case, values={"phone": "13900000817"})
    rig.station.visits.keep_draft(officer=me, ticket=ticket.id, text="half")
    assert rig.station.accounts.all()
    with rig.database.read() as work:
        assert "13900000817" in (work.drafts.read(case.case) or "")
        assert work.drafts.read(ticket.id)
