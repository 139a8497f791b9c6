"""How personal values look until somebody holds the eye button (脱敏显示).

A mask never fails and never shows the whole of anything: drafts hold half-typed and wrong values too.
"""

import re
from typing import Final

from window_client.domain.people.person_name import SEPARATOR, is_han

_MASK: Final = "*"
#: a number of a house, building or lane: digits with letters, dashes and 甲乙丙丁, or written in Han
_HOUSE_NUMBER = re.compile(
    r"[甲乙丙丁]?(?:[0-9０-９]+(?:[-—－之/][0-9０-９]+)*[A-Za-z]?|[〇零一二三四五六七八九十百]+)\s*(?=号)"
)
#: longer runs of stars are cut, so that a name of fifty characters fits a slip
_LONGEST_RUN: Final = 4
_ANY_NUMBER = re.compile(r"[0-9０-９]+(?:[-—－之/][0-9０-９]+)*[A-Za-z]?")


def mask_name(name: str) -> str:
    """周*兰; of two characters the last is hidden (张*); Latin words keep their first letter (J*** S****).

    A name with separators keeps them with its first and last character: 阿**·****提.
    """
    name = name.strip()
    if len(name) <= 1:
        return _MASK * len(name)
    if not any(is_han(character) for character in name):
        return " ".join(_mask_word(word) for word in name.split())
    if len(name) == 2:
        return name[0] + _MASK
    inner = "".join(each if each == SEPARATOR else _MASK for each in name[1:-1])
    return name[0] + re.sub(rf"\*{{{_LONGEST_RUN},}}", _MASK * _LONGEST_RUN, inner) + name[-1]


def mask_number(number: str) -> str:
    """3204**********1629: four at either end of an identity number; less of anything shorter."""
    return _ends(number, 4, 4) if len(number) >= 15 else mask_document(number)


def mask_document(number: str) -> str:
    """E4*****71: two at either end of a travel document's number; nothing of fewer than six characters."""
    return _ends(number, 2, 2) if len(number) >= 6 else _MASK * len(number)


def mask_phone(phone: str) -> str:
    """138****0042; a landline keeps its area code and the last three (0519-****123)."""
    digits = "".join(character for character in phone if character in "0123456789")
    if len(digits) == 11 and digits.startswith("1"):
        return f"{digits[:3]}****{digits[7:]}"
    if digits.startswith("0") and len(digits) >= 10:
        area = digits[:3] if digits[1] in "12" else digits[:4]
        return f"{area}-****{digits[-3:]}"
    return _ends(digits, 2, 2) if len(digits) >= 7 else _MASK * len(digits)


def mask_address(address: str) -> str:
    """云溪镇青石巷 **号 3 幢 502: the numbers before 号 are hidden; where there is none, every number."""
    masked, found = _HOUSE_NUMBER.subn("**", address)
    if not found:
        masked = _ANY_NUMBER.sub("**", address)
    return re.sub(r"(?<=[^\s*])\*\*(?=号)", " **", masked)


def mask_address_briefly(address: str) -> str:
    """云溪镇青石巷 **号: as :func:`mask_address`, and nothing after the house number."""
    masked = mask_address(address)
    end = masked.find("**号")
    return masked if end < 0 else masked[: end + 3]


def _mask_word(word: str) -> str:
    return _MASK if len(word) == 1 else word[0] + _MASK * min(len(word) - 1, _LONGEST_RUN)


def _ends(text: str, first: int, last: int) -> str:
    return text[:first] + _MASK * (len(text) - first - last) + text[len(text) - last :]
