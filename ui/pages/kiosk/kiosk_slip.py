"""Follows a slip from the ledger to the paper, so that the screen says what is true about it."""

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background.job import Lane
from ui.background.runner import JobRunner
from ui.pages.kiosk.kiosk_cards import SlipState
from window_client.ids import PrintJobId
from window_client.services.kiosk_words import KioskPlace
from window_client.services.paper_round import PaperReport

#: how often a slip under way is asked about, and how often one that could not be handed over is tried again
FOLLOW_UP_MS, RETRY_MS = 500, 5_000
#: a slip that the printer had for so long without paper coming out is said to be missing
PATIENCE_MS = 12_000


class SlipWatch(QObject):
    """Does rounds of the print ledger while something is on its way, off the GUI thread.

    Attributes:
        state: of the slip that is followed.

    Signals:
        changed(): the state is another one.
    """

    changed = Signal()

    def __init__(self, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._place: KioskPlace | None = None
        self._slip: PrintJobId | None = None
        self._busy = self._again = False
        self.state = SlipState.NONE
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._set(SlipState.TROUBLE))

    def use(self, place: KioskPlace) -> None:
        """The station is open: what an earlier run left in the ledger is sent."""
        self._place = place
        self.look()

    def follow(self, slip: PrintJobId | None) -> None:
        """A number was given; None where this kiosk prints nothing."""
        self._slip = slip
        self._set(SlipState.NONE if slip is None else SlipState.PRINTING)
        if slip is not None:
            self._patience.start()
            self.look()

    def look(self) -> None:
        """Do a round now, or right after the one that is under way."""
        place = self._place
        if place is None:
            return
        if self._busy:
            self._again = True
            return
        self._busy, self._again = True, False
        self._runner.run(place.print_round, self._done, self._failed, lane=Lane.SLOW, owner=self)

    def stop(self) -> None:
        """No further rounds; what is on its way stays in the ledger."""
        self._timer.stop()
        self._patience.stop()
        self._place = None

    def _done(self, report: PaperReport) -> None:
        self._busy = False
        self._judge(report)
        if self._again:
            self.look()
        elif report.in_flight or report.needs_paper:
            self._timer.start(FOLLOW_UP_MS)
        elif report.waiting:
            self._timer.start(RETRY_MS)

    def _judge(self, report: PaperReport) -> None:
        if self._slip is None:
            return
        if self._slip in report.out:
            self._patience.stop()
            self._set(SlipState.OUT)
        elif self.state is not SlipState.OUT and (
            report.fault or report.needs_paper or self._slip in report.unknown
        ):
            self._set(SlipState.TROUBLE)

    def _failed(self, _error: Exception) -> None:
        # the database is away; the page says so
        self._busy = False
        self._timer.start(RETRY_MS)

    def _set(self, state: SlipState) -> None:
        if state is not self.state:
            self.state = state
            self.changed.emit()
