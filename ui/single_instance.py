"""One client per workplace: the second start raises the first window (一台电脑一个窗口)."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_CONNECT_MS = 1000


class SingleInstance(QObject):
    """Holds the workplace's folder for this process.

    Signals:
        raise_requested(): somebody started the program again; bring the window to the front.
    """

    raise_requested = Signal()

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        """Args:
        home: the folder of this workplace (``WINDOW_CLIENT_HOME``); it must exist.
        """
        super().__init__(parent)
        self._lock = QLockFile(str(home / "client.lock"))
        # never stale by age: a client runs for days; a holder that died is seen by its process id
        self._lock.setStaleLockTime(0)
        digest = hashlib.sha256(str(home.resolve()).encode()).hexdigest()[:24]
        self._name = f"window-client-{digest}"
        self._server: QLocalServer | None = None

    def acquire(self) -> bool:
        """Takes the folder. False if another client has it."""
        if not self._lock.tryLock(0):
            return False
        server = QLocalServer(self)
        # with an access option Qt makes the socket aside and renames it over one that a crash left behind
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._greet)
        if server.listen(self._name):
            self._server = server
        else:
            # the lock is what matters; without the socket a second start merely raises nothing
            server.deleteLater()
        return True

    def raise_first(self) -> bool:
        """Asks the running client to come to the front. False if it does not answer."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        answered = socket.waitForConnected(_CONNECT_MS)
        socket.abort()
        return answered

    def release(self) -> None:
        """Gives the folder back."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        self._lock.unlock()

    def _greet(self) -> None:
        server = self._server
        while server is not None and server.hasPendingConnections():
            server.nextPendingConnection().deleteLater()
            self.raise_requested.emit()
