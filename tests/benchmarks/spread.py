"""How waits spread: percentiles and the worst one, of ours and of raw beside it."""

import math
import os
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from tests.benchmarks.measured_rounds import ROUNDS


@dataclass(frozen=True)
class Spread:
    """Waits in milliseconds; ``rate`` is how many were done a second, 0 where that was not measured."""

    p50: float
    p95: float
    p99: float
    worst: float
    count: int
    rate: float = 0.0

    @classmethod
    def of(cls, waits: Sequence[float], seconds: float = 0.0) -> Self:
        """Of one round; nearest ranks."""
        found = sorted(waits)

        def rank(part: float) -> float:
            return found[max(0, math.ceil(part * len(found)) - 1)]

        rate = len(found) / seconds if seconds else 0.0
        return cls(rank(0.50), rank(0.95), rank(0.99), found[-1], len(found), rate)

    @classmethod
    def median(cls, rounds: Sequence[Self]) -> Self:
        """Of several rounds: the median of each figure, but the worst of all."""
        p50, p95, p99, rate = (
            statistics.median(getattr(one, name) for one in rounds) for name in ("p50", "p95", "p99", "rate")
        )
        return cls(p50, p95, p99, max(one.worst for one in rounds), sum(one.count for one in rounds), rate)

    def figures(self) -> tuple[float, ...]:
        """In the order of the table."""
        return (self.p50, self.p95, self.p99, self.worst)


@dataclass(frozen=True)
class Race:
    """What some clients did: by side (``ours``, ``raw``, perhaps ``plain``) its spread."""

    who: str
    sides: Mapping[str, Spread]

    @property
    def ours(self) -> Spread:
        """The product."""
        return self.sides["ours"]

    @property
    def raw(self) -> Spread:
        """By hand."""
        return self.sides["raw"]


#: a line of the verdict: what is asked, and whether it is kept
Verdict = Callable[[Race], Sequence[tuple[str, bool]]]


def in_turns(
    measure: Callable[[str], Spread], sides: Sequence[str], rounds: int = ROUNDS
) -> dict[str, Spread]:
    """Measure all sides in turns, round by round."""
    found: dict[str, list[Spread]] = {side: [] for side in sides}
    for _ in range(rounds):
        for side in sides:
            found[side].append(measure(side))
    return {side: Spread.median(spreads) for side, spreads in found.items()}


def at_most(what: str, times: float, figure: Callable[[Spread], float]) -> Verdict:
    """Ours may be so many times raw's."""
    return lambda race: [(f"{what} ≤ {times:g} × raw", figure(race.ours) <= times * figure(race.raw))]


def tell_races(name: str, races: Sequence[Race], verdicts: Sequence[Verdict], *remarks: str) -> None:
    """Print the table."""
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"\n{name}  ({os.cpu_count()} cores, load {load}, median of {ROUNDS} rounds in turns, ms)")
    print(f"  {'':26}{'p50':>9}{'p95':>9}{'p99':>9}{'worst':>9}{'a second':>10}{'count':>8}")
    for race in races:
        for side, spread in race.sides.items():
            figures = "".join(f"{figure:>9.2f}" for figure in spread.figures())
            rate = f"{spread.rate:>10.0f}" if spread.rate else f"{'':10}"
            print(f"  {f'{race.who}, {side}':26}{figures}{rate}{spread.count:>8}")
        for side in [side for side in race.sides if side != "ours"]:
            _tell_ratio(race, side)
        for verdict in verdicts:
            for asked, kept in verdict(race):
                print(f"  {'':6}{asked}: {'kept' if kept else 'NOT KEPT'}")
    for remark in remarks:
        print(f"  {remark}")


def _tell_ratio(race: Race, side: str) -> None:
    other = race.sides[side]
    ratios = "".join(
        f"{mine / theirs:>9.2f}" for mine, theirs in zip(race.ours.figures(), other.figures(), strict=True)
    )
    rate = f"{race.ours.rate / other.rate:>10.2f}" if other.rate else ""
    print(f"  {f'      ours to {side}':26}{ratios}{rate}")
