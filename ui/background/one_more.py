"""One run at a time, and one more after it where somebody asked meanwhile."""


class OneMore:
    """For what is done again on every word of a change: however many words come, two runs answer them.

    ``begin`` before a run, and run only if it says so; ``end`` or ``give_up`` after it.
    """

    def __init__(self) -> None:
        self._under_way = self._asked = False

    def begin(self) -> bool:
        """Whether to run now; if not, one is under way, and the wish is kept."""
        if self._under_way:
            self._asked = True
            return False
        self._under_way, self._asked = True, False
        return True

    def end(self) -> bool:
        """The run is over; whether somebody asked meanwhile."""
        self._under_way = False
        return self._asked

    def give_up(self) -> None:
        """The run failed, and the next one is another's to begin: what was asked is forgotten."""
        self._under_way = self._asked = False
