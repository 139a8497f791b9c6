"""A case in the visit column: name, state, how far it is, and its key; 54 px."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.visit.visit_tile import VisitTile
from ui.pages.visit.visit_words import case_detail, case_look
from ui.theme.tokens import tokens_of
from ui.widgets.cut_label import CutLabel
from ui.widgets.key_cap import KeyCap
from ui.widgets.pill import Pill
from window_client.services.visit_desk import CaseCard


class CaseTile(VisitTile):
    """One case."""

    def __init__(self, case: CaseCard, key: str, *, selected: bool, parent: QWidget | None = None) -> None:
        super().__init__(case.id, parent)
        self.setProperty("selected", selected)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        tokens = tokens_of(self)
        self.setFixedHeight(tokens.px(54))
        self.case_id = case.id
        name = CutLabel(case.name, "body", strong=True)
        pill = Pill.for_case(case_look(case))
        detail = CutLabel(case_detail(case), "caption", "secondary")
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for row in (upper, lower):
            row.setSpacing(tokens.px(6))
            row.setContentsMargins(0, 0, 0, 0)
        upper.addWidget(name, 1)
        upper.addWidget(pill)
        lower.addWidget(detail, 1)
        if key:
            lower.addWidget(KeyCap(key))
        column = QVBoxLayout(self)
        # the chosen tile's edge is 1 px wider, nothing inside moves
        edge = 0 if selected else 1
        side, top = tokens.px(8) + edge, tokens.px(4) + edge
        column.setContentsMargins(side, top, side - edge, top)
        column.setSpacing(tokens.px(2))
        column.addLayout(upper)
        column.addLayout(lower)
        self.setAccessibleName(f"{case.name} {pill.text()} {detail.text()} {key}".strip())
