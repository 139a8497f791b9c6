"""How often photos on file were used again, and why new ones were taken (照片复用情况)."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PhotoFigures:
    """Of a span of days.

    Attributes:
        reused_cases: cases accepted with a photo used again (复用照片，件), by the day of acceptance;
            a decision that was annulled since counts no more.
        decisions: decisions to use a photo again; ``annulled``: how many of them a supervisor annulled since.
        retakes: new photos by the clerk's reason (see `RetakeReason`), one for each applicant.
        refusals: those of them where a photo was on file and the rule refused it, by the rule's reason.
    """

    reused_cases: int = 0
    decisions: int = 0
    annulled: int = 0
    retakes: Mapping[str, int] = field(default_factory=dict)
    refusals: Mapping[str, int] = field(default_factory=dict)
