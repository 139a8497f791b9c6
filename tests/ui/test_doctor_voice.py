"""What the doctor says of the hall's voice and of the sound card."""

from pathlib import Path

import pytest

from tests.devices.sound_rig import SoundRig
from tests.devices.spoken_pack import spoken_clip, spoken_zip
from ui.devices import sound_command
from ui.doctor import Finding, examine
from window_client.devices.voice_clip import Clip
from window_client.devices.voice_folder import RECORDING_RATE, VoiceFolder
from window_client.settings import HOME_VARIABLE, Settings
from window_client.settings_file import write_settings


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.setattr("ui.doctor._database", lambda _demo: iter(()))
    return tmp_path / "home"


def findings() -> dict[str, Finding]:
    return {finding.subject: finding for finding in examine(demo=False)}


def test_the_speech_program_speaks_until_the_own_voice_is_whole(no_sound_card: None, home: Path) -> None:
    found = findings()["叫号声音"]
    assert found.ok is True
    assert "espeak-ng 1." in found.found
    assert "录下本所自己的声音后会自动用上" in found.found
    VoiceFolder(home / "voice", new_name="x").put(
        "please", Clip(RECORDING_RATE, spoken_clip("please").samples)
    )
    assert "录了 1 段，还差 21 段" in findings()["叫号声音"].found
    (home / "pack.zip").write_bytes(spoken_zip())
    VoiceFolder(home / "voice", new_name="x").take_over(home / "pack.zip")
    assert findings()["叫号声音"].found == "录下的声音「测试音」"


def test_without_any_voice_the_remedy_is_said(no_sound_card: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("window_client.devices.espeak._PROGRAM", "no-such-program")
    found = findings()["叫号声音"]
    assert found.ok is None
    assert "只有提示音" in found.found
    assert "window-client voice" in found.line


def test_a_spoiled_pack_is_a_fault(no_sound_card: None, home: Path) -> None:
    (home / "voice").mkdir(parents=True)
    (home / "voice" / "pack.toml").write_text("spoiled")
    found = findings()["叫号声音"]
    assert found.ok is False
    assert "pack.toml" in found.found


def test_a_pack_that_the_settings_name_and_nobody_finds_is_a_fault(no_sound_card: None, home: Path) -> None:
    write_settings(home, Settings(voice_pack=str(home / "gone.zip")))
    assert findings()["叫号声音"].ok is False


def test_a_voice_that_is_switched_off_is_no_fault(no_sound_card: None, home: Path) -> None:
    write_settings(home, Settings(voice_on=False))
    found = findings()
    assert found["叫号声音"].ok is None
    assert "声音设备" not in found


def test_no_sound_card_is_said(no_sound_card: None) -> None:
    found = findings()["声音设备"]
    assert (found.ok, found.found) == (None, "无声卡")


def test_the_sound_card_is_named_and_one_that_hangs_is_a_fault(
    sound_rig: SoundRig, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert findings()["声音设备"].ok is True
    monkeypatch.setattr(sound_command, "_LONGEST_S", 2.0)
    sound_rig.hang()
    found = findings()["声音设备"]
    assert found.ok is False
    assert "重启声音服务" in found.line
