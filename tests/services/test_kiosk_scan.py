"""What a paper that is held to the kiosk leads to; what is torn, forged or over leads nowhere."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import StationRig, fresh_command, identity_number
from tests.kiosk_process import kiosk_of
from tests.services.visit_rig import Window, card, number_of
from window_client.domain.cases.case_states import CaseState
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.paper.check_character import CodeKind, InvalidScan, scan_text, ticket_number
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Returned, Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.station_record import STATION_ZONE, local_day
from window_client.ids import ApplicantId, CaseId
from window_client.services.kiosk_words import CodeRefused, Kiosk, ScanMeaning, TicketNotYours
from window_client.services.queue_refusals import LiveTicketExists

HOUSEHOLD = BusinessDomain.HOUSEHOLD


@pytest.fixture
def kiosk(rig: StationRig) -> Iterator[Kiosk]:
    with kiosk_of(rig) as opened:
        yield opened.kiosk


def code_of(rig: StationRig, kind: CodeKind, number: str) -> str:
    """The square code as it stands on this station's paper."""
    text = scan_text(kind, number)
    with rig.database.read() as work:
        return text + work.qr_digest(text)


def ticket_code(rig: StationRig, ticket: Ticket) -> str:
    return code_of(rig, CodeKind.TICKET, ticket_number(ticket.label, ticket.day))


def receipt_code(rig: StationRig, window: Window) -> str:
    visit = window.visit().visit
    assert visit is not None
    return code_of(rig, CodeKind.VISIT, visit.number)


def now_in(rig: StationRig, case: CaseId, state: CaseState) -> None:
    """The case where no verb of the counter brings it yet."""
    with rig.database.write() as work:
        old = work.cases.get(case)
        work.cases.save(old, replace(old, state=state, version=old.version + 1))
        work.append_for_nobody("make_ready", "case_file", case)


def labels_waiting(rig: StationRig) -> list[str]:
    with rig.database.read() as work:
        return [one.label for one in work.tickets.waiting(local_day(work.now))]


def next_day(rig: StationRig) -> None:
    rig.clock.forward(days=1)


class TestReceipt:
    def test_ready_it_is_collected_for(
        self, rig: StationRig, kiosk: Kiosk, window: Window, applicant: ApplicantId
    ) -> None:
        receipt = window.accepted(applicant)
        now_in(rig, receipt.case, CaseState.READY)
        code = receipt_code(rig, window)
        next_day(rig)
        found = kiosk.scan(code)
        assert (found.meaning, found.domain, found.ready) == (
            ScanMeaning.PICKUP,
            BusinessDomain.EXIT_ENTRY,
            1,
        )
        assert found.item_name
        # business and class come from the paper, whatever was pressed
        given = kiosk.take(domain=HOUSEHOLD, code=found.code, command_id=fresh_command())
        assert (given.domain, given.person_class) == (BusinessDomain.EXIT_ENTRY, PersonClass.PICKUP)
        assert given.call_by - given.arrival == timedelta(minutes=10)

    def test_a_senior_stays_one(
        self, rig: StationRig, kiosk: Kiosk, window: Window, applicant: ApplicantId
    ) -> None:
        receipt = window.accepted(applicant)
        now_in(rig, receipt.case, CaseState.READY)
        code = receipt_code(rig, window)
        next_day(rig)
        given = kiosk.take(
            domain=HOUSEHOLD, person_class=PersonClass.SENIOR, code=code, command_id=fresh_command()
        )
        assert given.person_class is PersonClass.SENIOR

    def test_under_way_it_says_until_when(
        self, rig: StationRig, kiosk: Kiosk, window: Window, applicant: ApplicantId
    ) -> None:
        window.accepted(applicant)
        code = receipt_code(rig, window)
        found = kiosk.scan(code)
        assert (found.meaning, found.ready) == (ScanMeaning.PROGRESS, 0)
        assert found.promise_on is not None
        assert found.promise_on > local_day(rig.clock.now)
        with pytest.raises(CodeRefused):
            kiosk.take(domain=HOUSEHOLD, code=code, command_id=fresh_command())

    def test_collected_since_it_opens_nothing(
        self, rig: StationRig, kiosk: Kiosk, window: Window, applicant: ApplicantId
    ) -> None:
        receipt = window.accepted(applicant)
        now_in(rig, receipt.case, CaseState.COLLECTED)
        code = receipt_code(rig, window)
        for press in (
            lambda: kiosk.scan(code),
            lambda: kiosk.take(domain=HOUSEHOLD, code=code, command_id=fresh_command()),
        ):
            with pytest.raises(CodeRefused) as refusal:
                press()
            assert refusal.value.facts["problem"] == "nothing_open"


class TestNotice:
    def test_back_with_it_one_is_promised_from_the_days_start(
        self, rig: StationRig, kiosk: Kiosk, window: Window, applicant: ApplicantId
    ) -> None:
        case = window.open(applicant)
        rig.station.cases.give_notice(officer=window.officer, case=case)
        number = window.case(case).notice_number
        assert number is not None
        code = code_of(rig, CodeKind.NOTICE, number)
        next_day(rig)
        waiting = rig.give("exit_entry")
        found = kiosk.scan(code)
        assert (found.meaning, found.domain) == (ScanMeaning.NOTICE_RETURN, BusinessDomain.EXIT_ENTRY)
        given = kiosk.take(domain=found.domain, code=code, command_id=fresh_command())
        assert given.call_by.astimezone(STATION_ZONE).strftime("%H:%M") == "08:30"
        assert given.ahead == 0
        kept = rig.ticket(given.id)
        assert (kept.returned, kept.notice_number, kept.modified) == (Returned.NOTICE, number, True)
        rig.open_counter(2)
        assert rig.call(2).ticket.id == given.id
        assert waiting.call_by > given.call_by
        assert rig.station.audit.verify().holds
        assert rig.station.audit.replay(day=local_day(rig.clock.now)).holds

    def test_whose_case_went_on_opens_nothing(
        self, rig: StationRig, kiosk: Kiosk, window: Window, applicant: ApplicantId
    ) -> None:
        case = window.open(applicant)
        rig.station.cases.give_notice(officer=window.officer, case=case)
        code = code_of(rig, CodeKind.NOTICE, window.case(case).notice_number or "")
        rig.station.cases.reopen(officer=window.officer, case=case)
        with pytest.raises(CodeRefused) as refusal:
            kiosk.scan(code)
        assert refusal.value.facts["problem"] == "nothing_open"


class TestOneNumberForOnePaper:
    """Scanned again and again it gives no further numbers: a notice's would each be the next to be called."""

    @pytest.fixture(params=[CodeKind.VISIT, CodeKind.NOTICE])
    def code(
        self, request: pytest.FixtureRequest, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> str:
        if request.param is CodeKind.VISIT:
            now_in(rig, window.accepted(applicant).case, CaseState.READY)
            code = receipt_code(rig, window)
        else:
            case = window.open(applicant)
            rig.station.cases.give_notice(officer=window.officer, case=case)
            code = code_of(rig, CodeKind.NOTICE, window.case(case).notice_number or "")
        next_day(rig)
        return code

    def test_a_second_is_refused_and_the_first_shown_again(
        self, rig: StationRig, kiosk: Kiosk, code: str
    ) -> None:
        given = kiosk.take(domain=HOUSEHOLD, code=code, command_id=fresh_command())
        # neither with somebody's document, nor in small letters, nor at another kiosk
        with kiosk_of(rig) as other:
            for place, text, document in (
                (kiosk, code, None),
                (kiosk, code.lower(), identity_number()),
                (other.kiosk, code, None),
            ):
                with pytest.raises(LiveTicketExists) as refusal:
                    place.take(domain=HOUSEHOLD, code=text, document=document, command_id=fresh_command())
                assert refusal.value.facts == {"label": given.label, "ticket": given.id}
            assert other.kiosk.reprint(ticket=given.id, code=code, command_id=fresh_command()) == given
        assert labels_waiting(rig) == [given.label]
        assert rig.station.audit.verify().holds

    def test_with_a_document_it_is_the_same_number(self, rig: StationRig, kiosk: Kiosk, code: str) -> None:
        both = (code, identity_number())
        given = kiosk.take(domain=HOUSEHOLD, code=code, document=both[1], command_id=fresh_command())
        for paper, document in ((code, None), (None, both[1]), both):
            with pytest.raises(LiveTicketExists):
                kiosk.take(domain=HOUSEHOLD, code=paper, document=document, command_id=fresh_command())
            again = kiosk.reprint(ticket=given.id, code=paper, document=document, command_id=fresh_command())
            assert again == given

    def test_over_it_gives_another(self, rig: StationRig, kiosk: Kiosk, code: str) -> None:
        first = kiosk.take(domain=HOUSEHOLD, code=code, command_id=fresh_command())
        rig.station.queue.leave(officer=rig.officer(), ticket=first.id, reason="走了")
        with pytest.raises(TicketNotYours):
            kiosk.reprint(ticket=first.id, code=code, command_id=fresh_command())
        second = kiosk.take(domain=HOUSEHOLD, code=code, command_id=fresh_command())
        assert second.label != first.label

    @pytest.mark.parametrize("code", [CodeKind.NOTICE], indirect=True)
    @pytest.mark.parametrize("way", ["missed", "left"])
    def test_given_up_the_next_is_promised_from_its_arrival(
        self, rig: StationRig, kiosk: Kiosk, code: str, way: str
    ) -> None:
        first = kiosk.take(domain=HOUSEHOLD, code=code, command_id=fresh_command())
        assert first.call_by < first.arrival
        rig.open_counter(2)
        assert rig.call(2).ticket.id == first.id
        rig.clock.forward(minutes=3)
        if way == "missed":
            rig.station.queue.miss(officer=rig.officer(nth=1), ticket=first.id)
        else:
            rig.station.queue.leave(officer=rig.officer(nth=1), ticket=first.id, reason="走了")
        waiting = rig.give("exit_entry")
        second = kiosk.take(domain=HOUSEHOLD, code=code, command_id=fresh_command())
        assert second.call_by - second.arrival == waiting.call_by - waiting.arrival
        kept = rig.ticket(second.id)
        assert (kept.returned, kept.modified, kept.notice_number) == (
            None,
            False,
            rig.ticket(first.id).notice_number,
        )
        # and so at the counter that gives numbers
        rig.station.queue.leave(officer=rig.officer(nth=1), ticket=second.id, reason="走了")
        third = rig.station.queue.take_ticket(
            officer=rig.officer(), domain="exit_entry", notice=kept.notice_number
        )
        assert third.call_by > third.arrival
        rig.station.queue.leave(officer=rig.officer(), ticket=third.id, reason="走了")
        next_day(rig)
        fresh = kiosk.take(domain=HOUSEHOLD, code=code, command_id=fresh_command())
        assert rig.ticket(fresh.id).returned is Returned.NOTICE
        assert rig.station.audit.verify().holds

    def test_joined_to_another_number_it_gives_no_second(
        self, rig: StationRig, kiosk: Kiosk, code: str
    ) -> None:
        given = kiosk.take(
            domain=HOUSEHOLD, code=code, document=identity_number(), command_id=fresh_command()
        )
        kept = rig.give("exit_entry")
        rig.station.queue.join(officer=rig.officer(), ticket=given.id, into=kept.id)
        for paper, document in ((code, None), (None, identity_number())):
            with pytest.raises(LiveTicketExists) as refusal:
                kiosk.take(domain=HOUSEHOLD, code=paper, document=document, command_id=fresh_command())
            assert refusal.value.facts["label"] == kept.label
        assert labels_waiting(rig) == [kept.label]
        assert rig.station.audit.verify().holds

    def test_joined_the_holders_third_number_stays_the_first(
        self, rig: StationRig, kiosk: Kiosk, code: str
    ) -> None:
        first = kiosk.take(domain=HOUSEHOLD, code=code, command_id=fresh_command())
        beside, kept = rig.give("exit_entry"), rig.give("exit_entry")
        with rig.database.write() as work:
            paper = work.tickets.get(first.id).paper_number
            old = work.tickets.get(beside.id)
            work.tickets.save(
                old, replace(old, paper_number=paper, beside_id=first.id, version=old.version + 1)
            )
            work.append_for_nobody("keep_beside", "ticket", beside.id)
        rig.station.queue.join(officer=rig.officer(), ticket=beside.id, into=kept.id)
        after = rig.ticket(kept.id)
        assert (after.paper_number, after.beside_id) == (paper, first.id)

    def test_missed_it_does_not_come_back_beside_a_newer_one(
        self, rig: StationRig, kiosk: Kiosk, code: str
    ) -> None:
        first = kiosk.take(domain=HOUSEHOLD, code=code, command_id=fresh_command())
        rig.open_counter(2)
        assert rig.call(2).ticket.id == first.id
        rig.clock.forward(minutes=3)
        rig.station.queue.miss(officer=rig.officer(nth=1), ticket=first.id)
        second = kiosk.take(domain=HOUSEHOLD, code=code, command_id=fresh_command())
        with pytest.raises(LiveTicketExists) as refusal:
            rig.station.queue.reinstate(officer=rig.officer(nth=1), ticket=first.id)
        assert refusal.value.facts["label"] == second.label

    @pytest.mark.parametrize("known", ["by card", "identified"])
    def test_an_officers_number_of_its_holder_is_that_number(
        self, rig: StationRig, kiosk: Kiosk, code: str, known: str
    ) -> None:
        who = card()
        document = number_of() if known == "by card" else None
        given = rig.station.queue.take_ticket(
            officer=rig.officer(), domain="exit_entry", person_class="pickup", document=document
        )
        if known == "identified":
            rig.open_counter(2)
            served = rig.station.queue.start(officer=rig.officer(nth=1), ticket=rig.call(2).ticket.id)
            assert served.id == given.id
            rig.station.visits.identify(officer=rig.officer(nth=1), ticket=given.id, card=who)
        with pytest.raises(LiveTicketExists) as refusal:
            kiosk.take(domain=HOUSEHOLD, code=code, command_id=fresh_command())
        assert refusal.value.facts["label"] == given.label
        shown = kiosk.reprint(ticket=given.id, code=code, command_id=fresh_command())
        assert shown.label == given.label

    def test_a_number_of_another_business_is_no_second(
        self, rig: StationRig, kiosk: Kiosk, code: str
    ) -> None:
        rig.station.queue.take_ticket(officer=rig.officer(), domain="vehicle", document=number_of())
        assert kiosk.take(domain=HOUSEHOLD, code=code, command_id=fresh_command()).label

    def test_four_kiosks_at_the_same_moment(self, rig: StationRig, code: str) -> None:
        """Who looked before the others wrote is refused by the database, and told politely."""
        gate = threading.Barrier(4)

        def press(place: Kiosk) -> str:
            gate.wait(30)
            try:
                return place.take(domain=HOUSEHOLD, code=code, command_id=fresh_command()).label
            except LiveTicketExists as refusal:
                return f"refused, has {refusal.facts['label']}"

        with ExitStack() as stack:
            kiosks = [stack.enter_context(kiosk_of(rig)).kiosk for _ in range(4)]
            pool = stack.enter_context(ThreadPoolExecutor(4))
            for _ in range(5):
                answers = list(pool.map(press, kiosks))
                (label,) = labels_waiting(rig)
                assert sorted(answers) == [label, *[f"refused, has {label}"] * 3]
                with rig.database.read() as work:
                    (given,) = work.tickets.waiting(local_day(work.now))
                rig.station.queue.leave(officer=rig.officer(), ticket=given.id, reason="走了")

    def test_another_paper_proves_nothing(self, rig: StationRig, kiosk: Kiosk, code: str) -> None:
        given = kiosk.take(domain=HOUSEHOLD, code=code, command_id=fresh_command())
        strange = code_of(rig, CodeKind.VISIT, "2603189999")
        for proof in ({"code": strange}, {"document": identity_number()}, {}):
            with pytest.raises(TicketNotYours):
                kiosk.reprint(ticket=given.id, command_id=fresh_command(), **proof)
        with pytest.raises(CodeRefused):
            kiosk.reprint(ticket=given.id, code=code[:-5], command_id=fresh_command())


class TestTicket:
    def test_where_it_stands_in_line(self, rig: StationRig, kiosk: Kiosk) -> None:
        rig.give()
        mine = rig.give()
        rig.give()
        rig.open_counter(1)
        found = kiosk.scan(ticket_code(rig, mine))
        assert (found.meaning, found.label, found.state) == (
            ScanMeaning.TICKET,
            "H002",
            TicketState.WAITING,
        )
        assert (found.ahead, found.minutes, found.call_by) == (1, 10, mine.call_by)
        rig.call()
        rig.clock.forward(minutes=2)
        assert kiosk.scan(ticket_code(rig, mine)).ahead == 0

    def test_called_or_missed_it_says_so(self, rig: StationRig, kiosk: Kiosk) -> None:
        rig.open_counter(1)
        mine = rig.called()
        assert kiosk.scan(ticket_code(rig, mine)).state is TicketState.CALLED
        rig.clock.forward(minutes=2)
        rig.station.queue.miss(officer=rig.officer(), ticket=mine.id)
        missed = kiosk.scan(ticket_code(rig, mine))
        assert (missed.state, missed.call_by, missed.minutes) == (TicketState.NO_SHOW, None, None)

    def test_over_or_of_another_day(self, rig: StationRig, kiosk: Kiosk) -> None:
        mine = rig.give()
        code = ticket_code(rig, mine)
        rig.station.queue.leave(officer=rig.officer(), ticket=mine.id, reason="走了")
        with pytest.raises(CodeRefused) as refusal:
            kiosk.scan(code)
        assert refusal.value.facts == {"problem": "over", "label": "H001", "state": "left"}
        next_day(rig)
        with pytest.raises(CodeRefused) as refusal:
            kiosk.scan(code)
        assert refusal.value.facts["problem"] == "other_day"

    def test_no_number_for_a_number(self, rig: StationRig, kiosk: Kiosk) -> None:
        with pytest.raises(CodeRefused):
            kiosk.take(domain=HOUSEHOLD, code=ticket_code(rig, rig.give()), command_id=fresh_command())


class TestForged:
    def test_a_barcode_alone_opens_nothing(
        self, rig: StationRig, kiosk: Kiosk, window: Window, applicant: ApplicantId
    ) -> None:
        """Anybody can count up 办事号 and draw a barcode."""
        window.accepted(applicant)
        with pytest.raises(CodeRefused) as refusal:
            kiosk.scan(receipt_code(rig, window)[:-5])
        assert refusal.value.facts == {"problem": "no_digest"}

    def test_a_guessed_digest(self, rig: StationRig, kiosk: Kiosk) -> None:
        text = scan_text(CodeKind.TICKET, ticket_number(rig.give().label, local_day(rig.clock.now)))
        with pytest.raises(CodeRefused) as refusal:
            kiosk.scan(text + "AAAAA")
        assert refusal.value.facts == {"problem": "not_ours"}

    @pytest.mark.parametrize("torn", ["", "TH00", "https://example.invalid", "TH001-260318-9ABCDE"])
    def test_torn(self, kiosk: Kiosk, torn: str) -> None:
        with pytest.raises(InvalidScan):
            kiosk.scan(torn)

    def test_true_but_unknown(self, rig: StationRig, kiosk: Kiosk) -> None:
        for code in (
            code_of(rig, CodeKind.VISIT, "2603189999"),
            code_of(rig, CodeKind.NOTICE, "2603189999"),
            code_of(rig, CodeKind.TICKET, "H999-260318"),
        ):
            with pytest.raises(CodeRefused) as refusal:
                kiosk.scan(code)
            assert refusal.value.facts["problem"] == "not_found"
