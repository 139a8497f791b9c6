"""Photos come in: as a file, from the camera or a card, or only as a note of where they are (存档照片)."""

import hashlib
from dataclasses import asdict, dataclass
from datetime import date

from window_client.domain.people.identity_number import parse_identity_number
from window_client.domain.people.person_record import PersonRecord
from window_client.domain.photos.photo_decision import PhotoRule, PhotoUseKind
from window_client.domain.photos.photo_record import (
    CameBy,
    PhotoDocument,
    PhotoImage,
    PhotoRecord,
    PhotoSystem,
)
from window_client.domain.photos.stored_photo import PhotoSource
from window_client.domain.station.officer import Permission
from window_client.ids import ApplicantId, CommandId, OfficerId, PersonId, PhotoId, new_id
from window_client.services.case_paper import CasePaper
from window_client.services.catalogue_service import CatalogueService
from window_client.services.known_word import known_word
from window_client.services.people_service import PeopleService
from window_client.services.photo_answers import PhotoFactsInvalid, StoredAnswer
from window_client.services.photo_intake import TakenIn, take_in
from window_client.services.photo_links import PhotoLinks
from window_client.services.photo_reading import PhotoReading
from window_client.services.photo_rules import identity_of
from window_client.services.ports import Store
from window_client.services.served_visit import require_served
from window_client.services.verbs import Act, VerbRunner
from window_client.services.visit_desk import CardRead

#: of a document's number; longer ones do not exist
_LONGEST_NUMBER = 30


@dataclass(frozen=True, slots=True)
class PhotoOrigin:
    """What somebody tells about a photo that comes in.

    Attributes:
        identity_number: under which number its source keeps it; empty: the person's own.
        on_the_spot: it was taken on the spot with the fingerprints (ID card); None where nobody knows.
    """

    source: PhotoSource | str
    system: PhotoSystem | str = PhotoSystem.OTHER
    document: PhotoDocument | str | None = None
    document_number: str = ""
    taken_on: date | None = None
    issued_on: date | None = None
    accepted_on: date | None = None
    on_the_spot: bool | None = None
    identity_number: str = ""

    def known(self) -> "PhotoOrigin":
        """With words that are known.

        Raises:
            WordUnknown: one is not.
        """
        return PhotoOrigin(
            known_word(PhotoSource, self.source, "source"),
            known_word(PhotoSystem, self.system, "system"),
            known_word(PhotoDocument, self.document, "document") if self.document else None,
            "".join(self.document_number.split()).upper(),
            self.taken_on,
            self.issued_on,
            self.accepted_on,
            self.on_the_spot,
            "".join(self.identity_number.split()).upper(),
        )


class PhotoKeeping(PhotoReading):
    """Verbs by which photos come in."""

    def __init__(
        self,
        verbs: VerbRunner,
        store: Store,
        catalogue: CatalogueService,
        links: PhotoLinks,
        people: PeopleService,
        paper: CasePaper,
    ) -> None:
        super().__init__(verbs, store, catalogue, links)
        self._people = people
        self._paper = paper

    def take_in(
        self,
        *,
        officer: OfficerId,
        content: bytes,
        origin: PhotoOrigin,
        applicant: ApplicantId | None = None,
        person: PersonId | None = None,
        who: CardRead | None = None,
        via: CameBy | str = CameBy.FILE,
        command_id: CommandId | None = None,
    ) -> StoredAnswer:
        """Keep a photo of somebody as it came. What fails its specification is said, and kept all the same.

        A photo that is taken here joins the retake that was decided for the applicant. The same file with
        another source is another photo: so a source that was told wrongly is put right.

        Args:
            applicant, person, who: whose it is; one of them. ``who`` is found again by the number, or kept as
                a new person.

        Raises:
            InvalidInput: of ``photo_file.py``: it is no photo that can be kept; or as
                `PeopleService.check_card`.
            PhotoFactsInvalid: a day in the future, or a number that cannot be right.
            VisitNotOpen, TicketElsewhere: it would join a retake of a visit that is not being served here.
        """
        came_by = known_word(CameBy, via, "via")
        told = origin.known()
        # decoding needs no database: nobody waits for it
        taken = take_in(content)
        fingerprint = hashlib.sha256(content).hexdigest()

        def act(doing: Act) -> StoredAnswer:
            work = doing.work
            whose = self._whose(doing, applicant, person, who)
            digest = work.digest("photo", "digest", whose.id, fingerprint)
            faults = self._links.rules.faults(PhotoSource(told.source), taken.facts, doing.today)
            known = work.photos.by_digest(whose.id, digest, PhotoSource(told.source))
            if known is not None:
                self._join_retake(doing, applicant, known)
                return StoredAnswer(known.id, taken.facts, faults, known=True)
            made = self._add(doing, whose, told, came_by, taken, digest)
            work.photo_images.add(PhotoImage(made.id, work.station_id, taken.preview, taken.original))
            self._join_retake(doing, applicant, made)
            doing.about("photo", made.id)
            return StoredAnswer(made.id, taken.facts, faults)

        return self._verbs.run(
            "take_in_photo",
            act,
            StoredAnswer,
            officer=officer,
            command_id=command_id,
            args=self._args(told, (applicant, person, who), came_by, fingerprint),
            needs=Permission.ASSIST_CASE,
        )

    def note_reference(
        self,
        *,
        officer: OfficerId,
        origin: PhotoOrigin,
        applicant: ApplicantId | None = None,
        person: PersonId | None = None,
        who: CardRead | None = None,
        command_id: CommandId | None = None,
    ) -> StoredAnswer:
        """Note where a photo is that stays in the other system (照片在业务系统中核对).

        Raises:
            PhotoFactsInvalid: no day at all, a day in the future, a number that cannot be right, or a photo
                that was taken here (not_a_reference).
        """
        told = origin.known()
        if told.source in (PhotoSource.TAKEN_HERE, PhotoSource.CHIP):
            raise PhotoFactsInvalid(problem="not_a_reference")
        if told.taken_on is None and told.issued_on is None and told.accepted_on is None:
            raise PhotoFactsInvalid(problem="undated")

        def act(doing: Act) -> StoredAnswer:
            whose = self._whose(doing, applicant, person, who)
            made = self._add(doing, whose, told, CameBy.REFERENCE, None, None)
            doing.about("photo", made.id)
            return StoredAnswer(made.id, None)

        return self._verbs.run(
            "note_photo",
            act,
            StoredAnswer,
            officer=officer,
            command_id=command_id,
            args=self._args(told, (applicant, person, who), CameBy.REFERENCE, ""),
            needs=Permission.ASSIST_CASE,
        )

    def _whose(
        self,
        doing: Act,
        applicant: ApplicantId | None,
        person: PersonId | None,
        who: CardRead | None,
    ) -> PersonRecord:
        if sum(one is not None for one in (applicant, person, who)) != 1:
            raise ValueError("a photo belongs to an applicant, to a person, or to whoever a card names")
        if who is not None:
            return self._people.keep_person(doing, who)
        work = doing.work
        return work.people.get(work.applicants.get(applicant).person_id if applicant else person or "")

    def _join_retake(self, doing: Act, applicant: ApplicantId | None, photo: PhotoRecord) -> None:
        if applicant is None or photo.source is not PhotoSource.TAKEN_HERE:
            return
        for rule in PhotoRule:
            use = doing.work.photo_uses.valid(applicant, rule)
            if use is not None and use.kind is PhotoUseKind.RETAKE:
                require_served(doing, doing.work.visits.get(use.visit_id))
                self._links.joined_by(doing, use, doing.work.photos.get(photo.id))

    @staticmethod
    def _add(
        doing: Act,
        whose: PersonRecord,
        told: PhotoOrigin,
        came_by: CameBy,
        taken: TakenIn | None,
        digest: str | None,
    ) -> PhotoRecord:
        days = (told.taken_on, told.issued_on, told.accepted_on)
        if any(day is not None and day > doing.today for day in days):
            raise PhotoFactsInvalid(problem="future_date")
        if len(told.document_number) > _LONGEST_NUMBER or not told.document_number.isprintable():
            raise PhotoFactsInvalid(problem="document_number_wrong")
        number = told.identity_number
        if number:
            number = parse_identity_number(number, doing.today).number
        else:
            own = identity_of(whose, doing.today)
            number = own.number if own else whose.number or ""
        facts = taken.facts if taken else None
        return doing.work.photos.add(
            PhotoRecord(
                id=PhotoId(new_id()),
                station_id=doing.work.station_id,
                person_id=whose.id,
                identity_number=number,
                source=PhotoSource(told.source),
                system=PhotoSystem(told.system),
                came_by=came_by,
                stored_at=doing.now,
                stored_by=doing.officer.id,
                document=PhotoDocument(told.document) if told.document else None,
                document_number=told.document_number or None,
                taken_on=told.taken_on,
                issued_on=told.issued_on,
                accepted_on=told.accepted_on,
                on_the_spot=told.on_the_spot,
                format=taken.format if taken else None,
                width=facts.width if facts else None,
                height=facts.height if facts else None,
                size_bytes=facts.size if facts else None,
                dpi=facts.dpi if facts else None,
                colour=facts.colour if facts else None,
                background=facts.background if facts else None,
                faces=facts.faces if facts else None,
                digest=digest,
            )
        )

    @staticmethod
    def _args(
        told: PhotoOrigin,
        whose: tuple[ApplicantId | None, PersonId | None, CardRead | None],
        came_by: CameBy,
        fingerprint: str,
    ) -> dict[str, object]:
        applicant, person, who = whose
        days = (told.taken_on, told.issued_on, told.accepted_on)
        return {
            "applicant": applicant,
            "person": person,
            "who": asdict(who) | {"birth": str(who.birth)} if who else None,
            "via": came_by,
            "content": fingerprint,
            "source": told.source,
            "system": told.system,
            "document": told.document,
            "document_number": told.document_number,
            "days": [day.isoformat() if day else None for day in days],
            "on_the_spot": told.on_the_spot,
            "identity_number": told.identity_number,
        }
