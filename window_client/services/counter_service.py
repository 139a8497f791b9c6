"""Counters: opening, pausing, and which business each takes (窗口)."""

from collections.abc import Callable
from dataclasses import replace

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.station.counter import Counter, CounterInvalid, CounterMode
from window_client.domain.station.officer import Permission
from window_client.ids import CommandId, CounterId, OfficerId, new_id
from window_client.services.known_word import known_word, known_words
from window_client.services.ports import Store
from window_client.services.verbs import Act, VerbRunner


class CounterService:
    """Verbs on counters."""

    def __init__(self, verbs: VerbRunner, store: Store) -> None:
        self._verbs = verbs
        self._store = store

    def all(self) -> tuple[Counter, ...]:
        """Every counter, by number."""
        with self._store.read() as work:
            return work.counters.all()

    def get(self, counter: CounterId) -> Counter:
        """One counter."""
        with self._store.read() as work:
            return work.counters.get(counter)

    def create(
        self,
        *,
        officer: OfficerId,
        number: int,
        name: str,
        domains: frozenset[BusinessDomain],
        mode: CounterMode = CounterMode.ORDINARY,
        command_id: CommandId | None = None,
    ) -> Counter:
        """加一个窗口.

        Raises:
            WordUnknown: no such business or mode.
            CounterInvalid: the number is taken or not positive, no name, no business.
        """

        domains = known_words(BusinessDomain, domains, "domains")
        mode = known_word(CounterMode, mode, "mode")

        def act(doing: Act) -> Counter:
            self._check(doing, None, number, name, domains)
            return doing.work.counters.add(
                Counter(CounterId(new_id()), doing.work.station_id, number, name.strip(), domains, mode)
            )

        return self._verbs.run(
            "create_counter",
            act,
            Counter,
            officer=officer,
            command_id=command_id,
            args={"number": number, "name": name, "domains": domains, "mode": mode},
            needs=Permission.SET_COUNTERS,
        )

    def change(
        self,
        *,
        officer: OfficerId,
        counter: CounterId,
        name: str,
        domains: frozenset[BusinessDomain],
        mode: CounterMode,
        command_id: CommandId | None = None,
    ) -> Counter:
        """改窗口: from the next call on; what is being served is not touched.

        Raises:
            WordUnknown: no such business or mode.
            CounterInvalid: no name, no business.
        """

        domains = known_words(BusinessDomain, domains, "domains")
        mode = known_word(CounterMode, mode, "mode")

        def act(doing: Act) -> Counter:
            old = doing.work.counters.get(counter)
            self._check(doing, old, old.number, name, domains)
            doing.about("counter", counter)
            return doing.work.counters.save(
                old, replace(old, name=name.strip(), domains=domains, mode=mode, version=old.version + 1)
            )

        return self._verbs.run(
            "change_counter",
            act,
            Counter,
            officer=officer,
            counter=counter,
            command_id=command_id,
            args={"counter": counter, "name": name, "domains": domains, "mode": mode},
            needs=Permission.SET_COUNTERS,
        )

    def open(
        self,
        *,
        officer: OfficerId,
        counter: CounterId,
        mode: CounterMode | None = None,
        command_id: CommandId | None = None,
    ) -> Counter:
        """开窗: the officer works at this counter from now on, and at no other.

        Raises:
            WordUnknown: no such mode.
            CounterTaken: another officer has it.
        """

        mode = known_word(CounterMode, mode, "mode") if mode is not None else None

        def act(doing: Act) -> Counter:
            elsewhere = doing.work.counters.of_officer(officer)
            if elsewhere is not None and elsewhere.id != counter:
                doing.work.counters.save(elsewhere, elsewhere.close())
            here = doing.work.counters.get(counter)
            doing.about("counter", counter)
            return doing.work.counters.save(here, here.open_by(officer, doing.now, mode))

        return self._verbs.run(
            "open_counter",
            act,
            Counter,
            officer=officer,
            counter=counter,
            command_id=command_id,
            args={"counter": counter, "mode": mode},
            needs=Permission.WORK_COUNTER,
        )

    def pause(
        self, *, officer: OfficerId, counter: CounterId, command_id: CommandId | None = None
    ) -> Counter:
        """暂停叫号."""
        return self._own("pause_counter", officer, counter, command_id, lambda d, c: c.pause(d.now))

    def resume(
        self, *, officer: OfficerId, counter: CounterId, command_id: CommandId | None = None
    ) -> Counter:
        """恢复叫号."""
        return self._own("resume_counter", officer, counter, command_id, lambda _d, c: c.resume())

    def close(
        self, *, officer: OfficerId, counter: CounterId, command_id: CommandId | None = None
    ) -> Counter:
        """关窗."""
        return self._own("close_counter", officer, counter, command_id, lambda _d, c: c.close())

    def _own(
        self,
        verb: str,
        officer: OfficerId,
        counter: CounterId,
        command_id: CommandId | None,
        move: Callable[[Act, Counter], Counter],
    ) -> Counter:
        def act(doing: Act) -> Counter:
            old = doing.work.counters.get(counter)
            old.require_working(officer)
            return doing.work.counters.save(old, move(doing, old))

        return self._verbs.run(
            verb,
            act,
            Counter,
            officer=officer,
            counter=counter,
            command_id=command_id,
            args={"counter": counter},
            needs=Permission.WORK_COUNTER,
        )

    @staticmethod
    def _check(
        doing: Act, old: Counter | None, number: int, name: str, domains: frozenset[BusinessDomain]
    ) -> None:
        if not 1 <= number <= 999:
            raise CounterInvalid(problem="number", number=number)
        if old is None and any(other.number == number for other in doing.work.counters.all()):
            raise CounterInvalid(problem="number_taken", number=number)
        if not name.strip():
            raise CounterInvalid(problem="no_name", number=number)
        if not domains:
            raise CounterInvalid(problem="no_domain", number=number)
