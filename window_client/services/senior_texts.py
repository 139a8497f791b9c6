"""What is said at each step of the 敬老 process (话术); see ``resources/texts/senior.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from window_client.domain.senior.senior_steps import SeniorStep


@dataclass(frozen=True, slots=True)
class SeniorTexts:
    """The sentences.

    Attributes:
        say: one for each step.
        question: what the facing screen asks.
    """

    say: Mapping[SeniorStep, str]
    question: str


def read_senior_texts(text: str) -> SeniorTexts:
    """Read the sentences from TOML.

    Raises:
        ValueError: a step has no sentence, or there is one for no step.
    """
    told = tomllib.loads(text)
    say = {SeniorStep(step): str(words["say"]).strip() for step, words in told["steps"].items()}
    missing = [step.value for step in SeniorStep if not say.get(step)]
    question = str(told["ask"]["question"]).strip()
    if missing or not question:
        raise ValueError(f"no sentence for {', '.join(missing) or 'the question'}")
    return SeniorTexts(say, question)
