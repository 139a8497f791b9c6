"""Numbers into words to be spoken: a call becomes a row of pieces (叫号用语).

Pieces are names (``digit_3``, ``letter_A``, ``window``); a voice pack has a clip for each, and the speech
program reads their pinyin. The wording stands in ``resources/texts/voice.toml``.
"""

import re
import tomllib
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from string import ascii_uppercase
from typing import Final

from resources import files
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.errors import InvalidInput

_TEXTS: Final = "texts/voice.toml"
#: ticket_label() writes one letter at most, and four digits from 1000 on
_LABEL: Final = re.compile(r"([A-Z]?)([0-9]{1,6})")
_LARGEST_COUNTER: Final = 999

#: whole words 一号窗口 … that a pack may have; without one it is put together from the number
WHOLE_WINDOWS: Final = range(1, 33)


class CallNotSpoken(InvalidInput):
    """A call has no words. Facts: problem (label, counter), label, counter."""

    code = "call_not_spoken"


@dataclass(frozen=True, slots=True)
class Piece:
    """One spoken piece.

    Attributes:
        han: as it is written; what the recorder shows.
        pinyin: as the speech program reads it, tones as digits; a letter stands for itself.
    """

    han: str
    pinyin: str


@dataclass(frozen=True, slots=True)
class SpeechTexts:
    """The wording of the calls.

    Attributes:
        pieces: every piece by its name.
        call, again: the two sentences, with ``{ticket}`` and ``{counter}`` where the numbers go.
        one: the piece for a ticket's digit 1.
    """

    pieces: Mapping[str, Piece]
    call: tuple[str, ...]
    again: tuple[str, ...]
    one: str


@cache
def speech_texts() -> SpeechTexts:
    """The wording that comes with the program."""
    told = tomllib.loads(files.read_text(_TEXTS))
    pieces = {name: Piece(**words) for name, words in told["pieces"].items()}
    pieces |= {f"letter_{letter}": Piece(letter, letter) for letter in ascii_uppercase}
    for number in WHOLE_WINDOWS:
        parts = [pieces[name] for name in _counter_pieces(number)]
        pieces[f"window_{number}"] = Piece(
            "".join(part.han for part in parts), " ".join(part.pinyin for part in parts)
        )
    sentences = told["sentences"]
    return SpeechTexts(pieces, tuple(sentences["call"]), tuple(sentences["again"]), told["one_in_tickets"])


def required_pieces(texts: SpeechTexts) -> tuple[str, ...]:
    """What a voice must have to say every call of every station, in the order of the recorder."""
    fixed = dict.fromkeys(
        name for name in (*texts.call, *texts.again) if name not in ("{ticket}", "{counter}")
    )
    letters = sorted(domain.letter for domain in BusinessDomain)
    digits = [f"digit_{digit}" for digit in range(10)]
    return (*fixed, "window", *digits, "ten", "hundred", *(f"letter_{letter}" for letter in letters))


def optional_pieces(texts: SpeechTexts) -> tuple[str, ...]:
    """What makes a voice smoother: whole windows, 幺, letters that no business uses."""
    needed = set(required_pieces(texts))
    return tuple(name for name in texts.pieces if name not in needed)


def spoken_call(
    label: str,
    counter: int,
    *,
    again: bool = False,
    texts: SpeechTexts | None = None,
    one: str = "",
    have: Container[str] = (),
) -> tuple[str, ...]:
    """The pieces of 「请 A 零 一 一 号 到 三 号窗口」.

    Args:
        label: the ticket's number as it is shown, with or without a letter: ``A011``, ``0011``.
        counter: number of the window, 1 to 999.
        again: the ticket was called before (重呼).
        one: the piece for a ticket's digit 1; empty for that of the texts.
        have: the pieces of the voice; a whole 十二号窗口 among them is taken.

    Raises:
        CallNotSpoken: the label or the counter is none.
    """
    texts = texts or speech_texts()
    found = _LABEL.fullmatch(label)
    if found is None:
        raise CallNotSpoken(problem="label", label=label, counter=counter)
    if not 1 <= counter <= _LARGEST_COUNTER:
        raise CallNotSpoken(problem="counter", label=label, counter=counter)
    letter, digits = found.groups()
    one = one or texts.one
    ticket = [f"letter_{letter}"] if letter else []
    ticket += [one if digit == "1" else f"digit_{digit}" for digit in digits]
    whole = f"window_{counter}"
    window = [whole] if whole in texts.pieces and whole in have else _counter_pieces(counter)
    sentence: list[str] = []
    for name in texts.again if again else texts.call:
        sentence += {"{ticket}": ticket, "{counter}": window}.get(name, [name])
    return tuple(sentence)


def written(pieces: Sequence[str], texts: SpeechTexts | None = None) -> str:
    """The sentence in characters."""
    known = (texts or speech_texts()).pieces
    return "".join(known[name].han for name in pieces)


def pinyin_of(pieces: Sequence[str], texts: SpeechTexts | None = None) -> str:
    """The sentence as the speech program reads it: ``qing3 A ling2 yi1 yi1 hao4 dao4 …``."""
    known = (texts or speech_texts()).pieces
    return " ".join(known[name].pinyin for name in pieces)


def _counter_pieces(number: int) -> list[str]:
    """一号窗口, 十号窗口, 十二号窗口, 二十号窗口, 一百零二号窗口."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    said: list[str] = []
    if hundreds:
        said += [f"digit_{hundreds}", "hundred"]
        if rest and not tens:
            said.append("digit_0")
    if tens:
        # 十二 alone, 一百一十二 behind a hundred
        said += [f"digit_{tens}"] if tens > 1 or hundreds else []
        said.append("ten")
    if ones:
        said.append(f"digit_{ones}")
    return [*said, "window"]
