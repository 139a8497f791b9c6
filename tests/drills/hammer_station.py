"""A station for hammering: a clerk and a counter for every client, and people who come again and again."""

from dataclasses import dataclass, replace
from datetime import time
from pathlib import Path

from tests.builders import ALL_DOMAINS, DATA_KEY, PASSWORD, TOPIC
from tests.drills.hammer_papers import paper_code
from tests.services.visit_rig import PRODUCED_ITEM, card, fill, number_of
from window_client.bootstrap import Station, enrol_this_pc, open_station
from window_client.domain.cases.case_states import CaseState
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.paper.check_character import CodeKind
from window_client.domain.queue.promise import PersonClass
from window_client.domain.station.counter import CounterMode
from window_client.domain.station.officer import Role
from window_client.domain.station.working_session import WorkingHours, WorkingSession
from window_client.ids import ApplicantId, CaseId, CounterId, OfficerId, PersonId, TicketId
from window_client.persistence.engine import is_server
from window_client.persistence.recovery_code import write_recovery_code
from window_client.persistence.server_roles import PcGroup
from window_client.services.setup_service import FirstAccount, StationDetails
from window_client.services.visit_desk import CardRead

#: how many cards are shown; few, so that the same person often has a ticket already
CARDS = 60
DOMAINS = tuple(domain.value for domain in BusinessDomain)
#: most people are ordinary
CLASSES = (PersonClass.ORDINARY,) * 8 + tuple(PersonClass)
#: whenever a drill runs: a kiosk gives no numbers at night
_ALL_DAY = (WorkingSession(time(0), time(23, 59, 59, 999_999)),)
#: people who take numbers by name; some of them meet each other's tickets
_PEOPLE = 12
_GUIDE, _SUPERVISOR, _AUDITOR = "320901", "320902", "320903"
_SOME = frozenset({BusinessDomain.HOUSEHOLD, BusinessDomain.CONSULT})
_OTHERS = frozenset({BusinessDomain.EXIT_ENTRY, BusinessDomain.VEHICLE, BusinessDomain.PUBLIC_ORDER})


@dataclass(frozen=True)
class HammerStation:
    """Who works where.

    Attributes:
        clerks, counters: one of each for every client, in the same order; kiosks are the clients after them.
        people: known people.
        ready_papers: codes of receipts with which something can be collected.
        kiosk_urls: the database as each kiosk has it, on a server with a role of its own.
    """

    url: str
    clerks: tuple[OfficerId, ...]
    counters: tuple[CounterId, ...]
    guide: OfficerId
    supervisor: OfficerId
    auditor: OfficerId
    people: tuple[PersonId, ...]
    ready_papers: tuple[str, ...] = ()
    kiosk_urls: tuple[str, ...] = ()

    def kiosk_url(self, nth: int) -> str:
        """What the kiosk that is this client connects to."""
        return self.kiosk_urls[nth - len(self.clerks)]

    def with_kiosks(self, count: int, place: Path) -> "HammerStation":
        """The same with so many kiosks: on a server each is enrolled, with its role and its keys."""
        urls = [
            self._enrolled(place / f"home-{len(self.clerks) + nth}", f"取号机{nth + 1}")
            for nth in range(count)
        ]
        return replace(self, kiosk_urls=tuple(urls))

    def _enrolled(self, home: Path, name: str) -> str:
        if not is_server(self.url):
            return self.url
        code = write_recovery_code(DATA_KEY)
        return enrol_this_pc(self.url, recovery_code=code, name=name, group=PcGroup.KIOSK, home=home).url


def mode_of(nth: int) -> CounterMode:
    """How the counter of this client picks; one in eight is for seniors first, one for seniors only."""
    return {3: CounterMode.SENIOR_FIRST, 6: CounterMode.SENIOR_ONLY}.get(nth % 8, CounterMode.ORDINARY)


def domains_of(nth: int) -> frozenset[BusinessDomain]:
    """What the counter of this client takes: mostly everything."""
    return {1: _SOME, 4: _OTHERS}.get(nth % 8, ALL_DOMAINS)


def card_of(nth: int) -> CardRead:
    """The card of a person who may come."""
    return card("周映秋", number_of(order=100 + nth))


def found_station(url: str, clients: int, *, alike: bool = False) -> HammerStation:
    """Set a station up with the real clock; the database has its schema, or is a new file.

    Args:
        alike: every counter takes everything.
    """
    accounts = [
        FirstAccount(_GUIDE, "温知夏", PASSWORD, frozenset({Role.GUIDE})),
        FirstAccount(_SUPERVISOR, "贺长风", PASSWORD, frozenset({Role.SUPERVISOR})),
        FirstAccount(_AUDITOR, "阮听雨", PASSWORD, frozenset({Role.AUDITOR})),
    ]
    badges = [f"3204{nth:02d}" for nth in range(clients)]
    accounts += [FirstAccount(badge, "陆以宁", PASSWORD, frozenset({Role.OFFICER})) for badge in badges]
    with open_station(url, data_key=DATA_KEY, durable=False) as station:
        station.setup.set_up(
            details=StationDetails("云溪派出所", "示例市公安局", "320499"),
            accounts=tuple(accounts),
            counters=tuple(
                (nth + 1, f"综合窗{nth + 1}", ALL_DOMAINS if alike else domains_of(nth))
                for nth in range(clients)
            ),
        )
        officers = {one.badge: one.id for one in station.accounts.all()}
        made = HammerStation(
            url=url,
            clerks=tuple(officers[badge] for badge in badges),
            counters=tuple(counter.id for counter in station.counters.all()),
            guide=officers[_GUIDE],
            supervisor=officers[_SUPERVISOR],
            auditor=officers[_AUDITOR],
            people=(),
        )
        hours = WorkingHours((_ALL_DAY,) * 7, duty=_ALL_DAY)
        rules = replace(station.setup.rules(), working_hours=hours)
        station.setup.set_rules(officer=made.supervisor, rules=rules)
        known = [_known_person(station, made, nth) for nth in range(_PEOPLE)]
    return replace(
        made,
        people=tuple(person for person, _ in known),
        ready_papers=tuple(code for _, code in known if code is not None),
    )


def _known_person(station: Station, made: HammerStation, nth: int) -> tuple[PersonId, str | None]:
    """Somebody who was here this morning; every second one has something to collect by now."""
    me, place = made.clerks[0], made.counters[0]
    station.counters.open(officer=me, counter=place)
    given = station.queue.take_ticket(officer=made.guide, domain=BusinessDomain.CONSULT)
    station.queue.call_chosen(officer=me, counter=place, ticket=given.id, reason="试运行")
    station.queue.start(officer=me, ticket=given.id)
    applicant = station.visits.identify(officer=me, ticket=given.id, card=card_of(nth))
    receipt = _ready(station, me, given.id, applicant) if nth % 2 else None
    served = station.queue.finish(officer=me, ticket=given.id, topic=TOPIC)
    assert served.person_id is not None
    return served.person_id, receipt


def _ready(station: Station, me: OfficerId, ticket: TicketId, applicant: ApplicantId) -> str:
    """Something was accepted, and is made by now; returns the receipt's code."""
    case = station.cases.open(officer=me, applicant=applicant, item=PRODUCED_ITEM).case
    fill(station, me, case)
    station.cases.accept(officer=me, case=case)
    _made_elsewhere(station, case)
    visit = station.visits.of_ticket(ticket=ticket).visit
    assert visit is not None
    return paper_code(station, CodeKind.VISIT, visit.number)


def _made_elsewhere(station: Station, case: CaseId) -> None:
    """The case where no verb of the counter brings it yet."""
    with station._opened.database.write() as work:
        old = work.cases.get(case)
        work.cases.save(old, replace(old, state=CaseState.READY, version=old.version + 1))
        work.append_for_nobody("make_ready", "case_file", case)
