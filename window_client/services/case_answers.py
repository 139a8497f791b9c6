"""What verbs on cases answer and refuse."""

from dataclasses import dataclass

from window_client.domain.cases.case_file import CaseFile
from window_client.domain.cases.case_states import CaseState
from window_client.errors import InvalidInput, Refused
from window_client.ids import ApplicantId, CaseId


class VisitNotOpen(Refused):
    """The visit is not being served now. Facts: state."""

    code = "visit_not_open"


class ExternalNumberInvalid(InvalidInput):
    """业务编号 is 4 to 40 letters, digits and hyphens. Facts: length."""

    code = "external_number_invalid"


class MaterialUnknown(InvalidInput):
    """The case does not need such a paper. Facts: material."""

    code = "material_unknown"


class FieldUnknown(InvalidInput):
    """The form has no such field. Facts: field."""

    code = "field_unknown"


class ReasonUnknown(InvalidInput):
    """不予受理 names one of the item's reasons, or says another in words. Facts: reason."""

    code = "reason_unknown"


class PaperAlreadyOut(Refused):
    """The acceptance cannot be taken back: its paper is on its way; 更正受理 is the way."""

    code = "paper_already_out"


class NothingMissing(Refused):
    """一次性告知书 was asked for, but nothing is missing."""

    code = "nothing_missing"


@dataclass(frozen=True, slots=True)
class CaseReceipt:
    """What a verb on a case answers; holds no personal data.

    Attributes:
        number: 受理号, once there is one.
        sheet: the print job that was made with it.
    """

    case: CaseId
    applicant: ApplicantId
    state: CaseState
    version: int
    number: str | None = None
    sheet: str | None = None


def _receipt(case: CaseFile, sheet: str | None = None) -> CaseReceipt:
    return CaseReceipt(case.id, case.applicant_id, case.state, case.version, case.number, sheet)
