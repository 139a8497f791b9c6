"""What is typed while somebody is identified, and what is wrong with it: values only, no widgets (认人)."""

import json
from dataclasses import asdict, dataclass
from datetime import date

from ui.error_text import text_of
from ui.pages.visit.visit_words import age_words, sex_words, translate
from window_client.domain.people.contact import InvalidPhone, parse_phone
from window_client.domain.people.correction import Correction
from window_client.domain.people.identification import IdentificationMethod
from window_client.domain.people.identity_number import (
    IdentityNumber,
    InvalidIdentityNumber,
    normalise_identity_text,
    parse_identity_number,
)
from window_client.domain.people.person import InvalidPerson
from window_client.domain.people.person_name import InvalidName, clean_name
from window_client.domain.people.travel_document import (
    InvalidTravelDocument,
    TravelDocumentKind,
    normalise_document_text,
    parse_travel_document,
)
from window_client.domain.people.whole_years import whole_years
from window_client.errors import InvalidInput, WindowClientError
from window_client.services.people_service import AddressInvalid
from window_client.services.visit_desk import CardRead

#: where an error is shown
_FIELDS: dict[type[WindowClientError], str] = {
    InvalidName: "name",
    InvalidIdentityNumber: "number",
    InvalidTravelDocument: "number",
    InvalidPerson: "number",
    InvalidPhone: "phone",
    AddressInvalid: "address",
}
#: an identity number that is still being typed is shorter than this
_WHOLE = 18


@dataclass(frozen=True, slots=True)
class Entry:
    """The fields of the sheet as they stand, right or wrong.

    Attributes:
        method: how somebody is identified, see ``IdentificationMethod``.
        document: kind of travel document, for a passport.
    """

    method: str = IdentificationMethod.CARD_SHOWN.value
    document: str = TravelDocumentKind.PASSPORT.value
    number: str = ""
    name: str = ""
    birth: str = ""
    phone: str = ""
    address: str = ""
    matched: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed yet."""
        return not any((self.number, self.name, self.birth, self.phone, self.address))

    @property
    def travels(self) -> bool:
        """Whether the number stands on a travel document."""
        return self.method == IdentificationMethod.PASSPORT.value

    @property
    def needs_birth(self) -> bool:
        """A person without a number is told apart by the birth date."""
        no_number = self.method in (
            IdentificationMethod.HUKOU_BOOK.value,
            IdentificationMethod.OFFICER_CHECK.value,
        )
        return self.travels or (no_number and not self.number.strip())

    def card(self) -> CardRead:
        """What the services take."""
        try:
            birth = date.fromisoformat(self.birth.strip()) if self.birth.strip() else None
        except ValueError:
            birth = None
        return CardRead(
            method=self.method,
            name=self.name,
            number=self.number,
            document_kind=self.document if self.travels else None,
            birth=birth if self.needs_birth else None,
            phone=self.phone,
            address=self.address,
            matched=self.matched,
        )

    def to_text(self) -> str:
        """For the draft; empty when nothing was typed."""
        return "" if self.is_empty else json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> "Entry":
        """What `to_text` wrote; an empty entry for anything else."""
        try:
            kept = json.loads(text) if text else {}
            return cls(**kept)
        except (ValueError, TypeError):
            return cls()


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a field, and the text that would mend it."""

    text: str
    suggestion: str = ""


def field_of(error: WindowClientError) -> str:
    """The field that an error belongs to; empty for none."""
    return next((name for kind, name in _FIELDS.items() if isinstance(error, kind)), "")


def check_number(entry: Entry, today: date, *, typing: bool) -> tuple[Problem | None, str]:
    """What is wrong with the number, and what it tells (女・67 岁・1958-07-23).

    Args:
        typing: the keyboard is still in the field: what is merely too short is left alone.
    """
    typed = entry.number.strip()
    if not typed:
        return None, ""
    try:
        if entry.travels:
            parse_travel_document(typed, TravelDocumentKind(entry.document))
            return None, ""
        return None, told_by(parse_identity_number(typed, today), today)
    except InvalidInput as error:
        plain = normalise_identity_text(typed)
        short = error.facts.get("problem") in ("wrong_length", "ambiguous_length")
        if typing and (len(plain) < _WHOLE if not entry.travels else short):
            return None, ""
        return _problem(error, typed, entry.travels), ""


def told_by(number: IdentityNumber, today: date) -> str:
    """Sex, age and birth, as far as the number tells them."""
    birth = number.birth
    parts = [
        sex_words(number.sex.value) if number.sex else "",
        age_words(whole_years(birth, today)) if birth else "",
        birth.isoformat() if birth else "",
    ]
    return "・".join(filter(None, parts))


def check_other(field: str, text: str) -> Problem | None:
    """What is wrong with a name or a telephone number; nothing while it is empty."""
    if not text.strip():
        return None
    try:
        if field == "name":
            clean_name(text)
        elif field == "phone":
            parse_phone(text)
    except InvalidInput as error:
        return Problem(text_of(error).line)
    return None


def missing_words(entry: Entry) -> dict[str, str]:
    """What still has to be typed before F2, by field."""
    missing = {}
    if not entry.name.strip():
        missing["name"] = translate("visit", "还没填姓名。请对着证件输入。")
    if entry.needs_birth and not entry.number.strip() and not entry.travels and entry.card().birth is None:
        missing["birth"] = translate("visit", "没有证件号时要填出生日期，写成 1958-07-23。")
    if not entry.number.strip() and not entry.needs_birth:
        missing["number"] = translate("visit", "还没填证件号。请对着证件输入。")
    if entry.travels and not entry.number.strip():
        missing["number"] = translate("visit", "还没填证件号码。请对着证件输入。")
    if not entry.matched:
        missing["matched"] = translate("visit", "请看人看证，相符再勾上。")
    return missing


def _problem(error: InvalidInput, typed: str, travels: bool) -> Problem:
    text = text_of(error).line
    recipe = error.facts.get("suggestion")
    if not isinstance(recipe, str):
        return Problem(text)
    plain = normalise_document_text(typed) if travels else normalise_identity_text(typed)
    try:
        mended = Correction.parse(recipe).apply(plain)
    except ValueError:
        return Problem(text)
    offer = translate("visit", "按 Alt+Enter 改成 {mended}。").format(mended=mended)
    return Problem(f"{text}{offer}", mended)
