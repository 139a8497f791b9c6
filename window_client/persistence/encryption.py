"""Personal data at rest: subkeys from one data key, values sealed to their place, digests and chain macs.

One data key (数据密钥, 32 bytes) belongs to a station. Nothing is encrypted with it directly: HKDF (RFC 5869)
with SM3 (GB/T 32905) makes four subkeys of it, so that a ticket kiosk can hold the search and verify subkeys
and its own chain key without being able to read a name.
"""

import base64
import hmac as constant_time
import os
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Self

from cryptography.exceptions import InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.primitives.ciphers import Cipher, CipherAlgorithm
from cryptography.hazmat.primitives.ciphers.algorithms import AES, SM4
from cryptography.hazmat.primitives.ciphers.modes import GCM
from cryptography.hazmat.primitives.hashes import SM3
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

from window_client.errors import InvalidInput, WorldFault

DATA_KEY_BYTES: Final = 32
_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16
_PROGRAM: Final = "window-client.v1"


class DataKeyInvalid(InvalidInput):
    """A data key is not 32 bytes. Facts: ``problem`` ("length"), ``length``, ``expected`` (bytes)."""

    code = "data_key_invalid"


class DataKeyMismatch(WorldFault):
    """The data key at hand is not the one this station was set up with. Facts: ``station``."""

    code = "data_key_mismatch"


class SealBroken(WorldFault):
    """A sealed value was changed, moved to another place, or sealed with another key.

    Facts: ``table``, ``column``, ``row_id`` and ``reason``: "authentication", "truncated",
    "unknown_algorithm" or "not_text".
    """

    code = "seal_broken"


class CipherMissing(WorldFault):
    """This machine's OpenSSL was built without SM3 or SM4. Facts: ``algorithm``."""

    code = "cipher_missing"


@dataclass(frozen=True, slots=True)
class Algorithm:
    """A cipher that a sealed value can name in its first byte."""

    #: first byte of every value sealed with it; never reused for another cipher
    number: int
    name: str
    key_bytes: int
    make: Callable[[bytes], CipherAlgorithm]


#: GB/T 32907 in Galois/Counter Mode, as in RFC 8998
SM4_GCM: Final = Algorithm(1, "sm4-gcm", 16, SM4)
#: for a station whose machines have no SM4 in OpenSSL; readable everywhere
AES_256_GCM: Final = Algorithm(2, "aes-256-gcm", 32, AES)
ALGORITHMS: Final = {known.number: known for known in (SM4_GCM, AES_256_GCM)}


def _framed(*parts: str | bytes) -> bytes:
    """Parts with their lengths before them, so that ("ab", "c") and ("a", "bc") never give the same bytes."""
    encoded = [part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part for part in parts]
    return b"".join(struct.pack(">I", len(part)) + part for part in encoded)


def _expand(key: bytes, length: int, *label: str) -> bytes:
    return HKDFExpand(algorithm=SM3(), length=length, info=_framed(_PROGRAM, *label)).derive(key)


def hmac_sm3(key: bytes) -> HMAC:
    """A keyed HMAC-SM3 context: ``copy()`` it for each message, which is half the price of a new one.

    Raises:
        CipherMissing: OpenSSL has no SM3.
    """
    try:
        return HMAC(key, SM3())
    except UnsupportedAlgorithm as fault:
        raise CipherMissing(algorithm="sm3") from fault


@dataclass(frozen=True, slots=True)
class Subkeys:
    """The four keys that one data key gives for one station, 32 bytes each; never shown by ``repr``.

    Attributes:
        data: encrypts columns, drafts and kept documents.
        search: makes the tokens of people search (``search_token.py``).
        journal: makes chain keys and the digests that the journal keeps of personal values.
        verify: makes the 5 characters in a paper's QR code and the station's key check.
    """

    data: bytes = field(repr=False)
    search: bytes = field(repr=False)
    journal: bytes = field(repr=False)
    verify: bytes = field(repr=False)

    @classmethod
    def from_data_key(cls, data_key: bytes, station_id: str) -> Self:
        """Derive the subkeys of ``station_id``: the same key at another station gives other subkeys.

        Raises:
            DataKeyInvalid: ``data_key`` is not 32 bytes.
            CipherMissing: OpenSSL has no SM3.
        """
        if len(data_key) != DATA_KEY_BYTES:
            raise DataKeyInvalid(problem="length", length=len(data_key), expected=DATA_KEY_BYTES)
        made: dict[str, bytes] = {}
        for use in ("data", "search", "journal", "verify"):
            info = _framed(_PROGRAM, "subkey", use, station_id)
            try:
                made[use] = HKDF(algorithm=SM3(), length=32, salt=None, info=info).derive(data_key)
            except UnsupportedAlgorithm as fault:
                raise CipherMissing(algorithm="sm3") from fault
        return cls(**made)

    def chain_key(self, chain_id: str) -> bytes:
        """The journal key of one workplace's chain, 32 bytes: all that a kiosk is given of the journal."""
        return _expand(self.journal, 32, "chain", chain_id)


class ChainMac:
    """Links journal rows of one chain: HMAC-SM3 over the previous mac and the row's canonical bytes."""

    def __init__(self, chain_key: bytes) -> None:
        self._context = hmac_sm3(chain_key)

    def __call__(self, previous: bytes, canonical: bytes) -> bytes:
        """The mac of a row, 32 bytes; ``previous`` is empty for the first row of the chain."""
        context = self._context.copy()
        context.update(_framed(previous, canonical))
        return context.finalize()

    def holds(self, previous: bytes, canonical: bytes, mac: bytes) -> bool:
        """Whether ``mac`` belongs to this row; takes the same time wherever they differ."""
        return constant_time.compare_digest(self(previous, canonical), mac)


def chain_digest(chain_key: bytes) -> Callable[..., str]:
    """A digest as `Sealer.keyed_digest`, for a workplace that holds no more than the key of its chain."""
    start = hmac_sm3(_expand(chain_key, 32, "value-digest"))

    def digest(*parts: str | bytes) -> str:
        context = start.copy()
        context.update(_framed(*parts))
        return context.finalize()[:16].hex()

    return digest


class PaperDigest:
    """The keyed digests that leave the database: QR characters on paper, and the station's key check."""

    def __init__(self, verify_subkey: bytes, station_id: str) -> None:
        self._station_id = station_id
        self._qr = hmac_sm3(_expand(verify_subkey, 32, "qr"))
        self._check = hmac_sm3(_expand(verify_subkey, 32, "key-check"))

    def qr_digest(self, text: str) -> str:
        """Five base32 characters (25 bits) that end a QR code: scanning notices a slip drawn elsewhere."""
        context = self._qr.copy()
        context.update(_framed(self._station_id, text))
        return base64.b32encode(context.finalize()[:5]).decode("ascii")[:5]

    def key_check(self) -> bytes:
        """16 bytes kept in the station's row; they tell whether a data key belongs to this database."""
        context = self._check.copy()
        context.update(_framed(self._station_id))
        return context.finalize()[:16]


#: first byte of a value in clear; no algorithm's number
_IN_CLEAR: Final = 0
#: what a kiosk writes where a counter seals: its slip and the reason of a reprint hold no personal data
CLEAR_COLUMNS: Final = frozenset({("print_job", "document"), ("print_job", "reprint_reason")})


class ClearValues:
    """Values that a ticket kiosk writes in clear, where a counter seals them (design §8).

    Such a value is: 0 (1 byte), a mac over its place and text (16 bytes), the text. The mac, made with the
    verify subkey, tells that this station wrote it, here: without it whoever can write the database could put
    a text of their own in the place of a sealed one.
    """

    def __init__(self, verify_subkey: bytes, station_id: str) -> None:
        self._station_id = station_id
        self._mac = hmac_sm3(_expand(verify_subkey, 32, "clear"))
        self._digest = hmac_sm3(_expand(verify_subkey, 32, "clear-digest"))

    @staticmethod
    def is_clear(blob: bytes) -> bool:
        """Whether a stored value is in clear."""
        return blob[:1] == bytes((_IN_CLEAR,))

    def write(self, table: str, column: str, row_id: str, text: str) -> bytes:
        """The stored value of a text."""
        plain = text.encode("utf-8")
        return bytes((_IN_CLEAR,)) + self._of(self._mac, table, column, row_id, plain) + plain

    def read(self, table: str, column: str, row_id: str, blob: bytes) -> bytes:
        """The text, as UTF-8.

        Raises:
            SealBroken: a column that is always sealed, or not written by this station for this place.
        """
        if (table, column) not in CLEAR_COLUMNS:
            raise SealBroken(table=table, column=column, row_id=row_id, reason="unknown_algorithm")
        mac, plain = blob[1 : 1 + _TAG_BYTES], blob[1 + _TAG_BYTES :]
        if not constant_time.compare_digest(self._of(self._mac, table, column, row_id, plain), mac):
            raise SealBroken(table=table, column=column, row_id=row_id, reason="authentication")
        return plain

    def digest(self, table: str, column: str, row_id: str, text: str) -> str:
        """What the journal keeps of it: as `Sealer.keyed_digest`, with a key that a kiosk has."""
        return self._of(self._digest, table, column, row_id, text.encode("utf-8")).hex()

    def _of(self, start: HMAC, table: str, column: str, row_id: str, plain: bytes) -> bytes:
        context = start.copy()
        context.update(_framed(self._station_id, table, column, row_id, plain))
        return context.finalize()[:_TAG_BYTES]


class Sealer:
    """Seals single values to station, table, column and row, and makes their digests for the journal.

    A sealed value is: algorithm (1 byte), nonce (12, random), ciphertext (as long as the plaintext), tag
    (16). Random nonces of 96 bits are safe for 2³² values under one key (NIST SP 800-38D, 8.3): a busy
    station writes fewer than 10⁷ a year. May be used from several threads.
    """

    def __init__(self, subkeys: Subkeys, station_id: str, *, algorithm: Algorithm = SM4_GCM) -> None:
        """Prepare the ciphers.

        Raises:
            CipherMissing: OpenSSL lacks ``algorithm``.
        """
        self._station_id = station_id
        self._default = algorithm
        self._ciphers = {
            known.number: known.make(_expand(subkeys.data, known.key_bytes, "cipher", known.name))
            for known in ALGORITHMS.values()
        }
        self._places: dict[tuple[str, str], bytes] = {}
        self._digest = hmac_sm3(_expand(subkeys.journal, 32, "value-digest"))
        self._paper = PaperDigest(subkeys.verify, station_id)
        self._clear = ClearValues(subkeys.verify, station_id)
        try:
            self.open("", "", "", self.seal("", "", "", b""))
        except UnsupportedAlgorithm as fault:
            raise CipherMissing(algorithm=algorithm.name) from fault

    def seal(self, table: str, column: str, row_id: str, plaintext: bytes | str) -> bytes:
        """Encrypt a value for one place; sealing it twice gives different bytes."""
        if isinstance(plaintext, str):
            plaintext = plaintext.encode("utf-8")
        number = self._default.number
        nonce = os.urandom(_NONCE_BYTES)
        encryptor = Cipher(self._ciphers[number], GCM(nonce)).encryptor()
        encryptor.authenticate_additional_data(self._place(number, table, column, row_id))
        sealed = encryptor.update(plaintext) + encryptor.finalize()
        return b"".join((bytes((number,)), nonce, sealed, encryptor.tag))

    def open(self, table: str, column: str, row_id: str, blob: bytes) -> bytes:
        """Decrypt a value that was sealed for exactly this place, or was written there in clear by a kiosk.

        Raises:
            SealBroken: it was not, or somebody changed it.
        """
        if self._clear.is_clear(blob):
            return self._clear.read(table, column, row_id, blob)
        if len(blob) < 1 + _NONCE_BYTES + _TAG_BYTES:
            raise SealBroken(table=table, column=column, row_id=row_id, reason="truncated")
        number = blob[0]
        cipher = self._ciphers.get(number)
        if cipher is None:
            raise SealBroken(table=table, column=column, row_id=row_id, reason="unknown_algorithm")
        nonce, tag = blob[1 : 1 + _NONCE_BYTES], blob[-_TAG_BYTES:]
        decryptor = Cipher(cipher, GCM(nonce, tag)).decryptor()
        decryptor.authenticate_additional_data(self._place(number, table, column, row_id))
        try:
            return decryptor.update(blob[1 + _NONCE_BYTES : -_TAG_BYTES]) + decryptor.finalize()
        except InvalidTag as fault:
            raise SealBroken(table=table, column=column, row_id=row_id, reason="authentication") from fault

    def open_text(self, table: str, column: str, row_id: str, blob: bytes) -> str:
        """Like ``open``, for a value that was text.

        Raises:
            SealBroken: as ``open``, or the value is not text ("not_text").
        """
        opened = self.open(table, column, row_id, blob)
        try:
            return opened.decode("utf-8")
        except UnicodeDecodeError:
            # `from None`: the decoder's message would carry the personal value into a log
            raise SealBroken(table=table, column=column, row_id=row_id, reason="not_text") from None

    def keyed_digest(self, table: str, column: str, row_id: str, plaintext: bytes | str) -> str:
        """What the journal keeps of a personal value: 32 hexadecimal characters (128 bits of HMAC-SM3).

        Bound to the place like the value itself, so that equal names at two rows give different digests.
        """
        context = self._digest.copy()
        context.update(_framed(self._station_id, table, column, row_id, plaintext))
        return context.finalize()[:16].hex()

    def stored_digest(
        self, table: str, column: str, row_id: str, blob: bytes, *, is_text: bool = True
    ) -> str:
        """What the journal must hold of a stored value.

        Raises:
            SealBroken: as `open_text`, or, where it is no text, as `open`.
        """
        if not is_text:
            return self.keyed_digest(table, column, row_id, self.open(table, column, row_id, blob))
        told = self.open_text(table, column, row_id, blob)
        if self._clear.is_clear(blob):
            return self._clear.digest(table, column, row_id, told)
        return self.keyed_digest(table, column, row_id, told)

    def qr_digest(self, text: str) -> str:
        """See ``PaperDigest.qr_digest``."""
        return self._paper.qr_digest(text)

    def key_check(self) -> bytes:
        """See ``PaperDigest.key_check``."""
        return self._paper.key_check()

    def require_key_check(self, stored: bytes) -> None:
        """Compare with the check in the station's row, before anything is read or written.

        Raises:
            DataKeyMismatch: another key was used to set this station up.
        """
        if not constant_time.compare_digest(self.key_check(), stored):
            raise DataKeyMismatch(station=self._station_id)

    def _place(self, number: int, table: str, column: str, row_id: str) -> bytes:
        # tables and columns are few and known, row ids are not: only the first part is kept
        start = self._places.get((table, column))
        if start is None:
            start = self._places[table, column] = _framed(self._station_id, table, column)
        return bytes((number,)) + start + _framed(row_id)
