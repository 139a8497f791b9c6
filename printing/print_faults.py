"""What can go wrong while a document becomes paper; codes and facts, never a sentence."""


class PrintFault(Exception):
    """Base of all errors of `printing`.

    Attributes:
        code: stable, for logs and for the sentence that the screen chooses.
    """

    code = "print_fault"


class GlyphMissing(PrintFault):
    """No font here covers a character; printing it would leave a box.

    Attributes:
        characters: each uncovered character once, in order of first appearance.
    """

    code = "glyph_missing"

    def __init__(self, characters: str) -> None:
        super().__init__(" ".join(f"U+{ord(character):04X}" for character in characters))
        self.characters = characters


class CodeTextInvalid(PrintFault):
    """A text cannot be drawn as the bar or matrix code that was asked for.

    Attributes:
        symbology: `code128` or `qr`.
    """

    code = "code_text_invalid"

    def __init__(self, symbology: str) -> None:
        super().__init__(symbology)
        self.symbology = symbology


class DocumentUnreadable(PrintFault):
    """A stored document cannot be read back: unknown kind, or fields that this program does not know.

    Attributes:
        kind: the stored kind.
        place: dotted name of the offending field; empty when the whole text is not JSON.
    """

    code = "document_unreadable"

    def __init__(self, kind: str, place: str = "") -> None:
        super().__init__(f"{kind}: {place}")
        self.kind = kind
        self.place = place


class FontUnusable(PrintFault):
    """A bundled font is damaged; without it nothing can be printed.

    Attributes:
        name: resource name of the font.
    """

    code = "font_unusable"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name
