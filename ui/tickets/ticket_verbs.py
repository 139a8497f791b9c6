"""Runs one verb on a ticket at a time, off the GUI thread, each under one command id until it is answered."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from ui.desk_context import DeskContext, new_command
from ui.messages import banner_of
from window_client.errors import WindowClientError, WorldFault
from window_client.ids import CommandId

T = TypeVar("T")


class TicketVerbs(QObject):
    """The way of every act that changes something.

    A command id is kept while its answer is open: after a lost connection the same act again goes under the
    same id, so that nothing is done twice; after an answer of any kind the next act gets a new one.

    Signals:
        busy_changed(bool): a verb was sent, or answered.
        not_done(): it was refused, or nobody knows whether it was carried out; that is told already.
    """

    busy_changed = Signal(bool)
    not_done = Signal()

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._busy = False
        self._open: tuple[Hashable, CommandId] | None = None
        self._told = ""

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._busy

    def run(
        self,
        act: Hashable,
        call: Callable[[CommandId], T],
        on_done: Callable[[T], None],
        on_refused: Callable[[WindowClientError], None] | None = None,
    ) -> bool:
        """Send a verb.

        Args:
            act: verb and arguments; the same act after a lost connection is the same command.
            on_refused: gets the error; None tells the officer by a banner.

        Returns:
            False if another one is still on its way: the press is dropped.
        """
        if self._busy:
            return False
        command = self._open[1] if self._open and self._open[0] == act else new_command()
        self._open = (act, command)
        self._set_busy(True)
        if self._told:
            self._context.messages.withdraw(self._told)
            self._told = ""

        def done(result: T) -> None:
            self._open = None
            self._set_busy(False)
            on_done(result)

        def failed(error: Exception) -> None:
            if not isinstance(error, WorldFault):
                self._open = None
            self._set_busy(False)
            if on_refused is not None and isinstance(error, WindowClientError):
                on_refused(error)
            else:
                self._context.messages.error(error)
                message = banner_of(error)
                self._told = message.key if message else ""
            self.not_done.emit()

        self._context.runner.run(lambda: call(command), done, failed, owner=self)
        return True

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)
