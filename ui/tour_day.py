"""The tour's day around the visit: signing in, the door, the queue, the settings, closing and the report."""

from pathlib import Path

from ui.actions import WorkState
from ui.navigation.page_id import PageId
from ui.pages.closing.closing_sheet import ClosingSheet
from ui.pages.report.export_sheet import ExportSheet
from ui.pages.report.report_view import ReportView
from ui.pages.settings.settings_nav import SettingsNav
from ui.pages.sign_in.sign_in_view import SignInView
from ui.tickets.give_number_sheet import GiveNumberSheet
from ui.tour_driver import TourStuck
from ui.tour_hands import TourHands
from ui.tour_visit import TourVisit
from window_client.demo_data import DEMO_BADGE, DEMO_PASSWORD, DEMO_SUPERVISOR_BADGE
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket

#: so many may be in front of ours: everybody who waits
_MOST_CALLS = 12
_SENIOR_WINDOW = 3


class TourDay:
    """One day of the invented station, as far as one clerk and one supervisor see it."""

    def __init__(self, hands: TourHands, out: Path) -> None:
        self._hands = hands
        self._driver = hands.driver
        self._out = out

    def play(self) -> None:
        """Everything.

        Raises:
            TourStuck: something did not happen.
        """
        self._sign_in(DEMO_BADGE, _SENIOR_WINDOW)
        self._hands.until_work(WorkState.IDLE)
        self._driver.shoot("idle-and-who-is-next")
        label = self._give_number()
        self._call(label)
        TourVisit(self._hands, label).play()
        self._high_contrast()
        self._sign_out()
        self._sign_in(DEMO_SUPERVISOR_BADGE, None)
        self._report_open()
        self._close_day()
        self._export()
        self._settings()

    # -- signing in and out
    def _sign_in(self, badge: str, counter: int | None) -> None:
        hands, driver = self._hands, self._driver
        driver.act("登录")
        view = hands.found(SignInView)
        hands.until_quiet()
        if counter is not None:
            driver.shoot("sign-in-and-self-check")
        hands.walk_to(view.badge_field, "Shift+Tab")
        driver.press("Home")
        driver.press("Shift+End")
        driver.type(badge)
        driver.press("Return")
        hands.until_quiet()
        driver.type(DEMO_PASSWORD)
        driver.press("Tab")
        self._choose_counter(view, counter)
        driver.shoot(f"sign-in-{badge}-window-chosen")
        driver.press("F2")
        driver.wait(lambda: hands.client.desk is not None, "somebody is signed in")
        driver.wait(lambda: hands.client.window.navigator.current is not PageId.SIGN_IN, "a page is there")
        hands.until_quiet()

    def _choose_counter(self, view: SignInView, counter: int | None) -> None:
        """By arrows; the last choice is no window."""
        for key in ("Home", *("Down",) * 8):
            self._driver.press(key)
            if self._chosen(view) == counter:
                return
        raise TourStuck(f"window {counter} cannot be chosen")

    def _chosen(self, view: SignInView) -> int | None:
        opened = self._hands.client.opened
        places = opened.station.counters.all() if opened is not None else ()
        return next((one.number for one in places if one.id == view.counter()), None)

    def _sign_out(self) -> None:
        self._driver.act("换人")
        self._hands.sign_out()

    # -- the door and the queue
    def _give_number(self) -> str:
        hands, driver = self._hands, self._driver
        driver.act("取号")
        driver.press("N")
        hands.until_sheet(GiveNumberSheet, "giving a number")
        sheet = hands.found(GiveNumberSheet)
        hands.choose(sheet.domain, BusinessDomain.EXIT_ENTRY, "Tab")
        hands.choose(sheet.person_class, PersonClass.SENIOR, "Tab")
        hands.walk_to(sheet.search, "Tab")
        driver.type("hzhf")
        hands.until_quiet()
        driver.press("Return")
        driver.shoot("give-number-senior-passport-renewal")
        before = set(self._waiting())
        driver.press("F2")
        driver.wait(lambda: bool(set(self._waiting()) - before), "a number is given")
        hands.until_quiet()
        (ticket,) = (one for key, one in self._waiting().items() if key not in before)
        driver.shoot(f"{ticket.label}-given")
        driver.press("Escape")
        hands.until_no_sheet("giving a number")
        return ticket.label

    def _waiting(self) -> dict[str, Ticket]:
        """Everybody who waits, by ticket id."""
        board = self._hands.board
        return {line.ticket.id: line.ticket for line in board.waiting} if board is not None else {}

    def _call(self, label: str) -> None:
        """Who is in front is called too: they only ask something (咨询办完)."""
        hands, driver = self._hands, self._driver
        for turn in range(_MOST_CALLS):
            driver.act("呼叫")
            hands.primary()
            hands.until_work(WorkState.CALLED)
            called = hands.ticket
            if called is not None and called.label == label:
                break
            driver.act("开始受理")
            hands.primary()
            hands.until_work(WorkState.SERVING)
            driver.press("1")
            hands.until_quiet()
            if called is not None and turn == 0:
                driver.shoot(f"{called.label}-only-asks-topic-chosen")
            driver.act("咨询办完")
            hands.primary()
            hands.until_work(WorkState.IDLE)
        else:
            raise TourStuck(f"{label} was not called")
        driver.act("重呼")
        driver.press("F5")
        driver.wait(lambda: hands.ticket is not None and hands.ticket.call_count == 2, "called again")
        hands.until_quiet()
        driver.shoot(f"{label}-called-twice")
        driver.act("开始受理")
        hands.primary()
        hands.until_work(WorkState.SERVING)
        driver.shoot(f"{label}-begun-nobody-identified")

    def _high_contrast(self) -> None:
        hands, driver = self._hands, self._driver
        driver.act("高对比")
        driver.press("Ctrl+Alt+C")
        hands.until_quiet()
        driver.shoot("idle-high-contrast")
        driver.press("Ctrl+Alt+C")
        hands.until_quiet()

    # -- the evening
    def _report_open(self) -> None:
        hands, driver = self._hands, self._driver
        driver.act("日报")
        self._to_page(PageId.REPORT)
        view = hands.found(ReportView)
        driver.wait(lambda: hands.quiet() and view.showing_figures(), "the figures are there")
        driver.shoot("report-of-the-open-day")

    def _close_day(self) -> None:
        hands, driver = self._hands, self._driver
        driver.act("日结")
        driver.press("Ctrl+S")
        hands.until_sheet(ClosingSheet, "the closing sheet")
        driver.shoot("closing-carry-over-by-name")
        sheet = hands.found(ClosingSheet)
        driver.press("F2")
        driver.wait(lambda: hands.quiet() and sheet.is_sealed, "the day is closed")
        driver.shoot("closing-sealed")
        driver.press("F2")
        hands.until_quiet()
        driver.press("Escape")
        hands.until_no_sheet("the closing sheet")
        driver.act("日报")
        hands.until_quiet()
        driver.shoot("report-of-the-closed-day")

    def _export(self) -> None:
        hands, driver = self._hands, self._driver
        for key, kind in (("Alt+X", "xlsx"), ("Ctrl+P", "pdf"), ("Alt+C", "csv")):
            driver.act(f"导出 {kind}")
            target = self._out / f"report.{kind}"
            driver.press(key)
            hands.until_sheet(ExportSheet, f"the export of {kind}")
            sheet = hands.found(ExportSheet)
            hands.fill(sheet.path, str(target))
            if kind == "xlsx":
                driver.shoot("report-export")
            driver.press("F2")
            hands.until_no_sheet(f"the export of {kind}")
            driver.wait(target.exists, f"{target.name} is written")

    def _settings(self) -> None:
        hands, driver = self._hands, self._driver
        driver.act("设置")
        self._to_page(PageId.SETTINGS)
        hands.until_quiet()
        nav = hands.found(SettingsNav)
        for key in nav.keys_in_sight():
            if nav.current() != key:
                hands.walk_to(nav, "Shift+Tab")
                driver.press("Down")
            hands.until_quiet()
            driver.shoot(f"settings-{key}")

    def _to_page(self, page: PageId) -> None:
        navigator = self._hands.client.window.navigator
        for key in ("", "Ctrl+PgDown", "Ctrl+PgDown", "Ctrl+PgUp", "Ctrl+PgUp", "Ctrl+PgUp"):
            if key:
                self._driver.press(key)
            if navigator.current is page:
                return
        raise TourStuck(f"the page {page.value} is not reached")
