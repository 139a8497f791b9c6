"""Photo files that are not what they seem, and files damaged by lot."""

import io
import random
import struct
import zlib
from collections.abc import Callable, Mapping
from types import MappingProxyType

from PIL import Image

from window_client.demo_portraits import Sitter, exit_entry_portrait, portrait
from window_client.domain.photos.photo_record import PhotoFormat

JPEG = exit_entry_portrait(Sitter(1))
PNG = portrait(Sitter(2), (120, 160), format=PhotoFormat.PNG, grain=0)
BMP = portrait(Sitter(3), (102, 126), format=PhotoFormat.BMP, grain=0)


def saved(image: Image.Image, kind: str, **how: object) -> bytes:
    """An image as a file."""
    out = io.BytesIO()
    image.save(out, kind, **how)
    return out.getvalue()


def picture(mode: str = "RGB", size: tuple[int, int] = (60, 80), colour: object = 255) -> Image.Image:
    """An image of one colour."""
    return Image.new(mode, size, colour if mode in ("L", "1") else (colour,) * len(mode))  # type: ignore[arg-type]


def turned(orientation: int) -> bytes:
    """A JPEG with the mark that tells how to turn it."""
    image = picture()
    exif = image.getexif()
    exif[0x0112] = orientation
    return saved(image, "JPEG", exif=exif)


def png_of(width: int, height: int, data: bytes = b"") -> bytes:
    """A PNG whose header says a size, whatever its data holds."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", data or zlib.compress(b"\0" * 64))
        + chunk(b"IEND", b"")
    )


def jpeg_saying(content: bytes, width: int, height: int) -> bytes:
    """A JPEG whose frame header says another size."""
    at = content.index(b"\xff\xc0") + 5
    return content[:at] + struct.pack(">HH", height, width) + content[at + 4 :]


def with_scans(content: bytes, more: int) -> bytes:
    """A JPEG that goes through its data again and again, as a bomb of progressive scans does."""
    start, end = content.index(b"\xff\xda"), len(content) - 2
    return content[:end] + content[start:end] * more + content[end:]


def _flip(lot: random.Random, content: bytearray) -> None:
    for _ in range(lot.choice((1, 1, 2, 8, 40))):
        content[lot.randrange(len(content))] ^= 1 << lot.randrange(8)


def _head(lot: random.Random, content: bytearray) -> None:
    for _ in range(lot.randint(1, 6)):
        content[lot.randrange(min(700, len(content)))] = lot.choice((0, 1, 0x7F, 0x80, 0xFE, 0xFF))


def _cut(lot: random.Random, content: bytearray) -> None:
    del content[lot.randrange(len(content)) :]


def _hole(lot: random.Random, content: bytearray) -> None:
    at = lot.randrange(len(content))
    del content[at : at + lot.randint(1, 3000)]


def _doubled(lot: random.Random, content: bytearray) -> None:
    at = lot.randrange(len(content))
    content[at:at] = content[at : at + lot.randint(1, 3000)]


def _noise(lot: random.Random, content: bytearray) -> None:
    at = lot.randrange(len(content))
    content[at : at + 200] = lot.randbytes(200)


def _tail(lot: random.Random, content: bytearray) -> None:
    content += lot.randbytes(lot.randint(1, 400))


def _size(lot: random.Random, content: bytearray) -> None:
    """Another width and height in whichever header it is."""
    wide, high = (lot.choice((0, 1, 17, 400, 3999, 65_535, 2**31 - 1)) for _ in range(2))
    if content.startswith(b"\x89"):
        content[16:24] = struct.pack(">II", wide, high)
        content[29:33] = struct.pack(">I", zlib.crc32(bytes(content[12:29])))
    elif content.startswith(b"BM"):
        content[18:26] = struct.pack("<ii", min(wide, 2**31 - 1), lot.choice((1, -1)) * min(high, 2**31 - 1))
    else:
        at = content.index(b"\xff\xc0") + 5
        content[at : at + 4] = struct.pack(">HH", high % 65_536, wide % 65_536)


#: name → what is done to a good file
DAMAGES: Mapping[str, Callable[[random.Random, bytearray], None]] = MappingProxyType(
    {
        "flip": _flip,
        "head": _head,
        "cut": _cut,
        "hole": _hole,
        "doubled": _doubled,
        "noise": _noise,
        "tail": _tail,
        "size": _size,
    }
)


def damaged(lot: random.Random) -> tuple[str, bytes]:
    """(what was done, the file): one good file, damaged by lot."""
    content = bytearray(lot.choice((JPEG, JPEG, PNG, BMP)))
    name = lot.choice(sorted(DAMAGES))
    DAMAGES[name](lot, content)
    return name, bytes(content)
