"""Reads and writes the station's rules."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import inf
from typing import Any

from pydantic import TypeAdapter, ValidationError

from window_client.domain.queue.promise import PersonClass
from window_client.domain.station.station_rules import StationRules
from window_client.errors import InvalidInput
from window_client.services.ports import Work
from window_client.services.wrong_entry import wrong_entry

_ADAPTER = TypeAdapter(StationRules)
_NAME = "rules"
_DAY_MIN = 24 * 60
#: name → least and most; the oldest rules had no most
_RANGES: Mapping[str, tuple[int, float]] = {
    "calls_before_no_show": (1, inf),
    "no_show_after_s": (0, inf),
    "undo_s": (0, inf),
    "senior_age": (1, inf),
    "kiosk_stops_min": (0, _DAY_MIN),
    "recall_limit": (1, 99),
    "no_show_grace_min": (0, _DAY_MIN),
    "senior_grace_min": (0, _DAY_MIN),
}


class RulesInvalid(InvalidInput):
    """The rules cannot be used. Facts: problem (path of the wrong entry)."""

    code = "rules_invalid"


def read_rules(work: Work) -> StationRules:
    """The station's rules, defaults where nothing is set.

    Raises:
        RulesInvalid: what is stored is not a set of rules.
        InvalidWorkingHours: its hours cannot be meant like this.
    """
    stored = work.settings.text(_NAME)
    return StationRules() if stored is None else _parsed(stored)


@lru_cache(maxsize=8)
def _parsed(stored: str) -> StationRules:
    try:
        rules = _ADAPTER.validate_json(stored)
    except ValidationError as error:
        raise RulesInvalid(problem=wrong_entry(error)) from error
    check_rules(rules)
    return rules


def check_rules(rules: StationRules) -> None:
    """Refuse rules under which no number could be given or no call ended.

    Raises:
        RulesInvalid: a class that does not exist, a number out of its range, or a day that is named twice.
    """
    _check_targets("target_minutes", rules.target_minutes)
    for one in rules.dated_targets:
        _check_targets(f"dated_targets.{one.valid_from.isoformat()}", one.target_minutes)
    _check_once("dated_targets", (one.valid_from for one in rules.dated_targets))
    _check_once("dated_hours", (one.valid_from for one in rules.dated_hours))
    for name, (least, most) in _RANGES.items():
        if not least <= getattr(rules, name) <= most:
            raise RulesInvalid(problem=name)
    if rules.photo_reuse_age is not None and not 1 <= rules.photo_reuse_age <= 150:
        raise RulesInvalid(problem="photo_reuse_age")
    _check_once("photo_counted_from", rules.photo_counted_from)


def _check_targets(where: str, target_minutes: Mapping[str, int]) -> None:
    for name, minutes in target_minutes.items():
        if name not in set(PersonClass) or not 0 <= minutes <= _DAY_MIN:
            raise RulesInvalid(problem=f"{where}.{name}")


def _check_once(where: str, days: Iterable[Any]) -> None:
    seen = list(days)
    if len(seen) != len(set(seen)):
        raise RulesInvalid(problem=where)


def write_rules(work: Work, rules: StationRules) -> None:
    """Set the station's rules.

    Raises:
        RulesInvalid: see `check_rules`.
    """
    check_rules(rules)
    work.settings.write(_NAME, _ADAPTER.dump_python(rules, mode="json"))
