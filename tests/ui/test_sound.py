"""Calls in the hall, heard: one after another, whole, whatever hangs."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.devices.sound_rig import SoundRig, chimes, heard_ms, mixed
from tests.devices.spoken_pack import DESCRIPTION, spoken_clips, spoken_zip
from tests.ui.hall_sound import verdict
from ui.background.runner import Runner
from ui.devices import sound, sound_channel
from ui.devices.sound import Announcer, VoiceFacts
from window_client.devices.speaker import Speaker, VoiceKind, find_speaker
from window_client.devices.voice_clip import Clip, chime, silence
from window_client.devices.voice_folder import VoiceFolder
from window_client.devices.voice_pack import pack_as_zip
from window_client.settings import Settings
from window_client.settings_file import write_settings

#: a busy machine may take its time, a test does not say how long
PATIENCE_MS = 120_000
CALLS = (("A011", 3), ("H013", 12))
#: loud, and as fast as may be set: the tests hear it in real time
LOUD = Settings(voice_volume=100, voice_rate=260)


class Hall:
    """An announcer and what it told."""

    def __init__(self, home: Path, settings: Settings) -> None:
        self.runner = Runner()
        self.announcer = Announcer(self.runner, settings=settings, home=home)
        self.told: list[str] = []
        self.announcer.started.connect(lambda label: self.told.append(f"{label} begins"))
        self.announcer.finished.connect(lambda label: self.told.append(f"{label} ends"))

    def ended(self) -> int:
        return sum(1 for one in self.told if one.endswith("ends"))

    def stop(self) -> None:
        self.announcer.stop()
        assert self.runner.stop(60)


Opener = Callable[..., Hall]


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Opener]:
    made: list[Hall] = []

    def open_hall(settings: Settings = LOUD) -> Hall:
        made.append(Hall(tmp_path, settings))
        return made[-1]

    yield open_hall
    for one in made:
        one.stop()


def announce_two(one: Hall, qtbot: QtBot) -> None:
    """50 ms apart, as two counters that press together."""
    one.announcer.announce(*CALLS[0])
    qtbot.wait(50)
    one.announcer.announce(*CALLS[1])
    qtbot.waitUntil(lambda: one.ended() == 2, timeout=PATIENCE_MS)


def expected(speaker: Speaker) -> list[Clip]:
    return [speaker.announcement(label, counter, again=False) for label, counter in CALLS]


def test_two_calls_at_once_are_heard_one_after_the_other(
    sound_rig: SoundRig, hall: Opener, qtbot: QtBot
) -> None:
    one = hall()
    with sound_rig.captured() as heard:
        announce_two(one, qtbot)
        sound_rig.wait_for_silence()
    assert one.told == ["A011 begins", "A011 ends", "H013 begins", "H013 ends"]
    assert verdict(heard[0], expected(find_speaker(LOUD, Path("nowhere")))) == ""
    facts = one.announcer.available()
    assert facts.kind is VoiceKind.PROGRAM
    assert facts.device
    assert facts.trouble == ""


def test_a_recorded_voice_speaks_as_soon_as_it_is_whole(
    sound_rig: SoundRig, hall: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    one = hall()
    qtbot.waitUntil(lambda: one.announcer.available().kind is not None, timeout=PATIENCE_MS)
    assert one.announcer.available().kind is VoiceKind.PROGRAM
    (tmp_path / "pack.zip").write_bytes(spoken_zip(whole_windows=True))
    VoiceFolder(tmp_path / "voice", new_name="x").take_over(tmp_path / "pack.zip")
    speaker = find_speaker(Settings(), tmp_path)
    assert speaker.kind is VoiceKind.PACK
    # nobody tells the board: the recorder is another program
    with sound_rig.captured() as heard:
        announce_two(one, qtbot)
        sound_rig.wait_for_silence()
    assert one.announcer.available().kind is VoiceKind.PACK
    assert one.announcer.available().name == "测试音"
    assert verdict(heard[0], expected(speaker)) == ""


def test_the_verdict_sees_calls_that_talk_over_each_other_or_are_cut() -> None:
    first, second = parts = expected(find_speaker(LOUD, Path("nowhere")))
    one_after_another = mixed(first, second, first.ms)
    assert verdict(one_after_another, parts) == ""
    for delay in (50, 700, 2_000, first.ms - 1_500):
        assert verdict(mixed(first, second, delay), parts) != "", delay
    half = Clip(second.rate, second.samples[: len(second.samples) // 2])
    assert verdict(mixed(first, half, first.ms), parts) != ""
    # silence that a busy machine puts in is none of our faults
    stutter = one_after_another.samples[:]
    for at in (30_000, 60_000, 90_000):
        stutter[at:at] = silence(200, first.rate).samples
    assert verdict(Clip(first.rate, stutter), parts) == ""


def test_a_sound_server_that_hangs_holds_nobody_up(
    sound_rig: SoundRig, hall: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound_channel, "ANSWER_MS", 1_500)
    sound_rig.hang()
    one = hall()
    beats: list[int] = []
    one.announcer.announce(*CALLS[0])
    one.announcer.announce(*CALLS[1])
    with qtbot.waitSignal(one.announcer.facts_changed, timeout=PATIENCE_MS):
        pass
    # the board goes on painting meanwhile
    while one.ended() < 2 and len(beats) < 10_000:
        qtbot.wait(10)
        beats.append(one.ended())
    assert one.told == ["A011 ends", "H013 ends"]
    assert beats.count(0) > 10
    assert one.announcer.available().trouble == "hangs"
    sound_rig.go_on()
    monkeypatch.setattr(sound_channel, "ANSWER_MS", 60_000)
    with sound_rig.captured() as heard:
        one.announcer.announce(*CALLS[0])
        qtbot.waitUntil(lambda: one.ended() == 3, timeout=PATIENCE_MS)
        sound_rig.wait_for_silence()
    assert len(chimes(heard[0])) == 1
    assert one.announcer.available().trouble == ""


def test_without_a_sound_card_every_call_is_answered_and_the_facts_say_why(
    no_sound_card: None, hall: Opener, qtbot: QtBot
) -> None:
    one = hall()
    announce_two(one, qtbot)
    assert one.told == ["A011 ends", "H013 ends"]
    assert one.announcer.available() == VoiceFacts(
        on=True, kind=VoiceKind.PROGRAM, name=one.announcer.available().name, device="", trouble="no_device"
    )


def test_without_a_sound_card_it_is_looked_for_less_and_less(
    no_sound_card: None, hall: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound, "_LOOK_AGAIN_MS", 40)
    monkeypatch.setattr(sound, "_LOOK_AGAIN_AT_LEAST_MS", 160)
    looks: list[int] = []
    again = sound_channel.SoundChannel.look_again
    one = hall()
    timer = one.announcer._look

    def look_again(channel: sound_channel.SoundChannel) -> None:
        looks.append(timer.interval())
        again(channel)

    monkeypatch.setattr(sound_channel.SoundChannel, "look_again", look_again)
    qtbot.waitUntil(lambda: len(looks) >= 4, timeout=PATIENCE_MS)
    assert looks[:4] == [80, 160, 160, 160]
    # one was found: no process is started any more, and if it goes away it is looked for as at first
    one.announcer._channel.devices_named.emit("USB", "")
    assert timer.interval() == 40
    found = len(looks)
    qtbot.waitUntil(lambda: timer.remainingTime() < 20, timeout=PATIENCE_MS)
    one.announcer._look_again()
    assert len(looks) == found
    one.announcer._channel.devices_named.emit("", "")
    qtbot.waitUntil(lambda: len(looks) > found, timeout=PATIENCE_MS)
    assert looks[found] == 80


def test_without_the_speech_program_the_chime_is_left(
    sound_rig: SoundRig, hall: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("window_client.devices.espeak._PROGRAM", "no-such-program")
    one = hall()
    with sound_rig.captured() as heard:
        announce_two(one, qtbot)
        sound_rig.wait_for_silence()
    assert one.announcer.available().kind is VoiceKind.CHIME
    assert verdict(heard[0], [chime(22_050), chime(22_050)]) == ""


def test_a_speech_program_that_hangs_is_given_up(
    sound_rig: SoundRig, hall: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "espeak-ng"
    # it tells its version, so it is chosen, and then never ends
    program.write_text('#!/bin/sh\n[ "$1" = --version ] && echo "eSpeak NG 9.9" && exit\nexec sleep 600\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr("window_client.devices.espeak._LONGEST_S", 1.0)
    one = hall()
    with sound_rig.captured() as heard:
        announce_two(one, qtbot)
        sound_rig.wait_for_silence()
    assert one.announcer.available().name == "9.9"
    assert verdict(heard[0], [chime(22_050), chime(22_050)]) == ""


def test_when_voices_are_switched_off_nothing_is_heard_and_all_is_answered(
    sound_rig: SoundRig, hall: Opener, qtbot: QtBot
) -> None:
    one = hall(Settings(voice_on=False))
    with sound_rig.captured() as heard:
        announce_two(one, qtbot)
        sound_rig.wait_for_silence()
    assert one.told == ["A011 ends", "H013 ends"]
    assert heard_ms(heard[0]) == 0


def test_a_board_hears_of_settings_that_another_program_wrote(
    no_sound_card: None, hall: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    one = hall()
    announce_two(one, qtbot)
    write_settings(tmp_path, replace(LOUD, voice_on=False))
    with qtbot.waitSignal(one.announcer.finished, timeout=PATIENCE_MS):
        one.announcer.announce(*CALLS[0])
    assert not one.announcer.available().on
    (tmp_path / "settings.toml").write_text("half a li")
    with qtbot.waitSignal(one.announcer.finished, timeout=PATIENCE_MS):
        one.announcer.announce(*CALLS[0])
    assert not one.announcer.available().on, "the last good settings stay"


def test_what_waited_too_long_is_no_news(
    no_sound_card: None, hall: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound, "_STALE_S", 0.0)
    one = hall()
    announce_two(one, qtbot)
    assert one.announcer.available().trouble == ""


def test_the_window_may_close_in_the_middle_of_a_call(
    sound_rig: SoundRig, hall: Opener, qtbot: QtBot
) -> None:
    one = hall()
    with qtbot.waitSignal(one.announcer.started, timeout=PATIENCE_MS):
        one.announcer.announce(*CALLS[0])
    process = one.announcer._channel._process
    assert process is not None
    pid = process.processId()
    one.announcer.stop()
    qtbot.waitUntil(lambda: not Path(f"/proc/{pid}").exists(), timeout=PATIENCE_MS)
    assert one.ended() == 0


def test_a_pack_without_a_clip_for_a_letter_lets_the_program_say_it(tmp_path: Path) -> None:
    clips = {name: data for name, data in spoken_clips().items() if name != "letter_B"}
    (tmp_path / "voice.zip").write_bytes(pack_as_zip(DESCRIPTION, clips))
    speaker = find_speaker(Settings(voice_pack=str(tmp_path / "voice.zip")), tmp_path)
    assert speaker.kind is VoiceKind.PACK
    assert speaker.announcement("B001", 1, again=False).ms > 3_000
