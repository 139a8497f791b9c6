"""What the ticket bar shows, frozen: number, state, facts, and the one primary action."""

from dataclasses import dataclass
from datetime import datetime

from ui.actions import PRIMARY, ActionId, PrimaryKind, primary_words
from ui.widgets.rich_line import Part

#: instead of a number while nobody is at the counter
NOBODY = "—"


@dataclass(frozen=True, slots=True)
class PrimaryState:
    """What F2 does now.

    Attributes:
        ready: False leaves the button in its place, grey; the facts then say what is missing.
    """

    kind: PrimaryKind
    ready: bool = True

    @property
    def text(self) -> str:
        """The words on the button."""
        return primary_words(self.kind)

    @property
    def icon(self) -> str:
        """The icon on the button."""
        return PRIMARY[self.kind][1]


@dataclass(frozen=True, slots=True)
class SideButton:
    """One of the buttons before the primary."""

    action: ActionId
    ready: bool = True


@dataclass(frozen=True, slots=True)
class TicketBarState:
    """The whole bar.

    Attributes:
        label: A011, or a dash.
        look: theme key of the state: idle called serving; ``paused`` is the counter's own.
        badge: class of the visitor, or None.
        hand: 手工号 A03, where the slip was written by hand; else empty.
        since_words, since: what ticks behind the pill: 用时 and since when; no time without ``since``.
        headline: further words behind the ticking time.
        facts: the line below.
        buttons: at the left of the primary, in this order.
    """

    label: str
    look: str
    primary: PrimaryState
    badge: str | None = None
    hand: str = ""
    since_words: str = ""
    since: datetime | None = None
    headline: tuple[Part, ...] = ()
    facts: tuple[Part, ...] = ()
    buttons: tuple[SideButton, ...] = ()
