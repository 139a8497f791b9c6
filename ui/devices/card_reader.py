"""The ID-card reader of this PC as screens know it: cards come, cards go, and how the reader is (读卡器)."""

import contextlib
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from ui.devices.reader_state import ReaderState
from window_client.devices.byte_line import LineLost, StoppableLine
from window_client.devices.card_watch import CardRemoved, CardWatch
from window_client.devices.id_card_reader import (
    ANSWER_S,
    CardContradictsItself,
    CardUnreadable,
    ReadCard,
    ReaderFailed,
    ReaderSilent,
    SdtReader,
)
from window_client.devices.id_card_text import CardTextInvalid
from window_client.devices.reader_choice import (
    ReaderAddressInvalid,
    ReaderChoice,
    ReaderKind,
    open_reader_line,
)
from window_client.devices.reader_simulator import ReaderSimulator
from window_client.domain.station.station_record import local_day
from window_client.errors import WindowClientError

_log = logging.getLogger(__name__)

#: between two looks for a card
POLL_S: Final = 0.3
#: between two attempts to reach a reader that is away, at first and at most
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 5.0
#: so many rounds in a row go wrong before the line is opened anew
_PATIENCE: Final = 3
#: the same failure is not told again within this time
_SAID_S: Final = 5.0


@dataclass(frozen=True, slots=True)
class _Told:
    """From the polling thread: ``run`` says whose."""

    run: int
    what: ReadCard | CardRemoved | WindowClientError | ReaderState


_STATE_OF: Final[dict[type[WindowClientError], ReaderState]] = {
    LineLost: ReaderState.AWAY,
    ReaderAddressInvalid: ReaderState.AWAY,
    ReaderSilent: ReaderState.SILENT,
    ReaderFailed: ReaderState.FAULTY,
}


class CardReader(QObject):
    """Asks the chosen reader on a thread of its own; nothing here blocks the GUI thread.

    A card is told once; it must leave the reader before it is told again. A reader that was unplugged is
    found again by itself. Nothing of a card is ever logged.

    Attributes:
        simulator: the reader made of software, while that is chosen.
        tried: the settings try it: the next card is for nothing else.

    Signals:
        card_read(ReadCard): somebody's card was put on, and read twice with the same result.
        removed(): that card has left.
        failed(WindowClientError): a card was not read, or the reader cannot be asked; once for each trouble.
        state_changed(ReaderState): how the reader is.
    """

    card_read = Signal(object)
    removed = Signal()
    failed = Signal(object)
    state_changed = Signal(object)
    _told = Signal(object)  # this object owns the signal, the thread only borrows it

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        today: Callable[[], date] = lambda: local_day(datetime.now(UTC)),
        answer_s: float = ANSWER_S,
    ) -> None:
        """Args:
        today: the station's day.
        answer_s: how long an answer may take.
        """
        super().__init__(parent)
        self._today = today
        self._answer_s = answer_s
        self._choice = ReaderChoice()
        self._state = ReaderState.NONE
        self._run = 0
        self._ending = threading.Event()
        self._thread: threading.Thread | None = None
        self.simulator: ReaderSimulator | None = None
        self.tried = False
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    @property
    def state(self) -> ReaderState:
        """How the reader is."""
        return self._state

    @property
    def choice(self) -> ReaderChoice:
        """Which reader is used."""
        return self._choice

    def use(self, choice: ReaderChoice) -> None:
        """Work with this reader from now on; the same again changes nothing."""
        if choice == self._choice and self._thread is not None:
            return
        self.stop()
        self._choice = choice
        if choice.kind is ReaderKind.NONE:
            self._be(ReaderState.NONE)
            return
        if choice.kind is ReaderKind.SIMULATOR:
            self.simulator = self.simulator or ReaderSimulator()
        self._be(ReaderState.OPENING)
        self._ending = threading.Event()
        self._thread = threading.Thread(
            target=self._work,
            args=(self._run, self._ending, choice, self.simulator),
            name="card-reader",
            daemon=True,
        )
        self._thread.start()

    def stop(self, timeout_s: float = 1.0) -> bool:
        """End the thread; what it still has to say is not heard any more.

        Returns:
            whether it ended in time; an attempt to connect that hangs is left behind.
        """
        self._run += 1
        self._ending.set()
        thread, self._thread = self._thread, None
        if thread is None:
            return True
        thread.join(timeout_s)
        return not thread.is_alive()

    @Slot(object)
    def _hear(self, told: _Told) -> None:
        if told.run != self._run:
            return
        match told.what:
            case ReaderState() as state:
                self._be(state)
            case ReadCard() as card:
                self.card_read.emit(card)
            case CardRemoved():
                self.removed.emit()
            case error:
                self.failed.emit(error)

    def _be(self, state: ReaderState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)

    # -- on the polling thread
    def _work(
        self, run: int, ending: threading.Event, choice: ReaderChoice, simulator: ReaderSimulator | None
    ) -> None:
        def tell(what: ReadCard | CardRemoved | WindowClientError | ReaderState) -> None:
            if not ending.is_set():
                with contextlib.suppress(RuntimeError):  # the program is leaving
                    self._told.emit(_Told(run, what))

        watch, troubles, pause = CardWatch(), _Troubles(tell), FIRST_PAUSE_S
        while not ending.is_set():
            reader: SdtReader | None = None
            try:
                line = StoppableLine(open_reader_line(choice, simulator), ending)
                reader = SdtReader(line, self._answer_s)
                if not reader.status():
                    raise ReaderFailed(problem="status", status=0)
                pause = FIRST_PAUSE_S
                self._watch(reader, watch, troubles, tell, ending)
            except WindowClientError as error:
                troubles.tell(error)
                tell(_STATE_OF.get(type(error), ReaderState.FAULTY))
            except Exception as error:
                # whatever a driver raises: without this thread no card would be read, and nobody would know
                _log.error("the card reader's thread met %s", type(error).__name__)
                tell(ReaderState.FAULTY)
            finally:
                if reader is not None:
                    reader.close()
            ending.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE_S)

    def _watch(
        self,
        reader: SdtReader,
        watch: CardWatch,
        troubles: "_Troubles",
        tell: Callable[[ReadCard | CardRemoved | ReaderState], None],
        ending: threading.Event,
    ) -> None:
        """Look for cards until the line is lost.

        Raises:
            LineLost, ReaderSilent, ReaderFailed: the line is to be opened anew.
        """
        troubles.forget()
        tell(ReaderState.READY)
        wrong = 0
        while not ending.wait(POLL_S):
            try:
                found = watch.round(reader, self._today())
            except (CardUnreadable, CardContradictsItself, CardTextInvalid) as error:
                # the reader is well; it is the card, or how it lies there
                troubles.tell(error)
                wrong = 0
                continue
            except (ReaderSilent, ReaderFailed) as error:
                wrong += 1
                if wrong >= _PATIENCE:
                    raise
                troubles.tell(error)
                tell(_STATE_OF[type(error)])
                continue
            if wrong:
                wrong = 0
                tell(ReaderState.READY)
            if found is not None:
                troubles.forget()
                tell(found)


class _Troubles:
    """Tells of each trouble once, and of one that comes again after a while again."""

    def __init__(self, tell: Callable[[WindowClientError], None]) -> None:
        self._tell = tell
        self._said: dict[str, float] = {}

    def tell(self, error: WindowClientError) -> None:
        now, key = time.monotonic(), f"{error.code}.{error.facts.get('problem', '')}"
        lasting = type(error) in _STATE_OF
        last = self._said.get(key)
        # how the reader is stands in its state; a card that is put on again is told again
        if last is None or (not lasting and now - last > _SAID_S):
            self._said[key] = now
            self._tell(error)

    def forget(self) -> None:
        """All is well again."""
        self._said.clear()
