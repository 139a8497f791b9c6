"""Accounts: signing in and out, passwords, roles (人员与登录)."""

import re
from dataclasses import dataclass, replace
from datetime import timedelta

from window_client.domain.people.person_name import has_unseen_characters
from window_client.domain.station.counter import Counter, CounterMode
from window_client.domain.station.officer import Officer, OfficerCard, Permission, Role, check_roles
from window_client.errors import InvalidInput, Refused
from window_client.ids import CommandId, CounterId, OfficerId, new_id
from window_client.services.account_closing import AccountClosing
from window_client.services.known_word import known_word, known_words
from window_client.services.ports import PasswordHasher, Store
from window_client.services.verbs import Act, VerbRunner

#: practice under GB/T 22239 level 3: five failures, ten minutes
FAILURES_BEFORE_LOCK = 5
LOCKED_FOR = timedelta(minutes=10)
_BADGE = re.compile(r"[0-9A-Za-z]{3,20}")
#: at least 8 characters of at least 3 of: small, capital, digit, other
_CLASSES = (r"[a-z]", r"[A-Z]", r"[0-9]", r"[^0-9A-Za-z]")


class SignInRefused(Refused):
    """Badge and password do not belong together, or the account may not sign in.

    Facts: reason (wrong, locked, disabled), attempts_left, minutes (until the lock ends).
    """

    code = "sign_in_refused"


class SecondPersonSame(Refused):
    """Two people are wanted, and this is the one who asked (第二人不能是本人)."""

    code = "second_person_same"


class PasswordWeak(InvalidInput):
    """A new password is too easy. Facts: problem (too_short, too_simple, same), minimum."""

    code = "password_weak"


class BadgeInvalid(InvalidInput):
    """A 工号 is 3 to 20 letters and digits and not taken yet. Facts: problem (format, taken)."""

    code = "badge_invalid"


class OfficerNameInvalid(InvalidInput):
    """An account needs a name of 1 to 50 characters. Facts: length."""

    code = "officer_name_invalid"


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who works where from now on.

    Attributes:
        counter: the counter that was opened; None for those who open none.
    """

    officer: OfficerCard
    counter: Counter | None


def check_badge(badge: str) -> None:
    """Refuse what cannot be a 工号.

    Raises:
        BadgeInvalid: not 3 to 20 letters and digits.
    """
    if not _BADGE.fullmatch(badge.strip()):
        raise BadgeInvalid(problem="format")


def check_officer_name(name: str) -> None:
    """Refuse an account without a name.

    Raises:
        OfficerNameInvalid: not 1 to 50 characters, or one that cannot be seen.
    """
    name = name.strip()
    if has_unseen_characters(name) or not 1 <= len(name) <= 50:
        raise OfficerNameInvalid(length=len(name))


def check_password(password: str) -> None:
    """Refuse a new password that is too easy.

    Raises:
        PasswordWeak: fewer than 8 characters, or fewer than 3 kinds of them.
    """
    if len(password) < 8:
        raise PasswordWeak(problem="too_short", minimum=8)
    if sum(bool(re.search(one, password)) for one in _CLASSES) < 3:
        raise PasswordWeak(problem="too_simple", minimum=8)


class AccountService(AccountClosing):
    """Verbs on accounts."""

    def __init__(self, verbs: VerbRunner, store: Store, hasher: PasswordHasher) -> None:
        super().__init__(verbs, store)
        self._hasher = hasher

    def sign_in(
        self,
        *,
        badge: str,
        password: str,
        counter: CounterId | None = None,
        mode: CounterMode | None = None,
    ) -> SignedIn:
        """登录, and open a counter if one is named.

        A wrong password is counted in its own transaction, so that no crash takes it back.

        Raises:
            SignInRefused: wrong, locked or disabled; the same answer whether the badge exists or not.
            CounterTaken: another officer has the counter.
        """
        mode = known_word(CounterMode, mode, "mode") if mode is not None else None
        with self._store.read() as work:
            found = work.officers.by_badge(badge.strip())
            now = work.now
        if found is None:
            # as long as a real check, so that nobody can tell which badges exist
            self._hasher.verify(self._hasher.hash("nobody"), password)
            raise SignInRefused(reason="wrong", attempts_left=None)
        if found.disabled_at is not None:
            raise SignInRefused(reason="disabled", attempts_left=None)
        if found.locked_until is not None and found.locked_until > now:
            minutes = int((found.locked_until - now).total_seconds() // 60) + 1
            raise SignInRefused(reason="locked", attempts_left=0, minutes=minutes)
        if not self._hasher.verify(found.password_hash, password):
            self._failed(found.id)

        def act(doing: Act) -> SignedIn:
            old = doing.work.officers.get(found.id)
            new = doing.work.officers.save(
                old,
                replace(
                    old,
                    failed_attempts=0,
                    locked_until=None,
                    last_sign_in_at=doing.now,
                    version=old.version + 1,
                ),
            )
            place = None
            if counter is not None:
                doing.officer.require_role(Permission.WORK_COUNTER)
                elsewhere = doing.work.counters.of_officer(found.id)
                if elsewhere is not None and elsewhere.id != counter:
                    doing.work.counters.save(elsewhere, elsewhere.close())
                here = doing.work.counters.get(counter)
                place = doing.work.counters.save(here, here.open_by(found.id, doing.now, mode))
            return SignedIn(OfficerCard.of(new), place)

        return self._verbs.run(
            "sign_in", act, SignedIn, officer=found.id, counter=counter, before_password_change=True
        )

    def unlock(self, *, officer: OfficerId, password: str) -> None:
        """解锁 the screen of somebody who is signed in.

        Raises:
            SignInRefused: wrong, locked or disabled.
        """
        with self._store.read() as work:
            found = work.officers.get(officer)
            now = work.now
        if found.disabled_at is not None:
            raise SignInRefused(reason="disabled", attempts_left=None)
        if found.locked_until is not None and found.locked_until > now:
            minutes = int((found.locked_until - now).total_seconds() // 60) + 1
            raise SignInRefused(reason="locked", attempts_left=0, minutes=minutes)
        if not self._hasher.verify(found.password_hash, password):
            self._failed(officer)

        def act(doing: Act) -> None:
            old = doing.work.officers.get(officer)
            if old.failed_attempts:
                doing.work.officers.save(old, replace(old, failed_attempts=0, version=old.version + 1))
            doing.about("officer", officer)

        self._verbs.run("unlock", act, None, officer=officer, before_password_change=True)

    def sign_out(self, *, officer: OfficerId, command_id: CommandId | None = None) -> None:
        """退出: leaves the counter too. An open ticket stays where it is, for the same officer."""

        def act(doing: Act) -> None:
            place = doing.work.counters.of_officer(officer)
            if place is not None:
                doing.work.counters.save(place, place.close())
            old = doing.work.officers.get(officer)
            doing.work.officers.save(old, replace(old, last_sign_out_at=doing.now, version=old.version + 1))
            doing.about("officer", officer)

        self._verbs.run(
            "sign_out", act, None, officer=officer, command_id=command_id, before_password_change=True
        )

    def check_second_person(
        self, *, officer: OfficerId, badge: str, password: str, needs: Permission
    ) -> OfficerCard:
        """Somebody else confirms at this counter, with badge and password (第二人复核).

        Args:
            officer: who asks for it, and so cannot be the second person.

        Raises:
            SecondPersonSame: the badge is that of the officer who asks.
            SignInRefused: wrong, locked or disabled.
            PasswordMustChange: that officer has to change the password first.
            PermissionDenied: that officer may not do it either.
        """
        with self._store.read() as work:
            found = work.officers.by_badge(badge.strip())
        if found is None:
            raise SignInRefused(reason="wrong", attempts_left=None)
        if found.id == officer:
            raise SecondPersonSame()
        self.unlock(officer=found.id, password=password)
        found.require(needs)
        return OfficerCard.of(found)

    def create(
        self,
        *,
        officer: OfficerId,
        badge: str,
        name: str,
        password: str,
        roles: frozenset[Role],
        must_change_password: bool = True,
        command_id: CommandId | None = None,
    ) -> OfficerCard:
        """新建账号.

        Raises:
            BadgeInvalid, OfficerNameInvalid, PasswordWeak, RolesExclude, WordUnknown: what is wrong with it.
        """

        def act(doing: Act) -> OfficerId:
            return self.new_account(doing, badge, name, password, roles, must_change_password).id

        # only the id: a repeated command's result lies in the journal, which holds no names
        made = self._verbs.run(
            "create_account",
            act,
            OfficerId,
            officer=officer,
            command_id=command_id,
            args={"badge": badge, "name": name, "roles": roles, "must_change": must_change_password},
            needs=Permission.MANAGE_ACCOUNTS,
        )
        with self._store.read() as work:
            return OfficerCard.of(work.officers.get(made))

    def new_account(
        self, doing: Act, badge: str, name: str, password: str, roles: frozenset[Role], must_change: bool
    ) -> Officer:
        """Check and insert an account inside a running verb (the first ones are made by setting up)."""
        badge, name = badge.strip(), name.strip()
        roles = known_words(Role, roles, "roles")
        check_badge(badge)
        if doing.work.officers.by_badge(badge) is not None:
            raise BadgeInvalid(problem="taken")
        check_officer_name(name)
        check_roles(roles)
        check_password(password)
        return doing.work.officers.add(
            Officer(
                id=OfficerId(new_id()),
                station_id=doing.work.station_id,
                badge=badge,
                name=name,
                roles=roles,
                password_hash=self._hasher.hash(password),
                must_change_password=must_change,
            )
        )

    def change_password(self, *, officer: OfficerId, old_password: str, new_password: str) -> None:
        """改密码.

        Raises:
            SignInRefused: the old one is wrong.
            PasswordWeak: the new one is too easy, or the same.
        """
        self.unlock(officer=officer, password=old_password)
        check_password(new_password)
        if new_password == old_password:
            raise PasswordWeak(problem="same", minimum=8)

        def act(doing: Act) -> None:
            old = doing.work.officers.get(officer)
            doing.work.officers.save(
                old,
                replace(
                    old,
                    password_hash=self._hasher.hash(new_password),
                    must_change_password=False,
                    version=old.version + 1,
                ),
            )

        self._verbs.run("change_password", act, None, officer=officer, before_password_change=True)

    def reset_password(
        self, *, officer: OfficerId, account: OfficerId, password: str, command_id: CommandId | None = None
    ) -> None:
        """重设密码 of somebody who forgot it; unlocks the account, and must be changed at the next sign-in.

        Raises:
            PasswordWeak: the new one is too easy.
        """
        check_password(password)

        def act(doing: Act) -> None:
            old = doing.work.officers.get(account)
            doing.about("officer", account)
            doing.work.officers.save(
                old,
                replace(
                    old,
                    password_hash=self._hasher.hash(password),
                    must_change_password=True,
                    failed_attempts=0,
                    locked_until=None,
                    version=old.version + 1,
                ),
            )

        self._verbs.run(
            "reset_password",
            act,
            None,
            officer=officer,
            command_id=command_id,
            args={"account": account},
            needs=Permission.MANAGE_ACCOUNTS,
        )

    def all(self) -> tuple[OfficerCard, ...]:
        """Every account."""
        with self._store.read() as work:
            return tuple(OfficerCard.of(one) for one in work.officers.all())

    def by_badge(self, badge: str) -> OfficerCard | None:
        """The account with this 工号, for the greeting on the sign-in page."""
        with self._store.read() as work:
            found = work.officers.by_badge(badge.strip())
            return OfficerCard.of(found) if found else None

    def _failed(self, officer: OfficerId) -> None:
        def act(doing: Act) -> int:
            old = doing.work.officers.get(officer)
            count = old.failed_attempts + 1
            locked = doing.now + LOCKED_FOR if count >= FAILURES_BEFORE_LOCK else None
            doing.work.officers.save(
                old,
                replace(
                    old,
                    failed_attempts=0 if locked else count,
                    locked_until=locked,
                    version=old.version + 1,
                ),
            )
            return FAILURES_BEFORE_LOCK - count

        left = self._verbs.run("sign_in_failed", act, int, officer=officer, before_password_change=True)
        if left <= 0:
            minutes = int(LOCKED_FOR.total_seconds() // 60)
            raise SignInRefused(reason="locked", attempts_left=0, minutes=minutes)
        raise SignInRefused(reason="wrong", attempts_left=left)
