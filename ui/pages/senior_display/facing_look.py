"""What the facing screen shows at one moment; presenter and views agree by this value."""

from dataclasses import dataclass

from window_client.domain.senior.facing_facts import FacingAnswer, FacingFacts


@dataclass(frozen=True, slots=True)
class FacingLook:
    """One moment of one question.

    Attributes:
        facts: whose four facts.
        answer: what the person has said so far.
        row: number of the row that they point at.
        voice: there is somebody to read aloud, and something that may be read.
        reading: it is being read now.
        slowest: it cannot be read more slowly than it is.
    """

    facts: FacingFacts
    answer: FacingAnswer | None = None
    row: int | None = None
    voice: bool = False
    reading: bool = False
    slowest: bool = False
