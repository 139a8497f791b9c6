"""How benchmarks measure and tell: product and raw alternate in one run, the median of the rounds counts.

Nothing here fails a test: a machine's time is told beside its budget, and somebody judges.
"""

import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

#: at least three, so that one hiccup is no result
ROUNDS = 3


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes:
        what: what was measured.
        ours, raw: medians in milliseconds; ``raw`` is None where nothing stands beside it.
        budget: as design §10 says it.
        within: whether it is kept.
    """

    what: str
    ours: float
    raw: float | None
    budget: str
    within: bool

    @property
    def ratio(self) -> str:
        """Ours to raw."""
        return f"{self.ours / self.raw:.2f}" if self.raw else ""


def median_ms(act: Callable[[], object], times: int) -> float:
    """The median of so many calls, in milliseconds."""
    spans = []
    for _ in range(times):
        begun = time.perf_counter()
        act()
        spans.append((time.perf_counter() - begun) * 1_000)
    return statistics.median(spans)


def alternating(
    ours: Callable[[], float], raw: Callable[[], float], rounds: int = ROUNDS
) -> tuple[float, float]:
    """Medians over the rounds of both, measured in turns."""
    found: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        found[0].append(ours())
        found[1].append(raw())
    return statistics.median(found[0]), statistics.median(found[1])


def tell(name: str, rows: Sequence[Row], *remarks: str) -> None:
    """Print the table."""
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"\n{name}  ({os.cpu_count()} cores, load {load}, median of {ROUNDS} rounds in turns)")
    print(f"  {'':44}{'ours ms':>10}{'raw ms':>10}{'ratio':>8}  budget")
    for row in rows:
        raw = f"{row.raw:.2f}" if row.raw is not None else ""
        verdict = "kept" if row.within else "NOT KEPT"
        print(f"  {row.what:44}{row.ours:>10.2f}{raw:>10}{row.ratio:>8}  {row.budget}: {verdict}")
    for remark in remarks:
        print(f"  {remark}")
