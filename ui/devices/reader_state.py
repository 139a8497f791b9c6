"""How the card reader of this PC is; apart from the reader, for whoever shows it before it is looked for."""

from enum import StrEnum


class ReaderState(StrEnum):
    """How the reader is."""

    NONE = "none"  #: none is chosen
    OPENING = "opening"  #: it is being looked for
    READY = "ready"  #: it answers
    AWAY = "away"  #: it is not connected, or was unplugged; it is tried again
    SILENT = "silent"  #: the line is there and nobody answers; it is tried again
    FAULTY = "faulty"  #: what it answers cannot be used; it is tried again
