"""Situation: the questions whose answers decide what an item needs (情形提问).

An answer belongs to the applicant of a visit: the same question in two items is asked once.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from window_client.domain.catalogue.condition import ALWAYS, Condition, evaluate, unknown_names
from window_client.domain.catalogue.fact import FactKind, FactType, FactValue


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a choice.

    Attributes:
        value: what is stored and what conditions compare with.
        label: what the officer reads.
    """

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question to the citizen.

    Attributes:
        key: the name of the fact that the answer becomes.
        text: the sentence that the officer says.
        kind: yes/no, a whole number or one of ``choices``.
        choices: answers of a CHOICE; empty otherwise.
        assumed: the answer taken until the officer says otherwise; None where it must be asked.
        asked_when: the question is only put when this holds.
        hint: why it is asked, for the officer.
    """

    key: str
    text: str
    kind: FactKind = FactKind.YES_NO
    choices: tuple[Choice, ...] = ()
    assumed: FactValue = None
    asked_when: Condition = ALWAYS
    hint: str = ""

    @property
    def fact_type(self) -> FactType:
        """The type of the fact that the answer becomes."""
        return FactType(self.kind, tuple(choice.value for choice in self.choices))


def with_assumed(questions: Iterable[Question], facts: Mapping[str, FactValue]) -> dict[str, FactValue]:
    """The facts, completed by the assumed answers of questions that nobody has answered."""
    complete = dict(facts)
    for question in questions:
        if question.assumed is not None and complete.get(question.key) is None:
            complete[question.key] = question.assumed
    return complete


def open_questions(
    questions: Iterable[Question], facts: Mapping[str, FactValue], conditions: Iterable[Condition]
) -> tuple[Question, ...]:
    """The questions that must still be put, in their order.

    Only those whose answer some undecided condition waits for: nobody is asked more than the item needs.
    """
    asked = tuple(questions)
    complete = with_assumed(asked, facts)
    waited_for = {name for condition in conditions for name in unknown_names(condition, complete)}
    return tuple(
        question
        for question in asked
        if question.key in waited_for and evaluate(question.asked_when, complete) is not False
    )
