"""Booked visitors: taken in once, found by their number, masked, nothing personal in the journal."""

from datetime import datetime

import pytest

from tests.builders import StationRig, fresh_command
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.appointment import AppointmentMoveRefused, AppointmentState
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.domain.station.station_record import STATION_ZONE, local_day
from window_client.services.appointment_line import AppointmentInvalid, Booking, DocumentNumber
from window_client.services.appointment_service import Imported
from window_client.services.catalogue_service import UnknownItem
from window_client.services.queue_refusals import BookingMissing
from window_client.services.verbs import CommandIdReused

ZHOU = "320499195807231629"


def booking(rig: StationRig, *, hour: int = 10, minute: int = 30, **more: object) -> Booking:
    today = local_day(rig.clock.now)
    values: dict[str, object] = {
        "booked_for": datetime(today.year, today.month, today.day, hour, minute, tzinfo=STATION_ZONE),
        "name": "周㛃兰",
        "document": DocumentNumber("citizen", ZHOU),
        "domain": BusinessDomain.EXIT_ENTRY,
        "item_code": None,
    }
    return Booking(**{**values, **more})  # type: ignore[arg-type]


def taken_in(rig: StationRig, *bookings: Booking, **more: object) -> Imported:
    guide = rig.officer(Role.GUIDE)
    return rig.station.appointments.import_list(officer=guide, bookings=bookings, **more)  # type: ignore[arg-type]


def test_a_list_is_taken_in_once(rig: StationRig) -> None:
    other = booking(rig, name="陈守仁", document=None, hour=9, minute=15)
    assert taken_in(rig, booking(rig), other) == Imported(2, 0)
    assert taken_in(rig, booking(rig), other, booking(rig, hour=14)) == Imported(1, 2)
    listed = rig.station.appointments.of_day(officer=rig.officer())
    assert [(one.name, one.number) for one in listed] == [
        ("陈*仁", ""),
        ("周*兰", "3204**********1629"),
        ("周*兰", "3204**********1629"),
    ]
    assert [one.booked_for for one in listed] == sorted(one.booked_for for one in listed)
    assert {one.state for one in listed} == {AppointmentState.EXPECTED}


def test_who_was_cancelled_stays_so_when_the_list_comes_again(rig: StationRig) -> None:
    guide, service = rig.officer(Role.GUIDE), rig.station.appointments
    other = booking(rig, name="陈守仁", document=None, hour=9, minute=15)
    taken_in(rig, booking(rig), other)
    gone, stays = sorted(service.of_day(officer=guide), key=lambda one: one.name != "周*兰")
    service.cancel(officer=guide, appointment=gone.id)
    command = fresh_command()
    again = taken_in(rig, booking(rig), other, booking(rig, hour=16), command_id=command)
    assert again == Imported(1, 1, 1)
    states = {one.id: one.state for one in service.of_day(officer=guide)}
    assert (states[gone.id], states[stays.id]) == (AppointmentState.CANCELLED, AppointmentState.EXPECTED)
    # who is typed in again comes after all, and the list does not double that
    service.add(officer=guide, booking=booking(rig))
    assert taken_in(rig, booking(rig)) == Imported(0, 1, 0)
    assert taken_in(rig, booking(rig), other, booking(rig, hour=16), command_id=command) == again
    assert rig.station.audit.verify().holds


def test_a_list_that_brings_nothing_new_is_an_act_too(rig: StationRig) -> None:
    taken_in(rig, booking(rig))
    command = fresh_command()
    assert taken_in(rig, booking(rig), command_id=command) == Imported(0, 1)
    assert rig.journal()[-1].entry.verb == "import_appointments"
    with pytest.raises(CommandIdReused):
        taken_in(rig, booking(rig, hour=15), command_id=command)


def test_the_same_command_takes_it_in_once_and_answers_the_same(rig: StationRig) -> None:
    command = fresh_command()
    first = taken_in(rig, booking(rig), command_id=command)
    assert taken_in(rig, booking(rig), command_id=command) == first == Imported(1, 0)
    with pytest.raises(CommandIdReused):
        taken_in(rig, booking(rig, hour=15), command_id=command)


def test_found_by_the_number_as_it_is_typed_or_read(rig: StationRig) -> None:
    taken_in(rig, booking(rig), booking(rig, document=DocumentNumber("passport", "E12345678"), name="陈守仁"))
    find = rig.station.appointments.find
    assert [one.name for one in find(officer=rig.officer(), number=" 3204 9919 5807 2316 29 ")] == ["周*兰"]
    assert [one.name for one in find(officer=rig.officer(), number="e1234-5678")] == ["陈*仁"]
    assert find(officer=rig.officer(), number="320499195807231628") == ()
    assert find(officer=rig.officer(), number="") == ()


def test_nobody_is_booked_without_a_booking(rig: StationRig) -> None:
    with pytest.raises(BookingMissing):
        rig.give("exit_entry", "booked")
    with pytest.raises(BookingMissing):
        rig.station.queue.enter_late(
            officer=rig.officer(), domain="exit_entry", taken_at=rig.clock.now, person_class="booked"
        )
    assert rig.station.board.counts().issued == 0


def test_whose_number_was_voided_is_expected_again(rig: StationRig) -> None:
    guide = rig.officer(Role.GUIDE)
    made = rig.station.appointments.add(officer=guide, booking=booking(rig))
    first = rig.give("exit_entry", "booked", appointment=made)
    rig.station.queue.void(officer=guide, ticket=first.id, reason="打错了")
    assert [one.state for one in rig.station.appointments.find(officer=guide, number=ZHOU)] == [
        AppointmentState.EXPECTED
    ]
    again = rig.give("exit_entry", "booked", appointment=made)
    assert (again.booked_for, again.call_by) == (first.booked_for, first.call_by)
    assert rig.station.audit.verify().holds


def test_a_cancelled_one_may_be_booked_again(rig: StationRig) -> None:
    appointments, guide = rig.station.appointments, rig.officer(Role.GUIDE)
    made = appointments.add(officer=guide, booking=booking(rig))
    with pytest.raises(AppointmentInvalid, match="already_booked"):
        appointments.add(officer=guide, booking=booking(rig))
    assert appointments.cancel(officer=guide, appointment=made) is AppointmentState.CANCELLED
    with pytest.raises(AppointmentMoveRefused):
        appointments.cancel(officer=guide, appointment=made)
    again = appointments.add(officer=guide, booking=booking(rig))
    found = appointments.find(officer=guide, number=ZHOU)
    assert [(one.id, one.state) for one in found] == [
        (again, AppointmentState.EXPECTED),
        (made, AppointmentState.CANCELLED),
    ]


def test_a_day_that_is_past_takes_nobody(rig: StationRig) -> None:
    late = booking(rig)
    rig.clock.forward(days=1)
    with pytest.raises(AppointmentInvalid, match="past_day"):
        taken_in(rig, booking(rig), late)
    assert rig.station.appointments.of_day(officer=rig.officer()) == ()


def test_who_keeps_the_list_and_who_may_look(rig: StationRig) -> None:
    for role in (Role.OFFICER, Role.AUXILIARY, Role.CHIEF):
        with pytest.raises(PermissionDenied):
            rig.station.appointments.add(officer=rig.officer(role), booking=booking(rig))
    rig.station.appointments.add(officer=rig.officer(Role.SUPERVISOR), booking=booking(rig))
    assert len(rig.station.appointments.of_day(officer=rig.officer(Role.AUXILIARY))) == 1
    with pytest.raises(PermissionDenied):
        rig.station.appointments.of_day(officer=rig.officer(Role.CHIEF))


def test_an_item_that_the_catalogue_has_not_is_refused(rig: StationRig) -> None:
    with pytest.raises(UnknownItem):
        taken_in(rig, booking(rig, item_code="no.such.item"))


def test_a_file_is_read_and_taken_in(rig: StationRig) -> None:
    day = local_day(rig.clock.now).isoformat()
    content = f"日期,时间,姓名,证件号,事项\r\n{day},10:30,周㛃兰,{ZHOU},EX-102\r\n{day},,陈守仁,,户政\r\n"
    found = rig.station.appointments.read_file(content.encode("gb18030"))
    assert [one.line for one in found.bad] == [3]
    assert taken_in(rig, *(one.booking for one in found.good)) == Imported(1, 0)
    assert rig.station.appointments.of_day(officer=rig.officer())[0].item_name
    assert rig.verbs().count("import_appointments") == 1
    assert not any(word in str(rig.journal()) for word in ("周㛃兰", ZHOU))
    assert rig.station.audit.verify().holds
