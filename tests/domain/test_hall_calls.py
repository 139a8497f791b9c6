"""Which calls a board announces: each once, none late, none from before it was switched on."""

from datetime import timedelta

from tests.builders import NINE
from window_client.domain.queue.hall_picture import LATEST_NEWS, CallWatch, HallCall, HallPicture
from window_client.domain.queue.ticket_states import TicketState

_SECOND = timedelta(seconds=1)


def call(
    label: str, at: int, counter: int = 1, state: TicketState = TicketState.CALLED, calls: int = 1
) -> HallCall:
    """Called so many seconds after nine."""
    return HallCall(label, counter, NINE + at * _SECOND, calls, state)


def picture(at: int, *calls: HallCall) -> HallPicture:
    newest = tuple(sorted(calls, key=lambda one: one.called_at, reverse=True))
    return HallPicture(NINE + at * _SECOND, "云溪派出所", False, (), newest, {})


def labels(calls: tuple[HallCall, ...]) -> list[str]:
    return [one.label for one in calls]


def test_what_was_called_before_the_board_was_on_is_not_announced() -> None:
    watch = CallWatch()
    assert watch.news(picture(10, call("H001", 5))) == ()
    assert watch.news(picture(11, call("H001", 5))) == ()


def test_each_call_once_and_in_the_order_of_calling() -> None:
    watch = CallWatch()
    watch.news(picture(0))
    both = (call("H002", 2, 2), call("H001", 1))
    assert labels(watch.news(picture(3, *both))) == ["H001", "H002"]
    assert watch.news(picture(4, *both)) == ()


def test_two_calls_of_the_same_moment_go_by_the_window() -> None:
    watch = CallWatch()
    watch.news(picture(0))
    assert labels(watch.news(picture(1, call("A001", 1, 2), call("H001", 1, 1)))) == ["H001", "A001"]


def test_a_repeated_call_is_announced_again() -> None:
    watch = CallWatch()
    watch.news(picture(0))
    watch.news(picture(1, call("H001", 1)))
    again = call("H001", 20, calls=2)
    assert watch.news(picture(20, again)) == (again,)


def test_a_repeated_call_that_was_taken_back_is_no_news() -> None:
    watch = CallWatch()
    watch.news(picture(0))
    first = call("H001", 1)
    watch.news(picture(1, first))
    watch.news(picture(20, call("H001", 20, calls=2)))
    assert watch.news(picture(22, first)) == ()


def test_somebody_who_is_served_already_is_still_announced_but_not_who_is_done() -> None:
    watch = CallWatch()
    watch.news(picture(0))
    quick = call("H001", 1, state=TicketState.SERVING)
    gone = call("H002", 1, 2, state=TicketState.SERVED)
    assert watch.news(picture(2, quick, gone)) == (quick,)


def test_what_was_missed_in_an_outage_is_announced_only_while_it_is_news() -> None:
    watch = CallWatch()
    watch.news(picture(0))
    late = int(LATEST_NEWS.total_seconds())
    heard = watch.news(picture(late + 10, call("H001", 5), call("H002", 15)))
    assert labels(heard) == ["H002"]
    # and the older one does not come up again
    assert watch.news(picture(late + 11, call("H001", 5), call("H002", 15))) == ()


def test_it_forgets_what_cannot_come_up_again() -> None:
    watch = CallWatch()
    for minute in range(200):
        at = minute * 60
        watch.news(picture(at, call(f"H{minute:03d}", at)))
    assert len(watch._known or ()) < 5
