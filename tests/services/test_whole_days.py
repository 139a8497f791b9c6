"""Whatever officers do: the books balance, the journal holds, and no call by the rule passes over anybody."""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import NINE, opened, shared_template
from tests.services.books_rig import INSTANT, WITH_FEE, Books
from window_client.domain.cases.case_states import CaseState
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import LIVE_STATES, TicketState
from window_client.domain.station.officer import Role
from window_client.errors import Refused

Step = tuple[str, int, int]
STEPS = [
    "give",
    "senior",
    "accept",
    "pay",
    "call",
    "call2",
    "start",
    "finish",
    "miss",
    "recall",
    "hold",
    "resume",
    "transfer",
    "leave",
    "undo",
    "void",
    "reinstate",
    "carry",
    "late",
    "wait",
    "long",
]


def step(books: Books, name: str, pick: int, seconds: int) -> None:
    """One act of one officer, where it is possible; a refusal is an answer too."""
    rig, queue = books.rig, books.rig.station.queue
    rig.clock.forward(seconds=seconds)
    with rig.database.read() as work:
        tickets = work.tickets.in_states(books.today, TicketState)
    live = [one for one in tickets if one.state in (TicketState.CALLED, TicketState.SERVING)]
    one: Ticket | None = tickets[pick % len(tickets)] if tickets else None
    mine = live[pick % len(live)] if live else None
    guide = rig.officer(Role.GUIDE)
    acts: dict[str, Callable[[], object]] = {
        "give": lambda: rig.give(["household", "vehicle", "consult"][pick % 3]),
        "senior": lambda: rig.give("vehicle", "senior"),
        "late": lambda: queue.enter_late(
            officer=guide, domain="consult", taken_at=rig.clock.now - timedelta(minutes=pick)
        ),
        "call": lambda: queue.call_next(**rig.at(1)),
        "call2": lambda: queue.call_next(**rig.at(2)),
        "wait": lambda: rig.clock.forward(minutes=pick),
        "long": lambda: rig.clock.forward(hours=1),
    }
    if mine is not None and mine.officer_id is not None:
        who = mine.officer_id
        acts |= {
            "accept": lambda: books.accepted(mine, [INSTANT, WITH_FEE][pick % 2]),
            "start": lambda: queue.start(officer=who, ticket=mine.id),
            "finish": lambda: queue.finish(officer=who, ticket=mine.id, topic="consult.materials"),
            "miss": lambda: queue.miss(officer=who, ticket=mine.id),
            "recall": lambda: queue.recall(officer=who, ticket=mine.id),
            "hold": lambda: queue.hold(officer=who, ticket=mine.id, reason="去复印"),
            "transfer": lambda: queue.transfer(officer=who, ticket=mine.id, reason="换", to_domain="consult"),
        }
    if one is not None:
        acts |= {
            "resume": lambda: queue.resume(**rig.at(1 + pick % 2), ticket=one.id),
            "leave": lambda: queue.leave(officer=guide, ticket=one.id),
            "undo": lambda: queue.undo(officer=one.officer_id or rig.officer(), ticket=one.id),
            "void": lambda: queue.void(officer=guide, ticket=one.id, reason="重号"),
            "reinstate": lambda: queue.reinstate(officer=guide, ticket=one.id),
            "carry": lambda: queue.carry_over(officer=guide, ticket=one.id),
        }
    with rig.database.read() as work:
        owing = [case for case in work.cases.in_state(CaseState.ACCEPTED) if case.outstanding_fen]
    if owing:
        acts["pay"] = lambda: books.pay(owing[pick % len(owing)].id, ["cash", "code", "card"][pick % 3])
    with suppress(Refused):
        acts.get(name, lambda: None)()


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 11), st.integers(0, 90)), max_size=40),
        min_size=1,
        max_size=2,
    )
)
def test_whatever_officers_do_the_books_balance_and_the_journal_holds(days: list[list[Step]]) -> None:
    with (
        tempfile.TemporaryDirectory() as place,
        opened(shared_template().open(Path(place) / "s.db")) as rig,
    ):
        rig.open_counter(1)
        rig.open_counter(2)
        books = Books(rig)
        for number, steps in enumerate(days):
            rig.clock.now = NINE + timedelta(days=number)
            for name, pick, seconds in steps:
                step(books, name, pick, seconds)
            today = books.today
            assert books.day.state(officer=books.supervisor, day=today).differences == ()
            replay = books.audit.replay(day=today)
            assert replay.holds, replay
            with rig.database.read() as work:
                live = [one.id for one in work.tickets.in_states(today, LIVE_STATES)]
            frozen = books.day.close(officer=rig.officer(Role.SUPERVISOR), day=today, carry_over=tuple(live))
            assert (
                frozen.figures_digest == books.reports.figures(officer=books.supervisor, day=today).digest()
            )
            report = books.audit.verify()
            assert report.holds, report.findings
