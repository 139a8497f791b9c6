"""A process guesses where its chain ends; whatever it guesses, the chain holds."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from tests.builders import StationRig, opened
from window_client.persistence.chain_end import ChainEnd

_FIVE, _SIX = (5, b"five"), (6, b"six")


def test_what_was_committed_is_the_next_guess() -> None:
    end = ChainEnd()
    assert end.enter() is None
    end.leave(_FIVE)
    assert end.enter() == _FIVE


def test_nothing_is_guessed_while_another_thread_adds() -> None:
    end = ChainEnd()
    end.enter()
    end.leave(_FIVE)
    assert end.enter() == _FIVE
    assert end.enter() is None
    end.leave(_SIX)
    assert end.enter() is None


def test_nothing_is_guessed_after_a_rollback() -> None:
    end = ChainEnd()
    end.enter()
    end.leave(_FIVE)
    end.enter()
    end.leave(None)
    assert end.enter() is None


def _whole(rig: StationRig) -> bool:
    return rig.station.audit.verify().findings == ()


def test_a_row_that_was_taken_back_leaves_no_gap(both: StationRig) -> None:
    both.give()
    for _ in range(2):
        with suppress(KeyError), both.database.write() as work:
            work.append(both.journal()[-1].entry)
            raise KeyError
        both.give()
    assert both.verbs() == ["take_ticket"] * 3
    assert _whole(both)


def test_two_processes_may_share_a_chain(both: StationRig) -> None:
    """A copied folder, for example: slower, but nobody hears of it and the chain holds."""
    with opened(both.another(workplace=both.station.workplace_id)) as twin:
        for _ in range(3):
            both.give()
            twin.give()
            twin.give()
        with ThreadPoolExecutor(2) as pool:
            labels = list(pool.map(lambda rig: rig.give().label, (both, twin) * 10))
    assert len(set(labels)) == 20
    assert _whole(both)


def test_the_threads_of_a_process_share_it(both: StationRig) -> None:
    with ThreadPoolExecutor(4) as pool:
        labels = list(pool.map(lambda _: both.give().label, range(40)))
    assert len(set(labels)) == 40
    assert _whole(both)
