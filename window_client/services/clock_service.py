"""The PC's clock: going on after it was once wrong (校准时间)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from window_client.domain.station.officer import Permission
from window_client.errors import Refused
from window_client.services.account_service import LOCKED_FOR, SignInRefused
from window_client.services.ports import PasswordHasher, Store
from window_client.services.verbs import Act, VerbRunner


class ClockNotBehind(Refused):
    """The clock is not behind the newest record: there is nothing to accept."""

    code = "clock_not_behind"


@dataclass(frozen=True, slots=True)
class AcceptedClock:
    """From which time to which the records went back (UTC)."""

    newest: datetime
    now: datetime


class ClockService:
    """The one verb that may be written while the clock is behind the newest journal row."""

    def __init__(self, verbs: VerbRunner, store: Store, hasher: PasswordHasher) -> None:
        self._verbs = verbs
        self._store = store
        self._hasher = hasher

    def accept(self, *, badge: str, password: str) -> AcceptedClock:
        """认可电脑时间: the clock was ahead and is right now; the records go on from here.

        Nothing of what was written meanwhile is changed: it keeps its time that lies ahead. The step back
        stands in the journal with who made it, and `audit verify` reports every other one. What the wrong
        clock put off into the future is set free: locked accounts, sheets that a process took.

        Nobody can sign in while nothing can be written, so badge and password are given here; a wrong
        password cannot be counted then.

        Raises:
            SignInRefused: wrong or disabled.
            ClockNotBehind: the clock is not behind.
            PasswordMustChange, PermissionDenied: a system administrator's act.
        """
        with self._store.read() as work:
            newest = work.journal.newest_at()
            if newest is None or work.now >= newest:
                # before the password: here nothing counts a wrong one
                raise ClockNotBehind()
            found = work.officers.by_badge(badge.strip())
        # as long whether the badge exists or not
        known = found.password_hash if found is not None else self._hasher.hash("nobody")
        right = self._hasher.verify(known, password)
        if found is None or not right:
            raise SignInRefused(reason="wrong", attempts_left=None)

        def act(doing: Act) -> AcceptedClock:
            newest = doing.work.journal.newest_at()
            if newest is None or doing.now >= newest:
                raise ClockNotBehind()
            doing.about("station", doing.work.station_id)
            doing.facts["newest"] = newest
            doing.facts["seconds_back"] = int((newest - doing.now).total_seconds())
            self._set_free(doing)
            return AcceptedClock(newest, doing.now)

        return self._verbs.run(
            "accept_clock",
            act,
            AcceptedClock,
            officer=found.id,
            needs=Permission.SET_CLOCK,
            clock_back=True,
        )

    @staticmethod
    def _set_free(doing: Act) -> None:
        work = doing.work
        for officer in work.officers.all():
            if officer.locked_until is not None and officer.locked_until > doing.now + LOCKED_FOR:
                work.officers.save(officer, replace(officer, locked_until=None, version=officer.version + 1))
        for place in work.workplaces.all():
            for job in work.print_jobs.in_flight(place.id):
                if job.leased_until is not None and job.leased_until > doing.now + timedelta(minutes=1):
                    work.print_jobs.save(job, replace(job, leased_until=None, version=job.version + 1))
