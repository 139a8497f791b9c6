"""The catalogue: looking items up and finding them as a clerk types (事项目录)."""

from dataclasses import dataclass
from datetime import date

from window_client.domain.catalogue.catalogue import Catalogue, ConsultTopic, DomainNode
from window_client.domain.catalogue.fact import FactType
from window_client.domain.catalogue.service_item import ServiceItem
from window_client.domain.station.workday_calendar import WorkdayCalendar
from window_client.errors import InvalidInput
from window_client.services.pinyin import load_dictionaries, text_initials, text_syllables


class UnknownItem(InvalidInput):
    """No such item in the catalogue. Facts: item."""

    code = "unknown_item"


@dataclass(frozen=True, slots=True)
class FoundItem:
    """An item that fits what was typed.

    Attributes:
        pinyin: its syllables with blanks between, for the second line.
        rank: smaller is better: code, initials, pinyin, Han text, alias.
    """

    item: ServiceItem
    pinyin: str
    rank: int


@dataclass(frozen=True, slots=True)
class _Index:
    item: ServiceItem
    syllables: str
    joined: str
    initials: str
    words: tuple[str, ...]


class CatalogueService:
    """Reads the catalogue that this station offers. Holds no state that changes."""

    def __init__(self, catalogue: Catalogue, calendar: WorkdayCalendar) -> None:
        self.catalogue = catalogue
        self.calendar = calendar
        self._made: tuple[_Index, ...] | None = None

    @property
    def _index(self) -> tuple[_Index, ...]:
        # the pinyin dictionaries take a third of a second to load: not before somebody searches
        if self._made is None:
            self._made = tuple(self._indexed(item) for item in self.catalogue.items if item.enabled)
        return self._made

    def kinds_of_question(self, key: str) -> frozenset[FactType]:
        """What sorts of answer the items take that ask this question; empty if none asks it."""
        return frozenset(
            question.fact_type
            for item in self.catalogue.items
            for question in item.questions
            if question.key == key
        )

    def warm(self) -> None:
        """Load what searching needs; call it on a background thread after the start."""
        load_dictionaries()
        _ = self._index

    def item(self, code: str) -> ServiceItem:
        """The item with this code.

        Raises:
            UnknownItem: there is none.
        """
        try:
            return self.catalogue.by_code(code)
        except KeyError:
            raise UnknownItem(item=code) from None

    def name(self, code: str | None) -> str:
        """The item's name, or an empty text (also for an item that the catalogue has no longer)."""
        try:
            return "" if code is None else self.item(code).name
        except UnknownItem:
            return ""

    def topics(self) -> tuple[ConsultTopic, ...]:
        """Topics of plain enquiries; the n-th has the key n."""
        return self.catalogue.topics

    def tree(self, day: date) -> tuple[DomainNode, ...]:
        """Domains, groups and items that are offered on a day."""
        return self.catalogue.tree(day)

    def offered(self, day: date) -> tuple[ServiceItem, ...]:
        """All items offered on a day."""
        return self.catalogue.offered(day)

    def pinyin(self, code: str) -> str:
        """The syllables of an item's name with blanks between."""
        return next((one.syllables for one in self._index if one.item.code == code), "")

    def search(self, text: str, day: date) -> tuple[FoundItem, ...]:
        """Items that fit pinyin initials (also of a part of the name), full pinyin, code or Han text.

        Letters may be given in order with gaps (``hzhf`` finds 护照换发 within 普通护照换发); the better the
        fit, the earlier in the list.
        """
        typed = text.strip().lower().replace(" ", "")
        if not typed:
            return ()
        found = []
        for one in self._index:
            rank = self._rank(one, typed)
            if rank is not None and one.item.in_force(day):
                found.append(FoundItem(one.item, one.syllables, rank))
        return tuple(sorted(found, key=lambda hit: (hit.rank, hit.item.short_code)))

    @staticmethod
    def _rank(one: _Index, typed: str) -> int | None:
        short = one.item.short_code.lower()
        if typed in (short, short.replace("-", ""), one.item.code.lower()):
            return 0
        if one.initials.startswith(typed) or one.joined.startswith(typed):
            return 1
        if typed in one.initials:
            return 2
        if typed in one.item.name.lower() or any(typed in word for word in one.words):
            return 3
        if typed in one.joined or short.replace("-", "").startswith(typed.replace("-", "")):
            return 4
        letters = iter(one.initials)
        if typed.isascii() and len(typed) >= 2 and all(letter in letters for letter in typed):
            return 5
        return None

    @staticmethod
    def _indexed(item: ServiceItem) -> _Index:
        syllables = text_syllables(item.name)
        aliases = [alias.lower() for alias in item.aliases]
        words = (*aliases, *(text_initials(alias) for alias in item.aliases))
        return _Index(
            item,
            " ".join(syllables),
            "".join(syllables).lower(),
            text_initials(item.name).lower(),
            words,
        )
