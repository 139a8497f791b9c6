"""Documents on A4 for citizens: receipt and notice. Import them from `printing.documents`."""

from dataclasses import dataclass
from typing import ClassVar

from printing.replaced_mark import ReplacedMark
from printing.reprint_mark import ReprintMark


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled value in a table of facts: 「联系电话」, 「138****0042」."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Highlight:
    """One of the answers in the frame of a receipt, three a row.

    Attributes:
        label: 「护照」.
        text: 「最迟 3 月 27 日办好」.
        note: 「周五，之后邮寄」; may be empty.
    """

    label: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptItem:
    """One case on the A4 receipt.

    Attributes:
        name, case_number, external_number, time_limit, result: as printed; empty leaves the cell empty.
        fee: 「120.00」.
    """

    name: str
    case_number: str
    external_number: str
    time_limit: str
    result: str
    fee: str


@dataclass(frozen=True, slots=True)
class ReceiptMaterial:
    """A paper on the A4 receipt: name, 「原件」, 「1 本」, 「内无有效签证，剪角后退还」."""

    name: str
    form: str
    quantity: str
    disposition: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """受理回执, A4, pictures 22 and 22b; one per applicant.

    Attributes:
        station: 「示例市公安局 云溪派出所」.
        counter: 「综合服务窗口・03 号窗」.
        code_text, qr_text: as in `VisitSlip`.
        visit_note: under the title; may be empty.
        applicant, applicant_note: full name, and 「（㛃 jié）」 for a rare character or empty.
        id_number: masked.
        facts: further facts in reading order, two a row.
        highlights: three a row; usually three.
        total_label, total: 「合计（待缴，请于 3 月 23 日前缴清）」, 「120.00」.
        notes: sentences that the drawing numbers.
        officer: 经办人.
        foot_lines: left side of the foot: address and telephone, hours.
        printed_at: time of this printing.
        replaces: set where the applicant may hold an earlier receipt of this visit.
    """

    kind: ClassVar[str] = "receipt"

    station: str
    counter: str
    code_text: str
    qr_text: str
    applicant: str
    id_number: str
    items: tuple[ReceiptItem, ...]
    total_label: str
    total: str
    officer: str
    printed_at: str
    applicant_note: str = ""
    visit_note: str = ""
    facts: tuple[Fact, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    materials: tuple[ReceiptMaterial, ...] = ()
    notes: tuple[str, ...] = ()
    foot_lines: tuple[str, ...] = ()
    code_label: str = "办事号"
    qr_caption: str = "查进度"
    copy_number: str = ""
    large_print: bool = False
    replaces: ReplacedMark | None = None
    reprint: ReprintMark | None = None
    watermark: str = ""
    template_version: int = 1


@dataclass(frozen=True, slots=True)
class MissingMaterial:
    """A paper still to be brought: name, form (「原件，我们免费复印」), why it is needed, where to get it."""

    name: str
    form: str
    why: str
    where: str


@dataclass(frozen=True, slots=True)
class ReceivedMaterial:
    """A paper that need not be brought again: name, form, remark."""

    name: str
    form: str
    note: str


@dataclass(frozen=True, slots=True)
class Notice:
    """一次性告知书, A4, picture 23.

    Attributes:
        applicant, applicant_note: as in `Receipt`.
        item: name of the item, 「新生儿出生登记（落户）」.
        return_headline: 「4 月 17 日前回来，接着办」.
        return_lines: what the code does; who may bring the rest.
        facts: details in reading order, two a row.
        legal_basis: regulation and article.
        officer: who told (告知人).
        foot_lines: left side of the foot.
    """

    kind: ClassVar[str] = "notice"

    station: str
    counter: str
    code_text: str
    qr_text: str
    applicant: str
    item: str
    missing: tuple[MissingMaterial, ...]
    return_headline: str
    officer: str
    printed_at: str
    applicant_note: str = ""
    received: tuple[ReceivedMaterial, ...] = ()
    return_lines: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    legal_basis: str = ""
    foot_lines: tuple[str, ...] = ()
    copies_line: str = "一式两份，申请人和本所各一份"
    copy_number: str = ""
    large_print: bool = False
    reprint: ReprintMark | None = None
    watermark: str = ""
    template_version: int = 1
