"""Sentences of a screen read aloud by the speech program (念给我听): slow Mandarin, with pauses between."""

import re
from typing import Final

from window_client.devices.espeak import espeak_clip
from window_client.devices.voice_clip import Clip, evened, joined, silence, trimmed

#: slower than a call: it is said for those who asked for it (DESIGN.md §7)
WORDS_PER_MINUTE: Final = 105
_PAUSE_MS, _REST_MS = 450, 300
_PARTS: Final = re.compile(r"[。！？，、；：・…—（）「」『』《》“”()\s,.!?;:]+")


def spoken_parts(text: str) -> tuple[str, ...]:
    """The parts of a text that are said in one breath."""
    return tuple(part for part in _PARTS.split(text) if part)


def pinyin_text(part: str) -> str:
    """As the speech program reads it, tones as digits, the light tone as 5: ``nin2 hao3``."""
    # the dictionary takes 0.2 s to load, so it is loaded when somebody wants to hear something
    from pypinyin import Style, lazy_pinyin

    return " ".join(lazy_pinyin(part, style=Style.TONE3, neutral_tone_with_five=True))


def has_reading(text: str) -> bool:
    """Whether every Han character has a reading that we know; what has none would be spelled as a code."""
    from pypinyin import lazy_pinyin

    return all(said.isascii() for part in spoken_parts(text) for said in lazy_pinyin(part))


def read_aloud_clip(text: str, *, words_per_minute: int = WORDS_PER_MINUTE) -> Clip:
    """The whole text as one sound. Blocks for some 50 ms a sentence.

    Raises:
        SpeechProgramFailed: the speech program is not there or does not answer.
        ClipInvalid: what it made is no sound that we can read.
    """
    parts = [
        evened(trimmed(espeak_clip(pinyin_text(part), words_per_minute=words_per_minute)))
        for part in spoken_parts(text)
    ]
    spoken = joined(parts, _PAUSE_MS)
    return joined([spoken, silence(_REST_MS, spoken.rate)], 0)
