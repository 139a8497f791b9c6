"""The tour's visit: an old lady and her daughter, four matters of three businesses, one number (来访)."""

from datetime import date, timedelta

from ui.actions import WorkState
from ui.pages.payment.payment_view import PaymentView
from ui.pages.photo_reuse.photo_view import PhotoReuseView
from ui.pages.picker.picker_view import PickerSheet
from ui.pages.print_history.print_history_view import PrintHistoryView
from ui.pages.print_history.sheet_picture import SheetPicture
from ui.pages.queue.hold_sheet import HoldSheet
from ui.pages.queue.whole_queue_sheet import WholeQueueSheet
from ui.pages.senior.step_strip import StepStrip
from ui.pages.visit.identify_sheet import IdentifySheet
from ui.pages.visit.other_card_sheet import OtherCardSheet
from ui.tour_driver import TourStuck
from ui.tour_hands import Guest, TourHands
from window_client.demo_data import DEMO_PASSWORD
from window_client.domain.people.identity_number import check_character_of

PASSPORT, BOOK, CONTACT, RECORD = "crj.pp.renew", "hz.book.renew", "cj.dl.contact", "hz.cert.nocrime"
#: what a scanner reads off the other system's acceptance slips
PASSPORT_NUMBER, BOOK_NUMBER = "3204992026031805520", "HJ3204992026000731"


def guest(name: str, stem: str, phone: str) -> Guest:
    """Somebody invented, of a region that does not exist, with the right check character."""
    return Guest(name, stem + check_character_of(stem), phone, "云溪镇青石巷 18 号 3 幢 502")


class TourVisit:
    """Each method is one act of the clerk; its first line names it for the list of stalls."""

    def __init__(self, hands: TourHands, label: str) -> None:
        self._hands = hands
        self._driver = hands.driver
        self._label = label
        self._mother = guest("周㛃兰", "32049919580723162", "13800000042")
        self._daughter = guest("何映秋", "32049919841105082", "13900000817")

    def play(self) -> None:
        """From identifying to the end of the visit.

        Raises:
            TourStuck: something did not happen.
        """
        self._identify_mother()
        self._accompany_mother()
        self._use_photo_again()
        self._turn_the_screen()
        self._fill_passport()
        self._accept_passport()
        self._renew_book()
        self._bring_in_daughter()
        self._take_money()
        self._look_at_papers()
        self._give_notice()
        self._put_aside_and_take_back()
        self._lock_and_unlock()
        self._finish()

    def _shoot(self, what: str) -> None:
        """A picture taken while the number is at the window says so."""
        self._driver.shoot(f"{self._label}-{what}")

    # -- who it is
    def _identify_mother(self) -> None:
        hands, driver = self._hands, self._driver
        driver.act("认人")
        hands.identify(self._mother, wrong_first=lambda: self._shoot("identify-wrong-check-digit"))
        self._shoot("identify-rare-character")
        driver.press("F2")
        hands.until_no_sheet("the sheet for identifying")
        hands.until_shown(PASSPORT)
        self._shoot("passport-opened-as-asked-at-the-door")

    # -- accompanied, and shown what is done for her
    def _accompany_mother(self) -> None:
        hands, driver = self._hands, self._driver
        driver.act("敬老模式")
        driver.press("F9")
        driver.wait(lambda: hands.shows(StepStrip), "the senior mode is on")
        hands.until_quiet()
        driver.press("Alt+1")
        driver.wait(hands.found(StepStrip).tiles[0].isChecked, "the first step is ticked")
        hands.until_quiet()
        self._shoot("senior-mode-first-step-ticked")

    def _use_photo_again(self) -> None:
        hands, driver = self._hands, self._driver
        driver.act("复用照片")
        driver.press("F11")
        driver.wait(lambda: hands.shows(PhotoReuseView), "the sheet of photos is open")
        hands.until_quiet()
        ticks = hands.found(PhotoReuseView).ticks
        driver.press("Alt+1")
        driver.wait(ticks.likeness.isChecked, "likeness is ticked")
        driver.press("Alt+2")
        driver.wait(ticks.agreed.isChecked, "agreement is ticked")
        hands.until_quiet()
        self._shoot("photo-on-file-compared")
        driver.press("F2")
        hands.until_no_sheet("the sheet of photos")
        driver.wait(hands.found(StepStrip).tiles[1].isChecked, "the photo step ticks itself")
        self._shoot("photo-used-again")

    def _turn_the_screen(self) -> None:
        hands, driver = self._hands, self._driver
        window = hands.client.window
        driver.act("转屏")
        driver.press("Alt+Z")
        driver.wait(lambda: window.turned, "the screen is turned to the citizen")
        self._shoot("screen-turned-to-the-citizen")
        driver.press("Alt+Z")
        driver.wait(lambda: not window.turned, "the screen is turned back")
        hands.until_quiet()

    # -- first matter: 出入境
    def _fill_passport(self) -> None:
        hands, driver = self._hands, self._driver
        driver.act("填表")
        until = date.today() + timedelta(days=106)  # noqa: DTZ011
        hands.answer_form(
            {
                "renewal_reason": "expiring",
                "old_passport_number": "E48200071",
                "valid_until": until.isoformat(),
                "emergency_contact": "何映秋（女儿）13900000817",
                "pickup": "mail",
            }
        )
        hands.answer_form({"mail_address": self._mother.address})
        driver.act("勾材料")
        hands.tick_materials()
        self._shoot("passport-form-and-materials")

    def _accept_passport(self) -> None:
        hands, driver = self._hands, self._driver
        driver.act("录入视图")
        driver.press("Alt+V")
        driver.wait(lambda: hands.case_view.entry_is_open, "the entry view is open")
        hands.until_quiet()
        self._shoot("entry-view")
        driver.act("扫业务编号")
        driver.scan(PASSPORT_NUMBER)
        driver.wait(lambda: not hands.case_view.entry_is_open, "the scanned number closes the entry view")
        hands.until_quiet()
        self._shoot("passport-ready-external-number-scanned")
        driver.act("受理")
        hands.primary()
        hands.until_settled(PASSPORT)
        self._shoot("passport-accepted")

    # -- second matter: 户政
    def _renew_book(self) -> None:
        hands, driver = self._hands, self._driver
        driver.act("加办")
        driver.press("F3")
        hands.until_sheet(PickerSheet, "the picker")
        self._shoot("picker-common-items")
        driver.type("hkb")
        hands.until_quiet()
        self._shoot("picker-found-by-initials")
        driver.press("Return")
        hands.until_no_sheet("the picker")
        hands.until_shown(BOOK)
        driver.act("填表")
        hands.answer_form({"renewal_reason": "pages_full"})
        driver.scan(BOOK_NUMBER)
        hands.until_noted(BOOK_NUMBER)
        hands.tick_materials()
        self._shoot("book-ready")
        driver.act("受理")
        hands.primary()
        hands.until_settled(BOOK)

    # -- somebody else: 车驾管
    def _bring_in_daughter(self) -> None:
        hands, driver = self._hands, self._driver
        driver.act("加人")
        hands.identify(self._daughter)
        driver.press("F2")
        hands.until_sheet(OtherCardSheet, "the question what the other person becomes")
        self._shoot("other-persons-card")
        driver.press("2")
        hands.until_no_sheet("the question what the other person becomes")
        driver.wait(lambda: hands.visit is not None and len(hands.visit.applicants) == 2, "two applicants")
        driver.act("加办")
        self._open_item("lxfs", CONTACT)
        hands.answer_form({"phone": "13900000817", "contact_address": self._daughter.address})
        driver.act("受理")
        hands.primary()
        hands.until_settled(CONTACT)
        self._shoot("second-applicant-third-business-accepted")

    def _open_item(self, typed: str, item: str) -> None:
        hands, driver = self._hands, self._driver
        driver.press("F3")
        hands.until_sheet(PickerSheet, "the picker")
        driver.type(typed)
        hands.until_quiet()
        driver.press("Return")
        hands.until_no_sheet("the picker")
        hands.until_shown(item)

    # -- money and paper
    def _take_money(self) -> None:
        hands, driver = self._hands, self._driver
        driver.act("收款")
        driver.press("Ctrl+M")
        driver.wait(lambda: hands.shows(PaymentView), "the payment sheet is open")
        hands.until_quiet()
        view = hands.found(PaymentView)
        driver.press("3")
        hands.walk_to(view.voucher, "Tab")
        driver.type("0032418")
        self._shoot("payment-with-voucher")
        driver.press("F2")
        hands.until_no_sheet("the payment sheet")
        driver.wait(lambda: self._owed() == 0, "nothing is owed any more")

    def _owed(self) -> int | None:
        visit = self._hands.visit
        return visit.outstanding_fen if visit is not None else None

    def _look_at_papers(self) -> None:
        hands, driver = self._hands, self._driver
        driver.act("打印记录")
        driver.press("F12")
        driver.wait(lambda: hands.shows(PrintHistoryView), "the papers of the visit are listed")
        picture = hands.found(SheetPicture)
        driver.wait(lambda: hands.quiet() and picture.has_picture(), "the preview is drawn")
        self._shoot("papers-and-preview")
        driver.press("Escape")
        hands.until_no_sheet("the papers of the visit")

    def _give_notice(self) -> None:
        hands, driver = self._hands, self._driver
        driver.act("一次性告知")
        self._open_item("wfz", RECORD)
        driver.press("Ctrl+N")
        driver.wait(lambda: hands.sheet is not None, "the notice is open")
        hands.until_quiet()
        self._shoot("notice-of-everything-missing")
        driver.press("F2")
        hands.until_no_sheet("the notice")
        hands.until_settled(RECORD)

    # -- interruptions
    def _put_aside_and_take_back(self) -> None:
        hands, driver = self._hands, self._driver
        driver.act("挂起")
        driver.press("F7")
        hands.until_sheet(HoldSheet, "the reason for putting aside")
        driver.press("2")
        self._shoot("hold-with-reason")
        driver.press("F2")
        hands.until_no_sheet("the reason for putting aside")
        hands.until_work(WorkState.IDLE)
        driver.act("全部排队")
        driver.press("Ctrl+Q")
        hands.until_sheet(WholeQueueSheet, "the whole queue")
        driver.shoot(f"whole-queue-{self._label}-on-hold")
        driver.press("F2")
        hands.until_no_sheet("the whole queue")
        hands.until_work(WorkState.SERVING)
        driver.wait(lambda: len(hands.cases()) == 4, "the visit is as it was")
        driver.act("键位")
        driver.press("F1")
        hands.until_quiet()
        self._shoot("key-map")
        driver.press("F1")
        hands.until_quiet()

    def _lock_and_unlock(self) -> None:
        hands, driver = self._hands, self._driver
        window = hands.client.window
        driver.act("锁屏")
        driver.press("Ctrl+L")
        driver.wait(lambda: window.locked, "the window is locked")
        driver.shoot("locked")
        driver.type(DEMO_PASSWORD)
        driver.press("F2")
        driver.wait(lambda: not window.locked, "the window is unlocked")
        hands.until_quiet()

    def _finish(self) -> None:
        hands, driver = self._hands, self._driver
        driver.act("接待完毕")
        self._shoot("every-matter-has-its-result")
        hands.primary()
        hands.until_work(WorkState.IDLE)
        driver.shoot(f"after-{self._label}-finished")
        driver.act("撤回")
        driver.press("Shift+F2")
        hands.until_work(WorkState.SERVING)
        self._shoot("finish-taken-back")
        driver.act("接待完毕")
        hands.primary()
        hands.until_work(WorkState.IDLE)
        if isinstance(hands.sheet, IdentifySheet):
            raise TourStuck("a sheet was left open")
