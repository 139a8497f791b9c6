"""敬老服务 in detail: these days beside all days since opening; minutes per step, retakes by reason."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.report.report_rows import UNMEASURED, minutes, translate
from ui.photo_labels import REFUSALS, RETAKE_REASONS, say
from ui.tickets.care_words import step_words
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.sheet import Sheet
from window_client.domain.books.senior_rows import SeniorReport, StepFigure
from window_client.domain.photos.photo_decision import RetakeReason

#: their sentences hold numbers of a rule that may have been others over the years
_WITHOUT_NUMBERS = ("too_young", "too_old")


class SeniorSheet(Sheet):
    """A row for each figure, a column for each span."""

    def __init__(self, host: QWidget, span: SeniorReport, opening: SeniorReport) -> None:
        """Args:
        span: the days of the page.
        opening: all days since the station was opened.
        """
        super().__init__(host, translate("report", "敬老服务明细"), size=(820, 640))
        first, last = span.first.isoformat(), span.last.isoformat()
        days = first if span.first == span.last else translate("report", "{first} 至 {last}")
        since = translate("report", "开办以来（{day} 起）").format(day=opening.first.isoformat())
        self.table = DataTable(
            (
                Column(translate("report", "项目"), "cut"),
                Column(days.format(first=first, last=last), "number", 220),
                Column(since, "number", 230),
            ),
            row_height=30,
        )
        self.table.setAccessibleName(translate("report", "敬老服务明细"))
        self.table.set_rows(detail_rows(span, opening))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.table)
        self.set_note([translate("report", "步骤用时：中位 / 九成，分钟；括号里是次数")])


def detail_rows(span: SeniorReport, opening: SeniorReport) -> list[list[Cell]]:
    """The rows: what it is, these days, since opening."""
    rows = [
        _row(label, f"{now or 0} {unit}", f"{ever or 0} {unit}")
        for (label, now, unit), (_, ever, _) in zip(_counts(span), _counts(opening), strict=True)
    ]
    for now, ever in zip(span.steps, opening.steps, strict=True):
        label = translate("report", "{step}用时").format(step=step_words(now.step))
        rows.append(_row(label, _took(now), _took(ever)))
    times = translate("report", "{count} 次")
    label = translate("report", "现场重拍")
    rows.append(_row(label, times.format(count=span.retaken), times.format(count=opening.retaken)))
    for reason in RetakeReason:
        label = translate("report", "重拍：{reason}").format(reason=say(RETAKE_REASONS[reason]))
        counts = (span.retakes.get(reason, 0), opening.retakes.get(reason, 0))
        if counts[1]:
            rows.append(_row(label, *(times.format(count=count) for count in counts)))
    for refusal in sorted(opening.refusals, key=lambda each: (-opening.refusals[each], each)):
        label = translate("report", "不能复用：{reason}").format(reason=_refusal(refusal))
        counts = (span.refusals.get(refusal, 0), opening.refusals[refusal])
        rows.append(_row(label, *(times.format(count=count) for count in counts)))
    return rows


def _counts(report: SeniorReport) -> Sequence[tuple[str, int | None, str]]:
    figures = report.figures
    return (
        (translate("report", "老年人接待"), figures.received, translate("report", "人次")),
        (translate("report", "全程引导帮办"), figures.accompanied, translate("report", "人次")),
        (translate("report", "答疑服务"), figures.answered, translate("report", "次")),
        (translate("report", "复用照片"), figures.reused_photos, translate("report", "件")),
        (translate("report", "免费复印"), figures.copied_pages, translate("report", "页")),
        (translate("report", "上门服务"), figures.home_visits, translate("report", "件")),
    )


def _took(step: StepFigure) -> str:
    if not step.count:
        return UNMEASURED
    text = translate("report", "{median} / {ninetieth}（{count}）")
    return text.format(median=minutes(step.median_s), ninetieth=minutes(step.ninetieth_s), count=step.count)


def _refusal(reason: str) -> str:
    if reason in _WITHOUT_NUMBERS:
        young = translate("report", "不到规定年龄")
        return young if reason == "too_young" else translate("report", "超过规定年限")
    return say(REFUSALS[reason]) if reason in REFUSALS else reason


def _row(label: str, now: str, ever: str) -> list[Cell]:
    return [Cell(label), Cell(now), Cell(ever)]
