"""Fees: what an item costs in this situation (收费).

Money is whole fen (分); there are no floats anywhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from window_client.domain.catalogue.condition import ALWAYS, Condition, evaluate, unknown_names
from window_client.domain.catalogue.fact import FactValue
from window_client.domain.catalogue.legal_basis import LegalBasis


class PayWhen(StrEnum):
    """When the fee must be paid (缴费时点)."""

    AFTER_ACCEPTANCE = "after_acceptance"  #: 受理后缴, the receipt is the basis for paying; the usual way
    BEFORE = "before"  #: 先缴后受理
    AT_PICKUP = "at_pickup"  #: 领证时缴


@dataclass(frozen=True, slots=True)
class FeeRule:
    """One charge.

    Attributes:
        name: as on the receipt, such as 普通护照工本费.
        amount_fen: in fen, 0 or more.
        when: charged only when this holds.
        basis: the price document.
        verified: False where a station must confirm the amount.
        doubt: name of the doubt.
    """

    name: str
    amount_fen: int
    when: Condition = ALWAYS
    basis: LegalBasis | None = None
    verified: bool = True
    doubt: str = ""

    def __post_init__(self) -> None:
        if self.amount_fen < 0:
            raise ValueError("a fee is never negative")


@dataclass(frozen=True, slots=True)
class FeeDue:
    """What is due.

    Attributes:
        lines: the charges that apply, in order.
        missing_facts: names that must be known before the amount is final; empty when it is.
        confirmed: False where the station has still to confirm the tariff or one of the lines.
    """

    lines: tuple[FeeRule, ...]
    missing_facts: tuple[str, ...] = ()
    confirmed: bool = True

    @property
    def amount_fen(self) -> int:
        """The sum of the lines, in fen."""
        return sum(line.amount_fen for line in self.lines)

    @property
    def is_final(self) -> bool:
        """Whether every charge is decided."""
        return not self.missing_facts


@dataclass(frozen=True, slots=True)
class ItemFee:
    """The tariff of one item.

    Attributes:
        rules: every charge that can apply; those whose condition holds are added up. Empty: free of charge.
        pay_when: when it is paid.
        pay_within_workdays: working days after acceptance in which to pay; None where none is set.
        free_basis: why nothing is charged, where that is written somewhere.
        pay_within_doubt: name of the doubt about that number; empty when it is confirmed.
        verified: False where a station must confirm it.
        doubt: name of the doubt.
    """

    rules: tuple[FeeRule, ...] = ()
    pay_when: PayWhen = PayWhen.AFTER_ACCEPTANCE
    pay_within_workdays: int | None = None
    free_basis: LegalBasis | None = None
    pay_within_doubt: str = ""
    verified: bool = True
    doubt: str = ""

    @property
    def is_free(self) -> bool:
        """Whether no situation costs anything."""
        return all(rule.amount_fen == 0 for rule in self.rules)

    @property
    def amounts_fen(self) -> tuple[int, ...]:
        """The different amounts that a single charge can have, ascending; for lists such as 20–40 元."""
        return tuple(sorted({rule.amount_fen for rule in self.rules})) or (0,)

    def due(self, facts: Mapping[str, FactValue]) -> FeeDue:
        """What this applicant owes."""
        lines: list[FeeRule] = []
        missing: set[str] = set()
        for rule in self.rules:
            verdict = evaluate(rule.when, facts)
            if verdict:
                lines.append(rule)
            elif verdict is None:
                missing |= unknown_names(rule.when, facts)
        confirmed = self.verified and all(line.verified for line in lines)
        return FeeDue(tuple(lines), tuple(sorted(missing)), confirmed)
