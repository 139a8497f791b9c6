"""The paper of a photo that is used again (复用照片确认单), A4. Import it from `printing.documents`."""

from dataclasses import dataclass
from typing import ClassVar

from printing.replaced_mark import ReplacedMark
from printing.reprint_mark import ReprintMark
from printing.sheet_documents import Fact


@dataclass(frozen=True, slots=True)
class PhotoConfirmationItem:
    """One case that the photo serves; an empty field leaves its cell empty.

    Attributes:
        name: 「普通护照换发」.
        case_number: 受理号.
        external_number: 业务编号 of the national business system.
    """

    name: str
    case_number: str = ""
    external_number: str = ""


@dataclass(frozen=True, slots=True)
class PhotoConfirmation:
    """复用照片确认单, A4: which photo is used again, for what, by which rule, and that both sides agreed.

    One per applicant and visit; the applicant signs it or leaves a fingerprint.

    Attributes:
        station, counter, code_text, qr_text, applicant, applicant_note, id_number: as in `Receipt`.
        photo: the photo's facts in reading order, two a row: source, date, document, where it is kept.
        basis: by which rule it may be used, 「2021-04-01 起用的规则：满 60 周岁，照片在 5 年内」.
        items: the cases that it serves.
        item_note: what holds for cases added later; may be empty.
        said: what was ticked on the screen, in its order: 「照片与本人相符，样貌无明显变化」.
        said_by: who ticked it and when: 「陆以宁 2026-03-18 09:05」.
        notes: sentences that the drawing numbers.
        officer: who compared and decided (经办人).
        foot_lines: left side of the foot.
        replaces: set where the applicant may hold an earlier one of this visit.
    """

    kind: ClassVar[str] = "photo_confirmation"

    station: str
    counter: str
    code_text: str
    qr_text: str
    applicant: str
    id_number: str
    photo: tuple[Fact, ...]
    items: tuple[PhotoConfirmationItem, ...]
    said: tuple[str, ...]
    said_by: str
    officer: str
    printed_at: str
    applicant_note: str = ""
    basis: str = ""
    item_note: str = ""
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
