"""Which display faces the citizen (第二屏): chosen by rule, or by the setting of this PC."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication, QScreen

#: the setting's word for "no display of this PC faces anybody"
NO_DISPLAY = "none"
#: what the facing screen needs at least, px
LEAST_SIZE = (1024, 768)


@dataclass(frozen=True, slots=True)
class Display:
    """One display of this PC.

    Attributes:
        name: as the system calls it (HDMI-1); the setting holds it.
        words: name and size for a person.
        large_enough: the facing screen fits on it.
    """

    name: str
    words: str
    large_enough: bool


def display_of(screen: QScreen) -> Display:
    """What is known about a display."""
    size = screen.size()
    maker = " ".join(filter(None, (screen.manufacturer(), screen.model())))
    words = f"{screen.name()}　{size.width()}×{size.height()}{f'　{maker}' if maker else ''}"
    large = size.width() >= LEAST_SIZE[0] and size.height() >= LEAST_SIZE[1]
    return Display(screen.name(), words, large)


def displays() -> tuple[Display, ...]:
    """All displays of this PC, the main one first."""
    return tuple(display_of(screen) for screen in QGuiApplication.screens())


def facing_name(known: Sequence[Display], own: str, wish: str) -> str:
    """The display to use; empty for none.

    Args:
        own: the display that the clerk's window is on; it never faces anybody by itself.
        wish: the PC's setting: a name, ``NO_DISPLAY``, or empty for the first that is not the clerk's.
    """
    if wish == NO_DISPLAY:
        return ""
    others = [one for one in known if one.name != own and one.large_enough]
    if wish:
        return next((one.name for one in others if one.name == wish), "")
    return others[0].name if others else ""


def screen_called(name: str) -> QScreen | None:
    """The display of that name, while it is there."""
    return next((screen for screen in QGuiApplication.screens() if screen.name() == name), None)
