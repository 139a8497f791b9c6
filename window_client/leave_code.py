"""The code that ends the program on a locked screen (维护码): set by the technician, kept on this PC.

A kiosk may not read the accounts of the station, so it cannot check an officer's password. It keeps a code
of its own: four to twelve digits, stored as a scrypt hash in ``WINDOW_CLIENT_HOME``, readable by the file's
owner only. Who can write that folder can set another one.
"""

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from window_client.errors import InvalidInput

FILE_NAME: Final = "leave_code.json"
SHORTEST, LONGEST = 4, 12
#: RFC 7914 and OWASP: 32 MiB of memory for each try
_COST: Final = {"n": 2**15, "r": 8, "p": 1, "maxmem": 64 * 1024 * 1024}


class LeaveCodeInvalid(InvalidInput):
    """A maintenance code is four to twelve digits. Facts: shortest, longest."""

    code = "leave_code_invalid"


def set_leave_code(home: Path, code: str) -> Path:
    """Keep a new code; gives the file.

    Raises:
        LeaveCodeInvalid: it is not four to twelve digits.
    """
    if not (SHORTEST <= len(code) <= LONGEST and code.isascii() and code.isdigit()):
        raise LeaveCodeInvalid(shortest=SHORTEST, longest=LONGEST)
    salt = secrets.token_bytes(16)
    file = home / FILE_NAME
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = file.with_suffix(".new")
    text = json.dumps({"salt": salt.hex(), "hash": _hash(code, salt).hex()})
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as stream:
        stream.write(text)
    fresh.replace(file)
    return file


def leave_check(home: Path) -> Callable[[str], bool] | None:
    """Tells a right code from a wrong one, in some 0.1 s; None where none was set or its file is damaged."""
    try:
        kept: Any = json.loads((home / FILE_NAME).read_text("utf-8"))
        salt, wanted = bytes.fromhex(kept["salt"]), bytes.fromhex(kept["hash"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return lambda code: hmac.compare_digest(_hash(code, salt), wanted)


def _hash(code: str, salt: bytes) -> bytes:
    return hashlib.scrypt(code.encode(), salt=salt, dklen=32, **_COST)
