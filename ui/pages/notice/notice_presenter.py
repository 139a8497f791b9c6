"""Ctrl+N: 打印一次性告知书, 不予受理, 不办了."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ui.actions import ActionId
from ui.desk_context import DeskContext, new_command
from ui.error_text import text_of
from ui.pages.notice.notice_view import MissingLine, NoticeFacts, NoticeView, Way
from ui.widgets.sheet import Sheet
from window_client.domain.catalogue.service_item import ServiceItem
from window_client.domain.station.officer import Permission
from window_client.errors import WorldFault
from window_client.ids import CaseId, CommandId
from window_client.services.case_answers import ReasonUnknown
from window_client.services.visit_desk import CaseDesk

translate = QCoreApplication.translate


class NoticePresenter(QObject):
    """Opens the sheet and ends the case.

    Signals:
        settled(str): this case has its result, or is out of the visit.
    """

    settled = Signal(str)

    def __init__(self, ctx: DeskContext, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._case: CaseId | None = None
        self._view: NoticeView | None = None
        self._sheet: Sheet | None = None
        self._command: CommandId | None = None
        self._busy = False

    @property
    def view(self) -> NoticeView | None:
        """The content of the open sheet."""
        return self._view

    def open(self, case: CaseId) -> None:
        """Show what is missing for a case."""
        station, officer = self._ctx.station, self._ctx.officer

        def job() -> NoticeFacts:
            desk = station.cases.desk(officer=officer.id, case=case)
            item = station.catalogue.item(desk.card.item_code)
            may = officer.may(Permission.DECIDE_CASE)
            reasons = tuple((one.code, one.text) for one in item.refusals)
            return NoticeFacts(desk.card.name, missing_lines(desk, item), reasons, may)

        self._ctx.runner.run(job, lambda facts: self._show(case, facts), self._ctx.messages.error, owner=self)

    def handle(self, action: ActionId) -> bool:
        """Asked first while the sheet is open."""
        if action is ActionId.PRIMARY:
            self.do()
            return True
        return False

    def do(self) -> None:
        """F2: what the chosen way means."""
        view, case = self._view, self._case
        if view is None or case is None or self._busy:
            return
        self._command = command = self._command or new_command()
        cases, officer = self._ctx.station.cases, self._ctx.officer.id
        reason, words = view.reason(), view.words()
        way = view.way()
        jobs: dict[Way, Callable[[], object]] = {
            Way.NOTICE: lambda: cases.give_notice(officer=officer, case=case, command_id=command),
            Way.REFUSE: lambda: cases.refuse(
                officer=officer, case=case, reason=reason, words=words, command_id=command
            ),
            Way.ABANDON: lambda: cases.abandon(officer=officer, case=case, command_id=command),
        }
        self._busy = True
        self._ctx.runner.run(jobs[way], lambda _receipt: self._done(way), self._failed, owner=self)

    # -- inside
    def _show(self, case: CaseId, facts: NoticeFacts) -> None:
        self._case, self._busy, self._command = case, False, None
        view = NoticeView(facts)
        sheet = Sheet(
            self._ctx.sheets.host,
            self.tr("这一项今天受理不了：{name}").format(name=facts.case_name),
            size=(720, 0),
            primary=self._words(view.way())[0],
            primary_icon=self._words(view.way())[1],
        )
        sheet.body.addWidget(view)
        sheet.primary_triggered.connect(self.do)
        sheet.closed.connect(self._closed)
        view.way_changed.connect(self._turn)
        self._view, self._sheet = view, sheet
        self._ctx.sheets.open(sheet, focus=view.ways, handler=self.handle)

    def _words(self, way: Way) -> tuple[str, str]:
        return {
            Way.NOTICE: (self.tr("打印一次性告知书"), "act.print"),
            Way.REFUSE: (self.tr("不予受理"), "case.refused"),
            Way.ABANDON: (self.tr("移出本项"), "act.void"),
        }[way]

    def _turn(self, way: Way) -> None:
        self._command = None
        if self._sheet is not None and self._sheet.primary is not None:
            words, icon = self._words(way)
            self._sheet.primary.setText(words)
            self._sheet.primary.set_icon_name(icon)

    def _closed(self) -> None:
        self._view = self._sheet = None

    def _done(self, way: Way) -> None:
        case, self._busy, self._command = self._case, False, None
        self._ctx.sheets.close()
        self._ctx.messages.toast(
            {
                Way.NOTICE: self.tr("已告知，告知书在打"),
                Way.REFUSE: self.tr("已记为不予受理"),
                Way.ABANDON: self.tr("这一项已移出"),
            }[way]
        )
        self.settled.emit(case or "")

    def _failed(self, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, WorldFault):
            self._command = None
        if isinstance(error, ReasonUnknown) and self._view is not None:
            self._view.show_reason_error(text_of(error).line)
        else:
            self._ctx.messages.error(error)


def missing_lines(desk: CaseDesk, item: ServiceItem) -> tuple[MissingLine, ...]:
    """What the notice names, as it is printed; then what the window itself still has to do."""
    fields = {spec.key: spec.label for spec in item.fields}
    questions = {question.key: question.text for question in item.questions}
    found = [
        MissingLine(line.name, line.where_to_get or line.because)
        for line in desk.materials
        if not line.present
    ]
    rest = []
    for one in desk.missing:
        kind, _, key = one.partition(":")
        match kind:
            case "field":
                found.append(MissingLine(fields.get(key, key), translate("NoticeView", "表单里还没填对")))
            case "question":
                rest.append(_ours(questions.get(key, key)))
            case "external_number":
                system = desk.external_system or translate("NoticeView", "业务系统")
                rest.append(_ours(translate("NoticeView", "{system}的业务编号").format(system=system)))
            case "identification":
                rest.append(_ours(translate("NoticeView", "核对人证")))
            case "payment":
                rest.append(_ours(translate("NoticeView", "先缴费")))
    return (*found, *rest)


def _ours(title: str) -> MissingLine:
    return MissingLine(title, translate("NoticeView", "由窗口来做，不写进告知书"), printed=False)
