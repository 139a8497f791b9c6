"""Words of the senior mode (敬老模式): steps, helper, what the person said. Words only, no widgets."""

from PySide6.QtCore import QCoreApplication

from ui.actions import ActionId
from ui.pages.senior.senior_state import StepShown, StripState
from ui.tickets.care_words import step_words
from ui.tickets.queue_words import clock
from window_client.domain.senior.care_records import CheckHow, HomeVisitPart, HomeVisitPurpose
from window_client.domain.senior.facing_facts import FacingAnswer, FacingFacts
from window_client.domain.senior.senior_care import CheckLine, SeniorCare, StepLine
from window_client.domain.senior.senior_policy import CareReason
from window_client.domain.senior.senior_steps import SeniorStep, StepWord

translate = QCoreApplication.translate

#: the keys of the five steps, in their order
STEP_KEYS = (ActionId.ROW_1, ActionId.ROW_2, ActionId.ROW_3, ActionId.ROW_4, ActionId.ROW_5)


def result_words(line: StepLine) -> str:
    """免拍, 2 页; empty where the step has no result worth a word."""
    if line.step is SeniorStep.COPY:
        return translate("senior", "{pages} 页").format(pages=line.pages) if line.pages else ""
    if not line.result:
        return ""
    return {
        StepWord.PHOTO_REUSED: translate("senior", "免拍"),
        StepWord.PHOTO_TAKEN: translate("senior", "现拍"),
        StepWord.PHOTO_BROUGHT: translate("senior", "自带"),
        StepWord.FORM_FOR_THEM: translate("senior", "代填"),
        StepWord.FORM_BY_THEM: translate("senior", "自填"),
    }[StepWord(line.result)]


def step_shown(line: StepLine) -> StepShown:
    """A step for its tile: a result counts for more than the time, which the tool tip tells as well."""
    name = step_words(line.step)
    if line.done_at is None:
        return StepShown(name, ticked=False)
    at, result = clock(line.done_at), result_words(line)
    return StepShown(
        name, ticked=True, detail=result or at, more=" ".join(filter(None, (at, line.helper_name, result)))
    )


def strip_of(care: SeniorCare) -> StripState:
    """The strip of a care."""
    return StripState(
        steps=tuple(step_shown(line) for line in care.steps),
        helper=care.helper_name,
        home_visit=bool(care.home_visits),
    )


def helper_words(state: StripState, *, short: bool) -> str:
    """沈知遥陪办, or the name alone."""
    if not state.helper:
        return translate("senior", "还没人陪办")
    return state.helper if short else translate("senior", "{name}陪办").format(name=state.helper)


def offer_words(reason: CareReason, age: int | None) -> str:
    """Why the mode is offered: 67 岁."""
    if reason is CareReason.DISABILITY:
        return translate("senior", "残疾人")
    if age is None:
        return translate("senior", "老年人")
    return translate("senior", "{age} 岁").format(age=age)


def check_words(check: CheckLine, facts: FacingFacts | None) -> str:
    """本人已核对 09:12, 要改 费用, or that the facts are others by now."""
    if check.answer is FacingAnswer.CHANGE:
        row = facts.rows[check.pointed].label if facts is not None and check.pointed is not None else ""
        return translate("senior", "要改 {row}").format(row=row).rstrip()
    if not check.holds:
        return translate("senior", "改过了，再核对")
    text = (
        translate("senior", "本人已核对 {time}")
        if check.how is CheckHow.SCREEN
        else translate("senior", "口头已核对 {time}")
    )
    return text.format(time=clock(check.answered_at))


def pointed_words(facts: FacingFacts, row: int) -> str:
    """指着 费用."""
    return translate("senior", "指着 {row}").format(row=facts.rows[row].label)


def purposes() -> tuple[tuple[HomeVisitPurpose, str], ...]:
    """What is to be done at home."""
    return (
        (HomeVisitPurpose.PHOTO, translate("senior", "拍照")),
        (HomeVisitPurpose.FINGERPRINT, translate("senior", "采指纹")),
        (HomeVisitPurpose.SIGN, translate("senior", "核对签名")),
        (HomeVisitPurpose.PAPERS, translate("senior", "取材料")),
        (HomeVisitPurpose.DELIVER, translate("senior", "送证")),
    )


def day_parts() -> tuple[tuple[HomeVisitPart, str], ...]:
    """When on the day."""
    return (
        (HomeVisitPart.ANY, translate("senior", "都可以")),
        (HomeVisitPart.MORNING, translate("senior", "上午")),
        (HomeVisitPart.AFTERNOON, translate("senior", "下午")),
    )
