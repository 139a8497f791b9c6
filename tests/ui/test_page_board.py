"""The call board: what it shows and when, on a clock of the test's; and its real window on both databases."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import NINE, StationRig, opened, shared_template
from tests.server_station import shared_server, shared_server_template
from ui.background import change_listener
from ui.background.change_bus import ChangeBus
from ui.background.change_listener import ChangeListener
from ui.background.runner import ImmediateRunner, Runner
from ui.pages.board import board_presenter
from ui.pages.board.board_look import BoardLook, RowLook
from ui.pages.board.board_presenter import LOOK_AGAIN_S, BoardPresenter
from ui.pages.board.board_view import BoardView
from ui.pages.board.call_line import LEAST_S, PATIENCE_S
from ui.theme.tokens import tokens_of
from window_client.board_station import open_board
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.hall_picture import HallCall, HallCounter, HallPicture, HallWindow
from window_client.domain.queue.ticket_states import TicketState
from window_client.persistence.db_faults import DatabaseUnreachable
from window_client.services.changes import Changes

SOON_MS = 30_000
SIZES = ((1366, 768), (1920, 1080), (3840, 2160), (1280, 1024), (1080, 1920))


class Hall:
    """A hall that the test arranges, a board in front of it, and a clock that only the test moves."""

    def __init__(self, counters: int = 6, *, silent: bool = False) -> None:
        self.seconds = 0.0
        self.said: list[HallCall] = []
        self.fault: Exception | None = None
        self.calls: dict[int, HallCall] = {}
        self.closed: set[int] = set()
        self.waiting = {BusinessDomain.HOUSEHOLD: 2}
        self.counters = counters
        self.presenter = BoardPresenter(
            ImmediateRunner(), say=None if silent else self.said.append, now=lambda: self.seconds
        )
        self.presenter.use(self)

    def picture(self) -> HallPicture:
        """What the presenter reads."""
        if self.fault is not None:
            raise self.fault
        return HallPicture(
            now=NINE + timedelta(seconds=self.seconds),
            station="云溪派出所",
            demo=False,
            counters=tuple(
                HallCounter(
                    number,
                    HallWindow.CLOSED if number in self.closed else HallWindow.OPEN,
                    call if (call := self.calls.get(number)) and call.is_open else None,
                )
                for number in range(1, self.counters + 1)
            ),
            calls=tuple(sorted(self.calls.values(), key=lambda one: one.called_at, reverse=True)),
            waiting=self.waiting,
        )

    def call(self, number: int, label: str, calls: int = 1) -> None:
        """A window calls, and the board hears of it."""
        at = NINE + timedelta(seconds=self.seconds)
        self.calls[number] = HallCall(label, number, at, calls, TicketState.CALLED)
        self.hear()

    def become(self, number: int, state: TicketState) -> None:
        """What a window has goes on."""
        self.calls[number] = replace(self.calls[number], state=state)
        self.hear()

    def hear(self) -> None:
        """Word of a change comes."""
        self.presenter.on_changes(Changes("", frozenset({("ticket", "x")})))

    def forward(self, seconds: float) -> None:
        """Time goes by in steps of the board's own."""
        until = self.seconds + seconds
        while self.seconds < until - 1e-9:
            self.seconds = min(self.seconds + 0.25, until)
            self.presenter.tick()

    def over(self) -> None:
        """Whoever speaks has spoken."""
        self.presenter.spoken(self.said[-1].label)

    @property
    def look(self) -> BoardLook:
        """What the board shows."""
        assert self.presenter.look is not None
        return self.presenter.look

    @property
    def framed(self) -> str:
        """What is in the frame."""
        newest = self.look.newest
        return f"{newest.label} {newest.where}" if newest else ""

    def row(self, number: int) -> RowLook:
        """The line of a window."""
        return next(row for row in self.look.rows if row.head == f"{number} 号窗")


@pytest.fixture
def hall(qtbot: QtBot) -> Hall:
    """Six windows."""
    return Hall()


def test_a_new_call_is_framed_its_row_inverted_and_it_is_spoken(hall: Hall) -> None:
    hall.call(3, "H013")
    assert hall.framed == "H013 3 号窗口"
    assert hall.row(3) == RowLook("3 号窗", "H013", called=True, mark="刚叫到")
    assert hall.row(2) == RowLook("2 号窗", "空闲", quiet=True)
    assert [(one.label, one.counter) for one in hall.said] == [("H013", 3)]


def test_a_hand_written_number_stands_beside_the_new_one(hall: Hall) -> None:
    at = NINE + timedelta(seconds=hall.seconds)
    hall.calls[3] = HallCall("H013", 3, at, 1, TicketState.CALLED, "A03")
    hall.hear()
    assert hall.look.newest is not None
    assert (hall.look.newest.label, hall.look.newest.hand) == ("H013", "手工号 A03")
    assert hall.row(3).hand == "手工号 A03"
    assert hall.row(2).hand == ""


def test_it_flashes_once_a_second_for_twenty_seconds_and_then_stands_still(hall: Hall) -> None:
    flash = tokens_of().guard.board_flash_s
    assert flash >= 20
    hall.call(3, "H013")
    hall.over()
    lit = []
    for _ in range(4 * (flash + 10)):
        assert hall.look.newest is not None
        assert hall.look.newest.lit == hall.row(3).lit
        lit.append(hall.look.newest.lit)
        hall.forward(0.25)
    flashing, steady = lit[: 4 * flash], lit[4 * flash + 1 :]
    # half a second light, half a second dark
    assert flashing == [True, True, False, False] * flash
    assert all(steady)
    assert hall.row(3).called, "it is still the newest"


def test_several_at_once_have_the_frame_one_after_another(hall: Hall) -> None:
    hall.call(1, "C008")
    hall.call(2, "A012")
    hall.call(3, "H013")
    assert hall.framed == "C008 1 号窗口"
    hall.forward(LEAST_S + 1)
    assert hall.framed == "C008 1 号窗口", "it is still being spoken"
    assert not hall.row(2).called, "its turn has not come"
    hall.over()
    assert hall.framed == "A012 2 号窗口"
    # an announcement that was over at once is still seen
    hall.over()
    assert hall.framed == "A012 2 号窗口"
    hall.forward(LEAST_S)
    assert hall.framed == "H013 3 号窗口"
    assert [one.label for one in hall.said] == ["C008", "A012", "H013"]
    assert [row.called for row in hall.look.rows[:3]] == [True, True, True], "each flashes its whole time"


def test_a_voice_that_never_ends_does_not_hold_up_the_hall(hall: Hall) -> None:
    hall.call(1, "C008")
    hall.call(2, "A012")
    hall.forward(PATIENCE_S + 1)
    assert hall.framed == "A012 2 号窗口"


def test_a_silent_board_goes_on_by_itself(qtbot: QtBot) -> None:
    hall = Hall(silent=True)
    hall.call(1, "C008")
    hall.call(2, "A012")
    hall.forward(LEAST_S)
    assert hall.framed == "A012 2 号窗口"


def test_a_repeated_call_is_announced_again(hall: Hall) -> None:
    hall.call(1, "C008")
    hall.over()
    hall.forward(10)
    hall.call(2, "A012")
    hall.over()
    hall.forward(10)
    hall.call(1, "C008", calls=2)
    assert hall.framed == "C008 1 号窗口"
    assert [(one.label, one.calls) for one in hall.said] == [("C008", 1), ("A012", 1), ("C008", 2)]


def test_a_call_that_was_taken_back_before_its_turn_is_never_announced(hall: Hall) -> None:
    hall.call(1, "C008")
    hall.call(2, "A012")
    del hall.calls[2]
    hall.hear()
    hall.over()
    hall.forward(60)
    assert [one.label for one in hall.said] == ["C008"]


def test_who_is_done_or_did_not_come_leaves_the_frame(hall: Hall) -> None:
    hall.call(1, "C008")
    hall.over()
    hall.forward(30)
    hall.call(2, "A012")
    hall.over()
    hall.forward(30)
    hall.become(2, TicketState.NO_SHOW)
    assert hall.framed == "C008 1 号窗口"
    hall.become(1, TicketState.SERVED)
    assert hall.framed == ""
    assert hall.look.nobody


def test_windows_that_do_not_call(hall: Hall) -> None:
    hall.closed = {5}
    hall.hear()
    assert (hall.row(5).text, hall.row(5).quiet) == ("未开", True)
    hall.closed = set(range(1, 7))
    hall.hear()
    assert "窗口还没有开" in hall.look.nobody


def test_fewer_than_five_windows_show_what_was_just_called(qtbot: QtBot) -> None:
    hall = Hall(counters=4)
    for number, label in ((1, "C008"), (2, "A012"), (3, "H013")):
        hall.call(number, label)
        hall.over()
        hall.forward(30)
    assert hall.look.heading == "刚才叫到"
    assert [(row.head, row.text) for row in hall.look.rows] == [("2 号窗", "A012"), ("1 号窗", "C008")]
    assert hall.framed == "H013 3 号窗口"


def test_an_outage_is_said_quietly_and_nothing_is_announced_late(hall: Hall) -> None:
    hall.forward(12 * 60)
    hall.fault = DatabaseUnreachable(reason="gone")
    hall.presenter.lost(hall.fault)
    assert hall.look.away
    assert "画面停在 09:12" in hall.look.line
    hall.calls[1] = HallCall("C008", 1, NINE + timedelta(minutes=12, seconds=5), 1, TicketState.CALLED)
    hall.forward(90)
    hall.calls[2] = HallCall("A012", 2, NINE + timedelta(minutes=13, seconds=20), 1, TicketState.CALLED)
    assert "画面停在 09:12" in hall.look.line
    assert hall.look.clock == "09:13"
    hall.fault = None
    hall.forward(5)
    assert hall.look.line.startswith("过号的请到导服台")
    assert [one.label for one in hall.said] == ["A012"], "the other one is old news"
    assert hall.row(1).text == "C008"


def test_without_words_the_hall_is_read_by_the_clock(hall: Hall) -> None:
    hall.waiting = {BusinessDomain.CONSULT: 7}
    hall.forward(LOOK_AGAIN_S + 1)
    assert [one.count for one in hall.look.waiting] == ["0", "0", "0", "0", "7"]


def test_what_cannot_be_opened_is_said_in_the_middle(qtbot: QtBot) -> None:
    presenter, looks = BoardPresenter(ImmediateRunner()), list[BoardLook]()
    presenter.look_changed.connect(looks.append)
    presenter.start()
    assert "正在打开" in looks[-1].nobody
    assert {one.count for one in looks[-1].waiting} == {"—"}
    presenter.away(DatabaseUnreachable(reason="missing"))
    assert "综窗客户端" in looks[-1].nobody
    presenter.stop()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("counters", [4, 6, 16, 24])
def test_it_fills_every_screen(qtbot: QtBot, size: tuple[int, int], counters: int) -> None:
    hall, view = Hall(counters=counters), BoardView()
    qtbot.addWidget(view)
    for number in range(1, counters + 1):
        hall.call(number, f"H1{number:03d}")
    view.resize(*size)
    view.show_look(hall.look)
    image = view.grab().toImage()
    covered = sum(part.width() * part.height() for part in view.parts)
    assert covered == size[0] * size[1]
    boxes = [view.table.row_box(nth).adjusted(0.5, 0.5, -0.5, -0.5) for nth in range(len(hall.look.rows))]
    assert all(view.table.rect().contains(box.toAlignedRect()) for box in boxes)
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)
    # the number stands inside its frame, and its frame on the panel
    shown = QColor(tokens_of().display["board"]["now"]).rgb()
    edge = view.newest.geometry()
    assert any(image.pixel(x, edge.center().y()) == shown for x in range(edge.left(), edge.center().x()))
    assert all(image.pixel(edge.left() + 2, y) != shown for y in range(edge.top(), edge.bottom(), 7))


def test_every_part_tells_in_words_what_it_shows(hall: Hall, qtbot: QtBot) -> None:
    view = BoardView()
    qtbot.addWidget(view)
    hall.call(3, "H013")
    view.show_look(hall.look)
    head, newest, table, waiting, words = view.said()
    assert head == "云溪派出所 综合服务窗口 09:00"
    assert newest == "请到窗口 H013 → 3 号窗口"
    assert "3 号窗 H013 刚叫到;" in table
    assert waiting.startswith("户政 2 位;")
    assert words.startswith("过号的请到导服台")


# -- with the real thing behind it


@pytest.fixture(params=["file", "server"])
def rig(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[StationRig]:
    """An opened station on each database."""
    if request.param == "server":
        with shared_server_template().open() as made:
            yield made
    else:
        with opened(shared_template().open(tmp_path / "station.db")) as made:
            yield made


class Board:
    """A board's window at a real station, as the program puts it together."""

    def __init__(self, rig: StationRig) -> None:
        self.runner, self.bus = Runner(), ChangeBus()
        self.view = BoardView()
        self.presenter = BoardPresenter(self.runner)
        self.presenter.look_changed.connect(self.view.show_look)
        self.bus.listen(self.presenter.on_changes, owner=self.presenter)
        self._opening = open_board(rig.url, clock=rig.clock)
        station = self._opening.__enter__()
        self.ears = ChangeListener(station.change_feed, self.bus.publish, own="")
        self.ears.lost.connect(self.presenter.lost)
        self.ears.back.connect(self.presenter.back)
        self.presenter.start()
        self.presenter.use(station)

    @property
    def words(self) -> str:
        """All that is on the board."""
        return " | ".join(self.view.said())

    def close(self) -> None:
        """Close everything."""
        self.presenter.stop()
        self.ears.stop()
        assert self.runner.stop(10)
        self._opening.__exit__(None, None, None)


@pytest.fixture
def board(rig: StationRig, qtbot: QtBot) -> Iterator[Board]:
    """A board that looks at it."""
    made = Board(rig)
    qtbot.addWidget(made.view)
    made.view.resize(1366, 768)
    made.view.show()
    yield made
    made.close()


def test_a_call_shows_without_anybody_at_the_board(rig: StationRig, board: Board, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "云溪派出所" in board.words, timeout=SOON_MS)
    ticket = rig.give("vehicle")
    qtbot.waitUntil(lambda: "车驾管 1 位" in board.words, timeout=SOON_MS)
    rig.open_counter(2)
    rig.call(2)
    qtbot.waitUntil(lambda: f"{ticket.label} → 2 号窗口" in board.words, timeout=SOON_MS)
    qtbot.waitUntil(lambda: "车驾管 0 位" in board.words, timeout=SOON_MS)


def test_no_person_is_ever_on_it(rig: StationRig, board: Board, qtbot: QtBot) -> None:
    rig.open_counter(1)
    ticket = rig.serving(1, person_class="disabled")
    rig.identify(ticket)
    qtbot.waitUntil(lambda: f"{ticket.label} → 1 号窗口" in board.words, timeout=SOON_MS)
    told = board.words + "".join(
        widget.toolTip() + widget.windowTitle() + widget.accessibleDescription()
        for widget in board.view.findChildren(QWidget)
    )
    for secret in ("周", "残疾人 ", "陆以宁", "3204"):
        assert secret not in told, secret


def test_it_is_right_again_after_an_outage_without_a_restart(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(change_listener, "LONGEST_PAUSE_S", 0.4)
    monkeypatch.setattr(board_presenter, "TRY_AGAIN_S", 0.4)
    server = shared_server()
    with shared_server_template().open() as rig:
        board = Board(rig)
        qtbot.addWidget(board.view)
        try:
            rig.give()
            qtbot.waitUntil(lambda: "户政 1 位" in board.words, timeout=SOON_MS)
            server.stop()
            try:
                qtbot.waitUntil(lambda: "网络断开，画面停在" in board.words, timeout=SOON_MS)
                assert "户政 1 位" in board.words, "the last picture stays"
            finally:
                server.start()
            qtbot.waitUntil(lambda: "网络断开" not in board.words, timeout=SOON_MS)
            with opened(rig.another()) as other:
                other.give()
            qtbot.waitUntil(lambda: "户政 2 位" in board.words, timeout=SOON_MS)
        finally:
            board.close()
