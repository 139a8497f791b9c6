"""A call in words: which pieces, in which order, and how the speech program reads them."""

import re
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style, lazy_pinyin

from window_client.devices.espeak import espeak_phonemes
from window_client.devices.speech_text import (
    WHOLE_WINDOWS,
    CallNotSpoken,
    optional_pieces,
    pinyin_of,
    required_pieces,
    speech_texts,
    spoken_call,
    written,
)
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.ticket_number import ticket_label

TEXTS = speech_texts()

labels = st.builds(
    ticket_label, st.sampled_from(list(BusinessDomain)), st.integers(1, 9_999), letters=st.booleans()
)
counters = st.integers(1, 999)


@pytest.mark.parametrize(
    ("label", "counter", "sentence"),
    [
        ("A011", 3, "请A零一一号到三号窗口"),
        ("H013", 10, "请H零一三号到十号窗口"),
        ("0012", 12, "请零零一二号到十二号窗口"),
        ("Z1000", 20, "请Z一零零零号到二十号窗口"),
        ("12", 99, "请一二号到九十九号窗口"),
        ("C005", 100, "请C零零五号到一百号窗口"),
        ("C005", 102, "请C零零五号到一百零二号窗口"),
        ("C005", 110, "请C零零五号到一百一十号窗口"),
        ("C005", 999, "请C零零五号到九百九十九号窗口"),
    ],
)
def test_a_call_in_characters(label: str, counter: int, sentence: str) -> None:
    assert written(spoken_call(label, counter)) == sentence
    assert written(spoken_call(label, counter, again=True)) == f"再叫一次{sentence}"


@given(labels, counters, st.booleans())
def test_every_call_needs_only_what_a_whole_voice_has(label: str, counter: int, again: bool) -> None:
    needed = set(required_pieces(TEXTS))
    assert set(spoken_call(label, counter, again=again)) <= needed
    everything = needed | set(optional_pieces(TEXTS))
    assert set(spoken_call(label, counter, again=again, one="digit_yao", have=everything)) <= everything


@given(labels, counters)
def test_the_digits_of_the_number_are_said_one_by_one(label: str, counter: int) -> None:
    said = written(spoken_call(label, counter)).removeprefix("请").partition("号到")[0]
    digits = str.maketrans("零一二三四五六七八九", "0123456789")
    assert said.translate(digits) == label


@given(counters)
def test_the_window_is_said_as_a_number(counter: int) -> None:
    said = written(spoken_call("A001", counter)).partition("号到")[2].removesuffix("号窗口")
    assert value_of(said) == counter


def value_of(han: str) -> int:
    """The number that is written in characters, read from left to right."""
    total = digit = 0
    for character in han:
        if character in "十百":
            total += (digit or 1) * {"十": 10, "百": 100}[character]
            digit = 0
        else:
            digit = "零一二三四五六七八九".index(character)
    return total + digit


def test_a_whole_window_is_taken_where_the_voice_has_it() -> None:
    assert spoken_call("A001", 12, have={"window_12"})[-1] == "window_12"
    assert spoken_call("A001", 12, have={"window_2"})[-3:] == ("ten", "digit_2", "window")
    assert written(spoken_call("A001", 12, have={"window_12"})) == written(spoken_call("A001", 12))


def test_one_may_be_yao_in_tickets_and_never_in_windows() -> None:
    assert written(spoken_call("A011", 11, one="digit_yao")) == "请A零幺幺号到十一号窗口"


@pytest.mark.parametrize(
    ("label", "counter", "problem"),
    [
        ("", 1, "label"),
        ("a011", 1, "label"),
        ("A", 1, "label"),
        ("A0１1", 1, "label"),
        ("-x", 1, "label"),
        ("A011\n", 1, "label"),
        ("A011", 0, "counter"),
        ("A011", 1000, "counter"),
    ],
)
def test_what_is_no_call_is_refused(label: str, counter: int, problem: str) -> None:
    with pytest.raises(CallNotSpoken) as caught:
        spoken_call(label, counter)
    assert caught.value.facts["problem"] == problem


def test_the_pinyin_of_every_piece_is_that_of_its_characters() -> None:
    for name, piece in TEXTS.pieces.items():
        if not name.startswith("letter_"):
            read = " ".join(lazy_pinyin(piece.han, style=Style.TONE3))
            # 一 before a fourth tone; pypinyin gives the tone of the dictionary
            assert piece.pinyin == read.replace("yi1 ci4", "yi2 ci4"), name
            assert all(re.fullmatch(r"[a-z]+[1-4]", word) for word in piece.pinyin.split())


def test_a_voice_is_about_eighty_pieces() -> None:
    assert len(required_pieces(TEXTS)) + len(optional_pieces(TEXTS)) == len(TEXTS.pieces) == 76
    assert len(set(required_pieces(TEXTS))) == len(required_pieces(TEXTS)) == 22
    assert {f"window_{number}" for number in WHOLE_WINDOWS} <= set(optional_pieces(TEXTS))


needs_espeak = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")


@needs_espeak
@pytest.mark.parametrize(
    ("label", "counter", "again", "pinyin"),
    [
        ("A011", 3, False, "qǐng A líng yī yī hào dào sān hào chuāng kǒu"),
        ("H208", 12, False, "qǐng H èr líng bā hào dào shí èr hào chuāng kǒu"),
        ("C976", 20, False, "qǐng C jiǔ qī liù hào dào èr shí hào chuāng kǒu"),
        ("L045", 105, False, "qǐng L líng sì wǔ hào dào yī bǎi líng wǔ hào chuāng kǒu"),
        ("Z013", 1, True, "zài jiào yí cì qǐng Z líng yī sān hào dào yī hào chuāng kǒu"),
        ("0012", 9, False, "qǐng líng líng yī èr hào dào jiǔ hào chuāng kǒu"),
    ],
)
def test_the_speech_program_says_the_expected_pinyin(
    label: str, counter: int, again: bool, pinyin: str
) -> None:
    # the expectation is written with tone marks, as in a schoolbook, and not as our table has it
    expected = espeak_phonemes(pinyin)
    assert espeak_phonemes(pinyin_of(spoken_call(label, counter, again=again))) == expected
    # a syllable that the voice does not know would be spelled, and give more phonemes than words
    assert expected.count("_|") == len(pinyin.split())


#: syllable and tone as the phoneme table of espeak-ng's cmn-latn-pinyin has them: initial, vowel, contour
KNOWN_PHONEMES = {
    "digit_0": "l'i35N_|",
    "digit_1": "j'i55_|",
    "digit_2": "'@r51_|",
    "digit_3": "s'a55n_|",
    "digit_9": "tS;'iou214_|",
    "ten": "s.'i.35_|",
    "number": "X'Au51_|",
    "to": "t'Au51_|",
    "window": "X'Au51_| ts.hw'A55N_| kh'ou214_|",
    "letter_A": "'ei51_|",
    "letter_C": "s'ei55_|",
    "letter_H": "'ei35ts.h_|",
}


@needs_espeak
def test_known_phonemes() -> None:
    said = {name: espeak_phonemes(TEXTS.pieces[name].pinyin) for name in KNOWN_PHONEMES}
    assert said == KNOWN_PHONEMES
