"""What happens in the detail card of a case: filling, saving, accepting (办件)."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui.actions import ActionId
from ui.desk_context import DeskContext
from ui.error_text import text_of
from ui.pages.case.case_acceptance import CaseAcceptance
from ui.pages.case.case_changes import SCANNED, TYPED, CaseChanges
from ui.pages.case.case_reader import primary_of, read_case
from ui.pages.case.case_state import CaseShown, PrimaryState
from ui.pages.case.case_view import CaseView
from ui.pages.case.draft_keeper import DraftKeeper
from ui.pages.case.entry_watch import EntryWatch
from window_client.domain.cases.case_file import CaseIncomplete
from window_client.ids import CaseId
from window_client.services.case_answers import CaseReceipt, ExternalNumberInvalid
from window_client.services.visit_desk import CaseStep, PrimaryAct


class CasePresenter(QObject):
    """Behaviour of a ``CaseView``.

    Signals:
        primary_changed(PrimaryState): what F2 would do, and what is missing.
        shown_changed(object): the CaseDesk in sight, or None.
        case_changed(str): this case's card in the visit column is not up to date any more.
        settled(str): this case has got its result (accepted or submitted).
        payment_wanted(str): Ctrl+M, for this case.
        notice_wanted(str): Ctrl+N, for this case; typed fields are on their way to the database.
        print_wanted(str): the papers of this case's applicant are to be seen.
        photo_wanted: 更换 or 看存档照 on the photo card.
    """

    primary_changed = Signal(object)
    shown_changed = Signal(object)
    case_changed = Signal(str)
    settled = Signal(str)
    payment_wanted = Signal(str)
    notice_wanted = Signal(str)
    print_wanted = Signal(str)
    photo_wanted = Signal()

    def __init__(
        self,
        ctx: DeskContext,
        view: CaseView,
        *,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent or view)
        self._ctx, self._view = ctx, view
        self._case: CaseId | None = None
        self._shown: CaseShown | None = None
        self._insist = False
        self._scanned: set[CaseId] = set()
        self._drafts = DraftKeeper(ctx, self._read, parent=self)
        self._entry = EntryWatch(ctx, view, clock=clock, parent=self)
        self._changes = CaseChanges(ctx, self._read, parent=self)
        self._acceptance = CaseAcceptance(ctx, self._drafts, parent=self)
        self._connect()
        self._tell_primary()

    # -- what the workspace calls
    @property
    def case(self) -> CaseId | None:
        """The case in sight."""
        return self._case

    @property
    def shown(self) -> CaseShown | None:
        """The case in sight as it was read; None until it is."""
        return self._shown

    @property
    def primary(self) -> PrimaryState:
        """What F2 would do now."""
        return primary_of(self._shown, busy=self._acceptance.busy)

    def show(self, case_id: CaseId) -> None:
        """Look at a case; what was typed into another one is saved first."""
        if case_id != self._case:
            self.pause()
            self._case, self._shown, self._insist = case_id, None, False
            # until the new case arrives the old one is still in sight: its ticks would go to the wrong one
            self._changes.case = None
            self._tell_primary()
        self.refresh()

    def clear(self) -> None:
        """No case is selected."""
        self.pause()
        self._case = self._shown = self._changes.case = None
        self._view.clear()
        self.shown_changed.emit(None)
        self._tell_primary()

    def refresh(self) -> None:
        """Read the case again: somebody may have changed it. What is being typed stays."""
        if (case := self._case) is not None:
            self._ctx.runner.run(lambda: self._read(case), self._arrived, self._failed, owner=self)

    def pause(self) -> None:
        """Save at once and hide what is shown in full: before hold, transfer, lock, another page."""
        self._view.form.commit()
        self._drafts.flush()
        self._entry.close()

    def accept(self) -> bool:
        """F2: save what is typed, then accept, finish on the spot, or submit. True if it was this page's."""
        if self._case is None or self._shown is None or self._shown.desk.primary is PrimaryAct.NONE:
            return False
        self._view.form.commit()
        self._acceptance.accept(self._case, self._shown.desk.card.name)
        self._tell_primary()
        return True

    def handle(self, action: ActionId) -> bool:
        """Do what an action means here; False if it means nothing."""
        if action is ActionId.PRIMARY:
            return self.accept()
        if self._case is None:
            return False
        match action:
            case ActionId.ENTRY_VIEW:
                self._toggle_entry()
            case ActionId.ACCEPT_FIX:
                return self._view.form.accept_fix()
            case ActionId.ZONE_FORM | ActionId.ZONE_MATERIALS | ActionId.ZONE_FEE:
                self.focus_zone(action)
            case ActionId.PAYMENT:
                self.payment_wanted.emit(self._case)
            case ActionId.NOTICE:
                self._want_notice()
            case ActionId.SAVE:
                self._view.form.commit()
                self._drafts.flush()
            case ActionId.LOCK:
                self.pause()
                return False
            case _:
                return False
        return True

    def focus_zone(self, action: ActionId) -> None:
        """Move the keyboard to the form, the materials or the fee."""
        self._entry.close()
        if action is ActionId.ZONE_MATERIALS:
            self._view.materials.focus_list()
        elif action is ActionId.ZONE_FEE:
            self._view.fee.focus_fee()
        else:
            self._view.form.focus_form()

    def scan_external_number(self, number: str) -> None:
        """业务编号 of the other system, scanned from any focus."""
        if self._case is not None:
            self._changes.set_external_number(number, scanned_for=self._case)

    # -- inside
    def _connect(self) -> None:
        view, form, changes = self._view, self._view.form, self._changes
        form.edited.connect(self._typed)
        form.left.connect(self._left)
        form.restored.connect(self._restored)
        form.reveal_requested.connect(changes.reveal)
        form.answered.connect(changes.answer)
        view.situation.answered.connect(changes.answer)
        changes.done.connect(self._changed)
        changes.refused.connect(self._change_refused)
        changes.revealed.connect(self._revealed)
        form.external_entered.connect(changes.set_external_number)
        view.entry.number_entered.connect(changes.set_external_number)
        view.entry.close_wanted.connect(self._entry.close)
        view.head.entry_view_wanted.connect(self._toggle_entry)
        view.materials.ticked.connect(changes.tick)
        view.materials.answered.connect(changes.reply)
        view.fee.payment_wanted.connect(lambda: self.payment_wanted.emit(self._case or ""))
        view.photo.change_wanted.connect(self.photo_wanted)
        view.papers.print_wanted.connect(lambda: self.print_wanted.emit(self._case or ""))
        view.foot.notice_wanted.connect(self._want_notice)
        view.foot.reopen_wanted.connect(changes.reopen)
        view.hidden.connect(self.pause)
        self._drafts.saved.connect(self._arrived)
        self._drafts.failed.connect(self._save_failed)
        self._drafts.changed.connect(self._tell_saving)
        self._acceptance.accepted.connect(self._accepted)
        self._acceptance.refused.connect(self._not_accepted)
        self._acceptance.undone.connect(self._undone)

    def _read(self, case: CaseId) -> CaseShown:
        """Runs on the database lane."""
        return read_case(self._ctx, case)

    def _arrived(self, shown: CaseShown) -> None:
        case = shown.desk.card.id
        if case != self._case:
            self.case_changed.emit(case)
            return
        before = self._shown.desk.card if self._shown else None
        self._shown = shown
        self._changes.case, self._changes.applicant = case, shown.desk.card.applicant_id
        if shown.desk.card.step is CaseStep.SETTLED:
            self._entry.close()
        self._draw()
        self.shown_changed.emit(shown.desk)
        self._tell_primary()
        if before is not None and before != shown.desk.card:
            self.case_changed.emit(case)

    def _draw(self) -> None:
        if self._shown is not None and self._case is not None:
            self._view.show_case(
                self._shown,
                unsaved=self._drafts.unsaved(self._case),
                insist=self._insist,
                scanned=self._case in self._scanned,
            )

    def _tell_primary(self) -> None:
        self.primary_changed.emit(self.primary)

    def _tell_saving(self) -> None:
        if self._case is not None:
            self._view.show_saving(unsaved=bool(self._drafts.unsaved(self._case)))

    def _failed(self, error: Exception) -> None:
        self._ctx.messages.error(error)

    def _typed(self, field: str, text: str) -> None:
        # the form's own case: another one may have been asked for and not arrived yet
        self._drafts.type(CaseId(self._view.form.case_id), field, text)

    def _left(self, field: str) -> None:
        if self._drafts.unsaved(CaseId(self._view.form.case_id)):
            self._drafts.flush()
        else:
            # saved while it was being typed: now it may be masked, and judged
            self._draw()

    def _restored(self, field: str) -> None:
        self._drafts.take_back(CaseId(self._view.form.case_id), field)

    def _save_failed(self, case: str, error: Exception) -> None:
        self._ctx.messages.error(error)
        if case == self._case:
            self.refresh()

    def _toggle_entry(self) -> None:
        shown = self._shown
        if self._entry.open:
            self._entry.close()
        elif shown is not None and shown.has_entry_view and shown.desk.card.step is not CaseStep.SETTLED:
            # typed values must be in it
            self._view.form.commit()
            self._drafts.flush()
            self._entry.toggle(shown.desk.card.id)

    def _revealed(self, case: str, field: str, text: str) -> None:
        if case == self._case:
            self._view.form.show_revealed(field, text)

    def _changed(self, shown: CaseShown, what: str) -> None:
        case = shown.desk.card.id
        if what in (SCANNED, TYPED) and case == self._case:
            self._view.form.show_external_error("")
            self._entry.close()
        if what == SCANNED:
            self._scanned.add(case)
        elif what == TYPED:
            self._scanned.discard(case)
        self._arrived(shown)
        self.case_changed.emit(case)

    def _change_refused(self, case: str, error: Exception) -> None:
        if not isinstance(error, ExternalNumberInvalid):
            self._failed(error)
            self._draw()  # a tick that was not taken goes back
        elif case == self._case:
            words = text_of(error).line
            if self._view.entry_is_open:
                self._view.entry.show_number_error(words)
            else:
                self._view.form.show_external_error(words)

    def _want_notice(self) -> None:
        self.pause()
        self.notice_wanted.emit(self._case or "")

    def _accepted(self, receipt: CaseReceipt) -> None:
        self._insist = False
        self._scanned.discard(receipt.case)
        if receipt.case == self._case:
            self._entry.close()
        self.refresh()
        self.settled.emit(receipt.case)
        self.case_changed.emit(receipt.case)
        self._tell_primary()

    def _not_accepted(self, case: str, error: Exception) -> None:
        if isinstance(error, CaseIncomplete):
            # the ticket bar and the foot say what is missing; the fields say it too
            self._insist = case == self._case
        else:
            self._failed(error)
        self.refresh()
        self._tell_primary()

    def _undone(self, case: str) -> None:
        self.case_changed.emit(case)
        if case == self._case:
            self.refresh()
