"""What the status strip and the paper banner say."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.devices.reader_state import ReaderState
from ui.error_sentences import SENTENCES
from ui.messages import MessageTone
from ui.shell.status_strip import Figure, StatusCell, StatusState
from ui.translation import QT_TRANSLATE_NOOP
from window_client.bootstrap import PaperWay
from window_client.domain.queue.queue_board import DayCounts
from window_client.domain.station.counter import Counter
from window_client.services.paper_round import PaperReport

_TEXTS = {
    "counter": QT_TRANSLATE_NOOP("status", "{number} 号{name}"),
    "door": QT_TRANSLATE_NOOP("status", "导服台"),
    "database": QT_TRANSLATE_NOOP("status", "数据库 正常"),
    "slip": QT_TRANSLATE_NOOP("status", "小票机"),
    "a4": QT_TRANSLATE_NOOP("status", "A4"),
    "folder": QT_TRANSLATE_NOOP("status", "纸存为 PDF"),
    "none": QT_TRANSLATE_NOOP("status", "没有选"),
    "reader": QT_TRANSLATE_NOOP("status", "读卡器"),
    "reader_opening": QT_TRANSLATE_NOOP("status", "在找"),
    "reader_away": QT_TRANSLATE_NOOP("status", "没连上"),
    "reader_silent": QT_TRANSLATE_NOOP("status", "没回应"),
    "reader_faulty": QT_TRANSLATE_NOOP("status", "读不对"),
    "ok": QT_TRANSLATE_NOOP("status", "正常"),
    "paper": QT_TRANSLATE_NOOP("status", "缺纸"),
    "fault": QT_TRANSLATE_NOOP("status", "打不了"),
    "issued": QT_TRANSLATE_NOOP("status", "今日取号"),
    "served": QT_TRANSLATE_NOOP("status", "接待完"),
    "waiting": QT_TRANSLATE_NOOP("status", "等候"),
    "open": QT_TRANSLATE_NOOP("status", "在办"),
    "held": QT_TRANSLATE_NOOP("status", "挂起"),
    "no_show": QT_TRANSLATE_NOOP("status", "过号"),
}
#: the context is the caller's, who gives ``paper_message`` its ``tr``
_PAPER = {
    "unknown": QT_TRANSLATE_NOOP("Desk", "有 {count} 张纸说不准出没出"),
    "unknown_next": QT_TRANSLATE_NOOP("Desk", "请看看打印机，再在打印记录里说一声。不会自动重打。"),
    "empty": QT_TRANSLATE_NOOP("Desk", "打印机没纸了，有 {count} 张在等"),
    "empty_next": QT_TRANSLATE_NOOP("Desk", "装好纸后从断的那张接着打，不会多打、不会漏打。"),
}


#: the cell that offers cards to lay on a reader made of software
DEMO_CARDS = "demo_cards"


def _said(key: str) -> str:
    return QCoreApplication.translate("status", _TEXTS[key])


@dataclass(frozen=True, slots=True)
class Cells:
    """The left side of the strip."""

    cells: tuple[StatusCell, ...]

    def with_figures(self, numbers: tuple[Figure, ...]) -> StatusState:
        """The whole strip."""
        return StatusState(cells=self.cells, figures=numbers)


def status_cells(
    station: str,
    counter: Counter | None,
    officer: str,
    paper: PaperWay,
    report: PaperReport,
    *,
    at_door: bool = False,
    reader: ReaderState = ReaderState.NONE,
    demo_cards: bool = False,
) -> Cells:
    """Where, who, and what works.

    Args:
        demo_cards: the reader is made of software, and a press on its cell offers cards to lay on it.
    """
    cells = [StatusCell("st.station", station)]
    if counter is not None:
        name = _said("counter").format(number=counter.label, name=counter.name)
        cells.append(StatusCell("st.counter", name))
    elif at_door:
        cells.append(StatusCell("st.people", _said("door")))
    cells.append(StatusCell("st.officer", officer))
    cells.append(StatusCell("dev.database", _said("database"), tone="success"))
    if paper.folder is not None:
        cells.append(StatusCell("doc.pdf", _said("folder"), tone="success"))
    else:
        cells += [_printer(kind, paper, report) for kind in ("slip", "a4")]
    if reader is not ReaderState.NONE:
        cells.append(_reader(reader, DEMO_CARDS if demo_cards else ""))
    return Cells(tuple(cells))


def _reader(state: ReaderState, press: str) -> StatusCell:
    if state is ReaderState.READY:
        return StatusCell("dev.cardReader", _said("reader"), tone="success", press=press)
    value = _said(f"reader_{state.value}")
    if state is ReaderState.OPENING:
        return StatusCell("dev.cardReader", _said("reader"), value, press=press)
    return StatusCell("st.warn", _said("reader"), value, "warning", press=press)


def _printer(kind: str, paper: PaperWay, report: PaperReport) -> StatusCell:
    if kind not in paper.printers:
        return StatusCell("st.warn", _said(kind), _said("none"), "warning")
    if report.needs_paper:
        return StatusCell("st.warn", _said(kind), _said("paper"), "danger")
    if report.fault:
        return StatusCell("st.error", _said(kind), _said("fault"), "danger")
    return StatusCell("dev.printer", _said(kind), _said("ok"), "success")


def figures(counts: DayCounts) -> tuple[Figure, ...]:
    """The day so far."""
    return (
        Figure(_said("issued"), counts.issued),
        Figure(_said("served"), counts.served),
        Figure(_said("waiting"), counts.waiting),
        Figure(_said("open"), counts.open),
        Figure(_said("held"), counts.held),
        Figure(_said("no_show"), counts.no_show),
    )


def paper_message(
    report: PaperReport, translate: Callable[[str], str]
) -> tuple[MessageTone, str, str] | None:
    """What the officer should know of the printers; None if all is well."""
    if report.unknown:
        title = translate(_PAPER["unknown"]).format(count=len(report.unknown))
        return MessageTone.WARNING, title, translate(_PAPER["unknown_next"])
    if report.needs_paper:
        title = translate(_PAPER["empty"]).format(count=report.needs_paper)
        return MessageTone.DANGER, title, translate(_PAPER["empty_next"])
    if report.fault and report.waiting:
        source = SENTENCES.get(report.fault) or SENTENCES["print_service_away"]
        what, _, remedy = QCoreApplication.translate("errors", source).partition("\n")
        return MessageTone.WARNING, what.format_map(_Blank()), remedy.format_map(_Blank())
    return None


class _Blank(dict[str, str]):
    """Facts that a round does not keep read as nothing."""

    def __missing__(self, key: str) -> str:
        return ""
