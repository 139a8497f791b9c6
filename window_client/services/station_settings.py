"""Reads and writes the station's rules."""

from pydantic import TypeAdapter, ValidationError

from window_client.domain.station.station_rules import StationRules
from window_client.errors import InvalidInput
from window_client.services.ports import Work

_ADAPTER = TypeAdapter(StationRules)
_NAME = "rules"


class RulesInvalid(InvalidInput):
    """The stored rules cannot be used. Facts: problem (path of the wrong entry)."""

    code = "rules_invalid"


def read_rules(work: Work) -> StationRules:
    """The station's rules, defaults where nothing is set.

    Raises:
        RulesInvalid: what is stored is not a set of rules.
    """
    stored = work.settings.read(_NAME, None)
    if stored is None:
        return StationRules()
    try:
        return _ADAPTER.validate_python(stored)
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise RulesInvalid(problem=where) from error


def write_rules(work: Work, rules: StationRules) -> None:
    """Set the station's rules."""
    work.settings.write(_NAME, _ADAPTER.dump_python(rules, mode="json"))
