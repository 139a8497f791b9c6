"""The one channel to the officer: a banner that stays, a toast that goes (DESIGN.md §1.4, 11).

Nothing else in the program shows a message; tests put a ``MessageRecorder`` in its place.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum, auto
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from ui.error_text import ErrorText, text_of
from window_client.errors import Refused, WindowClientError, WorldFault

#: a toast with an undo stands as long as the undo is possible
TOAST_SECONDS = 10.0
#: the banner that asks for hand-written numbers after an outage; gone once somebody sets about them
HAND_NUMBERS_BANNER = "hand_numbers"


class MessageTone(StrEnum):
    """How much a message matters; the values are tones of the theme."""

    INFO = auto()
    SUCCESS = auto()
    WARNING = auto()
    DANGER = auto()


@dataclass(frozen=True, slots=True)
class MessageAction:
    """The one way out that a banner offers, or a toast's undo.

    Attributes:
        words: verb first, two to four characters where possible.
        run: called on the GUI thread when the button or its key is pressed.
        key: printed on the button, empty if there is none.
    """

    words: str
    run: Callable[[], None] = field(compare=False)
    key: str = ""


@dataclass(frozen=True, slots=True)
class BannerMessage:
    """A banner as it was asked for; the same ``key`` replaces an older one.

    Attributes:
        standing: it may stay for a whole day, so it takes a single slim line and no action.
    """

    key: str
    tone: MessageTone
    title: str
    text: str = ""
    action: MessageAction | None = None
    standing: bool = False


@dataclass(frozen=True, slots=True)
class ToastMessage:
    """A toast as it was asked for."""

    text: str
    undo: MessageAction | None = None
    seconds: float = TOAST_SECONDS


class Messages(Protocol):
    """What presenters need to speak to the officer."""

    def banner(
        self,
        tone: MessageTone,
        title: str,
        text: str = "",
        action: MessageAction | None = None,
        *,
        key: str = "",
        standing: bool = False,
    ) -> None:
        """Shows a banner until it is withdrawn; another with the same key (else title) replaces it."""

    def withdraw(self, key: str) -> None:
        """Takes a banner away because its reason is gone; unknown keys do nothing."""

    def toast(self, text: str, undo: MessageAction | None = None, *, seconds: float = TOAST_SECONDS) -> None:
        """Shows a short confirmation that goes by itself."""

    def withdraw_undo(self) -> None:
        """The last step cannot be taken back any more: the confirmation that offers it goes."""

    def error(self, error: BaseException) -> None:
        """Tells of an expected error in its own sentences; bugs are told by the crash report instead."""


class WindowMessages(QObject):
    """Messages for a window: the shell listens and draws. GUI thread only.

    Signals:
        banner_posted(BannerMessage): show it, or put it in the place of the one with the same key.
        banner_withdrawn(str): the banner with this key is over.
        toast_posted(ToastMessage): show it.
        undo_withdrawn(): take away the confirmation that offers an undo.
    """

    banner_posted = Signal(object)
    banner_withdrawn = Signal(str)
    toast_posted = Signal(object)
    undo_withdrawn = Signal()

    def banner(
        self,
        tone: MessageTone,
        title: str,
        text: str = "",
        action: MessageAction | None = None,
        *,
        key: str = "",
        standing: bool = False,
    ) -> None:
        """See ``Messages.banner``."""
        self.banner_posted.emit(BannerMessage(key or title, tone, title, text, action, standing))

    def withdraw(self, key: str) -> None:
        """See ``Messages.withdraw``."""
        self.banner_withdrawn.emit(key)

    def toast(self, text: str, undo: MessageAction | None = None, *, seconds: float = TOAST_SECONDS) -> None:
        """See ``Messages.toast``."""
        self.toast_posted.emit(ToastMessage(text, undo, seconds))

    def withdraw_undo(self) -> None:
        """See ``Messages.withdraw_undo``."""
        self.undo_withdrawn.emit()

    def error(self, error: BaseException) -> None:
        """See ``Messages.error``."""
        if message := banner_of(error):
            self.banner_posted.emit(message)


class MessageRecorder:
    """Messages that a test can read.

    Attributes:
        banners: those still standing, by key.
        toasts: all of them, in order.
        errors: what ``error`` was given.
    """

    def __init__(self) -> None:
        self.banners: dict[str, BannerMessage] = {}
        self.toasts: list[ToastMessage] = []
        self.errors: list[BaseException] = []

    def banner(
        self,
        tone: MessageTone,
        title: str,
        text: str = "",
        action: MessageAction | None = None,
        *,
        key: str = "",
        standing: bool = False,
    ) -> None:
        """See ``Messages.banner``."""
        message = BannerMessage(key or title, tone, title, text, action, standing)
        self.banners[message.key] = message

    def withdraw(self, key: str) -> None:
        """See ``Messages.withdraw``."""
        self.banners.pop(key, None)

    def toast(self, text: str, undo: MessageAction | None = None, *, seconds: float = TOAST_SECONDS) -> None:
        """See ``Messages.toast``."""
        self.toasts.append(ToastMessage(text, undo, seconds))

    def withdraw_undo(self) -> None:
        """See ``Messages.withdraw_undo``."""

    def error(self, error: BaseException) -> None:
        """See ``Messages.error``."""
        self.errors.append(error)
        if message := banner_of(error):
            self.banners[message.key] = message


def error_key(code: str) -> str:
    """The key of the banner of an error with this code."""
    return f"error.{code}"


def banner_of(error: BaseException) -> BannerMessage | None:
    """The banner for an expected error; None for a bug, which the crash report tells.

    What the world did is amber when waiting helps and red when a hand is needed; what the rules do
    not allow is blue: nothing is broken.
    """
    if not isinstance(error, WindowClientError):
        return None
    text: ErrorText = text_of(error)
    tone = MessageTone.WARNING
    if isinstance(error, Refused):
        tone = MessageTone.INFO
    elif isinstance(error, WorldFault):
        tone = MessageTone.DANGER
    return BannerMessage(error_key(error.code), tone, text.title, text.detail)
