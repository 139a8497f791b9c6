"""Whether what was captured in the hall is what was called: every call whole, none over another."""

from collections.abc import Sequence

from tests.devices.sound_rig import chimes, heard_ms, silent_before
from window_client.devices.voice_clip import Clip


def verdict(heard: Clip, parts: Sequence[Clip]) -> str:
    """Empty when each part is there whole and by itself, else what is wrong."""
    begins = chimes(heard)
    if len(begins) != len(parts):
        return f"{len(begins)} clean chimes for {len(parts)} calls"
    for number, (begin, part) in enumerate(zip(begins, parts, strict=True)):
        # the window in which a chime is found may begin a little after it
        if number and silent_before(heard, begin - 100) < 400:
            return "no silence between two calls"
        end = begins[number + 1] - 100 if number + 1 < len(begins) else None
        there, meant = heard_ms(heard, max(0, begin - 100), end), heard_ms(part)
        if not 0.88 * meant <= there <= 1.12 * meant:
            return f"call {number + 1} has {there} ms of sound and not {meant}"
    return ""
