"""The report page (日报), as in picture 08: two sums that balance, tables, money, seniors, quality."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui.pages.report import balance_words, report_rows
from ui.pages.report.figure_cards import CaseCard, CounterCard, DomainCard, FactCard, HourCard, MoneyCard
from ui.pages.report.report_rows import translate
from ui.pages.report.report_tool_row import ReportToolRow, ToolState
from ui.theme.tokens import tokens_of
from ui.widgets.balance_line import BalanceLine
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_button import KeyButton
from window_client.services.report_overview import ReportOverview

#: where a term of the sums is found in its table: columns of 按业务 (closed, open) and of 办件
_TICKET_COLUMNS = (1, 2, 3, 4, 5, 6, 7)
_OPEN_TICKET_COLUMNS = (1, 1, 2, 3, 4, 5, 6, 7)


class ReportView(QWidget):
    """Layout and words; it is told what to show.

    Signals:
        newest_requested(): the empty page offers the newest day that has figures.
        seniors_requested(): 敬老服务 in detail, and since opening.
    """

    newest_requested = Signal()
    seniors_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.tools = ReportToolRow()
        self.tickets = BalanceLine(translate("report", "号票"))
        self.cases = BalanceLine(translate("report", "办件"))
        self.hour_card, self.domain_card, self.case_card = HourCard(), DomainCard(), CaseCard()
        self.counter_card, self.money_card = CounterCard(), MoneyCard()
        self.senior_card = FactCard(translate("report", "敬老服务"), "senior.mode", "senior")
        self.senior_detail = KeyButton(translate("report", "明细"), kind="quiet", size="small")
        # Enter among the figures does the same; the narrow card has no room for the key
        self.senior_detail.setAccessibleName(f"{self.senior_detail.text()} Enter")
        self.senior_detail.clicked.connect(self.seniors_requested)
        self.senior_card.add_right(self.senior_detail)
        self.senior_card.list.opened.connect(self.seniors_requested)
        self.quality_card = FactCard(translate("report", "质量"), "st.star")
        self.empty = EmptyState("nav.report", translate("report", "这一天没有号票，也没有办件"))
        self.empty.button.setText(translate("report", "看最近有数的一天"))
        self.empty.action_triggered.connect(self.newest_requested)
        self.tickets.term_clicked.connect(self._to_tickets)
        self.cases.term_clicked.connect(self._to_cases)
        self._assemble()

    def show_tools(self, state: ToolState) -> None:
        """The tool row alone; the figures stay as they are."""
        self.tools.show_state(state)

    def show_figures(self, seen: ReportOverview) -> None:
        """Show these figures, or that there are none."""
        if not seen.days:
            self._show_empty(seen)
            return
        self.tickets.set_terms(*balance_words.ticket_terms(seen))
        self.cases.set_terms(*balance_words.case_terms(seen))
        for line, verdict in (
            (self.tickets, balance_words.ticket_verdict(seen)),
            (self.cases, balance_words.case_verdict(seen)),
        ):
            line.set_verdict(verdict.agrees, verdict.text, verdict.detail)
        self.hour_card.show_figures(seen)
        self.domain_card.show_figures(seen)
        self.case_card.show_figures(seen)
        self.counter_card.show_figures(seen)
        self.money_card.show_figures(seen)
        self.senior_card.list.set_facts(report_rows.senior_facts(seen))
        self.quality_card.list.set_facts(report_rows.quality_facts(seen))
        self._body.setCurrentWidget(self._figures)

    def show_trouble(self, title: str, detail: str) -> None:
        """Nothing could be read, and nothing was shown before."""
        self.empty.set_words(title, detail, "st.warn")
        self.empty.button.hide()
        self._body.setCurrentWidget(self._empty_page)

    def showing_figures(self) -> bool:
        """Whether tables are in sight."""
        return self._body.currentWidget() is self._figures

    def focus_zone(self) -> None:
        """Put the keyboard where the reading begins."""
        self.tools.field.setFocus()

    def _show_empty(self, seen: ReportOverview) -> None:
        if seen.one_day:
            title = translate("report", "{day} 没有号票，也没有办件").format(day=seen.first.isoformat())
        else:
            title = translate("report", "{first} 至 {last} 没有号票，也没有办件").format(
                first=seen.first.isoformat(), last=seen.last.isoformat()
            )
        if seen.newest is None:
            self.empty.set_words(
                title, translate("report", "本所还没有取过号，第一张号票取出后就有日报。"), "nav.report"
            )
        else:
            detail = translate("report", "最近有数的一天是 {day}。").format(day=seen.newest.isoformat())
            self.empty.set_words(title, detail, "nav.report")
        self.empty.button.setVisible(seen.newest is not None)
        self._body.setCurrentWidget(self._empty_page)

    def _to_tickets(self, at: int) -> None:
        table = self.domain_card.table
        closed = table is self.domain_card.closed_table
        table.go_to((_TICKET_COLUMNS if closed else _OPEN_TICKET_COLUMNS)[at])
        self._figures.ensureWidgetVisible(table)

    def _to_cases(self, at: int) -> None:
        self.case_card.table.go_to(at + 1)
        self._figures.ensureWidgetVisible(self.case_card.table)

    def _make_room(self, _lowest: int, highest: int) -> None:
        """The scroll bar stands in the margin, not on the cards."""
        px = tokens_of(self).px
        bar = self._figures.verticalScrollBar().sizeHint().width() if highest else 0
        self._column.setContentsMargins(px(16), px(8), max(0, px(16) - bar), px(8))

    def _assemble(self) -> None:
        tokens = tokens_of(self)
        # from the outside in: a widget that is put into another takes everything in it along once more
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.tools)
        self._body = QStackedWidget()
        whole.addWidget(self._body, 1)
        page = QWidget()
        page.setObjectName("scrollContent")
        # at 1366 × 768 everything is in sight; below a banner, or in a lower window, the page scrolls
        self._figures = QScrollArea()
        self._figures.setFrameShape(QFrame.Shape.NoFrame)
        self._figures.setWidgetResizable(True)
        self._figures.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._figures.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._figures.setWidget(page)
        self._figures.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._body.addWidget(self._figures)
        self._column = column = QVBoxLayout(page)
        column.setSpacing(tokens.px(8))
        self._make_room(0, 0)
        column.addWidget(self.tickets)
        column.addWidget(self.cases)
        gap = tokens.px(10)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        column.addLayout(upper, 268)  # 12 hours fit at 1366 × 768
        column.addLayout(lower, 212)
        for row, cards in (
            (upper, ((self.hour_card, 432), (self.domain_card, 458), (self.case_card, 424))),
            (
                lower,
                (
                    (self.counter_card, 600),
                    (self.money_card, 344),
                    (self.senior_card, 188),
                    (self.quality_card, 172),
                ),
            ),
        ):
            row.setSpacing(gap)
            for card, share in cards:
                card.setMinimumWidth(tokens.px(share))
                row.addWidget(card, share)
        self._empty_page = QWidget()
        self._body.addWidget(self._empty_page)
        bare = QVBoxLayout(self._empty_page)
        bare.setContentsMargins(*(tokens.px(16),) * 4)
        bare.addWidget(self.empty)
