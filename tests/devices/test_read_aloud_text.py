"""What 念给我听 says: in breaths, with the tones that the words have."""

import shutil

import pytest

from window_client.devices.espeak import espeak_phonemes
from window_client.devices.read_aloud_text import pinyin_text, read_aloud_clip, spoken_parts

SENTENCES = "您好！您来办什么？身份证、户口。不用手机，也不用填表。"


def test_a_breath_ends_at_a_sign() -> None:
    assert spoken_parts(SENTENCES) == ("您好", "您来办什么", "身份证", "户口", "不用手机", "也不用填表")


def test_tones_are_the_words_own() -> None:
    assert pinyin_text("您来办什么") == "nin2 lai2 ban4 shen2 me5"
    # 行 and 重 have two readings each
    assert pinyin_text("通行证") == "tong1 xing2 zheng4"


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="no speech program here")
def test_the_speech_program_makes_one_sound_of_it() -> None:
    whole = read_aloud_clip(SENTENCES)
    assert whole.ms > read_aloud_clip("您好").ms * 3
    assert espeak_phonemes(pinyin_text("您好")) == espeak_phonemes("nin2 hao3")
