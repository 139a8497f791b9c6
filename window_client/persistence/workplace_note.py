"""What a workplace keeps outside the database: who it is in which station, and its last journal row."""

import json
import logging
from pathlib import Path
from threading import Lock

from filelock import FileLock, Timeout

from window_client.ids import WorkplaceId

_log = logging.getLogger(__name__)


#: a note is always so long, filled up with blanks
_RECORD = 200


def has_worked_here(home: Path) -> bool:
    """Whether ``home`` holds the note of a workplace that has written in a journal, of whatever station."""
    return any(_noted_rows(file) for file in home.glob("workplace-*.json"))


def _noted_rows(file: Path) -> int:
    try:
        return int(json.loads(file.read_text("utf-8"))["seq"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0  # a torn note says nothing


class WorkplaceNote:
    """A small file in the PC's own folder; only one process at a time holds it.

    The note may be older than the database (a crash between commit and note): that is normal. A
    database older than the note has lost rows, and `audit verify` reports it.
    """

    def __init__(self, home: Path, station_id: str) -> None:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._file = home / f"workplace-{station_id}.json"
        self._lock_file = FileLock(str(home / f"workplace-{station_id}.lock"))
        self._guard = Lock()
        self._last: tuple[int, bytes] | None = None
        self.workplace_id: WorkplaceId | None = None

    def take(self) -> bool:
        """Try to own this workplace, and read its note. False: another process has it."""
        try:
            self._lock_file.acquire(timeout=0)
        except Timeout:
            return False
        try:
            noted = json.loads(self._file.read_text("utf-8"))
            self.workplace_id = WorkplaceId(noted["workplace"])
            if noted["seq"]:
                self._last = (noted["seq"], bytes.fromhex(noted["mac"]))
        except FileNotFoundError:
            pass
        except (ValueError, KeyError, TypeError):
            # a torn note says nothing; the database still does
            self._file.rename(self._file.with_suffix(".unreadable"))
        return True

    def settle(self, workplace_id: WorkplaceId) -> None:
        """Remember who this workplace is; a note about another one is put aside, not overwritten."""
        if self._last is not None:
            self._file.replace(self._file.with_suffix(".earlier"))
            self._last = None
        self.workplace_id = workplace_id
        self._write(0, b"")

    def keep(self, seq: int, mac: bytes) -> None:
        """After a commit: remember the row, unless a later one is noted already (threads may overtake).

        A note that cannot be written is only logged: the act is committed, and a note that lags is normal.
        """
        with self._guard:
            if self._last is None or seq > self._last[0]:
                self._last = (seq, mac)
                try:
                    self._write(seq, mac)
                except OSError as fault:
                    _log.warning("workplace note not written: %s", type(fault).__name__)

    def read(self) -> tuple[int, bytes] | None:
        """The last noted (seq, mac)."""
        return self._last

    def release(self) -> None:
        """Let another process have the workplace."""
        self._lock_file.release()

    def _write(self, seq: int, mac: bytes) -> None:
        text = json.dumps({"workplace": self.workplace_id, "seq": seq, "mac": mac.hex()})
        # in place: a rename after every commit costs more than the commit; always as long, so that nothing
        # of an older note is left behind it, and a torn one cannot be read and says nothing
        record = text.ljust(_RECORD).encode()
        with self._file.open("r+b" if self._file.exists() else "wb") as note:
            note.write(record)
            note.truncate()
