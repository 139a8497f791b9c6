"""Work for the GUI thread that nobody waits for yet, done in pieces between what the officer does."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal


class IdleSteps(QObject):
    """Takes one step of an iterator whenever the window has nothing else to do.

    A step that took long puts the next one off, so that keys pressed meanwhile come first.

    Signals:
        finished(): there was no further step.
    """

    finished = Signal()

    #: between two steps, in ms
    PAUSE_MS = 4

    def __init__(self, steps: Iterator[None], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._done = False
        self._timer = QTimer(self, interval=self.PAUSE_MS)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin, or go on."""
        self._timer.start()

    def stop(self) -> None:
        """Leave what is left undone."""
        self._timer.stop()

    def finish(self) -> None:
        """Somebody waits for it now: do all that is left at once."""
        while self._step():
            pass

    def _step(self) -> bool:
        try:
            next(self._steps)
        except StopIteration:
            self._timer.stop()
            if not self._done:
                self._done = True
                self.finished.emit()
            return False
        return True
