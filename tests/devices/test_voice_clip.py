"""Clips: what is read, what is refused and why, and what the hall hears of them."""

import io
import math
import wave
from array import array

import pytest

from tests.devices.spoken_pack import spoken_clip
from window_client.devices.voice_clip import (
    LONGEST_MS,
    RATES,
    Clip,
    ClipInvalid,
    ClipProblem,
    chime,
    evened,
    joined,
    levels,
    problem_with,
    read_clip,
    silence,
    trimmed,
    write_clip,
)

RATE = 16_000


def tone(ms: int, loudness: float = 0.3, rate: int = RATE) -> Clip:
    """A sine of 440 Hz; loudness is its peak, 0 to 1."""
    count = rate * ms // 1000
    step = 2 * math.pi * 440 / rate
    return Clip(rate, array("h", (int(32_767 * loudness * math.sin(step * at)) for at in range(count))))


def wav(*, channels: int = 1, width: int = 2, rate: int = RATE, frames: bytes = bytes(6_400)) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(frames)
    return out.getvalue()


@pytest.mark.parametrize("rate", RATES)
def test_what_is_written_is_read_again(rate: int) -> None:
    clip = tone(120, rate=rate)
    assert read_clip(write_clip(clip)) == clip
    assert clip.ms == 120


FLOAT = bytearray(wav())
FLOAT[20:22] = (3).to_bytes(2, "little")  # the coding: 3 is floating point
UNFINISHED = wav(frames=bytes(6_400))[:-100]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", ClipProblem.NOT_WAV),
        (b"ID3\x04 no sound of ours", ClipProblem.NOT_WAV),
        (b"RIFF", ClipProblem.DAMAGED),
        (wav()[:30], ClipProblem.DAMAGED),
        (UNFINISHED, ClipProblem.DAMAGED),
        (UNFINISHED[:-1], ClipProblem.DAMAGED),
        (bytes(FLOAT), ClipProblem.WRONG_FORMAT),
        (wav(channels=2), ClipProblem.WRONG_FORMAT),
        (wav(width=1), ClipProblem.WRONG_FORMAT),
        (wav(width=3), ClipProblem.WRONG_FORMAT),
        (wav(rate=8_000), ClipProblem.WRONG_RATE),
        (wav(rate=44_100), ClipProblem.WRONG_RATE),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, problem: ClipProblem) -> None:
    with pytest.raises(ClipInvalid) as caught:
        read_clip(data, clip="please", rate=RATE)
    assert caught.value.facts == {"problem": problem, "clip": "please"}


def test_any_cut_is_refused_and_never_crashes() -> None:
    whole = write_clip(tone(100))
    for end in range(0, len(whole), 7):
        with pytest.raises(ClipInvalid):
            read_clip(whole[:end])


def test_a_stream_need_not_know_its_length() -> None:
    whole = bytearray(write_clip(tone(100)))
    whole[40:44] = (0x7FFFF000).to_bytes(4, "little")
    with pytest.raises(ClipInvalid):
        read_clip(bytes(whole))
    assert read_clip(bytes(whole), streamed=True) == tone(100)


@pytest.mark.parametrize(
    ("clip", "problem"),
    [
        (tone(40), ClipProblem.TOO_SHORT),
        (tone(LONGEST_MS + 20), ClipProblem.TOO_LONG),
        (silence(500, RATE), ClipProblem.SILENT),
        (tone(500, 0.005), ClipProblem.SILENT),
        (tone(500, 0.04), ClipProblem.TOO_QUIET),
        (tone(500, 0.3), None),
        (tone(500, 0.99), None),
    ],
)
def test_what_the_hall_could_not_hear(clip: Clip, problem: ClipProblem | None) -> None:
    assert problem_with(clip) == problem


def test_cut_off_tops_are_too_loud() -> None:
    shouted = Clip(RATE, array("h", (max(-32_768, min(32_767, 3 * one)) for one in tone(300, 0.9).samples)))
    assert problem_with(shouted) is ClipProblem.TOO_LOUD


def test_silence_around_the_words_is_trimmed_and_nothing_else() -> None:
    word = tone(300)
    found = trimmed(joined([silence(800, RATE), word, silence(2_000, RATE)], 0))
    # 30 ms stay on both sides; windows of 10 ms decide
    assert 300 <= found.ms <= 380
    assert bytes(word.samples) in bytes(found.samples)
    assert trimmed(silence(500, RATE)).ms == 0


def test_a_spoken_word_loses_no_sound_by_trimming() -> None:
    clip = spoken_clip("window")
    kept = trimmed(clip)
    assert kept.ms < clip.ms
    loud = [level for level in levels(clip) if level >= 0.01]
    assert len([level for level in levels(kept) if level >= 0.01]) >= len(loud) - 2


@pytest.mark.parametrize("loudness", [0.05, 0.2, 0.9])
def test_every_clip_is_equally_loud_and_never_cut_off(loudness: float) -> None:
    even = evened(tone(300, loudness))
    middle = levels(even)[5:-5]
    assert sum(middle) / len(middle) == pytest.approx(0.1, rel=0.05)
    assert problem_with(even) is None


def test_a_clip_with_one_sharp_peak_keeps_below_full_scale() -> None:
    samples = tone(300, 0.01).samples
    samples[2_000:2_200] = tone(300, 0.9).samples[:200]
    assert max(evened(Clip(RATE, samples)).samples) <= 0.9 * 32_767


def test_clips_are_joined_with_their_gap() -> None:
    both = joined([tone(100), tone(200)], 60)
    assert both.ms == 360
    gap = both.samples[RATE * 100 // 1000 : RATE * 160 // 1000]
    assert not any(gap)


@pytest.mark.parametrize("rate", RATES)
def test_the_chime_is_heard_and_ends_softly(rate: int) -> None:
    sound = chime(rate)
    assert problem_with(sound) is None
    assert 1_000 <= sound.ms <= 1_500
    assert levels(sound)[-1] < 0.01
    assert max(sound.samples) < 0.8 * 32_767
