"""抽查: some of the photos that were used again lately, drawn by lot, and one of them large."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.form_fields import TextField
from ui.widgets.form_grid import ErrorLine
from ui.widgets.portrait import Portrait
from ui.widgets.segmented import Segmented
from ui.widgets.text_label import TextLabel
from window_client.ids import PhotoUseId

#: how far back decisions are drawn from
SPANS = (7, 30, 90)

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SampleRow:
    """One decision that was drawn.

    Attributes:
        when: 03-18 09:05.
        who: 周㛃兰・67 岁.
        photo: 2023-05-11 出入境证件照.
        officer: who decided.
        cases: names of the cases that use it.
        compared: where it was compared, in words.
        valid: it can be annulled.
        state: what it is now, in words.
        preview: None where only its place is known.
    """

    id: PhotoUseId
    when: str
    who: str
    photo: str
    officer: str
    cases: str
    compared: str
    valid: bool
    state: str
    preview: QImage | None = field(default=None, compare=False)


class PhotoSampleView(QWidget):
    """Table at the left, photo, facts and the reason of an annulment at the right.

    Signals:
        span_chosen(int): days back.
        row_changed: another decision is looked at.
        reason_edited: the reason is another one.
        submitted: Enter in the reason.
    """

    span_chosen = Signal(int)
    row_changed = Signal()
    reason_edited = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        self._rows: tuple[SampleRow, ...] = ()
        spans = [(days, translate("photo", "{days} 天").format(days=days)) for days in SPANS]
        self.span = Segmented(spans, SPANS[1], words=translate("photo", "从多少天里抽"), ticked=False)
        self.span.value_changed.connect(lambda days: self.span_chosen.emit(int(str(days))))
        self.table = DataTable(
            [
                Column(translate("photo", "时间"), width=104),
                Column(translate("photo", "申请人"), "cut", width=130),
                Column(translate("photo", "复用的照片"), "cut"),
                Column(translate("photo", "经办人"), width=86),
                Column(translate("photo", "状态"), "pill", width=96),
            ]
        )
        self.table.set_framed(True)
        self.table.setAccessibleName(translate("photo", "抽到的复用"))
        self.table.current_row_changed.connect(lambda _row: self._look())
        self._nothing = EmptyState(
            "act.photo",
            translate("photo", "这段时间没有复用照片"),
            translate("photo", "可以换一个更长的范围。"),
        )
        self.portrait = Portrait((150, 200))
        self._facts = TextLabel("", "body", "primary", wrap=True)
        self.reason = TextField(placeholder=translate("photo", "为什么作废，例如：照片不是本人"))
        self.reason.setMaxLength(200)
        self.reason.setAccessibleName(translate("photo", "作废的原因"))
        self.reason.textEdited.connect(lambda _text: self.reason_edited.emit())
        self.reason.returnPressed.connect(self.submitted)
        self._error = ErrorLine()
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(tokens.px(16))
        left = QVBoxLayout()
        left.setSpacing(tokens.px(10))
        head = QHBoxLayout()
        head.addWidget(TextLabel(translate("photo", "从最近多少天里抽"), "body", "secondary"))
        head.addWidget(self.span)
        head.addStretch(1)
        left.addLayout(head)
        left.addWidget(self.table, 1)
        left.addWidget(self._nothing, 1)
        columns.addLayout(left, 1)
        right = QWidget()
        right.setFixedWidth(tokens.px(280))
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.px(10))
        column.addWidget(self.portrait, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._facts)
        column.addStretch(1)
        column.addWidget(TextLabel(translate("photo", "作废这次复用的原因"), "body", "secondary"))
        column.addWidget(self.reason)
        column.addWidget(self._error)
        self._right = right
        columns.addWidget(right)
        self.show_rows(())

    def show_rows(self, rows: Sequence[SampleRow]) -> None:
        """Show what was drawn."""
        kept = self.current()
        self._rows = tuple(rows)
        self.table.set_rows(
            [
                [row.when, row.who, row.photo, row.officer, Cell(row.state, tone=_tone(row), icon=_icon(row))]
                for row in self._rows
            ]
        )
        some = bool(self._rows)
        self.table.setVisible(some)
        self._nothing.setVisible(not some)
        self._right.setVisible(some)
        if some:
            ids = [row.id for row in self._rows]
            self.table.selectRow(ids.index(kept.id) if kept is not None and kept.id in ids else 0)
        self._look()

    def rows(self) -> tuple[SampleRow, ...]:
        """What was drawn."""
        return self._rows

    def current(self) -> SampleRow | None:
        """The decision that is looked at."""
        row = self.table.current_row()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def show_error(self, words: str) -> None:
        """What is wrong with the reason; the keyboard goes there."""
        self._error.set_text(words)
        self.reason.set_invalid(bool(words))
        if words:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        row = self.current()
        self.show_error("")
        if row is not None:
            self.portrait.set_image(row.preview)
            self.portrait.set_words("" if row.preview else translate("photo", "照片在业务系统中核对"))
            self._facts.setText("\n".join((row.who, row.photo, row.compared, row.cases)))
        self.row_changed.emit()


def _tone(row: SampleRow) -> str:
    return "success" if row.valid else "neutral"


def _icon(row: SampleRow) -> str:
    return "st.ok" if row.valid else "act.void"
