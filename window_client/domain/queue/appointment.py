"""An appointment (预约): somebody booked a time at this station before coming."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.errors import Refused
from window_client.ids import AppointmentId, StationId, TicketId


class AppointmentState(StrEnum):
    """Where an appointment stands."""

    EXPECTED = "expected"  #: 未到
    ARRIVED = "arrived"  #: 已取号
    CANCELLED = "cancelled"  #: 已取消


class AppointmentMoveRefused(Refused):
    """The appointment is no longer expected. Facts: state."""

    code = "appointment_move_refused"


@dataclass(frozen=True, slots=True)
class Appointment:
    """One booked visitor of a day's list.

    Attributes:
        day: the station's local day.
        booked_for: the booked time (UTC).
        person_name: as on the list; stored sealed, as is ``document_number``.
        document_kind: kind of the number, as in ``identity_number.py``; None if the list gives no number.
        number_token: keyed digest by which a read card finds the appointment.
        item_code: what was booked, if the list says so and the catalogue has it.
        ticket_id: the number that was given for it, once somebody came.
    """

    id: AppointmentId
    station_id: StationId
    day: date
    booked_for: datetime
    domain: BusinessDomain
    person_name: str
    document_kind: str | None
    document_number: str | None
    number_token: bytes | None
    state: AppointmentState
    made_at: datetime
    version: int = 1
    item_code: str | None = None
    ticket_id: TicketId | None = None

    def arrive(self, ticket_id: TicketId) -> "Appointment":
        """The visitor came, and a number was given.

        Raises:
            AppointmentMoveRefused: a number was given already, or it was cancelled.
        """
        return self._left_expected(AppointmentState.ARRIVED, ticket_id)

    def cancel(self) -> "Appointment":
        """The visitor will not come.

        Raises:
            AppointmentMoveRefused: see `arrive`.
        """
        return self._left_expected(AppointmentState.CANCELLED, None)

    def expect_again(self) -> "Appointment":
        """What was cancelled, or whose number was voided, is expected after all.

        Raises:
            AppointmentMoveRefused: it is expected.
        """
        if self.state is AppointmentState.EXPECTED:
            raise AppointmentMoveRefused(state=self.state.value)
        return replace(self, state=AppointmentState.EXPECTED, ticket_id=None, version=self.version + 1)

    def _left_expected(self, state: AppointmentState, ticket_id: TicketId | None) -> "Appointment":
        if self.state is not AppointmentState.EXPECTED:
            raise AppointmentMoveRefused(state=self.state.value)
        return replace(self, state=state, ticket_id=ticket_id, version=self.version + 1)
