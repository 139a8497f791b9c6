"""Photos on file of invented people: what the sheet 复用还是重拍 has to show in a demonstration."""

from datetime import date

from window_client.bootstrap import Station
from window_client.demo_portraits import Sitter, exit_entry_portrait, id_card_portrait
from window_client.domain.people.identity_number import check_character_of
from window_client.domain.photos.photo_record import CameBy, PhotoDocument, PhotoSystem
from window_client.domain.photos.stored_photo import PhotoSource
from window_client.ids import ApplicantId, OfficerId
from window_client.services.photo_keeping import PhotoOrigin
from window_client.services.visit_desk import CardRead

#: the old lady of the guided tour
_STEM = "32049919580723162"
PORTRAYED = CardRead("card_shown", "周㛃兰", _STEM + check_character_of(_STEM), phone="13800000042")
#: how she looked: the face is the same, the hair gets grey
_FACE = 12


def store_photos(station: Station, officer: OfficerId, today: date) -> None:
    """Four photos of one senior: an exit-entry photo, one that is only noted, a card's, and one too old."""
    photos = station.photos
    photos.take_in(
        officer=officer,
        who=PORTRAYED,
        via=CameBy.FOLDER,
        content=exit_entry_portrait(Sitter(_FACE, grey=0.85)),
        origin=PhotoOrigin(
            PhotoSource.EXIT_ENTRY,
            PhotoSystem.EXIT_ENTRY,
            PhotoDocument.PASSPORT,
            "E48200071",
            taken_on=_before(today, months=34),
        ),
    )
    photos.note_reference(
        officer=officer,
        who=PORTRAYED,
        origin=PhotoOrigin(
            PhotoSource.EXIT_ENTRY,
            PhotoSystem.EXIT_ENTRY,
            PhotoDocument.TAIWAN_PERMIT,
            "L30012326",
            taken_on=_before(today, months=47),
        ),
    )
    for months, sitter in ((54, Sitter(_FACE, grey=0.6, glasses=True)), (84, Sitter(_FACE, grey=0.25))):
        day = _before(today, months=months)
        photos.take_in(
            officer=officer,
            who=PORTRAYED,
            via=CameBy.FOLDER,
            content=id_card_portrait(sitter),
            origin=PhotoOrigin(
                PhotoSource.ID_CARD,
                PhotoSystem.POPULATION,
                PhotoDocument.ID_CARD,
                taken_on=day,
                accepted_on=day,
                on_the_spot=True,
            ),
        )


def store_photo_of(
    station: Station, officer: OfficerId, applicant: ApplicantId, nth: int, today: date
) -> None:
    """One exit-entry photo of somebody who stands at the window."""
    station.photos.take_in(
        officer=officer,
        applicant=applicant,
        content=exit_entry_portrait(Sitter(100 + nth, grey=0.4 + nth % 5 / 10, glasses=nth % 3 == 0)),
        origin=PhotoOrigin(
            PhotoSource.EXIT_ENTRY, PhotoSystem.EXIT_ENTRY, taken_on=_before(today, months=14 + 9 * nth)
        ),
    )


def _before(today: date, *, months: int) -> date:
    """The middle of an earlier month: no month lacks that day."""
    years, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    return date(years, month + 1, 11)
