"""What the kiosk asks and estimates with, as it is being set (取号机)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.catalogue.service_item import ServiceItem
from window_client.domain.queue.waiting_time import USUAL_SERVICE
from window_client.domain.station.kiosk_rules import MOST_ITEMS, KioskRules

#: a service takes so long, in minutes
SHORTEST, LONGEST = 1, 240
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item that the second page may show.

    Attributes:
        shown: a kiosk can show it today: it is offered, and everybody may read it.
    """

    code: str
    name: str
    domain: BusinessDomain
    shown: bool = True


@dataclass(frozen=True, slots=True)
class KioskDraft:
    """The rules as set.

    Attributes:
        items: codes of the second page in order, all businesses one after another.
        minutes: what stands in the field of each business, right or wrong.
    """

    second_page: bool
    items: tuple[str, ...]
    minutes: Mapping[BusinessDomain, str]

    @classmethod
    def of(cls, rules: KioskRules, rows: Sequence[ItemRow]) -> "KioskDraft":
        """As they are in force; where no item is chosen, the kiosk shows the first of each business."""
        known = {row.code for row in rows}
        chosen = tuple(code for code in rules.common_items if code in known) or first_items(rows)
        minutes = {domain: str(usual_minutes(domain)) for domain in BusinessDomain}
        minutes |= {
            domain: str(rules.usual_minutes[domain]) for domain in minutes if domain in rules.usual_minutes
        }
        return cls(rules.second_page, chosen, minutes)

    def in_order(self, rows: Sequence[ItemRow], domain: BusinessDomain) -> list[ItemRow]:
        """The items of a business: the chosen ones as the kiosk shows them, then the others."""
        place = {code: number for number, code in enumerate(self.items)}
        there = [row for row in rows if row.domain is domain]
        return sorted(there, key=lambda row: place.get(row.code, len(place)))

    def is_full(self, rows: Sequence[ItemRow], domain: BusinessDomain) -> bool:
        """Whether the second page of a business has room for no further item."""
        return sum(row.code in self.items for row in rows if row.domain is domain) >= MOST_ITEMS

    def toggled(self, code: str) -> "KioskDraft":
        """With an item more, at the end, or less."""
        if code in self.items:
            return replace(self, items=tuple(one for one in self.items if one != code))
        return replace(self, items=(*self.items, code))

    def moved(self, rows: Sequence[ItemRow], code: str, step: int) -> "KioskDraft":
        """With a chosen item one place earlier (-1) or later (1) among those of its business."""
        domain = next(row.domain for row in rows if row.code == code)
        alike = [row.code for row in self.in_order(rows, domain) if row.code in self.items]
        if code not in alike or not 0 <= alike.index(code) + step < len(alike):
            return self
        other = alike[alike.index(code) + step]
        swapped = {code: other, other: code}
        return replace(self, items=tuple(swapped.get(one, one) for one in self.items))

    def wrong_minutes(self) -> list[BusinessDomain]:
        """The businesses whose field is no time that a service takes."""
        return [domain for domain, text in self.minutes.items() if not _is_minutes(text.strip())]

    def rules(self, rows: Sequence[ItemRow]) -> KioskRules:
        """What is saved: nothing is named that is as it is without being named.

        Raises:
            ValueError: see `wrong_minutes`.
        """
        minutes = {domain: int(text) for domain, text in self.minutes.items()}
        return KioskRules(
            second_page=self.second_page,
            common_items=() if self.items == first_items(rows) else self.items,
            usual_minutes={
                domain.value: count for domain, count in minutes.items() if count != usual_minutes(domain)
            },
        )


def first_items(rows: Sequence[ItemRow]) -> tuple[str, ...]:
    """What the second page shows as long as nobody has chosen."""
    return tuple(
        row.code
        for domain in BusinessDomain
        for row in [one for one in rows if one.domain is domain and one.shown][:MOST_ITEMS]
    )


def usual_minutes(domain: BusinessDomain) -> int:
    """How long a service of a business takes where the station says nothing."""
    return int(USUAL_SERVICE[domain] / _MINUTE)


def item_rows(
    rules: KioskRules, offered: Sequence[ServiceItem], others: Sequence[ServiceItem]
) -> tuple[ItemRow, ...]:
    """What can be chosen, and what was chosen though no kiosk shows it now.

    Args:
        offered: of today.
        others: every item of the catalogue.
    """
    open_to_all = [item for item in offered if not item.sensitive]
    codes = {item.code for item in open_to_all}
    hidden = [item for item in others if item.code in rules.common_items and item.code not in codes]
    return tuple(
        ItemRow(item.code, item.name, item.domain, shown=item.code in codes)
        for item in (*open_to_all, *hidden)
    )


def _is_minutes(text: str) -> bool:
    return text.isascii() and text.isdigit() and SHORTEST <= int(text) <= LONGEST
