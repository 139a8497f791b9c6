"""Reading a condition: text of a catalogue file into the frozen tree of ``condition.py``.

Grammar (keywords in lower case, blanks are free)::

    any        = all { "or" all }
    all        = not { "and" not }
    not        = "not" not | single
    single     = "(" any ")" | "true" | "false" | fact [ comparison ]
    comparison = ("==" | "!=" | "<" | "<=" | ">" | ">=") value | ["not"] "in" "[" value { "," value } "]"
    value      = whole number | "text" | 'text' | "true" | "false"

Everything else is refused with its position. Names, types and the words of a choice are checked here, so that
a mistake shows when the file is read and not on the day when a citizen stands at the counter.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple, NoReturn

from window_client.domain.catalogue.condition import (
    AllOf,
    AnyOf,
    Comparison,
    Condition,
    Constant,
    IsTrue,
    LiteralValue,
    Membership,
    Not,
    Operator,
)
from window_client.domain.catalogue.fact import FactKind, FactType, nearest
from window_client.errors import InvalidInput

MAX_LENGTH = 400  #: characters of one condition; longer ones are nobody's to understand
MAX_DEPTH = 20  #: nested parentheses and "not"

_TOKEN = re.compile(
    r"""(?P<blank>[ \t\r\n]+)
      | (?P<word>[A-Za-z_][A-Za-z0-9_]*)
      | (?P<number>-?[0-9]{1,9}(?![0-9A-Za-z_]))
      | (?P<text>"(?:[^"\\]|\\["\\])*"|'(?:[^'\\]|\\['\\])*')
      | (?P<sign>==|!=|<=|>=|[<>()\[\],])""",
    re.VERBOSE,
)
_KEYWORDS = frozenset({"and", "or", "not", "in", "true", "false"})
_ORDERS = frozenset({Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST})


class ConditionInvalid(InvalidInput):
    """A condition cannot be read.

    Facts: ``problem`` (empty, too_long, too_deep, unexpected_character, unexpected_word, unfinished,
    unknown_fact, wrong_type, unknown_choice), ``position`` (counted from 1), ``found`` and, where one is
    near, ``suggestion``.
    """

    code = "condition_invalid"


class _Token(NamedTuple):
    kind: str
    text: str
    position: int


def parse_condition(text: str, facts: Mapping[str, FactType]) -> Condition:
    """Read a condition and check it against the facts that it may use.

    Raises:
        ConditionInvalid: see there.
    """
    if len(text) > MAX_LENGTH:
        raise ConditionInvalid(problem="too_long", position=MAX_LENGTH + 1, found="", limit=MAX_LENGTH)
    tokens = _split(text)
    if len(tokens) == 1:
        raise ConditionInvalid(problem="empty", position=1, found="")
    parser = _Parser(tokens, facts)
    condition = parser.any(0)
    if (rest := parser.next).kind != "end":
        _refuse("unexpected_word", rest)
    return condition


def _split(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise ConditionInvalid(problem="unexpected_character", position=at + 1, found=text[at])
        if found.lastgroup != "blank":
            tokens.append(_Token(str(found.lastgroup), found.group(), at + 1))
        at = found.end()
    tokens.append(_Token("end", "", len(text) + 1))
    return tokens


def _refuse(problem: str, token: _Token, known: Iterable[str] = (), **facts: object) -> NoReturn:
    if token.kind == "end":
        problem = "unfinished"
    suggestion = nearest(token.text.strip("\"'"), known)
    raise ConditionInvalid(
        problem=problem, position=token.position, found=token.text, suggestion=suggestion, **facts
    )


class _Parser:
    """Recursive descent over the tokens; each method reads one line of the grammar above."""

    def __init__(self, tokens: list[_Token], facts: Mapping[str, FactType]) -> None:
        self._tokens = tokens
        self._facts = facts
        self._at = 0

    @property
    def next(self) -> _Token:
        return self._tokens[self._at]

    def any(self, depth: int) -> Condition:
        parts = [self.all(depth)]
        while self._took("or"):
            parts.append(self.all(depth))
        return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))

    def all(self, depth: int) -> Condition:
        parts = [self.negation(depth)]
        while self._took("and"):
            parts.append(self.negation(depth))
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def negation(self, depth: int) -> Condition:
        if depth > MAX_DEPTH:
            _refuse("too_deep", self.next, limit=MAX_DEPTH)
        if self._took("not"):
            return Not(self.negation(depth + 1))
        return self.single(depth)

    def single(self, depth: int) -> Condition:
        if self._took("("):
            inside = self.any(depth + 1)
            self._expect(")")
            return inside
        token = self._take()
        if token.kind == "word" and token.text in {"true", "false"}:
            return Constant(token.text == "true")
        if token.kind != "word" or token.text in _KEYWORDS:
            _refuse("unexpected_word", token)
        if token.text not in self._facts:
            _refuse("unknown_fact", token, self._facts)
        return self._comparison(token)

    def _comparison(self, name: _Token) -> Condition:
        fact_type = self._facts[name.text]
        token = self.next
        if token.text in {"in", "not"}:
            negated = self._took("not")
            self._expect("in")
            return Membership(name.text, self._list(fact_type), negated)
        if token.kind == "sign" and token.text in set(Operator):
            operator = Operator(self._take().text)
            if operator in _ORDERS and fact_type.kind is not FactKind.NUMBER:
                _refuse("wrong_type", token, expected=fact_type.kind.value)
            return Comparison(name.text, operator, self._value(fact_type))
        if fact_type.kind is not FactKind.YES_NO:
            _refuse("wrong_type", name, expected=FactKind.YES_NO.value)
        return IsTrue(name.text)

    def _list(self, fact_type: FactType) -> tuple[LiteralValue, ...]:
        self._expect("[")
        values = [self._value(fact_type)]
        while self._took(","):
            values.append(self._value(fact_type))
        self._expect("]")
        return tuple(values)

    def _value(self, fact_type: FactType) -> LiteralValue:
        token = self._take()
        value: LiteralValue
        if token.kind == "number":
            value = int(token.text)
        elif token.kind == "text":
            value = re.sub(r"\\(.)", r"\1", token.text[1:-1], flags=re.DOTALL)
        elif token.text in {"true", "false"}:
            value = token.text == "true"
        else:
            _refuse("unexpected_word", token)
        if not fact_type.admits(value):
            if fact_type.kind is FactKind.CHOICE and isinstance(value, str):
                _refuse("unknown_choice", token, fact_type.choices)
            _refuse("wrong_type", token, expected=fact_type.kind.value)
        return value

    def _take(self) -> _Token:
        token = self.next
        if token.kind != "end":
            self._at += 1
        return token

    def _took(self, text: str) -> bool:
        if self.next.kind in {"word", "sign"} and self.next.text == text:
            self._at += 1
            return True
        return False

    def _expect(self, text: str) -> None:
        if not self._took(text):
            _refuse("unexpected_word", self.next, expected=text)
