"""The action table against DESIGN.md §3, and where each action is valid."""

import pytest

from ui.actions import (
    ACTIONS,
    GROUP_TITLES,
    PRIMARY,
    ActionId,
    InSheet,
    Place,
    PrimaryKind,
    WorkState,
    action_words,
    key_words,
    primary_words,
    spec_of,
)
from ui.navigation.page_id import PageId
from ui.theme.icons import ICONS

#: the key map of the design, key by key
KEY_MAP = {
    "F1": ActionId.HELP,
    "F2": ActionId.PRIMARY,
    "Shift+F2": ActionId.UNDO,
    "F3": ActionId.ADD_CASE,
    "F4": ActionId.IDENTIFY,
    "F5": ActionId.RECALL,
    "F6": ActionId.MISS,
    "F7": ActionId.HOLD,
    "F8": ActionId.TRANSFER,
    "F9": ActionId.SENIOR_MODE,
    "F11": ActionId.PHOTO,
    "F12": ActionId.PRINT,
    "Ctrl+B": ActionId.LATER_ENTRY,
    "Alt+B": ActionId.HAND_NUMBERS,
    "Ctrl+F": ActionId.FIND,
    "Ctrl+G": ActionId.CAPTURE,
    "Ctrl+M": ActionId.PAYMENT,
    "Ctrl+P": ActionId.PREVIEW,
    "Ctrl+R": ActionId.CORRECT,
    "Ctrl+L": ActionId.LOCK,
    "Ctrl+N": ActionId.NOTICE,
    "Ctrl+Q": ActionId.QUEUE,
    "Ctrl+S": ActionId.SAVE,
    "Ctrl+T": ActionId.READ_ALOUD,
    "Ctrl+1": ActionId.CASE_1,
    "Ctrl+2": ActionId.CASE_2,
    "Ctrl+3": ActionId.CASE_3,
    "Ctrl+4": ActionId.CASE_4,
    "Ctrl+Tab": ActionId.NEXT_CASE,
    "Ctrl+PgUp": ActionId.PAGE_LEFT,
    "Ctrl+PgDown": ActionId.PAGE_RIGHT,
    "Ctrl+Alt+C": ActionId.HIGH_CONTRAST,
    "Alt+V": ActionId.ENTRY_VIEW,
    "Alt+K": ActionId.FAVOURITE,
    "Alt+1": ActionId.ROW_1,
    "Alt+2": ActionId.ROW_2,
    "Alt+3": ActionId.ROW_3,
    "Alt+4": ActionId.ROW_4,
    "Alt+5": ActionId.ROW_5,
    "Alt+X": ActionId.EXPORT_EXCEL,
    "Alt+C": ActionId.EXPORT_CSV,
    "Alt+Return": ActionId.ACCEPT_FIX,
    "Alt+Y": ActionId.FACING_CHECK,
    "Alt+Z": ActionId.TURN_SCREEN,
    "Alt+J": ActionId.BY_WORD,
    "Alt+H": ActionId.HELPER,
    "Alt+O": ActionId.HOME_VISIT,
    "1": ActionId.CHOICE_1,
    "2": ActionId.CHOICE_2,
    "3": ActionId.CHOICE_3,
    "4": ActionId.CHOICE_4,
    "5": ActionId.CHOICE_5,
    "Esc": ActionId.CLOSE,
    "Alt+Q": ActionId.ZONE_QUEUE,
    "Alt+W": ActionId.ZONE_BACK,
    "Alt+E": ActionId.ZONE_SENIORS,
    "Alt+A": ActionId.ZONE_APPLICANTS,
    "Alt+S": ActionId.ZONE_CASES,
    "Alt+D": ActionId.ZONE_FORM,
    "Alt+F": ActionId.ZONE_MATERIALS,
    "Alt+G": ActionId.ZONE_FEE,
    "Alt+0": ActionId.SILENT_HELP,
}


def test_the_table_is_the_key_map_of_the_design() -> None:
    assert {spec.keys[0]: spec.id for spec in ACTIONS if spec.keys} == KEY_MAP


def test_every_action_has_one_row_words_and_a_group() -> None:
    assert [spec.id for spec in ACTIONS if spec.keys] == list(dict.fromkeys(spec.id for spec in ACTIONS))
    assert {spec.id for spec in ACTIONS} == set(ActionId)
    assert all(spec.words for spec in ACTIONS)
    assert {spec.group for spec in ACTIONS} == set(GROUP_TITLES)


def test_every_icon_of_the_table_exists() -> None:
    names = {spec.icon for spec in ACTIONS if spec.icon} | {icon for _, icon in PRIMARY.values()}
    assert names <= set(ICONS)


def test_the_primary_has_words_for_every_state() -> None:
    assert set(PRIMARY) == set(PrimaryKind)
    assert primary_words(PrimaryKind.CALL_NEXT) == "呼叫下一位"


@pytest.mark.parametrize(
    ("action", "place", "valid"),
    [
        (ActionId.RECALL, Place(PageId.COUNTER, WorkState.CALLED), True),
        (ActionId.RECALL, Place(PageId.COUNTER, WorkState.SERVING), False),
        (ActionId.MISS, Place(PageId.COUNTER, WorkState.IDLE), False),
        (ActionId.ADD_CASE, Place(PageId.COUNTER, WorkState.SERVING), True),
        (ActionId.ADD_CASE, Place(PageId.REPORT, WorkState.SERVING), False),
        (ActionId.ADD_CASE, Place(PageId.COUNTER, WorkState.SERVING, sheet=True), False),
        # a sheet never blocks hold or lock
        (ActionId.HOLD, Place(PageId.COUNTER, WorkState.SERVING, sheet=True), True),
        (ActionId.LOCK, Place(PageId.COUNTER, WorkState.SERVING, sheet=True), True),
        (ActionId.FAVOURITE, Place(PageId.COUNTER, WorkState.SERVING), False),
        (ActionId.FAVOURITE, Place(PageId.COUNTER, WorkState.SERVING, sheet=True), True),
        # what a counter does, matters on its own page only
        (ActionId.CHOICE_1, Place(PageId.COUNTER, WorkState.IDLE), False),
        (ActionId.CHOICE_1, Place(PageId.GUIDE), True),
        (ActionId.CHOICE_1, Place(PageId.GUIDE, sheet=True), False),
        (ActionId.ZONE_QUEUE, Place(PageId.GUIDE), True),
        (ActionId.ZONE_BACK, Place(PageId.GUIDE), True),
        (ActionId.ZONE_BACK, Place(PageId.COUNTER, WorkState.IDLE), False),
        # before sign-in
        (ActionId.LOCK, Place(PageId.SIGN_IN), False),
        (ActionId.FIND, Place(PageId.SIGN_IN), False),
        (ActionId.PRIMARY, Place(PageId.SIGN_IN), True),
        (ActionId.IDENTIFY, Place(PageId.SIGN_IN), True),
        (ActionId.HIGH_CONTRAST, Place(PageId.SIGN_IN), True),
        (ActionId.HELP, Place(PageId.SIGN_IN), True),
        # locked: only what unlocks and what makes it readable
        (ActionId.PRIMARY, Place(PageId.COUNTER, WorkState.SERVING, locked=True), True),
        (ActionId.HIGH_CONTRAST, Place(PageId.COUNTER, WorkState.SERVING, locked=True), True),
        (ActionId.HELP, Place(PageId.COUNTER, WorkState.SERVING, locked=True), False),
        (ActionId.HOLD, Place(PageId.COUNTER, WorkState.SERVING, locked=True), False),
    ],
)
def test_where_an_action_is_valid(action: ActionId, place: Place, valid: bool) -> None:
    assert spec_of(action).valid_at(place) is valid


def test_f7_says_what_it_does_now() -> None:
    assert action_words(ActionId.HOLD, WorkState.IDLE) == "暂停叫号"
    assert action_words(ActionId.HOLD, WorkState.SERVING) == "挂起"


def test_keys_as_printed() -> None:
    assert key_words(ActionId.PAGE_RIGHT) == "Ctrl+PgDn"
    assert key_words(ActionId.ACCEPT_FIX) == "Alt+Enter"


def test_whatever_belongs_to_sheets_only_has_no_page() -> None:
    assert all(not spec.pages for spec in ACTIONS if spec.in_sheet is InSheet.ONLY)
