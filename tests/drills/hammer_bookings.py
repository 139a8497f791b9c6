"""What a hammering client does with booked visitors: lists, single bookings, cancelling, their numbers."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.drills.hammer_client import HammerClient
from tests.drills.hammer_orders import DONE
from tests.drills.hammer_station import CARDS, CLASSES, DOMAINS, card_of
from window_client.bootstrap import Station
from window_client.domain.queue.appointment import AppointmentState
from window_client.domain.station.station_record import STATION_ZONE, local_day
from window_client.services.appointment_service import BookedVisitor
from window_client.services.day_book import midnight

#: booked times lie on such minutes, so that the same booking comes twice now and then
_EVERY_MIN = 5


class HammerBookings(HammerClient):
    """The guide's work with the day's list; every client does some of it."""

    _station: Station

    def _book(self) -> None:
        guide = self._job.station.guide
        match self._pick(many=20, one=25, cancel=20, come=35):
            case "many":
                bookings = [self._a_booking() for _ in range(self._chance.randrange(1, 7))]
                self._do("appointments.import_list", officer=guide, bookings=bookings)
            case "one":
                self._do("appointments.add", officer=guide, booking=self._a_booking())
            case "cancel":
                if (one := self._somebody_booked()) is not None:
                    self._do("appointments.cancel", officer=guide, appointment=one.id)
            case _:
                if (one := self._somebody_booked()) is not None:
                    self._comes(one)

    def _comes(self, one: BookedVisitor) -> None:
        outcome, ticket = self._do(
            "queue.take_ticket",
            officer=self._job.station.guide,
            domain=one.domain.value,
            person_class=self._chance.choice((*CLASSES, "booked", "booked")),
            appointment=one.id,
        )
        if outcome == DONE and self._chance.random() < 0.2:
            # printed on the wrong paper: the visitor is expected again
            reason = "打印有误"
            self._do("queue.void", officer=self._job.station.guide, ticket=ticket.id, reason=reason)

    def _a_booking(self) -> dict[str, Any]:
        """Somebody with a card of this station's people, some minutes ago or ahead, today."""
        now = datetime.now(UTC)
        at = now + timedelta(minutes=self._chance.randrange(-30, 60))
        at = max(midnight(local_day(now)), at).astimezone(STATION_ZONE)
        at = at.replace(minute=at.minute // _EVERY_MIN * _EVERY_MIN, second=0, microsecond=0)
        person = card_of(self._chance.randrange(CARDS))
        told = self._chance.random() < 0.8
        return {
            "booked_for": at.isoformat(),
            "name": person.name,
            "document": {"kind": "citizen", "number": person.number} if told else None,
            "domain": self._chance.choice(DOMAINS),
        }

    def _somebody_booked(self) -> BookedVisitor | None:
        """Mostly one who is still expected."""
        guide = self._job.station.guide
        found = self._patiently(lambda: self._station.appointments.of_day(officer=guide))
        expected = [one for one in found if one.state is AppointmentState.EXPECTED]
        among = expected if expected and self._chance.random() < 0.9 else found
        return self._chance.choice(among) if among else None
