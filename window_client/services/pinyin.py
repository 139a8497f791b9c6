"""Pinyin (汉语拼音) of names and of catalogue texts: for finding, and to help with reading aloud.

A spelling made here is a suggestion. What stands in a passport is decided by the document and the person:
never print it, or send it anywhere, as the document's spelling before somebody has confirmed it.

The dictionaries take some 200 ms to load, so they are loaded on first use and not while the window opens:
:func:`load_dictionaries` does it beforehand, on a background thread.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from window_client.domain.people.person_name import SEPARATOR, is_han

#: surnames of one character that are, or may be taken to be, read otherwise than the character alone
_SURNAMES: Final[dict[str, str]] = dict(
    re.findall(
        r"(\w+)=([\w-]+)",
        """
        单=shan 曾=zeng 仇=qiu 解=xie 查=zha 朴=piao 盖=ge 乐=yue 任=ren 区=ou 华=hua 纪=ji 翟=zhai 缪=miao
        尹=yin 宓=mi 折=she 黑=he 盛=sheng 沈=shen 秘=bi 逄=pang 冼=xian 召=shao 员=yun 种=chong 繁=po
        晁=chao 阚=kan 芈=mi 牟=mou 谌=chen 臧=zang 洗=xian 卜=bu 车=che 贾=jia 柏=bai 尉=wei 曲=qu 宁=ning
        燕=yan 应=ying 訾=zi 句=gou 祭=zhai 覃=qin 过=guo 哈=ha 佴=nai 那=na 能=nai 炅=gui 撒=sa 石=shi
        俞=yu 余=yu 钭=tou 眭=sui 都=du 相=xiang 藏=zang 乜=nie
        """,
    )
)
#: surnames of two characters, with a hyphen between the syllables
_LONG_SURNAMES: Final[dict[str, str]] = dict(
    re.findall(
        r"(\w+)=([\w-]+)",
        """
        欧阳=ou-yang 司马=si-ma 上官=shang-guan 诸葛=zhu-ge 尉迟=yu-chi 单于=chan-yu 长孙=zhang-sun
        万俟=mo-qi 澹台=tan-tai 皇甫=huang-fu 令狐=ling-hu 宇文=yu-wen 慕容=mu-rong 司徒=si-tu 司空=si-kong
        夏侯=xia-hou 东方=dong-fang 公孙=gong-sun 轩辕=xuan-yuan 端木=duan-mu 百里=bai-li 呼延=hu-yan
        闻人=wen-ren 钟离=zhong-li 南宫=nan-gong 西门=xi-men 独孤=du-gu 赫连=he-lian 濮阳=pu-yang
        淳于=chun-yu 太史=tai-shi 申屠=shen-tu 公冶=gong-ye 宗政=zong-zheng 鲜于=xian-yu 闾丘=lü-qiu
        东郭=dong-guo 拓跋=tuo-ba 第五=di-wu
        """,
    )
)
#: readings in our trade that the dictionary does not know, in catalogue texts
_PHRASES: Final = {"还款": ("huan", "kuan"), "落户": ("luo", "hu"), "重名": ("chong", "ming")}
_PHRASE: Final = re.compile(f"({'|'.join(_PHRASES)})")
#: runs that are read, or kept; whatever else stands between parts them
_RUNS: Final = re.compile(r"([^\W\d_a-zA-Z]+)|([0-9a-zA-Z]+)")


@dataclass(frozen=True, slots=True)
class NamePinyin:
    """How a name is probably read.

    Attributes:
        full: surname, then the given name in one word: ``zhou jielan``; small letters, ü as v.
        initials: the first letter of every syllable: ``zjl``.
        unread: characters that no dictionary knows; they are left out of the other two.
    """

    full: str
    initials: str
    unread: tuple[str, ...] = ()


def load_dictionaries() -> None:
    """Load what the first reading would wait for."""
    _syllables("一")


def name_pinyin(name: str) -> NamePinyin:
    """The reading of a name for finding people; the surname by our own table.

    A name with separators is read part by part (买买提·艾力: ``maimaiti aili``); Latin names are themselves
    without marks (``José`` is ``jose``).
    """
    words = [_plain(word) for word in _name_words(name)]
    spoken = [[syllable for syllable in word if syllable] for word in words]
    return NamePinyin(
        full=" ".join("".join(word) for word in spoken if word),
        initials="".join(syllable[0] for word in spoken for syllable in word),
        unread=_unread(name),
    )


def passport_spelling(name: str) -> str:
    """The spelling that a passport would probably have: ``ZHOU JIELAN``, ü as YU (吕: ``LYU``).

    Surname, space, given name in one word, without apostrophes or marks; GB/T 28039 for YU. A *suggestion*:
    earlier documents may have LV or LU, a family may keep its own spelling, rare readings are unknown. Ask,
    and compare with the old document, before it is used. Empty if a character cannot be read: half a
    spelling helps nobody.
    """
    if _unread(name):
        return ""
    words = ["".join(word).replace("ü", "yu") for word in _name_words(name)]
    return " ".join(_without_marks(word).upper() for word in words if word)


def marked_reading(character: str) -> str:
    """One character's most usual reading with its tone mark, as on the badge of a rare one: 㛃 is ``jié``.

    Empty if no dictionary knows the character.
    """
    if len(character) != 1 or not is_han(character):
        return ""
    from pypinyin import Style, pinyin

    readings = pinyin(character, style=Style.TONE, errors="ignore")
    return readings[0][0] if readings else ""


def text_syllables(text: str) -> tuple[str, ...]:
    """The syllables of a text (护照换发: hu, zhao, huan, fa), ü as v; Latin letters and digits stay together.

    Characters that no dictionary knows are left out.
    """
    return tuple(part for part, _ in _read_text(text))


def text_initials(text: str) -> str:
    """The initials by which an item is found: 护照换发 is ``hzhf``; Latin letters and digits stay whole."""
    return "".join(part[0] if spoken else part for part, spoken in _read_text(text))


@lru_cache(maxsize=8192)
def _read_text(text: str) -> tuple[tuple[str, bool], ...]:
    """Syllables (True) and runs of small Latin letters and digits (False), in order."""
    parts: list[tuple[str, bool]] = []
    for han, other in _RUNS.findall(unicodedata.normalize("NFKC", text)):
        if other:
            parts.append((other.lower(), False))
            continue
        for piece in _PHRASE.split(han):
            syllables = _PHRASES.get(piece) or [each.replace("ü", "v") for each in _syllables(piece)]
            parts += [(each, True) for each in syllables if each]
    return tuple(parts)


def _name_words(name: str) -> list[list[str]]:
    """The words of a name as syllables with ü; an unread character is an empty syllable."""
    parts = [part for part in name.replace(SEPARATOR, " ").split() if part]
    if len(parts) != 1 or not all(is_han(each) for each in parts[0]):
        return [_part_syllables(part) for part in parts]
    only = parts[0]
    if only[:2] in _LONG_SURNAMES and len(only) > 2:
        return [_LONG_SURNAMES[only[:2]].split("-"), _syllables(only[2:])]
    surname = [_SURNAMES[only[0]]] if only[0] in _SURNAMES else _syllables(only[0])
    return [surname, _syllables(only[1:])] if len(only) > 1 else [surname]


def _part_syllables(part: str) -> list[str]:
    if all(is_han(each) for each in part):
        return _syllables(part)
    return ["".join("".join(_syllables(each)) if is_han(each) else each for each in part).lower()]


def _syllables(han: str) -> list[str]:
    """One syllable per character, ü kept; empty where the dictionary has none."""
    from pypinyin import Style, lazy_pinyin

    made: list[str] = []
    for part in lazy_pinyin(han, style=Style.NORMAL, v_to_u=True) if han else ():
        # what it cannot read comes back as it was, neighbours together
        made += [part] if part and not is_han(part[0]) else [""] * len(part)
    return made


def _unread(name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in name if is_han(each) and not _syllables(each)[0]))


def _plain(word: list[str]) -> list[str]:
    return [_without_marks(syllable.replace("ü", "v")) for syllable in word]


def _without_marks(text: str) -> str:
    split = unicodedata.normalize("NFD", text)
    return "".join(each for each in split if each.isascii() and (each.isalnum() or each in " -"))
