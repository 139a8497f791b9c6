import subprocess
import sys

import pytest

from window_client.services.pinyin import (
    NamePinyin,
    marked_reading,
    name_pinyin,
    passport_spelling,
    text_initials,
    text_syllables,
)


@pytest.mark.parametrize(
    ("name", "full", "initials"),
    [
        ("周㛃兰", "zhou jielan", "zjl"),
        ("单雄信", "shan xiongxin", "sxx"),
        ("曾国", "zeng guo", "zg"),
        ("仇英", "qiu ying", "qy"),
        ("解缙", "xie jin", "xj"),
        ("查良镛", "zha liangyong", "zly"),
        ("朴信惠", "piao xinhui", "pxh"),
        ("盖叫天", "ge jiaotian", "gjt"),
        ("尉迟恭", "yuchi gong", "ycg"),
        ("乐毅", "yue yi", "yy"),
        ("任静", "ren jing", "rj"),
        ("欧阳修", "ouyang xiu", "oyx"),
        ("吕绿", "lv lv", "ll"),
        ("买买提·艾力", "maimaiti aili", "mmtal"),
        ("José Smith", "jose smith", "js"),
        ("单", "shan", "s"),
    ],
)
def test_names(name: str, full: str, initials: str) -> None:
    assert name_pinyin(name) == NamePinyin(full, initials)


def test_the_surname_table_is_for_surnames_only() -> None:
    assert name_pinyin("李单").full == "li dan"
    assert name_pinyin("王解").full == "wang jie"


def test_unread_characters_are_told_and_never_spelt() -> None:
    assert name_pinyin("张㐂") == NamePinyin("zhang", "z", ("㐂",))
    assert passport_spelling("张㐂") == ""


def test_passport_spelling() -> None:
    assert passport_spelling("吕") == "LYU"
    assert passport_spelling("吕女") == "LYU NYU"
    assert passport_spelling("周㛃兰") == "ZHOU JIELAN"
    assert passport_spelling("欧阳西安") == "OUYANG XIAN"


@pytest.mark.parametrize(
    ("text", "syllables", "initials"),
    [
        ("护照换发", ("hu", "zhao", "huan", "fa"), "hzhf"),
        ("行驶证补领 A1", ("xing", "shi", "zheng", "bu", "ling", "a1"), "xszbla1"),
        ("户口簿（换领）", ("hu", "kou", "bu", "huan", "ling"), "hkbhl"),
        ("重名查询", ("chong", "ming", "cha", "xun"), "cmcx"),
        ("还款落户", ("huan", "kuan", "luo", "hu"), "hklh"),
        ("ＥＸ102·绿", ("ex102", "lv"), "ex102l"),
        ("hu口", ("hu", "kou"), "huk"),
        ("", (), ""),
    ],
)
def test_texts(text: str, syllables: tuple[str, ...], initials: str) -> None:
    assert text_syllables(text) == syllables
    assert text_initials(text) == initials


def test_marked_reading() -> None:
    assert marked_reading("㛃") == "jié"
    assert marked_reading("䶮") == "yǎn"
    assert [marked_reading(text) for text in ("", "a", "周兰", "㐂")] == ["", "", "", ""]


def test_dictionaries_are_not_loaded_with_the_program() -> None:
    check = (
        "import sys, window_client.services.pinyin as p; before = 'pypinyin' in sys.modules;"
        "p.load_dictionaries(); sys.exit(before or 'pypinyin' not in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
