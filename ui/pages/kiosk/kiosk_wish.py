"""What somebody at the kiosk asked for by a touch, and which page is shown."""

from dataclasses import dataclass
from enum import StrEnum


class Screen(StrEnum):
    """The pages of the kiosk."""

    MAIN = "main"
    SENIOR = "senior"
    ITEMS = "items"
    CLASS = "class"
    NUMBER = "number"
    CARD = "card"


class WishKind(StrEnum):
    """What was pressed."""

    BUSINESS = "business"  #: a tile; value: the business
    ITEM = "item"  #: a common item; value: its code, empty for 到窗口再说
    PICKUP = "pickup"  #: 来领证
    BOOKED = "booked"  #: 我有预约
    IDENTIFY = "identify"  #: type an identity number
    PRIORITY = "priority"  #: 优先
    CLASS = "class"  #: a class was chosen; value: the class
    SENIOR = "senior"  #: the large version
    ORDINARY = "ordinary"  #: back from it
    LANGUAGE = "language"  #: the other language
    READ_ALOUD = "read_aloud"  #: 念给我听
    DIGIT = "digit"  #: a key of the keypad; value: the sign
    ERASE = "erase"  #: the last sign
    CLEAR = "clear"  #: all signs
    TYPED = "typed"  #: the number is complete
    TAKE_BOOKED = "take_booked"  #: the number of the booking
    TAKE_SCANNED = "take_scanned"  #: the number for the scanned paper
    REPRINT = "reprint"  #: the slip of the first number once more
    BACK = "back"  #: one page back
    HOME = "home"  #: done, or rather not
    LEAVE = "leave"  #: the maintenance code is asked for


@dataclass(frozen=True, slots=True)
class Wish:
    """One touch."""

    kind: WishKind
    value: str = ""
