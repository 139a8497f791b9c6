"""Senior mode at the window: offered, begun by F9, ticked, ended; nothing of the visit moves."""

from dataclasses import replace
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.screen_walk import Walk, scroll_bars
from ui.actions import ActionId, WorkState
from ui.navigation.page_id import PageId
from ui.pages.senior.helper_sheet import HelperSheet
from ui.pages.senior.home_visit_sheet import HomeVisitSheet
from ui.tickets.copy_sheet import CopySheet
from ui.workspace.counter_flow import CounterFlow
from ui.workspace.counter_page import CounterPage
from window_client.domain.people.whole_years import whole_years
from window_client.domain.senior.facing_facts import FacingAnswer, FacingFacts
from window_client.domain.senior.senior_care import SeniorCare
from window_client.domain.senior.senior_steps import SeniorStep
from window_client.domain.station.station_record import local_day
from window_client.ids import TicketId
from window_client.services.changes import Changes
from window_client.settings import Settings

ELDER = "32049919580723162"
YOUNG = "32049919850211228"


def flow_of(walk: Walk) -> CounterFlow:
    assert walk.client.desk is not None
    assert walk.client.desk.flow is not None
    return walk.client.desk.flow


def page_of(walk: Walk) -> CounterPage:
    page = walk.window.navigator.page(PageId.COUNTER)
    assert isinstance(page, CounterPage)
    return page


def serve(walk: Walk, stem: str = ELDER, name: str = "周㛃兰") -> TicketId:
    """Somebody is served at the window, with a passport renewal open."""
    walk.sign_in()
    ticket = walk.call_passport()
    walk.driver.press("F2")
    walk.until(lambda: walk.work is WorkState.SERVING)
    walk.identify(ticket, name, stem)
    walk.until(lambda: walk.cases_shown() == 1)
    walk.client.bus.publish(Changes(""))
    walk.until(lambda: flow_of(walk).case.case is not None and page_of(walk).case.form.case_id)
    settle(walk)
    return ticket


def today() -> date:
    return local_day(datetime.now(UTC))


def settle(walk: Walk) -> None:
    walk.until(lambda: walk.client.runner.idle)


def care_of(walk: Walk, ticket: TicketId) -> SeniorCare | None:
    return walk.served(lambda: walk.station.senior.care(ticket=ticket))


def start(walk: Walk) -> None:
    walk.driver.press("F9")
    walk.until(lambda: flow_of(walk).senior.on and page_of(walk).strip.isVisible())


def test_f9_in_the_middle_of_typing_keeps_text_focus_and_cursor(walk: Walk) -> None:
    ticket = serve(walk)
    field = page_of(walk).case.form.port("emergency_contact").widget
    assert isinstance(field, QLineEdit)
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    walk.driver.type("13900000817")
    field.setCursorPosition(4)
    start(walk)
    assert QApplication.focusWidget() is field
    assert (field.text(), field.cursorPosition()) == ("13900000817", 4)
    walk.driver.type("7")
    assert field.text() == "139070000817"
    care = care_of(walk, ticket)
    assert care is not None
    assert care.goes_on
    assert care.helper == walk.officer, "nobody took the person under their wing: the clerk does"
    walk.driver.press("F9")
    walk.until(lambda: not flow_of(walk).senior.on)
    assert not page_of(walk).strip.isVisible()
    assert not page_of(walk).say.isVisible()
    assert QApplication.focusWidget() is field
    assert (field.text(), field.cursorPosition()) == ("139070000817", 5)
    ended = care_of(walk, ticket)
    assert ended is not None
    assert not ended.goes_on
    start(walk)
    again = care_of(walk, ticket)
    assert again is not None
    assert again.goes_on
    assert again.since == care.since, "begun again, not anew"


def test_what_is_being_composed_stays_the_input_methods(walk: Walk) -> None:
    serve(walk)
    field = page_of(walk).case.form.port("emergency_contact").widget
    assert isinstance(field, QLineEdit)
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    QApplication.sendEvent(field, QInputMethodEvent("he ying qiu", []))
    # digits and Space choose among the candidates: no step is ticked by them
    for key in (Qt.Key.Key_1, Qt.Key.Key_Space, Qt.Key.Key_Return):
        QTest.keyClick(field, key)
    settle(walk)
    assert not flow_of(walk).senior.on
    QTest.keyClick(field, Qt.Key.Key_F9)
    walk.until(lambda: flow_of(walk).senior.on)
    assert QApplication.focusWidget() is field


def test_it_is_offered_once_and_never_forced(walk: Walk) -> None:
    ticket = serve(walk)
    offer = page_of(walk).offer
    walk.until(offer.isVisible)
    assert f"{whole_years(date(1958, 7, 23), today())} 岁，按" in offer.words.words()
    assert "F9" in offer.words.words()
    assert not flow_of(walk).senior.on
    assert care_of(walk, ticket) is None
    walk.driver.press("Esc")
    walk.until(lambda: not offer.isVisible())
    # the visit goes on: it is not offered again
    walk.driver.press("Ctrl+L")
    walk.window.unlock()
    walk.client.bus.publish(Changes(""))
    settle(walk)
    assert not offer.isVisible()
    start(walk)
    walk.driver.press("F9")
    walk.until(lambda: not flow_of(walk).senior.on)
    assert not offer.isVisible()


def test_nobody_young_is_offered_it_but_may_wish_it(walk: Walk) -> None:
    walk.sign_in()
    assert walk.client.desk is not None
    assert walk.client.desk.context.counter is not None
    counter, queue = walk.client.desk.context.counter.id, walk.station.queue
    officer = walk.officer
    ticket = walk.served(lambda: queue.take_ticket(officer=officer, domain="vehicle")).id
    walk.served(lambda: queue.call_chosen(officer=officer, counter=counter, ticket=ticket, reason="先办"))
    walk.until(lambda: walk.work is WorkState.CALLED)
    walk.driver.press("F2")
    walk.until(lambda: walk.work is WorkState.SERVING)
    walk.identify(ticket, "何映秋", YOUNG)
    walk.client.bus.publish(Changes(""))
    walk.until(lambda: page_of(walk).visit.people())
    settle(walk)
    assert not page_of(walk).offer.isVisible()
    start(walk)
    care = care_of(walk, ticket)
    assert care is not None
    assert care.reason.value == "wish"


def test_steps_in_any_order_with_their_times(walk: Walk) -> None:
    ticket = serve(walk)
    start(walk)
    strip = page_of(walk).strip
    say = page_of(walk).say
    assert say.state is not None
    first = say.state.sentence
    assert first
    walk.driver.press("Alt+4")
    walk.until(lambda: strip.tiles[3].isChecked())
    walk.driver.press("Alt+1")
    walk.until(lambda: strip.tiles[0].isChecked())
    assert say.state.sentence != first, "the next open step has another sentence"
    walk.driver.press("Alt+5")
    walk.until(lambda: isinstance(walk.window.sheets.current, CopySheet))
    walk.driver.type("3")
    walk.driver.press("Return")
    walk.until(lambda: strip.tiles[4].isChecked() and walk.window.sheets.current is None)
    care = care_of(walk, ticket)
    assert care is not None
    assert [line.done for line in care.steps] == [True, False, False, True, True]
    assert care.step(SeniorStep.COPY).pages == 3
    accept, greet = care.step(SeniorStep.ACCEPT), care.step(SeniorStep.GREET)
    assert accept.done_at is not None
    assert greet.done_at is not None
    assert accept.done_at <= greet.done_at
    assert "3" in strip.tiles[4].detail
    assert strip.tiles[0].detail in strip.tiles[0].accessibleName()
    walk.driver.press("Alt+1")
    walk.until(lambda: not strip.tiles[0].isChecked())
    # one page is the usual answer: the same key twice
    walk.driver.press("Alt+5")
    walk.until(lambda: isinstance(walk.window.sheets.current, CopySheet))
    walk.driver.type("0")
    walk.driver.press("Return")
    sheet = walk.window.sheets.current
    assert isinstance(sheet, CopySheet)
    assert sheet.error()
    assert sheet.pages.text() == "0"
    walk.driver.press("Esc")
    walk.until(lambda: walk.window.sheets.current is None)


def test_a_sheet_keeps_alt_digits_for_itself(walk: Walk) -> None:
    ticket = serve(walk)
    start(walk)
    for key in ("F7", "F8", "Ctrl+F"):
        walk.driver.press(key)
        walk.until(lambda: walk.window.sheets.current is not None)
        walk.driver.press("Alt+1")
        walk.driver.press("Alt+3")
        settle(walk)
        assert walk.window.sheets.current is not None
        care = care_of(walk, ticket)
        assert care is not None
        assert not any(line.done for line in care.steps), "the next sheet's key would take a tick away again"
        walk.window.sheets.close()
        walk.until(lambda: walk.window.sheets.current is None)
    care = care_of(walk, ticket)
    assert care is not None
    assert not any(line.done for line in care.steps)


def test_the_helper_is_named_by_one_digit(walk: Walk) -> None:
    ticket = serve(walk)
    start(walk)
    walk.driver.press("Alt+H")
    walk.until(lambda: isinstance(walk.window.sheets.current, HelperSheet))
    sheet = walk.window.sheets.current
    assert isinstance(sheet, HelperSheet)
    walk.fits("helper")
    other = sheet.buttons[1].text()
    walk.driver.press("2")
    walk.until(lambda: walk.window.sheets.current is None)
    walk.until(lambda: other in page_of(walk).strip.helper.text())
    care = care_of(walk, ticket)
    assert care is not None
    assert care.helper_name == other


def test_a_home_visit_is_asked_for_and_taken_back(walk: Walk) -> None:
    ticket = serve(walk)
    start(walk)
    walk.driver.press("Alt+O")
    walk.until(lambda: isinstance(walk.window.sheets.current, HomeVisitSheet))
    walk.fits("home visit")
    sheet = walk.window.sheets.current
    assert isinstance(sheet, HomeVisitSheet)
    sheet.phone.setFocus(Qt.FocusReason.OtherFocusReason)
    walk.driver.type("123")
    walk.driver.press("F2")
    walk.until(lambda: "phone" in sheet.errors())
    assert sheet.phone.text() == "123", "nothing typed is lost"
    sheet.phone.clear()
    sheet.note.setFocus(Qt.FocusReason.OtherFocusReason)
    walk.driver.type("bed")
    walk.driver.press("F2")
    walk.until(lambda: walk.window.sheets.current is None)
    strip = page_of(walk).strip
    walk.until(lambda: strip.state is not None and strip.state.home_visit)
    care = care_of(walk, ticket)
    assert care is not None
    assert len(care.home_visits) == 1
    kinds = walk.served(lambda: {job.document_kind for job in walk.station.paper.of_day(today())})
    assert "home_visit_slip" in kinds, "its slip is printed with it"
    walk.driver.press("Alt+O")
    walk.until(lambda: isinstance(walk.window.sheets.current, HomeVisitSheet))
    again = walk.window.sheets.current
    assert isinstance(again, HomeVisitSheet)
    again.taken_back.emit()
    walk.until(lambda: strip.state is not None and not strip.state.home_visit)


def test_confirmed_by_word_with_one_key(walk: Walk) -> None:
    ticket = serve(walk)
    start(walk)
    walk.driver.press("Alt+J")
    say = page_of(walk).say
    walk.until(lambda: say.state is not None and say.state.agreed)
    assert "已核对" in say.standing.text()
    care = care_of(walk, ticket)
    assert care is not None
    assert [(one.how.value, one.answer.value) for one in care.checks] == [("word", "right")]


def test_the_keys_of_the_mode_work_only_in_it(walk: Walk) -> None:
    ticket = serve(walk)
    keys = (ActionId.FACING_CHECK, ActionId.BY_WORD, ActionId.HELPER, ActionId.HOME_VISIT)
    assert not any(walk.window.registry.is_enabled(key) for key in keys)
    walk.driver.press("Alt+1")
    settle(walk)
    assert care_of(walk, ticket) is None
    start(walk)
    assert all(walk.window.registry.is_enabled(key) for key in keys)


def test_locked_and_unlocked_everything_is_as_it_was(walk: Walk) -> None:
    serve(walk)
    field = page_of(walk).case.form.port("emergency_contact").widget
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    start(walk)
    walk.driver.type("139")
    walk.driver.press("Ctrl+L")
    walk.until(lambda: walk.window.locked)
    assert not page_of(walk).strip.isVisible()
    walk.window.unlock()
    walk.until(page_of(walk).strip.isVisible)
    assert QApplication.focusWidget() is field
    assert flow_of(walk).senior.on


def test_on_hold_and_back_the_steps_are_there(walk: Walk) -> None:
    serve(walk)
    start(walk)
    walk.driver.press("Alt+1")
    walk.until(lambda: page_of(walk).strip.tiles[0].isChecked())
    walk.driver.press("F7")
    walk.until(lambda: walk.window.sheets.current is not None)
    walk.driver.press("1")
    walk.driver.press("F2")
    walk.until(lambda: walk.work is WorkState.IDLE)
    assert not flow_of(walk).senior.on
    assert not page_of(walk).strip.isVisible()
    walk.driver.press("Ctrl+Q")
    walk.until(lambda: walk.window.sheets.current is not None)
    walk.driver.press("F2")
    walk.until(lambda: walk.work is WorkState.SERVING and flow_of(walk).senior.on)
    assert page_of(walk).strip.tiles[0].isChecked()


def test_nothing_is_cut_in_the_smallest_window(walk: Walk) -> None:
    serve(walk)
    start(walk)
    walk.fits("senior")
    for key, step in (("Alt+1", 0), ("Alt+2", 1), ("Alt+3", 2), ("Alt+4", 3)):
        walk.driver.press(key)
        walk.until(page_of(walk).strip.tiles[step].isChecked)
    walk.driver.press("Alt+5")
    walk.until(lambda: isinstance(walk.window.sheets.current, CopySheet))
    walk.driver.press("Return")
    walk.until(lambda: page_of(walk).strip.tiles[4].isChecked())
    walk.driver.press("Alt+J")
    say = page_of(walk).say
    walk.until(lambda: say.state is not None and say.state.agreed)
    walk.fits("senior with every step")
    walk.window.resize(1366, 768)
    walk.fits("senior 1366x768")
    walk.window.resize(1920, 1080)
    walk.fits("senior 1920x1080")
    walk.until(lambda: scroll_bars(walk.window) == [])


def test_the_person_answers_on_the_screen_and_it_goes_blank_with_the_ticket(walk: Walk) -> None:
    ticket = serve(walk)
    start(walk)
    flow, say = flow_of(walk), page_of(walk).say

    def asked() -> FacingFacts | None:
        return flow.facing.presenter.facts

    walk.driver.press("Alt+Y")
    walk.until(lambda: asked() is not None)
    facts = asked()
    assert facts is not None
    label = facts.rows[2].label
    flow.facing.pointed.emit(2)
    walk.until(lambda: label in say.standing.text())
    flow.facing.answered.emit(FacingAnswer.CHANGE, 2)
    walk.until(lambda: say.state is not None and say.state.standing == f"要改 {label}")
    flow.facing.answered.emit(FacingAnswer.RIGHT, None)
    walk.until(lambda: say.state is not None and say.state.agreed)
    care = care_of(walk, ticket)
    assert care is not None
    said = [(one.how.value, one.answer.value, one.pointed) for one in care.checks]
    assert said == [("screen", "change", 2), ("screen", "right", None)]
    assert asked() is not None
    walk.driver.press("Ctrl+L")
    walk.until(lambda: walk.window.locked)
    assert asked() is None, "nobody's facts while it is locked"
    walk.window.unlock()
    walk.driver.press("Alt+Y")
    walk.until(lambda: asked() is not None)
    walk.driver.press("F7")
    walk.until(lambda: walk.window.sheets.current is not None)
    walk.driver.press("1")
    walk.driver.press("F2")
    walk.until(lambda: walk.work is WorkState.IDLE)
    assert asked() is None


def test_the_setting_turns_it_on_by_itself_once(walk: Walk) -> None:
    walk.sign_in()
    desk = walk.client.desk
    assert desk is not None
    desk.office.settings_saved.emit(replace(Settings(), senior_by_itself=True))
    ticket = walk.call_passport()
    walk.driver.press("F2")
    walk.until(lambda: walk.work is WorkState.SERVING)
    settle(walk)
    assert not flow_of(walk).senior.on, "the class of a number is nobody identified"
    walk.identify(ticket, "周㛃兰", ELDER)
    walk.client.bus.publish(Changes(""))
    walk.until(lambda: flow_of(walk).senior.on)
    walk.driver.press("F9")
    walk.until(lambda: not flow_of(walk).senior.on)
    walk.client.bus.publish(Changes(""))
    settle(walk)
    assert not flow_of(walk).senior.on, "whoever ended it is not overruled"


def test_another_window_of_the_station_sees_the_same_steps(walk: Walk) -> None:
    ticket = serve(walk)
    start(walk)
    tiles = page_of(walk).strip.tiles
    officer = walk.officer
    walk.served(lambda: walk.station.senior.tick(officer=officer, ticket=ticket, step="form"))
    walk.client.bus.publish(Changes("elsewhere", frozenset({("senior_step", "any")})))
    walk.until(tiles[2].isChecked)
    walk.served(lambda: walk.station.senior.end(officer=officer, ticket=ticket))
    walk.client.bus.publish(Changes("elsewhere", frozenset({("senior_care", "any")})))
    walk.until(lambda: not page_of(walk).strip.isVisible())


def test_tab_goes_through_the_strip_and_clicks_leave_the_keyboard_in_the_form(walk: Walk) -> None:
    serve(walk)
    start(walk)
    strip = page_of(walk).strip
    field = page_of(walk).case.form.port("emergency_contact").widget
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.mouseClick(strip.tiles[2], Qt.MouseButton.LeftButton)
    walk.until(strip.tiles[2].isChecked)
    assert QApplication.focusWidget() is field
    strip.tiles[0].setFocus(Qt.FocusReason.TabFocusReason)
    order = []
    for _ in range(7):
        order.append(QApplication.focusWidget())
        walk.driver.press("Tab")
    assert order == [*strip.tiles, strip.helper, strip.home]
    assert QApplication.focusWidget() is strip.out
