"""照片: what was decided about the photo of an item, or where it comes from when nothing was."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import photo_labels
from ui.actions import ActionId, key_words
from ui.pages.case.case_state import CaseShown, PhotoStanding
from ui.pages.case.case_words import external_name
from ui.theme.tokens import tokens_of
from ui.widgets.card import Card, IconLabel
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import set_shown
from ui.widgets.portrait import Portrait
from ui.widgets.text_label import TextLabel
from window_client.domain.catalogue.item_traits import PhotoKind
from window_client.domain.photos.photo_decision import ComparedAt, PhotoUseKind, PhotoUseState, RetakeReason
from window_client.domain.station.station_record import STATION_ZONE
from window_client.services.photo_answers import CasePhoto
from window_client.services.visit_desk import CaseStep


class PhotoCard(Card):
    """Shown only for items that need a photo.

    Signals:
        change_wanted: 更换, 看存档照 or 照片 was pressed (F11).
    """

    change_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("照片"), "act.photo", padding=0, parent=parent)
        tokens = tokens_of(self)
        self.change = KeyButton(self.tr("更换"), key=key_words(ActionId.PHOTO), kind="quiet", size="small")
        self.change.clicked.connect(self.change_wanted)
        self.add_right(self.change)
        line = QHBoxLayout()
        line.setContentsMargins(tokens.px(13), tokens.px(8), tokens.px(12), tokens.px(8))
        line.setSpacing(tokens.px(12))
        self.portrait = Portrait((48, 66))
        line.addWidget(self.portrait)
        words = QVBoxLayout()
        words.setSpacing(tokens.px(2))
        head = QHBoxLayout()
        head.setSpacing(tokens.px(6))
        self._mark = IconLabel("st.ok", 17, "success")
        self._title = TextLabel("", "body", wrap=True)
        head.addWidget(self._mark)
        head.addWidget(self._title, 1)
        words.addLayout(head)
        self._why = TextLabel("", "caption", "secondary", wrap=True)
        self._who = TextLabel("", "caption", "secondary", wrap=True)
        words.addWidget(self._why)
        words.addWidget(self._who)
        words.addStretch(1)
        line.addLayout(words, 1)
        self.body.addLayout(line)

    def show_photo(self, shown: CaseShown) -> None:
        """Show what was decided, or what can be."""
        standing = shown.standing
        settled = shown.desk.card.step is CaseStep.SETTLED
        decided = standing.decided
        self.setVisible(shown.photo is not PhotoKind.NONE and not (settled and decided is None))
        self.change.setVisible(not settled and shown.photo is not PhotoKind.DRIVING_LICENCE)
        if decided is not None:
            self._show_decided(decided, standing)
        elif standing.offered:
            # one line: with two, the column needs a scroll bar in the smallest window
            self._say(self.tr("有存档照可复用，本人同意就不用拍"), "", icon="st.info", ink="info")
            self.change.setText(self.tr("看存档照"))
        else:
            self._show_elsewhere(shown)
        set_shown(self.portrait, decided is not None and decided.kind is PhotoUseKind.REUSE)

    def _show_decided(self, decided: CasePhoto, standing: PhotoStanding) -> None:
        self.change.setText(self.tr("更换"))
        who = self.tr("{officer} {time} 比对，与本人相符")
        if decided.kind is PhotoUseKind.RETAKE:
            reason = decided.retake_reason or RetakeReason.WISH
            why = photo_labels.say(photo_labels.RETAKE_REASONS[reason])
            words = self.tr("现场拍照，照片存下了") if decided.photo else self.tr("现场拍照")
            self._say(words, self.tr("不复用存档照：{why}").format(why=why), icon="act.photo", ink="info")
            who = self.tr("{officer} {time} 定的")
        elif decided.state is PhotoUseState.ANNULLED:
            self._say(
                self.tr("复用已作废"), self.tr("窗口负责人作废了这次复用"), icon="st.wrong", ink="danger"
            )
        elif decided.source is not None:
            name = photo_labels.dated_photo(decided.source, decided.document, decided.known_on)
            if standing.age is None:
                why = self.tr("照片在 {years} 年内；本人已同意").format(years=standing.years)
            else:
                why = self.tr("满 {age} 周岁且照片在 {years} 年内；本人已同意")
                why = why.format(age=standing.age, years=standing.years)
            self._say(self.tr("复用 {photo}").format(photo=name), why, icon="st.ok", ink="success")
            if decided.compared is ComparedAt.ELSEWHERE:
                who = self.tr("{officer} {time} 在业务系统里比对，与本人相符")
        at = decided.decided_at.astimezone(STATION_ZONE)
        self._who.setText(who.format(officer=decided.decided_by, time=f"{at:%H:%M}"))
        set_shown(self._who, True)
        self.portrait.set_image(standing.preview)
        elsewhere = decided.compared is ComparedAt.ELSEWHERE
        self.portrait.set_words(self.tr("在业务系统") if elsewhere else "")

    def _show_elsewhere(self, shown: CaseShown) -> None:
        kinds = {
            PhotoKind.EXIT_ENTRY: self.tr("按出入境证件相片的规格拍，拍好的照片留在对方系统"),
            PhotoKind.ID_CARD: self.tr("按居民身份证照片的规格拍，拍好的照片留在对方系统"),
            PhotoKind.DRIVING_LICENCE: self.tr("按驾驶证照片的规格拍，拍好的照片留在对方系统"),
        }
        where = self.tr("照片在{system}现场采集").format(system=external_name(shown.desk))
        self._say(where, kinds.get(shown.photo, ""), icon="", ink="primary")
        self.change.setText(self.tr("照片"))

    def _say(self, title: str, detail: str, *, icon: str, ink: str) -> None:
        self._mark.set_icon(icon, ink)
        set_shown(self._mark, bool(icon))
        self._title.setText(title)
        self._title.set_ink(ink)
        self._title.setProperty("strong", "true" if icon else "false")
        self._why.setText(detail)
        set_shown(self._why, bool(detail))
        set_shown(self._who, False)
