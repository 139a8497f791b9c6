"""Voice packs: whole ones speak, partial ones wait, bad ones say what is wrong and touch nothing."""

import zipfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.devices.spoken_pack import DESCRIPTION, RATE, spoken_clip, spoken_clips, spoken_zip
from window_client.devices import voice_folder
from window_client.devices.speech_text import required_pieces, speech_texts, spoken_call
from window_client.devices.voice_clip import (
    Clip,
    ClipInvalid,
    ClipProblem,
    chime,
    read_clip,
    silence,
    trimmed,
    write_clip,
)
from window_client.devices.voice_folder import RECORDING_RATE, VoiceFolder, VoiceNotWritten, write_zip
from window_client.devices.voice_pack import (
    GAP_MS,
    PackProblem,
    VoicePack,
    VoicePackInvalid,
    description_text,
    pack_as_zip,
    read_pack,
)

HEAD = 'format = 1\nname = "n"\nrate = 22050\n'


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> VoicePack:
    file = tmp_path_factory.mktemp("pack") / "voice.zip"
    file.write_bytes(spoken_zip(whole_windows=True))
    return read_pack(file)


def zip_of(place: Path, files: dict[str, bytes | str]) -> Path:
    with zipfile.ZipFile(place, "w") as file:
        for name, data in files.items():
            file.writestr(name, data)
    return place


def folder_of(place: Path, clips: dict[str, bytes]) -> Path:
    place.mkdir()
    names = {name: f"{name}.wav" for name in clips}
    (place / "pack.toml").write_text(description_text(DESCRIPTION, names), "utf-8")
    for name, data in clips.items():
        (place / names[name]).write_bytes(data)
    return place


def test_a_whole_pack_is_read(whole: VoicePack) -> None:
    assert whole.description == DESCRIPTION
    assert whole.whole
    assert whole.problems == {}
    assert set(whole.clips) >= set(required_pieces(speech_texts()))


def test_folder_and_zip_are_the_same(whole: VoicePack, tmp_path: Path) -> None:
    assert read_pack(folder_of(tmp_path / "pack", spoken_clips(whole_windows=True))) == whole


def test_a_zip_with_a_folder_in_it_is_read(tmp_path: Path) -> None:
    inner = {f"voice/{name}.wav": data for name, data in spoken_clips().items()}
    names = {name: f"{name}.wav" for name in spoken_clips()}
    text = description_text(DESCRIPTION, names)
    assert read_pack(zip_of(tmp_path / "v.zip", {"voice/pack.toml": text, **inner})).whole


@settings(max_examples=25)
@given(st.sampled_from("HACLZ"), st.integers(1, 999), st.integers(1, 99), st.booleans(), st.booleans())
def test_a_call_is_its_trimmed_clips_with_gaps(
    whole: VoicePack, letter: str, number: int, counter: int, again: bool, short: bool
) -> None:
    label = f"{number:04d}" if short else f"{letter}{number:03d}"
    pieces = spoken_call(label, counter, again=again, have=whole.clips)
    sentence = whole.sentence(label, counter, again=again)
    expected = sum(len(trimmed(whole.clips[name]).samples) for name in pieces)
    expected += (len(pieces) - 1) * (RATE * GAP_MS // 1000)
    assert len(sentence.samples) == expected
    assert sentence.rate == RATE


def test_a_pack_without_a_needed_clip_is_not_whole(tmp_path: Path) -> None:
    clips = {name: data for name, data in spoken_clips().items() if name not in ("digit_7", "again")}
    pack = read_pack(folder_of(tmp_path / "pack", clips))
    assert pack.missing == ("digit_7", "again")
    with pytest.raises(ClipInvalid) as caught:
        pack.sentence("A007", 1, again=False)
    assert caught.value.facts == {"problem": "missing", "clip": "digit_7"}
    assert pack.sentence("A008", 1, again=False).ms > 1_000


def test_a_pack_that_says_yao_needs_yao(tmp_path: Path) -> None:
    place = folder_of(tmp_path / "pack", spoken_clips())
    with (place / "pack.toml").open("r+", encoding="utf-8") as file:
        text = file.read()
        file.seek(0)
        file.write('one_in_tickets = "digit_yao"\n' + text)
    assert read_pack(place).missing == ("digit_yao",)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"no sound", ClipProblem.NOT_WAV),
        (write_clip(spoken_clip("please"))[:-50], ClipProblem.DAMAGED),
        (write_clip(Clip(16_000, spoken_clip("please").samples)), ClipProblem.WRONG_RATE),
        (write_clip(silence(500, RATE)), ClipProblem.SILENT),
        (write_clip(Clip(RATE, spoken_clip("please").samples * 9)), ClipProblem.TOO_LONG),
        (bytes(2**20), PackProblem.CLIP_TOO_LARGE),
    ],
)
def test_a_bad_clip_is_left_out_with_its_reason(data: bytes, problem: str, tmp_path: Path) -> None:
    pack = read_pack(folder_of(tmp_path / "pack", {**spoken_clips(), "please": data}))
    assert pack.problems == {"please": problem}
    assert pack.missing == ("please",)


@pytest.mark.parametrize(
    ("text", "problem", "facts"),
    [
        ("", PackProblem.WRONG_VALUE, {"key": "format"}),
        ("format = 2", PackProblem.NEWER_FORMAT, {}),
        ("format = [", PackProblem.NOT_TOML, {}),
        ("[" * 60_000, PackProblem.NOT_TOML, {}),
        ("#" * 70_000, PackProblem.NOT_TOML, {}),
        (HEAD, PackProblem.WRONG_VALUE, {"key": "clips"}),
        (HEAD + "clips = 3", PackProblem.WRONG_VALUE, {"key": "clips"}),
        (HEAD.replace('"n"', '" "') + "[clips]", PackProblem.WRONG_VALUE, {"key": "name"}),
        (HEAD.replace('"n"', '"a\\u202eb"') + "[clips]", PackProblem.WRONG_VALUE, {"key": "name"}),
        (HEAD.replace('"n"', f'"{"n" * 81}"') + "[clips]", PackProblem.WRONG_VALUE, {"key": "name"}),
        (HEAD.replace("22050", "8000") + "[clips]", PackProblem.WRONG_VALUE, {"key": "rate"}),
        (HEAD.replace("22050", "true") + "[clips]", PackProblem.WRONG_VALUE, {"key": "rate"}),
        (HEAD + 'one_in_tickets = "x"\n[clips]', PackProblem.WRONG_VALUE, {"key": "one_in_tickets"}),
        (HEAD + "licence = 3\n[clips]", PackProblem.WRONG_VALUE, {"key": "licence"}),
        (HEAD + "volume = 3\n[clips]", PackProblem.UNKNOWN_KEY, {"key": "volume"}),
        (HEAD + '[clips]\nhello = "x.wav"', PackProblem.UNKNOWN_CLIP, {"clip": "hello"}),
    ],
)
def test_a_bad_description_says_what_is_wrong(
    text: str, problem: PackProblem, facts: dict[str, str], tmp_path: Path
) -> None:
    with pytest.raises(VoicePackInvalid) as caught:
        read_pack(zip_of(tmp_path / "v.zip", {"pack.toml": text}))
    assert caught.value.facts == {"problem": problem, "pack": "v.zip", **facts}


@pytest.mark.parametrize(
    "name",
    [
        *("../please.wav", "/etc/passwd", "a/b.wav", "a\\\\b.wav", "C:x.wav", "please.mp3", ".wav", ""),
        *("x.wav\\n", "x" * 65 + ".wav"),
    ],
)
def test_no_file_outside_the_pack_is_named(name: str, tmp_path: Path) -> None:
    outside = tmp_path / "please.wav"
    outside.write_bytes(write_clip(spoken_clip("please")))
    text = HEAD + f'[clips]\nplease = "{name}"'
    place = tmp_path / "pack"
    place.mkdir()
    (place / "pack.toml").write_text(text, "utf-8")
    for pack in (place, zip_of(tmp_path / "v.zip", {"pack.toml": text, "../please.wav": b"x"})):
        with pytest.raises(VoicePackInvalid) as caught:
            read_pack(pack)
        assert caught.value.facts["problem"] is PackProblem.BAD_FILE_NAME


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.wav"
    outside.write_bytes(write_clip(spoken_clip("please")))
    place = folder_of(tmp_path / "pack", {})
    (place / "pack.toml").write_text(HEAD + '[clips]\nplease = "please.wav"', "utf-8")
    (place / "please.wav").symlink_to(outside)
    assert read_pack(place).problems == {"please": PackProblem.CLIP_MISSING}


def test_what_is_no_pack_says_so(tmp_path: Path) -> None:
    empty, text, broken = tmp_path / "empty", tmp_path / "a.txt", tmp_path / "b.zip"
    empty.mkdir()
    text.write_text("hello")
    data = bytearray(spoken_zip())
    data[2_000:60_000] = bytes(58_000)
    broken.write_bytes(bytes(data))
    expected = {
        tmp_path / "nothing": PackProblem.MISSING,
        empty: PackProblem.NO_DESCRIPTION,
        text: PackProblem.NOT_ZIP,
        broken: PackProblem.DAMAGED_ZIP,
        zip_of(tmp_path / "c.zip", {"readme.txt": "x"}): PackProblem.NO_DESCRIPTION,
    }
    for place, problem in expected.items():
        with pytest.raises(VoicePackInvalid) as caught:
            read_pack(place)
        assert caught.value.facts["problem"] is problem, place.name


def test_a_locked_zip_and_a_strange_packing_are_refused(tmp_path: Path) -> None:
    data = bytearray(zip_of(tmp_path / "v.zip", {"pack.toml": HEAD}).read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1  # the flag "has a password"
    (tmp_path / "locked.zip").write_bytes(bytes(data))
    with zipfile.ZipFile(tmp_path / "strange.zip", "w", zipfile.ZIP_BZIP2) as file:
        file.writestr("pack.toml", HEAD)
    for name, problem in (("locked", PackProblem.LOCKED_ZIP), ("strange", PackProblem.DAMAGED_ZIP)):
        with pytest.raises(VoicePackInvalid) as caught:
            read_pack(tmp_path / f"{name}.zip")
        assert caught.value.facts["problem"] is problem


SMALL = pack_as_zip(
    replace(DESCRIPTION, rate=16_000),
    {name: write_clip(Clip(16_000, chime(16_000).samples[:2_000])) for name in ("please", "to")},
)
spoilings = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=4
)


def spoiled(data: bytes, changes: list[tuple[float, int]], cut: float) -> bytes:
    spoilt = bytearray(data)
    for place, value in changes:
        spoilt[int(place * len(spoilt))] = value
    return bytes(spoilt[: int(len(spoilt) * cut)])


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spoilings, st.sampled_from([1.0, 0.999, 0.9, 0.3]), st.booleans())
def test_a_spoiled_zip_is_read_or_refused_and_nothing_else(
    tmp_path: Path, changes: list[tuple[float, int]], cut: float, at_the_end: bool
) -> None:
    # the directory of the files lies at the end, and is where a lie does most harm
    split = SMALL.index(b"PK\x01\x02") if at_the_end else 0
    (tmp_path / "v.zip").write_bytes(SMALL[:split] + spoiled(SMALL[split:], changes, cut))
    with suppress(VoicePackInvalid):
        read_pack(tmp_path / "v.zip")


@settings(max_examples=300)
@given(spoilings, st.sampled_from([1.0, 0.9, 0.3]))
def test_a_spoiled_header_is_read_or_refused_and_nothing_else(
    changes: list[tuple[float, int]], cut: float
) -> None:
    whole = write_clip(Clip(16_000, chime(16_000).samples[:2_000]))
    with suppress(ClipInvalid):
        read_clip(spoiled(whole[:48], changes, cut) + whole[48:])


def test_the_name_of_a_file_in_a_zip_may_be_no_text(tmp_path: Path) -> None:
    data = bytearray(SMALL)
    at = data.index(b"PK\x01\x02")
    data[at + 9] |= 8  # the flag: names are UTF-8
    data[at + 46] = 0x81
    (tmp_path / "v.zip").write_bytes(bytes(data))
    with pytest.raises(VoicePackInvalid) as caught:
        read_pack(tmp_path / "v.zip")
    assert caught.value.facts["problem"] is PackProblem.DAMAGED_ZIP


def test_a_bomb_is_unpacked_within_its_bound(tmp_path: Path) -> None:
    place = tmp_path / "bomb.zip"
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("pack.toml", HEAD + '[clips]\nplease = "please.wav"')
        with file.open("please.wav", "w") as member:
            for _ in range(200):
                member.write(bytes(2**20))
    assert place.stat().st_size < 2**20
    assert read_pack(place).problems == {"please": PackProblem.CLIP_TOO_LARGE}


# -- the voice that is being recorded


def own(tmp_path: Path) -> VoiceFolder:
    return VoiceFolder(tmp_path / "home" / "voice", new_name="本所的声音")


def recording(name: str) -> Clip:
    return Clip(RECORDING_RATE, spoken_clip(name).samples)


def test_a_voice_grows_clip_by_clip_until_it_is_whole(tmp_path: Path) -> None:
    voice = own(tmp_path)
    assert voice.read().clips == {}
    names = required_pieces(speech_texts())
    for name in names[:-1]:
        assert not voice.put(name, recording(name)).whole
    pack = voice.put(names[-1], recording(names[-1]))
    assert pack.whole
    assert pack.description.name == "本所的声音"
    assert own(tmp_path).read() == pack
    assert voice.delete("please").missing == ("please",)
    assert not (tmp_path / "home" / "voice" / "please.wav").exists()
    assert voice.delete("please").missing == ("please",)


def test_a_change_reads_the_pack_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    voice = own(tmp_path)
    for name in ("please", "to"):
        voice.put(name, recording(name))
    reads: list[Path] = []

    def counted(place: Path) -> VoicePack:
        reads.append(place)
        return read_pack(place)

    monkeypatch.setattr(voice_folder, "read_pack", counted)
    told = [
        voice.put("please", recording("to")),
        voice.put("chime", silence(500, RECORDING_RATE)),
        voice.delete("to"),
    ]
    assert len(reads) == 3
    # and what they told is what lies there
    assert told[-1] == voice.read()
    assert told[1].clips.keys() == {"please", "to"}
    assert told[1].problems.keys() == {"chime"}


def test_a_clip_that_cannot_be_played_is_kept_and_named_until_it_is_recorded_again(tmp_path: Path) -> None:
    voice = own(tmp_path)
    assert voice.put("please", silence(500, RECORDING_RATE)).problems == {"please": ClipProblem.SILENT}
    assert voice.put("to", recording("to")).problems == {"please": ClipProblem.SILENT}
    assert voice.put("please", recording("please")).problems == {}


def test_an_exported_voice_is_the_same_elsewhere(tmp_path: Path) -> None:
    here = own(tmp_path)
    for name in required_pieces(speech_texts()):
        here.put(name, recording(name))
    file = tmp_path / "stick.zip"
    write_zip(here.read(), file)
    there = VoiceFolder(tmp_path / "there" / "voice", new_name="x")
    pack, aside = there.take_over(file)
    assert aside is None
    assert pack == there.read() == here.read()


def test_an_import_keeps_what_was_recorded_before(tmp_path: Path) -> None:
    voice = own(tmp_path)
    voice.put("please", recording("please"))
    before = voice.read()
    file = tmp_path / "stick.zip"
    file.write_bytes(pack_as_zip(DESCRIPTION, {**spoken_clips(), "to": b"no sound"}))
    pack, aside = voice.take_over(file)
    assert pack.problems == {"to": ClipProblem.NOT_WAV}
    assert voice.read().missing == ("to",)
    assert voice.read().problems == {}
    assert aside is not None
    assert read_pack(aside) == before


def test_a_bad_import_changes_nothing(tmp_path: Path) -> None:
    voice = own(tmp_path)
    voice.put("please", recording("please"))
    before = voice.read()
    with pytest.raises(VoicePackInvalid):
        voice.take_over(zip_of(tmp_path / "v.zip", {"pack.toml": "x"}))
    assert voice.read() == before
    assert [path.name for path in (tmp_path / "home").iterdir()] == ["voice"]


def test_a_spoiled_folder_is_moved_aside_and_never_written_over(tmp_path: Path) -> None:
    voice = own(tmp_path)
    voice.put("please", recording("please"))
    folder = tmp_path / "home" / "voice"
    (folder / "pack.toml").write_text("spoiled")
    with pytest.raises(VoicePackInvalid):
        voice.read()
    assert set(voice.put("to", recording("to")).clips) == {"to"}
    (aside,) = [path for path in folder.parent.iterdir() if path.name != "voice"]
    assert (aside / "pack.toml").read_text() == "spoiled"
    assert (aside / "please.wav").exists()


def test_a_pack_that_was_copied_in_keeps_its_file_names(tmp_path: Path) -> None:
    voice = own(tmp_path)
    place = tmp_path / "home" / "voice"
    place.mkdir(parents=True)
    (place / "pack.toml").write_text(HEAD + '[clips]\nplease = "p.wav"\nto = "t.wav"', "utf-8")
    for name, file in (("please", "p.wav"), ("to", "t.wav")):
        (place / file).write_bytes(write_clip(spoken_clip(name)))
    assert set(voice.put("number", spoken_clip("number")).clips) == {"please", "to", "number"}
    assert set(voice.delete("to").clips) == {"please", "number"}


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file stands where the folder should be")
    with pytest.raises(VoiceNotWritten):
        own(tmp_path).put("please", recording("please"))


def test_clips_that_come_at_the_same_time_are_all_kept(tmp_path: Path) -> None:
    own = VoiceFolder(tmp_path / "voice", new_name="x")
    clip = Clip(RECORDING_RATE, spoken_clip("please").samples)
    pieces = ("please", "number", "to", "window", "digit_0", "digit_1", "digit_2", "digit_3")
    with ThreadPoolExecutor(len(pieces)) as at_once:
        list(at_once.map(lambda piece: own.put(piece, clip), pieces))
    assert set(own.read().clips) == set(pieces)
