"""Fields: what the form of an item asks for (表单字段). Only what queue, receipt and report need."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from window_client.domain.catalogue.condition import ALWAYS, Condition, evaluate
from window_client.domain.catalogue.fact import FactKind, FactType, FactValue
from window_client.domain.catalogue.situation import Choice


class FieldKind(StrEnum):
    """What a field holds, which decides its widget and its check. A value is always text, as typed."""

    TEXT = "text"
    CHOICE = "choice"  #: the ``value`` of one of the choices
    DATE = "date"  #: YYYY-MM-DD
    PHONE = "phone"  #: mobile or land line
    DOCUMENT_NUMBER = "document_number"  #: capital letters and digits
    ADDRESS = "address"
    PERSON_NAME = "person_name"
    NUMBER = "number"  #: a whole number, 0 or more
    YES_NO = "yes_no"  #: ``yes`` or ``no``
    EXTERNAL_NUMBER = "external_number"  #: the other system's 业务编号, scanned or typed


class DateRange(StrEnum):
    """Which days a date field takes."""

    ANY = "any"
    PAST = "past"  #: not after the day of acceptance
    FUTURE = "future"  #: not before the day of acceptance


class NumberKind(StrEnum):
    """On which document a DOCUMENT_NUMBER stands, which decides its shape."""

    ANY = "any"  #: capital letters and digits, at least five
    IDENTITY = "identity"  #: 公民身份号码 and the other numbers of the same form
    PASSPORT = "passport"
    HONG_KONG_MACAU_PERMIT = "hong_kong_macau_permit"  #: 往来港澳通行证
    TAIWAN_PERMIT = "taiwan_permit"  #: 往来台湾通行证


class Prefill(StrEnum):
    """Where the first value comes from; the officer may change it."""

    PERSON_PHONE = "person.phone"
    PERSON_ADDRESS = "person.address"
    PERSON_NAME = "person.name"
    PERSON_ID_NUMBER = "person.id_number"
    LAST_VISIT_PHONE = "last_visit.phone"
    LAST_VISIT_ADDRESS = "last_visit.address"
    LAST_VISIT_CONTACT = "last_visit.contact"
    LAST_CASE_DOCUMENT = "last_case.document_number"  #: of the same kind of document
    LAST_CASE_VALID_UNTIL = "last_case.valid_until"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field.

    Attributes:
        key: its name in stored drafts and cases; stable. A choice, yes/no or number is a fact of that name.
        label: as shown before it.
        kind: what it holds.
        section: the heading it stands under.
        required_when: ALWAYS (always required), NEVER (optional) or a condition.
        shown_when: the field is left out of the form while this is known not to hold.
        choices: of a CHOICE.
        default: the value before anybody typed; empty for none.
        hint: shown inside or under the field.
        masked: shown masked until revealed. Of a text, every run of 7 or more digits is hidden.
        prefill: where the first value comes from; None for nowhere. Tried in order.
        date_range: of a DATE.
        number: of a DOCUMENT_NUMBER, on which document it stands.
        entry_order: place in the 录入视图, counted from 1; None when it is not shown there.
        max_length: in characters (code points).
    """

    key: str
    label: str
    kind: FieldKind
    section: str = ""
    required_when: Condition = ALWAYS
    shown_when: Condition = ALWAYS
    choices: tuple[Choice, ...] = ()
    default: str = ""
    hint: str = ""
    masked: bool = False
    prefill: tuple[Prefill, ...] = ()
    date_range: DateRange = DateRange.ANY
    number: NumberKind = NumberKind.ANY
    entry_order: int | None = None
    max_length: int = 50

    @property
    def required(self) -> bool:
        """Whether it is required in every situation (the * at the label)."""
        return self.required_when == ALWAYS

    @property
    def fact_type(self) -> FactType | None:
        """The type of the fact that the value becomes; None for kinds that conditions cannot ask about."""
        match self.kind:
            case FieldKind.CHOICE:
                return FactType(FactKind.CHOICE, tuple(choice.value for choice in self.choices))
            case FieldKind.YES_NO:
                return FactType(FactKind.YES_NO)
            case FieldKind.NUMBER:
                return FactType(FactKind.NUMBER)
            case _:
                return None

    def as_fact(self, value: str) -> FactValue:
        """The typed text as a fact; None when it is empty or not one."""
        fact_type = self.fact_type
        text = value.strip()
        if fact_type is None or not text:
            return None
        if fact_type.kind is FactKind.YES_NO:
            return {"yes": True, "no": False}.get(text)
        if fact_type.kind is FactKind.NUMBER:
            return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else None
        return text if text in fact_type.choices else None

    def is_shown(self, facts: Mapping[str, FactValue]) -> bool:
        """Whether the form shows it: unless ``shown_when`` is known not to hold."""
        return evaluate(self.shown_when, facts) is not False

    def is_required(self, facts: Mapping[str, FactValue]) -> bool:
        """Whether it must be filled now; while that cannot be said, it need not be."""
        return self.is_shown(facts) and evaluate(self.required_when, facts) is True


def facts_of_values(specs: tuple[FieldSpec, ...], values: Mapping[str, str]) -> dict[str, FactValue]:
    """The typed values as facts, for the fields whose kind has one; unfilled ones are ``None``."""
    return {spec.key: spec.as_fact(values.get(spec.key, "")) for spec in specs if spec.fact_type is not None}
