"""Reads and writes the station's rules."""

from pydantic import TypeAdapter, ValidationError

from window_client.domain.queue.promise import PersonClass
from window_client.domain.station.station_rules import StationRules
from window_client.errors import InvalidInput
from window_client.services.ports import Work

_ADAPTER = TypeAdapter(StationRules)
_NAME = "rules"
_LEAST = {"calls_before_no_show": 1, "no_show_after_s": 0, "undo_s": 0, "senior_age": 1}


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
        rules = _ADAPTER.validate_python(stored)
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise RulesInvalid(problem=where) from error
    check_rules(rules)
    return rules


def check_rules(rules: StationRules) -> None:
    """Refuse rules under which no number could be given or no call ended.

    Raises:
        RulesInvalid: a class that does not exist, or a number out of its range.
    """
    for name, minutes in rules.target_minutes.items():
        if name not in set(PersonClass) or not 0 <= minutes <= 24 * 60:
            raise RulesInvalid(problem=f"target_minutes.{name}")
    for name, least in _LEAST.items():
        if getattr(rules, name) < least:
            raise RulesInvalid(problem=name)


def write_rules(work: Work, rules: StationRules) -> None:
    """Set the station's rules.

    Raises:
        RulesInvalid: see `check_rules`.
    """
    check_rules(rules)
    work.settings.write(_NAME, _ADAPTER.dump_python(rules, mode="json"))
