"""What a counter may choose about the look: colour scheme and size (显示设置)."""

from dataclasses import dataclass, replace
from enum import StrEnum

#: The sizes a clerk profile may have: normal, large, largest.
SCALES: tuple[float, ...] = (1.0, 1.25, 1.5)


class Scheme(StrEnum):
    """The colour scheme; the values are the keys of ``tokens.json``."""

    LIGHT = "light"
    HIGH_CONTRAST = "highContrast"


@dataclass(frozen=True, slots=True)
class ThemeProfile:
    """One choice of scheme and scale; a display setting of the counter, not part of senior mode.

    Raises:
        ValueError: the scale is none of :data:`SCALES`.
    """

    scheme: Scheme = Scheme.LIGHT
    scale: float = 1.0

    def __post_init__(self) -> None:
        if self.scale not in SCALES:
            raise ValueError(f"scale must be one of {SCALES}, not {self.scale!r}")

    def with_scheme(self, scheme: Scheme) -> "ThemeProfile":
        """The same size in another scheme."""
        return replace(self, scheme=scheme)

    def with_scale(self, scale: float) -> "ThemeProfile":
        """The same scheme in another size."""
        return replace(self, scale=scale)

    def toggled_contrast(self) -> "ThemeProfile":
        """Light becomes high contrast and back (Ctrl+Alt+C)."""
        other = Scheme.LIGHT if self.scheme is Scheme.HIGH_CONTRAST else Scheme.HIGH_CONTRAST
        return self.with_scheme(other)
