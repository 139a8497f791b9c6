"""Closing accounts of people who left, and opening them again (停用与恢复账号)."""

from collections.abc import Callable
from dataclasses import replace

from window_client.domain.station.officer import Officer, OfficerCard, Permission, Role
from window_client.errors import Refused
from window_client.ids import CommandId, OfficerId
from window_client.services.ports import Store
from window_client.services.verbs import Act, VerbRunner

#: without anybody of these roles nobody could set the station up, or let somebody in, any more
_NEVER_WITHOUT = (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)


class AccountCloseRefused(Refused):
    """The account cannot be closed, or opened again. Facts: problem, label (of the open ticket), role.

    Problems: ``oneself``, ``last`` (nobody else has this role), ``serving`` (a ticket is open at the
    account's counter), ``closed`` (it is already), ``open`` (it is not closed).
    """

    code = "account_close_refused"


class AccountClosing:
    """Verbs of the system administrator; what the account did stays, with its name."""

    def __init__(self, verbs: VerbRunner, store: Store) -> None:
        self._verbs = verbs
        self._store = store

    def close(
        self, *, officer: OfficerId, account: OfficerId, command_id: CommandId | None = None
    ) -> OfficerCard:
        """停用: the account signs in no more and acts no more, also where it is signed in now.

        A counter that it has is free for somebody else.

        Raises:
            AccountCloseRefused: oneself, last, serving, closed.
            PermissionDenied: not the system administrator.
        """

        def act(doing: Act) -> OfficerId:
            old = doing.work.officers.get(account)
            if account == officer:
                raise AccountCloseRefused(problem="oneself")
            if old.disabled_at is not None:
                raise AccountCloseRefused(problem="closed")
            self._others_left(doing, old)
            place = doing.work.counters.of_officer(account)
            if place is not None:
                ticket = doing.work.tickets.open_at(place.id)
                if ticket is not None:
                    raise AccountCloseRefused(problem="serving", label=ticket.label)
                doing.work.counters.save(place, place.close())
            doing.about("officer", account)
            doing.work.officers.save(old, replace(old, disabled_at=doing.now, version=old.version + 1))
            return account

        return self._run("close_account", act, officer, account, command_id)

    def reopen(
        self, *, officer: OfficerId, account: OfficerId, command_id: CommandId | None = None
    ) -> OfficerCard:
        """恢复: the account may sign in again, with the password that it had.

        Raises:
            AccountCloseRefused: open.
            PermissionDenied: not the system administrator.
        """

        def act(doing: Act) -> OfficerId:
            old = doing.work.officers.get(account)
            if old.disabled_at is None:
                raise AccountCloseRefused(problem="open")
            doing.about("officer", account)
            doing.work.officers.save(
                old,
                replace(old, disabled_at=None, failed_attempts=0, locked_until=None, version=old.version + 1),
            )
            return account

        return self._run("reopen_account", act, officer, account, command_id)

    def _run(
        self,
        verb: str,
        act: Callable[[Act], OfficerId],
        officer: OfficerId,
        account: OfficerId,
        command_id: CommandId | None,
    ) -> OfficerCard:
        # only the id: a repeated command's result lies in the journal, which holds no names
        done = self._verbs.run(
            verb,
            act,
            OfficerId,
            officer=officer,
            command_id=command_id,
            args={"account": account},
            needs=Permission.CLOSE_ACCOUNTS,
        )
        with self._store.read() as work:
            return OfficerCard.of(work.officers.get(done))

    @staticmethod
    def _others_left(doing: Act, leaving: Officer) -> None:
        others = [
            one for one in doing.work.officers.all() if one.id != leaving.id and one.disabled_at is None
        ]
        for role in _NEVER_WITHOUT:
            if role in leaving.roles and not any(role in one.roles for one in others):
                raise AccountCloseRefused(problem="last", role=role.value)
