"""What the detail card is given and what it tells: frozen values (办件详情)."""

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtGui import QImage

from ui.actions import PRIMARY, PrimaryKind, primary_words
from window_client.domain.catalogue.field_spec import FieldSpec
from window_client.domain.catalogue.item_traits import PhotoKind
from window_client.services.photo_answers import CasePhoto
from window_client.services.visit_desk import CaseDesk, PrimaryAct

#: what F2 is called for each act
PRIMARY_KINDS = {PrimaryAct.ACCEPT: PrimaryKind.ACCEPT, PrimaryAct.SUBMIT: PrimaryKind.SUBMIT_REVIEW}


@dataclass(frozen=True, slots=True)
class PhotoStanding:
    """How it stands with the photo of a case.

    Attributes:
        decided: what was decided; None: nothing yet.
        offered: a photo on file may be used again, and nothing is decided.
        years, age: the numbers of the rule; ``age`` is None where it has none.
        preview: the small picture of the photo that is used; None where there is none, or it is elsewhere.
    """

    decided: CasePhoto | None = None
    offered: bool = False
    years: int = 0
    age: int | None = None
    preview: QImage | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class CaseShown:
    """A case ready to be shown.

    Attributes:
        desk: the case as the services read it, masked.
        specs: every field that the item's form can have, in its order; those of ``desk.fields`` are shown.
        photo: whose photo rules the item follows.
        has_entry_view: whether the item has a 录入视图.
        today: the station's day.
        standing: how it stands with its photo.
    """

    desk: CaseDesk
    specs: tuple[FieldSpec, ...]
    photo: PhotoKind
    has_entry_view: bool
    today: date
    standing: PhotoStanding = PhotoStanding()


@dataclass(frozen=True, slots=True)
class PrimaryState:
    """What F2 does with the case in sight.

    Attributes:
        act: accept, submit for review, or none (it has its result).
        kind: the row of the table of primary actions; None when there is nothing to do.
        ready: nothing is missing.
        missing: what is missing, in words, in reading order.
        case_id: whose; empty when no case is in sight.
    """

    act: PrimaryAct = PrimaryAct.NONE
    kind: PrimaryKind | None = None
    ready: bool = False
    missing: tuple[str, ...] = ()
    case_id: str = ""

    @property
    def label(self) -> str:
        """The words on the button; empty when there is nothing to do."""
        return primary_words(self.kind) if self.kind else ""

    @property
    def icon(self) -> str:
        """The icon on the button."""
        return PRIMARY[self.kind][1] if self.kind else ""
