"""What a number promises: working sessions, dated targets and hours, bookings."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from tests.builders import NINE, StationRig, fresh_command
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.appointment import Appointment, AppointmentMoveRefused, AppointmentState
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket
from window_client.domain.station.officer import Role
from window_client.domain.station.station_record import STATION_ZONE
from window_client.domain.station.station_rules import StationRules
from window_client.domain.station.working_session import WorkingHours, WorkingSession
from window_client.ids import AppointmentId, CommandId, new_id
from window_client.services.queue_refusals import AppointmentOfAnotherDay
from window_client.services.station_settings import RulesInvalid

WEDNESDAY, THURSDAY = date(2026, 3, 18), date(2026, 3, 19)
SHORT_DAY = WorkingHours(((WorkingSession(time(10, 0), time(15, 0)),),) * 5 + ((), ()))


def at(text: str, day: date = WEDNESDAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(text), tzinfo=STATION_ZONE).astimezone(UTC)


def set_rules(rig: StationRig, rules: StationRules) -> None:
    rig.station.setup.set_rules(officer=rig.officer(Role.SUPERVISOR), rules=rules)


@pytest.mark.parametrize(
    ("moment", "person_class", "wanted"),
    [
        ("11:55", "ordinary", "13:45"),  # 午休不算
        ("12:30", "senior", "13:35"),
        ("17:20", "ordinary", "17:40"),
        ("19:00", "pickup", "19:10"),
    ],
)
def test_the_break_does_not_count(rig: StationRig, moment: str, person_class: str, wanted: str) -> None:
    rig.clock.now = at(moment)
    assert rig.give(person_class=person_class).call_by == at(wanted)


def test_before_the_opening_it_counts_from_the_opening(rig: StationRig) -> None:
    rig.clock.now = at("07:00", THURSDAY)
    assert rig.give().call_by == at("08:50", THURSDAY)


def test_hours_and_targets_hold_from_their_day_on(rig: StationRig) -> None:
    rules = StationRules(target_minutes={"ordinary": 30}).with_targets(THURSDAY, {"ordinary": 10})
    set_rules(rig, rules.with_hours(THURSDAY, SHORT_DAY))
    assert rig.station.setup.rules().dated_targets[0].valid_from == THURSDAY
    assert rig.give().call_by == NINE + timedelta(minutes=30)
    assert rig.station.setup.hours_text() == "周一至周五 8:30–12:00、13:30–17:30"
    rig.clock.now = at("09:00", THURSDAY)
    assert rig.give().call_by == at("10:10", THURSDAY)
    assert rig.give(person_class="senior").call_by == at("10:05", THURSDAY), "not named: the default"
    assert rig.station.setup.hours_text() == "周一至周五 10:00–15:00"


def test_the_same_day_is_named_once(rig: StationRig) -> None:
    rules = StationRules().with_targets(THURSDAY, {"ordinary": 10}).with_targets(THURSDAY, {"ordinary": 12})
    assert [one.target_minutes for one in rules.dated_targets] == [{"ordinary": 12}]
    twice = replace(rules, dated_targets=rules.dated_targets * 2)
    with pytest.raises(RulesInvalid) as refusal:
        set_rules(rig, twice)
    assert refusal.value.facts == {"problem": "dated_targets"}
    with pytest.raises(RulesInvalid) as refusal:
        set_rules(rig, StationRules().with_targets(THURSDAY, {"nobody": 1}))
    assert refusal.value.facts == {"problem": "dated_targets.2026-03-19.nobody"}


def test_rules_that_an_older_program_stored_are_read(rig: StationRig) -> None:
    with rig.database.write() as work:
        old = {
            "target_minutes": {"senior": 3},
            "hours": "周一至周五 8:30–12:00、13:30–17:30",
            "letters": True,
        }
        work.settings.write("rules", old)
        work.append_for_nobody("set_rules", "setting", "rules")
    rules = rig.station.setup.rules()
    assert rules.targets_on(WEDNESDAY)[PersonClass.SENIOR] == timedelta(minutes=3)
    set_rules(rig, rules.with_hours(WEDNESDAY, SHORT_DAY))
    assert rig.station.setup.hours_text() == "周一至周五 10:00–15:00", "those words were only the default"
    set_rules(rig, replace(rules, hours="工作日全天"))
    assert rig.station.setup.hours_text() == "工作日全天"


def test_the_books_of_a_closed_day_keep_their_hours(rig: StationRig) -> None:
    supervisor = rig.officer(Role.SUPERVISOR)
    given = rig.give()
    rig.clock.now = at("18:00")
    rig.station.day.close(officer=supervisor, day=WEDNESDAY, carry_over=(given.id,))
    for rules in (
        StationRules(working_hours=SHORT_DAY),
        StationRules().with_hours(WEDNESDAY, SHORT_DAY),
        StationRules().with_hours(date(2026, 1, 1), SHORT_DAY),
    ):
        with pytest.raises(RulesInvalid) as refusal:
            set_rules(rig, rules)
        assert refusal.value.facts == {"problem": "hours_of_closed_day"}
    set_rules(rig, StationRules().with_hours(THURSDAY, SHORT_DAY))
    assert rig.station.audit.verify(officer=rig.officer(Role.AUDITOR)).holds


def test_a_carried_ticket_is_promised_for_the_opening_of_its_day(rig: StationRig) -> None:
    set_rules(rig, StationRules().with_hours(THURSDAY, SHORT_DAY))
    given = rig.give()
    rig.clock.now = at("18:00")
    rig.station.day.close(officer=rig.officer(Role.SUPERVISOR), day=WEDNESDAY, carry_over=(given.id,))
    with rig.database.read() as work:
        (carried,) = work.tickets.waiting(THURSDAY)
    assert carried.call_by == at("10:00", THURSDAY)


def booked(rig: StationRig, booked_for: str = "10:00", day: date = WEDNESDAY) -> AppointmentId:
    made = Appointment(
        id=AppointmentId(new_id()),
        station_id=rig.station.setup.station().id,
        day=day,
        booked_for=at(booked_for, day),
        domain=BusinessDomain.EXIT_ENTRY,
        person_name="周大山",
        document_kind=None,
        document_number=None,
        number_token=None,
        state=AppointmentState.EXPECTED,
        made_at=rig.clock.now,
        item_code="exit_entry.ordinary_passport.first",
    )
    with rig.database.write() as work:
        work.appointments.add(made)
        work.append_for_nobody("add_appointment", "appointment", made.id)
    return made.id


def taken(
    rig: StationRig,
    appointment: AppointmentId,
    person_class: str = "ordinary",
    command_id: CommandId | None = None,
) -> Ticket:
    return rig.station.queue.take_ticket(
        officer=rig.officer(),
        domain="exit_entry",
        person_class=person_class,
        appointment=appointment,
        command_id=command_id,
    )


@pytest.mark.parametrize(
    ("comes", "stated", "person_class", "call_by"),
    [
        ("09:00", "ordinary", "booked", "10:00"),  # early: not before the booked time
        ("10:15", "ordinary", "booked", "10:15"),  # just within the grace
        ("10:16", "ordinary", "ordinary", "10:36"),  # too late: like anybody else
        ("10:16", "booked", "ordinary", "10:36"),
        ("09:00", "senior", "senior", "09:05"),  # a senior who booked need not wait for the booked time
        ("10:10", "senior", "senior", "10:10"),
        ("10:16", "senior", "senior", "10:21"),
    ],
)
def test_a_booked_visitor(rig: StationRig, comes: str, stated: str, person_class: str, call_by: str) -> None:
    appointment = booked(rig)
    rig.clock.now = at(comes)
    given = taken(rig, appointment, stated)
    assert (given.person_class, given.call_by) == (person_class, at(call_by))
    assert given.booked_for == at("10:00")
    assert given.item_code == "exit_entry.ordinary_passport.first"
    assert not given.modified
    with rig.database.read() as work:
        kept = work.appointments.get(appointment)
        assert work.appointments.of_ticket(given.id) == kept
    assert (kept.state, kept.ticket_id) == (AppointmentState.ARRIVED, given.id)
    changed = {change.table for change in rig.journal()[-1].entry.changes}
    assert changed == {"ticket", "appointment"}, "one act"
    assert rig.station.audit.verify(officer=rig.officer(Role.AUDITOR)).holds


def test_an_appointment_gives_one_number(rig: StationRig) -> None:
    appointment = booked(rig)
    command = fresh_command()
    given = taken(rig, appointment, command_id=command)
    assert taken(rig, appointment, command_id=command) == given
    with pytest.raises(AppointmentMoveRefused):
        taken(rig, appointment)
    assert rig.station.board.counts().issued == 1, "what was refused left no number"


def test_an_appointment_counts_on_its_day(rig: StationRig) -> None:
    with pytest.raises(AppointmentOfAnotherDay) as refusal:
        taken(rig, booked(rig, day=THURSDAY))
    assert refusal.value.facts == {"day": "2026-03-19"}
