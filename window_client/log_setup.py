"""The program's log: a rotating file in the home folder, in UTC, with ids and never with names.

Nothing personal should reach a log line at all. The mask in here is the last defence, for a number that
slipped into an exception's text: identity numbers (公民身份号码, 15 or 18 digits, and longer runs) and
telephone numbers.
"""

import contextlib
import logging
import re
import time
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from window_client.errors import WorldFault

FOLDER_NAME: Final = "log"
FILE_AT_MOST_BYTES: Final = 2_000_000
OLD_FILES: Final = 5
_MASK: Final = "▇"

#: ids (32 hexadecimal digits or more, or with a UUID's hyphens) are matched first and left alone
_SENSITIVE: Final = re.compile(
    r"""
    (?P<id> (?<![0-9a-fA-F]) (?: [0-9a-fA-F]{32,} | [0-9a-fA-F]{8} (?:-[0-9a-fA-F]{4}){3} -[0-9a-fA-F]{12} )
        (?![0-9a-fA-F]) )
    | \d{14,} [\dXx]                                              # identity number, or any run as long
    | (?<!\d) \d{6} [ -] \d{4} [ -]? \d{4} [ -]? \d{3} [\dXx] (?!\d)   # the same, written in groups
    | (?<!\d) \d{6} [ -] \d{6} [ -]? \d{3} (?!\d)                 # the old 15 digits in groups
    | (?<!\d) 1[3-9]\d [ -]? \d{4} [ -]? \d{4} (?!\d)             # mobile telephone
    | (?<!\d) 0\d{2,3} [ -]? \d{7,8} (?!\d)                       # telephone with area code
    """,
    re.VERBOSE,
)


class LogNotOpened(WorldFault):
    """The log file cannot be opened for writing. Facts: ``file``."""

    code = "log_not_opened"


def masked(text: str) -> str:
    """``text`` with each number that may belong to a person masked but for its last two signs."""
    return _SENSITIVE.sub(_cover, text)


def _cover(found: re.Match[str]) -> str:
    whole = found[0]
    if found["id"] is not None:
        return whole
    # the end lets support tell two numbers apart without knowing either
    return _MASK * (len(whole) - 2) + whole[-2:]


class MaskingFormatter(logging.Formatter):
    """Formats in UTC with milliseconds and masks the finished line, so that tracebacks are covered too."""

    def __init__(self) -> None:
        super().__init__(
            "{asctime}.{msecs:03.0f}Z {levelname:<7} {process} {name}: {message}",
            datefmt="%Y-%m-%dT%H:%M:%S",
            style="{",
        )
        self.converter = time.gmtime

    def format(self, record: logging.LogRecord) -> str:
        return masked(super().format(record))


class _SharedRotatingFileHandler(RotatingFileHandler):
    """A rotating file that another process of the same workplace may have open."""

    def doRollover(self) -> None:
        # Windows does not rename an open file: the line goes into the same one, the next line tries again
        with contextlib.suppress(OSError):
            super().doRollover()


def set_up_logging(home: Path, *, program: str = "counter", level: int = logging.INFO) -> Path:
    """Send the log of this process to ``<home>/log/<program>.log``; answers the file.

    Warnings of Python's ``warnings`` go there too. Calling it again replaces the earlier file.

    Args:
        home: the workplace's folder; ``log`` in it is made if need be, closed to other users.
        program: "counter", "kiosk", "board", "command": one file each, because one process rotates it.
        level: least level that is written.

    Raises:
        LogNotOpened: the file cannot be written (folder read-only, disk full).
    """
    path = home / FOLDER_NAME / f"{program}.log"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = _SharedRotatingFileHandler(
            path,
            maxBytes=FILE_AT_MOST_BYTES,
            backupCount=OLD_FILES,
            encoding="utf-8",
            errors="backslashreplace",
        )
        path.chmod(0o600)
    except OSError as fault:
        raise LogNotOpened(file=str(path)) from fault
    handler.setFormatter(MaskingFormatter())
    tear_down_logging()
    logging.captureWarnings(True)
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    return path


def tear_down_logging() -> None:
    """Close the file that ``set_up_logging`` opened, if there is one."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        if isinstance(handler, _SharedRotatingFileHandler):
            root.removeHandler(handler)
            handler.close()
            logging.captureWarnings(False)
