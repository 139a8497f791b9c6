"""The visit column, 264 px: who is at the window and what is done for each (来访)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.actions import ActionId, key_words
from ui.pages.visit.applicant_tile import ApplicantTile
from ui.pages.visit.case_tile import CaseTile
from ui.pages.visit.visit_words import companions_words, count_words, translate
from ui.theme.tokens import tokens_of
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import set_shown
from ui.widgets.text_label import TextLabel
from window_client.services.visit_desk import VisitDesk

_FOLD_ABOVE = 3
_KEYED = 4

#: at the right of the column, part of it, px
GAP = 12
#: width from 1600 px of window on
_WIDE = 330


class VisitColumn(QWidget):
    """Applicants with their cases; the selected applicant is open.

    Signals:
        case_selected(str), applicant_selected(str): by click, Enter or Space.
        add_person(), add_case(): F4 and F3, by their buttons.
        reveal_requested(str, str): person id and field, while an eye is held; answer with ``show_value``.
    """

    case_selected = Signal(str)
    applicant_selected = Signal(str)
    add_person = Signal()
    add_case = Signal()
    reveal_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        self._inside = QWidget()
        self.set_wide(False)
        self._desk: VisitDesk | None = None
        self._selected: tuple[str | None, str | None] = (None, None)
        self._people: list[ApplicantTile] = []
        self._cases: list[CaseTile] = []
        self._portraits: dict[str, QImage] = {}
        self._count = TextLabel("", "body", strong=True)
        self._person = self._act(ActionId.IDENTIFY, translate("visit", "加人"), "act.addApplicant")
        self._person.clicked.connect(self.add_person)
        self._case = self._act(ActionId.ADD_CASE, translate("visit", "加办"), "act.addCase")
        self._case.clicked.connect(self.add_case)
        self._nobody = EmptyState(
            "act.readCard",
            translate("visit", "还没认人"),
            translate("visit", "只问事，不用认人。"),
            action=translate("visit", "认人"),
            action_key=key_words(ActionId.IDENTIFY),
        )
        self._nobody.action_triggered.connect(self.add_person)
        self._inside.setObjectName("scrollContent")
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(tokens.px(8))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._inside)
        self._companions = TextLabel("", "caption", "secondary", wrap=True)
        self._dense = False
        self._assemble()

    def set_wide(self, wide: bool) -> None:
        """More room on a wide screen (330 px)."""
        tokens = tokens_of(self)
        width = tokens.px(_WIDE) if wide else tokens.size.visit_panel
        # the scroll bar stands in the gap at the right and takes nothing from the cards
        self._inside.setFixedWidth(width)
        self.setFixedWidth(width + tokens.px(GAP))

    def set_dense(self, dense: bool) -> None:
        """Something above needs height (敬老模式): rows stand closer."""
        self._dense = dense
        for tile in self._people:
            tile.set_dense(dense)

    def add_below(self, part: QWidget) -> None:
        """Put a line of another page below the applicants."""
        self._below.addWidget(part)

    def set_desk(self, desk: VisitDesk, case: str | None, applicant: str | None) -> None:
        """What is being served, with the selected case and applicant; the keyboard stays where it was."""
        if desk == self._desk and (case, applicant) == self._selected:
            return
        self._desk, self._selected = desk, (case, applicant)
        self._count.setText(count_words(desk))
        more, first = translate("visit", "加人"), translate("visit", "认人")
        self._person.setText(more if desk.applicants else first)
        held = self._focused()
        self._rebuild(desk, case, applicant)
        if held is not None:
            self._give_back(*held)
        said = companions_words(desk.companions)
        self._companions.setText(said)
        set_shown(self._companions, bool(said))
        set_shown(self._nobody, not desk.applicants)

    def show_value(self, person_id: str, field: str, text: str) -> None:
        """A value in full, while its eye is held."""
        for person in self._people:
            if person.property("person") == person_id:
                person.show_value(field, text)

    def show_portrait(self, applicant_id: str, image: QImage) -> None:
        """An applicant's picture is here; it stays for as long as the applicant does."""
        self._portraits[applicant_id] = image
        for person in self._people:
            if person.applicant_id == applicant_id:
                person.show_portrait(image)

    def focus_applicants(self) -> None:
        """Alt+A."""
        self._focus(self._people, self._selected[1])

    def focus_cases(self) -> None:
        """Alt+S."""
        self._focus(self._cases, self._selected[0])

    def people(self) -> tuple[ApplicantTile, ...]:
        """The applicants' tiles in order."""
        return tuple(self._people)

    def cases(self) -> tuple[CaseTile, ...]:
        """The cases' tiles in the order of their keys."""
        return tuple(self._cases)

    def _rebuild(self, desk: VisitDesk, case: str | None, applicant: str | None) -> None:
        while self._list.count():
            old = self._list.takeAt(0).widget()
            if old is not None and old is not self._nobody:
                old.hide()
                old.deleteLater()
        self._people, self._cases = [], []
        here = {person.id for person in desk.applicants}
        self._portraits = {who: image for who, image in self._portraits.items() if who in here}
        self._list.addWidget(self._nobody)
        short = len(desk.applicants) > _FOLD_ABOVE
        number = 0
        for person in desk.applicants:
            tiles = []
            for one in desk.cases:
                if one.applicant_id != person.id:
                    continue
                number += 1
                key = f"Ctrl+{number}" if number <= _KEYED else ""
                tile = CaseTile(one, key, selected=one.id == case)
                tile.chosen.connect(self.case_selected)
                tile.stepped.connect(self._step_case)
                tiles.append(tile)
            open_ = person.id == applicant
            card = ApplicantTile(person, tiles, open_=open_, short=short)
            card.set_dense(self._dense)
            card.setProperty("person", person.person_id)
            card.show_portrait(self._portraits.get(person.id))
            card.chosen.connect(self.applicant_selected)
            card.stepped.connect(self._step_person)
            card.reveal_requested.connect(self.reveal_requested)
            self._people.append(card)
            self._cases += tiles if open_ or not short else []
            self._list.addWidget(card)
        self._list.addStretch(1)

    def _step_case(self, step: int) -> None:
        self._step(self._cases, step)

    def _step_person(self, step: int) -> None:
        self._step(self._people, step)

    def _step(self, tiles: list[ApplicantTile] | list[CaseTile], step: int) -> None:
        here = next((number for number, tile in enumerate(tiles) if tile.hasFocus()), 0)
        target = tiles[min(max(here + step, 0), len(tiles) - 1)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(target)

    def _focus(self, tiles: list[ApplicantTile] | list[CaseTile], wanted: str | None) -> None:
        if not tiles:
            self._nobody.button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        ids = [self._id_of(tile) for tile in tiles]
        target = tiles[ids.index(wanted)] if wanted in ids else tiles[0]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.ensureWidgetVisible(target)

    @staticmethod
    def _id_of(tile: ApplicantTile | CaseTile) -> str:
        return tile.applicant_id if isinstance(tile, ApplicantTile) else tile.case_id

    def _focused(self) -> tuple[bool, str] | None:
        """Which tile has the keyboard: whether it is a case's, and its id."""
        for tile in self._cases:
            if tile.hasFocus():
                return True, tile.case_id
        return next(((False, one.applicant_id) for one in self._people if one.hasFocus()), None)

    def _give_back(self, is_case: bool, wanted: str) -> None:
        for tile in self._cases if is_case else self._people:
            if self._id_of(tile) == wanted:
                tile.setFocus(Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def _act(action: ActionId, text: str, icon: str) -> KeyButton:
        return KeyButton(text, key=key_words(action), icon=icon, kind="text", size="small")

    def _assemble(self) -> None:
        tokens = tokens_of(self)
        head = QHBoxLayout()
        head.setContentsMargins(tokens.px(2), 0, tokens.px(GAP), 0)
        head.setSpacing(0)
        head.addWidget(self._count)
        head.addStretch(1)
        for button in (self._person, self._case):
            button.setFixedHeight(tokens.px(26))
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.px(8))
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        self._below = below = QVBoxLayout()
        below.setContentsMargins(0, 0, tokens.px(GAP), 0)
        below.setSpacing(tokens.px(8))
        below.addWidget(self._companions)
        column.addLayout(below)
        self._companions.hide()
