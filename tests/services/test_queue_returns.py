"""Who comes back, is called again and again, or is sent on: the queue's rule around the plain call."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import NINE, StationRig
from tests.sample_values import card
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.ticket import CallCause, RecallLimitReached, Returned, Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.counter import CounterMode
from window_client.domain.station.officer import Role
from window_client.domain.station.station_record import local_day
from window_client.domain.station.station_rules import StationRules
from window_client.services.queue_refusals import TransferImpossible

MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def counter_one(rig: StationRig) -> None:
    rig.open_counter(1)


def missed(rig: StationRig, person_class: str = "ordinary") -> Ticket:
    called = rig.called(person_class=person_class)
    rig.clock.forward(minutes=1)
    return rig.station.queue.miss(officer=rig.officer(), ticket=called.id)


def back(rig: StationRig, ticket: Ticket) -> Ticket:
    return rig.station.queue.reinstate(officer=rig.officer(Role.GUIDE), ticket=ticket.id)


@pytest.mark.parametrize(
    ("away", "person_class", "promised", "how"),
    [
        (30, "ordinary", 10, Returned.MISSED),
        (31, "ordinary", 20, Returned.MISSED_LATE),
        (60, "senior", 2.5, Returned.MISSED),
        (61, "senior", 20, Returned.MISSED_LATE),
    ],
)
def test_who_missed_the_call(
    rig: StationRig, away: int, person_class: str, promised: float, how: Returned
) -> None:
    gone = missed(rig, person_class=person_class)
    rig.clock.forward(minutes=away)
    here = back(rig, gone)
    assert (here.call_by, here.returned) == (rig.clock.now + promised * MINUTE, how)


def test_the_grace_is_the_stations(rig: StationRig) -> None:
    rules = StationRules(no_show_grace_min=5)
    rig.station.setup.set_rules(officer=rig.officer(Role.SUPERVISOR), rules=rules)
    gone = missed(rig)
    rig.clock.forward(minutes=6)
    assert back(rig, gone).returned is Returned.MISSED_LATE


def test_who_is_in_care_may_be_away_as_long_as_a_senior(rig: StationRig) -> None:
    guide = rig.officer(Role.GUIDE)
    called = rig.called()
    rig.station.senior.begin(officer=guide, ticket=called.id, reason="wish")
    rig.clock.forward(minutes=1)
    rig.station.queue.miss(officer=rig.officer(), ticket=called.id)
    rig.clock.forward(minutes=60)
    assert back(rig, called).returned is Returned.MISSED


def test_nobody_has_a_shorter_grace_in_care(rig: StationRig) -> None:
    rules = StationRules(no_show_grace_min=90, senior_grace_min=20)
    rig.station.setup.set_rules(officer=rig.officer(Role.SUPERVISOR), rules=rules)
    gone = missed(rig, person_class="senior")
    rig.clock.forward(minutes=90)
    assert back(rig, gone).returned is Returned.MISSED


def test_a_call_of_who_came_back_has_its_own_cause(rig: StationRig) -> None:
    gone = missed(rig)
    rig.clock.forward(minutes=1)
    back(rig, gone)
    shown = rig.station.board.board(counter=rig.counter(1), officer=rig.officer())
    assert shown.why is not None
    assert shown.why.cause is CallCause.RETURNED
    call = rig.call()
    assert (call.ticket.id, call.why.cause, call.ticket.cause) == (
        gone.id,
        CallCause.RETURNED,
        CallCause.RETURNED,
    )
    replay = rig.station.audit.replay(day=local_day(NINE))
    assert (dict(replay.calls), replay.exceptions) == ({"rule": 1, "returned": 1}, ())


def test_who_was_held_and_waits_again_too(rig: StationRig) -> None:
    serving = rig.serving()
    rig.station.queue.hold(officer=rig.officer(), ticket=serving.id, reason="去拍照")
    again = back(rig, serving)
    assert (again.call_by, again.returned) == (serving.call_by, Returned.HELD)
    assert rig.call().why.cause is CallCause.RETURNED


def test_sent_on_after_a_return_it_is_no_longer_a_return(rig: StationRig) -> None:
    gone = missed(rig)
    back(rig, gone)
    called = rig.call().ticket
    sent = rig.station.queue.transfer(
        officer=rig.officer(), ticket=called.id, reason="转", to_domain="vehicle"
    )
    assert sent.returned is None
    assert rig.call().why.cause is CallCause.RULE


def test_the_senior_counter_keeps_its_own_cause(rig: StationRig) -> None:
    """A returned senior who is called before others with an earlier promise was called by that counter."""
    rig.station.counters.close(**rig.at(1))
    rig.open_counter(1, mode=CounterMode.SENIOR_FIRST)
    gone = missed(rig, person_class="senior")
    rig.clock.forward(minutes=20)
    rig.give()
    rig.clock.forward(minutes=19)
    back(rig, gone)
    assert rig.call().why.cause is CallCause.SENIOR_COUNTER


def test_after_so_many_calls_only_a_missed_call_is_left(rig: StationRig) -> None:
    called, queue, me = rig.called(), rig.station.queue, rig.officer()
    for _ in range(4):
        queue.recall(officer=me, ticket=called.id)
    with pytest.raises(RecallLimitReached) as refusal:
        queue.recall(officer=me, ticket=called.id)
    assert refusal.value.facts == {"label": called.label, "calls": 5}
    assert queue.miss(officer=me, ticket=called.id).state is TicketState.NO_SHOW
    back(rig, called)
    again = rig.call().ticket
    assert queue.recall(officer=me, ticket=again.id).call_count == 2, "a new round"


def test_the_limit_is_never_below_what_a_missed_call_needs(rig: StationRig) -> None:
    rules = StationRules(recall_limit=1, calls_before_no_show=2, no_show_after_s=3000)
    rig.station.setup.set_rules(officer=rig.officer(Role.SUPERVISOR), rules=rules)
    called = rig.called()
    rig.station.queue.recall(officer=rig.officer(), ticket=called.id)
    with pytest.raises(RecallLimitReached):
        rig.station.queue.recall(officer=rig.officer(), ticket=called.id)
    rig.station.queue.miss(officer=rig.officer(), ticket=called.id)


class TestTransfer:
    def test_to_a_business_that_no_counter_takes(self, rig: StationRig) -> None:
        called, supervisor = rig.called(), rig.officer(Role.SUPERVISOR)
        for number in (1, 2, 4):
            rig.station.counters.change(
                officer=supervisor,
                counter=rig.counter(number),
                name="综合窗",
                domains=frozenset({BusinessDomain.HOUSEHOLD}),
                mode=CounterMode.ORDINARY,
            )
        with pytest.raises(TransferImpossible) as refusal:
            self._send(rig, called, to_domain="vehicle")
        assert refusal.value.facts == {"problem": "no_counter"}
        self._send(rig, called, to_domain="household")

    def test_to_a_business_that_only_the_counter_for_seniors_takes(self, rig: StationRig) -> None:
        called, supervisor = rig.called(), rig.officer(Role.SUPERVISOR)
        for number, mode in (
            (1, CounterMode.ORDINARY),
            (2, CounterMode.ORDINARY),
            (4, CounterMode.SENIOR_ONLY),
        ):
            takes = {BusinessDomain.HOUSEHOLD} | ({BusinessDomain.VEHICLE} if number == 4 else set())
            rig.station.counters.change(
                officer=supervisor,
                counter=rig.counter(number),
                name="窗口",
                domains=frozenset(takes),
                mode=mode,
            )
        with pytest.raises(TransferImpossible):
            self._send(rig, called, to_domain="vehicle")
        rig.station.queue.leave(officer=rig.officer(), ticket=called.id)
        self._send(rig, rig.called(person_class="senior"), to_domain="vehicle")

    def test_a_counter_for_seniors_only_calls_whom_it_is_sent(self, rig: StationRig) -> None:
        """By name: the rule never brings anybody else there."""
        called = rig.called()
        other = rig.give()
        only = rig.officer(nth=2)
        counter = rig.counter(4)
        rig.station.counters.open(officer=only, counter=counter, mode=CounterMode.SENIOR_ONLY)
        assert rig.station.queue.call_next(officer=only, counter=counter) is None
        self._send(rig, called, to_counter=counter)
        call = rig.station.queue.call_next(officer=only, counter=counter)
        assert call is not None
        assert (call.ticket.id, call.why.cause) == (called.id, CallCause.ADDRESSED)
        assert call.ticket.call_by == called.call_by
        rig.station.queue.leave(officer=only, ticket=called.id)
        assert rig.station.queue.call_next(officer=only, counter=counter) is None
        assert rig.ticket(other.id).state is TicketState.WAITING
        assert rig.station.audit.verify().holds

    def test_to_an_officer_who_calls_nobody(self, rig: StationRig) -> None:
        called = rig.called()
        with pytest.raises(TransferImpossible) as refusal:
            self._send(rig, called, to_officer=rig.officer(Role.GUIDE))
        assert refusal.value.facts == {"problem": "officer_no_counter"}

    def test_to_an_account_that_is_closed(self, rig: StationRig) -> None:
        called, gone = rig.called(), rig.officer(nth=2)
        with rig.database.write() as work:
            old = work.officers.get(gone)
            work.officers.save(old, replace(old, disabled_at=work.now, version=old.version + 1))
        with pytest.raises(TransferImpossible) as refusal:
            self._send(rig, called, to_officer=gone)
        assert refusal.value.facts == {"problem": "officer_gone"}
        assert rig.ticket(called.id) == called

    def test_only_the_rest_of_a_visit_goes_back(self, rig: StationRig) -> None:
        """办完的留在这里, the rest waits for its business with the promise that it had."""
        serving, me = rig.serving(domain="household"), rig.officer()
        applicant = rig.identify(serving, card())
        done = rig.accepted(applicant, "hz.book.renew")
        rest = rig.ready_case(applicant, "cj.dl.contact")
        rig.clock.forward(minutes=10)
        sent = self._send(rig, serving, to_domain="vehicle")
        assert (sent.call_by, sent.state) == (serving.call_by, TicketState.WAITING)
        rig.open_counter(2)
        assert rig.call(2).ticket.id == serving.id
        other = rig.officer(nth=1)
        rig.station.queue.start(officer=other, ticket=serving.id)
        view = rig.station.visits.of_ticket(ticket=serving.id)
        assert [person.id for person in view.applicants] == [applicant]
        with rig.database.read() as work:
            visit = work.visits.of_ticket(serving.id)
            assert visit is not None
            cases = {case.id: case for case in work.cases.of_visit(visit.id)}
        assert set(cases) == {done.case, rest}
        assert cases[done.case].accepted_by == me
        rig.station.cases.accept(officer=other, case=rest)
        assert rig.station.queue.finish(officer=other, ticket=serving.id).state is TicketState.SERVED

    @staticmethod
    def _send(rig: StationRig, ticket: Ticket, **target: str) -> Ticket:
        return rig.station.queue.transfer(
            officer=rig.officer(),
            ticket=ticket.id,
            reason="转",
            **target,  # type: ignore[arg-type]
        )


def test_a_held_ticket_reminds_when_its_time_has_come(rig: StationRig) -> None:
    serving, until = rig.serving(), NINE + 10 * MINUTE
    rig.station.queue.hold(officer=rig.officer(), ticket=serving.id, reason="去拍照", until=until)
    rig.clock.now = until - timedelta(seconds=1)
    assert rig.station.board.board(counter=rig.counter(1)).reminders == ()
    rig.clock.now = until
    (reminder,) = rig.station.board.board(counter=rig.counter(1)).reminders
    assert (reminder.ticket.id, reminder.remark) == (serving.id, "去拍照")


def test_walking_is_known_of_each_and_of_the_day(rig: StationRig) -> None:
    assert rig.station.board.so_far().walk is None
    for seconds in (20, 40, 90):
        called = rig.called()
        rig.clock.forward(seconds=seconds)
        serving = rig.station.queue.start(officer=rig.officer(), ticket=called.id)
        assert serving.walk == timedelta(seconds=seconds)
        rig.finish(serving)
    assert rig.station.board.so_far().walk == timedelta(seconds=40)


def test_the_board_tells_how_many_were_let_in_front(rig: StationRig) -> None:
    def told() -> tuple[int, int, int]:
        found = rig.station.board.so_far().overtaking
        return found.most, found.bound, found.apart

    first = rig.give()
    assert told() == (0, 0, 0)
    rig.clock.forward(minutes=5)
    rig.give(person_class="senior")
    assert told() == (0, 1, 0), "the rule may let one in front"
    senior = rig.call().ticket
    rig.finish(rig.station.queue.start(officer=rig.officer(), ticket=senior.id))
    rig.clock.forward(seconds=1)
    assert told() == (1, 1, 0), "and did, though the first still waits"
    chosen = rig.give()
    call = rig.station.queue.call_chosen(**rig.at(1), ticket=chosen.id, reason="急")
    rig.clock.forward(seconds=1)
    assert told() == (1, 1, 1), "a call by hand is counted apart"
    rig.station.queue.leave(officer=rig.officer(), ticket=call.ticket.id)
    assert rig.call().ticket.id == first.id
    assert rig.station.board.so_far().causes == {CallCause.RULE: 2, CallCause.CHOSEN: 1}
