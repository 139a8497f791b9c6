"""What can be wrong with a catalogue file, or with a code that somebody looks up."""

from typing import Self

from window_client.errors import InvalidInput


class CatalogueInvalid(InvalidInput):
    """A catalogue file cannot be used.

    Facts (those that are known): ``file``; ``item``, the code of the item; ``path``, the key path, such as
    ``materials[m.hukou].required_when``; ``problem``, one of ``empty_file not_utf8 not_toml too_big
    unknown_key missing_key wrong_type not_allowed bad_text condition used_twice unknown_code missing_file
    unknown_file``; ``found``; ``expected``; ``suggestion``, a near match; ``line`` and ``column`` of a syntax
    error; ``detail`` and ``position`` of a condition's or a text's mistake; ``guess``, the likely encoding.
    A catalogue holds no personal data, so what was found may be told.

    Attributes:
        mistakes: the facts of every mistake found in that file, the first one's being ``facts``.
    """

    code = "catalogue_invalid"

    def __init__(self, **facts: object) -> None:
        self.mistakes: tuple[dict[str, object], ...] = (facts,)
        super().__init__(**facts)

    @classmethod
    def of_mistakes(cls, mistakes: tuple[dict[str, object], ...]) -> Self:
        """One error for all mistakes of a file; there is at least one."""
        error = cls(**mistakes[0])
        error.mistakes = mistakes
        return error


class ItemNotInCatalogue(InvalidInput, KeyError):
    """A code that the catalogue does not have. Facts: ``code``, ``suggestion``.

    A ``KeyError`` as well, as for every other look-up.
    """

    code = "item_not_in_catalogue"
