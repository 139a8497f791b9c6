"""Follows a slip from the ledger to the paper, so that the screen says what is true about it."""

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background.runner import JobRunner
from ui.pages.kiosk.kiosk_cards import SlipState
from ui.paper_pump import PaperPump
from window_client.ids import PrintJobId
from window_client.services.kiosk_words import KioskPlace
from window_client.services.paper_round import PaperReport

#: a slip that the printer had for so long without paper coming out is said to be missing
PATIENCE_MS = 12_000


class SlipWatch(QObject):
    """Says of the slip that is followed what the rounds of the print ledger say.

    Attributes:
        state: of the slip that is followed.

    Signals:
        changed(): the state is another one.
    """

    changed = Signal()

    def __init__(self, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._pump: PaperPump | None = None
        self._slip: PrintJobId | None = None
        self.state = SlipState.NONE
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._set(SlipState.TROUBLE))

    def use(self, place: KioskPlace) -> None:
        """The station is open: what an earlier run left in the ledger is sent."""
        self._pump = PaperPump(place.print_round, self._runner, self)
        self._pump.reported.connect(self._judge)
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
        if self._pump is not None:
            self._pump.pump()

    def stop(self) -> None:
        """No further rounds; what is on its way stays in the ledger."""
        self._patience.stop()
        if self._pump is not None:
            self._pump.stop()

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

    def _set(self, state: SlipState) -> None:
        if state is not self.state:
            self.state = state
            self.changed.emit()
