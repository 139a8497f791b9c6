"""Takes a photo's file in: proves that it is one, measures it, and makes the small picture for lists.

The original stays as it came, byte by byte: never cropped, never encoded anew.
"""

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from window_client.domain.photos.photo_record import PhotoFormat
from window_client.domain.photos.photo_specification import Background, PhotoFacts
from window_client.errors import InvalidInput
from window_client.services.photo_file import (
    PhotoAnimated,
    PhotoColourUnfit,
    PhotoFileDamaged,
    PhotoTurned,
    look_at,
)

if TYPE_CHECKING:
    from PIL.Image import Image

#: pixels of the small picture, at most
PREVIEW_SIZE = (120, 160)
_ORIENTATION = 0x0112
_UPRIGHT = 1
#: the background is looked at on a picture of this width: noise of a sensor and of JPEG is evened out
_LOOKED_AT_WIDTH = 60
#: of the picture's height (above the crown) and width (beside the head, down to the chin)
_TOP_BAND, _SIDE_BAND, _SIDE_DOWN_TO = 0.04, 0.07, 0.5
#: so far may a point lie from the mean of the edges, and so many points may lie further
_FAR, _FAR_SHARE = 20, 0.04
#: white, light grey and light blue lie above
_LIGHT = 165


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A file that was proved to be a photo.

    Attributes:
        preview: a JPEG of at most 120 × 160 pixels.
    """

    original: bytes
    format: PhotoFormat
    facts: PhotoFacts
    preview: bytes


def take_in(content: bytes) -> TakenIn:
    """Prove, measure and shrink a photo. Takes some ten milliseconds and at most about 150 MB for a while.

    Raises:
        PhotoFileEmpty, PhotoFileTooLarge, PhotoFormatUnknown, PhotoTooManyPixels, PhotoFileDamaged,
        PhotoAnimated, PhotoColourUnfit, PhotoTurned: see ``photo_file.py``.
    """
    head = look_at(content)
    # a twentieth of a second to load: not before the first photo comes
    from PIL import Image

    try:
        with Image.open(io.BytesIO(content), formats=(head.format.value.upper(),)) as opened:
            if opened.size != (head.width, head.height):
                raise PhotoFileDamaged(problem="wrong_header")
            if getattr(opened, "n_frames", 1) != 1:
                raise PhotoAnimated()
            if opened.mode == "CMYK":
                raise PhotoColourUnfit()
            opened.load()
            if opened.getexif().get(_ORIENTATION, _UPRIGHT) != _UPRIGHT:
                raise PhotoTurned()
            colour = opened.mode not in ("1", "L", "LA", "La") and not opened.mode.startswith(("I", "F"))
            dpi = _dpi(opened.info.get("dpi"))
            plain = _on_white(opened)
            background = _background(plain)
            preview = _preview(plain)
    except InvalidInput:
        raise
    except Exception as error:
        # a decoder that is fed with broken bytes raises whatever comes to it
        raise PhotoFileDamaged(problem="undecodable") from error
    facts = PhotoFacts(head.width, head.height, len(content), dpi, colour, background)
    return TakenIn(content, head.format, facts, preview)


def _dpi(said: object) -> int | None:
    """Dots per inch; None where the file says nothing, or nothing that can be meant."""
    if not isinstance(said, tuple) or not said:
        return None
    across = float(said[0])
    return round(across) if 1 < across <= 10_000 else None


def _on_white(image: "Image") -> "Image":
    """In three channels; what is transparent shows white paper."""
    from PIL import Image

    if image.mode.startswith("I;16"):
        image = image.point(lambda level: level / 256).convert("L")
    if "A" in image.getbands() or "transparency" in image.info:
        clear = image.convert("RGBA")
        paper = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(paper, clear).convert("RGB")
    return image.convert("RGB")


def _background(image: "Image") -> Background:
    from PIL import Image

    width = min(_LOOKED_AT_WIDTH, image.width)
    height = min(image.height, max(1, min(4 * width, round(image.height * width / image.width))))
    small = image.resize((width, height), Image.Resampling.BOX)
    top, side, down = (
        max(1, round(height * _TOP_BAND)),
        max(1, round(width * _SIDE_BAND)),
        max(1, round(height * _SIDE_DOWN_TO)),
    )
    bands = ((0, 0, width, top), (0, 0, side, down), (width - side, 0, width, down))
    points = [point for band in bands for point in _points(small.crop(band))]
    mean = [sum(point[channel] for point in points) / len(points) for channel in range(3)]
    far = sum(any(abs(point[channel] - mean[channel]) > _FAR for channel in range(3)) for point in points)
    if far > _FAR_SHARE * len(points):
        return Background.UNEVEN
    return Background.EVEN if min(mean) >= _LIGHT else Background.DARK


def _points(image: "Image") -> list[tuple[int, int, int]]:
    raw = image.tobytes()
    return list(zip(raw[0::3], raw[1::3], raw[2::3], strict=True))


def _preview(image: "Image") -> bytes:
    small = image.copy()
    small.thumbnail(PREVIEW_SIZE)
    out = io.BytesIO()
    small.save(out, "JPEG", quality=82)
    return out.getvalue()
