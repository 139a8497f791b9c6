"""The whole client in English, at 1366×768: every word of ours is translated, and none is cut off.

What the station itself wrote stays as it is: its name, its people, its counters, its catalogue.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui import translation
from ui.app import ClientApp
from ui.navigation.page_id import PageId
from ui.tour_driver import TourDriver
from ui.translation import Language, install_language, release, remove_language
from ui.widgets.cut_label import CutLabel
from ui.widgets.key_button import KeyButton
from ui.widgets.pill import Pill
from ui.widgets.rich_line import RichLine
from ui.widgets.segmented import Segmented
from ui.widgets.text_label import TextLabel
from window_client.demo_data import DEMO_PASSWORD, DEMO_SUPERVISOR_BADGE
from window_client.settings import Settings

_HAN = re.compile("[\u3400-\u9fff\U00020000-\U000323af]+")
#: these show their whole text or nothing; a CutLabel shortens it on purpose and has it as a tool tip
_WHOLE = (TextLabel, KeyButton, Pill, RichLine, Segmented)
#: the settings name the office hours as the station wrote them, and each language by its own name
_AS_WRITTEN = "周一至周五 中文"


@pytest.fixture
def english(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Iterator[ClientApp]:
    """The client on the demonstration station, with somebody able to sign in."""
    release(tmp_path / "window_client_en.qm")
    monkeypatch.setattr(translation, "SOURCE_FILE", tmp_path / "window_client_en.ts")
    client = ClientApp(qapp, Settings(language="en"), demo=True)
    client.window.resize(1366, 768)
    with qtbot.waitSignal(client.usable, timeout=60_000):
        client.start()
    yield client
    client.stop()
    client.window.close()
    # what ticks goes before what it writes to; the next test must hear nothing of either
    for left in (client.desk, client, client.window):
        if left is not None:
            left.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    remove_language(qapp, tuple(qapp.findChildren(QTranslator)))
    remove_language(qapp, install_language(qapp, Language.CHINESE))


@pytest.fixture(scope="session")
def station_words(project_root: Path) -> str:
    """All that the demonstration station writes itself."""
    files = [
        *sorted((project_root / "resources" / "catalogue").glob("*.toml")),
        project_root / "window_client" / "demo_data.py",
    ]
    return _AS_WRITTEN + "".join(file.read_text("utf-8") for file in files)


def shown(window: QWidget) -> list[QWidget]:
    """Every widget in sight."""
    return [widget for widget in window.findChildren(QWidget) if widget.isVisible()]


def words_of(widget: QWidget) -> list[str]:
    """All that a widget says, to eyes and to a screen reader."""
    said = [widget.accessibleName(), widget.toolTip()]
    if isinstance(widget, QLabel | KeyButton | Pill):
        said.append(widget.text())
    if isinstance(widget, QLineEdit):
        said += [widget.text(), widget.placeholderText()]
    return said


def chinese_left(window: QWidget, station_words: str) -> list[str]:
    """Chinese in sight that the station did not write."""
    return [
        f"{type(widget).__name__}: {text}"
        for widget in shown(window)
        for text in words_of(widget)
        if any(run not in station_words for run in _HAN.findall(text))
    ]


def cut_off(window: QWidget) -> list[str]:
    """Texts in sight that have less room than they need."""
    return [
        f"{type(widget).__name__} {widget.width()} < {widget.minimumSizeHint().width()}: {words_of(widget)}"
        for widget in shown(window)
        if isinstance(widget, _WHOLE)
        and not isinstance(widget, CutLabel)
        and widget.width() < widget.minimumSizeHint().width() - 1
    ]


def test_the_pages_are_english_and_nothing_is_cut(
    english: ClientApp, qtbot: QtBot, tmp_path: Path, station_words: str
) -> None:
    window = english.window
    clerk = TourDriver(window, tmp_path)
    clerk.take_over()

    def looks_right(page: str) -> None:
        assert chinese_left(window, station_words) == [], page
        assert cut_off(window) == [], page

    looks_right("sign-in")
    clerk.type(DEMO_SUPERVISOR_BADGE)
    clerk.press("Return")
    clerk.type(DEMO_PASSWORD)
    with qtbot.waitSignal(english.signed_in, timeout=60_000):
        clerk.press("F2")
    for page in (PageId.COUNTER, PageId.REPORT, PageId.SETTINGS):
        assert window.navigator.go(page)
        clerk.wait(lambda: english.runner.idle, "the page has its data")
        QApplication.processEvents()
        looks_right(page.value)


def test_chinese_would_be_seen(qtbot: QtBot, station_words: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = TextLabel("呼叫下一位", parent=window)
    named = QLabel("云溪派出所", window)
    window.show()
    assert label.isVisible()
    assert named.isVisible()
    assert chinese_left(window, station_words) == ["TextLabel: 呼叫下一位"]


def test_a_cut_text_would_be_seen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = TextLabel("a long line of words", parent=window)
    label.setFixedWidth(20)
    window.show()
    assert len(cut_off(window)) == 1
