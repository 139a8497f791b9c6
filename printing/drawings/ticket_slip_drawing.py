"""Draws the queue ticket, 80 mm (picture 20)."""

from printing.documents import TicketSlip
from printing.drawings.marks import Page
from printing.drawings.slip import Slip, demo_suffix
from printing.paper import points
from printing.print_styles import SLIP_ORDINARY, TICKET_NUMBER_PT
from printing.text_lines import Span


def draw(document: TicketSlip) -> tuple[Page, ...]:
    """Return the one strip of the ticket.

    Raises:
        printing.print_faults.GlyphMissing: a character has no glyph.
        printing.print_faults.CodeTextInvalid: a code text cannot be drawn.
    """
    slip = Slip(SLIP_ORDINARY)
    slip.centred(demo_suffix(document.station, document.watermark), 4.0, bold=True, leading=1.3)
    slip.skip(1.6)
    slip.rule()
    if document.reprint is not None:
        slip.skip(1.6)
        slip.framed([(document.reprint.words, 4.0, True)])
    slip.skip(4.4)
    slip.big(document.number, TICKET_NUMBER_PT)
    if document.class_line:
        slip.skip(0.6)
        slip.inverse(document.class_line, 5.0, 7.5, whole_width=False)
    slip.skip(2.0)
    slip.centred(document.service, 5.0, bold=True)
    slip.skip(1.6)
    _waiting(slip, document)
    slip.rule(dashed=True)
    slip.skip(2.2)
    advice = [(text, index == len(document.advice) - 1) for index, text in enumerate(document.advice)]
    slip.qr_beside(document.qr_text, advice, 3.5)
    slip.skip(3.4)
    slip.bars(document.code_text)
    slip.skip(1.2)
    slip.rule()
    slip.skip(1.6)
    name = f"姓名 {document.masked_name}" if document.masked_name else ""
    foot = [document.taken_at, name, document.validity]
    slip.centred("・".join(part for part in foot if part), 3.25, leading=1.4)
    if document.copy_number:
        slip.centred(f"单号 {document.copy_number}", 3.25, leading=1.4)
    slip.centred(document.watermark, 3.25, leading=1.4)
    return (slip.page(),)


def _waiting(slip: Slip, document: TicketSlip) -> None:
    """Set how many wait in front and when the call comes, as far as it is known."""
    spans: list[Span] = []
    plain, figure = points(4.25), points(6.5)
    if document.ahead is not None:
        spans += [Span("前面 ", plain), Span(str(document.ahead), figure, bold=True), Span(" 位", plain)]
    if document.wait_minutes is not None:
        spans += [Span("，约等 " if spans else "约等 ", plain)]
        spans += [Span(str(document.wait_minutes), figure, bold=True), Span(" 分钟", plain)]
    if not spans and not document.call_by:
        return
    slip.rule(dashed=True)
    slip.skip(2.2)
    if spans:
        slip.centred_spans(spans, leading=1.25)
    if document.call_by:
        slip.centred(f"预计 {document.call_by} 前叫到", 5.2, bold=True, leading=1.3)
    slip.skip(2.0)
