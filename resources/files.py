"""Finds a resource by its relative name; the only module that knows where files lie.

Names are relative to `resources/` and use forward slashes: `fonts/NotoSansSC-Regular.ttf`. They work from a
source tree, from an installed package, and from a program frozen by PyInstaller (`sys._MEIPASS`).
"""

import sys
from pathlib import Path, PurePosixPath


class ResourceMissing(Exception):
    """A file that belongs to the program is not there: the installation is damaged.

    Attributes:
        name: the relative name that was asked for.
    """

    code = "resource_missing"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def root() -> Path:
    """Return the folder that holds all resources."""
    bundle = getattr(sys, "_MEIPASS", None)  # where PyInstaller unpacks its data files
    if bundle is not None:
        return Path(bundle) / "resources"
    return Path(__file__).resolve().parent


def path(name: str) -> Path:
    """Return the path of a resource that exists, a file or a folder.

    Args:
        name: relative name with forward slashes.

    Raises:
        ResourceMissing: nothing has that name, or the name leads out of the resources.
    """
    relative = PurePosixPath(name)
    if not name or relative.is_absolute() or ".." in relative.parts or "\\" in name:
        raise ResourceMissing(name)
    found = root().joinpath(*relative.parts)
    if not found.exists():
        raise ResourceMissing(name)
    return found


def names(folder: str, suffix: str = "") -> tuple[str, ...]:
    """Return the relative names of the files directly in a folder, sorted.

    Args:
        folder: relative name of the folder.
        suffix: only names that end so, for example `.toml`.

    Raises:
        ResourceMissing: there is no such folder.
    """
    directory = path(folder)
    if not directory.is_dir():
        raise ResourceMissing(folder)
    files = (entry.name for entry in directory.iterdir() if entry.is_file())
    return tuple(sorted(f"{folder}/{file}" for file in files if file.endswith(suffix)))


def read_bytes(name: str) -> bytes:
    """Return the content of a resource file.

    Raises:
        ResourceMissing: nothing has that name, or it cannot be read.
    """
    file = path(name)
    try:
        return file.read_bytes()
    except OSError as fault:
        raise ResourceMissing(name) from fault


def read_text(name: str) -> str:
    """Return the content of a UTF-8 resource file; line ends are `\\n`.

    Raises:
        ResourceMissing: nothing has that name, or it is not UTF-8 text.
    """
    try:
        return read_bytes(name).decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as fault:
        raise ResourceMissing(name) from fault
