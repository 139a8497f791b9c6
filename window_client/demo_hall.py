"""The demonstration station's hall goes on by itself: numbers are taken, called and ended (演示大厅).

For screens that only look on, such as the call board: at the counter client somebody plays the officer.
"""

from itertools import count

from window_client.bootstrap import Station
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.counter import Counter
from window_client.domain.station.officer import Role
from window_client.ids import OfficerId

_DOMAINS = tuple(BusinessDomain)
#: every so many steps somebody does not come at once and is called once more
_RECALL_EVERY = 3


class DemoHall:
    """Plays one act of one window after another, through the real services.

    Opens every window but the last, each with an officer of its own.
    """

    def __init__(self, station: Station) -> None:
        self._station = station
        self._topic = station.catalogue.topics()[0].code
        people = station.accounts.all()
        self._guide = next(one.id for one in people if Role.GUIDE in one.roles)
        clerks = [one.id for one in people if one.roles & {Role.OFFICER, Role.AUXILIARY}]
        places = station.counters.all()
        self._windows: list[tuple[OfficerId, Counter]] = []
        free = [clerk for clerk in clerks if clerk not in {place.officer_id for place in places}]
        for place in places[:-1] if len(places) > 1 else places:
            officer = place.officer_id
            if officer is None and free:
                officer = free.pop(0)
                station.counters.open(officer=officer, counter=place.id)
            if officer is not None:
                self._windows.append((officer, place))
        self._steps = count(1)

    def step(self) -> None:
        """The next window does what comes next there; blocks."""
        nth = next(self._steps)
        self._take(nth)
        officer, place = self._windows[nth % len(self._windows)]
        queue = self._station.queue
        held = self._station.board.board(counter=place.id).open_ticket
        if held is not None and held.state is TicketState.CALLED:
            if nth % _RECALL_EVERY == 0 and held.call_count == 1:
                queue.recall(officer=officer, ticket=held.id)
            else:
                queue.start(officer=officer, ticket=held.id)
            return
        if held is not None:
            queue.finish(officer=officer, ticket=held.id, topic=self._topic)
        queue.call_next(officer=officer, counter=place.id)

    def _take(self, nth: int) -> None:
        # about as many as are called
        if nth % 2:
            self._station.queue.take_ticket(
                officer=self._guide,
                domain=_DOMAINS[nth % len(_DOMAINS)],
                person_class=PersonClass.SENIOR if nth % 7 == 0 else PersonClass.ORDINARY,
            )
