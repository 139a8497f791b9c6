"""复用还是重拍: photos on file at the left, at the right the comparison or what is done instead of it."""

from enum import IntEnum, auto

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ui.pages.photo_reuse.compare_frames import LiveFrame, StoredFrame
from ui.pages.photo_reuse.confirm_ticks import ConfirmTicks
from ui.pages.photo_reuse.origin_form import OriginForm
from ui.pages.photo_reuse.photo_list import PhotoList
from ui.pages.photo_reuse.photo_rows import PhotoRow, PhotoShown
from ui.pages.photo_reuse.retake_pane import CapturePane, RetakePane
from ui.theme.tokens import tokens_of
from ui.widgets.card import IconLabel, rule
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import set_shown
from ui.widgets.rich_line import Cap, CutLine, Glyph, Part, RichLine, Strong
from ui.widgets.text_label import TextLabel

#: passport, Hong Kong/Macau and Taiwan permit
_ALL = 3
#: width of the left column, design px
_LIST = 388

translate = QCoreApplication.translate


class Mode(IntEnum):
    """What stands at the right."""

    COMPARE = 0
    RETAKE = auto()
    CAPTURE = auto()
    IMPORT = auto()
    REFERENCE = auto()


class PhotoReuseView(QWidget):
    """A sheet's content; knows no service.

    Signals:
        row_changed(object): PhotoRow, or None: another photo is looked at.
        ticks_changed(): a tick was made or taken away.
        import_wanted, reference_wanted: the buttons under the list.
    """

    row_changed = Signal(object)
    ticks_changed = Signal()
    import_wanted = Signal()
    reference_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = PhotoList()
        self.stored, self.live = StoredFrame(), LiveFrame()
        self.ticks = ConfirmTicks()
        self.retake = RetakePane()
        self.capture = CapturePane()
        self.file_form = OriginForm(with_file=True)
        self.reference_form = OriginForm(with_file=False)
        self._count = TextLabel("", "body", strong=True)
        self._rule = TextLabel("", "caption", "secondary")
        self._note = TextLabel("", "caption", "secondary", wrap=True)
        self._under_stored = TextLabel("", "body", strong=True)
        self._stored_detail = TextLabel("", "caption", "secondary")
        self._under_live = TextLabel("", "body", strong=True)
        self._live_detail = RichLine(step="caption", ink="secondary")
        self._served = CutLine(step="caption", ink="info")
        self._refused = TextLabel("", "body", "danger", strong=True)
        self._wrong = IconLabel("st.wrong", 18, "danger")
        self._faults = TextLabel("", "caption", "primary", wrap=True)
        self._import = KeyButton(
            translate("photo", "导入照片"), key="Alt+3", icon="doc.image", kind="text", size="small"
        )
        self._reference = KeyButton(
            translate("photo", "登记出处"), key="Alt+4", icon="doc.external", kind="text", size="small"
        )
        self._served_parts: list[Part] = []
        self._pages = QStackedLayout()
        self._bottom = QStackedLayout()
        self._assemble()
        self.list.chosen.connect(self._look)
        self.ticks.changed.connect(self.ticks_changed)
        self._import.clicked.connect(self.import_wanted)
        self._reference.clicked.connect(self.reference_wanted)
        self.show_camera("")

    @property
    def mode(self) -> Mode:
        """What stands at the right."""
        return Mode(self._pages.currentIndex())

    def set_mode(self, mode: Mode) -> None:
        """Show something else at the right, and give it the keyboard."""
        self._pages.setCurrentIndex(mode)
        target = {
            Mode.COMPARE: self.list,
            Mode.RETAKE: self.retake.rows,
            Mode.CAPTURE: self.capture,
            Mode.IMPORT: self.file_form.first_field(),
            Mode.REFERENCE: self.reference_form.first_field(),
        }[mode]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_sheet(self, shown: PhotoShown, current: str | None = None) -> None:
        """Show the photos and stand on one of them."""
        count = len(shown.rows)
        words = translate("photo", "找到 {count} 张存档照片").format(count=count)
        self._count.setText(words if count else translate("photo", "没有存档照片"))
        self._rule.setText(shown.rule)
        self._note.setText(shown.rule_note)
        self._served_parts = _served_line(shown)
        ids = {row.id for row in shown.rows}
        wanted = next((row.id for row in shown.rows if row.id == current), None)
        self.list.set_rows(shown.rows, wanted if wanted in ids else shown.first)

    def current(self) -> PhotoRow | None:
        """The photo that is looked at."""
        return self.list.current()

    def show_stored(self, row: PhotoRow, image: QImage | None) -> None:
        """The full picture of a photo is here; nothing if another one is looked at by now."""
        now = self.current()
        if now is None or now.id != row.id or row.reference_only:
            return
        if image is None:
            self.stored.show_words(translate("photo", "这张照片打不开，请选别的或现场拍照"))
        else:
            self.stored.show_photo(image, row.dated)

    def show_camera(self, name: str, *, trouble: str = "", frozen: bool = False) -> None:
        """Which camera looks at the person; empty for none."""
        if not name:
            words = trouble or translate("photo", "未接摄像头，请当面比对")
            self.live.show_words(words)
            self.capture.frame.show_words(words)
            self._under_live.setText(translate("photo", "本人（当面）"))
            self._live_detail.set_parts([translate("photo", "看照片，也看人")])
            return
        live = translate("photo", "本人（已定格）") if frozen else translate("photo", "本人（实时画面）")
        self._under_live.setText(live)
        act = translate("photo", "放开") if frozen else translate("photo", "定格")
        self._live_detail.set_parts([f"{name}・{act} ", Cap("Ctrl+G")])

    # -- inside
    def _look(self, row: PhotoRow | None) -> None:
        self.ticks.ask(row.system if row else "")
        if row is None:
            self.stored.show_words(translate("photo", "没有存档照片，请现场拍照或导入"))
            self._under_stored.setText(translate("photo", "存档照"))
            self._stored_detail.setText("")
        elif row.reference_only:
            self.stored.show_reference(row.facts)
            self._under_stored.setText(translate("photo", "存档照（无图）"))
            words = translate("photo", "在{system}里打开，和本人比对")
            self._stored_detail.setText(words.format(system=row.system))
        else:
            if row.preview is not None:
                self.stored.show_photo(row.preview, row.dated)
            self._under_stored.setText(translate("photo", "存档照"))
            self._stored_detail.setText(row.dated)
        allowed = row is not None and row.allowed
        self._bottom.setCurrentIndex(0 if allowed else 1)
        self._served.set_parts(self._served_parts if allowed else [])
        self._refused.setText(row.reason if row and not allowed else "")
        set_shown(self._wrong, row is not None)
        self._faults.setText("\n".join(f"・{fault}" for fault in row.faults) if row else "")
        self.row_changed.emit(row)

    def _assemble(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._make_left())
        whole.addWidget(rule(upright=True))
        right = QWidget()
        right.setLayout(self._pages)
        whole.addWidget(right, 1)
        compare = self._make_compare()
        for page in (compare, self.retake, self.capture, self.file_form, self.reference_form):
            self._pages.addWidget(page if page is compare else _padded(page))

    def _make_left(self) -> QWidget:
        tokens = tokens_of(self)
        left = QFrame()
        left.setObjectName("sunkenSide")
        left.setFixedWidth(tokens.px(_LIST))
        column = QVBoxLayout(left)
        column.setContentsMargins(tokens.px(12), tokens.px(10), tokens.px(12), tokens.px(10))
        column.setSpacing(tokens.px(8))
        head = QHBoxLayout()
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._rule)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        acts = QHBoxLayout()
        acts.setSpacing(tokens.px(6))
        acts.addWidget(self._import)
        acts.addWidget(self._reference)
        acts.addStretch(1)
        column.addLayout(acts)
        foot = QHBoxLayout()
        foot.setSpacing(tokens.px(6))
        foot.addWidget(IconLabel("st.info", 16, "muted"), 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._note, 1)
        column.addLayout(foot)
        return left

    def _make_compare(self) -> QWidget:
        tokens = tokens_of(self)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(tokens.px(24), tokens.px(12), tokens.px(24), tokens.px(10))
        column.setSpacing(tokens.px(8))
        asked = translate("photo", "请比对：是不是同一个人，样貌有没有大变化")
        column.addWidget(TextLabel(asked, "body", strong=True))
        frames = QGridLayout()
        frames.setHorizontalSpacing(tokens.px(20))
        frames.setVerticalSpacing(tokens.px(2))
        middle = Qt.AlignmentFlag.AlignHCenter
        parts = (
            (self.stored, self._under_stored, self._stored_detail),
            (self.live, self._under_live, self._live_detail),
        )
        for place, (frame, title, detail) in enumerate(parts, start=1):
            frames.addWidget(frame, 0, place)
            frames.addWidget(title, 1, place, middle)
            frames.addWidget(detail, 2, place, middle)
        frames.setRowMinimumHeight(1, tokens.px(26))
        frames.setRowMinimumHeight(2, tokens.px(20))
        frames.setColumnStretch(0, 1)
        frames.setColumnStretch(3, 1)
        column.addLayout(frames)
        column.addWidget(self._make_bottom())
        column.addStretch(1)
        return page

    def _make_bottom(self) -> QWidget:
        """Two ticks and whom they serve; of a photo that may not be used, why."""
        tokens = tokens_of(self)
        holder = QWidget()
        holder.setLayout(self._bottom)
        said = QWidget()
        column = QVBoxLayout(said)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.px(8))
        column.addWidget(self.ticks)
        column.addWidget(self._served)
        column.addStretch(1)
        why = QWidget()
        column = QVBoxLayout(why)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.px(4))
        line = QHBoxLayout()
        line.setSpacing(tokens.px(8))
        line.addWidget(self._wrong)
        line.addWidget(self._refused, 1)
        column.addLayout(line)
        column.addWidget(self._faults)
        column.addStretch(1)
        self._bottom.addWidget(said)
        self._bottom.addWidget(why)
        return holder


def _padded(page: QWidget) -> QWidget:
    tokens = tokens_of(page)
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(tokens.px(24), tokens.px(12), tokens.px(24), tokens.px(10))
    box.addWidget(page)
    return holder


def _served_line(shown: PhotoShown) -> list[Part]:
    """一次决定，用于本次来访符合条件的办件：普通护照换发，1 件；再加办港澳、台湾通行证也用它."""
    if not shown.served:
        return []
    parts: list[Part] = [
        Glyph("act.copy", "info"),
        translate("photo", "一次决定，用于本次来访符合条件的办件："),
        Strong(translate("photo", "、").join(shown.served)),
        translate("photo", "，{count} 件").format(count=len(shown.served)),
    ]
    # three documents are all there are
    if shown.also and len(shown.served) < _ALL:
        parts.append(translate("photo", "；{also}").format(also=shown.also))
    return parts
