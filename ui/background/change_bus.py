"""What changed, told to every page; each decides whether that concerns it."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import Shiboken

from window_client.services.changes import Changes


class ChangeBus(QObject):
    """Carries one frozen payload from whoever changed something to the pages that show it.

    ``publish`` may be called from any thread; handlers run on the thread that made the bus.

    Signals:
        changed(Changes): something was written here, or came in from another workplace.
    """

    changed = Signal(object)
    _published = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # queued: a handler never runs inside the verb that published, whatever thread that was on
        self._published.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def publish(self, changes: Changes) -> None:
        """Tells everybody, soon, in the order of publishing."""
        self._published.emit(changes)

    def listen(
        self,
        handler: Callable[[Changes], None],
        *,
        owner: QObject,
        kinds: Collection[str] = (),
        except_origin: str | None = None,
    ) -> None:
        """Calls ``handler`` for changes that concern one of ``kinds``, until ``owner`` is gone.

        Args:
            kinds: tables; empty means any. A change that names no rows concerns everybody.
            except_origin: the receiver's own name; its echo is skipped, since it has drawn that already.
        """

        def receive(changes: Changes) -> None:
            if not Shiboken.isValid(owner) or (changes.origin and changes.origin == except_origin):
                return
            if not kinds or changes.concerns(*kinds):
                handler(changes)

        def forget() -> None:
            if Shiboken.isValid(self):
                self.changed.disconnect(receive)

        self.changed.connect(receive)
        owner.destroyed.connect(forget)

    @Slot(object)
    def _pass_on(self, changes: Changes) -> None:
        self.changed.emit(changes)
