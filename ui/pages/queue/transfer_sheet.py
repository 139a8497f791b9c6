"""Passing a ticket on (转移): to another business, counter or officer, with a reason."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.actions import ActionId
from ui.error_text import text_of
from ui.pages.queue.reason_chooser import ReasonChooser
from ui.tickets.queue_words import translate
from ui.widgets.form_fields import ChoiceField
from ui.widgets.form_grid import FormGrid
from ui.widgets.segmented import Segmented
from ui.widgets.sheet import Sheet
from window_client.errors import WindowClientError

#: width of the labels of both forms, so that their fields stand below each other, px
_LABELS = 52
#: what may be named as target, in the order of the sheet and of Alt+1…3
KINDS = ("to_domain", "to_counter", "to_officer")
_ROWS = (ActionId.ROW_1, ActionId.ROW_2, ActionId.ROW_3)


class TransferSheet(Sheet):
    """Alt+1…3 choose the kind of target, digits the reason.

    Signals:
        submitted(str, str, str): kind of target, its value or id, reason.
    """

    submitted = Signal(str, str, str)

    def __init__(self, host: QWidget, label: str, targets: Mapping[str, Sequence[tuple[str, str]]]) -> None:
        """Args:
        targets: of each kind (value or id, words); kinds without any are offered but refused.
        """
        super().__init__(
            host,
            translate("queue", "转移 {label}").format(label=label),
            size=(560, 0),
            primary=translate("queue", "转移"),
            primary_icon="act.transfer",
        )
        self._targets = targets
        self._form = FormGrid(label_width=_LABELS)
        words = (
            translate("queue", "别的业务"),
            translate("queue", "别的窗口"),
            translate("queue", "指定民警"),
        )
        self.kind = Segmented(tuple(zip(KINDS, words, strict=True)), KINDS[0])
        self.kind.value_changed.connect(self._offer)
        self.target = ChoiceField()
        self.target.setPlaceholderText(translate("queue", "请选一个"))
        self.target.value_changed.connect(lambda _value: self._form.set_error("target", ""))
        self._form.add_field("kind", translate("queue", "转到"), self.kind)
        self._form.add_field("target", translate("queue", "哪里"), self.target)
        self.chooser = ReasonChooser(
            (
                translate("queue", "业务不归本窗"),
                translate("queue", "要民警来定"),
                translate("queue", "设备办不了"),
                translate("queue", "接着上次的办"),
            ),
            label_width=_LABELS,
        )
        self.chooser.submitted.connect(self._submit)
        self.body.addWidget(self._form)
        self.body.addWidget(self.chooser)
        self.body.addStretch(1)
        self.set_note([translate("queue", "时限不变，按原来的最迟时间叫")])
        self.primary_triggered.connect(self._submit)
        self._offer(KINDS[0])

    def handle(self, action: ActionId) -> bool:
        """Alt+1…3 while the sheet is open."""
        if action not in _ROWS:
            return False
        self.kind.set_value(KINDS[_ROWS.index(action)])
        self._offer(self.kind.value())
        self.target.setFocus()
        return True

    def refuse(self, error: WindowClientError) -> None:
        """The act was not taken: say why; the sheet stays."""
        self.chooser.show_error(text_of(error).line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() or not self.chooser.press_digit(event.text()):
            super().keyPressEvent(event)

    def _offer(self, kind: object) -> None:
        offered = self._targets.get(str(kind), ())
        self.target.set_options(offered)
        self.target.set_value(offered[0][0] if len(offered) == 1 else None)
        none = translate("queue", "现在没有可转的，请换一种。")
        self._form.set_error("target", "" if offered else none)

    def _submit(self) -> None:
        target = self.target.value()
        if target is None:
            self._form.set_error("target", translate("queue", "还没选转到哪里。请用上下键选一个。"))
            self.target.setFocus()
            return
        reason = self.chooser.reason()
        if not reason:
            self.chooser.show_error(translate("queue", "还没写原因。请选一条或写一句，再按 F2。"))
            self.chooser.field.setFocus()
            return
        self.submitted.emit(str(self.kind.value()), str(target), reason)
