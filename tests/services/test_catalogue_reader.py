"""Reading catalogue files: every mistake is told with file, item, key path and a near match."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resources import files
from window_client.domain.catalogue.catalogue_errors import CatalogueInvalid
from window_client.services.catalogue_reader import MAX_BYTES, digest, read_catalogue

SHARED = """
format = 1
kind = "shared"
version = 3
effective = 2026-01-01

[materials."m.idcard"]
name = "居民身份证"
unit = "张"

[materials."m.hukou"]
name = "居民户口簿"

[questions.registered_staff]
text = "是登记备案人员吗？"
assumed = "no"
"""
ITEM = """
format = 1
kind = "items"
domain = "household"

[[items]]
code = "hz.one"
short_code = "HZ-001"
name = "事项一"
group = "甲"
version = 1
effective_from = 2026-01-01
flow = "instant"
audience = ["self"]
pickup = ["on_the_spot"]
questions = ["registered_staff"]
entry_view = ["person.name", "reason"]
basis = [{ law = "户口登记条例" }]

[items.agent]
policy = "none"

[items.fee]

[[items.fee.rules]]
name = "工本费"
yuan = "20.00"
when = 'reason == "damaged"'

[items.time_limit]
promised = { unit = "workdays", value = 7 }

[[items.fields]]
key = "reason"
label = "原因"
kind = "choice"
default = "expiring"
choices = [{ value = "expiring", label = "到期" }, { value = "damaged", label = "损坏" }]

[[items.materials]]
code = "m.idcard"

[[items.materials]]
code = "m.hukou"
required_when = "age < 16 or registered_staff"
not_because = [{ text = "已满 16 周岁" }]
"""


def mistake(item: str | bytes = ITEM, shared: str | bytes = SHARED) -> CatalogueInvalid:
    with pytest.raises(CatalogueInvalid) as refusal:
        read_catalogue([("shared.toml", shared), ("household.toml", item)])
    return refusal.value


def changed(old: str, new: str, text: str = ITEM) -> str:
    assert old in text
    return text.replace(old, new, 1)


def test_a_right_catalogue_is_read() -> None:
    catalogue = read_catalogue([("household.toml", ITEM.encode()), ("shared.toml", SHARED)])
    assert catalogue.version == 3
    (item,) = catalogue.items
    assert item.fee_due({}, {"reason": "damaged"}).amount_fen == 2000
    assert item.field("reason").entry_order == 2
    assert item.materials[0].unit == "张"
    assert [need.material.code for need in item.material_list({"age": 9}).needed] == ["m.idcard", "m.hukou"]


@pytest.mark.parametrize(
    ("old", "new", "path", "problem", "suggestion"),
    [
        ('name = "事项一"', 'nmae = "事项一"\nname = "事项一"', "nmae", "unknown_key", "name"),
        ("[items.fee]", '[items.fee]\npay_wen = "before"', "fee.pay_wen", "unknown_key", "pay_when"),
        ('yuan = "20.00"', 'yuan = "20.00"\nwehn = "true"', "fee.rules[#1].wehn", "unknown_key", "when"),
        ('label = "原因"', 'label = "原因"\nlable = "x"', "fields[reason].lable", "unknown_key", "label"),
        (
            'label = "到期" }',
            'label = "到期", lbel = "x" }',
            "fields[reason].choices[expiring].lbel",
            "unknown_key",
            "label",
        ),
        ("{ unit =", "{ unti = 1, unit =", "time_limit.promised.unti", "unknown_key", "unit"),
        ('group = "甲"\n', "", "group", "missing_key", None),
        ('law = "户口登记条例"', 'text = "x"', "basis[#1]", "not_allowed", None),
        ("version = 1", 'version = "1"', "version", "wrong_type", None),
        ("version = 1", "version = 0", "version", "not_allowed", None),
        ("version = 1", "version = 1.0", "version", "wrong_type", None),
        (
            "effective_from = 2026-01-01",
            'effective_from = "2026-01-01"',
            "effective_from",
            "wrong_type",
            None,
        ),
        ('flow = "instant"', 'flow = "instnat"', "flow", "not_allowed", "instant"),
        ('kind = "choice"', 'kind = "chioce"', "fields[reason].kind", "not_allowed", "choice"),
        ('yuan = "20.00"', "yuan = 20.0", "fee.rules[#1].yuan", "wrong_type", None),
        ('yuan = "20.00"', 'yuan = "-20.00"', "fee.rules[#1].yuan", "not_allowed", None),
        ('yuan = "20.00"', 'yuan = "20"', "fee.rules[#1].yuan", "not_allowed", None),
        ('short_code = "HZ-001"', 'short_code = "hz001"', "short_code", "not_allowed", None),
        ('name = "事项一"', 'name = "事\\u0007项"', "name", "bad_text", None),
        ('name = "事项一"', 'name = " 事项"', "name", "bad_text", None),
        ('name = "事项一"', 'name = ""', "name", "not_allowed", None),
        ('name = "事项一"', f'name = "{"长" * 41}"', "name", "not_allowed", None),
        ("value = 7", "value = 0", "time_limit.promised", "not_allowed", None),
        ("[items.fee]\n", "[items.fee]\nverified = false\n", "fee", "not_allowed", None),
        ('"age < 16 or', '"agee < 16 or', "materials[m.hukou].required_when", "condition", "age"),
        ('"damaged"\'', '"damagd"\'', "fee.rules[#1].when", "condition", "damaged"),
        ("age < 16 or", "age < or", "materials[m.hukou].required_when", "condition", None),
        ('code = "m.hukou"', 'code = "m.hukuo"', "materials[m.hukuo].code", "unknown_code", "m.hukou"),
        ('code = "m.hukou"', 'code = "m.idcard"', "materials[m.idcard]", "used_twice", None),
        ('["registered_staff"]', '["registerd_staff"]', "questions", "unknown_code", "registered_staff"),
        ('"reason"]\nbasis', '"raeson"]\nbasis', "entry_view", "unknown_code", "reason"),
        ('key = "reason"', 'key = "age"', "fields[age]", "used_twice", None),
        ('flow = "instant"', 'flow = "instant"\nsensitive = true', "neutral_title", "not_allowed", None),
        (
            'flow = "instant"',
            'flow = "instant"\nsensitive = true\nneutral_title = "办证明"\nspoken = "开证明"',
            "spoken",
            "not_allowed",
            None,
        ),
        (
            'flow = "instant"',
            'flow = "instant"\nexternal_entry = "live"',
            "external_system",
            "not_allowed",
            None,
        ),
        (
            'flow = "instant"',
            'flow = "instant"\nexternal_entry = "live"\nexternal_system = "人口系统"',
            "fields",
            "not_allowed",
            None,
        ),
        (
            'flow = "instant"',
            'flow = "instant"\neffective_to = 2025-01-01',
            "effective_to",
            "not_allowed",
            None,
        ),
        ('default = "expiring"', 'default = "lost"', "fields[reason].default", "not_allowed", None),
        (
            'value = "damaged", label',
            'value = "expiring", label',
            "fields[reason].choices[expiring]",
            "used_twice",
            None,
        ),
        (
            'code = "m.hukou"',
            'code = "m.hukou"\nfolded_into = "m.rel"',
            "materials[m.hukou].folded_into",
            "unknown_code",
            None,
        ),
        (
            'code = "m.hukou"',
            'code = "m.hukou"\ndeferrable = true',
            "materials[m.hukou].defer_workdays",
            "not_allowed",
            None,
        ),
    ],
)
def test_every_mistake_in_an_item_is_told(
    old: str, new: str, path: str, problem: str, suggestion: str | None
) -> None:
    facts = mistake(changed(old, new)).facts
    assert facts["file"] == "household.toml"
    assert facts["item"] == "hz.one"
    assert (facts["path"], facts["problem"]) == (path, problem)
    assert facts.get("suggestion") == suggestion


def test_a_conditions_mistake_keeps_its_place() -> None:
    facts = mistake(changed('"age < 16 or', '"age < 16岁 or')).facts
    assert (facts["problem"], facts["detail"], facts["position"]) == ("condition", "unexpected_character", 9)


def test_a_name_that_means_two_things_is_refused() -> None:
    doubled = changed('key = "reason"', 'key = "registered_staff"')
    doubled = doubled.replace('"person.name", "reason"', '"person.name"').replace(
        "reason ==", "registered_staff =="
    )
    facts = mistake(doubled).facts
    assert (facts["path"], facts["problem"]) == ("fields[registered_staff]", "used_twice")


def test_all_mistakes_of_a_file_are_listed() -> None:
    error = mistake(changed('flow = "instant"', 'flow = "x"\nfoo = 1'))
    assert {(one["path"], one["problem"]) for one in error.mistakes} == {
        ("flow", "not_allowed"),
        ("foo", "unknown_key"),
    }
    assert error.facts == error.mistakes[0]


def test_items_of_two_files_may_not_share_a_code() -> None:
    again = changed('code = "hz.one"', 'code = "hz.two"')
    with pytest.raises(CatalogueInvalid) as refusal:
        read_catalogue([("a.toml", ITEM), ("b.toml", again), ("shared.toml", SHARED)])
    facts = refusal.value.facts
    assert (facts["file"], facts["item"], facts["path"]) == ("b.toml", "hz.two", "short_code")
    assert (facts["problem"], facts["found"], facts["first"]) == ("used_twice", "HZ-001", "a.toml")


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf", ""])
def test_an_empty_file_is_called_empty(content: bytes | str) -> None:
    facts = mistake(content).facts
    assert facts["file"] == "household.toml"
    assert facts["problem"] == "empty_file"


@pytest.mark.parametrize(
    ("encoding", "guess"), [("gb18030", "GB 18030"), ("utf-16", "UTF-16"), ("latin-1", None)]
)
def test_a_wrong_encoding_is_called_by_its_name(encoding: str, guess: str | None) -> None:
    content = "name = '\xff\xff \xff'".encode(encoding) if guess is None else ITEM.encode(encoding)
    facts = mistake(content).facts
    assert facts["problem"] == "not_utf8"
    assert facts["guess"] == guess
    assert isinstance(facts["position"], int)


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    windows = b"\xef\xbb\xbf" + ITEM.replace("\n", "\r\n").encode()
    plain = read_catalogue([("household.toml", ITEM), ("shared.toml", SHARED)])
    assert read_catalogue([("shared.toml", SHARED), ("household.toml", windows)]) == plain


def test_broken_toml_is_told_with_its_line() -> None:
    facts = mistake(changed('code = "hz.one"', 'code = "hz.one')).facts
    assert facts["problem"] == "not_toml"
    assert facts["line"] == 7


def test_a_key_written_twice_is_told() -> None:
    assert mistake(changed("version = 1", "version = 1\nversion = 2")).facts["problem"] == "not_toml"


def test_bombs_are_refused() -> None:
    assert mistake("a = " + "[" * 20_000).facts["problem"] == "not_toml"
    assert mistake(b"#" * (MAX_BYTES + 1)).facts["problem"] == "too_big"


@pytest.mark.parametrize(
    ("content", "problem", "path"),
    [
        ("a = 1", "missing_key", "kind"),
        ('kind = "itmes"', "not_allowed", "kind"),
        ("kind = 3", "not_allowed", "kind"),
        ('kind = "items"\ndomain = "household"\nformat = 2\nitems = []', "not_allowed", "format"),
        ('kind = "items"\ndomain = "household"\nformat = 1\nitems = []', "not_allowed", "items"),
        ('kind = "items"\ndomain = "houshold"\nformat = 1\nitems = [1]', "not_allowed", "domain"),
    ],
)
def test_a_strange_file_is_told(content: str, problem: str, path: str) -> None:
    facts = mistake(content).facts
    assert (facts["problem"], facts["path"]) == (problem, path)


def test_exactly_one_shared_file() -> None:
    with pytest.raises(CatalogueInvalid) as refusal:
        read_catalogue([("household.toml", ITEM)])
    assert refusal.value.facts == {"problem": "missing_file", "expected": "shared"}
    with pytest.raises(CatalogueInvalid) as refusal:
        read_catalogue([("a.toml", SHARED), ("b.toml", SHARED)])
    assert (refusal.value.facts["file"], refusal.value.facts["problem"]) == ("b.toml", "used_twice")


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ('assumed = "no"', 'assumed = "maybe"', "questions.registered_staff.assumed"),
        ('assumed = "no"', 'kind = "choice"', "questions.registered_staff.choices"),
        ('unit = "张"', 'unit = "个"', "materials.m.idcard.unit"),
    ],
)
def test_mistakes_in_the_shared_file(old: str, new: str, path: str) -> None:
    facts = mistake(shared=changed(old, new, SHARED)).facts
    assert (facts["file"], facts["path"], facts["problem"]) == ("shared.toml", path, "not_allowed")


def test_the_digest_pins_contents_and_not_their_order() -> None:
    pair: list[tuple[str, bytes | str]] = [("a", "x = 1\n"), ("b", b"y = 2\n")]
    assert digest(pair) == digest(reversed(pair))
    assert digest([("a", b"\xef\xbb\xbfx = 1\r\n"), ("b", "y = 2\n")]) == digest(pair)
    assert digest([("a", "x = 1\n"), ("b", "y = 3\n")]) != digest(pair)
    assert digest([("a", "x = 1\ny"), ("b", " = 2\n")]) != digest(pair)
    assert re.fullmatch("[0-9a-f]{64}", digest(pair))


@settings(max_examples=60)
@given(st.data())
def test_no_damage_to_a_shipped_file_does_more_than_refuse_it(data: st.DataObject) -> None:
    folder = files.path("catalogue")
    contents = {path.name: path.read_bytes() for path in Path(folder).glob("*.toml")}
    name = data.draw(st.sampled_from(sorted(contents)))
    whole = contents[name]
    at = data.draw(st.integers(0, len(whole) - 1))
    length = data.draw(st.integers(0, 30))
    contents[name] = whole[:at] + data.draw(st.binary(max_size=4)) + whole[at + length :]
    told: tuple[dict[str, object], ...] = ()
    try:
        read_catalogue(contents.items())
    except CatalogueInvalid as refusal:
        told = refusal.mistakes
    assert all(one["problem"] for one in told)
