"""The theme on a running application: sheet, palette, fonts, change while it runs, the keyboard ring."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QFontInfo, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFocusFrame, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import ui
from ui.theme.screen_fonts import load_screen_fonts
from ui.theme.stylesheet import INKS, apply_scope, apply_theme, stylesheet
from ui.theme.theme_profile import SCALES, Scheme, ThemeProfile
from ui.theme.tokens import tokens_for, tokens_of
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import has_missing_glyph
from ui.widgets.text_label import TextLabel

_UI = Path(ui.__file__).parent


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize("scale", SCALES)
def test_the_template_has_no_hole_left(scheme: Scheme, scale: float) -> None:
    sheet = stylesheet(ThemeProfile(scheme, scale))
    assert "${" not in sheet
    assert f"font-size: {round(14 * scale)}px" in sheet


def test_our_fonts_are_in_use(themed: QApplication) -> None:
    assert load_screen_fonts()[0] == "Noto Sans SC"
    tokens = tokens_of()
    for strong in (False, True):
        info = QFontInfo(tokens.font("body", strong))
        assert info.family() == "Noto Sans SC"
        assert info.weight() == (700 if strong else 400)


def test_digits_have_equal_width(themed: QApplication) -> None:
    from ui.widgets.painted import text_width

    font = tokens_of().font("figure")
    assert len({text_width(font, digit * 10) for digit in "0123456789"}) == 1


def test_a_character_that_nothing_covers_is_noticed(themed: QApplication) -> None:
    font = tokens_of().font()
    assert not has_missing_glyph(font, "周兰A1")
    assert has_missing_glyph(font, "\U000f0000")


def test_the_scheme_changes_while_it_runs(themed: QApplication, qtbot: QtBot) -> None:
    button = KeyButton("受理本项", key="F2", kind="primary")
    qtbot.addWidget(button)
    button.show()
    assert button.grab().toImage().pixelColor(6, 16).name() == "#1f5fa8"
    apply_theme(themed, ThemeProfile(Scheme.HIGH_CONTRAST))
    assert button.grab().toImage().pixelColor(6, 16).name() == "#8cc8ff"


def test_colours_of_parts_stand_in_the_template_only() -> None:
    """A colour in a widget's own style sheet stays behind when high contrast is switched on."""
    outside = [
        file.relative_to(_UI).as_posix()
        for file in sorted(_UI.rglob("*.py"))
        if "theme" not in file.relative_to(_UI).parts and ".css(" in file.read_text("utf-8")
    ]
    assert outside == []


def test_a_scope_has_its_own_colors(themed: QApplication, qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    inner = QWidget(outer)
    apply_scope(inner, ThemeProfile(Scheme.HIGH_CONTRAST))
    button = KeyButton("接待完毕", kind="primary", parent=inner)
    assert tokens_of(button).high_contrast
    assert not tokens_of(outer).high_contrast


@pytest.mark.parametrize("ink", sorted(INKS))
def test_a_label_is_written_in_its_ink(themed: QApplication, qtbot: QtBot, ink: str) -> None:
    label = TextLabel("■", "ticket", ink)
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.palette().color(label.foregroundRole()) == tokens_of().color(INKS[ink])
    with pytest.raises(KeyError):
        label.set_ink("no such ink")


def test_markup_is_shown_as_it_is(themed: QApplication, qtbot: QtBot) -> None:
    label = TextLabel("<b>周</b>")
    qtbot.addWidget(label)
    plain = TextLabel("周")
    qtbot.addWidget(plain)
    assert label.sizeHint().width() > 2 * plain.sizeHint().width()


def _form(show: Callable[[QWidget], QWidget]) -> tuple[QWidget, QLineEdit, KeyButton]:
    window = QWidget()
    column = QVBoxLayout(window)
    edit, button = QLineEdit(), KeyButton("保存")
    column.addWidget(edit)
    column.addWidget(button)
    window.resize(300, 120)
    show(window)
    return window, edit, button


def _ring(window: QWidget) -> QFocusFrame | None:
    frames = [frame for frame in window.findChildren(QFocusFrame) if frame.isVisible()]
    return frames[0] if frames else None


def test_the_ring_comes_with_a_key_and_goes_with_the_mouse(shown: Callable[[QWidget], QWidget]) -> None:
    window, edit, button = _form(shown)
    handle = window.windowHandle()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=edit.mapTo(window, QPoint(9, 9)))
    assert edit.hasFocus()
    assert _ring(window) is None
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    assert button.hasFocus()
    frame = _ring(window)
    assert frame is not None
    assert frame.widget() is button
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=edit.mapTo(window, QPoint(9, 9)))
    assert _ring(window) is None


def test_the_ring_is_two_px_at_a_distance_of_two(shown: Callable[[QWidget], QWidget]) -> None:
    window, edit, button = _form(shown)
    edit.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    image: QImage = window.grab().toImage()
    top = button.mapTo(window, QPoint(button.width() // 2, 0))
    column = [image.pixelColor(top.x(), top.y() - distance).name() for distance in (1, 2, 3, 4, 5)]
    assert column[:4] == ["#ffffff", "#ffffff", "#0b57d0", "#0b57d0"]
    assert column[4] == tokens_for(ThemeProfile()).css("bg.app").lower()


def test_a_ring_outlives_its_window(shown: Callable[[QWidget], QWidget]) -> None:
    for _ in range(2):
        window, edit, button = _form(shown)
        edit.setFocus()
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        assert _ring(window) is not None
        assert button.hasFocus()
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
