"""The key file (密钥文件): a station's data key in a file that only its owner can read.

The way out where no system keyring runs. Whoever can copy the file and the database can read everything,
which is why the screen shows a banner as long as a key from a file is in use.
"""

import hmac
import os
import stat
from pathlib import Path
from typing import Final

from window_client.errors import Refused, WorldFault
from window_client.persistence.encryption import DATA_KEY_BYTES
from window_client.persistence.recovery_code import RecoveryCodeInvalid, read_recovery_code

_AT_MOST_BYTES: Final = 4096


class KeyFileUnusable(WorldFault):
    """The key file that was named cannot be trusted or read.

    Facts: ``path``, ``problem``: "missing", "symbolic_link", "not_a_file", "readable_by_others",
    "other_owner", "not_a_key", "unreadable", "not_written"; ``remedy``: "name_another_file", "chmod_600",
    "chown" or "write_again".
    """

    code = "key_file_unusable"


class OtherKeyStored(Refused):
    """Another key is already kept there; replacing it could make a database unreadable for ever.

    Facts: ``place``: "keyring" or "key_file".
    """

    code = "other_key_stored"


def read_key_file(path: Path) -> bytes:
    """The key in a key file: 64 hexadecimal digits or a recovery code; white space around it is fine.

    On Linux and macOS the file must be an ordinary one, ours, and closed to everybody else (0600 or 0400).
    Windows has no such mode; there the folder's access list is the administrator's business.

    Raises:
        KeyFileUnusable: see there.
    """
    written = read_private_text(path)
    try:
        if len(written) == 2 * DATA_KEY_BYTES:
            return bytes.fromhex(written)
        return read_recovery_code(written)
    except (ValueError, RecoveryCodeInvalid):
        raise _unusable(path, "not_a_key") from None


def read_private_text(path: Path) -> str:
    """The ASCII text of a file that only we can read, without white space around it.

    Raises:
        KeyFileUnusable: see there.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        if path.is_symlink():
            raise _unusable(path, "symbolic_link")
        descriptor = os.open(path, flags)
    except FileNotFoundError as fault:
        raise _unusable(path, "missing") from fault
    except OSError as fault:
        raise _unusable(path, "unreadable") from fault
    try:
        # the opened file is judged, not the name: nobody can exchange it in between
        about = os.fstat(descriptor)
        if not stat.S_ISREG(about.st_mode):
            raise _unusable(path, "not_a_file")
        if os.name == "posix":
            if about.st_uid != os.geteuid():
                raise _unusable(path, "other_owner")
            if about.st_mode & 0o077:
                raise _unusable(path, "readable_by_others")
        return os.read(descriptor, _AT_MOST_BYTES).decode("ascii").strip()
    except UnicodeDecodeError:
        raise _unusable(path, "not_a_key") from None
    except OSError as fault:
        raise _unusable(path, "unreadable") from fault
    finally:
        os.close(descriptor)


def write_key_file(path: Path, data_key: bytes) -> None:
    """Make a key file (0600) with 64 hexadecimal digits; one that holds the same key already is left alone.

    Raises:
        OtherKeyStored: the file is there and holds another key.
        KeyFileUnusable: the file is there and is no key file of ours, or cannot be written ("not_written").
    """
    if not write_private_text(path, data_key.hex()) and not hmac.compare_digest(
        read_key_file(path), data_key
    ):
        raise OtherKeyStored(place="key_file")


def write_private_text(path: Path, text: str) -> bool:
    """Make a file (0600) with an ASCII text; False if the file is there already, whatever it holds.

    Raises:
        KeyFileUnusable: it cannot be written ("not_written").
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    try:
        descriptor = os.open(path, flags, 0o600)
    except FileExistsError:
        return False
    except OSError as fault:
        raise _unusable(path, "not_written") from fault
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(text + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as fault:
        # half a key helps nobody and would block the next try
        path.unlink(missing_ok=True)
        raise _unusable(path, "not_written") from fault
    return True


def _unusable(path: Path, problem: str) -> KeyFileUnusable:
    remedies = {"readable_by_others": "chmod_600", "other_owner": "chown", "not_a_key": "write_again"}
    return KeyFileUnusable(path=str(path), problem=problem, remedy=remedies.get(problem, "name_another_file"))
