"""A ticket's number or a figure in large type (票号)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.text_label import TextLabel


class BigNumber(TextLabel):
    """A number in the ``ticket`` (32 px) or ``figure`` (26 px) step; ``—`` when there is none."""

    def __init__(self, text: str = "—", step: str = "ticket", parent: QWidget | None = None) -> None:
        super().__init__(text, step, "primary", parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)

    def set_number(self, number: str | None) -> None:
        """Show a number, or the dash when there is none."""
        self.setText(number or "—")
