"""Questions: assumed answers, and only those asked that decide something."""

from window_client.domain.catalogue.condition import AllOf, Comparison, IsTrue, Operator
from window_client.domain.catalogue.fact import FactKind
from window_client.domain.catalogue.situation import Choice, Question, open_questions, with_assumed

MINOR = Comparison("age", Operator.LESS, 16)
STAFF = Question("staff", "是登记备案人员吗？", assumed=False)
CARD = Question("has_idcard", "孩子有身份证吗？", asked_when=MINOR)
HUKOU = Question("hukou", "户口在哪里？", FactKind.CHOICE, (Choice("local", "本市"), Choice("other", "外地")))


def test_an_assumed_answer_counts_until_somebody_says_otherwise() -> None:
    assert with_assumed((STAFF, CARD), {"age": 9}) == {"age": 9, "staff": False}
    assert with_assumed((STAFF,), {"staff": True}) == {"staff": True}
    assert with_assumed((STAFF,), {"staff": None}) == {"staff": False}


def test_only_what_decides_something_is_asked() -> None:
    conditions = (AllOf((MINOR, IsTrue("has_idcard"))), IsTrue("staff"))
    assert open_questions((STAFF, CARD), {"age": 40}, conditions) == ()
    assert open_questions((STAFF, CARD), {"age": 9}, conditions) == (CARD,)
    assert open_questions((STAFF, CARD), {"age": 9, "has_idcard": False}, conditions) == ()
    assert open_questions((HUKOU,), {}, conditions) == ()


def test_a_question_whose_own_condition_fails_is_not_asked() -> None:
    assert open_questions((CARD,), {"age": 40}, (IsTrue("has_idcard"),)) == ()


def test_the_fact_type_holds_the_choices() -> None:
    assert HUKOU.fact_type.admits("local")
    assert not HUKOU.fact_type.admits("elsewhere")
    assert not STAFF.fact_type.admits(1)
    assert not STAFF.fact_type.admits("yes")
