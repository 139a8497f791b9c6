"""What is typed while somebody is identified survives; why a ticket is held is on the board."""

import pytest

from tests.builders import StationRig, identity_number
from window_client.services.visit_desk import CardRead


@pytest.mark.file_only
def test_a_draft_is_sealed_and_gone_with_the_identification(rig: StationRig) -> None:
    rig.open_counter(1)
    ticket = rig.serving(1)
    visits, officer = rig.station.visits, rig.at(1)["officer"]
    assert visits.draft(officer=officer, ticket=ticket.id) == ""
    visits.keep_draft(officer=officer, ticket=ticket.id, text="周㛃")
    assert visits.draft(officer=officer, ticket=ticket.id) == "周㛃"
    # the newest pages lie in the write-ahead log beside the file
    stored = b"".join(file.read_bytes() for file in rig.file.parent.glob(f"{rig.file.name}*"))
    assert "周㛃".encode() not in stored
    visits.identify(
        officer=officer, ticket=ticket.id, card=CardRead("card_shown", "周㛃兰", identity_number())
    )
    assert visits.draft(officer=officer, ticket=ticket.id) == ""


def test_an_empty_draft_is_forgotten(rig: StationRig) -> None:
    rig.open_counter(1)
    ticket = rig.serving(1)
    visits, officer = rig.station.visits, rig.at(1)["officer"]
    visits.keep_draft(officer=officer, ticket=ticket.id, text="x")
    visits.keep_draft(officer=officer, ticket=ticket.id, text="")
    assert visits.draft(officer=officer, ticket=ticket.id) == ""


def test_the_board_says_why_a_ticket_is_held(rig: StationRig) -> None:
    rig.open_counter(1)
    ticket = rig.called(1)
    rig.station.queue.hold(officer=rig.at(1)["officer"], ticket=ticket.id, reason="等家人送户口簿")
    board = rig.station.board.board(counter=rig.counter(1))
    assert [line.remark for line in board.held] == ["等家人送户口簿"]
    assert (board.no_show_calls, board.no_show_after.total_seconds()) == (3, 60)
