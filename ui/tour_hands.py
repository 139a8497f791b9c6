"""What a clerk's hands do again and again: walk to a field by Enter, choose, tick, give a name."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from ui.actions import WorkState
from ui.app import ClientApp
from ui.pages.case.case_view import CaseView
from ui.pages.picker.picker_view import PickerSheet
from ui.pages.visit.identify_sheet import IdentifySheet
from ui.tour_driver import TourDriver, TourStuck
from ui.widgets.form_fields import ChoiceField
from ui.widgets.segmented import Segmented
from ui.widgets.sheet import Sheet
from ui.workspace.counter_flow import CounterFlow
from window_client.domain.queue.queue_board import QueueBoard
from window_client.domain.queue.ticket import Ticket
from window_client.services.visit_desk import CaseCard, CaseStep, VisitDesk

#: no form has more fields than this
_MOST_STEPS = 40

PartT = TypeVar("PartT", bound=QWidget)


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who stands at the window, as the document shows it."""

    name: str
    number: str
    phone: str
    address: str


class TourHands:
    """Keys only; what is on the screen is looked at to know where the keyboard is."""

    def __init__(self, client: ClientApp, driver: TourDriver) -> None:
        self.client = client
        self.driver = driver
        self.board: QueueBoard | None = None
        client.signed_in.connect(self._follow_queue)

    def _follow_queue(self) -> None:
        desk = self.client.desk
        if desk is not None and desk.flow is not None:
            desk.flow.board_changed.connect(self._queue_read)

    def _queue_read(self, board: QueueBoard) -> None:
        self.board = board

    # -- what is on the screen
    @property
    def flow(self) -> CounterFlow:
        """The counter page's parts.

        Raises:
            TourStuck: nobody is signed in at a counter.
        """
        desk = self.client.desk
        if desk is None or desk.flow is None:
            raise TourStuck("nobody is signed in at a counter")
        return desk.flow

    @property
    def ticket(self) -> Ticket | None:
        """The ticket at the window."""
        return self.flow.queue.ticket

    @property
    def visit(self) -> VisitDesk | None:
        """The visit at the window."""
        return self.flow.visit.desk

    @property
    def sheet(self) -> Sheet | None:
        """The open sheet."""
        return self.client.window.sheets.current

    @property
    def case_view(self) -> CaseView:
        """The case card."""
        return self.found(CaseView)

    def cases(self) -> tuple[CaseCard, ...]:
        """The cases of the visit."""
        return self.visit.cases if self.visit is not None else ()

    def case(self, item: str) -> CaseCard | None:
        """The case for an item."""
        return next((one for one in self.cases() if one.item_code == item), None)

    def found(self, kind: type[PartT]) -> PartT:
        """A part that is in sight.

        Raises:
            TourStuck: there is none.
        """
        for one in self.client.window.findChildren(kind):
            if isinstance(one, kind) and one.isVisible():
                return one
        raise TourStuck(f"{kind.__name__} is not in sight")

    def shows(self, kind: type[QWidget]) -> bool:
        """Whether such a part is in sight."""
        return any(one.isVisible() for one in self.client.window.findChildren(kind))

    def quiet(self) -> bool:
        """Nothing is on its way between the window and the database."""
        return self.client.runner.idle

    # -- waiting
    def until_quiet(self) -> None:
        """What a key set off has been answered and drawn."""
        self.driver.wait(self.quiet, "the database has answered")

    def until_sheet(self, kind: type[Sheet], what: str) -> None:
        """A sheet of this kind is open and has the keyboard."""
        self.driver.wait(lambda: isinstance(self.sheet, kind), f"{what} is open")
        self.until_quiet()

    def until_no_sheet(self, what: str) -> None:
        """The sheet did its work."""
        self.driver.wait(lambda: self.sheet is None, f"{what} is closed")
        self.until_quiet()

    def until_work(self, work: WorkState) -> None:
        """The counter does this now."""
        self.driver.wait(lambda: self.flow.queue.work is work, f"the counter is {work.value}")
        self.until_quiet()

    def until_shown(self, item: str) -> None:
        """The case of this item is in sight and its form is drawn."""

        def there() -> bool:
            case = self.case(item)
            return case is not None and self.flow.case.case == case.id == self.case_view.form.case_id

        self.driver.wait(there, f"the case {item} is in sight")
        self.until_quiet()

    def until_settled(self, item: str) -> None:
        """The case of this item has its result."""

        def there() -> bool:
            case = self.case(item)
            return case is None or case.step is CaseStep.SETTLED

        self.driver.wait(there, f"the case {item} has a result")
        self.until_quiet()

    def until_noted(self, number: str) -> None:
        """The case in sight has this number of the other system."""
        field = self.case_view.form.external
        self.driver.wait(lambda: field is not None and field.number() == number, "the number is noted")
        self.until_quiet()

    # -- fields
    def walk_to(self, editor: QWidget, key: str = "Return") -> None:
        """Press a key until the keyboard is at this widget.

        Raises:
            TourStuck: it is not on the way.
        """
        for _ in range(_MOST_STEPS):
            if self._is_at(editor):
                return
            self.driver.press(key)
        raise TourStuck(f"the keyboard does not get to {editor.accessibleName()!r} by {key}")

    def fill(self, editor: QWidget, text: str) -> None:
        """Walk to a field and type into it; what stood there is replaced."""
        self.walk_to(editor)
        self.driver.press("Home")
        self.driver.press("Shift+End")
        self.driver.type(text)

    def choose(self, editor: QWidget, value: object, walk: str = "Return") -> None:
        """Walk to a choice and move it by arrows until it stands on the value.

        Raises:
            TourStuck: it cannot be chosen.
        """
        if not isinstance(editor, Segmented | ChoiceField):
            raise TourStuck(f"{editor.accessibleName()!r} is no choice")
        self.walk_to(editor, walk)
        key = "Right" if isinstance(editor, Segmented) else "Down"
        for _ in range(_MOST_STEPS):
            if editor.value() == value:
                return
            self.driver.press(key)
        raise TourStuck(f"{editor.accessibleName()!r} cannot be set to {value}")

    def field(self, key: str) -> QWidget:
        """The widget of a field of the form."""
        return self.case_view.form.port(key).widget

    def answer_form(self, answers: dict[str, str]) -> None:
        """Alt+D, then the fields from top to bottom."""
        self.driver.press("Alt+D")
        for key, text in answers.items():
            widget = self.field(key)
            if isinstance(widget, Segmented | ChoiceField):
                self.choose(widget, text)
            else:
                self.fill(widget, text)
        self.driver.press("Ctrl+S")
        self.until_quiet()

    def tick_materials(self) -> None:
        """Alt+F, then Space at every paper that was not seen yet; then the questions beside them."""
        list_ = self.case_view.materials.list
        while any(not item.checked for item in list_.items()):
            before = sum(item.checked for item in list_.items())
            self.driver.press("Alt+F")
            self.driver.press("Space")
            self.driver.wait(
                lambda before=before: sum(item.checked for item in list_.items()) > before,  # type: ignore[misc]
                "the paper is ticked",
            )
            self.until_quiet()
        for row in self.case_view.materials.ask_rows():
            self.walk_to(row.choice, "Tab")
            self.driver.press("Left")
            self.until_quiet()

    # -- acts
    def identify(self, who: Guest, *, wrong_first: Callable[[], None] | None = None) -> None:
        """F4, the document's data, and the tick that face and document agree.

        Args:
            wrong_first: called when the number stands there with a wrong check character.
        """
        self.driver.press("F4")
        self.until_sheet(IdentifySheet, "the sheet for identifying")
        sheet = self.sheet
        if not isinstance(sheet, IdentifySheet):
            raise TourStuck("the sheet for identifying went away")
        if wrong_first is not None:
            last = "1" if who.number[-1] != "1" else "2"
            self.fill(sheet.number, who.number[:-1] + last)
            self.driver.press("Return")
            self.driver.wait(lambda: "number" in sheet.errors(), "the wrong number is refused at its field")
            wrong_first()
            self.driver.press("Shift+Tab")
        self.fill(sheet.number, who.number)
        self.fill(sheet.name, who.name)
        self.fill(sheet.phone, who.phone)
        self.fill(sheet.address, who.address)
        self.walk_to(sheet.matched)
        self.driver.press("Space")

    def add_case(self, initials: str, item: str) -> None:
        """F3, the item by its initials, Enter; its form is in sight then."""
        self.driver.press("F3")
        self.until_sheet(PickerSheet, "the picker")
        self.driver.type(initials)
        self.until_quiet()
        self.driver.press("Return")
        self.until_no_sheet("the picker")
        self.until_shown(item)

    def sign_out(self) -> None:
        """Lock, and somebody else wants to sign in (换人登录)."""
        self.driver.press("Ctrl+L")
        self.driver.wait(lambda: self.client.window.locked, "the window is locked")
        self.driver.press("Shift+Tab")
        self.driver.press("Space")
        self.driver.wait(lambda: self.client.desk is None, "nobody is signed in")
        self.until_quiet()

    def primary(self) -> None:
        """F2, when the bar says that it is ready."""
        self.driver.wait(self._is_ready, "F2 is ready")
        self.driver.press("F2")

    def _is_ready(self) -> bool:
        bar = self.flow.queue.bar
        return self.quiet() and bar is not None and bar.primary.ready

    @staticmethod
    def _is_at(editor: QWidget) -> bool:
        here = QApplication.focusWidget()
        return here is not None and (here is editor or editor.isAncestorOf(here))
