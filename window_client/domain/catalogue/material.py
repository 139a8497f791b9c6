"""Materials: the papers that an item asks for, and which of them this applicant needs (材料)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from window_client.domain.catalogue.condition import ALWAYS, Condition, Constant, evaluate, unknown_names
from window_client.domain.catalogue.fact import FactValue
from window_client.domain.catalogue.legal_basis import LegalBasis


class MaterialForm(StrEnum):
    """In what form a material is asked for."""

    ORIGINAL = "original"  #: 原件
    COPY = "copy"  #: 复印件
    CHECKED_ONLINE = "checked_online"  #: 核验不收: looked up, never collected


class Disposition(StrEnum):
    """What becomes of the paper (去向)."""

    RETURNED = "returned"  #: 核后退还
    COLLECTED = "collected"  #: 收回
    CLIPPED_AND_RETURNED = "clipped_and_returned"  #: 剪角退还
    COLLECTED_AT_PICKUP = "collected_at_pickup"  #: 领新证时交回
    KEPT = "kept"  #: 留存归档
    NONE = "none"  #: nothing was handed over (核验不收)


class Sharing(StrEnum):
    """For which cases of a visit one sight of the paper counts (材料共用)."""

    NONE = "none"  #: each case needs its own
    APPLICANT = "applicant"  #: every case of the same applicant, such as the identity card
    VISIT = "visit"  #: every case of the visit, such as the family's household book


@dataclass(frozen=True, slots=True)
class Substitute:
    """Another paper that may be brought instead.

    Attributes:
        code: its material code.
        name: its name.
        when: the substitution is open only when this holds.
    """

    code: str
    name: str
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Explanation:
    """A few words for a situation, such as 已满 16 周岁.

    Attributes:
        text: the words.
        when: they are said when this holds.
    """

    text: str
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Material:
    """One paper that an item may need.

    Attributes:
        code: ``m.*`` as in the shared list; the same code is the same paper in every item.
        name: as the officer and the citizen call it.
        unit: 张, 本 or 份.
        count: how many of them.
        form: original, copy, or looked up.
        required_when: ALWAYS, or the condition under which it is needed.
        deferrable: may be handed in later (容缺受理) within ``defer_workdays`` working days.
        sharing: for which other cases of the visit one sight of it counts.
        disposition: what becomes of it.
        instead: papers that do as well.
        folded_into: code of another material of the item; where neither is needed only that one is listed.
        ask: a question to put first, such as 内有无有效签证？
        because: why it is needed, for the notice; empty where the item's basis says it.
        not_because: why it is not needed; the first that holds is said.
        where_to_get: where the citizen gets it.
        note: form remarks, such as 正页和副页都要.
        basis: the article that asks for it.
        verified: False where a station must confirm it.
        doubt: name of the doubt; empty when verified.
    """

    code: str
    name: str
    unit: str = "份"
    count: int = 1
    form: MaterialForm = MaterialForm.ORIGINAL
    required_when: Condition = ALWAYS
    deferrable: bool = False
    defer_workdays: int = 0
    sharing: Sharing = Sharing.APPLICANT
    disposition: Disposition = Disposition.RETURNED
    instead: tuple[Substitute, ...] = ()
    folded_into: str | None = None
    ask: str = ""
    because: str = ""
    not_because: tuple[Explanation, ...] = ()
    where_to_get: str = ""
    note: str = ""
    basis: LegalBasis | None = None
    verified: bool = True
    doubt: str = ""

    @property
    def shareable(self) -> bool:
        """Whether one sight of it counts for other cases too."""
        return self.sharing is not Sharing.NONE

    @property
    def conditional(self) -> bool:
        """Whether it depends on the situation."""
        return not isinstance(self.required_when, Constant)


class NeedReason(StrEnum):
    """Why a material is needed, is not, or cannot be decided yet."""

    ALWAYS = "always"  #: the item always asks for it
    CONDITION_HOLDS = "condition_holds"
    CONDITION_FAILS = "condition_fails"
    FACTS_MISSING = "facts_missing"  #: something must be asked first


@dataclass(frozen=True, slots=True)
class MaterialNeed:
    """The verdict on one material.

    Attributes:
        material: the paper.
        reason: a code.
        text: the catalogue's own words for it; empty where it has none.
        missing_facts: names that must be known first; only with FACTS_MISSING.
        instead: the substitutes that are open in this situation.
    """

    material: Material
    reason: NeedReason
    text: str = ""
    missing_facts: tuple[str, ...] = ()
    instead: tuple[Substitute, ...] = ()

    def is_met_by(self, present: Collection[str]) -> bool:
        """Whether one of the material codes in ``present`` is this paper or does as well."""
        return self.material.code in present or any(other.code in present for other in self.instead)


@dataclass(frozen=True, slots=True)
class MaterialList:
    """What this applicant must bring, need not bring, and what cannot be said yet.

    Attributes:
        needed: in the item's order.
        not_needed: in the item's order, without those folded into another one that is listed here.
        undecided: wait for answers; acceptance must wait too.
    """

    needed: tuple[MaterialNeed, ...]
    not_needed: tuple[MaterialNeed, ...]
    undecided: tuple[MaterialNeed, ...]

    def missing(self, present: Collection[str]) -> tuple[MaterialNeed, ...]:
        """The needed materials that are not among the codes in ``present``."""
        return tuple(need for need in self.needed if not need.is_met_by(present))

    def blocking(self, present: Collection[str]) -> tuple[MaterialNeed, ...]:
        """The missing ones that cannot be handed in later."""
        return tuple(need for need in self.missing(present) if not need.material.deferrable)


def needed(materials: Iterable[Material], facts: Mapping[str, FactValue]) -> MaterialList:
    """Sort the materials of an item by what the facts say.

    Nothing is asked for on suspicion: an undecided condition gives ``undecided``, not ``needed``
    (asking for more than the rule does is punishable, 机动车登记规定 第83条第4项).
    """
    lists: dict[bool | None, list[MaterialNeed]] = {True: [], False: [], None: []}
    for material in materials:
        verdict = evaluate(material.required_when, facts)
        lists[verdict].append(
            MaterialNeed(
                material,
                _reason(material, verdict),
                _text(material, verdict, facts),
                tuple(sorted(unknown_names(material.required_when, facts))),
                tuple(other for other in material.instead if evaluate(other.when, facts) is True),
            )
        )
    listed = {need.material.code for need in lists[False]}
    return MaterialList(
        needed=tuple(lists[True]),
        not_needed=tuple(need for need in lists[False] if need.material.folded_into not in listed),
        undecided=tuple(lists[None]),
    )


def _text(material: Material, verdict: bool | None, facts: Mapping[str, FactValue]) -> str:
    if verdict is not False:
        return material.because
    holding = (said.text for said in material.not_because if evaluate(said.when, facts) is True)
    return next(holding, "")


def _reason(material: Material, verdict: bool | None) -> NeedReason:
    if verdict is None:
        return NeedReason.FACTS_MISSING
    if verdict:
        return NeedReason.ALWAYS if material.required_when == ALWAYS else NeedReason.CONDITION_HOLDS
    return NeedReason.CONDITION_FAILS
