"""What an action is: its id, where it is valid, and one row of the table (动作的写法)."""

from dataclasses import dataclass
from enum import StrEnum, auto

from ui.navigation.page_id import PageId


class ActionId(StrEnum):
    """What a key, a button or a scan can set off."""

    HELP = auto()
    PRIMARY = auto()
    UNDO = auto()
    ADD_CASE = auto()
    IDENTIFY = auto()
    RECALL = auto()
    MISS = auto()
    HOLD = auto()
    TRANSFER = auto()
    SENIOR_MODE = auto()
    PHOTO = auto()
    PRINT = auto()
    LATER_ENTRY = auto()
    HAND_NUMBERS = auto()
    FIND = auto()
    CAPTURE = auto()
    PAYMENT = auto()
    PREVIEW = auto()
    CORRECT = auto()
    LOCK = auto()
    NOTICE = auto()
    QUEUE = auto()
    SAVE = auto()
    READ_ALOUD = auto()
    HELPER = auto()
    BY_WORD = auto()
    HOME_VISIT = auto()
    CASE_1 = auto()
    CASE_2 = auto()
    CASE_3 = auto()
    CASE_4 = auto()
    NEXT_CASE = auto()
    PAGE_LEFT = auto()
    PAGE_RIGHT = auto()
    HIGH_CONTRAST = auto()
    ENTRY_VIEW = auto()
    FAVOURITE = auto()
    ROW_1 = auto()
    ROW_2 = auto()
    ROW_3 = auto()
    ROW_4 = auto()
    ROW_5 = auto()
    EXPORT_EXCEL = auto()
    EXPORT_CSV = auto()
    ACCEPT_FIX = auto()
    FACING_CHECK = auto()
    TURN_SCREEN = auto()
    CHOICE_1 = auto()
    CHOICE_2 = auto()
    CHOICE_3 = auto()
    CHOICE_4 = auto()
    CHOICE_5 = auto()
    CLOSE = auto()
    ZONE_QUEUE = auto()
    ZONE_BACK = auto()
    ZONE_SENIORS = auto()
    ZONE_APPLICANTS = auto()
    ZONE_CASES = auto()
    ZONE_FORM = auto()
    ZONE_MATERIALS = auto()
    ZONE_FEE = auto()
    SILENT_HELP = auto()


class WorkState(StrEnum):
    """What the counter is doing; decides which actions are legal on the counter page."""

    NONE = auto()  #: no counter open
    IDLE = auto()  #: 待叫
    PAUSED = auto()  #: 暂停
    CALLED = auto()  #: 已呼叫
    SERVING = auto()  #: 受理中


#: what works while the citizen looks at the clerk's screen (转屏)
WHILE_TURNED = frozenset({ActionId.TURN_SCREEN, ActionId.CLOSE, ActionId.READ_ALOUD, ActionId.LOCK})


@dataclass(frozen=True, slots=True)
class Place:
    """Where the officer is: page, state of the counter, open sheet, locked, turned to the citizen."""

    page: PageId
    work: WorkState = WorkState.NONE
    sheet: bool = False
    locked: bool = False
    turned: bool = False


class InSheet(StrEnum):
    """How an action behaves while a sheet covers the window."""

    NEVER = auto()  #: the sheet blocks it
    ALSO = auto()  #: valid with and without a sheet
    ONLY = auto()  #: belongs to sheets


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One row of the table.

    Attributes:
        keys: portable key sequences; the first is the one printed on the button. Empty: no key.
        words: Chinese source text, two to four characters where the key map has room for no more.
        icon: key of the icon table in ``tokens.json``, or None.
        pages: where it is valid; empty means on every page.
        work: states of the counter in which it is valid on the counter page; empty means in all of them.
        in_sheet: what an open sheet does to it.
        signed_in: False for what works before sign-in and while locked as well.
        hold_ms: how long the key must be held, 0 for an ordinary press.
        group: heading under which the key map (F1) lists it.
    """

    id: ActionId
    keys: tuple[str, ...]
    words: str
    icon: str | None = None
    pages: frozenset[PageId] = frozenset()
    work: frozenset[WorkState] = frozenset()
    in_sheet: InSheet = InSheet.NEVER
    signed_in: bool = True
    hold_ms: int = 0
    group: str = "ticket"

    def valid_at(self, place: Place) -> bool:
        """Whether the key means something here; presenters narrow it down further."""
        if self.signed_in and (place.locked or place.page is PageId.SIGN_IN):
            return False
        if place.locked:
            return self.id is not ActionId.HELP
        if place.turned and self.id not in WHILE_TURNED:
            return False
        if (place.sheet and self.in_sheet is InSheet.NEVER) or (
            not place.sheet and self.in_sheet is InSheet.ONLY
        ):
            return False
        if self.pages and place.page not in self.pages:
            return False
        return not self.work or place.work in self.work or place.page is not PageId.COUNTER
