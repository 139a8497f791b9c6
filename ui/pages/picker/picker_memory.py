"""What this PC remembers of the picker: favourites, how often, and what was done last (本窗常用・刚办过).

A small file in the PC's own folder; codes of items only. Losing it loses a convenience, so a file that
cannot be read is begun anew, and one that cannot be written is not told.
"""

import json
import logging
import os
import tempfile
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from window_client.ids import OfficerId

_log = logging.getLogger(__name__)
FILE_NAME = "picker.json"
#: how many 刚办过 are kept for each officer
RECENT = 8


@dataclass(slots=True)
class PickerMemory:
    """Belongs to the GUI thread; only `load` and `save` touch the disk, on the runner.

    Attributes:
        favourites: codes that somebody marked with Alt+K, for the whole PC.
        used: how often each item was added at this PC.
        recent: newest first, by officer.
    """

    favourites: list[str] = field(default_factory=list)
    used: Counter[str] = field(default_factory=Counter)
    recent: dict[str, list[str]] = field(default_factory=dict)

    def toggle_favourite(self, code: str) -> bool:
        """Mark an item, or take the mark away; True if it is marked now."""
        if code in self.favourites:
            self.favourites.remove(code)
            return False
        self.favourites.append(code)
        return True

    def note(self, officer: OfficerId, code: str) -> None:
        """An item was added."""
        self.used[code] += 1
        rest = [other for other in self.recent.get(officer, []) if other != code]
        self.recent[officer] = [code, *rest][:RECENT]

    def common(self, limit: int = 8) -> list[str]:
        """本窗常用: favourites first, then the most used."""
        most = [code for code, _ in self.used.most_common() if code not in self.favourites]
        return [*self.favourites, *most][: max(limit, len(self.favourites))]

    def of_officer(self, officer: OfficerId) -> list[str]:
        """刚办过, newest first."""
        return list(self.recent.get(officer, []))

    def to_text(self) -> str:
        """As kept in the file."""
        kept = {"favourites": self.favourites, "used": dict(self.used), "recent": self.recent}
        return json.dumps(kept, ensure_ascii=False, indent=1)


def load_memory(home: Path) -> PickerMemory:
    """What was kept; an empty memory where there is none or it cannot be read."""
    try:
        kept = json.loads((home / FILE_NAME).read_text("utf-8"))
        return PickerMemory(
            [str(code) for code in kept["favourites"]],
            Counter({str(code): int(times) for code, times in kept["used"].items()}),
            {str(who): [str(code) for code in codes] for who, codes in kept["recent"].items()},
        )
    except FileNotFoundError:
        return PickerMemory()
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        _log.warning("the picker's memory cannot be read: %s", type(fault).__name__)
        return PickerMemory()


def save_memory(home: Path, text: str) -> None:
    """Replace the file in one step."""
    written = ""
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, written = tempfile.mkstemp(dir=home, prefix=".picker-")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(written).replace(home / FILE_NAME)
    except OSError as fault:
        _log.warning("the picker's memory cannot be written: %s", type(fault).__name__)
        with suppress(OSError):
            Path(written).unlink()
