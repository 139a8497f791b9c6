"""What a workplace keeps outside the database."""

import json
from pathlib import Path

import pytest

from window_client.ids import WorkplaceId
from window_client.persistence.workplace_note import WorkplaceNote

ME = WorkplaceId("aa" * 16)
MAC = bytes(range(32))


def taken(home: Path) -> WorkplaceNote:
    note = WorkplaceNote(home, "station")
    assert note.take()
    return note


def test_new(tmp_path: Path) -> None:
    note = taken(tmp_path / "home")
    assert (note.workplace_id, note.read()) == (None, None)


def test_there_and_back(tmp_path: Path) -> None:
    note = taken(tmp_path)
    note.settle(ME)
    note.keep(1, MAC)
    note.keep(2, MAC[::-1])
    note.release()
    again = taken(tmp_path)
    assert (again.workplace_id, again.read()) == (ME, (2, MAC[::-1]))


def test_settled_but_nothing_written_yet(tmp_path: Path) -> None:
    note = taken(tmp_path)
    note.settle(ME)
    note.release()
    again = taken(tmp_path)
    assert (again.workplace_id, again.read()) == (ME, None)


def test_a_thread_that_was_overtaken_does_not_turn_it_back(tmp_path: Path) -> None:
    note = taken(tmp_path)
    note.settle(ME)
    note.keep(5, MAC)
    note.keep(4, MAC[::-1])
    assert note.read() == (5, MAC)
    note.release()
    assert taken(tmp_path).read() == (5, MAC)


def test_one_process_at_a_time(tmp_path: Path) -> None:
    first = taken(tmp_path)
    assert not WorkplaceNote(tmp_path, "station").take()
    assert WorkplaceNote(tmp_path, "another station").take()
    first.release()
    assert WorkplaceNote(tmp_path, "station").take()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"workplace": "x"}', '{"workplace": "x", "seq": 3, "mac": "zz"}']
)
def test_a_torn_note_is_put_aside(tmp_path: Path, text: str) -> None:
    (tmp_path / "workplace-station.json").write_text(text, "utf-8")
    note = taken(tmp_path)
    assert note.read() is None
    note.settle(ME)
    note.keep(1, MAC)
    assert note.read() == (1, MAC)
    assert (tmp_path / "workplace-station.unreadable").read_text("utf-8") == text


def test_a_new_workplace_begins_anew_and_the_old_note_is_kept_as_evidence(tmp_path: Path) -> None:
    """The database does not know the workplace of the note any more (an older copy was put back)."""
    note = taken(tmp_path)
    note.settle(ME)
    note.keep(500, MAC)
    note.release()
    again = taken(tmp_path)
    again.settle(WorkplaceId("bb" * 16))
    again.keep(1, MAC)
    assert again.read() == (1, MAC)
    earlier = json.loads((tmp_path / "workplace-station.earlier").read_text("utf-8"))
    assert (earlier["workplace"], earlier["seq"]) == (ME, 500)


def test_a_note_that_cannot_be_written_does_not_undo_what_was_committed(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    note = taken(tmp_path)
    note.settle(ME)
    (tmp_path / "workplace-station.json").unlink()
    (tmp_path / "workplace-station.json").mkdir()
    note.keep(1, MAC)
    assert "workplace note not written" in caplog.text
