"""From a field's problem to the sentence under the field, and the fix that Alt+Enter applies (就地报错)."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from ui.error_text import text_of
from ui.translation import QT_TRANSLATE_NOOP
from window_client.domain.catalogue.field_check import FieldProblem
from window_client.domain.catalogue.field_spec import FieldKind, FieldSpec, NumberKind
from window_client.domain.people.contact import InvalidPhone, normalise_phone_text
from window_client.domain.people.correction import Correction, CorrectionKind
from window_client.domain.people.identity_number import InvalidIdentityNumber, normalise_identity_text
from window_client.domain.people.person_name import InvalidName
from window_client.domain.people.travel_document import InvalidTravelDocument, normalise_document_text
from window_client.errors import InvalidInput

_ERRORS: Mapping[str, type[InvalidInput]] = {
    kind.code: kind for kind in (InvalidPhone, InvalidName, InvalidIdentityNumber, InvalidTravelDocument)
}
#: the words of this page; ``{label}`` is the field's name
_SENTENCES: Mapping[str, str] = {
    "required": QT_TRANSLATE_NOOP("case", "{label}还没填。受理要用到，请问一下本人。"),
    "too_long": QT_TRANSLATE_NOOP("case", "{label}有 {length} 个字，最多 {limit} 个。请写短一些。"),
    "bad_character": QT_TRANSLATE_NOOP(
        "case", "{label}第 {position} 个字看不见或印不出来，多半是粘贴带来的。请删掉重输。"
    ),
    "not_a_choice": QT_TRANSLATE_NOOP("case", "{label}不在可选的几项里。请重新选一项。"),
    "yes_no": QT_TRANSLATE_NOOP("case", "{label}还没选是或否。请选一项。"),
    "date_format": QT_TRANSLATE_NOOP("case", "{label}认不出是哪一天，要年月日。请照 20260318 这样输入。"),
    "date_impossible": QT_TRANSLATE_NOOP("case", "日历上没有 {month} 月 {day} 日这一天。请再看一遍。"),
    "date_in_future": QT_TRANSLATE_NOOP("case", "{label}比今天还晚，应是已经过去的一天。请看看年份。"),
    "date_in_past": QT_TRANSLATE_NOOP("case", "{label}已经过去，应是今天或以后。请看看年份。"),
    "number_character": QT_TRANSLATE_NOOP(
        "case", "{label}第 {position} 位不对，只能是大写字母和数字。请看看这一位。"
    ),
    "number_too_short": QT_TRANSLATE_NOOP(
        "case", "{label}只有 {length} 位，至少 {shortest} 位。请看看是不是没输完。"
    ),
    "number_format": QT_TRANSLATE_NOOP("case", "{label}应是整数。请只输数字。"),
    "invalid_phone.too_short.mobile": QT_TRANSLATE_NOOP(
        "case", "电话只有 {count} 位，手机号应是 {expected} 位。请看看是不是少了一位。"
    ),
    "invalid_phone.too_long.mobile": QT_TRANSLATE_NOOP(
        "case", "电话有 {count} 位，手机号应是 {expected} 位。请看看是不是多了一位。"
    ),
}
_ANYTHING = QT_TRANSLATE_NOOP("case", "{label}填得不对。请对着证件再看一遍。")
_LOOK_ALIKE = QT_TRANSLATE_NOOP(
    "case", "{label}里不能有字母 {letter}，多半是数字 {digit}。按 Alt+Enter 改成 {digit}。"
)
_REPLACE = QT_TRANSLATE_NOOP("case", "第 {place} 位可能是 {character}，按 Alt+Enter 改。")
_SWAP = QT_TRANSLATE_NOOP("case", "第 {place}、{next} 位可能换了位，按 Alt+Enter 换回来。")
#: may be nothing but the middle of typing: said when the field is left
_UNFINISHED = frozenset(
    {"required", "date_format", "number_too_short", "too_short", "wrong_length", "empty", "missing_area_code"}
)


def sentence(spec: FieldSpec, problem: FieldProblem, value: str) -> str:
    """What is wrong, why, and what to do.

    Args:
        value: the field's text as typed; only a correction looks at it.
    """
    label = spec.label
    fix = _correction(problem)
    if fix is not None and fix.kind is CorrectionKind.DIGITS:
        letter, digit = _first_change(spec, value, fix)
        if letter:
            return _words(_LOOK_ALIKE).format(label=label, letter=letter, digit=digit)
    said = _plain(problem, label)
    if fix is not None and fix.kind is CorrectionKind.REPLACE:
        said += _words(_REPLACE).format(place=fix.place, character=fix.character)
    elif fix is not None and fix.kind is CorrectionKind.SWAP:
        said += _words(_SWAP).format(place=fix.place, next=fix.place + 1)
    return said


def may_be_unfinished(problem: FieldProblem) -> bool:
    """Whether the officer may just be in the middle of typing."""
    return problem.code in _UNFINISHED or problem.facts.get("problem") in _UNFINISHED


def mended(spec: FieldSpec, problem: FieldProblem, value: str) -> str | None:
    """The text after the suggested fix; None where there is none to suggest."""
    fix = _correction(problem)
    if fix is None:
        return None
    try:
        return fix.apply(_normaliser(spec)(value))
    except ValueError:
        # the text was changed since it was judged
        return None


def _plain(problem: FieldProblem, label: str) -> str:
    facts = {**problem.facts, "label": label}
    case = f"{problem.code}.{problem.facts.get('problem')}.{problem.facts.get('kind')}"
    source = _SENTENCES.get(case) or _SENTENCES.get(problem.code)
    if source is not None:
        return _words(source).format_map(facts)
    error = _ERRORS.get(problem.code)
    if error is not None:
        return text_of(error(**problem.facts)).line
    return _words(_ANYTHING).format(label=label)


def _words(source: str) -> str:
    return QCoreApplication.translate("case", source)


def _correction(problem: FieldProblem) -> Correction | None:
    recipe = problem.facts.get("suggestion")
    return Correction.parse(str(recipe)) if recipe else None


def _normaliser(spec: FieldSpec) -> Callable[[str], str]:
    if spec.kind is FieldKind.PHONE:
        return normalise_phone_text
    if spec.number is NumberKind.IDENTITY:
        return normalise_identity_text
    return normalise_document_text


def _first_change(spec: FieldSpec, value: str, fix: Correction) -> tuple[str, str]:
    before = _normaliser(spec)(value)
    try:
        after = fix.apply(before)
    except ValueError:
        return "", ""
    return next(((old, new) for old, new in zip(before, after, strict=False) if old != new), ("", ""))
