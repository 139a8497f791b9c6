"""What happens in 读卡器: the ports of this PC, choosing, trying with a card."""

from PySide6.QtCore import QObject

from ui.background.job import Lane
from ui.desk_context import DeskContext
from ui.devices.card_reader import CardReader
from ui.devices.chip_card import card_of
from ui.devices.reader_state import ReaderState
from ui.error_text import text_of
from ui.pages.settings.reader_page import ROWS, ReaderLook, ReaderPage
from ui.pages.settings.settings_section import Section
from ui.pages.settings.this_pc import ThisPc
from ui.widgets.rich_line import Glyph, Part
from window_client.devices.id_card_reader import ReadCard
from window_client.devices.id_card_text import CardKind
from window_client.devices.reader_choice import (
    FoundPort,
    ReaderAddressInvalid,
    ReaderChoice,
    ReaderKind,
    check_choice,
    found_ports,
)
from window_client.devices.serial_line import BAUD_RATES
from window_client.domain.people.masking import mask_name, mask_number
from window_client.errors import WindowClientError
from window_client.settings import OPTIONS

_NAMES = ("reader", "reader_port", "reader_baud", "reader_host", "reader_tcp_port")
_FIELD = {"no_port": "reader_port", "host": "reader_host", "not_local": "reader_host"}


class ReaderSection(Section):
    """The draft holds what differs from what is in force."""

    def __init__(
        self, context: DeskContext, this_pc: ThisPc, reader: CardReader, parent: QObject | None = None
    ) -> None:
        self._page = ReaderPage(BAUD_RATES)
        super().__init__(self._page, parent)
        self._context = context
        self._this_pc = this_pc
        self._reader = reader
        self._draft: dict[str, object] = {}
        self._ports: tuple[FoundPort, ...] = ()
        self._page.chosen.connect(self._choose)
        self._page.refresh_asked.connect(self.load)
        self._page.try_asked.connect(self._try)
        reader.state_changed.connect(lambda _state: self._show_state())
        reader.card_read.connect(self._read)
        reader.failed.connect(self._not_read)

    def load(self) -> None:
        self._stop_trying()
        self._show()
        self._context.runner.run(
            found_ports, self._found, self._context.messages.error, lane=Lane.SLOW, owner=self
        )

    def changed(self) -> bool:
        return bool(self._draft)

    def discard(self) -> None:
        self._draft.clear()
        self._page.clear_errors()
        self._show()
        self.edited.emit()

    def note(self) -> list[Part]:
        return [Glyph("st.info", "muted"), " ", self.tr("存在这台电脑上，别的窗口不受影响")]

    def save(self) -> None:
        self._page.clear_errors()
        changes = {name: value for name, value in self._draft.items() if name in self._shown()}
        wrong = self._wrong(changes)
        if wrong is not None:
            self._page.set_error(*wrong)
            self.failed.emit()
            return
        self._this_pc.save(changes, self._done, self._failed)

    def _shown(self) -> tuple[str, ...]:
        return ("reader", *ROWS[str(self._value("reader"))])

    def _wrong(self, changes: dict[str, object]) -> tuple[str, str] | None:
        """The field with the first mistake, and the sentence; a port becomes a number."""
        option = OPTIONS["reader_tcp_port"]
        if "reader_tcp_port" in changes:
            typed = str(changes["reader_tcp_port"]).strip()
            number = int(typed) if typed.isascii() and typed.isdigit() else 0
            if option.problem_with(number) is not None:
                return "reader_tcp_port", self.tr("端口是 1 到 65535 的数字，看看读卡器的说明书。")
            changes["reader_tcp_port"] = number
        try:
            check_choice(
                ReaderChoice(
                    ReaderKind(str(self._value("reader"))),
                    port=str(self._value("reader_port")),
                    host=str(self._value("reader_host")).strip(),
                )
            )
        except ReaderAddressInvalid as error:
            return _FIELD[str(error.facts["problem"])], text_of(error).line
        return None

    # -- showing
    def _value(self, name: str) -> object:
        return self._draft.get(name, getattr(self._this_pc.settings, name))

    def _found(self, ports: tuple[FoundPort, ...]) -> None:
        self._ports = ports
        self._show()

    def _show(self) -> None:
        values = {name: self._value(name) for name in _NAMES}
        wanted = str(values["reader_port"])
        words = {port.name: f"{port.name}　{port.description}".strip() for port in self._ports}
        if wanted and wanted not in words:
            words[wanted] = self.tr("{port}（现在没插）").format(port=wanted)
        self._page.set_values(values, [(name, words[name]) for name in sorted(words)])
        self._page.set_remark(self._remark(str(values["reader"])))
        self._show_state()

    def _remark(self, kind: str) -> str:
        if kind == "serial" and not self._ports:
            return self.tr("没有找到串口。请插好读卡器，再按刷新；USB 的要先装好它的驱动。")
        if kind == "serial":
            return self.tr("插上读卡器前后各刷新一次，多出来的就是它。速率不清楚就用 115200。")
        if kind == "network":
            return self.tr("读卡器接在串口服务器上时用。只能是本所内网的地址。")
        if self._reader.choice.kind is ReaderKind.SIMULATOR:
            return self.tr("这是演示站：按状态栏里的「读卡器」，放一张虚构的证试试。")
        return self.tr("没有读卡器也能办：按 F4 看证录入。")

    def _show_state(self) -> None:
        state = self._reader.state
        looks = {
            ReaderState.NONE: ReaderLook(self.tr("没有"), "neutral", "st.none"),
            ReaderState.OPENING: ReaderLook(self.tr("在找"), "info", "dev.cardReader"),
            ReaderState.READY: ReaderLook(self.tr("正常"), "success", "st.ok"),
            ReaderState.AWAY: ReaderLook(self.tr("没连上"), "warning", "st.warn"),
            ReaderState.SILENT: ReaderLook(self.tr("没回应"), "warning", "st.warn"),
            ReaderState.FAULTY: ReaderLook(self.tr("读不对"), "warning", "st.warn"),
        }
        can_try = state is not ReaderState.NONE and not self.changed()
        self._page.set_state(looks[state], can_try=can_try, trying=self._reader.tried)

    # -- what the officer does
    def _choose(self, name: str, value: object) -> None:
        self._stop_trying()
        self._page.clear_errors()
        if str(getattr(self._this_pc.settings, name)) == str(value):
            self._draft.pop(name, None)
        else:
            self._draft[name] = value
        self._show()
        self.edited.emit()

    def _try(self) -> None:
        if self._reader.tried:
            self._stop_trying()
            self._page.set_result("")
        else:
            self._reader.tried = True
            self._page.set_result(self.tr("请放一张证……"))
        self._show_state()

    def _stop_trying(self) -> None:
        self._reader.tried = False
        self._show_state()

    def _read(self, read: ReadCard) -> None:
        if not self._reader.tried:
            return
        kinds = {
            CardKind.CITIZEN: self.tr("居民身份证"),
            CardKind.HK_MO_TW_RESIDENT: self.tr("港澳台居民居住证"),
            CardKind.PERMANENT_2017: self.tr("外国人永久居留身份证"),
            CardKind.PERMANENT_2023: self.tr("外国人永久居留身份证"),
        }
        card = card_of(read)
        told = (kinds[read.text.kind], mask_name(card.name), mask_number(card.number))
        self._stop_trying()
        self._page.set_result(self.tr("读到了：{card}").format(card="・".join(told)))

    def _not_read(self, error: WindowClientError) -> None:
        if self._reader.tried:
            self._page.set_result(text_of(error).line)

    def _done(self) -> None:
        self._draft.clear()
        self._show()
        self.saved.emit(self.tr("读卡器设置已生效"))

    def _failed(self, error: Exception) -> None:
        self._context.messages.error(error)
        self.failed.emit()
