"""A visit at a real counter for the tests of the case pages: one applicant, one or two cases."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from printing.spoolers.folder_spooler import FolderSpooler
from tests.builders import StationRig, shared_template
from ui.background.runner import ImmediateRunner
from ui.desk_context import DeskContext, Sheets
from ui.messages import MessageRecorder
from ui.shell.sheet_host import SheetHandler
from ui.widgets.sheet import Sheet
from window_client.domain.people.identity_number import check_character_of
from window_client.domain.queue.ticket import Ticket
from window_client.domain.station.officer import Role
from window_client.ids import ApplicantId, CaseId
from window_client.services.visit_desk import CardRead

NUMBER = "32049919580723162"
PHONE = "13800000042"
ADDRESS = "云溪镇青石巷 18 号"


@dataclass
class SheetSpy:
    """Stands where the shell's sheet host stands.

    Attributes:
        sheet, handler: what is open.
    """

    host: QWidget
    sheet: Sheet | None = None
    handler: SheetHandler | None = None

    def sheets(self) -> Sheets:
        """What a presenter is given."""
        return Sheets(lambda: self.host, self._open, self._close)

    def _open(self, sheet: Sheet, focus: QWidget | None, handler: SheetHandler | None) -> None:
        self.sheet, self.handler = sheet, handler
        sheet.closed.connect(self._gone)
        sheet.open_sheet(focus)

    def _close(self) -> None:
        if self.sheet is not None:
            self.sheet.close_sheet()

    def _gone(self) -> None:
        self.sheet = self.handler = None


@dataclass
class CaseRig:
    """A station with a visit that is being served at counter 1.

    Attributes:
        runner: set ``holding`` to see what is shown while a job waits.
    """

    rig: StationRig
    ticket: Ticket
    applicant: ApplicantId
    ctx: DeskContext
    messages: MessageRecorder
    runner: ImmediateRunner
    sheets: SheetSpy
    ready: dict[str, bool] = field(default_factory=dict)

    def open_case(self, item: str = "crj.pp.renew") -> CaseId:
        """Open a case of an item."""
        made = self.rig.station.cases.open(officer=self.ctx.officer.id, applicant=self.applicant, item=item)
        return made.case

    def keep(self, case: CaseId, **values: str) -> None:
        """Fill fields, as another PC would."""
        self.rig.station.cases.keep_draft(officer=self.ctx.officer.id, case=case, values=values)

    def complete(self, case: CaseId) -> None:
        """Everything that acceptance needs."""
        cases, officer = self.rig.station.cases, self.ctx.officer.id
        self.keep(
            case,
            phone=PHONE,
            emergency_contact="何映秋（女儿）13900000817",
            pickup="window",
        )
        for line in cases.desk(officer=officer, case=case).materials:
            cases.tick_material(officer=officer, case=case, material=line.code)
        cases.set_external_number(officer=officer, case=case, number="320499202603185520")


def make_case_rig(folder: Path, host: QWidget, *, role: Role = Role.OFFICER, prints: bool = False) -> CaseRig:
    """A station of its own with a served visit; ``prints`` sends papers into a folder."""
    how: dict[str, Any] = {}
    if prints:
        spooler = FolderSpooler(folder / "papers")
        name = spooler.printers()[0].name
        how = {"spooler": spooler, "printers": {"slip": name, "a4": name}}
    rig = shared_template().open(folder / "station.db", **how)
    rig.open_counter(1, rig.officer(role))
    ticket = rig.serving(1, domain="exit_entry", person_class="senior")
    officer = rig.officer(role)
    card = CardRead("card_read", "周㛃兰", NUMBER + check_character_of(NUMBER), phone=PHONE, address=ADDRESS)
    applicant = rig.station.visits.identify(officer=officer, ticket=ticket.id, card=card)
    messages, runner, spy = MessageRecorder(), ImmediateRunner(), SheetSpy(host)
    me = next(each for each in rig.station.accounts.all() if each.id == officer)
    ready: dict[str, bool] = {}
    counter = next(each for each in rig.station.counters.all() if each.number == 1)
    ctx = DeskContext(
        rig.station,
        runner,
        messages,
        spy.sheets(),
        me,
        counter,
        lambda action, on: ready.__setitem__(str(action), on),
    )
    return CaseRig(rig, ticket, applicant, ctx, messages, runner, spy, ready)
