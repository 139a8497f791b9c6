"""Working sessions as they are typed into a field: 8:30–12:00、13:30–17:30 (办公时间的写法)."""

import re
from datetime import time

from window_client.domain.people.typed_text import folded
from window_client.domain.station.working_session import Sessions, WorkingSession

_BETWEEN = re.compile(r"[、,，;；\s]+")
_SESSION = re.compile(r"(\d{1,2}):?(\d{2})[-–—~～至到](\d{1,2}):?(\d{2})")


class SessionsUnreadable(ValueError):
    """The text says no sessions."""


def sessions_words(sessions: Sessions) -> str:
    """As on papers; empty where closed."""
    return "、".join(each.text for each in sessions)


def read_sessions(text: str) -> Sessions:
    """What was typed; nothing means closed.

    Raises:
        SessionsUnreadable: it is not written like 8:30–12:00.
        InvalidWorkingHours: a session ends before it begins.
    """
    # blanks around the dash belong to one session
    joined = re.sub(r"\s*([-–—~～至到])\s*", r"\1", text.strip())
    sessions = []
    for part in filter(None, _BETWEEN.split(joined)):
        match = _SESSION.fullmatch(folded(part))
        if match is None:
            raise SessionsUnreadable(part)
        opens_h, opens_m, closes_h, closes_m = (int(one) for one in match.groups())
        try:
            opens, closes = time(opens_h, opens_m), time(closes_h, closes_m)
        except ValueError as error:
            raise SessionsUnreadable(part) from error
        sessions.append(WorkingSession(opens, closes))
    return tuple(sorted(sessions))
