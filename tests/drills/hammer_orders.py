"""What a hammering client asks for: commands as plain values, so that its log can hold and repeat them."""

import hashlib
import json
import os
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, is_dataclass
from datetime import datetime
from operator import attrgetter
from pathlib import Path
from typing import Any

from window_client.bootstrap import Station
from window_client.domain.books.journal import to_json
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.ids import CommandId
from window_client.kiosk_station import KioskStation
from window_client.services.appointment_line import Booking, DocumentNumber
from window_client.services.visit_desk import CardRead

#: outcomes beside the codes of refusals
DONE, NOBODY = "done", "nobody"
#: arguments that are times
_TIMES = frozenset({"taken_at", "until"})


@dataclass(frozen=True, slots=True)
class Order:
    """One command.

    Attributes:
        verb: where a station has it, for example ``queue.call_next``.
        args: its arguments, each as JSON can hold it.
    """

    command: CommandId
    verb: str
    args: Mapping[str, Any]

    def give(self, station: Station | KioskStation) -> Any:
        """Let the station, or a kiosk of it, do it."""
        given = {name: _argument(name, value) for name, value in self.args.items()}
        return attrgetter(self.verb)(station)(command_id=self.command, **given)


def _argument(name: str, value: Any) -> Any:
    if name in _TIMES:
        return datetime.fromisoformat(value)
    match name:
        case "card":
            return CardRead(**value)
        case "domain":
            return BusinessDomain(value)
        case "person_class":
            return PersonClass(value)
        case "booking" if isinstance(value, dict):
            return _booking(value)
        case "bookings":
            return [_booking(one) for one in value]
    return value


def _booking(told: Mapping[str, Any]) -> Booking:
    document = told["document"]
    return Booking(
        datetime.fromisoformat(told["booked_for"]),
        told["name"],
        DocumentNumber(**document) if document else None,
        BusinessDomain(told["domain"]),
    )


def digest_of(result: object) -> str:
    """Tells two results apart, whatever process computes it."""
    plain = asdict(result) if is_dataclass(result) and not isinstance(result, type) else result
    return hashlib.sha256(to_json(plain).encode()).hexdigest()[:32]


@dataclass(slots=True)
class Given:
    """A command and what became of it, as the log of one client has it.

    Attributes:
        began, ended: Unix time; ``ended`` is None where the client was killed before the answer.
        outcome: `DONE`, `NOBODY` or the code of the refusal.
        digest: of the result.
    """

    client: int
    order: Order
    began: float
    ended: float | None = None
    outcome: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class ComeBack:
    """A client has started and asked what its counter holds.

    Attributes:
        holds: id of that ticket, if there is one.
        command: the next one that it gave.
    """

    client: int
    holds: str | None
    command: CommandId


class HammerLog:
    """Appended lines of JSON; a torn last one cannot be, since each is one small write."""

    def __init__(self, file: Path) -> None:
        self._handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def begun(self, order: Order) -> None:
        """It is about to be given."""
        self._write("begun", command=order.command, verb=order.verb, args=dict(order.args))

    def ended(self, order: Order, outcome: str, digest: str = "") -> None:
        """Its answer is here."""
        self._write("ended", command=order.command, outcome=outcome, digest=digest)

    def tell(self, kind: str, **facts: object) -> None:
        """Something else that happened: race, fault, holds, broken."""
        self._write(kind, **facts)

    def _write(self, kind: str, **facts: object) -> None:
        os.write(self._handle, f"{json.dumps({'kind': kind, 'at': time.time(), **facts})}\n".encode())

    def close(self) -> None:
        """Close the file."""
        os.close(self._handle)


def read_log(file: Path) -> list[dict[str, Any]]:
    """All lines of a client, oldest first."""
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]
