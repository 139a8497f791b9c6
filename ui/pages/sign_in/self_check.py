"""The self-check before the work begins: what is ready, and what to do about what is not (开窗自检).

Only what this release works with is looked at. The functions that ask the outside block and run on the
runner; they answer with frozen rows.
"""

import time
from typing import TYPE_CHECKING

from ui.devices.reader_state import ReaderState
from ui.error_text import text_of
from ui.pages.sign_in.check_titles import PAPERS, database_title, font_title, key_title, said
from ui.pages.sign_in.sign_in_rows import CheckRow, CheckState
from ui.theme.tokens import tokens_of
from ui.translation import QT_TRANSLATE_NOOP
from ui.widgets.painted import has_missing_glyph
from window_client.errors import WindowClientError
from window_client.services.printer_list import (
    OfferedPrinter,
    PrinterHealth,
    PrintServiceAway,
    health_of,
    offered_printers,
)

if TYPE_CHECKING:
    # the page is in sight before these are loaded
    from window_client.bootstrap import PaperWay, Station

#: names with characters of Extension B and later, and one that lies in no common font (domain: rare names)
_RARE_NAMES = "㛃𬭚𫖯𠅤"
_HEALTH = {
    PrinterHealth.READY: (CheckState.OK, QT_TRANSLATE_NOOP("self_check", "正常"), ""),
    PrinterHealth.BUSY: (CheckState.OK, QT_TRANSLATE_NOOP("self_check", "正在打"), ""),
    PrinterHealth.NEEDS_PAPER: (
        CheckState.WARNING,
        QT_TRANSLATE_NOOP("self_check", "没纸了"),
        QT_TRANSLATE_NOOP("self_check", "装好纸就接着打，不用重来。"),
    ),
    PrinterHealth.STOPPED: (
        CheckState.FAILED,
        QT_TRANSLATE_NOOP("self_check", "停着"),
        QT_TRANSLATE_NOOP("self_check", "请看电源和连线，再在系统的打印机里点「继续」。"),
    ),
    PrinterHealth.UNKNOWN: (
        CheckState.WARNING,
        QT_TRANSLATE_NOOP("self_check", "说不准"),
        QT_TRANSLATE_NOOP("self_check", "请在设置里打一张测试页看看。"),
    ),
    PrinterHealth.MISSING: (
        CheckState.FAILED,
        QT_TRANSLATE_NOOP("self_check", "系统里没有这台"),
        QT_TRANSLATE_NOOP("self_check", "登录后到 设置・打印机 里另选一台。"),
    ),
}

_UNPLUG = QT_TRANSLATE_NOOP("self_check", "请拔下再插上；插好会自己接着读，也可以看证录入。")
_READER = {
    ReaderState.OPENING: (QT_TRANSLATE_NOOP("self_check", "正在看…"), ""),
    ReaderState.READY: (QT_TRANSLATE_NOOP("self_check", "正常"), ""),
    ReaderState.AWAY: (QT_TRANSLATE_NOOP("self_check", "没连上"), _UNPLUG),
    ReaderState.SILENT: (QT_TRANSLATE_NOOP("self_check", "没回应"), _UNPLUG),
    ReaderState.FAULTY: (QT_TRANSLATE_NOOP("self_check", "读不对"), _UNPLUG),
}


def check_database(station: "Station") -> CheckRow:
    """Read one row and say how long it took. Blocks."""
    began = time.perf_counter()
    try:
        station.setup.station()
    except WindowClientError as error:
        told = text_of(error)
        return CheckRow(database_title(), CheckState.FAILED, told.title, told.detail)
    ms = max(1, round((time.perf_counter() - began) * 1000))
    words = said(QT_TRANSLATE_NOOP("self_check", "已连接・{ms} ms")).format(ms=ms)
    return CheckRow(database_title(), CheckState.OK, words)


def check_printers(station: "Station", paper: "PaperWay") -> tuple[CheckRow, ...]:
    """One line for each kind of paper. Blocks on the print service."""
    offered: tuple[OfferedPrinter, ...] = ()
    away: PrintServiceAway | None = None
    if paper.folder is None and paper.printers:
        try:
            offered = offered_printers(station.printers)
        except PrintServiceAway as error:
            away = error
    return tuple(_printer_row(kind, paper, offered, away) for kind in PAPERS)


def check_key(station: "Station") -> CheckRow:
    """Where the station's key lies."""
    if station.key_in_file:
        return CheckRow(
            key_title(),
            CheckState.WARNING,
            said(QT_TRANSLATE_NOOP("self_check", "放在文件里")),
            said(QT_TRANSLATE_NOOP("self_check", "能用。请管理员改存系统密钥环，别人就拷不走。")),
        )
    return CheckRow(key_title(), CheckState.OK, said(QT_TRANSLATE_NOOP("self_check", "正常")))


def check_reader(state: ReaderState) -> CheckRow:
    """How the card reader is; the clerk can type what a card says, so nothing here stops the work."""
    title = said(QT_TRANSLATE_NOOP("self_check", "读卡器"))
    words, remedy = _READER[state]
    if state is ReaderState.READY:
        return CheckRow(title, CheckState.OK, said(words))
    if state is ReaderState.OPENING:
        return CheckRow(title, CheckState.WAITING, said(words))
    return CheckRow(title, CheckState.WARNING, said(words), said(remedy))


def check_fonts() -> CheckRow:
    """Whether rare characters of names would be drawn as boxes. GUI thread: it asks Qt's fonts."""
    if has_missing_glyph(tokens_of().font("body"), _RARE_NAMES):
        return CheckRow(
            font_title(),
            CheckState.WARNING,
            said(QT_TRANSLATE_NOOP("self_check", "缺一些生僻字")),
            said(QT_TRANSLATE_NOOP("self_check", "请管理员装上生僻字字体（fonts-hanazono），再打开本程序。")),
        )
    return CheckRow(font_title(), CheckState.OK, said(QT_TRANSLATE_NOOP("self_check", "正常・含生僻字")))


def _printer_row(
    kind: str, paper: "PaperWay", offered: tuple[OfferedPrinter, ...], away: PrintServiceAway | None
) -> CheckRow:
    title = said(PAPERS[kind])
    name = paper.printers.get(kind)
    if name is None:
        return CheckRow(
            title,
            CheckState.WARNING,
            said(QT_TRANSLATE_NOOP("self_check", "还没选")),
            said(QT_TRANSLATE_NOOP("self_check", "登录后到 设置・打印机 里选；办件照常，纸随时可补打。")),
        )
    if paper.folder is not None:
        words = said(QT_TRANSLATE_NOOP("self_check", "演示：存成 PDF 文件"))
        return CheckRow(title, CheckState.OK, words)
    if away is not None:
        told = text_of(away)
        return CheckRow(
            title, CheckState.FAILED, said(QT_TRANSLATE_NOOP("self_check", "问不到")), told.detail
        )
    state, words, remedy = _HEALTH[health_of(name, offered)]
    return CheckRow(title, state, f"{name}・{said(words)}", said(remedy) if remedy else "")
