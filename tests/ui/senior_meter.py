"""Measures a senior's screen as it is seen: contrast and size of its texts, size and distance of its targets.

Where a text stands its part says; how dark it is and how high its characters are is read from the pixels.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import cast

from PIL import Image, ImageChops
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QWidget

#: DESIGN.md §7
LEAST_CONTRAST, LEAST_TEXT, LEAST_TARGET, LEAST_GAP = 7.0, 21, 64, 8
#: the highest character of a text is at least so much of the type size; digits alone are lower
_HAN_HEIGHT, _LATIN_HEIGHT = 0.84, 0.66
#: a pixel that differs so much from the ground belongs to a character
_DIFFERS = 40


@dataclass(frozen=True, slots=True)
class SeenText:
    """A text and where it stands in its part.

    Attributes:
        px: the type size that the part says it has.
    """

    text: str
    box: QRectF
    px: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What the pixels of a text say.

    Attributes:
        contrast: of its darkest (or lightest) strokes to the ground, by WCAG 2.
        height: of its highest character, px.
    """

    contrast: float
    height: int


def luminance(colour: Sequence[int]) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [one / 255 for one in colour[:3]]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Sequence[int], other: Sequence[int]) -> float:
    """1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def read_text(picture: QImage, box: QRect) -> Reading | None:
    """Measure what stands in a box; None for an empty one."""
    rgb = picture.copy(box).convertToFormat(QImage.Format.Format_RGB888)
    width, height = rgb.width(), rgb.height()
    if width < 1 or height < 1:
        return None
    region = Image.frombuffer(
        "RGB", (width, height), bytes(rgb.constBits()), "raw", "RGB", rgb.bytesPerLine(), 1
    )
    found = cast("list[tuple[int, tuple[int, int, int]]]", region.getcolors(width * height))
    counted = sorted(found, reverse=True)
    ground = counted[0][1]
    apart = ImageChops.difference(region, Image.new("RGB", (width, height), ground))
    mask = ImageChops.lighter(ImageChops.lighter(*apart.split()[:2]), apart.split()[2])
    mask = mask.point([255 if value >= _DIFFERS else 0 for value in range(256)])
    if mask.getbbox() is None:
        return None
    inked = sum(count for count, colour in counted if _apart(colour, ground) >= _DIFFERS)
    # the strongest tenth: the middle of the strokes, not their smoothed edges
    best, seen = sorted(((contrast(colour, ground), count) for count, colour in counted), reverse=True), 0
    ratio = best[0][0]
    for value, count in best:
        ratio, seen = value, seen + count
        if seen >= inked / 10:
            break
    return Reading(ratio, _highest(mask))


def text_faults(picture: QImage, texts: Sequence[SeenText]) -> list[str]:
    """What is wrong with the texts of a picture, in words; boxes are in its pixels."""
    faults = []
    for one in texts:
        box = one.box.toAlignedRect().adjusted(-1, -2, 1, 2)
        found = read_text(picture, box)
        if found is None:
            faults.append(f"nothing is drawn where 「{one.text}」 is said to stand")
            continue
        if found.contrast < LEAST_CONTRAST:
            faults.append(f"「{one.text}」 has a contrast of {found.contrast:.2f}")
        share = _HAN_HEIGHT if any(ord(sign) > 0x3400 for sign in one.text) else _LATIN_HEIGHT
        if one.px < LEAST_TEXT:
            faults.append(f"「{one.text}」 says that it has {one.px} px")
        if found.height < share * max(one.px, LEAST_TEXT):
            faults.append(f"「{one.text}」 is {found.height} px high and says that it has {one.px} px")
    return faults


def target_faults(window: QWidget) -> list[str]:
    """What is wrong with what can be touched in a window."""
    targets = [
        (button.accessibleName(), QRect(button.mapTo(window, button.rect().topLeft()), button.size()))
        for button in window.findChildren(QAbstractButton)
        if button.isVisible()
    ]  # fmt: skip
    faults = [
        f"「{name}」 is {rect.width()}×{rect.height()} px"
        for name, rect in targets
        if min(rect.width(), rect.height()) < LEAST_TARGET
    ]
    faults += [f"「{name}」 leaves the window" for name, rect in targets if not window.rect().contains(rect)]
    for (one, first), (other, second) in combinations(targets, 2):
        across = max(first.left() - second.right(), second.left() - first.right()) - 1
        down = max(first.top() - second.bottom(), second.top() - first.bottom()) - 1
        if max(across, down) < LEAST_GAP:
            faults.append(f"「{one}」 and 「{other}」 are {max(across, down)} px apart")
    return faults


def moved(texts: Iterator[SeenText], part: QWidget, window: QWidget) -> Iterator[SeenText]:
    """Texts of a part in the window's pixels."""
    place = part.mapTo(window, part.rect().topLeft())
    for one in texts:
        yield SeenText(one.text, one.box.translated(place.x(), place.y()), one.px)


def _highest(mask: Image.Image) -> int:
    """The most rows without an empty one between them: the highest character of a line."""
    rows = mask.resize((1, mask.height), Image.Resampling.BOX).tobytes()
    best = run = 0
    for value in rows:
        run = run + 1 if value else 0
        best = max(best, run)
    return best


def _apart(one: Sequence[int], other: Sequence[int]) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))
