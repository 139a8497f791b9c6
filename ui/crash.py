"""The last resort (兜底): an exception that nobody caught is told, logged, and the program goes on.

An exception in a PySide6 slot reaches ``sys.excepthook`` and the event loop lives on; so does everything
that the officer typed. Errors of our family are told as messages; everything else is a bug: its place
goes to the log, without the exception's text, which may hold a name, and one banner says so.
"""

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    QtMsgType,
    QUrl,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDesktopServices

from ui.error_text import ErrorText
from ui.messages import MessageAction, Messages, MessageTone
from window_client.errors import WindowClientError

_log = logging.getLogger("window_client.crash")
_qt_log = logging.getLogger("window_client.qt")

_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def last_resort_text() -> ErrorText:
    """What the officer reads after a bug."""
    return ErrorText(
        QCoreApplication.translate("crash", "刚才那一步程序没有做完，已记入日志。"),
        QCoreApplication.translate("crash", "已填的内容都在，可以接着办；同一步再出现，请把日志交给管理员。"),
    )


def place_of(error: BaseException) -> str:
    """Where a bug happened: its type and the lines of the program, never its text."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [
        f'  File "{Path(frame.filename).name}", line {frame.lineno}, in {frame.name}' for frame in frames
    ]
    cause = error.__cause__ or error.__context__
    because = f"\nfrom {place_of(cause)}" if cause is not None and cause is not error else ""
    return "\n".join([type(error).__name__, *lines]) + because


class CrashReporter(QObject):
    """Takes what nobody else caught. Make it first and keep it for the life of the program.

    Attributes:
        bugs: how many different bugs were met.
    """

    _reported = Signal(object)  # bugs come from worker threads too

    def __init__(
        self,
        messages: Messages,
        *,
        log_folder: Path | None = None,
        open_folder: Callable[[Path], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Args:
        log_folder: offered by the banner; None offers nothing.
        """
        super().__init__(parent)
        self._messages = messages
        self._log_folder = log_folder
        self._open_folder = open_folder or _open_folder
        self._seen: dict[tuple[str, str], int] = {}
        self._crash_file: TextIO | None = None
        self._old_handler: object = None
        self._installed = False
        self._reported.connect(self._tell)

    @property
    def bugs(self) -> int:
        """How many different bugs were met."""
        return len(self._seen)

    def install(self) -> None:
        """Takes over ``sys.excepthook``, ``threading.excepthook`` and Qt's messages."""
        self._installed = True
        self._old_handler = qInstallMessageHandler(_qt_message)
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook
        if self._log_folder is not None:
            # a crash in C++ leaves the Python stacks of all threads here
            self._crash_file = (self._log_folder / "crash.log").open("a", encoding="utf-8")
            faulthandler.enable(self._crash_file)

    def uninstall(self) -> None:
        """Gives everything back (end of the program, tests)."""
        if not self._installed:
            return
        self._installed = False
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(self._old_handler)
        if self._crash_file is not None:
            faulthandler.disable()
            self._crash_file.close()
            self._crash_file = None

    def report(self, error: BaseException) -> None:
        """Tells of an error, from any thread: the runner's ``report_bug``."""
        self._reported.emit(error)

    def _tell(self, error: BaseException) -> None:
        if isinstance(error, WindowClientError):
            _log.info("told: %s", error.code)
            self._messages.error(error)
            return
        frames = traceback.extract_tb(error.__traceback__)
        where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
        bug = (type(error).__name__, where)
        times = self._seen[bug] = self._seen.get(bug, 0) + 1
        if times == 1:
            _log.error("bug: %s", place_of(error))
        elif times & (times - 1) == 0:
            # a bug in a paint event comes sixty times a second: only powers of two are logged
            _log.error("bug again, %d times: %s at %s", times, *bug)
        text = last_resort_text()
        action = None
        if self._log_folder is not None:
            folder = self._log_folder
            action = MessageAction(
                QCoreApplication.translate("crash", "看日志"), lambda: self._open_folder(folder)
            )
        self._messages.banner(MessageTone.DANGER, text.title, text.detail, action, key="crash")

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            application = QCoreApplication.instance()
            if application is not None:
                application.quit()
            return
        self.report(error.with_traceback(trace))

    def _thread_hook(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.report(arguments.exc_value)


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    _qt_log.log(
        _QT_LEVELS.get(kind, logging.WARNING), "%s: %s", getattr(context, "category", None) or "default", text
    )
