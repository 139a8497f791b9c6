"""Reads a case for the detail card, and works out what F2 would do with it."""

from datetime import UTC, datetime

from ui.desk_context import DeskContext
from ui.pages.case.case_state import PRIMARY_KINDS, CaseShown, PrimaryState
from ui.pages.case.case_words import missing_words
from window_client.domain.station.station_record import local_day
from window_client.ids import CaseId
from window_client.services.visit_desk import PrimaryAct


def read_case(ctx: DeskContext, case: CaseId) -> CaseShown:
    """The case as the database holds it; for the database lane."""
    station = ctx.station
    desk = station.cases.desk(officer=ctx.officer.id, case=case)
    item = station.catalogue.item(desk.card.item_code)
    now = station.clock() if station.clock else datetime.now(UTC)
    return CaseShown(desk, item.fields, item.photo, bool(item.entry_view), local_day(now))


def primary_of(shown: CaseShown | None, *, busy: bool) -> PrimaryState:
    """What F2 would do; not ready while an acceptance is on its way."""
    if shown is None:
        return PrimaryState()
    desk = shown.desk
    return PrimaryState(
        act=desk.primary,
        kind=PRIMARY_KINDS.get(desk.primary),
        ready=desk.primary is not PrimaryAct.NONE and not desk.missing and not busy,
        missing=missing_words(shown),
        case_id=desk.card.id,
    )
