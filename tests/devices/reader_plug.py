"""A reader on a pseudo-terminal that can be unplugged and plugged in again at the same name."""

from pathlib import Path

from window_client.devices.reader_choice import ReaderChoice, ReaderKind
from window_client.devices.reader_simulator import ReaderSimulator, SimulatedPort


class ReaderPlug:
    """What lies behind the name may be another terminal each time, as with a USB plug.

    Attributes:
        simulator: the reader; cards are laid on it.
    """

    def __init__(self, folder: Path) -> None:
        self.simulator = ReaderSimulator()
        self._name = folder / "ttyReader"
        self._port: SimulatedPort | None = None

    @property
    def choice(self) -> ReaderChoice:
        """For the settings."""
        return ReaderChoice(ReaderKind.SERIAL, str(self._name))

    @property
    def name(self) -> str:
        """The port's name."""
        return str(self._name)

    def plug_in(self) -> None:
        """The reader is there."""
        self._port = SimulatedPort(self.simulator)
        self._name.unlink(missing_ok=True)
        self._name.symlink_to(self._port.address)

    def unplug(self) -> None:
        """It is gone, in the middle of whatever it did."""
        if self._port is not None:
            self._name.unlink(missing_ok=True)
            self._port.unplug()
            self._port = None
