"""A station for hammering: a clerk and a counter for every client, and people who come again and again."""

from dataclasses import dataclass

from tests.builders import ALL_DOMAINS, DATA_KEY, PASSWORD, TOPIC
from tests.services.visit_rig import card, number_of
from window_client.bootstrap import Station, open_station
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.station.counter import CounterMode
from window_client.domain.station.officer import Role
from window_client.ids import CounterId, OfficerId, PersonId
from window_client.services.setup_service import FirstAccount, StationDetails
from window_client.services.visit_desk import CardRead

#: people who take numbers by name; some of them meet each other's tickets
_PEOPLE = 12
_GUIDE, _SUPERVISOR, _AUDITOR = "320901", "320902", "320903"
_SOME = frozenset({BusinessDomain.HOUSEHOLD, BusinessDomain.CONSULT})
_OTHERS = frozenset({BusinessDomain.EXIT_ENTRY, BusinessDomain.VEHICLE, BusinessDomain.PUBLIC_ORDER})


@dataclass(frozen=True)
class HammerStation:
    """Who works where.

    Attributes:
        clerks, counters: one of each for every client, in the same order.
        people: known people.
    """

    url: str
    clerks: tuple[OfficerId, ...]
    counters: tuple[CounterId, ...]
    guide: OfficerId
    supervisor: OfficerId
    auditor: OfficerId
    people: tuple[PersonId, ...]


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
        people = tuple(_known_person(station, made, nth) for nth in range(_PEOPLE))
    return HammerStation(**{**vars(made), "people": people})


def _known_person(station: Station, made: HammerStation, nth: int) -> PersonId:
    """Somebody who asked something this morning."""
    me, place = made.clerks[0], made.counters[0]
    station.counters.open(officer=me, counter=place)
    given = station.queue.take_ticket(officer=made.guide, domain=BusinessDomain.CONSULT)
    station.queue.call_chosen(officer=me, counter=place, ticket=given.id, reason="试运行")
    station.queue.start(officer=me, ticket=given.id)
    station.visits.identify(officer=me, ticket=given.id, card=card_of(nth))
    served = station.queue.finish(officer=me, ticket=given.id, topic=TOPIC)
    assert served.person_id is not None
    return served.person_id
