"""Frozen documents to JSON and back without loss: they are kept encrypted and printed again later."""

import dataclasses
import json
import types
import typing
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


class ShapeError(ValueError):
    """The JSON does not have the shape of the dataclass; `args[0]` is the dotted name of the place."""


def encode(document: Any) -> str:
    """Return the JSON of a dataclass made of str, int, bool, None, tuples and further dataclasses.

    Keys are in order of declaration and there is no white space: the same value gives the same text.
    """
    plain = {field.name: _plain(getattr(document, field.name)) for field in dataclasses.fields(document)}
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def decode(cls: type[T], text: str) -> T:
    """Read what `encode` wrote. A field that is missing takes its default, for documents of older versions.

    Raises:
        ShapeError: not JSON, an unknown field, or a value of another type.
    """
    try:
        plain = json.loads(text)
    except ValueError as fault:
        raise ShapeError("") from fault
    return typing.cast("T", _dataclass(cls, plain, ""))


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value


@cache
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def _dataclass(cls: type, plain: Any, place: str) -> Any:
    if not isinstance(plain, dict):
        raise ShapeError(place)
    fields = {field.name: field for field in dataclasses.fields(cls)}
    for name in plain:
        if name not in fields:
            raise ShapeError(_inside(place, name))
    values = {name: _value(_hints(cls)[name], plain[name], _inside(place, name)) for name in plain}
    for name, field in fields.items():
        if name not in values and field.default is dataclasses.MISSING:
            raise ShapeError(_inside(place, name))
    return cls(**values)


def _value(hint: Any, plain: Any, place: str) -> Any:
    origin = typing.get_origin(hint)
    if origin in (types.UnionType, typing.Union):
        if plain is None and type(None) in typing.get_args(hint):
            return None
        (inner,) = (part for part in typing.get_args(hint) if part is not type(None))
        return _value(inner, plain, place)
    if origin is tuple:
        if not isinstance(plain, list):
            raise ShapeError(place)
        inner = typing.get_args(hint)[0]
        return tuple(_value(inner, part, f"{place}[{index}]") for index, part in enumerate(plain))
    if dataclasses.is_dataclass(hint):
        return _dataclass(typing.cast("type", hint), plain, place)
    if type(plain) is not hint:  # exact: JSON's true is not a number here
        raise ShapeError(place)
    return plain


def _inside(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name
