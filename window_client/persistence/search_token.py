"""Blind search for people: short keyed tokens stand in an index where names and numbers may not.

A person's row is encrypted, so the database cannot search it. Beside it lie tokens: 8 bytes of HMAC-SM3
over one searchable form (the number, a name's prefix, pinyin, initials…). Equal forms give equal tokens, so
the frequencies of surnames leak to whoever copies the database; what they say does not. Eight bytes may
collide and prefixes are cut: the caller decrypts the candidates (at most 50) and compares the real values.
"""

import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from window_client.persistence.encryption import hmac_sm3

TOKEN_BYTES: Final = 8
#: shortest pinyin prefix with a token (letters)
PINYIN_AT_LEAST: Final = 3
#: shortest prefix of pinyin initials with a token (letters)
INITIALS_AT_LEAST: Final = 2
#: longest prefix with a token of its own; the whole form always has one. Keeps a 50-character name small
NAME_PREFIX_AT_MOST: Final = 20
PINYIN_PREFIX_AT_MOST: Final = 24
INITIALS_PREFIX_AT_MOST: Final = 12
_PHONE_END: Final = 4
#: Unicode categories that are not searched: spaces, punctuation (·, -, '), control and format characters
_DROPPED: Final = frozenset({"Zs", "Zl", "Zp", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Cc", "Cf"})


class TokenKind(StrEnum):
    """What a token was made of; part of what is hashed, so that a phone's end never meets a number."""

    #: 公民身份号码, or another number of the same kind (permanent residence, 港澳台居民居住证)
    NUMBER = "number"
    #: passport, permit, licence or hukou book number
    DOCUMENT = "document"
    #: name, or a prefix of it by code points, without spaces and separators
    NAME = "name"
    #: pinyin without tones and spaces, or a prefix
    PINYIN = "pinyin"
    #: first letters of the pinyin, or a prefix
    INITIALS = "initials"
    #: last four digits of a telephone number
    PHONE_END = "phone_end"


def _folded(text: str) -> str:
    """NFKC, lower case, without spaces, dots and other punctuation: what two people type alike.

    Private-use and unassigned code points stay: old household data and new rare characters are made of them.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return "".join(sign for sign in folded if unicodedata.category(sign) not in _DROPPED)


def _letters(text: str) -> str:
    """Pinyin as typed on a keyboard: a to z, ü as v, no tones."""
    spelt = unicodedata.normalize("NFD", text.casefold())
    spelt = spelt.replace("u\u0308", "v")  # ü keeps its dots next to the u in NFD, whatever the tone
    return "".join(sign for sign in spelt if "a" <= sign <= "z")


def _prefixes(form: str, at_least: int, at_most: int) -> set[str]:
    if len(form) < at_least:
        return set()
    longest = min(len(form), at_most)
    return {form[:length] for length in range(at_least, longest + 1)} | {form}


def _readings(given: str | Iterable[str]) -> set[str]:
    several = [given] if isinstance(given, str) else given
    return {_letters(reading) for reading in several} - {""}


class PersonTokens:
    """Makes the tokens of a person and of what an officer typed, with the station's search subkey."""

    def __init__(self, search_subkey: bytes) -> None:
        self._context = hmac_sm3(search_subkey)

    def token(self, kind: TokenKind, text: str) -> bytes:
        """The 8-byte token of one exact form; ``text`` may be written with spaces, dots or in lower case."""
        spelt = kind in (TokenKind.PINYIN, TokenKind.INITIALS)
        return self._of(kind, _letters(text) if spelt else _folded(text))

    def for_person(
        self,
        number: str | None,
        documents: Iterable[str],
        name: str,
        pinyin: str | Iterable[str],
        initials: str | Iterable[str],
        phone: str | None,
    ) -> frozenset[tuple[str, bytes]]:
        """All tokens to store beside a person.

        Args:
            number: identity number in its 18-digit form, if the person has one.
            documents: numbers of other documents.
            name: as written, any script.
            pinyin: one reading ("ou yang hua"), or several where the name has characters with two readings.
            initials: as ``pinyin`` ("oyh").
            phone: as written; fewer than seven digits give no token.

        Returns:
            pairs of kind (a ``TokenKind``) and 8 bytes.
        """
        forms: set[tuple[TokenKind, str]] = set()
        if number and _folded(number):
            forms.add((TokenKind.NUMBER, _folded(number)))
        forms |= {(TokenKind.DOCUMENT, _folded(document)) for document in documents if _folded(document)}
        forms |= {(TokenKind.NAME, part) for part in _prefixes(_folded(name), 1, NAME_PREFIX_AT_MOST)}
        for reading in _readings(pinyin):
            parts = _prefixes(reading, PINYIN_AT_LEAST, PINYIN_PREFIX_AT_MOST)
            forms |= {(TokenKind.PINYIN, part) for part in parts}
        for reading in _readings(initials):
            parts = _prefixes(reading, INITIALS_AT_LEAST, INITIALS_PREFIX_AT_MOST)
            forms |= {(TokenKind.INITIALS, part) for part in parts}
        digits = "".join(sign for sign in _folded(phone or "") if sign.isdecimal())
        if len(digits) >= 7:
            forms.add((TokenKind.PHONE_END, digits[-_PHONE_END:]))
        return frozenset((kind, self._of(kind, form)) for kind, form in forms)

    def query_tokens(self, text: str) -> list[tuple[str, bytes]]:
        """Guess what was typed or scanned; a person matches when they own any of the tokens.

        Digits: identity number (15 or 18), end of a telephone number (4 digits, or a whole mobile number),
        document. Letters: pinyin, initials, a name in Latin script, document. Letters and digits: document,
        or a number that ends in X. Anything else: a name's beginning. A query longer than the longest
        prefix also asks for that prefix. The likeliest kind comes first; nothing searchable gives an empty
        list.
        """
        folded = _folded(text)
        if not folded:
            return []
        if folded.isdecimal():
            guesses = self._all_digits(folded)
        elif any(sign.isdecimal() for sign in folded):
            guesses = self._some_digits(folded)
        else:
            guesses = self._no_digits(folded, _letters(text))
        return [(kind, self._of(kind, form)) for kind, form in guesses]

    def _all_digits(self, folded: str) -> list[tuple[TokenKind, str]]:
        guesses: list[tuple[TokenKind, str]] = []
        if len(folded) in (15, 18):
            guesses.append((TokenKind.NUMBER, folded))
        if len(folded) == _PHONE_END or (len(folded) == 11 and folded[0] == "1"):
            guesses.append((TokenKind.PHONE_END, folded[-_PHONE_END:]))
        return [*guesses, (TokenKind.DOCUMENT, folded)]

    def _some_digits(self, folded: str) -> list[tuple[TokenKind, str]]:
        guesses: list[tuple[TokenKind, str]] = []
        if len(folded) == 18 and folded[:17].isdecimal() and folded[17] == "x":
            guesses.append((TokenKind.NUMBER, folded))
        guesses.append((TokenKind.DOCUMENT, folded))
        if not folded.isascii():
            guesses += _begun(TokenKind.NAME, folded, 1, NAME_PREFIX_AT_MOST)
        return guesses

    def _no_digits(self, folded: str, letters: str) -> list[tuple[TokenKind, str]]:
        guesses: list[tuple[TokenKind, str]] = []
        if len(letters) == len(folded):  # nothing but Latin letters, with or without tones
            guesses += _begun(TokenKind.INITIALS, letters, INITIALS_AT_LEAST, INITIALS_PREFIX_AT_MOST)
            guesses += _begun(TokenKind.PINYIN, letters, PINYIN_AT_LEAST, PINYIN_PREFIX_AT_MOST)
        guesses += _begun(TokenKind.NAME, folded, 1, NAME_PREFIX_AT_MOST)
        if folded.isascii():
            guesses.append((TokenKind.DOCUMENT, folded))
        return guesses

    def _of(self, kind: TokenKind, form: str) -> bytes:
        context = self._context.copy()
        context.update(kind.encode("ascii") + b"\x00" + form.encode("utf-8", "surrogatepass"))
        return context.finalize()[:TOKEN_BYTES]


def _begun(kind: TokenKind, form: str, at_least: int, at_most: int) -> list[tuple[TokenKind, str]]:
    if len(form) < at_least:
        return []
    return [(kind, form)] + ([(kind, form[:at_most])] if len(form) > at_most else [])
