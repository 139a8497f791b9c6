"""The pages of the counter client, by name, in the order in which the header shows them."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from ui.translation import QT_TRANSLATE_NOOP


class PageId(StrEnum):
    """One page of the main window's stack."""

    SIGN_IN = "sign_in"  #: 登录; the only page without header buttons
    COUNTER = "counter"  #: 窗口工作台
    GUIDE = "guide"  #: 导服台
    SEARCH = "search"  #: 查询
    LIVE = "live"  #: 实时看板
    REPORT = "report"  #: 日报
    SETTINGS = "settings"  #: 设置


#: what stands in the header, left to right
HEADER_PAGES = (
    PageId.COUNTER,
    PageId.GUIDE,
    PageId.SEARCH,
    PageId.LIVE,
    PageId.REPORT,
    PageId.SETTINGS,
)

_TITLES = {
    PageId.SIGN_IN: QT_TRANSLATE_NOOP("pages", "登录"),
    PageId.COUNTER: QT_TRANSLATE_NOOP("pages", "窗口工作台"),
    PageId.GUIDE: QT_TRANSLATE_NOOP("pages", "导服台"),
    PageId.SEARCH: QT_TRANSLATE_NOOP("pages", "查询"),
    PageId.LIVE: QT_TRANSLATE_NOOP("pages", "实时看板"),
    PageId.REPORT: QT_TRANSLATE_NOOP("pages", "日报"),
    PageId.SETTINGS: QT_TRANSLATE_NOOP("pages", "设置"),
}

#: names from the icon table of ``tokens.json``
PAGE_ICONS = {
    PageId.SIGN_IN: "act.lock",
    PageId.COUNTER: "nav.counter",
    PageId.GUIDE: "st.people",
    PageId.SEARCH: "nav.search",
    PageId.LIVE: "nav.live",
    PageId.REPORT: "nav.report",
    PageId.SETTINGS: "nav.settings",
}


def page_title(page: PageId) -> str:
    """The page's name in the language that is in use."""
    return QCoreApplication.translate("pages", _TITLES[page])
