"""Fields and forms, worked with keys."""

import datetime
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.theme.tokens import tokens_of
from ui.widgets.form_fields import (
    ChoiceField,
    DateField,
    EyeButton,
    NoteField,
    PasswordField,
    TextField,
)
from ui.widgets.form_grid import FormGrid

Show = Callable[[QWidget], QWidget]


def eye_of(field: QWidget) -> EyeButton:
    eye = field.findChild(EyeButton)
    assert isinstance(eye, EyeButton)
    return eye


# -- masked values
def test_a_masked_value_is_shown_only_while_the_eye_is_held(shown: Show) -> None:
    field = TextField()
    shown(field)
    field.set_masked("138****0042")
    ended: list[bool] = []
    field.reveal_requested.connect(lambda: field.show_revealed("13800000042"))
    field.reveal_ended.connect(lambda: ended.append(True))
    eye = eye_of(field)
    QTest.mousePress(eye, Qt.MouseButton.LeftButton)
    assert field.text() == "13800000042"
    QTest.mouseRelease(eye, Qt.MouseButton.LeftButton)
    assert field.text() == "138****0042"
    assert ended == [True]


def test_the_eye_works_with_space(shown: Show) -> None:
    field = TextField()
    shown(field)
    field.set_masked("E4*****71")
    field.reveal_requested.connect(lambda: field.show_revealed("E48200071"))
    eye = eye_of(field)
    eye.setFocus()
    QTest.keyPress(eye, Qt.Key.Key_Space)
    assert field.text() == "E48200071"
    QTest.keyRelease(eye, Qt.Key.Key_Space)
    assert field.text() == "E4*****71"


def test_an_answer_that_comes_after_the_eye_was_let_go_is_not_shown(shown: Show) -> None:
    field = TextField()
    shown(field)
    field.set_masked("E4*****71")
    QTest.mouseClick(eye_of(field), Qt.MouseButton.LeftButton)
    field.show_revealed("E48200071")
    assert field.text() == "E4*****71"


def test_nobody_holds_the_eye_longer_than_ten_seconds(shown: Show) -> None:
    field = TextField()
    shown(field)
    field.set_masked("E4*****71")
    field.reveal_requested.connect(lambda: field.show_revealed("E48200071"))
    QTest.mousePress(eye_of(field), Qt.MouseButton.LeftButton)
    timer = field.findChild(QTimer)
    assert isinstance(timer, QTimer)
    assert timer.isActive()
    assert timer.interval() == 10_000
    timer.timeout.emit()
    assert field.text() == "E4*****71"


def test_copying_gives_the_masked_text(shown: Show) -> None:
    field = TextField()
    shown(field)
    field.set_masked("138****0042")
    field.reveal_requested.connect(lambda: field.show_revealed("13800000042"))
    QTest.mousePress(eye_of(field), Qt.MouseButton.LeftButton)
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "138****0042"
    QTest.mouseRelease(eye_of(field), Qt.MouseButton.LeftButton)


def test_typing_replaces_a_masked_value_whole(shown: Show) -> None:
    field = TextField()
    shown(field)
    field.set_masked("138****0042")
    edited: list[str] = []
    dropped: list[bool] = []
    field.textEdited.connect(edited.append)
    field.mask_dropped.connect(lambda: dropped.append(True))
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Left)
    assert field.is_masked()
    QTest.keyClicks(field, "139")
    assert field.text() == "139"
    assert edited == ["1", "13", "139"]
    assert dropped == [True]
    assert eye_of(field).isHidden()


def test_a_masked_value_that_may_not_be_changed_stays(shown: Show) -> None:
    field = TextField()
    shown(field)
    field.set_masked("E4*****71")
    field.set_shown_read_only(True)
    QTest.keyClicks(field, "X")
    assert field.text() == "E4*****71"


def test_a_password_is_dots_until_the_eye_is_held(shown: Show) -> None:
    field = PasswordField()
    shown(field)
    field.setText("geheim")
    assert len(field.displayText()) == 6
    assert "geheim" not in field.displayText()
    eye = eye_of(field)
    QTest.mousePress(eye, Qt.MouseButton.LeftButton)
    assert field.displayText() == "geheim"
    QTest.mouseRelease(eye, Qt.MouseButton.LeftButton)
    assert "geheim" not in field.displayText()


# -- looks of fields
def test_a_field_is_32_px_high_in_every_look(shown: Show) -> None:
    field = TextField()
    shown(field)
    heights = set()
    for invalid, fixed in ((False, False), (True, False), (False, True)):
        field.set_invalid(invalid)
        field.set_shown_read_only(fixed)
        heights.add(field.sizeHint().height())
    assert heights == {32}
    choice = ChoiceField([(1, "甲")])
    shown(choice)
    assert choice.sizeHint().height() == 32


@pytest.mark.parametrize("kind", [TextField, ChoiceField])
def test_a_large_field_is_40_px_high_with_an_error_too(
    kind: type[TextField | ChoiceField], shown: Show
) -> None:
    field = kind()
    field.set_large(True)
    shown(field)
    assert field.sizeHint().height() == 40
    field.set_invalid(True)
    assert field.sizeHint().height() == 40


def test_a_field_that_cannot_be_typed_into_asks_for_nothing(shown: Show) -> None:
    field = TextField(placeholder="年-月-日")
    shown(field)
    field.set_shown_read_only(True)
    assert field.placeholderText() == ""
    field.setPlaceholderText("年/月/日")
    assert field.placeholderText() == ""
    field.set_shown_read_only(False)
    assert field.placeholderText() == "年/月/日"


def test_an_error_is_a_red_edge_of_two_px(shown: Show) -> None:
    field = TextField()
    shown(field)
    field.resize(200, 32)
    field.set_invalid(True)
    image = field.grab().toImage()
    assert image.pixelColor(100, 0) == image.pixelColor(100, 1) == tokens_of().color("danger")
    field.set_invalid(False)
    assert field.grab().toImage().pixelColor(100, 0) != tokens_of().color("danger")


def test_words_in_the_field_keep_their_room(shown: Show) -> None:
    field = TextField()
    shown(field)
    field.set_suffix("读卡所得")
    assert field.textMargins().right() > 4 * 12
    field.set_suffix("")
    assert field.textMargins().right() == 0


# -- dates
@pytest.mark.parametrize(
    "typed", ["20260318", "2026-3-18", "2026/03/18", "2026.3.18", "2026年3月18日", " 2026-03-18 "]
)
def test_a_date_may_be_typed_in_many_ways(shown: Show, typed: str) -> None:
    field = DateField()
    shown(field)
    days: list[object] = []
    field.date_changed.connect(days.append)
    field.setText(typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "2026-03-18"
    assert days == [datetime.date(2026, 3, 18)]


@pytest.mark.parametrize("typed", ["", "2026-02-30", "2026", "abc", "20261301"])
def test_what_is_no_date_is_none(qtbot: QtBot, typed: str) -> None:
    field = DateField()
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.date() is None


@given(day=st.dates(min_value=datetime.date(1900, 1, 1)))
def test_every_day_comes_back(day: datetime.date) -> None:
    field = DateField()
    field.set_date(day)
    assert field.date() == day
    field.setText(day.strftime("%Y%m%d"))
    assert field.date() == day
    field.deleteLater()


# -- forms
def make_form(show: Show) -> tuple[FormGrid, TextField, ChoiceField, TextField]:
    form = FormGrid()
    name = form.add_field("name", "姓名", TextField(), required=True)
    why = form.add_field("why", "换发原因", ChoiceField([("a", "到期"), ("b", "损毁")]))
    phone = form.add_field("phone", "联系电话", TextField(), required=True)
    form.resize(420, 200)
    show(form)
    return form, name, why, phone


def test_enter_goes_to_the_next_field_and_ends_with_finished(shown: Show) -> None:
    form, name, why, phone = make_form(shown)
    finished: list[bool] = []
    form.finished.connect(lambda: finished.append(True))
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert why.hasFocus()
    QTest.keyClick(why, Qt.Key.Key_Return)
    assert phone.hasFocus()
    assert finished == []
    QTest.keyClick(phone, Qt.Key.Key_Return)
    assert finished == [True]


def test_enter_skips_what_cannot_be_typed(shown: Show) -> None:
    form, name, why, phone = make_form(shown)
    form.set_row_visible("why", False)
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert phone.hasFocus()
    assert not why.isVisible()


def test_tab_follows_the_reading_order(shown: Show) -> None:
    form, name, why, phone = make_form(shown)
    name.setFocus()
    QTest.keyClick(form.windowHandle(), Qt.Key.Key_Tab)
    assert why.hasFocus()
    QTest.keyClick(form.windowHandle(), Qt.Key.Key_Tab)
    assert phone.hasFocus()


@pytest.mark.parametrize("masked_first", [True, False])
def test_the_eye_comes_right_after_its_field(shown: Show, masked_first: bool) -> None:
    form = FormGrid()
    phone = form.add_field("phone", "联系电话", TextField())
    if masked_first:
        phone.set_masked("138****0042")
    secret = form.add_field("secret", "密码", PasswordField())
    last = form.add_field("last", "备注", TextField())
    if not masked_first:
        phone.set_masked("138****0042")
    shown(form)
    phone.setFocus()
    for stop in (eye_of(phone), secret, eye_of(secret), last):
        QTest.keyClick(form.windowHandle(), Qt.Key.Key_Tab)
        assert stop.hasFocus()


def test_an_error_appears_under_its_field_and_the_focus_stays(shown: Show) -> None:
    form, name, _, phone = make_form(shown)
    name.setFocus()
    form.set_error("phone", "电话只有 10 位，手机号应是 11 位。")
    assert name.hasFocus()
    assert form.errors() == {"phone": "电话只有 10 位，手机号应是 11 位。"}
    assert phone.accessibleDescription() == "电话只有 10 位，手机号应是 11 位。"
    assert phone.property("invalid") is True
    assert form.focus_first_error()
    assert phone.hasFocus()
    form.clear_errors()
    assert form.errors() == {}
    assert not form.focus_first_error()
    assert phone.property("invalid") is False


def test_fields_are_named_by_their_label(shown: Show) -> None:
    form, name, _, _ = make_form(shown)
    assert name.accessibleName() == "姓名"
    assert form.editor("name") is name
    assert form.names() == ("name", "why", "phone")
    with pytest.raises(ValueError, match="name"):
        form.add_field("name", "又一个", TextField())


def test_enter_in_a_note_is_a_new_line(shown: Show) -> None:
    form = FormGrid()
    note = form.add_field("note", "备注", NoteField())
    shown(form)
    note.setFocus()
    QTest.keyClicks(note, "a")
    QTest.keyClick(note, Qt.Key.Key_Return)
    QTest.keyClicks(note, "b")
    assert note.toPlainText() == "a\nb"


def test_a_form_can_be_emptied_and_filled_again(shown: Show, qtbot: QtBot) -> None:
    form, *_ = make_form(shown)
    form.remove_all()
    assert form.names() == ()
    form.add_section("联系与领取")
    fresh = form.add_field("name", "姓名", TextField())
    assert form.editor("name") is fresh
    qtbot.waitUntil(fresh.isVisible)
    assert form.findChildren(TextField) == [fresh]
