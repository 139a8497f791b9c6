"""What the guide does: the hall at a glance, classes, answers at the door."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.builders import NINE, StationRig, fresh_command
from window_client.domain.books.daily_report import DayFigures
from window_client.domain.catalogue.catalogue_errors import ItemNotInCatalogue
from window_client.domain.queue.door_answer import DoorAnswer
from window_client.domain.queue.overtaking import Overtaking
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket, TicketMoveRefused
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.domain.station.station_record import local_day
from window_client.services.known_word import WordUnknown
from window_client.services.queue_refusals import ClassMarkInvalid, UndoTooLate

MINUTE = timedelta(minutes=1)
TODAY = local_day(NINE)


def mark(rig: StationRig, ticket: Ticket, person_class: PersonClass | str, **more: Any) -> Ticket:
    given = {"officer": rig.officer(Role.GUIDE)} | more
    return rig.station.guide.mark_class(ticket=ticket.id, person_class=person_class, **given)


def answered(rig: StationRig, topic: str = "consult.materials", **more: Any) -> DoorAnswer:
    given = {"officer": rig.officer(Role.GUIDE)} | more
    return rig.station.guide.answer(topic=topic, **given)


def figures(rig: StationRig) -> DayFigures:
    return rig.station.reports.figures(officer=rig.officer(Role.SUPERVISOR), day=TODAY)


class TestMarkClass:
    def test_other_targets_meanwhile_make_no_difference(self, rig: StationRig) -> None:
        """Who took a number before the targets changed is promised from the arrival all the same."""
        before = rig.give()
        supervisor = rig.officer(Role.SUPERVISOR)
        rules = rig.station.setup.rules().with_targets(TODAY, {"ordinary": 40})
        rig.station.setup.set_rules(officer=supervisor, rules=rules)
        rig.clock.forward(minutes=4)
        assert rig.ticket(before.id).call_by == before.call_by, "a number that was taken keeps its promise"
        assert mark(rig, before, "senior").call_by == before.arrival + 5 * MINUTE
        assert mark(rig, before, "ordinary").call_by == before.arrival + 40 * MINUTE
        assert rig.station.audit.verify().holds

    @pytest.mark.parametrize(
        ("person_class", "minutes"),
        [("senior", 5), ("disabled", 5), ("pregnant", 5), ("infant", 5), ("military", 5), ("pickup", 10)],
    )
    def test_promised_anew_from_the_arrival(self, rig: StationRig, person_class: str, minutes: int) -> None:
        before = rig.give()
        rig.clock.forward(minutes=3)
        after = mark(rig, before, person_class)
        assert after == replace(
            before,
            person_class=PersonClass(person_class),
            call_by=before.arrival + minutes * MINUTE,
            modified=True,
            version=before.version + 1,
        )
        assert rig.ticket(before.id) == after
        assert rig.verbs()[-1] == "mark_class"

    def test_the_next_call_goes_by_it(self, rig: StationRig) -> None:
        rig.open_counter(1)
        first, second = rig.give(), rig.give()
        mark(rig, second, "pregnant")
        rig.clock.forward(seconds=3)
        assert [rig.call(1).ticket.id] == [second.id]
        with rig.database.read() as work:
            assert [one.id for one in work.tickets.waiting(TODAY)] == [first.id]
        replayed = rig.station.audit.replay(day=TODAY)
        assert replayed.holds
        assert replayed.exceptions == ()

    def test_counted_apart_in_the_overtaking(self, rig: StationRig) -> None:
        rig.open_counter(1)
        first = rig.give()
        rig.clock.forward(minutes=8)
        marked = rig.give()
        mark(rig, marked, "senior")
        rig.clock.forward(seconds=3)
        for expected in (marked, first):
            ticket = rig.call(1).ticket
            assert ticket.id == expected.id
            rig.clock.forward(seconds=1)
            rig.station.queue.leave(officer=rig.officer(), ticket=ticket.id)
        hall = rig.station.guide.hall(officer=rig.officer(Role.GUIDE))
        assert hall.overtaking == Overtaking(most=0, bound=0, apart=1)

    def test_back_to_ordinary(self, rig: StationRig) -> None:
        before = rig.give(person_class="senior")
        after = mark(rig, before, "ordinary")
        assert (after.person_class, after.call_by) == (PersonClass.ORDINARY, before.arrival + 20 * MINUTE)

    def test_who_came_back_passes_nobody_by_an_old_arrival(self, rig: StationRig) -> None:
        rig.open_counter(1)
        called = rig.called()
        rig.clock.forward(minutes=40)
        rig.station.queue.miss(officer=rig.officer(), ticket=called.id)
        back = rig.station.queue.reinstate(officer=rig.officer(Role.GUIDE), ticket=called.id)
        assert back.call_by == rig.clock.now + 10 * MINUTE
        rig.clock.forward(minutes=1)
        assert mark(rig, back, "senior").call_by == rig.clock.now + 5 * MINUTE
        rig.clock.forward(minutes=1)
        assert mark(rig, back, "ordinary").call_by == rig.clock.now + 4 * MINUTE, "never later than it was"

    def test_taken_back_in_time(self, rig: StationRig) -> None:
        before = rig.give()
        mark(rig, before, "senior")
        rig.clock.forward(seconds=10)
        back = rig.station.queue.undo(officer=rig.officer(Role.GUIDE), ticket=before.id)
        assert back == replace(before, version=before.version + 2)
        mark(rig, before, "senior")
        rig.clock.forward(seconds=10.001)
        with pytest.raises(UndoTooLate):
            rig.station.queue.undo(officer=rig.officer(Role.GUIDE), ticket=before.id)

    def test_not_taken_back_once_it_is_called(self, rig: StationRig) -> None:
        rig.open_counter(1)
        before = rig.give()
        mark(rig, before, "senior")
        rig.call(1)
        with pytest.raises(UndoTooLate):
            rig.station.queue.undo(officer=rig.officer(Role.GUIDE), ticket=before.id)

    @pytest.mark.parametrize(("person_class", "problem"), [("ordinary", "same"), ("booked", "booked")])
    def test_what_cannot_be_marked(self, rig: StationRig, person_class: str, problem: str) -> None:
        before = rig.give()
        with pytest.raises(ClassMarkInvalid) as refusal:
            mark(rig, before, person_class)
        assert refusal.value.facts == {"label": before.label, "problem": problem}
        assert rig.ticket(before.id) == before

    def test_only_who_waits(self, rig: StationRig) -> None:
        rig.open_counter(1)
        called = rig.called()
        with pytest.raises(TicketMoveRefused):
            mark(rig, called, "senior")

    def test_no_such_class(self, rig: StationRig) -> None:
        with pytest.raises(WordUnknown):
            mark(rig, rig.give(), "vip")

    @pytest.mark.parametrize("role", [Role.CHIEF, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR])
    def test_not_for_everybody(self, rig: StationRig, role: Role) -> None:
        before = rig.give()
        for act in (
            lambda: mark(rig, before, "senior", officer=rig.officer(role)),
            lambda: answered(rig, officer=rig.officer(role)),
            lambda: rig.station.guide.hall(officer=rig.officer(role)),
        ):
            with pytest.raises(PermissionDenied):
                act()
        assert rig.ticket(before.id) == before

    def test_the_same_command_again(self, rig: StationRig) -> None:
        before, command = rig.give(), fresh_command()
        first = mark(rig, before, "senior", command_id=command)
        rows = len(rig.journal())
        assert mark(rig, before, "senior", command_id=command) == first
        assert len(rig.journal()) == rows


class TestBackAtTheDoor:
    """What the guide does for people whom a counter has let go."""

    def test_who_was_missed_waits_again_and_the_step_can_be_taken_back(self, rig: StationRig) -> None:
        rig.open_counter(1)
        called = rig.called()
        rig.clock.forward(minutes=2)
        missed = rig.station.queue.miss(officer=rig.officer(), ticket=called.id)
        rig.clock.forward(minutes=1)
        guide = rig.officer(Role.GUIDE)
        back = rig.station.queue.reinstate(officer=guide, ticket=missed.id)
        assert (back.state, back.call_by) == (TicketState.WAITING, rig.clock.now + 10 * MINUTE)
        again = rig.station.queue.undo(officer=guide, ticket=missed.id)
        assert again == replace(missed, version=missed.version + 2)
        assert rig.station.audit.verify().holds

    def test_who_left_is_here_again(self, rig: StationRig) -> None:
        given, guide = rig.give(), rig.officer(Role.GUIDE)
        rig.station.queue.leave(officer=guide, ticket=given.id, reason="改天来")
        back = rig.station.queue.undo(officer=guide, ticket=given.id)
        assert back == replace(given, version=given.version + 2)


class TestAnswer:
    def test_one_key_one_answer(self, rig: StationRig) -> None:
        guide = rig.officer(Role.GUIDE)
        made = answered(rig)
        assert made == DoorAnswer(made.id, made.station_id, NINE, guide, "consult.materials")
        entry = rig.journal()[-1].entry
        assert (entry.verb, entry.subject_table, entry.subject_id) == ("answer", "door_answer", made.id)
        answered(rig, "consult.other")
        answered(rig, "consult.other", officer=rig.officer())
        hall = rig.station.guide.hall(officer=guide)
        assert hall.answers == {"consult.materials": 1, "consult.other": 2}
        assert hall.answered == 3
        assert figures(rig).seniors.answered == 3
        assert rig.station.audit.verify().holds

    def test_a_day_without_a_guide_says_nothing_of_it(self, rig: StationRig) -> None:
        assert figures(rig).seniors.answered is None

    def test_taken_back(self, rig: StationRig) -> None:
        made = answered(rig)
        rig.clock.forward(seconds=10)
        back = rig.station.guide.take_back_answer(officer=made.officer_id, answer=made.id)
        assert back == replace(made, taken_back_at=rig.clock.now, version=2)
        assert rig.station.guide.hall(officer=made.officer_id).answers == {}
        assert figures(rig).seniors.answered is None
        with pytest.raises(UndoTooLate) as refusal:
            rig.station.guide.take_back_answer(officer=made.officer_id, answer=made.id)
        assert refusal.value.facts == {"reason": "nothing"}
        assert rig.station.audit.verify().holds

    def test_not_later_and_not_somebody_elses(self, rig: StationRig) -> None:
        made = answered(rig)
        with pytest.raises(UndoTooLate) as refusal:
            rig.station.guide.take_back_answer(officer=rig.officer(), answer=made.id)
        assert refusal.value.facts == {"reason": "nothing"}
        rig.clock.forward(seconds=10.001)
        with pytest.raises(UndoTooLate) as refusal:
            rig.station.guide.take_back_answer(officer=made.officer_id, answer=made.id)
        assert refusal.value.facts == {"reason": "time"}
        assert figures(rig).seniors.answered == 1

    def test_no_such_topic(self, rig: StationRig) -> None:
        with pytest.raises(ItemNotInCatalogue):
            answered(rig, "consult.weather")
        assert rig.verbs() == []

    def test_the_same_command_again(self, rig: StationRig) -> None:
        command = fresh_command()
        assert answered(rig, command_id=command) == answered(rig, command_id=command)
        assert figures(rig).seniors.answered == 1

    def test_a_closed_book_is_not_changed_by_what_comes_later(self, rig: StationRig) -> None:
        supervisor = rig.officer(Role.SUPERVISOR)
        rig.give()
        rig.clock.forward(hours=9)
        answered(rig)
        last = answered(rig)
        with rig.database.read() as work:
            waiting = tuple(one.id for one in work.tickets.waiting(TODAY))
        rig.station.day.close(officer=supervisor, day=TODAY, carry_over=waiting)
        rig.clock.forward(seconds=5)
        rig.station.guide.take_back_answer(officer=last.officer_id, answer=last.id)
        answered(rig)
        assert figures(rig).seniors.answered == 2
        report = rig.station.audit.verify()
        assert report.holds, report.findings
        # what came after the closing is in the next day's book
        rig.clock.forward(hours=15)
        rig.give()
        tomorrow = rig.station.reports.figures(officer=supervisor, day=TODAY + timedelta(days=1))
        assert tomorrow.seniors.answered == 1


class TestHall:
    def test_an_empty_station(self, rig: StationRig) -> None:
        hall = rig.station.guide.hall(officer=rig.officer(Role.GUIDE))
        assert (hall.now, hall.waiting, hall.held, hall.missed) == (NINE, (), (), ())
        assert [(one.counter.number, one.officer_name, one.line) for one in hall.windows] == [
            (number, "", None) for number in range(1, 5)
        ]
        assert (hall.open_windows, hall.called, hall.overtaking) == (0, 0, Overtaking(0, 0, 0))

    def test_everybody_who_is_here(self, rig: StationRig) -> None:
        for number in (1, 2, 3):
            rig.open_counter(number)
        served = rig.serving(1, item="crj.pp.renew", domain="exit_entry")
        rig.finish(served)
        held = rig.serving(1)
        rig.station.queue.hold(officer=rig.officer(), ticket=held.id, reason="等家人送户口簿")
        missed = rig.called(1)
        rig.clock.forward(minutes=2)
        rig.station.queue.miss(officer=rig.officer(), ticket=missed.id)
        serving, called = rig.serving(1, person_class="senior"), rig.called(2)
        ordinary = rig.give()
        rig.clock.forward(minutes=1)
        pregnant = rig.give(person_class="pregnant", domain="vehicle")
        hall = rig.station.guide.hall(officer=rig.officer(Role.GUIDE))
        assert [line.ticket.id for line in hall.waiting] == [pregnant.id, ordinary.id]
        assert [(line.ticket.id, line.remark) for line in hall.held] == [(held.id, "等家人送户口簿")]
        assert [line.ticket.id for line in hall.missed] == [missed.id]
        assert [
            (one.counter.number, one.officer_name, one.line.ticket.id if one.line else None, one.served)
            for one in hall.windows
        ] == [
            (1, "陆以宁", serving.id, 1),
            (2, "秦若川", called.id, 0),
            (3, "邵明澈", None, 0),
            (4, "", None, 0),
        ]
        assert hall.open_windows == 3
        assert (hall.counts.issued, hall.counts.waiting, hall.counts.open) == (7, 2, 2)
        assert (hall.called, hall.on_time) == (5, 5)

    def test_the_bound_and_how_far_it_went(self, rig: StationRig) -> None:
        rig.open_counter(1)
        rig.give()
        for _ in range(2):
            rig.clock.forward(minutes=4)
            rig.give(person_class="senior")
        for _ in range(3):
            ticket = rig.call(1).ticket
            rig.clock.forward(seconds=1)
            rig.station.queue.leave(officer=rig.officer(), ticket=ticket.id)
        overtaking = rig.station.guide.hall(officer=rig.officer(Role.GUIDE)).overtaking
        assert overtaking == Overtaking(most=2, bound=2, apart=0)
