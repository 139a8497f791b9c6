"""What happens on the facing and on the turned screen: pointing, answering, reading aloud, forgetting."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from ui.pages.senior_display.facing_look import FacingLook
from window_client.domain.senior.facing_facts import FacingAnswer, FacingFacts

#: a finger that was on the screen before the question came answers nothing (DESIGN.md §7), seconds
GUARD_S = 0.6


class Reader(Protocol):
    """Reads sentences aloud; see ``ui.devices.sentence_reader``."""

    reading_changed: SignalInstance
    pace_changed: SignalInstance

    @property
    def can_read(self) -> bool:
        """There is a voice here."""

    @property
    def reading(self) -> bool:
        """Something is being read."""

    @property
    def slowest(self) -> bool:
        """It cannot go more slowly."""

    def read(self, sentences: tuple[str, ...]) -> None:
        """Read from the beginning, in place of anything else."""

    def slower(self) -> None:
        """More slowly from the sentence on that is being read."""

    def hush(self) -> None:
        """Say nothing more."""

    def forget(self) -> None:
        """The next person hears the ordinary pace again."""


class SeniorDisplayPresenter(QObject):
    """One question at a time.

    Signals:
        look_changed(FacingLook | None): show this; None for nothing of anybody.
        answered(FacingAnswer, int | None): the person said so; the row that they point at.
        pointed(int | None): they point at another row.
    """

    look_changed = Signal(object)
    answered = Signal(object, object)
    pointed = Signal(object)

    def __init__(
        self,
        reader: Reader | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """Args:
        clock: seconds.
        """
        super().__init__(parent)
        self._reader = reader
        self._clock = clock
        self._look: FacingLook | None = None
        self._since = 0.0
        self._armed = False
        #: at which row they last said so
        self._said_at: int | None = None
        if reader is not None:
            reader.reading_changed.connect(self._heard)
            reader.pace_changed.connect(self._heard)

    @property
    def facts(self) -> FacingFacts | None:
        """What is asked."""
        return self._look.facts if self._look else None

    @property
    def look(self) -> FacingLook | None:
        """What is shown."""
        return self._look

    def ask(self, facts: FacingFacts) -> None:
        """Put the question; the same person's facts again keep the row that they point at."""
        old = self._look
        same = old is not None and old.facts.applicant == facts.applicant
        if not same:
            self.hush()
            if self._reader is not None:
                self._reader.forget()
        self._guard()
        keeps = same and old is not None and old.row is not None and old.row < len(facts.rows)
        self._show(FacingLook(facts, row=old.row if keeps and old is not None else None))

    def clear(self) -> None:
        """Nothing of anybody is shown or said any more."""
        self.hush()
        if self._look is not None:
            self._look = None
            self.look_changed.emit(None)

    def press(self) -> None:
        """A finger is on an answer; whether it counts is decided now."""
        self._armed = self._clock() - self._since >= GUARD_S

    def answer(self, said: FacingAnswer) -> None:
        """It was let go there."""
        look, armed = self._look, self._armed
        self._armed = False
        if look is None or not armed or self._is_said(look, said):
            return
        self._guard()
        self._said_at = look.row
        self._show(replace(look, answer=said))
        self.answered.emit(said, look.row)

    def retract(self) -> None:
        """What was said could not be kept: it is not shown as given, and may be said again."""
        if self._look is not None:
            self._show(replace(self._look, answer=None))

    def point(self, row: int) -> None:
        """A row is touched."""
        look = self._look
        if look is not None and row < len(look.facts.rows) and row != look.row:
            self._show(replace(look, row=row))
            self.pointed.emit(row)

    def toggle_reading(self) -> None:
        """念给我听, and the same again for 停. A sensitive visit is never read."""
        look, reader = self._look, self._reader
        if look is None or reader is None:
            return
        if reader.reading:
            reader.hush()
        elif reader.can_read and look.facts.spoken:
            reader.read(look.facts.spoken)

    def slower(self) -> None:
        """慢一点."""
        if self._reader is not None and self._reader.reading:
            self._reader.slower()

    def hush(self) -> None:
        """Say nothing more."""
        if self._reader is not None:
            self._reader.hush()

    def _is_said(self, look: FacingLook, said: FacingAnswer) -> bool:
        """The same again says nothing new, but 要改 at another row does."""
        return look.answer is said and (said is FacingAnswer.RIGHT or look.row == self._said_at)

    def _guard(self) -> None:
        self._since = self._clock()
        self._armed = False

    def _heard(self) -> None:
        if self._look is not None:
            self._show(self._look)

    def _show(self, look: FacingLook) -> None:
        reader = self._reader
        if reader is not None:
            look = replace(
                look,
                voice=reader.can_read and bool(look.facts.spoken),
                reading=reader.reading,
                slowest=reader.slowest,
            )
        if look != self._look:
            self._look = look
            self.look_changed.emit(look)
