"""A page of a stack whose content keeps to the top."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


def top_page(content: QWidget) -> QWidget:
    """A page with this content at its top, as high as it wants to be, and nothing below."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(content)
    column.addStretch(1)
    return page
