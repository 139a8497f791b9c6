"""The photo card of a case: what was decided, what can be, or where the photo is taken."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.builders import opened, shared_template
from tests.services.photo_rig import PASSPORT, PhotoDesk
from tests.ui.page_rig import PageRig, make_page_rig
from ui.pages.case.case_reader import read_case
from ui.pages.case.photo_card import PhotoCard
from ui.widgets.text_label import TextLabel
from window_client.domain.station.officer import Role
from window_client.ids import CaseId


class Card:
    """The card of a passport, drawn anew for each look."""

    def __init__(self, host: QWidget, page: PageRig) -> None:
        self.page = page
        self.photos = PhotoDesk.of(page.rig)
        (self.case,) = self.photos.open(PASSPORT)
        self.widget = PhotoCard(host)

    def look(self, case: CaseId | None = None) -> list[str]:
        self.widget.show_photo(read_case(self.page.context, case or self.case))
        return [label.text() for label in self.widget.findChildren(TextLabel) if label.isVisible()]


@pytest.fixture
def card(host: QWidget, tmp_path: Path) -> Iterator[Card]:
    with opened(shared_template().open(tmp_path / "station.db")) as rig:
        yield Card(host, make_page_rig(rig, host))


def test_without_a_photo_the_other_system_takes_it(card: Card) -> None:
    assert "照片在出入境系统现场采集" in card.look()
    assert not card.widget.portrait.isVisible()


def test_a_photo_on_file_is_offered_and_then_named(card: Card) -> None:
    photo = card.photos.stored().photo
    assert card.look()[1:] == ["有存档照可复用，本人同意就不用拍"]
    assert card.widget.change.text() == "看存档照"
    card.photos.reuse(photo)
    assert card.look()[1:] == [
        "复用 2023-05-11 出入境证件照",
        "满 60 周岁且照片在 5 年内；本人已同意",
        "陆以宁 09:00 比对，与本人相符",
    ]
    assert card.widget.portrait.accessibleName() == "照片"
    assert card.widget.change.text() == "更换"


def test_a_photo_elsewhere_says_where_it_was_compared(card: Card) -> None:
    card.photos.reuse(card.photos.noted())
    assert card.look()[1:] == [
        "复用 2022-04-19 往来台湾通行证照",
        "满 60 周岁且照片在 5 年内；本人已同意",
        "陆以宁 09:00 在业务系统里比对，与本人相符",
    ]
    assert card.widget.portrait.accessibleName() == "在业务系统"


def test_a_retake_says_why(card: Card) -> None:
    card.photos.stored()
    card.photos.retake("changed")
    assert card.look()[1:] == ["现场拍照", "不复用存档照：样貌变化大", "陆以宁 09:00 定的"]


def test_after_an_annulment_the_case_asks_again(card: Card) -> None:
    made = card.photos.reuse(card.photos.stored().photo)
    supervisor = card.page.rig.officer(Role.SUPERVISOR)
    card.photos.photos.annul(officer=supervisor, decision=made.decision, reason="照片不是本人")
    assert "有存档照可复用，本人同意就不用拍" in card.look()


def test_an_accepted_case_keeps_its_photo_and_cannot_change_it(card: Card) -> None:
    card.photos.reuse(card.photos.stored().photo)
    card.photos.accept(card.case)
    assert "复用 2023-05-11 出入境证件照" in card.look()
    assert not card.widget.change.isVisible()
