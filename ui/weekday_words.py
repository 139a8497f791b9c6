"""周一 to 周日: apart from `ui.labels`, so that the window's clock needs no other vocabulary."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from ui.translation import QT_TRANSLATE_NOOP

_WEEKDAYS = (
    QT_TRANSLATE_NOOP("labels", "周一"),
    QT_TRANSLATE_NOOP("labels", "周二"),
    QT_TRANSLATE_NOOP("labels", "周三"),
    QT_TRANSLATE_NOOP("labels", "周四"),
    QT_TRANSLATE_NOOP("labels", "周五"),
    QT_TRANSLATE_NOOP("labels", "周六"),
    QT_TRANSLATE_NOOP("labels", "周日"),
)


def weekday(day: date) -> str:
    """周三."""
    return QCoreApplication.translate("labels", _WEEKDAYS[day.weekday()])
