"""Where the data key comes from: a real Secret Service daemon, none at all, a locked one, and key files."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from keyring.backends import fail, null
from keyring.backends.chainer import ChainerBackend
from keyring.errors import InitError, KeyringError, KeyringLocked, NoKeyringError, PasswordSetError

from tests.persistence.keyring_rig import PASSWORD, KeyringRig
from window_client.persistence.encryption import DataKeyInvalid
from window_client.persistence.key_file import KeyFileUnusable, OtherKeyStored, read_key_file
from window_client.persistence.key_store import (
    DEMO_DATA_KEY,
    KEY_FILE_VARIABLE,
    FoundKey,
    KeyMissing,
    KeyringUnavailable,
    KeySource,
    find_data_key,
    is_demo_key,
    read_keyring,
    store_data_key,
    system_keyring,
)
from window_client.persistence.recovery_code import write_recovery_code

KEY = bytes(range(32))
OTHER_KEY = bytes(32)
STATION = "0190f0c0a1b27c3d8e4f5a6b7c8d9e0f"

#: runs in a process of its own, inside the rig's environment
CALL = """
from pathlib import Path
from window_client.errors import WindowClientError
from window_client.persistence import key_store
key_store.KEYRING_WAIT_S = given.get("wait_s", 20)
def shown(value):
    if isinstance(value, key_store.FoundKey):
        return {"key": value.key.hex(), "source": value.source, "banner": value.needs_banner}
    return value
try:
    arguments = {**given}
    arguments.pop("wait_s", None)
    verb = getattr(key_store, arguments.pop("verb"))
    for name, value in arguments.items():
        if name == "data_key":
            arguments[name] = bytes.fromhex(value)
    answer = shown(verb("0190f0c0a1b27c3d8e4f5a6b7c8d9e0f", **arguments))
except WindowClientError as fault:
    answer = {"code": fault.code, **fault.facts}
"""


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    path = tmp_path / "data.key"
    store_data_key(STATION, KEY, key_file=path)
    return path


def find(rig: KeyringRig, **facts: Any) -> Any:
    return rig.run(CALL, verb="find_data_key", **facts)


def store(rig: KeyringRig, key: bytes) -> Any:
    return rig.run(CALL, verb="store_data_key", data_key=key.hex())


# the keyring


@pytest.mark.keyring
def test_a_key_stored_in_the_keyring_is_found_after_the_daemon_was_restarted(keyring_rig: KeyringRig) -> None:
    keyring_rig.start_bus()
    keyring_rig.start_daemon(password=PASSWORD)
    assert find(keyring_rig)["keyring"] == "no_entry"
    assert store(keyring_rig, KEY) == "keyring"
    keyring_rig.stop_daemon()
    keyring_rig.start_daemon(password=PASSWORD)
    assert find(keyring_rig) == {"key": KEY.hex(), "source": "keyring", "banner": False}
    assert store(keyring_rig, KEY) == "keyring"
    assert store(keyring_rig, OTHER_KEY) == {
        "code": "other_key_stored", "place": "keyring"
    }  # fmt: skip
    assert find(keyring_rig)["key"] == KEY.hex()


@pytest.mark.keyring
def test_the_keyring_comes_before_the_key_file_and_both_after_a_given_key(
    keyring_rig: KeyringRig, tmp_path: Path
) -> None:
    keyring_rig.start_bus()
    keyring_rig.start_daemon(password=PASSWORD)
    path = tmp_path / "data.key"
    store_data_key(STATION, OTHER_KEY, key_file=path)
    keyring_rig.environment[KEY_FILE_VARIABLE] = str(path)
    assert find(keyring_rig) == {"key": OTHER_KEY.hex(), "source": "key_file", "banner": True}
    assert store(keyring_rig, KEY) == "keyring"
    assert find(keyring_rig)["source"] == "keyring"
    given = find(keyring_rig, data_key="11" * 32)
    assert given == {"key": "11" * 32, "source": "given", "banner": False}


@pytest.mark.keyring
def test_what_else_is_installed_or_configured_does_not_change_the_backend(keyring_rig: KeyringRig) -> None:
    keyring_rig.environment["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    keyring_rig.start_bus()
    keyring_rig.start_daemon(password=PASSWORD)
    assert store(keyring_rig, KEY) == "keyring"
    assert find(keyring_rig)["key"] == KEY.hex()


@pytest.mark.keyring
def test_without_a_session_bus(keyring_rig: KeyringRig) -> None:
    missing = {
        "code": "key_missing",
        "station": STATION,
        "keyring": "no_keyring",
        "key_file": "not_set",
        "remedies": ["start_keyring", "set_key_file"],
    }
    assert find(keyring_rig) == missing  # the address leads nowhere
    del keyring_rig.environment["DBUS_SESSION_BUS_ADDRESS"]
    assert find(keyring_rig) == missing
    assert store(keyring_rig, KEY)["reason"] == "no_keyring"


@pytest.mark.keyring
def test_with_a_bus_but_no_daemon(keyring_rig: KeyringRig) -> None:
    keyring_rig.start_bus()
    assert find(keyring_rig)["keyring"] == "no_keyring"


@pytest.mark.keyring
def test_a_daemon_that_was_never_unlocked_and_cannot_ask(keyring_rig: KeyringRig) -> None:
    keyring_rig.start_bus()
    keyring_rig.start_daemon(password=None)
    found = find(keyring_rig)
    assert found["keyring"] == "not_initialised"
    assert found["remedies"][0] == "unlock_keyring"


@pytest.mark.keyring
@pytest.mark.parametrize("password", [None, "not the password"], ids=["no password", "wrong password"])
def test_a_locked_keyring_is_told_and_the_key_file_still_opens(
    keyring_rig: KeyringRig, key_file: Path, password: str | None
) -> None:
    keyring_rig.start_bus()
    keyring_rig.start_daemon(password=PASSWORD)
    assert store(keyring_rig, KEY) == "keyring"
    keyring_rig.stop_daemon()
    keyring_rig.start_daemon(password=password)
    found = find(keyring_rig)
    assert found["keyring"] == "locked"
    assert found["remedies"] == ["unlock_keyring", "enter_recovery_code", "set_key_file"]
    assert store(keyring_rig, KEY)["reason"] == "locked"
    keyring_rig.environment[KEY_FILE_VARIABLE] = str(key_file)
    assert find(keyring_rig)["source"] == "key_file"


@pytest.mark.keyring
def test_a_daemon_that_hangs_does_not_hold_the_program(keyring_rig: KeyringRig) -> None:
    keyring_rig.start_bus()
    keyring_rig.start_daemon(password=PASSWORD)
    keyring_rig.pause_daemon(signal.SIGSTOP)
    try:
        assert find(keyring_rig, wait_s=0.5)["keyring"] == "no_answer"
    finally:
        keyring_rig.pause_daemon(signal.SIGCONT)


@pytest.mark.parametrize("kind", [fail.Keyring, null.Keyring, ChainerBackend])
def test_backends_that_keep_nothing_safe_are_refused_by_name(kind: Any) -> None:
    backend = kind()
    for ask in (
        lambda: read_keyring(STATION, backend=backend),
        lambda: store_data_key(STATION, KEY, backend=backend),
    ):
        with pytest.raises(KeyringUnavailable) as refused:
            ask()
        assert refused.value.facts == {"reason": "unsafe_backend", "backend": type(backend).__module__}


class LocalError(Exception):
    """What a backend's own library might raise."""


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (NoKeyringError("x"), "no_keyring"),
        (InitError("x"), "not_initialised"),
        (KeyringLocked("x"), "locked"),
        (PasswordSetError("x"), "failed"),
        (KeyringError("x"), "failed"),
        (ConnectionResetError("x"), "no_keyring"),
        (TimeoutError("x"), "no_answer"),
        (LocalError("x"), "failed"),
    ],
)
def test_whatever_a_backend_raises_has_a_stable_reason(
    monkeypatch: pytest.MonkeyPatch, fault: Exception, reason: str
) -> None:
    backend = system_keyring()

    def broken(service: str, user: str) -> str:
        raise fault

    monkeypatch.setattr(backend, "get_password", broken)
    with pytest.raises(KeyringUnavailable) as told:
        read_keyring(STATION, backend=backend)
    assert told.value.facts["reason"] == reason
    with pytest.raises(KeyMissing):
        find_data_key(STATION, backend=backend, environ={})


@pytest.mark.parametrize("stored", ["", "not a key", "00" * 31])
def test_an_entry_that_is_no_key_is_told(monkeypatch: pytest.MonkeyPatch, stored: str) -> None:
    backend = system_keyring()
    monkeypatch.setattr(backend, "get_password", lambda service, user: stored)
    with pytest.raises(KeyringUnavailable) as told:
        read_keyring(STATION, backend=backend)
    assert told.value.facts["reason"] == "failed"


def test_a_key_that_the_keyring_forgets_at_once_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    backend = system_keyring()
    monkeypatch.setattr(backend, "get_password", lambda service, user: None)
    monkeypatch.setattr(backend, "set_password", lambda service, user, password: None)
    with pytest.raises(KeyringUnavailable) as told:
        store_data_key(STATION, KEY, backend=backend)
    assert told.value.facts["reason"] == "not_stored"


def test_a_system_without_a_known_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "sunos5")
    with pytest.raises(KeyringUnavailable) as told:
        system_keyring()
    assert told.value.facts["reason"] == "no_keyring"


# the key file


def from_file(path: Path) -> FoundKey:
    return find_data_key(STATION, use_keyring=False, environ={KEY_FILE_VARIABLE: str(path)})


def unusable(path: Path) -> dict[str, object]:
    with pytest.raises(KeyFileUnusable) as refused:
        from_file(path)
    return refused.value.facts


def test_a_written_key_file_is_ours_alone_and_found_with_a_banner(key_file: Path) -> None:
    assert key_file.stat().st_mode & 0o777 == 0o600
    assert from_file(key_file) == FoundKey(KEY, KeySource.KEY_FILE, key_file)
    assert from_file(key_file).needs_banner
    assert KEY.hex() not in repr(from_file(key_file))


def test_a_key_file_may_hold_the_recovery_code(key_file: Path) -> None:
    key_file.write_text(f"\n {write_recovery_code(KEY).lower()} \n", encoding="ascii")
    assert read_key_file(key_file) == KEY


def test_a_key_file_is_never_overwritten(key_file: Path) -> None:
    assert store_data_key(STATION, KEY, key_file=key_file) is KeySource.KEY_FILE
    with pytest.raises(OtherKeyStored):
        store_data_key(STATION, OTHER_KEY, key_file=key_file)
    assert read_key_file(key_file) == KEY


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666, 0o610])
def test_a_key_file_open_to_others_is_refused(key_file: Path, mode: int) -> None:
    key_file.chmod(mode)
    assert unusable(key_file) == {
        "path": str(key_file), "problem": "readable_by_others", "remedy": "chmod_600"
    }  # fmt: skip
    key_file.chmod(0o400)
    assert read_key_file(key_file) == KEY


def test_a_key_file_of_somebody_else_is_refused(key_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    somebody_else = os.geteuid() + 1
    monkeypatch.setattr("os.geteuid", lambda: somebody_else)
    assert unusable(key_file)["problem"] == "other_owner"


def _pipe(path: Path) -> None:
    os.mkfifo(path, 0o600)


def _link(path: Path) -> None:
    target = path.with_suffix(".target")
    store_data_key(STATION, KEY, key_file=target)
    path.symlink_to(target)


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda path: None, "missing"),
        (lambda path: path.mkdir(mode=0o700), "not_a_file"),
        (_pipe, "not_a_file"),
        (_link, "symbolic_link"),
    ],
    ids=["missing", "folder", "pipe", "link"],
)
def test_what_is_no_ordinary_file_is_refused(
    tmp_path: Path, make: Callable[[Path], None], problem: str
) -> None:
    path = tmp_path / "key"
    make(path)
    assert unusable(path)["problem"] == problem


@pytest.mark.parametrize("content", [b"", b"\xff" * 32, b"zz" * 32, b"00" * 31, b"00" * 5000])
def test_a_file_that_holds_no_key_is_refused(key_file: Path, content: bytes) -> None:
    key_file.write_bytes(content)
    assert unusable(key_file) == {"path": str(key_file), "problem": "not_a_key", "remedy": "write_again"}


def test_a_key_file_in_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(KeyFileUnusable) as refused:
        store_data_key(STATION, KEY, key_file=tmp_path / "nowhere" / "key")
    assert refused.value.facts["problem"] == "not_written"


def test_half_a_key_is_not_left_behind_when_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(KeyFileUnusable):
        store_data_key(STATION, KEY, key_file=tmp_path / "key")
    assert list(tmp_path.iterdir()) == []


# given, missing, demonstration


def test_a_given_key_is_taken_without_asking_anybody() -> None:
    assert find_data_key(STATION, data_key=KEY, environ={KEY_FILE_VARIABLE: "/nowhere"}).source == "given"
    with pytest.raises(DataKeyInvalid):
        find_data_key(STATION, data_key=KEY[:16], environ={})


def test_without_any_key_the_remedies_are_told() -> None:
    with pytest.raises(KeyMissing) as missing:
        find_data_key(STATION, use_keyring=False, environ={})
    assert missing.value.facts == {
        "station": STATION,
        "keyring": "not_asked",
        "key_file": "not_set",
        "remedies": ("enter_recovery_code", "set_key_file"),
    }


def test_the_demonstration_key_is_known_to_everybody() -> None:
    assert DEMO_DATA_KEY.hex() == "30f377fc1df953fb11b15875c50afee1e0b359b264c09cadc2ff095b3945a603"
    assert is_demo_key(DEMO_DATA_KEY)
    assert not is_demo_key(KEY)
