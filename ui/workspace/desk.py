"""Everything that a signed-in officer works with: pages, papers, status, until signing out."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.actions import ActionId, WorkState
from ui.background.change_bus import ChangeBus
from ui.background.runner import Runner
from ui.desk_context import DeskContext, Sheets
from ui.devices.card_reader import CardReader
from ui.devices.sentence_reader import SentenceReader
from ui.messages import MessageAction, MessageTone, WindowMessages
from ui.navigation.page_id import PageId
from ui.opening import Opened
from ui.pages.guide.guide_presenter import GuidePresenter
from ui.pages.guide.guide_view import GuideView
from ui.paper_pump import PaperPump
from ui.shell.header import HeaderState
from ui.shell.main_window import MainWindow
from ui.shell.ticket_strip import OpenTicket
from ui.workspace.counter_flow import CounterFlow
from ui.workspace.counter_page import CounterPage
from ui.workspace.desk_cards import DeskCards
from ui.workspace.desk_status import figures, paper_message, status_cells
from ui.workspace.facing_screen import FacingScreen
from ui.workspace.office_pages import OfficePages
from window_client.bootstrap import PaperWay
from window_client.devices.photo_decoder import photo_decoder
from window_client.devices.reader_choice import ReaderKind
from window_client.domain.queue.hall import Hall
from window_client.domain.queue.queue_board import DayCounts, QueueBoard
from window_client.domain.station.counter import Counter, CounterMode
from window_client.domain.station.officer import OfficerCard, Permission, Role
from window_client.domain.station.station_record import StationRecord
from window_client.ids import TicketId
from window_client.services.account_service import SignedIn
from window_client.services.changes import Changes
from window_client.services.paper_round import PaperReport, one_round
from window_client.settings import Settings


class Desk(QObject):
    """Made at sign-in, stopped at sign-out.

    Signals:
        settings_changed(Settings): the PC's settings were saved.
        paper_changed(PaperWay): the PC prints another way.
    """

    settings_changed = Signal(object)
    paper_changed = Signal(object)

    def __init__(
        self,
        *,
        opened: Opened,
        window: MainWindow,
        runner: Runner,
        messages: WindowMessages,
        bus: ChangeBus,
        who: SignedIn,
        station: StationRecord | None,
        station_title: str,
        settings: Settings,
        paper: PaperWay,
        make_counter_page: Callable[[], CounterPage],
        cards: CardReader,
        parent: QObject,
        at_door: bool = False,
    ) -> None:
        """Args:
        at_door: whoever may give numbers works as the guide here, whatever their role.
        """
        super().__init__(parent)
        self._at_door = at_door
        self._opened = opened
        self._window = window
        self._messages = messages
        self._bus = bus
        self._who = who
        self._record = station
        self._title = station_title
        self._counts = DayCounts()
        self._report = PaperReport(0, 0, 0, ())
        self._settings, self._paper = settings, paper
        self._make_counter_page = make_counter_page
        self._cards = cards
        self._on_show: dict[PageId, Callable[[], None]] = {}
        self.context = DeskContext(
            station=opened.station,
            runner=runner,
            messages=messages,
            sheets=Sheets(
                lambda: window.sheets.host,
                lambda sheet, focus, handler: window.sheets.open(sheet, focus=focus, handler=handler),
                window.sheets.close,
            ),
            officer=who.officer,
            counter=who.counter,
            set_ready=window.registry.set_ready,
            reader=cards,
        )
        self.pump = PaperPump(lambda: one_round(opened.station.paper, who.officer.id), runner, self)
        self.flow: CounterFlow | None = None
        self.facing: FacingScreen | None = None
        self._reader: SentenceReader | None = None
        self.guide: GuidePresenter | None = None
        self.office = OfficePages(self.context, opened, self)
        self._forget: list[Callable[[], None]] = []

    @property
    def officer(self) -> OfficerCard:
        """Who is signed in."""
        return self._who.officer

    def start(self) -> None:
        """Register the pages, recover what a crash left, and go to the first page."""
        window, navigator = self._window, self._window.navigator
        rights = {permission.value for permission in Permission if self.officer.may(permission)}
        if self._who.counter is not None:
            page = self._make_counter_page()
            self.facing = self._make_facing(self._who.counter)
            self.flow = CounterFlow(
                self.context,
                page,
                self.facing,
                self._opened.home,
                self,
                senior_by_itself=lambda: self._settings.senior_by_itself,
            )
            self._register(PageId.COUNTER, lambda: page, self.flow.handle)
            self.flow.work_changed.connect(self._work_changed)
            self.flow.board_changed.connect(self._board_changed)
            self.flow.paper_queued.connect(self.pump.pump)
            window.scanned.connect(self.flow.scanned)
            window.locked_changed.connect(self.flow.locked)
        elif self._is_guide():
            hall = GuideView()
            self.guide = GuidePresenter(self.context, hall, parent=self)
            self._register(PageId.GUIDE, lambda: hall, self.guide.handle)
            self.guide.hall_changed.connect(self._hall_changed)
            self.guide.paper_queued.connect(self.pump.pump)
            window.scanned.connect(self.guide.scanned)
        self.office.settings_saved.connect(self._settings_saved)
        self.office.paper_changed.connect(self._paper_changed)
        self.office.paper_queued.connect(self.pump.pump)
        for page_id, make, handler, shown in self.office.pages(self._settings, self._paper):
            self._register(page_id, make, handler)
            self._on_show[page_id] = shown
        navigator.set_rights(rights)
        words = self.tr("{number} 号窗・{name}").format(
            number=self._who.counter.label if self._who.counter else "", name=self.officer.name
        )
        if self.guide is not None:
            words = self.tr("导服台・{name}").format(name=self.officer.name)
        elif self._who.counter is None:
            words = self.officer.name
        window.set_header(HeaderState(self._title, words))
        for one in (self.flow.queue if self.flow else None, self.guide):
            if one is not None:
                # nobody tells of it: what is shown of today is another day's now
                one.clock.day_turned.connect(lambda: self._bus.publish(Changes("")))
        self._bus.listen(self._changed, owner=self)
        navigator.page_changed.connect(self._page_changed)
        self.pump.reported.connect(self._papers)
        self.desk_cards = DeskCards(self.context, window, self._cards, self.flow, self.guide, self)
        self.desk_cards.changed.connect(self._show_status)
        if self.flow is not None:
            self.flow.visit.identify.chip_photo.decoder = photo_decoder(self._settings)
        self._show_status()
        first = next(iter(navigator.header_pages()), None)
        if first is not None:
            navigator.go(first)
        if self.flow is not None:
            self.flow.start()
        if self.guide is not None:
            self.guide.start()
        self._recover_papers()

    def flush(self) -> None:
        """Keep what is half-typed: before closing, locking or signing out."""
        if self.flow is not None:
            self.flow.flush()

    def stop(self) -> None:
        """The officer leaves: nothing of this desk hears anything any more."""
        self.pump.stop()
        if self.facing is not None:
            self.facing.close()
        if self._reader is not None:
            self._reader.stop()
        # an answer that is on its way must not put this officer's name back on the screen
        self.pump.reported.disconnect(self._papers)
        self.desk_cards.stop()
        self._window.navigator.page_changed.disconnect(self._page_changed)
        self._window.navigator.go(PageId.SIGN_IN)
        self._window.set_work(WorkState.NONE)
        for forget in self._forget:
            forget()
        self._forget.clear()
        if self.flow is not None:
            self._window.scanned.disconnect(self.flow.scanned)
            self._window.locked_changed.disconnect(self.flow.locked)
            self.flow.board_changed.disconnect(self._board_changed)
            self.flow.work_changed.disconnect(self._work_changed)
        if self.guide is not None:
            self._window.scanned.disconnect(self.guide.scanned)
            self.guide.hall_changed.disconnect(self._hall_changed)
            self.guide.stop()

    def _is_guide(self) -> bool:
        """Who has no window and does the guide's work."""
        guide = self._at_door or Role.GUIDE in self.officer.roles
        return guide and self.officer.may(Permission.GIVE_NUMBER)

    # -- the screen that faces the citizen
    def _make_facing(self, counter: Counter) -> FacingScreen:
        reader = SentenceReader(self.context.runner, self)
        reader.look()
        facing = FacingScreen(
            self._window,
            self._messages,
            open_ticket=self._open_ticket,
            station=self._record.name if self._record else "",
            counter=counter.label,
            wish=self._settings.facing_display,
            always=counter.mode is not CounterMode.ORDINARY,
            reader=reader,
            parent=self,
        )
        self._reader = reader
        self.settings_changed.connect(lambda settings: facing.use_setting(settings.facing_display))
        return facing

    def _open_ticket(self) -> TicketId | None:
        queue = self.flow.queue if self.flow is not None else None
        # what cannot be read may be another's by now
        ticket = queue.ticket if queue is not None and queue.readable else None
        return ticket.id if ticket is not None else None

    # -- pages
    def _register(
        self, page_id: PageId, make: Callable[[], QWidget], handler: Callable[[ActionId], bool]
    ) -> None:
        navigator = self._window.navigator
        navigator.register(page_id, make)
        self._window.handle(page_id, handler)
        self._forget.append(lambda: navigator.unregister(page_id))

    def _page_changed(self, page_id: PageId) -> None:
        if page_id is not PageId.COUNTER:
            self.flush()
        shown = self._on_show.get(page_id)
        if shown is not None:
            shown()

    def _changed(self, changes: Changes) -> None:
        if self.flow is not None:
            self.flow.on_changes(changes)
        if self.guide is not None:
            self.guide.on_changes(changes)
        self.office.on_changes(changes)
        if changes.concerns("print_job"):
            self.pump.pump()

    # -- the window's frame
    def _work_changed(self, work: WorkState, ticket: OpenTicket | None) -> None:
        self._window.set_work(work, ticket)

    def _board_changed(self, board: QueueBoard) -> None:
        self._day_seen(board.counts, board.unclosed_day)

    def _hall_changed(self, hall: Hall) -> None:
        self._day_seen(hall.counts, hall.unclosed_day)

    def _day_seen(self, counts: DayCounts, unclosed_day: str | None) -> None:
        self._counts = counts
        if unclosed_day:
            self._messages.banner(
                MessageTone.WARNING,
                self.tr("{day} 还没有日结").format(day=unclosed_day),
                self.tr("请窗口负责人在日报里补做日结；今天的叫号照常。"),
                key="unclosed_day",
                standing=True,
            )
        else:
            self._messages.withdraw("unclosed_day")
        self._show_status()

    def _show_status(self) -> None:
        name = self._record.name if self._record else ""
        cells = status_cells(
            name,
            self._who.counter,
            self.officer.name,
            self._paper,
            self._report,
            at_door=self.guide is not None,
            reader=self._cards.state,
            demo_cards=self._cards.choice.kind is ReaderKind.SIMULATOR,
        )
        # elsewhere nobody reads the queue; noughts would be said of a day that nobody has counted
        counted = self.flow is not None or self.guide is not None
        self._window.set_status(cells.with_figures(figures(self._counts) if counted else ()))

    def _settings_saved(self, settings: Settings) -> None:
        self._settings = settings
        self.settings_changed.emit(settings)

    # -- papers
    def _paper_changed(self, paper: PaperWay) -> None:
        self._paper = paper
        self.paper_changed.emit(paper)
        self._show_status()
        self.pump.pump()

    def _recover_papers(self) -> None:
        """After a crash a spooler may hold sheets of ours: ask; the officer decides the doubtful ones."""
        station, officer = self._opened.station, self.officer.id
        self.context.runner.run(
            lambda: station.paper.recover(officer=officer),
            lambda _doubtful: self.pump.pump(),
            lambda _error: self.pump.pump(),
            owner=self,
        )

    def _papers(self, report: PaperReport) -> None:
        self._report = report
        self._show_status()
        message = paper_message(report, self.tr)
        if message is None:
            self._messages.withdraw("paper")
            return
        tone, title, text = message
        action = None
        if report.unknown and self.flow is not None:
            action = MessageAction(self.tr("去看"), self.flow.open_papers, key="F12")
        self._messages.banner(tone, title, text, action, key="paper")
