"""Opens a case for an applicant, with what is known already filled in."""

from window_client.domain.cases.case_file import CaseFile
from window_client.domain.cases.case_states import CaseState
from window_client.domain.catalogue.field_spec import Prefill
from window_client.domain.catalogue.service_item import ServiceItem
from window_client.domain.queue.visit import Visit
from window_client.ids import ApplicantId, CaseId, CounterId, PersonId, new_id
from window_client.services.catalogue_service import CatalogueService
from window_client.services.photo_links import PhotoLinks
from window_client.services.ports import Work
from window_client.services.verbs import Act

#: keys under which the last visit's form may hold what a field asks for again
_LAST_VISIT_KEYS = {
    Prefill.LAST_VISIT_PHONE: ("phone",),
    Prefill.LAST_VISIT_ADDRESS: ("mail_address", "address"),
    Prefill.LAST_VISIT_CONTACT: ("emergency_contact",),
}


def open_case(
    doing: Act,
    catalogue: CatalogueService,
    photos: PhotoLinks,
    visit: Visit,
    applicant_id: ApplicantId,
    item_code: str,
    counter_id: CounterId | None,
) -> CaseFile:
    """加办: a new draft at the end of the visit's list; what was decided about the photo serves it too."""
    work = doing.work
    item = catalogue.item(item_code)
    applicant = work.applicants.get(applicant_id)
    return work.cases.add(
        CaseFile(
            id=CaseId(new_id()),
            station_id=work.station_id,
            visit_id=visit.id,
            applicant_id=applicant_id,
            item_code=item.code,
            item_version=f"{item.version}@{catalogue.catalogue.version}",
            domain=item.domain,
            position=len(work.cases.of_visit(visit.id)) + 1,
            state=CaseState.DRAFT,
            opened_at=doing.now,
            opened_by=doing.officer.id,
            values=_prefilled(work, item, applicant.person_id),
            counter_id=counter_id,
            photo_use_id=photos.for_new_case(work, applicant_id, item),
        )
    )


def _prefilled(work: Work, item: ServiceItem, person_id: PersonId) -> dict[str, str]:
    person = work.people.get(person_id)
    known = {
        Prefill.PERSON_PHONE: person.phone,
        Prefill.PERSON_ADDRESS: person.address,
        Prefill.PERSON_NAME: person.name,
        Prefill.PERSON_ID_NUMBER: person.number,
    }
    earlier = work.cases.of_applicants([part.id for part in work.applicants.of_person(person_id)])
    values: dict[str, str] = {}
    for spec in item.fields:
        value = spec.default
        for source in spec.prefill:
            if known.get(source):
                value = known[source] or ""
            elif source in _LAST_VISIT_KEYS:
                keys = _LAST_VISIT_KEYS[source]
                value = next(
                    (case.values[key] for case in earlier for key in keys if case.values.get(key)), value
                )
            elif source in (Prefill.LAST_CASE_DOCUMENT, Prefill.LAST_CASE_VALID_UNTIL):
                value = next(
                    (
                        case.values[spec.key]
                        for case in earlier
                        if case.item_code.rsplit(".", 1)[0] == item.code.rsplit(".", 1)[0]
                        and case.values.get(spec.key)
                    ),
                    value,
                )
            if value:
                break
        if value:
            values[spec.key] = value
    return values
