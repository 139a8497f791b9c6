"""The station's program for the photos of chips: real programs, good and bad ones."""

import sys
from pathlib import Path

import pytest

from window_client.devices import photo_decoder as decoding
from window_client.devices.photo_decoder import PhotoNotDecoded, ProgramDecoder, photo_decoder
from window_client.settings import Settings

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the programs are scripts")

#: turns the bytes into a grey picture whose shade is the first of them
GOOD = """
import struct, sys
wlt = sys.stdin.buffer.read()
assert len(wlt) == 1024
width, height = 102, 126
row = bytes([wlt[0]]) * (width * 3) + bytes(-width * 3 % 4)
head = b"BM" + struct.pack("<IHHI", 54 + len(row) * height, 0, 0, 54)
info = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, len(row) * height, 2835, 2835, 0, 0)
sys.stdout.buffer.write(head + info + row * height)
"""


def program(folder: Path, text: str) -> Path:
    """A program of the station."""
    file = folder / "decode"
    file.write_text(f"#!{sys.executable}\n{text}", encoding="utf-8")
    file.chmod(0o700)
    return file


def test_a_picture_of_the_right_size(tmp_path: Path) -> None:
    chosen = photo_decoder(Settings(photo_decoder=str(program(tmp_path, GOOD))))
    assert chosen is not None
    picture = chosen.decode(b"\x80" * 1024)
    assert picture[:2] == b"BM"
    assert len(picture) == 54 + 308 * 126
    assert picture[54] == 0x80


def test_none_is_named() -> None:
    assert photo_decoder(Settings()) is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("raise SystemExit(3)", "failed"),
        ("import os; os.abort()", "failed"),
        ("print('no picture')", "no_picture"),
        (GOOD.replace("102, 126", "104, 126"), "no_picture"),
        ("import time; time.sleep(60)", "too_slow"),
    ],
)
def test_a_program_that_fails_takes_nobody_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, problem: str
) -> None:
    monkeypatch.setattr(decoding, "_LONGEST_S", 1.0 if problem == "too_slow" else 60.0)
    with pytest.raises(PhotoNotDecoded) as caught:
        ProgramDecoder(program(tmp_path, text)).decode(b"\1" * 1024)
    assert caught.value.facts == {"problem": problem}


def test_no_program_there(tmp_path: Path) -> None:
    with pytest.raises(PhotoNotDecoded) as caught:
        ProgramDecoder(tmp_path / "gone").decode(b"\1" * 1024)
    assert caught.value.facts == {"problem": "not_started"}
