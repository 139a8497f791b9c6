"""resources.files: the one place that knows where files lie."""

import sys
from pathlib import Path

import pytest

from resources import files

FONT = "fonts/NotoSansSC-Regular.ttf"


def test_a_resource_is_found_by_its_relative_name() -> None:
    assert files.path(FONT).is_file()
    assert files.read_bytes(FONT)[:4] == b"\x00\x01\x00\x00"
    assert "SIL OPEN FONT LICENSE" in files.read_text("fonts/OFL.txt").upper()
    assert "\r" not in files.read_text("fonts/OFL.txt")


def test_names_lists_one_folder() -> None:
    assert files.names("fonts", ".ttf") == ("fonts/NotoSansSC-Bold.ttf", FONT)


@pytest.mark.parametrize(
    "name", ["", "fonts/none.ttf", "../pyproject.toml", "/etc/hostname", "fonts\\OFL.txt"]
)
def test_what_is_not_there_or_lies_outside_is_missing(name: str) -> None:
    with pytest.raises(files.ResourceMissing) as caught:
        files.path(name)
    assert caught.value.name == name


def test_a_folder_cannot_be_read_and_a_font_is_no_text() -> None:
    with pytest.raises(files.ResourceMissing):
        files.read_bytes("fonts")
    with pytest.raises(files.ResourceMissing):
        files.read_text(FONT)
    with pytest.raises(files.ResourceMissing):
        files.names("fonts/OFL.txt")


def test_a_frozen_program_looks_beside_its_unpacked_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "note.txt").write_text("在这里", encoding="utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert files.read_text("note.txt") == "在这里"
    with pytest.raises(files.ResourceMissing):
        files.path(FONT)
