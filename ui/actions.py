"""The actions as the rest of the program uses them: the table, and what is written on their buttons.

The rows are in ``ui.action_table``, their make in ``ui.action_spec``; both are handed on from here.
"""

from enum import StrEnum, auto

from PySide6.QtCore import QCoreApplication

from ui.action_spec import ActionId, ActionSpec, InSheet, Place, WorkState
from ui.action_table import ACTIONS, GROUP_TITLES
from ui.translation import QT_TRANSLATE_NOOP

__all__ = [
    "ACTIONS",
    "GROUP_TITLES",
    "PRIMARY",
    "ActionId",
    "ActionSpec",
    "InSheet",
    "Place",
    "PrimaryKind",
    "WorkState",
    "accessible_words",
    "action_words",
    "group_title",
    "key_words",
    "primary_words",
    "spec_of",
]

_BETWEEN = frozenset({WorkState.IDLE, WorkState.PAUSED})


class PrimaryKind(StrEnum):
    """What F2 does now (DESIGN.md §2)."""

    CALL_NEXT = auto()
    START = auto()
    ACCEPT = auto()
    SUBMIT_REVIEW = auto()
    ENQUIRY_DONE = auto()
    FINISH = auto()
    RESUME_CALLING = auto()


PRIMARY: dict[PrimaryKind, tuple[str, str]] = {
    PrimaryKind.CALL_NEXT: (QT_TRANSLATE_NOOP("actions", "呼叫下一位"), "act.call"),
    PrimaryKind.START: (QT_TRANSLATE_NOOP("actions", "开始受理"), "act.start"),
    PrimaryKind.ACCEPT: (QT_TRANSLATE_NOOP("actions", "受理本项"), "act.accept"),
    PrimaryKind.SUBMIT_REVIEW: (QT_TRANSLATE_NOOP("actions", "提交审核"), "act.review"),
    PrimaryKind.ENQUIRY_DONE: (QT_TRANSLATE_NOOP("actions", "咨询办完"), "act.enquiryDone"),
    PrimaryKind.FINISH: (QT_TRANSLATE_NOOP("actions", "接待完毕"), "act.finish"),
    PrimaryKind.RESUME_CALLING: (QT_TRANSLATE_NOOP("actions", "恢复叫号"), "act.start"),
}
_PAUSE_CALLING = QT_TRANSLATE_NOOP("actions", "暂停叫号")

_BY_ID = {spec.id: spec for spec in ACTIONS}


def spec_of(action: ActionId) -> ActionSpec:
    """The table's row of an action."""
    return _BY_ID[action]


def action_words(action: ActionId, work: WorkState = WorkState.NONE) -> str:
    """The words on the action's button; F7 says 暂停叫号 while nobody is at the counter."""
    source = _PAUSE_CALLING if action is ActionId.HOLD and work in _BETWEEN else _BY_ID[action].words
    return QCoreApplication.translate("actions", source)


def primary_words(kind: PrimaryKind) -> str:
    """The words on the primary button."""
    return QCoreApplication.translate("actions", PRIMARY[kind][0])


def group_title(group: str) -> str:
    """A heading of the key map."""
    return QCoreApplication.translate("actions", GROUP_TITLES[group])


def key_words(action: ActionId) -> str:
    """The action's key as printed on a key cap: ``Shift+F2``, ``Ctrl+PgUp``; empty without a key."""
    keys = _BY_ID[action].keys
    return keys[0].replace("Return", "Enter").replace("PgDown", "PgDn") if keys else ""


def accessible_words(action: ActionId, work: WorkState = WorkState.NONE) -> str:
    """What a control of this action calls itself: visible words and key."""
    return f"{action_words(action, work)} {key_words(action)}".rstrip()
