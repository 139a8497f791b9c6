"""Every option of one machine (本机设置), declared once: type, unit, default, limits and what it is for.

What belongs to the whole station (targets of the queue, rules, people) is in the database instead. Two
things stand outside the file because they say where the file and the secrets are: ``WINDOW_CLIENT_HOME``
and ``WINDOW_CLIENT_KEY_FILE``.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final

import platformdirs

HOME_VARIABLE: Final = "WINDOW_CLIENT_HOME"
DATABASE_VARIABLE: Final = "WINDOW_CLIENT_DB"
DATABASE_FILE_NAME: Final = "station.db"


@dataclass(frozen=True, slots=True)
class Option:
    """What is declared about one setting.

    Attributes:
        name: attribute of ``Settings`` and key in the file.
        section: table of the file that holds it.
        kind: ``bool``, ``int``, ``float`` or ``str``.
        default: value when the file does not name it.
        unit: what a number counts ("ms", "min"), empty for none.
        minimum, maximum: limits, both included, for numbers.
        choices: the only values allowed, if not empty.
        secret: the value may hold a password, and is left out of logs and error facts.
        description: one sentence; stands above the key in the file.
    """

    name: str
    section: str
    kind: type
    default: bool | int | float | str
    unit: str
    minimum: float | None
    maximum: float | None
    choices: tuple[bool | int | float | str, ...]
    secret: bool
    description: str

    def problem_with(self, value: object) -> str | None:
        """What is wrong with ``value``: "type", "choice", "too_small", "too_large", or None."""
        fits = type(value) is self.kind or (self.kind is float and type(value) is int)
        if not fits:
            return "type"
        if self.choices and value not in self.choices:
            return "choice"
        if isinstance(value, int | float):
            if self.minimum is not None and not value >= self.minimum:
                return "too_small"
            if self.maximum is not None and not value <= self.maximum:
                return "too_large"
        return None


def _option(
    default: Any,
    section: str,
    description: str,
    *,
    unit: str = "",
    minimum: float | None = None,
    maximum: float | None = None,
    choices: tuple[bool | int | float | str, ...] = (),
    secret: bool = False,
) -> Any:
    facts = {
        "section": section,
        "description": description,
        "unit": unit,
        "minimum": minimum,
        "maximum": maximum,
        "choices": choices,
        "secret": secret,
    }
    return field(default=default, repr=not secret, metadata=facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of this machine; ``OPTIONS`` says what each means. Frozen: a change makes new ones.

    Values are checked where they come in and go out (``settings_file.py``), by ``Option.problem_with``.
    """

    language: str = _option("zh_CN", "screen", "Language of the screens.", choices=("zh_CN", "en"))
    high_contrast: bool = _option(False, "screen", "Stronger lines and colours on the clerk's screen.")
    ui_scale: float = _option(
        1.0, "screen", "Size of the clerk's screen; 1.0 is normal.", choices=(1.0, 1.25, 1.5)
    )
    fonts_directory: str = _option(
        "", "screen", "Folder with further fonts for rare characters; empty for none."
    )
    facing_display: str = _option(
        "",
        "screen",
        "Display that faces the citizen, by its name; empty: the first other one; none: no display.",
    )
    counter: str = _option(
        "", "counter", "Id of the counter (窗口) that this machine serves; empty for none."
    )
    idle_lock_minutes: int = _option(
        10,
        "counter",
        "The screen locks after this time without a key or click.",
        unit="min",
        minimum=1,
        maximum=15,
    )
    senior_by_itself: bool = _option(
        False,
        "counter",
        "The senior mode turns on by itself when somebody old enough is identified at this window.",
    )
    scanner_burst_ms: int = _option(
        35,
        "counter",
        "Keys that follow each other at most this fast come from a barcode scanner.",
        unit="ms",
        minimum=5,
        maximum=200,
    )
    slip_printer: str = _option(
        "", "paper", "Printer for 80 mm slips, by its name in the system; empty for none."
    )
    a4_printer: str = _option(
        "", "paper", "Printer for A4 sheets, by its name in the system; empty for none."
    )
    folder_for_paper: str = _option(
        "",
        "paper",
        "Where a demonstration station without printers leaves its papers as PDF; empty: in home.",
    )
    reader: str = _option(
        "none",
        "reader",
        "Where the ID-card reader of this machine is.",
        choices=("none", "serial", "network"),
    )
    reader_port: str = _option("", "reader", "Serial port of the reader: /dev/ttyUSB0, COM3.")
    reader_baud: int = _option(
        115_200,
        "reader",
        "Speed of the reader's serial port.",
        unit="baud",
        minimum=9_600,
        maximum=115_200,
        choices=(115_200, 57_600, 38_400, 19_200, 9_600),
    )
    reader_host: str = _option(
        "", "reader", "Address of a reader on the station's network: 192.168.1.20, localhost."
    )
    reader_tcp_port: int = _option(
        10_000, "reader", "Port of a reader on the network.", unit="TCP port", minimum=1, maximum=65_535
    )
    photo_decoder: str = _option(
        "",
        "reader",
        "Licensed program that turns a chip's photo (standard input) into a BMP (standard output); or empty.",
    )
    voice_on: bool = _option(True, "voice", "Calls are spoken by this machine, where it shows a call board.")
    voice_pack: str = _option(
        "", "voice", "Voice pack, a folder or a zip file; empty: the one recorded in home."
    )
    voice_volume: int = _option(80, "voice", "How loud calls are spoken.", unit="%", minimum=0, maximum=100)
    voice_rate: int = _option(
        140,
        "voice",
        "How fast the speech program speaks; recorded voices are not changed.",
        unit="words a minute",
        minimum=80,
        maximum=260,
    )
    database_url: str = _option(
        "",
        "database",
        "SQLAlchemy URL of the station's database; empty: an SQLite file in home.",
        secret=True,
    )


def _read_options() -> dict[str, Option]:
    return {
        declared.name: Option(
            name=declared.name,
            kind=type(declared.default),
            default=declared.default,  # type: ignore[arg-type]
            **declared.metadata,
        )
        for declared in fields(Settings)
    }


#: every option by its name, in the order of the file
OPTIONS: Final[Mapping[str, Option]] = _read_options()


def home_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """The folder of this workplace: settings, SQLite file, drafts, logs.

    ``WINDOW_CLIENT_HOME`` if set, else the user's data folder as the system names it. It may not exist yet.
    """
    named = environ.get(HOME_VARIABLE)
    if named:
        return Path(named).absolute()
    return Path(platformdirs.user_data_dir("window-client", appauthor=False, roaming=False))


def database_url(settings: Settings, home: Path, environ: Mapping[str, str] = os.environ) -> str:
    """The database to open: ``WINDOW_CLIENT_DB``, else the setting, else an SQLite file in ``home``."""
    named = environ.get(DATABASE_VARIABLE) or settings.database_url
    return named or f"sqlite:///{(home / DATABASE_FILE_NAME).as_posix()}"


def paper_folder(settings: Settings, home: Path) -> Path:
    """Where papers go that no printer takes."""
    return Path(settings.folder_for_paper) if settings.folder_for_paper else home / "paper"


def voice_folder(settings: Settings, home: Path) -> Path:
    """The voice pack that speaks here: a folder or a zip file, which may not exist."""
    return Path(settings.voice_pack) if settings.voice_pack else home / "voice"
