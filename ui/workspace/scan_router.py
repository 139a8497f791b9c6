"""A scan from any focus goes to the one legal next step."""

from PySide6.QtCore import QObject

from ui.actions import WorkState
from ui.desk_context import DeskContext
from ui.messages import MessageTone
from ui.pages.case.case_presenter import CasePresenter
from ui.pages.queue.queue_presenter import QueuePresenter
from ui.pages.visit.visit_presenter import VisitPresenter
from window_client.domain.paper.check_character import CodeKind, InvalidScan, ScannedCode, parse_scanned


class ScanRouter(QObject):
    """Ticket → the queue at that number; our papers → the search; anything else → 业务编号 of the case.

    While numbers are being given, a notice is what the next number is for.
    """

    def __init__(
        self,
        context: DeskContext,
        queue: QueuePresenter,
        visit: VisitPresenter,
        case: CasePresenter,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._queue = queue
        self._visit = visit
        self._case = case

    def route(self, text: str) -> None:
        """Do what the scanned text is for."""
        code = self._ours(text)
        if code is not None and code.kind is CodeKind.NOTICE and self._queue.sheets.giving.is_open:
            self._queue.sheets.giving.take_notice(code)
        elif code is not None:
            self._context.sheets.close()
            self._visit.find.open(code.text)
        elif self._queue.work is WorkState.SERVING and self._case.case is not None:
            self._case.scan_external_number(text)
        else:
            self._context.messages.banner(
                MessageTone.INFO,
                self.tr("扫到的码现在用不上"),
                self.tr("它不是本所的号票、凭条或告知书；业务编号请在填这一件时再扫。"),
                key="scan",
            )

    @staticmethod
    def _ours(text: str) -> ScannedCode | None:
        try:
            code = parse_scanned(text)
        except InvalidScan:
            return None
        return code if code.kind in set(CodeKind) else None
