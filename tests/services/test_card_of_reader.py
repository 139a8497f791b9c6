"""What a card that a reader read does to a visit: papers, names that were cut, cards out of date."""

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import StationRig
from tests.services.visit_rig import INSTANT_ITEM, PRODUCED_ITEM, Window, card, number_of
from window_client.domain.people.identification import InvalidIdentification
from window_client.domain.people.person_name import CHIP_NAME_UNITS
from window_client.ids import ApplicantId, CaseId
from window_client.services.queue_refusals import LiveTicketExists

DAUGHTER = card("何映秋", number_of(date(1984, 5, 6), 228))
WHOLE = "买买提·艾力·阿不都热依木·吾斯曼江"
CUT = WHOLE[:CHIP_NAME_UNITS]


def has_card(window: Window, case: CaseId) -> bool:
    """Whether the identity card counts as shown."""
    return next(line.present for line in window.case(case).materials if line.code == "m.idcard")


def in_full(window: Window, applicant: ApplicantId) -> str:
    """The name as it is kept."""
    desk = window.station.visits.of_ticket(ticket=window.ticket)
    return next(one.name for one in desk.applicants if one.id == applicant)


@pytest.fixture
def window(rig: StationRig) -> Window:
    return Window.serving(rig)


def test_the_card_counts_as_shown_for_every_case_of_the_applicant(window: Window) -> None:
    mine = window.identify()
    assert has_card(window, window.open(mine, PRODUCED_ITEM))
    assert has_card(window, window.open(mine, INSTANT_ITEM))
    other = window.identify(replace(DAUGHTER, method="card_shown"), role="applicant")
    assert not has_card(window, window.open(other, INSTANT_ITEM))
    window.identify(replace(DAUGHTER, method="card_read"))
    assert has_card(window, window.open(other, PRODUCED_ITEM))
    assert window.station.audit.verify().holds


def test_only_the_card_of_somebody_who_applies(window: Window) -> None:
    first = window.identify(card(method="card_shown"))
    window.identify(replace(DAUGHTER, method="card_read"), role="companion")
    assert not has_card(window, window.open(first, INSTANT_ITEM))


def test_what_a_clerk_unticked_stays_so(window: Window) -> None:
    mine = window.identify()
    case = window.open(mine, INSTANT_ITEM)
    window.station.cases.tick_material(officer=window.officer, case=case, material="m.idcard", present=False)
    window.identify()
    assert not has_card(window, case)


def test_a_card_out_of_date_identifies_nobody(window: Window) -> None:
    gone = card(valid_until=date(2026, 3, 17))
    for asked in (
        lambda: window.station.visits.recognise(ticket=window.ticket, card=gone),
        lambda: window.identify(gone),
    ):
        with pytest.raises(InvalidIdentification) as caught:
            asked()
        assert caught.value.facts == {"problem": "document_expired", "valid_until": "2026-03-17"}
    assert not window.station.visits.of_ticket(ticket=window.ticket).applicants
    # its last day still counts
    assert window.identify(card(valid_until=date(2026, 3, 18)))


def test_a_name_that_was_cut_is_asked_for_once(window: Window) -> None:
    read = card(CUT, name_may_go_on=True)
    who = window.station.visits.recognise(ticket=window.ticket, card=read)
    assert (who.name, who.name_may_go_on) == (CUT, True)
    mine = window.identify(replace(read, name=WHOLE, name_may_go_on=False))
    again = window.station.visits.recognise(ticket=window.ticket, card=read)
    assert (again.name, again.name_may_go_on) == (WHOLE, False)
    assert window.identify(read) == mine
    assert in_full(window, mine) == WHOLE, "the chip has no room for it, and takes nothing away"


def test_another_name_in_the_chip_beats_what_is_kept(window: Window) -> None:
    mine = window.identify()
    window.identify(card("周㛃芝", name_may_go_on=True))
    assert in_full(window, mine) == "周㛃芝"


def test_whose_card_it_is_and_the_number_taken_with_it(rig: StationRig) -> None:
    rig.open_counter(1)
    officer, read = rig._open[1], card()
    people, queue = rig.station.people, rig.station.queue
    who = people.of_card(officer=officer, card=read)
    assert (who.name, who.age, who.is_senior, who.ticket) == ("周㛃兰", 67, True, None)
    assert who.masked_number.startswith("3204***")
    assert number_of() not in repr(who)
    taken = queue.take_ticket(officer=officer, domain="household", document=who.document)
    assert people.of_card(officer=officer, card=read).ticket == taken
    with pytest.raises(LiveTicketExists) as caught:
        queue.take_ticket(officer=officer, domain="exit_entry", document=who.document)
    assert caught.value.facts["label"] == taken.label
    called = rig.station.queue.call_next(officer=officer, counter=rig.counter())
    assert called is not None
    at_window = people.of_card(officer=officer, card=replace(read, valid_until=date(2020, 1, 1)))
    assert (at_window.counter_number, at_window.ticket) == (1, called.ticket)
    assert rig.station.audit.verify().holds
