"""The word that goes round a station after a commit: who changed which rows; no personal data.

It may be lost or come late, and is never the truth: whoever hears it reads the rows.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from window_client.domain.books.journal import EntityChange

CHANNEL = "window_client"
#: a notification of PostgreSQL holds less than 8,000 bytes
_LONGEST = 7_000


@dataclass(frozen=True, slots=True)
class Heard:
    """What was told.

    Attributes:
        by: the workplace that did it; empty where that is not known.
        rows: (table, row id) of what was changed; empty means: look again at everything.
        versions: row id → the row's version after the change.
    """

    by: str = ""
    rows: frozenset[tuple[str, str]] = frozenset()
    versions: Mapping[str, int] = field(default_factory=dict, compare=False)


def word_of(chain: str, changes: Sequence[EntityChange]) -> str:
    """What is told of an act: workplace, and (table, id, version) of each row."""
    rows = [[change.table, change.row_id, change.version] for change in changes]
    told = _written(chain, rows)
    # so many rows that looking again at everything is quicker
    return told if len(told) <= _LONGEST else _written(chain, [])


def heard_in(told: str) -> Heard:
    """The same read back; what cannot be read still means that something changed."""
    try:
        said = json.loads(told)
        rows = [(str(table), str(row_id), int(version)) for table, row_id, version in said["rows"]]
        return Heard(
            str(said["by"]),
            frozenset((table, row_id) for table, row_id, _ in rows),
            {row_id: version for _, row_id, version in rows},
        )
    except (ValueError, KeyError, TypeError, IndexError):
        return Heard()


def _written(chain: str, rows: list[list[Any]]) -> str:
    return json.dumps({"by": chain, "rows": rows}, separators=(",", ":"))
