"""What the facing screen may show and say: four facts at most, nothing said of a sensitive visit."""

import pytest

from window_client.domain.senior.facing_facts import FacingFacts, FacingRow
from window_client.ids import ApplicantId, TicketId

NAME = FacingRow("姓名", "周㛃兰")
FEE = FacingRow("费用", "120 元", "受理后缴，3 月 23 日前缴清")
SENTENCE = "表我们来填，您最后签个名就行。"


def facts(*rows: FacingRow, sensitive: bool = False) -> FacingFacts:
    return FacingFacts(
        TicketId("t"), ApplicantId("a"), "云溪派出所", "03", rows, sentence=SENTENCE, sensitive=sensitive
    )


def test_rows_are_said_as_they_stand_and_the_sentence_behind_them() -> None:
    assert facts(NAME, FEE).spoken == ("姓名，周㛃兰", "费用，120 元，受理后缴，3 月 23 日前缴清", SENTENCE)


def test_a_row_may_be_said_otherwise_or_never() -> None:
    address = FacingRow("怎么领", "寄到云溪路 1 号", spoken="办好以后寄给您")
    hidden = FacingRow("证件", "E40000071", spoken="")
    assert facts(hidden, address).spoken == ("办好以后寄给您", SENTENCE)


def test_nothing_is_said_of_a_sensitive_visit() -> None:
    assert facts(NAME, FEE, sensitive=True).spoken == ()


@pytest.mark.parametrize("count", [0, 5])
def test_more_facts_than_a_screen_has_are_a_mistake_of_the_program(count: int) -> None:
    with pytest.raises(ValueError, match=str(count)):
        facts(*[NAME] * count)
