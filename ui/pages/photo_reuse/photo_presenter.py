"""F11: a photo on file is used again by one decision, or a new one is taken (照片复用还是重拍)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from ui import photo_labels
from ui.actions import ActionId
from ui.background.job import Lane
from ui.desk_context import DeskContext, new_command
from ui.devices.camera import Camera
from ui.messages import MessageAction
from ui.pages.photo_reuse.photo_intake_acts import PhotoIntakeActs
from ui.pages.photo_reuse.photo_rows import PhotoRow, PhotoShown, decoded, shown_sheet
from ui.pages.photo_reuse.photo_view import Mode, PhotoReuseView
from ui.widgets.key_button import KeyButton
from ui.widgets.rich_line import Part
from ui.widgets.sheet import Sheet
from ui.widgets.text_label import TextLabel
from window_client.domain.photos.photo_decision import PhotoRule, PhotoUseKind, RetakeReason
from window_client.errors import WorldFault
from window_client.ids import ApplicantId, CommandId, PhotoId
from window_client.services.photo_answers import PhotoDecision
from window_client.services.visit_desk import ApplicantCard

#: the sheet is painted before the camera is looked for, ms
_CAMERA_AFTER_MS = 30


class PhotoReusePresenter(QObject):
    """Opens the sheet for one applicant and carries out what is decided there.

    Signals:
        decided(str): something was decided for this applicant; cases and card are to be read again.
        taken_back(str): the decision for this applicant was taken back; the same.
    """

    decided = Signal(str)
    taken_back = Signal(str)

    def __init__(self, ctx: DeskContext, camera: Camera | None = None, parent: QObject | None = None) -> None:
        """Args:
        camera: None for this PC's own.
        """
        super().__init__(parent)
        self._ctx = ctx
        self._camera = camera or Camera(parent=self)
        self._camera.frame.connect(self._frame)
        self._camera.changed.connect(self._camera_changed)
        self._look_timer = QTimer(self, singleShot=True, interval=_CAMERA_AFTER_MS)
        self._look_timer.timeout.connect(self._begin_to_look)
        self._view: PhotoReuseView | None = None
        self._sheet: Sheet | None = None
        self._anew: KeyButton | None = None
        self._applicant: ApplicantCard | None = None
        self._rule = PhotoRule.EXIT_ENTRY
        self._shown = PhotoShown("")
        self._images: dict[PhotoId, QImage | None] = {}
        self._frozen = QImage()
        self._command: tuple[object, CommandId] | None = None
        self._busy = self._paused = False
        self._intake = PhotoIntakeActs(ctx, self)
        self._intake.stored.connect(lambda photo: self._stored(PhotoId(photo)))
        self._intake.captured.connect(self._captured)
        self._intake.busy_changed.connect(self._tell)

    @property
    def view(self) -> PhotoReuseView | None:
        """The content of the open sheet."""
        return self._view

    @property
    def sheet(self) -> Sheet | None:
        """The open sheet."""
        return self._sheet

    def open(self, applicant: ApplicantCard, rule: PhotoRule = PhotoRule.EXIT_ENTRY) -> None:
        """Read what is on file, then show it."""
        self._applicant, self._rule = applicant, rule
        self._ctx.runner.run(self._reading(applicant), self._show, self._ctx.messages.error, owner=self)

    def refresh(self) -> None:
        """Somebody may have changed what is on file; ticks and typed words stay while the photo is there."""
        applicant = self._applicant
        if self._view is not None and applicant is not None and not self._busy:
            self._ctx.runner.run(
                self._reading(applicant), self._redraw, self._ctx.messages.error, owner=self._view
            )

    def handle(self, action: ActionId) -> bool:
        """Asked first while the sheet is open."""
        view = self._view
        if view is None:
            return False
        match action:
            case ActionId.PRIMARY:
                self._primary()
            case ActionId.PHOTO:
                self._retake_wanted()
            case ActionId.CAPTURE:
                self._freeze()
            case ActionId.ROW_1 | ActionId.ROW_2 if view.mode is Mode.COMPARE:
                row = view.current()
                if row is not None and row.allowed:
                    (view.ticks.likeness if action is ActionId.ROW_1 else view.ticks.agreed).toggle()
            case ActionId.ROW_1 if view.mode is Mode.IMPORT:
                view.file_form.open_dialog()
            case ActionId.ROW_3:
                self._go(Mode.IMPORT)
            case ActionId.ROW_4:
                self._go(Mode.REFERENCE)
            case ActionId.CLOSE if view.mode is not Mode.COMPARE:
                self._go(Mode.COMPARE)
            case _:
                return False
        return True

    # -- reading and showing
    def _reading(self, applicant: ApplicantCard) -> Callable[[], PhotoShown]:
        photos, officer, rule = self._ctx.station.photos, self._ctx.officer.id, self._rule

        def job() -> PhotoShown:
            sheet = photos.sheet(officer=officer, applicant=applicant.id, rule=rule)
            return shown_sheet(sheet, applicant.name, applicant.age)

        return job

    def _show(self, shown: PhotoShown) -> None:
        self._busy, self._command, self._images = False, None, {}
        view = PhotoReuseView()
        sheet = Sheet(
            self._ctx.sheets.host,
            self.tr("证件照：复用还是重拍"),
            size=(1040, 696),
            primary=self.tr("复用这张照片"),
            primary_icon="st.ok",
        )
        sheet.body.setContentsMargins(0, 0, 0, 0)
        sheet.body.addWidget(view)
        sheet.header.addWidget(TextLabel(shown.who, "body", "secondary"))
        sheet.header.addStretch(1)
        anew = KeyButton(self.tr("改为现场拍照"), key="F11", icon="act.photo", size="large")
        anew.clicked.connect(self._retake_wanted)
        sheet.footer.addWidget(anew)
        sheet.primary_triggered.connect(self._primary)
        sheet.closed.connect(self._closed)
        view.row_changed.connect(self._look)
        view.ticks_changed.connect(self._tell)
        view.import_wanted.connect(lambda: self._go(Mode.IMPORT))
        view.reference_wanted.connect(lambda: self._go(Mode.REFERENCE))
        view.retake.decided.connect(self._retake)
        view.file_form.submitted.connect(self._primary)
        view.reference_form.submitted.connect(self._primary)
        self._view, self._sheet, self._anew, self._shown = view, sheet, anew, shown
        view.show_sheet(shown)
        self._ctx.sheets.open(sheet, focus=view.list, handler=self.handle)
        self._tell()
        self._look_timer.start()

    def _redraw(self, shown: PhotoShown) -> None:
        if self._view is not None and shown != self._shown:
            self._shown = shown
            row, ticks = self._view.current(), self._view.ticks
            ticked = (ticks.likeness.isChecked(), ticks.agreed.isChecked())
            self._view.show_sheet(shown, row.id if row else None)
            if row == self._view.current():
                ticks.likeness.setChecked(ticked[0])
                ticks.agreed.setChecked(ticked[1])
            self._tell()

    def _closed(self) -> None:
        self._look_timer.stop()
        self._camera.close()
        self._view = self._sheet = self._anew = None
        self._images, self._frozen = {}, QImage()

    def _look(self, row: PhotoRow | None) -> None:
        """Another photo is looked at: its full picture is fetched once, and that is noted."""
        view = self._view
        self._tell()
        if view is None or row is None or row.reference_only:
            return
        if row.id in self._images:
            view.show_stored(row, self._images[row.id])
            return
        photos, officer, photo = self._ctx.station.photos, self._ctx.officer.id, row.id

        def fetch() -> bytes:
            return photos.image(officer=officer, photo=photo, why="compare").content

        def decode(content: bytes) -> None:
            self._ctx.runner.run(
                lambda: decoded(content), lambda image: self._here(row, image), lane=Lane.SLOW, owner=view
            )

        # owned by the view: a sheet that was closed is answered no more
        self._ctx.runner.run(fetch, decode, self._ctx.messages.error, owner=view)

    def _here(self, row: PhotoRow, image: QImage | None) -> None:
        self._images[row.id] = image
        if self._view is not None:
            self._view.show_stored(row, image)

    # -- the camera
    def _begin_to_look(self) -> None:
        if self._view is not None and not self._paused:
            self._camera.open()
            self._camera_changed()

    def pause_camera(self, paused: bool) -> None:
        """The window was locked: nobody is filmed behind the lock; unlocked, an open sheet looks again."""
        self._paused = paused
        if paused:
            self._camera.close()
        else:
            self._begin_to_look()

    def _frame(self, image: QImage) -> None:
        view = self._view
        if view is not None and view.mode is Mode.CAPTURE:
            if view.capture.frozen is None:
                view.capture.frame.show_frame(image)
        elif view is not None and self._frozen.isNull():
            view.live.show_frame(image)

    def _camera_changed(self) -> None:
        view = self._view
        if view is None:
            return
        busy = self.tr("摄像头打不开，可能被别的程序占用。请当面比对")
        trouble = busy if self._camera.trouble else ""
        if not self._camera.name or trouble:
            self._frozen = QImage()
            view.show_camera("", trouble=trouble)
        else:
            view.show_camera(self._camera.name, frozen=not self._frozen.isNull())
        self._tell()

    def _freeze(self) -> None:
        """Ctrl+G: hold the picture, or let it go on."""
        view, picture = self._view, self._camera.picture
        if view is None:
            return
        if view.mode is Mode.CAPTURE:
            if view.capture.frozen is not None:
                view.capture.thaw()
            elif not picture.isNull():
                view.capture.freeze(picture)
            self._tell()
        elif not self._frozen.isNull():
            self._frozen = QImage()
            view.show_camera(self._camera.name)
        elif not picture.isNull():
            self._frozen = picture
            view.live.show_frame(picture, frozen=True)
            view.show_camera(self._camera.name, frozen=True)

    # -- what F2 does
    def _go(self, mode: Mode) -> None:
        view = self._view
        if view is None or self._busy or self._intake.busy:
            return
        if mode is Mode.RETAKE:
            view.retake.reset()
        if mode is Mode.CAPTURE:
            view.capture.thaw()
        view.set_mode(mode)
        self._tell()

    def _primary(self) -> None:
        view, applicant = self._view, self._applicant
        if view is None or applicant is None or self._busy or self._intake.busy:
            return
        match view.mode:
            case Mode.COMPARE:
                self._reuse()
            case Mode.RETAKE:
                view.retake.decide()
            case Mode.CAPTURE:
                if view.capture.frozen is not None:
                    self._intake.keep_picture(view.capture, applicant.id)
            case Mode.IMPORT:
                self._intake.take_in(view.file_form, applicant.id)
            case Mode.REFERENCE:
                self._intake.note(view.reference_form, applicant.id)

    def _missing(self) -> str:
        """What keeps F2 grey while comparing; empty when nothing does."""
        view = self._view
        row = view.current() if view else None
        if view is None or row is None:
            return self.tr("没有可以复用的照片，请现场拍")
        if not row.allowed:
            return self.tr("这张不可复用：{reason}").format(reason=row.reason)
        if not self._shown.served:
            return self.tr("这次没有可以复用照片的办件，先按 F3 加办")
        if view.ticks.left == 2:
            return self.tr("还差：两个勾。本人不愿意或样貌变化大，请现场拍")
        if view.ticks.left == 1:
            return self.tr("还差：一个勾。本人不愿意或样貌变化大，请现场拍")
        return ""

    def _tell(self) -> None:
        """Primary button and footer say what F2 does here, and what is missing."""
        view, sheet = self._view, self._sheet
        if view is None or sheet is None or sheet.primary is None or self._anew is None:
            return
        words, icon = {
            Mode.COMPARE: (self.tr("复用这张照片"), "st.ok"),
            Mode.RETAKE: (self.tr("现场拍照"), "act.photo"),
            Mode.CAPTURE: (self.tr("存下这张"), "act.save"),
            Mode.IMPORT: (self.tr("导入"), "act.save"),
            Mode.REFERENCE: (self.tr("登记"), "act.save"),
        }[view.mode]
        ready, note = True, ""
        if view.mode is Mode.COMPARE:
            missing = self._missing()
            ready, note = not missing, missing or self.tr("本人不愿意或样貌变化大，请现场拍")
        elif view.mode is Mode.CAPTURE:
            ready = view.capture.frozen is not None
            note = "" if ready else self.tr("还差：按 Ctrl+G 定格")
        elif view.mode is not Mode.RETAKE:
            note = self.tr("存下的照片排进左边的列表，再比对、再决定")
        sheet.primary.setText(words)
        sheet.primary.set_icon_name(icon)
        sheet.primary.setEnabled(ready and not self._busy and not self._intake.busy)
        self._anew.setVisible(view.mode is Mode.COMPARE)
        parts: list[Part] = [note] if note else []
        if view.mode is not Mode.COMPARE:
            parts.append(self.tr("{gap}Esc 回到比对").format(gap="　" if note else ""))
        sheet.set_note(parts)

    # -- decisions
    def _reuse(self) -> None:
        view, applicant = self._view, self._applicant
        row = view.current() if view else None
        if view is None or applicant is None or row is None or self._missing():
            return
        photos, officer, rule = self._ctx.station.photos, self._ctx.officer.id, self._rule
        command = self._command_for(("reuse", applicant.id, row.id, rule))
        self._decide(
            lambda: photos.reuse(
                officer=officer,
                applicant=applicant.id,
                photo=row.id,
                likeness=True,
                agreed=True,
                rule=rule,
                command_id=command,
            )
        )

    def _retake_wanted(self) -> None:
        """F11 inside: why, by one key; where a retake was decided already, the picture."""
        view = self._view
        if view is not None and view.mode is Mode.RETAKE:
            view.retake.decide()
        else:
            self._go(Mode.RETAKE)

    def _retake(self, reason: RetakeReason, words: str) -> None:
        applicant = self._applicant
        if applicant is None or self._busy:
            return
        photos, officer, rule = self._ctx.station.photos, self._ctx.officer.id, self._rule
        command = self._command_for(("retake", applicant.id, reason, words, rule))
        self._decide(
            lambda: photos.retake(
                officer=officer,
                applicant=applicant.id,
                reason=reason,
                words=words,
                rule=rule,
                command_id=command,
            )
        )

    def _decide(self, verb: Callable[[], PhotoDecision]) -> None:
        self._busy = True
        self._tell()
        self._ctx.runner.run(verb, self._done, self._failed, owner=self)

    def _done(self, decision: PhotoDecision) -> None:
        self._busy, self._command = False, None
        self.decided.emit(decision.applicant)
        undo = MessageAction(self.tr("撤回"), lambda: self._take_back(decision), key="Shift+F2")
        if decision.kind is PhotoUseKind.REUSE:
            words = self.tr("照片已定：复用，{count} 件用它").format(count=len(decision.cases))
            self._ctx.sheets.close()
        else:
            reason = decision.retake_reason or RetakeReason.WISH
            why = photo_labels.say(photo_labels.RETAKE_REASONS[reason])
            words = self.tr("照片已定：现场拍（{why}）").format(why=why)
            if self._camera.name and not self._camera.trouble and self._view is not None:
                self._go(Mode.CAPTURE)
            else:
                self._ctx.sheets.close()
        self._ctx.messages.toast(words, undo)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, WorldFault):
            self._command = None
            self.refresh()
        self._tell()
        self._ctx.messages.error(error)

    def _take_back(self, decision: PhotoDecision) -> None:
        photos, officer, command = self._ctx.station.photos, self._ctx.officer.id, new_command()

        def done(_answer: object) -> None:
            self._ctx.messages.toast(self.tr("照片的决定已撤回"))
            self.taken_back.emit(decision.applicant)

        self._ctx.runner.run(
            lambda: photos.take_back(officer=officer, decision=decision.decision, command_id=command),
            done,
            self._ctx.messages.error,
            owner=self,
        )

    def _command_for(self, what: object) -> CommandId:
        """The same id while the same thing is asked for again after a lost connection."""
        if self._command is None or self._command[0] != what:
            self._command = (what, new_command())
        return self._command[1]

    # -- what came in
    def _stored(self, photo: PhotoId) -> None:
        """A photo is on file now: it is looked at, with its ticks still to be made."""
        applicant, view = self._applicant, self._view
        if applicant is None or view is None:
            return

        def show(shown: PhotoShown) -> None:
            if self._view is None:
                return
            self._shown = shown
            self._view.set_mode(Mode.COMPARE)
            self._view.show_sheet(shown, photo)
            self._tell()

        self._ctx.runner.run(self._reading(applicant), show, self._ctx.messages.error, owner=view)

    def _captured(self, applicant: ApplicantId) -> None:
        """The new picture is kept with the retake; nothing is left to do here."""
        self._ctx.sheets.close()
        self.decided.emit(applicant)
