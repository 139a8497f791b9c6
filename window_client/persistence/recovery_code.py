"""The paper recovery code (恢复码): a data key as letters and digits that a person can write down and type.

Crockford's base32 alphabet (no I, L, O, U). The 256 bits of the key are followed by 24 bits of its SHA-256,
which makes 56 signs in 14 groups of four; each group ends with its own check sign, so that a mistake is
shown where it was made. ``admin init`` shows the code once; it is the key itself, and is kept like one.
"""

import hashlib
import hmac
import unicodedata
from typing import Final

from window_client.errors import InvalidInput
from window_client.persistence.encryption import DATA_KEY_BYTES, DataKeyInvalid

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUE_OF: Final = {sign: value for value, sign in enumerate(_ALPHABET)}
#: what is read or written for another sign
_CONFUSED: Final = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
_CHECK_BYTES: Final = 3
_GROUP: Final = 4
GROUPS: Final = (DATA_KEY_BYTES + _CHECK_BYTES) * 8 // 5 // _GROUP


class RecoveryCodeInvalid(InvalidInput):
    """A typed recovery code cannot be right. The code itself is never among the facts.

    Facts: ``problem`` and what belongs to it:
        "character": a sign that no code has; ``group`` (from 1).
        "length": ``signs`` given, ``expected``.
        "group": ``groups``, the numbers (from 1) of those that were mistyped or stand in the wrong place.
        "code": every group is right by itself but the whole is not (groups of two codes mixed).
    """

    code = "recovery_code_invalid"


def write_recovery_code(data_key: bytes) -> str:
    """The code of a data key: 14 groups of five signs with hyphens between, 83 characters.

    Raises:
        DataKeyInvalid: the key is not 32 bytes.
    """
    if len(data_key) != DATA_KEY_BYTES:
        raise DataKeyInvalid(problem="length", length=len(data_key), expected=DATA_KEY_BYTES)
    number = int.from_bytes(data_key + _checksum(data_key))
    values = [number >> 5 * place & 31 for place in reversed(range(GROUPS * _GROUP))]
    groups = [values[start : start + _GROUP] for start in range(0, len(values), _GROUP)]
    return "-".join(
        "".join(_ALPHABET[value] for value in [*group, _check_value(group, place)])
        for place, group in enumerate(groups)
    )


def read_recovery_code(text: str) -> bytes:
    """The data key of a typed code.

    Small letters, full-width signs, any spaces, line breaks and hyphens are fine; O is read as 0, I and L
    as 1, U as V.

    Raises:
        RecoveryCodeInvalid: it cannot be a code; see there.
    """
    values: list[int] = []
    for sign in unicodedata.normalize("NFKC", text).upper().translate(_CONFUSED):
        if sign in _VALUE_OF:
            values.append(_VALUE_OF[sign])
        elif unicodedata.category(sign)[0] not in "ZPC" and sign != "−":
            raise RecoveryCodeInvalid(problem="character", group=len(values) // (_GROUP + 1) + 1)
    expected = GROUPS * (_GROUP + 1)
    if len(values) != expected:
        raise RecoveryCodeInvalid(problem="length", signs=len(values), expected=expected)
    number = 0
    wrong: list[int] = []
    for place in range(GROUPS):
        *group, check = values[place * (_GROUP + 1) : (place + 1) * (_GROUP + 1)]
        if check != _check_value(group, place):
            wrong.append(place + 1)
        for value in group:
            number = number << 5 | value
    if wrong:
        raise RecoveryCodeInvalid(problem="group", groups=tuple(wrong))
    whole = number.to_bytes(DATA_KEY_BYTES + _CHECK_BYTES)
    data_key, checksum = whole[:DATA_KEY_BYTES], whole[DATA_KEY_BYTES:]
    if not hmac.compare_digest(checksum, _checksum(data_key)):
        raise RecoveryCodeInvalid(problem="code")
    return data_key


def _checksum(data_key: bytes) -> bytes:
    return hashlib.sha256(b"window-client recovery code\x00" + data_key).digest()[:_CHECK_BYTES]


def _check_value(group: list[int], place: int) -> int:
    """Check sign of a group, 0 to 31: a sum over GF(32) whose weights 2, 4, 8, 16 and 1 (itself) all differ.

    One wrong sign, two exchanged signs, and a group in another place are always noticed.
    """
    total = 0
    for value in reversed(group):
        total = _doubled(total ^ value)
    return total ^ place


def _doubled(value: int) -> int:
    """Multiply by 2 in GF(2⁵) with the polynomial x⁵ + x² + 1."""
    value <<= 1
    return value ^ 0b100101 if value & 0b100000 else value
