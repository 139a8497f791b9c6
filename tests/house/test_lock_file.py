"""The lock says exactly what is installed, from wherever it comes: pinned, hashed, without an address."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

# The last Qt for Python that starts on glibc 2.28, which the domestic Linux systems of the counters have.
QT = Version("6.9.3")


def locked_packages(text: str) -> dict[str, tuple[Requirement, list[str]]]:
    """The requirements of a lock file with their hashes, by normalised name; comments are left out."""
    lines = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#")).replace(
        "\\\n", " "
    )
    found: dict[str, tuple[Requirement, list[str]]] = {}
    for line in filter(None, map(str.strip, lines.splitlines())):
        if not line.startswith("-"):
            stated, *hashes = re.split(r"\s+--hash=", line)
            requirement = Requirement(stated)
            found[canonicalize_name(requirement.name)] = (requirement, [text.strip() for text in hashes])
    return found


@pytest.fixture(scope="module")
def text(project_root: Path) -> str:
    return (project_root / "requirements.lock").read_text("utf-8")


@pytest.fixture(scope="module")
def locked(text: str) -> dict[str, tuple[Requirement, list[str]]]:
    return locked_packages(text)


@pytest.fixture(scope="module")
def wanted(project_root: Path) -> list[Requirement]:
    """What pyproject.toml asks for, tools included."""
    project = tomllib.loads((project_root / "pyproject.toml").read_text("utf-8"))["project"]
    return [
        Requirement(text) for text in [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    ]


def test_every_package_is_pinned_and_hashed(locked: dict[str, tuple[Requirement, list[str]]]) -> None:
    loose = [
        name
        for name, (requirement, hashes) in locked.items()
        if not re.fullmatch(r"==[^*,]+", str(requirement.specifier))
        or not hashes
        or not all(re.fullmatch(r"sha256:[0-9a-f]{64}", stated) for stated in hashes)
    ]
    assert loose == []
    assert len(locked) > 50  # the file was understood


def test_no_address_of_any_kind(text: str) -> None:
    assert [line for line in text.splitlines() if "://" in line or " @ " in line] == []
    # options of pip such as an index or a folder of wheels stand at the start of a line; hashes are indented
    assert [line for line in text.splitlines() if line.startswith("-")] == []


def test_every_wanted_package_is_locked_and_in_range(
    locked: dict[str, tuple[Requirement, list[str]]], wanted: list[Requirement]
) -> None:
    wrong = []
    for requirement in wanted:
        pinned, _hashes = locked.get(canonicalize_name(requirement.name), (None, []))
        if pinned is None or not requirement.specifier.contains(
            str(pinned.specifier).removeprefix("=="), prereleases=True
        ):
            wrong.append(str(requirement))
    assert wrong == []


@pytest.mark.parametrize("name", ["pyside6-essentials", "pyside6-addons", "shiboken6"])
def test_qt_is_the_one_that_runs_at_the_counters(
    name: str, locked: dict[str, tuple[Requirement, list[str]]]
) -> None:
    assert str(locked[name][0].specifier) == f"=={QT}"


def test_no_qt_that_would_bring_a_browser(locked: dict[str, tuple[Requirement, list[str]]]) -> None:
    assert {"pyside6", "pyside6-webengine"} & locked.keys() == set()


def test_a_loose_line_is_seen() -> None:
    found = locked_packages(
        "a==1.0 \\\n    --hash=sha256:ab \\\n    --hash=sha256:cd\n    # via b\nB_c>=2 ; os_name < 'x'\n"
    )
    assert found["a"][1] == ["sha256:ab", "sha256:cd"]
    assert str(found["b-c"][0].specifier) == ">=2"
    assert found["b-c"][1] == []
