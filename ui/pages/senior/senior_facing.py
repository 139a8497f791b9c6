"""What the person is shown and says (本人核对): the facts are read, put before them, the answer is kept."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from ui.desk_context import DeskContext
from ui.pages.senior.senior_words import translate
from ui.tickets.ticket_verbs import TicketVerbs
from window_client.domain.senior.care_records import CheckHow
from window_client.domain.senior.facing_facts import FacingAnswer, FacingFacts
from window_client.ids import ApplicantId, TicketId


class SeniorFacing(QObject):
    """Knows no screen: whoever has one listens, and tells what was pressed there.

    Signals:
        check_wanted(FacingFacts): put these before the person.
        turn_wanted(FacingFacts): turn the clerk's screen to them.
        aloud_wanted(): read what is asked, or stop.
        blank_wanted(): show nothing of anybody.
        answered_changed(): the person points at another row, or was asked anew.
        kept(): an answer was written.
        lost(): what was pressed on the screen was not written; it is to be pressed again.
    """

    check_wanted = Signal(object)
    turn_wanted = Signal(object)
    aloud_wanted = Signal()
    blank_wanted = Signal()
    answered_changed = Signal()
    kept = Signal()
    lost = Signal()

    def __init__(
        self,
        context: DeskContext,
        parent: QObject | None = None,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self._context = context
        # its own: a step that is just being ticked drops nobody's 对的
        self._verbs = TicketVerbs(context, self)
        self._verbs.not_done.connect(self._not_kept)
        self._now = now
        self._facts: FacingFacts | None = None
        self._asked_at: datetime | None = None
        self._row: int | None = None
        #: the facts are before the person now
        self._asking = False
        #: whose answer from the screen is being written
        self._writing: int | None = None
        #: counts up whenever the person at the window is another: a late answer is nobody's any more
        self._whose = 0

    @property
    def facts(self) -> FacingFacts | None:
        """What was put before the person last."""
        return self._facts

    @property
    def row(self) -> int | None:
        """The row that they point at."""
        return self._row

    def facts_of(self, applicant: ApplicantId | None) -> FacingFacts | None:
        """What was put before this applicant."""
        facts = self._facts
        return facts if facts is not None and facts.applicant == applicant else None

    def check(self, ticket: TicketId, applicant: ApplicantId) -> None:
        """Alt+Y: 对面屏请核对."""
        self._with_facts(ticket, applicant, self._ask)

    def turn(self, ticket: TicketId, applicant: ApplicantId) -> None:
        """Alt+Z: 转屏."""
        self._with_facts(ticket, applicant, self._turn)

    def read_aloud(self, ticket: TicketId, applicant: ApplicantId) -> None:
        """Ctrl+T: what is asked is read, or stops; nothing was asked yet: it is asked first."""
        if self._asking and self.facts_of(applicant) is not None:
            self.aloud_wanted.emit()
            return

        def aloud(facts: FacingFacts) -> None:
            self._ask(facts)
            self.aloud_wanted.emit()

        self._with_facts(ticket, applicant, aloud)

    def by_word(self, ticket: TicketId, applicant: ApplicantId) -> None:
        """Alt+J: the person said by word of mouth that everything is right."""
        senior, me = self._context.station.senior, self._context.officer.id
        self._verbs.run(
            ("confirm_facts", ticket, applicant, "word"),
            lambda command: senior.confirm(
                officer=me,
                ticket=ticket,
                applicant=applicant,
                answer=FacingAnswer.RIGHT,
                how=CheckHow.WORD,
                command_id=command,
            ),
            lambda _check: self._kept(),
        )

    def pointed(self, row: int) -> None:
        """The person touched a row."""
        if self._facts is not None and 0 <= row < len(self._facts.rows):
            self._row = row
            self.answered_changed.emit()

    def answered(self, answer: FacingAnswer, row: int | None) -> None:
        """对的 or 要改 was pressed on a screen."""
        facts, asked_at = self._facts, self._asked_at
        if facts is None:
            return
        senior, me = self._context.station.senior, self._context.officer.id
        self._row = None
        writing, self._writing = self._writing, self._whose
        sent = self._verbs.run(
            ("confirm_facts", facts.ticket, facts.applicant, answer, row, asked_at),
            lambda command: senior.confirm(
                officer=me,
                ticket=facts.ticket,
                applicant=facts.applicant,
                answer=answer,
                how=CheckHow.SCREEN,
                row=row,
                asked_at=asked_at,
                shown=facts,
                command_id=command,
            ),
            lambda _check: self._kept(),
        )
        if not sent:
            # another answer of theirs is on its way; the screen must not show this one as given
            self._writing = writing
            self.lost.emit()
            return
        if answer is FacingAnswer.CHANGE:
            label = facts.rows[row].label if row is not None else ""
            words = translate("senior", "本人说要改：{row}") if label else translate("senior", "本人说要改")
            self._context.messages.toast(words.format(row=label))

    def gone(self) -> None:
        """The screen shows nothing of anybody any more, whoever wanted that: aloud means asking anew."""
        self._asking = False

    def forget(self) -> None:
        """Somebody else of the visit is meant: the next question is theirs; what is shown is cleared."""
        self._whose += 1
        self._asking = False
        if self._facts is not None:
            self._facts = self._asked_at = self._row = None
            self.blank_wanted.emit()

    def leave(self) -> None:
        """Nobody's facts may stay in sight."""
        self._whose += 1
        self._asking = False
        self._facts = self._asked_at = self._row = None
        self.blank_wanted.emit()

    def _with_facts(
        self, ticket: TicketId, applicant: ApplicantId, then: Callable[[FacingFacts], None]
    ) -> None:
        senior, me, whose = self._context.station.senior, self._context.officer.id, self._whose

        def arrived(facts: FacingFacts) -> None:
            if whose == self._whose:
                then(facts)

        self._context.runner.run(
            lambda: senior.facts(officer=me, ticket=ticket, applicant=applicant),
            arrived,
            self._context.messages.error,
            owner=self,
        )

    def _ask(self, facts: FacingFacts) -> None:
        self._remember(facts)
        self.check_wanted.emit(facts)

    def _turn(self, facts: FacingFacts) -> None:
        self._remember(facts)
        self.turn_wanted.emit(facts)

    def _remember(self, facts: FacingFacts) -> None:
        self._facts, self._asked_at, self._row = facts, self._now(), None
        self._asking = True
        self.answered_changed.emit()

    def _kept(self) -> None:
        self._writing = None
        self.kept.emit()

    def _not_kept(self) -> None:
        writing, self._writing = self._writing, None
        if writing is not None and writing == self._whose:
            self.lost.emit()
