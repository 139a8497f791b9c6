"""Signing in and out, locks, passwords, new accounts."""

import json
from datetime import timedelta

import pytest

from tests.builders import PASSWORD, StationRig, fresh_command
from window_client.domain.station.counter import CounterMode, CounterTaken
from window_client.domain.station.officer import (
    OfficerCard,
    Permission,
    PermissionDenied,
    Role,
    RolesExclude,
)
from window_client.services.account_service import (
    BadgeInvalid,
    OfficerNameInvalid,
    PasswordWeak,
    SecondPersonSame,
    SignInRefused,
    check_password,
)

BADGE = "320401"


def refused(rig: StationRig, badge: str = BADGE, password: str = "Wrong0ne!") -> dict[str, object]:
    with pytest.raises(SignInRefused) as refusal:
        rig.station.accounts.sign_in(badge=badge, password=password)
    return refusal.value.facts


def test_signing_in_opens_the_counter(rig: StationRig) -> None:
    signed = rig.station.accounts.sign_in(
        badge=f" {BADGE} ", password=PASSWORD, counter=rig.counter(1), mode=CounterMode.SENIOR_FIRST
    )
    assert signed.officer.name == "陆以宁"
    assert signed.counter is not None
    assert (signed.counter.officer_id, signed.counter.mode) == (signed.officer.id, CounterMode.SENIOR_FIRST)


def test_an_officer_moves_to_another_counter(rig: StationRig) -> None:
    rig.station.accounts.sign_in(badge=BADGE, password=PASSWORD, counter=rig.counter(1))
    rig.station.accounts.sign_in(badge=BADGE, password=PASSWORD, counter=rig.counter(2))
    assert [c.number for c in rig.station.counters.all() if c.is_open] == [2]


def test_a_taken_counter_refuses_and_nothing_is_noted(rig: StationRig) -> None:
    rig.open_counter(1, officer=rig.officer(nth=1))
    before = rig.journal()
    with pytest.raises(CounterTaken):
        rig.station.accounts.sign_in(badge=BADGE, password=PASSWORD, counter=rig.counter(1))
    assert rig.journal() == before


def test_who_works_no_counter_opens_none(rig: StationRig) -> None:
    with pytest.raises(PermissionDenied):
        rig.station.accounts.sign_in(badge="320443", password=PASSWORD, counter=rig.counter(1))
    assert rig.station.accounts.sign_in(badge="320443", password=PASSWORD).counter is None


def test_five_failures_lock_for_ten_minutes(rig: StationRig) -> None:
    for left in (4, 3, 2, 1):
        assert refused(rig) == {"reason": "wrong", "attempts_left": left}
    assert refused(rig) == {"reason": "locked", "attempts_left": 0, "minutes": 10}
    rig.clock.forward(minutes=9, seconds=30)
    assert refused(rig, password=PASSWORD) == {"reason": "locked", "attempts_left": 0, "minutes": 1}
    rig.clock.forward(seconds=30)
    rig.station.accounts.sign_in(badge=BADGE, password=PASSWORD)
    assert refused(rig) == {"reason": "wrong", "attempts_left": 4}


def test_an_unknown_badge(rig: StationRig) -> None:
    assert refused(rig, badge="999999") == {"reason": "wrong", "attempts_left": None}


def test_failures_outlive_a_crash(rig: StationRig) -> None:
    """Each is counted in its own transaction."""
    refused(rig)
    with rig.database.read() as work:
        assert work.officers.get(rig.officer()).failed_attempts == 1
    assert rig.verbs() == ["sign_in_failed"]


def test_unlock(rig: StationRig) -> None:
    with pytest.raises(SignInRefused):
        rig.station.accounts.unlock(officer=rig.officer(), password="Wrong0ne!")
    rig.station.accounts.unlock(officer=rig.officer(), password=PASSWORD)
    with rig.database.read() as work:
        assert work.officers.get(rig.officer()).failed_attempts == 0


def test_signing_out_closes_the_counter(rig: StationRig) -> None:
    rig.open_counter(1)
    rig.clock.forward(minutes=1)
    rig.station.accounts.sign_out(officer=rig.officer())
    assert not rig.station.counters.get(rig.counter(1)).is_open
    card = rig.station.accounts.by_badge(BADGE)
    assert card is not None
    assert card.last_sign_out_at == rig.clock.now


def test_second_person(rig: StationRig) -> None:
    def check(badge: str, password: str = PASSWORD, needs: Permission = Permission.SUPERVISE) -> OfficerCard:
        return rig.station.accounts.check_second_person(
            officer=rig.officer(), badge=badge, password=password, needs=needs
        )

    assert check("320431").badge == "320431"
    with pytest.raises(PermissionDenied):
        check("320402")
    with pytest.raises(SignInRefused):
        check("320431", "Wrong0ne!")
    with pytest.raises(SecondPersonSame):
        check(f" {BADGE} ", needs=Permission.DECIDE_CASE)


@pytest.mark.parametrize(
    ("password", "problem"),
    [("Aa1!aaa", "too_short"), ("aaaaaaaa1", "too_simple"), ("12345678", "too_simple")],
)
def test_weak_passwords(password: str, problem: str) -> None:
    with pytest.raises(PasswordWeak) as refusal:
        check_password(password)
    assert refusal.value.facts == {"problem": problem, "minimum": 8}


@pytest.mark.parametrize("password", ["Aaaaaaa1", "aaaaaa1!", "密码密码abc123"])
def test_strong_passwords(password: str) -> None:
    check_password(password)


def test_changing_the_password(rig: StationRig) -> None:
    accounts, me = rig.station.accounts, rig.officer()
    with pytest.raises(SignInRefused):
        accounts.change_password(officer=me, old_password="Wrong0ne!", new_password="Better1!")
    with pytest.raises(PasswordWeak):
        accounts.change_password(officer=me, old_password=PASSWORD, new_password=PASSWORD)
    accounts.change_password(officer=me, old_password=PASSWORD, new_password="Better1!")
    assert refused(rig, password=PASSWORD)["reason"] == "wrong"
    accounts.sign_in(badge=BADGE, password="Better1!")


class TestCreate:
    def make(self, rig: StationRig, **change: object) -> object:
        args: dict[str, object] = {
            "officer": rig.officer(Role.SECURITY_ADMIN),
            "badge": "320499",
            "name": "新来的",
            "password": "Start123!",
            "roles": frozenset({Role.AUXILIARY}),
        }
        return rig.station.accounts.create(**{**args, **change})  # type: ignore[arg-type]

    def test_it_can_sign_in_and_must_change(self, rig: StationRig) -> None:
        made = self.make(rig)
        signed = rig.station.accounts.sign_in(badge="320499", password="Start123!")
        assert signed.officer == made
        assert signed.officer.must_change_password

    @pytest.mark.parametrize(
        ("change", "error"),
        [
            ({"badge": "32"}, BadgeInvalid),
            ({"badge": "３２０４９９"}, BadgeInvalid),
            ({"badge": BADGE}, BadgeInvalid),
            ({"name": " "}, OfficerNameInvalid),
            ({"name": "长" * 51}, OfficerNameInvalid),
            ({"name": "\u202e王"}, OfficerNameInvalid),
            ({"password": "short"}, PasswordWeak),
            ({"roles": frozenset({Role.AUDITOR, Role.OFFICER})}, RolesExclude),
        ],
    )
    def test_refused(self, rig: StationRig, change: dict[str, object], error: type[Exception]) -> None:
        before = rig.journal()
        with pytest.raises(error):
            self.make(rig, **change)
        assert rig.journal() == before

    @pytest.mark.parametrize("role", [Role.OFFICER, Role.SYSTEM_ADMIN, Role.SUPERVISOR])
    def test_only_the_security_administrator(self, rig: StationRig, role: Role) -> None:
        with pytest.raises(PermissionDenied):
            self.make(rig, officer=rig.officer(role))

    def test_once_per_command_and_without_a_name_in_the_journal(self, rig: StationRig) -> None:
        command = fresh_command()
        assert self.make(rig, command_id=command) == self.make(rig, command_id=command)
        rows = json.dumps([[r.changes_json, r.facts_json] for r in rig.journal()], ensure_ascii=False)
        assert "新来的" not in rows
        assert "argon2" not in rows


def test_a_lock_counts_from_the_last_failure(rig: StationRig) -> None:
    for _ in range(5):
        refused(rig)
    with rig.database.read() as work:
        assert work.officers.get(rig.officer()).locked_until == rig.clock.now + timedelta(minutes=10)
