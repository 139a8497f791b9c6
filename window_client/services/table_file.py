"""A table that somebody brings as a file, CSV or XLSX, as plain cells of text (表格文件).

Nothing in the file is computed, opened or run: a formula is the text that it is written as. What comes
from elsewhere may also be huge or broken; both are told before anything is made of it.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import IO, Any, Final
from xml.parsers import expat

from window_client.errors import InvalidInput

#: a day's list has some hundred lines; a file of this size is something else
MOST_BYTES: Final = 2 * 1024 * 1024
MOST_LINES: Final = 2000
_MOST_COLUMNS: Final = 60
_MOST_SIGNS: Final = 300
#: lines with nothing in them count here too: a file of millions of them is no list
_MOST_SEEN: Final = 10 * MOST_LINES
#: a workbook is packed; what it unpacks to is looked at before it is unpacked
_MOST_UNPACKED: Final = 32 * 1024 * 1024
#: a part that is read: the cells of a full list take some hundred kilobytes
_MOST_PART: Final = 4 * 1024 * 1024
_MOST_PARTS: Final = 12 * 1024 * 1024
_MOST_ELEMENTS: Final = 400_000
_MOST_DEPTH: Final = 64
_PIECE: Final = 64 * 1024
_DELIMITERS: Final = (",", ";", "\t")
_OLD_EXCEL: Final = bytes.fromhex("d0cf11e0a1b11ae1")
#: ="0123": how programs write a long number as text, so that it is not rounded
_QUOTED_BY_FORMULA = re.compile(r'="([^"]*)"')


class TableFileInvalid(InvalidInput):
    """A file cannot be read as a table.

    Facts:
        problem: unreadable (the caller could not open it), empty, too_large, too_many_lines, old_excel,
            damaged (a workbook that is none), unpacks_too_large (what is inside), not_plain (declarations, or
            parts within parts without end: no spreadsheet writes such) or encoding (neither UTF-8 nor
            GB18030).
        maximum: how much it may be (too_large and unpacks_too_large in MB, too_many_lines).
    """

    code = "table_file_invalid"


@dataclass(frozen=True, slots=True)
class TableLine:
    """One line of a table.

    Attributes:
        number: as a spreadsheet or an editor counts it, from 1.
        cells: texts without blanks around; dates and times as ``2026-03-18`` and ``09:30``.
    """

    number: int
    cells: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not any(self.cells)


def read_table(content: bytes) -> tuple[tuple[TableLine, ...], ...]:
    """Every way in which the file can be read: one for a workbook, one a delimiter for a text.

    Blank lines are left out. The caller picks the way in which it finds its headings.

    Raises:
        TableFileInvalid: see there.
    """
    if not content.strip():
        raise TableFileInvalid(problem="empty")
    if len(content) > MOST_BYTES:
        raise TableFileInvalid(problem="too_large", maximum=MOST_BYTES // 1024 // 1024)
    if content.startswith(_OLD_EXCEL):
        raise TableFileInvalid(problem="old_excel")
    if content.startswith(b"PK"):
        return (_bounded(_workbook_lines(content)),)
    text = _decoded(content)
    return tuple(_bounded(_text_lines(text, delimiter)) for delimiter in _DELIMITERS)


def plain_cell(value: Any) -> str:
    """What stands in a cell, as text."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case datetime():
            return f"{value:%Y-%m-%d %H:%M}" if value.time() != time() else f"{value:%Y-%m-%d}"
        case date():
            return value.isoformat()
        case time():
            return f"{value:%H:%M}"
        case float() if value.is_integer() and abs(value) < 1e15:
            # a number that Excel keeps exactly; longer ones have lost their last digits, and say so: 3.2E+17
            return str(int(value))
        case int() if abs(value) >= 10**15:
            return f"{value:E}"
    text = str(value).strip().strip("\ufeff")
    quoted = _QUOTED_BY_FORMULA.fullmatch(text)
    text = quoted[1].strip() if quoted else text
    # an apostrophe in front marks text in a spreadsheet; our own files write it too
    return text.removeprefix("'")[:_MOST_SIGNS]


def _bounded(lines: Iterator[TableLine]) -> tuple[TableLine, ...]:
    kept: list[TableLine] = []
    for seen, line in enumerate(lines):
        if line.is_blank and seen < _MOST_SEEN:
            continue
        if len(kept) == MOST_LINES or seen >= _MOST_SEEN:
            raise TableFileInvalid(problem="too_many_lines", maximum=MOST_LINES)
        kept.append(line)
    return tuple(kept)


def _text_lines(text: str, delimiter: str) -> Iterator[TableLine]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    before = 0
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            # a cell longer than any text: a quotation mark that is never closed
            raise TableFileInvalid(problem="damaged") from error
        yield TableLine(before + 1, tuple(plain_cell(cell) for cell in row[:_MOST_COLUMNS]))
        before = reader.line_num


def _decoded(content: bytes) -> str:
    for encoding in ("utf-16", "utf-8-sig", "gb18030"):
        # UTF-16 only where the file says so: nearly any bytes can be read as it
        if encoding == "utf-16" and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
            continue
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise TableFileInvalid(problem="encoding")


def _workbook_lines(content: bytes) -> Iterator[TableLine]:
    # only who brings a workbook waits for it
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            _look_inside(packed)
        # formulas as they are written; nothing of other files that it may point to
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        rows = sheet.iter_rows(max_col=_MOST_COLUMNS, max_row=_MOST_SEEN + 1, values_only=True)
        for number, row in enumerate(rows, start=1):
            yield TableLine(number, tuple(plain_cell(cell) for cell in row))
    except TableFileInvalid:
        raise
    except Exception as error:
        # the library raises whatever the broken part led it to: KeyError, ParseError, BadZipFile …
        raise TableFileInvalid(problem="damaged") from error


def _look_inside(packed: zipfile.ZipFile) -> None:
    """Refuse a workbook that would cost more to read than any list does, before it is read.

    Each part is unpacked to its stated size at most, so that the sizes can be trusted. The library that
    reads the cells builds trees and resolves entities: what makes those large is looked for first.

    Raises:
        TableFileInvalid: unpacks_too_large, not_plain.
    """
    parts = packed.infolist()
    read = [part for part in parts if part.filename.lower().endswith((".xml", ".rels", ".vml"))]
    largest = max((part.file_size for part in read), default=0)
    if largest > _MOST_PART:
        raise TableFileInvalid(problem="unpacks_too_large", maximum=_MOST_PART // 1024 // 1024)
    if sum(part.file_size for part in read) > _MOST_PARTS:
        raise TableFileInvalid(problem="unpacks_too_large", maximum=_MOST_PARTS // 1024 // 1024)
    if sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise TableFileInvalid(problem="unpacks_too_large", maximum=_MOST_UNPACKED // 1024 // 1024)
    look = _PlainXml()
    for part in read:
        with packed.open(part) as opened:
            look.through(opened)


class _PlainXml:
    """Counts the elements of a workbook's parts, and refuses what no spreadsheet writes."""

    def __init__(self) -> None:
        self._elements = self._depth = 0

    def through(self, part: IO[bytes]) -> None:
        """One part from its beginning to its end.

        Raises:
            TableFileInvalid: not_plain, too_many_lines.
        """
        self._depth = 0
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._declared
        while piece := part.read(_PIECE):
            parser.Parse(piece, False)
        parser.Parse(b"", True)

    def _begin(self, _name: str, _attributes: object) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > _MOST_DEPTH:
            raise TableFileInvalid(problem="not_plain")
        if self._elements > _MOST_ELEMENTS:
            raise TableFileInvalid(problem="too_many_lines", maximum=MOST_LINES)

    def _end(self, _name: str) -> None:
        self._depth -= 1

    def _declared(self, *_said: object) -> None:
        # the way to entities that grow a thousandfold, or reach for other files
        raise TableFileInvalid(problem="not_plain")
