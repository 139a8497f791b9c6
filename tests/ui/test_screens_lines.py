"""What lies above and over a page: banners, the standing line and toasts leave every text readable."""

from tests.ui.screen_walk import Walk, cut_texts, hidden_below, overlapping, scroll_bars
from ui.actions import WorkState
from ui.messages import MessageAction, MessageTone
from ui.navigation.page_id import PageId
from ui.pages.report.book_table import BookTable
from ui.pages.report.figure_cards import FigureCard
from ui.pages.report.report_view import ReportView
from ui.widgets.message_bar import MessageBar
from ui.widgets.standing_line import StandingLine
from ui.widgets.text_label import TextLabel
from ui.widgets.toast import Toast

KEY_IN_FILE = ("数据密钥放在这台电脑的文件里", "能拿走这台电脑的人就能打开数据。请让管理员改存到系统密钥环。")
UNCLOSED = ("2026-03-17 还没有日结", "请窗口负责人在日报里补做日结；今天的叫号照常。")
NO_PAPER = ("打印机没纸了，有 2 张在等", "装好纸后从断的那张接着打，不会多打、不会漏打。")


def say(walk: Walk, *, standing: bool, banner: bool) -> None:
    """What the test is about, above the page."""
    messages = walk.client.messages
    if standing:
        for key, (title, text) in (("key_in_file", KEY_IN_FILE), ("unclosed_day", UNCLOSED)):
            messages.banner(MessageTone.WARNING, title, text, key=key, standing=True)
    if banner:
        messages.banner(MessageTone.DANGER, *NO_PAPER, key="paper")


def test_the_report_reads_well_below_a_banner(walk: Walk) -> None:
    walk.sign_in()
    walk.window.navigator.go(PageId.REPORT)
    report = walk.window.navigator.page(PageId.REPORT)
    assert isinstance(report, ReportView)
    walk.until(report.showing_figures)
    cards = report.findChildren(FigureCard)
    assert len(cards) == 7
    for height, standing, banner in ((768, True, False), (768, False, True), (728, True, True)):
        case = f"{height} {standing} {banner}"
        for key in ("key_in_file", "unclosed_day", "paper"):
            walk.client.messages.withdraw(key)
        walk.window.resize(1366, height)
        say(walk, standing=standing, banner=banner)
        walk.fits(case)
        # a card makes room for its notes one turn after it was resized
        walk.until(lambda: not any(overlapping(card) for card in cards))
        for card in cards:
            assert card.height() >= card.minimumHeight(), (case, type(card).__name__)
        for table in report.findChildren(BookTable):
            if table.isVisible():
                assert table.verticalScrollBar().maximum() == 0, (case, table.accessibleName())
                assert table.rowHeight(0) >= 16, (case, table.accessibleName())
        scrolls = scroll_bars(walk.window) != []
        assert scrolls == banner, f"{case}: a standing line alone leaves room for all"


def so_far(walk: Walk) -> TextLabel:
    """How often somebody was let in front today."""
    (found,) = (one for one in walk.window.findChildren(TextLabel) if one.text().startswith("今天让先最多"))
    return found


def test_what_stands_all_day_is_one_slim_line(walk: Walk) -> None:
    walk.sign_in()
    say(walk, standing=True, banner=False)
    line, bar = walk.window.findChild(StandingLine), walk.window.findChild(MessageBar)
    assert line is not None
    assert bar is not None
    walk.fits("idle")
    walk.until(lambda: so_far(walk).isVisible())
    assert line.height() <= 30
    assert not line.is_cut()
    assert not bar.isVisible()
    walk.driver.press("Esc")
    assert line.isVisible()
    # what needs a hand now has its own place, and does not push the standing line away
    say(walk, standing=False, banner=True)
    walk.fits("both")
    # what only tells how the day goes gives way
    assert not so_far(walk).isVisible()
    assert line.isVisible()
    assert bar.isVisible()
    for key in ("key_in_file", "unclosed_day"):
        walk.client.messages.withdraw(key)
    walk.driver.settle()
    assert not line.isVisible()


def test_a_toast_hides_no_words(walk: Walk) -> None:
    walk.sign_in()
    toast = walk.window.findChild(Toast)
    assert toast is not None
    ticket = walk.call_passport()
    walk.driver.press("F2")
    walk.until(lambda: walk.work is WorkState.SERVING)
    walk.identify(ticket, "周㛃兰", "32049919580723162")
    walk.until(lambda: walk.cases_shown() == 1)
    undo = MessageAction("撤回", lambda: None, "Shift+F2")
    walk.client.messages.toast("居民户口簿换领 办结；回来说一声，重新排到前面", undo, seconds=600)
    walk.driver.settle(0.1)
    assert toast.isVisible()
    assert cut_texts(toast) == []
    assert hidden_below(toast) == []
    for key in walk.settings_sections():
        walk.driver.settle(0.1)
        assert hidden_below(toast) == [], key
