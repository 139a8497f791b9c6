"""The voice of this PC while it is being recorded: a voice pack in a folder, changed clip by clip."""

import errno
import os
import tempfile
import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from window_client.devices.voice_clip import Clip, write_clip
from window_client.devices.voice_pack import (
    DESCRIPTION_FILE,
    PackDescription,
    PackProblem,
    VoicePack,
    VoicePackInvalid,
    description_text,
    pack_as_zip,
    playable,
    read_pack,
)
from window_client.errors import WorldFault

#: of a voice that is recorded here: more than speech needs, small enough for a USB stick
RECORDING_RATE: Final = 24_000


class VoiceNotWritten(WorldFault):
    """A voice could not be stored; what was there before is unchanged. Facts: reason (the system's word)."""

    code = "voice_not_written"


class VoiceFolder:
    """One pack, on this PC. Everything blocks, and may be called by several threads.

    A folder that cannot be read as a pack is moved aside by the first change, never written over.

    Attributes:
        new: what a voice that begins here says of itself.
    """

    def __init__(self, folder: Path, *, new_name: str) -> None:
        """``new_name``: the name of a voice that begins here."""
        self._folder = folder
        # a change reads the pack first; two at once would lose a clip
        self._lock = threading.RLock()
        self.new = PackDescription(name=new_name, rate=RECORDING_RATE)

    def read(self) -> VoicePack:
        """What there is; without any recording an empty pack.

        Raises:
            VoicePackInvalid: the folder holds something that is no pack.
        """
        with self._lock:
            try:
                return read_pack(self._folder)
            except VoicePackInvalid as error:
                if error.facts["problem"] == PackProblem.MISSING or self._is_empty():
                    return VoicePack(self.new, {})
                raise

    def put(self, name: str, clip: Clip) -> VoicePack:
        """Keep a clip under the name of its piece, in place of the one before.

        Raises:
            VoiceNotWritten: disk full, no right, …
        """
        with self._lock:
            pack = self._started()
            data = write_clip(clip)
            self._write(f"{name}.wav", data)
            fresh, wrong = playable(data, name, pack.description.rate)
            return self._changed(pack, name, file=f"{name}.wav", clip=fresh, problem=wrong)

    def delete(self, name: str) -> VoicePack:
        """Give a clip up.

        Raises:
            VoiceNotWritten: no right, …
        """
        with self._lock:
            pack = self._started()
            if name not in pack.files:
                return pack
            left = self._changed(pack, name)
            try:
                (self._folder / pack.files[name]).unlink(missing_ok=True)
            except OSError as fault:
                raise VoiceNotWritten(reason=_error_name(fault)) from fault
            return left

    def take_over(self, place: Path) -> tuple[VoicePack, Path | None]:
        """Put another pack, a zip file or a folder, in place of this one; the one before is kept beside.

        Clips that cannot be played are left behind.

        Returns:
            The pack now here (``problems`` are those of the pack that came), and where the old one lies.

        Raises:
            VoicePackInvalid: nothing can be made of it. VoiceNotWritten: it could not be stored.
        """
        coming = read_pack(place)
        if place.resolve() == self._folder.resolve():
            return coming, None
        with self._lock:
            try:
                self._folder.parent.mkdir(parents=True, exist_ok=True)
                fresh = Path(tempfile.mkdtemp(prefix=f".{self._folder.name}.", dir=self._folder.parent))
                for name, clip in coming.clips.items():
                    (fresh / f"{name}.wav").write_bytes(write_clip(clip))
                names = {name: f"{name}.wav" for name in coming.clips}
                text = description_text(coming.description, names)
                (fresh / DESCRIPTION_FILE).write_text(text, "utf-8", newline="\n")
                aside = self._move_aside()
                fresh.rename(self._folder)
            except OSError as fault:
                raise VoiceNotWritten(reason=_error_name(fault)) from fault
            return replace(coming, files=names), aside

    def _started(self) -> VoicePack:
        try:
            pack = self.read()
        except VoicePackInvalid:
            pack = VoicePack(self.new, {})
            try:
                self._move_aside()
            except OSError as fault:
                raise VoiceNotWritten(reason=_error_name(fault)) from fault
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise VoiceNotWritten(reason=_error_name(fault)) from fault
        return pack

    def _changed(
        self, pack: VoicePack, name: str, *, file: str = "", clip: Clip | None = None, problem: str = ""
    ) -> VoicePack:
        """The pack with another file for a piece, or with none; noted in its description."""
        files = {piece: told for piece, told in pack.files.items() if piece != name}
        clips = {piece: told for piece, told in pack.clips.items() if piece != name}
        problems = {piece: told for piece, told in pack.problems.items() if piece != name}
        if file:
            files[name] = file
        if clip is not None:
            clips[name] = clip
        if problem:
            problems[name] = problem
        self._write(DESCRIPTION_FILE, description_text(pack.description, files).encode())
        return VoicePack(pack.description, clips, problems, files)

    def _write(self, name: str, data: bytes) -> None:
        _replace(self._folder / name, data)

    def _move_aside(self) -> Path | None:
        if self._is_empty():
            self._folder.rmdir()
        if not self._folder.exists():
            return None
        aside = self._folder.with_name(f"{self._folder.name}-{datetime.now(UTC):%Y%m%dT%H%M%S%f}")
        self._folder.rename(aside)
        return aside

    def _is_empty(self) -> bool:
        return self._folder.is_dir() and not any(self._folder.iterdir())


def write_zip(pack: VoicePack, place: Path) -> None:
    """The clips that can be played, as one file to carry to other PCs.

    Raises:
        VoiceNotWritten: disk full, no right, …; nothing of the file is left then.
    """
    data = pack_as_zip(pack.description, {name: write_clip(clip) for name, clip in pack.clips.items()})
    _replace(place, data)


def _replace(place: Path, data: bytes) -> None:
    """In one step: a power cut leaves the old file or the new one."""
    try:
        descriptor, temporary = tempfile.mkstemp(prefix=f".{place.name}.", dir=place.parent)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(place)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as fault:
        raise VoiceNotWritten(reason=_error_name(fault)) from fault


def _error_name(fault: OSError) -> str:
    return errno.errorcode.get(fault.errno or 0, type(fault).__name__)
