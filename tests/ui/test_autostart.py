"""A kiosk that starts by itself, and the code that ends it: files on this PC."""

import stat
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest

from ui import autostart
from window_client.leave_code import LeaveCodeInvalid, leave_check, set_leave_code


def _entry(file: Path) -> dict[str, str]:
    parser = ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(file, "utf-8")
    return dict(parser["Desktop Entry"])


def _words(exec_line: str) -> list[str]:
    """An Exec line as a desktop reads it: the file's escapes first, then quotes as in a shell, then %%."""
    unescaped = exec_line.replace("\\\\", "\\")
    told = subprocess.run(
        ["sh", "-c", f"printf '%s\\0' {unescaped}"], capture_output=True, check=True, timeout=20
    )
    return [word.replace("%%", "%") for word in told.stdout.decode().split("\0")[:-1]]


@pytest.mark.parametrize("program", ["kiosk", "board"])
def test_an_xdg_desktop_finds_and_starts_it(tmp_path: Path, program: str) -> None:
    environ = {"XDG_CONFIG_HOME": str(tmp_path), "WINDOW_CLIENT_HOME": '/srv/取号机 "1"/50%\\$x`'}
    file = autostart.install(program, environ=environ, platform="linux")
    assert file == tmp_path / "autostart" / f"window-client-{program}.desktop"
    entry = _entry(file)
    assert entry["Type"] == "Application"
    assert entry["Terminal"] == "false"
    words = _words(entry["Exec"])
    assert words[:2] == ["env", 'WINDOW_CLIENT_HOME=/srv/取号机 "1"/50%\\$x`']
    assert words[-1] == program
    assert Path(words[2]).is_file()


def test_without_a_home_the_entry_names_none(tmp_path: Path) -> None:
    file = autostart.install("kiosk", environ={"HOME": str(tmp_path)}, platform="linux")
    assert file == tmp_path / ".config" / "autostart" / "window-client-kiosk.desktop"
    assert _words(_entry(file)["Exec"])[0] != "env"


def test_windows_gets_a_command_in_its_startup_folder(tmp_path: Path) -> None:
    environ = {"APPDATA": str(tmp_path), "WINDOW_CLIENT_HOME": "D:\\取号 100%"}
    file = autostart.install("kiosk", environ=environ, platform="win32")
    assert file.parent.name == "Startup"
    lines = file.read_bytes().decode("utf-8").split("\r\n")
    assert 'set "WINDOW_CLIENT_HOME=D:\\取号 100%%"' in lines
    assert lines[-2].endswith('"kiosk"')


def test_it_is_written_again_and_taken_away(tmp_path: Path) -> None:
    environ = {"XDG_CONFIG_HOME": str(tmp_path)}
    first = autostart.install("kiosk", environ=environ, platform="linux")
    assert autostart.install("kiosk", environ=environ, platform="linux") == first
    assert [file.name for file in first.parent.iterdir()] == [first.name]
    assert autostart.remove("kiosk", environ=environ, platform="linux")
    assert not autostart.remove("kiosk", environ=environ, platform="linux")


def test_only_the_right_code_is_right(tmp_path: Path) -> None:
    assert leave_check(tmp_path) is None
    file = set_leave_code(tmp_path, "258013")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "258013" not in file.read_text()
    check = leave_check(tmp_path)
    assert check is not None
    assert [check("258013"), check("258014"), check("")] == [True, False, False]


@pytest.mark.parametrize("code", ["", "123", "12a4", "1" * 13, "１２３４"])
def test_a_code_is_four_to_twelve_digits(tmp_path: Path, code: str) -> None:
    with pytest.raises(LeaveCodeInvalid):
        set_leave_code(tmp_path, code)


def test_a_damaged_file_is_no_code(tmp_path: Path) -> None:
    set_leave_code(tmp_path, "2580").write_text('{"salt": 7}')
    assert leave_check(tmp_path) is None
