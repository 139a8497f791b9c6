"""Photos come in from the sheet 复用还是重拍: files, notes of where one is, frozen pictures."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import StationRig
from tests.services.photo_rig import good_file
from tests.ui.photo_sheet_rig import PhotoSheetDesk, face
from ui.actions import ActionId
from ui.devices.camera import photo_of
from ui.pages.photo_reuse.photo_view import Mode
from window_client.domain.photos.photo_decision import PhotoUseKind
from window_client.domain.photos.stored_photo import PhotoSource


@pytest.fixture
def desk(host: QWidget, rig: StationRig, qtbot: QtBot) -> PhotoSheetDesk:
    return PhotoSheetDesk(host, rig, qtbot)


def test_a_file_comes_in_and_is_looked_at_next(desk: PhotoSheetDesk, tmp_path: Path) -> None:
    file = tmp_path / "照片.jpg"
    file.write_bytes(good_file(2))
    view = desk.open()
    assert view.current() is None
    assert desk.note() == "没有可以复用的照片，请现场拍"
    desk.press(ActionId.ROW_3)
    QTest.keyClicks(view.file_form.path, str(tmp_path) + "/")
    view.file_form.path.setText(str(file))
    view.file_form.number.setText("e48200071")
    view.file_form.taken.setText("20230511")
    desk.press(ActionId.PRIMARY)
    assert desk.mode() is Mode.COMPARE
    row = view.current()
    assert row is not None
    assert (row.dated, row.allowed) == ("2023-05-11 出入境证件照", True)
    assert view.stored.has_image()
    assert desk.page.messages.toasts[-1].text == "照片存下了，合规格"
    assert view.file_form.path.text() == ""
    (kept,) = desk.photos.sheet().offers
    original = desk.photos.photos.image(officer=desk.photos.officer, photo=kept.photo, why="check")
    assert original.content == file.read_bytes(), "not a byte is changed"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (good_file(2)[:4000], "这个图片文件不完整，后面缺了一截。"),
        (b"", "这个文件是空的。"),
        (b"%PDF-1.7 no photo at all", "这个文件不是 JPEG、PNG 或 BMP 图片。"),
    ],
)
def test_a_damaged_file_says_why_and_the_form_stays(
    desk: PhotoSheetDesk, tmp_path: Path, content: bytes, said: str
) -> None:
    file = tmp_path / "bad.jpg"
    file.write_bytes(content)
    view = desk.open()
    desk.press(ActionId.ROW_3)
    form = view.file_form
    form.path.setText(str(file))
    form.number.setText("E48200071")
    form.taken.setText("2023-05-11")
    desk.press(ActionId.PRIMARY)
    assert desk.mode() is Mode.IMPORT
    assert form.form.errors()["file"].startswith(said)
    assert (form.path.text(), form.number.text(), form.taken.text()) == (
        str(file),
        "E48200071",
        "2023-05-11",
    )
    assert desk.page.messages.errors == []
    assert desk.photos.sheet().offers == ()


def test_a_wrong_path_or_date_is_said_at_its_field(desk: PhotoSheetDesk, tmp_path: Path) -> None:
    view = desk.open()
    desk.press(ActionId.ROW_3)
    form = view.file_form
    desk.press(ActionId.PRIMARY)
    assert form.form.errors() == {"file": "还没选照片。请写路径，或按 Alt+1 去选。"}
    form.path.setText(str(tmp_path / "nothing.jpg"))
    form.taken.setText("2023-02-30")
    desk.press(ActionId.PRIMARY)
    assert form.form.errors() == {"taken": "这不是一个日期。请写成 2023-05-11 这样。"}
    form.taken.setText("2023-02-28")
    desk.press(ActionId.PRIMARY)
    assert form.form.errors() == {"file": "没有这个文件。请看看路径，或按 Alt+1 去选。"}
    form.path.setText(str(tmp_path))
    desk.press(ActionId.PRIMARY)
    assert form.form.errors() == {"file": "这是一个文件夹，不是照片。请按 Alt+1 选里面的文件。"}
    file = tmp_path / "a.jpg"
    file.write_bytes(good_file(2))
    form.path.setText(str(file))
    form.taken.setText("2027-01-01")
    desk.press(ActionId.PRIMARY)
    assert form.form.errors() == {"taken": "照片的日期在今天之后。请按证件或业务系统上的日期填。"}


def test_only_where_a_photo_is_can_be_noted(desk: PhotoSheetDesk) -> None:
    view = desk.open()
    desk.press(ActionId.ROW_4)
    assert desk.mode() is Mode.REFERENCE
    desk.press(ActionId.PRIMARY)
    assert view.reference_form.form.errors()["taken"].startswith("照片没有日期，算不出几年。")
    view.reference_form.issued.setText("2023年5月11日")
    desk.press(ActionId.PRIMARY)
    row = view.current()
    assert row is not None
    assert (row.system, row.allowed, row.detail) == (
        "出入境系统",
        True,
        "2023-05-11 发证・出入境系统存，本机无图",
    )
    assert desk.page.messages.toasts[-1].text == "出处登记好了"


def test_ctrl_g_freezes_the_live_picture_and_lets_it_go_on(desk: PhotoSheetDesk) -> None:
    desk.photos.stored()
    view = desk.open()
    assert view.live.words() == "未接摄像头，请当面比对"
    desk.look()
    desk.source.feed(face())
    assert view.live.has_image()
    assert view._live_detail.words() == "1 号摄像头・定格  Ctrl+G "
    desk.press(ActionId.CAPTURE)
    assert view.live.accessibleName() == "本人（已定格）"
    desk.source.feed(face(2))
    assert view.live.accessibleName() == "本人（已定格）", "a frozen picture stays"
    desk.press(ActionId.CAPTURE)
    desk.source.feed(face(2))
    assert view.live.accessibleName() == "本人（实时画面）"
    desk.source.tell("", "")
    assert view.live.words() == "未接摄像头，请当面比对"
    desk.source.tell("2 号摄像头", "busy")
    assert view.live.words() == "摄像头打不开，可能被别的程序占用。请当面比对"


def test_a_picture_taken_here_joins_the_retake(desk: PhotoSheetDesk) -> None:
    view = desk.open()
    desk.look()
    desk.source.feed(face())
    desk.press(ActionId.PHOTO)
    QTest.keyClick(view.retake.rows, Qt.Key.Key_1)
    assert desk.mode() is Mode.CAPTURE
    assert not desk.ready()
    assert desk.note().startswith("还差：按 Ctrl+G 定格")
    desk.source.feed(face())
    desk.press(ActionId.CAPTURE)
    assert desk.ready()
    desk.press(ActionId.PRIMARY)
    assert desk.presenter.view is None
    made = desk.decision()
    assert made is not None
    assert made.kind is PhotoUseKind.RETAKE
    (offer,) = desk.photos.sheet().offers
    assert (offer.photo, offer.source) == (made.photo, PhotoSource.TAKEN_HERE)
    assert offer.facts is not None
    assert (offer.facts.width, offer.facts.height) == (480, 640)
    assert desk.page.messages.toasts[-1].text == "现场照存下了"


def test_a_frozen_picture_becomes_a_photo_that_is_cut_but_not_stretched() -> None:
    wide = QImage(1280, 720, QImage.Format.Format_RGB32)
    wide.fill(Qt.GlobalColor.white)
    content = photo_of(wide, 480, 640, most_bytes=78_000)
    image = QImage.fromData(content)
    assert (image.width(), image.height()) == (480, 640)
    assert round(image.dotsPerMeterX() * 0.0254) == 350
    noisy = face()
    assert len(photo_of(noisy, 480, 640, most_bytes=78_000)) <= 78_000
