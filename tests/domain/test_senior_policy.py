"""Who is offered the 敬老 process, and how long its steps took."""

from datetime import UTC, date, datetime, timedelta

import pytest

from window_client.domain.people.whole_years import whole_years
from window_client.domain.queue.promise import PersonClass
from window_client.domain.senior.senior_policy import CareReason, class_for, offered_for
from window_client.domain.senior.senior_steps import SeniorStep, StepRecord, read_result, step_seconds
from window_client.ids import OfficerId, SeniorCareId, SeniorStepId, StationId

BEGAN = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("born", "today", "offered"),
    [
        (date(1966, 3, 18), date(2026, 3, 18), True),
        (date(1966, 3, 19), date(2026, 3, 18), False),
        (date(1964, 2, 29), date(2024, 2, 28), False),
        (date(1964, 2, 29), date(2024, 2, 29), True),
        (date(1966, 2, 28), date(2026, 2, 28), True),
    ],
)
def test_offered_from_the_birthday_on(born: date, today: date, offered: bool) -> None:
    age = whole_years(born, today)
    assert (offered_for(PersonClass.ORDINARY, age, 60) is CareReason.AGE) is offered


def test_the_number_counts_until_somebody_is_identified() -> None:
    assert offered_for(PersonClass.SENIOR, None, 60) is CareReason.AGE
    assert offered_for(PersonClass.SENIOR, 45, 60) is None
    assert offered_for(PersonClass.DISABLED, 45, 60) is CareReason.DISABILITY
    assert offered_for(PersonClass.DISABLED, 71, 60) is CareReason.AGE
    assert offered_for(PersonClass.PREGNANT, None, 60) is None
    assert offered_for(PersonClass.ORDINARY, 64, 65) is None


def test_a_wish_gives_no_class() -> None:
    assert class_for(CareReason.WISH) is None
    assert class_for(CareReason.AGE) is PersonClass.SENIOR
    assert class_for(CareReason.DISABILITY) is PersonClass.DISABLED


def step(which: SeniorStep, minutes: int, *, taken_back: bool = False) -> StepRecord:
    at = BEGAN + timedelta(minutes=minutes)
    return StepRecord(
        SeniorStepId(f"{which}-{minutes}"),
        StationId("s"),
        SeniorCareId("c"),
        which,
        at,
        OfficerId("o"),
        OfficerId("o"),
        taken_back_at=at if taken_back else None,
    )


def test_a_step_takes_from_the_one_before_it() -> None:
    steps = [
        step(SeniorStep.COPY, 9),
        step(SeniorStep.FORM, 3),
        step(SeniorStep.PHOTO, 5, taken_back=True),
        step(SeniorStep.GREET, -2),
    ]
    assert step_seconds(BEGAN, steps) == [
        (SeniorStep.GREET, 0),
        (SeniorStep.FORM, 180),
        (SeniorStep.COPY, 360),
    ]


def test_results() -> None:
    assert read_result(SeniorStep.COPY, " 12 ") == ("", 12)
    assert read_result(SeniorStep.COPY, "") == ("", None)
    assert read_result(SeniorStep.PHOTO, "photo_taken") == ("photo_taken", None)
    assert read_result(SeniorStep.GREET, "") == ("", None)
