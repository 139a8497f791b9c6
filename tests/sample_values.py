"""Values that are right to type or to read from a card; of invented people."""

from typing import Any

from window_client.domain.catalogue.field_spec import DateRange, FieldKind, FieldSpec, NumberKind
from window_client.services.visit_desk import CardRead


def identity_number(birth: str = "19790512", order: int = 123, region: str = "320499") -> str:
    """A resident identity number that fits its check digit; odd ``order`` is a man."""
    digits = f"{region}{birth}{order:03d}"
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(digits))
    return digits + "10X98765432"[total % 11]


def card(name: str = "周大山", number: str | None = None, **more: Any) -> CardRead:
    """An identity card as the reader gives it."""
    return CardRead("card_read", name, number or identity_number(), **more)


def typed_value(spec: FieldSpec) -> str:
    """Something right to type into a field."""
    match spec.kind:
        case FieldKind.CHOICE:
            return spec.choices[0].value
        case FieldKind.DATE:
            return "2027-03-18" if spec.date_range is DateRange.FUTURE else "2026-03-01"
        case FieldKind.DOCUMENT_NUMBER:
            return {
                NumberKind.IDENTITY: identity_number("19900101", 456),
                NumberKind.PASSPORT: "EA1234567",
                NumberKind.HONG_KONG_MACAU_PERMIT: "C12345678",
                NumberKind.TAIWAN_PERMIT: "L12345678",
                NumberKind.ANY: "K12345678",
            }[spec.number]
    return {
        FieldKind.PHONE: "13900002222",
        FieldKind.ADDRESS: "云溪路 2 号",
        FieldKind.PERSON_NAME: "李样例",
        FieldKind.NUMBER: "2",
        FieldKind.YES_NO: "yes",
        FieldKind.EXTERNAL_NUMBER: "EX20260318001",
    }.get(spec.kind, "样例")
