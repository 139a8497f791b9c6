"""The .ts file and the code say the same; every text has an English one with the same holes."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox

from ui import translation
from ui.actions import ActionId, action_words
from ui.error_sentences import SENTENCES
from ui.translation import (
    SOURCE_FILE,
    Entry,
    Language,
    TranslationMissingError,
    install_language,
    placeholders,
    read_entries,
    release,
    remove_language,
    texts_in_code,
)


@pytest.fixture(scope="module")
def entries() -> tuple[Entry, ...]:
    return read_entries()


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return release(tmp_path_factory.mktemp("translations") / "window_client_en.qm")


def test_the_file_does_not_lag_behind_the_code(entries: tuple[Entry, ...]) -> None:
    in_file = {(entry.context, entry.source) for entry in entries}
    in_code = texts_in_code()
    assert in_file == in_code, "run make strings, then translate what is new"


def test_every_text_is_translated(entries: tuple[Entry, ...]) -> None:
    assert [entry.source for entry in entries if not entry.translation] == []


def test_a_translation_has_the_holes_of_its_source(entries: tuple[Entry, ...]) -> None:
    wrong = [entry for entry in entries if placeholders(entry.translation) != placeholders(entry.source)]
    assert wrong == []


def test_a_translation_has_no_chinese_left(entries: tuple[Entry, ...]) -> None:
    left = [entry for entry in entries if re.search("[\u4e00-\u9fff]", entry.translation)]
    assert left == []


def test_error_sentences_keep_their_two_parts(entries: tuple[Entry, ...]) -> None:
    parts = {entry.source: entry.translation for entry in entries if entry.context == "errors"}
    assert set(parts) == set(SENTENCES.values())
    assert all(text.count("\n") == 1 for text in parts.values())


def test_the_file_holds_no_places_and_no_dead_texts() -> None:
    text = SOURCE_FILE.read_text("utf-8")
    assert "<location" not in text
    assert "vanished" not in text
    assert "<extracomment" not in text


def test_placeholders_are_found() -> None:
    assert placeholders("{count} 位，%1 与 %n，{due:.2f}") == ["%1", "%n", "{count}", "{due:.2f}"]
    assert placeholders("没有") == []


def test_english_can_be_put_on_and_taken_off(
    themed: QApplication, compiled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translation, "SOURCE_FILE", compiled.with_suffix(".ts"))
    assert action_words(ActionId.LOCK) == "锁屏"
    installed = install_language(themed, Language.ENGLISH)
    try:
        assert action_words(ActionId.LOCK) == "Lock"
    finally:
        remove_language(themed, installed)
        assert action_words(ActionId.LOCK) == "锁屏"


def test_qts_own_words_are_chinese(themed: QApplication) -> None:
    installed = install_language(themed, Language.CHINESE)
    try:
        box = QMessageBox()
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        assert "取消" in box.button(QMessageBox.StandardButton.Cancel).text()
        assert all(isinstance(translator, QTranslator) for translator in installed)
    finally:
        remove_language(themed, installed)


def test_a_missing_compiled_file_is_told(
    themed: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translation, "SOURCE_FILE", tmp_path / "nothing.ts")
    with pytest.raises(TranslationMissingError):
        install_language(themed, Language.ENGLISH)
