"""Reads a case for the detail card, and works out what F2 would do with it."""

from PySide6.QtGui import QImage

from ui.desk_context import DeskContext
from ui.pages.case.case_state import PRIMARY_KINDS, CaseShown, PhotoStanding, PrimaryState
from ui.pages.case.case_words import missing_words
from window_client.domain.catalogue.item_traits import PhotoKind
from window_client.domain.photos.photo_decision import PhotoRule
from window_client.ids import CaseId
from window_client.services.visit_desk import CaseDesk, CaseStep, PrimaryAct

#: by which rule a photo on file may be used again
_RULES = {PhotoKind.EXIT_ENTRY: PhotoRule.EXIT_ENTRY, PhotoKind.ID_CARD: PhotoRule.ID_CARD}


def read_case(ctx: DeskContext, case: CaseId) -> CaseShown:
    """The case as the database holds it; for the database lane."""
    station = ctx.station
    desk = station.cases.desk(officer=ctx.officer.id, case=case)
    item = station.catalogue.item(desk.card.item_code)
    standing = _standing(ctx, desk, _RULES.get(item.photo))
    return CaseShown(desk, item.fields, item.photo, bool(item.entry_view), ctx.today(), standing)


def _standing(ctx: DeskContext, desk: CaseDesk, rule: PhotoRule | None) -> PhotoStanding:
    """What was decided about the photo; while nothing is, whether one on file may be used again."""
    if rule is None:
        return PhotoStanding()
    photos = ctx.station.photos
    decided = photos.of_case(case=desk.card.id)
    if decided is None and desk.card.step is CaseStep.SETTLED:
        return PhotoStanding()
    sheet = photos.sheet(officer=ctx.officer.id, applicant=desk.card.applicant_id, rule=rule)
    used = decided.photo if decided is not None else None
    content = next((offer.preview for offer in sheet.offers if offer.photo == used), None)
    picture = QImage.fromData(content) if content else None
    return PhotoStanding(
        decided=decided,
        offered=decided is None and any(offer.verdict.allowed for offer in sheet.offers),
        years=sheet.rule.max_years if sheet.rule else 0,
        age=sheet.rule.least_age if sheet.rule else None,
        preview=picture,
    )


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
