"""Sends queued sheets and follows them until they are out, off the GUI thread (打印)."""

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background.job import Lane
from ui.background.runner import JobRunner
from window_client.bootstrap import Station
from window_client.ids import OfficerId
from window_client.services.paper_round import PaperReport, one_round

#: how often a sheet that a spooler has is asked about
FOLLOW_UP_MS = 500
#: how often a sheet that could not be handed over is tried again
RETRY_MS = 5_000


class PaperPump(QObject):
    """Works while somebody is signed in.

    Signals:
        reported(PaperReport): after each round.
    """

    reported = Signal(object)

    def __init__(
        self, station: Station, runner: JobRunner, officer: OfficerId, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._station = station
        self._runner = runner
        self._officer = officer
        self._busy = False
        self._again = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.pump)

    def pump(self) -> None:
        """Do a round now, or right after the one that is under way."""
        if self._busy:
            self._again = True
            return
        self._busy, self._again = True, False
        self._runner.run(self._round, self._done, self._failed, lane=Lane.SLOW, owner=self)

    def stop(self) -> None:
        """No further rounds; what is on its way stays in the ledger."""
        self._timer.stop()
        self._again = False

    def _round(self) -> PaperReport:
        return one_round(self._station.paper, self._officer)

    def _done(self, report: PaperReport) -> None:
        self._busy = False
        self.reported.emit(report)
        if self._again:
            self.pump()
        elif report.in_flight or report.needs_paper:
            self._timer.start(FOLLOW_UP_MS)
        elif report.waiting:
            self._timer.start(RETRY_MS)

    def _failed(self, _error: Exception) -> None:
        # the database is away; its own banner says so
        self._busy = False
        self._timer.start(RETRY_MS)
