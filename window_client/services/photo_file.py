"""What a photo's bytes say of themselves, read before anything is decoded: form, size, where the file ends.

Three forms come in (JPEG, PNG, BMP). Everything is bounded by the file's own length: a header that lies costs
nothing.
"""

import struct
from dataclasses import dataclass
from typing import Final

from window_client.domain.photos.photo_record import PhotoFormat
from window_client.errors import InvalidInput

#: the largest specification is 80 KB; a camera's full picture is let in, and told what is wrong with it
MOST_BYTES: Final = 8 * 1024 * 1024
#: decoded at three bytes each: 48 MB at most
MOST_PIXELS: Final = 16_000_000
#: a progressive JPEG has about ten scans; thousands of them would cost minutes
MOST_SCANS: Final = 64

_PNG_START: Final = b"\x89PNG\r\n\x1a\n"
#: markers that stand alone: TEM, RST0–7
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD8)})
#: frames of a JPEG: SOF0–15 without DHT, JPG and DAC
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_EOI, _SOS = 0xD9, 0xDA


class PhotoFileEmpty(InvalidInput):
    """The file holds nothing."""

    code = "photo_file_empty"


class PhotoFileTooLarge(InvalidInput):
    """The file is larger than any photo. Facts: kilobytes, most_kilobytes."""

    code = "photo_file_too_large"


class PhotoFormatUnknown(InvalidInput):
    """The content is none of JPEG, PNG and BMP, whatever the file's name says."""

    code = "photo_format_unknown"


class PhotoTooManyPixels(InvalidInput):
    """The picture would take too much memory. Facts: width, height, most_megapixels."""

    code = "photo_too_many_pixels"


class PhotoFileDamaged(InvalidInput):
    """The file cannot be decoded whole.

    Facts: problem (truncated, trailing: something follows the picture, wrong_header, undecodable).
    """

    code = "photo_file_damaged"


class PhotoAnimated(InvalidInput):
    """The file holds several pictures."""

    code = "photo_animated"


class PhotoColourUnfit(InvalidInput):
    """The picture is made for the printing press (CMYK), not for the screen."""

    code = "photo_colour_unfit"


class PhotoTurned(InvalidInput):
    """The picture lies on its side, and only a mark tells how to turn it (EXIF); other systems ignore it."""

    code = "photo_turned"


@dataclass(frozen=True, slots=True)
class FileHead:
    """What the headers say: ``width`` and ``height`` in pixels."""

    format: PhotoFormat
    width: int
    height: int


def look_at(content: bytes) -> FileHead:
    """Read the headers and find the end of the picture.

    Raises:
        PhotoFileEmpty, PhotoFileTooLarge, PhotoFormatUnknown, PhotoFileDamaged, PhotoAnimated,
        PhotoColourUnfit, PhotoTooManyPixels: see there.
    """
    if not content:
        raise PhotoFileEmpty()
    if len(content) > MOST_BYTES:
        raise PhotoFileTooLarge(kilobytes=-(-len(content) // 1024), most_kilobytes=MOST_BYTES // 1024)
    try:
        if content.startswith(b"\xff\xd8\xff"):
            head = _jpeg(content)
        elif content.startswith(_PNG_START):
            head = _png(content)
        elif content.startswith(b"BM"):
            head = _bmp(content)
        else:
            raise PhotoFormatUnknown()
    except (struct.error, IndexError) as error:
        raise PhotoFileDamaged(problem="truncated") from error
    if head.width < 1 or head.height < 1:
        raise PhotoFileDamaged(problem="wrong_header")
    if head.width * head.height > MOST_PIXELS:
        raise PhotoTooManyPixels(
            width=head.width, height=head.height, most_megapixels=MOST_PIXELS // 1_000_000
        )
    return head


def _jpeg(content: bytes) -> FileHead:
    place, scans = 2, 0
    frame: tuple[int, int] | None = None
    while True:
        if content[place] != 0xFF:
            raise PhotoFileDamaged(problem="wrong_header")
        while content[place] == 0xFF:
            place += 1
        marker = content[place]
        place += 1
        if marker == _EOI:
            break
        if marker in _ALONE:
            continue
        (length,) = struct.unpack_from(">H", content, place)
        if length < 2:
            raise PhotoFileDamaged(problem="wrong_header")
        if marker in _FRAMES:
            height, width, channels = struct.unpack_from(">HHB", content, place + 3)
            if channels == 4:
                raise PhotoColourUnfit()
            if frame is not None:
                raise PhotoFileDamaged(problem="wrong_header")
            frame = (width, height)
        place += length
        if marker == _SOS:
            scans += 1
            if scans > MOST_SCANS:
                raise PhotoFileDamaged(problem="wrong_header")
            place = _end_of_scan(content, place)
    if frame is None:
        raise PhotoFileDamaged(problem="wrong_header")
    if place != len(content):
        raise PhotoFileDamaged(problem="trailing")
    return FileHead(PhotoFormat.JPEG, *frame)


def _end_of_scan(content: bytes, place: int) -> int:
    """Where the next marker begins: within a scan 0xFF is followed by 0 or by a restart."""
    while True:
        place = content.find(b"\xff", place)
        if place < 0:
            raise PhotoFileDamaged(problem="truncated")
        if content[place + 1] not in (0x00, 0xFF, *range(0xD0, 0xD8)):
            return place
        place += 1 if content[place + 1] == 0xFF else 2


def _png(content: bytes) -> FileHead:
    width, height = struct.unpack_from(">II", content, 16)
    if content[12:16] != b"IHDR":
        raise PhotoFileDamaged(problem="wrong_header")
    place = len(_PNG_START)
    while True:
        length, kind = struct.unpack_from(">I4s", content, place)
        place += 12 + length
        if place > len(content):
            raise PhotoFileDamaged(problem="truncated")
        if kind == b"acTL":
            raise PhotoAnimated()
        if kind == b"IEND":
            break
    if place != len(content):
        raise PhotoFileDamaged(problem="trailing")
    return FileHead(PhotoFormat.PNG, width, height)


def _bmp(content: bytes) -> FileHead:
    (length,) = struct.unpack_from("<I", content, 2)
    start, header = struct.unpack_from("<II", content, 10)
    if header < 40:
        # OS/2 of 1987: sixteen bits each
        width, height = struct.unpack_from("<HH", content, 18)
        bits = struct.unpack_from("<H", content, 24)[0]
    else:
        width, height = struct.unpack_from("<ii", content, 18)
        bits = struct.unpack_from("<H", content, 28)[0]
    height = abs(height)
    if width < 1 or bits not in (1, 4, 8, 16, 24, 32) or start > len(content):
        raise PhotoFileDamaged(problem="wrong_header")
    if length > len(content):
        raise PhotoFileDamaged(problem="truncated")
    # some old writers leave the length out; what is not compressed has a known one
    rows = start + height * ((width * bits + 31) // 32 * 4)
    if len(content) > max(length, rows if length == 0 else 0) + 3:
        raise PhotoFileDamaged(problem="trailing")
    return FileHead(PhotoFormat.BMP, width, height)
