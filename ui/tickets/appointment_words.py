"""Sentences and looks of booked visitors. Words only, no widgets."""

from collections.abc import Mapping

from ui.labels import words
from ui.tickets.queue_words import clock, translate
from ui.widgets.table_rows import Cell
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.appointment import AppointmentState
from window_client.services.appointment_line import AppointmentField
from window_client.services.appointment_service import BookedVisitor

#: tone and icon of each state
APPOINTMENT_LOOKS: Mapping[AppointmentState, tuple[str, str]] = {
    AppointmentState.EXPECTED: ("info", "st.time"),
    AppointmentState.ARRIVED: ("success", "st.ok"),
    AppointmentState.CANCELLED: ("neutral", "act.void"),
}


def field_words(field: AppointmentField) -> str:
    """How a field is called on the screen."""
    return {
        AppointmentField.DAY: translate("queue", "日期"),
        AppointmentField.TIME: translate("queue", "时间"),
        AppointmentField.NAME: translate("queue", "姓名"),
        AppointmentField.NUMBER: translate("queue", "证件号"),
        AppointmentField.BUSINESS: translate("queue", "办什么"),
    }[field]


def booked_for_what(domain: BusinessDomain, item_name: str) -> str:
    """出入境・普通护照换发; the business alone where no item was booked."""
    return f"{words(domain)}・{item_name}" if item_name else words(domain)


def state_cell(visitor: BookedVisitor) -> Cell:
    """未到, 已取号 A011 or 已取消."""
    tone, icon = APPOINTMENT_LOOKS[visitor.state]
    said = words(visitor.state)
    return Cell(f"{said} {visitor.ticket_label}".strip(), tone, icon)


def visitor_words(visitor: BookedVisitor) -> str:
    """09:30 周*兰."""
    return f"{clock(visitor.booked_for)} {visitor.name}"
