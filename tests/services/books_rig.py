"""The books of a test station: the three services that keep and check them."""

from dataclasses import dataclass

from tests.builders import StationRig
from window_client.domain.station.officer import Role
from window_client.ids import OfficerId
from window_client.services.audit_service import AuditService
from window_client.services.day_service import DayService
from window_client.services.report_service import ReportService


@dataclass(frozen=True)
class Books:
    """Report, closing and audit of one station, with the officers who may use them."""

    rig: StationRig
    reports: ReportService
    day: DayService
    audit: AuditService

    @property
    def supervisor(self) -> OfficerId:
        """Closes days and reads reports."""
        return self.rig.officer(Role.SUPERVISOR)

    @property
    def auditor(self) -> OfficerId:
        """Checks."""
        return self.rig.officer(Role.AUDITOR)

    def findings(self) -> list[tuple[str, str]]:
        """(check, problem) of everything that an audit finds."""
        return [(one.check, one.problem) for one in self.audit.verify().findings]


def books_of(rig: StationRig) -> Books:
    """The books of an opened station."""
    return Books(rig, rig.station.reports, rig.station.day, rig.station.audit)
