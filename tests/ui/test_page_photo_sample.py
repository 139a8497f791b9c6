"""抽查: real decisions drawn by a supervisor, and one annulled with a reason."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.builders import opened, shared_template
from tests.services.photo_rig import HONG_KONG, PASSPORT, PhotoDesk
from tests.services.visit_rig import reads
from tests.ui.page_rig import PageRig, make_page_rig, officer_card
from ui.actions import ActionId
from ui.pages.photo_sample.photo_sample_presenter import PhotoSamplePresenter
from window_client.domain.station.officer import Role


@pytest.fixture
def page(host: QWidget, tmp_path: Path) -> Iterator[PageRig]:
    with opened(shared_template().open(tmp_path / "station.db")) as rig:
        made = make_page_rig(rig, host)
        yield made


@pytest.fixture
def photos(page: PageRig) -> PhotoDesk:
    """周㛃兰's passport and permit use a photo of 2023."""
    desk = PhotoDesk.of(page.rig)
    desk.open(PASSPORT, HONG_KONG)
    desk.reuse(desk.stored(date(2023, 5, 11)).photo)
    return desk


def presenter_for(page: PageRig, role: Role = Role.SUPERVISOR) -> PhotoSamplePresenter:
    officer = officer_card(page.rig, page.rig.officer(role))
    return PhotoSamplePresenter(replace(page.context, officer=officer), page.host)


def test_what_was_drawn_is_shown_and_noted(page: PageRig, photos: PhotoDesk) -> None:
    presenter = presenter_for(page)
    presenter.open()
    view = presenter.view
    assert view is not None
    (row,) = view.rows()
    assert (row.who, row.photo, row.state) == ("周㛃兰・67 岁", "2023-05-11 出入境证件照", "有效")
    assert row.cases == "普通护照换发、往来港澳通行证换发"
    assert row.preview is not None
    assert [what for what, _, detail in reads(page.rig) if detail.endswith(":sample")] == ["photo"]
    page.press(ActionId.PHOTO, lambda _action: False)
    assert len([1 for *_, detail in reads(page.rig) if detail.endswith(":sample")]) == 2, "drawn again"


def test_an_annulment_wants_a_reason_and_opens_the_cases_again(page: PageRig, photos: PhotoDesk) -> None:
    presenter = presenter_for(page)
    presenter.open()
    view, sheet = presenter.view, presenter.sheet
    assert view is not None
    assert sheet is not None
    assert sheet.primary is not None
    assert not sheet.primary.isEnabled()
    page.press(ActionId.PRIMARY, lambda _action: False)
    assert view._error.text() == "还没写原因。请写一句，以后查得到。"
    assert photos.sheet().decision is not None
    view.reason.setFocus()
    view.reason.insert("照片不是本人")
    QTest.keyClick(view.reason, Qt.Key.Key_Space)
    assert sheet.primary.isEnabled()
    page.press(ActionId.PRIMARY, lambda _action: False)
    assert photos.sheet().decision is None
    assert list(photos.uses()) == ["annulled"]
    assert view.rows()[0].state == "已作废"
    assert not sheet.primary.isEnabled()
    assert page.messages.errors == []
    assert page.messages.toasts[-1].text == "这次复用已作废，没受理的办件要重新定照片"


def test_nothing_to_draw_is_said(page: PageRig) -> None:
    presenter = presenter_for(page)
    presenter.open()
    view = presenter.view
    assert view is not None
    assert view.rows() == ()
    assert view._nothing.isVisible()


def test_only_a_supervisor_may_look(page: PageRig, photos: PhotoDesk) -> None:
    presenter = presenter_for(page, Role.OFFICER)
    assert not presenter.allowed
    presenter.open()
    assert presenter.view is None
