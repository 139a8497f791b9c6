"""Photos come in from the sheet: a file, a note of where one is, a frozen picture (存档照片进来)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui import photo_labels
from ui.desk_context import DeskContext, new_command
from ui.devices.camera import photo_of
from ui.error_text import text_of
from ui.pages.photo_reuse.origin_form import FILE, NUMBER, SOURCE, TAKEN, OriginForm, OriginTyped
from ui.pages.photo_reuse.retake_pane import CapturePane
from window_client.domain.photos.photo_record import CameBy, PhotoSystem
from window_client.domain.photos.stored_photo import PhotoSource
from window_client.errors import InvalidInput, WorldFault
from window_client.ids import ApplicantId, CommandId
from window_client.services.photo_answers import PhotoFactsInvalid, StoredAnswer
from window_client.services.photo_keeping import PhotoOrigin
from window_client.services.photo_path import read_photo_file

#: the largest photo that the exit-entry specification takes, so that nothing is lost: 480 × 640, 80 KB
_TAKEN = (480, 640)
_TAKEN_BYTES = 78_000
#: at which field it is said what is wrong
_FIELDS = {
    "future_date": TAKEN,
    "undated": TAKEN,
    "number_wrong": NUMBER,
    "document_number_wrong": NUMBER,
    "not_a_reference": SOURCE,
}


class PhotoIntakeActs(QObject):
    """Verbs by which photos come in; what is refused is said at its field, and nothing typed is lost.

    Signals:
        stored(str): this photo is on file.
        captured(str): the picture taken for this applicant is on file.
        busy_changed(): a verb began or was answered.
    """

    stored = Signal(str)
    captured = Signal(str)
    busy_changed = Signal()

    def __init__(self, ctx: DeskContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._command: tuple[object, CommandId] | None = None
        self.busy = False

    def take_in(self, form: OriginForm, applicant: ApplicantId) -> None:
        """导入: read the file, prove that it is a photo, keep it as it came."""
        typed = form.typed()
        if typed is None:
            return
        photos, officer = self._ctx.station.photos, self._ctx.officer.id
        command = self._command_for(("take_in", applicant, typed))

        def job() -> StoredAnswer:
            return photos.take_in(
                officer=officer,
                content=read_photo_file(typed.path),
                origin=_origin(typed),
                applicant=applicant,
                via=CameBy.FILE,
                command_id=command,
            )

        self._run(job, form)

    def note(self, form: OriginForm, applicant: ApplicantId) -> None:
        """登记出处: the image stays in the other system."""
        typed = form.typed()
        if typed is None:
            return
        photos, officer = self._ctx.station.photos, self._ctx.officer.id
        command = self._command_for(("note", applicant, typed))
        self._run(
            lambda: photos.note_reference(
                officer=officer, origin=_origin(typed), applicant=applicant, command_id=command
            ),
            form,
        )

    def keep_picture(self, pane: CapturePane, applicant: ApplicantId) -> None:
        """存下这张: the frozen picture, as 本所现场照."""
        picture = pane.frozen
        if picture is None:
            return
        station, officer = self._ctx.station, self._ctx.officer.id
        command = self._command_for(("picture", applicant, picture.cacheKey()))
        today = self._ctx.today()

        def job() -> StoredAnswer:
            return station.photos.take_in(
                officer=officer,
                content=photo_of(picture, *_TAKEN, most_bytes=_TAKEN_BYTES),
                origin=PhotoOrigin(PhotoSource.TAKEN_HERE, PhotoSystem.HERE, taken_on=today),
                applicant=applicant,
                via=CameBy.CAMERA,
                command_id=command,
            )

        def done(answer: StoredAnswer) -> None:
            self._settled()
            if answer.faults:
                pane.thaw()
                faults = "、".join(photo_labels.say(photo_labels.FAULTS[fault]) for fault in answer.faults)
                words = self.tr("照片存下了，但不合规格：{faults}。请看一看，要不要再拍一张。")
                pane.refuse(words.format(faults=faults))
            else:
                self._ctx.messages.toast(self.tr("现场照存下了"))
                self.captured.emit(applicant)

        def failed(error: Exception) -> None:
            self._ended(error)
            pane.refuse(text_of(error).line)

        self._begin()
        self._ctx.runner.run(job, done, failed, owner=self)

    def _run(self, job: Callable[[], StoredAnswer], form: OriginForm) -> None:
        def done(answer: StoredAnswer) -> None:
            self._settled()
            form.clear()
            self._ctx.messages.toast(self._said(answer))
            self.stored.emit(answer.photo)

        def failed(error: Exception) -> None:
            self._ended(error)
            field = self._field_of(error)
            if field and field in form.form.names():
                form.refuse(field, text_of(error).line)
            else:
                self._ctx.messages.error(error)

        self._begin()
        self._ctx.runner.run(job, done, failed, owner=self)

    @staticmethod
    def _field_of(error: Exception) -> str:
        if isinstance(error, PhotoFactsInvalid):
            return _FIELDS.get(str(error.facts.get("problem")), "")
        if isinstance(error, InvalidInput):
            # every other refusal is about the file; a number that is none is about the number
            return NUMBER if error.code.startswith("identity_number") else FILE
        return ""

    def _said(self, answer: StoredAnswer) -> str:
        if answer.known:
            return self.tr("这张照片本来就在档案里")
        if answer.facts is None:
            return self.tr("出处登记好了")
        if answer.faults:
            words = self.tr("照片存下了，有 {count} 处不合规格，列在照片下面")
            return words.format(count=len(answer.faults))
        return self.tr("照片存下了，合规格")

    def _begin(self) -> None:
        self.busy = True
        self.busy_changed.emit()

    def _settled(self) -> None:
        self.busy, self._command = False, None
        self.busy_changed.emit()

    def _ended(self, error: Exception) -> None:
        self.busy = False
        if not isinstance(error, WorldFault):
            self._command = None
        self.busy_changed.emit()

    def _command_for(self, what: object) -> CommandId:
        if self._command is None or self._command[0] != what:
            self._command = (what, new_command())
        return self._command[1]


def _origin(typed: OriginTyped) -> PhotoOrigin:
    return PhotoOrigin(
        source=typed.source,
        system=typed.system,
        document=typed.document,
        document_number=typed.number,
        taken_on=typed.taken_on,
        issued_on=typed.issued_on,
    )
