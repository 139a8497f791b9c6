"""This PC's own settings: printers, language, contrast, lock time; written into its file."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from printing.spoolers.folder_spooler import FolderSpooler
from tests.builders import StationRig
from tests.ui.settings_rig import SettingsRig
from ui.actions import ActionId
from ui.messages import MessageRecorder
from window_client.bootstrap import PaperWay
from window_client.domain.station.officer import Role
from window_client.settings import Settings
from window_client.settings_file import read_settings


@pytest.fixture
def desk(rig: StationRig, tmp_path: Path, messages: MessageRecorder, qtbot: QtBot) -> SettingsRig:
    made = SettingsRig(rig, tmp_path / "home", messages, Role.OFFICER)
    qtbot.addWidget(made.view)
    made.view.show()
    made.page.start()
    return made


def choose(desk: SettingsRig, paper: str, name: str) -> None:
    field = desk.paper._page._choices[paper]
    field.set_value(name)
    field.activated.emit(field.currentIndex())


def test_a_chosen_printer_is_written_and_used_at_once(desk: SettingsRig) -> None:
    ways: list[PaperWay] = []
    desk.page.paper_changed.connect(ways.append)
    choose(desk, "slip", "xp80")
    choose(desk, "a4", "laser")
    assert desk.view.can_save()
    desk.page.handle(ActionId.SAVE)
    kept = read_settings(desk.home)
    assert (kept.slip_printer, kept.a4_printer) == ("xp80", "laser")
    assert desk.rig.station.paper.printers == {"slip": "xp80", "a4": "laser"}
    assert [way.printers for way in ways] == [{"slip": "xp80", "a4": "laser"}]
    assert not desk.page.has_changes()


def test_two_sections_never_write_over_each_other(desk: SettingsRig) -> None:
    choose(desk, "slip", "xp80")
    desk.page.go("screen")
    desk.screen._page.chosen.emit("idle_lock_minutes", 5)
    desk.page.save()
    desk.page.go("printers")
    desk.page.save()
    kept = read_settings(desk.home)
    assert (kept.slip_printer, kept.idle_lock_minutes) == ("xp80", 5)


def test_a_printer_that_is_gone_is_still_shown(
    rig: StationRig, tmp_path: Path, messages: MessageRecorder, qtbot: QtBot
) -> None:
    desk = SettingsRig(rig, tmp_path, messages, Role.OFFICER, settings=Settings(slip_printer="gone"))
    qtbot.addWidget(desk.view)
    desk.page.start()
    assert desk.paper._page.choice("slip") == "gone"
    assert desk.paper._page._pills["slip"].accessibleName().startswith("系统里没有")


def test_a_silent_print_service_says_so_and_loses_nothing(
    rig: StationRig, tmp_path: Path, messages: MessageRecorder, qtbot: QtBot
) -> None:
    desk = SettingsRig(rig, tmp_path, messages, Role.OFFICER, settings=Settings(slip_printer="xp80"))
    qtbot.addWidget(desk.view)
    desk.printers = None
    desk.page.start()
    assert "打印服务" in desk.paper._page._nothing.text()
    assert desk.paper._page.choice("slip") == "xp80"
    assert not desk.page.has_changes()


def test_a_test_page_goes_into_the_ledger_once(
    rig: StationRig, tmp_path: Path, messages: MessageRecorder, qtbot: QtBot
) -> None:
    way = PaperWay(FolderSpooler(tmp_path / "paper"), {"slip": "folder", "a4": "folder"}, tmp_path / "paper")
    rig.station.use_paper(way)
    desk = SettingsRig(rig, tmp_path, messages, Role.OFFICER, paper=way)
    qtbot.addWidget(desk.view)
    desk.page.start()
    queued: list[bool] = []
    desk.page.paper_queued.connect(lambda: queued.append(True))
    assert str(tmp_path) in desk.paper._page._remark.text(), "a demonstration says where its papers go"
    desk.paper._page._tests["slip"].click()
    assert queued == [True]
    assert [job.document_kind for job in rig.station.paper.pending()] == ["test_page"]
    assert len(messages.toasts) == 1


def test_without_a_printer_there_is_no_test_page(desk: SettingsRig) -> None:
    assert not desk.paper._page._tests["slip"].isEnabled()
    choose(desk, "slip", "xp80")
    assert not desk.paper._page._tests["slip"].isEnabled(), "it is not in force yet"
    desk.page.save()
    assert desk.paper._page._tests["slip"].isEnabled()


def test_contrast_language_and_size_are_kept_and_told_on(desk: SettingsRig) -> None:
    told: list[tuple[Settings, Settings]] = []
    desk.page.settings_changed.connect(lambda old, new: told.append((old, new)))
    desk.page.go("screen")
    desk.screen._page._contrast.click()
    desk.screen._page.chosen.emit("ui_scale", 1.25)
    desk.page.start()
    assert desk.screen._page._contrast.isChecked(), "half-typed changes are kept"
    desk.page.save()
    kept = read_settings(desk.home)
    assert (kept.high_contrast, kept.ui_scale) == (True, 1.25)
    assert [(old.ui_scale, new.ui_scale) for old, new in told] == [(1.0, 1.25)]
    assert "重开" in messages_of(desk)[-1]


def messages_of(desk: SettingsRig) -> list[str]:
    return [toast.text for toast in desk.messages.toasts]


def test_a_choice_taken_back_is_no_change(desk: SettingsRig) -> None:
    desk.page.go("screen")
    desk.screen._page.chosen.emit("language", "en")
    assert desk.page.has_changes()
    desk.screen._page.chosen.emit("language", "zh_CN")
    assert not desk.page.has_changes()


def test_a_folder_that_cannot_be_written_keeps_the_draft(
    rig: StationRig, tmp_path: Path, messages: MessageRecorder, qtbot: QtBot
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    desk = SettingsRig(rig, blocked / "home", messages, Role.OFFICER)
    qtbot.addWidget(desk.view)
    desk.page.start()
    desk.page.go("screen")
    desk.screen._page.chosen.emit("idle_lock_minutes", 3)
    desk.page.save()
    assert [error.code for error in messages.errors if hasattr(error, "code")] == ["settings_not_written"]
    assert desk.page.has_changes()
    assert desk.view.can_save()


def test_this_pc_may_be_a_certain_window(desk: SettingsRig, rig: StationRig) -> None:
    desk.page.go("screen")
    field = desk.screen._page._counter
    field.set_value(rig.counter(3))
    field.activated.emit(field.currentIndex())
    desk.page.save()
    assert read_settings(desk.home).counter == rig.counter(3)
