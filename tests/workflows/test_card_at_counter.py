"""Cards at the counter: a real window, a real pseudo-terminal, keys through the X server."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from tests.builders import PASSWORD
from tests.devices.test_photo_decoder import GOOD, program
from tests.workflows.card_rig import CARDS, CardRig, aged, counter_with_reader
from ui.actions import WorkState
from ui.devices.reader_state import ReaderState
from ui.pages.picker.picker_view import PickerSheet
from ui.pages.queue.whole_queue_sheet import WholeQueueSheet
from ui.pages.visit.identify_sheet import IdentifySheet
from ui.pages.visit.other_card_sheet import OtherCardSheet
from ui.pages.visit.whole_name_sheet import WholeNameSheet
from ui.tickets.give_number_sheet import GiveNumberSheet
from window_client.devices.reader_simulator import ReaderMisbehaviour
from window_client.domain.people.identification import IdentificationMethod
from window_client.domain.people.identity_number import check_character_of
from window_client.domain.photos.stored_photo import PhotoSource
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket_states import TicketState

pytestmark = [pytest.mark.screen, pytest.mark.timeout(300)]

SENIOR, ADULT = CARDS["senior"], CARDS["adult"]


@pytest.fixture
def counter(
    display: str, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[CardRig]:
    with counter_with_reader(tmp_path, monkeypatch) as made:
        yield made
    # the window is closed: the reader's thread ended with it
    assert all(thread.name != "card-reader" for thread in threading.enumerate())


def test_from_a_card_on_the_called_number_to_a_daughter_who_came_along(counter: CardRig) -> None:
    hands = counter.rig.hands
    counter.take(item="hz.book.renew")
    keys = len(counter.rig.driver.keys)
    counter.call()
    counter.lay(SENIOR, newest_address="示例市云溪区新路 9 号")
    counter.until_applicants("周㛃兰")
    assert counter.rig.driver.keys[keys:] == ["F2"], "job A: F2 and a card"
    hands.until_shown("hz.book.renew")
    assert hands.visit is not None
    first = hands.visit.applicants[0]
    assert first.identified_by == IdentificationMethod.CARD_READ
    assert (first.age, first.is_senior, first.sex) == (67, True, "female")
    address = counter.station.people.reveal(officer=counter.officer, person=first.person_id, field="address")
    assert address == "示例市云溪区新路 9 号", "the newest address of the chip"
    case = counter.station.cases.desk(officer=counter.officer, case=hands.visit.cases[0].id)
    assert {line.code: line.present for line in case.materials}.get("m.idcard", True)
    counter.lift()

    # the same card again changes nothing, and asks nothing
    counter.lay(SENIOR)
    counter.lift()
    hands.until_quiet()
    assert counter.sheet is None
    assert counter.names() == ["周㛃兰"]

    # somebody else's card: five roles
    counter.lay(ADULT)
    sheet = counter.until_sheet(OtherCardSheet)
    assert isinstance(sheet, OtherCardSheet)
    assert sheet.accessibleName() == "刚读到的不是周㛃兰的证件"
    counter.press("Escape")
    hands.until_no_sheet("the sheet for the other card")
    assert counter.names() == ["周㛃兰"], "as if it had not been read"
    counter.lift()
    counter.lay(ADULT)
    counter.until_sheet(OtherCardSheet)
    counter.press("2")
    counter.until_applicants("周㛃兰", "何映秋")
    counter.lift()
    assert counter.station.audit.verify().holds


def test_nobody_here_a_card_finds_its_number_or_is_given_one(counter: CardRig) -> None:
    hands, driver = counter.rig.hands, counter.rig.driver
    counter.take()
    counter.lay(SENIOR)
    sheet = counter.until_sheet(GiveNumberSheet)
    assert isinstance(sheet, GiveNumberSheet)
    assert sheet.person_class.value() is PersonClass.SENIOR
    counter.lift()
    counter.press("F2")
    driver.wait(lambda: hands.board is not None and len(hands.board.waiting) == 2, "a number is given")
    assert hands.board is not None
    given = hands.board.waiting[0].ticket
    assert given.person_class is PersonClass.SENIOR
    counter.press("Escape")
    hands.until_no_sheet("giving a number")

    # the same person again: the number is found, and nobody is called
    counter.lay(SENIOR)
    counter.until_sheet(WholeQueueSheet)
    counter.lift()
    counter.rig.hands.until_work(WorkState.IDLE)
    counter.press("Escape")
    hands.until_no_sheet("the queue")

    # she is called; the card of somebody with a later number does not begin her visit
    counter.call()
    assert hands.ticket is not None
    assert hands.ticket.label == given.label
    later = counter.station.queue.take_ticket(
        officer=counter.officer, domain="household", document=ADULT.number
    )
    counter.lay(ADULT)
    counter.until_told(f"刚读到的是 {later.label}")
    assert counter.work is WorkState.CALLED
    counter.lift()
    counter.lay(SENIOR)
    counter.until_applicants("周㛃兰")


def test_cards_of_every_kind_and_trouble_at_one_visit(counter: CardRig) -> None:
    hands, driver = counter.rig.hands, counter.rig.driver
    counter.take()
    counter.call()

    # out of date: it stands in the sheet, to be identified in another way
    counter.lay(CARDS["expired"])
    expired = counter.until_sheet(IdentifySheet)
    assert isinstance(expired, IdentifySheet)
    assert expired.name.text() == "顾晚舟"
    assert "已过期" in next(iter(expired.errors().values()))
    assert expired.method.value() == IdentificationMethod.OFFICER_CHECK
    assert not expired.matched.isChecked()
    counter.lift()

    # the sheet is open, a telephone number is typed; a card answers it and takes the number along
    expired.phone.setFocus()
    driver.type("13800000042")
    counter.lay(CARDS["long_name"])
    cut = counter.until_sheet(WholeNameSheet)
    assert isinstance(cut, WholeNameSheet)
    assert len(cut.name.text()) == 15
    whole = CARDS["long_name"].name
    driver.wait(cut.name.hasFocus, "the name has the keyboard")
    driver.press("End")
    rest = whole[15:]
    driver.type(rest)
    driver.wait(lambda: cut.name.text() == whole, "the rest of the name is typed")
    driver.press("F2")
    counter.until_applicants(whole)
    counter.lift()
    assert hands.visit is not None
    person = hands.visit.applicants[0].person_id
    assert (
        counter.station.people.reveal(officer=counter.officer, person=person, field="phone") == "13800000042"
    )

    # read again the chip takes nothing of the name away
    counter.lay(CARDS["long_name"])
    counter.lift()
    hands.until_quiet()
    assert counter.names() == [whole]
    assert counter.sheet is None

    # foreigners and residents of Hong Kong come in the same way
    for key, name in (("resident", "陈样例"), ("permanent_2017", "玛丽"), ("permanent", "安娜")):
        counter.lay(CARDS[key])
        counter.until_sheet(OtherCardSheet)
        counter.press("2")
        counter.until(lambda name=name: name in counter.names(), f"{name} is identified")  # type: ignore[misc]
        counter.lift()
    english = aged(CARDS["permanent"], name="", number=_other_number(CARDS["permanent"].number))
    counter.lay(english)
    counter.until_sheet(OtherCardSheet)
    counter.press("2")
    counter.until(lambda: "SAMPLE ANNA MARIA" in counter.names(), "a foreigner without a Chinese name")
    counter.lift()

    # a chip that contradicts itself is not taken
    before = counter.names()
    counter.put_on(aged(ADULT, sex="1"))
    counter.until_told("前后对不上")
    assert counter.names() == before
    assert counter.station.audit.verify().holds


def test_a_reader_in_trouble_says_so_calmly(counter: CardRig, monkeypatch: pytest.MonkeyPatch) -> None:
    cell = counter.cell()
    assert cell is not None
    assert (cell.value, cell.tone) == ("", "success")
    counter.take()
    counter.call()

    # unplugged in the middle of a card
    hear, cut = counter.plug.simulator.hear, threading.Event()

    def half_a_card(come: bytes) -> bytes:
        back = hear(come)
        if len(back) > 1000:
            cut.set()
        return back[:700] if cut.is_set() else back

    monkeypatch.setattr(counter.plug.simulator, "hear", half_a_card)
    counter.put_on(SENIOR)
    counter.until(cut.is_set, "half a card was sent")
    counter.plug.unplug()
    counter.until_state(ReaderState.AWAY)
    counter.until(lambda: "读卡器没有连上" in counter.banner(), "it is told")
    assert counter.sheet is None, "nothing lies over the work"
    cell = counter.cell()
    assert cell is not None
    assert (cell.value, cell.tone) == ("没连上", "warning")
    assert counter.work is WorkState.CALLED

    monkeypatch.setattr(counter.plug.simulator, "hear", hear)
    counter.plug.plug_in()
    # a reader that is powered up finds what lies on it
    counter.put_on(SENIOR)
    counter.until_applicants("周㛃兰")
    assert counter.banner() == "", "what was told went by itself"

    counter.lift()
    counter.plug.simulator.misbehave(ReaderMisbehaviour.BAD_CHECK)
    counter.until(lambda: "回应不对" in counter.banner(), "a wrong check is told")
    counter.until(lambda: counter.banner() == "", "and goes with the next good answer")


def test_a_locked_window_hears_no_card(counter: CardRig) -> None:
    hands, driver = counter.rig.hands, counter.rig.driver
    counter.take()
    counter.call()
    driver.press("Ctrl+L")
    driver.wait(lambda: counter.rig.client.window.locked, "the window is locked")
    counter.lay(SENIOR)
    assert "读到一张证" not in counter.banner(), "not even that there was one"
    counter.lift()
    hands.until_quiet()
    driver.type(PASSWORD)
    driver.press("F2")
    driver.wait(lambda: not counter.rig.client.window.locked, "it is unlocked")
    assert counter.work is WorkState.CALLED
    assert not counter.names()
    counter.lay(SENIOR)
    counter.until_applicants("周㛃兰")


def test_a_card_acts_only_in_the_situation_it_was_laid_for(
    counter: CardRig, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = counter.rig.hands
    counter.take()
    mirror, let_go = hands.flow.queue._reader._mirror, threading.Event()
    whole, after, call_next = mirror.whole, mirror.after, counter.station.queue.call_next
    calling = threading.Event()

    def called_meanwhile(**args: Any) -> object:
        calling.set()
        return call_next(**args)

    def slowly(read: Callable[..., object]) -> Callable[..., object]:
        def reading(*told: object) -> object:
            assert not calling.is_set() or let_go.wait(60)
            return read(*told)

        return reading

    # F2 calls somebody; before this window has heard of it, the card of another is laid
    with monkeypatch.context() as busy:
        busy.setattr(counter.station.queue, "call_next", called_meanwhile)
        busy.setattr(mirror, "whole", slowly(whole))
        busy.setattr(mirror, "after", slowly(after))
        called: list[str] = []
        hands.flow.queue.acts.done.connect(lambda verb, _ticket: called.append(verb))
        counter.press("F2")
        counter.until(lambda: called == ["call_next"], "somebody is called")
        read: list[object] = []
        reader = counter.rig.client.cards
        assert reader is not None
        reader.card_read.connect(read.append)
        counter.put_on(SENIOR)
        counter.until(lambda: bool(read), "the card is read")
        assert counter.work is WorkState.IDLE
        let_go.set()
        counter.until(lambda: counter.work is WorkState.CALLED, "the call is known")
        counter.until_told("请再刷一次")
    hands.until_quiet()
    assert counter.names() == [], "nobody's visit began"
    assert counter.sheet is None
    counter.lift()
    counter.lay(SENIOR)
    counter.until_applicants("周㛃兰")


def test_a_card_opens_nothing_behind_the_lock(counter: CardRig, monkeypatch: pytest.MonkeyPatch) -> None:
    hands, driver = counter.rig.hands, counter.rig.driver
    people, asked, let_go = counter.station.people, threading.Event(), threading.Event()
    of_card = people.of_card

    def slowly(**args: Any) -> object:
        asked.set()
        assert let_go.wait(60)
        return of_card(**args)

    monkeypatch.setattr(people, "of_card", slowly)
    counter.put_on(SENIOR)
    counter.until(asked.is_set, "its number is looked for")
    driver.press("Ctrl+L")
    driver.wait(lambda: counter.rig.client.window.locked, "the window is locked")
    let_go.set()
    hands.until_quiet()
    assert counter.sheet is None
    driver.type(PASSWORD)
    driver.press("F2")
    driver.wait(lambda: not counter.rig.client.window.locked, "it is unlocked")
    assert counter.sheet is None


def test_what_the_clerk_does_by_hand_is_finished_first(counter: CardRig) -> None:
    hands, driver = counter.rig.hands, counter.rig.driver
    counter.take()
    counter.call()
    counter.lay(SENIOR)
    counter.until_applicants("周㛃兰")
    counter.lift()
    driver.press("F3")
    driver.wait(lambda: hands.shows(PickerSheet), "the picker is open")
    picker = counter.sheet
    counter.lay(ADULT)
    counter.lift()
    hands.until_quiet()
    assert counter.sheet is picker
    assert counter.names() == ["周㛃兰"]
    ticket = hands.ticket
    assert ticket is not None
    assert ticket.state is TicketState.SERVING


def test_the_chips_photo_is_kept_for_comparing_where_it_can_be_decoded(
    display: str, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoder = str(program(tmp_path, GOOD))
    with counter_with_reader(tmp_path, monkeypatch, decoder=decoder) as counter:
        counter.take()
        counter.call()
        counter.lay(SENIOR, photo=b"\x90" * 1024)
        counter.until_applicants("周㛃兰")
        visit = counter.rig.hands.visit
        assert visit is not None
        applicant = visit.applicants[0].id

        def kept() -> list[PhotoSource]:
            offers = counter.station.photos.of_person(officer=counter.officer, applicant=applicant)
            return [offer.source for offer in offers]

        counter.until(lambda: kept() == [PhotoSource.CHIP], "the chip's photo is kept")
        # the card of the daughter is not put to the mother's account
        counter.lift()
        counter.lay(ADULT, photo=b"\x70" * 1024)
        counter.until_sheet(OtherCardSheet)
        counter.press("3")
        counter.rig.hands.until_no_sheet("the sheet for the other card")
        counter.rig.hands.until_quiet()
        assert len(kept()) == 1
        assert counter.station.audit.verify().holds


def _other_number(number: str) -> str:
    """Somebody else's number of the same kind."""
    stem = number[:14] + f"{int(number[14:17]) + 20:03d}"
    return stem + check_character_of(stem)
