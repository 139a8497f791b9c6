"""What the screen that faces the citizen shows and says (对面屏): their own four facts, and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from window_client.ids import ApplicantId, TicketId

#: one question per screen, at most four facts (DESIGN.md §7)
MOST_ROWS: Final = 4


class FacingAnswer(StrEnum):
    """What the person says to their facts (本人核对)."""

    RIGHT = "right"  #: 对的
    CHANGE = "change"  #: 要改


@dataclass(frozen=True, slots=True)
class FacingRow:
    """One fact: 姓名 办什么 费用 怎么领.

    Attributes:
        label: what it is.
        big: the fact, in short words.
        small: what belongs to it and may stand smaller (受理后缴，3 月 23 日前缴清); may be empty.
        spoken: how the row is said; None for "as it is written", empty for a row that is never said.
    """

    label: str
    big: str
    small: str = ""
    spoken: str | None = None


@dataclass(frozen=True, slots=True)
class FacingFacts:
    """One question to one person.

    Attributes:
        ticket, applicant: whose facts they are; the screen goes blank when the counter has another ticket.
        station, counter: names (云溪派出所, 03).
        helper: who accompanies them (陪办人); may be empty.
        rows: at most four, in reading order.
        sentence: what is said at this step (表我们来填…); may be empty.
        sensitive: an item of the visit is never spoken of aloud: nothing is read.
        photo: the preview of the person's photo (JPEG or PNG), None without one.

    Raises:
        ValueError: more rows than a screen may have, or none.
    """

    ticket: TicketId
    applicant: ApplicantId
    station: str
    counter: str
    rows: tuple[FacingRow, ...]
    helper: str = ""
    sentence: str = ""
    sensitive: bool = False
    photo: bytes | None = None

    def __post_init__(self) -> None:
        if not 1 <= len(self.rows) <= MOST_ROWS:
            raise ValueError(f"a facing screen shows 1 to {MOST_ROWS} facts, not {len(self.rows)}")

    @property
    def spoken(self) -> tuple[str, ...]:
        """The sentences that may be read aloud on wish, in order; none for a sensitive visit."""
        return () if self.sensitive else spoken_sentences(self.rows, self.sentence)


def spoken_sentences(rows: Sequence[FacingRow], sentence: str = "") -> tuple[str, ...]:
    """The rows as sentences, and what is said at this step behind them."""
    said = [
        "，".join(filter(None, (row.label, row.big, row.small))) if row.spoken is None else row.spoken
        for row in rows
    ]
    return tuple(one for one in (*said, sentence) if one)
