"""What the tests of paper share: PDF pages as pictures, codes and text on them, documents of one text."""

import dataclasses
import typing
from typing import Any, TypeVar

import pypdfium2
import zxingcpp
from PIL import Image

T = TypeVar("T")

FIXED_FIELDS = frozenset({"code_text", "qr_text", "paper", "day", "made_at"})
"""Fields whose form is fixed, never typed by a person."""


def pictures(pdf: bytes, dpi: float, *, grey: bool = True) -> list[Image.Image]:
    """Render all pages; `grey=False` gives pure black and white, as a thermal head sees it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L") for page in document]
    finally:
        document.close()
    if grey:
        return pages
    return [page.point(lambda value: 255 if value >= 128 else 0) for page in pages]


def texts(pdf: bytes) -> list[str]:
    """Return the text of each page as a reader would copy it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def codes(picture: Image.Image) -> dict[str, str]:
    """Return what a scanner reads: name of the symbology → text."""
    return {str(found.format.name): found.text for found in zxingcpp.read_barcodes(picture)}


def white_margins(picture: Image.Image, margins_mm: tuple[float, float, float], dpi: float) -> bool:
    """Tell whether nothing is drawn within top, bottom and side margins."""
    top, bottom, side = (int(margin * dpi / 25.4) - 1 for margin in margins_mm)
    width, height = picture.size
    strips = (
        (0, 0, width, top),
        (0, height - bottom, width, height),
        (0, 0, side, height),
        (width - side, 0, width, height),
    )
    return all(darkest(picture.crop(strip)) > 200 for strip in strips)


def darkest(picture: Image.Image) -> int:
    """Return the darkest value of a grey picture, 0 for black."""
    return min(value for value, pixels in enumerate(picture.histogram()) if pixels)


def with_text(document: T, text: str) -> T:
    """Return the document with `text` in every free text field, the nested ones too."""

    def change(value: Any, name: str) -> Any:
        if isinstance(value, str):
            return value if name in FIXED_FIELDS else text
        if isinstance(value, tuple):
            return tuple(change(part, name) for part in value)
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            names = [field.name for field in dataclasses.fields(value)]
            return dataclasses.replace(value, **{part: change(getattr(value, part), part) for part in names})
        return value

    return typing.cast("T", change(document, ""))
