"""Ties the senior mode's presenter to its strip, say-card and offer; the one place that knows them all."""

from collections.abc import Callable

from ui.actions import ActionId
from ui.pages.senior.say_card import SayCard
from ui.pages.senior.senior_offer import SeniorOffer
from ui.pages.senior.senior_presenter import SeniorPresenter
from ui.pages.senior.step_strip import StepStrip


def bind_senior(
    presenter: SeniorPresenter,
    strip: StepStrip,
    say: SayCard,
    offer: SeniorOffer,
    show_mode: Callable[[bool], None],
) -> None:
    """Connect what is shown and what is pressed, both ways.

    Args:
        show_mode: lets strip and say-card come and go.
    """

    def offered(why: str) -> None:
        if why:
            offer.offer(why)
        else:
            offer.put_away()

    presenter.mode_changed.connect(show_mode)
    presenter.strip_changed.connect(strip.set_state)
    presenter.say_changed.connect(say.set_state)
    presenter.offered.connect(offered)
    strip.step_pressed.connect(presenter.press_step)
    strip.helper_pressed.connect(lambda: presenter.handle(ActionId.HELPER))
    strip.home_pressed.connect(lambda: presenter.handle(ActionId.HOME_VISIT))
    strip.ended.connect(presenter.toggle)
    say.pressed.connect(presenter.handle)
    offer.taken.connect(presenter.toggle)
    offer.dismissed.connect(presenter.dismiss)
