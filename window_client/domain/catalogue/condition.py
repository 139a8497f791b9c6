"""Conditions: the safe expression in which the catalogue says when something applies (条件).

``age < 16 and not (hukou == "local")``. A condition is a small frozen tree that can only compare facts; it is
read by ``condition_parser.py`` and never by Python's own evaluator, so a catalogue file cannot run code.

What is not known stays not known: a comparison with a fact that is ``None`` or absent gives ``None``, and
``and``, ``or`` and ``not`` follow Kleene's three-valued logic (unknown and false is false, unknown or true is
true). A caller must treat ``None`` as "ask first", never as "no".
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from window_client.domain.catalogue.fact import FactValue

#: A value written in a condition.
LiteralValue = bool | int | str


class Operator(StrEnum):
    """How two values are compared. The four orders are for numbers only (the parser sees to it)."""

    EQUAL = "=="
    NOT_EQUAL = "!="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="


@dataclass(frozen=True, slots=True)
class Constant:
    """``true`` or ``false``: always, or never."""

    value: bool


@dataclass(frozen=True, slots=True)
class IsTrue:
    """A yes/no fact by its bare name."""

    fact: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A fact compared with a written value."""

    fact: str
    operator: Operator
    value: LiteralValue


@dataclass(frozen=True, slots=True)
class Membership:
    """A fact that is (or is not) one of several written values."""

    fact: str
    values: tuple[LiteralValue, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite."""

    part: "Condition"


@dataclass(frozen=True, slots=True)
class AllOf:
    """``and``: two or more parts."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """``or``: two or more parts."""

    parts: tuple["Condition", ...]


Condition = Constant | IsTrue | Comparison | Membership | Not | AllOf | AnyOf

ALWAYS = Constant(True)
NEVER = Constant(False)


def evaluate(condition: Condition, facts: Mapping[str, FactValue]) -> bool | None:
    """Whether the condition holds.

    Args:
        condition: a tree whose names and types the parser has checked.
        facts: the values; a missing name counts as ``None``.

    Returns:
        True, False, or None when the facts that are known do not decide it.
    """
    match condition:
        case Constant(value):
            return value
        case IsTrue(fact):
            held = facts.get(fact)
            return None if held is None else held is True
        case Comparison(fact, operator, value):
            return _compare(facts.get(fact), operator, value)
        case Membership(fact, values, negated):
            held = facts.get(fact)
            return None if held is None else _among(held, values) is not negated
        case Not(part):
            inner = evaluate(part, facts)
            return None if inner is None else not inner
        case AllOf(parts):
            return _combined(parts, facts, decisive=False)
        case AnyOf(parts):
            return _combined(parts, facts, decisive=True)


def fact_names(condition: Condition) -> frozenset[str]:
    """The facts that the condition asks about."""
    return frozenset(_walk_names(condition))


def unknown_names(condition: Condition, facts: Mapping[str, FactValue]) -> frozenset[str]:
    """The facts that somebody must supply before the condition is decided; empty when it is decided."""
    if evaluate(condition, facts) is not None:
        return frozenset()
    return frozenset(name for name in _walk_names(condition) if facts.get(name) is None)


def to_text(condition: Condition) -> str:
    """The condition as it would be written in a catalogue file; parsing it again gives the same tree."""
    match condition:
        case Constant(value):
            return _literal_text(value)
        case IsTrue(fact):
            return fact
        case Comparison(fact, operator, value):
            return f"{fact} {operator} {_literal_text(value)}"
        case Membership(fact, values, negated):
            listed = ", ".join(_literal_text(value) for value in values)
            return f"{fact} {'not in' if negated else 'in'} [{listed}]"
        case Not(part):
            return f"not {_in_parentheses(part)}"
        case AllOf(parts):
            return " and ".join(_in_parentheses(part) for part in parts)
        case AnyOf(parts):
            return " or ".join(_in_parentheses(part) for part in parts)


def _combined(parts: tuple[Condition, ...], facts: Mapping[str, FactValue], *, decisive: bool) -> bool | None:
    results = [evaluate(part, facts) for part in parts]
    if decisive in results:
        return decisive
    return None if None in results else not decisive


def _same(held: FactValue, value: LiteralValue) -> bool:
    # in Python True == 1: a yes must not equal a number
    return type(held) is type(value) and held == value


def _among(held: FactValue, values: tuple[LiteralValue, ...]) -> bool:
    return any(_same(held, value) for value in values)


def _compare(held: FactValue, operator: Operator, value: LiteralValue) -> bool | None:
    if held is None:
        return None
    if operator is Operator.EQUAL:
        return _same(held, value)
    if operator is Operator.NOT_EQUAL:
        return not _same(held, value)
    if isinstance(held, str) or isinstance(value, str):
        return None  # an order of words has no meaning here; the parser refuses it
    match operator:
        case Operator.LESS:
            return held < value
        case Operator.AT_MOST:
            return held <= value
        case Operator.MORE:
            return held > value
        case Operator.AT_LEAST:
            return held >= value


def _walk_names(condition: Condition) -> Iterator[str]:
    match condition:
        case Constant():
            return
        case IsTrue(fact) | Comparison(fact, _, _) | Membership(fact, _, _):
            yield fact
        case Not(part):
            yield from _walk_names(part)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _walk_names(part)


def _literal_text(value: LiteralValue) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _in_parentheses(part: Condition) -> str:
    text = to_text(part)
    return f"({text})" if isinstance(part, Not | AllOf | AnyOf) else text
