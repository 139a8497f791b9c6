"""What may be said aloud before others, and how its numbers are said: amounts, dates and counts as words.

Speech goes by a short list of what is known to be harmless. A sentence with any other number or letter in it
(an identity number, a phone, a document, a house number), or with an address, is not said at all: half of it
would mislead.
"""

import re
from typing import Final

_DIGITS: Final = "零一二三四五六七八九"
_SPACES: Final = re.compile(r"[\s\u2009\u202f]+")
#: up to 99,999,999.99 yuan; grouped or not
_AMOUNT: Final = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,8})(?:\.(\d{1,2}))?元")
_YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_DATE: Final = re.compile(r"(?<!\d)(1[0-2]|[1-9])月(3[01]|[12]\d|[1-9])日")
_MONTH: Final = re.compile(r"(?<!\d)(1[0-2]|[1-9])月")
_CLOCK: Final = re.compile(r"(?<!\d)([01]?\d|2[0-3])[:：]([0-5]\d)(?!\d)")
#: 3 项, 7 个工作日, 10 分钟, 03 号窗: counts, never the numbers of something
_COUNT: Final = re.compile(r"(?<!\d)(\d{1,3})(?=个|项|份|张|页|天|工作日|分钟|次|人|本|号窗)")
#: where somebody lives
_PLACE: Final = re.compile(
    r"地址|住址|单元|(?:路|街|巷|弄|里|村|大道)[0-9〇零一二三四五六七八九十百]+号|[0-9〇零一二三四五六七八九十百]+[栋幢室]"
)
_LEFT: Final = re.compile(r"[0-9０-９A-Za-zＡ-Ｚａ-ｚ]")
_WEEKDAY: Final = re.compile(r"[（(]周([一二三四五六日])[）)]")


def number_words(number: int) -> str:
    """A number below one hundred million: 一百二十, 一万零五十."""
    if number >= 10_000:
        rest = number % 10_000
        head = f"{number_words(number // 10_000)}万"
        return (
            head
            if not rest
            else f"{head}{'零' if rest < 1000 else ''}{_below_ten_thousand(rest, alone=False)}"
        )
    return _below_ten_thousand(number, alone=True)


def amount_words(yuan: int, cents: str = "") -> str:
    """一百二十元, 五元八角, 三元零五分."""
    cents = cents.ljust(2, "0") if cents else "00"
    jiao, fen = int(cents[0]), int(cents[1])
    words = f"{number_words(yuan)}元" if yuan or not (jiao or fen) else ""
    if jiao:
        words += f"{_DIGITS[jiao]}角"
    if fen:
        words += f"{'零' if not jiao and words else ''}{_DIGITS[fen]}分"
    return words


def spoken_words(sentence: str) -> str:
    """The sentence with its numbers as words; empty for one that must not be said aloud."""
    text = _SPACES.sub("", sentence)
    if _PLACE.search(text):
        return ""
    text = _WEEKDAY.sub(r"，星期\1，", text)
    text = _AMOUNT.sub(lambda found: amount_words(int(found[1].replace(",", "")), found[2] or ""), text)
    text = _YEAR.sub(lambda found: "".join(_DIGITS[int(digit)] for digit in found[1]) + "年", text)
    text = _DATE.sub(lambda found: f"{number_words(int(found[1]))}月{number_words(int(found[2]))}日", text)
    text = _MONTH.sub(lambda found: f"{number_words(int(found[1]))}月", text)
    text = _CLOCK.sub(_clock_words, text)
    text = _COUNT.sub(_count_words, text)
    return "" if _LEFT.search(text) else text


def _count_words(found: "re.Match[str]") -> str:
    number = int(found[1])
    # 两项, but 二号窗 and 二分钟 is never said either
    if number == 2 and not found.string.startswith("号窗", found.end()):
        return "两"
    return number_words(number)


def _clock_words(found: "re.Match[str]") -> str:
    hour, minute = int(found[1]), int(found[2])
    words = "两点" if hour == 2 else f"{number_words(hour)}点"
    if not minute:
        return words
    return f"{words}{'零' if minute < 10 else ''}{number_words(minute)}分"


def _below_ten_thousand(number: int, *, alone: bool) -> str:
    if number == 0:
        return _DIGITS[0]
    words, gap = "", False
    for value, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // value % 10
        if not digit:
            gap = bool(words)
            continue
        words += f"{'零' if gap else ''}{_DIGITS[digit]}{unit}"
        gap = False
    # 十二 alone, 一百一十二 and 一万零一十二 behind another
    return words[1:] if alone and 10 <= number < 20 else words
