"""One run at a time, and one more where somebody asked meanwhile."""

from ui.background.one_more import OneMore


def test_any_number_of_wishes_during_a_run_are_answered_by_one_more() -> None:
    runs = OneMore()
    assert runs.begin()
    assert not runs.begin()
    assert not runs.begin()
    assert runs.end()
    assert runs.begin()
    assert not runs.end()


def test_a_run_that_failed_leaves_no_wish_behind() -> None:
    runs = OneMore()
    assert runs.begin()
    assert not runs.begin()
    runs.give_up()
    assert runs.begin()
    assert not runs.end()
