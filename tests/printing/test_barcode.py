"""Code128 and QR as whole modules."""

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from printing import barcode
from printing.print_faults import CodeTextInvalid

CODE_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-"


def picture(code: barcode.CodePicture, width: int, height: int, quiet: int) -> Image.Image:
    """Paint a code dot by dot."""
    size = (code.width * width + 2 * quiet, code.height * height + 2 * quiet)
    image = Image.new("L", size, 255)
    draw = ImageDraw.Draw(image)
    for part in code.rectangles:
        left, top = quiet + part.left * width, quiet + part.top * height
        draw.rectangle((left, top, left + part.width * width - 1, top + part.height * height - 1), fill=0)
    return image


@settings(max_examples=40, deadline=None)
@given(st.text(CODE_CHARACTERS, min_size=1, max_size=20))
def test_both_codes_read_back_as_they_were_written(text: str) -> None:
    (bars,) = zxingcpp.read_barcodes(picture(barcode.code128(text), 2, 80, 30))
    assert (bars.format, bars.text) == (zxingcpp.BarcodeFormat.Code128, text)
    (square,) = zxingcpp.read_barcodes(picture(barcode.qr(text), 8, 8, 32))
    assert (square.format, square.text) == (zxingcpp.BarcodeFormat.QRCode, text)


def test_code_set_b_alone_makes_the_width_follow_from_the_length() -> None:
    # start, characters, check character: 11 modules each; stop: 13 (ISO/IEC 15417)
    for text in ("1234567890123", "V2603180029-Z"):
        assert barcode.code128(text).width == 11 * (len(text) + 2) + 13


def test_sizes_are_whole_dots() -> None:
    assert barcode.THERMAL_80.qr_mm == pytest.approx(168 * 25.4 / 203)
    assert barcode.SHEET_A4.qr_mm == pytest.approx(23.1, abs=0.05)
    assert barcode.NOTICE_A4.qr_mm == pytest.approx(26.7, abs=0.05)
    assert barcode.bar_width_mm("V2603180029-Z", barcode.THERMAL_80) == pytest.approx(44.5, abs=0.1)
    on_grid = barcode.THERMAL_80.on_grid(12.34) / barcode.THERMAL_80.dot_mm
    assert on_grid == pytest.approx(round(on_grid))


@pytest.mark.parametrize("text", ["", "号", "A\n", "A\x7f"])
def test_bars_hold_printable_ascii_only(text: str) -> None:
    with pytest.raises(CodeTextInvalid) as caught:
        barcode.code128(text)
    assert caught.value.symbology == "code128"


@pytest.mark.parametrize("text", ["", "号", "A" * 21, "a" * 20])
def test_a_qr_of_version_1_holds_twenty_characters(text: str) -> None:
    with pytest.raises(CodeTextInvalid) as caught:
        barcode.qr(text)
    assert caught.value.symbology == "qr"
