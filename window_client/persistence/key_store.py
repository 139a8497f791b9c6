"""Where the data key (数据密钥) of a station comes from, and where it is kept.

The order: a key given by the caller; the system's keyring (系统密钥环); a key file that the administrator
named in ``WINDOW_CLIENT_KEY_FILE``, with a permanent banner on screen; else no start. The keyring backend
is chosen here, by name: ``keyring`` itself would take whatever is installed, a plain-text file among it.
"""

import hashlib
import hmac
import importlib
import os
import sys
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar

from keyring.backend import KeyringBackend

from window_client.errors import WorldFault
from window_client.persistence.encryption import DATA_KEY_BYTES, DataKeyInvalid
from window_client.persistence.key_file import OtherKeyStored, read_key_file, write_key_file

KEY_FILE_VARIABLE: Final = "WINDOW_CLIENT_KEY_FILE"
#: under this service name the keyring lists our keys, one per station id
KEYRING_SERVICE: Final = "window-client data key"
#: longest wait for the keyring: an officer may have to type its password first (seconds)
KEYRING_WAIT_S: Final = 120.0
#: backends that keep secrets encrypted under the login of this user; every other one is refused
_SAFE_BACKENDS: Final = {
    "linux": "keyring.backends.SecretService",
    "win32": "keyring.backends.Windows",
    "darwin": "keyring.backends.macOS",
}
_BACKEND_CLASSES: Final = {"win32": "WinVaultKeyring"}

#: everybody can make this key: it protects nothing, and is only for demonstration stations (演示站点)
DEMO_SENTENCE: Final = "Everyone may know this key; it protects nobody. 演示密钥，不保护任何人。"
DEMO_DATA_KEY: Final = hashlib.sha256(DEMO_SENTENCE.encode("utf-8")).digest()

#: the first reason that names a class of the exception, or of one of its causes, is the one told
_REASONS: Final[Mapping[str, frozenset[str]]] = {
    "no_answer": frozenset({"TimeoutError"}),
    "locked": frozenset({"KeyringLocked", "LockedException"}),
    "no_keyring": frozenset(
        {"NoKeyringError", "SecretServiceNotAvailableException", "ConnectionError", "FileNotFoundError"}
    ),
    "not_initialised": frozenset({"InitError", "PromptDismissedException"}),
}

_Answer = TypeVar("_Answer")


class KeySource(StrEnum):
    """Where a data key was found."""

    GIVEN = "given"
    KEYRING = "keyring"
    KEY_FILE = "key_file"


@dataclass(frozen=True, slots=True)
class FoundKey:
    """A data key and where it came from.

    Attributes:
        key: 32 bytes; never shown by ``repr``.
        source: where it was found.
        path: the key file, if it came from one.
    """

    key: bytes = field(repr=False)
    source: KeySource
    path: Path | None = None

    @property
    def needs_banner(self) -> bool:
        """The screen must say, as long as the program runs, that the key lies in a file (design §8)."""
        return self.source is KeySource.KEY_FILE


class KeyringUnavailable(WorldFault):
    """The system keyring gave no answer that can be used.

    Facts: ``reason``, one of
        "no_keyring" (none runs, or no session bus), "locked", "not_initialised" (it could not ask for its
        password, or has none yet), "no_answer" (within ``KEYRING_WAIT_S``), "unsafe_backend", "not_stored" (a
        written key could not be read back), "failed" (anything else); and ``backend``, its module's name.
    """

    code = "keyring_unavailable"


class KeyMissing(WorldFault):
    """No data key was found; the program cannot open the station.

    Facts: ``station``; ``keyring``: "no_entry", "not_asked" or a reason of ``KeyringUnavailable``;
    ``key_file``: "not_set"; ``remedies``: the ways out, likeliest first: "unlock_keyring",
    "enter_recovery_code", "start_keyring", "set_key_file".
    """

    code = "key_missing"


def is_demo_key(data_key: bytes) -> bool:
    """Whether this is the published demonstration key, which a real station refuses."""
    return hmac.compare_digest(data_key, DEMO_DATA_KEY)


def find_data_key(
    station_id: str,
    *,
    data_key: bytes | None = None,
    use_keyring: bool = True,
    backend: KeyringBackend | None = None,
    environ: Mapping[str, str] = os.environ,
) -> FoundKey:
    """Look for the station's data key in the order of design §8.

    Args:
        station_id: the keyring keeps one key per station.
        data_key: taken as it is, if given.
        use_keyring: False where no keyring may be asked (a kiosk).
        backend: for tests; None takes the system's keyring.
        environ: where ``WINDOW_CLIENT_KEY_FILE`` is looked up.

    Raises:
        DataKeyInvalid: ``data_key`` is not 32 bytes.
        KeyFileUnusable: there is none in the keyring, and the file that was named cannot be used.
        KeyMissing: nothing was found; says what was tried.
    """
    if data_key is not None:
        return FoundKey(_of_right_length(data_key), KeySource.GIVEN)
    keyring_state = "not_asked"
    if use_keyring:
        try:
            stored = read_keyring(station_id, backend=backend)
        except KeyringUnavailable as fault:
            keyring_state = str(fault.facts["reason"])
        else:
            if stored is not None:
                return FoundKey(stored, KeySource.KEYRING)
            keyring_state = "no_entry"
    named = environ.get(KEY_FILE_VARIABLE)
    if named:
        path = Path(named)
        return FoundKey(read_key_file(path), KeySource.KEY_FILE, path)
    raise KeyMissing(
        station=station_id, keyring=keyring_state, key_file="not_set", remedies=_remedies(keyring_state)
    )


def store_data_key(
    station_id: str,
    data_key: bytes,
    *,
    key_file: Path | None = None,
    backend: KeyringBackend | None = None,
) -> KeySource:
    """Keep a station's data key: in the keyring, or in ``key_file`` if one is named.

    Storing the same key again is fine.

    Raises:
        DataKeyInvalid: the key is not 32 bytes.
        OtherKeyStored: another key is there already.
        KeyringUnavailable: the keyring did not take it.
        KeyFileUnusable: the file could not be written.
    """
    _of_right_length(data_key)
    if key_file is not None:
        write_key_file(key_file, data_key)
        return KeySource.KEY_FILE
    chosen = _safe_backend(backend)
    present = read_keyring(station_id, backend=chosen)
    if present is not None:
        if not hmac.compare_digest(present, data_key):
            raise OtherKeyStored(place="keyring")
        return KeySource.KEYRING
    _ask(chosen, lambda: chosen.set_password(KEYRING_SERVICE, station_id, data_key.hex()))
    if read_keyring(station_id, backend=chosen) != data_key:
        raise KeyringUnavailable(reason="not_stored", backend=type(chosen).__module__)
    return KeySource.KEYRING


def read_keyring(station_id: str, *, backend: KeyringBackend | None = None) -> bytes | None:
    """The station's key in the system keyring, or None if it holds none for this station.

    Raises:
        KeyringUnavailable: it could not be asked; an entry that is not a key counts as "failed".
    """
    chosen = _safe_backend(backend)
    stored = _ask(chosen, lambda: chosen.get_password(KEYRING_SERVICE, station_id))
    if stored is None:
        return None
    try:
        return _of_right_length(bytes.fromhex(stored))
    except (ValueError, DataKeyInvalid):
        # `from None`: the message could quote what is stored
        raise KeyringUnavailable(reason="failed", backend=type(chosen).__module__) from None


def system_keyring() -> KeyringBackend:
    """The keyring of this system: Secret Service on Linux, Credential Manager on Windows, or Keychain.

    Raises:
        KeyringUnavailable: this system has none that we know ("no_keyring").
    """
    module_name = _SAFE_BACKENDS.get(sys.platform)
    if module_name is None:
        raise KeyringUnavailable(reason="no_keyring", backend=sys.platform)
    module = importlib.import_module(module_name)
    made: KeyringBackend = getattr(module, _BACKEND_CLASSES.get(sys.platform, "Keyring"))()
    return made


def _safe_backend(backend: KeyringBackend | None) -> KeyringBackend:
    if backend is None:
        return system_keyring()
    module_name = type(backend).__module__
    if module_name not in _SAFE_BACKENDS.values():
        raise KeyringUnavailable(reason="unsafe_backend", backend=module_name)
    return backend


def _ask(backend: KeyringBackend, question: Callable[[], _Answer]) -> _Answer:
    """Ask in a thread of its own: a dead daemon or an unanswered prompt must not hold us for ever."""
    answer: Future[_Answer] = Future()

    def run() -> None:
        try:
            answer.set_result(question())
        except Exception as fault:
            answer.set_exception(fault)

    threading.Thread(target=run, name="keyring", daemon=True).start()
    try:
        return answer.result(timeout=KEYRING_WAIT_S)
    except Exception as fault:
        raise KeyringUnavailable(reason=_reason(fault), backend=type(backend).__module__) from fault


def _reason(fault: Exception) -> str:
    """The stable word for what a backend raised.

    Backends let exceptions of their own libraries through (D-Bus answers, sockets). Those are told apart by
    name, since not every system has these libraries.
    """
    names: set[str] = set()
    cause: BaseException | None = fault
    while cause is not None:
        names |= {kind.__name__ for kind in type(cause).__mro__}
        cause = cause.__cause__
    for reason, kinds in _REASONS.items():
        if names & kinds:
            return reason
    return "failed"


def _remedies(keyring_state: str) -> tuple[str, ...]:
    if keyring_state in ("locked", "not_initialised", "no_answer"):
        return ("unlock_keyring", "enter_recovery_code", "set_key_file")
    if keyring_state == "no_keyring":
        return ("start_keyring", "set_key_file")
    return ("enter_recovery_code", "set_key_file")


def _of_right_length(data_key: bytes) -> bytes:
    if len(data_key) != DATA_KEY_BYTES:
        raise DataKeyInvalid(problem="length", length=len(data_key), expected=DATA_KEY_BYTES)
    return data_key
