"""What the counter workspace shows of a visit and of its cases: frozen, masked, ready for a view."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from window_client.domain.cases.case_states import CaseState
from window_client.domain.cases.payment import Payment
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.catalogue.fee import PayWhen
from window_client.domain.catalogue.field_check import FieldProblem
from window_client.domain.catalogue.field_spec import FieldSpec
from window_client.domain.catalogue.item_traits import ExternalEntry, Flow
from window_client.domain.catalogue.material import Disposition, MaterialForm
from window_client.domain.catalogue.situation import Question
from window_client.domain.paper.print_job import PrintState
from window_client.domain.people.companion import RoleOption
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.visit import Visit
from window_client.domain.senior.senior_care import SeniorCare
from window_client.domain.senior.senior_policy import CareReason
from window_client.ids import ApplicantId, CaseId, PersonId, PrintJobId, TicketId


@dataclass(frozen=True, slots=True)
class RareCharacter:
    """A character that should be shown large with its reading."""

    character: str
    reading: str


@dataclass(frozen=True, slots=True)
class ApplicantCard:
    """An applicant as the visit column shows him or her; numbers are masked.

    Attributes:
        age: whole years today; None where the birth date is not known.
        is_senior: at or above the station's age for the 敬老 process.
    """

    id: ApplicantId
    person_id: PersonId
    position: int
    name: str
    sex: str
    age: int | None
    birth: date | None
    number: str
    phone: str
    address: str
    identified_by: str
    matched: bool
    is_senior: bool
    relation: str | None
    rare: tuple[RareCharacter, ...] = ()


@dataclass(frozen=True, slots=True)
class CompanionCard:
    """Somebody who came along."""

    name: str
    role: str
    relation: str | None


class CaseStep(StrEnum):
    """How far a case is, in the words of the screen; settled cases show their state."""

    FILLING = "filling"  #: 填写中
    MISSING = "missing"  #: 缺材料
    READY = "ready"  #: 可受理
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class CaseCard:
    """A case in the visit column.

    Attributes:
        filled, required: required fields with a right value, and how many there are.
        materials_have, materials_need: papers seen, papers needed.
    """

    id: CaseId
    applicant_id: ApplicantId
    position: int
    item_code: str
    short_code: str
    name: str
    domain: BusinessDomain
    flow: Flow
    state: CaseState
    step: CaseStep
    filled: int
    required: int
    materials_have: int
    materials_need: int
    due_fen: int
    outstanding_fen: int
    number: str | None
    summary: str = ""


@dataclass(frozen=True, slots=True)
class VisitDesk:
    """A counter's open visit.

    Attributes:
        doubled: another live ticket of the same person, if there is one.
        care: the 敬老 process of the ticket; None where it was never begun.
        offer: why it is offered; None where it is not, or goes on already.
        can_finish: every case has a result (or there is none and a topic ends the visit).
    """

    ticket: Ticket
    visit: Visit | None
    applicants: tuple[ApplicantCard, ...]
    companions: tuple[CompanionCard, ...]
    cases: tuple[CaseCard, ...]
    doubled: TicketId | None = None
    care: SeniorCare | None = None
    offer: CareReason | None = None

    @property
    def can_finish(self) -> bool:
        """Whether 接待完毕 is legal now."""
        return bool(self.cases) and all(case.step is CaseStep.SETTLED for case in self.cases)

    @property
    def outstanding_fen(self) -> int:
        """What the visit still owes."""
        return sum(case.outstanding_fen for case in self.cases if case.number)


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of the form.

    Attributes:
        value: as typed; masked fields of a stored value show it masked and ``is_masked`` is True.
        problem: what is wrong with it; None if nothing, or if it is merely empty and not yet asked for.
        required: it must be filled in this situation.
    """

    spec: FieldSpec
    value: str
    is_masked: bool
    required: bool
    problem: FieldProblem | None


@dataclass(frozen=True, slots=True)
class MaterialLine:
    """A needed paper.

    Attributes:
        shared_by: how many cases of the visit it serves.
        ask: question to put first; ``answer`` the reply's code.
    """

    code: str
    name: str
    unit: str
    count: int
    form: MaterialForm
    present: bool
    shared_by: int
    disposition: Disposition
    deferrable: bool
    ask: str
    answer: str | None
    instead: tuple[str, ...] = ()
    note: str = ""
    where_to_get: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class NotNeededLine:
    """A paper that this applicant need not bring, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A printed sheet about this case's applicant."""

    id: PrintJobId
    kind: str
    state: PrintState
    nth: int
    made_at: datetime


class PrimaryAct(StrEnum):
    """What F2 does with the selected case."""

    ACCEPT = "accept"  #: 受理本项
    SUBMIT = "submit"  #: 提交审核
    NONE = "none"  #: the case has its result


@dataclass(frozen=True, slots=True)
class CaseDesk:
    """The selected case in full.

    Attributes:
        missing: what still keeps it from acceptance, ``kind:key`` in reading order: ``identification:``,
            ``question:key``, ``field:key``, ``material:code``, ``external_number:``, ``payment:``.
        questions: those that concern this applicant; of them ``missing`` names the ones that must be put.
        saved_at: when the form was last kept.
        promise_on: latest day on which it would be (or is) done.
    """

    card: CaseCard
    applicant: ApplicantCard | None
    version: int
    primary: PrimaryAct
    fields: tuple[FieldView, ...]
    questions: tuple[Question, ...]
    answers: dict[str, bool | int | str | None]
    materials: tuple[MaterialLine, ...]
    not_needed: tuple[NotNeededLine, ...]
    undecided: tuple[str, ...]
    missing: tuple[str, ...]
    external_entry: ExternalEntry
    external_system: str
    external_number: str
    fee_lines: tuple[tuple[str, int], ...]
    due_fen: int
    paid_fen: int
    pay_when: PayWhen
    pay_by: date | None
    limit_value: int
    limit_unit: str
    promise_on: date | None
    payments: tuple[Payment, ...]
    sheets: tuple[SheetLine, ...]
    saved_at: datetime | None
    legal_basis: tuple[str, ...]
    notice_number: str | None
    follow_ups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One row of the 录入视图: label, full value, a short remark."""

    label: str
    value: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class EntryView:
    """The current case in full, in the other system's order (录入视图)."""

    case_id: CaseId
    system: str
    lines: tuple[EntryLine, ...]
    external_number: str


@dataclass(frozen=True, slots=True)
class CardRead:
    """What a document told, or a clerk typed from it. Held in memory only, until a verb takes it.

    Attributes:
        method: how somebody is identified, see ``IdentificationMethod``.
        number: as read or typed; may be empty only for ``officer_check`` and ``hukou_book``.
        document_kind: for travel documents, see ``TravelDocumentKind``.
        valid_until: the document's last day; None for 长期, or where nobody asked.
        name_may_go_on: the chip had no room for more of the name (15 units); the card's face shows the rest.
        photo: as it lies in the chip, not decoded; empty where nothing was read.
    """

    method: str
    name: str
    number: str = ""
    document_kind: str | None = None
    sex: str | None = None
    birth: date | None = None
    phone: str = ""
    address: str = ""
    matched: bool = True
    valid_until: date | None = None
    name_may_go_on: bool = False
    photo: bytes = field(default=b"", repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Recognition:
    """Who that is, seen from an open visit.

    Attributes:
        name: as on the document; whole, where it is known to go on after what a chip has room for.
        name_may_go_on: it may, and nobody here knows how.
        applicant: the applicant that it is, if it is one already.
        options: what the person may become here, in the order of the sheet; empty where the visit has no
            applicant yet (then it becomes the first one).
    """

    name: str
    sex: str
    age: int | None
    masked_number: str
    known: bool
    applicant: ApplicantId | None
    options: tuple[RoleOption, ...]
    name_may_go_on: bool = False
