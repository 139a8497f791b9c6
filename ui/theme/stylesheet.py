"""Makes Qt look like the pictures: style sheet, palette and style from the tokens, put on in one call."""

import re
from functools import cache

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from resources.files import read_text
from ui.theme.focus_ring import WindowStyle
from ui.theme.screen_fonts import load_screen_fonts
from ui.theme.theme_profile import ThemeProfile
from ui.theme.tokens import Tokens, mark_scope, set_current, tokens_for

_HOLE = re.compile(r"\$\{(?:px:(?P<px>[0-9]+)|(?P<color>[A-Za-z.]+))\}")

#: Inks a TextLabel may have, beside the tones: name → colour token.
INKS: dict[str, str] = {
    "primary": "text.primary",
    "secondary": "text.secondary",
    "muted": "text.muted",
    "disabled": "text.disabled",
    "link": "text.link",
    "onPrimary": "text.onPrimary",
    "onHeader": "text.onHeader",
    "onHeaderMuted": "text.onHeaderMuted",
    "accent": "primary.softText",
    "success": "success.softText",
    "warning": "warning.softText",
    "danger": "danger.softText",
    "info": "info.softText",
    "violet": "violet.softText",
    "teal": "teal.softText",
    "senior": "senior.softText",
    "neutral": "neutral.softText",
    "required": "danger",
}


@cache
def stylesheet(profile: ThemeProfile) -> str:
    """The style sheet of a profile, from ``resources/theme/base.qss`` and the tokens.

    Raises:
        KeyError: the template names a colour that the tokens do not have.
    """
    tokens = tokens_for(profile)

    def fill(match: re.Match[str]) -> str:
        length = match["px"]
        return str(tokens.px(int(length))) if length else tokens.css(match["color"])

    rules = [_HOLE.sub(fill, read_text("theme/base.qss"))]
    rules += [f'QLabel[ink="{ink}"] {{ color: {tokens.css(name)}; }}' for ink, name in INKS.items()]
    for name in ("caption", "body", "bodyStrong", "subtitle", "title", "figure", "ticket"):
        step = tokens.step(name)
        rules.append(
            f'QLabel[step="{name}"] {{ font-size: {step.px}px; font-weight: {step.weight}; }}'
            f'QLabel[step="{name}"][strong="true"] {{ font-weight: 700; }}'
            f'QLabel[step="{name}"][strong="false"] {{ font-weight: 400; }}'
        )
    small = tokens.step("caption").px
    rules.append(f'QHeaderView[step="caption"]::section {{ font-size: {small}px; }}')
    return "\n".join(rules)


def palette(tokens: Tokens) -> QPalette:
    """Qt's palette from the tokens, for everything the style sheet does not reach."""
    result = QPalette()
    role = QPalette.ColorRole
    names = {
        role.Window: "bg.app", role.WindowText: "text.primary", role.Base: "bg.surface",
        role.AlternateBase: "bg.subtle", role.Text: "text.primary", role.PlaceholderText: "text.muted",
        role.Button: "bg.surface", role.ButtonText: "text.primary", role.BrightText: "danger",
        role.Highlight: "primary", role.HighlightedText: "text.onPrimary", role.Link: "text.link",
        role.ToolTipBase: "text.primary", role.ToolTipText: "bg.surface",
        role.Light: "bg.subtle", role.Midlight: "border.subtle", role.Mid: "border.default",
        role.Dark: "border.control", role.Shadow: "border.control", role.Accent: "primary",
    }  # fmt: skip
    for target, name in names.items():
        result.setColor(target, tokens.color(name))
    off: QColor = tokens.color("text.disabled")
    for target in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, target, off)
    return result


def apply_theme(app: QApplication, profile: ThemeProfile | None = None) -> Tokens:
    """Put the theme on the program; again with another profile to change it while it runs.

    The base style is Fusion with the keyboard ring of :mod:`ui.theme.focus_ring`; widgets learn of a change
    by the ``StyleChange`` event.

    Args:
        app: the running application.
        profile: scheme and scale; the light scheme at 1.0 when absent.

    Returns:
        the tokens now in force.
    """
    load_screen_fonts()
    wanted = profile or ThemeProfile()
    tokens = set_current(wanted)
    if app.property("windowStyle") is None:
        app.setProperty("windowStyle", "set")
        style = WindowStyle()
        app.setStyle(style)
        style.watch(app)
    if app.font() != tokens.font():
        # each of these three goes through every widget
        app.setFont(tokens.font())
    take_off_theme(app)
    app.setPalette(palette(tokens))
    app.setStyleSheet(stylesheet(wanted))
    return tokens


def take_off_theme(app: QApplication) -> None:
    """The first half of `apply_theme` when one profile replaces another.

    In exchanging one style sheet for another Qt goes through every widget once for each of its parents; in
    taking the old one off and putting the new one on it goes through it twice.
    """
    app.setStyleSheet("")


def apply_scope(widget: QWidget, profile: ThemeProfile) -> Tokens:
    """Show one part of the program in another profile (facing screen, preview of a theme)."""
    mark_scope(widget, profile)
    tokens = tokens_for(profile)
    widget.setPalette(palette(tokens))
    widget.setStyleSheet(stylesheet(profile))
    return tokens
