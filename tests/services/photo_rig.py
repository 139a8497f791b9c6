"""A senior with photos on file, at a counter: for tests of photos."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from tests.builders import StationRig
from tests.services.visit_rig import Window, card, fill, number_of
from window_client.demo_portraits import Sitter, exit_entry_portrait, id_card_portrait
from window_client.domain.photos.photo_decision import PhotoRule
from window_client.domain.photos.stored_photo import PhotoSource
from window_client.ids import ApplicantId, CaseId, OfficerId, PhotoId
from window_client.services.photo_answers import PhotoDecision, PhotoOffer, PhotoSheet, StoredAnswer
from window_client.services.photo_keeping import PhotoOrigin
from window_client.services.photo_service import PhotoService

__all__ = ["HONG_KONG", "ID_CARD", "PASSPORT", "TAIWAN", "TODAY", "PhotoDesk", "good_file"]

PASSPORT, HONG_KONG, TAIWAN, ID_CARD = "crj.pp.renew", "crj.hm.renew", "crj.tw.renew", "hz.idcard.renew"
#: the day of the rig's clock
TODAY = date(2026, 3, 18)
#: 67 on that day
BORN = date(1958, 7, 23)


@cache
def good_file(seed: int = 1, source: PhotoSource = PhotoSource.EXIT_ENTRY) -> bytes:
    """A file that meets the specification of its source."""
    sitter = Sitter(seed)
    return id_card_portrait(sitter) if source is PhotoSource.ID_CARD else exit_entry_portrait(sitter)


@dataclass
class PhotoDesk:
    """Counter 1, where somebody of a chosen birthday stands."""

    window: Window
    applicant: ApplicantId

    @classmethod
    def of(cls, rig: StationRig, born: date = BORN, counter: int = 1, **read: Any) -> "PhotoDesk":
        """Serve somebody who was born on a day."""
        window = Window.serving(rig, counter)
        applicant = window.identify(card(number=number_of(born), **read))
        return cls(window, applicant)

    @property
    def rig(self) -> StationRig:
        """The station."""
        return self.window.rig

    @property
    def officer(self) -> OfficerId:
        """Who sits there."""
        return self.window.officer

    @property
    def photos(self) -> PhotoService:
        """The service."""
        return self.rig.station.photos

    def open(self, *items: str) -> list[CaseId]:
        """加办."""
        return [self.window.open(self.applicant, item) for item in items or (PASSPORT,)]

    def stored(
        self,
        taken_on: date | None = date(2023, 5, 11),
        *,
        source: PhotoSource = PhotoSource.EXIT_ENTRY,
        content: bytes | None = None,
        via: str = "file",
        seed: int = 1,
        **origin: Any,
    ) -> StoredAnswer:
        """A photo comes in."""
        return self.photos.take_in(
            officer=self.officer,
            applicant=self.applicant,
            content=good_file(seed, source) if content is None else content,
            origin=PhotoOrigin(source=source, taken_on=taken_on, **origin),
            via=via,
        )

    def noted(self, taken_on: date | None = date(2022, 4, 19), **origin: Any) -> PhotoId:
        """A photo whose image is elsewhere."""
        told = {"source": "exit_entry", "system": "exit_entry", "document": "taiwan_permit"} | origin
        return self.photos.note_reference(
            officer=self.officer,
            applicant=self.applicant,
            origin=PhotoOrigin(taken_on=taken_on, **told),
        ).photo

    def sheet(self, rule: PhotoRule = PhotoRule.EXIT_ENTRY) -> PhotoSheet:
        """What the sheet shows."""
        return self.photos.sheet(officer=self.officer, applicant=self.applicant, rule=rule)

    def offer(self, photo: PhotoId, rule: PhotoRule = PhotoRule.EXIT_ENTRY) -> PhotoOffer:
        """One photo of it."""
        return next(one for one in self.sheet(rule).offers if one.photo == photo)

    def reasons(self, rule: PhotoRule = PhotoRule.EXIT_ENTRY) -> list[str]:
        """The verdicts, newest photo first."""
        return [str(one.verdict.reason) for one in self.sheet(rule).offers]

    def reuse(self, photo: PhotoId, **more: Any) -> PhotoDecision:
        """F2 in the sheet, both ticks set."""
        how: dict[str, Any] = {"likeness": True, "agreed": True} | more
        return self.photos.reuse(officer=self.officer, applicant=self.applicant, photo=photo, **how)

    def retake(self, reason: str = "wish", **more: Any) -> PhotoDecision:
        """F11 in the sheet."""
        return self.photos.retake(officer=self.officer, applicant=self.applicant, reason=reason, **more)

    def accept(self, case: CaseId) -> CaseId:
        """Fill in and accept."""
        fill(self.rig.station, self.officer, case)
        self.window.accept(case)
        return case

    def uses(self) -> Iterator[str]:
        """States of all decisions of the applicant, newest first."""
        with self.rig.database.read() as work:
            return iter([one.state.value for one in work.photo_uses.of_applicant(self.applicant)])
