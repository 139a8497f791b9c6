"""The detail card of a case, at the right of the visit column (办件详情): layout only."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from ui.pages.case.case_foot import CaseFoot
from ui.pages.case.case_form import CaseForm
from ui.pages.case.case_head import CaseHead
from ui.pages.case.case_state import CaseShown
from ui.pages.case.entry_panel import EntryPanel
from ui.pages.case.fee_card import FeeCard
from ui.pages.case.material_card import MaterialCard
from ui.pages.case.paper_card import PaperCard
from ui.pages.case.photo_card import PhotoCard
from ui.pages.case.situation_card import SituationCard
from ui.theme.tokens import tokens_of
from ui.widgets.card import rule
from ui.widgets.empty_state import EmptyState
from window_client.domain.catalogue.item_traits import ExternalEntry
from window_client.services.visit_desk import CaseStep, EntryView

_FORM_WIDTH = 404
#: from 1600 px of window on
_WIDE_FORM = 460
#: between two cards, and where something above needs the height, px
_GAP, _DENSE = 10, 6


class CaseView(QFrame):
    """Head, body of two columns, foot; or the 录入视图 under the head. Knows no service.

    The parts are public; presenters listen to their signals: ``head form materials photo fee situation
    papers foot entry``.
    """

    #: the card was hidden (another page, the lock): what is open for a moment must close
    hidden = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(self.tr("办件"))
        self.head = CaseHead()
        self.form = CaseForm()
        self.materials = MaterialCard()
        self.photo = PhotoCard()
        self.fee = FeeCard()
        self.situation = SituationCard()
        self.papers = PaperCard()
        self.foot = CaseFoot()
        self.entry = EntryPanel()
        self._shown: CaseShown | None = None
        self._gap = tokens_of(self).px(_GAP)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._make_columns(), 1)
        column.addWidget(self.foot)
        case = QWidget()
        outer = QVBoxLayout(case)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.head)
        holder = QWidget()
        self._parts = QStackedLayout(holder)
        with_line = QWidget()
        lined = QVBoxLayout(with_line)
        lined.setContentsMargins(0, 0, 0, 0)
        lined.setSpacing(0)
        lined.addWidget(rule())
        lined.addWidget(body, 1)
        self._parts.addWidget(with_line)
        self._parts.addWidget(self.entry)
        outer.addWidget(holder, 1)
        self._pages = QStackedLayout(self)
        self._empty = EmptyState(
            "doc.material",
            self.tr("还没有办件"),
            self.tr("按 F3 加办事项；只是来问的，选好主题按 F2。"),
        )
        self._pages.addWidget(self._empty)
        self._pages.addWidget(case)

    def _make_columns(self) -> QHBoxLayout:
        tokens = tokens_of(self)
        columns = QHBoxLayout()
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        form = QWidget()
        self._below_form = QVBoxLayout(form)
        self._below_form.setContentsMargins(0, 0, 0, 0)
        self._below_form.setSpacing(self._gap)
        self._below_form.addWidget(self.form)
        self._below_form.addStretch(1)
        left = self._scroll(form, (tokens.px(15), tokens.px(10), tokens.px(8), tokens.px(10)))
        self._left = left
        side = QWidget()
        beside = QHBoxLayout(side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(tokens.px(16))
        self._columns = []
        for _ in range(2):
            column = QVBoxLayout()
            column.setSpacing(self._gap)
            beside.addLayout(column, 1)
            self._columns.append(column)
        self._beside = beside
        for card in (self.papers, self.materials, self.photo, self.fee, self.situation):
            card.setProperty("outlined", "true")
        self.set_wide(False)
        self._right = right = self._scroll(side, (tokens.px(8), tokens.px(10), tokens.px(14), tokens.px(10)))
        columns.addWidget(left)
        columns.addWidget(right, 1)
        return columns

    def set_wide(self, wide: bool) -> None:
        """On a wide screen the form has more room and what is printed stands in a column of its own."""
        self._wide = wide
        self._below_form.removeWidget(self.situation)
        first, second = self._columns
        for column in self._columns:
            while column.count():
                column.takeAt(0)
        middle = (self.materials, self.photo, self.fee)
        for card in middle if wide else (self.papers, *middle, self.situation):
            first.addWidget(card)
        for card in (self.papers, self.situation) if wide else ():
            second.addWidget(card)
        for column in self._columns:
            column.addStretch(1)
        self._beside.setStretch(1, int(wide))
        self._beside.setSpacing(tokens_of(self).px(16) if wide else 0)
        self._left.setFixedWidth(tokens_of(self).px((_WIDE_FORM if wide else _FORM_WIDTH) + 20))

    def set_dense(self, dense: bool) -> None:
        """Something above needs height (敬老模式): rows stand closer."""
        self._gap = tokens_of(self).px(_DENSE if dense else _GAP)
        self.form.set_dense(dense)
        self.materials.list.set_dense(dense)
        self._below_form.setSpacing(self._gap)
        for column in self._columns:
            column.setSpacing(self._gap)
        for area in (self._left, self._right):
            inside = area.widget().layout()
            if inside is not None:
                margins = inside.contentsMargins()
                inside.setContentsMargins(margins.left(), self._gap, margins.right(), self._gap)
        QTimer.singleShot(0, self, self._place_situation)

    @staticmethod
    def _scroll(content: QWidget, margins: tuple[int, int, int, int]) -> QScrollArea:
        holder = QWidget()
        holder.setObjectName("scrollContent")
        box = QVBoxLayout(holder)
        box.setContentsMargins(*margins)
        box.addWidget(content)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(holder)
        return area

    def show_case(
        self,
        shown: CaseShown,
        *,
        unsaved: frozenset[str] = frozenset(),
        insist: bool = False,
        scanned: bool = False,
    ) -> None:
        """Show a case; fields in ``unsaved`` and the one being typed into keep their text."""
        self._shown = shown
        desk = shown.desk
        settled = desk.card.step is CaseStep.SETTLED
        self.head.show_case(shown)
        self.head.show_saving(shown, unsaved=bool(unsaved))
        self.head.show_entry_button(shown=shown.has_entry_view and not settled and not self.entry_is_open)
        self.form.show_case(shown, unsaved=unsaved, insist=insist, scanned=scanned)
        self.materials.show_materials(desk, read_only=settled)
        self.photo.show_photo(shown)
        self.fee.show_fee(desk)
        self.situation.show_situation(desk, read_only=settled)
        # before it has its result the applicant's other papers are none of this case's
        self.papers.show_sheets(desk, shown=settled)
        self.foot.show_case(shown)
        self._pages.setCurrentIndex(1)
        # after what was taken out of the cards is gone
        QTimer.singleShot(0, self, self._place_situation)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_situation()

    def _place_situation(self) -> None:
        """The question moves under the form when the cards need the room and the form leaves some."""
        card = self.situation
        if self._wide or card.isHidden() or card.isAncestorOf(self.focusWidget() or self):
            return
        gap = self._gap
        here = [one for one in (self.papers, self.materials, self.photo, self.fee) if not one.isHidden()]
        need = sum(_height(one) + gap for one in (*here, card)) + gap
        form = self.form.sizeHint().height() + _height(card) + 3 * gap
        below = need > self._right.height() and form <= self._left.height()
        if below != (self._below_form.indexOf(card) >= 0):
            if below:
                self._below_form.insertWidget(1, card)
            else:
                self._columns[0].insertWidget(4, card)

    def show_saving(self, *, unsaved: bool) -> None:
        """Only the words about saving changed."""
        if self._shown is not None:
            self.head.show_saving(self._shown, unsaved=unsaved)

    def clear(self) -> None:
        """No case is selected."""
        self.close_entry()
        self._shown = None
        self._pages.setCurrentIndex(0)

    @property
    def entry_is_open(self) -> bool:
        """Whether the 录入视图 is in sight."""
        return self._parts.currentIndex() == 1

    def open_entry(self, view: EntryView) -> None:
        """Show the 录入视图 in place of the body."""
        takes = self._shown is not None and self._shown.desk.external_entry is not ExternalEntry.NONE
        self._parts.setCurrentIndex(1)
        self.head.show_entry_button(shown=False)
        self.entry.open_view(view, takes_number=takes)

    def close_entry(self) -> None:
        """Back to the form; every full value is forgotten."""
        if not self.entry_is_open:
            return
        had_focus = self.entry.isAncestorOf(self.focusWidget() or self)
        self.entry.close_view()
        self._parts.setCurrentIndex(0)
        if self._shown is not None:
            draft = self._shown.desk.card.step is not CaseStep.SETTLED
            self.head.show_entry_button(shown=self._shown.has_entry_view and draft)
        if had_focus:
            self.form.focus_form()

    def hideEvent(self, event: object) -> None:
        self.hidden.emit()
        super().hideEvent(event)  # type: ignore[arg-type]


def _height(card: QWidget) -> int:
    """What a card needs at its present width, px."""
    width = card.width()
    return card.heightForWidth(width) if card.hasHeightForWidth() else card.sizeHint().height()
