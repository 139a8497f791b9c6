"""F11 on the report page: a supervisor draws decisions about photos and annuls what is wrong (抽查)."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QImage

from ui import photo_labels
from ui.actions import ActionId
from ui.desk_context import DeskContext, new_command
from ui.pages.photo_sample.photo_sample_view import SPANS, PhotoSampleView, SampleRow
from ui.widgets.key_button import KeyButton
from ui.widgets.sheet import Sheet
from window_client.domain.photos.photo_decision import ComparedAt, PhotoUseState
from window_client.domain.station.officer import Permission
from window_client.domain.station.station_record import STATION_ZONE
from window_client.errors import WorldFault
from window_client.ids import CommandId, PhotoUseId
from window_client.services.photo_answers import SampledUse

#: so many are drawn at once
_COUNT = 10

translate = QCoreApplication.translate


class PhotoSamplePresenter(QObject):
    """Opens the sheet; each drawing is noted in the read log by the service."""

    def __init__(self, ctx: DeskContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._view: PhotoSampleView | None = None
        self._sheet: Sheet | None = None
        self._days = SPANS[1]
        self._command: tuple[tuple[PhotoUseId, str], CommandId] | None = None
        self._busy = False

    @property
    def view(self) -> PhotoSampleView | None:
        """The content of the open sheet."""
        return self._view

    @property
    def sheet(self) -> Sheet | None:
        """The open sheet."""
        return self._sheet

    @property
    def allowed(self) -> bool:
        """Whether the officer may look."""
        return self._ctx.officer.may(Permission.SUPERVISE)

    def open(self) -> None:
        """Draw, and show what came."""
        if self.allowed:
            self._days = SPANS[1]
            self._draw()

    def handle(self, action: ActionId) -> bool:
        """Asked first while the sheet is open."""
        if action is ActionId.PRIMARY:
            self.annul()
            return True
        if action is ActionId.PHOTO:
            self._draw()
            return True
        return False

    def annul(self) -> None:
        """F2: the decision that is looked at was wrong."""
        view = self._view
        row = view.current() if view else None
        if view is None or row is None or self._busy or not row.valid:
            return
        reason = view.reason.text().strip()
        if not reason:
            view.show_error(translate("photo", "还没写原因。请写一句，以后查得到。"))
            return
        if self._command is None or self._command[0] != (row.id, reason):
            self._command = ((row.id, reason), new_command())
        command = self._command[1]
        photos, officer, decision = self._ctx.station.photos, self._ctx.officer.id, row.id
        self._busy = True
        self._tell()

        def done(_answer: object) -> None:
            self._busy, self._command = False, None
            self._ctx.messages.toast(translate("photo", "这次复用已作废，没受理的办件要重新定照片"))
            if self._view is not None:
                self._view.reason.clear()
                self._view.show_rows([self._annulled(one, decision) for one in self._view.rows()])
            self._tell()

        def failed(error: Exception) -> None:
            self._busy = False
            if not isinstance(error, WorldFault):
                self._command = None
            self._tell()
            self._ctx.messages.error(error)

        self._ctx.runner.run(
            lambda: photos.annul(officer=officer, decision=decision, reason=reason, command_id=command),
            done,
            failed,
            owner=self,
        )

    # -- inside
    def _draw(self) -> None:
        photos, officer, days = self._ctx.station.photos, self._ctx.officer.id, self._days

        def job() -> tuple[SampleRow, ...]:
            return tuple(_row(use) for use in photos.sample(officer=officer, days=days, count=_COUNT))

        self._ctx.runner.run(job, self._show, self._ctx.messages.error, owner=self)

    def _show(self, rows: tuple[SampleRow, ...]) -> None:
        if self._view is not None:
            self._view.show_rows(rows)
            self._tell()
            return
        self._busy, self._command = False, None
        view = PhotoSampleView()
        sheet = Sheet(
            self._ctx.sheets.host,
            translate("photo", "抽查复用的照片"),
            size=(1080, 640),
            primary=translate("photo", "作废这次复用"),
            primary_icon="act.void",
        )
        sheet.body.addWidget(view)
        again = KeyButton(translate("photo", "再抽一批"), key="F11", icon="act.refresh", size="large")
        again.clicked.connect(self._draw)
        sheet.footer.addWidget(again)
        sheet.primary_triggered.connect(self.annul)
        sheet.closed.connect(self._closed)
        view.row_changed.connect(self._tell)
        view.reason_edited.connect(self._typed)
        view.submitted.connect(self.annul)
        view.span_chosen.connect(self._span_chosen)
        self._view, self._sheet = view, sheet
        view.show_rows(rows)
        self._ctx.sheets.open(sheet, focus=view.table if rows else view.span, handler=self.handle)
        self._tell()

    def _closed(self) -> None:
        self._view = self._sheet = None

    def _span_chosen(self, days: int) -> None:
        self._days = days
        self._draw()

    def _typed(self) -> None:
        if self._view is not None:
            self._view.show_error("")
        self._tell()

    def _tell(self) -> None:
        view, sheet = self._view, self._sheet
        if view is None or sheet is None or sheet.primary is None:
            return
        row = view.current()
        reason = bool(view.reason.text().strip())
        sheet.primary.setEnabled(row is not None and row.valid and reason and not self._busy)
        if row is None:
            sheet.set_note([])
        elif not row.valid:
            sheet.set_note([translate("photo", "这次决定现在不起作用：{state}").format(state=row.state)])
        elif not reason:
            sheet.set_note([translate("photo", "作废要写原因；没有问题的，不用动")])
        else:
            sheet.set_note([])

    @staticmethod
    def _annulled(row: SampleRow, decision: PhotoUseId) -> SampleRow:
        if row.id != decision:
            return row
        return replace(row, valid=False, state=_state_words(PhotoUseState.ANNULLED))


def _state_words(state: PhotoUseState) -> str:
    return {
        PhotoUseState.VALID: translate("photo", "有效"),
        PhotoUseState.REPLACED: translate("photo", "已改定"),
        PhotoUseState.TAKEN_BACK: translate("photo", "已撤回"),
        PhotoUseState.ANNULLED: translate("photo", "已作废"),
    }[state]


def _row(use: SampledUse) -> SampleRow:
    """In words; decodes the small picture, so not on the GUI thread."""
    age = translate("photo", "{name}・{age} 岁").format(name=use.name, age=use.age)
    compared = translate("photo", "{officer} 当面比对") if use.compared is ComparedAt.HERE else ""
    elsewhere = translate("photo", "{officer} 在业务系统里比对")
    image = QImage.fromData(use.preview) if use.preview else None
    return SampleRow(
        id=use.decision,
        when=f"{use.decided_at.astimezone(STATION_ZONE):%m-%d %H:%M}",
        who=age if use.age is not None else use.name,
        photo=photo_labels.dated_photo(use.source, use.document, use.known_on),
        officer=use.officer,
        cases=translate("photo", "、").join(case.item_name for case in use.cases),
        compared=(compared or elsewhere).format(officer=use.officer),
        # what was replaced served cases too, and may be annulled
        valid=use.state in (PhotoUseState.VALID, PhotoUseState.REPLACED),
        state=_state_words(use.state),
        preview=image,
    )
