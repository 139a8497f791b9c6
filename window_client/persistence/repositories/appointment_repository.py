"""Appointments."""

from datetime import date

from window_client.domain.queue.appointment import Appointment
from window_client.persistence.mapper import Mapper
from window_client.persistence.repositories.repository import Repository
from window_client.persistence.rows.appointment_row import AppointmentRow

_A = AppointmentRow.__table__.c


class AppointmentRepository(Repository[Appointment]):
    """Booked visitors."""

    mapper = Mapper(AppointmentRow, Appointment)
    locked = True

    def of_day(self, day: date) -> tuple[Appointment, ...]:
        """A day's list in the order of the booked times, cancelled ones too."""
        return self._all(_A.day == day, order=(_A.booked_for, _A.id))

    def by_number_token(self, day: date, token: bytes) -> tuple[Appointment, ...]:
        """Those of a day whose number has this token, in the order of the booked times.

        8 bytes can collide: compare the number where it can be read.
        """
        return self._all(_A.day == day, _A.number_token == token, order=(_A.booked_for, _A.id))

    def of_ticket(self, ticket_id: str) -> Appointment | None:
        """The appointment for which a number was given."""
        return self._one(_A.ticket_id == ticket_id)
