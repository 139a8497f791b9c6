"""Which page is shown: pages are registered as factories and never import each other."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.navigation.page_id import HEADER_PAGES, PageId


@dataclass(frozen=True, slots=True)
class _Entry:
    factory: Callable[[], QWidget]
    right: str | None


class Navigator(QObject):
    """Shows one registered page at a time in a stack; makes each page the first time it is asked for.

    Signals:
        page_changed(PageId): another page is on top; never emitted when ``go`` is refused.
        pages_changed(tuple[PageId, ...]): the header's pages are others (rights changed).
    """

    page_changed = Signal(object)
    pages_changed = Signal(object)

    def __init__(self, stack: QStackedWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stack = stack
        self._entries: dict[PageId, _Entry] = {}
        self._made: dict[PageId, QWidget] = {}
        self._rights: frozenset[str] = frozenset()
        self._current: PageId | None = None

    @property
    def current(self) -> PageId | None:
        """The page on top; None before the first ``go``."""
        return self._current

    def register(self, page: PageId, factory: Callable[[], QWidget], *, right: str | None = None) -> None:
        """Says how a page is made and which right it needs (None: everybody may see it).

        Raises:
            ValueError: the page is registered already.
        """
        if page in self._entries:
            raise ValueError(f"page {page} is registered twice")
        self._entries[page] = _Entry(factory, right)
        self.pages_changed.emit(self.header_pages())

    def set_rights(self, rights: Collection[str]) -> None:
        """The rights of whoever is signed in; a page that lost its right leaves the header."""
        self._rights = frozenset(rights)
        self.pages_changed.emit(self.header_pages())

    def may_show(self, page: PageId) -> bool:
        """Whether the page exists and the officer has its right."""
        entry = self._entries.get(page)
        return entry is not None and (entry.right is None or entry.right in self._rights)

    def header_pages(self) -> tuple[PageId, ...]:
        """The pages whose buttons stand in the header, in order."""
        return tuple(page for page in HEADER_PAGES if self.may_show(page))

    def go(self, page: PageId) -> bool:
        """Shows the page. False, and nothing happens, if it is unknown or its right is missing."""
        if not self.may_show(page):
            return False
        widget = self._made.get(page)
        if widget is None:
            widget = self._entries[page].factory()
            self._made[page] = widget
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        if page is not self._current:
            self._current = page
            self.page_changed.emit(page)
        return True

    def step(self, offset: int) -> bool:
        """Ctrl+PgUp / Ctrl+PgDn: the header page ``offset`` places to the right; stops at the ends."""
        pages = self.header_pages()
        if self._current not in pages:
            return False
        place = pages.index(self._current) + offset
        return 0 <= place < len(pages) and self.go(pages[place])

    def page(self, page: PageId) -> QWidget | None:
        """The page's widget, or None while it has not been made."""
        return self._made.get(page)

    def forget(self, page: PageId) -> None:
        """Deletes a made page, so that the next ``go`` makes it anew (sign-out, language change)."""
        widget = self._made.pop(page, None)
        if widget is None:
            return
        self._stack.removeWidget(widget)
        widget.deleteLater()
        if page is self._current:
            self._current = None

    def unregister(self, page: PageId) -> None:
        """The page is gone with whoever had it: deleted, and free to be registered anew."""
        self.forget(page)
        if self._entries.pop(page, None) is not None:
            self.pages_changed.emit(self.header_pages())

    def forget_all(self) -> None:
        """Deletes every made page."""
        for page in tuple(self._made):
            self.forget(page)
