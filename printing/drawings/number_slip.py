"""What the two slips about a ticket's number have in common, 80 mm: the head, the codes and the foot."""

from printing.documents import CarryOverSlip, TicketSlip
from printing.drawings.slip import Slip, demo_suffix
from printing.print_styles import SLIP_ORDINARY


def begin(document: TicketSlip | CarryOverSlip) -> Slip:
    """A slip with its head: the station, and the mark of a reprint."""
    slip = Slip(SLIP_ORDINARY)
    slip.centred(demo_suffix(document.station, document.watermark), 4.0, bold=True, leading=1.3)
    slip.skip(1.6)
    slip.rule()
    if document.reprint is not None:
        slip.skip(1.6)
        slip.framed([(document.reprint.words, 4.0, True)])
    return slip


def finish(slip: Slip, document: TicketSlip | CarryOverSlip, when: str, validity: str) -> None:
    """Below the last rule: advice beside the QR code, the bar code, and the foot."""
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
    slip.centred("・".join(part for part in (when, name, validity) if part), 3.25, leading=1.4)
    if document.copy_number:
        slip.centred(f"单号 {document.copy_number}", 3.25, leading=1.4)
    slip.centred(document.watermark, 3.25, leading=1.4)
