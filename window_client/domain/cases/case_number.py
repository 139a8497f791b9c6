"""How the numbers of cases and notices are written."""

from datetime import date


def case_number(day: date, running: int) -> str:
    """受理号: ``yymmdd`` + four digits, gapless per station and day."""
    return f"{day:%y%m%d}{running:04d}"


def notice_number(day: date, running: int) -> str:
    """Number of a 一次性告知书: ``N`` + ``yymmdd`` + four digits."""
    return f"N{day:%y%m%d}{running:04d}"
