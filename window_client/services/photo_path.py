"""Reads the file of a photo that a clerk chose; what cannot be read is said in its own words."""

from pathlib import Path
from typing import Final

from window_client.errors import InvalidInput
from window_client.services.photo_file import MOST_BYTES

#: one byte more than may come in is enough to say that it is too large
_MOST_READ: Final = MOST_BYTES + 1


class PhotoFileUnreadable(InvalidInput):
    """The file cannot be read. Facts: problem (missing, folder, forbidden, unreadable)."""

    code = "photo_file_unreadable"


def read_photo_file(path: str) -> bytes:
    """The bytes of a file.

    Raises:
        PhotoFileUnreadable: see there.
    """
    try:
        with Path(path).expanduser().open("rb") as file:
            return file.read(_MOST_READ)
    except FileNotFoundError as error:
        raise PhotoFileUnreadable(problem="missing") from error
    except IsADirectoryError as error:
        raise PhotoFileUnreadable(problem="folder") from error
    except PermissionError as error:
        raise PhotoFileUnreadable(problem="forbidden") from error
    except (OSError, ValueError, RuntimeError) as error:
        # a path with a null in it, or a home folder that nobody has
        raise PhotoFileUnreadable(problem="unreadable") from error
