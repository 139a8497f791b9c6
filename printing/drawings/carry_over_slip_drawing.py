"""Draws the voucher for the next working day, 80 mm: the day first, then the number that goes on."""

from printing.documents import CarryOverSlip
from printing.drawings.marks import Page
from printing.drawings.number_slip import begin, finish
from printing.drawings.slip import Slip
from printing.paper import points
from printing.text_lines import Span

#: the day is what the person must remember; it fills the width like the number of a ticket
_DAY_MM, _NUMBER_MM = 8.4, 11.0


def draw(document: CarryOverSlip) -> tuple[Page, ...]:
    """Return the one strip of the voucher.

    Raises:
        printing.print_faults.GlyphMissing: a character has no glyph.
        printing.print_faults.CodeTextInvalid: a code text cannot be drawn.
    """
    slip = begin(document)
    slip.skip(2.6)
    slip.centred("顺延凭证", 5.0, bold=True, leading=1.3)
    slip.skip(1.2)
    slip.centred(document.goes_on, _DAY_MM, bold=True, leading=1.2)
    slip.centred(f"{document.opens} 开窗，接着为您办", 4.6, bold=True, leading=1.4)
    slip.skip(1.6)
    slip.rule(dashed=True)
    slip.skip(1.6)
    _number(slip, document)
    if document.class_line:
        slip.skip(0.6)
        slip.inverse(document.class_line, 4.4, 6.6, whole_width=False)
    slip.skip(1.4)
    slip.centred(document.service, 4.6, bold=True, leading=1.3)
    slip.skip(1.6)
    finish(slip, document, document.made_at, "仅限这一天")
    return (slip.page(),)


def _number(slip: Slip, document: CarryOverSlip) -> None:
    """The new number if it is known, else the one that is carried."""
    figure, plain = points(_NUMBER_MM), points(4.25)
    if document.new_number:
        slip.centred_spans([Span("当天的号 ", plain), Span(document.new_number, figure, bold=True)], 1.15)
        slip.centred(f"接 {document.ticket_day}的 {document.ticket}", 3.5, leading=1.4)
        return
    before = f"{document.ticket_day}的号 " if document.ticket_day else ""
    slip.centred_spans([Span(before, plain), Span(document.ticket, figure, bold=True)], 1.15)
