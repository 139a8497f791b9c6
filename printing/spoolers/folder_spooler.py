"""A folder in place of a printer: for a demo station without one, and for exports that somebody carries away.

A file appears whole or not at all, is on disk before :meth:`FolderSpooler.submit` returns, is readable by its
owner only (it may hold personal data), and is never overwritten.
"""

import errno
import hashlib
import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

from printing.spooler import (
    Media,
    PrinterInfo,
    PrinterMissing,
    PrinterState,
    SpoolerError,
    SpoolerUnreachable,
    SpoolJob,
    SpoolPhase,
    SpoolState,
    SubmitRefused,
    check_submission,
)

_REF_PREFIX: Final = "folder"
_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*]')
_MAX_STEM_BYTES: Final = 120
# names of devices, in any case and with any ending, on Windows
_DEVICES: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_DISK_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def file_name_for(token: str) -> str:
    """The file that a token becomes: its own text where every system allows it as a name.

    Otherwise the offending characters become ``_`` and a digest of the token keeps two tokens apart.
    """
    stem = _FORBIDDEN.sub("_", token)
    shortened = stem.encode("utf-8")[:_MAX_STEM_BYTES].decode("utf-8", "ignore")
    if shortened == token and not token.startswith(".") and not _DEVICES.fullmatch(token):
        return f"{token}.pdf"
    digest = hashlib.sha256(token.encode("utf-8")).hexdigest()[:12]
    return f"{shortened.lstrip('.')}~{digest}.pdf"


class FolderSpooler:
    """A :class:`printing.spooler.Spooler` whose only printer is a folder.

    Args:
        folder: where the files go; made when the first one comes.
        printer: the name under which the folder is a printer.
    """

    def __init__(self, folder: Path, *, printer: str = "folder") -> None:
        self.folder = folder
        self.printer = printer

    def printers(self) -> list[PrinterInfo]:
        """The folder; its description is its path."""
        return [PrinterInfo(self.printer, str(self.folder), PrinterState.IDLE, accepts=True)]

    def submit(self, pdf: bytes, *, token: str, printer: str, media: Media, copies: int = 1) -> SpoolJob:
        """Writes the file, once, however many ``copies``; ``media`` is what the PDF says itself."""
        check_submission(token, copies)
        if not pdf.startswith(b"%PDF-"):
            raise SubmitRefused(printer=printer, problem="document")
        earlier = self.find(token, printer)
        if earlier is not None:
            return earlier
        name = file_name_for(token)
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._write(pdf, self.folder / name)
        except FileExistsError as fault:
            # another name to the system that only differs in case or in how accents are written
            raise SubmitRefused(printer=printer, problem="name_taken") from fault
        except OSError as fault:
            raise self._fault(fault, printer) from fault
        return SpoolJob(token, printer, f"{_REF_PREFIX}:{name}")

    def find(self, token: str, printer: str) -> SpoolJob | None:
        """The file of this token, also after a crash."""
        if printer != self.printer:
            raise PrinterMissing(printer=printer)
        name = file_name_for(token)
        return SpoolJob(token, printer, f"{_REF_PREFIX}:{name}") if self._holds(name) else None

    def poll(self, job: SpoolJob) -> SpoolState:
        """``DONE`` while the file is there; ``UNKNOWN`` once somebody has taken it away."""
        if job.ref.startswith(f"{_REF_PREFIX}:") and self._holds(file_name_for(job.token)):
            return SpoolState(SpoolPhase.DONE)
        return SpoolState(SpoolPhase.UNKNOWN, "job_not_found")

    def cancel(self, job: SpoolJob) -> bool:
        """Always False: a file is there or not, it is never under way."""
        return False

    def _holds(self, name: str) -> bool:
        try:
            # by listing, so that a name in another case is not taken for ours
            return name in os.listdir(self.folder)  # noqa: PTH208 - a listing of names is what is meant
        except FileNotFoundError:
            return False
        except OSError as fault:
            raise self._unreachable(fault) from fault

    def _write(self, pdf: bytes, target: Path) -> None:
        handle, temporary = tempfile.mkstemp(prefix=".", suffix=".part", dir=self.folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(pdf)
                file.flush()
                os.fsync(file.fileno())
            _move_without_replacing(Path(temporary), target)
        finally:
            with suppress(FileNotFoundError):
                Path(temporary).unlink()
        if os.name == "posix":
            folder = os.open(self.folder, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)

    def _fault(self, fault: OSError, printer: str) -> SpoolerError:
        if fault.errno in _DISK_FULL:
            return SubmitRefused(printer=printer, problem="disk_full")
        return self._unreachable(fault)

    def _unreachable(self, fault: OSError) -> SpoolerUnreachable:
        problem = errno.errorcode.get(fault.errno or 0, "os_error").lower()
        return SpoolerUnreachable(server=str(self.folder), problem=problem)


def _move_without_replacing(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:
        # no hard links here (FAT on a memory stick, some network folders). Windows' rename refuses an
        # existing target; elsewhere the look beforehand will do, as one process at a time sends a token
        if target.exists():
            raise FileExistsError(errno.EEXIST, "exists", str(target)) from None
        source.rename(target)
