"""What strip and say-card show of the senior process (敬老流程): frozen words, ready for the views."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StepShown:
    """One of the five steps.

    Attributes:
        name: 进门咨询 照相 填表 受理 复印.
        detail: what stands behind the name of a ticked step: its time, 免拍, 2 页; else empty.
        more: time, helper and result in full, for the tool tip.
    """

    name: str
    ticked: bool
    detail: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class StripState:
    """The strip.

    Attributes:
        helper: the name of whoever accompanies (陪办人).
        home_visit: a visit at home was asked for.
    """

    steps: tuple[StepShown, ...]
    helper: str
    home_visit: bool = False


@dataclass(frozen=True, slots=True)
class SayState:
    """The say-card.

    Attributes:
        sentence: what can be said at this step.
        standing: what the person said to their facts, in words (本人已核对 09:12, 要改 费用); empty before.
        agreed: it was 对的; False for 要改 and for a row that is pointed at.
        may_ask: somebody is identified, so there is something to show.
    """

    sentence: str
    standing: str = ""
    agreed: bool = False
    may_ask: bool = False
