"""Every table row; importing this package fills ``Base.metadata``."""

from window_client.persistence.rows.appointment_row import AppointmentRow
from window_client.persistence.rows.case_row import CaseRow, DraftRow, PaymentRow, VisitMaterialRow
from window_client.persistence.rows.door_answer_row import DoorAnswerRow
from window_client.persistence.rows.journal_row import JournalRow
from window_client.persistence.rows.person_row import (
    ApplicantRow,
    CompanionRow,
    PersonRow,
    PersonTokenRow,
    ReadLogRow,
    RemarkRow,
)
from window_client.persistence.rows.photo_row import PhotoImageRow, PhotoRow, PhotoUseRow
from window_client.persistence.rows.print_job_row import PrintJobRow
from window_client.persistence.rows.senior_row import (
    CitizenCheckRow,
    HomeVisitRow,
    SeniorCareRow,
    SeniorStepRow,
)
from window_client.persistence.rows.station_row import (
    CounterRow,
    DayClosingRow,
    NumberSeriesRow,
    OfficerRow,
    SettingRow,
    StationRow,
    WorkplaceRow,
)
from window_client.persistence.rows.ticket_row import TicketRow, VisitRow

__all__ = [
    "ApplicantRow",
    "AppointmentRow",
    "CaseRow",
    "CitizenCheckRow",
    "CompanionRow",
    "CounterRow",
    "DayClosingRow",
    "DoorAnswerRow",
    "DraftRow",
    "HomeVisitRow",
    "JournalRow",
    "NumberSeriesRow",
    "OfficerRow",
    "PaymentRow",
    "PersonRow",
    "PersonTokenRow",
    "PhotoImageRow",
    "PhotoRow",
    "PhotoUseRow",
    "PrintJobRow",
    "ReadLogRow",
    "RemarkRow",
    "SeniorCareRow",
    "SeniorStepRow",
    "SettingRow",
    "StationRow",
    "TicketRow",
    "VisitMaterialRow",
    "VisitRow",
    "WorkplaceRow",
]
