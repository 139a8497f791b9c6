"""The look of the kiosk's pages: nothing cut, nothing clipped, on every screen and in both languages."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.kiosk_rig import NOW, SENIOR_NUMBER, YOUNG_NUMBER, KioskRig, hall, wait
from ui.pages.kiosk import kiosk_cards
from ui.pages.kiosk.kiosk_drawing import SENIOR_LEAST_PX, Drawn, Words, colour
from ui.pages.kiosk.kiosk_parts import KioskButton
from ui.pages.kiosk.kiosk_wish import Screen, Wish, WishKind
from ui.pages.kiosk.main_page import show_wait
from ui.theme.tokens import tokens_of
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket_states import TicketState
from window_client.ids import TicketId
from window_client.services.catalogue_service import CatalogueService
from window_client.services.kiosk_words import (
    KioskBooking,
    KioskItem,
    KioskScan,
    KioskTicket,
    ScanMeaning,
)
from window_client.shipped import shipped_calendar, shipped_catalogue

SIZES = ((1080, 1920), (768, 1366), (1366, 768))
_HAN = re.compile("[\u3400-\u9fff]")


@pytest.fixture
def kiosk(qapp: QApplication, qtbot: QtBot) -> Iterator[KioskRig]:
    rig = KioskRig(qapp)
    qtbot.addWidget(rig.view)
    rig.view.resize(1080, 1920)
    rig.view.show()
    qtbot.waitExposed(rig.view)
    rig.kiosk.shown = hall(second_page=True)
    rig.begin()
    yield rig
    rig.close()


def _scan(rig: KioskRig, scan: KioskScan) -> None:
    rig.kiosk.meaning = scan
    rig.presenter.scanned("V2603180029-ZABCDE")


def _booked(rig: KioskRig) -> None:
    rig.kiosk.booking = KioskBooking(
        "b1", NOW + timedelta(minutes=22), BusinessDomain.EXIT_ENTRY, "item.0", "普通护照换发", True
    )
    _known(rig)


def _wish(kind: WishKind, value: str = "") -> Callable[[KioskRig], None]:
    return lambda rig: rig.presenter.wish(Wish(kind, value))


def _second_number(rig: KioskRig) -> None:
    first = KioskTicket(
        id=TicketId("first"),
        label="H012",
        domain=BusinessDomain.HOUSEHOLD,
        person_class=PersonClass.ORDINARY,
        arrival=NOW,
        call_by=NOW,
        ahead=0,
        minutes=0,
        slip=None,
    )
    rig.kiosk.by_proof[SENIOR_NUMBER] = first
    _known(rig)
    rig.presenter.wish(Wish(WishKind.BUSINESS, BusinessDomain.VEHICLE))


def _known(rig: KioskRig, kind: WishKind = WishKind.IDENTIFY, number: str = SENIOR_NUMBER) -> None:
    rig.presenter.wish(Wish(kind))
    rig.type(number)
    rig.touch(rig.view.number.done)


def _wrong(rig: KioskRig) -> None:
    rig.presenter.wish(Wish(WishKind.IDENTIFY))
    rig.type(SENIOR_NUMBER[:-1] + "7")


def _maintenance(rig: KioskRig) -> None:
    rig.presenter.keypad.check = lambda code: code == "2580"
    rig.presenter.ask_to_leave()
    rig.type("25")


_SCAN = KioskScan(ScanMeaning.PICKUP, "", BusinessDomain.EXIT_ENTRY, "item.0", "普通护照换发", ready=2)
PAGES: dict[str, Callable[[KioskRig], None]] = {
    "main": lambda rig: None,
    "main with a reader": lambda rig: rig.view.set_reader(True),
    "main, a class chosen": _wish(WishKind.CLASS, PersonClass.MILITARY),
    "main, no booking": lambda rig: _known(rig, WishKind.BOOKED, YOUNG_NUMBER),
    "senior": _wish(WishKind.SENIOR),
    "items": _wish(WishKind.BUSINESS, BusinessDomain.EXIT_ENTRY),
    "class": _wish(WishKind.PRIORITY),
    "class offered": _known,
    "number": _wish(WishKind.IDENTIFY),
    "number wrong": _wrong,
    "maintenance": _maintenance,
    "pickup": _wish(WishKind.PICKUP),
    "booking": _booked,
    "ticket": _wish(WishKind.BUSINESS, BusinessDomain.HOUSEHOLD),
    "second number": _second_number,
    "scan pickup": lambda rig: _scan(rig, _SCAN),
    "scan notice": lambda rig: _scan(rig, KioskScan(ScanMeaning.NOTICE_RETURN, "", BusinessDomain.VEHICLE)),
    "scan progress": lambda rig: _scan(
        rig, KioskScan(ScanMeaning.PROGRESS, "", BusinessDomain.HOUSEHOLD, promise_on=NOW.date())
    ),
    "scan ticket": lambda rig: _scan(
        rig,
        KioskScan(
            ScanMeaning.TICKET,
            "",
            BusinessDomain.HOUSEHOLD,
            label="H011",
            state=TicketState.WAITING,
            ahead=2,
            minutes=6,
            call_by=NOW,
        ),
    ),
    "closed": lambda rig: rig.presenter._say(lambda: kiosk_cards.closed_card(NOW, "8:30–12:00")),
    "away": lambda rig: rig.presenter._say(kiosk_cards.away_card),
    "not ready": lambda rig: rig.presenter._say(lambda: kiosk_cards.not_ready_card(ValueError())),
    "busy": lambda rig: rig.presenter._say(kiosk_cards.busy_card),
    "starting": lambda rig: rig.presenter._say(kiosk_cards.opening_card),
}


def _each_page(rig: KioskRig, *, english: bool = False, senior: bool = False) -> Iterator[str]:
    """Opens every page in turn, from the first one."""
    for name, show in PAGES.items():
        rig.presenter.home()
        rig.view.set_reader(False)
        rig.kiosk.booking = None
        rig.kiosk.by_proof.clear()
        if english:
            rig.touch(rig.view.header.language)
        if senior:
            rig.presenter.wish(Wish(WishKind.SENIOR))
        show(rig)
        assert rig.screen_text(), name
        yield name


every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


@every_size
def test_everything_can_be_read(kiosk: KioskRig, size: tuple[int, int]) -> None:
    kiosk.view.resize(*size)
    assert {name: kiosk.cut() for name in _each_page(kiosk) if kiosk.cut()} == {}


@every_size
def test_english_fits_and_has_no_chinese_left(kiosk: KioskRig, size: tuple[int, int]) -> None:
    kiosk.view.resize(*size)
    wrong: dict[str, list[str]] = {}
    for name in _each_page(kiosk, english=True):
        # the station's own name in the header, and the button that brings Chinese back
        left = [
            text
            for text in kiosk.texts()
            if _HAN.search(text) and not text.startswith(("云溪派出所", "中文"))
        ]
        if left or kiosk.cut():
            wrong[name] = left + kiosk.cut()
    assert wrong == {}


def _luminance(hexadecimal: str) -> float:
    channels = [int(hexadecimal[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.x."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _behind(part: Drawn) -> str:
    """Colour token of what is behind a part's words."""
    ground = part.ground()
    return ground.fill if ground is not None else "bg.app"


def _too_weak(part: Drawn, least: float) -> list[str]:
    tokens = tokens_of(part)
    behind = tokens.color(_behind(part)).name()
    pairs: list[tuple[Words, float]] = [
        (piece, contrast(colour(tokens, piece.ink).name(), behind)) for piece in part.words() if piece.text
    ]
    return [f"{piece.text} {piece.ink} {ratio:.2f}" for piece, ratio in pairs if ratio < least]


@every_size
def test_the_large_version_is_large_and_strong(kiosk: KioskRig, size: tuple[int, int]) -> None:
    kiosk.view.resize(*size)
    wrong: dict[str, list[object]] = {}
    for name in _each_page(kiosk, senior=True):
        if name.startswith("main"):
            continue  # leads back to the large first page, which "senior" looks at
        drawn = list(kiosk.view.drawn())
        found: list[object] = [*kiosk.cut()]
        for part in drawn:
            # the dots of empty places are no text
            pieces = [piece for piece in part.words() if piece.text not in {"", "·"}]
            found += [piece.text for piece in pieces if part.px_of(piece) < SENIOR_LEAST_PX]
            found += [weak for weak in _too_weak(part, 7.0) if not weak.startswith("· ")]
            if isinstance(part, KioskButton) and min(part.width(), part.height()) < 64:
                found.append((part.text(), part.size().toTuple()))
        if found:
            wrong[name] = found
    assert wrong == {}


def test_ordinary_words_are_strong_enough(kiosk: KioskRig) -> None:
    for name in _each_page(kiosk):
        assert [weak for part in kiosk.view.drawn() for weak in _too_weak(part, 4.5)] == [], name


def test_without_a_reader_nothing_pretends_to_read_cards(kiosk: KioskRig) -> None:
    assert "亮灯" not in kiosk.screen_text()
    assert kiosk.view.strip.typing.isVisible()
    kiosk.view.set_reader(True)
    assert "身份证放在亮灯处" in kiosk.screen_text()
    assert not kiosk.view.strip.typing.isVisible()


def test_without_a_voice_nothing_offers_to_read_aloud(kiosk: KioskRig) -> None:
    kiosk.touch(kiosk.view.main.senior)
    assert "念给我听" not in kiosk.screen_text()
    kiosk.view.senior.set_voice(True)
    assert "念给我听" in kiosk.screen_text()
    assert kiosk.cut() == []


def test_the_figures_stand_on_the_tiles(kiosk: KioskRig) -> None:
    tiles = kiosk.view.main.tiles
    assert tiles[BusinessDomain.EXIT_ENTRY].text() == "出入境 护照・港澳台通行证・签注 前面 3 位 约等 11 分钟"
    assert tiles[BusinessDomain.PUBLIC_ORDER].text().endswith("现在不用等")


@every_size
def test_every_item_of_the_catalogue_fits(kiosk: KioskRig, size: tuple[int, int]) -> None:
    kiosk.view.resize(*size)
    catalogue = CatalogueService(shipped_catalogue(), shipped_calendar())
    items = [KioskItem(one.code, one.name, one.domain, one.summary) for one in catalogue.offered(NOW.date())]
    assert len(items) > 6
    for at in range(0, len(items), 6):
        kiosk.view.items.show_items(
            BusinessDomain.EXIT_ENTRY, items[at : at + 6], wait(BusinessDomain.CONSULT, 3, 9)
        )
        kiosk.view.show_screen(Screen.ITEMS, senior=False)
        assert kiosk.cut() == []


def test_a_crowded_business_says_so(kiosk: KioskRig) -> None:
    tile = kiosk.view.main.tiles[BusinessDomain.VEHICLE]
    show_wait(tile, replace(wait(BusinessDomain.VEHICLE, 9, 20), crowded=True))
    assert "人多，约 20 分钟" in tile.text()
    assert kiosk.cut() == []


def test_a_screen_reader_hears_what_is_seen(kiosk: KioskRig) -> None:
    for page in _each_page(kiosk):
        for part in kiosk.view.drawn():
            if isinstance(part, KioskButton):
                assert part.accessibleName(), (page, part.text())
