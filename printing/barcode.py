"""Code128 and QR as rectangles in whole printer dots (DESIGN.md §8).

A thermal head cannot print a third of a dot: if modules are not whole dots, bars come out uneven and scanners
fail. So every module is a whole number of dots, and every code starts on the dot grid of its paper.
The texts come in complete, check character included; nothing is computed here.
"""

from dataclasses import dataclass

import segno
from barcode.charsets import code128 as code128_tables
from barcode.codex import Code128

from printing.print_faults import CodeTextInvalid

QR_MODULES = 21
"""Modules along one side of a QR code of version 1."""

QR_QUIET_MODULES = 4
"""White modules that ISO/IEC 18004 wants around a QR code."""


@dataclass(frozen=True, slots=True)
class CodeSize:
    """How large a code is drawn on one sort of paper.

    Attributes:
        dpi: dots per inch of the printer.
        bar_dots: dots of one Code128 module.
        bar_height_mm: height of the bars.
        bar_quiet_mm: white that the drawing keeps left and right of the bars.
        qr_dots: dots of one QR module.
    """

    dpi: int
    bar_dots: int
    bar_height_mm: float
    bar_quiet_mm: float
    qr_dots: int

    @property
    def dot_mm(self) -> float:
        """Size of one printer dot."""
        return 25.4 / self.dpi

    @property
    def qr_mm(self) -> float:
        """Side of a QR code without its quiet zone."""
        return QR_MODULES * self.qr_dots * self.dot_mm

    @property
    def qr_quiet_mm(self) -> float:
        """White to be kept around a QR code."""
        return QR_QUIET_MODULES * self.qr_dots * self.dot_mm

    def on_grid(self, position_mm: float) -> float:
        """Return the nearest position that lies on a whole dot, counted from the paper's top left corner."""
        return round(position_mm / self.dot_mm) * self.dot_mm


THERMAL_80 = CodeSize(dpi=203, bar_dots=2, bar_height_mm=10, bar_quiet_mm=3, qr_dots=8)
SHEET_A4 = CodeSize(dpi=300, bar_dots=4, bar_height_mm=12, bar_quiet_mm=3.4, qr_dots=13)
NOTICE_A4 = CodeSize(dpi=300, bar_dots=4, bar_height_mm=12, bar_quiet_mm=3.4, qr_dots=15)


@dataclass(frozen=True, slots=True)
class BarRectangle:
    """One black rectangle of a code, in modules from the code's top left corner."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class CodePicture:
    """A code as rectangles; `width` and `height` in modules, quiet zone not included."""

    width: int
    height: int
    rectangles: tuple[BarRectangle, ...]


class _CodeSetB(Code128):  # type: ignore[misc]  # python-barcode has no type marks
    """Code128 with code set B alone, as the design draws it: the width depends on the length only."""

    def _build(self) -> list[int]:
        self._charset = "B"
        return [code128_tables.START_CODES["B"], *(self._convert(character) for character in self.code)]


def code128(text: str) -> CodePicture:
    """Return the bars of a Code128-B symbol, one module high.

    Raises:
        CodeTextInvalid: the text is empty or holds something else than printable ASCII.
    """
    if not text or not (text.isascii() and text.isprintable()):
        raise CodeTextInvalid("code128")
    row: str = _CodeSetB(text).build()[0]
    return CodePicture(width=len(row), height=1, rectangles=tuple(_runs(row, "1", top=0)))


def qr(text: str) -> CodePicture:
    """Return the modules of a QR symbol of version 1, level M.

    Raises:
        CodeTextInvalid: the text is empty or does not fit (20 characters of 0-9 A-Z and ` $%*+-./:`).
    """
    if not text or not text.isascii():
        raise CodeTextInvalid("qr")
    try:
        symbol = segno.make_qr(text, error="m", version=1, boost_error=False)
    except (segno.DataOverflowError, ValueError) as fault:
        raise CodeTextInvalid("qr") from fault
    rectangles: list[BarRectangle] = []
    for top, row in enumerate(symbol.matrix):
        rectangles += _runs("".join("1" if module else "0" for module in row), "1", top=top)
    return CodePicture(width=QR_MODULES, height=QR_MODULES, rectangles=tuple(rectangles))


def bar_width_mm(text: str, size: CodeSize) -> float:
    """Return how wide `text` is as Code128, without its quiet zone.

    Raises:
        CodeTextInvalid: see `code128`.
    """
    return code128(text).width * size.bar_dots * size.dot_mm


def _runs(row: str, black: str, *, top: int) -> list[BarRectangle]:
    """Join neighbouring black modules of a row into rectangles one module high."""
    found: list[BarRectangle] = []
    left = 0
    while left < len(row):
        if row[left] != black:
            left += 1
            continue
        right = left
        while right < len(row) and row[right] == black:
            right += 1
        found.append(BarRectangle(left=left, top=top, width=right - left, height=1))
        left = right
    return found
