"""What a process knows of the end of its journal chain, so that it need not ask before each row."""

from threading import Lock


class ChainEnd:
    """The newest row that this process has committed to its chain: a guess, which the server confirms.

    While another thread of the process is adding a row nothing is guessed: that thread's row comes first.
    """

    def __init__(self) -> None:
        self._guard = Lock()
        self._adding = 0
        self._newest: tuple[int, bytes] | None = None

    def enter(self) -> tuple[int, bytes] | None:
        """A transaction is about to add a row; (seq, mac) of the row before it, None where it must ask."""
        with self._guard:
            self._adding += 1
            return self._newest if self._adding == 1 else None

    def leave(self, added: tuple[int, bytes] | None) -> None:
        """The transaction has ended.

        Args:
            added: (seq, mac) of what it has committed; None after a rollback, which may mean that somebody
                else writes in this chain: then the next one asks.
        """
        with self._guard:
            self._adding -= 1
            if added is None or self._newest is None or added[0] > self._newest[0]:
                self._newest = added
