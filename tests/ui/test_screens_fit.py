"""Every main view at the smallest window, 1366×728: no text is cut off, nothing lies over something else."""

from datetime import date

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.screen_walk import Walk, cut_texts, overlapping, scroll_bars
from ui.actions import ActionId, WorkState
from ui.messages import MessageTone
from ui.navigation.page_id import PageId
from ui.pages.report.figure_cards import FigureCard
from ui.workspace.counter_page import CounterPage
from window_client.services.changes import Changes


def test_the_counter_and_its_sheets_fit(walk: Walk) -> None:
    walk.fits("sign-in")
    walk.sign_in()
    walk.fits("idle")
    for key in ("Ctrl+Q", "Ctrl+B", "Ctrl+F", "F1"):
        walk.sheet_fits(key, key)
    ticket = walk.call_passport()
    walk.fits("called")
    walk.driver.press("F2")
    walk.until(lambda: walk.work is WorkState.SERVING)
    walk.fits("serving")
    walk.sheet_fits("F4", "identify")
    first = walk.identify(ticket, "周㛃兰", "32049919580723162")
    # what was asked for at the door is opened with the first applicant
    walk.until(lambda: walk.cases_shown() == 1)
    walk.fits("visit")
    walk.open(first, "hz.book.renew")
    second = walk.identify(ticket, "何映秋", "32049919850211228", role="applicant", relation="女儿")
    walk.open(second, "cj.dl.contact")
    walk.client.bus.publish(Changes(""))
    walk.until(lambda: walk.cases_shown() == 3)
    assert walk.client.desk is not None
    flow = walk.client.desk.flow
    assert flow is not None
    assert flow.visit.desk is not None
    case = next(one.id for one in flow.visit.desk.cases if one.name == "普通护照换发")
    contact = "何映秋（女儿）13900000817"
    address = "云溪镇青石巷 18 号 3 幢 502"
    walk.fill(case, {"pickup": "mail", "mail_address": address, "emergency_contact": contact})
    walk.driver.press("Ctrl+1")
    walk.until(lambda: flow.queue.bar is not None and flow.queue.bar.primary.ready)
    walk.fits("ready")
    assert scroll_bars(walk.window) == []
    for key in ("F3", "F7", "F8", "Ctrl+N", "F12"):
        walk.sheet_fits(key, key)
    walk.driver.press("F2")
    walk.until(lambda: flow.visit.desk is not None and any(one.number for one in flow.visit.desk.cases))
    walk.driver.press("Ctrl+1")
    walk.fits("accepted")
    assert scroll_bars(walk.window) == []
    walk.sheet_fits("Ctrl+M", "payment")
    walk.client.messages.banner(
        MessageTone.DANGER,
        "2 号小票机没纸了，有 2 张回执在等",
        "装好纸后从断的那张接着打，不会多打、不会漏打。",
    )
    walk.fits("banner")
    walk.driver.press("Ctrl+L")
    walk.fits("locked")


def test_a_child_with_many_papers_needs_no_scroll_bar(walk: Walk) -> None:
    walk.sign_in()
    ticket = walk.call_passport()
    walk.driver.press("F2")
    walk.until(lambda: walk.work is WorkState.SERVING)
    # nine years old: papers of the guardian are asked for too
    child = walk.identify(ticket, "周一诺", f"320499{date.today().year - 9}0101122")  # noqa: DTZ011
    walk.until(lambda: walk.cases_shown() == 1)
    walk.open(child, "crj.pp.new")
    walk.client.bus.publish(Changes(""))
    walk.until(lambda: walk.cases_shown() == 2)
    walk.driver.press("Ctrl+2")
    page = walk.window.navigator.page(PageId.COUNTER)
    assert isinstance(page, CounterPage)
    walk.until(lambda: len(page.case.materials.list.items()) >= 4)
    walk.until(lambda: scroll_bars(walk.window) == [])
    walk.fits("child")
    assert "等" in page.case.foot.words.text()
    assert not page.case.foot.words.is_cut()


def test_the_report_and_the_settings_fit(walk: Walk) -> None:
    walk.sign_in()
    navigator = walk.window.navigator
    navigator.go(PageId.REPORT)
    assert walk.client.desk is not None
    report = walk.window.navigator.page(PageId.REPORT)
    assert report is not None
    walk.until(lambda: report.showing_figures())  # type: ignore[attr-defined]

    def books_fit(day: str) -> None:
        walk.fits(day)
        # a card makes room for its notes one turn after it was resized
        walk.until(lambda: not any(overlapping(card) for card in report.findChildren(FigureCard)))

    books_fit("open day")
    report.tools.back.click()  # type: ignore[attr-defined]
    walk.until(lambda: not report.tools.closing.isVisible())  # type: ignore[attr-defined]
    books_fit("closed day")
    for key in walk.settings_sections():
        walk.fits(key)


def test_a_cut_text_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 100)
    label = QLabel("呼叫下一位", window)
    label.resize(20, 20)
    window.show()
    assert len(cut_texts(window)) == 1
    label.resize(label.sizeHint())
    assert cut_texts(window) == []


def test_the_second_officer_can_sign_in(walk: Walk) -> None:
    walk.sign_in()
    first = walk.client.desk
    walk.window.switch_requested.emit()
    walk.until(lambda: walk.client.desk is None)
    view = walk.client.door.sign_in_view
    assert view is not None
    view.badge_field.setFocus()
    view.badge_field.selectAll()
    walk.sign_in()
    assert walk.client.desk is not first
    assert walk.window.navigator.current is PageId.COUNTER
    assert walk.client.crash.bugs == 0
    assert walk.window.registry.is_enabled(ActionId.QUEUE)
