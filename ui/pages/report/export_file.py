"""Writes an exported file: whole or not at all (导出)."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable
from enum import StrEnum, auto
from pathlib import Path


class WriteProblem(StrEnum):
    """Why a file was not written; nothing of it is left then."""

    NO_NAME = auto()
    NO_FOLDER = auto()
    NO_RIGHT = auto()
    NO_SPACE = auto()
    EXISTS = auto()
    TOO_LONG = auto()
    OTHER = auto()


_PROBLEMS = {
    errno.ENOSPC: WriteProblem.NO_SPACE,
    errno.EDQUOT: WriteProblem.NO_SPACE,
    errno.EACCES: WriteProblem.NO_RIGHT,
    errno.EPERM: WriteProblem.NO_RIGHT,
    errno.EROFS: WriteProblem.NO_RIGHT,
    errno.ENOENT: WriteProblem.NO_FOLDER,
    errno.ENOTDIR: WriteProblem.NO_FOLDER,
    errno.EISDIR: WriteProblem.NO_NAME,
    errno.ENAMETOOLONG: WriteProblem.TOO_LONG,
    errno.EEXIST: WriteProblem.EXISTS,
}


def target_of(typed: str, folder: Path, suffix: str) -> Path | None:
    """The file that was meant: ``~`` is the home folder, a bare name lies in ``folder``, the ending is added.

    Returns:
        None where no file name was typed.
    """
    text = typed.strip()
    if not text or text.endswith(("/", "\\")) or "\0" in text:
        return None
    try:
        path = folder / Path(text).expanduser()
    except RuntimeError:
        # ~somebody who is not known here
        return None
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


def problem_with(target: Path, *, replace: bool) -> WriteProblem | None:
    """What would hinder writing, before anything is made for it."""
    try:
        if target.is_dir():
            return WriteProblem.NO_NAME
        if not target.parent.is_dir():
            return WriteProblem.NO_FOLDER
        if not replace and target.exists():
            return WriteProblem.EXISTS
    except OSError as error:
        return _PROBLEMS.get(error.errno or 0, WriteProblem.OTHER)
    return None


def write_file(
    target: Path, content: bytes, *, replace: bool, wanted: Callable[[], bool] = lambda: True
) -> WriteProblem | None:
    """Write beside the target and move it there when all of it is on the disk.

    Args:
        replace: whether a file that is there already may be replaced.
        wanted: asked at the last moment; False leaves nothing behind.

    Returns:
        What went wrong; None when the file is there, or was not wanted any more.
    """
    found = problem_with(target, replace=replace)
    if found is not None:
        return found
    part: str | None = None
    try:
        with tempfile.NamedTemporaryFile(
            dir=target.parent, prefix=".window-client-", suffix=".part", delete=False
        ) as file:
            part = file.name
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if wanted():
            Path(part).replace(target)
            part = None
    except OSError as error:
        return _PROBLEMS.get(error.errno or 0, WriteProblem.OTHER)
    finally:
        if part is not None:
            with contextlib.suppress(OSError):
                Path(part).unlink()
    return None
