"""After a clock that was ahead: who may go on, how it is noted, and that nothing else goes back."""

from datetime import timedelta

import pytest

from tests.builders import NINE, PASSWORD, StationRig, open_rig, opened
from tests.services.visit_rig import assert_agree
from window_client.domain.books.journal import JournalEntry
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.persistence.unit_of_work import ClockWentBack
from window_client.services.account_service import SignInRefused
from window_client.services.clock_service import ClockNotBehind

pytestmark = pytest.mark.file_only

ADMIN = "320441"


@pytest.fixture
def ahead(rig: StationRig) -> StationRig:
    """The clock was a year ahead while a number was given; now it is right again."""
    rig.open_counter(1)
    rig.give()
    rig.clock.forward(days=365)
    rig.give()
    rig.clock.now = NINE + timedelta(minutes=1)
    with pytest.raises(ClockWentBack):
        rig.give()
    return rig


def test_the_system_administrator_goes_on_and_the_journal_says_so(ahead: StationRig) -> None:
    done = ahead.station.clocks.accept(badge=ADMIN, password=PASSWORD)
    assert (done.newest, done.now) == (NINE + timedelta(days=365), ahead.clock.now)
    row = ahead.journal()[-1].entry
    assert (row.verb, row.officer_id, row.at) == (
        "accept_clock",
        ahead.officer(Role.SYSTEM_ADMIN),
        ahead.clock.now,
    )
    assert row.facts["seconds_back"] == 365 * 86400 - 60
    # today's numbers go on where they were; the one of the wrong day stays where it is
    assert ahead.give().label == "H002"
    assert ahead.call().ticket.label == "H001"
    with opened(open_rig(ahead.file, ahead.clock)) as other:
        other.give()
    assert_agree(ahead)


def test_the_days_balance_all_the_same(ahead: StationRig) -> None:
    ahead.station.clocks.accept(badge=ADMIN, password=PASSWORD)
    ticket = ahead.call().ticket
    ahead.finish(ahead.station.queue.start(officer=ahead.officer(), ticket=ticket.id))
    today = ticket.day
    ahead.station.day.close(officer=ahead.officer(Role.SUPERVISOR), day=today)
    assert_agree(ahead)


def test_from_then_on_the_clock_may_not_go_back_again(ahead: StationRig) -> None:
    ahead.station.clocks.accept(badge=ADMIN, password=PASSWORD)
    ahead.clock.forward(seconds=-3)
    with pytest.raises(ClockWentBack):
        ahead.give()


@pytest.mark.parametrize(
    ("badge", "password", "refusal"),
    [
        ("320431", PASSWORD, PermissionDenied),
        ("320442", PASSWORD, PermissionDenied),
        (ADMIN, "Wrong0ne!", SignInRefused),
        ("000000", PASSWORD, SignInRefused),
    ],
)
def test_nobody_else(ahead: StationRig, badge: str, password: str, refusal: type[Exception]) -> None:
    before = ahead.journal()
    with pytest.raises(refusal):
        ahead.station.clocks.accept(badge=badge, password=password)
    assert ahead.journal() == before


@pytest.mark.parametrize("password", [PASSWORD, "Wrong0ne!"])
def test_not_where_the_clock_is_right_and_then_no_password_is_tried(rig: StationRig, password: str) -> None:
    """Nothing counts a wrong one here: the same answer, or passwords could be guessed without end."""
    rig.give()
    with pytest.raises(ClockNotBehind):
        rig.station.clocks.accept(badge=ADMIN, password=password)


def test_an_account_that_was_locked_ahead_is_free(rig: StationRig) -> None:
    rig.clock.forward(days=365)
    for _ in range(5):
        with pytest.raises(SignInRefused):
            rig.station.accounts.sign_in(badge="320401", password="Wrong0ne!")
    rig.clock.forward(days=-365)
    rig.station.clocks.accept(badge=ADMIN, password=PASSWORD)
    rig.station.accounts.sign_in(badge="320401", password=PASSWORD)
    assert_agree(rig)


def test_a_step_back_that_nobody_accepted_is_found(ahead: StationRig) -> None:
    with ahead.database.write(clock_back=True) as work:
        work.append(
            JournalEntry(
                station_id=work.station_id,
                chain=work.workplace_id,
                seq=0,
                at=work.now,
                verb="export_journal",
                officer_id=None,
                counter_id=None,
                subject_table="journal",
                subject_id="x",
            )
        )
    found = ahead.station.audit.verify().findings
    assert [(one.check, one.problem) for one in found] == [("chain", "time")]
