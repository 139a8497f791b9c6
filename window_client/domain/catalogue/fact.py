"""Facts: the named values that a catalogue's conditions may ask about (情形).

Three sources, one name space: the standard facts below, the answers to an item's questions (``situation.py``)
and the values of its choice, yes/no and number fields (``field_spec.py``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

#: The value of a fact. ``None`` means that nobody knows it yet, which is not the same as "no".
FactValue = bool | int | str | None


class FactKind(StrEnum):
    """What sort of value a fact has, so that a condition can be checked before it is ever evaluated."""

    YES_NO = "yes_no"  #: True or False
    NUMBER = "number"  #: a whole number
    CHOICE = "choice"  #: one of a few words


@dataclass(frozen=True, slots=True)
class FactType:
    """The kind of a fact and, for a choice, its words.

    Attributes:
        kind: see :class:`FactKind`.
        choices: the allowed words; empty unless ``kind`` is CHOICE.
    """

    kind: FactKind
    choices: tuple[str, ...] = ()

    def admits(self, value: FactValue) -> bool:
        """Whether ``value`` can be a value of this fact; ``None`` (not known) always can."""
        if value is None:
            return True
        match self.kind:
            case FactKind.YES_NO:
                return isinstance(value, bool)
            case FactKind.NUMBER:
                return isinstance(value, int) and not isinstance(value, bool)
            case FactKind.CHOICE:
                return isinstance(value, str) and value in self.choices


#: The facts that every case has. Whence they come stands above each; the case service supplies them.
STANDARD_FACTS: Mapping[str, FactType] = {
    # the applicant's full years (周岁) by birthday on the day of acceptance; from the person
    "age": FactType(FactKind.NUMBER),
    # whether the applicant stands at the counter; from the identification in this visit
    "in_person": FactType(FactKind.YES_NO),
    # who speaks for the applicant (a Capacity of agent_rule.py); from the roles in this visit
    "actor": FactType(FactKind.CHOICE, ("self", "guardian", "relative", "agent", "unit")),
}


def merged(*parts: Mapping[str, FactType]) -> dict[str, FactType]:
    """One table of fact types out of several.

    Raises:
        ValueError: two parts give the same name a different type.
    """
    table: dict[str, FactType] = {}
    for part in parts:
        for name, fact_type in part.items():
            if table.setdefault(name, fact_type) != fact_type:
                raise ValueError(f"fact {name!r} is declared twice with different types")
    return table


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that ``word`` was most likely meant to be, or None when none is close."""
    # difflib is slow to import and only needed when something is already wrong
    from difflib import get_close_matches

    found = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return found[0] if found else None
