"""The paper of a visit at home (上门服务单), A4. Import it from `printing.documents`."""

from dataclasses import dataclass
from typing import ClassVar

from printing.reprint_mark import ReprintMark
from printing.sheet_documents import Fact


@dataclass(frozen=True, slots=True)
class HomeVisitSlip:
    """上门服务单, A4 in two halves: the upper one goes along, the lower one stays with the family.

    The upper half names whom to visit and where in full, because somebody has to find the door; the lower
    half holds nothing of that, and tells how to know real visitors from false ones.

    Attributes:
        station, counter, code_text, qr_text: as in `Receipt`.
        facts: two a row, in reading order: whom, phone, what, when, where.
        note: what was said about it; may be empty.
        officer: who wrote it down (登记人).
        kept: the facts of the lower half.
        advice: sentences of the lower half, which the drawing numbers.
        foot_lines: left side of the foot.
    """

    kind: ClassVar[str] = "home_visit_slip"

    station: str
    counter: str
    code_text: str
    qr_text: str
    facts: tuple[Fact, ...]
    officer: str
    printed_at: str
    kept: tuple[Fact, ...]
    advice: tuple[str, ...]
    note: str = ""
    foot_lines: tuple[str, ...] = ()
    code_label: str = "办事号"
    copy_number: str = ""
    reprint: ReprintMark | None = None
    watermark: str = ""
    template_version: int = 1
