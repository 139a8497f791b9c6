"""F1: every key of the program on one sheet, straight from the action table (键位)."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.actions import ACTIONS, GROUP_TITLES, ActionId, action_words, group_title, key_words
from ui.translation import QT_TRANSLATE_NOOP
from ui.widgets.key_map_panel import KeyGroup, KeyMapPanel
from ui.widgets.sheet import Sheet

_SIZE = (1280, 0)
_COLUMNS = 4
#: keys that differ only in their digit stand in one row: first action → (keys, words)
_RUNS = {
    ActionId.CASE_1: ("Ctrl+1…4", QT_TRANSLATE_NOOP("shell", "选第几件")),
    ActionId.ROW_1: ("Alt+1…5", QT_TRANSLATE_NOOP("shell", "勾选或选第几行")),
    ActionId.CHOICE_1: ("1…5", QT_TRANSLATE_NOOP("shell", "选角色或咨询主题")),
}
_IN_A_RUN = frozenset(
    action
    for action in ActionId
    if action.partition("_")[0] in {"case", "row", "choice"} and action not in _RUNS
)


def key_groups() -> list[KeyGroup]:
    """The table by headings."""
    return [KeyGroup(group_title(group), tuple(_rows(group))) for group in GROUP_TITLES]


def make_key_map_sheet(host: QWidget) -> Sheet:
    """The sheet, not yet open."""
    sheet = Sheet(
        host,
        QCoreApplication.translate("shell", "键位"),
        size=_SIZE,
        close_text=QCoreApplication.translate("shell", "关闭"),
    )
    sheet.header.addStretch(1)
    sheet.set_note(
        [QCoreApplication.translate("shell", "一个键在哪一页都是同一个意思；输入法选字时，按键归输入法。")]
    )
    sheet.body.addWidget(KeyMapPanel(key_groups(), columns=_COLUMNS))
    sheet.body.addStretch(1)
    return sheet


def _rows(group: str) -> list[tuple[str, str]]:
    rows = []
    for spec in ACTIONS:
        if spec.group != group or not spec.keys or spec.id in _IN_A_RUN:
            continue
        if spec.id in _RUNS:
            keys, words = _RUNS[spec.id]
            rows.append((keys, QCoreApplication.translate("shell", words)))
        else:
            rows.append((key_words(spec.id), action_words(spec.id)))
    return rows
