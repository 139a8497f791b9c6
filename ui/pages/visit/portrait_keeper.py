"""The faces in the visit column: of each applicant the newest photo on file whose image is here (照片)."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ui.background.job import Lane
from ui.desk_context import DeskContext
from ui.pages.visit.visit_presenter import VisitPresenter
from window_client.ids import ApplicantId
from window_client.services.changes import Changes
from window_client.services.visit_desk import VisitDesk


class PortraitKeeper(QObject):
    """Reads the small pictures of a visit once, and again when photos change; forgets them with the visit.

    Signals:
        arrived(str, QImage): the applicant's picture; null when there is none any more.
    """

    arrived = Signal(str, object)

    def __init__(self, context: DeskContext, visit: VisitPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asked: set[ApplicantId] = set()
        self._desk: VisitDesk | None = None
        visit.desk_changed.connect(self._visited)

    def on_changes(self, changes: Changes) -> None:
        """Something was written, here or elsewhere."""
        if changes.concerns("photo") and self._desk is not None:
            self._asked.clear()
            self._visited(self._desk)

    def _visited(self, desk: VisitDesk | None) -> None:
        self._desk = desk
        if desk is None:
            self._asked.clear()
            return
        for one in desk.applicants:
            if one.id not in self._asked:
                self._asked.add(one.id)
                self._ask(one.id)

    def _ask(self, applicant: ApplicantId) -> None:
        photos, officer = self._context.station.photos, self._context.officer.id

        def read() -> bytes:
            offers = photos.of_person(officer=officer, applicant=applicant)
            return next((one.preview for one in offers if one.preview and not one.annulled), b"")

        def decode(content: bytes) -> None:
            self._context.runner.run(
                lambda: QImage.fromData(content) if content else QImage(),
                lambda image: self._tell(applicant, image),
                lane=Lane.SLOW,
                owner=self,
            )

        def failed(_error: Exception) -> None:
            # the outline stands there; the next change of the visit asks again
            self._asked.discard(applicant)

        self._context.runner.run(read, decode, failed, owner=self)

    def _tell(self, applicant: ApplicantId, image: QImage) -> None:
        if applicant in self._asked:
            self.arrived.emit(applicant, image)
