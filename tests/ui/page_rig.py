"""A page's surroundings for its tests: a real station on a real file, and a window with room for sheets."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from tests.builders import StationRig
from ui.actions import ActionId
from ui.background.runner import ImmediateRunner, JobRunner
from ui.desk_context import DeskContext, Sheets
from ui.messages import MessageRecorder
from ui.shell.sheet_host import SheetHost
from window_client.domain.station.officer import OfficerCard
from window_client.ids import OfficerId


@dataclass
class PageRig:
    """What a presenter is given, and what a test wants to see of it.

    Attributes:
        ready: what the presenter said about actions.
    """

    rig: StationRig
    context: DeskContext
    messages: MessageRecorder
    runner: ImmediateRunner
    host: QWidget
    sheet_host: SheetHost
    ready: dict[ActionId, bool] = field(default_factory=dict)

    def press(self, action: ActionId, page: Callable[[ActionId], bool]) -> bool:
        """As the shell does it: the open sheet first, then the page."""
        return self.sheet_host.handle(action) or page(action)


def officer_card(rig: StationRig, officer: OfficerId) -> OfficerCard:
    """The card of an account."""
    return next(card for card in rig.station.accounts.all() if card.id == officer)


def make_page_rig(
    rig: StationRig, host: QWidget, *, number: int = 1, officer: OfficerId | None = None
) -> PageRig:
    """Open a counter and put a context around it; jobs run at once."""
    counter = rig.open_counter(number, officer)
    messages, runner = MessageRecorder(), ImmediateRunner()
    sheet_host = SheetHost(host)
    sheets = Sheets(
        lambda: host,
        lambda sheet, focus, handler: sheet_host.open(sheet, focus=focus, handler=handler),
        sheet_host.close,
    )
    ready: dict[ActionId, bool] = {}
    runner_: JobRunner = runner
    context = DeskContext(
        station=rig.station,
        runner=runner_,
        messages=messages,
        sheets=sheets,
        officer=officer_card(rig, rig.at(number)["officer"]),
        counter=counter,
        set_ready=ready.__setitem__,
    )
    return PageRig(rig, context, messages, runner, host, sheet_host, ready)
