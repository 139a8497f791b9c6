"""The speech program of many Linux systems, espeak-ng: run as a process, never bundled, may be absent."""

import re
import shutil
import subprocess
from typing import Final

from window_client.devices.voice_clip import Clip, read_clip
from window_client.errors import WorldFault

#: reads pinyin rightly; the voice "cmn" spells much Mandarin as English letters
_VOICE: Final = "cmn-latn-pinyin"
_PROGRAM: Final = "espeak-ng"
#: a sentence takes it some 30 ms; longer than this it hangs
_LONGEST_S: Final = 10.0


class SpeechProgramFailed(WorldFault):
    """espeak-ng said nothing. Facts: problem (absent, hangs, refuses)."""

    code = "speech_program_failed"


def espeak_version() -> str:
    """Its version, empty when it is not there or does not answer. Blocks for a moment."""
    try:
        said = _run(["--version"], "").decode(errors="replace")
    except SpeechProgramFailed:
        return ""
    found = re.search(r"\b\d+\.\d+(\.\d+)*", said)
    return found[0] if found else "?"


def espeak_clip(pinyin: str, *, words_per_minute: int) -> Clip:
    """The pinyin (tones as digits) spoken. Blocks for some 30 ms.

    Raises:
        SpeechProgramFailed: it is not there, hangs (it is ended then) or made no sound.
        ClipInvalid: what it made is no sound that we can read.
    """
    said = _run(["-v", _VOICE, "-s", str(words_per_minute), "--stdout", "--stdin"], pinyin)
    if not said:
        raise SpeechProgramFailed(problem="refuses")
    return read_clip(said, streamed=True)


def espeak_phonemes(pinyin: str) -> str:
    """What it would say, in its own phoneme letters. Blocks.

    Raises:
        SpeechProgramFailed: as for ``espeak_clip``.
    """
    return _run(["-q", "-x", "-v", _VOICE, "--stdin"], pinyin).decode("utf-8", "replace").strip()


def _run(arguments: list[str], text: str) -> bytes:
    program = shutil.which(_PROGRAM)
    if program is None:
        raise SpeechProgramFailed(problem="absent")
    try:
        done = subprocess.run(
            [program, *arguments],
            input=text.encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_LONGEST_S,
            check=False,
        )
    except subprocess.TimeoutExpired as fault:
        raise SpeechProgramFailed(problem="hangs") from fault
    except OSError as fault:
        raise SpeechProgramFailed(problem="absent") from fault
    if done.returncode != 0:
        raise SpeechProgramFailed(problem="refuses")
    return done.stdout
