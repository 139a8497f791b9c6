"""Right code points when text is copied out of our PDF files, also outside the Basic Multilingual Plane.

reportlab writes the ToUnicode map of an embedded font with `%04X` for each code point. ISO 32000-1, 9.10.3
wants UTF-16BE there, and at most 100 entries a block, so a name like 张𬭚 would come back as 张ⲵ. `install()`
puts our writer in the place of reportlab's.
"""

from collections.abc import Sequence

from reportlab.pdfbase import ttfonts

_BLOCK = 100  # entries a bfchar block may hold (ISO 32000-1, 9.10.3)


def to_unicode_map(fontname: str, subset: Sequence[int]) -> str:
    """Return the CMap that leads from the codes of an embedded subset back to Unicode.

    Args:
        fontname: PostScript name of the subset.
        subset: code point for each one-byte code; 0 where a code stands for nothing.
    """
    entries = [
        f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>"
        for code, point in enumerate(subset)
        if point
    ]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({fontname}) /Ordering ({fontname}) /Supplement 0 >> def",
        f"/CMapName /{fontname} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        f"<00> <{len(subset) - 1:02X}>",
        "endcodespacerange",
    ]
    for start in range(0, len(entries), _BLOCK):
        block = entries[start : start + _BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


def install() -> None:
    """Let reportlab write its maps with `to_unicode_map`; calling it again changes nothing."""
    ttfonts.makeToUnicodeCMap = to_unicode_map
