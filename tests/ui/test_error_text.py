"""Every error has sentences of its own: what is wrong, what to do; never a code, never blame."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import window_client
from printing.print_faults import PrintFault
from printing.spooler import SpoolerError
from ui.error_sentences import SENTENCES, SUBJECTS
from ui.error_text import ErrorText, has_sentence, text_of
from window_client.domain.people.identity_number import InvalidIdentityNumber
from window_client.domain.queue.ticket import NoShowTooEarly, TicketMoveRefused
from window_client.domain.station.officer import PermissionDenied, RolesExclude
from window_client.errors import InvalidInput, Refused, WindowClientError, WorldFault

#: DESIGN.md §9: never said to anybody
FORBIDDEN = ("系统错误", "非法", "违规", "你", "必须", "同志", "群众", "错误码", "异常", "Exception", "None")


def _import_everything() -> None:
    for module in pkgutil.walk_packages(window_client.__path__, "window_client."):
        if ".migrations." not in module.name and not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def _family(kind: type[WindowClientError]) -> Iterator[type[WindowClientError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from _family(child)


def every_error() -> list[type[WindowClientError]]:
    """All errors of the product; those that tests make up do not count."""
    _import_everything()
    ours = {kind for kind in _family(WindowClientError) if kind.__module__.startswith("window_client.")}
    return sorted(ours, key=lambda kind: kind.__name__)


def printing_codes() -> set[str]:
    """The codes that a round of printing hands on; ``SpoolerError`` itself is never raised."""
    families: list[type[PrintFault | SpoolerError]] = [PrintFault, *SpoolerError.__subclasses__()]
    for kind in families:
        families += kind.__subclasses__()
    return {kind.code for kind in families}


def test_every_error_has_a_sentence() -> None:
    missing = [f"{kind.__module__}: {kind.code}" for kind in every_error() if not has_sentence(kind)]
    assert missing == [], "add them to ui/error_sentences.py"


def test_no_two_errors_share_a_code() -> None:
    codes = [kind.code for kind in every_error()]
    assert sorted(codes) == sorted(set(codes))


def test_every_sentence_belongs_to_an_error() -> None:
    codes = {kind.code for kind in every_error()}
    assert {key.partition(".")[0] for key in SENTENCES} <= codes | printing_codes()


def test_every_fault_of_printing_has_a_sentence_without_holes() -> None:
    """A round keeps the code alone, and the status strip has no facts to fill in."""
    assert {"glyph_missing", "printer_missing", "spooler_answer_lost"} <= printing_codes()
    missing = sorted(code for code in printing_codes() if code not in SENTENCES)
    assert missing == [], "add them to ui/error_sentences_paper.py"
    assert [code for code in printing_codes() if "{" in SENTENCES[code]] == []


def test_no_sentence_is_written_in_two_subjects() -> None:
    assert sum(len(rows) for rows in SUBJECTS) == len(SENTENCES)


@pytest.mark.parametrize("key", sorted(SENTENCES))
def test_a_sentence_says_what_and_what_next_calmly(key: str) -> None:
    title, separator, detail = SENTENCES[key].partition("\n")
    assert separator, "what is wrong, a line break, what to do"
    assert title.endswith("。")
    assert detail.endswith("。")
    assert len(re.sub(r"{\w+}", "", title)) <= 40
    assert len(re.sub(r"{\w+}", "", detail)) <= 40
    code = key.partition(".")[0]
    assert code not in title + detail
    for word in FORBIDDEN:
        assert word not in title + detail
    # half-width punctuation does not belong into Chinese text
    assert not re.search(r"[\u4e00-\u9fff][,;:?!]", title + detail)


def test_a_problem_has_its_own_sentence() -> None:
    text = text_of(InvalidIdentityNumber(problem="wrong_length", count=17))
    assert text == ErrorText("证件号有 17 位，应是 18 位。", "请数一数是不是多了或少了。")
    assert text.line == "证件号有 17 位，应是 18 位。请数一数是不是多了或少了。"


def test_an_unknown_problem_falls_back_to_the_code() -> None:
    assert text_of(InvalidIdentityNumber(problem="something_new")) == text_of(InvalidIdentityNumber())


def test_a_missing_fact_falls_back_to_a_wider_sentence_never_to_a_hole() -> None:
    assert text_of(NoShowTooEarly(calls=1)) == text_of(Refused())
    assert "{" not in text_of(InvalidIdentityNumber(problem="wrong_length")).line


def test_facts_are_said_in_words() -> None:
    moved = text_of(TicketMoveRefused(verb="start", state="no_show", label="H013"))
    assert moved.title == "H013 现在是「过号」，不能这样办。"
    assert "受理和决定" in text_of(PermissionDenied(permission="decide_case")).title
    assert "「审计员」和「民警」" in text_of(RolesExclude(first="auditor", second="officer")).title


def test_money_and_counters_are_written_as_on_paper() -> None:
    from window_client.domain.cases.payment import PaymentInvalid
    from window_client.domain.station.counter import CounterTaken

    assert "120.00 元" in text_of(PaymentInvalid(problem="too_much", due_fen=12_000)).title
    assert text_of(CounterTaken(number=3)).title.startswith("03 号窗")


def test_an_error_without_words_gets_those_of_its_family() -> None:
    class Unheard(WorldFault):
        code = "unheard_of"

    assert text_of(Unheard()) == text_of(WorldFault())
    assert text_of(InvalidInput()) != text_of(WorldFault())


def test_a_bug_gets_a_sentence_and_not_its_text() -> None:
    assert "周兰" not in text_of(KeyError("周兰")).line
    assert text_of(KeyError("x")) == text_of(WindowClientError())


def test_a_fact_with_braces_is_plain_text() -> None:
    assert "{x}" in text_of(TicketMoveRefused(state="held", label="{x}")).title
