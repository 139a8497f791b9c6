"""The result: what the citizen receives, and how long it is valid (结果与有效期)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from window_client.domain.catalogue.condition import ALWAYS, Condition, evaluate
from window_client.domain.catalogue.fact import FactValue


class ValidityUnit(StrEnum):
    """How a validity is counted."""

    YEARS = "years"
    MONTHS = "months"
    LONG_TERM = "long_term"  #: 长期


@dataclass(frozen=True, slots=True)
class ValidityRule:
    """How long the document is valid in one situation.

    Attributes:
        unit: how it is counted.
        value: how many; 0 for LONG_TERM.
        when: applies when this holds.
    """

    unit: ValidityUnit
    value: int = 0
    when: Condition = ALWAYS

    def __post_init__(self) -> None:
        if (self.unit is ValidityUnit.LONG_TERM) != (self.value == 0) or self.value < 0:
            raise ValueError("long term has no number, every other validity has one")


@dataclass(frozen=True, slots=True)
class ResultDocument:
    """What is handed over.

    Attributes:
        name: such as 普通护照.
        validity: rules, the first that holds counts; empty where the document has no end.
        note: what else to say about it.
        verified: False where a station must confirm it.
        doubt: name of the doubt.
    """

    name: str
    validity: tuple[ValidityRule, ...] = ()
    note: str = ""
    verified: bool = True
    doubt: str = ""

    def validity_for(self, facts: Mapping[str, FactValue]) -> ValidityRule | None:
        """The rule for these facts; None when none applies or it cannot be said yet."""
        for rule in self.validity:
            verdict = evaluate(rule.when, facts)
            if verdict is None:
                return None
            if verdict:
                return rule
        return None
