"""The queue's list model: exact changes by ticket id, never a reset."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.models.queue_list_model import ROW_ROLE, QueueListModel, QueueRow

_NINE = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)


def row(label: str, minutes: int = 0) -> QueueRow:
    """A waiting ticket."""
    return QueueRow(label, label, "户政", _NINE, _NINE + timedelta(minutes=minutes))


class Watcher:
    """What a view would have heard."""

    def __init__(self, model: QAbstractItemModel) -> None:
        self.heard: list[str] = []
        model.modelReset.connect(lambda: self.heard.append("reset"))
        model.rowsInserted.connect(lambda _p, first, _l: self.heard.append(f"+{first}"))
        model.rowsRemoved.connect(lambda _p, first, _l: self.heard.append(f"-{first}"))
        model.rowsMoved.connect(lambda _p, first, _l, _q, to: self.heard.append(f"{first}>{to}"))
        model.dataChanged.connect(lambda first, _l: self.heard.append(f"~{first.row()}"))


def test_only_what_differs_is_told(qtmodeltester: ModelTester) -> None:
    model = QueueListModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    watcher = Watcher(model)
    model.set_rows([row("A1"), row("A2"), row("A3")])
    watcher.heard.clear()
    model.set_rows([row("A1"), row("A2"), row("A3")])
    assert watcher.heard == []
    model.set_rows([row("A1"), row("A3", 5), row("A4")])
    assert watcher.heard == ["-1", "~1", "+2"]
    watcher.heard.clear()
    model.set_rows([row("A4"), row("A1"), row("A3", 5)])
    assert watcher.heard == ["2>0"]
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


@given(st.lists(st.lists(st.sampled_from("ABCDEFGH"), unique=True), min_size=1, max_size=6))
def test_any_sequence_of_queues_is_followed(queues: list[list[str]]) -> None:
    model = QueueListModel()
    watcher = Watcher(model)
    for number, queue in enumerate(queues):
        rows = [row(label, number) for label in queue]
        model.set_rows(rows)
        assert model.rows() == tuple(rows)
        shown = [model.index(place).data(ROW_ROLE) for place in range(model.rowCount(QModelIndex()))]
        assert shown == rows
    assert "reset" not in watcher.heard


def test_a_persistent_index_stays_on_its_ticket(qtbot: QtBot) -> None:
    from PySide6.QtCore import QPersistentModelIndex

    model = QueueListModel()
    model.set_rows([row("A1"), row("A2"), row("A3")])
    here = QPersistentModelIndex(model.index(2))
    model.set_rows([row("A3"), row("A0"), row("A2")])
    assert here.row() == 0
    model.set_rows([row("A2")])
    assert not here.isValid()
