"""Gets the desk ready while the officer still types the password: its code is loaded and its page made.

All of it belongs to the GUI thread (a second thread that meets Qt's classes first can wait for ever), so it
goes in steps that are too short to be felt.
"""

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.background.idle_steps import IdleSteps

if TYPE_CHECKING:
    from ui.workspace.counter_page import CounterPage

#: in the order in which they need each other, so that each step loads a little
MODULES = (
    "ui.labels",
    "ui.pages.queue.queue_panel",
    "ui.pages.queue.ticket_bar",
    "ui.pages.queue.idle_view",
    "ui.pages.visit.visit_column",
    "ui.pages.case.case_form",
    "ui.pages.case.case_view",
    "ui.pages.senior.step_strip",
    "ui.pages.senior.say_card",
    "ui.workspace.counter_page",
    "ui.pages.queue.queue_presenter",
    "ui.pages.queue.queue_binding",
    "ui.pages.visit.visit_presenter",
    "ui.pages.visit.visit_binding",
    "ui.pages.case.case_presenter",
    "ui.pages.notice.notice_presenter",
    "ui.pages.payment.payment_presenter",
    "ui.pages.picker.picker_presenter",
    "ui.pages.print_history.print_history_presenter",
    "ui.devices.sentence_reader",
    "ui.workspace.facing_screen",
    "ui.pages.photo_reuse.photo_view",
    "ui.pages.photo_reuse.photo_presenter",
    "ui.devices.card_reader",
    "ui.workspace.counter_flow",
    "ui.pages.guide.guide_view",
    "ui.pages.guide.guide_presenter",
    "ui.pages.report.report_view",
    "ui.pages.report.report_presenter",
    "ui.pages.closing.closing_presenter",
    "ui.pages.settings.settings_presenter",
    "ui.pages.photo_sample.photo_sample_presenter",
    "ui.workspace.office_pages",
    "ui.workspace.desk",
)


class DeskWorkshop(QObject):
    """Makes the counter page ahead of its officer; one at a time.

    Signals:
        done(): everything is loaded, and a page is there if one was asked for.
    """

    done = Signal()

    def __init__(self, parent: QObject, *, with_page: bool = True) -> None:
        """Args:
        with_page: False where nobody opens a window: the modules are loaded, and no page is made.
        """
        super().__init__(parent)
        self._with_page = with_page
        self._steps: IdleSteps | None = None
        self._page: CounterPage | None = None

    def begin(self) -> None:
        """Somebody may sign in soon."""
        if self._steps is None and self._page is None:
            self._steps = IdleSteps(self._work(), self)
            self._steps.finished.connect(self.done)
            self._steps.start()

    def counter_page(self) -> "CounterPage":
        """The page, for whoever has signed in; what is not done yet is done at once."""
        self.begin()
        if self._steps is not None:
            self._steps.finish()
            self._steps.deleteLater()
            self._steps = None
        page, self._page = self._page, None
        assert page is not None
        return page

    def stop(self) -> None:
        """The program ends."""
        if self._steps is not None:
            self._steps.stop()
        if self._page is not None:
            self._page.deleteLater()
            self._page = None

    def _work(self) -> Iterator[None]:
        for name in MODULES:
            import_module(name)
            yield
        if not self._with_page:
            return
        from ui.workspace.counter_page import CounterPage, CounterParts

        for part in (parts := CounterParts()).made():
            _polish(part)
            yield
        self._page = CounterPage(parts)
        yield
        self._page.ensurePolished()


def _polish(widget: QWidget) -> None:
    """The style is put on now and not when it is first shown."""
    for each in (widget, *widget.findChildren(QWidget)):
        each.ensurePolished()
