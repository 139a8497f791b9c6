"""The window opens without what only an open station needs, and what needs no window loads no Qt."""

import subprocess
import sys
from pathlib import Path

import pytest

#: each takes longer than the whole page on which the officer types meanwhile
HEAVY = (
    "sqlalchemy",
    "alembic",
    "pydantic",
    "reportlab",
    "xlsxwriter",
    "keyring",
    "asyncio",
    "qtawesome",
    "qtpy",
)


def loaded_by(module: str, root: Path) -> set[str]:
    """The packages that a fresh Python has after importing a module."""
    code = f"import {module}, sys; print(*{{name.partition('.')[0] for name in sys.modules}})"
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    return set(answer.stdout.split())


def test_the_window_is_there_before_the_station_is_loaded(project_root: Path) -> None:
    loaded = loaded_by("ui.app", project_root)
    assert "PySide6" in loaded
    assert loaded.isdisjoint(HEAVY), loaded & set(HEAVY)


@pytest.mark.parametrize("module", ["ui.opening", "ui.command_line"])
def test_without_a_window_there_is_no_qt(project_root: Path, module: str) -> None:
    # a worker opens the station: Qt's classes must not be met first on its thread
    assert "PySide6" not in loaded_by(module, project_root)


def test_what_the_workshop_loads_by_name_is_there(project_root: Path) -> None:
    from ui.workspace.desk_workshop import MODULES

    for name in MODULES:
        assert (project_root / f"{name.replace('.', '/')}.py").is_file(), name
