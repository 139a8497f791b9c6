"""The design tokens (设计令牌) as typed, frozen values: every colour, size and state of the screens.

``resources/theme/tokens.json`` is the only source; nothing in ``ui`` writes a colour by hand.
"""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from resources.files import read_text
from ui.theme.screen_fonts import load_screen_fonts, present_families
from ui.theme.theme_profile import Scheme, ThemeProfile
from ui.theme.token_types import ClassLook, Guards, Sizes, StateLook, Tone, TypeStep

_SCOPE = "_theme_scope"


@cache
def raw_tokens() -> Mapping[str, Any]:
    """The token file as parsed JSON."""
    return cast(Mapping[str, Any], json.loads(read_text("theme/tokens.json")))


class Tokens:
    """The tokens of one profile. Immutable; made once per profile by :func:`tokens_for`."""

    def __init__(self, profile: ThemeProfile) -> None:
        raw = raw_tokens()
        self.profile = profile
        self._css: dict[str, str] = dict(raw["color"][profile.scheme.value])
        # The file names no border for the blue tone; the pictures draw it with this one.
        self._css.setdefault(
            "primary.border", "#A9C6E6" if profile.scheme is Scheme.LIGHT else self._css["primary"]
        )
        self._colors = {name: QColor(value) for name, value in self._css.items()}
        self._series = {
            name: QColor(value) for name, value in raw["color"]["dataViz"].items() if name != "note"
        }
        if profile.scheme is Scheme.HIGH_CONTRAST:
            # The chart colours of the file are for white paper; on black the tones carry the same meanings.
            stand_in = {
                "household": "primary", "exitEntry": "teal", "vehicle": "warning", "publicOrder": "danger",
                "consult": "violet", "grid": "border.subtle", "axis": "text.muted", "bar": "primary",
                "barSoft": "info", "target": "danger",
            }  # fmt: skip
            self._series = {name: self._colors[token] for name, token in stand_in.items()}
        self._steps = {
            name: TypeStep(self.px(step["px"]), self.px(step["lh"]), step["w"])
            for name, step in raw["font"]["scale"].items()
        }
        self._fonts: dict[tuple[int, bool], QFont] = {}
        state = raw["state"]
        self._ticket_states = _state_looks(state["ticket"], "ticket")
        self._case_states = _state_looks(state["case"], "case")
        self._classes = {key: ClassLook(key=key, **look) for key, look in state["visitorClass"].items()}
        guard = raw["guard"]
        self.guard = Guards(
            guard["callAfterFinish_ms"], guard["repeatPress_ms"], guard["noShowAfter_s"],
            guard["entryView_s"], guard["facingBlank_ms"], guard["boardFlash_s"], guard["boardFlash_hz"],
        )  # fmt: skip
        self.size = self._sizes(raw)
        self.display: Mapping[str, Any] = raw["font"]["display"]
        self.font_families: tuple[str, ...] = (*raw["font"]["family"]["ui"][:-1],)
        self.rare_families: tuple[str, ...] = tuple(raw["font"]["family"]["rareFallback"])

    def px(self, design_px: float) -> int:
        """A length of the design (logical px at scale 1.0) in this profile's size, whole pixels."""
        return round(design_px * self.profile.scale)

    @property
    def high_contrast(self) -> bool:
        """Whether this is the high-contrast scheme."""
        return self.profile.scheme is Scheme.HIGH_CONTRAST

    @property
    def focus_width(self) -> int:
        """Width of the keyboard ring: 2 px, 3 px in high contrast."""
        return 3 if self.high_contrast else 2

    def color(self, name: str) -> QColor:
        """The colour of a token such as ``bg.app``.

        Raises:
            KeyError: no such token.
        """
        return self._colors[name]

    def css(self, name: str) -> str:
        """The same colour as ``#RRGGBB`` for style sheets."""
        return self._css[name]

    def names(self) -> tuple[str, ...]:
        """Every colour name of this scheme."""
        return tuple(self._css)

    def tone(self, name: str) -> Tone:
        """The colours of a tone: primary success warning danger info neutral violet teal senior."""
        return Tone(
            self._colors[name],
            self._colors[f"{name}.soft"],
            self._colors[f"{name}.softText"],
            self._colors[f"{name}.border"],
        )

    def series(self, name: str) -> QColor:
        """A chart colour: household exitEntry vehicle publicOrder consult grid axis bar barSoft target."""
        return self._series[name]

    def step(self, name: str) -> TypeStep:
        """A step of the type scale: caption body bodyStrong subtitle title figure ticket."""
        return self._steps[name]

    def font(self, step: str = "body", strong: bool | None = None) -> QFont:
        """The font of a step; ``strong`` overrides its weight (only 400 and 700 exist as fonts)."""
        return self.font_px(
            self._steps[step].px, self._steps[step].weight >= 700 if strong is None else strong
        )

    def font_px(self, px: int, strong: bool = False) -> QFont:
        """The interface font at ``px`` logical pixels (not scaled again)."""
        known = self._fonts.get((px, strong))
        if known is None:
            load_screen_fonts()
            known = QFont()
            known.setFamilies(list(present_families((*self.font_families, *self.rare_families))))
            known.setPixelSize(px)
            known.setWeight(QFont.Weight.Bold if strong else QFont.Weight.Normal)
            self._fonts[px, strong] = known
        return QFont(known)

    def ticket_state(self, key: str) -> StateLook:
        """The look of a ticket's state (等候 已呼叫 受理中 …)."""
        return self._ticket_states[key]

    def case_state(self, key: str) -> StateLook:
        """The look of a case's state (填写中 缺材料 可受理 …)."""
        return self._case_states[key]

    def visitor_class(self, key: str) -> ClassLook:
        """The look of a visitor class: elder military appointment pregnant disabled."""
        return self._classes[key]

    @property
    def ticket_states(self) -> Mapping[str, StateLook]:
        """All ticket states in the file's order."""
        return dict(self._ticket_states)

    @property
    def case_states(self) -> Mapping[str, StateLook]:
        """All case states in the file's order."""
        return dict(self._case_states)

    @property
    def visitor_classes(self) -> Mapping[str, ClassLook]:
        """All visitor classes in the file's order."""
        return dict(self._classes)

    def _sizes(self, raw: Mapping[str, Any]) -> Sizes:
        size, radius = raw["size"], raw["radius"]
        control, row, bar = size["control"], size["row"], size["bar"]
        panel, icon = size["panel"], size["icon"]
        lengths = (
            control["height"], control["heightLarge"], control["heightPrimary"], control["minTarget"],
            row["compact"], row["table"], row["queue"], row["checklist"],
            bar["header"], bar["ticket"], bar["status"], bar["dialogFooter"],
            panel["queue"], panel["visit"], icon["sm"], icon["md"], icon["lg"], icon["xl"],
            radius["control"], radius["card"], radius["dialog"], radius["pill"],
        )  # fmt: skip
        return Sizes(*(self.px(length) for length in lengths))


def _state_looks(table: Mapping[str, Mapping[str, str]], kind: str) -> dict[str, StateLook]:
    # The file's icon is the Lucide shape of the pictures; the program draws ours under the state's own name.
    return {
        key: StateLook(key, look["label"], f"{kind}.{key}", look["tone"], look["shape"])
        for key, look in table.items()
    }


@cache
def tokens_for(profile: ThemeProfile) -> Tokens:
    """The tokens of a profile, made once."""
    return Tokens(profile)


_current: list[ThemeProfile] = [ThemeProfile()]
#: every profile that a part of the program was ever put into
_scoped: set[ThemeProfile] = set()


def set_current(profile: ThemeProfile) -> Tokens:
    """Make a profile the program's own; only :func:`ui.theme.stylesheet.apply_theme` calls this."""
    _current[0] = profile
    return tokens_for(profile)


def tokens_of(widget: QWidget | None = None) -> Tokens:
    """The tokens a widget is to be painted with: those of the nearest scope above it, else the program's."""
    # asked some thousand times a second while pages are made: without a scope there is nothing to look for
    node: QObject | None = widget if _scoped else None
    while node is not None:
        scope = getattr(node, _SCOPE, None)
        if isinstance(scope, ThemeProfile):
            return tokens_for(scope)
        node = node.parent()
    return tokens_for(_current[0])


def mark_scope(widget: QWidget, profile: ThemeProfile) -> None:
    """Paint everything below ``widget`` in another profile; see ``stylesheet.apply_scope``."""
    _scoped.add(profile)
    setattr(widget, _SCOPE, profile)
