"""What the self-check looks at, line by line, before anything was asked (开窗自检)."""

from PySide6.QtCore import QCoreApplication

from ui.pages.sign_in.sign_in_rows import CheckRow, CheckState
from ui.translation import QT_TRANSLATE_NOOP

_CONTEXT = "self_check"
PAPERS = {
    "slip": QT_TRANSLATE_NOOP("self_check", "小票打印机"),
    "a4": QT_TRANSLATE_NOOP("self_check", "A4 打印机"),
}


def said(text: str) -> str:
    """A text of the self-check in the language in use."""
    return QCoreApplication.translate(_CONTEXT, text)


def waiting_rows() -> tuple[CheckRow, ...]:
    """Every line, before anything was asked; in the order of the page."""
    asking = said(QT_TRANSLATE_NOOP("self_check", "正在看…"))
    titles = (database_title(), *(said(title) for title in PAPERS.values()), key_title(), font_title())
    return tuple(CheckRow(title, CheckState.WAITING, asking) for title in titles)


def database_title() -> str:
    """The line of the database."""
    return said(QT_TRANSLATE_NOOP("self_check", "数据库"))


def key_title() -> str:
    """The line of the station's key."""
    return said(QT_TRANSLATE_NOOP("self_check", "数据密钥"))


def font_title() -> str:
    """The line of the fonts."""
    return said(QT_TRANSLATE_NOOP("self_check", "字体"))
