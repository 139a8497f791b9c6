"""The recorder: a voice is recorded, heard, given up, carried about; what it says without devices."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.devices.sound_rig import SoundRig, heard_ms
from tests.devices.spoken_pack import DESCRIPTION, spoken_clip, spoken_clips, spoken_zip
from ui.background.runner import ImmediateRunner, JobRunner, Runner
from ui.messages import BannerMessage, ToastMessage, WindowMessages
from ui.pages.settings import clip_recorder
from ui.pages.settings.clip_recorder import SpeechEnd, usable
from ui.pages.settings.voice_page import VoicePage
from ui.pages.settings.voice_rows import ClipRow, clip_rows, purpose_of
from ui.voice_app import VoiceWindow
from window_client.devices.speech_text import required_pieces, speech_texts
from window_client.devices.voice_clip import Clip, ClipInvalid, evened, joined, silence, trimmed, write_clip
from window_client.devices.voice_folder import RECORDING_RATE, VoiceFolder
from window_client.devices.voice_pack import VoicePack, pack_as_zip, read_pack
from window_client.settings import Settings
from window_client.settings_file import read_settings

PATIENCE_MS = 60_000


class Recorder:
    """The window, and what it said."""

    def __init__(self, home: Path, settings: Settings, runner: JobRunner) -> None:
        self.home = home
        self.messages = WindowMessages()
        self.toasts: list[str] = []
        self.banners: list[str] = []
        self.messages.toast_posted.connect(self._toast)
        self.messages.banner_posted.connect(self._banner)
        self.window = VoiceWindow(runner, self.messages, settings, home)

    @property
    def page(self) -> VoicePage:
        page = self.window.section.page
        assert isinstance(page, VoicePage)
        return page

    def row(self) -> ClipRow:
        row = self.page.row()
        assert row is not None
        return row

    def states(self) -> dict[str, str]:
        return {row.piece: row.state.text for row in self.page._rows}

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page._table, key)

    def recording(self) -> bool:
        return bool(self.window.section._recorder.piece)

    def pack(self) -> VoicePack:
        return read_pack(self.home / "voice")

    def _toast(self, message: ToastMessage) -> None:
        self.toasts.append(message.text)

    def _banner(self, message: BannerMessage) -> None:
        self.banners.append(f"{message.title}{message.text}")


Opener = Callable[..., Recorder]


@pytest.fixture
def recorder(tmp_path: Path, qtbot: QtBot, shown: Callable[[QWidget], QWidget]) -> Iterator[Opener]:
    made: list[Recorder] = []
    runner = Runner()

    def open_recorder(settings: Settings | None = None) -> Recorder:
        one = Recorder(tmp_path / "home", settings or Settings(voice_volume=100), runner)
        made.append(one)
        shown(one.window)
        qtbot.waitUntil(
            lambda: bool(one.page._rows) and "…" not in one.page._voice.words(), timeout=PATIENCE_MS
        )
        return one

    yield open_recorder
    for one in made:
        one.window.section.stop()
    assert runner.stop(60)


def say(rig: SoundRig, folder: Path, *clips: Clip) -> None:
    """Into the microphone."""
    file = folder / "said.wav"
    file.write_bytes(write_clip(joined([evened(trimmed(clip)) for clip in clips], 100)))
    rig.play(file)


def test_a_piece_is_recorded_heard_and_given_up_by_keys_alone(
    sound_rig: SoundRig, recorder: Opener, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # on a busy machine the program that speaks may come late
    monkeypatch.setattr(clip_recorder, "LONGEST_MS", 40_000)
    one = recorder()
    assert "合成语音" in one.page._voice.words()
    assert "录下本所自己的声音后会自动用上" in one.page._voice.words()
    qtbot.waitUntil(one.page.clip.can_record, timeout=PATIENCE_MS)
    assert (one.row().words, one.row().state.text) == ("请", "未录")
    levels: list[float] = []
    one.window.section._channel.level.connect(levels.append)
    one.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(levels) > 3, timeout=PATIENCE_MS)
    say(sound_rig, tmp_path, spoken_clip("please"))
    # it stops by itself after the words, and goes on to the next piece
    qtbot.waitUntil(lambda: one.states()["please"] == "已录", timeout=PATIENCE_MS)
    assert one.row().words == "号"
    assert max(levels) > 0.1
    qtbot.waitUntil(lambda: "还差 21 段必录的" in one.page._voice.words(), timeout=PATIENCE_MS)
    kept = one.pack().clips["please"]
    meant = heard_ms(evened(trimmed(spoken_clip("please"))))
    assert heard_ms(kept) == pytest.approx(meant, rel=0.3)
    # heard
    one.press(Qt.Key.Key_Up)
    with sound_rig.captured() as heard:
        with qtbot.waitSignal(one.window.section._channel.played, timeout=PATIENCE_MS):
            one.press(Qt.Key.Key_Space)
        sound_rig.wait_for_silence()
    assert heard_ms(heard[0]) == pytest.approx(heard_ms(kept), rel=0.4)
    # given up
    one.press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: one.states()["please"] == "未录", timeout=PATIENCE_MS)
    assert one.pack().clips == {}


def test_a_silent_recording_is_not_kept_and_says_what_to_do(
    sound_rig: SoundRig, recorder: Opener, qtbot: QtBot
) -> None:
    one = recorder()
    qtbot.waitUntil(one.page.clip.can_record, timeout=PATIENCE_MS)
    levels: list[float] = []
    one.window.section._channel.level.connect(levels.append)
    one.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(levels) > 8, timeout=PATIENCE_MS)
    assert one.recording()
    one.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: one.states()["please"] == "没声音", timeout=PATIENCE_MS)
    assert one.page.clip._error.text() == "这段里没有声音。请看看麦克风开关和音量，再录一遍。"
    assert not (one.home / "voice").exists()
    assert one.row().words == "请"


def test_a_test_call_is_heard_with_the_loudness_that_is_not_saved_yet(
    sound_rig: SoundRig, recorder: Opener, qtbot: QtBot
) -> None:
    # quick, as it is heard in real time
    one = recorder(Settings(voice_volume=100, voice_rate=260))
    with sound_rig.captured() as heard:
        one.page._test.click()
        assert not one.page._test.isEnabled()
        qtbot.waitUntil(one.page._test.isEnabled, timeout=PATIENCE_MS)
        sound_rig.wait_for_silence()
    assert heard_ms(heard[0]) > 2_000


def test_a_pack_comes_and_goes_by_file_and_speaks_at_once(
    no_sound_card: None, recorder: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    one = recorder()
    (tmp_path / "stick.zip").write_bytes(spoken_zip())
    one.page._import.click()
    choose(one, tmp_path / "stick.zip", qtbot)
    qtbot.waitUntil(lambda: "测试音" in one.page._voice.words(), timeout=PATIENCE_MS)
    assert one.toasts[0] == "已导入「测试音」，22 段能用"
    assert "录齐了，叫号从现在起用「测试音」" in one.toasts
    assert one.states()["please"] == "已录"
    assert one.states()["window_1"] == "未录"
    one.page._export.click()
    choose(one, tmp_path / "out.zip", qtbot)
    qtbot.waitUntil(lambda: "声音包已存到 out.zip" in one.toasts, timeout=PATIENCE_MS)
    assert read_pack(tmp_path / "out.zip").clips == one.pack().clips


def choose(one: Recorder, file: Path, qtbot: QtBot) -> None:
    """In the dialog that is open."""
    (dialog,) = one.page.findChildren(QFileDialog)
    qtbot.waitUntil(dialog.isVisible, timeout=PATIENCE_MS)
    dialog.selectFile(str(file))
    dialog.accept()
    qtbot.waitUntil(lambda: not one.page.findChildren(QFileDialog), timeout=PATIENCE_MS)


def test_bad_clips_and_bad_files_say_what_is_wrong(
    no_sound_card: None, recorder: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    one = recorder()
    VoiceFolder(one.home / "voice", new_name="x").put("to", spoken_clip("to"))
    bad = {**spoken_clips(), "number": b"no sound", "digit_3": write_clip(silence(500, DESCRIPTION.rate))}
    (tmp_path / "stick.zip").write_bytes(pack_as_zip(DESCRIPTION, bad))
    one.window.section._carrier.take_over(tmp_path / "stick.zip")
    qtbot.waitUntil(lambda: len(one.toasts) == 1 and bool(one.banners), timeout=PATIENCE_MS)
    assert "原来录的留在 voice-" in one.toasts[0]
    assert one.banners == ["声音包里有 2 段用不了号 不是 WAV、三 没声音。请重录这几段，别的都能用。"]
    qtbot.waitUntil(lambda: "还差 2 段必录的" in one.page._voice.words(), timeout=PATIENCE_MS)
    (tmp_path / "stick.zip").write_text("no zip")
    one.window.section._carrier.take_over(tmp_path / "stick.zip")
    qtbot.waitUntil(lambda: len(one.banners) == 2, timeout=PATIENCE_MS)
    assert one.banners[1] == "stick.zip 不是压缩包（zip）。请选导出时存的那个 zip 文件。"
    assert len(one.pack().clips) == 20


class NewestFirst(ImmediateRunner):
    """The worst that slow jobs may do to each other: each one overtakes those asked for before."""

    def __init__(self) -> None:
        super().__init__(holding=True)

    def settle(self) -> None:
        """Until none is left."""
        while self._held:
            self._finish(self._held.pop())


def test_what_is_said_of_the_voice_is_said_of_the_pack_whatever_job_overtakes(
    no_sound_card: None, shown: Callable[[QWidget], QWidget], tmp_path: Path
) -> None:
    own = VoiceFolder(tmp_path / "home" / "voice", new_name="x")
    own.put("please", Clip(RECORDING_RATE, spoken_clip("please").samples))
    runner = NewestFirst()
    one = Recorder(tmp_path / "home", Settings(), runner)
    shown(one.window)
    runner.settle()
    assert "还差 21 段必录的" in one.page._voice.words()
    # the pack is looked for again while one comes
    nearly = {name: clip for name, clip in spoken_clips().items() if name not in ("number", "digit_3")}
    (tmp_path / "nearly.zip").write_bytes(pack_as_zip(DESCRIPTION, nearly))
    one.page._refresh.click()
    one.window.section._carrier.take_over(tmp_path / "nearly.zip")
    runner.settle()
    assert "还差 2 段必录的" in one.page._voice.words()
    assert (one.states()["please"], one.states()["number"]) == ("已录", "未录")
    one.window.section._delete("please")
    one.page._refresh.click()
    runner.settle()
    assert "还差 3 段必录的" in one.page._voice.words()
    assert one.states()["please"] == "未录"
    one.window.section.stop()


def test_without_devices_the_page_says_so_and_import_is_left(
    no_sound_card: None, recorder: Opener, qtbot: QtBot
) -> None:
    one = recorder()
    qtbot.waitUntil(lambda: "无声卡" in one.page._device.words(), timeout=PATIENCE_MS)
    assert "没有接麦克风" in one.page.clip.hint()
    assert not one.page.clip.can_record()
    one.press(Qt.Key.Key_Return)
    assert not one.recording()
    assert one.page._import.isEnabled()
    assert not one.page._export.isEnabled()
    one.page._test.click()
    qtbot.waitUntil(lambda: bool(one.toasts), timeout=PATIENCE_MS)
    assert one.toasts == ["没有声音设备，听不见。接上喇叭再试。"]


def test_loudness_and_speed_are_saved_into_this_pc(
    no_sound_card: None, recorder: Opener, qtbot: QtBot
) -> None:
    one = recorder(Settings())
    assert not one.window.view.can_save()
    one.page._volume.setFocus()
    QTest.keyClick(one.page._volume, Qt.Key.Key_End)
    QTest.keyClick(one.page._on, Qt.Key.Key_Space)
    assert one.window.view.can_save()
    QTest.keyClick(one.page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(one.toasts), timeout=PATIENCE_MS)
    kept = read_settings(one.home)
    assert (kept.voice_volume, kept.voice_on, kept.voice_rate) == (100, False, 140)
    assert not one.window.view.can_save()


def test_a_pack_that_the_settings_name_is_shown_and_not_changed(
    no_sound_card: None, recorder: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "shared.zip").write_bytes(spoken_zip())
    one = recorder(Settings(voice_pack=str(tmp_path / "shared.zip")))
    assert "测试音" in one.page._voice.words()
    assert one.states()["please"] == "已录"
    assert "不在这里改" in one.page.clip.hint()
    one.press(Qt.Key.Key_Delete)
    assert one.states()["please"] == "已录"


def test_every_piece_has_a_line_that_says_what_it_is_for() -> None:
    texts = speech_texts()
    rows = clip_rows(VoicePack(DESCRIPTION, {}), {"to": "too_long"})
    assert [row.piece for row in rows[:22]] == list(required_pieces(texts))
    assert {row.piece for row in rows} == set(texts.pieces)
    needed = [row.purpose for row in rows[:22]]
    assert not any(purpose.startswith("可选") for purpose in needed)
    assert all(row.purpose.startswith("可选") for row in rows[22:])
    assert purpose_of("window") == purpose_of("ten") == "窗口号"
    assert next(row.state.text for row in rows if row.piece == "to") == "太长"


def test_the_end_of_the_words_is_heard_and_a_pause_is_none() -> None:
    end = SpeechEnd()
    quiet, loud = [0.01] * 13, [0.4, 0.5, 0.3]
    assert not any(end.is_over(level) for level in (*[0.02] * 50, *loud, *quiet, *loud, *quiet))
    assert end.is_over(0.01)
    assert not end.is_over(0.01), "said once"


def test_a_recording_is_kept_without_the_silence_around_it() -> None:
    word = Clip(RECORDING_RATE, evened(trimmed(spoken_clip("please"))).samples)
    raw = joined([silence(900, RECORDING_RATE), word, silence(1_500, RECORDING_RATE)], 0)
    assert usable("please", raw).ms <= word.ms + 80
    with pytest.raises(ClipInvalid) as caught:
        usable("please", silence(900, RECORDING_RATE))
    assert caught.value.facts == {"problem": "silent", "clip": "please"}
