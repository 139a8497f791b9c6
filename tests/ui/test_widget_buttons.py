"""Buttons, pills, badges and keys: what is drawn, how they are pressed, what a screen reader hears."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.theme.tokens import tokens_of
from ui.widgets.class_badge import ClassBadge
from ui.widgets.key_button import IconButton, KeyButton
from ui.widgets.key_cap import KeyCap
from ui.widgets.pill import Chip, CountDot, Pill
from ui.widgets.rich_line import Cap, Ink, Mark, RichLine, Strong

Show = Callable[[QWidget], QWidget]


def picture(widget: QWidget) -> QImage:
    widget.resize(widget.sizeHint())
    return widget.grab().toImage()


def holds(image: QImage, color: QColor) -> bool:
    """Whether a pixel has the colour, give or take what antialiasing of thin strokes leaves."""

    def near(x: int, y: int) -> bool:
        seen = image.pixelColor(x, y)
        parts = zip(seen.getRgb(), color.getRgb(), strict=True)  # type: ignore[call-overload]
        return all(abs(one - other) <= 8 for one, other in parts)

    return any(near(x, y) for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize(
    ("kind", "ground"),
    [
        ("primary", "primary"),
        ("danger_filled", "danger"),
        ("secondary", "bg.surface"),
        ("soft", "primary.soft"),
        ("danger", "bg.surface"),
        ("tone_warning", "bg.surface"),
    ],
)
def test_a_button_is_filled_with_its_color(qtbot: QtBot, kind: str, ground: str) -> None:
    button = KeyButton("收款", kind=kind)
    qtbot.addWidget(button)
    assert picture(button).pixelColor(5, 16) == tokens_of().color(ground)


def test_a_button_that_is_off_is_grey_and_stays_readable(qtbot: QtBot) -> None:
    button = KeyButton("受理本项", key="F2", icon="act.accept", kind="primary")
    qtbot.addWidget(button)
    button.setEnabled(False)
    image = picture(button)
    assert image.pixelColor(5, 16) == tokens_of().color("bg.disabled")
    assert holds(image, tokens_of().color("text.disabled"))


@pytest.mark.parametrize(("size", "height"), [("control", 32), ("large", 44), ("primary", 52)])
def test_the_three_heights(qtbot: QtBot, size: str, height: int) -> None:
    button = KeyButton("呼叫下一位", key="F2", size=size)
    qtbot.addWidget(button)
    assert button.sizeHint().height() == height


def test_a_button_is_named_by_its_words_and_key(qtbot: QtBot) -> None:
    button = KeyButton("挂起", key="F7")
    qtbot.addWidget(button)
    assert button.accessibleName() == "挂起 F7"
    button.setText("暂停叫号")
    assert button.accessibleName() == "暂停叫号 F7"
    button.set_key("")
    assert button.accessibleName() == "暂停叫号"


def test_longer_words_never_are_cut(qtbot: QtBot) -> None:
    short, long = KeyButton("挂起", key="F7"), KeyButton("用手工号，恢复后补登", key="F7")
    qtbot.addWidget(short)
    qtbot.addWidget(long)
    assert long.minimumSizeHint().width() > short.minimumSizeHint().width() + 7 * 14


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press(shown: Show, key: Qt.Key) -> None:
    button = KeyButton("开始受理", kind="primary")
    shown(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    button.setFocus()
    QTest.keyClick(button, key)
    assert len(pressed) == 1


def test_a_button_that_is_off_is_not_pressed(shown: Show) -> None:
    button = KeyButton("开始受理")
    shown(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    button.setEnabled(False)
    button.click()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == []


def test_a_button_follows_its_action(shown: Show) -> None:
    button = KeyButton("")
    shown(button)
    action = QAction("挂起", button)
    action.setShortcut("F7")
    done: list[bool] = []
    action.triggered.connect(lambda: done.append(True))
    button.follow(action)
    assert button.accessibleName() == "挂起 F7"
    button.click()
    assert len(done) == 1
    action.setEnabled(False)
    assert not button.isEnabled()
    other = QAction("转移", button)
    button.follow(other)
    action.setText("不再听")
    assert button.text() == "转移"
    button.click()
    assert len(done) == 1


def test_an_icon_button_has_words(qtbot: QtBot) -> None:
    button = IconButton("act.back", "前一天", key="Alt+Left")
    qtbot.addWidget(button)
    assert button.accessibleName() == "前一天 Alt+Left"
    assert button.toolTip() == "前一天  Alt+Left"
    assert min(button.sizeHint().width(), button.sizeHint().height()) >= 32


@pytest.mark.parametrize("kind", ["primary", "secondary", "text"])
def test_a_button_is_at_least_32_px_high(qtbot: QtBot, kind: str) -> None:
    button = KeyButton("撤回", kind=kind)
    qtbot.addWidget(button)
    assert button.minimumSizeHint().height() >= 32
    assert button.minimumSizeHint().width() >= 32


@pytest.mark.parametrize("state", ["idle", *tokens_of().ticket_states])
def test_ticket_pills(qtbot: QtBot, state: str) -> None:
    pill = Pill.for_ticket(state)
    qtbot.addWidget(pill)
    tone = tokens_of().tone(pill.tone_name())
    assert pill.accessibleName() == pill.text() != ""
    image = picture(pill)
    assert image.pixelColor(image.width() // 2, 2) == tone.soft
    assert holds(image, tone.soft_text)


def test_case_pills_change_in_place(qtbot: QtBot) -> None:
    pill = Pill.for_case("draft")
    qtbot.addWidget(pill)
    narrow = pill.sizeHint().width()
    pill.show_case("review")
    assert pill.text() == "待民警审核"
    assert pill.sizeHint().width() > narrow
    with pytest.raises(KeyError):
        pill.show_case("no such state")


def test_a_chip_and_a_dot_are_drawn(qtbot: QtBot) -> None:
    chip, dot = Chip("下一位", tone="filled"), CountDot("1")
    for widget in (chip, dot):
        qtbot.addWidget(widget)
        assert holds(picture(widget), tokens_of().color("primary"))
    assert dot.sizeHint().width() == dot.sizeHint().height() == 20


def test_badges_differ_in_shape_and_word(qtbot: QtBot) -> None:
    drawn = {}
    for key in tokens_of().visitor_classes:
        badge = ClassBadge(key)
        qtbot.addWidget(badge)
        drawn[key] = picture(badge)
    round_one, square_one = drawn["elder"], drawn["military"]
    corner = QPoint(1, 1)
    assert square_one.pixelColor(corner) == tokens_of().color("success")
    assert round_one.pixelColor(corner) != tokens_of().color("senior")
    assert len({bytes(image.constBits()) for image in drawn.values()}) == len(drawn)


def test_no_class_hides_the_badge(qtbot: QtBot) -> None:
    badge = ClassBadge("elder")
    qtbot.addWidget(badge)
    assert badge.accessibleName() == "60 周岁及以上"
    badge.set_class(None)
    assert badge.isHidden()
    with pytest.raises(KeyError):
        badge.set_class("vip")


def test_a_cap_is_wide_enough_for_its_key(qtbot: QtBot) -> None:
    short, long = KeyCap("1"), KeyCap("Ctrl+Alt+C")
    qtbot.addWidget(short)
    qtbot.addWidget(long)
    assert short.sizeHint().width() >= 20
    assert long.sizeHint().width() > 3 * short.sizeHint().width()


def test_a_line_is_read_in_order_and_measured(qtbot: QtBot) -> None:
    line = RichLine(
        ["还差：", Strong("原普通护照"), Cap("Alt+F"), Mark("待缴 120.00 元", "warning"), Ink("！", "danger")]
    )
    qtbot.addWidget(line)
    assert line.accessibleName() == "还差：原普通护照 Alt+F 待缴 120.00 元！"
    wide = line.sizeHint().width()
    line.set_parts(["还差："])
    assert line.sizeHint().width() < wide
    line.set_parts(["<b>周</b>"])
    assert line.accessibleName() == "<b>周</b>"
