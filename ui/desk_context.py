"""What every presenter is given: services, the runner, the channel to the officer, and who sits here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import uuid4

from PySide6.QtWidgets import QWidget

from ui.actions import ActionId
from ui.background.runner import JobRunner
from ui.devices.card_reader import CardReader
from ui.messages import Messages
from ui.shell.sheet_host import SheetHandler
from ui.widgets.sheet import Sheet
from window_client.bootstrap import Station
from window_client.domain.station.counter import Counter
from window_client.domain.station.officer import OfficerCard
from window_client.domain.station.station_record import local_day
from window_client.ids import CommandId


class Sheets:
    """How a presenter opens a sheet; the shell's `SheetHost` in the program.

    Kept as a small class of its own, so that presenters need not know the window.
    """

    def __init__(
        self,
        host: Callable[[], QWidget],
        open_sheet: Callable[[Sheet, QWidget | None, SheetHandler | None], None],
        close: Callable[[], None],
    ) -> None:
        self._host = host
        self._open = open_sheet
        self._close = close

    @property
    def host(self) -> QWidget:
        """The parent to give to a new sheet."""
        return self._host()

    def open(
        self, sheet: Sheet, *, focus: QWidget | None = None, handler: SheetHandler | None = None
    ) -> None:
        """Open a sheet in place of any other; ``handler`` is asked first for each action."""
        self._open(sheet, focus, handler)

    def close(self) -> None:
        """Close the open sheet, if any."""
        self._close()


@dataclass(frozen=True, slots=True)
class DeskContext:
    """Passed to presenters by their composition root.

    Attributes:
        officer: who is signed in.
        counter: the counter that is open here; None for those who work at none.
        set_ready: tells the key registry whether an action can be done now.
        reader: this PC's card reader; None where nobody looked for one.
    """

    station: Station
    runner: JobRunner
    messages: Messages
    sheets: Sheets
    officer: OfficerCard
    counter: Counter | None
    set_ready: Callable[[ActionId, bool], None]
    reader: CardReader | None = None

    def today(self) -> date:
        """The station's day."""
        clock = self.station.clock
        return local_day(clock() if clock else datetime.now(UTC))


def new_command() -> CommandId:
    """A fresh command id: kept until the verb has answered, so that a retry repeats nothing."""
    return CommandId(uuid4().hex)
