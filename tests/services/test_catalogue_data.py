"""The shipped catalogue: it loads, its conditions decide, its fees are the published ones."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from resources import files
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.catalogue.catalogue import Catalogue
from window_client.domain.catalogue.condition import evaluate, fact_names
from window_client.domain.catalogue.fact import FactKind, FactType, FactValue
from window_client.domain.catalogue.fee import PayWhen
from window_client.domain.catalogue.field_spec import FieldKind
from window_client.domain.catalogue.item_traits import ExternalEntry, Flow, PickupMethod
from window_client.domain.catalogue.material import Disposition
from window_client.domain.catalogue.result_document import ValidityUnit
from window_client.domain.catalogue.service_item import ServiceItem
from window_client.domain.station.workday_calendar import WorkdayCalendar
from window_client.services.catalogue_reader import read_catalogue

AGES = (0, 7, 15, 16, 17, 25, 26, 45, 46, 60, 69, 70)
ADULT: Mapping[str, FactValue] = {"age": 67, "in_person": True, "actor": "self"}


def shipped() -> Catalogue:
    folder = files.path("catalogue")
    return read_catalogue((path.name, path.read_bytes()) for path in sorted(Path(folder).glob("*.toml")))


CATALOGUE = shipped()
ITEMS = pytest.mark.parametrize("item", CATALOGUE.items, ids=lambda item: item.code)


def values_of(fact_type: FactType) -> tuple[FactValue, ...]:
    match fact_type.kind:
        case FactKind.YES_NO:
            return (True, False)
        case FactKind.NUMBER:
            return AGES
        case FactKind.CHOICE:
            return fact_type.choices


def situations(item: ServiceItem) -> Iterator[dict[str, FactValue]]:
    """Every combination of the facts that the item's conditions ask about."""
    asked = sorted({name for condition in item.conditions() for name in fact_names(condition)})
    types = item.fact_types
    for values in product(*(values_of(types[name]) for name in asked)):
        yield dict(zip(asked, values, strict=True))


def as_typed(item: ServiceItem, facts: Mapping[str, FactValue]) -> dict[str, str]:
    """The form that gives these facts."""
    words: dict[FactValue, str] = {True: "yes", False: "no"}
    typed = {spec.key for spec in item.fields}
    return {
        name: words[value] if isinstance(value, bool) else str(value)
        for name, value in facts.items()
        if name in typed
    }


def test_the_issue_items_are_there() -> None:
    counts = {domain: len(CATALOGUE.for_domain(domain)) for domain in BusinessDomain}
    assert counts[BusinessDomain.HOUSEHOLD] >= 6
    assert counts[BusinessDomain.EXIT_ENTRY] >= 6
    assert counts[BusinessDomain.VEHICLE] >= 6
    assert counts[BusinessDomain.PUBLIC_ORDER] >= 2
    groups = {item.group for item in CATALOGUE.for_domain(BusinessDomain.EXIT_ENTRY)}
    assert {"普通护照", "往来港澳通行证", "往来台湾通行证"} <= groups


@pytest.mark.parametrize(
    ("short_code", "code", "name"),
    [
        ("EX-102", "crj.pp.renew", "普通护照换发"),
        ("HZ-031", "hz.book.renew", "居民户口簿换领"),
        ("HZ-012", "hz.idcard.renew", "居民身份证到期换领"),
        ("CJ-007", "cj.dl.expire", "机动车驾驶证期满换证"),
        ("CJ-013", "cj.dl.contact", "驾驶人联系方式变更"),
        ("HZ-005", "hz.birth", "新生儿出生登记"),
    ],
)
def test_short_codes_are_those_of_the_pictures(short_code: str, code: str, name: str) -> None:
    item = CATALOGUE.by_short_code(short_code)
    assert (item.code, item.name) == (code, name)


def test_consult_topics() -> None:
    assert [topic.label for topic in CATALOGUE.topics] == ["材料", "进度", "落户", "证照", "其他"]


@ITEMS
def test_every_condition_decides_in_every_situation(item: ServiceItem) -> None:
    count = 0
    for facts in situations(item):
        count += 1
        for condition in item.conditions():
            assert evaluate(condition, facts) is not None, (condition, facts)
        papers = item.material_list(facts, as_typed(item, facts))
        assert papers.undecided == ()
        for need in papers.not_needed:
            assert need.text, (need.material.code, facts)
        for need in papers.needed:
            assert need.text, (need.material.code, facts)
    assert 1 <= count <= 20_000


@ITEMS
def test_every_situation_has_one_fee_line_or_none(item: ServiceItem) -> None:
    lines = {len(item.fee.due(facts).lines) for facts in situations(item)}
    most = 2 if item.code == "crj.hm.visa.L" else 1  # Hong Kong and Macau endorsements are charged apart
    assert max(lines) <= most


@ITEMS
def test_every_text_is_there(item: ServiceItem) -> None:
    assert item.agent.who
    assert item.summary
    assert bool(item.spoken) is not item.sensitive
    assert item.plain_title == (item.spoken or item.neutral_title)
    assert item.aliases
    assert item.basis
    assert item.fields
    for material in item.materials:
        assert material.because
        if material.conditional:
            assert material.not_because
    # every needed paper of a returned or collected kind can be told apart on the receipt
    assert all(isinstance(material.disposition, Disposition) for material in item.materials)


@ITEMS
def test_live_entry_demands_the_number_and_shows_the_form(item: ServiceItem) -> None:
    numbers = [spec for spec in item.fields if spec.kind is FieldKind.EXTERNAL_NUMBER]
    if item.external_entry is ExternalEntry.LIVE:
        (number,) = numbers
        assert number.required
    shown = {spec.key for spec in item.fields if spec.entry_order is not None}
    assert shown <= set(item.entry_view)
    assert item.entry_view


@ITEMS
def test_the_flow_fits_the_pick_up(item: ServiceItem) -> None:
    handed_at_once = PickupMethod.ON_THE_SPOT in item.pickup
    assert handed_at_once == (item.flow is Flow.INSTANT)
    mailed = PickupMethod.MAIL in item.pickup
    assert mailed == ("mail_address" in {spec.key for spec in item.fields})


@pytest.mark.parametrize(
    ("code", "values", "fen"),
    [
        ("crj.pp.new", {}, 12000),
        ("crj.pp.renew", {"renewal_reason": "expiring"}, 12000),
        ("crj.hm.new", {}, 6000),
        ("crj.hm.renew", {}, 6000),
        ("crj.tw.new", {}, 6000),
        ("crj.tw.renew", {}, 6000),
        ("crj.hm.visa.L", {"destination": "hong_kong", "hong_kong_visa": "m3_once"}, 1500),
        ("crj.hm.visa.L", {"destination": "hong_kong", "hong_kong_visa": "y1_twice"}, 3000),
        ("crj.hm.visa.L", {"destination": "macau"}, 1500),
        ("crj.hm.visa.L", {"destination": "both", "hong_kong_visa": "m3_twice"}, 4500),
        # a choice that was made before the destination was changed costs nothing
        ("crj.hm.visa.L", {"destination": "macau", "hong_kong_visa": "m3_twice"}, 1500),
        ("hz.idcard.renew", {"renewal_reason": "expiring"}, 2000),
        ("hz.idcard.renew", {"renewal_reason": "info_changed"}, 2000),
        ("hz.idcard.renew", {"renewal_reason": "damaged"}, 4000),
        ("hz.idcard.replace", {}, 4000),
        ("hz.birth", {}, 0),
        ("hz.death", {}, 0),
        ("hz.book.renew", {}, 0),
        ("hz.cert.nocrime", {}, 0),
        ("cj.dl.expire", {}, 1000),
        ("cj.dl.lost", {}, 1000),
        ("cj.dl.damage", {}, 1000),
        ("cj.dl.contact", {}, 0),
        ("cj.v.license", {}, 1000),
        ("cj.v.exempt", {}, 0),
        ("za.rent.report", {}, 0),
    ],
)
def test_fees_are_the_published_ones(code: str, values: dict[str, str], fen: int) -> None:
    due = CATALOGUE.by_code(code).fee_due(ADULT, values)
    assert due.is_final
    assert due.amount_fen == fen


def test_low_income_renews_free_and_the_dog_tariff_waits_for_the_station() -> None:
    renew = CATALOGUE.by_code("hz.idcard.renew")
    assert renew.fee_due({**ADULT, "low_income": True}).amount_fen == 0
    assert not CATALOGUE.by_code("za.dog.new").fee_due(ADULT).confirmed
    assert renew.fee_due(ADULT).confirmed


def test_passport_renewal_is_as_in_the_pictures() -> None:
    item = CATALOGUE.by_code("crj.pp.renew")
    assert [(spec.label, spec.required) for spec in item.fields] == [
        ("换发原因", True),
        ("原护照号", False),
        ("有效期至", False),
        ("业务编号", True),
        ("联系电话", True),
        ("紧急联系人", True),
        ("领取方式", True),
        ("邮寄地址", False),
    ]
    assert item.field("mail_address").is_required({"pickup": "mail"})
    assert not item.field("mail_address").is_required({"pickup": "window"})
    papers = item.material_list(ADULT)
    assert [need.material.name for need in papers.needed] == ["居民身份证", "原普通护照"]
    assert [(need.material.name, need.text) for need in papers.not_needed] == [
        ("居民户口簿", "已满 16 周岁"),
        ("单位同意函", "非登记备案人员"),
        ("监护关系证明", "已满 16 周岁"),
    ]
    assert item.questions_to_ask(ADULT) == ()
    old = papers.needed[1].material
    assert old.disposition is Disposition.CLIPPED_AND_RETURNED
    assert "签证" in old.ask
    assert item.fee.pay_when is PayWhen.AFTER_ACCEPTANCE
    calendar = WorkdayCalendar({}, noticed_through=2026)
    assert item.time_limit.due_date(date(2026, 3, 18), calendar) == date(2026, 3, 27)
    order = [spec.key for spec in sorted(item.fields, key=lambda spec: spec.entry_order or 99)]
    assert order[:3] == ["old_passport_number", "valid_until", "renewal_reason"]


def test_a_child_needs_guardian_papers_and_no_more_than_the_rule() -> None:
    item = CATALOGUE.by_code("crj.pp.renew")
    facts: dict[str, FactValue] = {"age": 9, "in_person": True, "actor": "guardian"}
    assert [question.key for question in item.questions_to_ask(facts)] == ["has_idcard"]
    with_card = item.material_list({**facts, "has_idcard": True})
    assert [need.material.code for need in with_card.needed] == [
        "m.idcard",
        "m.old_doc.passport",
        "m.guardian_rel",
        "m.guardian_id",
    ]
    escorted = item.material_list({**facts, "actor": "relative", "has_idcard": False})
    codes = [need.material.code for need in escorted.needed]
    assert "m.hukou" in codes
    assert "m.idcard" not in codes
    assert {"m.guardian_poa", "m.escort_id"} <= set(codes)


def test_driving_licence_asks_for_no_old_licence() -> None:
    """驾驶证规定 第63、69条: 期满换证 needs 身份证明 and the medical proof, 补证 only 身份证明."""
    for code, papers in (("cj.dl.expire", ["m.idcard", "m.medical"]), ("cj.dl.lost", ["m.idcard"])):
        needed = CATALOGUE.by_code(code).material_list(ADULT).needed
        assert [need.material.code for need in needed] == papers
    online = CATALOGUE.by_code("cj.dl.expire").material_list({**ADULT, "medical_online": True})
    assert [need.material.code for need in online.needed] == ["m.idcard"]


@pytest.mark.parametrize(
    ("age", "unit", "value"),
    [
        (15, ValidityUnit.YEARS, 5),
        (16, ValidityUnit.YEARS, 10),
        (25, ValidityUnit.YEARS, 10),
        (26, ValidityUnit.YEARS, 20),
        (45, ValidityUnit.YEARS, 20),
        (46, ValidityUnit.LONG_TERM, 0),
    ],
)
def test_identity_card_validity(age: int, unit: ValidityUnit, value: int) -> None:
    """居民身份证法 第5条."""
    result = CATALOGUE.by_code("hz.idcard.renew").result
    assert result is not None
    rule = result.validity_for({"age": age})
    assert rule is not None
    assert (rule.unit, rule.value) == (unit, value)


@pytest.mark.parametrize(("code", "title"), [("hz.death", "户口登记事项"), ("hz.cert.nocrime", "证明查询")])
def test_sensitive_items_have_a_neutral_title(code: str, title: str) -> None:
    item = CATALOGUE.by_code(code)
    assert item.sensitive
    assert item.public_name == title


def test_what_is_unverified_names_its_doubt() -> None:
    doubts = {doubt.name for item in CATALOGUE.items for doubt in item.doubts}
    assert {"D1", "D2", "D6", "D8", "D10"} <= doubts
    assert all(doubts)


def test_the_readme_names_every_item_and_fact() -> None:
    readme = files.path("catalogue/README.md").read_text("utf-8")
    for item in CATALOGUE.items:
        assert item.code in readme
        assert item.short_code in readme
        for name in item.fact_types:
            if name in {question.key for question in item.questions} | {"age", "in_person", "actor"}:
                assert f"`{name}`" in readme
