"""Opens the station on the database worker while the window is in sight already."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QWindow

from ui.background import collector
from ui.background.runner import JobRunner
from window_client.settings import Settings, database_url, home_folder

if TYPE_CHECKING:
    from ui.opening import Opened

#: how often the new window is looked for on the screen, and how often at most
LOOK_MS, MOST_LOOKS = 10, 50


class StationOpener(QObject):
    """Opens, and closes at the end.

    Attributes:
        demo: a throw-away demonstration is opened, not this PC's own station.
    """

    def __init__(
        self,
        runner: JobRunner,
        on_opened: "Callable[[Opened], None]",
        on_failed: Callable[[Exception], None],
        *,
        demo: bool,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.demo = demo
        self._runner = runner
        self._on_opened = on_opened
        self._on_failed = on_failed
        self._closing = ExitStack()
        self._window: Callable[[], QWindow | None] = lambda: None
        self._looks = 0
        self._look_timer = QTimer(self, interval=LOOK_MS)
        self._look_timer.timeout.connect(self._look)

    def is_set_up(self, settings: Settings) -> bool:
        """Whether a station was opened here before; a new one is set up, a demonstration is made first."""
        if self.demo:
            return False
        url = database_url(settings, home_folder())
        file = url.removeprefix("sqlite:///")
        return file == url or Path(file).exists()

    def open_behind(self, window: Callable[[], QWindow | None]) -> None:
        """Open once the window is on the screen: what is loaded would keep it from being painted."""
        self._window = window
        self._look_timer.start()

    def open(self) -> None:
        """Open, or open again."""

        def open_it() -> "Opened":
            # what works with a station is loaded here: nothing of it knows Qt, so any thread may do it
            from ui.opening import opened_station

            # a second one beside it would find its workplace taken, and begin another journal chain
            self._closing.close()
            return self._closing.enter_context(opened_station(demo=self.demo))

        collector.pause()
        self._runner.run(open_it, self._opened, self._failed, owner=self)

    def stop(self) -> None:
        """The program ends: nothing is opened any more."""
        self._look_timer.stop()

    def close(self) -> None:
        """Close what is open; the runner has stopped."""
        self._closing.close()
        collector.release()

    def _look(self) -> None:
        window = self._window()
        self._looks += 1
        # a window that starts minimised is never seen
        if (window is not None and window.isExposed()) or self._looks >= MOST_LOOKS:
            self._look_timer.stop()
            self.open()

    def _opened(self, opened: "Opened") -> None:
        collector.settle()
        self._on_opened(opened)

    def _failed(self, error: Exception) -> None:
        collector.settle()
        self._on_failed(error)
