"""A screen of the hall starts by itself when its PC does (来电自启): an entry of the desktop's own kind.

The PC must sign in by itself to an account that may do nothing else; the README says how.
"""

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path, PureWindowsPath
from typing import Final

from window_client.settings import DATABASE_VARIABLE, HOME_VARIABLE

#: what the program must be told again after a power cut, where it was told so by the environment
_TOLD: Final = (HOME_VARIABLE, DATABASE_VARIABLE, "WINDOW_CLIENT_KEY_FILE")
_NAMES: Final = {"kiosk": "Ticket kiosk (window-client)", "board": "Call board (window-client)"}


def install(program: str, *, environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Write the entry; once more does no harm.

    Args:
        program: the command that opens the screen: ``kiosk`` or ``board``.
        environ: where the desktop's folders are named, and what is handed on.

    Returns:
        the file that was written.

    Raises:
        OSError: it cannot be written.
    """
    file = entry_file(program, environ=environ, platform=platform)
    text = _command_file(program, environ) if platform == "win32" else _desktop_entry(program, environ)
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(file.name + ".new")
    fresh.write_text(text, "utf-8", newline="")
    fresh.replace(file)
    return file


def remove(program: str, *, environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Take the entry away; whether there was one."""
    file = entry_file(program, environ=environ, platform=platform)
    if not file.exists():
        return False
    file.unlink()
    return True


def entry_file(
    program: str, *, environ: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> Path:
    """Where the desktop looks: XDG autostart, or the Startup folder of Windows."""
    if platform == "win32":
        roaming = environ.get("APPDATA") or str(Path.home() / "AppData" / "Roaming")
        folder = Path(roaming) / "Microsoft" / "Windows" / "Start Menu" / "Programs" / "Startup"
        return folder / f"window-client-{program}.cmd"
    config = environ.get("XDG_CONFIG_HOME") or str(Path(environ.get("HOME", str(Path.home()))) / ".config")
    return Path(config) / "autostart" / f"window-client-{program}.desktop"


def start_command(program: str) -> list[str]:
    """What starts the screen here: the frozen program, the installed command, or this very Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, program]
    beside = Path(sys.executable).with_name("window-client")
    installed = str(beside) if beside.exists() else shutil.which("window-client")
    return [installed, program] if installed else [sys.executable, "-m", "ui", program]


def _told(environ: Mapping[str, str]) -> dict[str, str]:
    return {name: environ[name] for name in _TOLD if environ.get(name)}


def _desktop_entry(program: str, environ: Mapping[str, str]) -> str:
    told = [f"{name}={value}" for name, value in _told(environ).items()]
    words = [*(["env", *told] if told else []), *start_command(program)]
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            f"Name={_NAMES[program]}",
            f"Exec={' '.join(_quoted(word) for word in words)}",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
            "",
        )
    )


def _quoted(word: str) -> str:
    """A word of an Exec line, by the Desktop Entry Specification 1.5 ("The Exec key").

    Inside quotes four signs take a backslash; the file's own escaping doubles each of these once more.
    """
    escaped = "".join(f"\\{sign}" if sign in '"`$\\' else sign for sign in word)
    return '"' + escaped.replace("\\", "\\\\").replace("%", "%%") + '"'


def _command_file(program: str, environ: Mapping[str, str]) -> str:
    lines = ["@echo off", "chcp 65001 >nul"]
    lines += [f'set "{name}={_percent(value)}"' for name, value in _told(environ).items()]
    command = start_command(program)
    folder = PureWindowsPath(command[0]).parent
    words = " ".join(f'"{_percent(word)}"' for word in command)
    lines += [f'start "" /D "{_percent(str(folder))}" {words}', ""]
    return "\r\n".join(lines)


def _percent(text: str) -> str:
    return text.replace("%", "%%")
