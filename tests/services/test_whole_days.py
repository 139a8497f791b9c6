"""Whatever officers do: the books balance, the journal holds, and no call by the rule passes over anybody."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from tests.builders import NINE, StationTemplate, opened
from tests.scale import SCALE
from tests.services.books_rig import INSTANT, WITH_FEE, Books
from window_client.domain.cases.case_states import CaseState
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import LIVE_STATES, TicketState
from window_client.domain.station.officer import Role
from window_client.errors import Refused

#: what officers do, and how often
STEPS = {
    **dict.fromkeys(("give", "call", "start", "accept", "finish"), 6),
    **dict.fromkeys(("senior", "call2", "pay", "undo"), 3),
    **dict.fromkeys(("late", "miss", "recall", "hold", "resume", "transfer", "leave"), 1),
    **dict.fromkeys(("void", "reinstate", "carry", "wait", "long"), 1),
}


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
            "leave": lambda: queue.leave(officer=guide, ticket=one.id),
            "void": lambda: queue.void(officer=guide, ticket=one.id, reason="重号"),
            "carry": lambda: queue.carry_over(officer=guide, ticket=one.id),
        }
    for held in (one for one in tickets if one.state is TicketState.HELD):
        acts["resume"] = lambda held=held: queue.resume(**rig.at(1 + pick % 2), ticket=held.id)  # type: ignore[misc]
    for missed in (one for one in tickets if one.state is TicketState.NO_SHOW):
        acts["reinstate"] = lambda missed=missed: queue.reinstate(officer=guide, ticket=missed.id)  # type: ignore[misc]
    last = books.rig.journal()[-1].entry
    if last.officer_id is not None:
        acts["undo"] = lambda: queue.undo(officer=last.officer_id, ticket=last.subject_id)  # type: ignore[arg-type]
    with rig.database.read() as work:
        owing = [case for case in work.cases.in_state(CaseState.ACCEPTED) if case.outstanding_fen]
    if owing:
        acts["pay"] = lambda: books.pay(owing[pick % len(owing)].id, ["cash", "code", "card"][pick % 3])
    with suppress(Refused):
        acts.get(name, lambda: None)()


@pytest.mark.parametrize("seed", range(SCALE.seed, SCALE.seed + 3 * SCALE.station_months))
def test_whatever_officers_do_the_books_balance_and_the_journal_holds(
    station_template: StationTemplate, tmp_path: Path, seed: int
) -> None:
    chance = Random(seed)
    with opened(station_template.open(tmp_path / "s.db")) as rig:
        rig.open_counter(1)
        rig.open_counter(2)
        books = Books(rig)
        for number in range(2):
            rig.clock.now = NINE + timedelta(days=number)
            for name in chance.choices(list(STEPS), list(STEPS.values()), k=70):
                step(books, name, chance.randrange(12), chance.choice((2, 8, 70)))
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
