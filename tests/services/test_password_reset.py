"""重设密码: who may, and what it does to a locked account."""

import pytest

from tests.builders import PASSWORD, StationRig
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.services.account_service import PasswordWeak, SignInRefused

NEW = "Given-0000"


def test_a_forgotten_password_is_given_anew_and_must_be_changed(rig: StationRig) -> None:
    accounts = rig.station.accounts
    for _ in range(5):
        with pytest.raises(SignInRefused):
            accounts.sign_in(badge="320401", password="wrong")
    accounts.reset_password(officer=rig.officer(Role.SECURITY_ADMIN), account=rig.officer(), password=NEW)
    with pytest.raises(SignInRefused):
        accounts.sign_in(badge="320401", password=PASSWORD)
    assert accounts.sign_in(badge="320401", password=NEW).officer.must_change_password


def test_only_who_manages_accounts(rig: StationRig) -> None:
    for role in (Role.SYSTEM_ADMIN, Role.SUPERVISOR, Role.OFFICER):
        with pytest.raises(PermissionDenied):
            rig.station.accounts.reset_password(
                officer=rig.officer(role), account=rig.officer(nth=1), password=NEW
            )
    rig.station.accounts.sign_in(badge="320402", password=PASSWORD)


def test_the_new_one_is_no_weak_one(rig: StationRig) -> None:
    with pytest.raises(PasswordWeak):
        rig.station.accounts.reset_password(
            officer=rig.officer(Role.SECURITY_ADMIN), account=rig.officer(), password="short"
        )


def test_the_journal_holds_no_password(rig: StationRig) -> None:
    rig.station.accounts.reset_password(
        officer=rig.officer(Role.SECURITY_ADMIN), account=rig.officer(), password=NEW
    )
    row = next(row for row in rig.journal() if row.entry.verb == "reset_password")
    assert NEW not in repr(row)
