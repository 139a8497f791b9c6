"""Numbers as words to be spoken, and what is never said aloud before others."""

import pytest

from window_client.devices.espeak import espeak_phonemes
from window_client.devices.read_aloud_text import has_reading, pinyin_text
from window_client.devices.spoken_words import amount_words, number_words, spoken_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "零"), (2, "二"), (10, "十"), (12, "十二"), (20, "二十"), (101, "一百零一"), (112, "一百一十二"),
        (120, "一百二十"), (1_001, "一千零一"), (1_010, "一千零一十"), (12_345, "一万二千三百四十五"),
        (10_050, "一万零五十"), (100_000, "十万"), (99_999_999, "九千九百九十九万九千九百九十九"),
    ],
)  # fmt: skip
def test_numbers_are_said_as_people_say_them(number: int, words: str) -> None:
    assert number_words(number) == words


@pytest.mark.parametrize(
    ("yuan", "cents", "words"),
    [
        (120, "", "一百二十元"), (120, "00", "一百二十元"), (5, "8", "五元八角"), (3, "05", "三元零五分"),
        (0, "50", "五角"), (0, "00", "零元"), (12_345, "60", "一万二千三百四十五元六角"),
    ],
)  # fmt: skip
def test_amounts_are_said_in_yuan(yuan: int, cents: str, words: str) -> None:
    assert amount_words(yuan, cents) == words


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("费用，120 元，受理后缴，3 月 23 日前缴清", "费用，一百二十元，受理后缴，三月二十三日前缴清"),
        ("最迟 3 月 27 日（周五）办好，之后邮寄", "最迟三月二十七日，星期五，办好，之后邮寄"),
        ("一共 1,200.50 元，2 项，7 个工作日", "一共一千二百元五角，两项，七个工作日"),
        ("请到 02 号窗", "请到二号窗"),
        ("2026 年 3 月 1 日 08:30", "二零二六年三月一日八点三十分"),
    ],
)
def test_amounts_dates_and_counts_are_words(written: str, said: str) -> None:
    assert spoken_words(written) == said


@pytest.mark.parametrize(
    "written",
    [
        "身份证 320499195203021629",
        "身份证 32049919520302162X",
        "电话 138 0000 0042",
        "护照 E40000071",
        "受理号 3204990260318001",
        "寄到云溪路 12 号",
        "寄到云溪路十二号",
        "住址是云溪新村",
        "三单元二室",
        "编号 EX-102",
        "尾号 ７１２３",
        "320499195203021629 元",
    ],
)
def test_numbers_of_persons_and_papers_and_addresses_are_never_said(written: str) -> None:
    assert spoken_words(written) == ""


def test_a_name_without_a_known_reading_is_left_out() -> None:
    assert has_reading("姓名，周㛃兰")
    assert not has_reading("姓名，周\U0003134a兰")


def test_the_speech_program_says_words_and_no_digits() -> None:
    said = pinyin_text(spoken_words("3 月 27 日"))
    assert said == "san1 yue4 er4 shi2 qi1 ri4"
    assert espeak_phonemes(said) == espeak_phonemes("san1 yue4 er4 shi2 qi1 ri4")
    assert espeak_phonemes(said) != espeak_phonemes("san1 yue4 er4 shi2 yi1 ri4")
