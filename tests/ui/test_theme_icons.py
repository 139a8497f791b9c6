"""Every icon name resolves to a glyph that is really drawn."""

import pytest
from PySide6.QtGui import QColor, QRawFont
from PySide6.QtWidgets import QApplication

from ui.theme.icons import ICONS, glyph, glyph_font, icon, icon_pixmap
from ui.theme.theme_profile import ThemeProfile
from ui.theme.tokens import raw_tokens, tokens_for


@pytest.mark.parametrize("name", sorted(ICONS))
def test_the_set_has_the_glyph(qapp: QApplication, name: str) -> None:
    raw = QRawFont.fromFont(glyph_font(24))
    assert 0 not in raw.glyphIndexesForString(glyph(name))


def test_every_name_of_the_tokens_is_in_the_table() -> None:
    assert set(raw_tokens()["icon"]["map"]) <= set(ICONS)


def test_every_state_has_its_icon() -> None:
    tokens = tokens_for(ThemeProfile())
    wanted = {look.icon for look in (*tokens.ticket_states.values(), *tokens.case_states.values())}
    assert wanted <= set(ICONS)


def test_an_unknown_name_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        glyph("no.such")


def test_an_icon_is_drawn_in_its_color(qapp: QApplication) -> None:
    image = icon_pixmap("st.ok", 64, QColor("#B3261E")).toImage()
    colors = {
        image.pixelColor(x, y).name()
        for x in range(64)
        for y in range(64)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert colors == {"#b3261e"}


def test_an_icon_for_qt_is_not_empty(qapp: QApplication) -> None:
    image = icon("act.call").pixmap(32, 32).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(32) for y in range(32))
