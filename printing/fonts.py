"""The fonts that papers are set in, and the order in which further fonts are asked for rare characters.

Order: 1. Noto Sans SC, bundled, in two weights; 2. the station's fonts directory, by file name; 3. known
large fonts of the system (`SYSTEM_FONT_FILES`, in that order). Those of 2 and 3 are opened only when a
character needs them: each takes some 0.1 s and 50 MB.
Only TrueType outlines can be embedded; a font with PostScript outlines is passed over and named by `survey`.
"""

import os
import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reportlab.pdfbase import pdfmetrics, ttfonts

from printing import pdf_text_map
from printing.print_faults import FontUnusable, GlyphMissing
from resources import files

REGULAR_FILE = "fonts/NotoSansSC-Regular.ttf"
BOLD_FILE = "fonts/NotoSansSC-Bold.ttf"

SYSTEM_FONT_FILES = (
    "HanaMinA.ttf",  # Debian fonts-hanazono
    "HanaMinB.ttf",
    "BabelStoneHan.ttf",  # Debian fonts-babelstone-han
    "Jigmo.ttf",
    "Jigmo2.ttf",
    "Jigmo3.ttf",
    "simsunb.ttf",  # Windows: SimSun-ExtB
    "SimSunExtG.ttf",
)

_PRIVATE_USE, _UNPRINTABLE = "Co", frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One registered font.

    Attributes:
        name: the name that reportlab knows it by.
        path: its file.
        bold: whether the outlines are bold themselves.
        from_station: whether it lies in the station's fonts directory; only such a font may draw private-use
            characters, because their meaning is the station's own.
        glyphs: code points that it covers.
        widths: advance width by code point, in 1/1000 em.
    """

    name: str
    path: Path
    bold: bool
    from_station: bool
    glyphs: dict[int, int]
    widths: dict[int, float]

    def covers(self, character: str) -> bool:
        """Tell whether this font draws the character as it is meant."""
        if unicodedata.category(character) == _PRIVATE_USE and not self.from_station:
            return False
        return bool(self.glyphs.get(ord(character), 0))


@dataclass(frozen=True, slots=True)
class FontFact:
    """What a survey says of one font file: `reason` is empty when it is usable."""

    path: Path
    source: str  # "bundled", "station" or "system"
    reason: str = ""


@dataclass(slots=True)
class _Shelf:
    """All fonts found so far; filled under the lock, read without it."""

    station_folder: Path | None = None
    regular: Face | None = None
    bold: Face | None = None
    further: list[Face] = field(default_factory=list)
    waiting: list[tuple[Path, bool]] | None = None  # not opened yet; None: not looked for yet
    opened: int = 0
    answers: dict[tuple[str, bool], Face] = field(default_factory=dict)  # what face_for has found


_lock = threading.RLock()
_shelf = _Shelf()


def set_station_folder(folder: Path | None) -> None:
    """Say where the station keeps fonts of its own; fonts found before are forgotten.

    Args:
        folder: may be absent on disk; None for no such folder.
    """
    with _lock:
        if folder != _shelf.station_folder:
            _shelf.station_folder = folder
            _shelf.further, _shelf.waiting, _shelf.answers = [], None, {}


def base_face(*, bold: bool) -> Face:
    """Return the bundled font of that weight.

    Raises:
        FontUnusable: the bundled file is damaged.
        resources.files.ResourceMissing: it is not there.
    """
    face = _shelf.bold if bold else _shelf.regular
    return face if face is not None else _open_base(bold=bold)


def face_for(character: str, *, bold: bool) -> Face:
    """Return the first font in order that covers a character.

    Raises:
        GlyphMissing: no font does, or the character is a control or format character, which has no glyph.
    """
    answers = _shelf.answers
    face = answers.get((character, bold))
    if face is None:
        face = _look_for(character, bold=bold)
        answers[character, bold] = face
    return face


def survey() -> tuple[FontFact, ...]:
    """Look at every font in order and say which can be used; opens them all, for `doctor` only."""
    facts = [FontFact(base_face(bold=bold).path, "bundled") for bold in (False, True)]
    for path, from_station in _candidates(_shelf.station_folder):
        source = "station" if from_station else "system"
        try:
            ttfonts.TTFontFile(str(path), validate=0)
        except (ttfonts.TTFError, OSError, ValueError, KeyError, IndexError) as fault:
            facts.append(FontFact(path, source, str(fault) or type(fault).__name__))
        else:
            facts.append(FontFact(path, source))
    return tuple(facts)


def _look_for(character: str, *, bold: bool) -> Face:
    if unicodedata.category(character) in _UNPRINTABLE:
        raise GlyphMissing(character)
    base = base_face(bold=bold)
    if base.covers(character):
        return base
    for face in _further_faces():
        if face.covers(character):
            return face
    raise GlyphMissing(character)


def _open_base(*, bold: bool) -> Face:
    name = BOLD_FILE if bold else REGULAR_FILE
    with _lock:
        face = _shelf.bold if bold else _shelf.regular
        if face is None:
            pdf_text_map.install()
            face = _open(files.path(name), Path(name).stem, bold=bold, from_station=False)
            if face is None:
                raise FontUnusable(name)
            if bold:
                _shelf.bold = face
            else:
                _shelf.regular = face
    return face


def _open(path: Path, name: str, *, bold: bool, from_station: bool) -> Face | None:
    """Register a font with reportlab; None when it cannot be embedded."""
    try:
        font = ttfonts.TTFont(name, str(path), shapable=False)
    except (ttfonts.TTFError, OSError, ValueError, KeyError, IndexError):
        return None
    pdfmetrics.registerFont(font)
    default = float(font.face.defaultWidth)
    widths = {point: float(font.face.charWidths.get(point, default)) for point in font.face.charToGlyph}
    return Face(name, path, bold, from_station, dict(font.face.charToGlyph), widths)


def _further_faces() -> Iterator[Face]:
    """Yield the fallback fonts in order, opening the next only when the caller goes on."""
    index = 0
    while True:
        with _lock:
            if _shelf.waiting is None:
                _shelf.waiting = list(_candidates(_shelf.station_folder))
            while index >= len(_shelf.further) and _shelf.waiting:
                path, from_station = _shelf.waiting.pop(0)
                _shelf.opened += 1  # reportlab keeps fonts by name for ever, so a name is never used twice
                name = f"Further{_shelf.opened}-{path.stem}"
                face = _open(path, name, bold=False, from_station=from_station)
                if face is not None:
                    _shelf.further.append(face)
            if index >= len(_shelf.further):
                return
            face = _shelf.further[index]
        yield face
        index += 1


def _candidates(station_folder: Path | None) -> Iterator[tuple[Path, bool]]:
    """Yield font files in order, with whether each is the station's own."""
    if station_folder is not None and station_folder.is_dir():
        for path in sorted(station_folder.iterdir()):
            if path.suffix.lower() in {".ttf", ".ttc", ".otf"} and path.is_file():
                yield path, True
    found: dict[str, Path] = {}
    for root in _system_roots():
        for folder, subfolders, names in os.walk(root):
            subfolders.sort()
            for name in names:
                found.setdefault(name.lower(), Path(folder) / name)
    for name in SYSTEM_FONT_FILES:
        if name.lower() in found:
            yield found[name.lower()], False


def _system_roots() -> tuple[Path, ...]:
    windows = os.environ.get("WINDIR")
    if windows:
        return (Path(windows) / "Fonts",)
    return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
