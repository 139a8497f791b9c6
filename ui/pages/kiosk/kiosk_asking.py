"""What the kiosk asks of its station, one thing at a time, and for whom the answer is."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from ui.background.runner import JobRunner
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.ids import CommandId, TicketId, new_id
from window_client.services.kiosk_words import KioskPlace

T = TypeVar("T")

#: a job that takes longer than this is said to be under way
BUSY_MS = 1_500
#: a number whose answer was lost is asked for again only so long after the touch: then nobody waits any more
RETRY_WITHIN_MS = 60_000


class KioskAsking(QObject):
    """One question is under way at most; touches meanwhile are not for it.

    Attributes:
        busy: a question is under way.

    Signals:
        taken(KioskTicket): a number was given, or shown again.
        refused(Exception): a question could not be answered.
        slow(): the answer takes its time.
        late(): an answer came for somebody who has gone.
    """

    taken = Signal(object)
    refused = Signal(object)
    slow = Signal()
    late = Signal()

    def __init__(self, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self.busy = False
        self._runner = runner
        self._visitor = 0
        self._lost: Callable[[], None] | None = None
        self._lost_age = QElapsedTimer()
        self._slow = QTimer(self, singleShot=True, interval=BUSY_MS)
        self._slow.timeout.connect(self.slow)

    def forget(self) -> None:
        """Somebody else stands here now: what is still under way is not for them."""
        self._visitor += 1
        self._lost = None

    def stop(self) -> None:
        """The program ends."""
        self.forget()
        self._slow.stop()

    def ask(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run a job; its refusal goes out by ``refused``."""
        self.busy = True
        self._slow.start()
        visitor = self._visitor

        def answered(answer: T) -> None:
            self._free()
            if visitor == self._visitor:
                done(answer)
            else:
                self.late.emit()

        def refused(error: Exception) -> None:
            self._free()
            if visitor == self._visitor:
                self.refused.emit(error)
            else:
                self.late.emit()

        self._runner.run(job, answered, refused, owner=self)

    def take(
        self,
        place: KioskPlace,
        domain: BusinessDomain,
        person_class: PersonClass,
        *,
        document: str | None,
        item: str | None = None,
        booking: str | None = None,
        code: str | None = None,
    ) -> None:
        """取号; answered by ``taken`` or ``refused``."""
        command = CommandId(new_id())

        def once() -> None:
            # a lost answer is asked for again with the same id: the number that was given comes back
            self._lost = once
            self.ask(
                lambda: place.kiosk.take(
                    domain=domain,
                    person_class=person_class,
                    document=document,
                    item=item,
                    booking=booking,
                    code=code,
                    command_id=command,
                ),
                self._taken,
            )

        self._lost_age.start()
        once()

    def reprint(self, place: KioskPlace, ticket: TicketId, *, document: str | None, code: str | None) -> None:
        """补打号票; answered by ``taken`` or ``refused``."""
        command = CommandId(new_id())
        self.ask(
            lambda: place.kiosk.reprint(ticket=ticket, document=document, code=code, command_id=command),
            self._taken,
        )

    def settled(self) -> None:
        """What was refused was refused for good, not lost on the way."""
        self._lost = None

    def ask_again(self) -> bool:
        """The database is back: ask again for a number whose answer was lost, if somebody still waits."""
        lost, self._lost = self._lost, None
        if lost is None or self.busy or self._lost_age.elapsed() >= RETRY_WITHIN_MS:
            return False
        lost()
        return True

    def _taken(self, ticket: object) -> None:
        self._lost = None
        self.taken.emit(ticket)

    def _free(self) -> None:
        self.busy = False
        self._slow.stop()
