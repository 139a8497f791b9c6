"""The sheet that asks where an exported report goes (导出)."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.report.export_file import WriteProblem
from ui.pages.report.report_rows import translate
from ui.widgets.form_fields import TextField
from ui.widgets.form_grid import FormGrid
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import set_shown
from ui.widgets.sheet import Sheet
from ui.widgets.text_label import TextLabel
from window_client.services.report_service import ReportKind

PRINT_KEY = "Alt+1"


@dataclass(frozen=True, slots=True)
class ExportAsk:
    """What is to be exported, and where to by default.

    Attributes:
        station: part of the file's name.
    """

    kind: ReportKind
    day: date
    closed: bool
    station: str
    folder: Path

    @property
    def suffix(self) -> str:
        """The file's ending."""
        return f".{self.kind}"

    @property
    def default_file(self) -> Path:
        """综窗日报-云溪派出所-2026-03-17.xlsx in the folder."""
        station = "".join(sign for sign in self.station if sign not in '\\/:*?"<>|\0').strip() or "station"
        name = translate("report", "综窗日报-{station}-{day}").format(station=station, day=self.day)
        return self.folder / f"{name}{self.suffix}"


class ExportSheet(Sheet):
    """A path, and F2.

    Signals:
        export_requested(str): the path as typed.
        print_requested(): the paper goes to the A4 printer instead (PDF only).
    """

    export_requested = Signal(str)
    print_requested = Signal()

    def __init__(self, host: QWidget, ask: ExportAsk) -> None:
        names = {"xlsx": "Excel", "pdf": "PDF", "csv": "CSV"}
        super().__init__(
            host,
            translate("report", "导出 {kind}・{day}").format(kind=names[ask.kind], day=ask.day),
            size=(720, 0),
            primary=translate("report", "导出"),
            primary_icon="act.export",
        )
        self._busy = False
        self.body.addWidget(TextLabel(_contents(ask), "body", "secondary", wrap=True))
        self.form = FormGrid(label_width=64)
        self.path = TextField()
        self.path.setText(str(ask.default_file))
        self.form.add_field("path", translate("report", "存为"), self.path, required=True)
        self.form.finished.connect(self.press_primary)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.print_button = KeyButton(
            translate("report", "打印"), key=PRINT_KEY, icon="act.print", size="large"
        )
        self.print_button.clicked.connect(self.print_requested)
        self.footer.addWidget(self.print_button)
        set_shown(self.print_button, ask.kind == "pdf")
        self.set_note([translate("report", "谁在何时导出，连同摘要码记入记录链")])
        self.primary_triggered.connect(self._ask)
        self.path.textEdited.connect(self._retyped)

    def set_busy(self, busy: bool) -> None:
        """While the file is made; Esc still gives it up."""
        self._busy = busy
        self.path.set_shown_read_only(busy)
        self.print_button.setEnabled(not busy)
        if self.primary is not None:
            self.primary.setEnabled(not busy)
            self.primary.setText(translate("report", "正在导出…") if busy else translate("report", "导出"))

    def show_problem(self, sentence: str, *, replace: bool = False) -> None:
        """The file was not written: say why at the path; ``replace`` offers to replace the old one."""
        self.set_busy(False)
        self.form.set_error("path", sentence)
        if replace and self.primary is not None:
            self.primary.setText(translate("report", "替换"))
        self.path.setFocus()

    def _retyped(self) -> None:
        self.form.set_error("path", "")
        if self.primary is not None:
            self.primary.setText(translate("report", "导出"))

    def _ask(self) -> None:
        if not self._busy:
            self.form.set_error("path", "")
            self.export_requested.emit(self.path.text())


def problem_sentence(problem: WriteProblem) -> str:
    """What is wrong and what to do."""
    return {
        WriteProblem.NO_NAME: translate("report", "还没有文件名。请在文件夹后面写上文件名。"),
        WriteProblem.NO_FOLDER: translate("report", "没有这个文件夹。请看看路径，或换一个文件夹。"),
        WriteProblem.NO_RIGHT: translate("report", "这个文件夹不让写。请换到「文档」文件夹。"),
        WriteProblem.NO_SPACE: translate("report", "磁盘满了，文件没有写成。请腾出空间，或换一个盘。"),
        WriteProblem.EXISTS: translate("report", "已有同名文件。再按 F2 就替换它，也可以改个名字。"),
        WriteProblem.TOO_LONG: translate("report", "名字太长了。请写短一些。"),
        WriteProblem.OTHER: translate("report", "文件没有写成。请换一个文件夹再试。"),
    }[problem]


def _contents(ask: ExportAsk) -> str:
    said = {
        "xlsx": translate("report", "工作簿六张表：总览、按业务、按小时、按窗口、办件、收费，数字可以再算。"),
        "pdf": translate("report", "A4 日报，与打印的一样，可以存档。"),
        "csv": translate("report", "一行一个数，给别的程序用。"),
    }[ask.kind]
    if ask.closed:
        return said
    return said + translate("report", "这一天还没有日结，文件里写明「未日结」。")
