"""The station itself, its settings, workplaces and closed days, as stored."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from window_client.ids import OfficerId, StationId, WorkplaceId

#: all of China keeps one time
STATION_ZONE = ZoneInfo("Asia/Shanghai")


def local_day(at: datetime) -> date:
    """The station's calendar day of a UTC time."""
    return at.astimezone(STATION_ZONE).date()


@dataclass(frozen=True, slots=True)
class StationRecord:
    """The police station (派出所) of this database.

    Attributes:
        region: six digits of the administrative division (GB/T 2260).
        simulated: its clock was given by simulation, demo or tests.
        demo: uses the published demo key; papers are watermarked and real use is refused.
    """

    id: StationId
    name: str
    bureau: str
    region: str
    address: str
    phone: str
    made_at: datetime
    simulated: bool
    demo: bool
    key_check: bytes
    version: int = 1


@dataclass(frozen=True, slots=True)
class StationSetting:
    """A station's setting: a JSON text by name."""

    id: str
    station_id: StationId
    value: str
    version: int = 1


@dataclass(frozen=True, slots=True)
class Workplace:
    """An enrolled PC, kiosk or command line; its id is the name of its journal chain."""

    id: WorkplaceId
    station_id: StationId
    name: str
    enrolled_at: datetime
    revoked_at: datetime | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """A closed day (日结).

    Attributes:
        heads: JSON, chain → [seq, mac] at closing.
        seal: one hash over the heads, printed with the report.
        figures_digest: digest of the canonical figures of the day's report.
    """

    id: str
    station_id: StationId
    day: date
    closed_at: datetime
    closed_by: OfficerId
    heads: str
    seal: str
    figures_digest: str
    version: int = 1
