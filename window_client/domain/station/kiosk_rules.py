"""What a station decides about its ticket kiosk; stored as the setting ``kiosk``."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from window_client.domain.catalogue.business_domain import BusinessDomain

#: so many items of one business have room on the second page
MOST_ITEMS: Final = 6


@dataclass(frozen=True, slots=True)
class KioskRules:
    """Rules with their defaults.

    Attributes:
        second_page: after the business the kiosk asks for a common item.
        common_items: codes of the second page, in order; empty: the first of each business's catalogue.
        usual_minutes: how long a service of a business takes, until the day itself tells; a business that
            is not named keeps its default (see ``waiting_time.py``).
    """

    second_page: bool = False
    common_items: tuple[str, ...] = ()
    usual_minutes: dict[str, int] = field(default_factory=dict)

    @property
    def usual_service(self) -> dict[BusinessDomain, timedelta]:
        """By business, as spans of time."""
        return {
            BusinessDomain(name): timedelta(minutes=minutes) for name, minutes in self.usual_minutes.items()
        }
