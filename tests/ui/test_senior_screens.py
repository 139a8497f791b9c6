"""Every screen for seniors as it is seen: contrast, type, targets; and the meter itself, which can say no."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.kiosk_rig import KioskRig, hall
from tests.ui.senior_meter import SeenText, contrast, moved, target_faults, text_faults
from ui.pages.kiosk.kiosk_drawing import Drawn
from ui.pages.kiosk.kiosk_wish import Wish, WishKind
from ui.pages.senior_display.facing_look import FacingLook
from ui.pages.senior_display.facing_parts import BigText, FacingButton
from ui.pages.senior_display.fact_row import FactRow
from ui.pages.senior_display.sample_facts import sample_facts
from ui.pages.senior_display.turned_view import TurnedView
from ui.theme.tokens import tokens_of
from ui.workspace.facing_window import FacingWindow
from window_client.domain.senior.facing_facts import FacingAnswer, FacingFacts, FacingRow

#: displays from the smallest on, one of them upright
SIZES = ((1024, 768), (1280, 1024), (1366, 768), (1920, 1080), (1080, 1920), (2560, 1440))
LONG_ROWS = (
    FacingRow("姓名", "阿卜杜热合曼·买买提明江·𱁬𬭚𠅤"),
    FacingRow("办什么", "换普通护照、往来港澳通行证、往来台湾通行证、居民户口簿、机动车驾驶证、居住证签注"),
    FacingRow("费用", "12,345.60 元", "受理后缴，3 月 23 日前缴清；减免 40 元，依据是本市老年人优待办法"),
    FacingRow("怎么领", "最迟 3 月 27 日（周五）办好，之后邮寄", "邮费按邮政标准另付"),
)


def long_facts() -> FacingFacts:
    station = "示例市公安局云溪分局云溪经济技术开发区派出所"
    return replace(sample_facts(), rows=LONG_ROWS, station=station)


def seen_texts(window: QWidget) -> Iterator[SeenText]:
    """All texts of the parts that are in sight, in the window's pixels."""
    for part in window.findChildren(QWidget):
        if part.isVisible() and isinstance(part, BigText | FacingButton | FactRow):
            yield from moved(
                (SeenText(one.words.text, one.box, one.words.px) for one in part.placed()), part, window
            )


def faults(window: QWidget) -> list[str]:
    texts = list(seen_texts(window))
    assert texts, "nothing to measure"
    return text_faults(window.grab().toImage(), texts) + target_faults(window)


LOOKS: dict[str, Callable[[], FacingLook]] = {
    "asked": lambda: FacingLook(sample_facts(), voice=True),
    "read aloud": lambda: FacingLook(sample_facts(), voice=True, reading=True),
    "right": lambda: FacingLook(sample_facts(), answer=FacingAnswer.RIGHT),
    "change, a row pointed at": lambda: FacingLook(sample_facts(), answer=FacingAnswer.CHANGE, row=3),
    "long words": lambda: FacingLook(long_facts(), voice=True, reading=True),
    "one fact": lambda: FacingLook(replace(sample_facts(), rows=LONG_ROWS[:1], photo=None, sentence="")),
}


@pytest.fixture
def facing(qtbot: QtBot) -> FacingWindow:
    window = FacingWindow(alone=True)
    qtbot.addWidget(window)
    window.idle.set_place("云溪派出所", "03")
    return window


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", LOOKS)
def test_the_facing_screen_can_be_read_and_touched(
    name: str, size: tuple[int, int], facing: FacingWindow, qtbot: QtBot
) -> None:
    facing.resize(*size)
    facing.show_look(LOOKS[name]())
    facing.show()
    qtbot.waitExposed(facing)
    assert faults(facing) == []
    assert not any(row.is_cut() for row in facing.findChildren(FactRow))
    assert overlapping(facing.view) == []


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_idle_picture_can_be_read(size: tuple[int, int], facing: FacingWindow, qtbot: QtBot) -> None:
    facing.resize(*size)
    facing.show()
    qtbot.waitExposed(facing)
    assert faults(facing) == []


@pytest.mark.parametrize("size", [(1366, 728), (1366, 768), (1920, 1080)], ids=str)
@pytest.mark.parametrize("rows", [None, LONG_ROWS], ids=["sample", "long"])
def test_the_turned_screen_can_be_read_and_touched(
    rows: tuple[FacingRow, ...] | None, size: tuple[int, int], qtbot: QtBot
) -> None:
    view = TurnedView()
    qtbot.addWidget(view)
    view.resize(*size)
    facts = sample_facts() if rows is None else replace(sample_facts(), rows=rows)
    view.show_look(FacingLook(facts, row=1))
    view.show()
    qtbot.waitExposed(view)
    assert faults(view) == []
    assert not any(row.is_cut() for row in view.findChildren(FactRow))


@pytest.mark.parametrize("size", [(1080, 1920), (768, 1366), (1366, 768)], ids=str)
def test_the_kiosks_page_for_seniors_can_be_read_and_touched(
    size: tuple[int, int], qtbot: QtBot, qapp: object
) -> None:
    rig = KioskRig(qapp)  # type: ignore[arg-type]
    qtbot.addWidget(rig.view)
    rig.view.resize(*size)
    rig.view.show()
    qtbot.waitExposed(rig.view)
    rig.kiosk.shown = hall(second_page=True)
    rig.begin()
    rig.presenter.wish(Wish(WishKind.SENIOR))
    rig.view.senior.set_voice(True)
    page = rig.view.senior
    assert page.isVisible()
    texts = [
        seen
        for part in page.findChildren(QWidget)
        if isinstance(part, Drawn) and part.isVisible()
        for seen in moved(_drawn_texts(part), part, page)
    ]
    assert len(texts) > 10
    assert text_faults(page.grab().toImage(), texts) == []
    assert target_faults(page) == []
    rig.close()


def _drawn_texts(part: Drawn) -> Iterator[SeenText]:
    for piece in part.words():
        if piece.text:
            yield SeenText(piece.text, piece.box, part.px_of(piece))


def overlapping(view: QWidget) -> list[str]:
    """Parts of the view that lie over each other or outside of it."""
    parts = [part for part in view.children() if isinstance(part, QWidget) and part.isVisible()]
    wrong = [str(part) for part in parts if not view.rect().contains(part.geometry())]
    return wrong + [
        f"{one} over {other}"
        for number, one in enumerate(parts)
        for other in parts[number + 1 :]
        if one.geometry().intersects(other.geometry())
    ]


# -- the meter itself


class BadText(QWidget):
    """Words in a colour and a size of one's choice."""

    def __init__(self, ink: str, px: int, said_px: int | None = None) -> None:
        super().__init__()
        self._ink, self._px, self._said = ink, px, said_px or px
        self.resize(600, 140)

    def seen(self) -> list[SeenText]:
        return [SeenText("请您核对", QRectF(20, 10, 500, 120), self._said)]

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#FFFFFF"))
        painter.setPen(QColor(self._ink))
        painter.setFont(tokens_of().font_px(self._px))
        painter.drawText(QRect(20, 10, 500, 120), 0, "请您核对")
        painter.end()


@pytest.mark.parametrize(
    ("ink", "px", "said", "expected"),
    [
        ("#45525F", 21, None, ""),
        ("#45525F", 54, None, ""),
        ("#5A6775", 54, None, "contrast of 5.7"),
        ("#5A6775", 21, None, "contrast of 5.7"),
        ("#17212E", 20, None, "20 px"),
        ("#17212E", 16, 24, "says that it has 24 px"),
        ("#FFFFFF", 54, None, "nothing is drawn"),
    ],
)
def test_the_meter_sees_pale_and_small_words(
    ink: str, px: int, said: int | None, expected: str, qtbot: QtBot
) -> None:
    bad = BadText(ink, px, said)
    qtbot.addWidget(bad)
    found = "\n".join(text_faults(bad.grab().toImage(), bad.seen()))
    assert (expected in found) if expected else found == ""


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((0, 0, 100, 64), (108, 0, 100, 64), ""),
        ((0, 0, 100, 63), (108, 0, 100, 64), "100×63"),
        ((0, 0, 100, 64), (107, 0, 100, 64), "7 px apart"),
        ((0, 0, 100, 64), (0, 60, 100, 64), "-4 px apart"),
        ((0, 0, 100, 64), (350, 0, 100, 64), "leaves the window"),
    ],
)
def test_the_meter_sees_small_and_crowded_targets(
    first: tuple[int, int, int, int], second: tuple[int, int, int, int], expected: str, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 200)
    for box in (first, second):
        QPushButton("x", window).setGeometry(*box)
    window.show()
    qtbot.waitExposed(window)
    found = "\n".join(target_faults(window))
    assert (expected in found) if expected else found == ""


def test_contrast_is_that_of_wcag() -> None:
    assert round(contrast((0, 0, 0), (255, 255, 255)), 2) == 21.0
    assert round(contrast((0x45, 0x52, 0x5F), (255, 255, 255)), 1) == 8.0
