"""Papers with codes on them, as citizens carry them from the window to the kiosk."""

import os
import random
from pathlib import Path

from window_client.bootstrap import Station
from window_client.domain.paper.check_character import CodeKind, scan_text


def paper_code(station: Station, kind: CodeKind, number: str) -> str:
    """The square code of a receipt or a notice, as the station prints it."""
    text = scan_text(kind, number)
    with station._opened.database.read() as work:
        return text + work.qr_digest(text)


def lay_down(papers: Path, code: str) -> None:
    """Somebody has a paper from now on; one small write, so that no line is torn."""
    handle = os.open(papers, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(handle, f"{code}\n".encode())
    finally:
        os.close(handle)


def one_of(papers: Path, chance: random.Random, more: tuple[str, ...]) -> str:
    """A paper that somebody brings, mostly a new one.

    Args:
        more: codes of papers that were there before.
    """
    known = papers.read_text("utf-8").split() if papers.exists() else []
    return chance.choice((*more, *known[-60:]))
