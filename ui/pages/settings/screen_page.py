"""语言与显示: what only this PC's screen is concerned with."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.devices.facing_display import NO_DISPLAY
from ui.pages.settings.settings_section import SectionPage
from ui.widgets.card import Card
from ui.widgets.form_fields import ChoiceField, TickBox
from ui.widgets.form_grid import FormGrid
from ui.widgets.segmented import Segmented
from ui.widgets.text_label import TextLabel
from window_client.settings import OPTIONS, Settings


class ScreenPage(SectionPage):
    """Every field is a choice, so nothing can be typed wrong.

    Signals:
        chosen(str, object): the name of a setting and its new value.
    """

    chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="", subtitle="")
        self._title.setText(self.tr("语言与显示"))
        self.set_subtitle(self.tr("只管这台电脑"))
        self._language = Segmented([("zh_CN", "中文"), ("en", "English")])
        sizes = [(1.0, self.tr("正常")), (1.25, self.tr("大")), (1.5, self.tr("特大"))]
        self._scale = Segmented(sizes)
        self._contrast = TickBox(self.tr("高对比：黑底白字，线条更粗"))
        lock = OPTIONS["idle_lock_minutes"]
        minutes = range(int(lock.minimum or 1), int(lock.maximum or 15) + 1)
        self._lock = ChoiceField([(m, self.tr("{minutes} 分钟").format(minutes=m)) for m in minutes])
        self._counter = ChoiceField()
        self._facing = ChoiceField()
        self._senior = TickBox(self.tr("认出老年人时，自动用敬老模式（F9 随时退出）"))
        form = FormGrid(label_width=110)
        form.add_field("language", self.tr("语言"), self._language)
        form.add_field("ui_scale", self.tr("字和按钮"), self._scale)
        form.add_field("high_contrast", self.tr("对比"), self._contrast)
        form.add_field("idle_lock_minutes", self.tr("自动锁屏"), self._lock)
        form.add_field("counter", self.tr("本机是几号窗"), self._counter)
        form.add_field("senior_by_itself", self.tr("敬老"), self._senior)
        form.add_field("facing_display", self.tr("对面屏"), self._facing)
        for tick in (self._contrast, self._senior):
            tick.setAccessibleName(tick.text())
        form.setMaximumWidth(form.sizeHint().width() + 200)
        card = Card()
        line = QHBoxLayout()
        line.addWidget(form, 3)
        line.addStretch(2)
        card.body.addLayout(line)
        for words in (
            self.tr("高对比马上生效，随时可按 Ctrl+Alt+C 换。语言、大小在重开程序后生效。"),
            self.tr("没有按键和点击这么久，屏幕自动锁上；办件内容不会丢。登录时先选好本机的窗口。"),
            self.tr("对面屏给办事人看，换了马上生效。试画面：运行 window-client senior-display。"),
        ):
            card.body.addWidget(TextLabel(words, "caption", "secondary", wrap=True))
        self.body.addWidget(card)
        self._language.value_changed.connect(lambda value: self.chosen.emit("language", value))
        self._scale.value_changed.connect(lambda value: self.chosen.emit("ui_scale", value))
        self._contrast.toggled.connect(lambda on: self.chosen.emit("high_contrast", on))
        self._lock.value_changed.connect(lambda value: self.chosen.emit("idle_lock_minutes", value))
        self._senior.toggled.connect(lambda on: self.chosen.emit("senior_by_itself", on))
        self._facing.value_changed.connect(lambda value: self.chosen.emit("facing_display", value))
        self._counter.value_changed.connect(lambda value: self.chosen.emit("counter", value))

    def set_counters(self, counters: Sequence[tuple[str, str]]) -> None:
        """The windows that this PC may be: id and words."""
        self._counter.set_options([("", self.tr("不固定")), *counters])

    def set_displays(self, displays: Sequence[tuple[str, str]]) -> None:
        """The displays that may face the citizen: name and words."""
        fixed = [("", self.tr("自动：本机屏以外的第一块")), (NO_DISPLAY, self.tr("不用"))]
        self._facing.set_options([*fixed, *displays])

    def set_settings(self, settings: Settings) -> None:
        """Show these values, without a signal."""
        self._language.set_value(settings.language)
        self._scale.set_value(settings.ui_scale)
        for tick, ticked in (
            (self._contrast, settings.high_contrast),
            (self._senior, settings.senior_by_itself),
        ):
            tick.blockSignals(True)
            tick.setChecked(ticked)
            tick.blockSignals(False)
        self._lock.set_value(settings.idle_lock_minutes)
        self._counter.set_value(settings.counter)
        self._facing.set_value(settings.facing_display)

    def focus_zone(self) -> None:
        self._language.setFocus(Qt.FocusReason.TabFocusReason)
