"""The documents that become paper: frozen values with ready-to-draw text; all that crosses into `printing`.

Text from people is plain text: nothing in it is ever read as markup. Masking, dates in words, amounts and
code texts with their check characters are made before. `watermark` is empty on a real station; a demo station
puts 「演示数据，人物均为虚构」 there, and every paper shows it.
`template_version` is the version of the layout the document was made for; `pdf_maker.template_digest` tells
whether the layout has changed since.
"""

from dataclasses import dataclass
from typing import ClassVar

from printing import document_json
from printing.home_visit_document import HomeVisitSlip
from printing.photo_documents import PhotoConfirmation, PhotoConfirmationItem
from printing.print_faults import DocumentUnreadable
from printing.replaced_mark import ReplacedMark
from printing.report_paper import DailyReportPaper
from printing.reprint_mark import ReprintMark
from printing.sheet_documents import (
    Fact,
    Highlight,
    MissingMaterial,
    Notice,
    Receipt,
    ReceiptItem,
    ReceiptMaterial,
    ReceivedMaterial,
)
from printing.slip_documents import (
    CarryOverSlip,
    PaymentLine,
    SlipItem,
    SlipMaterial,
    TicketSlip,
    VisitSlip,
)

__all__ = [
    "DEMO_WATERMARK",
    "KINDS",
    "CarryOverSlip",
    "DailyReportPaper",
    "Document",
    "Fact",
    "Highlight",
    "HomeVisitSlip",
    "MissingMaterial",
    "Notice",
    "PaymentLine",
    "PhotoConfirmation",
    "PhotoConfirmationItem",
    "Receipt",
    "ReceiptItem",
    "ReceiptMaterial",
    "ReceivedMaterial",
    "ReplacedMark",
    "ReprintMark",
    "SlipItem",
    "SlipMaterial",
    "TestPage",
    "TicketSlip",
    "VisitSlip",
    "document_from_json",
    "to_json",
]

DEMO_WATERMARK = "演示数据，人物均为虚构"


@dataclass(frozen=True, slots=True)
class TestPage:
    """Test page (测试页) for a printer of either paper: shows margins, type, both codes and rare characters.

    Attributes:
        paper: `thermal80` or `a4`.
        sample_lines: what is to be seen set in type.
    """

    kind: ClassVar[str] = "test_page"
    __test__: ClassVar[bool] = False  # not a test case of pytest

    paper: str
    station: str
    printer: str
    printed_at: str
    code_text: str = "TA000-260101-0"
    qr_text: str = "TA000-260101-0AAAAA"
    sample_lines: tuple[str, ...] = ("请看四周的线是否完整", "张𬭚 李𫖯 王𠅤 周㛃兰", "0123456789 ABCDEFG")
    watermark: str = ""
    template_version: int = 1


Document = (
    TicketSlip
    | CarryOverSlip
    | VisitSlip
    | Receipt
    | PhotoConfirmation
    | HomeVisitSlip
    | Notice
    | DailyReportPaper
    | TestPage
)

KINDS: dict[str, type[Document]] = {
    cls.kind: cls
    for cls in (
        TicketSlip,
        CarryOverSlip,
        VisitSlip,
        Receipt,
        PhotoConfirmation,
        HomeVisitSlip,
        Notice,
        DailyReportPaper,
        TestPage,
    )
}
"""Stored kind → class."""


def to_json(document: Document) -> str:
    """Return the document as JSON text; `document_from_json` with the document's `kind` reads it back."""
    return document_json.encode(document)


def document_from_json(kind: str, text: str) -> Document:
    """Read a stored document.

    Raises:
        DocumentUnreadable: the kind is unknown, or the text does not have its shape.
    """
    cls = KINDS.get(kind)
    if cls is None:
        raise DocumentUnreadable(kind)
    try:
        return document_json.decode(cls, text)
    except document_json.ShapeError as fault:
        raise DocumentUnreadable(kind, str(fault)) from fault
