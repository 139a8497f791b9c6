"""People: finding, revealing and keeping them (人员查询). Every look leaves a row in the read log."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from window_client.domain.paper.check_character import CodeKind, ScannedCode
from window_client.domain.people.contact import parse_phone
from window_client.domain.people.identification import IdentificationMethod, InvalidIdentification
from window_client.domain.people.identity_number import IdentityNumber, parse_identity_number
from window_client.domain.people.person import InvalidPerson
from window_client.domain.people.person_name import clean_name
from window_client.domain.people.person_record import ApplicantRecord, PersonRecord
from window_client.domain.people.sex import Sex
from window_client.domain.people.travel_document import TravelDocumentKind, parse_travel_document
from window_client.domain.station.officer import Permission
from window_client.domain.station.station_record import local_day
from window_client.errors import InvalidInput
from window_client.ids import ApplicantId, CaseId, OfficerId, PersonId, TicketId, new_id
from window_client.services.card_holder import CardHolder, holder_of
from window_client.services.catalogue_service import CatalogueService
from window_client.services.known_word import known_word
from window_client.services.person_cards import age_of, masked_number
from window_client.services.pinyin import name_pinyin
from window_client.services.ports import Store, Work
from window_client.services.verbs import Act, VerbRunner
from window_client.services.visit_desk import CardRead
from window_client.services.visit_joining import goes_on_in

#: a longer name is cut there
_CHIP_NAME_UNITS = 15
#: fields of a person that can be revealed one at a time
REVEALABLE = frozenset({"number", "phone", "address"})


class RevealUnknown(InvalidInput):
    """There is no such field to reveal. Facts: field."""

    code = "reveal_unknown"


class AddressInvalid(InvalidInput):
    """An address is too long or holds control characters. Facts: problem, maximum."""

    code = "address_invalid"


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A hit of the search, masked.

    Attributes:
        visits: how often the person was here; ``last_visit`` when.
        live_ticket: number of a live ticket today, or empty.
    """

    id: PersonId
    name: str
    sex: str
    age: int | None
    number: str
    visits: int
    last_visit: datetime | None
    live_ticket: str
    live_ticket_id: TicketId | None


@dataclass(frozen=True, slots=True)
class PastCase:
    """One earlier case of a person."""

    case_id: CaseId
    item_name: str
    state: str
    number: str | None
    opened_at: datetime
    visit_number: str
    applicant_id: ApplicantId


class PeopleService:
    """Reads and keeps people."""

    def __init__(self, verbs: VerbRunner, store: Store, catalogue: CatalogueService) -> None:
        self._verbs = verbs
        self._store = store
        self._catalogue = catalogue

    def search(self, *, officer: OfficerId, text: str) -> tuple[FoundPerson, ...]:
        """Find by number, name or its beginning, pinyin, initials, or the last four digits of the telephone.

        Returns:
            at most 50 newest that really fit.

        Raises:
            PermissionDenied: the officer may not search.
        """
        typed = text.strip()
        if not typed:
            return ()
        with self._store.write() as work:
            work.officers.get(officer).require(Permission.SEARCH_PEOPLE)
            today = local_day(work.now)
            hits = [person for person in work.find_people(typed) if self._fits(person, typed)]
            for person in hits:
                work.notes.log_read(work.now, officer, person.id, "search", "")
            return tuple(self._found(work, person, today) for person in hits)

    def of_paper(self, *, officer: OfficerId, code: ScannedCode) -> tuple[FoundPerson, ...]:
        """Whose slip or notice was scanned: the applicants of that visit, or the one of that case.

        Returns:
            nobody, if the paper is not of this station; a scan of a ticket is the queue's.

        Raises:
            PermissionDenied: the officer may not search.
        """
        with self._store.write() as work:
            work.officers.get(officer).require(Permission.SEARCH_PEOPLE)
            number = code.full_number
            if code.digest is not None and code.digest != work.qr_digest(code.text):
                # drawn elsewhere: the digest needs this station's key
                return ()
            parts: tuple[ApplicantRecord, ...] = ()
            if code.kind is CodeKind.NOTICE:
                case = work.cases.by_notice_number(number)
                parts = (work.applicants.get(case.applicant_id),) if case else ()
            elif code.kind is CodeKind.VISIT:
                visit = work.visits.by_number(number)
                # a visit that was joined to another goes on there, and its papers are still about
                visits = dict.fromkeys((visit.id, goes_on_in(work, visit).id)) if visit else ()
                parts = tuple(part for one in visits for part in work.applicants.of_visit(one))
            today = local_day(work.now)
            people = [work.people.get(one) for one in dict.fromkeys(part.person_id for part in parts)]
            for person in people:
                work.notes.log_read(work.now, officer, person.id, "search", number)
            return tuple(self._found(work, person, today) for person in people)

    def of_card(self, *, officer: OfficerId, card: CardRead) -> CardHolder:
        """Whose card was read, and which number that person holds today; noted in the read log.

        Raises:
            PermissionDenied: the officer gives no numbers.
            InvalidIdentityNumber: the number cannot be right.
        """
        with self._store.write() as work:
            work.officers.get(officer).require(Permission.GIVE_NUMBER)
            found = holder_of(work, card, local_day(work.now))
            if found.ticket is not None and found.ticket.person_id is not None:
                work.notes.log_read(work.now, officer, found.ticket.person_id, "search", "card")
            return found

    def history(self, *, officer: OfficerId, person: PersonId) -> tuple[PastCase, ...]:
        """A person's earlier cases, newest first; noted in the read log."""
        with self._store.write() as work:
            work.officers.get(officer).require(Permission.SEARCH_PEOPLE)
            work.notes.log_read(work.now, officer, person, "person_record", "history")
            parts = {part.id: part for part in work.applicants.of_person(person)}
            result = []
            for case in work.cases.of_applicants(parts):
                visit = work.visits.get(case.visit_id)
                result.append(
                    PastCase(
                        case.id,
                        self._catalogue.name(case.item_code),
                        case.state.value,
                        case.number,
                        case.opened_at,
                        visit.number,
                        case.applicant_id,
                    )
                )
            return tuple(result)

    def reveal(self, *, officer: OfficerId, person: PersonId, field: str) -> str:
        """One value in full, while the clerk holds the eye; noted in the read log.

        Raises:
            RevealUnknown: no such field.
        """
        if field not in REVEALABLE:
            raise RevealUnknown(field=field)
        with self._store.write() as work:
            work.officers.get(officer).require(Permission.ASSIST_CASE)
            found = work.people.get(person)
            work.notes.log_read(work.now, officer, person, "reveal", field)
            value: str | None = getattr(found, field)
            return value or ""

    @staticmethod
    def check_card(card: CardRead, today: date) -> IdentityNumber | None:
        """Check what was read or typed, before anything is stored.

        Returns:
            the identity number, or None for a travel document or nobody's number.

        Raises:
            InvalidName, InvalidIdentityNumber, InvalidTravelDocument, InvalidPhone, InvalidPerson,
            AddressInvalid, WordUnknown: what is wrong, and where.
            InvalidIdentification: the document is out of date.
        """
        clean_name(card.name)
        if card.valid_until is not None and card.valid_until < today:
            # 居民身份证法 11: it may be handed in for a new one, and tells nobody who somebody is
            raise InvalidIdentification(problem="document_expired", valid_until=card.valid_until.isoformat())
        if card.phone.strip():
            parse_phone(card.phone)
        if len(card.address) > 100 or any(_is_unfit(sign) for sign in card.address):
            raise AddressInvalid(problem="unusable", maximum=100)
        if card.birth is not None and card.birth > today:
            raise InvalidPerson(problem="future_birth")
        method = known_word(IdentificationMethod, card.method, "card.method")
        if card.sex:
            known_word(Sex, card.sex, "card.sex")
        if card.document_kind:
            kind = known_word(TravelDocumentKind, card.document_kind, "card.document_kind")
            parse_travel_document(card.number, kind)
            return None
        if not card.number.strip():
            if method in (IdentificationMethod.OFFICER_CHECK, IdentificationMethod.HUKOU_BOOK) and card.birth:
                return None
            raise InvalidPerson(problem="no_number")
        return parse_identity_number(card.number, today)

    def keep_person(self, doing: Act, card: CardRead) -> PersonRecord:
        """Find the person of a card again or keep a new one; what is known already is only completed.

        A chip beats what was typed: a changed name or address on it is taken over, as a new version.

        Raises:
            as `check_card`.
        """
        work = doing.work
        identity = self.check_card(card, doing.today)
        kind = identity.kind.value if identity else card.document_kind or "none"
        number = identity.number if identity else card.number.strip().upper() or None
        name = clean_name(card.name)
        found = self.by_number(work, kind, number) if number else None
        sex = identity.sex if identity else None
        birth = (identity.birth if identity else None) or card.birth
        phone = str(parse_phone(card.phone)) if card.phone.strip() else None
        if found is None:
            person = work.people.add(
                PersonRecord(
                    id=PersonId(new_id()),
                    station_id=work.station_id,
                    identity_kind=kind,
                    number=number,
                    number_token=work.number_token(number) if number else None,
                    name=name,
                    sex=(sex or Sex(card.sex or "unknown")).value,
                    birth=birth.isoformat() if birth else None,
                    phone=phone,
                    address=card.address.strip() or None,
                    made_at=doing.now,
                )
            )
        else:
            chip = IdentificationMethod(card.method).reads_chip
            told = whole_name(card, found) if chip else found.name
            person = replace(
                found,
                name=told,
                address=(card.address.strip() or found.address)
                if chip
                else found.address or card.address.strip() or None,
                phone=phone or found.phone,
                corrected_on=doing.today if self._corrected(work, found, told) else found.corrected_on,
            )
            if person == found:
                return found
            person = work.people.save(found, replace(person, version=found.version + 1))
        self.index(work, person)
        return person

    @staticmethod
    def _corrected(work: Work, found: PersonRecord, name: str) -> bool:
        """Whether a chip tells another name than the chip before: what was only typed may have been mistyped.

        A chip holds fifteen UTF-16 units: so much of a longer name is the same name. A corrected sex comes
        with another number, and so with another record.
        """
        shorter, longer = sorted((found.name, name), key=len)
        cut = len(shorter.encode("utf-16-le")) == 2 * _CHIP_NAME_UNITS and longer.startswith(shorter)
        if found.name == name or cut:
            return False
        return any(
            IdentificationMethod(part.identified_by).reads_chip
            for part in work.applicants.of_person(found.id)
        )

    @staticmethod
    def by_number(work: Work, kind: str, number: str) -> PersonRecord | None:
        """The person with this number, or None."""
        candidates = work.people.by_number_token(kind, work.number_token(number))
        return next((person for person in candidates if person.number == number), None)

    @staticmethod
    def index(work: Work, person: PersonRecord) -> None:
        """Make the search tokens anew."""
        reading = name_pinyin(person.name)
        work.index_person(person, (reading.full,), (reading.initials,))

    @staticmethod
    def _fits(person: PersonRecord, typed: str) -> bool:
        """Tokens of 8 bytes may collide, and last digits fit many: look at the values."""
        plain = typed.replace(" ", "").replace("-", "").upper()
        letters = plain.lower()
        reading = name_pinyin(person.name)
        return (
            (person.number or "").upper() == plain
            or person.name.upper().startswith(typed.upper())
            or reading.full.replace(" ", "").startswith(letters)
            or reading.initials.startswith(letters)
            or (
                plain.isdigit()
                and len(plain) >= 4
                and (person.phone or "").replace("-", "").endswith(plain[-4:])
            )
        )

    @staticmethod
    def _found(work: Work, person: PersonRecord, today: date) -> FoundPerson:
        parts = work.applicants.of_person(person.id)
        live = work.tickets.live_of_person(today, person.id)
        return FoundPerson(
            id=person.id,
            name=person.name,
            sex=person.sex or "unknown",
            age=age_of(person, today),
            number=masked_number(person),
            visits=len(parts),
            last_visit=parts[0].identified_at if parts else None,
            live_ticket=live[0].label if live else "",
            live_ticket_id=live[0].id if live else None,
        )


def whole_name(card: CardRead, known: PersonRecord | None) -> str:
    """The name of a card; where a chip had no room for all of it, as it is known here.

    Raises:
        InvalidName: it cannot be a name.
    """
    name = clean_name(card.name)
    if card.name_may_go_on and known is not None and known.name.startswith(name):
        return known.name
    return name


def _is_unfit(sign: str) -> bool:
    # control, surrogate, unassigned; planes 2 and 3 stay: Python knows less of them than the fonts do
    return not ("\U00020000" <= sign <= "\U0003fffd" or sign.isprintable())
