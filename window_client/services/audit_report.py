"""What checking the books and the journal finds (核查)."""

from dataclasses import dataclass, field
from datetime import date, datetime

#: so many findings are kept; further ones are only counted
KEPT_FINDINGS = 1000


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be.

    Attributes:
        check: chain, note, numbers, seal, rebuild or balance.
        where: what it is about: ``<chain>:<seq>``, ``<table>:<id>``, a day or a number.
        problem: stable word: gap, duplicate, mac, order, time, behind, forked, missing, doubled, unreadable,
            seal, head_missing, head_mac, figures, not_in_table, not_in_journal, differs, seal_broken,
            journal_unreadable, unbalanced.
        detail: columns or figures; never a personal value.
    """

    check: str
    where: str
    problem: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class AuditReport:
    """The result of `audit verify`.

    Attributes:
        chains, rows, days: how many chains, journal rows and days were checked.
        findings: the first of them; ``further`` counts those that were not kept.
    """

    checked_at: datetime
    chains: int
    rows: int
    days: int
    findings: tuple[Finding, ...]
    further: int = 0

    @property
    def holds(self) -> bool:
        """Nothing was found."""
        return not self.findings


@dataclass(slots=True)
class Findings:
    """Collects findings without growing for ever."""

    kept: list[Finding] = field(default_factory=list)
    further: int = 0

    def add(self, check: str, where: str, problem: str, detail: str = "") -> None:
        """Note one."""
        if len(self.kept) < KEPT_FINDINGS:
            self.kept.append(Finding(check, where, problem, detail))
        else:
            self.further += 1


@dataclass(frozen=True, slots=True)
class CallException:
    """A call that passed over somebody with an earlier promise.

    Attributes:
        cause: why the called one was taken: rule (a fault), senior_counter, chosen, addressed.
        called, passed_over: labels.
    """

    at: datetime
    seq: int
    chain: str
    cause: str
    called: str
    passed_over: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReplayReport:
    """The result of `audit replay` for one day.

    Attributes:
        calls: how many calls the journal holds, by cause.
        exceptions: calls that passed over somebody; those with the cause ``rule`` broke the rule.
    """

    day: date
    calls: dict[str, int]
    exceptions: tuple[CallException, ...]

    @property
    def holds(self) -> bool:
        """No call by the rule passed over anybody."""
        return not any(one.cause == "rule" for one in self.exceptions)


@dataclass(frozen=True, slots=True)
class ExportedJournal:
    """What was exported: rows and SHA-256 of the lines."""

    rows: int
    digest: str
