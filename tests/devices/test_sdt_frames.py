"""Frames of the card reader: the published bytes, and streams in pieces, with noise and lies."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.devices.sdt_frames import (
    FIND,
    PREAMBLE,
    READ_BASE,
    READ_NEWEST_ADDRESS,
    RESET,
    SAM_ID,
    SELECT,
    STATUS,
    Answer,
    FrameCutter,
    FrameFault,
    SdtCommand,
    answer_of,
    frame,
    order,
    said,
)


@pytest.mark.parametrize(
    ("command", "written"),
    [
        (SAM_ID, "AAAAAA9669 0003 12FF EE"),
        (RESET, "AAAAAA9669 0003 10FF EC"),
        (STATUS, "AAAAAA9669 0003 11FF ED"),
        (FIND, "AAAAAA9669 0003 2001 22"),
        (SELECT, "AAAAAA9669 0003 2002 21"),
        (READ_BASE, "AAAAAA9669 0003 3001 32"),
        (READ_NEWEST_ADDRESS, "AAAAAA9669 0003 3003 30"),
    ],
)
def test_commands_are_the_published_bytes(command: SdtCommand, written: str) -> None:
    assert order(command) == bytes.fromhex(written)


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("AAAAAA9669 0008 00009F 00000000 97", Answer(0x9F, bytes(4))),
        ("AAAAAA9669 0004 000080 84", Answer(0x80)),
        ("AAAAAA9669 000C 000090 0000000000000000 9C", Answer(0x90, bytes(8))),
        ("AAAAAA9669 0004 000081 85", Answer(0x81)),
        ("AAAAAA9669 0004 000041 45", Answer(0x41)),
    ],
)
def test_answers_are_read_and_written_as_published(written: str, answer: Answer) -> None:
    (content,) = FrameCutter().feed(bytes.fromhex(written))
    assert isinstance(content, bytes)
    assert answer_of(content) == answer
    assert said(answer) == bytes.fromhex(written)


def cut(pieces: Iterable[bytes]) -> list[bytes | FrameFault]:
    cutter = FrameCutter()
    return [found for piece in pieces for found in cutter.feed(piece)]


contents = st.binary(min_size=3, max_size=60)
#: bytes in which no preamble can begin
quiet = st.binary(max_size=20).map(lambda noise: noise.replace(b"\xaa", b"\xab"))


@given(st.lists(st.tuples(quiet, contents), max_size=6), st.data())
def test_frames_come_out_whole_in_whatever_pieces(
    parts: list[tuple[bytes, bytes]], data: st.DataObject
) -> None:
    stream = b"".join(noise + frame(content) for noise, content in parts)
    places = data.draw(st.lists(st.integers(0, len(stream)), max_size=8).map(sorted))
    pieces = [stream[a:b] for a, b in zip([0, *places], [*places, len(stream)], strict=True)]
    assert cut(pieces) == [content for _, content in parts]


@given(contents, st.data())
def test_one_wrong_bit_never_passes(content: bytes, data: st.DataObject) -> None:
    whole = bytearray(frame(content))
    place = data.draw(st.integers(len(PREAMBLE), len(whole) - 1))
    whole[place] ^= 1 << data.draw(st.integers(0, 7))
    assert content not in cut([bytes(whole)])


def test_a_length_that_lies_does_not_swallow_the_next_frame() -> None:
    good = frame(b"\x00\x00\x90abc")
    lying = PREAMBLE + (len(good) + 1).to_bytes(2) + b"\x00"
    assert cut([lying + good]) == [FrameFault.CHECK, b"\x00\x00\x90abc"]
    assert cut([PREAMBLE + b"\xff\xff" + good]) == [FrameFault.LENGTH, b"\x00\x00\x90abc"]
    assert cut([PREAMBLE + b"\x00\x02" + good]) == [FrameFault.LENGTH, b"\x00\x00\x90abc"]


def test_what_is_not_whole_yet_waits_and_can_be_forgotten() -> None:
    cutter = FrameCutter()
    waiting = []
    for come in (b"\x00\x01noise", frame(b"\x00\x00\x90")[:-1]):
        assert list(cutter.feed(come)) == []
        waiting.append(cutter.waiting)
    cutter.forget()
    assert [*waiting, cutter.waiting] == [False, True, False]
    assert list(cutter.feed(frame(b"\x00\x00\x9f"))) == [b"\x00\x00\x9f"]


@given(st.binary(max_size=200))
def test_noise_is_never_kept(noise: bytes) -> None:
    cutter = FrameCutter()
    for found in cutter.feed(noise.replace(PREAMBLE, b"")):
        assert isinstance(found, FrameFault)


def test_an_answer_too_short_for_status_words() -> None:
    assert answer_of(b"\x00\x00") is None
