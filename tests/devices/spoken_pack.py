"""A voice pack that espeak-ng speaks: real speech for tests, without anybody's recording."""

from functools import cache

from window_client.devices.espeak import espeak_clip
from window_client.devices.speech_text import optional_pieces, required_pieces, speech_texts
from window_client.devices.voice_clip import Clip, write_clip
from window_client.devices.voice_pack import PackDescription, pack_as_zip

#: of espeak-ng
RATE = 22_050
DESCRIPTION = PackDescription(
    name="测试音", speaker="espeak-ng", licence="made by the tests", rate=RATE, language="cmn"
)


@cache
def spoken_clip(name: str) -> Clip:
    """One piece, spoken; with the silence that the program leaves behind its words."""
    return espeak_clip(speech_texts().pieces[name].pinyin, words_per_minute=160)


def spoken_clips(*, whole_windows: bool = False) -> dict[str, bytes]:
    """WAV files of everything that a voice needs, by piece."""
    texts = speech_texts()
    names = required_pieces(texts)
    if whole_windows:
        names += tuple(name for name in optional_pieces(texts) if name.startswith("window_"))
    return {name: write_clip(spoken_clip(name)) for name in names}


def spoken_zip(*, whole_windows: bool = False) -> bytes:
    """The whole pack as one file."""
    return pack_as_zip(DESCRIPTION, spoken_clips(whole_windows=whole_windows))
