"""The tokens are the file's, and its contrast figures are true."""

import pytest
from PySide6.QtGui import QColor

from ui.theme.theme_profile import SCALES, Scheme, ThemeProfile
from ui.theme.tokens import raw_tokens, tokens_for

PAIRS = [
    (scheme, kind, pair["fg"], pair["bg"], pair["ratio"])
    for scheme in ("light", "highContrast")
    for kind, pairs in raw_tokens()["contrast"][scheme].items()
    for pair in pairs
]


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def ratio(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself() -> None:
    assert ratio(QColor("#FFFFFF"), QColor("#000000")) == pytest.approx(21.0)
    assert ratio(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("scheme", "kind", "fg", "bg", "stated"), PAIRS)
def test_contrast_is_as_the_file_states(scheme: str, kind: str, fg: str, bg: str, stated: float) -> None:
    tokens = tokens_for(ThemeProfile(Scheme(scheme)))
    limits = raw_tokens()["contrast"]
    least = limits[{"text": "textMinimum", "nonText": "nonTextMinimum", "senior": "seniorMinimum"}[kind]]
    found = ratio(tokens.color(fg), tokens.color(bg))
    assert found == pytest.approx(stated, abs=0.011)
    assert found >= least


@pytest.mark.parametrize("scheme", list(Scheme))
def test_every_color_of_the_file_is_there(scheme: Scheme) -> None:
    tokens = tokens_for(ThemeProfile(scheme))
    for name, value in raw_tokens()["color"][scheme.value].items():
        assert tokens.color(name) == QColor(value)
        assert tokens.css(name) == value


def test_both_schemes_have_the_same_names() -> None:
    light, dark = (tokens_for(ThemeProfile(scheme)) for scheme in Scheme)
    assert light.names() == dark.names()


@pytest.mark.parametrize("scale", SCALES)
def test_lengths_follow_the_scale(scale: float) -> None:
    tokens = tokens_for(ThemeProfile(scale=scale))
    assert tokens.size.control_height == round(32 * scale)
    assert tokens.step("body").px == round(14 * scale)
    assert tokens.font("ticket").pixelSize() == round(32 * scale)


def test_an_unknown_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="scale"):
        ThemeProfile(scale=1.1)


def test_only_weights_that_exist_as_fonts() -> None:
    tokens = tokens_for(ThemeProfile())
    weights = {tokens.font(step).weight().value for step in raw_tokens()["font"]["scale"]}
    assert weights == {400, 700}


def test_states_have_words_icon_and_tone() -> None:
    tokens = tokens_for(ThemeProfile())
    looks = [*tokens.ticket_states.values(), *tokens.case_states.values()]
    assert len(looks) == 22
    for look in looks:
        assert look.label
        assert tokens.tone(look.tone).soft != tokens.color("bg.surface")
    assert tokens.ticket_state("serving").label == "受理中"


def test_no_two_states_of_a_kind_look_alike() -> None:
    tokens = tokens_for(ThemeProfile())
    for states in (tokens.ticket_states, tokens.case_states):
        assert len({(look.label, look.icon) for look in states.values()}) == len(states)
        assert len({look.shape for look in states.values()}) == len(states)


def test_contrast_toggles_and_back() -> None:
    profile = ThemeProfile(scale=1.25)
    assert profile.toggled_contrast() == ThemeProfile(Scheme.HIGH_CONTRAST, 1.25)
    assert profile.toggled_contrast().toggled_contrast() == profile
