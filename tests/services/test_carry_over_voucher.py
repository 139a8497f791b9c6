"""顺延凭证: printed with the act at the counter or at closing, and found again by its code."""

from datetime import timedelta

import pytest

from printing.documents import CarryOverSlip, document_from_json
from tests.builders import StationRig, fresh_command
from window_client.domain.paper.check_character import parse_scanned
from window_client.domain.paper.print_job import PrintJob
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.officer import Role
from window_client.domain.station.station_record import local_day
from window_client.services.verbs import CommandIdReused


def vouchers(rig: StationRig) -> list[CarryOverSlip]:
    """Every voucher of today, as it was frozen."""
    jobs: tuple[PrintJob, ...] = rig.station.paper.of_day(local_day(rig.clock.now))
    found = [document_from_json(job.document_kind, job.document) for job in jobs]
    return [one for one in found if isinstance(one, CarryOverSlip)]


def close(rig: StationRig, *tickets: Ticket, **more: object) -> None:
    rig.station.day.close(
        officer=rig.officer(Role.SUPERVISOR),
        day=local_day(rig.clock.now),
        carry_over=tuple(one.id for one in tickets),
        **more,  # type: ignore[arg-type]
    )


def carried(rig: StationRig, ticket: Ticket, **more: object) -> Ticket:
    return rig.station.queue.carry_over(officer=rig.officer(), ticket=ticket.id, **more)  # type: ignore[arg-type]


def test_at_the_counter_it_says_day_and_opening_and_the_number_of_today(rig: StationRig) -> None:
    rig.open_counter(1)
    ticket = rig.give("exit_entry", "senior")
    assert carried(rig, ticket, print_slip=True).state is TicketState.CARRIED_OVER
    (voucher,) = vouchers(rig)
    # the eighteenth of March 2026 is a Wednesday
    assert (voucher.goes_on, voucher.opens) == ("3 月 19 日（周四）", "8:30")
    assert (voucher.ticket, voucher.ticket_day, voucher.new_number) == (ticket.label, "3 月 18 日", "")
    assert voucher.class_line
    assert rig.station.audit.verify().holds


def test_without_being_asked_for_there_is_none(rig: StationRig) -> None:
    carried(rig, rig.give())
    close(rig)
    assert vouchers(rig) == []


def test_the_same_command_prints_once(rig: StationRig) -> None:
    ticket, command = rig.give(), fresh_command()
    first = carried(rig, ticket, print_slip=True, command_id=command)
    assert carried(rig, ticket, print_slip=True, command_id=command) == first
    assert len(vouchers(rig)) == 1
    with pytest.raises(CommandIdReused):
        carried(rig, ticket, command_id=command)


def test_at_closing_everybody_gets_one_and_nobody_two(rig: StationRig) -> None:
    early, late = rig.give("exit_entry"), rig.give("household")
    carried(rig, early, print_slip=True)
    close(rig, late, print_slips=True)
    first, second = vouchers(rig)
    assert (first.ticket, first.new_number) == (early.label, "")
    assert (second.ticket, second.new_number) == (late.label, "H001")
    assert rig.station.audit.verify().holds


def test_its_code_finds_the_ticket_as_which_it_goes_on(rig: StationRig) -> None:
    ticket = rig.give("exit_entry")
    close(rig, ticket, print_slips=True)
    code = parse_scanned(vouchers(rig)[0].qr_text)
    rig.clock.forward(days=1)
    found = rig.station.board.ticket_of_code(code)
    assert found is not None
    assert found.carried_from_id == ticket.id
    assert (found.day, found.state) == (local_day(rig.clock.now), TicketState.WAITING)
    # carried once more: the first voucher still finds it
    close(rig, found)
    rig.clock.forward(days=1)
    again = rig.station.board.ticket_of_code(code)
    assert again is not None
    assert again.carried_from_id == found.id


def test_a_ticket_that_was_not_carried_is_found_as_itself(rig: StationRig) -> None:
    ticket = rig.give()
    slip = rig.station.queue._paper
    with rig.database.read() as work:
        code = parse_scanned(slip.ticket_slip(work, ticket).code_text)
    found = rig.station.board.ticket_of_code(code)
    assert found is not None
    assert found.id == ticket.id
    assert found.arrival + timedelta(minutes=20) == found.call_by
