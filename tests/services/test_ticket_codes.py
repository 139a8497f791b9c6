"""Who comes back with a notice is given a number for it at the counter and at the door, too."""

import pytest

from tests.builders import StationRig, fresh_command
from tests.kiosk_process import kiosk_of
from tests.services.visit_rig import Window
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.paper.check_character import CodeKind, parse_scanned, scan_text
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Returned
from window_client.domain.station.officer import Role
from window_client.domain.station.station_record import STATION_ZONE, local_day
from window_client.ids import CaseId
from window_client.services.queue_refusals import LiveTicketExists, NoticeNotOpen


@pytest.fixture
def noticed(rig: StationRig) -> tuple[Window, CaseId, str]:
    """Yesterday's notice: the window, the case and the notice's number."""
    window = Window.serving(rig)
    case = window.open(window.identify())
    rig.station.cases.give_notice(officer=window.officer, case=case)
    number = window.case(case).notice_number
    assert number is not None
    rig.clock.forward(days=1)
    return window, case, number


def printed(rig: StationRig, number: str) -> str:
    """The code as it stands on the notice."""
    text = scan_text(CodeKind.NOTICE, number)
    with rig.database.read() as work:
        return text + work.qr_digest(text)


def test_the_number_is_promised_from_the_days_start(
    rig: StationRig, noticed: tuple[Window, CaseId, str]
) -> None:
    window, case, number = noticed
    before = rig.give("exit_entry")
    found = rig.station.board.notice_of_code(parse_scanned(printed(rig, number)))
    assert (found.number, found.domain) == (number, BusinessDomain.EXIT_ENTRY)
    assert found.item_name
    command = fresh_command()

    def give() -> object:
        return rig.station.queue.take_ticket(
            officer=rig.officer(Role.GUIDE), domain=found.domain, notice=found.number, command_id=command
        )

    given = rig.station.queue.take_ticket(
        officer=rig.officer(Role.GUIDE), domain=found.domain, notice=found.number, command_id=command
    )
    assert given.call_by.astimezone(STATION_ZONE).strftime("%H:%M") == "08:30"
    assert (given.returned, given.notice_number, given.modified) == (Returned.NOTICE, number, True)
    assert given.item_code == found.item_code == window.case(case).card.item_code
    assert given.call_by < before.call_by
    # the same command again, and the same paper again, here and at the kiosk
    assert give() == given
    for class_ in (PersonClass.ORDINARY, PersonClass.SENIOR):
        with pytest.raises(LiveTicketExists) as refusal:
            rig.give("exit_entry", class_, notice=number)
        assert refusal.value.facts == {"label": given.label, "ticket": given.id}
    with kiosk_of(rig) as place, pytest.raises(LiveTicketExists):
        place.kiosk.take(
            domain=BusinessDomain.EXIT_ENTRY, code=printed(rig, number), command_id=fresh_command()
        )
    assert rig.station.audit.verify().holds
    assert rig.station.audit.replay(day=local_day(rig.clock.now)).holds


def test_what_the_notice_cannot_be_for(rig: StationRig, noticed: tuple[Window, CaseId, str]) -> None:
    window, case, number = noticed

    def refused(code: str, domain: str = "exit_entry") -> object:
        with pytest.raises(NoticeNotOpen) as refusal:
            rig.give(domain, notice=code)
        return refusal.value.facts["problem"]

    assert refused("N2603189999") == "not_found"
    assert refused(number, "vehicle") == "other_domain"
    # the person had it after all: the case goes on
    rig.station.cases.reopen(officer=window.officer, case=case)
    assert refused(number) == "over"


def test_a_code_that_was_drawn_elsewhere_is_not_ours(
    rig: StationRig, noticed: tuple[Window, CaseId, str]
) -> None:
    _, _, number = noticed
    text = printed(rig, number)
    forged = text[:-5] + ("AAAAA" if not text.endswith("AAAAA") else "BBBBB")
    with pytest.raises(NoticeNotOpen) as refusal:
        rig.station.board.notice_of_code(parse_scanned(forged))
    assert refusal.value.facts["problem"] == "not_found"
    # typed from below the bars: the officer has the paper in hand
    assert rig.station.board.notice_of_code(parse_scanned(text[:-5])).number == number
