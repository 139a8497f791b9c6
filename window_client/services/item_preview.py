"""What an item would mean for one applicant, before a case of it is opened (加办前看一眼)."""

from dataclasses import dataclass
from datetime import date

from window_client.domain.cases.case_states import CaseState
from window_client.domain.cases.material_pool import PooledMaterial, in_pool
from window_client.domain.catalogue.agent_rule import AgentPolicy
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.catalogue.fee import PayWhen
from window_client.domain.catalogue.material import Disposition, MaterialNeed
from window_client.domain.people.person_record import ApplicantRecord
from window_client.domain.station.station_record import local_day
from window_client.ids import ApplicantId, CaseId
from window_client.services.case_desk_reader import known_facts
from window_client.services.catalogue_service import CatalogueService
from window_client.services.ports import Work
from window_client.services.visit_desk import NotNeededLine

#: no case yet: only papers that count for more than one case can be here already
_NO_CASE = CaseId("")


@dataclass(frozen=True, slots=True)
class PreviewMaterial:
    """A paper that this applicant must bring.

    Attributes:
        present: it was seen in this visit and counts for this item too.
        shared_with: names of open cases of the visit that need it as well.
        ask: the question to put first; ``note`` remarks on its form.
    """

    name: str
    unit: str
    count: int
    present: bool
    shared_with: tuple[str, ...]
    disposition: Disposition
    ask: str = ""
    note: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class ItemPreview:
    """The item for this applicant, if it were accepted today.

    Attributes:
        limit_value, limit_unit: as in `Limit`; unit empty where nothing sets one.
        due_on: last day told to the citizen.
        due_fen: what is owed as far as it is known; ``fee_final`` tells whether that is all.
        undecided: papers that depend on an answer not given yet.
    """

    item_code: str
    short_code: str
    name: str
    domain: BusinessDomain
    applicant: ApplicantId
    applicant_name: str
    agent_policy: AgentPolicy
    who: str
    limit_value: int
    limit_unit: str
    due_on: date | None
    due_fen: int
    fee_final: bool
    amounts_fen: tuple[int, ...]
    pay_when: PayWhen
    materials: tuple[PreviewMaterial, ...]
    not_needed: tuple[NotNeededLine, ...]
    undecided: tuple[str, ...]


def preview_item(
    work: Work, catalogue: CatalogueService, applicant_id: ApplicantId, item_code: str
) -> ItemPreview:
    """Work the item out for an applicant, with the untouched form.

    Raises:
        UnknownItem: no such item.
    """
    item = catalogue.item(item_code)
    today = local_day(work.now)
    applicant = work.applicants.get(applicant_id)
    person = work.people.get(applicant.person_id)
    known = known_facts(work, applicant, person)
    materials = item.material_list(known)
    fee = item.fee_due(known)
    limit = item.time_limit.shown
    pool = work.materials.of_visit(applicant.visit_id)
    return ItemPreview(
        item_code=item.code,
        short_code=item.short_code,
        name=item.name,
        domain=item.domain,
        applicant=applicant.id,
        applicant_name=person.name,
        agent_policy=item.agent.policy,
        who=item.agent.who,
        limit_value=limit.value if limit else 0,
        limit_unit=limit.unit.value if limit else "",
        due_on=item.time_limit.due_date(today, catalogue.calendar),
        due_fen=fee.amount_fen,
        fee_final=fee.is_final,
        amounts_fen=item.fee.amounts_fen,
        pay_when=item.fee.pay_when,
        materials=tuple(_line(work, catalogue, need, applicant, pool) for need in materials.needed),
        not_needed=tuple(NotNeededLine(need.material.name, need.text) for need in materials.not_needed),
        undecided=tuple(need.material.name for need in materials.undecided),
    )


def _line(
    work: Work,
    catalogue: CatalogueService,
    need: MaterialNeed,
    applicant: ApplicantRecord,
    pool: tuple[PooledMaterial, ...],
) -> PreviewMaterial:
    material = need.material
    codes = (material.code, *(other.code for other in need.instead))
    present = any(in_pool(pool, applicant.id, _NO_CASE, code, material.sharing) for code in codes)
    shared = tuple(
        catalogue.item(case.item_code).name
        for case in work.cases.of_visit(applicant.visit_id)
        if material.shareable
        and case.applicant_id == applicant.id
        and case.state is not CaseState.ABANDONED
        and any(other.code == material.code for other in catalogue.item(case.item_code).materials)
    )
    return PreviewMaterial(
        name=material.name,
        unit=material.unit,
        count=material.count,
        present=present,
        shared_with=shared,
        disposition=material.disposition,
        ask=material.ask,
        note=material.note,
        because=need.text,
    )
