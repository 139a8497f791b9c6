"""How a ticket's number is written."""

from window_client.domain.catalogue.business_domain import BusinessDomain


def ticket_label(domain: BusinessDomain, number: int, *, letters: bool = True) -> str:
    """``A011``, or ``0011`` for a station without letters; four digits from 1000 on.

    Args:
        number: running number of the day, from 1 (per letter, or per station without letters).
    """
    return f"{domain.letter}{number:03d}" if letters else f"{number:04d}"
