"""How the sign-in page greets: the clock, the time of day, and when the officer left last."""

import re
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from ui.translation import QT_TRANSLATE_NOOP
from ui.weekday_words import weekday
from window_client.domain.station.station_record import STATION_ZONE

_TIMES_OF_DAY = (
    (11, QT_TRANSLATE_NOOP("greeting", "早上好")),
    (13, QT_TRANSLATE_NOOP("greeting", "中午好")),
    (18, QT_TRANSLATE_NOOP("greeting", "下午好")),
    (24, QT_TRANSLATE_NOOP("greeting", "晚上好")),
)
_TIME_OF_DAY = re.compile(r"\d{1,2}:\d{2}")


def clock_words(now: datetime, hours: str = "") -> tuple[str, str]:
    """08:21, and 2026 年 3 月 27 日 周五・08:30 开始叫号.

    Args:
        now: the station's local time.
        hours: when the station is open; the first time in it is when calling begins.
    """
    date = _said(QT_TRANSLATE_NOOP("greeting", "{year} 年 {month} 月 {day} 日 {weekday}")).format(
        year=now.year, month=now.month, day=now.day, weekday=weekday(now.date())
    )
    begin = _TIME_OF_DAY.search(hours)
    if begin is not None:
        pattern = _said(QT_TRANSLATE_NOOP("greeting", "{date}・{time} 开始叫号"))
        date = pattern.format(date=date, time=begin[0])
    return f"{now:%H:%M}", date


def greeting_words(name: str, now: datetime) -> str:
    """陆以宁，早上好.

    Args:
        now: the station's local time.
    """
    words = next(words for end, words in _TIMES_OF_DAY if now.hour < end)
    pattern = _said(QT_TRANSLATE_NOOP("greeting", "{name}，{greeting}"))
    return pattern.format(name=name, greeting=_said(words))


def left_words(left: datetime | None, now: datetime) -> str:
    """昨天 17:34 退出。请输入密码。

    Args:
        left: when the officer signed out last; None for never.
        now: the station's local time.
    """
    if left is None:
        return _said(QT_TRANSLATE_NOOP("greeting", "请输入密码。"))
    here = left.astimezone(STATION_ZONE)
    if here.date() == now.date():
        day = _said(QT_TRANSLATE_NOOP("greeting", "今天"))
    elif here.date() == now.date() - timedelta(days=1):
        day = _said(QT_TRANSLATE_NOOP("greeting", "昨天"))
    else:
        day = _said(QT_TRANSLATE_NOOP("greeting", "{month} 月 {day} 日")).format(
            month=here.month, day=here.day
        )
    pattern = _said(QT_TRANSLATE_NOOP("greeting", "{day} {time} 退出。请输入密码。"))
    return pattern.format(day=day, time=f"{here:%H:%M}")


def _said(text: str) -> str:
    return QCoreApplication.translate("greeting", text)
