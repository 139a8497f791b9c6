"""A closed day (日结) takes no more entries."""

from window_client.errors import Refused


class DayIsClosed(Refused):
    """The day's books are closed: its tickets and payments stay as they are. Facts: day (ISO, or empty)."""

    code = "day_is_closed"
