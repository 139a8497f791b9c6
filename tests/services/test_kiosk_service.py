"""A kiosk gives numbers by itself: nobody signs, nobody is named, nobody gets two."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest

from tests.builders import StationRig, card, fresh_command, identity_number
from tests.kiosk_process import kiosk_of, kiosk_rows
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.people.identity_number import InvalidIdentityNumber
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.kiosk_rules import KioskRules
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.domain.station.station_record import STATION_ZONE, local_day
from window_client.ids import CommandId, TicketId
from window_client.kiosk_station import KioskStation
from window_client.services.appointment_line import Booking, DocumentNumber
from window_client.services.catalogue_service import UnknownItem
from window_client.services.kiosk_settings import KioskRulesInvalid
from window_client.services.kiosk_words import (
    ClassNotForKiosk,
    DocumentUnclear,
    Kiosk,
    KioskClosed,
    KioskPlace,
    KioskTicket,
    TicketNotYours,
)
from window_client.services.queue_refusals import LiveTicketExists
from window_client.services.verbs import CommandIdReused

NUMBER = identity_number()
OLD = identity_number("19500101")
HOUSEHOLD, VEHICLE, CONSULT = BusinessDomain.HOUSEHOLD, BusinessDomain.VEHICLE, BusinessDomain.CONSULT


@pytest.fixture
def place(rig: StationRig) -> Iterator[KioskStation]:
    with kiosk_of(rig) as opened:
        yield opened


@pytest.fixture
def kiosk(place: KioskStation) -> Kiosk:
    return place.kiosk


def take(kiosk: Kiosk, domain: BusinessDomain = HOUSEHOLD, **more: object) -> KioskTicket:
    given = {"command_id": fresh_command(), **more}
    return kiosk.take(domain=domain, **given)  # type: ignore[arg-type]


def test_it_fits_the_words(place: KioskStation) -> None:
    as_place: KioskPlace = place
    assert as_place.kiosk is place.kiosk


class TestNumbers:
    def test_a_number_that_a_counter_calls(self, rig: StationRig, kiosk: Kiosk) -> None:
        rig.open_counter(1)
        given = take(kiosk)
        assert (given.label, given.domain, given.person_class) == ("H001", HOUSEHOLD, PersonClass.ORDINARY)
        assert given.call_by - given.arrival == timedelta(minutes=20)
        assert (given.ahead, given.minutes, given.slip) == (0, 0, None)
        assert rig.call().ticket.id == given.id

    def test_nobody_signs_it_and_the_books_count_it(
        self, rig: StationRig, place: KioskStation, kiosk: Kiosk
    ) -> None:
        rig.open_counter(1)
        rig.give()
        take(kiosk)
        take(kiosk, CONSULT, document=NUMBER)
        assert [(row.entry.verb, row.entry.officer_id) for row in kiosk_rows(rig, place)] == [
            ("take_ticket", None)
        ] * 2
        report = rig.station.audit.verify()
        assert report.holds, report
        assert list(rig.station.audit.replay(day=local_day(rig.clock.now)).exceptions) == []
        assert rig.station.board.counts().issued == 3
        for _ in range(3):
            rig.finish(rig.station.queue.start(officer=rig.officer(), ticket=rig.call().ticket.id))
        figures = rig.station.reports.figures(
            officer=rig.officer(Role.SUPERVISOR), day=local_day(rig.clock.now)
        )
        assert figures.tickets.flow.taken == 3
        rig.station.day.close(officer=rig.officer(Role.SUPERVISOR), day=local_day(rig.clock.now))
        assert rig.station.audit.verify().holds

    def test_the_same_press_again_gives_the_first_answer(self, rig: StationRig, kiosk: Kiosk) -> None:
        command = fresh_command()
        first = take(kiosk, document=NUMBER, command_id=command)
        assert take(kiosk, document=NUMBER, command_id=command) == first
        assert rig.station.board.counts().issued == 1
        with pytest.raises(CommandIdReused):
            take(kiosk, VEHICLE, document=NUMBER, command_id=command)
        with pytest.raises(CommandIdReused):
            take(kiosk, document=OLD, command_id=command)

    def test_an_item_of_the_second_page(self, rig: StationRig, kiosk: Kiosk) -> None:
        item = rig.station.catalogue.offered(local_day(rig.clock.now))[0]
        given = take(kiosk, item.domain, item=item.code)
        assert rig.ticket(given.id).item_code == item.code
        with pytest.raises(UnknownItem):
            take(kiosk, item="no.such")

    @pytest.mark.parametrize("person_class", [PersonClass.PICKUP, PersonClass.BOOKED])
    def test_some_classes_need_a_paper(self, kiosk: Kiosk, person_class: PersonClass) -> None:
        with pytest.raises(ClassNotForKiosk):
            take(kiosk, person_class=person_class)

    def test_a_class_that_is_chosen(self, rig: StationRig, kiosk: Kiosk) -> None:
        given = take(kiosk, person_class=PersonClass.SENIOR)
        assert given.call_by - given.arrival == timedelta(minutes=5)
        assert rig.ticket(given.id).person_class is PersonClass.SENIOR


class TestDocuments:
    def test_no_second_live_number(self, rig: StationRig, kiosk: Kiosk) -> None:
        first = take(kiosk, document=NUMBER)
        with pytest.raises(LiveTicketExists) as refusal:
            # typed another way, for another business
            take(kiosk, VEHICLE, document=f" {NUMBER[:6]} {NUMBER[6:]} ".lower())
        assert refusal.value.facts == {"label": first.label, "ticket": first.id}
        take(kiosk, document=OLD)
        take(kiosk)
        assert rig.station.board.counts().issued == 3

    def test_the_number_and_a_name_are_nowhere(
        self, rig: StationRig, place: KioskStation, kiosk: Kiosk
    ) -> None:
        given = take(kiosk, document=NUMBER)
        stored = rig.ticket(given.id)
        assert stored.person_id is None
        assert stored.document_token is not None
        assert len(stored.document_token) == 16
        for row in kiosk_rows(rig, place):
            assert NUMBER not in row.changes_json + row.facts_json
        if rig.url.startswith("sqlite"):
            rig.station._engine.dispose()
            written = b"".join(file.read_bytes() for file in rig.file.parent.glob("station.db*"))
            assert NUMBER.encode() not in written

    def test_over_it_may_have_another(self, rig: StationRig, kiosk: Kiosk) -> None:
        rig.open_counter(1)
        take(kiosk, document=NUMBER)
        rig.finish(rig.station.queue.start(officer=rig.officer(), ticket=rig.call().ticket.id))
        assert take(kiosk, document=NUMBER).label == "H002"

    def test_somebody_who_is_served_already(self, rig: StationRig, kiosk: Kiosk) -> None:
        """The counter knows the person, who took a number without a document."""
        rig.open_counter(1)
        serving = rig.serving()
        rig.identify(serving, card(number=NUMBER))
        with pytest.raises(LiveTicketExists) as refusal:
            take(kiosk, document=NUMBER)
        assert refusal.value.facts["label"] == serving.label

    def test_two_kiosks(self, rig: StationRig, kiosk: Kiosk) -> None:
        with kiosk_of(rig) as other:
            first = take(kiosk, document=NUMBER)
            with pytest.raises(LiveTicketExists):
                take(other.kiosk, document=NUMBER)
            assert take(other.kiosk).label == "H002"
            assert first.label == "H001"
        assert rig.station.audit.verify().holds

    @pytest.mark.parametrize(
        ("text", "problem"), [("", "empty"), ("12?34", "sign"), ("A12", "too_short"), ("A" * 30, "too_long")]
    )
    def test_what_is_no_number(self, kiosk: Kiosk, text: str, problem: str) -> None:
        with pytest.raises(DocumentUnclear) as refusal:
            take(kiosk, document=text)
        assert refusal.value.facts == {"problem": problem}

    def test_a_mistyped_identity_number(self, kiosk: Kiosk) -> None:
        with pytest.raises(InvalidIdentityNumber):
            take(kiosk, document=NUMBER[:17] + ("1" if NUMBER[17] != "1" else "2"))

    def test_a_passport(self, kiosk: Kiosk) -> None:
        take(kiosk, document="EA1234567")
        with pytest.raises(LiveTicketExists):
            take(kiosk, document="ea 1234567")

    def test_age_offers_the_class(self, kiosk: Kiosk) -> None:
        assert kiosk.offered_class(OLD) is PersonClass.SENIOR
        assert kiosk.offered_class(NUMBER) is None
        assert kiosk.offered_class("EA1234567") is None


class TestHall:
    def test_how_it_stands(self, rig: StationRig, kiosk: Kiosk) -> None:
        rig.open_counter(1)
        for _ in range(3):
            rig.give()
        hall = kiosk.hall()
        assert (hall.station, hall.open, hall.next_opening) == ("云溪派出所", True, None)
        assert [one.domain for one in hall.waits] == list(BusinessDomain)
        household = hall.wait(HOUSEHOLD)
        assert (household.ahead, household.minutes, household.crowded) == (3, 20, True)
        assert household.about == household.latest == rig.clock.now + timedelta(minutes=20)
        # the same counter takes it, but nobody waits for it
        assert hall.wait(VEHICLE).ahead == 0
        assert (hall.prints, hall.second_page, hall.items) == (False, False, ())

    def test_nobody_waits(self, rig: StationRig, kiosk: Kiosk) -> None:
        rig.open_counter(1)
        assert {(one.ahead, one.minutes) for one in kiosk.hall().waits} == {(0, 0)}

    def test_no_counter_takes_it(self, rig: StationRig, kiosk: Kiosk) -> None:
        rig.open_counter(3)
        hall = kiosk.hall()
        assert (hall.wait(VEHICLE).minutes, hall.wait(VEHICLE).counters) == (None, 0)
        assert hall.wait(HOUSEHOLD).minutes == 0
        rig.station.counters.pause(**rig.at(3))
        assert kiosk.hall().wait(HOUSEHOLD).minutes is None

    def test_the_day_tells_how_long_services_take(self, rig: StationRig, kiosk: Kiosk) -> None:
        rig.open_counter(1)
        for _ in range(5):
            serving = rig.serving(domain="vehicle")
            rig.clock.forward(minutes=2)
            rig.finish(serving)
        rig.give("vehicle")
        assert kiosk.hall().wait(VEHICLE).minutes == 2

    def test_the_second_page(self, rig: StationRig, kiosk: Kiosk) -> None:
        me = rig.officer(Role.SYSTEM_ADMIN)
        settings = rig.station.kiosk_settings
        settings.set_rules(officer=me, rules=KioskRules(second_page=True))
        hall = kiosk.hall()
        assert hall.second_page
        by_domain = [one.domain for one in hall.items]
        assert max(by_domain.count(domain) for domain in BusinessDomain) <= 6
        assert len(set(by_domain)) > 3
        offered = rig.station.catalogue.offered(hall.now.date())
        assert not {one.code for one in hall.items} & {item.code for item in offered if item.sensitive}
        chosen = (hall.items[3].code, hall.items[0].code)
        settings.set_rules(
            officer=me,
            rules=KioskRules(second_page=True, common_items=chosen, usual_minutes={"household": 3}),
        )
        assert {one.code for one in kiosk.hall().items} == set(chosen)
        rig.open_counter(3)
        rig.give()
        assert kiosk.hall().wait(HOUSEHOLD).minutes == 3
        with pytest.raises(UnknownItem):
            settings.set_rules(officer=me, rules=KioskRules(common_items=("no.such",)))
        with pytest.raises(PermissionDenied):
            settings.set_rules(officer=rig.officer(Role.GUIDE), rules=KioskRules())

    def test_stored_rules_that_cannot_be_are_told_by_their_path(self, rig: StationRig) -> None:
        with rig.database.write() as work:
            work.settings.write("kiosk", {"usual_minutes": {"vehicle": "soon"}})
        with pytest.raises(KioskRulesInvalid) as refusal:
            rig.station.kiosk_settings.rules()
        assert refusal.value.facts == {"problem": "usual_minutes.vehicle"}

    def test_a_demo_station_says_so(self, kiosk: Kiosk) -> None:
        assert kiosk.hall().demo is False


class TestHours:
    def at(self, rig: StationRig, day: int, hour: int, minute: int = 0) -> datetime:
        rig.clock.now = datetime(2026, 3, day, hour, minute, tzinfo=STATION_ZONE)
        return rig.clock.now

    def test_after_the_last_session(self, rig: StationRig, kiosk: Kiosk) -> None:
        self.at(rig, 18, 17, 29)
        take(kiosk)
        self.at(rig, 18, 17, 30)
        tomorrow = datetime(2026, 3, 19, 8, 30, tzinfo=STATION_ZONE)
        assert kiosk.hall().open is False
        assert kiosk.hall().next_opening == tomorrow
        with pytest.raises(KioskClosed) as refusal:
            take(kiosk)
        assert refusal.value.facts == {"next_opening": tomorrow}

    def test_the_break_is_promised_from_the_next_session(self, rig: StationRig, kiosk: Kiosk) -> None:
        self.at(rig, 18, 12, 30)
        given = take(kiosk)
        assert given.call_by.astimezone(STATION_ZONE).strftime("%H:%M") == "13:50"

    def test_a_call_in_the_break_is_said_for_the_next_session(self, rig: StationRig, kiosk: Kiosk) -> None:
        self.at(rig, 18, 11, 55)
        rig.open_counter(1)
        now = kiosk.hall().wait(HOUSEHOLD)
        assert (now.minutes, now.crowded) == (0, False)
        rig.give()
        # 5 minutes are left of the 10 that the one before takes
        said = kiosk.hall().wait(HOUSEHOLD)
        assert said.about == datetime(2026, 3, 18, 13, 35, tzinfo=STATION_ZONE)
        assert (said.minutes, said.crowded, said.ahead) == (100, False, 1)
        assert said.about < said.latest
        self.at(rig, 18, 12, 30)
        # in the break the work begins with the next session
        given = take(kiosk)
        assert (given.ahead, given.minutes) == (1, 70)

    def test_a_free_day(self, rig: StationRig, kiosk: Kiosk) -> None:
        self.at(rig, 20, 17, 40)  # Friday evening
        assert kiosk.hall().next_opening == datetime(2026, 3, 23, 8, 30, tzinfo=STATION_ZONE)
        self.at(rig, 21, 10)
        assert kiosk.hall().open is False

    def test_a_closed_day(self, rig: StationRig, kiosk: Kiosk) -> None:
        self.at(rig, 18, 16)
        rig.station.day.close(officer=rig.officer(Role.SUPERVISOR), day=date(2026, 3, 18))
        assert kiosk.hall().open is False
        with pytest.raises(KioskClosed):
            take(kiosk)


class TestBookings:
    def booked(self, rig: StationRig, minutes: int = 10, number: str = NUMBER) -> None:
        rig.station.appointments.add(
            officer=rig.officer(Role.GUIDE),
            booking=Booking(
                booked_for=rig.clock.now + timedelta(minutes=minutes),
                domain=VEHICLE,
                name="周大山",
                document=DocumentNumber("citizen", number),
            ),
        )

    def test_found_by_the_document_and_taken_up_once(self, rig: StationRig, kiosk: Kiosk) -> None:
        assert kiosk.find_booking(NUMBER) is None
        self.booked(rig)
        found = kiosk.find_booking(NUMBER)
        assert found is not None
        assert (found.domain, found.at, found.in_time) == (
            VEHICLE,
            rig.clock.now + timedelta(minutes=10),
            True,
        )
        assert kiosk.find_booking(OLD) is None
        given = take(kiosk, person_class=PersonClass.BOOKED, document=NUMBER, booking=found.id)
        assert (given.label, given.person_class, given.call_by) == ("C001", PersonClass.BOOKED, found.at)
        assert kiosk.find_booking(NUMBER) is None
        mine = rig.station.appointments.find(officer=rig.officer(Role.GUIDE), number=NUMBER)
        assert [one.ticket_label for one in mine] == ["C001"]
        assert rig.station.audit.verify().holds

    def test_late_it_is_an_ordinary_number(self, rig: StationRig, kiosk: Kiosk) -> None:
        self.booked(rig)
        rig.clock.forward(minutes=40)
        found = kiosk.find_booking(NUMBER)
        assert found is not None
        assert not found.in_time
        given = take(kiosk, document=NUMBER, booking=found.id)
        assert given.person_class is PersonClass.ORDINARY
        assert given.call_by - given.arrival == timedelta(minutes=20)

    def test_nobody_takes_up_anothers(self, rig: StationRig, kiosk: Kiosk) -> None:
        self.booked(rig)
        found = kiosk.find_booking(NUMBER)
        assert found is not None
        for document in (OLD, None):
            with pytest.raises(ClassNotForKiosk):
                take(kiosk, document=document, booking=found.id)
        assert kiosk.find_booking(NUMBER) == found


class TestReprint:
    def test_without_a_printer_it_is_shown_again(
        self, rig: StationRig, place: KioskStation, kiosk: Kiosk
    ) -> None:
        given = take(kiosk, document=NUMBER)
        before = len(kiosk_rows(rig, place))
        again = kiosk.reprint(ticket=given.id, document=NUMBER, command_id=fresh_command())
        assert again == given
        assert len(kiosk_rows(rig, place)) == before

    def test_only_to_who_holds_the_document(self, rig: StationRig, kiosk: Kiosk) -> None:
        given = take(kiosk, document=NUMBER)
        nameless = take(kiosk)
        for ticket, document in ((given.id, OLD), (nameless.id, NUMBER)):
            with pytest.raises(TicketNotYours):
                kiosk.reprint(ticket=ticket, document=document, command_id=fresh_command())
        rig.open_counter(1)
        rig.call()
        rig.station.queue.leave(officer=rig.officer(), ticket=given.id, reason="走了")
        assert rig.ticket(given.id).state is TicketState.LEFT
        with pytest.raises(TicketNotYours):
            kiosk.reprint(ticket=TicketId(given.id), document=NUMBER, command_id=CommandId("again"))
