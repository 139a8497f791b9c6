"""Draws the 综窗办事凭条, 80 mm (picture 21): who, money, items, materials, codes, contact, in that order."""

from printing.documents import PaymentLine, SlipItem, VisitSlip
from printing.drawings.marks import Page
from printing.drawings.slip import Slip, demo_suffix
from printing.print_styles import SLIP_LARGE, SLIP_ORDINARY


def draw(document: VisitSlip) -> tuple[Page, ...]:
    """Return the one strip of the slip.

    Raises:
        printing.print_faults.GlyphMissing: a character has no glyph.
        printing.print_faults.CodeTextInvalid: a code text cannot be drawn.
    """
    slip = Slip(SLIP_LARGE if document.large_print else SLIP_ORDINARY)
    _heading(slip, document)
    _who(slip, document)
    if document.payment is not None:
        _payment(slip, document.payment)
    for number, item in enumerate(document.items, start=1):
        _item(slip, number, item)
    if document.photo:
        slip.skip(1.3)
        slip.labelled("照片", document.photo, slip.style.strong_mm)
    if document.items or document.photo:
        _break(slip)
    _materials(slip, document)
    slip.bars(document.code_text)
    slip.skip(1.6)
    slip.qr_beside(document.qr_text, [(document.enquiry, False)], slip.style.body_mm)
    slip.skip(2.6)
    _foot(slip, document)
    return (slip.page(),)


def _break(slip: Slip) -> None:
    """End a part with a dashed rule."""
    slip.skip(1.6)
    slip.rule(dashed=True)
    slip.skip(2.0)


def _heading(slip: Slip, document: VisitSlip) -> None:
    style = slip.style
    slip.centred(demo_suffix(document.station, document.watermark), style.heading_mm, bold=True, leading=1.35)
    slip.centred("综窗办事凭条", style.title_mm, bold=True, leading=1.4)
    slip.centred("不替代法定受理回执、领取凭证", style.body_mm, leading=1.35)
    if document.replaces is not None:
        slip.skip(1.4)
        words, detail = document.replaces.words, document.replaces.detail
        slip.framed([(words, style.heading_mm, True), (detail, style.small_mm, False)])
    if document.reprint is not None:
        slip.skip(1.4)
        reason = "・".join(part for part in (document.reprint.printed_at, document.reprint.reason) if part)
        slip.framed([(document.reprint.words, style.heading_mm, True), (reason, style.small_mm, False)])
    slip.skip(1.9)
    slip.rule()
    slip.skip(1.9)


def _who(slip: Slip, document: VisitSlip) -> None:
    style = slip.style
    slip.labelled("姓名", document.applicant, style.name_mm, bold=True)
    slip.labelled("证件号", document.id_number, style.strong_mm, bold=True)
    when = "・".join(part for part in (document.accepted_at, document.counter) if part)
    slip.labelled("时间", when, style.body_mm)
    slip.labelled("办事号", document.code_text, style.strong_mm, bold=True)
    if document.visit_note:
        slip.left(document.visit_note, style.body_mm)
    _break(slip)


def _payment(slip: Slip, payment: PaymentLine) -> None:
    style = slip.style
    if payment.outstanding:
        slip.inverse(payment.headline, style.name_mm, style.name_mm + 2.8, whole_width=True)
    else:
        slip.framed([(payment.headline, style.name_mm, True)])
    slip.skip(0.9)
    slip.centred(payment.strong_line, style.strong_mm + 0.2, bold=True)
    slip.centred(payment.detail, style.body_mm, leading=1.35)
    _break(slip)


def _item(slip: Slip, number: int, item: SlipItem) -> None:
    style = slip.style
    if number > 1:
        slip.skip(1.3)
    slip.left(f"{number}. {item.name}", style.name_mm, bold=True)
    rows = [
        ("受理号", item.case_number, True),
        ("业务编号", item.external_number, True),
        ("" if item.external_number else "业务系统", item.external_system, False),
        ("时限", item.time_limit, True),
        ("结果", item.result, True),
        ("领取方式", item.collection, False),
    ]
    for label, text, bold in rows:
        if text:
            slip.labelled(label, text, style.strong_mm if bold else style.body_mm, bold=bold)


def _materials(slip: Slip, document: VisitSlip) -> None:
    if not document.materials:
        return
    slip.left("收了您这些材料", slip.style.strong_mm, bold=True)
    for material in document.materials:
        slip.pair(material.name, material.disposition)
    _break(slip)


def _foot(slip: Slip, document: VisitSlip) -> None:
    style = slip.style
    slip.rule()
    slip.skip(1.6)
    lines = [*document.contact_lines]
    if document.copy_number:
        lines.append(f"单号 {document.copy_number}")
    if document.reprint is not None:
        officer = document.reprint.officer
        lines.append("・".join(part for part in (document.reprint.words, officer) if part))
    lines.append(document.watermark)
    for line in lines:
        slip.centred(line, style.small_mm, leading=1.4)
