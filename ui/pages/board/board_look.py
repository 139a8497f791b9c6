"""What a call board shows, as plain values: all words, no pictures (叫号屏)."""

from dataclasses import dataclass

#: a table by window is shown from so many windows on; fewer are told by the newest calls
TABLE_FROM = 5
#: so many newest calls are listed where there is no table
RECENT = 6


@dataclass(frozen=True, slots=True)
class NewestLook:
    """The newest call in its frame.

    Attributes:
        where: 3 号窗口.
        hand: 手工号 A03, where the person holds a slip that was written by hand; else empty.
        lit: false in every other half of the flash.
    """

    label: str
    where: str
    lit: bool = True
    hand: str = ""


@dataclass(frozen=True, slots=True)
class RowLook:
    """A line of the table.

    Attributes:
        head: the window.
        text: the ticket, or what the window is.
        quiet: nothing goes on there.
        called: just called: the row is inverted; ``mark`` says so in words.
        lit, hand: as in `NewestLook`.
    """

    head: str
    text: str
    quiet: bool = False
    called: bool = False
    mark: str = ""
    lit: bool = True
    hand: str = ""


@dataclass(frozen=True, slots=True)
class WaitLook:
    """How many wait for a business; a dash while that is not known."""

    name: str
    count: str
    unit: str


@dataclass(frozen=True, slots=True)
class BoardLook:
    """The whole board.

    Attributes:
        newest: None while nobody is called; ``nobody`` then says so.
        away: the database is away: ``line`` says since when, in place of the usual words.
    """

    title: str
    clock: str
    calling: str
    newest: NewestLook | None
    nobody: str
    heading: str
    rows: tuple[RowLook, ...]
    waiting: tuple[WaitLook, ...]
    line: str
    away: bool = False
