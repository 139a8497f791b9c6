"""Draws the queue ticket, 80 mm (picture 20)."""

from printing.documents import TicketSlip
from printing.drawings.marks import Page
from printing.drawings.number_slip import begin, finish
from printing.drawings.slip import Slip
from printing.paper import points
from printing.print_styles import TICKET_NUMBER_PT
from printing.text_lines import Span


def draw(document: TicketSlip) -> tuple[Page, ...]:
    """Return the one strip of the ticket.

    Raises:
        printing.print_faults.GlyphMissing: a character has no glyph.
        printing.print_faults.CodeTextInvalid: a code text cannot be drawn.
    """
    slip = begin(document)
    slip.skip(4.4)
    slip.big(document.number, TICKET_NUMBER_PT)
    if document.class_line:
        slip.skip(0.6)
        slip.inverse(document.class_line, 5.0, 7.5, whole_width=False)
    slip.skip(2.0)
    slip.centred(document.service, 5.0, bold=True)
    slip.skip(1.6)
    _waiting(slip, document)
    finish(slip, document, document.taken_at, document.validity)
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
