"""What the tokens are made of: tones, type steps, looks of states, guard times, sizes."""

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Tone:
    """The four colours of one meaning: icon and edge, ground, text on that ground, its border."""

    base: QColor
    soft: QColor
    soft_text: QColor
    border: QColor


@dataclass(frozen=True, slots=True)
class TypeStep:
    """One step of the type scale; ``px`` and ``line`` are scaled logical pixels, the weight is 400 or 700."""

    px: int
    line: int
    weight: int


@dataclass(frozen=True, slots=True)
class StateLook:
    """How a state of a ticket or case is shown: word, icon name, tone and the marker for small places."""

    key: str
    label: str
    icon: str
    tone: str
    shape: str


@dataclass(frozen=True, slots=True)
class ClassLook:
    """How a class of visitor is shown (老军约孕残): one character inside its own outline."""

    key: str
    glyph: str
    meaning: str
    tone: str
    shape: str


@dataclass(frozen=True, slots=True)
class Guards:
    """Times that protect against a second press or a forgotten screen; ms or s as named, Hz for the flash."""

    call_after_finish_ms: int
    repeat_press_ms: int
    no_show_after_s: int
    entry_view_s: int
    facing_blank_ms: int
    board_flash_s: int
    board_flash_hz: int


@dataclass(frozen=True, slots=True)
class Sizes:
    """Heights and radii in logical pixels, already scaled."""

    control_height: int
    large_height: int
    primary_height: int
    min_target: int
    row_compact: int
    row_table: int
    row_queue: int
    row_checklist: int
    header_bar: int
    ticket_bar: int
    status_bar: int
    sheet_footer: int
    queue_panel: int
    visit_panel: int
    icon_small: int
    icon: int
    icon_large: int
    icon_huge: int
    radius_control: int
    radius_card: int
    radius_dialog: int
    radius_pill: int
