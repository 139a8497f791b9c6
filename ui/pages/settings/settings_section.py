"""What every section of the settings has in common."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.painted import set_shown
from ui.widgets.rich_line import Part
from ui.widgets.text_label import TextLabel


class SectionPage(QWidget):
    """Title line with room for a button at its right, then the content."""

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = tokens_of(self).px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(20), px(14), px(20), px(12))
        outer.setSpacing(px(12))
        line = QWidget()
        line.setFixedHeight(px(36))
        self.head = QHBoxLayout(line)
        self.head.setContentsMargins(0, 0, 0, 0)
        self.head.setSpacing(px(12))
        self._title = TextLabel(title, "title")
        self._subtitle = TextLabel(subtitle, "body", "secondary")
        self.head.addWidget(self._title)
        self.head.addWidget(self._subtitle)
        self.head.addStretch(1)
        outer.addWidget(line)
        self.body = QVBoxLayout()
        self.body.setSpacing(px(12))
        outer.addLayout(self.body)
        outer.addStretch(1)

    def set_subtitle(self, text: str) -> None:
        """Other words beside the title."""
        self._subtitle.setText(text)
        set_shown(self._subtitle, bool(text))

    def focus_zone(self) -> None:
        """The keyboard to the first thing of the section."""
        self.setFocus()


class Section(QObject):
    """One section with its draft. Its changes live until they are saved or given up, on whatever page.

    Signals:
        edited(): the draft changed.
        saved(str): it is in force; the words for the toast.
        failed(): it was refused; the error stands at its field or in a banner.
    """

    edited = Signal()
    saved = Signal(str)
    failed = Signal()

    def __init__(self, page: SectionPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.page = page

    def load(self) -> None:
        """Read what is in force; a draft with changes stays as it is."""
        raise NotImplementedError

    def changed(self) -> bool:
        """Whether there is something to save."""
        raise NotImplementedError

    def discard(self) -> None:
        """放弃改动."""
        raise NotImplementedError

    def save(self) -> None:
        """保存并生效; answered by ``saved`` or ``failed``."""
        raise NotImplementedError

    def note(self) -> list[Part]:
        """The line at the left of the footer."""
        return []
