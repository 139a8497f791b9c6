"""From the pictures' pixels to those of the screen in front of us (缩放)."""

from dataclasses import dataclass

#: what the pictures are drawn for: upright, and the same turned on its side
UPRIGHT = (1080, 1920)
LYING = (1920, 1080)


@dataclass(slots=True)
class KioskMetrics:
    """How large things are now; one object that all parts of a kiosk share and its window changes.

    Attributes:
        factor: pixels of this screen for one pixel of the pictures.
        lying: the screen is wider than high, so that pages stand in two columns.
        senior: the large version is shown.
    """

    factor: float = 1.0
    lying: bool = False
    senior: bool = False

    def fit(self, width: int, height: int) -> None:
        """Take the size of a window: nothing is ever wider or higher than it."""
        self.lying = width > height
        design_width, design_height = LYING if self.lying else UPRIGHT
        self.factor = max(0.2, min(width / design_width, height / design_height))

    def px(self, design: float) -> int:
        """A length of the pictures in whole pixels of this screen."""
        return round(design * self.factor)

    def pick(self, upright: float, lying: float) -> float:
        """One of two lengths of the pictures, by how the screen stands."""
        return lying if self.lying else upright
