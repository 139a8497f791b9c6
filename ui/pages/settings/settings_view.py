"""The settings page: sections at the left, one of them in sight, save and give up at the bottom (设置)."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui.pages.settings.settings_nav import NavRow, SettingsNav
from ui.pages.settings.settings_section import SectionPage
from ui.theme.tokens import tokens_of
from ui.widgets.key_button import KeyButton
from ui.widgets.rich_line import Part, RichLine

_FOOT = 52


class SettingsView(QWidget):
    """Layout only; the sections bring their own pages.

    Signals:
        section_chosen(str): another section by arrow or mouse.
        save_asked(), discard_asked(): the buttons.
    """

    section_chosen = Signal(str)
    save_asked = Signal()
    discard_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        px = tokens_of(self).px
        self._nav = SettingsNav()
        self._stack = QStackedWidget()
        self._pages: dict[str, SectionPage] = {}
        self._places: dict[str, QScrollArea] = {}
        self._note = RichLine(step="body", ink="secondary")
        self._discard = KeyButton(self.tr("放弃改动"), key="Esc")
        self._save = KeyButton(self.tr("保存并生效"), key="Ctrl+S", icon="act.save", kind="primary")
        foot = QFrame()
        foot.setObjectName("foot")
        foot.setFixedHeight(px(_FOOT))
        line = QHBoxLayout(foot)
        line.setContentsMargins(px(20), 0, px(20), 0)
        line.setSpacing(px(10))
        line.addWidget(self._note)
        line.addStretch(1)
        line.addWidget(self._discard)
        line.addWidget(self._save)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(foot)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._nav)
        page.addLayout(column, 1)
        self._nav.chosen.connect(self.section_chosen)
        self._save.clicked.connect(self.save_asked)
        self._discard.clicked.connect(self.discard_asked)
        self.set_changed(False)

    def set_pages(self, pages: Mapping[str, SectionPage]) -> None:
        """The sections that this officer may set, by key."""
        for key, page in pages.items():
            place = QScrollArea()
            place.setFrameShape(QFrame.Shape.NoFrame)
            place.setWidgetResizable(True)
            place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            page.setObjectName("scrollContent")
            # from the outside in: a widget that is put into another takes everything in it along once more
            self._stack.addWidget(place)
            place.setWidget(page)
            self._pages[key], self._places[key] = page, place

    def set_nav(self, rows: Sequence[NavRow]) -> None:
        """The left column."""
        self._nav.set_rows(rows)

    def show_section(self, key: str, note: Sequence[Part]) -> None:
        """Bring a section into sight."""
        self._nav.set_current(key)
        self._stack.setCurrentWidget(self._places[key])
        self._note.set_parts(note)

    def set_changed(self, changed: bool, *, busy: bool = False) -> None:
        """Whether the section in sight has something to save."""
        self._save.setEnabled(changed and not busy)
        self._discard.setEnabled(changed and not busy)

    def section(self) -> str:
        """The section in sight."""
        return self._nav.current()

    def can_save(self) -> bool:
        """Whether 保存并生效 does something now."""
        return self._save.isEnabled()

    def focus_zone(self) -> None:
        """The keyboard to the list of sections."""
        self._nav.setFocus(Qt.FocusReason.TabFocusReason)
