"""Sizes of paper and their margins, in millimetres (DESIGN.md §8)."""

from dataclasses import dataclass

MM_PER_POINT = 25.4 / 72


def points(length_mm: float) -> float:
    """Millimetres into PDF points."""
    return length_mm / MM_PER_POINT


def millimetres(length_pt: float) -> float:
    """PDF points into millimetres."""
    return length_pt * MM_PER_POINT


@dataclass(frozen=True, slots=True)
class Paper:
    """One sort of paper.

    Attributes:
        width_mm: whole width.
        height_mm: whole height; 0 where the length follows from what is printed.
        top_mm, bottom_mm, side_mm: margins that stay white.
    """

    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    side_mm: float

    @property
    def inner_width_mm(self) -> float:
        """Width between the side margins."""
        return self.width_mm - 2 * self.side_mm

    @property
    def right_mm(self) -> float:
        """Where the right margin begins."""
        return self.width_mm - self.side_mm


THERMAL_ROLL = Paper(width_mm=80, height_mm=0, top_mm=4, bottom_mm=6, side_mm=4)
"""80 mm roll, 72 mm printable = 576 dots."""

A4 = Paper(width_mm=210, height_mm=297, top_mm=15, bottom_mm=13, side_mm=18)
"""Receipts and notices."""

A4_REPORT = Paper(width_mm=210, height_mm=297, top_mm=10, bottom_mm=8, side_mm=15)
"""The daily report: more has to go on one page."""
