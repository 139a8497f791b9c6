"""The table of drill sizes: what the environment may ask for, and that quick is never more than full."""

import dataclasses

import pytest

from tests.scale import Scale, chosen, full, quick


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, quick(1)),
        ({"WINDOW_CLIENT_SCALE": "", "WINDOW_CLIENT_SEED": ""}, quick(1)),
        ({"WINDOW_CLIENT_SCALE": "quick", "WINDOW_CLIENT_SEED": "7"}, quick(7)),
        ({"WINDOW_CLIENT_SCALE": "full", "WINDOW_CLIENT_SEED": "7"}, full(7)),
    ],
)
def test_the_environment_chooses(environment: dict[str, str], expected: Scale) -> None:
    assert chosen(environment) == expected


@pytest.mark.parametrize("environment", [{"WINDOW_CLIENT_SCALE": "huge"}, {"WINDOW_CLIENT_SEED": "seven"}])
def test_a_wrong_choice_is_refused(environment: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"huge|seven"):
        chosen(environment)


def test_quick_is_never_more_than_full() -> None:
    small, large = dataclasses.asdict(quick(1)), dataclasses.asdict(full(1))
    sizes = [name for name, value in small.items() if isinstance(value, int) and name != "seed"]
    assert len(sizes) > 5
    assert [name for name in sizes if small[name] >= large[name]] == []
