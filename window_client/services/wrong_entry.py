"""Where something that was read from outside does not fit."""

from pydantic import ValidationError


def wrong_entry(error: ValidationError) -> str:
    """The first entry that cannot be, by its path: ``exit_entry.0.valid_from``."""
    return ".".join(str(part) for part in error.errors()[0]["loc"])
