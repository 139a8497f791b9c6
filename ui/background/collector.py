"""Python's garbage collector, kept from stopping the window and from other threads' hands.

A full round goes through every object there is; the program's own code and pages are several hundred thousand
of them, and the round takes longer than a clerk's keys may wait. They stay until the end, so they are taken
out of its sight once they are there.

A round also destroys what it finds on whichever thread began it. Left to itself Python begins rounds on the
database worker too, and there a page that was let go would be destroyed while Qt goes through all widgets on
the GUI thread: the process ends. So while there are workers, `GuiRounds` does the rounds.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_paused = False
_at_work: list["GuiRounds"] = []


def pause() -> None:
    """Much is being loaded that stays: looking for garbage among it is lost time."""
    _set_paused(True)


def settle() -> None:
    """What is there now stays: it is not looked at any more. From here on as always."""
    gc.freeze()
    _set_paused(False)


def release() -> None:
    """The program ends: everything may go."""
    gc.unfreeze()
    _set_paused(False)


def _set_paused(paused: bool) -> None:
    global _paused
    _paused = paused
    _by_itself()


def _by_itself() -> None:
    """Whether Python begins rounds by itself, on whichever thread is at it."""
    if _paused or _at_work:
        gc.disable()
    else:
        gc.enable()


class GuiRounds(QObject):
    """Between ``start`` and ``stop`` garbage is looked for on the thread that made it, and on no other.

    By Python's own counts and thresholds, but at most one round at a time and none within a handler: what an
    event is working on is never taken away under it.
    """

    #: between two looks at the counts, in ms
    INTERVAL_MS = 500

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=self.INTERVAL_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """From here on."""
        if self not in _at_work:
            _at_work.append(self)
            _by_itself()
        self._timer.start()

    def stop(self) -> None:
        """The other threads have ended: Python may begin rounds by itself again."""
        self._timer.stop()
        if self in _at_work:
            _at_work.remove(self)
            _by_itself()

    def _look(self) -> None:
        if _paused:
            return
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation] > 0:
                gc.collect(generation)
                return
