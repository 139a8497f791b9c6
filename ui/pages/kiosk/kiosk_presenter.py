"""What happens at the kiosk: from a touch to a number, and back to the first page with everything wiped."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from ui import labels
from ui.background.runner import JobRunner
from ui.pages.kiosk import kiosk_cards
from ui.pages.kiosk.card_page import Card
from ui.pages.kiosk.hall_reader import HallReader
from ui.pages.kiosk.kiosk_asking import KioskAsking
from ui.pages.kiosk.kiosk_keypad import KioskKeypad
from ui.pages.kiosk.kiosk_slip import SlipWatch
from ui.pages.kiosk.kiosk_view import KioskView
from ui.pages.kiosk.kiosk_visitor import KioskVisitor, Typing
from ui.pages.kiosk.kiosk_wish import Screen, Wish, WishKind
from ui.translation import Language
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.station.station_record import STATION_ZONE
from window_client.errors import WorldFault
from window_client.ids import TicketId
from window_client.services.kiosk_words import (
    KioskBooking,
    KioskClosed,
    KioskHall,
    KioskPlace,
    KioskScan,
    KioskTicket,
)
from window_client.services.queue_refusals import LiveTicketExists

#: without a touch for so long the first page comes back, and everything typed is gone; seniors have longer
IDLE_MS, SENIOR_IDLE_MS = 45_000, 120_000
#: so long a number stands on the screen; longer where the paper did not come out
RESULT_MS, SENIOR_RESULT_MS, TROUBLE_MS = 15_000, 30_000, 45_000


class KioskPresenter(QObject):
    """The behaviour of all pages.

    Signals:
        language_wanted(Language): speak this language.
        leave_wanted(): the maintenance code was right.
        aloud_wanted(str): read this aloud.
    """

    language_wanted = Signal(object)
    leave_wanted = Signal()
    aloud_wanted = Signal(str)

    def __init__(self, view: KioskView, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._place: KioskPlace | None = None
        self._visitor = KioskVisitor()
        self._hours: tuple[bool, datetime | None, str] | None = None
        self._trouble: Exception | None = None
        self._language = Language.CHINESE
        self._card: Callable[[], Card] | None = None
        self._screen = Screen.CARD
        self._ticket: KioskTicket | None = None
        self._asking = KioskAsking(runner, self)
        self._asking.taken.connect(self._taken)
        self._asking.refused.connect(self._refused)
        self._asking.slow.connect(lambda: self._say(kiosk_cards.busy_card))
        self.hall = HallReader(runner, self)
        self.hall.read.connect(self._hall_read)
        self.hall.failed.connect(self.lost)
        self.hall.ticked.connect(self._tick)
        self.keypad = KioskKeypad(runner, self)
        self.keypad.changed.connect(self._show_typed)
        self.keypad.accepted.connect(self.leave_wanted)
        self.slips = SlipWatch(runner, self)
        self.slips.changed.connect(self._slip_changed)
        self._asking.late.connect(self.slips.look)
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self.home)
        view.asked.connect(self.wish)
        self._render()

    # -- from the program
    def use(self, place: KioskPlace) -> None:
        """The station is open."""
        self._place = place
        self.slips.use(place)
        self.hall.use(place)

    def failed_to_open(self, error: Exception) -> None:
        """The station could not be opened; it is tried again."""
        self._trouble = error
        self._rest()

    def lost(self, error: Exception) -> None:
        """The database is away."""
        self._trouble = error
        if self._ticket is None:
            # who reads a number just now still reads it; everybody else is told
            self._rest()

    def stop(self) -> None:
        """No further work."""
        self._idle.stop()
        self._asking.stop()
        self.hall.stop()
        self.slips.stop()

    def retranslated(self) -> None:
        """Another language was put on: everything is said again."""
        self._render()

    # -- from who stands here
    def wish(self, wish: Wish) -> None:
        """Something was pressed."""
        self._touched()
        if self._asking.busy:
            return
        visitor = self._visitor
        match wish.kind:
            case WishKind.BUSINESS:
                self._business(BusinessDomain(wish.value))
            case WishKind.ITEM if visitor.domain is not None:
                self._take(visitor.domain, item=wish.value or None)
            case WishKind.PICKUP:
                self._say(kiosk_cards.pickup_card)
            case WishKind.BOOKED:
                self._type(Typing.BOOKING)
            case WishKind.IDENTIFY:
                self._type(Typing.IDENTITY)
            case WishKind.PRIORITY:
                self._ask_class(None)
            case WishKind.CLASS:
                visitor.person_class = PersonClass(wish.value)
                self._show(self._first_page())
            case WishKind.SENIOR:
                visitor.senior = True
                self._show(Screen.SENIOR)
            case WishKind.ORDINARY:
                visitor.senior = False
                self._show(Screen.MAIN)
            case WishKind.LANGUAGE:
                self._speak(Language.CHINESE if self._english else Language.ENGLISH)
            case WishKind.READ_ALOUD:
                self.aloud_wanted.emit(self._view.senior.sentences())
            case WishKind.DIGIT:
                self.keypad.type(wish.value)
            case WishKind.ERASE:
                self.keypad.erase()
            case WishKind.CLEAR:
                self.keypad.wipe()
            case WishKind.TYPED:
                self._typed()
            case WishKind.TAKE_BOOKED if visitor.booking is not None:
                self._take(visitor.booking.domain, item=visitor.booking.item, booking=visitor.booking.id)
            case WishKind.TAKE_SCANNED if visitor.scan is not None:
                self._take(visitor.scan.domain, code=visitor.scan.code)
            case WishKind.REPRINT:
                self._reprint()
            case WishKind.BACK:
                self._back_one()
            case WishKind.HOME:
                self.home()
            case WishKind.LEAVE:
                if self.keypad.can_leave:
                    self._type(Typing.MAINTENANCE)

    def ask_to_leave(self) -> None:
        """Somebody at a keyboard wants to end the program: the maintenance code is asked for."""
        self.wish(Wish(WishKind.LEAVE))

    def scanned(self, text: str) -> None:
        """A paper was scanned, on whatever page."""
        place = self._place
        if place is None or self._asking.busy or self._visitor.typing is Typing.MAINTENANCE:
            return
        self._after_a_ticket()
        self._touched()
        self._asking.ask(lambda: place.kiosk.scan(text), self._scan_read)

    def card_read(self, document: str) -> None:
        """A reader has read a card: goes on as if its number had been typed without a slip."""
        if self._visitor.typing is Typing.MAINTENANCE:
            return
        if self._place is not None and not self._asking.busy:
            self._after_a_ticket()
            self._touched()
            self._look_up(document)

    def home(self) -> None:
        """The first page in Chinese; what was typed, chosen or read is gone."""
        self._idle.stop()
        self._begin_anew()
        self._rest()

    def _after_a_ticket(self) -> None:
        """Who comes while a number is still shown is somebody else: nothing goes with them."""
        if self._ticket is not None:
            self._begin_anew()

    def _begin_anew(self) -> None:
        self._visitor = KioskVisitor()
        self._ticket = None
        self._asking.forget()
        self.keypad.wipe()
        if self._language is not Language.CHINESE:
            self._speak(Language.CHINESE)

    # -- the hall
    def _hall_read(self, hall: KioskHall) -> None:
        was_away, self._trouble = self._trouble is not None, None
        before, self._hours = self._hours, (hall.open, hall.next_opening, hall.hours)
        self.keypad.today = hall.now.astimezone(STATION_ZONE).date()
        self._view.set_station(hall.station)
        self._view.main.set_hall(hall)
        self._tick()
        if was_away:
            self.slips.look()
            if self._asking.ask_again():
                return
        if was_away or (self._is_resting and before != self._hours):
            self._rest()
        elif self._screen is Screen.ITEMS:
            self._show_items()

    def _tick(self) -> None:
        if self.hall.hall is not None:
            self._view.set_time(self.hall.now().astimezone(STATION_ZONE))

    @property
    def _is_resting(self) -> bool:
        """Whether nobody has begun anything."""
        return not self._idle.isActive()

    def _rest(self) -> None:
        """What is shown to whoever comes next."""
        if self._trouble is not None:
            error = self._trouble
            away = isinstance(error, WorldFault)
            self._say(kiosk_cards.away_card if away else lambda: kiosk_cards.not_ready_card(error))
        elif self.hall.hall is None:
            self._say(kiosk_cards.opening_card)
        elif not self.hall.hall.open:
            opening, hours = self.hall.hall.next_opening, self.hall.hall.hours
            # the station's hours are in Chinese, whoever reads English has the next opening
            self._say(lambda: kiosk_cards.closed_card(opening, "" if self._english else hours))
        else:
            self._show(self._first_page())

    @property
    def _english(self) -> bool:
        return self._language is Language.ENGLISH

    def _first_page(self) -> Screen:
        return Screen.SENIOR if self._visitor.senior else Screen.MAIN

    # -- a number
    def _business(self, domain: BusinessDomain) -> None:
        hall = self.hall.hall
        if hall is None:
            return
        self._visitor.domain = domain
        # the catalogue is in Chinese: who reads English says it at the window
        has_items = not self._english and any(item.domain is domain for item in hall.items)
        if hall.second_page and has_items and not self._visitor.senior:
            self._show(Screen.ITEMS)
        else:
            self._take(domain)

    def _take(
        self,
        domain: BusinessDomain,
        *,
        item: str | None = None,
        booking: str | None = None,
        code: str | None = None,
    ) -> None:
        visitor = self._visitor
        if self._place is not None:
            self._asking.take(
                self._place,
                domain,
                visitor.class_to_take,
                document=visitor.document or None,
                item=item,
                booking=booking,
                code=code,
            )

    def _taken(self, ticket: KioskTicket) -> None:
        self._ticket = ticket
        self.slips.follow(ticket.slip)
        self._show_ticket()
        self.hall.heard()

    def _show_ticket(self) -> None:
        ticket = self._ticket
        if ticket is None:
            return
        self._say(lambda: kiosk_cards.ticket_card(ticket, self.slips.state))
        trouble = self.slips.state is kiosk_cards.SlipState.TROUBLE
        calm = SENIOR_RESULT_MS if self._visitor.senior else RESULT_MS
        self._idle.start(TROUBLE_MS if trouble else calm)

    def _slip_changed(self) -> None:
        if self._ticket is not None and self._screen is Screen.CARD:
            self._show_ticket()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, WorldFault):
            self.lost(error)
            self.hall.heard()
            return
        self._asking.settled()
        if isinstance(error, LiveTicketExists):
            label, self._visitor.live = str(error.facts["label"]), TicketId(str(error.facts["ticket"]))
            self._say(lambda: kiosk_cards.already_card(label))
        elif isinstance(error, KioskClosed):
            self.hall.heard()
            self.home()
        else:
            self._say(lambda: kiosk_cards.refusal_card(error))

    def _reprint(self) -> None:
        visitor = self._visitor
        if self._place is not None and visitor.live is not None:
            paper = visitor.scan.code if visitor.scan is not None else None
            self._asking.reprint(self._place, visitor.live, document=visitor.document or None, code=paper)

    # -- who it is
    def _type(self, typing: Typing) -> None:
        self._visitor.typing = typing
        self.keypad.open(typing)
        self._show(Screen.NUMBER)

    def _show_typed(self) -> None:
        if self._screen is Screen.NUMBER:
            self._view.number.show_typed(
                self.keypad.typed,
                self.keypad.problem(),
                maintenance=self._visitor.typing is Typing.MAINTENANCE,
            )

    def _typed(self) -> None:
        if self._visitor.typing is Typing.MAINTENANCE:
            self.keypad.check_code()
            return
        document = self.keypad.number()
        if document is None:
            return
        self._look_up(document)

    def _look_up(self, document: str) -> None:
        place = self._place
        if place is None:
            return
        self._visitor.document = document

        def look() -> tuple[PersonClass | None, KioskBooking | None]:
            return place.kiosk.offered_class(document), place.kiosk.find_booking(document)

        self._asking.ask(look, self._known)

    def _known(self, found: tuple[PersonClass | None, KioskBooking | None]) -> None:
        offered, booking = found
        visitor = self._visitor
        wanted_booking = visitor.typing is Typing.BOOKING
        self.keypad.wipe()
        visitor.typing = Typing.IDENTITY
        visitor.booking = booking
        if booking is not None:
            self._say(lambda: kiosk_cards.booking_card(booking, english=self._english))
            return
        visitor.no_booking = wanted_booking
        if offered is not None and not visitor.senior and visitor.person_class is PersonClass.ORDINARY:
            self._ask_class(offered)
        else:
            self._show(self._first_page())

    def _ask_class(self, offered: PersonClass | None) -> None:
        self._view.classes.offer(offered)
        self._show(Screen.CLASS)

    def _scan_read(self, scan: KioskScan) -> None:
        self._visitor.scan = scan
        self._say(lambda: kiosk_cards.scan_card(scan, self.hall.now(), english=self._english))

    # -- showing
    def _say(self, card: Callable[[], Card]) -> None:
        self._card = card
        self._show(Screen.CARD)

    def _show(self, screen: Screen) -> None:
        self._screen = screen
        self._render()

    def _render(self) -> None:
        view, visitor = self._view, self._visitor
        if self._screen is Screen.CARD:
            card = self._card or kiosk_cards.opening_card
            view.card.show_card(card())
        elif self._screen is Screen.MAIN:
            chosen = visitor.person_class
            group = labels.words(chosen) if chosen is not PersonClass.ORDINARY else ""
            note = kiosk_cards.no_booking_words() if visitor.no_booking else ""
            view.main.set_visitor(known=visitor.masked, note=note, chosen_class=group)
        elif self._screen is Screen.ITEMS:
            self._show_items()
        view.header.set_language(english=self._english)
        view.show_screen(self._screen, senior=visitor.senior)
        self._show_typed()

    def _show_items(self) -> None:
        hall, domain = self.hall.hall, self._visitor.domain
        if hall is not None and domain is not None:
            items = [item for item in hall.items if item.domain is domain]
            self._view.items.show_items(domain, items, hall.wait(domain))

    def _back_one(self) -> None:
        self.keypad.wipe()
        self._visitor.typing = Typing.IDENTITY
        self._visitor.domain = None
        self._show(self._first_page())

    def _speak(self, language: Language) -> None:
        self._language = language
        self.language_wanted.emit(language)

    def _touched(self) -> None:
        self._idle.start(SENIOR_IDLE_MS if self._visitor.senior else IDLE_MS)
