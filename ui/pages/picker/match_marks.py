"""Which letters of a reading, or characters of a name, are what was typed (匹配字母加下划线)."""

from ui.pages.picker.picker_rows import Piece


def mark_name(name: str, typed: str) -> tuple[Piece, ...]:
    """The name with the typed Han characters marked."""
    typed = typed.strip()
    at = name.lower().find(typed.lower()) if typed else -1
    if at < 0:
        return ((name, False),)
    end = at + len(typed)
    return _pieces(name, set(range(at, end)))


def mark_reading(reading: str, typed: str) -> tuple[Piece, ...]:
    """The reading with the typed letters marked: initials in a row, letters in a row, or initials with gaps.

    Args:
        reading: syllables with blanks between, ``hu zhao huan fa``.
        typed: as typed; blanks do not count.
    """
    letters = typed.lower().replace(" ", "")
    if not letters or not letters.isascii():
        return ((reading, False),)
    lower = reading.lower()
    starts = [n for n, letter in enumerate(lower) if letter != " " and (n == 0 or lower[n - 1] == " ")]
    filled = [n for n, letter in enumerate(lower) if letter != " "]
    found = (
        _in_a_row(lower, starts, letters)
        or _in_a_row(lower, filled, letters)
        or _with_gaps(lower, starts, letters)
    )
    return _pieces(reading, set(found))


def _in_a_row(text: str, places: list[int], letters: str) -> list[int]:
    at = "".join(text[n] for n in places).find(letters)
    return places[at : at + len(letters)] if at >= 0 else []


def _with_gaps(text: str, places: list[int], letters: str) -> list[int]:
    found: list[int] = []
    rest = iter(places)
    for letter in letters:
        place = next((n for n in rest if text[n] == letter), None)
        if place is None:
            return []
        found.append(place)
    return found


def _pieces(text: str, marked: set[int]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for n, letter in enumerate(text):
        if pieces and pieces[-1][1] == (n in marked):
            pieces[-1] = (pieces[-1][0] + letter, pieces[-1][1])
        else:
            pieces.append((letter, n in marked))
    return tuple(pieces)
