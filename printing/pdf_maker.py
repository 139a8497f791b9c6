"""Documents into PDF: picks the drawing, gives the bytes and the size of paper.

The same document always gives the same bytes, so a stored document printed again can be compared with what
was printed first.
"""

import hashlib
import threading
from functools import cache

from printing import specimens
from printing.documents import (
    CarryOverSlip,
    Document,
    HomeVisitSlip,
    Notice,
    PhotoConfirmation,
    Receipt,
    TestPage,
    TicketSlip,
    VisitSlip,
)
from printing.drawings import (
    carry_over_slip_drawing,
    daily_report_drawing,
    home_visit_drawing,
    notice_drawing,
    pdf_writer,
    photo_confirmation_drawing,
    printer_test_drawing,
    receipt_drawing,
    ticket_slip_drawing,
    visit_slip_drawing,
)
from printing.drawings.marks import Page

_one_at_a_time = threading.Lock()  # a reportlab font may be used by one document at a time


def make_pdf(document: Document) -> bytes:
    """Return the document as PDF.

    Raises:
        printing.print_faults.GlyphMissing: names the characters that no font covers; nothing is made.
        printing.print_faults.CodeTextInvalid: a code text cannot be drawn.
        printing.print_faults.FontUnusable, resources.files.ResourceMissing: the bundled fonts are damaged.
    """
    with _one_at_a_time:
        return pdf_writer.write(pages(document), title=document.kind)


def page_size_mm(document: Document) -> tuple[float, float]:
    """Return width and height of the paper in mm; the length of an 80 mm strip follows from its text.

    Raises:
        as `make_pdf`.
    """
    page = pages(document)[0]
    return page.width_mm, page.height_mm


@cache
def template_digest(kind: str) -> str:
    """Return a digest of the layout of a kind: the SHA-256 of its specimen's PDF, in hexadecimal.

    It changes when the layout, a fixed word or a bundled font changes.

    Raises:
        KeyError: no such kind.
    """
    return hashlib.sha256(make_pdf(specimens.specimen(kind))).hexdigest()


def pages(document: Document) -> tuple[Page, ...]:
    """Return the finished pages of a document before they become PDF.

    Raises:
        as `make_pdf`.
    """
    if isinstance(document, TicketSlip):
        return ticket_slip_drawing.draw(document)
    if isinstance(document, CarryOverSlip):
        return carry_over_slip_drawing.draw(document)
    if isinstance(document, VisitSlip):
        return visit_slip_drawing.draw(document)
    if isinstance(document, Receipt):
        return receipt_drawing.draw(document)
    if isinstance(document, PhotoConfirmation):
        return photo_confirmation_drawing.draw(document)
    if isinstance(document, HomeVisitSlip):
        return home_visit_drawing.draw(document)
    if isinstance(document, Notice):
        return notice_drawing.draw(document)
    if isinstance(document, TestPage):
        return printer_test_drawing.draw(document)
    return daily_report_drawing.draw(document)
