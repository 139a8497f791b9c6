"""Stable words as arguments: what is none of them is told by its argument, and not as a bare ValueError."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from window_client.errors import InvalidInput

Word = TypeVar("Word", bound=StrEnum)


class WordUnknown(InvalidInput):
    """An argument is none of the words that it may be (不认识的代码).

    Facts: argument (its name), allowed (the words, divided by commas). The given word is left out: it may be
    anything, and errors are logged.
    """

    code = "word_unknown"


def known_word(kind: type[Word], given: Word | str, argument: str) -> Word:
    """The word that was meant.

    Raises:
        WordUnknown: it is none of ``kind``.
    """
    try:
        return kind(given)
    except ValueError as error:
        raise WordUnknown(argument=argument, allowed=", ".join(kind)) from error


def known_words(kind: type[Word], given: Iterable[Word | str], argument: str) -> frozenset[Word]:
    """The words that were meant.

    Raises:
        WordUnknown: one of them is none of ``kind``.
    """
    return frozenset(known_word(kind, one, argument) for one in given)
