"""How every verb runs: one transaction, rights, idempotency, the journal row, then word to the screens."""

import hashlib
import logging
import random
import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter

from window_client.domain.books.journal import JournalEntry, to_json
from window_client.domain.station.officer import Officer, PasswordMustChange, Permission, PermissionDenied
from window_client.domain.station.station_record import local_day
from window_client.errors import ChangedMeanwhile, Refused
from window_client.ids import CommandId, CounterId, OfficerId
from window_client.services.changes import Changes, Listener
from window_client.services.ports import ChainNote, Store, Work

_log = logging.getLogger(__name__)

T = TypeVar("T")

#: an act is begun so often at most before its officer hears that others are faster
_TURNS = 5
_APART_S = 0.02


class CommandIdReused(Refused):
    """The command id belongs to another act. Facts: verb (the one that was asked now)."""

    code = "command_id_reused"


class OfficerDisabled(Refused):
    """The account may not act any more."""

    code = "officer_disabled"


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


@dataclass(slots=True)
class Act:
    """One verb while it runs.

    Attributes:
        work: the transaction.
        actor: who acts, already checked; None where the workplace acts by itself (kiosk).
        facts: plain facts for the journal; no personal data.
    """

    work: Work
    actor: Officer | None
    verb: str
    facts: dict[str, Any] = field(default_factory=dict)
    subject: tuple[str, str] | None = None

    @property
    def officer(self) -> Officer:
        """Who acts, in a verb that only an officer may do."""
        if self.actor is None:
            raise RuntimeError(f"{self.verb} was let run without an officer")
        return self.actor

    @property
    def now(self) -> datetime:
        """The transaction's time (UTC)."""
        return self.work.now

    @property
    def today(self) -> date:
        """The station's day."""
        return local_day(self.work.now)

    def about(self, table: str, row_id: str) -> None:
        """Name the act's subject where it is not the first row that was changed."""
        self.subject = (table, row_id)

    def remark(self, table: str, row_id: str, text: str) -> None:
        """Keep a reason in the officer's words, sealed; the journal only knows that there is one."""
        text = text.strip()
        if text:
            self.work.notes.remark(table, row_id, self.verb, text, self.now, self.officer.id)
            self.facts["remark"] = True


@dataclass(frozen=True, slots=True)
class _Order(Generic[T]):
    """One call of `VerbRunner.run`, kept to be begun again."""

    verb: str
    act: Callable[[Act], T]
    result_type: Any
    officer: OfficerId | None
    counter: CounterId | None
    command_id: CommandId | None
    args: Mapping[str, Any]
    needs: Permission | None
    before_password_change: bool
    clock_back: bool
    alone: bool


class VerbRunner:
    """Runs verbs against the store and tells the listeners what they touched."""

    def __init__(
        self, store: Store, note: ChainNote | None = None, *, by_itself: Collection[str] = ()
    ) -> None:
        """Keep the store.

        Args:
            note: this workplace's own note of its last journal row.
            by_itself: verbs that this workplace does without an officer, as a kiosk does; none elsewhere.
        """
        self._store = store
        self._note = note
        self._by_itself = frozenset(by_itself)
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` after each commit of this process; returns a function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def run(
        self,
        verb: str,
        act: Callable[[Act], T],
        result_type: Any,
        *,
        officer: OfficerId | None,
        counter: CounterId | None = None,
        command_id: CommandId | None = None,
        args: Mapping[str, Any] | None = None,
        needs: Permission | None = None,
        before_password_change: bool = False,
        clock_back: bool = False,
        alone: bool = False,
    ) -> T:
        """Run one verb in one transaction.

        Args:
            verb: stable name, kept in the journal.
            act: does the work; what it returns is the verb's result.
            result_type: type of the result, to rebuild it for a repeated command. Must hold no personal data.
            officer: None: the workplace does it by itself, and nobody signs the journal row.
            args: the verb's arguments as plain values, for the command's digest.
            before_password_change: also for an account that must change its password first: only for what
                leads there (signing in and out, the change itself) and for what a machine reports.
            clock_back: though the clock is behind the newest row: only for the act that accepts it.
            alone: nobody else writes meanwhile.

        Raises:
            CommandIdReused: the id was used for another verb, officer or arguments.
            PermissionDenied: the officer's roles do not allow it; or nobody signs, and this workplace does no
                such thing by itself.
            OfficerDisabled: the account was closed.
            PasswordMustChange: the account has to change its password first.
            ChangedMeanwhile: again and again somebody else was faster.
            DatabaseFault, ClockWentBack: see ``persistence``.
        """
        order = _Order(
            verb,
            act,
            result_type,
            officer,
            counter,
            command_id,
            args or {},
            needs,
            before_password_change,
            clock_back,
            alone,
        )
        for _ in range(_TURNS - 1):
            try:
                return self._once(order)
            except ChangedMeanwhile:
                # nothing was written and no lock is held; a short while apart, or both meet again
                time.sleep(random.uniform(0, _APART_S))  # noqa: S311  # no secret
        return self._once(order)

    def _once(self, order: _Order[T]) -> T:
        head: tuple[int, bytes] | None = None
        told = Changes("")
        with self._store.write(
            alone=order.alone, clock_back=order.clock_back, command=order.command_id
        ) as work:
            who, ran_before = self._acting(work, order)
            if ran_before and order.command_id is not None:
                return self._first_result(work, order, order.command_id)
            self._let(who, order)
            doing = Act(work, who, order.verb)
            result = order.act(doing)
            changes = work.changes
            if changes or doing.subject:
                if order.command_id is not None:
                    doing.facts["result"] = _adapter(order.result_type).dump_python(result, mode="json")
                table, row_id = doing.subject or (changes[0].table, changes[0].row_id)
                head = work.append(
                    JournalEntry(
                        station_id=work.station_id,
                        chain=work.workplace_id,
                        seq=0,
                        at=work.now,
                        verb=order.verb,
                        officer_id=order.officer,
                        counter_id=order.counter,
                        subject_table=table,
                        subject_id=row_id,
                        changes=changes,
                        facts=doing.facts,
                        command_id=order.command_id,
                        command_digest=self._digest(work, order),
                    )
                )
                told = Changes(
                    work.workplace_id,
                    frozenset((change.table, change.row_id) for change in changes),
                    {change.row_id: change.version for change in changes},
                )
        if head is not None:
            if self._note is not None:
                self._note.keep(*head)
            self.tell(told)
        return result

    @staticmethod
    def _acting(work: Work, order: _Order[Any]) -> tuple[Officer | None, bool]:
        """Who acts, and whether this command has run before."""
        if order.officer is not None:
            return work.officers.acting(order.officer, order.command_id)
        return None, order.command_id is not None and work.journal.of_command(order.command_id) is not None

    def _let(self, who: Officer | None, order: _Order[Any]) -> None:
        """Let pass or refuse; see `run`."""
        if who is None:
            if order.verb not in self._by_itself:
                raise PermissionDenied(permission=order.needs.value if order.needs else "")
            return
        if who.disabled_at is not None:
            raise OfficerDisabled()
        if who.must_change_password and not order.before_password_change:
            raise PasswordMustChange()
        if order.needs is not None:
            who.require(order.needs)

    @staticmethod
    def _digest(work: Work, order: _Order[Any]) -> str | None:
        if order.command_id is None:
            return None
        # keyed, because arguments may be personal and the journal outlives them
        told = to_json([order.verb, order.officer, order.args])
        return work.digest("journal", "command_digest", order.command_id, told)

    def _first_result(self, work: Work, order: _Order[T], command_id: CommandId) -> T:
        """What this very command answered when it ran."""
        earlier = work.journal.of_command(command_id)
        if earlier is None or earlier.entry.command_digest != self._digest(work, order):
            raise CommandIdReused(verb=order.verb)
        result: T = _adapter(order.result_type).validate_python(earlier.entry.facts["result"])
        return result

    def tell(self, changes: Changes) -> None:
        """Pass word of a change on to every listener.

        What goes wrong in one of them is logged: the act is committed and must not look as if it had failed.
        """
        for listener in tuple(self._listeners):
            try:
                listener(changes)
            except Exception:
                _log.exception("a listener failed")


def seal_of(heads_json: str) -> str:
    """One hash over all chain heads, printed when the day is closed (SHA-256, 64 hexadecimal characters)."""
    return hashlib.sha256(heads_json.encode()).hexdigest()
