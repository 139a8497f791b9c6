"""The catalogue: every item that the window offers, and the topics of plain enquiries (事项目录)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.catalogue.catalogue_errors import CatalogueInvalid, ItemNotInCatalogue
from window_client.domain.catalogue.fact import nearest
from window_client.domain.catalogue.service_item import ServiceItem

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class ConsultTopic:
    """A topic under which a plain enquiry is recorded (咨询主题).

    Attributes:
        code: stable, such as ``consult.materials``.
        label: such as 材料.
        hint: what belongs there.
        sensitive: no speech about it.
    """

    code: str
    label: str
    hint: str = ""
    sensitive: bool = False


@dataclass(frozen=True, slots=True)
class GroupNode:
    """A node of the tree below a domain."""

    name: str
    items: tuple[ServiceItem, ...]


@dataclass(frozen=True, slots=True)
class DomainNode:
    """A domain with its groups, in the order of the files."""

    domain: BusinessDomain
    groups: tuple[GroupNode, ...]

    @property
    def item_count(self) -> int:
        """How many items stand below it."""
        return sum(len(group.items) for group in self.groups)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One version of the whole catalogue.

    Attributes:
        items: in the order of the files.
        version: counted from 1; printed on notices (目录第 7 版).
        effective: first day of this version.
        topics: topics of plain enquiries; the n-th has the key n.
        digest: hex digest of the files it was read from; pins the version of a case.
    """

    items: tuple[ServiceItem, ...]
    version: int
    effective: date
    topics: tuple[ConsultTopic, ...] = ()
    digest: str = ""
    _by_code: dict[str, ServiceItem] = field(init=False, repr=False, compare=False)
    _by_short_code: dict[str, ServiceItem] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the items.

        Raises:
            CatalogueInvalid: a code, a short code or a topic is used twice.
        """
        object.__setattr__(self, "_by_code", _indexed((item.code, item) for item in self.items))
        object.__setattr__(self, "_by_short_code", _indexed((item.short_code, item) for item in self.items))
        _indexed((topic.code, topic) for topic in self.topics)

    def by_code(self, code: str) -> ServiceItem:
        """The item of a stable code.

        Raises:
            ItemNotInCatalogue: there is none.
        """
        return _found(self._by_code, code)

    def by_short_code(self, short_code: str) -> ServiceItem:
        """The item of a short code; small letters do as well.

        Raises:
            ItemNotInCatalogue: there is none.
        """
        return _found(self._by_short_code, short_code.strip().upper())

    def topic(self, code: str) -> ConsultTopic:
        """The topic of that code.

        Raises:
            ItemNotInCatalogue: there is none.
        """
        return _found({topic.code: topic for topic in self.topics}, code)

    def offered(self, day: date) -> tuple[ServiceItem, ...]:
        """The items that are enabled and in force on that day."""
        return tuple(item for item in self.items if item.enabled and item.in_force(day))

    def for_domain(self, domain: BusinessDomain, day: date | None = None) -> tuple[ServiceItem, ...]:
        """The items of a domain; with a day only those offered then."""
        items = self.items if day is None else self.offered(day)
        return tuple(item for item in items if item.domain is domain)

    def tree(self, day: date | None = None) -> tuple[DomainNode, ...]:
        """Domains, groups, items; domains without an item are left out."""
        nodes: list[DomainNode] = []
        for domain in BusinessDomain:
            groups: dict[str, list[ServiceItem]] = {}
            for item in self.for_domain(domain, day):
                groups.setdefault(item.group, []).append(item)
            if groups:
                made = tuple(GroupNode(name, tuple(items)) for name, items in groups.items())
                nodes.append(DomainNode(domain, made))
        return tuple(nodes)

    def follow_up_items(self, item: ServiceItem) -> tuple[ServiceItem, ...]:
        """The items to offer after this one, as far as this catalogue has them."""
        codes = [follow_up.item for follow_up in item.follow_ups if follow_up.item]
        return tuple(self._by_code[code] for code in codes if code in self._by_code)


def _indexed(pairs: Iterable[tuple[str, _T]]) -> dict[str, _T]:
    index: dict[str, _T] = {}
    for code, value in pairs:
        if code in index:
            raise CatalogueInvalid(problem="used_twice", found=code)
        index[code] = value
    return index


def _found(index: dict[str, _T], code: str) -> _T:
    if code not in index:
        raise ItemNotInCatalogue(code=code, suggestion=nearest(code, index))
    return index[code]
