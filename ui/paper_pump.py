"""Sends queued sheets and follows them until they are out, off the GUI thread (打印)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background.job import Lane
from ui.background.one_more import OneMore
from ui.background.runner import JobRunner
from window_client.services.paper_round import PaperReport

#: how often a sheet that a spooler has is asked about
FOLLOW_UP_MS = 500
#: how often a sheet that could not be handed over is tried again
RETRY_MS = 5_000


class PaperPump(QObject):
    """Works while somebody is signed in, or as long as a kiosk is open.

    Signals:
        reported(PaperReport): after each round.
    """

    reported = Signal(object)

    def __init__(
        self, paper_round: Callable[[], PaperReport], runner: JobRunner, parent: QObject | None
    ) -> None:
        """Args:
        paper_round: sends what is queued and asks about what is on its way; run on a worker.
        """
        super().__init__(parent)
        self._round = paper_round
        self._runner = runner
        self._rounds = OneMore()
        self._stopped = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.pump)

    def pump(self) -> None:
        """Do a round now, or right after the one that is under way."""
        if not self._stopped and self._rounds.begin():
            self._runner.run(self._round, self._done, self._failed, lane=Lane.SLOW, owner=self)

    def stop(self) -> None:
        """No further rounds; what is on its way stays in the ledger."""
        self._timer.stop()
        self._stopped = True

    def _done(self, report: PaperReport) -> None:
        again = self._rounds.end()
        self.reported.emit(report)
        if again:
            self.pump()
        elif report.in_flight or report.needs_paper:
            self._timer.start(FOLLOW_UP_MS)
        elif report.waiting:
            self._timer.start(RETRY_MS)

    def _failed(self, _error: Exception) -> None:
        # the database is away; the page says so
        self._rounds.give_up()
        self._timer.start(RETRY_MS)
