"""录入视图: a case in full, in the order in which the other system asks for it."""

from window_client.domain.catalogue.field_spec import FieldKind, FieldSpec
from window_client.domain.people.sex import Sex
from window_client.services.case_desk_reader import CaseStanding
from window_client.services.pinyin import passport_spelling
from window_client.services.visit_desk import EntryLine, EntryView

_SEX_WORDS = {Sex.MALE: "男", Sex.FEMALE: "女"}


def entry_view(standing: CaseStanding) -> EntryView:
    """All lines of the item's entry view; empty ones are shown as empty."""
    return EntryView(
        case_id=standing.case.id,
        system=standing.item.external_system,
        lines=tuple(_line(key, standing) for key in standing.item.entry_view if _shown(key, standing)),
        external_number=standing.case.external_number or "",
    )


def grouped_number(number: str) -> str:
    """An identity number as 6 + 8 + 4, easier to type from."""
    return f"{number[:6]} {number[6:14]} {number[14:]}" if len(number) == 18 else number


def grouped_phone(phone: str) -> str:
    """A mobile number as 3 + 4 + 4."""
    return f"{phone[:3]} {phone[3:7]} {phone[7:]}" if len(phone) == 11 and phone.isdigit() else phone


def shown_value(spec: FieldSpec, value: str) -> str:
    """A field's value in words: the label of a choice, groups of a telephone number."""
    if spec.kind is FieldKind.CHOICE:
        return next((choice.label for choice in spec.choices if choice.value == value), value)
    if spec.kind is FieldKind.YES_NO:
        return {"yes": "是", "no": "否"}.get(value, value)
    if spec.kind is FieldKind.PHONE:
        return grouped_phone(value)
    return value


def _shown(key: str, standing: CaseStanding) -> bool:
    if key == "photo" or key.startswith("person."):
        return key != "photo"
    return any(spec.key == key and spec.is_shown(standing.facts) for spec in standing.item.fields)


def _line(key: str, standing: CaseStanding) -> EntryLine:
    person = standing.person
    match key:
        case "person.name":
            return EntryLine("姓名", person.name)
        case "person.pinyin":
            return EntryLine("拼音", passport_spelling(person.name), "请对照原证件")
        case "person.sex":
            return EntryLine("性别", _SEX_WORDS.get(Sex(person.sex or "unknown"), ""))
        case "person.birth_date":
            return EntryLine("出生日期", person.birth or "")
        case "person.id_number":
            return EntryLine("身份证号", grouped_number(person.number or ""))
        case "person.address":
            return EntryLine("住址", person.address or "")
        case _:
            spec = standing.item.field(key)
            return EntryLine(spec.label, shown_value(spec, standing.values.get(key, "")))
