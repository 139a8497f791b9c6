"""The fonts of the screen: ours (Noto Sans SC 400 and 700) and the system's for rare characters (生僻字)."""

import os
import sys
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from resources.files import path

_OURS = ("fonts/NotoSansSC-Regular.ttf", "fonts/NotoSansSC-Bold.ttf")
#: Fonts for rare characters that a system may hold without telling fontconfig; file names, any folder.
_RARE_FILES = ("HanaMinA.ttf", "HanaMinB.ttf", "BabelStoneHan.ttf")


@cache
def load_screen_fonts() -> tuple[str, ...]:
    """Give Qt our fonts and what the system has for rare characters.

    Returns:
        the family names that were added, ours first.

    Raises:
        ResourceMissing: our own font files are not there.
    """
    families: list[str] = []
    for name in _OURS:
        families += _add(path(name))
    known = set(QFontDatabase.families())
    for name in _RARE_FILES:
        if Path(name).stem in known:
            continue
        for folder in _system_folders():
            found = next(iter(sorted(folder.rglob(name))), None) if folder.is_dir() else None
            if found is not None:
                families += _add(found)
                break
    return tuple(dict.fromkeys(families))


@cache
def present_families(wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the wanted families that this system has, in the same order; all when it has none.

    Asking Qt for a family that is not there makes it build its table of aliases, which is slow.
    """
    have = set(QFontDatabase.families())
    return tuple(family for family in wanted if family in have) or wanted


def _add(file: Path) -> list[str]:
    number = QFontDatabase.addApplicationFont(str(file))
    return QFontDatabase.applicationFontFamilies(number) if number >= 0 else []


def _system_folders() -> list[Path]:
    if sys.platform == "win32":
        return [Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"]
    return [Path("/usr/share/fonts/truetype"), Path("/usr/local/share/fonts")]
