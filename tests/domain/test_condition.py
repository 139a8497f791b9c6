"""The catalogue's conditions: evaluated with three values, read back as written, never run as code."""

import builtins
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.catalogue.condition import (
    ALWAYS,
    NEVER,
    AllOf,
    AnyOf,
    Comparison,
    Condition,
    Constant,
    IsTrue,
    Membership,
    Not,
    Operator,
    evaluate,
    fact_names,
    to_text,
    unknown_names,
)
from window_client.domain.catalogue.condition_parser import (
    MAX_DEPTH,
    MAX_LENGTH,
    ConditionInvalid,
    parse_condition,
)
from window_client.domain.catalogue.fact import FactKind, FactType, FactValue

FACTS = {
    "age": FactType(FactKind.NUMBER),
    "staff": FactType(FactKind.YES_NO),
    "hukou": FactType(FactKind.CHOICE, ("local", "province", "other_province")),
}


def known_facts() -> st.SearchStrategy[dict[str, FactValue]]:
    """Facts of the right types, any of them possibly unknown."""
    return st.fixed_dictionaries(
        {
            "age": st.none() | st.integers(0, 120),
            "staff": st.none() | st.booleans(),
            "hukou": st.none() | st.sampled_from(FACTS["hukou"].choices),
        }
    )


def leaves() -> st.SearchStrategy[Condition]:
    number = st.integers(-5, 130)
    word = st.sampled_from(FACTS["hukou"].choices)
    equality = st.sampled_from([Operator.EQUAL, Operator.NOT_EQUAL])
    return st.one_of(
        st.builds(Constant, st.booleans()),
        st.just(IsTrue("staff")),
        st.builds(Comparison, st.just("age"), st.sampled_from(Operator), number),
        st.builds(Comparison, st.just("hukou"), equality, word),
        st.builds(Comparison, st.just("staff"), equality, st.booleans()),
        st.builds(
            Membership, st.just("hukou"), st.lists(word, min_size=1, max_size=3).map(tuple), st.booleans()
        ),
        st.builds(Membership, st.just("age"), st.lists(number, min_size=1, max_size=3).map(tuple)),
    )


def conditions() -> st.SearchStrategy[Condition]:
    def grow(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
        parts = st.lists(inner, min_size=2, max_size=3).map(tuple)
        return st.one_of(st.builds(Not, inner), st.builds(AllOf, parts), st.builds(AnyOf, parts))

    return st.recursive(leaves(), grow, max_leaves=6)


@given(conditions())
def test_what_is_written_is_read_back_the_same(condition: Condition) -> None:
    text = to_text(condition)
    if len(text) <= MAX_LENGTH:
        assert parse_condition(text, FACTS) == condition


@given(conditions(), known_facts())
def test_more_knowledge_never_turns_a_verdict_around(
    condition: Condition, facts: dict[str, FactValue]
) -> None:
    verdict = evaluate(condition, facts)
    if verdict is None:
        assert unknown_names(condition, facts)
        return
    assert unknown_names(condition, facts) == frozenset()
    for name, value in (("age", 30), ("staff", True), ("hukou", "local")):
        if facts[name] is None:
            assert evaluate(condition, {**facts, name: value}) is verdict


@given(conditions(), known_facts())
def test_not_is_the_opposite_and_unknown_stays_unknown(
    condition: Condition, facts: dict[str, FactValue]
) -> None:
    verdict = evaluate(condition, facts)
    assert evaluate(Not(condition), facts) is (None if verdict is None else not verdict)


@given(st.text(max_size=60))
def test_hostile_text_is_refused_or_harmless(text: str) -> None:
    try:
        condition = parse_condition(text, FACTS)
    except ConditionInvalid as refusal:
        position = refusal.facts["position"]
        assert isinstance(position, int)
        assert 1 <= position <= len(text) + 1
    else:
        assert fact_names(condition) <= set(FACTS)


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os').system('true')",
        "age.__class__ == 1",
        "(lambda: 1)()",
        "open('x')",
        "age if staff else 1",
        "[x for x in age]",
        "age ** 99 > 1",
        "age == 1; staff",
        "age := 3",
        'f"{age}"',
        "exec",
        "staff\x00",
        "staff() ",
        "age[0] == 1",
    ],
)
def test_code_is_refused_and_never_run(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(*_: object, **__: object) -> None:
        pytest.fail("a condition ran code")

    for owner, name in ((builtins, "eval"), (builtins, "exec"), (builtins, "open"), (os, "system")):
        monkeypatch.setattr(owner, name, run)
    with pytest.raises(ConditionInvalid):
        parse_condition(text, FACTS)


@pytest.mark.parametrize(
    ("text", "problem", "position", "suggestion"),
    [
        ("", "empty", 1, None),
        ("   ", "empty", 1, None),
        ("agee >= 16", "unknown_fact", 1, "age"),
        ("staff and hukuo == 'local'", "unknown_fact", 11, "hukou"),
        ("hukou == 'locl'", "unknown_choice", 10, "local"),
        ("hukou in ['local', 'provnce']", "unknown_choice", 20, "province"),
        ("age >= '16'", "wrong_type", 8, None),
        ("age", "wrong_type", 1, None),
        ("hukou > 'local'", "wrong_type", 7, None),
        ("staff == 1", "wrong_type", 10, None),
        ("age = 16", "unexpected_character", 5, None),
        ("age >= 16 &&", "unexpected_character", 11, None),
        ("age >= 16 and", "unfinished", 14, None),
        ("(age >= 16", "unfinished", 11, None),
        ("age >= 16)", "unexpected_word", 10, None),
        ("age in []", "unexpected_word", 9, None),
        ("age in 16", "unexpected_word", 8, None),
        ("16 <= age", "unexpected_word", 1, None),
        ("age >= 16 staff", "unexpected_word", 11, None),
        ("age >= 1.5", "unexpected_character", 9, None),
        ("age >= 16岁", "unexpected_character", 10, None),
        ("age == 12345678901", "unexpected_character", 8, None),
    ],
)
def test_a_mistake_is_named_with_its_place(
    text: str, problem: str, position: int, suggestion: str | None
) -> None:
    with pytest.raises(ConditionInvalid) as refusal:
        parse_condition(text, FACTS)
    facts = refusal.value.facts
    assert (facts["problem"], facts["position"]) == (problem, position)
    assert facts.get("suggestion") == suggestion


def test_depth_and_length_are_bounded() -> None:
    assert parse_condition("(" * MAX_DEPTH + "staff" + ")" * MAX_DEPTH, FACTS) == IsTrue("staff")
    for text in ("(" * 150 + "staff" + ")" * 150, "not " * 90 + "staff"):
        with pytest.raises(ConditionInvalid) as refusal:
            parse_condition(text, FACTS)
        assert refusal.value.facts["problem"] == "too_deep"
    with pytest.raises(ConditionInvalid) as refusal:
        parse_condition("staff or " * 100 + "staff", FACTS)
    assert refusal.value.facts["problem"] == "too_long"


@pytest.mark.parametrize(
    ("text", "facts", "verdict"),
    [
        ("age >= 16", {"age": 16}, True),
        ("age >= 16", {"age": 15}, False),
        ("age >= 16", {}, None),
        ("staff", {"staff": None}, None),
        ("age < 16 and staff", {"age": 40}, False),
        ("age < 16 and staff", {"age": 9}, None),
        ("age >= 16 or staff", {"age": 40}, True),
        ('hukou in ["local", "province"]', {"hukou": "province"}, True),
        ('hukou not in ["local"]', {"hukou": "province"}, True),
        ('hukou not in ["local"]', {"hukou": "local"}, False),
        ("hukou not in ['local']", {}, None),
        ('not (age >= 16 and hukou == "local")', {"age": 30, "hukou": "local"}, False),
        ("staff == false", {"staff": False}, True),
        ("staff or age > 3 and age < 5", {"staff": True, "age": 9}, True),
        ("true", {}, True),
        ("false", {}, False),
    ],
)
def test_evaluation(text: str, facts: dict[str, FactValue], verdict: bool | None) -> None:
    assert evaluate(parse_condition(text, FACTS), facts) is verdict


def test_a_yes_is_no_number() -> None:
    assert evaluate(Comparison("age", Operator.EQUAL, 1), {"age": True}) is False
    assert evaluate(Membership("age", (1, 2)), {"age": True}) is False


def test_always_and_never_need_no_facts() -> None:
    assert evaluate(ALWAYS, {}) is True
    assert evaluate(NEVER, {}) is False
    assert fact_names(ALWAYS) == frozenset()
