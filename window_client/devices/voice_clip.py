"""A piece of recorded sound: read, judged, trimmed, evened out, written. 16 bit, one channel."""

import io
import math
import struct
import sys
import wave
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from window_client.errors import InvalidInput

#: what a pack or a recording may have, samples per second
RATES: Final = (16_000, 22_050, 24_000, 32_000, 44_100, 48_000)
#: a single word lasts at least, a fixed sentence at most
SHORTEST_MS: Final = 80
LONGEST_MS: Final = 6_000
#: one file of a pack, in bytes: the longest clip with room for what editors add
LARGEST_FILE: Final = 2 * LONGEST_MS * RATES[-1] // 1000 + 65_536

_FULL: Final = 32_767
#: below this part of full scale a window counts as silence (-40 dB)
_SILENCE: Final = 0.01
#: the loudest window of a usable clip reaches this (-26 dB)
_QUIET: Final = 0.05
#: so many samples at the very edge in a row are cut off tops, not a loud voice
_CLIPPED_RUN: Final = 4
#: words of every clip are brought to this loudness (root mean square, -20 dB) …
_EVEN_RMS: Final = 0.1
#: … without a peak above this
_EVEN_PEAK: Final = 0.89
_WINDOW_MS: Final = 10
#: what is left of the silence before and after a word, so that no consonant is cut
_KEPT_MS: Final = 30


class ClipProblem(StrEnum):
    """What is wrong with a clip; also the ``problem`` of ``ClipInvalid``."""

    NOT_WAV = "not_wav"  #: not a WAV file of plain samples
    DAMAGED = "damaged"  #: it ends before its header says
    WRONG_FORMAT = "wrong_format"  #: not 16 bit, or not one channel
    WRONG_RATE = "wrong_rate"  #: none of RATES, or not the pack's
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    SILENT = "silent"  #: nothing is heard
    TOO_QUIET = "too_quiet"
    TOO_LOUD = "too_loud"  #: its tops are cut off
    MISSING = "missing"  #: the voice has no such clip


class ClipInvalid(InvalidInput):
    """A sound cannot be used as a clip. Facts: problem (``ClipProblem``), clip (name of the piece)."""

    code = "clip_invalid"


@dataclass(frozen=True, slots=True)
class Clip:
    """Sound.

    Attributes:
        rate: samples per second.
        samples: 16 bit, one channel.
    """

    rate: int
    samples: "array[int]"

    @property
    def ms(self) -> int:
        """How long it lasts, in milliseconds."""
        return round(len(self.samples) * 1000 / self.rate)


def read_clip(data: bytes, *, clip: str = "", rate: int = 0, streamed: bool = False) -> Clip:
    """Read a WAV file.

    Args:
        data: the whole file.
        clip: name of the piece, for the error.
        rate: the rate that it must have; 0 for any of RATES.
        streamed: written by a program that could not know the length, so that the header is no promise.

    Raises:
        ClipInvalid: not_wav, damaged, wrong_format, wrong_rate.
    """
    try:
        with wave.open(io.BytesIO(data)) as file:
            channels, width, found, frames, kind, _ = file.getparams()
            raw = file.readframes(min(frames, len(data)))
    except wave.Error as fault:
        # the module says so for any coding that is not plain samples
        problem = ClipProblem.WRONG_FORMAT if "unknown format" in str(fault) else ClipProblem.NOT_WAV
        raise ClipInvalid(problem=problem, clip=clip) from fault
    except (EOFError, RuntimeError, ArithmeticError, ValueError, struct.error) as fault:
        # the module checks little: a header that lies meets whatever comes of it
        damaged = data[:4] == b"RIFF"
        raise ClipInvalid(
            problem=ClipProblem.DAMAGED if damaged else ClipProblem.NOT_WAV, clip=clip
        ) from fault
    if (channels, width, kind) != (1, 2, "NONE"):
        raise ClipInvalid(problem=ClipProblem.WRONG_FORMAT, clip=clip)
    if found not in RATES or (rate and found != rate):
        raise ClipInvalid(problem=ClipProblem.WRONG_RATE, clip=clip)
    if len(raw) % 2 or (not streamed and len(raw) != 2 * frames):
        raise ClipInvalid(problem=ClipProblem.DAMAGED, clip=clip)
    samples = array("h", raw)
    if sys.byteorder == "big":
        samples.byteswap()
    return Clip(found, samples)


def write_clip(clip: Clip) -> bytes:
    """As a WAV file."""
    samples = clip.samples
    if sys.byteorder == "big":
        samples = array("h", samples)
        samples.byteswap()
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(clip.rate)
        file.writeframes(samples.tobytes())
    return out.getvalue()


def problem_with(clip: Clip) -> ClipProblem | None:
    """Why the clip cannot be played in the hall, or None."""
    if clip.ms < SHORTEST_MS:
        return ClipProblem.TOO_SHORT
    if clip.ms > LONGEST_MS:
        return ClipProblem.TOO_LONG
    loudest = max(levels(clip))
    if loudest < _SILENCE:
        return ClipProblem.SILENT
    if loudest < _QUIET:
        return ClipProblem.TOO_QUIET
    return ClipProblem.TOO_LOUD if _is_cut_off(clip.samples) else None


def levels(clip: Clip, window_ms: int = _WINDOW_MS) -> list[float]:
    """Loudness (root mean square, 0 to 1) of each window in turn."""
    step = max(1, clip.rate * window_ms // 1000)
    samples = clip.samples
    return [_rms(samples[at : at + step]) for at in range(0, len(samples), step)] or [0.0]


def trimmed(clip: Clip) -> Clip:
    """Without the silence before the first and after the last sound; 30 ms are left on both sides."""
    loud = [at for at, level in enumerate(levels(clip)) if level >= _SILENCE]
    if not loud:
        return Clip(clip.rate, array("h"))
    step = clip.rate * _WINDOW_MS // 1000
    kept = clip.rate * _KEPT_MS // 1000
    first, last = max(0, loud[0] * step - kept), (loud[-1] + 1) * step + kept
    return Clip(clip.rate, clip.samples[first:last])


def evened(clip: Clip) -> Clip:
    """As loud as every other clip: recordings are made on different days, at different distances."""
    sounding = [level for level in levels(clip) if level >= _SILENCE]
    if not sounding:
        return clip
    loudness = math.sqrt(sum(level * level for level in sounding) / len(sounding))
    peak = max(max(clip.samples), -min(clip.samples)) / _FULL
    factor = min(_EVEN_RMS / loudness, _EVEN_PEAK / peak)
    return Clip(clip.rate, array("h", (int(sample * factor) for sample in clip.samples)))


def joined(clips: Sequence[Clip], gap_ms: int) -> Clip:
    """One after another with silence between. All have the rate of the first; at least one is given."""
    rate = clips[0].rate
    gap = silence(gap_ms, rate).samples
    samples = array("h", clips[0].samples)
    for clip in clips[1:]:
        samples.extend(gap)
        samples.extend(clip.samples)
    return Clip(rate, samples)


def silence(ms: int, rate: int) -> Clip:
    """Nothing to be heard."""
    return Clip(rate, array("h", bytes(2 * (rate * ms // 1000))))


#: the two strokes of the chime: frequency in Hz (E5, C5), begin and length in ms
_STROKES: Final = ((659.26, 0, 700), (523.25, 350, 900))


def chime(rate: int) -> Clip:
    """Ding-dong, made here: two sine tones that die away."""
    length = max(begin + ms for _, begin, ms in _STROKES) * rate // 1000
    mixed = [0.0] * length
    for frequency, begin, ms in _STROKES:
        first, count = begin * rate // 1000, ms * rate // 1000
        rise = max(1, rate * 5 // 1000)  # without it the stroke clicks
        for at in range(count):
            envelope = min(1.0, at / rise) * math.exp(-5.0 * at / count)
            mixed[first + at] += envelope * math.sin(2 * math.pi * frequency * at / rate)
    return Clip(rate, array("h", (int(0.35 * _FULL * value) for value in mixed)))


def _rms(samples: Sequence[int]) -> float:
    return math.sqrt(sum(sample * sample for sample in samples) / max(1, len(samples))) / _FULL


def _is_cut_off(samples: Sequence[int]) -> bool:
    run = 0
    for sample in samples:
        run = run + 1 if abs(sample) >= _FULL - 7 else 0
        if run >= _CLIPPED_RUN:
            return True
    return False
