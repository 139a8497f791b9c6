"""A recorded voice: a folder or a zip file with ``pack.toml`` and WAV clips (语音包).

The format is described in ``resources/texts/README.md``. A pack comes from outside, often from a USB stick:
nothing in it is believed. Only the files that ``pack.toml`` names are read, each within its size, and none
leads out of the pack.
"""

import io
import re
import stat
import struct
import tomllib
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, Protocol

import tomli_w

from window_client.devices.speech_text import required_pieces, speech_texts, spoken_call
from window_client.devices.voice_clip import (
    LARGEST_FILE,
    RATES,
    Clip,
    ClipInvalid,
    ClipProblem,
    evened,
    joined,
    problem_with,
    read_clip,
    trimmed,
)
from window_client.errors import InvalidInput

DESCRIPTION_FILE: Final = "pack.toml"
#: of this format; a newer program may write a newer one
FORMAT: Final = 1
#: a pack's own chime, in place of ours
CHIME: Final = "chime"
#: between two words, in ms
GAP_MS: Final = 60

_LARGEST_DESCRIPTION: Final = 65_536
_LARGEST_ZIP: Final = 100 * 2**20
_LONGEST_TEXT: Final = 80
#: plain names only: no folder, no drive, no device of Windows with a colon
_FILE_NAME: Final = re.compile(r"[A-Za-z0-9_-]{1,64}\.wav", re.ASCII)
#: what the zip module raises, beside its own errors, when a file's directory lies
_LYING_ZIP: Final = (EOFError, RuntimeError, ArithmeticError, ValueError, struct.error)
_TEXTS: Final = ("name", "language", "speaker", "licence")
_ONES: Final = ("digit_1", "digit_yao")


class PackProblem(StrEnum):
    """What is wrong with a whole pack; also the ``problem`` of ``VoicePackInvalid``."""

    MISSING = "missing"  #: no such folder or file
    UNREADABLE = "unreadable"  #: the system does not let us read it
    NOT_ZIP = "not_zip"  #: neither a folder nor a zip file
    TOO_LARGE = "too_large"  #: a zip file that no pack needs
    DAMAGED_ZIP = "damaged_zip"
    LOCKED_ZIP = "locked_zip"  #: it asks for a password
    NO_DESCRIPTION = "no_description"  #: no pack.toml in it
    NOT_TOML = "not_toml"
    NEWER_FORMAT = "newer_format"
    UNKNOWN_KEY = "unknown_key"
    WRONG_VALUE = "wrong_value"
    UNKNOWN_CLIP = "unknown_clip"  #: names a piece that no sentence has
    BAD_FILE_NAME = "bad_file_name"  #: not a plain name that ends in .wav
    CLIP_MISSING = "clip_missing"  #: pack.toml names a file that is not there
    CLIP_TOO_LARGE = "clip_too_large"


class VoicePackInvalid(InvalidInput):
    """A voice pack cannot be read. Facts: problem (``PackProblem``), pack (file name), clip, file, key."""

    code = "voice_pack_invalid"


@dataclass(frozen=True, slots=True)
class PackDescription:
    """What a pack says of itself.

    Attributes:
        name: as shown in the settings.
        language: BCP 47 with whatever names the dialect: ``cmn``, ``wuu``, ``yue-HK``.
        speaker: whose voice it is, if they want to be named.
        licence: who may use it for what.
        rate: samples per second of every clip.
        one: the piece for a ticket's digit 1, ``digit_1`` or ``digit_yao``; empty for that of the program.
    """

    name: str
    language: str = "cmn"
    speaker: str = ""
    licence: str = ""
    rate: int = 22_050
    one: str = ""


@dataclass(frozen=True, slots=True)
class VoicePack:
    """A pack as it was read: clips that can be played, and what is wrong with the others.

    Attributes:
        clips: by the name of the piece; a chime of its own may be among them.
        problems: pieces whose clip cannot be played, each with the reason.
        files: the file of each piece that the pack names.
    """

    description: PackDescription
    clips: Mapping[str, Clip]
    problems: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    _made: dict[str, Clip] = field(default_factory=dict, compare=False, repr=False)

    @property
    def missing(self) -> tuple[str, ...]:
        """What it lacks to say every call, in the order of the recorder."""
        texts = speech_texts()
        needed = set(required_pieces(texts)) | ({self.description.one} - {""})
        return tuple(name for name in texts.pieces if name in needed and name not in self.clips)

    @property
    def whole(self) -> bool:
        """Whether it can say every call."""
        return not self.missing

    def sentence(self, label: str, counter: int, *, again: bool) -> Clip:
        """The spoken call: trimmed clips, equally loud, with short gaps.

        Raises:
            CallNotSpoken: the label or the counter has no words.
        ClipInvalid: missing; a piece is not in the pack, or cannot be played.
        """
        pieces = spoken_call(label, counter, again=again, one=self.description.one, have=self.clips)
        for name in pieces:
            if name not in self.clips:
                raise ClipInvalid(problem=ClipProblem.MISSING, clip=name)
        return joined([self.ready_clip(name) for name in pieces], GAP_MS)

    def ready_clip(self, name: str) -> Clip:
        """A clip as the hall hears it: trimmed and as loud as the others."""
        if name not in self._made:
            self._made[name] = evened(trimmed(self.clips[name]))
        return self._made[name]


def read_pack(place: Path) -> VoicePack:
    """Read a pack from a folder or a zip file.

    Clips that cannot be played are left out and listed in ``problems``.

    Raises:
        VoicePackInvalid: nothing can be made of it.
    """
    try:
        if place.is_dir():
            return _read(_Folder(place), place.name)
        if not place.exists():
            raise VoicePackInvalid(problem=PackProblem.MISSING, pack=place.name)
        if place.stat().st_size > _LARGEST_ZIP:
            raise VoicePackInvalid(problem=PackProblem.TOO_LARGE, pack=place.name)
        with zipfile.ZipFile(place) as file:
            return _read(_Zip(file, place.name), place.name)
    except (zipfile.BadZipFile, zlib.error, *_LYING_ZIP) as fault:
        problem = PackProblem.NOT_ZIP if not zipfile.is_zipfile(place) else PackProblem.DAMAGED_ZIP
        raise VoicePackInvalid(problem=problem, pack=place.name) from fault
    except OSError as fault:
        raise VoicePackInvalid(problem=PackProblem.UNREADABLE, pack=place.name) from fault


def pack_as_zip(description: PackDescription, clips: Mapping[str, bytes]) -> bytes:
    """A pack as one file; ``clips`` are WAV files by the name of the piece."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        names = {name: f"{name}.wav" for name in clips}
        file.writestr(DESCRIPTION_FILE, description_text(description, names))
        for name, data in clips.items():
            file.writestr(f"{name}.wav", data)
    return out.getvalue()


def description_text(description: PackDescription, clips: Mapping[str, str]) -> str:
    """``pack.toml`` for these clips: file by the name of the piece."""
    told: dict[str, Any] = {"format": FORMAT, **{key: getattr(description, key) for key in _TEXTS}}
    told["rate"] = description.rate
    if description.one:
        told["one_in_tickets"] = description.one
    return tomli_w.dumps({**told, "clips": dict(clips)})


class _Source(Protocol):
    """Where the files of a pack lie."""

    def read(self, name: str, limit: int) -> bytes | None:
        """The file, None if there is none; not more than ``limit`` + 1 bytes of it."""


class _Folder:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, name: str, limit: int) -> bytes | None:
        path = self._folder / name
        if not path.is_file() or path.is_symlink():
            return None
        with path.open("rb") as file:
            return file.read(limit + 1)


class _Zip:
    """The files may lie in one folder of the zip, as file managers pack them."""

    def __init__(self, file: zipfile.ZipFile, pack: str) -> None:
        self._file = file
        self._pack = pack
        names = [name for name in file.namelist() if name.rpartition("/")[2] == DESCRIPTION_FILE]
        self._prefix = min(names, key=len, default="").removesuffix(DESCRIPTION_FILE)

    def read(self, name: str, limit: int) -> bytes | None:
        try:
            entry = self._file.getinfo(f"{self._prefix}{name}")
        except KeyError:
            return None
        if entry.flag_bits & 1:
            raise VoicePackInvalid(problem=PackProblem.LOCKED_ZIP, pack=self._pack)
        if stat.S_ISLNK(entry.external_attr >> 16):
            return None
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise NotImplementedError  # the others cannot be unpacked within a bound
        # what the directory says of the size may be a lie; what is unpacked is bounded
        with self._file.open(entry) as packed:
            return packed.read(limit + 1)


def _read(source: _Source, pack: str) -> VoicePack:
    data = source.read(DESCRIPTION_FILE, _LARGEST_DESCRIPTION)
    if data is None:
        raise VoicePackInvalid(problem=PackProblem.NO_DESCRIPTION, pack=pack)
    description, named = _described(data, pack)
    clips: dict[str, Clip] = {}
    problems: dict[str, str] = {}
    for name, file in named.items():
        found = source.read(file, LARGEST_FILE)
        if found is None:
            problems[name] = PackProblem.CLIP_MISSING
        elif len(found) > LARGEST_FILE:
            problems[name] = PackProblem.CLIP_TOO_LARGE
        else:
            clip, wrong = playable(found, name, description.rate)
            if clip is not None:
                clips[name] = clip
            else:
                problems[name] = wrong
    return VoicePack(description, clips, problems, named)


def playable(data: bytes, name: str, rate: int) -> tuple[Clip | None, str]:
    """A WAV file as a clip, or why it cannot be played."""
    try:
        clip = read_clip(data, clip=name, rate=rate)
    except ClipInvalid as error:
        return None, str(error.facts["problem"])
    wrong = problem_with(clip)
    return (clip, "") if wrong is None else (None, wrong)


def _described(data: bytes, pack: str) -> tuple[PackDescription, dict[str, str]]:
    def refuse(problem: PackProblem, **facts: object) -> VoicePackInvalid:
        return VoicePackInvalid(problem=problem, pack=pack, **facts)

    if len(data) > _LARGEST_DESCRIPTION:
        raise refuse(PackProblem.NOT_TOML)
    try:
        told = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as fault:
        raise refuse(PackProblem.NOT_TOML) from fault
    version = told.pop("format", None)
    if isinstance(version, int) and version > FORMAT:
        raise refuse(PackProblem.NEWER_FORMAT)
    if version != FORMAT:
        raise refuse(PackProblem.WRONG_VALUE, key="format")
    clips = told.pop("clips", None)
    one = told.pop("one_in_tickets", "")
    rate = told.pop("rate", None)
    texts = {key: told.pop(key, "") for key in _TEXTS}
    if told:
        raise refuse(PackProblem.UNKNOWN_KEY, key=next(iter(told)))
    checks = {
        "rate": type(rate) is int and rate in RATES,
        "one_in_tickets": one == "" or one in _ONES,
        "clips": isinstance(clips, dict),
        **{key: _is_line(text) for key, text in texts.items()},
        "name": _is_line(texts["name"]) and bool(texts["name"].strip()),
    }
    for key, right in checks.items():
        if not right:
            raise refuse(PackProblem.WRONG_VALUE, key=key)
    known = speech_texts().pieces
    for name, file in clips.items():
        if name not in known and name != CHIME:
            raise refuse(PackProblem.UNKNOWN_CLIP, clip=name)
        if not isinstance(file, str) or not _FILE_NAME.fullmatch(file):
            raise refuse(PackProblem.BAD_FILE_NAME, clip=name)
    return PackDescription(**texts, rate=rate, one=one), clips


def _is_line(text: object) -> bool:
    return isinstance(text, str) and len(text) <= _LONGEST_TEXT and text.isprintable()
