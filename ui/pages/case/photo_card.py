"""照片: where the photo of an item comes from in this release (the other system takes it)."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.case.case_words import external_name
from ui.theme.tokens import tokens_of
from ui.widgets.card import Card, IconLabel
from ui.widgets.text_label import TextLabel
from window_client.domain.catalogue.item_traits import PhotoKind
from window_client.services.visit_desk import CaseDesk


class PhotoCard(Card):
    """Says how the photo is taken; shown only for items that need one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self.setAccessibleName(self.tr("照片"))
        tokens = tokens_of(self)
        line = QHBoxLayout()
        line.setContentsMargins(tokens.px(13), tokens.px(9), tokens.px(12), tokens.px(9))
        line.setSpacing(tokens.px(10))
        line.addWidget(IconLabel("act.photo", 17))
        words = QVBoxLayout()
        words.setSpacing(tokens.px(2))
        self._where = TextLabel("", "body")
        self._how = TextLabel("", "caption", "secondary", wrap=True)
        words.addWidget(self._where)
        words.addWidget(self._how)
        line.addLayout(words, 1)
        self.body.addLayout(line)

    def show_photo(self, desk: CaseDesk, kind: PhotoKind) -> None:
        """Show where this item's photo is taken."""
        self.setVisible(kind is not PhotoKind.NONE)
        self._where.setText(self.tr("照片在{system}现场采集").format(system=external_name(desk)))
        kinds = {
            PhotoKind.EXIT_ENTRY: self.tr("按出入境证件相片的规格拍，拍好的照片留在对方系统"),
            PhotoKind.ID_CARD: self.tr("按居民身份证照片的规格拍，拍好的照片留在对方系统"),
            PhotoKind.DRIVING_LICENCE: self.tr("按驾驶证照片的规格拍，拍好的照片留在对方系统"),
        }
        self._how.setText(kinds.get(kind, ""))
