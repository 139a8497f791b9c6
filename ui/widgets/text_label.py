"""Text in a step of the type scale and an ink of the theme; never markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme.stylesheet import INKS


class TextLabel(QLabel):
    """A label whose text is always taken literally (a name may hold ``<b>``).

    Args:
        step: caption (12 px) body (14) bodyStrong subtitle (16) title (20) figure (26) ticket (32).
        ink: a name of ``ui.theme.stylesheet.INKS``.
        strong: bold, whatever the step says; ``None`` leaves it to the step.
        wrap: break long text into lines.
    """

    def __init__(
        self,
        text: str = "",
        step: str = "body",
        ink: str = "primary",
        *,
        strong: bool | None = None,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("step", step)
        self.set_ink(ink)
        if strong is not None:
            self.setProperty("strong", "true" if strong else "false")
        self.setWordWrap(wrap)
        self.setText(text)

    def set_ink(self, ink: str) -> None:
        """Change the colour.

        Raises:
            KeyError: no such ink.
        """
        INKS[ink]
        self._set("ink", ink)

    def set_step(self, step: str) -> None:
        """Change the size."""
        self._set("step", step)

    def ink(self) -> str:
        """The ink's name."""
        return str(self.property("ink"))

    def _set(self, name: str, value: str) -> None:
        if self.property(name) == value:
            return
        self.setProperty(name, value)
        if not self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            # Qt asks the style sheet when it is shown; asking twice is what made pages slow to open
            return
        self.style().unpolish(self)
        self.style().polish(self)
