"""Every icon of the program by its own name, from one set of QtAwesome (``mdi6``).

QtAwesome brings the font and its table of names; the font is drawn here. Its own code loads all of Qt's
bindings a second time and nine fonts, which costs a slow PC a second, so only `icon` imports it.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap

from resources.files import ResourceMissing
from ui.theme.tokens import tokens_of

#: Our name → glyph of Material Design Icons 6. The first block are the keys of ``icon.map`` in tokens.json.
ICONS: dict[str, str] = {
    "nav.counter": "view-dashboard-outline",
    "nav.search": "magnify",
    "nav.live": "pulse",
    "nav.report": "chart-bar",
    "nav.settings": "cog-outline",
    "act.call": "bullhorn-outline",
    "act.start": "play-circle-outline",
    "act.accept": "stamper",
    "act.finish": "check-circle-outline",
    "act.recall": "bell-ring-outline",
    "act.noshow": "account-remove-outline",
    "act.hold": "pause-circle-outline",
    "act.transfer": "swap-horizontal",
    "act.undo": "undo-variant",
    "act.addCase": "plus-circle-outline",
    "act.readCard": "card-account-details-outline",
    "act.photo": "camera-outline",
    "act.print": "printer-outline",
    "act.notice": "script-text-outline",
    "act.readAloud": "volume-high",
    "act.reveal": "eye-outline",
    "act.entryView": "line-scan",
    "act.turnScreen": "monitor-share",
    "act.addApplicant": "account-plus-outline",
    "act.review": "account-check-outline",
    "act.enquiryDone": "chat-question-outline",
    "act.lock": "lock-outline",
    "act.help": "keyboard-outline",
    "act.export": "tray-arrow-down",
    "biz.household": "home-outline",
    "biz.exitEntry": "book-account-outline",
    "biz.vehicle": "car-outline",
    "biz.licence": "shield-outline",
    "biz.pickup": "package-variant-closed-check",
    "biz.consult": "chat-question-outline",
    "dev.database": "database-outline",
    "dev.databaseDown": "wifi-off",
    "dev.printer": "printer-outline",
    "dev.paper": "receipt-text-outline",
    "dev.camera": "camera-outline",
    "dev.cardReader": "card-account-details-outline",
    "st.ok": "check-circle-outline",
    "st.warn": "alert-outline",
    "st.error": "alert-octagon-outline",
    "st.info": "information-outline",
    "st.pending": "circle-outline",
    "st.time": "clock-time-three-outline",
    "st.late": "clock-alert-outline",
    "st.forecast": "trending-up",
    "doc.receipt": "receipt-text-outline",
    "doc.external": "call-split",
    "doc.material": "file-document-outline",
    "doc.image": "image-outline",
    "doc.excel": "file-excel-outline",
    "doc.pdf": "file-pdf-box",
    "doc.csv": "file-delimited-outline",
    "senior.mode": "hand-heart-outline",
    "senior.helper": "handshake-outline",
    "pay.fee": "cash",
    "nav.expand": "chevron-right",
    "nav.collapse": "chevron-down",
    "nav.close": "close",
    # states of tickets and cases: the meaning of the picture's shape in this set
    "ticket.idle": "circle-outline",
    "ticket.waiting": "clock-time-three-outline",
    "ticket.called": "bullhorn-outline",
    "ticket.serving": "play-circle-outline",
    "ticket.hold": "pause-circle-outline",
    "ticket.no_show": "account-remove-outline",
    "ticket.transferred": "swap-horizontal",
    "ticket.left": "logout",
    "ticket.carried": "calendar-arrow-right",
    "ticket.done": "check-circle-outline",
    "ticket.void": "cancel",
    "case.draft": "file-edit-outline",
    "case.missing": "alert-outline",
    "case.ready": "checkbox-marked-outline",
    "case.accepted": "file-check-outline",
    "case.review": "account-check-outline",
    "case.notified": "script-text-outline",
    "case.pickup": "package-variant-closed-check",
    "case.delivered": "check-circle-outline",
    "case.returned": "undo-variant",
    "case.done": "check-decagram-outline",
    "case.refused": "scale-balance",
    "case.cancelled": "cancel",
    # further parts of the screens
    "app.logo": "store-outline",
    "act.open": "login",
    "act.save": "check",
    "act.search": "magnify",
    "act.void": "cancel",
    "act.history": "history",
    "act.refresh": "refresh",
    "act.copy": "content-copy",
    "act.pay": "cash",
    "act.scan": "barcode-scan",
    "act.hide": "eye-off-outline",
    "act.back": "arrow-left",
    "act.forward": "arrow-right",
    "act.edit": "pencil-outline",
    "act.delete": "delete-outline",
    "act.give": "ticket-confirmation-outline",
    "act.contrast": "contrast-circle",
    "act.language": "translate",
    "st.tick": "check",
    "st.none": "minus",
    "st.wrong": "alert-circle-outline",
    "st.due": "timer-sand-empty",
    "st.balance": "scale-balance",
    "st.shield": "shield-check-outline",
    "st.star": "star-outline",
    "st.sortUp": "arrow-up",
    "st.sortDown": "arrow-down",
    "st.box": "checkbox-blank-outline",
    "st.boxTicked": "checkbox-marked-outline",
    "st.list": "format-list-checks",
    "st.folder": "folder-open-outline",
    "st.calendar": "calendar-outline",
    "st.nobody": "sofa-outline",
    "st.person": "account-outline",
    "st.people": "account-multiple-outline",
    "st.guardian": "shield-account-outline",
    "st.agent": "hand-coin-outline",
    "st.station": "office-building-outline",
    "st.officer": "account-outline",
    "st.counter": "monitor",
    "st.screen": "monitor",
    "st.backup": "harddisk",
    "st.tree": "file-tree-outline",
    "st.officers": "account-cog-outline",
    "doc.passport": "book-account-outline",
    "doc.hukouBook": "book-open-page-variant-outline",
    "doc.byHand": "account-check-outline",
    "doc.ticket": "ticket-confirmation-outline",
    # the ticket kiosk
    "act.scanSquare": "qrcode-scan",
    "act.erase": "backspace-outline",
    "st.headphones": "headphones",
    "st.wheelchair": "wheelchair",
    "st.pregnant": "human-pregnant",
    "st.infant": "baby-face-outline",
    "st.closed": "door-closed",
    "nav.up": "chevron-up",
    "nav.previous": "chevron-left",
}


@cache
def _folder() -> Path:
    """Where QtAwesome keeps its fonts."""
    found = find_spec("qtawesome")
    if found is None or not found.submodule_search_locations:
        raise ResourceMissing("qtawesome")
    return Path(found.submodule_search_locations[0]) / "fonts"


def _file(pattern: str) -> Path:
    file = next(_folder().glob(pattern), None)
    if file is None:
        raise ResourceMissing(pattern)
    return file


@cache
def _characters() -> dict[str, str]:
    """Glyph's name → its code point in the font, as hexadecimal digits."""
    table: dict[str, str] = json.loads(_file("materialdesignicons6-webfont-charmap-*.json").read_bytes())
    return table


@cache
def _family() -> str:
    number = QFontDatabase.addApplicationFont(str(_file("materialdesignicons6-webfont-[0-9]*.ttf")))
    return QFontDatabase.applicationFontFamilies(number)[0]


@cache
def glyph(name: str) -> str:
    """The character of an icon.

    Raises:
        KeyError: the name is not in :data:`ICONS`.
    """
    return chr(int(_characters()[ICONS[name]], 16))


@cache
def glyph_font(px: int) -> QFont:
    """The icon font at ``px`` logical pixels; not to be changed by the caller."""
    font = QFont(_family())
    font.setPixelSize(px)
    return font


def paint_icon(painter: QPainter, rect: QRect | QRectF, name: str, color: QColor) -> None:
    """Draw an icon in the middle of ``rect`` as high as the rectangle's shorter side."""
    side = round(min(rect.width(), rect.height()))
    painter.save()
    painter.setFont(glyph_font(side))
    painter.setPen(color)
    painter.drawText(QRectF(rect), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), glyph(name))
    painter.restore()


def icon_pixmap(name: str, px: int, color: QColor, ratio: float = 1.0) -> QPixmap:
    """An icon as a pixmap of ``px`` logical pixels for a screen of the given device pixel ratio."""
    pixmap = QPixmap(QSize(round(px * ratio), round(px * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    paint_icon(painter, QRectF(0, 0, px, px), name, color)
    painter.end()
    return pixmap


@cache
def _maker() -> Any:
    from qtawesome.iconic_font import IconicFont

    ttf = _file("materialdesignicons6-webfont-[0-9]*.ttf")
    charmap = _file("materialdesignicons6-webfont-charmap-*.json")
    return IconicFont(("mdi6", ttf.name, charmap.name, str(_folder())))


def icon(name: str, color: QColor | None = None) -> QIcon:
    """An icon for Qt's own widgets, in the theme's text colour unless one is given."""
    ink = color or tokens_of().color("text.primary")
    return QIcon(_maker().icon(f"mdi6.{ICONS[name]}", color=ink))
