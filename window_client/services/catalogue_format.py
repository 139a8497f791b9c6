"""The form of the catalogue's files: which keys there are and what each may hold.

For people it is written down in ``resources/catalogue/README.md``. Pydantic models, strict and closed: a key
that is not known here is a mistake, not an extension. Conditions are still text; ``catalogue_mapping.py``
reads them and makes the domain's values.
"""

import unicodedata
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    Strict,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from window_client.domain.catalogue.agent_rule import AgentPolicy, Capacity
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.catalogue.fact import FactKind
from window_client.domain.catalogue.fee import PayWhen
from window_client.domain.catalogue.field_spec import DateRange, FieldKind, NumberKind, Prefill
from window_client.domain.catalogue.item_traits import (
    Approval,
    ExternalEntry,
    Fingerprints,
    Flow,
    PhotoKind,
    PickupMethod,
)
from window_client.domain.catalogue.material import Disposition, MaterialForm, Sharing
from window_client.domain.catalogue.result_document import ValidityUnit
from window_client.domain.catalogue.time_limit import LimitUnit

FORMAT = 1  #: the number that every file carries; raised when a file of the old form cannot be read any more


def _fit(text: str) -> str:
    for position, character in enumerate(text, start=1):
        if unicodedata.category(character) in {"Cc", "Cs", "Cn"}:
            raise PydanticCustomError("bad_text", "unfit character", {"position": position})
    if text != text.strip():
        raise PydanticCustomError(
            "bad_text", "blanks at an end", {"position": 1 if text[0].isspace() else len(text)}
        )
    return text


Text = Annotated[str, StringConstraints(min_length=1, max_length=400), AfterValidator(_fit)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=40), AfterValidator(_fit)]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
ItemCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,6}(\.[a-zA-Z0-9_]{1,16}){1,3}$")]
ShortCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}-[0-9]{3}$")]
MaterialCode = Annotated[str, StringConstraints(pattern=r"^m(\.[a-z0-9_]{1,24}){1,2}$")]
TopicCode = Annotated[str, StringConstraints(pattern=r"^consult\.[a-z_]{1,24}$")]
#: money is text with two decimals, so that no file can hold a float
Yuan = Annotated[str, StringConstraints(pattern=r"^(0|[1-9][0-9]{0,6})\.[0-9]{2}$")]
Condition = Annotated[str, StringConstraints(min_length=1, max_length=400)]
Count = Annotated[int, Field(ge=1, le=9999)]


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class _Doubtful(_Part):
    verified: bool = True
    doubt: Annotated[str, StringConstraints(max_length=40)] = ""

    @model_validator(mode="after")
    def _names_its_doubt(self) -> Self:
        if self.verified == bool(self.doubt):
            raise PydanticCustomError("doubt", "verified = false and doubt go together", {})
        return self


class BasisPart(_Part):
    law: Name | None = None
    article: Name | None = None
    text: Text | None = None
    number: Name | None = None

    @model_validator(mode="after")
    def _names_something(self) -> Self:
        if not (self.law or self.number):
            raise PydanticCustomError("basis", "law or number", {})
        return self


class ChoicePart(_Part):
    value: Key
    label: Name


class QuestionPart(_Part):
    text: Text
    kind: Annotated[FactKind, Strict(False)] = FactKind.YES_NO
    choices: list[ChoicePart] = []
    assumed: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,40}$")] | None = None
    asked_when: Condition | None = None
    hint: Text | None = None


class SharedMaterialPart(_Part):
    name: Name
    unit: Literal["张", "本", "份", "页", "副"] = "份"
    form: Annotated[MaterialForm, Strict(False)] = MaterialForm.ORIGINAL
    sharing: Annotated[Sharing, Strict(False)] = Sharing.APPLICANT
    disposition: Annotated[Disposition, Strict(False)] = Disposition.RETURNED
    where_to_get: Text | None = None
    note: Text | None = None


class SubstitutePart(_Part):
    code: MaterialCode
    when: Condition | None = None


class ExplanationPart(_Part):
    text: Name
    when: Condition | None = None


class MaterialPart(_Doubtful):
    code: MaterialCode
    count: Annotated[int, Field(ge=1, le=20)] = 1
    form: Annotated[MaterialForm, Strict(False)] | None = None
    required_when: Condition | None = None
    deferrable: bool = False
    defer_workdays: Annotated[int, Field(ge=0, le=30)] = 0
    disposition: Annotated[Disposition, Strict(False)] | None = None
    instead: list[SubstitutePart] = []
    folded_into: MaterialCode | None = None
    ask: Text | None = None
    because: Text | None = None
    not_because: list[ExplanationPart] = []
    where_to_get: Text | None = None
    note: Text | None = None
    basis: BasisPart | None = None


class FeeRulePart(_Doubtful):
    name: Name
    yuan: Yuan
    when: Condition | None = None
    basis: BasisPart | None = None


class FeePart(_Doubtful):
    pay_when: Annotated[PayWhen, Strict(False)] = PayWhen.AFTER_ACCEPTANCE
    pay_within_workdays: Count | None = None
    pay_within_doubt: Name | None = None
    free_basis: BasisPart | None = None
    rules: list[FeeRulePart] = []


class LimitPart(_Part):
    unit: Annotated[LimitUnit, Strict(False)]
    value: Annotated[int, Field(ge=0, le=999)] = 0
    basis: BasisPart | None = None

    @model_validator(mode="after")
    def _counts(self) -> Self:
        if (self.unit is LimitUnit.ON_THE_SPOT) != (self.value == 0):
            raise PydanticCustomError("limit", "on_the_spot has no value, other units need one", {})
        return self


class TimeLimitPart(_Doubtful):
    statutory: LimitPart | None = None
    promised: LimitPart | None = None


class AgentPart(_Doubtful):
    policy: Annotated[AgentPolicy, Strict(False)]
    minor_must_come: bool = False
    units: bool = False
    who: Text | None = None
    basis: BasisPart | None = None


class FieldPart(_Part):
    key: Key
    label: Name
    kind: Annotated[FieldKind, Strict(False)]
    section: Name | None = None
    required: bool = True
    required_when: Condition | None = None
    shown_when: Condition | None = None
    choices: list[ChoicePart] = []
    default: Text | None = None
    hint: Text | None = None
    masked: bool = False
    prefill: list[Annotated[Prefill, Strict(False)]] = []
    date_range: Annotated[DateRange, Strict(False)] = DateRange.ANY
    number: Annotated[NumberKind, Strict(False)] = NumberKind.ANY
    max_length: Annotated[int, Field(ge=1, le=400)] = 50


class ValidityPart(_Part):
    unit: Annotated[ValidityUnit, Strict(False)]
    value: Annotated[int, Field(ge=0, le=100)] = 0
    when: Condition | None = None

    @model_validator(mode="after")
    def _counts(self) -> Self:
        if (self.unit is ValidityUnit.LONG_TERM) != (self.value == 0):
            raise PydanticCustomError("limit", "long_term has no value, other units need one", {})
        return self


class ResultPart(_Doubtful):
    name: Name
    note: Text | None = None
    validity: list[ValidityPart] = []


class FollowUpPart(_Part):
    text: Text
    item: ItemCode | None = None


class RefusalPart(_Part):
    code: Key
    text: Text
    office: Text | None = None
    basis: BasisPart | None = None


class ItemPart(_Doubtful):
    code: ItemCode
    short_code: ShortCode
    name: Name
    group: Name
    aliases: list[Name] = []
    summary: Name | None = None
    spoken: Name | None = None
    version: Count
    effective_from: date
    effective_to: date | None = None
    enabled: bool = True
    flow: Annotated[Flow, Strict(False)]
    external_entry: Annotated[ExternalEntry, Strict(False)] = ExternalEntry.NONE
    external_system: Name | None = None
    approval: Annotated[Approval, Strict(False)] = Approval.WINDOW
    needs_sworn_decision: bool = True
    needs_bio_check: bool = False
    sensitive: bool = False
    neutral_title: Name | None = None
    audience: Annotated[list[Annotated[Capacity, Strict(False)]], Field(min_length=1)]
    photo: Annotated[PhotoKind, Strict(False)] = PhotoKind.NONE
    fingerprints: Annotated[Fingerprints, Strict(False)] = Fingerprints.NONE
    signature: bool = False
    pickup: Annotated[list[Annotated[PickupMethod, Strict(False)]], Field(min_length=1)]
    questions: list[Key] = []
    entry_view: list[Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_.]{0,39}$")]] = []
    basis: Annotated[list[BasisPart], Field(min_length=1)]
    agent: AgentPart
    fee: FeePart
    time_limit: TimeLimitPart
    result: ResultPart | None = None
    fields: list[FieldPart] = []
    materials: list[MaterialPart] = []
    follow_ups: list[FollowUpPart] = []
    refusals: list[RefusalPart] = []


class TopicPart(_Part):
    code: TopicCode
    label: Name
    hint: Text | None = None
    sensitive: bool = False


class _File(_Part):
    format: Literal[1]


class ItemsFile(_File):
    """A file of one domain."""

    kind: Literal["items"]
    domain: Annotated[BusinessDomain, Strict(False)]
    items: Annotated[list[ItemPart], Field(min_length=1)]


class SharedFile(_File):
    """The file of what all domains share, with the version of the whole catalogue."""

    kind: Literal["shared"]
    version: Count
    effective: date
    materials: dict[MaterialCode, SharedMaterialPart]
    questions: dict[Key, QuestionPart] = {}


class TopicsFile(_File):
    """The file of enquiry topics."""

    kind: Literal["topics"]
    topics: Annotated[list[TopicPart], Field(min_length=1, max_length=9)]
