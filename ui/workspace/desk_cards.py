"""The PC's card reader while somebody is signed in: where a card goes, and what is said of the reader."""

from PySide6.QtCore import QObject, Signal

from ui.desk_context import DeskContext
from ui.devices.card_reader import CardReader
from ui.devices.chip_card import card_of
from ui.devices.reader_state import ReaderState
from ui.error_text import text_of
from ui.messages import MessageTone
from ui.navigation.page_id import PageId
from ui.pages.guide.guide_presenter import GuidePresenter
from ui.shell.main_window import MainWindow
from ui.workspace.card_notice import CardNotice
from ui.workspace.counter_flow import CounterFlow
from ui.workspace.demo_card_sheet import DemoCardSheet
from ui.workspace.desk_status import DEMO_CARDS
from window_client.devices.id_card_reader import ReadCard
from window_client.devices.reader_simulator import LaidCard
from window_client.errors import WindowClientError, WorldFault

#: the reader itself is in trouble; goes by itself when it answers again
_READER = "card_reader"


class DeskCards(QObject):
    """Hears the reader for one officer; a locked window hears nothing.

    Signals:
        changed(): the reader is another way now.
    """

    changed = Signal()

    def __init__(
        self,
        context: DeskContext,
        window: MainWindow,
        reader: CardReader,
        flow: CounterFlow | None,
        guide: GuidePresenter | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._window = window
        self._reader = reader
        self._flow = flow
        self._guide = guide
        # one banner, so one clock that takes it away: the counter's own notice where there is a counter
        self._notice = flow.cards.notice if flow is not None else CardNotice(context.messages, self)
        reader.card_read.connect(self._read)
        reader.failed.connect(self._failed)
        reader.state_changed.connect(self._changed)
        window.status_pressed.connect(self._pressed)
        self._changed(reader.state)

    def stop(self) -> None:
        """The officer leaves."""
        self._reader.card_read.disconnect(self._read)
        self._reader.failed.disconnect(self._failed)
        self._reader.state_changed.disconnect(self._changed)
        self._window.status_pressed.disconnect(self._pressed)
        self._notice.clear()
        self._context.messages.withdraw(_READER)

    def _read(self, card: ReadCard) -> None:
        if self._window.locked:
            return
        # somebody is here, though no key was pressed
        self._window.touch()
        self._context.messages.withdraw(_READER)
        self._notice.clear()
        if self._reader.tried:
            if self._window.navigator.current is PageId.SETTINGS:
                # it is shown there
                return
            self._reader.tried = False
        if self._flow is not None:
            self._flow.cards.route(card)
        elif self._guide is not None:
            self._guide.card_read(card_of(card))

    def _failed(self, error: WindowClientError) -> None:
        if (self._window.locked or self._reader.tried) and not isinstance(error, WorldFault):
            return
        text = text_of(error)
        if isinstance(error, WorldFault):
            self._context.messages.banner(MessageTone.WARNING, text.title, text.detail, key=_READER)
        else:
            # it is the card, or how it lies there
            self._notice.tell(text.title, text.detail)

    def _changed(self, state: ReaderState) -> None:
        if state in (ReaderState.READY, ReaderState.NONE):
            self._context.messages.withdraw(_READER)
        if self._flow is not None:
            self._flow.visit.identify.has_reader = state is ReaderState.READY
        self.changed.emit()

    def _pressed(self, what: str) -> None:
        simulator = self._reader.simulator
        if what != DEMO_CARDS or simulator is None or self._window.locked:
            return
        sheets = self._window.sheets
        sheet = DemoCardSheet(sheets.host, simulator.card is not None)

        def lay(card: LaidCard) -> None:
            sheets.close()
            simulator.lay(card)

        def take_away() -> None:
            sheets.close()
            simulator.take_away()

        sheet.laid.connect(lay)
        sheet.taken_away.connect(take_away)
        self._window.sheets.open(sheet, focus=sheet.rows)
