"""Who speaks here: a recorded voice if there is a whole one, else the speech program, else only a chime."""

import contextlib
import threading
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol

from window_client.devices.espeak import espeak_clip, espeak_version
from window_client.devices.speech_text import pinyin_of, spoken_call
from window_client.devices.voice_clip import Clip, ClipInvalid, chime, evened, joined, silence, trimmed
from window_client.devices.voice_pack import CHIME, DESCRIPTION_FILE, VoicePack, VoicePackInvalid, read_pack
from window_client.errors import WindowClientError
from window_client.settings import Settings, voice_folder
from window_client.settings_file import FILE_NAME, read_settings

#: between the chime and the first word
_BREATH_MS: Final = 250
#: behind every announcement: tells two apart in the hall, and lets a sound card cut nothing but silence
_REST_MS: Final = 900
#: of the chime where nothing speaks
_CHIME_RATE: Final = 22_050


class VoiceKind(StrEnum):
    """What speaks."""

    PACK = "pack"  #: 录下的声音
    PROGRAM = "program"  #: 合成语音, espeak-ng
    CHIME = "chime"  #: 只有提示音


@dataclass(frozen=True, slots=True)
class Speaker:
    """The voice in use.

    Attributes:
        kind: what it is.
        name: the pack's name, or the version of the speech program; empty for the chime.
    """

    kind: VoiceKind
    name: str
    _voice: "Voice | None"

    def announcement(self, label: str, counter: int, *, again: bool) -> Clip:
        """Chime and sentence as one sound, with silence behind. Blocks for some 0.1 s.

        Raises:
            CallNotSpoken: the label or the counter has no words. SpeechProgramFailed, ClipInvalid: the
            speech program failed just now.
        """
        if self._voice is None:
            return joined([chime(_CHIME_RATE), silence(_REST_MS, _CHIME_RATE)], 0)
        sentence = self._voice.sentence(label, counter, again=again)
        rate = sentence.rate
        parts = [self._voice.chime(rate), silence(_BREATH_MS, rate), sentence, silence(_REST_MS, rate)]
        return joined(parts, 0)


class Voice(Protocol):
    """Something that makes sentences."""

    def sentence(self, label: str, counter: int, *, again: bool) -> Clip:
        """The spoken call, without chime and without silence around it."""

    def chime(self, rate: int) -> Clip:
        """What is heard before it."""


class ProgramVoice:
    """espeak-ng."""

    def __init__(self, words_per_minute: int) -> None:
        self._words_per_minute = words_per_minute

    def sentence(self, label: str, counter: int, *, again: bool) -> Clip:
        """See ``Speaker.announcement``."""
        pinyin = pinyin_of(spoken_call(label, counter, again=again))
        return evened(trimmed(espeak_clip(pinyin, words_per_minute=self._words_per_minute)))

    def chime(self, rate: int) -> Clip:
        """Ours."""
        return chime(rate)


class RecordedVoice:
    """A voice pack; what it cannot say (a letter that no business has) the speech program says."""

    def __init__(self, pack: VoicePack, instead: ProgramVoice) -> None:
        self._pack = pack
        self._instead = instead

    def sentence(self, label: str, counter: int, *, again: bool) -> Clip:
        """See ``Speaker.announcement``."""
        try:
            return self._pack.sentence(label, counter, again=again)
        except ClipInvalid:
            return self._instead.sentence(label, counter, again=again)

    def chime(self, rate: int) -> Clip:
        """The pack's own, if it has one and it fits."""
        own = self._pack.clips.get(CHIME)
        return own if own is not None and own.rate == rate else chime(rate)


def find_speaker(settings: Settings, home: Path) -> Speaker:
    """The best voice of this PC. Blocks for a moment; never fails."""
    program = ProgramVoice(settings.voice_rate)
    try:
        pack = read_pack(voice_folder(settings, home))
    except VoicePackInvalid:
        pack = None
    if pack is not None and pack.whole:
        return Speaker(VoiceKind.PACK, pack.description.name, RecordedVoice(pack, program))
    version = espeak_version()
    if version:
        return Speaker(VoiceKind.PROGRAM, version, program)
    return chime_alone()


class SpeakerKeeper:
    """The voice in use, found again when the settings file or the pack changed on the disk.

    A board runs for days, and its voice is recorded by another program beside it. ``current`` belongs to
    workers; the others only leave a word for it and never wait.
    """

    def __init__(self, settings: Settings, home: Path) -> None:
        self._turn = threading.Lock()
        self._home = home
        self._settings = settings
        self._look = True
        self._written = self._settings_stamp()
        self._found: tuple[Speaker, object] | None = None

    def forget(self) -> None:
        """Something may have been installed: look again."""
        self._look = True

    def current(self) -> tuple[Speaker, Settings]:
        """The voice and the settings in force. Blocks for a moment; never fails."""
        with self._turn:
            written = self._settings_stamp()
            if self._look:
                self._look, self._found = False, None
            if written != self._written:
                self._written = written
                with contextlib.suppress(WindowClientError):  # half-written by hand: the last good one stays
                    self._settings = read_settings(self._home)
                    self._found = None
            stamp = _stamps(voice_folder(self._settings, self._home))
            if self._found is None or self._found[1] != stamp:
                self._found = find_speaker(self._settings, self._home), stamp
            return self._found[0], self._settings

    def _settings_stamp(self) -> object:
        return _stamps(self._home / FILE_NAME)


def _stamps(place: Path) -> tuple[object, ...]:
    """Whatever changes when a file or a pack is written."""
    stamps: list[object] = []
    for path in (place, place / DESCRIPTION_FILE):
        try:
            found = path.stat()
        except OSError:
            stamps.append(None)
        else:
            stamps.append((found.st_mtime_ns, found.st_size, found.st_ino))
    return tuple(stamps)


def chime_alone() -> Speaker:
    """For a call that could not be made into words: the hall at least hears that somebody is called."""
    return Speaker(VoiceKind.CHIME, "", None)
