"""The keys of a ticket kiosk (取号机): enough to give numbers, too few to read a name.

A kiosk stands alone in the hall. It holds the search and verify subkeys and the key of its own journal
chain (design §8), never the data key nor the data and journal subkeys. They lie in a file of the kiosk's own
folder (0600): after a power cut it starts alone, and nobody is there to open a keyring.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self

from window_client.errors import Refused
from window_client.ids import StationId, WorkplaceId
from window_client.persistence.encryption import (
    CLEAR_COLUMNS,
    ChainMac,
    ClearValues,
    PaperDigest,
    Sealer,
    Subkeys,
    chain_digest,
)
from window_client.persistence.key_file import (
    KeyFileUnusable,
    read_private_text,
    write_private_text,
)

#: in the folder of a PC that was enrolled as a kiosk
KIOSK_KEY_FILE: Final = "kiosk.key"
_KEY_BYTES: Final = 32


class KeyNotHeld(Refused):
    """A kiosk was asked for what needs a key that it does not hold. Facts: table, column."""

    code = "key_not_held"


@dataclass(frozen=True, slots=True)
class KioskKeys:
    """What a kiosk holds, 32 bytes each; never shown by ``repr``.

    Attributes:
        workplace_id: the kiosk; `chain` is the key of its journal chain.
        search: finds the live ticket of a document again.
        verify: makes and checks the characters of a QR code.
    """

    station_id: StationId
    workplace_id: WorkplaceId
    search: bytes = field(repr=False)
    verify: bytes = field(repr=False)
    chain: bytes = field(repr=False)

    @classmethod
    def of(cls, subkeys: Subkeys, station_id: StationId, workplace_id: WorkplaceId) -> Self:
        """The part of a station's subkeys that a kiosk is given."""
        return cls(station_id, workplace_id, subkeys.search, subkeys.verify, subkeys.chain_key(workplace_id))

    def keep(self, file: Path) -> None:
        """Write them into a file of ours alone (0600), in the place of those of an earlier enrolment.

        Nothing is lost with those: whoever has the recovery code makes them again.

        Raises:
            KeyFileUnusable: it cannot be written.
        """
        written = json.dumps(
            {
                "station": self.station_id,
                "workplace": self.workplace_id,
                "search": self.search.hex(),
                "verify": self.verify.hex(),
                "chain": self.chain.hex(),
            }
        )
        fresh = file.with_name(f"{file.name}.new")
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            # left behind by an enrolment that was broken off
            fresh.unlink(missing_ok=True)
            write_private_text(fresh, written)
            fresh.replace(file)
        except OSError as fault:
            raise KeyFileUnusable(
                path=str(file), problem="not_written", remedy="name_another_file"
            ) from fault

    @classmethod
    def read(cls, file: Path) -> Self:
        """The keys in a file.

        Raises:
            KeyFileUnusable: see there.
        """
        try:
            told = json.loads(read_private_text(file))
            keys = [bytes.fromhex(told[name]) for name in ("search", "verify", "chain")]
            station, workplace = StationId(told["station"]), WorkplaceId(told["workplace"])
        except (ValueError, KeyError, TypeError):
            # `from None`: the message could quote a key
            raise KeyFileUnusable(path=str(file), problem="not_a_key", remedy="write_again") from None
        if any(len(key) != _KEY_BYTES for key in keys):
            raise KeyFileUnusable(path=str(file), problem="not_a_key", remedy="write_again")
        return cls(station, workplace, *keys)

    def chain_mac(self) -> ChainMac:
        """Links the rows of the kiosk's own chain."""
        return ChainMac(self.chain)


class KioskSealer(Sealer):
    """A `Sealer` that can seal and open nothing; its own slips it keeps in clear."""

    def __init__(self, keys: KioskKeys) -> None:
        # deliberately without the ciphers of `Sealer`: there is no key for them
        self._station_id = keys.station_id
        self._paper = PaperDigest(keys.verify, keys.station_id)
        self._clear = ClearValues(keys.verify, keys.station_id)
        self._commands = chain_digest(keys.chain)

    def seal(self, table: str, column: str, row_id: str, plaintext: bytes | str) -> bytes:
        """The value in clear.

        Raises:
            KeyNotHeld: the column holds personal data.
        """
        if (table, column) not in CLEAR_COLUMNS or isinstance(plaintext, bytes):
            raise KeyNotHeld(table=table, column=column)
        return self._clear.write(table, column, row_id, plaintext)

    def open(self, table: str, column: str, row_id: str, blob: bytes) -> bytes:
        """A value in clear.

        Raises:
            KeyNotHeld: it is sealed.
            SealBroken: it was not written here by this station.
        """
        if not self._clear.is_clear(blob):
            raise KeyNotHeld(table=table, column=column)
        return self._clear.read(table, column, row_id, blob)

    def keyed_digest(self, table: str, column: str, row_id: str, plaintext: bytes | str) -> str:
        """What the journal keeps of the kiosk's own slip, or of the arguments of its own command.

        Raises:
            KeyNotHeld: of anything else.
        """
        if isinstance(plaintext, str) and (table, column) in CLEAR_COLUMNS:
            return self._clear.digest(table, column, row_id, plaintext)
        if table == "journal":
            return self._commands(self._station_id, table, column, row_id, plaintext)
        raise KeyNotHeld(table=table, column=column)
