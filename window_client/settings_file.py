"""The settings of this machine as a TOML file in the home folder, ``settings.toml``.

Reading never changes the file. Writing replaces it in one step, and a file that could not be read is first
kept beside under another name, so that nobody's hand-written line is lost.
"""

import difflib
import errno
import os
import re
import tempfile
import tomllib
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import tomli_w

from window_client.errors import InvalidInput, WorldFault
from window_client.settings import OPTIONS, Option, Settings

FILE_NAME: Final = "settings.toml"
_SECTIONS: Final = tuple(dict.fromkeys(option.section for option in OPTIONS.values()))


class SettingsInvalid(InvalidInput):
    """A settings file cannot be used as it is.

    Facts: ``file``; ``problem``; ``remedy``; and, where one key is meant, ``section``, ``key`` and what it
    allows: ``expected`` (kind), ``minimum``, ``maximum``, ``unit``, ``choices``.

    Problems: "not_toml" (``line``, ``column`` from 1 if known), "not_utf8", "unknown_section",
    "unknown_key" (both with ``nearest``: the name that was probably meant, or None), "type", "choice",
    "too_small", "too_large". Remedies: "mend_line", "save_as_utf8", "rename_or_delete_key",
    "correct_value".
    """

    code = "settings_invalid"


class SettingsNotRead(WorldFault):
    """The settings file could not be read. Facts: ``file``, ``reason`` (the system's error name)."""

    code = "settings_not_read"


class SettingsNotWritten(WorldFault):
    """The settings could not be written; the old file is unchanged. Facts: ``file``, ``reason``."""

    code = "settings_not_written"


def read_settings(home: Path) -> Settings:
    """The settings in ``home``; what the file does not name, and no file at all, gives defaults.

    Raises:
        SettingsInvalid: the file is not TOML, or has a wrong key or value; says where and what would be
        right. SettingsNotRead: the file cannot be read.
    """
    path = home / FILE_NAME
    try:
        written = path.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as fault:
        raise SettingsNotRead(file=str(path), reason=_error_name(fault)) from fault
    return Settings(**_checked(path, _parsed(path, written)))


def write_settings(home: Path, settings: Settings) -> Path:
    """Write the settings of ``home``, with the description of each option above it; answers the file.

    The folder is made if need be, closed to other users. A file that cannot be read as settings is kept as
    ``settings.toml.unreadable-<time>``.

    Raises:
        SettingsInvalid: a value is not allowed.
        SettingsNotWritten: disk full, no right, …; what was there before is unchanged.
    """
    path = home / FILE_NAME
    for name, option in OPTIONS.items():
        _check_value(path, option, getattr(settings, name))
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        _replace(path, _as_text(settings))
    except OSError as fault:
        raise SettingsNotWritten(file=str(path), reason=_error_name(fault)) from fault
    return path


def change_settings(home: Path, changes: dict[str, object], *, in_force: Settings) -> Settings:
    """Write what differs, over whatever the file says by now: another program of this PC may have written.

    Args:
        in_force: the settings to change where the file cannot be read.

    Raises:
        SettingsInvalid, SettingsNotWritten: see `write_settings`.
    """
    try:
        base = read_settings(home)
    except (SettingsInvalid, SettingsNotRead):
        base = in_force
    # the names and types come from who changes them; writing checks each value
    new: Settings = replace(base, **changes)  # type: ignore[arg-type]
    write_settings(home, new)
    return new


def _parsed(path: Path, written: bytes) -> dict[str, Any]:
    try:
        # Windows editors like to put a byte order mark before everything
        return tomllib.loads(written.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise SettingsInvalid(file=str(path), problem="not_utf8", remedy="save_as_utf8") from None
    except tomllib.TOMLDecodeError as fault:
        line, column = _place(str(fault))
        raise SettingsInvalid(
            file=str(path), problem="not_toml", remedy="mend_line", line=line, column=column
        ) from fault


def _checked(path: Path, tables: dict[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for section, table in tables.items():
        if section not in _SECTIONS or not isinstance(table, dict):
            raise SettingsInvalid(
                file=str(path),
                problem="unknown_section",
                remedy="rename_or_delete_key",
                section=section,
                nearest=_nearest(section, _SECTIONS),
            )
        known = [name for name, option in OPTIONS.items() if option.section == section]
        for name, value in table.items():
            if name not in known:
                raise SettingsInvalid(
                    file=str(path),
                    problem="unknown_key",
                    remedy="rename_or_delete_key",
                    section=section,
                    key=name,
                    nearest=_nearest(name, tuple(known)),
                )
            _check_value(path, OPTIONS[name], value)
            values[name] = float(value) if OPTIONS[name].kind is float else value
    return values


def _check_value(path: Path, option: Option, value: object) -> None:
    problem = option.problem_with(value)
    if problem is not None:
        raise SettingsInvalid(
            file=str(path),
            problem=problem,
            remedy="correct_value",
            section=option.section,
            key=option.name,
            expected=option.kind.__name__,
            minimum=option.minimum,
            maximum=option.maximum,
            unit=option.unit,
            choices=option.choices,
        )


def _as_text(settings: Settings) -> str:
    lines = [
        "# Settings of this machine. The program writes this file; it may also be edited while it is closed."
    ]
    for section in _SECTIONS:
        lines += ["", f"[{section}]"]
        for declared in fields(Settings):
            option = OPTIONS[declared.name]
            if option.section == section:
                lines.append(f"# {option.description}{_allowed(option)}")
                lines.append(tomli_w.dumps({option.name: getattr(settings, option.name)}).rstrip("\n"))
    return "\n".join(lines) + "\n"


def _allowed(option: Option) -> str:
    if option.choices:
        return f" One of: {', '.join(str(choice) for choice in option.choices)}."
    if option.minimum is not None and option.maximum is not None:
        return f" {option.minimum:g} to {option.maximum:g} {option.unit}."
    return ""


def _keep_unreadable(path: Path) -> None:
    try:
        read_settings(path.parent)
    except (SettingsInvalid, SettingsNotRead):
        kept = path.with_name(f"{FILE_NAME}.unreadable-{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}")
        path.rename(kept)


def _replace(path: Path, text: str) -> None:
    descriptor, temporary = tempfile.mkstemp(prefix=f".{FILE_NAME}.", dir=path.parent)  # made 0600
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        _keep_unreadable(path)  # only now: with a full disk the old file keeps its name
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    if os.name == "posix":  # the new name itself must survive a power cut
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _place(complaint: str) -> tuple[int | None, int | None]:
    """Line and column in what ``tomllib`` says; None at the end of the document."""
    found = re.search(r"at line (\d+), column (\d+)", complaint)
    return (int(found[1]), int(found[2])) if found else (None, None)


def _nearest(given: str, known: tuple[str, ...]) -> str | None:
    return next(iter(difflib.get_close_matches(given, known, n=1)), None)


def _error_name(fault: OSError) -> str:
    return errno.errorcode.get(fault.errno or 0, type(fault).__name__)
