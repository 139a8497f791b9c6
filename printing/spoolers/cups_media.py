"""Sizes of paper between our millimetres and IPP's names and hundredths of a millimetre."""

import re
from collections.abc import Iterable
from typing import Final

from printing.spooler import Media, MediaRange
from printing.spoolers.ipp_message import Attribute, Tag

# PWG 5101.1 self-describing names: iso_a4_210x297mm, na_letter_8.5x11in, custom_max_80x600mm
_NAME: Final = re.compile(
    r"(?P<kind>.*)_(?P<width>\d+(\.\d+)?)x(?P<height>\d+(\.\d+)?)(?P<unit>mm|in)", re.ASCII
)
_MM_PER_INCH: Final = 25.4


def offered_media(names: Iterable[str]) -> tuple[MediaRange, ...]:
    """The sizes that ``media-supported`` names; names of another form (``auto``, vendors' own) are left out.

    ``custom_min_…`` and ``custom_max_…`` are the two ends of one range.
    """
    found: list[MediaRange] = []
    ends: dict[str, Media] = {}
    for name in names:
        match = _NAME.fullmatch(name)
        if match is None:
            continue
        factor = _MM_PER_INCH if match["unit"] == "in" else 1.0
        try:
            media = Media(round(float(match["width"]) * factor, 2), round(float(match["height"]) * factor, 2))
        except ValueError:
            continue
        if match["kind"] in ("custom_min", "custom_max"):
            ends[match["kind"]] = media
        elif MediaRange(media, media) not in found:
            found.append(MediaRange(media, media))
    if len(ends) == 2:
        found.append(MediaRange(ends["custom_min"], ends["custom_max"]))
    return tuple(found)


def sheet_for(media: Media, offered: Iterable[MediaRange]) -> Media | None:
    """The size to ask the printer for, or None if it offers none that fits.

    A listed size within the tolerance is taken as listed (that of a driver may differ by a fraction of a
    millimetre); within a range it is our own size, moved to the end that it oversteps.
    """
    fitting = sorted(
        (range_ for range_ in offered if range_.takes(media)),
        key=lambda range_: range_.smallest != range_.largest,
    )
    if not fitting:
        return None
    low, high = fitting[0].smallest, fitting[0].largest
    return Media(
        min(max(media.width_mm, low.width_mm), high.width_mm),
        min(max(media.height_mm, low.height_mm), high.height_mm),
    )


def media_col(sheet: Media) -> Attribute:
    """The job attribute that asks for exactly this size; CUPS passes it on in whole points."""
    size = (
        Attribute("x-dimension", Tag.INTEGER, [round(sheet.width_mm * 100)]),
        Attribute("y-dimension", Tag.INTEGER, [round(sheet.height_mm * 100)]),
    )
    return Attribute("media-col", Tag.COLLECTION, [(Attribute("media-size", Tag.COLLECTION, [size]),)])
