"""What the sign-in page shows: frozen rows that its view draws and its presenter makes."""

from dataclasses import dataclass, field
from enum import StrEnum, auto

from window_client.ids import CounterId


class CheckState(StrEnum):
    """How one line of the self-check stands."""

    WAITING = auto()  #: still being asked
    OK = auto()
    WARNING = auto()  #: one can work, but something should be mended
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One line of 开窗自检.

    Attributes:
        title: what was looked at, 数据库.
        words: what was found, 已连接・8 ms.
        remedy: what to do about it; empty when all is well.
    """

    title: str
    state: CheckState
    words: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class CounterOption:
    """One choice of the field 窗口.

    Attributes:
        counter: None for 不开窗.
        words: 03 号窗（敬老专窗・全部业务）, with the reason why it cannot be chosen.
        enabled: whether it can be chosen.
        senior: it calls seniors first now.
    """

    counter: CounterId | None
    words: str
    enabled: bool = True
    senior: bool = False


@dataclass(frozen=True, slots=True)
class SignInForm:
    """What was typed, as the officer pressed 登录. The password is in no text of this value."""

    badge: str
    password: str = field(repr=False)
    counter: CounterId | None
    senior: bool


@dataclass(frozen=True, slots=True)
class NewPasswordForm:
    """The second step, when the first password must be changed."""

    old: str = field(repr=False)
    new: str = field(repr=False)
    again: str = field(repr=False)
