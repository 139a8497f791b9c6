"""The service picker: search, tree, results, and what the item means for this applicant (加办事项)."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.picker.picker_list import ResultList
from ui.pages.picker.picker_preview import PreviewPane
from ui.pages.picker.picker_rows import PreviewCard, ResultRow, TreeRow
from ui.pages.picker.picker_tree import CatalogueTree
from ui.theme.tokens import tokens_of
from ui.widgets.card import IconLabel, rule
from ui.widgets.form_fields import TextField
from ui.widgets.key_button import KeyButton
from ui.widgets.rich_line import Cap
from ui.widgets.sheet import Sheet
from ui.widgets.text_label import TextLabel

_SEARCH = 48
_TREE, _RESULTS = 216, 396
_ARROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class PickerSheet(Sheet):
    """The keyboard stays in the search field: arrows move through the results, Enter adds.

    Signals:
        typed(str): the search text changed.
        node_chosen(str), fold_asked(str, bool): the tree.
        row_changed(str): the code of the selected item, empty for none.
        picked(str): add this item.
    """

    typed = Signal(str)
    node_chosen = Signal(str)
    fold_asked = Signal(str, bool)
    row_changed = Signal(str)
    picked = Signal(str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "", size=(1080, 688), primary="", primary_key="")
        self._filling = False
        self._assemble_footer()
        self.setAccessibleName(self.tr("加办事项"))
        px = tokens_of(self).px
        self.search = TextField()
        self.search.set_leading_icon("act.search")
        self.search.setPlaceholderText(self.tr("输首字母，如 hzhf"))
        self.search.setAccessibleName(self.tr("找事项"))
        # letters are meant: the input method stays out of the way, Han text is found all the same
        self.search.setInputMethodHints(
            Qt.InputMethodHint.ImhPreferLatin | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.search.setStyleSheet(
            f"QLineEdit {{ min-height: {px(_SEARCH - 2)}px; max-height: {px(_SEARCH - 2)}px;"
            f" font-size: {px(20)}px; }}"
        )
        self.search.installEventFilter(self)
        self.header.setContentsMargins(0, px(14), 0, px(14))
        self.header.addWidget(self.search, 1)
        self.tree = CatalogueTree()
        self.tree.setAccessibleName(self.tr("事项目录"))
        self.results = ResultList()
        self.results.setAccessibleName(self.tr("找到的事项"))
        self.preview = PreviewPane()
        self._assemble()
        self.search.textChanged.connect(self.typed)
        self.tree.node_chosen.connect(self.node_chosen)
        self.tree.fold_asked.connect(self.fold_asked)
        self.tree.entered.connect(self._to_results)
        self.results.selectionModel().currentChanged.connect(lambda *_: self._row_changed())
        self.results.doubleClicked.connect(lambda _index: self._pick())
        self.primary_triggered.connect(self._pick)
        self.tree.installEventFilter(self)
        self.results.installEventFilter(self)

    # -- what the presenter says
    def set_tree(self, rows: Sequence[TreeRow], chosen: str) -> None:
        """The left column; ``chosen`` is the key of the lit row, empty for none."""
        self.tree.set_rows(rows, chosen)

    def set_results(self, rows: Sequence[ResultRow], count: int, chosen: str = "") -> None:
        """The middle column; ``count`` is said in the search field when something was typed."""
        found = self.tr("{count} 项").format(count=count) if self.search.text().strip() else ""
        self.search.set_suffix(found)
        # told once, however often the list moves its current row meanwhile
        self._filling = True
        self.results.set_rows(rows, chosen)
        self._filling = False
        self._row_changed()

    def show_preview(self, card: PreviewCard) -> None:
        """The right column."""
        self.preview.show_card(card)

    def show_words(self, words: str) -> None:
        """The right column without an item."""
        self.preview.show_words(words)

    def set_applicant(self, name: str, several: bool) -> None:
        """Whose item it will be; said in the footer where there are several applicants."""
        note: list[str | Cap] = []
        if several:
            note.append(self.tr("给 {name} 加办").format(name=name) + "   ")
        note += [Cap("↑↓"), self.tr("选"), "  ", Cap("Tab"), self.tr("进目录树"), "  "]
        note += [Cap("Alt+K"), self.tr("设为本窗常用")]
        self.set_note(note)

    def code(self) -> str:
        """The selected item's code; empty for none."""
        row = self.results.current()
        return row.code if row else ""

    def pick_place(self, place: int) -> bool:
        """Alt+1…5: add the item at a place, from 1; False where there is none."""
        items = self.results.items()
        if not 1 <= place <= len(items):
            return False
        self.picked.emit(items[place - 1].code)
        return True

    # -- inside
    def _pick(self) -> None:
        if self.code():
            self.picked.emit(self.code())

    def _row_changed(self) -> None:
        if self._filling:
            return
        if self.primary is not None:
            self.primary.setEnabled(bool(self.code()))
        self.row_changed.emit(self.code())

    def _to_results(self) -> None:
        self.results.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if watched is self.search and plain and event.key() in _ARROWS:
                self.results.step(_ARROWS[Qt.Key(event.key())])
                return True
            if watched in (self.tree, self.results) and self._is_typing(event):
                # typing anywhere is a search
                self.search.setFocus(Qt.FocusReason.OtherFocusReason)
                self.search.insert(event.text())
                return True
        return super().eventFilter(watched, event)

    @staticmethod
    def _is_typing(event: QKeyEvent) -> bool:
        chord = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        return bool(event.text().strip()) and event.text().isprintable() and not event.modifiers() & chord

    def _assemble_footer(self) -> None:
        self.primary = KeyButton(
            self.tr("加入本次来访"), key="Enter", icon="act.addCase", kind="primary", size="large"
        )
        self.primary.clicked.connect(self.primary_triggered)
        self.footer.addWidget(self.primary)

    def _assemble(self) -> None:
        px = tokens_of(self).px
        left = QWidget()
        left.setFixedWidth(px(_TREE))
        column = QVBoxLayout(left)
        column.setContentsMargins(px(8), px(4), px(8), px(16))
        column.addWidget(self.tree, 1)
        hint = QHBoxLayout()
        hint.setContentsMargins(px(8), px(6), 0, 0)
        hint.setSpacing(px(8))
        hint.addWidget(IconLabel("st.info", 15, "muted"), 0, Qt.AlignmentFlag.AlignTop)
        hint.addWidget(TextLabel(self.tr("首字母、全拼、代码、汉字都能找"), "caption", "muted", wrap=True), 1)
        column.addLayout(hint)
        self.results.setFixedWidth(px(_RESULTS))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(rule(upright=True))
        row.addWidget(self.results)
        row.addWidget(rule(upright=True))
        row.addWidget(self.preview, 1)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(row)
