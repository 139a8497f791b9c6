"""Whether what was captured in the hall is what was called: every call whole, none over another."""

from collections.abc import Sequence

from tests.devices.sound_rig import chimes, heard_ms, silence_end
from window_client.devices.voice_clip import Clip

#: between two calls; the announcer leaves 900 ms, words are less far apart
_SILENCE_MS = 500
#: within its own length after the silence a chime is found, whatever a busy machine does to its beginning
_CHIME_MS = 1_000


def verdict(heard: Clip, parts: Sequence[Clip]) -> str:
    """Empty when each part is there whole and by itself, else what is wrong."""
    strokes = chimes(heard)
    if len(strokes) != len(parts):
        return f"{len(strokes)} clean chimes for {len(parts)} calls"
    # a stutter can make the beginning of a chime unclean, so the silence before it says where a call begins
    begins = [silence_end(heard, stroke, _SILENCE_MS) for stroke in strokes]
    begins[0] = max(0, begins[0])
    for stroke, begin in zip(strokes, begins, strict=True):
        if begin < 0 or stroke - begin > _CHIME_MS:
            return "no silence between two calls"
    for number, part in enumerate(parts):
        end = begins[number + 1] if number + 1 < len(begins) else None
        there, meant = heard_ms(heard, begins[number], end), heard_ms(part)
        if not 0.88 * meant <= there <= 1.12 * meant:
            return f"call {number + 1} has {there} ms of sound and not {meant}"
    return ""
