"""Sizes of type and rules: ordinary, large for seniors, dense for the daily report (DESIGN.md §8)."""

from dataclasses import dataclass

from printing.paper import points


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour as red, green, blue in 0…1. 80 mm paper knows only black and white."""

    red: float
    green: float
    blue: float


def _ink(hexadecimal: str) -> Ink:
    red, green, blue = (int(hexadecimal[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return Ink(red, green, blue)


BLACK = _ink("#000000")
WHITE = _ink("#FFFFFF")
TEXT = _ink("#111111")
QUIET = _ink("#3A3A3A")  # second line of text; dark enough for a copier
RULE = _ink("#444444")
HEADER_FILL = _ink("#EFF1F5")
LABEL_FILL = _ink("#F7F8FA")
ACCENT = _ink("#1F5FA8")  # token `primary`; decoration only, every paper must read in black and white
AGREES = _ink("#14592F")  # token `success.softText`
DISAGREES = _ink("#8C1D18")  # token `danger.softText`
WATERMARK = _ink("#E9EBEE")


@dataclass(frozen=True, slots=True)
class SlipStyle:
    """80 mm paper; type sizes in millimetres of em, as a thermal printer's handbook gives them.

    Attributes:
        body_mm, strong_mm, small_mm: running text, a stressed value, the foot.
        leading: line height as a multiple of the em.
        label_mm: width of the label column.
    """

    heading_mm: float
    title_mm: float
    name_mm: float
    body_mm: float
    strong_mm: float
    small_mm: float
    leading: float
    label_mm: float


SLIP_ORDINARY = SlipStyle(
    heading_mm=4.0,
    title_mm=6.0,
    name_mm=4.2,
    body_mm=3.5,
    strong_mm=3.5,
    small_mm=3.3,
    leading=1.5,
    label_mm=16.5,
)
SLIP_LARGE = SlipStyle(
    heading_mm=4.6,
    title_mm=6.6,
    name_mm=6.0,
    body_mm=4.6,
    strong_mm=4.6,
    small_mm=4.0,
    leading=1.42,
    label_mm=19.8,
)


@dataclass(frozen=True, slots=True)
class SheetStyle:
    """A4 paper; type sizes in points, distances in millimetres.

    Attributes:
        row_mm: least height of a table row.
        pad_mm: white left and right inside a cell.
        leading: line height as a multiple of the em.
        section_mm, below_heading_mm: white before and after a section's heading.
        signature_mm: white around the line that is signed.
    """

    title: float
    heading: float
    station: float
    name: float
    highlight: float
    body: float
    table: float
    items: float
    small: float
    row_mm: float
    pad_mm: float
    leading: float
    section_mm: float
    below_heading_mm: float
    signature_mm: float


SHEET_ORDINARY = SheetStyle(
    title=22,
    heading=12,
    station=12.5,
    name=13.5,
    highlight=15,
    body=10.5,
    table=10.5,
    items=9.5,
    small=9,
    row_mm=8.5,
    pad_mm=2.7,
    leading=1.55,
    section_mm=5.2,
    below_heading_mm=2.6,
    signature_mm=5.5,
)
SHEET_LARGE = SheetStyle(
    title=26,
    heading=17,
    station=15,
    name=19,
    highlight=18,
    body=15,
    table=15,
    items=13,
    small=12,
    row_mm=11,
    pad_mm=2.4,
    leading=1.45,
    section_mm=4.6,
    below_heading_mm=1.8,
    signature_mm=5.5,
)
REPORT = SheetStyle(
    title=19,
    heading=10.5,
    station=12,
    name=10,
    highlight=10,
    body=9,
    table=8.5,
    items=8.5,
    small=8,
    row_mm=5.4,
    pad_mm=1.7,
    leading=1.35,
    section_mm=2.2,
    below_heading_mm=0.8,
    signature_mm=3.0,
)

TICKET_NUMBER_PT = points(20.5)
"""Em of the number on a ticket: digits come out 15 mm high."""
