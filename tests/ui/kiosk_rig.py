"""An invented station behind the kiosk's screens, and fingers: for the look and the behaviour of its pages.

The real station is behind the same screens in ``tests/workflows/test_kiosk_window.py``.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.background.runner import ImmediateRunner
from ui.pages.kiosk.kiosk_drawing import Drawn
from ui.pages.kiosk.kiosk_parts import KioskButton
from ui.pages.kiosk.kiosk_presenter import KioskPresenter
from ui.pages.kiosk.kiosk_view import KioskView
from ui.translation import Language, install_language, remove_language
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.people.identity_number import parse_identity_number
from window_client.domain.queue.promise import PersonClass
from window_client.ids import CommandId, PrintJobId, TicketId
from window_client.services.changes import Changes, Listener
from window_client.services.kiosk_words import (
    BusinessWait,
    KioskBooking,
    KioskHall,
    KioskItem,
    KioskScan,
    KioskTicket,
)
from window_client.services.paper_round import PaperReport
from window_client.services.queue_refusals import LiveTicketExists

NOW = datetime(2026, 3, 18, 1, 8, tzinfo=UTC)
#: a made-up citizen of 74 (region 3204 99 does not exist) and one of 30, their check characters right
SENIOR_NUMBER, YOUNG_NUMBER = "320499195203021620", "320499199603021628"
ITEM_NAMES = (
    "普通护照换发",
    "普通护照首次申请",
    "往来港澳签注",
    "往来港澳通行证",
    "往来台湾通行证",
    "领护照、通行证",
)


def wait(domain: BusinessDomain, ahead: int, minutes: int | None) -> BusinessWait:
    """How it stands with a business."""
    return BusinessWait(domain, ahead, minutes, None, NOW + timedelta(minutes=20), 3)


def hall(*, second_page: bool = False, prints: bool = True) -> KioskHall:
    """The hall of the pictures."""
    kind = BusinessDomain
    return KioskHall(
        station="云溪派出所",
        now=NOW,
        open=True,
        next_opening=None,
        waits=(
            wait(kind.HOUSEHOLD, 3, 9),
            wait(kind.EXIT_ENTRY, 3, 11),
            wait(kind.VEHICLE, 2, 8),
            wait(kind.PUBLIC_ORDER, 0, 0),
            wait(kind.CONSULT, 0, 0),
        ),
        items=tuple(KioskItem(f"item.{n}", name, kind.EXIT_ENTRY) for n, name in enumerate(ITEM_NAMES)),
        second_page=second_page,
        prints=prints,
        senior_age=60,
        demo=False,
    )


@dataclass
class InventedKiosk:
    """Gives numbers and remembers what it was asked; ``fault`` makes everything fail."""

    shown: KioskHall = field(default_factory=hall)
    fault: Exception | None = None
    booking: KioskBooking | None = None
    meaning: KioskScan | None = None
    asked: list[dict[str, object]] = field(default_factory=list)
    given: dict[CommandId, KioskTicket] = field(default_factory=dict)
    #: by document, and by scanned paper
    by_proof: dict[str, KioskTicket] = field(default_factory=dict)
    #: the next number is given, and its answer is lost with this error
    lost_answer: Exception | None = None

    def hall(self) -> KioskHall:
        """See ``Kiosk``."""
        self._stumble()
        return self.shown

    def offered_class(self, document: str) -> PersonClass | None:
        """See ``Kiosk``."""
        self._stumble()
        born = parse_identity_number(document, NOW.date()).birth
        return PersonClass.SENIOR if born is not None and born.year <= 1966 else None

    def find_booking(self, document: str) -> KioskBooking | None:
        """See ``Kiosk``."""
        self._stumble()
        return self.booking

    def scan(self, code: str) -> KioskScan:
        """See ``Kiosk``."""
        self._stumble()
        assert self.meaning is not None
        return replace(self.meaning, code=code)

    def take(
        self,
        *,
        domain: BusinessDomain,
        person_class: PersonClass = PersonClass.ORDINARY,
        document: str | None = None,
        item: str | None = None,
        booking: str | None = None,
        code: str | None = None,
        command_id: CommandId,
    ) -> KioskTicket:
        """See ``Kiosk``."""
        self._stumble()
        if command_id in self.given:
            return self.given[command_id]
        for proof in (document, code):
            if proof in self.by_proof:
                first = self.by_proof[proof]
                raise LiveTicketExists(label=first.label, ticket=first.id)
        self.asked.append(
            {
                "domain": domain,
                "class": person_class,
                "document": document,
                "item": item,
                "booking": booking,
                "code": code,
            }
        )
        number = len(self.given) + 12
        ticket = KioskTicket(
            id=TicketId(f"ticket-{number}"),
            label=f"{domain.letter}{number:03d}",
            domain=domain,
            person_class=person_class,
            arrival=NOW,
            call_by=NOW + timedelta(minutes=20),
            ahead=3,
            minutes=11,
            slip=PrintJobId(f"slip-{number}") if self.shown.prints else None,
        )
        self.given[command_id] = ticket
        self.by_proof |= {proof: ticket for proof in (document, code) if proof is not None}
        if self.lost_answer is not None:
            error, self.lost_answer = self.lost_answer, None
            self.fault = error
            raise error
        return ticket

    def reprint(
        self,
        *,
        ticket: TicketId,
        document: str | None = None,
        code: str | None = None,
        command_id: CommandId,
    ) -> KioskTicket:
        """See ``Kiosk``."""
        self._stumble()
        self.asked.append({"reprint": ticket})
        return next(self.by_proof[proof] for proof in (document, code) if proof in self.by_proof)

    def _stumble(self) -> None:
        if self.fault is not None:
            raise self.fault


@dataclass
class InventedPlace:
    """See ``KioskPlace``. Every slip comes out at once unless ``report`` says otherwise."""

    kiosk: InventedKiosk = field(default_factory=InventedKiosk)
    report: PaperReport | None = None

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Nothing is ever told."""
        return lambda: None

    def tell(self, changes: Changes) -> None:
        """Nobody hears."""

    def print_round(self) -> PaperReport:
        """See ``KioskPlace``."""
        if self.report is not None:
            return self.report
        slips = tuple(ticket.slip for ticket in self.kiosk.given.values() if ticket.slip is not None)
        return PaperReport(waiting=0, in_flight=0, needs_paper=0, unknown=(), out=slips)


class KioskRig:
    """The screens over an invented station, touched with a real mouse."""

    def __init__(self, application: QApplication) -> None:
        self.place = InventedPlace()
        self.kiosk = self.place.kiosk
        self.view = KioskView()
        self.presenter = KioskPresenter(self.view, ImmediateRunner(), self.view)
        self._application = application
        self._translators = install_language(application, Language.CHINESE)
        self.presenter.language_wanted.connect(self._speak)

    def begin(self) -> None:
        """The station is open."""
        self.presenter.use(self.place)

    def _speak(self, language: Language) -> None:
        remove_language(self._application, self._translators)
        self._translators = install_language(self._application, language)
        self.presenter.retranslated()
        # the pages hear of it by an event
        self._application.processEvents()

    def close(self) -> None:
        """Nothing is left behind."""
        self.presenter.stop()
        remove_language(self._application, self._translators)

    def touch(self, button: KioskButton) -> None:
        """Press and let go in the middle."""
        assert button.isVisible(), button.text()
        assert button.isEnabled(), button.text()
        QTest.mouseClick(
            button, Qt.MouseButton.LeftButton, pos=QPoint(button.width() // 2, button.height() // 2)
        )

    def type(self, number: str) -> None:
        """On the keypad."""
        for sign in number:
            self.touch(self.view.number.keys[sign])

    def texts(self) -> list[str]:
        """Everything that can be read now."""
        return [part.text() for part in self.view.drawn() if part.text()]

    def screen_text(self) -> str:
        """The same in one piece."""
        return "\n".join(self.texts())

    def cut(self) -> list[str]:
        """What does not fit, or lies outside its page or over a neighbour."""
        wrong = [f"cut: {part.text()}" for part in self.view.drawn() if part.is_cut()]
        parts = [part for part in self.view.drawn() if part.parentWidget() is not self.view]
        for part in parts:
            parent = part.parentWidget() or self.view
            if not parent.rect().contains(part.geometry()):
                wrong.append(f"outside: {part.text()} {part.geometry()} in {parent.rect()}")
        return wrong + self._overlaps(parts)

    @staticmethod
    def _overlaps(parts: list[Drawn]) -> list[str]:
        return [
            f"over each other: {one.text()} | {other.text()}"
            for number, one in enumerate(parts)
            for other in parts[number + 1 :]
            if one.parentWidget() is other.parentWidget() and one.geometry().intersects(other.geometry())
        ]
