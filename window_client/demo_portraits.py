"""Drawn faces of invented people, in the size of document photos: for the demonstration and for tests.

They are drawings that nobody could take for a photograph. What decides about a photo is right: pixels, ratio,
resolution, size of the file, background.
"""

import io
import random
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from window_client.domain.photos.photo_record import PhotoFormat

#: pixels and dots per inch of an exit-entry photo, of an identity card's, and of what a chip holds
EXIT_ENTRY_SIZE, ID_CARD_SIZE, CHIP_SIZE = (354, 472), (358, 441), (102, 126)
_SKIN = ((236, 196, 160), (228, 184, 146), (242, 206, 172))
_COATS = ((44, 70, 104), (122, 68, 84), (58, 92, 70), (84, 92, 110), (96, 74, 58))


@dataclass(frozen=True, slots=True)
class Sitter:
    """Who is drawn.

    Attributes:
        seed: the same seed is the same face.
        grey: how grey the hair is, from 0 to 1; a younger picture of the same face has less.
        glasses: wears them.
    """

    seed: int
    grey: float = 0.9
    glasses: bool = False


def portrait(
    sitter: Sitter,
    size: tuple[int, int] = EXIT_ENTRY_SIZE,
    *,
    dpi: int = 300,
    background: tuple[int, int, int] = (255, 255, 255),
    grain: float = 9,
    quality: int = 88,
    format: PhotoFormat = PhotoFormat.JPEG,
) -> bytes:
    """A drawn portrait as a file.

    Args:
        grain: strength of the noise that gives the file the size of a photograph's; 0 draws none.
        quality: of a JPEG.
    """
    drawn = _drawn(sitter, background).resize(size, Image.Resampling.LANCZOS)
    if grain:
        noise = Image.frombytes("L", size, random.Random(sitter.seed).randbytes(size[0] * size[1]))  # noqa: S311
        spread = noise.point(lambda level: round(128 + (level - 128) * grain / 128)).convert("RGB")
        # the person alone has grain: a background stays even
        person = drawn.convert("L").point(lambda level: 255 if level < 235 else 0)
        drawn = Image.composite(ImageChops.add(drawn, spread, offset=-128), drawn, person)
    out = io.BytesIO()
    drawn.save(out, format.value.upper(), dpi=(dpi, dpi), quality=quality)
    return out.getvalue()


def exit_entry_portrait(sitter: Sitter) -> bytes:
    """As the specification of exit-entry photos wants it."""
    return portrait(sitter)


def id_card_portrait(sitter: Sitter) -> bytes:
    """As the specification of identity card photos wants it."""
    return portrait(sitter, ID_CARD_SIZE, dpi=350, quality=80)


def _drawn(sitter: Sitter, background: tuple[int, int, int]) -> Image.Image:
    """On a canvas of 708 × 944, twice the size of an exit-entry photo."""
    lot = random.Random(sitter.seed)  # noqa: S311  # a face, no secret
    skin, coat = lot.choice(_SKIN), lot.choice(_COATS)
    long_hair = lot.random() < 0.5
    wide = lot.randint(-14, 14)
    dark = lot.randint(30, 60)
    tone = round(dark + (176 - dark) * sitter.grey)
    hair = (tone, tone, min(255, tone + 6))
    shade = tuple(max(0, one - 34) for one in skin)
    image = Image.new("RGB", (708, 944), background)
    draw = ImageDraw.Draw(image)
    middle, half = 354, 176 + wide
    if long_hair:
        draw.rounded_rectangle((middle - half - 44, 210, middle + half + 44, 690), 150, fill=hair)
    draw.rounded_rectangle((60, 770, 648, 1100), 140, fill=coat)
    draw.rectangle((middle - 66, 600, middle + 66, 800), fill=shade)
    draw.polygon(
        [(middle - 110, 772), (middle, 900), (middle + 110, 772), (middle, 840)], fill=(244, 244, 240)
    )
    draw.ellipse((middle - half - 26, 380, middle - half + 34, 500), fill=shade)
    draw.ellipse((middle + half - 34, 380, middle + half + 26, 500), fill=shade)
    draw.ellipse((middle - half, 130, middle + half, 720), fill=skin)
    draw.pieslice((middle - half - 18, 74, middle + half + 18, 560), 180, 360, fill=hair)
    draw.ellipse((middle - half + 22, 210, middle + half - 22, 470), fill=skin)
    for side in (-1, 1):
        eye = middle + side * 84
        draw.ellipse((eye - 34, 392, eye + 34, 424), fill=(250, 250, 248))
        draw.ellipse((eye - 16, 392, eye + 16, 424), fill=(52, 38, 30))
        draw.arc((eye - 48, 340, eye + 48, 400), 200, 340, fill=hair, width=11)
        if sitter.glasses:
            draw.rounded_rectangle((eye - 62, 362, eye + 62, 456), 26, outline=(58, 64, 78), width=9)
    if sitter.glasses:
        draw.line((middle - 24, 400, middle + 24, 400), fill=(58, 64, 78), width=9)
    draw.line((middle, 420, middle - 20, 520, middle + 14, 528), fill=shade, width=8, joint="curve")
    draw.chord((middle - 66, 566, middle + 66, 624), 10, 170, fill=(176, 84, 80))
    return image.filter(ImageFilter.GaussianBlur(1.2))
