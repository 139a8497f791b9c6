"""The 敬老 process in an invented station: some are accompanied from the door to the end."""

from datetime import datetime, timedelta
from typing import Protocol

from window_client.bootstrap import Station
from window_client.domain.senior.senior_steps import SeniorStep, StepWord
from window_client.ids import OfficerId, TicketId

#: minutes that each later step takes; they pass only where the clock can be set
_STEPS = (
    (SeniorStep.FORM, StepWord.FORM_FOR_THEM, 2),
    (SeniorStep.ACCEPT, "", 1),
    (SeniorStep.COPY, "", 1),
)


class SettableClock(Protocol):
    """A clock that stands where it was set."""

    def __call__(self) -> datetime:
        """The time."""
        ...

    def set(self, at: datetime) -> None:
        """Stand still at a time."""
        ...


class DemoSeniors:
    """Accompanies people through the real services."""

    def __init__(self, station: Station, guide: OfficerId) -> None:
        self._station = station
        self._guide = guide
        self._here: set[TicketId] = set()
        self._helped = 0

    def take_along(self, ticket: TicketId) -> None:
        """我来陪办, at the door."""
        self._station.senior.accompany(officer=self._guide, ticket=ticket)
        self._here.add(ticket)

    def answer_at_the_door(self, questions: int) -> None:
        """答疑, without a number."""
        topics = self._station.catalogue.topics()
        for nth in range(questions):
            self._station.guide.answer(officer=self._guide, topic=topics[nth % len(topics)].code)

    def greet(self, ticket: TicketId) -> None:
        """At the window, or on the way to it."""
        if ticket in self._here:
            self._station.senior.tick(officer=self._guide, ticket=ticket, step=SeniorStep.GREET)

    def help(self, ticket: TicketId, clock: SettableClock | None) -> None:
        """What was done with them at the window."""
        if ticket not in self._here:
            return
        self._here.discard(ticket)
        self._helped += 1
        for step, result, minutes in _STEPS:
            if clock is not None:
                clock.set(clock() + timedelta(minutes=minutes))
            pages = str(2 + self._helped % 5)
            self._station.senior.tick(
                officer=self._guide,
                ticket=ticket,
                step=step,
                result=pages if step is SeniorStep.COPY else str(result),
            )
