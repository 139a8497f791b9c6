"""What happens in 打印机: asking the print service, choosing, test pages."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from ui.background.job import Lane
from ui.desk_context import DeskContext, new_command
from ui.error_text import text_of
from ui.pages.settings.printers_page import PAPERS, Look, PrinterRow, PrintersPage
from ui.pages.settings.settings_section import Section
from ui.pages.settings.this_pc import ThisPc
from ui.widgets.rich_line import Glyph, Part
from window_client.domain.paper.print_job import PrintJob, PrintState
from window_client.ids import CommandId, PrintJobId
from window_client.services.printer_list import OfferedPrinter, PrinterHealth, health_of, offered_printers

_SETTINGS = {"slip": "slip_printer", "a4": "a4_printer"}
#: kinds of documents by the line of 今天打印 that counts them
_TICKETS, _NOTICES = ("ticket_slip", "carry_over_slip"), ("notice",)
_RECEIPTS = ("visit_slip", "receipt", "photo_confirmation", "home_visit_slip")


class PrintersSection(Section):
    """The draft is which printer takes which paper.

    Signals:
        paper_queued(): a sheet lies in the ledger and wants to be sent now.
    """

    paper_queued = Signal()

    def __init__(self, context: DeskContext, this_pc: ThisPc, parent: QObject | None = None) -> None:
        self._page = PrintersPage()
        super().__init__(self._page, parent)
        self._context = context
        self._this_pc = this_pc
        self._draft: dict[str, str] = {}
        self._offered: tuple[OfferedPrinter, ...] | None = None
        self._why_none = self.tr("正在问系统的打印服务…")
        self._commands: dict[str, CommandId] = {}
        self._page.chosen.connect(self._choose)
        self._page.test_asked.connect(self._test)
        self._page.refresh_asked.connect(self.load)

    def load(self) -> None:
        station = self._context.station
        self._show()
        self._context.runner.run(
            lambda: offered_printers(station.printers),
            self._found,
            self._not_found,
            lane=Lane.SLOW,
            owner=self,
        )
        today = self._context.today()
        self._context.runner.run(
            lambda: station.paper.of_day(today), self._count, self._context.messages.error, owner=self
        )

    def changed(self) -> bool:
        return any(self._in_force(paper) != name for paper, name in self._draft.items())

    def discard(self) -> None:
        self._draft.clear()
        self._show()
        self.edited.emit()

    def note(self) -> list[Part]:
        return [Glyph("st.info", "muted"), " ", self.tr("测试页带四边框线和条码，量一量就知道有没有偏")]

    def save(self) -> None:
        changes: dict[str, object] = {_SETTINGS[paper]: name for paper, name in self._draft.items()}
        self._this_pc.save(changes, self._done, self._failed)

    # -- what is there
    def _found(self, offered: tuple[OfferedPrinter, ...]) -> None:
        self._offered = offered
        self._why_none = self.tr("系统里还没有打印机。请管理员先在系统设置里添加，再按刷新。")
        self._show()

    def _not_found(self, error: Exception) -> None:
        self._offered = ()
        self._why_none = text_of(error).line
        self._show()

    def _count(self, jobs: Sequence[PrintJob]) -> None:
        out = [job for job in jobs if job.sent_at is not None and job.state is not PrintState.VOID]

        def count(kinds: tuple[str, ...]) -> str:
            return str(sum(1 for job in out if job.document_kind in kinds and job.nth == 1))

        figures = [
            (self.tr("号票"), count(_TICKETS)),
            (self.tr("凭条、回执"), count(_RECEIPTS)),
            (self.tr("告知书"), count(_NOTICES)),
            (self.tr("补打"), str(sum(1 for job in out if job.nth > 1))),
        ]
        self._page.set_today(figures)

    def _in_force(self, paper: str) -> str:
        return str(getattr(self._this_pc.settings, _SETTINGS[paper]))

    def _wanted(self, paper: str) -> str:
        return self._draft.get(paper, self._in_force(paper))

    def _show(self) -> None:
        offered = self._offered or ()
        for paper in PAPERS:
            wanted = self._wanted(paper)
            names = sorted({one.name for one in offered} | ({wanted} if wanted else set()))
            options = [("", self.tr("不用打印机")), *((name, name) for name in names)]
            self._page.set_choices(paper, options, wanted)
            self._page.set_look(paper, self._look_of(paper, wanted))
            # a test goes where paper goes now, not where the draft would send it
            here = paper in self._this_pc.paper.printers
            self._page.set_test(paper, here and wanted == self._in_force(paper))
        self._page.set_remark(self._remark())
        self._page.set_printers([self._row(one) for one in offered], self._why_none)
        waits = sum(1 for one in offered if one.health is PrinterHealth.NEEDS_PAPER)
        subtitle = self.tr("{count} 台打印机").format(count=len(offered)) if offered else ""
        if waits:
            subtitle += self.tr("，{count} 台要加纸").format(count=waits)
        self._page.set_subtitle(subtitle)

    def _remark(self) -> str:
        if self.changed():
            return self.tr("保存以后才能打测试页。")
        folder = self._this_pc.paper.folder
        if folder is not None:
            return self.tr("这是演示站，没有选打印机：纸都存成 PDF，放在 {folder}。").format(folder=folder)
        if any(not self._in_force(paper) for paper in PAPERS):
            return self.tr("没有选打印机的纸先留在台账里，选好以后自动打出来；办件照常。")
        return ""

    def _look_of(self, paper: str, name: str) -> Look | None:
        if not name:
            if self._this_pc.paper.folder is not None:
                return Look(self.tr("存成 PDF"), "info", "st.folder")
            return Look(self.tr("不打"), "neutral", "st.none")
        return self._look(health_of(name, self._offered)) if self._offered is not None else None

    def _look(self, health: PrinterHealth) -> Look:
        looks = {
            PrinterHealth.READY: Look(self.tr("正常"), "success", "st.ok"),
            PrinterHealth.BUSY: Look(self.tr("正在打"), "info", "act.print"),
            PrinterHealth.NEEDS_PAPER: Look(self.tr("没纸了"), "warning", "st.warn"),
            PrinterHealth.STOPPED: Look(self.tr("停着"), "danger", "st.error"),
            PrinterHealth.UNKNOWN: Look(self.tr("说不准"), "neutral", "st.info"),
            PrinterHealth.MISSING: Look(self.tr("系统里没有"), "danger", "st.error"),
        }
        return looks[health]

    def _row(self, printer: OfferedPrinter) -> PrinterRow:
        words = {"slip": self.tr("小票"), "a4": "A4"}
        used = "、".join(words[paper] for paper in PAPERS if self._wanted(paper) == printer.name)
        description = printer.description if printer.description != printer.name else ""
        return PrinterRow(printer.name, description, used or "—", self._look(printer.health))

    # -- what the officer does
    def _choose(self, paper: str, name: str) -> None:
        self._draft[paper] = name
        self._show()
        self.edited.emit()

    def _test(self, paper: str) -> None:
        command = self._commands.setdefault(paper, new_command())
        service, officer = self._context.station.paper, self._context.officer.id
        self._page.set_test(paper, False)
        self._context.runner.run(
            lambda: service.test_page(officer=officer, paper=paper, command_id=command),
            lambda job: self._queued(paper, job),
            lambda error: self._no_test(paper, error),
            owner=self,
        )

    def _queued(self, paper: str, _job: PrintJobId) -> None:
        self._commands.pop(paper, None)
        self._page.set_test(paper, True)
        self._context.messages.toast(self.tr("测试页已交去打，请量一量四边"))
        self.paper_queued.emit()

    def _no_test(self, paper: str, error: Exception) -> None:
        self._page.set_test(paper, True)
        self._context.messages.error(error)

    def _done(self) -> None:
        self._draft.clear()
        self._show()
        self.saved.emit(self.tr("打印机设置已生效"))

    def _failed(self, error: Exception) -> None:
        self._context.messages.error(error)
        self.failed.emit()
