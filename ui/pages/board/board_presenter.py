"""What happens on a call board: reads the hall after every word of a change, and announces new calls."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from ui import labels
from ui.background.one_more import OneMore
from ui.background.runner import JobRunner
from ui.error_text import text_of
from ui.pages.board.board_look import RECENT, TABLE_FROM, BoardLook, NewestLook, RowLook, WaitLook
from ui.pages.board.call_line import CallLine
from ui.theme.tokens import tokens_of
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.hall_picture import CallWatch, HallCall, HallPicture, HallWindow
from window_client.domain.station.station_record import STATION_ZONE
from window_client.services.changes import Changes

#: how often the board looks whether something flashes, is due, or the minute is over
TICK_MS = 125
#: without any word of a change the hall is read so often all the same: a word may be lost, a day ends
LOOK_AGAIN_S = 30.0
#: after a reading that failed
TRY_AGAIN_S = 2.0
_KINDS = ("ticket", "counter", "station")


class Hall(Protocol):
    """What a board reads; blocks."""

    def picture(self) -> HallPicture:
        """The hall as it is now."""
        ...


class BoardPresenter(QObject):
    """The board's state.

    Signals:
        look_changed(BoardLook): something on the board is different now.
    """

    look_changed = Signal(object)

    def __init__(
        self,
        runner: JobRunner,
        *,
        say: Callable[[HallCall], None] | None = None,
        now: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """Args:
        say: speaks a call; its end is told to `spoken`. None for a silent board.
        now: a clock that only goes forward, in seconds.
        """
        super().__init__(parent)
        guard = tokens_of().guard
        self.line = CallLine(say, flash_s=guard.board_flash_s, flash_hz=guard.board_flash_hz, now=now)
        self._runner = runner
        self._now = now
        self._hall: Hall | None = None
        self._watch = CallWatch()
        self._picture: HallPicture | None = None
        self._read_at = 0.0
        self._readings = OneMore()
        self._next_look: float | None = None
        self._trouble = ""
        self._away_since: datetime | None = None
        self._deaf = False
        self._look: BoardLook | None = None
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self.tick)

    @property
    def look(self) -> BoardLook | None:
        """What is shown; None before the first tick."""
        return self._look

    def start(self) -> None:
        """Show the board, empty as long as nothing is read."""
        self._ticks.start()
        self._tell()

    def stop(self) -> None:
        """Nothing moves any more."""
        self._ticks.stop()
        self._hall = None

    def use(self, hall: Hall) -> None:
        """The station is open."""
        self._hall = hall
        self.refresh()

    def on_changes(self, changes: Changes) -> None:
        """Something was committed, here or elsewhere."""
        if changes.concerns(*_KINDS):
            self.refresh()

    def refresh(self) -> None:
        """Read the hall; once more if that is being done already."""
        if self._hall is not None and self._readings.begin():
            self._runner.run(self._hall.picture, self._seen, self._failed, owner=self)

    def lost(self, error: Exception) -> None:
        """No word of a change comes any more: the hall is read by the clock until it does again."""
        self._deaf = True
        self._next_look = self._now() + TRY_AGAIN_S
        self.away(error)

    def back(self) -> None:
        """Words come again."""
        self._deaf = False
        self.refresh()

    def away(self, error: Exception) -> None:
        """The database cannot be reached, or cannot be opened at all."""
        if self._away_since is None:
            self._away_since = self._clock()
        self._trouble = "" if self._picture is not None else text_of(error).line
        self._tell()

    def spoken(self, label: str) -> None:
        """An announcement is over."""
        self.line.spoken(label)
        self._tell()

    def tick(self) -> None:
        """What time brings about."""
        if self._next_look is not None and self._now() >= self._next_look:
            self._next_look = None
            self.refresh()
        self.line.go_on()
        self._tell()

    # -- reading
    def _seen(self, picture: HallPicture) -> None:
        again = self._readings.end()
        self._picture, self._read_at = picture, self._now()
        self._away_since, self._trouble = None, ""
        self._next_look = self._read_at + (TRY_AGAIN_S if self._deaf else LOOK_AGAIN_S)
        self.line.keep(picture)
        self.line.add(self._watch.news(picture))
        self._tell()
        if again:
            self.refresh()

    def _failed(self, error: Exception) -> None:
        self._readings.give_up()
        self._next_look = self._now() + TRY_AGAIN_S
        self.away(error)

    # -- what is shown
    def _clock(self) -> datetime:
        if self._picture is None:
            return datetime.now(UTC).astimezone(STATION_ZONE)
        passed = timedelta(seconds=self._now() - self._read_at)
        return (self._picture.now + passed).astimezone(STATION_ZONE)

    def _tell(self) -> None:
        look = self._made()
        if look != self._look:
            self._look = look
            self.look_changed.emit(look)

    def _made(self) -> BoardLook:
        picture = self._picture
        newest = self._newest()
        by_window = picture is not None and len(picture.counters) >= TABLE_FROM
        return BoardLook(
            title=self._title(),
            clock=f"{self._clock():%H:%M}",
            calling=self.tr("请到窗口"),
            newest=self._framed(newest),
            nobody=self._nobody(),
            heading=self.tr("正在办理") if by_window else self.tr("刚才叫到"),
            rows=self._windows(newest) if by_window else self._recent(newest),
            waiting=self._waiting(),
            line=self._line(),
            away=self._away_since is not None,
        )

    def _newest(self) -> HallCall | None:
        if self.line.current is not None or self._picture is None:
            return self.line.current
        # who is served and gone, or did not come, is not asked to the window any more
        return next((one for one in self._picture.calls if one.is_open), None)

    def _title(self) -> str:
        if self._picture is None:
            return self.tr("综合服务窗口")
        title = self.tr("{station} 综合服务窗口").format(station=self._picture.station)
        return title + (self.tr("（演示）") if self._picture.demo else "")

    def _framed(self, call: HallCall | None) -> NewestLook | None:
        if call is None:
            return None
        where = self.tr("{number} 号窗口").format(number=call.counter)
        return NewestLook(call.label, where, self.line.lit(call), self._hand(call))

    def _nobody(self) -> str:
        if self._picture is None:
            return self._trouble or self.tr("正在打开，请稍候。")
        if all(one.state is HallWindow.CLOSED for one in self._picture.counters):
            return self.tr("窗口还没有开，请您稍候。")
        return self.tr("请您稍坐，叫到号会显示在这里。")

    def _windows(self, newest: HallCall | None) -> tuple[RowLook, ...]:
        rows = []
        for counter in self._picture.counters if self._picture else ():
            head, held = self.tr("{number} 号窗").format(number=counter.number), counter.holds
            if held is None:
                rows.append(RowLook(head, self._idle_word(counter.state), quiet=True))
            else:
                rows.append(self._row(head, held.label, held, newest))
        return tuple(rows)

    def _recent(self, newest: HallCall | None) -> tuple[RowLook, ...]:
        if self._picture is None:
            return ()
        shown = newest.key if newest else None
        others = [one for one in self._picture.calls if one.key != shown and not self.line.is_waiting(one)]
        return tuple(
            self._row(self.tr("{number} 号窗").format(number=one.counter), one.label, one, None)
            for one in others[:RECENT]
        )

    def _row(self, head: str, text: str, call: HallCall, newest: HallCall | None) -> RowLook:
        called = self.line.flashes(call) or (newest is not None and call.key == newest.key)
        mark = self.tr("刚叫到") if called else ""
        lit, hand = self.line.lit(call), self._hand(call)
        return RowLook(head, text, called=called, mark=mark, lit=lit, hand=hand)

    def _hand(self, call: HallCall) -> str:
        return self.tr("手工号 {number}").format(number=call.hand_number) if call.hand_number else ""

    def _idle_word(self, state: HallWindow) -> str:
        if state is HallWindow.CLOSED:
            return self.tr("未开")
        return self.tr("暂停") if state is HallWindow.PAUSED else self.tr("空闲")

    def _waiting(self) -> tuple[WaitLook, ...]:
        unit, picture = self.tr("位"), self._picture
        # nobody is said to wait before that was read
        counts = {one: str(picture.waiting.get(one, 0)) if picture else "—" for one in BusinessDomain}
        return tuple(WaitLook(labels.words(one), count, unit) for one, count in counts.items())

    def _line(self) -> str:
        if self._away_since is None or self._picture is None:
            return self.tr("过号的请到导服台或窗口告知，我们接着为您办理。老人、军人、孕妇、残疾人依法优先。")
        return self.tr("网络断开，画面停在 {time}，正在重连。请听窗口工作人员叫号。").format(
            time=f"{self._away_since:%H:%M}"
        )
