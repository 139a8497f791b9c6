"""IPP messages as bytes: what RFC 8010 calls the encoding, as far as a print client needs it.

A message is a status or operation, a request id and groups of attributes; every attribute has a name, a
value tag and one or more values. Reading never trusts a length: a message that is cut short or nested
without end raises :class:`MalformedMessage`, whatever the printer sent.
"""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final, TypeAlias

_VERSION: Final = b"\x02\x00"
_MAX_DEPTH: Final = 16
_MAX_VALUE: Final = 0x7FFF  # lengths are signed 16 bit


class Group(IntEnum):
    """Delimiter tags (RFC 8010 §3.5.1)."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    UNSUPPORTED = 0x05


class Tag(IntEnum):
    """Value tags (RFC 8010 §3.5.2) that we write or read with a type of their own."""

    NO_VALUE = 0x13
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    OCTETS = 0x30
    RESOLUTION = 0x32
    RANGE = 0x33
    COLLECTION = 0x34
    TEXT_WITH_LANGUAGE = 0x35
    NAME_WITH_LANGUAGE = 0x36
    END_COLLECTION = 0x37
    TEXT = 0x41
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME_TYPE = 0x49
    MEMBER_NAME = 0x4A


@dataclass(frozen=True, slots=True)
class IntRange:
    """rangeOfInteger: both ends belong to it."""

    lower: int
    upper: int


Value: TypeAlias = "bool | int | str | bytes | IntRange | Collection | None"
"""One value. ``None`` stands for the out-of-band values (no-value, unknown, unsupported)."""
Collection: TypeAlias = "Mapping[str, list[Value]]"
Attributes: TypeAlias = dict[str, list[Value]]


class MalformedMessage(Exception):
    """The bytes are no IPP message; ``args[0]`` is a stable word for what is wrong."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute to be sent. A collection's value is a tuple of attributes, its members."""

    name: str
    tag: Tag
    values: Sequence["bool | int | str | bytes | IntRange | tuple[Attribute, ...]"]


@dataclass(frozen=True, slots=True)
class Answer:
    """A response: the IPP status code and the groups in their order."""

    status: int
    groups: list[tuple[int, Attributes]] = field(default_factory=list)

    def of(self, group: Group) -> list[Attributes]:
        """All groups of one kind: Get-Jobs answers with one job group a job."""
        return [attributes for tag, attributes in self.groups if tag == group]


def encode_request(
    operation: int, request_id: int, groups: Sequence[tuple[Group, Sequence[Attribute]]]
) -> bytes:
    """The bytes of a request, without the document that may follow them.

    Raises:
        ValueError: a value is too long for the format (32767 bytes).
    """
    parts = [_VERSION, struct.pack(">HI", operation, request_id)]
    for group, attributes in groups:
        parts.append(bytes([group]))
        parts += [_encode_attribute(attribute) for attribute in attributes]
    parts.append(bytes([Group.END]))
    return b"".join(parts)


def _encode_attribute(attribute: Attribute) -> bytes:
    parts = []
    name = attribute.name
    for value in attribute.values:
        if isinstance(value, tuple):
            parts += [_field(Tag.COLLECTION, name, b""), _encode_members(value)]
        else:
            parts.append(_field(attribute.tag, name, _encode_value(attribute.tag, value)))
        name = ""  # a value without a name is a further value of the same attribute
    return b"".join(parts)


def _encode_members(members: tuple[Attribute, ...]) -> bytes:
    parts = []
    for member in members:
        parts.append(_field(Tag.MEMBER_NAME, "", member.name.encode("ascii")))
        parts.append(_encode_attribute(Attribute("", member.tag, member.values)))
    parts.append(_field(Tag.END_COLLECTION, "", b""))
    return b"".join(parts)


def _encode_value(tag: Tag, value: "bool | int | str | bytes | IntRange") -> bytes:
    if isinstance(value, bool):
        return bytes([value])
    if isinstance(value, int):
        return struct.pack(">i", value)
    if isinstance(value, IntRange):
        return struct.pack(">ii", value.lower, value.upper)
    return value.encode("utf-8") if isinstance(value, str) else value


def _field(tag: Tag, name: str, value: bytes) -> bytes:
    encoded = name.encode("ascii")
    if len(value) > _MAX_VALUE or len(encoded) > _MAX_VALUE:
        raise ValueError("too long for an IPP attribute")
    return struct.pack(">BH", tag, len(encoded)) + encoded + struct.pack(">H", len(value)) + value


def decode_answer(data: bytes) -> tuple[int, Answer]:
    """The request id and the answer that ``data`` holds; a document after it is left alone.

    Raises:
        MalformedMessage: cut short, nested too deep, or no IPP at all.
    """
    reader = _Reader(data)
    major = reader.take(2)[0]
    if major not in (1, 2):
        raise MalformedMessage("version")
    status, request_id = struct.unpack(">HI", reader.take(6))
    answer = Answer(status)
    attributes: Attributes | None = None
    values: list[Value] | None = None
    while (tag := reader.take(1)[0]) != Group.END:
        if tag < 0x10:
            attributes, values = {}, None
            answer.groups.append((tag, attributes))
            continue
        if attributes is None:
            raise MalformedMessage("value_before_group")
        name, raw = reader.field()
        if name:
            values = attributes.setdefault(name, [])
        if values is None:
            raise MalformedMessage("value_without_name")
        values.append(reader.collection(1) if tag == Tag.COLLECTION else _decode_value(tag, raw))
    return request_id, answer


class _Reader:
    """Walks through the bytes and refuses to walk off their end."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, count: int) -> bytes:
        if self._at + count > len(self._data):
            raise MalformedMessage("cut_short")
        self._at += count
        return self._data[self._at - count : self._at]

    def _sized(self) -> bytes:
        size: int = struct.unpack(">H", self.take(2))[0]
        return self.take(size)

    def field(self) -> tuple[str, bytes]:
        """The name and the raw value that follow a value tag."""
        name = self._sized().decode("utf-8", "replace")
        return name, self._sized()

    def collection(self, depth: int) -> Collection:
        """The members up to the end of this collection."""
        if depth > _MAX_DEPTH:
            raise MalformedMessage("nested_too_deep")
        members: dict[str, list[Value]] = {}
        values: list[Value] | None = None
        while True:
            tag = self.take(1)[0]
            if tag < 0x10:
                raise MalformedMessage("group_inside_collection")
            _, raw = self.field()
            if tag == Tag.END_COLLECTION:
                return members
            if tag == Tag.MEMBER_NAME:
                values = members.setdefault(raw.decode("utf-8", "replace"), [])
            elif values is None:
                raise MalformedMessage("member_without_name")
            else:
                values.append(
                    self.collection(depth + 1) if tag == Tag.COLLECTION else _decode_value(tag, raw)
                )


def _decode_value(tag: int, raw: bytes) -> Value:
    if tag < 0x20:
        return None
    if tag in (Tag.INTEGER, Tag.ENUM):
        return _unpack(">i", raw)[0]
    if tag == Tag.BOOLEAN:
        return bool(_unpack(">B", raw)[0])
    if tag == Tag.RANGE:
        return IntRange(*_unpack(">ii", raw))
    if tag in (Tag.TEXT_WITH_LANGUAGE, Tag.NAME_WITH_LANGUAGE):
        inner = _Reader(raw)
        return inner.field()[1].decode("utf-8", "replace")
    if tag >= 0x40:
        return raw.decode("utf-8", "replace")
    return raw  # dates, resolutions, octets: nobody here reads them


def texts(attributes: Attributes, name: str) -> tuple[str, ...]:
    """The text values of an attribute; the keyword ``none`` is how IPP says that there is none."""
    return tuple(value for value in attributes.get(name, []) if isinstance(value, str) and value != "none")


def number(attributes: Attributes, name: str) -> int | None:
    """The one whole number of an attribute, or None if it has no such value."""
    values = attributes.get(name, [])
    return values[0] if values and isinstance(values[0], int) else None


def _unpack(form: str, raw: bytes) -> tuple[int, ...]:
    if len(raw) != struct.calcsize(form):
        raise MalformedMessage("value_length")
    return struct.unpack(form, raw)
