"""A ticket kiosk of a test's station, as its own process opens it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.builders import DATA_KEY, StationRig
from window_client.domain.books.journal import StoredEntry
from window_client.kiosk_station import KioskStation, open_kiosk


@contextmanager
def kiosk_of(rig: StationRig, **how: Any) -> Iterator[KioskStation]:
    """A kiosk with a workplace of its own; ``how`` goes to ``open_kiosk``."""
    given = {"home": None, "data_key": DATA_KEY, "clock": rig.clock, "durable": False, **how}
    with open_kiosk(rig.url, **given) as opened:
        yield opened


def kiosk_rows(rig: StationRig, kiosk: KioskStation) -> list[StoredEntry]:
    """What the kiosk noted in its chain, without its enrolment."""
    return [
        row for row in rig.journal() if row.entry.chain == kiosk.workplace_id and row.entry.verb != "enrol"
    ]
