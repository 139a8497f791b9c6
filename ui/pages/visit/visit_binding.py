"""Ties the visit's presenter to its column; the one place that knows both."""

from ui.actions import ActionId
from ui.pages.visit.visit_column import VisitColumn
from ui.pages.visit.visit_presenter import VisitPresenter


def bind_visit(presenter: VisitPresenter, column: VisitColumn) -> None:
    """Connect what is shown and what is pressed, both ways."""

    def show(*_selection: object) -> None:
        desk = presenter.desk
        if desk is not None:
            column.set_desk(desk, presenter.case, presenter.applicant)

    def focus(zone: ActionId) -> None:
        if zone is ActionId.ZONE_CASES:
            column.focus_cases()
        else:
            column.focus_applicants()

    presenter.selection_changed.connect(show)
    presenter.revealed.connect(column.show_value)
    presenter.zone_requested.connect(focus)
    column.case_selected.connect(presenter.select_case)
    column.applicant_selected.connect(presenter.select_applicant)
    column.add_person.connect(lambda: presenter.handle(ActionId.IDENTIFY))
    column.add_case.connect(lambda: presenter.handle(ActionId.ADD_CASE))
    column.reveal_requested.connect(presenter.reveal)
