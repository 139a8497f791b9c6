"""Fonts, their order, and the cutting of text into runs: never a box on paper."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from printing import fonts, glyph_runs, pdf_text_map
from printing.print_faults import GlyphMissing
from resources import files

PRIVATE = "\ue123"
EXTENSION_H = "\U00031350"


@pytest.fixture(autouse=True)
def no_station_folder() -> Iterator[None]:
    yield
    fonts.set_station_folder(None)


@pytest.fixture
def no_system_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_system_roots", tuple)
    fonts.set_station_folder(Path("/nonexistent"))


def make_font(path: Path, characters: str) -> None:
    """Write a tiny TrueType font that draws a square for each character."""
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((0, 700), (700, 700), (700, 0)):
        pen.lineTo(corner)
    pen.closePath()
    square = pen.glyph()
    builder = FontBuilder(1000, isTTF=True)
    names = [f"g{index}" for index in range(len(characters))]
    builder.setupGlyphOrder([".notdef", *names])
    builder.setupCharacterMap({ord(c): name for c, name in zip(characters, names, strict=True)})
    builder.setupGlyf(dict.fromkeys((".notdef", *names), square))
    builder.setupHorizontalMetrics(dict.fromkeys((".notdef", *names), (800, 0)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": path.stem, "styleName": "Regular", "psName": path.stem})
    builder.setupOS2()
    builder.setupPost()
    builder.save(path)


@pytest.mark.parametrize(("style", "weight"), [("Regular", 400), ("Bold", 700)])
def test_the_bundled_fonts_are_static_truetype_of_one_family(style: str, weight: int) -> None:
    font = TTFont(files.path(f"fonts/NotoSansSC-{style}.ttf"))
    assert "glyf" in font
    assert "fvar" not in font
    names = font["name"]
    assert [names.getDebugName(number) for number in (1, 2, 6)] == [
        "Noto Sans SC",
        style,
        f"NotoSansSC-{style}",
    ]
    assert font["OS/2"].usWeightClass == weight
    assert bool(font["head"].macStyle & 1) == (style == "Bold")


@pytest.mark.parametrize("bold", [False, True])
def test_everyday_rare_name_characters_are_in_the_bundled_fonts(bold: bool) -> None:
    face = fonts.base_face(bold=bold)
    assert all(face.covers(character) for character in "𬭚𫖯𠅤㛃䶮𱁬·・（）「」0Az ")


@pytest.mark.usefixtures("no_system_fonts")
def test_a_character_that_nothing_covers_is_named() -> None:
    assert glyph_runs.uncovered(f"张{EXTENSION_H}三{EXTENSION_H}") == EXTENSION_H
    with pytest.raises(GlyphMissing) as caught:
        glyph_runs.runs(f"张{EXTENSION_H}\x07")
    assert caught.value.characters == f"{EXTENSION_H}\x07"
    assert "U+31350" in str(caught.value)


@pytest.mark.parametrize("character", ["\x00", "\x07", "\t", "\u200b", "\u202e", "\ud800", "\u2028", PRIVATE])
def test_control_format_and_private_characters_have_no_glyph(character: str) -> None:
    assert glyph_runs.uncovered(f"王{character}") == character


def test_a_line_break_is_not_a_missing_glyph() -> None:
    assert glyph_runs.uncovered("第一行\n第二行") == ""


@pytest.mark.usefixtures("no_system_fonts")
def test_the_station_folder_comes_by_file_name_and_bad_files_are_passed_over(tmp_path: Path) -> None:
    make_font(tmp_path / "b.ttf", EXTENSION_H + PRIVATE)
    make_font(tmp_path / "a.ttf", EXTENSION_H)
    (tmp_path / "0.ttf").write_bytes(b"no font")
    fonts.set_station_folder(tmp_path)
    run_a, run_b = glyph_runs.runs(f"{EXTENSION_H}{PRIVATE}", bold=True)
    assert run_a.face.path.name == "a.ttf"
    assert run_b.face.path.name == "b.ttf"
    facts = {fact.path.name: fact for fact in fonts.survey()}
    assert [fact.source for fact in fonts.survey()] == ["bundled", "bundled", "station", "station", "station"]
    assert facts["0.ttf"].reason
    assert not facts["a.ttf"].reason


@pytest.mark.usefixtures("no_system_fonts")
def test_a_changed_station_folder_is_looked_at_again(tmp_path: Path) -> None:
    assert glyph_runs.uncovered(EXTENSION_H) == EXTENSION_H
    make_font(tmp_path / "own.ttf", EXTENSION_H)
    fonts.set_station_folder(tmp_path)
    assert glyph_runs.uncovered(EXTENSION_H) == ""
    fonts.set_station_folder(tmp_path / "gone")
    assert glyph_runs.uncovered(EXTENSION_H) == EXTENSION_H


def test_a_system_font_is_used_after_the_bundled_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_font(tmp_path / "HanaMinB.ttf", EXTENSION_H + PRIVATE + "张")
    shutil.copyfile(tmp_path / "HanaMinB.ttf", tmp_path / "Other.ttf")
    monkeypatch.setattr(fonts, "_system_roots", lambda: (tmp_path,))
    fonts.set_station_folder(tmp_path / "none")
    names = [run.face.path.name for run in glyph_runs.runs(f"张{EXTENSION_H}")]
    assert names == ["NotoSansSC-Regular.ttf", "HanaMinB.ttf"]
    assert glyph_runs.uncovered(PRIVATE) == PRIVATE


def test_runs_give_the_text_back_and_widths_add_up() -> None:
    text = "张𬭚（演示），请Az 1"
    assert "".join(run.text for run in glyph_runs.runs(text)) == text
    single = sum(glyph_runs.width_pt(character, 10) for character in text)
    assert glyph_runs.width_pt(text, 10) == pytest.approx(single - 5)  # 「），」 share one square
    assert glyph_runs.width_pt("ab", 10, spacing_pt=3) == pytest.approx(glyph_runs.width_pt("ab", 10) + 3)


def test_the_text_map_is_utf16_in_blocks_of_a_hundred() -> None:
    subset = [0, ord("A"), 0x2CB5A, *range(0x4E00, 0x4E00 + 200)]
    text = pdf_text_map.to_unicode_map("F", subset)
    assert "<01> <0041>" in text
    assert "<02> <D872DF5A>" in text
    assert "<00> <" not in text.split("endcodespacerange")[1]
    sizes = [int(line.split()[0]) for line in text.splitlines() if line.endswith("beginbfchar")]
    assert sizes == [100, 100, 2]
