"""Giving a number at the counter (取号): business, class, and what for if it was said."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import ActionId
from ui.error_text import text_of
from ui.labels import words
from ui.theme.tokens import tokens_of
from ui.tickets.booked_picker import BookedPicker
from ui.tickets.queue_words import clock, translate
from ui.widgets.big_number import BigNumber
from ui.widgets.card import IconLabel
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.form_grid import ErrorLine
from ui.widgets.painted import set_shown
from ui.widgets.rich_line import Cap, Glyph, Part, RichLine
from ui.widgets.search_field import SearchField
from ui.widgets.segmented import Segmented
from ui.widgets.sheet import Sheet
from ui.widgets.text_label import TextLabel
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.paper.check_character import CodeKind, InvalidScan, parse_scanned
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket
from window_client.errors import WindowClientError
from window_client.services.appointment_service import BookedVisitor
from window_client.services.card_holder import CardHolder
from window_client.services.catalogue_service import FoundItem
from window_client.services.ticket_codes import NoticeAtDoor

_DOMAINS = tuple(BusinessDomain)
_ROWS = (ActionId.ROW_1, ActionId.ROW_2, ActionId.ROW_3, ActionId.ROW_4, ActionId.ROW_5)
_HITS, _HITS_HEIGHT = 5, 214


def class_choices() -> tuple[tuple[PersonClass, str], ...]:
    """The classes in the order of Alt+1…5; what is not among them is given by the appointment itself."""
    return (
        (PersonClass.ORDINARY, translate("queue", "普通")),
        (PersonClass.SENIOR, translate("queue", "60 岁以上")),
        (PersonClass.MILITARY, translate("queue", "军人优抚")),
        (PersonClass.PREGNANT, translate("queue", "孕妇抱婴")),
        (PersonClass.DISABLED, translate("queue", "残疾人")),
        (PersonClass.PICKUP, translate("queue", "来领证")),
    )


class GiveNumberSheet(Sheet):
    """1…5 choose the business (outside the search), Alt+1…5 the class; F2 gives the number, with a slip.

    Signals:
        search_changed(str): what is typed after; answer with ``show_hits``.
        submitted(object, object, object, object, object): business, class, item code or None, appointment or
            None, number of the notice or None.
        notice_scanned(object): the code of a 一次性告知书 was typed; answer with ``take_notice`` or
            ``refuse``.
    """

    search_changed = Signal(str)
    submitted = Signal(object, object, object, object, object)
    notice_scanned = Signal(object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(
            host,
            translate("queue", "取号"),
            size=(720, 0),
            primary=translate("queue", "取号并打票"),
            primary_icon="act.give",
        )
        self._hits: tuple[FoundItem, ...] = ()
        options = tuple((one, f"{number} {words(one)}") for number, one in enumerate(_DOMAINS, start=1))
        self.domain = Segmented(options, _DOMAINS[0], words=translate("queue", "业务"), ticked=False)
        self.domain.value_changed.connect(lambda _value: self._clear_item())
        self.booked = BookedPicker()
        self.booked.picked.connect(self._take_booked)
        self.booked.hide()
        self.person_class = Segmented(
            class_choices(), PersonClass.ORDINARY, words=translate("queue", "人群"), ticked=False
        )
        self.search = SearchField(placeholder=translate("queue", "可不填；打首字母，如 hzhf"))
        self.search.set_leading_icon("act.search")
        self.search.setAccessibleName(translate("queue", "办什么"))
        self.search.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        self.search.textEdited.connect(self.search_changed)
        self.search.returnPressed.connect(self._entered)
        self.hits = DataTable(
            (
                Column(translate("queue", "编号"), width=96),
                Column(translate("queue", "事项"), "cut"),
                Column(translate("queue", "业务"), width=110),
            )
        )
        self.hits.set_framed(True)
        self.hits.setFixedHeight(tokens_of(self).px(_HITS_HEIGHT))
        # most people are given a number without saying what for; the list comes with the first letter
        self.hits.hide()
        self.search.walk(self.hits)
        self.hits.row_opened.connect(lambda _row: self._take_hit())
        self._item: FoundItem | None = None
        #: code and name of what a booking or a notice is about
        self._known_item: tuple[str, str] | None = None
        self._back_with: NoticeAtDoor | None = None
        self.notice = RichLine(step="body")
        self._booked_block = QWidget()
        self._error = ErrorLine()
        self._holder_row = QFrame()
        self._holder_row.setObjectName("subtle")
        self._holder = TextLabel("", "bodyStrong")
        self._given = QFrame()
        self._given.setObjectName("subtle")
        self._number = BigNumber("")
        self._given_words = TextLabel("", "body", "secondary")
        self._assemble()
        self.primary_triggered.connect(self._submit)

    def handle(self, action: ActionId) -> bool:
        """Alt+1…5 while the sheet is open."""
        if action not in _ROWS:
            return False
        self.person_class.set_value(class_choices()[_ROWS.index(action)][0])
        return True

    def set_expected(self, visitors: Sequence[BookedVisitor]) -> None:
        """Today's booked visitors; without any the field for them takes no room."""
        self.booked.set_expected(visitors)
        set_shown(self._booked_block, self.booked.has_expected())
        set_shown(self.booked, self.booked.has_expected())
        self.fit_again()

    def show_holder(self, holder: CardHolder) -> None:
        """Whose card was read: the next number is theirs, and their age chooses the class."""
        self._holder.setText(
            "・".join(
                filter(
                    None,
                    (
                        holder.name,
                        "" if holder.age is None else translate("queue", "{age} 岁").format(age=holder.age),
                        holder.masked_number,
                    ),
                )
            )
        )
        set_shown(self._holder_row, True)
        if holder.is_senior:
            self.person_class.set_value(PersonClass.SENIOR)
        self.fit_again()

    def show_hits(self, hits: tuple[FoundItem, ...]) -> None:
        """What fits the search, best first."""
        self._hits = hits[:_HITS]
        set_shown(self.hits, bool(self.search.text().strip()))
        rows = [
            [Cell(one.item.short_code), Cell(one.item.name), Cell(words(one.item.domain))]
            for one in self._hits
        ]
        self.hits.set_rows(rows)
        if rows:
            self.hits.setCurrentIndex(self.hits.model().index(0, 0))

    def show_given(self, ticket: Ticket) -> None:
        """The number, large, to be said aloud; the sheet is ready for the next one."""
        self._number.setText(ticket.label)
        text = translate("queue", "{domain}・最迟 {time} 叫号，号票交给打印机了")
        self._given_words.setText(text.format(domain=words(ticket.domain), time=clock(ticket.call_by)))
        set_shown(self._given, True)
        self._given.setAccessibleName(f"{ticket.label} {self._given_words.text()}")
        self._clear_item()
        self.booked.clear()
        set_shown(self._holder_row, False)
        self.person_class.set_value(PersonClass.ORDINARY)
        self.domain.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit_again()

    def take_notice(self, notice: NoticeAtDoor) -> None:
        """The number is for who comes back with this paper, until another business is chosen."""
        self.booked.clear()
        self.domain.set_value(notice.domain)
        self._clear_item()
        self._back_with = notice
        self._known_item = notice.item_code, notice.item_name
        self.search.setText(notice.item_name)
        text = translate("queue", "凭告知书 {number} 回来：时限从今天开门算起")
        self.notice.set_parts([Glyph("act.notice", "accent"), " ", text.format(number=notice.number)])
        set_shown(self.notice, True)
        self.fit_again()
        self.person_class.setFocus(Qt.FocusReason.TabFocusReason)

    def refuse(self, error: WindowClientError) -> None:
        """No number was given: say why."""
        self._error.set_text(text_of(error).line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if digit and digit in "12345" and not event.modifiers() and not event.isAutoRepeat():
            self.domain.set_value(_DOMAINS[int(digit) - 1])
            self._clear_item()
        else:
            super().keyPressEvent(event)

    def _take_booked(self, visitor: BookedVisitor | None) -> None:
        """What was booked is what the number is for; None: the booking is not meant."""
        self._error.set_text("")
        if visitor is None:
            return
        self.domain.set_value(visitor.domain)
        self._clear_item()
        if visitor.item_code is not None:
            # its name finds it again in the catalogue
            self._known_item = visitor.item_code, visitor.item_name
            self.search.setText(visitor.item_name)
        self.person_class.setFocus(Qt.FocusReason.TabFocusReason)

    def _entered(self) -> None:
        """Enter in the search: the best hit, or the notice whose number was typed."""
        try:
            code = parse_scanned(self.search.text())
        except InvalidScan:
            code = None
        if code is not None and code.kind is CodeKind.NOTICE:
            self.notice_scanned.emit(code)
        else:
            self._take_hit()

    def _take_hit(self) -> None:
        row = self.hits.current_row()
        if not 0 <= row < len(self._hits):
            return
        self._item = self._hits[row]
        self.search.setText(self._item.item.name)
        self.domain.set_value(self._item.item.domain)
        self.person_class.setFocus(Qt.FocusReason.TabFocusReason)

    def _clear_item(self) -> None:
        self._item = None
        self._known_item = None
        self._back_with = None
        set_shown(self.notice, False)
        self._error.set_text("")
        self.search.clear()
        self.show_hits(())

    def _submit(self) -> None:
        self._error.set_text("")
        if self.booked.unresolved() and not self.booked.take_only():
            self._error.set_text(translate("queue", "今天的名单上没有。请再看看；没预约就把这一格空着。"))
            self.booked.setFocus()
            return
        visitor = self.booked.chosen()
        typed = self.search.text().strip()
        booking = visitor.id if visitor else None
        notice = self._back_with.number if self._back_with else None
        if self._known_item is not None and typed == self._known_item[1]:
            known = self._known_item[0]
            self.submitted.emit(self.domain.value(), self.person_class.value(), known, booking, notice)
            return
        item = self._item.item if self._item and self._item.item.name == typed else None
        if typed and item is None:
            if not self._hits:
                self._error.set_text(translate("queue", "没有叫「{typed}」的事项。").format(typed=typed))
                self.search.setFocus()
                return
            self._take_hit()
            item = self._item.item if self._item else None
        code = item.code if item else None
        self.submitted.emit(self.domain.value(), self.person_class.value(), code, booking, notice)

    def _assemble(self) -> None:
        tokens = tokens_of(self)
        column = QVBoxLayout(self._booked_block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.px(4))
        column.addWidget(RichLine([translate("queue", "预约")], step="caption", ink="secondary"))
        column.addWidget(self.booked)
        self._booked_block.hide()
        line = QHBoxLayout(self._holder_row)
        line.setContentsMargins(tokens.px(14), tokens.px(8), tokens.px(14), tokens.px(8))
        line.setSpacing(tokens.px(10))
        line.addWidget(IconLabel("act.readCard", 20))
        line.addWidget(self._holder)
        line.addStretch(1)
        line.addWidget(TextLabel(translate("queue", "读卡，这个号给这位"), "caption", "secondary"))
        self._holder_row.hide()
        self.body.addWidget(self._holder_row)
        self.body.addWidget(self._booked_block)
        self.notice.hide()
        self.body.addWidget(self.notice)
        for caption, keys, editor in (
            (translate("queue", "业务"), "1…5", self.domain),
            (translate("queue", "人群"), "Alt+1…5", self.person_class),
            (translate("queue", "办什么"), "", self.search),
        ):
            block = QVBoxLayout()
            block.setSpacing(tokens.px(4))
            parts: list[Part] = [caption, Cap(keys)] if keys else [caption]
            block.addWidget(RichLine(parts, step="caption", ink="secondary"))
            block.addWidget(editor)
            self.body.addLayout(block)
        self.body.addWidget(self.hits)
        self.body.addWidget(self._error)
        row = QHBoxLayout(self._given)
        row.setContentsMargins(tokens.px(16), tokens.px(8), tokens.px(16), tokens.px(8))
        row.setSpacing(tokens.px(16))
        row.addWidget(self._number)
        row.addWidget(self._given_words, 1)
        self._given.hide()
        self.body.addWidget(self._given)
        self.body.addStretch(1)
