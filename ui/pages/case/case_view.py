"""The detail card of a case, at the right of the visit column (办件详情): layout only."""

from PySide6.QtCore import Qt, Signal
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
from window_client.domain.catalogue.item_traits import ExternalEntry, PhotoKind
from window_client.services.visit_desk import CaseStep, EntryView

_FORM_WIDTH = 404


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
        left = self._scroll(self.form, (tokens.px(15), tokens.px(10), tokens.px(8), tokens.px(10)))
        left.setFixedWidth(tokens.px(_FORM_WIDTH + 20))
        self._left = left
        side = QWidget()
        cards = QVBoxLayout(side)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(tokens.px(10))
        for card in (self.papers, self.materials, self.photo, self.fee, self.situation):
            card.setProperty("outlined", "true")
            cards.addWidget(card)
        cards.addStretch(1)
        right = self._scroll(side, (tokens.px(8), tokens.px(10), tokens.px(14), tokens.px(10)))
        columns.addWidget(left)
        columns.addWidget(right, 1)
        return columns

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
        self.photo.show_photo(desk, PhotoKind.NONE if settled else shown.photo)
        self.fee.show_fee(desk)
        self.situation.show_situation(desk, read_only=settled)
        # before it has its result the applicant's other papers are none of this case's
        self.papers.show_sheets(desk, shown=settled)
        self.foot.show_case(shown)
        self._pages.setCurrentIndex(1)

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
