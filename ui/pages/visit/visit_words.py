"""Words of the visit column: who somebody is, how a case stands. Words only, no widgets."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.labels import CASE_LOOKS, words, yuan
from window_client.domain.cases.case_states import CaseState
from window_client.domain.people.companion import RoleReason, VisitRole
from window_client.domain.people.identification import IdentificationMethod
from window_client.domain.people.relation import Relation
from window_client.domain.people.sex import Sex
from window_client.domain.people.travel_document import TravelDocumentKind
from window_client.services.visit_desk import ApplicantCard, CaseCard, CaseStep, CompanionCard, VisitDesk

translate = QCoreApplication.translate

#: theme key of a case's pill, for the steps of a case without a result
_STEP_LOOKS = {CaseStep.FILLING: "draft", CaseStep.MISSING: "missing", CaseStep.READY: "ready"}
IDENTIFIED_ICONS = {
    IdentificationMethod.CARD_READ: "act.readCard",
    IdentificationMethod.CARD_SHOWN: "act.readCard",
    IdentificationMethod.TEMPORARY_CARD: "act.readCard",
    IdentificationMethod.PASSPORT: "doc.passport",
    IdentificationMethod.HUKOU_BOOK: "doc.hukouBook",
    IdentificationMethod.OFFICER_CHECK: "doc.byHand",
}


def age_words(age: int | None) -> str:
    """67 岁; empty where the birth is not known."""
    return "" if age is None else translate("visit", "{age} 岁").format(age=age)


def sex_words(sex: str) -> str:
    """女; empty where it is not known."""
    known = sex if sex in set(Sex) else Sex.UNKNOWN
    return "" if known in (Sex.UNKNOWN, Sex.UNSPECIFIED) else words(Sex(known))


def relation_words(relation: str | None) -> str:
    """女儿; empty where it was not told."""
    return words(Relation(relation)) if relation in set(Relation) else ""


def folded_words(person: ApplicantCard) -> str:
    """女儿・41 岁."""
    return "・".join(filter(None, (relation_words(person.relation), age_words(person.age))))


def count_words(desk: VisitDesk) -> str:
    """2 人 3 件."""
    text = translate("visit", "{people} 人 {cases} 件")
    return text.format(people=len(desk.applicants), cases=len(desk.cases))


def case_look(case: CaseCard) -> str:
    """Theme key of the case's pill."""
    return _STEP_LOOKS.get(case.step) or CASE_LOOKS[case.state]


def case_detail(case: CaseCard) -> str:
    """EX-102・材料 2/2・待缴 120.00, or how far the form is."""
    parts = [case.short_code]
    settled = case.step is CaseStep.SETTLED
    if not settled and case.filled < case.required:
        parts.append(translate("visit", "填到 {done}/{all}").format(done=case.filled, all=case.required))
    elif not settled and case.materials_need:
        done, need = case.materials_have, case.materials_need
        parts.append(translate("visit", "材料 {done}/{all}").format(done=done, all=need))
    elif settled and case.number and not case.outstanding_fen:
        # with money owed there is no room for both; the number stands at the foot of the case
        parts.append(translate("visit", "受理号 {number}").format(number=case.number))
        return "・".join(parts)
    ended = case.state in (CaseState.WITHDRAWN, CaseState.REFUSED, CaseState.NOTICED)
    if not ended:
        if case.due_fen == 0:
            parts.append(translate("visit", "免费"))
        elif case.outstanding_fen:
            parts.append(translate("visit", "待缴 {amount}").format(amount=yuan(case.outstanding_fen)))
        else:
            parts.append(translate("visit", "已缴 {amount}").format(amount=yuan(case.due_fen)))
    return "・".join(parts)


def companions_words(companions: tuple[CompanionCard, ...]) -> str:
    """陪同：何映秋（女儿）；代办：…"""
    said = []
    for one in companions:
        role = words(VisitRole(one.role))
        relation = relation_words(one.relation)
        name = f"{one.name}（{relation}）" if relation else one.name
        said.append(f"{role} {name}")
    return "；".join(said)


@dataclass(frozen=True, slots=True)
class RoleWords:
    """A row of the other-card sheet."""

    icon: str
    detail: str


_ROLE_ICONS = {
    VisitRole.REPLACE: "act.transfer",
    VisitRole.APPLICANT: "act.addApplicant",
    VisitRole.COMPANION: "st.people",
    VisitRole.AGENT: "st.agent",
    VisitRole.GUARDIAN: "st.guardian",
}


def role_words(role: VisitRole, reason: RoleReason, newcomer: str, holder: str, label: str) -> RoleWords:
    """What becoming this does here, or why it cannot be."""
    return RoleWords(_ROLE_ICONS[role], _reason(reason) or _effect(role, newcomer, holder, label))


def _effect(role: VisitRole, newcomer: str, holder: str, label: str) -> str:
    match role:
        case VisitRole.REPLACE:
            text = translate("visit", "{label} 由{newcomer}来办；{holder}填过的留着，可找回")
            return text.format(label=label, newcomer=newcomer, holder=holder)
        case VisitRole.APPLICANT:
            return translate("visit", "同一次来访再办一个人的事，各打各的凭条")
        case VisitRole.COMPANION:
            return translate("visit", "只记姓名和关系，不代签、不代办")
        case VisitRole.AGENT:
            return translate("visit", "替{holder}办，能代签").format(holder=holder)
        case VisitRole.GUARDIAN:
            return translate("visit", "替未成年的{holder}办，能代签").format(holder=holder)


def _reason(reason: RoleReason) -> str:
    match reason:
        case RoleReason.OPEN:
            return ""
        case RoleReason.CASE_ALREADY_ACCEPTED:
            return translate("visit", "已有受理的件，不能换人；先撤回或更正那一件")
        case RoleReason.ALREADY_APPLICANT:
            return translate("visit", "已经是这次来访的申请人")
        case RoleReason.NO_ITEM_YET:
            return translate("visit", "还没选事项；选了以后看能不能代办")
        case RoleReason.IN_PERSON_ONLY:
            return translate("visit", "要办的事都须本人到场，不能代办")
        case RoleReason.SOME_IN_PERSON:
            return translate("visit", "有的须本人到场，不能代办；其余可以")
        case RoleReason.PICK_UP_ONLY:
            return translate("visit", "申请须本人到场，办好后可以代领")
        case RoleReason.NEEDS_POWER_OF_ATTORNEY:
            return translate("visit", "可以代办，要收委托书")
        case RoleReason.RELATIVES_ONLY:
            return translate("visit", "只有亲属可以代办")
        case RoleReason.NOT_OF_AGE:
            return translate("visit", "这位未满 18 周岁，不能担任")
        case RoleReason.APPLICANT_OF_AGE:
            return translate("visit", "申请人已满 18 周岁，不用监护人")
        case RoleReason.AGE_UNKNOWN:
            return translate("visit", "不知道申请人的年龄，请问一下")


def document_kinds() -> tuple[tuple[str, str], ...]:
    """Travel documents and their names."""
    names = {
        TravelDocumentKind.PASSPORT: translate("visit", "普通护照"),
        TravelDocumentKind.OFFICIAL_PASSPORT: translate("visit", "公务、外交护照"),
        TravelDocumentKind.HONG_KONG_MACAU_PERMIT: translate("visit", "往来港澳通行证"),
        TravelDocumentKind.TAIWAN_PERMIT: translate("visit", "往来台湾通行证"),
        TravelDocumentKind.HOME_RETURN_PERMIT: translate("visit", "港澳居民来往内地通行证"),
        TravelDocumentKind.TAIWAN_COMPATRIOT_PERMIT: translate("visit", "台湾居民来往大陆通行证"),
        TravelDocumentKind.FOREIGN_PASSPORT: translate("visit", "外国护照"),
    }
    return tuple((kind.value, names[kind]) for kind in TravelDocumentKind)
