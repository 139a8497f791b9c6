"""The settings of this PC as the settings page works with them: read, written, told on (本机设置)."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.background.runner import JobRunner
from window_client.bootstrap import PaperWay, Station, paper_way
from window_client.settings import Settings
from window_client.settings_file import change_settings


class ThisPc(QObject):
    """Two sections share it, so that one never writes over what the other has saved.

    Signals:
        changed(Settings, Settings): what was in force, and what is now. The program applies contrast and
            lock time at once; language and size take a rebuilt window.
        paper_changed(PaperWay): this PC prints another way from now on; the station does already.
    """

    changed = Signal(object, object)
    paper_changed = Signal(object)

    def __init__(
        self,
        station: Station,
        runner: JobRunner,
        *,
        settings: Settings,
        home: Path,
        paper: PaperWay,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._station = station
        self._runner = runner
        self._home = home
        self.settings = settings
        self.paper = paper

    def save(
        self,
        changes: dict[str, object],
        on_done: Callable[[], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        """Write what differs; see ``changed`` and ``paper_changed``.

        ``on_failed`` gets SettingsInvalid or SettingsNotWritten.
        """
        station, home, in_force = self._station, self._home, self.settings

        def write() -> tuple[Settings, PaperWay]:
            new = change_settings(home, changes, in_force=in_force)
            return new, paper_way(new, home, demo=station.setup.station().demo)

        self._runner.run(write, lambda written: self._written(*written, on_done), on_failed, owner=self)

    def _written(self, new: Settings, way: PaperWay, on_done: Callable[[], None]) -> None:
        old, self.settings = self.settings, new
        if (old.slip_printer, old.a4_printer) != (new.slip_printer, new.a4_printer):
            self.paper = way
            self._station.use_paper(way)
            self.paper_changed.emit(way)
        on_done()
        self.changed.emit(old, new)
