"""The five steps of the 敬老 process: any order, each with its time; minutes are derived, never typed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final, Protocol

from window_client.errors import InvalidInput
from window_client.ids import OfficerId, SeniorCareId, SeniorStepId, StationId

#: so many pages are copied in one visit at most: more is a slip of the finger
MOST_PAGES: Final = 500


class StepResultInvalid(InvalidInput):
    """What a step is said to have resulted in cannot be. Facts: step, problem (pages, word), most."""

    code = "step_result_invalid"


class SeniorStep(StrEnum):
    """One step, in the usual order."""

    GREET = "greet"  #: 进门咨询
    PHOTO = "photo"  #: 照相
    FORM = "form"  #: 填表
    ACCEPT = "accept"  #: 受理
    COPY = "copy"  #: 复印, free of charge


class StepWord(StrEnum):
    """What a step resulted in; nobody's own words, because it stands unsealed."""

    PHOTO_TAKEN = "photo_taken"  #: 现场拍照
    PHOTO_REUSED = "photo_reused"  #: 用了留存照片
    PHOTO_BROUGHT = "photo_brought"  #: 自带照片
    FORM_FOR_THEM = "form_for_them"  #: 工作人员代填，本人核对签名
    FORM_BY_THEM = "form_by_them"  #: 本人填写


_WORDS: Final = {
    SeniorStep.PHOTO: frozenset({StepWord.PHOTO_TAKEN, StepWord.PHOTO_REUSED, StepWord.PHOTO_BROUGHT}),
    SeniorStep.FORM: frozenset({StepWord.FORM_FOR_THEM, StepWord.FORM_BY_THEM}),
}


@dataclass(frozen=True, slots=True)
class StepRecord:
    """A step that was ticked.

    Attributes:
        done_at: when (UTC).
        officer_id: who ticked it; ``helper_id``: who did it with the person.
        result: one of `StepWord`, or empty.
        pages: free copies (COPY); None for other steps.
        taken_back_at: the tick was a mistake; the row stays and counts no more.
    """

    id: SeniorStepId
    station_id: StationId
    care_id: SeniorCareId
    step: SeniorStep
    done_at: datetime
    officer_id: OfficerId
    helper_id: OfficerId
    result: str = ""
    pages: int | None = None
    taken_back_at: datetime | None = None
    version: int = 1

    @property
    def stands(self) -> bool:
        """Whether it counts."""
        return self.taken_back_at is None

    def take_back(self, now: datetime) -> "StepRecord":
        """The tick is taken away."""
        return replace(self, taken_back_at=now, version=self.version + 1)


def read_result(step: SeniorStep, result: str) -> tuple[str, int | None]:
    """(word, pages) of what somebody gave as the result of a step.

    Args:
        result: for COPY a number of pages from 1 (empty: not counted), else a `StepWord` or empty.

    Raises:
        StepResultInvalid: it is neither.
    """
    result = result.strip()
    if step is SeniorStep.COPY:
        if not result:
            return "", None
        if not (result.isascii() and result.isdigit() and 1 <= int(result[:6]) <= MOST_PAGES):
            raise StepResultInvalid(step=step.value, problem="pages", most=MOST_PAGES)
        return "", int(result)
    if result and result not in _WORDS.get(step, ()):
        raise StepResultInvalid(step=step.value, problem="word", most=MOST_PAGES)
    return result, None


def step_seconds(began: datetime, steps: Iterable[StepRecord]) -> list[tuple[SeniorStep, int]]:
    """How long each standing step took: from the step before it, the first one from the beginning.

    The steps come in any order, so that the time of a step is that which passed until it was ticked. One that
    was ticked twice (two visits that were joined) is there twice.
    """
    standing = sorted((one for one in steps if one.stands), key=lambda one: (one.done_at, one.id))
    return seconds_in_order(began, standing)


class DoneStep(Protocol):
    """A step, and when it was done."""

    @property
    def step(self) -> SeniorStep: ...
    @property
    def done_at(self) -> datetime: ...


def seconds_in_order(began: datetime, steps: Iterable[DoneStep]) -> list[tuple[SeniorStep, int]]:
    """As `step_seconds`, of steps that all stand and come in the order of their times."""
    made, before = [], began
    for step in steps:
        made.append((step.step, max(0, int((step.done_at - before).total_seconds()))))
        before = max(before, step.done_at)
    return made
