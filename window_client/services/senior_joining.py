"""What becomes of the 敬老 process when tickets are joined, and when one goes on another day."""

from collections.abc import Mapping
from dataclasses import replace

from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.visit import Visit
from window_client.domain.senior.care_records import CareRecord
from window_client.ids import ApplicantId, OfficerId, SeniorCareId, new_id
from window_client.services.ports import Work


def join_care(work: Work, void: Ticket, kept: Ticket, officer: OfficerId) -> None:
    """并票: the care of the void ticket goes on under the kept one, with its steps and home visits.

    The earlier beginning wins, and a helper of either is kept. A step that was ticked in both stands twice:
    pages are added up, and the first time counts.
    """
    for wish in work.home_visits.of_tickets([void.id]):
        work.home_visits.save(wish, replace(wish, ticket_id=kept.id, version=wish.version + 1))
    old = work.senior_cares.of_ticket(void.id)
    if old is None or old.undone:
        return
    into = work.senior_cares.of_ticket(kept.id)
    if into is None:
        work.senior_cares.save(old, replace(old, ticket_id=kept.id, version=old.version + 1))
        return
    for step in work.senior_steps.of_cares([old.id]):
        work.senior_steps.save(step, replace(step, care_id=into.id, version=step.version + 1))
    work.senior_cares.save(into, into.joined_by(old))
    if old.goes_on:
        work.senior_cares.save(old, old.end(work.now, officer))


def join_checks(work: Work, old: Visit, into: Visit, same: Mapping[ApplicantId, ApplicantId]) -> None:
    """What was confirmed in a visit that was joined belongs to the other, and to the kept record."""
    for check in work.citizen_checks.of_visit(old.id):
        work.citizen_checks.save(
            check,
            replace(
                check,
                visit_id=into.id,
                applicant_id=same.get(check.applicant_id, check.applicant_id),
                version=check.version + 1,
            ),
        )


def carry_care(work: Work, old: Ticket, new: Ticket) -> None:
    """顺延: who was in care is in care again on the day on which the ticket goes on, with the same helper.

    A visit at home that was asked for goes along, whether in care or not: there it may be taken back.
    """
    for wish in work.home_visits.of_tickets([old.id]):
        work.home_visits.save(wish, replace(wish, ticket_id=new.id, version=wish.version + 1))
    care = work.senior_cares.of_ticket(old.id)
    if care is None or not care.goes_on:
        return
    work.senior_cares.add(
        CareRecord(
            id=SeniorCareId(new_id()),
            station_id=care.station_id,
            ticket_id=new.id,
            since=new.arrival,
            reason=care.reason,
            begun_by=care.begun_by,
            helper_id=care.helper_id,
        )
    )
