"""What the picker shows: frozen rows that its view draws and its presenter makes."""

from dataclasses import dataclass

#: a piece of text, and whether it is what was typed
Piece = tuple[str, bool]


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One line of the middle column: an item, or a heading above some (``code`` is empty).

    Attributes:
        code: the item's stable code.
        name: its name in pieces, those that fit what was typed marked.
        reading: its pinyin in pieces, likewise.
        facts: 7 工作日・120 元.
        favourite: marked with a star.
    """

    code: str
    short_code: str = ""
    name: tuple[Piece, ...] = ()
    reading: tuple[Piece, ...] = ()
    facts: str = ""
    favourite: bool = False
    heading: str = ""

    @property
    def title(self) -> str:
        """The item's name, or the heading."""
        return "".join(text for text, _ in self.name) or self.heading

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return " ".join(part for part in (self.short_code, self.title, self.facts) if part)

    @property
    def can_be_chosen(self) -> bool:
        """Whether it is an item."""
        return bool(self.code)


@dataclass(frozen=True, slots=True)
class TreeRow:
    """One line of the left column.

    Attributes:
        key: what it stands for; empty for a heading.
        level: 0 for 常用 and the domains, 1 for the groups below a domain.
        expanded: whether its groups are in sight; None where there are none.
    """

    key: str
    words: str
    count: int = 0
    icon: str = ""
    level: int = 0
    expanded: bool | None = None

    @property
    def title(self) -> str:
        """Its words."""
        return self.words

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.words} {self.count}" if self.key else self.words

    @property
    def can_be_chosen(self) -> bool:
        """Whether it is no heading."""
        return bool(self.key)


@dataclass(frozen=True, slots=True)
class PreviewFact:
    """谁能办 · 须本人到场; a strong piece stands out."""

    label: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class PreviewPaper:
    """A paper to bring: ticked when it is here already."""

    name: str
    detail: str
    present: bool = False


@dataclass(frozen=True, slots=True)
class PreviewCard:
    """The right column for the selected item.

    Attributes:
        for_whom: 按周㛃兰的情况算好：要 2 份.
        not_needed: names in one line, and why in the next; empty for nothing.
        undecided: papers that depend on an answer.
    """

    name: str
    short_code: str
    facts: tuple[PreviewFact, ...]
    for_whom: str
    papers: tuple[PreviewPaper, ...]
    not_needed: tuple[str, str] = ("", "")
    undecided: str = ""
