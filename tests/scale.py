"""How much the heavy drills do: one table for all of them.

``make test`` runs *quick*, so that everything stays within a quarter of an hour on two cores; ``make soak``
runs *full*, the sizes at which the program is said to hold. ``WINDOW_CLIENT_SCALE`` (quick or full) chooses,
``WINDOW_CLIENT_SEED`` (a whole number) sets the seed; a run prints both, so that it can be repeated.
"""

import os
import random
from collections.abc import Mapping
from dataclasses import dataclass

SCALE_VARIABLE = "WINDOW_CLIENT_SCALE"
SEED_VARIABLE = "WINDOW_CLIENT_SEED"


@dataclass(frozen=True, slots=True)
class Scale:
    """Sizes of the heavy drills.

    Attributes:
        name: ``quick`` or ``full``.
        seed: start of every random choice that a drill makes.
        kills: times that a process is killed (``kill -9``) in the middle of its work.
        kills_per_phase: least number of kills that must hit each phase (in a transaction, between commit and
            submit, spooling, closing); 0 where there are too few kills to ask for it.
        hammer_processes: processes of clerks that give commands at the same time.
        hammer_commands: commands that each of them gives.
        hammer_kiosks: kiosks that give numbers beside them on a server; one beside a station in a file.
        hammer_kiosk_commands: commands that each of them gives.
        hammer_file_processes, hammer_file_commands: those of the clerks, for a station in a file.
        hammer_kills: times that one of them is killed while they work.
        hammer_rounds: times that all of them call, and give numbers, at the same instant.
        hammer_tickets: tickets that they call in one round.
        hammer_issues: numbers that each of them gives in one round.
        print_rounds: papers sent through the software printer with a fault on the way.
        station_months: months of one station's days that are played.
        backup_visits: visits in a database that is backed up and restored.
        window_visits: visits driven through the real window, one after another.
        reader_frames: damaged frames that a card reader sends.
        damaged_photos: photo files that were damaged or made to lie.
    """

    name: str
    seed: int
    kills: int
    kills_per_phase: int
    hammer_processes: int
    hammer_commands: int
    hammer_kiosks: int
    hammer_kiosk_commands: int
    hammer_file_processes: int
    hammer_file_commands: int
    hammer_kills: int
    hammer_rounds: int
    hammer_tickets: int
    hammer_issues: int
    print_rounds: int
    station_months: int
    backup_visits: int
    window_visits: int
    reader_frames: int
    damaged_photos: int

    def __str__(self) -> str:
        return f"{self.name}, seed {self.seed}"


def quick(seed: int) -> Scale:
    """The sizes of ``make test``."""
    return Scale(
        name="quick",
        seed=seed,
        kills=10,
        kills_per_phase=0,
        hammer_processes=8,
        hammer_commands=150,
        hammer_kiosks=2,
        hammer_kiosk_commands=60,
        hammer_file_processes=2,
        hammer_file_commands=100,
        hammer_kills=4,
        hammer_rounds=1,
        hammer_tickets=60,
        hammer_issues=20,
        print_rounds=12,
        station_months=1,
        backup_visits=2_000,
        window_visits=60,
        reader_frames=3_000,
        damaged_photos=4_000,
    )


def full(seed: int) -> Scale:
    """The sizes of ``make soak``, at which the program's promises are measured."""
    return Scale(
        name="full",
        seed=seed,
        kills=200,
        kills_per_phase=10,
        hammer_processes=16,
        hammer_commands=2_000,
        hammer_kiosks=4,
        hammer_kiosk_commands=500,
        hammer_file_processes=4,
        hammer_file_commands=500,
        hammer_kills=48,
        hammer_rounds=20,
        hammer_tickets=300,
        hammer_issues=300,
        print_rounds=200,
        station_months=12,
        backup_visits=20_000,
        window_visits=600,
        reader_frames=120_000,
        damaged_photos=150_000,
    )


def chosen(environment: Mapping[str, str]) -> Scale:
    """The table that an environment asks for.

    Without a seed, *quick* starts from 1 (the same tree gives the same answer) and *full* from a new one.

    Raises:
        ValueError: the scale is neither quick nor full, or the seed is no whole number.
    """
    name = environment.get(SCALE_VARIABLE) or "quick"
    seed = environment.get(SEED_VARIABLE)
    match name:
        case "quick":
            return quick(int(seed) if seed else 1)
        case "full":
            return full(int(seed) if seed else random.SystemRandom().randrange(1, 1_000_000))
        case _:
            raise ValueError(f"{SCALE_VARIABLE} is {name!r}; it can be quick or full")


#: What this run does. Workers of one run share it: the choice is written back for them to find.
SCALE = chosen(os.environ)
os.environ[SEED_VARIABLE] = str(SCALE.seed)
