"""What happens in 语言与显示: choices of this PC, written into its settings file."""

from dataclasses import replace

from PySide6.QtCore import QObject

from ui import labels
from ui.desk_context import DeskContext
from ui.devices.facing_display import NO_DISPLAY, displays
from ui.pages.settings.screen_page import ScreenPage
from ui.pages.settings.settings_section import Section
from ui.pages.settings.this_pc import ThisPc
from ui.widgets.rich_line import Glyph, Part
from window_client.domain.station.counter import Counter

#: what takes effect with the next window only
_LATER = frozenset({"language", "ui_scale"})


class ScreenSection(Section):
    """The draft holds only what differs from what is in force."""

    def __init__(self, context: DeskContext, this_pc: ThisPc, parent: QObject | None = None) -> None:
        self._page = ScreenPage()
        super().__init__(self._page, parent)
        self._context = context
        self._this_pc = this_pc
        self._draft: dict[str, object] = {}
        self._page.chosen.connect(self._choose)

    def load(self) -> None:
        known = {one.name: one.words for one in displays()}
        kept = self._this_pc.settings.facing_display
        if kept not in ("", NO_DISPLAY, *known):
            # a display that is unplugged just now stays chosen
            known[kept] = self.tr("{name}（没有接上）").format(name=kept)
        self._page.set_displays(list(known.items()))
        self._show()
        counters = self._context.station.counters
        self._context.runner.run(counters.all, self._offer, self._context.messages.error, owner=self)

    def changed(self) -> bool:
        return bool(self._draft)

    def discard(self) -> None:
        self._draft.clear()
        self._show()
        self.edited.emit()

    def note(self) -> list[Part]:
        return [Glyph("st.info", "muted"), " ", self.tr("存在这台电脑上，别的窗口不受影响")]

    def save(self) -> None:
        self._this_pc.save(dict(self._draft), self._done, self._failed)

    def _offer(self, counters: tuple[Counter, ...]) -> None:
        self._page.set_counters(
            [(one.id, f"{labels.counter_name(one.number)}（{one.name}）") for one in counters]
        )
        self._show()

    def _choose(self, name: str, value: object) -> None:
        if getattr(self._this_pc.settings, name) == value:
            self._draft.pop(name, None)
        else:
            self._draft[name] = value
        self.edited.emit()

    def _show(self) -> None:
        self._page.set_settings(replace(self._this_pc.settings, **self._draft))  # type: ignore[arg-type]

    def _done(self) -> None:
        later = bool(_LATER & self._draft.keys())
        self._draft.clear()
        self._show()
        words = self.tr("已存好，重开程序后换语言和大小") if later else self.tr("显示设置已生效")
        self.saved.emit(words)

    def _failed(self, error: Exception) -> None:
        self._context.messages.error(error)
        self.failed.emit()
