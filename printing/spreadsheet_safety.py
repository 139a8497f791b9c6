"""Text that a spreadsheet program must not take for a formula.

A name like `=1+1` or `@SUM(A1)` typed by somebody would be computed when an exported file is opened. In a
workbook text is always written as a string cell; in CSV there is no such thing, so it gets an apostrophe.
"""

FORMULA_STARTS = frozenset("=+-@\t\r\n＝＋－＠")
"""First characters that start a formula, the full-width ones too (some programs fold them)."""

CELL_LIMIT = 32767
"""Longest text that a cell may hold (ECMA-376 readers refuse more)."""


def starts_formula(text: str) -> bool:
    """Tell whether a spreadsheet program could compute the text instead of showing it."""
    return text.lstrip(" \u3000\u00a0")[:1] in FORMULA_STARTS if text.strip(" \u3000\u00a0") else False


def csv_text(text: str) -> str:
    """Return the text for a CSV field: with an apostrophe in front where it could start a formula."""
    return f"'{text}" if starts_formula(text) else text


def workbook_text(text: str) -> str:
    """Return the text for a string cell: cut at the limit, without halves of surrogate pairs."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return whole if len(whole) <= CELL_LIMIT else whole[: CELL_LIMIT - 1] + "…"
