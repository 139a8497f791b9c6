"""The cards of the report page: tables by hour, business and counter, cases, money, seniors, quality."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.pages.report import report_rows as rows
from ui.pages.report.balance_words import money_verdict
from ui.pages.report.book_table import BookTable
from ui.pages.report.figure_list import FigureList
from ui.pages.report.figure_notes import carried_words, voucher_words, wait_words
from ui.pages.report.report_rows import translate
from ui.theme.tokens import tokens_of
from ui.widgets.card import Card, rule
from ui.widgets.data_table import Column
from ui.widgets.painted import set_shown, text_width
from ui.widgets.rich_line import Part, RichLine, Strong
from window_client.services.report_overview import ReportOverview

_OPEN_COLUMN = 8
#: line and margin of a card, above and below together, px
_EDGES = 4


class FigureCard(Card):
    """A card whose header is 32 px high and white."""

    def __init__(self, title: str, icon: str = "", right: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, icon, right, padding=0, white=True, parent=parent)
        self.header.setFixedHeight(tokens_of(self).px(32))
        self.body.setSpacing(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Called when the card has another height; override where a table has to make room for notes."""

    def room_above(self, notes: QVBoxLayout) -> int:
        """What the head of the card and its notes leave, px."""
        return self.height() - self.header.height() - notes.sizeHint().height() - _EDGES

    def ask_for(self, table: BookTable, notes: QVBoxLayout | None = None) -> None:
        """The card needs its head, the table with its rows packed, and its notes."""
        below = notes.sizeHint().height() if notes is not None else 0
        self.setMinimumHeight(self.header.height() + table.least_height() + below + _EDGES)

    def add_notes(self, notes: Sequence[QWidget]) -> QVBoxLayout:
        """Lines below the table."""
        tokens = tokens_of(self)
        column = QVBoxLayout()
        column.setContentsMargins(tokens.px(12), tokens.px(5), tokens.px(12), 0)
        column.setSpacing(tokens.px(1))
        for note in notes:
            column.addWidget(note)
        self.body.addLayout(column)
        return column


class HourCard(FigureCard):
    """按小时: who was there, who came, where they went; bars in the cells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        title = translate("report", "按小时")
        super().__init__(title, right=translate("report", "期初 + 取号 = 去向 + 期末"), parent=parent)
        self.table = BookTable(
            (
                Column(translate("report", "时段"), width=48),
                Column(translate("report", "期初"), "number", 40),
                Column(translate("report", "取号"), "bar_outline", 70),
                Column(translate("report", "接待完"), "bar", 67),
                Column(translate("report", "离开"), "number", 41),
                Column(translate("report", "过号"), "number", 41),
                Column(translate("report", "顺延"), "number", 41),
                Column(translate("report", "作废"), "number", 41),
                Column(translate("report", "期末"), "number", 41),
            ),
            packed=True,
        )
        self.table.setAccessibleName(title)
        self.body.addWidget(self.table, 1)

    def show_figures(self, seen: ReportOverview) -> None:
        """Show these figures."""
        self.table.set_rows(*rows.hour_rows(seen))
        self.ask_for(self.table)


class DomainCard(FigureCard):
    """按业务, by the business at the time the ticket was taken, and who waited longest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        title = translate("report", "按业务")
        super().__init__(title, right=translate("report", "按取号时的业务"), parent=parent)
        ends = (
            Column(translate("report", "离开"), "number", 40),
            Column(translate("report", "过号"), "number", 40),
            Column(translate("report", "顺延"), "number", 40),
            Column(translate("report", "作废"), "number", 40),
        )
        name = Column(translate("report", "业务"), width=68)
        served = Column(translate("report", "接待完"), "number", 52)
        self.closed_table = BookTable(
            (
                name,
                Column(translate("report", "承接"), "number", 40),
                Column(translate("report", "取号"), "number", 40),
                served,
                *ends,
                Column(translate("report", "等候 中位/九成"), "number", 96),
            ),
            row_height=26,
        )
        self.open_table = BookTable(
            (
                name,
                Column(translate("report", "号票"), "number", 44),
                served,
                *ends,
                Column(translate("report", "还开着"), "number", 52),
                Column(translate("report", "中位/九成"), "number", 80),
            ),
            row_height=26,
        )
        # while tickets are open the table has a column for them, and is its own
        self._tables = QStackedWidget()
        for table in (self.closed_table, self.open_table):
            table.setAccessibleName(title)
            self._tables.addWidget(table)
        self.body.addWidget(self._tables)
        self._waits, self._carried = RichLine(step="caption"), RichLine(step="caption")
        self._notes = self.add_notes((self._waits, self._carried))
        self.body.addStretch(1)

    def fit(self) -> None:
        self.table.fit_within(self.room_above(self._notes))
        self._tables.setFixedHeight(self.table.height())

    @property
    def table(self) -> BookTable:
        """The one in sight."""
        return self.open_table if self._tables.currentIndex() else self.closed_table

    def show_figures(self, seen: ReportOverview) -> None:
        """Show these figures."""
        self._tables.setCurrentIndex(1 if seen.figures.tickets.flow.open else 0)
        self.table.set_rows(*rows.domain_rows(seen))
        self._waits.set_parts(wait_words(seen))
        self._carried.set_parts(carried_words(seen))
        self.ask_for(self.table, self._notes)
        self.fit()


class CaseCard(FigureCard):
    """办件, by their own business, and the commonest items."""

    def __init__(self, parent: QWidget | None = None) -> None:
        title = translate("report", "办件")
        super().__init__(title, right=translate("report", "按事项自己的业务"), parent=parent)
        self.table = BookTable(
            (
                Column(translate("report", "业务"), width=70),
                Column(translate("report", "期初"), "number", 46),
                Column(translate("report", "受理件"), "number", 54),
                Column(translate("report", "当场结"), "number", 54),
                Column(translate("report", "期内结"), "number", 54),
                Column(translate("report", "撤回"), "number", 46),
                Column(translate("report", "待审"), "number", 46),
                Column(translate("report", "期末"), "number", 50),
            ),
            row_height=26,
        )
        self.table.setAccessibleName(title)
        self.body.addWidget(self.table)
        self._items: tuple[tuple[str, int], ...] = ()
        self._top = (RichLine(step="caption"), RichLine(step="caption"))
        rule_words = translate("report", "办件口径（2026-01-01 起）：一人一事项受理一次计 1 件，咨询不计。")
        self._notes = self.add_notes((*self._top, RichLine([rule_words], step="caption", ink="muted")))
        self.body.addStretch(1)

    def show_figures(self, seen: ReportOverview) -> None:
        """Show these figures."""
        self.table.set_rows(*rows.case_rows(seen))
        self._items = rows.top_items(seen)
        self.ask_for(self.table, self._notes)
        self.fit()

    def fit(self) -> None:
        self._fill_lines()
        self.table.fit_within(self.room_above(self._notes))

    def _fill_lines(self) -> None:
        """As many of the commonest items as two lines hold, whole."""
        tokens = tokens_of(self)
        room = self.width() - 2 * tokens.px(13)
        plain, strong = tokens.font("caption", False), tokens.font("caption", True)
        lines: list[list[Part]] = [[translate("report", "件数最多：")] if self._items else []]
        used = text_width(plain, translate("report", "件数最多：")) if self._items else 0
        for place, (name, count) in enumerate(self._items):
            mark = "、" if place + 1 < len(self._items) else ""
            need = text_width(plain, f"{name} {mark}") + text_width(strong, str(count))
            if used + need > room and used:
                if len(lines) == len(self._top):
                    break
                lines.append([])
                used = 0
            lines[-1] += [f"{name} ", Strong(str(count)), mark]
            used += need
        for line, parts in zip(self._top, [*lines, []], strict=False):
            line.set_parts(_without_last_mark(parts) if parts is lines[-1] else parts)
            set_shown(line, bool(parts))


class CounterCard(FigureCard):
    """按窗口: tickets and cases at each counter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        title = translate("report", "按窗口")
        super().__init__(title, parent=parent)
        self.table = BookTable(
            (
                Column(translate("report", "窗口"), width=52),
                Column(translate("report", "人员"), "cut", 72),
                Column(translate("report", "号票"), "number", 46),
                Column(translate("report", "接待完"), "number", 60),
                Column(translate("report", "离开"), "number", 44),
                Column(translate("report", "过号"), "number", 44),
                Column(translate("report", "顺延"), "number", 44),
                Column(translate("report", "作废"), "number", 44),
                Column(translate("report", "还开着"), "number", 56),
                Column(translate("report", "受理件"), "number", 60),
                Column(translate("report", "用时中位"), "number", 72),
                Column(translate("report", "敬老"), "number", 48),
            ),
            packed=True,
        )
        self.table.setAccessibleName(title)
        self.body.addWidget(self.table, 1)

    def show_figures(self, seen: ReportOverview) -> None:
        """Show these figures."""
        self.table.show_column(_OPEN_COLUMN, seen.figures.tickets.flow.open > 0)
        self.table.set_rows(*rows.counter_rows(seen))
        self.ask_for(self.table)
        self.set_right(rows.idle_counters(seen))


class MoneyCard(FigureCard):
    """收费, whether it balances, and the vouchers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        title = translate("report", "收费")
        super().__init__(title, "pay.fee", translate("report", "元"), parent=parent)
        tokens = tokens_of(self)
        self.list = FigureList(title)
        holder = QVBoxLayout()
        holder.setContentsMargins(tokens.px(12), tokens.px(5), tokens.px(12), tokens.px(4))
        holder.addWidget(self.list)
        self.body.addLayout(holder)
        self.body.addWidget(rule())
        self._verdict, self._vouchers = RichLine(step="caption"), RichLine(step="caption")
        self.add_notes((self._verdict, self._vouchers))
        self.body.addStretch(1)

    def show_figures(self, seen: ReportOverview) -> None:
        """Show these figures."""
        self.list.set_facts(rows.money_facts(seen))
        verdict = money_verdict(seen)
        identity = translate("report", "应收 = 实收 − 退费 + 减免 + 待缴，")
        said = "・".join(filter(None, (verdict.text, verdict.detail)))
        self._verdict.set_parts([identity, Strong(said, "" if verdict.agrees else "danger")])
        self._vouchers.set_parts(voucher_words(seen))


class FactCard(FigureCard):
    """敬老服务 or 质量: a list of figures."""

    def __init__(self, title: str, icon: str, ink: str = "secondary", parent: QWidget | None = None) -> None:
        super().__init__(title, icon, parent=parent)
        self._icon.set_icon(icon, ink)
        tokens = tokens_of(self)
        self.list = FigureList(title)
        holder = QVBoxLayout()
        holder.setContentsMargins(tokens.px(12), tokens.px(5), tokens.px(12), 0)
        holder.addWidget(self.list)
        holder.addStretch(1)
        self.body.addLayout(holder)


def _without_last_mark(parts: list[Part]) -> list[Part]:
    return parts[:-1] if parts and parts[-1] == "、" else parts
