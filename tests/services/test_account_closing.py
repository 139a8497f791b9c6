"""Who left signs in no more and does nothing more; the station is never left without its administrators."""

import pytest

from tests.builders import PASSWORD, StationRig, fresh_command
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.ids import OfficerId
from window_client.services.account_closing import AccountCloseRefused
from window_client.services.account_service import SignInRefused
from window_client.services.verbs import CommandIdReused, OfficerDisabled


@pytest.fixture
def admin(rig: StationRig) -> OfficerId:
    return rig.officer(Role.SYSTEM_ADMIN)


def problem(rig: StationRig, verb: str, admin: OfficerId, account: OfficerId) -> object:
    before = rig.journal()
    with pytest.raises(AccountCloseRefused) as refusal:
        getattr(rig.station.accounts, verb)(officer=admin, account=account)
    assert rig.journal() == before
    return refusal.value.facts["problem"]


def test_closed_nobody_signs_in_or_acts(rig: StationRig, admin: OfficerId) -> None:
    accounts, gone = rig.station.accounts, rig.officer()
    rig.open_counter(1)
    command = fresh_command()
    card = accounts.close(officer=admin, account=gone, command_id=command)
    assert card.disabled
    # signed in all the while: the next act is refused, and the window is free for somebody else
    with pytest.raises(OfficerDisabled):
        rig.station.counters.open(officer=gone, counter=rig.counter(2))
    assert not any(one.is_open for one in rig.station.counters.all())
    rig.station.counters.open(officer=rig.officer(nth=2), counter=rig.counter(1))
    for password in (PASSWORD, "Wrong0ne!"):
        with pytest.raises(SignInRefused) as refusal:
            accounts.sign_in(badge=card.badge, password=password)
        assert refusal.value.facts["reason"] == "disabled"
    with pytest.raises(SignInRefused):
        accounts.unlock(officer=gone, password=PASSWORD)
    # said again it is the same act
    assert accounts.close(officer=admin, account=gone, command_id=command) == card
    with pytest.raises(CommandIdReused):
        accounts.reopen(officer=admin, account=gone, command_id=command)
    assert problem(rig, "close", admin, gone) == "closed"
    back = accounts.reopen(officer=admin, account=gone)
    assert not back.disabled
    assert accounts.sign_in(badge=card.badge, password=PASSWORD).officer.id == gone
    assert problem(rig, "reopen", admin, gone) == "open"
    rows = [row.entry for row in rig.journal() if row.entry.verb in ("close_account", "reopen_account")]
    assert [(one.verb, one.officer_id, one.subject_id) for one in rows] == [
        ("close_account", admin, gone),
        ("reopen_account", admin, gone),
    ]
    assert rig.station.audit.verify().holds


def test_only_the_system_administrator_closes(rig: StationRig, admin: OfficerId) -> None:
    for role in (Role.SUPERVISOR, Role.SECURITY_ADMIN, Role.OFFICER, Role.AUDITOR):
        for verb in ("close", "reopen"):
            with pytest.raises(PermissionDenied):
                getattr(rig.station.accounts, verb)(officer=rig.officer(role), account=rig.officer(nth=2))


def test_not_oneself_and_not_the_last_administrator(rig: StationRig, admin: OfficerId) -> None:
    accounts, security = rig.station.accounts, rig.officer(Role.SECURITY_ADMIN)
    assert problem(rig, "close", admin, admin) == "oneself"
    assert problem(rig, "close", admin, security) == "last"
    second = accounts.create(
        officer=security,
        badge="320498",
        name="方知行",
        password=PASSWORD,
        roles=frozenset({Role.SECURITY_ADMIN}),
    ).id
    assert accounts.close(officer=admin, account=security).disabled
    # the closed one does not count
    assert problem(rig, "close", admin, second) == "last"


def test_whoever_has_somebody_at_the_window_is_not_closed(rig: StationRig, admin: OfficerId) -> None:
    rig.open_counter(1)
    serving = rig.serving(1)
    assert problem(rig, "close", admin, rig.officer()) == "serving"
    rig.finish(serving)
    assert rig.station.accounts.close(officer=admin, account=rig.officer()).disabled
