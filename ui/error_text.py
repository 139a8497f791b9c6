"""From an error's code and facts to sentences: what is wrong, why, and what to do next."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QCoreApplication

from window_client.errors import WindowClientError

#: the facts that name the exact case of a code
_CASES = ("problem", "reason")


@dataclass(frozen=True, slots=True)
class ErrorText:
    """What the officer reads.

    Attributes:
        title: what is wrong and why, one short sentence.
        detail: what to do next, with the key where there is one.
    """

    title: str
    detail: str

    @property
    def line(self) -> str:
        """Both in one line, for under a field."""
        # Chinese sentences follow each other without a space
        joint = "" if self.title.endswith("。") else " "
        return f"{self.title}{joint}{self.detail}".strip()


def text_of(error: BaseException) -> ErrorText:
    """The sentences for an error, in the language in use.

    The most exact text whose holes can all be filled wins: code and problem, the code, then the families
    that it belongs to. Anything that is not of our family gets the text of the widest one.
    """
    # read with the first error: the window opens without them
    from ui.error_sentences import SENTENCES

    if isinstance(error, WindowClientError):
        facts = _spoken_facts(error)
        for key in _keys(error):
            source = SENTENCES.get(key)
            if source is None:
                continue
            try:
                return _divided(QCoreApplication.translate("errors", source).format_map(facts))
            except (KeyError, ValueError, IndexError):
                # a fact is missing; a wider text says less, but says it rightly
                continue
    return _divided(QCoreApplication.translate("errors", SENTENCES[WindowClientError.code]))


def has_sentence(kind: type[WindowClientError]) -> bool:
    """Whether this very error has words of its own (a test asks for every one that exists)."""
    from ui.error_sentences import SENTENCES

    return kind.code in SENTENCES


@cache
def _words() -> dict[tuple[str, str], type[StrEnum]]:
    """Which words a fact's stable value stands for, by error code and fact name."""
    # read with the first error that has a fact: the window opens without the whole vocabulary
    from window_client.domain.cases.case_states import CaseState
    from window_client.domain.paper.print_job import PrintState
    from window_client.domain.people.companion import VisitRole
    from window_client.domain.queue.ticket_states import TicketState
    from window_client.domain.station.officer import Permission, Role

    return {
        ("ticket_move_refused", "state"): TicketState,
        ("case_move_refused", "state"): CaseState,
        ("print_move_refused", "state"): PrintState,
        ("not_printed_yet", "state"): PrintState,
        ("permission_denied", "permission"): Permission,
        ("role_not_open", "role"): VisitRole,
        ("roles_exclude", "first"): Role,
        ("roles_exclude", "second"): Role,
    }


def _keys(error: WindowClientError) -> list[str]:
    cases = [f"{error.code}.{error.facts[name]}" for name in _CASES if name in error.facts]
    families = [kind.code for kind in type(error).__mro__ if issubclass(kind, WindowClientError)]
    return [*cases, *dict.fromkeys(families)]


def _spoken_facts(error: WindowClientError) -> dict[str, str]:
    return {
        name: _spoken(error.code, name, value)
        for name, value in error.facts.items()
        # what is empty is as good as missing: a wider text fits better than a hole
        if value is not None and value not in ("", ())
    }


def _spoken(code: str, name: str, value: object) -> str:
    from ui import labels

    if isinstance(value, list | tuple | set | frozenset):
        comma = QCoreApplication.translate("error_text", "、")
        return comma.join(_spoken(code, name, each) for each in value)
    if name.endswith("_fen") and isinstance(value, int):
        return labels.yuan(value)
    enum = _words().get((code, name))
    if enum is not None and value in {str(member) for member in enum}:
        return labels.words(enum(value))
    if name in {"number", "counter_number"} and isinstance(value, int):
        return f"{value:02d}"
    return str(value)


def _divided(text: str) -> ErrorText:
    title, _, detail = text.partition("\n")
    return ErrorText(title, detail)
