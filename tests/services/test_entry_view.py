"""录入视图: a case in full, in the order in which the other system asks, and one row of who looked."""

from datetime import date

import pytest

from tests.builders import StationRig
from tests.services.visit_rig import PRODUCED_ITEM, Window, card, number_of, reads
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.errors import WindowClientError
from window_client.ids import CaseId
from window_client.services.case_answers import FieldUnknown


@pytest.fixture
def window(rig: StationRig) -> Window:
    """周㛃兰 stands at counter 1."""
    window = Window.serving(rig)
    window.identify(card(phone="13800000042", address="云溪镇青石巷 18 号"))
    return window


@pytest.fixture
def case(window: Window) -> CaseId:
    """A filled case of hers."""
    return window.filled(window.visit().applicants[0].id, number="32049920260318")


def test_everything_stands_there_in_full_and_in_the_items_order(window: Window, case: CaseId) -> None:
    view = window.station.cases.entry_view(officer=window.officer, case=case)
    lines = {line.label: line.value for line in view.lines}
    number = number_of()
    assert lines["姓名"] == "周㛃兰"
    assert lines["性别"] == "女"
    assert lines["出生日期"] == "1958-07-23"
    assert lines["身份证号"] == f"{number[:6]} {number[6:14]} {number[14:]}"
    assert lines["拼音"] == "ZHOU JIELAN"
    assert "138 0000 0042" in lines.values()
    assert view.external_number == "32049920260318"
    item = window.station.catalogue.item(PRODUCED_ITEM)
    order = [key for key in item.entry_view if key != "photo"]
    labels = [item.field(key).label for key in order if not key.startswith("person.")]
    assert [line.label for line in view.lines if line.label in labels] == [
        label for label in labels if label in lines
    ]
    assert view.system == item.external_system


def test_what_is_typed_and_not_yet_taken_over_is_in_it(window: Window, case: CaseId) -> None:
    window.station.cases.keep_draft(officer=window.officer, case=case, values={"phone": "13911112222"})
    view = window.station.cases.entry_view(officer=window.officer, case=case)
    assert "139 1111 2222" in {line.value for line in view.lines}


@pytest.mark.file_only
def test_looking_leaves_one_row_each_time(rig: StationRig, window: Window, case: CaseId) -> None:
    person = window.visit().applicants[0].person_id
    before, rows = reads(rig), len(rig.journal())
    window.station.cases.entry_view(officer=window.officer, case=case)
    assert reads(rig) == [*before, ("entry_view", person, case)]
    window.station.cases.entry_view(officer=window.officer, case=case)
    assert len(reads(rig)) == len(before) + 2
    assert len(rig.journal()) == rows


@pytest.mark.file_only
def test_a_masked_field_is_revealed_with_a_row(rig: StationRig, window: Window, case: CaseId) -> None:
    person = window.visit().applicants[0].person_id
    assert window.station.cases.reveal(officer=window.officer, case=case, field="phone") == "13800000042"
    assert reads(rig) == [("reveal", person, f"{case}:phone")]
    with pytest.raises(FieldUnknown):
        window.station.cases.reveal(officer=window.officer, case=case, field="salary")


@pytest.mark.file_only
@pytest.mark.parametrize("role", [Role.GUIDE, Role.SUPERVISOR, Role.AUDITOR, Role.SYSTEM_ADMIN])
def test_only_who_works_on_cases_sees_it(rig: StationRig, case: CaseId, role: Role) -> None:
    with pytest.raises(PermissionDenied):
        rig.station.cases.entry_view(officer=rig.officer(role), case=case)
    with pytest.raises(PermissionDenied):
        rig.station.cases.reveal(officer=rig.officer(role), case=case, field="phone")
    assert reads(rig) == []


def test_a_case_of_another_station_is_not_there(window: Window) -> None:
    with pytest.raises(WindowClientError):
        window.station.cases.entry_view(officer=window.officer, case=CaseId("0" * 32))


def test_a_traveller_has_no_number_of_ours(rig: StationRig) -> None:
    window = Window.serving(rig, 2)
    applicant = window.identify(
        card("JOHN SMITH", "GB1234567", "passport", document_kind="foreign_passport", birth=date(1990, 1, 1))
    )
    view = window.station.cases.entry_view(officer=window.officer, case=window.open(applicant))
    lines = {line.label: line.value for line in view.lines}
    assert (lines["姓名"], lines["身份证号"], lines["性别"]) == ("JOHN SMITH", "GB1234567", "")
