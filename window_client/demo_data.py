"""An invented station to try the program on: people, a past week, and a queue that is running now.

Nobody in it exists: the region code 3204 99 is not assigned. Check digits are right.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from window_client.bootstrap import Station
from window_client.demo_photos import store_photo_of, store_photos
from window_client.demo_seniors import DemoSeniors
from window_client.domain.cases.payment import PaymentMethod
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.catalogue.field_spec import FieldKind
from window_client.domain.catalogue.item_traits import ExternalEntry
from window_client.domain.people.identity_number import check_character_of
from window_client.domain.people.whole_years import whole_years
from window_client.domain.queue.promise import PersonClass
from window_client.domain.station.counter import Counter, CounterMode
from window_client.domain.station.officer import OfficerCard, Role
from window_client.domain.station.station_record import STATION_ZONE, local_day
from window_client.ids import ApplicantId, CaseId, OfficerId, TicketId
from window_client.persistence.key_store import DEMO_DATA_KEY
from window_client.services.setup_service import FirstAccount, StationDetails
from window_client.services.visit_desk import CardRead

#: everybody may know it; demo stations refuse real use
DEMO_PASSWORD = "Demo-2026"  # noqa: S105
DEMO_KEY = DEMO_DATA_KEY
#: badge of the officer that the tour signs in as
DEMO_BADGE = "320488"
DEMO_SUPERVISOR_BADGE = "320401"

_REGION = "320499"
_STATION = StationDetails("云溪派出所", "示例市公安局", _REGION, "云溪镇望溪路 9 号", "8800-0110")
_OFFICERS = (
    ("320488", "陆以宁", frozenset({Role.OFFICER})),
    ("320415", "陈柏舟", frozenset({Role.OFFICER})),
    ("320416", "梅若溪", frozenset({Role.AUXILIARY})),
    ("320417", "高砚青", frozenset({Role.OFFICER})),
    ("320418", "叶望舒", frozenset({Role.OFFICER})),
    (DEMO_SUPERVISOR_BADGE, "顾听澜", frozenset({Role.OFFICER, Role.SUPERVISOR, Role.SYSTEM_ADMIN})),
    ("320402", "温知许", frozenset({Role.SECURITY_ADMIN})),
    ("320403", "沈观澜", frozenset({Role.AUDITOR})),
    ("320404", "季晚晴", frozenset({Role.GUIDE})),
)
_ALL = frozenset(BusinessDomain)
_COUNTER_KINDS = (
    ("综合窗", _ALL),
    ("出入境窗", frozenset({BusinessDomain.EXIT_ENTRY, BusinessDomain.CONSULT})),
    ("敬老专窗", _ALL),
    ("户政窗", frozenset({BusinessDomain.HOUSEHOLD, BusinessDomain.PUBLIC_ORDER, BusinessDomain.CONSULT})),
)
_SURNAMES = "周何陆陈梅高叶顾温沈季方许林秦宋江唐韩冯"
_GIVEN = (
    "㛃兰",
    "映秋",
    "一诺",
    "思远",
    "明轩",
    "若宁",
    "书瑶",
    "景行",
    "𬭚",
    "子墨",
    "婉清",
    "德明",
    "秀英",
    "国华",
)
_ASKED = (
    (BusinessDomain.EXIT_ENTRY, "crj.pp.renew"),
    (BusinessDomain.EXIT_ENTRY, "crj.hm.renew"),
    (BusinessDomain.EXIT_ENTRY, "crj.pp.new"),
    (BusinessDomain.HOUSEHOLD, "hz.idcard.renew"),
    (BusinessDomain.HOUSEHOLD, "hz.book.renew"),
    (BusinessDomain.HOUSEHOLD, "hz.cert.nocrime"),
    (BusinessDomain.VEHICLE, "cj.dl.expire"),
    (BusinessDomain.VEHICLE, "cj.dl.contact"),
    (BusinessDomain.VEHICLE, "cj.v.license"),
    (BusinessDomain.PUBLIC_ORDER, "za.rent.report"),
    (BusinessDomain.CONSULT, None),
)
_CLASSES = (
    *(PersonClass.ORDINARY,) * 4,
    PersonClass.SENIOR,
    *(PersonClass.ORDINARY,) * 3,
    PersonClass.MILITARY,
    PersonClass.ORDINARY,
    PersonClass.SENIOR,
    PersonClass.PREGNANT,
)
#: drawing one takes a while
_MOST_PORTRAITS = 6
_NOT_PRINTED = "演示数据，不打印"


class DemoClock:
    """A clock that begins two weeks ago, can be set forward through the past, and then runs with real time.

    A station that is founded under it has room for a past week; time never goes back in a journal.
    """

    def __init__(self) -> None:
        self._behind = timedelta(days=15)
        self._fixed: datetime | None = None

    def __call__(self) -> datetime:
        """The time: the set one, or now less what the clock is behind."""
        return self._fixed or datetime.now(UTC) - self._behind

    def set(self, at: datetime) -> None:
        """Stand still at a time; never earlier than where it stands already."""
        self._fixed = max(at.astimezone(UTC), self())

    def run(self) -> None:
        """Go with real time from now on."""
        self._behind, self._fixed = timedelta(0), None


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Somebody invented."""

    name: str
    number: str
    birth: date
    phone: str

    def card(self) -> CardRead:
        """As typed from the identity card."""
        return CardRead(
            "officer_check" if not self.number else "card_read",
            self.name,
            self.number,
            phone=self.phone,
            address="云溪镇青石巷 18 号 3 幢 502",
        )


def demo_people(seed: int) -> Iterator[DemoPerson]:
    """Invented people without end, the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - invented people need no secrets
    while True:
        age = chance.choice((17, 22, 28, 31, 35, 38, 41, 44, 52, 58, 61, 64, 67, 72, 79))
        birth = date.today() - timedelta(days=age * 365 + chance.randrange(20, 340))  # noqa: DTZ011
        stem = f"{_REGION}{birth:%Y%m%d}{chance.randrange(100, 1000):03d}"
        yield DemoPerson(
            chance.choice(_SURNAMES) + chance.choice(_GIVEN),
            stem + check_character_of(stem),
            birth,
            f"138{chance.randrange(10_000_000, 100_000_000)}",
        )


def fill_demo_station(station: Station, *, counters: int = 4, seed: int = 1) -> None:
    """Fill an empty station: accounts, counters, a queue that is running, and a past week.

    Args:
        counters: how many windows.
        seed: the same seed gives the same people and days.

    The past week is written only if the station was opened with ``clock=DemoClock()``.

    Raises:
        AlreadySetUp: the station has accounts.
    """
    kinds = [_COUNTER_KINDS[n % len(_COUNTER_KINDS)] for n in range(counters)]
    cards = station.setup.set_up(
        details=_STATION,
        accounts=tuple(FirstAccount(badge, name, DEMO_PASSWORD, roles) for badge, name, roles in _OFFICERS),
        counters=tuple((number, name, domains) for number, (name, domains) in enumerate(kinds, start=1)),
    )
    story = _Story(station, {card.badge: card for card in cards}, seed)
    clock = station.clock
    if isinstance(clock, DemoClock):
        try:
            story.past_week(clock)
            story.this_morning(clock)
        finally:
            clock.run()
    else:
        story.queue_now()


class _Story:
    """Plays days through the real services."""

    def __init__(self, station: Station, officers: dict[str, OfficerCard], seed: int) -> None:
        self._station = station
        self._officers = officers
        self._people = demo_people(seed)
        self._chance = random.Random(seed)  # noqa: S311
        self._clerk = officers[DEMO_BADGE].id
        self._supervisor = officers[DEMO_SUPERVISOR_BADGE].id
        self._colleague = officers["320415"].id
        self._places = station.counters.all()
        self._seniors = DemoSeniors(station, officers["320404"].id)
        self._taken = 0
        self._portraits = 0

    def past_week(self, clock: DemoClock) -> None:
        """Five working days before today, each closed in the evening."""
        calendar = self._station.catalogue.calendar
        days: list[date] = []
        day = local_day(datetime.now(UTC))
        while len(days) < 5:
            day -= timedelta(days=1)
            if calendar.is_workday(day):
                days.append(day)
        for one in reversed(days):
            self._one_day(clock, one)

    def this_morning(self, clock: DemoClock) -> None:
        """A few already served, one held, one missed, and a queue that waits now."""
        now = datetime.now(UTC)
        # just after midnight the morning is short: everything must lie on one day
        start = max(now - timedelta(minutes=50), _midnight(now) + timedelta(seconds=1))
        scale = (now - start) / timedelta(minutes=50)
        clock.set(start)
        store_photos(self._station, self._colleague, local_day(start))
        place = self._open(self._colleague, self._places[0])
        for minute in (1, 4, 8, 13):
            clock.set(start + timedelta(minutes=minute) * scale)
            self._take(self._colleague)
            self._serve(self._colleague, place)
        clock.set(start + timedelta(minutes=20) * scale)
        self._take(self._colleague)
        self._take(self._colleague)
        held = self._station.queue.call_next(officer=self._colleague, counter=place.id)
        if held is not None:
            self._station.queue.start(officer=self._colleague, ticket=held.ticket.id)
            self._station.queue.hold(officer=self._colleague, ticket=held.ticket.id, reason="等家人送户口簿")
        missed = self._station.queue.call_next(officer=self._colleague, counter=place.id)
        if missed is not None and clock() + timedelta(seconds=61) <= now:
            clock.set(max(start + timedelta(minutes=24) * scale, clock() + timedelta(seconds=61)))
            self._station.queue.miss(officer=self._colleague, ticket=missed.ticket.id)
        elif missed is not None:
            # there has not been time enough to miss somebody
            self._station.queue.leave(officer=self._colleague, ticket=missed.ticket.id)
        classes = {6: PersonClass.SENIOR, 7: PersonClass.PREGNANT, 8: PersonClass.MILITARY}
        for number, minute in enumerate((33, 35, 37, 39, 42, 44, 47, 48, 49)):
            clock.set(start + timedelta(minutes=minute) * scale)
            waiting = self._take(self._colleague, classes.get(number, PersonClass.ORDINARY), turn=number)
            # who came a while ago is being looked after already
            self._seniors.greet(waiting)
        self._seniors.answer_at_the_door(2)
        self._station.counters.close(officer=self._colleague, counter=place.id)

    def queue_now(self) -> None:
        """Without a clock that can be set back: only people who wait, and photos on file."""
        store_photos(self._station, self._clerk, local_day(datetime.now(UTC)))
        for turn in range(9):
            self._take(self._clerk, turn=turn)

    def _one_day(self, clock: DemoClock, day: date) -> None:
        opening = datetime.combine(day, time(8, 30), STATION_ZONE)
        clock.set(opening)
        places = [
            self._open(officer, place)
            for officer, place in zip(
                (self._clerk, self._colleague),
                # windows that take everything, or some would wait for ever
                [place for place in self._places if place.domains == _ALL],
                strict=False,
            )
        ]
        count = self._chance.randrange(13, 18)
        for turn in range(count):
            at = opening + timedelta(minutes=2 + turn * (410 // count))
            if at.time() >= time(12, 0):
                at += timedelta(minutes=90)
            clock.set(at)
            self._take(self._colleague, turn=turn)
            place = places[turn % len(places)]
            officer = place.officer_id
            if officer is None:
                continue
            clock.set(at + timedelta(minutes=self._chance.randrange(1, 9)))
            if turn % 11 == 10:
                self._miss(clock, officer, place)
            else:
                self._serve(officer, place, clock)
        for place in places:
            # whoever still waits is served before the doors close
            while place.officer_id is not None and self._serve(place.officer_id, place, clock):
                pass
        self._seniors.answer_at_the_door(3 + day.day % 4)
        clock.set(datetime.combine(day, time(17, 42), STATION_ZONE))
        for place in places:
            if place.officer_id is not None:
                self._station.counters.close(officer=place.officer_id, counter=place.id)
        self._close(day)

    def _close(self, day: date) -> None:
        state = self._station.day.state(officer=self._supervisor, day=day)
        self._station.day.close(
            officer=self._supervisor,
            day=day,
            carry_over=tuple(one.id for one in (*state.waiting, *state.held)),
        )

    def _open(self, officer: OfficerId, place: Counter) -> Counter:
        mode = CounterMode.SENIOR_FIRST if place.name == "敬老专窗" else None
        return self._station.counters.open(officer=officer, counter=place.id, mode=mode)

    def _take(
        self, officer: OfficerId, person_class: PersonClass | None = None, turn: int | None = None
    ) -> TicketId:
        domain, item = _ASKED[turn % len(_ASKED)] if turn is not None else self._chance.choice(_ASKED)
        if person_class is None:
            person_class = _CLASSES[self._taken % len(_CLASSES)]
        self._taken += 1
        ticket = self._station.queue.take_ticket(
            officer=officer, domain=domain, person_class=person_class, item=item
        )
        if ticket.person_class is PersonClass.SENIOR:
            self._seniors.take_along(ticket.id)
        return ticket.id

    def _miss(self, clock: DemoClock, officer: OfficerId, place: Counter) -> None:
        called = self._station.queue.call_next(officer=officer, counter=place.id)
        if called is None:
            return
        clock.set(clock() + timedelta(seconds=75))
        self._station.queue.miss(officer=officer, ticket=called.ticket.id)

    def _serve(self, officer: OfficerId, place: Counter, clock: DemoClock | None = None) -> bool:
        called = self._station.queue.call_next(officer=officer, counter=place.id)
        if called is None:
            return False
        station, ticket = self._station, called.ticket
        station.queue.start(officer=officer, ticket=ticket.id)
        self._seniors.greet(ticket.id)
        if ticket.item_code is None:
            topic = self._chance.choice(station.catalogue.topics()).code
            station.queue.finish(officer=officer, ticket=ticket.id, topic=topic)
            return True
        person = next(self._people)
        while ticket.item_code.startswith("crj") and (date.today() - person.birth).days < 18 * 366:  # noqa: DTZ011
            person = next(self._people)
        applicant = station.visits.identify(officer=officer, ticket=ticket.id, card=person.card())
        if clock is not None:
            clock.set(clock() + timedelta(minutes=self._chance.randrange(4, 11)))
        receipt = station.cases.open(officer=officer, applicant=applicant, item=ticket.item_code)
        if ticket.item_code.startswith("crj") and self._portraits < _MOST_PORTRAITS:
            self._use_photo(officer, applicant, person)
        self._fill(officer, receipt.case)
        desk = station.cases.desk(officer=officer, case=receipt.case)
        self._seniors.help(ticket.id, clock)
        if desk.missing:
            station.cases.give_notice(officer=officer, case=receipt.case)
        else:
            station.cases.accept(officer=officer, case=receipt.case)
            if desk.due_fen and self._chance.random() < 0.8:
                station.payments.record(
                    officer=officer,
                    case=receipt.case,
                    method=self._chance.choice(list(PaymentMethod)),
                    voucher_number=f"{self._chance.randrange(32_000, 33_000):07d}",
                )
        for job in station.paper.pending():
            station.paper.void(officer=officer, job=job.id, reason=_NOT_PRINTED)
        station.queue.finish(officer=officer, ticket=ticket.id)
        return True

    def _use_photo(self, officer: OfficerId, applicant: ApplicantId, person: DemoPerson) -> None:
        """A senior's photo is on file, and is used again; everybody else's is taken in the other system."""
        photos = self._station.photos
        today = local_day((self._station.clock or _now)())
        if whole_years(person.birth, today) < 60:
            return
        store_photo_of(self._station, officer, applicant, self._portraits, today)
        self._portraits += 1
        newest = photos.sheet(officer=officer, applicant=applicant).offers[0]
        if newest.verdict.allowed:
            photos.reuse(officer=officer, applicant=applicant, photo=newest.photo, likeness=True, agreed=True)

    def _fill(self, officer: OfficerId, case_id: CaseId) -> None:
        station = self._station
        desk = station.cases.desk(officer=officer, case=case_id)
        values = {
            field.spec.key: _answer(field.spec.kind, [choice.value for choice in field.spec.choices])
            for field in desk.fields
            if field.required and not field.value
        }
        if values:
            station.cases.keep_draft(officer=officer, case=case_id, values=values)
        if desk.external_entry is ExternalEntry.LIVE:
            station.cases.set_external_number(
                officer=officer, case=case_id, number=f"3204992{self._chance.randrange(10**10):010d}"
            )
        for line in desk.materials:
            station.cases.tick_material(officer=officer, case=case_id, material=line.code)


def _answer(kind: FieldKind, choices: list[str]) -> str:
    match kind:
        case FieldKind.CHOICE:
            return choices[0]
        case FieldKind.YES_NO:
            return "no"
        case FieldKind.PHONE:
            return "13800000042"
        case FieldKind.PERSON_NAME:
            return "何映秋"
        case FieldKind.DATE:
            return "2027-01-15"
        case FieldKind.NUMBER:
            return "1"
        case FieldKind.DOCUMENT_NUMBER:
            return "E48200071"
        case FieldKind.ADDRESS:
            return "云溪镇青石巷 18 号 3 幢 502"
        case _:
            return "何映秋（女儿）13900000817"


def _now() -> datetime:
    return datetime.now(UTC)


def _midnight(now: datetime) -> datetime:
    here = now.astimezone(STATION_ZONE)
    return here.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)
