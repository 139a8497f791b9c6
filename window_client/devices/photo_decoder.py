"""The photo of a card's chip: 1,024 bytes that only a licensed program can turn into a picture (WLT).

No such program comes with this one. A station that has the licence names a program of its own that reads the
bytes from its standard input and writes the picture to its standard output; a vendor's library is wrapped in
such a program, so that a crash inside it takes nobody along.
"""

import subprocess
from pathlib import Path
from typing import ClassVar, Final

from window_client.errors import WorldFault
from window_client.settings import Settings

#: what a chip's photo is when it is decoded, px (GA 490)
PICTURE_SIZE: Final = (102, 126)
_LONGEST_S: Final = 5.0
#: a picture of that size in four bytes a pixel and its header is smaller
_MOST_BYTES: Final = 102 * 126 * 4 + 2048


class PhotoNotDecoded(WorldFault):
    """The chip's photo could not be turned into a picture; nothing else depends on it.

    Facts: problem (not_started, too_slow, failed or no_picture).
    """

    code: ClassVar[str] = "photo_not_decoded"


class ProgramDecoder:
    """A licensed program of the station; a `PhotoDecoder` of ``services/ports.py``."""

    def __init__(self, program: Path) -> None:
        self._program = program

    def decode(self, photo: bytes) -> bytes:
        """The picture of a chip's 1,024 bytes.

        Raises:
            PhotoNotDecoded: see there.
        """
        try:
            done = subprocess.run(
                [str(self._program)], input=photo, capture_output=True, timeout=_LONGEST_S, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise PhotoNotDecoded(problem="too_slow") from error
        except OSError as error:
            raise PhotoNotDecoded(problem="not_started") from error
        if done.returncode != 0:
            raise PhotoNotDecoded(problem="failed")
        if not _is_bitmap(done.stdout):
            raise PhotoNotDecoded(problem="no_picture")
        return done.stdout


def photo_decoder(settings: Settings) -> ProgramDecoder | None:
    """The station's program, if this PC has one."""
    return ProgramDecoder(Path(settings.photo_decoder)) if settings.photo_decoder else None


def _is_bitmap(picture: bytes) -> bool:
    """A bitmap of the size that a chip's photo has; what is in it is looked at where it is kept."""
    if not (54 < len(picture) <= _MOST_BYTES and picture[:2] == b"BM"):
        return False
    width = int.from_bytes(picture[18:22], "little", signed=True)
    height = int.from_bytes(picture[22:26], "little", signed=True)
    return (width, abs(height)) == PICTURE_SIZE
