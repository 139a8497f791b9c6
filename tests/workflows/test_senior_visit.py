"""A senior's visit in the real window: one photo on file serves three documents.

What the senior desk is for: a 67-year-old asks for an ordinary passport, a Hong Kong/Macau permit and a
Taiwan permit in one visit; a photo of four years ago serves all three, by four keys. Every key goes through
the X server; the database file and the print queues are real.
"""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QWidget

from tests.printing.cups_rig import A4, SLIP, CupsRig
from tests.services.photo_rig import good_file
from tests.services.visit_rig import answer_for, number_of
from tests.workflows.window_rig import NAME, WindowRig
from ui.actions import WorkState
from ui.pages.case.photo_card import PhotoCard
from ui.pages.photo_reuse.photo_view import PhotoReuseView
from ui.pages.senior.say_card import SayCard
from ui.pages.senior.senior_offer import SeniorOffer
from ui.pages.senior.step_strip import StepStrip
from ui.pages.visit.applicant_tile import ApplicantTile
from ui.tickets.copy_sheet import CopySheet
from ui.tickets.give_number_sheet import GiveNumberSheet
from ui.tour_hands import Guest
from ui.widgets.portrait import Portrait
from ui.widgets.text_label import TextLabel
from window_client.bootstrap import Station
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.photos.photo_decision import PhotoUseKind
from window_client.domain.photos.stored_photo import PhotoSource
from window_client.domain.station.station_record import local_day
from window_client.ids import PhotoId
from window_client.services.photo_keeping import PhotoOrigin

pytestmark = [pytest.mark.screen, pytest.mark.timeout(300)]

#: item and the initials by which the clerk finds it
ITEMS = (("crj.pp.renew", "hzhf"), ("crj.hm.renew", "gatxzhf"), ("crj.tw.renew", "twtxzhf"))
TODAY = local_day(datetime.now(UTC))
AGE = 67
#: the birthday is over by the first of January
WHO = Guest("周㛃兰", number_of(date(TODAY.year - AGE, 1, 1)), "13800000042", "云溪镇青石巷 18 号 3 幢 502")
TAKEN = TODAY.replace(year=TODAY.year - 4, day=min(TODAY.day, 28))


@pytest.mark.cups
def test_one_photo_of_four_years_ago_serves_three_documents(
    at_the_counter: WindowRig, print_system: CupsRig, tmp_path: Path
) -> None:
    rig, paper = at_the_counter, print_system
    rig.sign_in()
    rig.hands.until_work(WorkState.IDLE)
    serve(rig)
    photo = photo_on_file(rig)
    rig.hands.until_shown(ITEMS[0][0])
    begin_senior_mode(rig)
    for item, initials in ITEMS[1:]:
        rig.hands.add_case(initials, item)

    card = rig.hands.found(PhotoCard)
    rig.driver.wait(lambda: "有存档照可复用，本人同意就不用拍" in words(card), "the card offers a photo")
    assert decide(rig) == ["F11", "Alt+1", "Alt+2", "F2"], "job of the design: four keys"
    rig.driver.wait(lambda: f"复用 {TAKEN} 出入境证件照" in words(card), "the card says what was decided")
    assert any("满 60 周岁且照片在 5 年内；本人已同意" in said for said in words(card))
    rig.hands.until_quiet()
    rig.driver.shoot("photo-decided")
    confirm_and_copy(rig)

    for item, _ in ITEMS:
        accept(rig, item)
    rig.driver.wait(
        lambda: len(paper.printed(A4)) >= 2, "receipt and confirmation are out of the printer", 60
    )
    rig.driver.wait(lambda: len(paper.printed(SLIP)) >= 2, "the slip is out of the printer", 60)
    rig.hands.primary()
    rig.hands.until_work(WorkState.IDLE)

    station = opened(rig)
    check_decision(station, photo)
    check_papers(paper)
    check_figures(station)
    assert sum(key.isascii() for key in rig.driver.keys) == len(rig.driver.arrived)
    verified = station.audit.verify()
    assert verified.holds, verified.findings


def opened(rig: WindowRig) -> Station:
    """The station's services."""
    assert rig.client.opened is not None
    return rig.client.opened.station


def serve(rig: WindowRig) -> None:
    """A number for the passport, called, begun, and identified by the card."""
    hands, driver = rig.hands, rig.driver
    driver.press("N")
    hands.until_sheet(GiveNumberSheet, "giving a number")
    sheet = hands.found(GiveNumberSheet)
    driver.press("2")
    driver.wait(lambda: sheet.domain.value() is BusinessDomain.EXIT_ENTRY, "the business is chosen")
    hands.walk_to(sheet.search, "Tab")
    driver.type("hzhf")
    hands.until_quiet()
    driver.press("Return")
    driver.press("F2")
    driver.wait(lambda: hands.board is not None and len(hands.board.waiting) == 1, "a number is given")
    driver.press("Escape")
    hands.until_no_sheet("giving a number")
    driver.press("F2")
    hands.until_work(WorkState.CALLED)
    driver.press("F2")
    hands.until_work(WorkState.SERVING)
    hands.identify(WHO)
    driver.press("F2")
    hands.until_no_sheet("the sheet for identifying")


def photo_on_file(rig: WindowRig) -> PhotoId:
    """Another PC of the station keeps the photo of the last passport; this window gets to know of it."""
    desk = rig.hands.visit
    assert desk is not None
    (applicant,) = desk.applicants
    assert applicant.age == AGE
    stored = opened(rig).photos.take_in(
        officer=opened(rig).accounts.all()[0].id,
        applicant=applicant.id,
        content=good_file(1),
        origin=PhotoOrigin(PhotoSource.EXIT_ENTRY, "exit_entry", "passport", "E48200071", taken_on=TAKEN),
    )
    assert stored.faults == ()

    def face_in_sight() -> bool:
        portrait = rig.hands.found(ApplicantTile).findChild(Portrait)
        return isinstance(portrait, Portrait) and portrait.accessibleName() == "照片"

    rig.driver.wait(face_in_sight, "the tile shows the face")
    return stored.photo


def begin_senior_mode(rig: WindowRig) -> None:
    """It is offered, F9 takes it up; the greeting is ticked."""
    hands, driver = rig.hands, rig.driver
    driver.wait(lambda: hands.shows(SeniorOffer), "the mode is offered")
    assert f"{AGE} 岁" in hands.found(SeniorOffer).words.words()
    driver.press("F9")
    driver.wait(lambda: hands.shows(StepStrip) and not hands.shows(SeniorOffer), "the mode is on")
    assert NAME in hands.found(StepStrip).helper.text()
    driver.press("Alt+1")
    driver.wait(hands.found(StepStrip).tiles[0].isChecked, "the greeting is ticked")
    hands.until_quiet()
    driver.shoot("senior-mode")


def confirm_and_copy(rig: WindowRig) -> None:
    """The photo step ticked itself; the four facts on the turned screen, 对的 by word, two free copies."""
    hands, driver = rig.hands, rig.driver
    strip, say = hands.found(StepStrip), hands.found(SayCard)
    driver.wait(strip.tiles[1].isChecked, "the photo step is ticked by the decision")
    assert strip.tiles[1].detail == "免拍"
    window = rig.client.window
    driver.press("Alt+Z")
    driver.wait(lambda: window.turned, "the screen is turned")
    driver.shoot("turned-screen")
    driver.press("Alt+Z")
    driver.wait(lambda: not window.turned, "the screen is turned back")
    driver.press("Alt+J")
    driver.wait(lambda: say.state is not None and say.state.agreed, "confirmed by word")
    driver.press("Alt+5")
    hands.until_sheet(CopySheet, "the pages")
    driver.press("2")
    driver.press("Return")
    hands.until_no_sheet("the pages")
    driver.wait(strip.tiles[4].isChecked, "the copies are noted")
    hands.until_quiet()


def check_figures(station: Station) -> None:
    """One accompanied senior, three cases with one photo, two pages: today and since opening."""
    supervisor = station.accounts.all()[0].id
    for report in (
        station.reports.seniors(officer=supervisor, first=TODAY, last=TODAY),
        station.reports.seniors(officer=supervisor),
    ):
        figures = report.figures
        assert (figures.received, figures.accompanied) == (1, 1)
        assert (figures.reused_photos, figures.copied_pages) == (len(ITEMS), 2)
        assert {step.step.value for step in report.steps if step.count} == {"greet", "photo", "copy"}


def decide(rig: WindowRig) -> list[str]:
    """F11, both ticks, F2; returns the keys that it took."""
    hands, driver = rig.hands, rig.driver
    before = len(driver.keys)
    driver.press("F11")
    driver.wait(lambda: hands.shows(PhotoReuseView), "the photos are in sight")
    hands.until_quiet()
    view = hands.found(PhotoReuseView)
    driver.shoot("photo-sheet")
    driver.press("Alt+1")
    driver.wait(view.ticks.likeness.isChecked, "likeness is ticked")
    driver.press("Alt+2")
    driver.wait(view.ticks.agreed.isChecked, "agreement is ticked")
    driver.press("F2")
    hands.until_no_sheet("the photo sheet")
    return driver.keys[before:]


def accept(rig: WindowRig, item: str) -> None:
    """Fill in what is missing, the other system's number from the scanner, F2."""
    hands, driver = rig.hands, rig.driver
    case = hands.case(item)
    assert case is not None
    driver.press(f"Ctrl+{case.position}")
    hands.until_shown(item)
    desk = hands.flow.case.shown
    assert desk is not None
    service = opened(rig).catalogue.item(item)
    hands.answer_form(
        {
            field.spec.key: answer_for(service, field.spec.key)
            for field in desk.desk.fields
            if field.required and not field.value and field.spec.key != "external_number"
        }
    )
    hands.tick_materials()
    number = f"32049920260318{case.position:05d}"
    driver.scan(number)
    hands.until_noted(number)
    hands.primary()
    hands.until_settled(item)


def words(part: QWidget) -> list[str]:
    """What a part of the window says."""
    return [label.text() for label in part.findChildren(TextLabel) if label.isVisible()]


def check_decision(station: Station, photo: PhotoId) -> None:
    """One decision, three accepted cases; a supervisor can draw it and look."""
    supervisor = station.accounts.all()[0].id
    (drawn,) = station.photos.sample(officer=supervisor, days=1, count=5)
    assert (drawn.photo, drawn.age, drawn.name) == (photo, AGE, WHO.name)
    assert [(one.item_code, one.accepted) for one in drawn.cases] == [(item, True) for item, _ in ITEMS]
    shown = station.photos.of_case(case=drawn.cases[0].case)
    assert shown is not None
    assert (shown.kind, shown.cases) == (PhotoUseKind.REUSE, 3)


def check_papers(paper: CupsRig) -> None:
    """The last receipt and slip name the photo; one confirmation for all three is to be signed."""
    sheets = [text_of(file) for file in paper.printed(A4)]
    confirmations = [text for text, _ in sheets if "复用照片确认单" in text]
    receipts = [text for text, _ in sheets if "受理回执" in text]
    assert len(confirmations) == 1, "three cases, one paper to sign"
    (confirmation,) = confirmations
    (pages,) = [pages for text, pages in sheets if "复用照片确认单" in text]
    assert pages == 1
    for said in ("普通护照换发", "往来港澳通行证换发", "往来台湾通行证换发", f"{TAKEN}", "申请人签名或指印"):
        assert said in confirmation, said
    named = f"复用{TAKEN}出入境证件照"
    assert named in receipts[-1]
    assert named in text_of(paper.printed(SLIP)[-1])[0]


def text_of(file: Path) -> tuple[str, int]:
    """The text of a sheet without its white, and its number of pages."""
    document = pypdfium2.PdfDocument(file)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return re.sub(r"\s", "", "".join(pages)), len(pages)
