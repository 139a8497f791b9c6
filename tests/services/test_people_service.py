"""People: checked before anything is kept, found again, and never looked at without a trace."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from tests.builders import StationRig
from tests.services.visit_rig import Window, card, number_of, reads
from window_client.domain.paper.check_character import CodeKind, parse_scanned, scan_text
from window_client.domain.people.contact import InvalidPhone
from window_client.domain.people.identity_number import InvalidIdentityNumber
from window_client.domain.people.person import InvalidPerson
from window_client.domain.people.person_name import InvalidName
from window_client.domain.people.travel_document import InvalidTravelDocument
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.errors import InvalidInput
from window_client.ids import PersonId
from window_client.services.people_service import AddressInvalid, RevealUnknown
from window_client.services.visit_desk import CardRead

RIGHT = number_of()
WRONG = RIGHT[:-1] + ("0" if RIGHT[-1] != "0" else "1")


@pytest.fixture
def window(rig: StationRig) -> Window:
    """Somebody stands at counter 1 and has not said who he or she is."""
    return Window.serving(rig)


def person_of(window: Window) -> PersonId:
    """The first applicant's person."""
    return window.visit().applicants[0].person_id


def typed(name: str = "周㛃兰", number: str = RIGHT, **more: object) -> CardRead:
    """An identity card, typed from what somebody holds up."""
    return CardRead("temporary_card", name, number, **more)  # type: ignore[arg-type]


@pytest.mark.file_only
@pytest.mark.parametrize(
    ("read", "error", "problem"),
    [
        (typed(number=WRONG), InvalidIdentityNumber, "wrong_check_digit"),
        (typed(number=RIGHT[:-2]), InvalidIdentityNumber, "wrong_length"),
        (typed(number="32049919580231162X"), InvalidIdentityNumber, "impossible_date"),
        (typed(number=number_of(date(2026, 3, 19))), InvalidIdentityNumber, "future_birth"),
        (typed(number="中" * 18), InvalidIdentityNumber, "wrong_character"),
        (typed(number=""), InvalidPerson, "no_number"),
        (typed(name=""), InvalidName, "empty"),
        (typed(name="阿" * 51), InvalidName, "too_long"),
        (typed(name="<b>周</b>"), InvalidName, "not_a_name_character"),
        (typed(name="=1+1"), InvalidName, "not_a_name_character"),
        (typed(name="周\x07兰"), InvalidName, "control"),
        (typed(name="周\u200b兰"), InvalidName, "invisible"),
        (typed(name="周\U000e0fff兰"), InvalidName, "unassigned"),
        (typed(name="周\ud800兰"), InvalidName, "unassigned"),
        (typed(name="12345"), InvalidName, "digits_only"),
        (typed(phone="138"), InvalidPhone, None),
        (typed(address="云" * 101), AddressInvalid, "unusable"),
        (typed(address="云溪镇\x00"), AddressInvalid, "unusable"),
        (
            CardRead("passport", "LI MING", "X1", document_kind="passport"),
            InvalidTravelDocument,
            "wrong_prefix",
        ),
        (CardRead("hukou_book", "周映秋"), InvalidPerson, "no_number"),
        (CardRead("hukou_book", "周映秋", birth=date(2026, 3, 19)), InvalidPerson, "future_birth"),
    ],
    ids=lambda one: one if isinstance(one, str) else None,
)
def test_bad_input_gets_its_exact_problem_and_nothing_is_kept(
    rig: StationRig, window: Window, read: CardRead, error: type[InvalidInput], problem: str | None
) -> None:
    with pytest.raises(error) as caught:
        window.identify(read)
    if problem is not None:
        assert caught.value.facts["problem"] == problem
    # what was typed never travels with the error
    assert read.number not in str(caught.value.facts.values()) or not read.number
    assert window.visit().applicants == ()
    with closing(sqlite3.connect(rig.file)) as database:
        assert database.execute("SELECT count(*) FROM person").fetchone() == (0,)
    with pytest.raises(error):
        rig.station.visits.recognise(ticket=window.ticket, card=read)


def test_an_address_with_the_newest_ideographs_is_kept(window: Window) -> None:
    window.identify(card(address="云溪镇\U00032389巷 18 号"))
    person = person_of(window)
    assert "\U00032389" in window.station.people.reveal(
        officer=window.officer, person=person, field="address"
    )


def test_fifty_characters_and_rare_ones_are_kept_whole(window: Window) -> None:
    name = "阿不都" + "·" + "𬭚" * 46
    window.identify(card(name))
    found = window.visit().applicants[0]
    assert found.name == name
    assert len(found.name) == 50
    assert found.rare[0].character == "𬭚"


@pytest.mark.parametrize(
    "read",
    [
        card(),
        CardRead("temporary_card", "周㛃兰", RIGHT),
        CardRead("passport", "LI MING", "E48200071", document_kind="passport", birth=date(1990, 1, 1)),
        CardRead("passport", "JOHN SMITH", "GB1234567", document_kind="foreign_passport"),
        CardRead("hukou_book", "周一诺", birth=date(2025, 12, 1), sex="female"),
        CardRead("hukou_book", "周㛃兰", RIGHT),
        CardRead("officer_check", "周㛃兰", RIGHT),
        CardRead("officer_check", "周㛃兰", birth=date(1958, 7, 23)),
    ],
    ids=lambda read: f"{read.method} {read.document_kind or read.birth or ''}",
)
def test_every_way_to_be_identified(window: Window, read: CardRead) -> None:
    window.identify(read)
    found = window.visit().applicants[0]
    assert (found.name, found.identified_by, found.matched) == (read.name, read.method, True)
    if read.number:
        assert read.number not in found.number
        assert found.number


def test_only_a_sworn_officer_checks_somebody_without_a_document(rig: StationRig) -> None:
    window = Window.serving(rig, officer=rig.officer(Role.AUXILIARY))
    with pytest.raises(PermissionDenied):
        window.identify(CardRead("officer_check", "周㛃兰", RIGHT))
    window.identify(card())


def test_the_same_number_is_the_same_person(rig: StationRig) -> None:
    first = Window.serving(rig)
    first.identify(card(phone="13800000042"))
    person = person_of(first)
    rig.finish(rig.ticket(first.ticket))
    second = Window.serving(rig)
    second.identify(card())
    assert person_of(second) == person
    assert second.visit().applicants[0].phone, "what was known before is still known"
    assert rig.station.people.search(officer=second.officer, text=RIGHT)[0].visits == 2


def test_a_chip_beats_what_was_typed_and_typing_never_beats_anything(window: Window) -> None:
    window.identify(typed("周洁兰", address="望溪路 1 号"))
    assert window.visit().applicants[0].name == "周洁兰"
    window.identify(card("周㛃兰", address="云溪镇青石巷 18 号"))
    assert window.visit().applicants[0].name == "周㛃兰"
    window.identify(typed("周洁兰", address="别处 2 号", phone="13800000043"))
    found = window.visit().applicants[0]
    assert found.name == "周㛃兰"
    address = window.station.people.reveal(officer=window.officer, person=found.person_id, field="address")
    assert address == "云溪镇青石巷 18 号"
    phone = window.station.people.reveal(officer=window.officer, person=found.person_id, field="phone")
    assert phone == "13800000043"


def test_a_changed_name_on_a_chip_is_found_by_the_new_name_only(window: Window) -> None:
    window.identify(typed("周洁兰"))
    window.identify(card("周㛃兰"))
    people = window.station.people
    assert people.search(officer=window.officer, text="周洁") == ()
    assert [one.name for one in people.search(officer=window.officer, text="周㛃")] == ["周㛃兰"]


@pytest.mark.parametrize(
    "text",
    [RIGHT, f" {RIGHT.lower()} ", "周㛃兰", "周", "zhoujielan", "zjl", "zj", "0042", "13800000042"],
)
def test_somebody_is_found_as_a_clerk_types(window: Window, text: str) -> None:
    window.identify(card(phone="13800000042"))
    window.identify(card("何映秋", number_of(date(1960, 1, 1))), role="companion")
    found = window.station.people.search(officer=window.officer, text=text)
    assert [one.name for one in found] == ["周㛃兰"]
    assert found[0].live_ticket == window.visit().ticket.label
    assert RIGHT not in repr(found)


@pytest.mark.parametrize("text", ["", "  ", "李", "0043", RIGHT[:17], "q", "%", "' OR 1=1 --", "\x00"])
def test_others_are_not_found(window: Window, text: str) -> None:
    window.identify(card(phone="13800000042"))
    assert window.station.people.search(officer=window.officer, text=text) == ()


@pytest.mark.file_only
def test_every_look_leaves_one_row_without_the_value(rig: StationRig, window: Window) -> None:
    window.identify(card(phone="13800000042", address="云溪镇青石巷 18 号"))
    person = person_of(window)
    people = rig.station.people
    assert reads(rig) == []
    assert people.reveal(officer=window.officer, person=person, field="number") == RIGHT
    people.search(officer=window.officer, text="zjl")
    people.history(officer=window.officer, person=person)
    assert reads(rig) == [
        ("reveal", person, "number"),
        ("search", person, ""),
        ("person_record", person, "history"),
    ]
    with pytest.raises(RevealUnknown):
        people.reveal(officer=window.officer, person=person, field="number_token")
    assert len(reads(rig)) == 3


@pytest.mark.file_only
def test_who_may_not_look_does_not_see(rig: StationRig, window: Window) -> None:
    window.identify(card())
    person, people = person_of(window), rig.station.people
    for role in (Role.GUIDE, Role.AUDITOR, Role.SECURITY_ADMIN, Role.SYSTEM_ADMIN):
        officer = rig.officer(role)
        with pytest.raises(PermissionDenied):
            people.search(officer=officer, text="zjl")
        with pytest.raises(PermissionDenied):
            people.history(officer=officer, person=person)
        with pytest.raises(PermissionDenied):
            people.reveal(officer=officer, person=person, field="number")
    assert reads(rig) == []


def test_the_history_names_every_earlier_case(window: Window) -> None:
    receipt = window.accepted(window.identify())
    past = window.station.people.history(officer=window.officer, person=person_of(window))
    assert [(one.case_id, one.number, one.state) for one in past] == [
        (receipt.case, receipt.number, "accepted")
    ]
    assert past[0].item_name


class TestScannedPaper:
    """A slip or a notice leads back to the people that it was given to."""

    @pytest.mark.file_only
    def test_a_slip_names_the_applicants_of_its_visit(self, window: Window) -> None:
        window.identify()
        visit = window.visit().visit
        assert visit is not None
        code = parse_scanned(scan_text(CodeKind.VISIT, visit.number))
        hits = window.station.people.of_paper(officer=window.officer, code=code)
        assert [hit.id for hit in hits] == [person_of(window)]
        assert ("search", person_of(window), visit.number) in reads(window.rig)

    def test_a_notice_names_the_applicant_of_its_case(self, window: Window) -> None:
        applicant = window.identify()
        case = window.open(applicant)
        window.station.cases.give_notice(officer=window.officer, case=case)
        number = window.case(case).notice_number
        assert number is not None
        code = parse_scanned(scan_text(CodeKind.NOTICE, number))
        hits = window.station.people.of_paper(officer=window.officer, code=code)
        assert [hit.id for hit in hits] == [person_of(window)]

    def test_a_paper_of_nobody_or_drawn_elsewhere_names_nobody(self, window: Window) -> None:
        window.identify()
        visit = window.visit().visit
        assert visit is not None
        people = window.station.people
        unknown = parse_scanned(scan_text(CodeKind.VISIT, "V2603189999"))
        forged = parse_scanned(scan_text(CodeKind.VISIT, visit.number, "AAAAA"))
        with window.rig.database.read() as work:
            right = work.qr_digest(scan_text(CodeKind.VISIT, visit.number))
        real = parse_scanned(scan_text(CodeKind.VISIT, visit.number, right))
        assert people.of_paper(officer=window.officer, code=unknown) == ()
        assert people.of_paper(officer=window.officer, code=forged) == ()
        assert len(people.of_paper(officer=window.officer, code=real)) == 1
