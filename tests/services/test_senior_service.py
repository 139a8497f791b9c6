"""The 敬老 process: begun at the door or in the middle, ended and begun again, losing nothing on the way."""

from dataclasses import replace
from typing import Any

import pytest

from tests.builders import NINE, StationRig, fresh_command
from tests.services.visit_rig import card
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.senior.care_records import CareMoveRefused, CareRecord
from window_client.domain.senior.senior_care import SeniorCare
from window_client.domain.senior.senior_policy import CareReason
from window_client.domain.senior.senior_steps import SeniorStep, StepResultInvalid
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.domain.station.station_record import local_day
from window_client.services.known_word import WordUnknown
from window_client.services.senior_service import HelperUnavailable
from window_client.services.verbs import CommandIdReused


def begin(rig: StationRig, ticket: Ticket, reason: str = "age", **more: Any) -> CareRecord:
    given = {"officer": rig.officer(Role.GUIDE)} | more
    return rig.station.senior.begin(ticket=ticket.id, reason=reason, **given)


def tick(rig: StationRig, ticket: Ticket, step: str, result: str = "", **more: Any) -> None:
    given = {"officer": rig.officer(Role.GUIDE)} | more
    rig.station.senior.tick(ticket=ticket.id, step=step, result=result, **given)


def care(rig: StationRig, ticket: Ticket) -> SeniorCare:
    found = rig.station.senior.care(ticket=ticket.id)
    assert found is not None
    return found


def done(rig: StationRig, ticket: Ticket) -> list[str]:
    return [line.step.value for line in care(rig, ticket).steps if line.done]


def audited(rig: StationRig) -> None:
    report = rig.station.audit.verify(officer=rig.officer(Role.AUDITOR))
    assert report.holds, report


class TestBegin:
    @pytest.mark.parametrize(
        ("reason", "person_class"),
        [("age", PersonClass.SENIOR), ("disability", PersonClass.DISABLED), ("wish", PersonClass.ORDINARY)],
    )
    def test_at_the_door_a_waiting_number_gets_the_class_of_the_reason(
        self, rig: StationRig, reason: str, person_class: PersonClass
    ) -> None:
        given = rig.give()
        rig.clock.forward(minutes=2)
        begun = begin(rig, given, reason, helper=rig.officer(Role.AUXILIARY))
        after = rig.ticket(given.id)
        assert after.person_class is person_class
        assert after.modified is (reason != "wish")
        assert (after.call_by < given.call_by) is (reason != "wish")
        seen = care(rig, given)
        assert (seen.since, seen.reason, seen.helper_name) == (begun.since, CareReason(reason), "姜小满")
        assert seen.goes_on
        assert not any(line.done for line in seen.steps)
        audited(rig)

    @pytest.mark.parametrize("person_class", ["pregnant", "senior", "pickup"])
    def test_a_number_of_another_class_keeps_it(self, rig: StationRig, person_class: str) -> None:
        given = rig.give(person_class=person_class)
        begin(rig, given)
        assert rig.ticket(given.id) == given

    def test_in_the_middle_of_a_visit_nothing_of_the_ticket_changes(self, rig: StationRig) -> None:
        rig.open_counter(1)
        serving = rig.serving()
        begin(rig, serving, officer=rig.officer())
        assert rig.ticket(serving.id) == serving
        assert care(rig, serving).helper is None

    def test_twice_is_refused_and_after_an_end_it_goes_on(self, rig: StationRig) -> None:
        given = rig.give()
        first = begin(rig, given, helper=rig.officer(Role.GUIDE))
        with pytest.raises(CareMoveRefused) as refused:
            begin(rig, given)
        assert refused.value.facts["problem"] == "in_care"
        rig.clock.forward(minutes=1)
        tick(rig, given, "greet")
        rig.station.senior.end(officer=rig.officer(), ticket=given.id)
        assert not care(rig, given).goes_on
        rig.clock.forward(minutes=1)
        begin(rig, given, "wish")
        seen = care(rig, given)
        assert (seen.id, seen.since, seen.helper) == (first.id, first.since, rig.officer(Role.GUIDE))
        assert seen.reason is CareReason.WISH
        assert done(rig, given) == ["greet"]
        audited(rig)

    @pytest.mark.parametrize("end", ["leave", "void", "finish"])
    def test_a_ticket_that_ended_takes_no_step(self, rig: StationRig, end: str) -> None:
        rig.open_counter(1)
        if end == "finish":
            ticket = rig.serving()
            begin(rig, ticket)
            rig.finish(ticket)
        else:
            ticket = rig.give()
            begin(rig, ticket)
            getattr(rig.station.queue, end)(officer=rig.officer(), ticket=ticket.id, reason="走了")
        for act in (
            lambda: begin(rig, ticket),
            lambda: tick(rig, ticket, "greet"),
            lambda: rig.station.senior.end(officer=rig.officer(), ticket=ticket.id),
        ):
            with pytest.raises(CareMoveRefused) as refused:
                act()
            assert refused.value.facts["problem"] == "ticket_ended"
        assert care(rig, ticket).until == rig.ticket(ticket.id).ended_at

    def test_the_same_command_begins_once(self, rig: StationRig) -> None:
        given, command = rig.give(), fresh_command()
        first = begin(rig, given, command_id=command)
        assert begin(rig, given, command_id=command) == first
        with pytest.raises(CommandIdReused):
            begin(rig, given, "wish", command_id=command)

    def test_words_and_rights(self, rig: StationRig) -> None:
        given = rig.give()
        with pytest.raises(WordUnknown):
            begin(rig, given, "tired")
        for role in (Role.CHIEF, Role.AUDITOR, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN):
            with pytest.raises(PermissionDenied):
                begin(rig, given, officer=rig.officer(role))
        with pytest.raises(HelperUnavailable) as refused:
            begin(rig, given, helper=rig.officer(Role.AUDITOR))
        assert refused.value.facts["problem"] == "no_right"
        with rig.database.write() as work:
            gone = work.officers.get(rig.officer(Role.AUXILIARY))
            work.officers.save(gone, replace(gone, disabled_at=work.now, version=gone.version + 1))
        with pytest.raises(HelperUnavailable) as refused:
            begin(rig, given, helper=rig.officer(Role.AUXILIARY))
        assert refused.value.facts["problem"] == "gone"
        assert rig.station.senior.care(ticket=given.id) is None


class TestAccompany:
    def test_the_guides_one_key_begins_and_takes_over(self, rig: StationRig) -> None:
        given, guide = rig.give(), rig.officer(Role.GUIDE)
        rig.station.senior.accompany(officer=guide, ticket=given.id)
        assert (care(rig, given).helper, care(rig, given).reason) == (guide, CareReason.AGE)
        assert rig.ticket(given.id).person_class is PersonClass.SENIOR
        rig.station.senior.accompany(officer=rig.officer(), ticket=given.id)
        assert care(rig, given).helper == rig.officer()
        rows = len(rig.journal())
        rig.station.senior.name_helper(officer=guide, ticket=given.id, helper=rig.officer())
        assert care(rig, given).helper == rig.officer()
        assert len(rig.journal()) == rows + 1
        audited(rig)


class TestSteps:
    def test_in_any_order_with_times_results_and_minutes(self, rig: StationRig) -> None:
        given, guide, clerk = rig.give(), rig.officer(Role.GUIDE), rig.officer()
        begin(rig, given, helper=guide)
        rig.clock.forward(minutes=3)
        tick(rig, given, "form", "form_for_them", officer=clerk)
        rig.clock.forward(minutes=4)
        tick(rig, given, "copy", "12", officer=clerk, helper=clerk)
        rig.clock.forward(minutes=1)
        tick(rig, given, "photo", "photo_reused", officer=clerk)
        seen = care(rig, given)
        form, copy, photo = map(seen.step, (SeniorStep.FORM, SeniorStep.COPY, SeniorStep.PHOTO))
        assert (form.helper_name, form.result, form.seconds) == ("温知夏", "form_for_them", 180)
        assert (copy.helper_name, copy.pages, copy.seconds) == ("陆以宁", 12, 240)
        assert (photo.result, photo.seconds) == ("photo_reused", 60)
        assert seen.next_step is SeniorStep.GREET
        audited(rig)

    def test_a_tick_taken_away_stays_as_a_row_and_counts_no_more(self, rig: StationRig) -> None:
        given = rig.give()
        begin(rig, given)
        tick(rig, given, "copy", "3")
        with pytest.raises(CareMoveRefused) as refused:
            tick(rig, given, "copy", "5")
        assert refused.value.facts["problem"] == "step_done"
        rig.station.senior.untick(officer=rig.officer(), ticket=given.id, step="copy")
        assert done(rig, given) == []
        with pytest.raises(CareMoveRefused) as refused:
            rig.station.senior.untick(officer=rig.officer(), ticket=given.id, step="copy")
        assert refused.value.facts["problem"] == "step_open"
        tick(rig, given, "copy", "5")
        assert care(rig, given).step(SeniorStep.COPY).pages == 5
        with rig.database.read() as work:
            rows = work.senior_steps.of_cares([care(rig, given).id])
        assert [(row.pages, row.stands) for row in rows] == [(3, False), (5, True)]
        audited(rig)

    @pytest.mark.parametrize(
        ("step", "result", "problem"),
        [
            ("copy", "0", "pages"),
            ("copy", "501", "pages"),
            ("copy", "三", "pages"),
            ("copy", "-1", "pages"),
            ("copy", "99999999999999999999", "pages"),
            ("photo", "form_by_them", "word"),
            ("greet", "周大山", "word"),
        ],
    )
    def test_results_that_cannot_be(self, rig: StationRig, step: str, result: str, problem: str) -> None:
        given = rig.give()
        begin(rig, given)
        with pytest.raises(StepResultInvalid) as refused:
            tick(rig, given, step, result)
        assert refused.value.facts["problem"] == problem

    def test_only_in_care(self, rig: StationRig) -> None:
        given = rig.give()
        with pytest.raises(CareMoveRefused) as refused:
            tick(rig, given, "greet")
        assert refused.value.facts["problem"] == "not_in_care"
        begin(rig, given)
        with pytest.raises(WordUnknown):
            tick(rig, given, "tea")


class TestOnTheWay:
    def test_transfer_hold_no_show_and_return_lose_nothing(self, rig: StationRig) -> None:
        rig.open_counter(1)
        guide = rig.officer(Role.GUIDE)
        ticket = rig.called()
        rig.station.senior.accompany(officer=guide, ticket=ticket.id)
        tick(rig, ticket, "greet")
        begun = care(rig, ticket)
        rig.clock.forward(minutes=2)
        rig.station.queue.miss(officer=rig.officer(), ticket=ticket.id)
        assert not care(rig, ticket).goes_on
        rig.station.queue.reinstate(officer=guide, ticket=ticket.id)
        assert care(rig, ticket) == begun
        rig.clock.forward(seconds=5)
        rig.call()
        rig.station.queue.start(officer=rig.officer(), ticket=ticket.id)
        rig.station.queue.hold(officer=rig.officer(), ticket=ticket.id, reason="去拍照")
        assert care(rig, ticket) == begun
        rig.station.queue.resume(**rig.at(1), ticket=ticket.id)
        rig.station.queue.transfer(
            officer=rig.officer(), ticket=ticket.id, reason="办护照", to_domain="exit_entry"
        )
        assert care(rig, ticket) == begun
        audited(rig)

    def test_a_finish_that_is_taken_back_gives_the_care_back(self, rig: StationRig) -> None:
        rig.open_counter(1)
        ticket = rig.serving()
        begin(rig, ticket, helper=rig.officer())
        begun = care(rig, ticket)
        rig.clock.forward(minutes=3)
        rig.finish(ticket)
        ended = care(rig, ticket)
        assert (ended.until, ended.accompanied) == (rig.clock.now, True)
        rig.station.queue.undo(officer=rig.officer(), ticket=ticket.id)
        assert care(rig, ticket) == begun

    def test_joined_the_earlier_beginning_wins_and_a_helper_stays(self, rig: StationRig) -> None:
        rig.open_counter(1)
        kept = rig.give()
        rig.clock.forward(minutes=1)
        void = rig.give()
        begin(rig, void, "age", helper=rig.officer(Role.GUIDE))
        since = care(rig, void).since
        rig.clock.forward(minutes=2)
        tick(rig, void, "greet")
        tick(rig, void, "copy", "2")
        begin(rig, kept, "wish")
        tick(rig, kept, "copy", "3")
        rig.station.queue.join(officer=rig.officer(), ticket=void.id, into=kept.id)
        seen = care(rig, kept)
        assert (seen.since, seen.reason, seen.helper) == (since, CareReason.AGE, rig.officer(Role.GUIDE))
        assert done(rig, kept) == ["greet", "copy"]
        assert seen.step(SeniorStep.COPY).pages == 5
        assert not care(rig, void).goes_on
        audited(rig)

    def test_joined_into_one_without_care_it_goes_along(self, rig: StationRig) -> None:
        kept, void = rig.give(), rig.give()
        begin(rig, void)
        tick(rig, void, "greet")
        seen = care(rig, void)
        rig.station.queue.join(officer=rig.officer(), ticket=void.id, into=kept.id)
        assert rig.station.senior.care(ticket=void.id) is None
        assert care(rig, kept) == replace(seen, ticket=kept.id)
        audited(rig)

    def test_carried_over_it_goes_on_the_next_day(self, rig: StationRig) -> None:
        ticket = rig.give()
        begin(rig, ticket, helper=rig.officer(Role.GUIDE))
        tick(rig, ticket, "copy", "4")
        since = care(rig, ticket).since
        rig.station.queue.carry_over(officer=rig.officer(), ticket=ticket.id)
        rig.clock.forward(hours=8)
        rig.station.day.close(officer=rig.officer(Role.SUPERVISOR), day=local_day(NINE))
        with rig.database.read() as work:
            new = work.tickets.carried_on(ticket.id)
        assert new is not None
        assert new.state is TicketState.WAITING
        seen = care(rig, new)
        assert (seen.since, seen.helper, seen.goes_on) == (since, rig.officer(Role.GUIDE), True)
        assert seen.step(SeniorStep.COPY).pages == 4
        rig.clock.forward(hours=16)
        tick(rig, new, "greet")
        assert done(rig, new) == ["greet", "copy"]
        audited(rig)

    def test_carried_over_the_steps_of_the_day_before_are_seen_and_taken_back(self, rig: StationRig) -> None:
        guide, queue = rig.officer(Role.GUIDE), rig.station.queue
        ticket = rig.give()
        since = begin(rig, ticket, helper=guide).since
        tick(rig, ticket, "greet")
        queue.carry_over(officer=rig.officer(), ticket=ticket.id)
        rig.clock.forward(hours=8)
        rig.station.day.close(officer=rig.officer(Role.SUPERVISOR), day=local_day(NINE))
        rig.clock.forward(hours=16)
        with rig.database.read() as work:
            new = work.tickets.carried_on(ticket.id)
        assert new is not None
        (line,) = rig.station.guide.hall(officer=guide).waiting
        glance = line.care
        assert glance is not None
        assert (glance.since, glance.last) == (since, SeniorStep.GREET)
        assert SeniorStep.GREET not in glance.open_steps
        with pytest.raises(CareMoveRefused) as refused:
            tick(rig, new, "greet")
        assert refused.value.facts["problem"] == "step_done"
        rig.station.senior.untick(officer=guide, ticket=new.id, step="greet")
        assert done(rig, new) == []
        rig.station.senior.undo(officer=guide, ticket=new.id)
        assert done(rig, new) == ["greet"]
        rig.station.senior.untick(officer=guide, ticket=new.id, step="greet")
        tick(rig, new, "greet")
        assert done(rig, new) == ["greet"]
        audited(rig)


class TestSeen:
    def test_the_hall_says_who_is_in_care(self, rig: StationRig) -> None:
        rig.open_counter(1)
        guide = rig.officer(Role.GUIDE)
        served = rig.serving()
        plain, wished = rig.give(), rig.give()
        rig.station.senior.accompany(officer=guide, ticket=served.id)
        tick(rig, served, "greet")
        begin(rig, wished, "wish")
        hall = rig.station.guide.hall(officer=guide)
        lines = {line.ticket.id: line.care for line in hall.waiting}
        assert lines[plain.id] is None
        waiting = lines[wished.id]
        assert waiting is not None
        assert (waiting.helper_name, waiting.last) == ("", None)
        line = hall.windows[0].line
        assert line is not None
        glance = line.care
        assert glance is not None
        assert (glance.helper_name, glance.last, glance.home_visit) == ("温知夏", SeniorStep.GREET, False)
        assert SeniorStep.GREET not in glance.open_steps
        rig.station.senior.end(officer=guide, ticket=wished.id)
        hall = rig.station.guide.hall(officer=guide)
        assert {line.ticket.id: line.care for line in hall.waiting}[wished.id] is None

    def test_the_desk_offers_it_by_age_and_carries_it(self, rig: StationRig) -> None:
        rig.open_counter(1)
        ticket = rig.serving()
        assert rig.station.visits.of_ticket(ticket=ticket.id).offer is None
        rig.identify(ticket, card())
        desk = rig.station.visits.of_ticket(ticket=ticket.id)
        assert (desk.offer, desk.care) == (CareReason.AGE, None)
        begin(rig, ticket, officer=rig.officer())
        desk = rig.station.visits.of_ticket(ticket=ticket.id)
        assert desk.offer is None
        assert desk.care == care(rig, ticket)

    def test_a_sentence_for_every_step(self, rig: StationRig) -> None:
        said = {step: rig.station.senior.say(step=step) for step in SeniorStep}
        assert said[SeniorStep.FORM] == "表我们来填，您最后签个名就行；不会写字的可以按手印。"
        for sentence in said.values():
            assert "你" not in sentence
            assert "必须" not in sentence
