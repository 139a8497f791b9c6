"""The photo in the chip of somebody who was just identified, for comparing (芯片照片)."""

from PySide6.QtCore import QObject

from ui.background.job import Lane
from ui.desk_context import DeskContext, new_command
from ui.error_text import text_of
from window_client.domain.photos.photo_record import CameBy
from window_client.domain.photos.stored_photo import PhotoSource
from window_client.ids import ApplicantId
from window_client.services.photo_keeping import PhotoOrigin
from window_client.services.ports import PhotoDecoder


class ChipPhoto(QObject):
    """Decoded beside the work, then kept with its source: too small to be used again, good for a look.

    Attributes:
        decoder: the station's licensed one; None: no photo is shown, and nothing else is missing.
    """

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.decoder: PhotoDecoder | None = None

    def keep(self, applicant: ApplicantId, photo: bytes) -> None:
        """Somebody was identified by a card with this photo in its chip."""
        decoder = self.decoder
        if decoder is None or not photo.strip(b"\0"):
            return
        self._context.runner.run(
            lambda: decoder.decode(photo),
            lambda picture: self._take_in(applicant, picture),
            self._failed,
            lane=Lane.SLOW,
            owner=self,
        )

    def _take_in(self, applicant: ApplicantId, picture: bytes) -> None:
        photos, officer, command = self._context.station.photos, self._context.officer.id, new_command()
        self._context.runner.run(
            lambda: photos.take_in(
                officer=officer,
                content=picture,
                origin=PhotoOrigin(PhotoSource.CHIP),
                applicant=applicant,
                via=CameBy.READER,
                command_id=command,
            ),
            lambda _kept: None,
            self._failed,
            owner=self,
        )

    def _failed(self, error: Exception) -> None:
        # the person was identified all the same
        self._context.messages.toast(text_of(error).line, seconds=6)
