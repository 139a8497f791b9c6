"""A whole item and the catalogue around it."""

from dataclasses import replace
from datetime import date

import pytest

from window_client.domain.catalogue.agent_rule import AgentPolicy, AgentRule
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.catalogue.catalogue import Catalogue, ConsultTopic
from window_client.domain.catalogue.catalogue_errors import CatalogueInvalid, ItemNotInCatalogue
from window_client.domain.catalogue.condition import Comparison, IsTrue, Operator
from window_client.domain.catalogue.fact import FactKind, FactType, merged
from window_client.domain.catalogue.fee import FeeRule, ItemFee
from window_client.domain.catalogue.field_spec import FieldKind, FieldSpec
from window_client.domain.catalogue.item_traits import Flow
from window_client.domain.catalogue.legal_basis import Doubt, LegalBasis
from window_client.domain.catalogue.material import Material
from window_client.domain.catalogue.result_document import ResultDocument, ValidityRule, ValidityUnit
from window_client.domain.catalogue.service_item import FollowUp, ServiceItem
from window_client.domain.catalogue.situation import Choice, Question
from window_client.domain.catalogue.time_limit import TimeLimit

DAY = date(2026, 3, 18)
DAMAGED = Comparison("reason", Operator.EQUAL, "damaged")
REASON = FieldSpec(
    "reason",
    "原因",
    FieldKind.CHOICE,
    choices=(Choice("expiring", "到期"), Choice("damaged", "损坏")),
    default="expiring",
)


def item(code: str = "x.one", short_code: str = "XX-001", **changes: object) -> ServiceItem:
    whole = ServiceItem(
        code=code,
        short_code=short_code,
        name="换领",
        domain=BusinessDomain.HOUSEHOLD,
        group="甲",
        version=1,
        effective_from=date(2026, 1, 1),
        flow=Flow.PRODUCE,
        agent=AgentRule(AgentPolicy.NONE),
        fee=ItemFee((FeeRule("损坏", 4000, DAMAGED),)),
        time_limit=TimeLimit(),
        basis=(LegalBasis("户口登记条例"),),
        questions=(Question("staff", "是登记备案人员吗？"),),
        fields=(REASON,),
        materials=(Material("m.letter", "同意函", required_when=IsTrue("staff")),),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def test_the_form_decides_fee_and_materials() -> None:
    one = item()
    assert one.fee_due({}, {"reason": "damaged"}).amount_fen == 4000
    assert one.fee_due({}).amount_fen == 0  # the untouched form says expiring
    assert not one.fee_due({}, {}).is_final  # an emptied one says nothing
    assert [need.material.code for need in one.material_list({"staff": True}).needed] == ["m.letter"]
    assert one.material_list({}).undecided
    assert [question.key for question in one.questions_to_ask({})] == ["staff"]
    assert one.questions_to_ask({"staff": False}) == ()


def test_in_force_between_its_days() -> None:
    dated = item(effective_to=date(2026, 12, 31))
    assert not dated.in_force(date(2025, 12, 31))
    assert dated.in_force(date(2026, 1, 1))
    assert dated.in_force(date(2026, 12, 31))
    assert not dated.in_force(date(2027, 1, 1))
    assert item().in_force(date(2099, 1, 1))


def test_the_public_name_of_a_sensitive_item_is_neutral() -> None:
    assert item().public_name == "换领"
    assert item(sensitive=True, neutral_title="户口事项").public_name == "户口事项"


def test_doubts_are_collected() -> None:
    doubtful = item(verified=False, doubt="D1", fee=ItemFee(verified=False, doubt="D10"))
    assert doubtful.doubts == (Doubt("item", "D1"), Doubt("fee", "D10"))
    assert item().doubts == ()


def test_one_name_means_one_thing() -> None:
    assert set(item().fact_types) == {"age", "in_person", "actor", "staff", "reason"}
    with pytest.raises(ValueError):
        merged({"a": FactType(FactKind.NUMBER)}, {"a": FactType(FactKind.YES_NO)})


def test_validity_is_the_first_rule_that_holds() -> None:
    young = ValidityRule(ValidityUnit.YEARS, 5, Comparison("age", Operator.LESS, 16))
    long = ValidityRule(ValidityUnit.LONG_TERM)
    document = ResultDocument("证", (young, long))
    assert document.validity_for({"age": 15}) == young
    assert document.validity_for({"age": 16}) == long
    assert document.validity_for({}) is None
    with pytest.raises(ValueError):
        ValidityRule(ValidityUnit.LONG_TERM, 3)


def test_citations() -> None:
    assert LegalBasis("护照法", "第十条").citation == "《护照法》第十条"
    assert (
        LegalBasis("规范", "第九条", number="公通字〔2021〕12号").citation
        == "《规范》（公通字〔2021〕12号）第九条"
    )
    assert LegalBasis(number="发改价格〔2019〕914号").citation == "发改价格〔2019〕914号"


def test_a_catalogue_finds_its_items() -> None:
    one = item(follow_ups=(FollowUp("再办", "x.two"), FollowUp("别处", "x.far"), FollowUp("只说")))
    two = item("x.two", "XX-002", group="乙", enabled=False)
    three = item("x.three", "XX-003", domain=BusinessDomain.VEHICLE, group="丙")
    catalogue = Catalogue((one, three, two), 7, DAY, (ConsultTopic("consult.other", "其他"),))
    assert catalogue.by_code("x.two") is two
    assert catalogue.by_short_code(" xx-003 ") is three
    assert catalogue.topic("consult.other").label == "其他"
    assert catalogue.for_domain(BusinessDomain.HOUSEHOLD) == (one, two)
    assert catalogue.for_domain(BusinessDomain.HOUSEHOLD, DAY) == (one,)
    assert catalogue.follow_up_items(one) == (two,)
    tree = catalogue.tree()
    assert [(node.domain, node.item_count) for node in tree] == [
        (BusinessDomain.HOUSEHOLD, 2),
        (BusinessDomain.VEHICLE, 1),
    ]
    assert [group.name for group in tree[0].groups] == ["甲", "乙"]
    assert [group.name for group in catalogue.tree(DAY)[0].groups] == ["甲"]


def test_a_wrong_code_is_told_with_the_near_one() -> None:
    with pytest.raises(ItemNotInCatalogue) as refusal:
        Catalogue((item(),), 1, DAY).by_code("x.oen")
    assert refusal.value.facts == {"code": "x.oen", "suggestion": "x.one"}


@pytest.mark.parametrize("other", [item("x.one", "XX-002"), item("x.two", "XX-001")])
def test_duplicates_are_refused(other: ServiceItem) -> None:
    with pytest.raises(CatalogueInvalid) as refusal:
        Catalogue((item(), other), 1, DAY)
    assert refusal.value.facts["problem"] == "used_twice"
