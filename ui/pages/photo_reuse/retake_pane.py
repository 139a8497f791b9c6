"""改为现场拍照: why, by one key; then the picture itself where there is a camera."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import photo_labels
from ui.pages.photo_reuse.compare_frames import LiveFrame
from ui.theme.tokens import tokens_of
from ui.widgets.choice_rows import ChoiceRow, ChoiceRows
from ui.widgets.form_fields import TextField
from ui.widgets.form_grid import ErrorLine
from ui.widgets.text_label import TextLabel
from window_client.domain.photos.photo_decision import RetakeReason

REASONS = tuple(RetakeReason)
_ICONS = {
    RetakeReason.WISH: "st.person",
    RetakeReason.CHANGED: "act.history",
    RetakeReason.GLASSES: "act.hide",
    RetakeReason.BELOW_SPECIFICATION: "doc.image",
    RetakeReason.OTHER: "act.edit",
}

translate = QCoreApplication.translate


class RetakePane(QWidget):
    """1–5 choose the reason and decide at once; 其他 asks for a few words first.

    Signals:
        decided(RetakeReason, str): the reason, and the words of 其他.
    """

    decided = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        details = {
            RetakeReason.WISH: translate("photo", "复用由本人定，不愿意就重拍"),
            RetakeReason.CHANGED: translate("photo", "和存档照看着不像一个人了"),
            RetakeReason.GLASSES: translate("photo", "挡住了眉眼或反光"),
            RetakeReason.BELOW_SPECIFICATION: translate("photo", "尺寸、背景等不合要求"),
            RetakeReason.OTHER: translate("photo", "写一句原因，按 Enter"),
        }
        self.rows = ChoiceRows(
            [
                ChoiceRow(
                    str(number),
                    _ICONS[reason],
                    photo_labels.say(photo_labels.RETAKE_REASONS[reason]),
                    details[reason],
                )
                for number, reason in enumerate(REASONS, start=1)
            ]
        )
        self.rows.chosen.connect(self._chosen)
        self.rows.current_changed.connect(self._moved)
        self.words = TextField(placeholder=translate("photo", "为什么重拍"))
        self.words.setMaxLength(100)
        self.words.returnPressed.connect(self.decide)
        self.words.textEdited.connect(lambda _text: self.refuse(""))
        self._error = ErrorLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.px(10))
        column.addWidget(TextLabel(translate("photo", "改为现场拍照：为什么"), "body", strong=True))
        column.addWidget(self.rows)
        column.addWidget(self.words)
        column.addWidget(self._error)
        column.addStretch(1)
        self.words.hide()
        self._asked = False

    @property
    def reason(self) -> RetakeReason:
        """The reason that the choice stands on."""
        return REASONS[max(0, self.rows.current())]

    def decide(self) -> None:
        """F2, Enter or a digit: with the reason that is chosen."""
        words = self.words.text().strip() if self.reason is RetakeReason.OTHER else ""
        if self.reason is RetakeReason.OTHER and not words:
            self._moved(self.rows.current())
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
            if self._asked:
                self.refuse(translate("photo", "还没写原因。请写一句，再按 Enter。"))
            self._asked = True
            return
        self.decided.emit(self.reason, words)

    def refuse(self, words: str) -> None:
        """Say what is missing."""
        self._error.set_text(words)
        self.words.set_invalid(bool(words))

    def reset(self) -> None:
        """Begin anew."""
        self._asked = False
        self.refuse("")
        self.words.clear()
        self.rows.set_current(0)
        self._moved(self.rows.current())

    def _chosen(self, _number: int) -> None:
        self.decide()

    def _moved(self, number: int) -> None:
        self.words.setVisible(REASONS[max(0, number)] is RetakeReason.OTHER)


class CapturePane(QWidget):
    """The live picture large, to be frozen with Ctrl+G and kept with F2."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        self.frame = LiveFrame()
        self._told = TextLabel("", "body", "secondary", wrap=True)
        self._told.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._error = ErrorLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.px(10))
        column.addWidget(TextLabel(translate("photo", "现场拍照"), "body", strong=True))
        column.addWidget(self.frame, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._told)
        column.addWidget(self._error)
        column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("photo", "现场拍照"))
        self.frozen: QImage | None = None
        self.thaw()

    def freeze(self, image: QImage) -> None:
        """Keep this picture in sight."""
        self.frozen = image
        self.frame.show_frame(image, frozen=True)
        self._told.setText(translate("photo", "定格了。可以就按 F2 存下；不行按 Ctrl+G 再来。"))

    def thaw(self) -> None:
        """Live again."""
        self.frozen = None
        self.refuse("")
        self._told.setText(translate("photo", "脸对着圈，肩平着线，按 Ctrl+G 定格。"))

    def refuse(self, words: str) -> None:
        """Why the picture was not kept."""
        self._error.set_text(words)
