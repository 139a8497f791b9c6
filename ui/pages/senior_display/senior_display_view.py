"""The screen that faces the citizen (对面屏): one question, their four facts, 对的 or 要改."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.pages.senior_display.facing_look import FacingLook
from ui.pages.senior_display.facing_metrics import FacingMetrics
from ui.pages.senior_display.facing_parts import BigText, FacingButton, FacingPhoto
from ui.pages.senior_display.fact_rows_view import FactRowsView
from ui.theme.tokens import raw_tokens, tokens_of
from window_client.domain.senior.facing_facts import FacingAnswer, FacingFacts

_SIZE = raw_tokens()["font"]["display"]["seniorScreen"]
#: lengths of the picture, px
_HEADER, _SIDE, _FOOT, _BUTTON = 96, 57, 36, 148
_PHOTO_WIDTH, _PHOTO_HEIGHT, _PHOTO_GAP = 300, 420, 44
#: below this part of the wished type size the photo gives its place to the words
_PHOTO_GIVES_WAY = 0.75


class SeniorDisplayView(QWidget):
    """Layout only; what happens is the presenter's.

    Signals:
        answer_pressed(): a finger is on 对的 or 要改.
        answered(FacingAnswer): it was let go there.
        row_pressed(int): a row is pointed at.
        aloud_asked(): 念给我听, or 停.
        slower_asked(): 慢一点.
    """

    answer_pressed = Signal()
    answered = Signal(object)
    row_pressed = Signal(int)
    aloud_asked = Signal()
    slower_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.metrics = FacingMetrics()
        # in reading order: a screen reader goes by it
        self.name = BigText(40, "text.onHeader", strong=True, icon="senior.mode", parent=self)
        self.place = BigText(38, "senior.soft", lines=2, parent=self)
        self.slower = FacingButton(38, "senior.softText", "text.onHeader", "senior.border", strong=False,
                                   icon="st.due", parent=self)  # fmt: skip
        self.aloud = FacingButton(38, "senior.softText", "text.onHeader", "senior.border", strong=False,
                                  icon="act.readAloud", parent=self)  # fmt: skip
        self.question = BigText(_SIZE["question"], "text.primary", strong=True, lines=2, parent=self)
        self.hint = BigText(40, "text.secondary", parent=self)
        self.photo = FacingPhoto(self)
        self.rows = FactRowsView(_SIZE["fact"], _SIZE["label"], parent=self)
        self.sentence = BigText(42, "senior.softText", icon="act.edit", lines=2, parent=self)
        self.change = FacingButton(_SIZE["button"], "bg.surface", "text.primary", "text.primary",
                                   icon="act.edit", parent=self)  # fmt: skip
        self.right = FacingButton(_SIZE["button"], "success.softText", "text.onPrimary",
                                  "success.softText", icon="st.tick", parent=self)  # fmt: skip
        self._facts: FacingFacts | None = None
        self._connect()
        self.retranslate()

    def show_look(self, look: FacingLook) -> None:
        """Show this moment."""
        facts = look.facts
        if facts is not self._facts:
            self._facts = facts
            self.photo.set_photo(facts.photo)
            self.sentence.setText(facts.sentence)
            self.rows.set_rows(facts.rows)
        self._say_question(look)
        self.place.setText(self._place_words(facts))
        self.rows.set_pointed(look.row)
        self.right.set_chosen(look.answer is FacingAnswer.RIGHT)
        self.change.set_chosen(look.answer is FacingAnswer.CHANGE)
        self.aloud.setVisible(look.voice)
        self.aloud.set_words(self.tr("停") if look.reading else self.tr("念给我听"))
        self.slower.setVisible(look.reading and not look.slowest)
        self.arrange()

    def clear(self) -> None:
        """Keep nothing of the person: neither on the screen nor for a screen reader."""
        self._facts = None
        self.photo.set_photo(None)
        self.rows.set_rows(())
        for text in (self.place, self.sentence):
            text.setText("")

    def retranslate(self) -> None:
        """Say what never changes in the language in use."""
        self.name.setText(self.tr("敬老专窗"))
        self.slower.set_words(self.tr("慢一点"))
        self.change.set_words(self.tr("要改"))
        self.right.set_words(self.tr("对的"))

    def arrange(self) -> None:
        """Put everything in its place."""
        metrics = FacingMetrics.for_size(self.width(), self.height())
        self._hand_on(metrics)
        px, side = metrics.px, metrics.px(_SIDE)
        inner = self.width() - 2 * side
        y = self._arrange_header(side) + px(20)
        self.question.setGeometry(side, y, inner, px(92))
        y += px(92)
        self.hint.setGeometry(side, y, inner, max(px(56), metrics.text(40)))
        top = y + max(px(56), metrics.text(40)) + px(40)
        bottom = self.height() - metrics.gap(_FOOT) - metrics.target(_BUTTON)
        half = (inner - metrics.gap(40)) // 2
        self.change.setGeometry(side, bottom, half, metrics.target(_BUTTON))
        self.right.setGeometry(side + inner - half, bottom, half, metrics.target(_BUTTON))
        said = max(px(56), metrics.text(42)) if self.sentence.text() else 0
        said = self._two_lines(inner, said)
        self.sentence.setGeometry(side, bottom - px(24) - said, inner, said)
        end = bottom - px(24) - said - (px(34) if said else 0)
        self._arrange_facts(QRect(side, top, inner, max(1, end - top)))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.color("bg.surface"))
        painter.fillRect(QRect(0, 0, self.width(), self._header()), tokens.color("senior.softText"))
        painter.end()

    # -- the rest
    def _header(self) -> int:
        # its buttons are targets too
        return max(self.metrics.px(_HEADER), self.metrics.target(64) + 2 * self.metrics.gap(8))

    def _arrange_header(self, side: int) -> int:
        height, metrics = self._header(), self.metrics
        target = metrics.target(68)
        right = self.width() - side
        for button in (self.aloud, self.slower):
            if not button.isHidden():
                width = max(button.wish_width(), metrics.px(240))
                button.setGeometry(right - width, (height - target) // 2, width, target)
                right -= width + metrics.gap(24)
        name = round(metrics.text(40) * 5.6)
        self.name.setGeometry(side, 0, name, height)
        left = side + name + metrics.px(12)
        self.place.setGeometry(left, 0, max(1, right - left - metrics.px(12)), height)
        return height

    def _arrange_facts(self, area: QRect) -> None:
        metrics = self.metrics
        width, gap = metrics.px(_PHOTO_WIDTH), metrics.px(_PHOTO_GAP)
        beside = area.adjusted(width + gap, 0, 0, 0)
        photo = self.photo.is_there
        if photo:
            wish = metrics.text(_SIZE["fact"])
            px = self.rows.fact_px(beside.width(), area.height())
            photo = px >= wish * _PHOTO_GIVES_WAY or px >= self.rows.fact_px(area.width(), area.height())
        self.photo.setVisible(photo)
        if photo:
            height = min(metrics.px(_PHOTO_HEIGHT), area.height())
            top = area.top() + (area.height() - height) // 2
            self.photo.setGeometry(area.left(), top, width, height)
        self.rows.setGeometry(beside if photo else area)
        self.rows.arrange()

    def _two_lines(self, width: int, height: int) -> int:
        """Room for a second line where the sentence needs one."""
        if not height:
            return 0
        self.sentence.resize(width, height * 2)
        return max(height, self.sentence.made().height)

    def _say_question(self, look: FacingLook) -> None:
        match look.answer:
            case FacingAnswer.RIGHT:
                self.question.setText(self.tr("好的，谢谢您！"))
                self.hint.setText(self.tr("想起哪里不对，还可以按「要改」"))
            case FacingAnswer.CHANGE:
                self.question.setText(self.tr("哪一行要改？"))
                self.hint.setText(self.tr("请指给工作人员看，我们马上改"))
            case None:
                self.question.setText(self.tr("请您核对，这些写得对吗？"))
                self.hint.setText(self.tr("哪一行不对？请指给工作人员看"))

    def _place_words(self, facts: FacingFacts) -> str:
        where = self.tr("{station} {counter} 号窗").format(station=facts.station, counter=facts.counter)
        if not facts.helper:
            return where
        return self.tr("{where}・{helper}陪您办").format(where=where, helper=facts.helper)

    def _hand_on(self, metrics: FacingMetrics) -> None:
        self.metrics = metrics
        for part in (self.name, self.place, self.slower, self.aloud, self.question, self.hint,
                     self.sentence, self.change, self.right):  # fmt: skip
            part.metrics = metrics
        self.rows.set_metrics(metrics)

    def _connect(self) -> None:
        for button, answer in ((self.change, FacingAnswer.CHANGE), (self.right, FacingAnswer.RIGHT)):
            button.pressed.connect(self.answer_pressed)
            button.clicked.connect(lambda _=False, answer=answer: self.answered.emit(answer))
        self.rows.pressed.connect(self.row_pressed)
        self.aloud.clicked.connect(lambda: self.aloud_asked.emit())
        self.slower.clicked.connect(lambda: self.slower_asked.emit())
