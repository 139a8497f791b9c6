"""Read aloud, heard: sentence by sentence, more slowly on wish, never two at once, off by one key."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.devices.sound_rig import SoundRig, heard_ms
from ui.background.runner import Runner
from ui.devices.sentence_reader import PACES, SentenceReader, readable
from ui.pages.senior_display.sample_facts import sample_facts
from ui.pages.senior_display.senior_display_presenter import SeniorDisplayPresenter
from window_client.devices.espeak import espeak_phonemes
from window_client.devices.read_aloud_text import pinyin_text, read_aloud_clip, spoken_parts

PATIENCE_MS = 120_000
SENTENCES = ("费用，120 元", "最迟 3 月 27 日（周五）办好", "身份证 320499195203021629")


class Voice:
    """A reader and what it told."""

    def __init__(self) -> None:
        self.runner = Runner()
        self.reader = SentenceReader(self.runner)
        self.began: list[str] = []
        self.reader.began.connect(self.began.append)

    def is_reading(self) -> bool:
        return self.reader.reading


@pytest.fixture
def voice(qtbot: QtBot) -> Iterator[Voice]:
    made = Voice()
    yield made
    made.reader.stop()
    assert made.runner.stop(60)


def expected_ms(sentences: tuple[str, ...], pace: int = PACES[0]) -> int:
    return sum(heard_ms(read_aloud_clip(one, words_per_minute=pace)) for one in sentences)


def read_whole(voice: Voice, qtbot: QtBot, sentences: tuple[str, ...]) -> None:
    voice.reader.read(sentences)
    qtbot.waitUntil(voice.is_reading, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not voice.is_reading(), timeout=PATIENCE_MS)


def near(found: int, wished: int) -> bool:
    """Within a tenth: the sound server resamples, and fades the very edges."""
    return abs(found - wished) <= wished / 10


def test_each_sentence_is_heard_whole_and_the_number_of_a_person_is_not(
    sound_rig: SoundRig, voice: Voice, qtbot: QtBot
) -> None:
    said = readable(SENTENCES)
    assert said == ("费用，一百二十元", "最迟三月二十七日，星期五，办好")
    with sound_rig.captured() as heard:
        read_whole(voice, qtbot, SENTENCES)
        sound_rig.wait_for_silence()
    assert tuple(voice.began) == said
    assert near(heard_ms(heard[0]), expected_ms(said)), (heard_ms(heard[0]), expected_ms(said))


def test_the_phonemes_are_those_of_the_words() -> None:
    parts = [part for one in readable(SENTENCES[:1]) for part in spoken_parts(one)]
    by_hand = ("fei4 yong4", "yi4 bai3 er4 shi2 yuan2")
    assert [espeak_phonemes(pinyin_text(part)) for part in parts] == [espeak_phonemes(one) for one in by_hand]
    assert espeak_phonemes("yi4 bai3 er4 shi2 yuan2") != espeak_phonemes("yi1 er4 ling2 yuan2")


def test_slower_makes_the_same_words_longer(sound_rig: SoundRig, voice: Voice, qtbot: QtBot) -> None:
    said = readable(SENTENCES[:1])
    voice.reader.slower()
    voice.reader.slower()
    assert voice.reader.slowest
    with sound_rig.captured() as heard:
        read_whole(voice, qtbot, SENTENCES[:1])
        sound_rig.wait_for_silence()
    slow = expected_ms(said, PACES[-1])
    assert near(heard_ms(heard[0]), slow)
    assert slow > expected_ms(said) * 1.15
    voice.reader.forget()
    assert not voice.reader.slowest


def test_a_second_text_ends_the_first_and_they_never_talk_at_once(
    sound_rig: SoundRig, voice: Voice, qtbot: QtBot
) -> None:
    first, second = ("表我们来填，您最后签个名就行，不会写字的可以按手印",), ("费用，120 元",)
    with sound_rig.captured() as heard:
        voice.reader.read(first)
        qtbot.waitUntil(lambda: bool(voice.began), timeout=PATIENCE_MS)
        read_whole(voice, qtbot, second)
        sound_rig.wait_for_silence()
    assert voice.began == [*readable(first), *readable(second)]
    whole = expected_ms(readable(first)) + expected_ms(readable(second))
    # the first is cut off at once, the second is whole
    assert expected_ms(readable(second)) * 0.9 <= heard_ms(heard[0]) < whole * 0.9


def test_one_key_is_off(sound_rig: SoundRig, voice: Voice, qtbot: QtBot) -> None:
    presenter = SeniorDisplayPresenter(voice.reader)
    voice.reader.look()
    qtbot.waitUntil(lambda: voice.reader.can_read, timeout=PATIENCE_MS)
    presenter.ask(sample_facts())
    assert presenter.look is not None
    assert presenter.look.voice
    with sound_rig.captured() as heard:
        presenter.toggle_reading()
        qtbot.waitUntil(lambda: bool(voice.began), timeout=PATIENCE_MS)
        presenter.toggle_reading()
        assert not voice.is_reading()
        sound_rig.wait_for_silence()
    assert len(voice.began) == 1
    assert heard_ms(heard[0]) < expected_ms(readable(sample_facts().spoken)) / 2


def test_a_blank_screen_is_silent_and_a_sensitive_visit_is_never_read(voice: Voice, qtbot: QtBot) -> None:
    presenter = SeniorDisplayPresenter(voice.reader)
    voice.reader.look()
    qtbot.waitUntil(lambda: voice.reader.can_read, timeout=PATIENCE_MS)
    presenter.ask(replace(sample_facts(), sensitive=True))
    assert presenter.look is not None
    assert not presenter.look.voice
    presenter.toggle_reading()
    assert not voice.is_reading()
    presenter.ask(sample_facts())
    presenter.toggle_reading()
    qtbot.waitUntil(voice.is_reading, timeout=PATIENCE_MS)
    presenter.clear()
    assert not voice.is_reading()
