"""Printed sheets in words and looks: one vocabulary for the case, the print history and the messages."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from ui.translation import QT_TRANSLATE_NOOP
from window_client.domain.paper.print_job import PrintState

#: by the stored kind of document
_KINDS = {
    "ticket_slip": QT_TRANSLATE_NOOP("labels", "排队号单"),
    "carry_over_slip": QT_TRANSLATE_NOOP("labels", "顺延凭证"),
    "visit_slip": QT_TRANSLATE_NOOP("labels", "综窗办事凭条"),
    "receipt": QT_TRANSLATE_NOOP("labels", "受理回执"),
    "photo_confirmation": QT_TRANSLATE_NOOP("labels", "复用照片确认单"),
    "home_visit_slip": QT_TRANSLATE_NOOP("labels", "上门服务单"),
    "notice": QT_TRANSLATE_NOOP("labels", "一次性告知书"),
    "daily_report": QT_TRANSLATE_NOOP("labels", "日报"),
    "test_page": QT_TRANSLATE_NOOP("labels", "试打页"),
}
#: tone and icon of each state
SHEET_LOOKS: Mapping[PrintState, tuple[str, str]] = {
    PrintState.QUEUED: ("neutral", "st.time"),
    PrintState.SENT: ("info", "dev.printer"),
    PrintState.PRINTING: ("info", "dev.printer"),
    PrintState.NEEDS_PAPER: ("danger", "st.error"),
    PrintState.DONE: ("success", "st.ok"),
    PrintState.FAILED: ("danger", "st.error"),
    PrintState.UNKNOWN: ("warning", "st.warn"),
    PrintState.VOID: ("neutral", "act.void"),
}


def sheet_name(kind: str) -> str:
    """受理回执; the kind itself where it has no name."""
    return QCoreApplication.translate("labels", _KINDS[kind]) if kind in _KINDS else kind


def copy_words(nth: int) -> str:
    """第 1 次补打 for the second print; empty for the first."""
    if nth <= 1:
        return ""
    return QCoreApplication.translate("labels", "第 {count} 次补打").format(count=nth - 1)
