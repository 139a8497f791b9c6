"""Materials: what is needed, why not, and what does as well."""

from window_client.domain.catalogue.condition import Comparison, IsTrue, Operator
from window_client.domain.catalogue.material import (
    Explanation,
    Material,
    NeedReason,
    Sharing,
    Substitute,
    needed,
)

MINOR = Comparison("age", Operator.LESS, 16)
CARD = Material("m.idcard", "居民身份证")
BOOK = Material("m.hukou", "居民户口簿", required_when=MINOR, not_because=(Explanation("已满 16 周岁"),))
LETTER = Material("m.letter", "同意函", required_when=IsTrue("staff"), deferrable=True, defer_workdays=2)


def test_papers_are_sorted_by_what_the_facts_say() -> None:
    papers = needed((CARD, BOOK, LETTER), {"age": 40, "staff": False})
    assert [need.material.code for need in papers.needed] == ["m.idcard"]
    assert [(need.material.code, need.reason, need.text) for need in papers.not_needed] == [
        ("m.hukou", NeedReason.CONDITION_FAILS, "已满 16 周岁"),
        ("m.letter", NeedReason.CONDITION_FAILS, ""),
    ]
    assert papers.undecided == ()


def test_nothing_is_asked_for_on_suspicion() -> None:
    papers = needed((CARD, BOOK, LETTER), {"age": 9})
    assert [need.material.code for need in papers.needed] == ["m.idcard", "m.hukou"]
    assert [need.reason for need in papers.needed] == [NeedReason.ALWAYS, NeedReason.CONDITION_HOLDS]
    (open_one,) = papers.undecided
    assert (open_one.material, open_one.reason, open_one.missing_facts) == (
        LETTER,
        NeedReason.FACTS_MISSING,
        ("staff",),
    )


def test_a_substitute_does_as_well_only_where_it_is_open() -> None:
    either = Material("m.idcard", "身份证", instead=(Substitute("m.hukou", "户口簿", MINOR),))
    child, adult = needed((either,), {"age": 9}), needed((either,), {"age": 40})
    assert child.missing({"m.hukou"}) == ()
    assert [need.material.code for need in adult.missing({"m.hukou"})] == ["m.idcard"]
    assert adult.missing({"m.idcard"}) == ()


def test_a_deferrable_paper_is_missing_but_does_not_block() -> None:
    papers = needed((CARD, LETTER), {"staff": True})
    assert [need.material.code for need in papers.missing(set())] == ["m.idcard", "m.letter"]
    assert [need.material.code for need in papers.blocking(set())] == ["m.idcard"]


def test_a_folded_paper_is_listed_with_its_head_only_when_neither_is_needed() -> None:
    head = Material("m.rel", "监护关系证明", required_when=MINOR)
    folded = Material("m.gid", "监护人身份证", required_when=MINOR, folded_into="m.rel")
    assert [need.material.code for need in needed((head, folded), {"age": 40}).not_needed] == ["m.rel"]
    assert [need.material.code for need in needed((head, folded), {"age": 9}).needed] == ["m.rel", "m.gid"]
    alone = Material("m.gid", "监护人身份证", required_when=IsTrue("staff"), folded_into="m.rel")
    assert [need.material.code for need in needed((head, alone), {"age": 9, "staff": False}).not_needed] == [
        "m.gid"
    ]


def test_sharing() -> None:
    assert CARD.shareable
    assert not Material("m.poa", "委托书", sharing=Sharing.NONE).shareable
