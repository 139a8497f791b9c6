"""Files that are made to hold a worker up are refused before anything is made of them."""

import io
import zipfile

import openpyxl
import pytest

from window_client.services.table_file import MOST_BYTES, MOST_LINES, TableFileInvalid, read_table

_SHEET = "xl/worksheets/sheet1.xml"


def workbook(rows: int = 3) -> bytes:
    """A plain list as a spreadsheet writes it."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for number in range(rows):
        page.append((f"9:{number % 60:02d}", "周映秋", "户政"))
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def with_part(name: str, content: bytes, book: bytes | None = None) -> bytes:
    """The same workbook with one part in the place of another, packed small."""
    kept = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book or workbook())) as old,
        zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new,
    ):
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    assert len(kept.getvalue()) < MOST_BYTES, "small as a file"
    return kept.getvalue()


def sheet(inside: bytes, before: bytes = b"") -> bytes:
    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return before + b'<worksheet xmlns="' + space + b'"><sheetData>' + inside + b"</sheetData></worksheet>"


def refused(content: bytes) -> tuple[object, object]:
    with pytest.raises(TableFileInvalid) as refusal:
        read_table(content)
    return refusal.value.facts["problem"], refusal.value.facts.get("maximum")


def test_a_full_list_is_read() -> None:
    (lines,) = read_table(workbook(MOST_LINES))
    assert len(lines) == MOST_LINES
    assert refused(workbook(MOST_LINES + 1)) == ("too_many_lines", MOST_LINES)


def test_a_part_that_unpacks_to_very_much() -> None:
    assert refused(with_part(_SHEET, sheet(b" " * 5_000_000))) == ("unpacks_too_large", 4)
    assert refused(with_part("xl/sharedStrings.xml", b"<sst>" + b"a" * 100_000_000 + b"</sst>")) == (
        "unpacks_too_large",
        4,
    )


def test_many_parts_that_unpack_to_very_much() -> None:
    book = workbook()
    for number in range(4):
        book = with_part(f"xl/more{number}.xml", b"<a>" + b" " * 3_900_000 + b"</a>", book)
    assert refused(book) == ("unpacks_too_large", 12)
    pictures = workbook()
    for number in range(4):
        pictures = with_part(f"xl/media/{number}.bmp", bytes(10_000_000), pictures)
    assert refused(pictures) == ("unpacks_too_large", 32)


def test_more_cells_than_any_list_has() -> None:
    row = b'<row r="1">' + b"<c/>" * 900_000 + b"</row>"
    assert refused(with_part(_SHEET, sheet(row))) == ("too_many_lines", MOST_LINES)


def test_a_row_far_below_is_not_lost_silently() -> None:
    cell = b'<c t="inlineStr"><is><t>x</t></is></c>'
    far = b'<row r="1">' + cell + b'</row><row r="900000">' + cell + b"</row>"
    assert refused(with_part(_SHEET, sheet(far))) == ("too_many_lines", MOST_LINES)


def test_entities_that_grow() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">'
    for number in range(9):
        one, next_ = b"abcdefghij"[number : number + 1], b"abcdefghij"[number + 1 : number + 2]
        bomb += b"<!ENTITY " + next_ + b' "' + (b"&" + one + b";") * 10 + b'">'
    row = b'<row r="1"><c t="inlineStr"><is><t>&j;</t></is></c></row>'
    assert refused(with_part(_SHEET, sheet(row, bomb + b"]>")))[0] == "not_plain"
    # in whatever letters it is written
    wide = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE w [<!ENTITY a "b">]><w/>'
    assert refused(with_part("xl/styles.xml", wide.encode("utf-16")))[0] == "not_plain"
    outside = b'<!DOCTYPE w [<!ENTITY a SYSTEM "other.xml">]><w>&a;</w>'
    assert refused(with_part("xl/sharedStrings.xml", outside))[0] == "not_plain"


def test_parts_within_parts_without_end() -> None:
    deep = b"<a>" * 200_000 + b"</a>" * 200_000
    assert refused(with_part(_SHEET, sheet(deep)))[0] == "not_plain"


def test_a_part_that_is_cut_off() -> None:
    assert refused(with_part(_SHEET, sheet(b"<row>")[:-30]))[0] == "damaged"


def test_a_text_of_blank_lines() -> None:
    blank = "时间,姓名,业务".encode() + b"\n" * (MOST_BYTES - 100)
    assert refused(blank) == ("too_many_lines", MOST_LINES)
    # some between the lines are nothing
    (lines, *_) = read_table("时间,姓名\n\n\n9:00,周映秋\n".encode())
    assert [line.number for line in lines] == [1, 4]
