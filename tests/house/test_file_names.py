"""Quick-open always lands: no name twice, no drawer for leftovers, no file that outgrew one sitting."""

from collections import defaultdict
from pathlib import Path

import pytest

# The top level is agreed: whoever adds to it changes this list and says why.
TOP_LEVEL = {
    ".ci",
    ".editorconfig",
    ".gitattributes",
    ".gitignore",
    ".pre-commit-config.yaml",
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "build.spec",
    "printing",
    "pyproject.toml",
    "requirements.lock",
    "resources",
    "tests",
    "ui",
    "window_client",
}

# These names belong to Python and pytest, and mean the same in every folder.
REPEATABLE = {"__init__.py", "conftest.py"}

# Names that say nothing about what a file holds.
EMPTY_WORDS = {
    "utils",
    "util",
    "helpers",
    "helper",
    "misc",
    "common",
    "stuff",
    "tools",
    "base",
    "manager",
    "functions",
}

MOST_LINES = 450
MIGRATIONS = Path("window_client/persistence/migrations/versions")


def repeated_names(files: list[Path]) -> dict[str, list[str]]:
    """Names of Python files that occur in more than one folder, with where they do."""
    places: dict[str, list[str]] = defaultdict(list)
    for file in files:
        if file.suffix == ".py" and file.name not in REPEATABLE:
            places[file.name].append(str(file))
    return {name: found for name, found in places.items() if len(found) > 1}


def nameless(files: list[Path]) -> list[str]:
    """Python files and packages that are called after nothing."""
    return [
        str(file) for file in files if file.suffix == ".py" and EMPTY_WORDS & {file.stem, *file.parts[:-1]}
    ]


def too_long(files: list[Path], root: Path) -> dict[str, int]:
    """Python files of more than MOST_LINES lines, migrations aside: those are history, and never divided."""
    lengths = {
        str(file): len((root / file).read_text("utf-8").splitlines())
        for file in files
        if file.suffix == ".py" and file.parent != MIGRATIONS
    }
    return {name: lines for name, lines in lengths.items() if lines > MOST_LINES}


def test_no_python_file_name_occurs_twice(project_files: list[Path]) -> None:
    assert repeated_names(project_files) == {}


def test_every_file_is_named_for_what_it_holds(project_files: list[Path]) -> None:
    assert nameless(project_files) == []


def test_no_python_file_is_longer_than_one_sitting(project_files: list[Path], project_root: Path) -> None:
    assert too_long(project_files, project_root) == {}


def test_nothing_new_at_the_top_level(project_files: list[Path]) -> None:
    assert {file.parts[0] for file in project_files} - TOP_LEVEL == set()


def test_every_folder_with_python_in_it_is_a_package(project_files: list[Path], project_root: Path) -> None:
    rooms = {file.parent for file in project_files if file.suffix == ".py" and len(file.parts) > 1}
    data = {Path("resources/fonts")}  # font files and the script that makes them; nothing to import
    assert (
        sorted(str(room) for room in rooms - data if not (project_root / room / "__init__.py").is_file())
        == []
    )


def test_a_repeated_name_is_seen() -> None:
    files = [
        Path("ui/ticket.py"),
        Path("window_client/domain/queue/ticket.py"),
        Path("ui/__init__.py"),
        Path("a/__init__.py"),
    ]
    assert repeated_names(files) == {"ticket.py": ["ui/ticket.py", "window_client/domain/queue/ticket.py"]}


@pytest.mark.parametrize("name", ["ui/utils.py", "ui/helpers/pill.py"])
def test_an_empty_name_is_seen(name: str) -> None:
    assert nameless([Path(name), Path("ui/pill.py")]) == [name]


def test_a_long_file_is_seen(tmp_path: Path) -> None:
    (tmp_path / "long.py").write_text("x = 1\n" * (MOST_LINES + 1), "utf-8")
    (tmp_path / "short.py").write_text("x = 1\n" * MOST_LINES, "utf-8")
    (tmp_path / MIGRATIONS).mkdir(parents=True)
    (tmp_path / MIGRATIONS / "first.py").write_text("x = 1\n" * (MOST_LINES + 1), "utf-8")
    files = [Path("long.py"), Path("short.py"), MIGRATIONS / "first.py"]
    assert too_long(files, tmp_path) == {"long.py": MOST_LINES + 1}
