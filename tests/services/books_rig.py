"""The books of a test station: the services that keep and check them, and visits that fill them."""

from dataclasses import dataclass
from datetime import date

from tests.builders import StationRig
from window_client.domain.queue.ticket import Ticket
from window_client.domain.station.officer import Role
from window_client.domain.station.station_record import local_day
from window_client.ids import CaseId, OfficerId
from window_client.services.audit_service import AuditService
from window_client.services.day_service import DayService
from window_client.services.report_service import ReportService
from window_client.services.visit_desk import CardRead

#: finished on the spot, no fee, no papers
INSTANT = "cj.dl.contact"
#: a licence for 10 yuan
WITH_FEE = "cj.dl.lost"
FEE_FEN = 1000
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def identity_number(nth: int) -> str:
    """An invented number of the demo region with a right check character."""
    first = f"32049919800101{nth:03d}"
    check = "10X98765432"[
        sum(int(digit) * weight for digit, weight in zip(first, _WEIGHTS, strict=True)) % 11
    ]
    return first + check


@dataclass
class Books:
    """Report, closing and audit of one station, with the officers who may use them."""

    rig: StationRig
    people: int = 0

    @property
    def reports(self) -> ReportService:
        """Figures and files."""
        return self.rig.station.reports

    @property
    def day(self) -> DayService:
        """Closing."""
        return self.rig.station.day

    @property
    def audit(self) -> AuditService:
        """Checking."""
        return self.rig.station.audit

    @property
    def today(self) -> date:
        """The station's day."""
        return local_day(self.rig.clock.now)

    @property
    def supervisor(self) -> OfficerId:
        """Closes days and reads reports."""
        return self.rig.officer(Role.SUPERVISOR)

    @property
    def auditor(self) -> OfficerId:
        """Checks."""
        return self.rig.officer(Role.AUDITOR)

    def found(self) -> list[tuple[str, str]]:
        """(check, problem) of everything that an audit finds."""
        return [(one.check, one.problem) for one in self.audit.verify().findings]

    def accepted(self, ticket: Ticket, item: str = INSTANT) -> CaseId:
        """A case of somebody new, accepted under a ticket that is being served."""
        station, officer = self.rig.station, ticket.officer_id
        assert officer is not None
        self.people += 1
        applicant = station.visits.identify(
            officer=officer,
            ticket=ticket.id,
            card=CardRead(
                "card_read", f"沈{'一二三四五六七八九'[self.people % 9]}平", identity_number(self.people)
            ),
            role="applicant" if station.visits.of_ticket(ticket=ticket.id).applicants else None,
        )
        case = station.cases.open(officer=officer, applicant=applicant, item=item).case
        values = {"phone": "13800000000"}
        if item == WITH_FEE:
            values |= {"licence_class": "C1", "pickup": "window"}
            station.cases.tick_material(officer=officer, case=case, material="m.idcard", present=True)
        else:
            values["contact_address"] = "云溪路 1 号"
        station.cases.save_fields(officer=officer, case=case, values=values)
        station.cases.accept(officer=officer, case=case)
        return case

    def pay(self, case: CaseId, method: str = "cash", voucher: str = "") -> None:
        """Record that it was paid in full."""
        self.rig.station.payments.record(
            officer=self.rig.officer(), case=case, method=method, voucher_number=voucher
        )
