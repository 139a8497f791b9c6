"""How text that was typed, pasted or scanned into a number's field is made plain before it is read."""

import unicodedata

#: hyphens and dashes that people put into numbers to make them readable
_SEPARATORS = frozenset("-‐‑‒–—−")


def folded(text: str) -> str:
    """Full-width forms as ASCII, every white space removed, letters upper case.

    Only the full-width block is folded (U+FF01..U+FF5E), and the Roman ten (Ⅹ, ⅹ) and × that are pasted for
    a check character X: folding by NFKC would also turn ² or ① into a digit that nobody typed.
    """
    narrow = []
    for character in text:
        if "\uff01" <= character <= "\uff5e":
            narrow.append(chr(ord(character) - 0xFEE0))
        elif character in "Ⅹⅹ×":
            narrow.append("X")
        elif not character.isspace() and unicodedata.category(character) != "Cf":
            narrow.append(character)
    return "".join(narrow).upper()


def without_separators(text: str) -> str:
    """The text without hyphens and dashes."""
    return "".join(character for character in text if character not in _SEPARATORS)


def is_plain_digits(text: str) -> bool:
    """Whether the text is one or more of the digits 0–9 (``str.isdigit`` also takes ² and ٣)."""
    return bool(text) and text.isascii() and text.isdigit()
