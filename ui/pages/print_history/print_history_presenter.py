"""F12: reprint with a reason, answer for sheets in doubt, void spoiled ones (补打)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ui.actions import ActionId
from ui.background.job import Lane
from ui.desk_context import DeskContext, new_command
from ui.pages.print_history.history_rows import Offer, SheetRow, row_of
from ui.pages.print_history.print_history_view import PrintHistoryView
from ui.pages.print_history.sheet_picture import picture_of, prepare
from ui.widgets.key_button import KeyButton
from ui.widgets.sheet import Sheet
from window_client.errors import WorldFault
from window_client.ids import ApplicantId, CommandId, PrintJobId, TicketId
from window_client.services.paper_refusals import ReprintReasonMissing

#: device pixels: sharp at a scale of 1.5
_PICTURE_WIDTH = 800


class PrintHistoryPresenter(QObject):
    """Opens the sheet over the papers of a visit.

    Signals:
        queued(str): a sheet was asked for again; somebody must send it.
        changed(): the state of a sheet changed.
    """

    queued = Signal(str)
    changed = Signal()

    def __init__(self, ctx: DeskContext, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._ticket: TicketId | None = None
        self._view: PrintHistoryView | None = None
        self._sheet: Sheet | None = None
        self._void: KeyButton | None = None
        self._command: tuple[str, CommandId] | None = None
        self._busy = False

    @property
    def view(self) -> PrintHistoryView | None:
        """The content of the open sheet."""
        return self._view

    def open(self, ticket: TicketId, applicant: ApplicantId | None = None) -> None:
        """Show the papers of a visit; an applicant's newest one is looked at first."""
        prepare()
        self._ticket = ticket

        def show(rows: tuple[SheetRow, ...]) -> None:
            self._show(rows)

        self._ctx.runner.run(
            lambda: self._read(ticket, applicant), show, self._ctx.messages.error, owner=self
        )

    def refresh(self) -> None:
        """A sheet may have come out meanwhile."""
        ticket = self._ticket
        if ticket is not None and self._view is not None:
            self._ctx.runner.run(
                lambda: self._read(ticket, None), self._redraw, self._ctx.messages.error, owner=self
            )

    def handle(self, action: ActionId) -> bool:
        """Asked first while the sheet is open."""
        if action is ActionId.PRIMARY:
            self.do()
            return True
        return False

    def do(self) -> None:
        """F2: print again with the chosen reason, or note the answer."""
        view = self._view
        row = view.current() if view else None
        if view is None or row is None or self._busy or row.offer is Offer.WAIT:
            return
        paper, officer = self._ctx.station.paper, self._ctx.officer.id
        if row.offer is Offer.ANSWER:
            came_out = view.came_out()
            command = self._command_for(f"answer {row.job} {came_out}")
            self._run(
                lambda: paper.answer(officer=officer, job=row.job, came_out=came_out, command_id=command),
                self.tr("已记下：{name}出了") if came_out else self.tr("已记下：{name}没出，可以补打"),
                row,
            )
            return
        reason = view.reason()
        command = self._command_for(f"reprint {row.job} {reason}")
        self._run(
            lambda: paper.reprint(officer=officer, job=row.job, reason=reason, command_id=command),
            self.tr("{name}在补打，新的一张注明第 {nth} 次补打"),
            row,
        )

    def void(self) -> None:
        """废纸: the chosen sheet is spoiled, for the chosen reason."""
        view = self._view
        row = view.current() if view else None
        if view is None or row is None or self._busy or not row.can_void:
            return
        reason = view.reason()
        paper, officer = self._ctx.station.paper, self._ctx.officer.id
        command = self._command_for(f"void {row.job} {reason}")
        self._run(
            lambda: paper.void(officer=officer, job=row.job, reason=reason, command_id=command),
            self.tr("{name}已作废，请撕掉那张"),
            row,
        )

    # -- inside
    def _read(self, ticket: TicketId, applicant: ApplicantId | None) -> tuple[SheetRow, ...]:
        """Runs on the database lane: newest first, an applicant's own before the others."""
        station = self._ctx.station
        desk = station.visits.of_ticket(ticket=ticket)
        of = station.paper.of_subject
        names = {one.id: one.name for one in desk.applicants}
        label = desk.ticket.label
        found = [(row_of(job, label), False) for job in of("ticket", ticket)]
        for one in desk.applicants:
            found += [(row_of(job, one.name), one.id == applicant) for job in of("applicant", one.id)]
        for case in desk.cases:
            whose = names.get(case.applicant_id, "")
            mine = case.applicant_id == applicant
            found += [(row_of(job, whose), mine) for job in of("case", case.id)]
        care = station.senior.care(ticket=ticket)
        for home in care.home_visits if care is not None else ():
            whose, mine = names.get(home.applicant, ""), home.applicant == applicant
            found += [(row_of(job, whose), mine) for job in of("home_visit", home.id)]
        # a sheet that nobody knows about comes first, then what was asked for, then by time
        found.sort(key=lambda each: (each[0].made_at, each[0].number), reverse=True)
        found.sort(
            key=lambda each: (each[0].offer is not Offer.ANSWER, not each[1], each[0].kind == "ticket_slip")
        )
        return tuple(row for row, _ in found)

    def _show(self, rows: tuple[SheetRow, ...]) -> None:
        self._busy, self._command = False, None
        view = PrintHistoryView()
        sheet = Sheet(
            self._ctx.sheets.host,
            self.tr("这次来访的纸"),
            size=(1040, 680),
            primary=self.tr("补打"),
            primary_icon="act.print",
        )
        sheet.body.addWidget(view)
        self._void = KeyButton(self.tr("作废这张"), icon="act.void", kind="danger", size="large")
        self._void.clicked.connect(self.void)
        sheet.footer.addWidget(self._void)
        sheet.primary_triggered.connect(self.do)
        sheet.closed.connect(self._closed)
        view.submitted.connect(self.do)
        view.chosen.connect(self._look)
        view.choice_changed.connect(self._tell)
        self._view, self._sheet = view, sheet
        view.show_rows(rows)
        row = view.current()
        focus = view.answers if row is not None and row.offer is Offer.ANSWER else view.reasons
        self._ctx.sheets.open(sheet, focus=focus if rows else None, handler=self.handle)

    def _redraw(self, rows: tuple[SheetRow, ...]) -> None:
        if self._view is not None:
            self._view.show_rows(rows)

    def _closed(self) -> None:
        self._view = self._sheet = self._void = None

    def _look(self, row: SheetRow | None) -> None:
        self._tell()
        view = self._view
        if view is None or row is None:
            return
        view.picture.show_words(self.tr("正在画预览"))
        paper, officer = self._ctx.station.paper, self._ctx.officer.id

        def job() -> QImage:
            return picture_of(paper.pdf(officer=officer, job=row.job), _PICTURE_WIDTH)

        def failed(_error: Exception) -> None:
            self._draw(row.job, QImage())

        self._ctx.runner.run(
            job, lambda image: self._draw(row.job, image), failed, lane=Lane.SLOW, owner=view
        )

    def _draw(self, job: PrintJobId, image: QImage) -> None:
        view = self._view
        row = view.current() if view else None
        if view is None or row is None or row.job != job:
            return
        if image.isNull():
            view.picture.show_words(self.tr("这张纸画不出来；打印不受影响"))
        else:
            view.picture.show_picture(image)

    def _tell(self) -> None:
        """The primary button says what F2 does with the chosen sheet."""
        view, sheet = self._view, self._sheet
        if view is None or sheet is None or sheet.primary is None or self._void is None:
            return
        row = view.current()
        answering = row is not None and row.offer is Offer.ANSWER
        sheet.primary.setText(self.tr("记下") if answering else self.tr("补打"))
        sheet.primary.set_icon_name("st.tick" if answering else "act.print")
        sheet.primary.setEnabled(row is not None and row.offer is not Offer.WAIT and not self._busy)
        self._void.setVisible(row is not None and row.can_void and not answering)

    def _command_for(self, what: str) -> CommandId:
        """The same id while the same thing is asked for again after a lost connection."""
        if self._command is None or self._command[0] != what:
            self._command = (what, new_command())
        return self._command[1]

    def _run(self, verb: Callable[[], object], words: str, row: SheetRow) -> None:
        self._busy = True
        self._tell()

        def done(answer: object) -> None:
            self._busy, self._command = False, None
            self._ctx.messages.toast(words.format(name=row.name, nth=row.nth))
            self.changed.emit()
            if row.offer is Offer.REPRINT and isinstance(answer, str):
                self.queued.emit(answer)
                self._ctx.sheets.close()
            else:
                self.refresh()

        def failed(error: Exception) -> None:
            self._busy = False
            if not isinstance(error, WorldFault):
                self._command = None
            self._tell()
            if isinstance(error, ReprintReasonMissing) and self._view is not None:
                self._view.show_error(self.tr("还没写原因，凭条上要印。请写一句，再按 F2。"))
            else:
                self._ctx.messages.error(error)
                self.refresh()

        self._ctx.runner.run(verb, done, failed, owner=self)
