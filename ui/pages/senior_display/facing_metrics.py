"""From the picture's 1920×1080 to the display that faces the citizen (对面屏的尺寸)."""

from dataclasses import dataclass
from typing import Final

#: no text for seniors is smaller, no target either, no gap between targets narrower, px (DESIGN.md §7)
LEAST_TEXT: Final = 21
LEAST_TARGET: Final = 64
LEAST_GAP: Final = 8

_DESIGN_HEIGHT: Final = 1080
#: the picture's own width has room to spare: a narrower display need not make everything smaller
_DESIGN_WIDTH: Final = 1440


@dataclass(frozen=True, slots=True)
class FacingMetrics:
    """How large things are on a display.

    Attributes:
        factor: pixels of this display for one pixel of the picture.
    """

    factor: float = 1.0

    @classmethod
    def for_size(cls, width: int, height: int) -> "FacingMetrics":
        """What fits a window of this size."""
        return cls(max(0.2, min(width / _DESIGN_WIDTH, height / _DESIGN_HEIGHT)))

    def px(self, design: float) -> int:
        """A length of the picture, in whole pixels."""
        return round(design * self.factor)

    def text(self, design: float) -> int:
        """A type size of the picture; never too small for a senior."""
        return max(LEAST_TEXT, self.px(design))

    def target(self, design: float) -> int:
        """The height of something to touch; never too small for a finger that shakes."""
        return max(LEAST_TARGET, self.px(design))

    def gap(self, design: float) -> int:
        """The room between two things to touch."""
        return max(LEAST_GAP, self.px(design))
